//! Replicates: a job, its chunks, the results that grow from them, and the fingerprint.
//!
//! One thread, rayon and the browser's workers all call [`Program::run_chunk`]; chunks have a fixed size and are read in
//! their order, so results are the same bytes however many workers took part.

pub mod capacity;
mod followed;
mod job;
mod layout;
pub mod port_week;
mod program;
pub mod reception;
mod replicate;
mod results;
#[cfg(not(target_arch = "wasm32"))]
mod run;
mod surroundings;

pub use followed::{Followed, Following, NotFollowed};
pub use job::{CHUNK_REPLICATES, ChunkResult, Design, Job, OpenChunk, Program};
pub use program::in_force;
pub use results::{Period, QUANTILES, RunResults, SeriesKey, Summary};
#[cfg(not(target_arch = "wasm32"))]
pub use run::run;
