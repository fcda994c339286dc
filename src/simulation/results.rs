//! Results that grow chunk by chunk: series, their summaries, and the fingerprint of all.

use super::{ChunkResult, Program};
use crate::model::{Group, Mode, Sector};

/// Months or fiscal years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Months; kept of the first replicates only.
    Month,
    /// Fiscal years; kept of all replicates.
    FiscalYear,
}

/// Names one series of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeriesKey {
    /// Outcome id, as in `model::flows::OUTCOMES`.
    pub outcome: &'static str,
    /// `None` for the whole border.
    pub sector: Option<Sector>,
    /// Mode of crossing, for outcomes told apart so.
    pub mode: Option<Mode>,
    /// Group of people, for outcomes told apart so.
    pub group: Option<Group>,
    /// Months or fiscal years.
    pub period: Period,
}

/// One point in time of a series, over replicates.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Replicates in which the outcome is defined.
    pub replicates: usize,
    /// Mean over replicates.
    pub mean: f64,
    /// Monte Carlo standard error of the mean.
    pub mcse: f64,
    /// Quantiles 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975.
    pub quantiles: [f64; 7],
}

/// Results of a run, growing.
#[derive(Debug, Clone)]
pub struct RunResults {}

impl RunResults {
    /// Empty results of a program.
    #[must_use]
    pub fn new(_program: &Program) -> Self {
        Self {}
    }

    /// Takes a chunk, in any order. Readers see the replicates of the unbroken run of first chunks.
    pub fn insert(&mut self, _chunk: ChunkResult) {}

    /// Replicates that can be read.
    #[must_use]
    pub fn replicates(&self) -> u32 {
        0
    }

    /// Whether every chunk is in.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        false
    }

    /// Fingerprint over all fiscal-year results, once complete: 16 hexadecimal digits.
    #[must_use]
    pub fn fingerprint(&self) -> Option<String> {
        None
    }

    /// One summary a point in time; `None` where the outcome is undefined in every replicate.
    /// The time axis is `time(period)`.
    #[must_use]
    pub fn series(&self, _key: &SeriesKey) -> Vec<Option<Summary>> {
        Vec::new()
    }

    /// Labels of the time axis: fiscal years (`1992`) or months (`1991-10`).
    #[must_use]
    pub fn time(&self, _period: Period) -> Vec<String> {
        Vec::new()
    }
}
