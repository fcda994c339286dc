//! A seat in the pool and the worker in it: started from the page's own script, replaced when lost.

use super::message::{Order, Reply};
use super::{RunId, Task};
use js_sys::Array;
use std::collections::VecDeque;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{
    Blob, BlobPropertyBag, ErrorEvent, MessageEvent, Url, Worker, WorkerOptions, WorkerType,
};

#[wasm_bindgen]
extern "C" {
    /// Address of the page's own script, with its hash: a worker never runs another version than the page.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static SCRIPT_ADDRESS: String;
}

/// What the worker in a seat is doing, and since when (ms on the page's clock).
#[derive(Debug, Clone, PartialEq)]
pub enum Doing {
    /// Loading the script.
    Starting(f64),
    /// Running the first of these chunks, or waiting for one.
    Working(VecDeque<Task>, f64),
}

/// What is heard from a seat.
pub enum Heard {
    /// An answer.
    Reply(Reply),
    /// The worker failed.
    Fault,
}

/// A worker and what the pool knows of it. Dropping it ends the worker.
pub struct Seat {
    worker: Worker,
    /// What it is doing.
    pub doing: Doing,
    /// Jobs it has been given.
    pub prepared: Vec<RunId>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Seat {
    /// Starts a worker; `None` if the browser allows none.
    pub fn start(
        bootstrap: &str,
        now_ms: f64,
        heard: impl Fn(Heard) + Clone + 'static,
    ) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(bootstrap, &options).ok()?;
        let on_message = {
            let heard = heard.clone();
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some(reply) = Reply::from_message(&event.data()) {
                    heard(Heard::Reply(reply));
                }
            })
        };
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            heard(Heard::Fault);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        // The compiled module goes along: it is compiled once, by the page.
        worker.post_message(&wasm_bindgen::module()).ok()?;
        Some(Self {
            worker,
            doing: Doing::Starting(now_ms),
            prepared: Vec::new(),
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Sends an order; `false` if the browser refuses.
    pub fn send(&self, order: &Order) -> bool {
        self.worker.post_message(&order.to_message()).is_ok()
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// Address of the few lines a worker starts from. They stay for as long as the page: workers may be replaced.
/// A fault before the program listens is thrown outside the promise, so that the page hears of it.
pub fn bootstrap_address() -> Option<String> {
    let script = serde_json::to_string(&SCRIPT_ADDRESS.with(Clone::clone)).ok()?;
    let bootstrap = format!(
        "onmessage = event => import({script})\
         .then(program => program.default({{ module_or_path: event.data }}))\
         .catch(fault => setTimeout(() => {{ throw fault; }}));"
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&bootstrap.into()), &options);
    Url::create_object_url_with_blob(&blob.ok()?).ok()
}
