//! Inside a worker: jobs made ready are kept by name, chunks are run as they are asked for.
//!
//! A fault ends the worker: the page sees it, starts another and hands the chunk out again.

use super::RunId;
use super::message::{Order, Reply};
use crate::simulation::{Job, Program};
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Listens for orders, for as long as the worker lives.
///
/// # Panics
/// Each fault ends the worker, as it should: an order the page never sends, a job that is not JSON.
pub fn start(scope: &DedicatedWorkerGlobalScope) {
    let mut programs: BTreeMap<RunId, Program> = BTreeMap::new();
    let this = scope.clone();
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        match Order::from_message(&event.data()).expect("the page sends orders only") {
            Order::Prepare(run, job) => {
                let job: Job = serde_json::from_str(&job).expect("the page wrote the job");
                programs.insert(run, Program::new(&job));
            }
            Order::Work(task) => {
                let program =
                    programs.get(&task.run).expect("a job is made ready before its chunks");
                post(&this, &Reply::Done(task.run, program.run_chunk(task.chunk)));
            }
            Order::Forget(run) => {
                programs.remove(&run);
            }
        }
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    post(scope, &Reply::Ready);
}

fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    let (message, transfer) = reply.to_message();
    scope.post_message_with_transfer(&message, &transfer).expect("numbers can always be posted");
}
