//! What page and worker say to each other: small arrays, numbers as transferred buffers.

use super::{RunId, Task};
use crate::simulation::ChunkResult;
use js_sys::{Array, Float32Array};
use wasm_bindgen::{JsCast, JsValue};

/// What the page asks of a worker.
#[derive(Debug, Clone, PartialEq)]
pub enum Order {
    /// Make this job ready (JSON), under this name.
    Prepare(RunId, String),
    /// Run this chunk of a job made ready.
    Work(Task),
    /// Drop this job.
    Forget(RunId),
}

/// What a worker answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// It has started and listens.
    Ready,
    /// A chunk is done.
    Done(RunId, ChunkResult),
}

const PREPARE: &str = "prepare";
const WORK: &str = "work";
const FORGET: &str = "forget";
const READY: &str = "ready";
const DONE: &str = "done";

impl Order {
    /// As it is posted.
    pub fn to_message(&self) -> JsValue {
        let parts = match self {
            Self::Prepare(run, job) => {
                Array::of3(&PREPARE.into(), &run.0.into(), &job.as_str().into())
            }
            Self::Work(task) => Array::of3(&WORK.into(), &task.run.0.into(), &task.chunk.into()),
            Self::Forget(run) => Array::of2(&FORGET.into(), &run.0.into()),
        };
        parts.into()
    }

    /// As it was posted; `None` if it is none of ours.
    pub fn from_message(message: &JsValue) -> Option<Self> {
        let parts = message.dyn_ref::<Array>()?;
        let run = RunId(count(parts, 1)?);
        match parts.get(0).as_string()?.as_str() {
            PREPARE => Some(Self::Prepare(run, parts.get(2).as_string()?)),
            WORK => Some(Self::Work(Task { run, chunk: count(parts, 2)? })),
            FORGET => Some(Self::Forget(run)),
            _ => None,
        }
    }
}

impl Reply {
    /// As it is posted, and the buffers that go with it without being copied.
    pub fn to_message(&self) -> (JsValue, Array) {
        match self {
            Self::Ready => (Array::of1(&READY.into()).into(), Array::new()),
            Self::Done(run, result) => {
                let years = Float32Array::from(result.years.as_slice());
                let months = Float32Array::from(result.months.as_slice());
                let transfer = Array::of2(&years.buffer(), &months.buffer());
                let parts =
                    Array::of5(&DONE.into(), &run.0.into(), &result.index.into(), &years, &months);
                (parts.into(), transfer)
            }
        }
    }

    /// As it was posted; `None` if it is none of ours.
    pub fn from_message(message: &JsValue) -> Option<Self> {
        let parts = message.dyn_ref::<Array>()?;
        match parts.get(0).as_string()?.as_str() {
            READY => Some(Self::Ready),
            DONE => {
                let numbers = |at| Some(parts.get(at).dyn_ref::<Float32Array>()?.to_vec());
                let (years, months) = (numbers(3)?, numbers(4)?);
                let index = count(parts, 2)?;
                Some(Self::Done(RunId(count(parts, 1)?), ChunkResult { index, years, months }))
            }
            _ => None,
        }
    }
}

fn count(parts: &Array, at: u32) -> Option<u32> {
    parts.get(at).as_f64().map(|number| number as u32)
}
