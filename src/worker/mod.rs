//! The browser's workers: a pool that runs chunks of any number of open runs, and what each worker does inside.
//!
//! Which chunk goes to whom is plain bookkeeping ([`Desk`]) and compiles everywhere; the rest is the browser's.

mod desk;
#[cfg(target_arch = "wasm32")]
mod inside;
#[cfg(target_arch = "wasm32")]
mod message;
#[cfg(target_arch = "wasm32")]
mod pool;
#[cfg(target_arch = "wasm32")]
mod seat;

pub use desk::{Desk, Lost, RunId, Task};
#[cfg(target_arch = "wasm32")]
pub use inside::start;
#[cfg(target_arch = "wasm32")]
pub use pool::{Listener, Pool, PoolNews, RunNews};
