//! A job and its chunks: one thread, rayon and the browser's workers all call the same [`Program::run_chunk`].

use crate::scenario::Scenario;
use serde::{Deserialize, Serialize};

/// Replicates in one chunk: small enough that a worker answers within some tens of milliseconds.
pub const CHUNK_REPLICATES: u32 = 32;

/// What to run; travels to workers as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The scenario, whose seed and number of replicates count.
    pub scenario: Scenario,
    /// Of so many first replicates the months are kept too; fiscal years are kept of all.
    pub monthly_replicates: u32,
}

/// A job made ready: schedules by month, layout of results.
#[derive(Debug, Clone)]
pub struct Program {}

/// What one chunk of replicates did.
#[derive(Debug, Clone, PartialEq)]
pub struct ChunkResult {
    /// Which chunk.
    pub index: u32,
    /// Fiscal-year tallies, replicate by replicate.
    pub years: Vec<f32>,
    /// Monthly tallies of the replicates whose months are kept.
    pub months: Vec<f32>,
}

impl Program {
    /// Compiles a job. A checked scenario always compiles.
    #[must_use]
    pub fn new(_job: &Job) -> Self {
        Self {}
    }

    /// How many chunks the job has.
    #[must_use]
    pub fn chunks(&self) -> u32 {
        0
    }

    /// Runs one chunk. Pure: the same program and index give the same bytes anywhere.
    #[must_use]
    pub fn run_chunk(&self, index: u32) -> ChunkResult {
        ChunkResult { index, years: Vec::new(), months: Vec::new() }
    }
}
