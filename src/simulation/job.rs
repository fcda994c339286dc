//! A job and its chunks.

use super::layout::Layout;
use super::program::Schedule;
use super::replicate::{Coordinates, run_replicate};
use crate::model::Month;
use crate::model::documents::DocumentParameters;
use crate::scenario::{Scenario, Window};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// Replicates in one chunk: small enough that a worker answers within some tens of milliseconds.
pub const CHUNK_REPLICATES: u32 = 32;

/// What to run; travels to workers as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The scenario, whose seed and number of replicates count.
    pub scenario: Scenario,
    /// Of so many first replicates the months are kept too; fiscal years are kept of all.
    pub monthly_replicates: u32,
    /// Replicates in a row that share one draw of the uncertain parameters; 1 draws anew for each. More of them tell
    /// the noise within the model from what is not known about it.
    #[serde(default = "one")]
    pub replicates_per_draw: NonZeroU32,
}

const fn one() -> NonZeroU32 {
    NonZeroU32::MIN
}

/// What two runs must have in common to be compared replicate by replicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Design {
    /// Seed of all random numbers.
    pub seed: u32,
    /// Replicates asked for.
    pub replicates: u32,
    /// Replicates in a row that share one draw of the uncertain parameters.
    pub replicates_per_draw: NonZeroU32,
    /// The months covered.
    pub window: Window,
}

/// A job made ready.
#[derive(Debug, Clone)]
pub struct Program {
    schedule: Schedule,
    pub(super) layout: Layout,
    pub(super) design: Design,
    pub(super) monthly_replicates: u32,
}

/// What one chunk of replicates did, one replicate after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct ChunkResult {
    /// Which chunk.
    pub index: u32,
    /// Fiscal years. Shape: `[replicate][year][tally]`.
    pub years: Vec<f32>,
    /// Months of the replicates whose months are kept. Shape: `[replicate][month][tally]`.
    pub months: Vec<f32>,
}

impl Program {
    /// Compiles a job. A checked scenario always compiles.
    #[must_use]
    pub fn new(job: &Job) -> Self {
        let scenario = &job.scenario;
        Self {
            schedule: Schedule::new(scenario),
            layout: Layout::new(scenario.window.start, scenario.window.months, &scenario.systems),
            design: Design {
                seed: scenario.seed,
                replicates: scenario.replicates,
                replicates_per_draw: job.replicates_per_draw,
                window: scenario.window,
            },
            monthly_replicates: job.monthly_replicates.min(scenario.replicates),
        }
    }

    /// The parameters of documents in force in a month, in a draw of them.
    #[must_use]
    pub fn document_parameters(&self, draw: u32, month: Month) -> DocumentParameters {
        self.schedule.document_parameters(draw, month)
    }

    /// How many chunks the job has.
    #[must_use]
    pub fn chunks(&self) -> u32 {
        self.design.replicates.div_ceil(CHUNK_REPLICATES)
    }

    /// Replicates of one chunk: the last one may be short.
    #[must_use]
    pub fn replicates_of(&self, index: u32) -> std::ops::Range<u32> {
        let first = index * CHUNK_REPLICATES;
        first..(first + CHUNK_REPLICATES).min(self.design.replicates)
    }

    /// Runs one chunk. Pure: the same program and index give the same bytes anywhere.
    #[must_use]
    pub fn run_chunk(&self, index: u32) -> ChunkResult {
        let replicates = self.replicates_of(index);
        let mut years = vec![0.0; replicates.len() * self.layout.years_length()];
        let monthly =
            replicates.end.min(self.monthly_replicates).saturating_sub(replicates.start) as usize;
        let mut months = vec![0.0; monthly * self.layout.months_length()];

        let mut month_rooms = months.chunks_exact_mut(self.layout.months_length());
        for (replicate, year_room) in
            replicates.zip(years.chunks_exact_mut(self.layout.years_length()))
        {
            let draw = replicate / self.design.replicates_per_draw;
            let coordinates = Coordinates { replicate, draw };
            run_replicate(&self.schedule, &self.layout, coordinates, year_room, month_rooms.next());
        }
        ChunkResult { index, years, months }
    }
}
