//! Replicates: a job, its chunks, the results that grow from them, and the fingerprint.

mod job;
mod results;

pub use job::{CHUNK_REPLICATES, ChunkResult, Job, Program};
pub use results::{Period, RunResults, SeriesKey, Summary};
