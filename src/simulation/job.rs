//! A job and its chunks.

use super::layout::Layout;
use super::program::Schedule;
use super::replicate::{Coordinates, run_replicate};
use crate::model::Month;
use crate::model::documents::DocumentParameters;
use crate::random::Sampling;
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
    /// The ids of the outcomes whose months are kept; `None` keeps those of all. Months of all outcomes of five systems take
    /// 0.8 megabytes a replicate.
    #[serde(default)]
    pub monthly_outcomes: Option<Vec<String>>,
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
    /// How the uncertain parameters are sampled.
    pub sampling: Sampling,
    /// The months covered.
    pub window: Window,
}

impl Design {
    /// Replicates in a row that were sampled together; 1 where each was by itself.
    #[must_use]
    pub fn together(&self) -> usize {
        match self.sampling.draws_together() {
            1 => 1,
            draws => draws as usize * self.replicates_per_draw.get() as usize,
        }
    }
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
    /// Months of the replicates whose months are kept. Shape: `[replicate][month][tally that is kept]`.
    pub months: Vec<f32>,
}

/// A chunk of which some replicates are done, see [`Program::step_chunk`].
#[derive(Debug, Clone)]
pub struct OpenChunk {
    /// What they did; zeros of those to come.
    pub result: ChunkResult,
    done: usize,
}

impl Program {
    /// Compiles a job. A checked scenario always compiles.
    #[must_use]
    pub fn new(job: &Job) -> Self {
        let scenario = &job.scenario;
        let layout = Layout::new(scenario.window, &scenario.systems);
        Self {
            schedule: Schedule::new(scenario),
            layout: match &job.monthly_outcomes {
                Some(ids) => layout.with_months_of(ids),
                None => layout,
            },
            design: Design {
                seed: scenario.seed,
                replicates: scenario.replicates,
                replicates_per_draw: job.replicates_per_draw,
                sampling: scenario.sampling,
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
        let mut chunk = self.begin_chunk(index);
        while self.step_chunk(&mut chunk) {}
        chunk.result
    }

    /// Begins a chunk that is run a replicate at a time, where nothing else can go on meanwhile.
    #[must_use]
    pub fn begin_chunk(&self, index: u32) -> OpenChunk {
        let replicates = self.replicates_of(index);
        let monthly =
            replicates.end.min(self.monthly_replicates).saturating_sub(replicates.start) as usize;
        let years = vec![0.0; replicates.len() * self.layout.years_length()];
        let months = vec![0.0; monthly * self.layout.months_length()];
        OpenChunk { result: ChunkResult { index, years, months }, done: 0 }
    }

    /// Runs the next replicate of a chunk; `false` if there was none left.
    pub fn step_chunk(&self, chunk: &mut OpenChunk) -> bool {
        let OpenChunk { result: ChunkResult { index, years, months }, done } = chunk;
        let Some(replicate) = self.replicates_of(*index).nth(*done) else { return false };
        let draw = replicate / self.design.replicates_per_draw;
        let coordinates = Coordinates { replicate, draw };
        let Some(years) = years.chunks_exact_mut(self.layout.years_length()).nth(*done) else {
            return false;
        };
        // Where no month is kept there is no room to find, and none is asked for.
        let months = months.chunks_exact_mut(self.layout.months_length().max(1)).nth(*done);
        run_replicate(&self.schedule, &self.layout, coordinates, years, months);
        *done += 1;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Period, RunResults, SeriesKey};
    use super::*;
    use crate::model::outcomes;
    use crate::scenario::preset;

    /// Whatever else runs between two replicates, the chunk has the bytes that it has in one go; and its last one is short.
    #[test]
    fn a_chunk_is_the_same_in_pieces() {
        let scenario = Scenario { replicates: 40, ..preset("baseline-1998").unwrap().clone() };
        let program = Program::new(&Job {
            scenario,
            monthly_replicates: 35,
            monthly_outcomes: None,
            replicates_per_draw: one(),
        });
        let whole = [0, 1].map(|index| program.run_chunk(index));
        let mut pieces = [0, 1].map(|index| program.begin_chunk(index));
        let mut steps = [0, 0];
        loop {
            let more = [0, 1].map(|at| program.step_chunk(&mut pieces[at]));
            (0..2).for_each(|at| steps[at] += u32::from(more[at]));
            if more == [false; 2] {
                break;
            }
        }
        assert_eq!(steps, [32, 8]);
        assert_eq!(pieces.map(|chunk| chunk.result), whole);
    }

    /// Months of some outcomes are those that a run has which keeps all, and the years do not know the difference.
    #[test]
    fn months_of_some_outcomes() {
        const KEPT: [&str; 4] = [
            "returned_at_night_share", // a ratio, by port
            "reception_wait_minutes_mean",
            "consulate_asked",
            "deaths",
        ];
        let of = |ids: Option<&[&str]>| {
            let job = Job {
                scenario: Scenario { replicates: 2, ..preset("report-1998").unwrap().clone() },
                monthly_replicates: 2,
                monthly_outcomes: ids.map(|ids| ids.iter().map(|&id| id.to_owned()).collect()),
                replicates_per_draw: one(),
            };
            let program = Program::new(&job);
            let (chunk, mut results) = (program.run_chunk(0), RunResults::new(&program));
            results.insert(chunk.clone());
            (chunk, results)
        };
        let (all, of_all) = of(None);
        let (some, of_some) = of(Some(&KEPT));
        let (none, of_none) = of(Some(&["no-outcome"]));
        assert_eq!([&some.years, &none.years], [&all.years; 2]);
        assert!(!some.months.is_empty() && some.months.len() < all.months.len() / 4);
        assert!(none.months.is_empty());
        for outcome in outcomes() {
            let parts = outcome.parts();
            for place in outcome.places.with_border() {
                for part in std::iter::once(None).chain(parts.iter().copied().map(Some)) {
                    let key = SeriesKey { outcome: outcome.id, place, part, period: Period::Month };
                    let (all, some) = (of_all.values(&key), of_some.values(&key));
                    assert!(of_none.values(&key).is_empty() && !all.is_empty(), "{key:?}");
                    if KEPT.contains(&outcome.id) {
                        assert_eq!(all, some, "{key:?}");
                    } else if !of_some.keeps_months_of(outcome) {
                        assert!(some.is_empty(), "{key:?}");
                    }
                }
            }
        }
        assert!(!of_some.keeps_months_of(outcomes().find(|it| it.id == "intending").unwrap()));
    }
}
