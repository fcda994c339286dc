//! The queue of ten servers as `script/bench` calls it in wasm.

use frontera_science::model::queueing::BusyQueue;
use wasm_bindgen::prelude::wasm_bindgen;

/// See [`BusyQueue`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Queue(BusyQueue);

#[wasm_bindgen]
impl Queue {
    /// Draws the times of so many customers.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(customers: u32) -> Self {
        Self(BusyQueue::new(customers))
    }

    /// Follows them all; how many waited.
    pub fn run(&mut self) -> u32 {
        self.0.run()
    }
}
