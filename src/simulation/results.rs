//! Results that grow chunk by chunk: series, their summaries, and the fingerprint of all.

use super::job::{CHUNK_REPLICATES, ChunkResult, Program};
use super::layout::{Layout, PERIOD};
use crate::model::flows::{FlowTally, OUTCOMES};
use crate::model::{Dimension, Group, Mode, Outcome, OverSectors, Sector};
use crate::stats::{Fingerprinter, Moments, quantiles};

/// The quantiles a [`Summary`] holds: the bands of 95, 80 and 50 %, and the median.
pub const QUANTILES: [f64; 7] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

/// Months or fiscal years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Months; kept of the first replicates only.
    Month,
    /// Fiscal years that lie wholly in the window; kept of all replicates.
    FiscalYear,
}

/// Names one series of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeriesKey<'a> {
    /// Outcome id, as in `model::flows::OUTCOMES`.
    pub outcome: &'a str,
    /// `None` for the whole border.
    pub sector: Option<Sector>,
    /// Mode of crossing, for outcomes told apart so; `None` for all.
    pub mode: Option<Mode>,
    /// Group of people, for outcomes told apart so; `None` for all.
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
    /// Monte Carlo standard error of the mean; `None` for a single replicate.
    pub mcse: Option<f64>,
    /// Quantiles at [`QUANTILES`].
    pub quantiles: [f64; 7],
}

/// Results of a run, growing.
#[derive(Debug, Clone)]
pub struct RunResults {
    layout: Layout,
    replicates: u32,
    chunks: Vec<Option<ChunkResult>>,
    /// Chunks 0 to `ready` are in.
    ready: usize,
    fingerprint: Fingerprinter,
}

impl RunResults {
    /// Empty results of a program.
    #[must_use]
    pub fn new(program: &Program) -> Self {
        Self {
            layout: program.layout.clone(),
            replicates: program.replicates,
            chunks: vec![None; program.chunks() as usize],
            ready: 0,
            fingerprint: Fingerprinter::default(),
        }
    }

    /// Takes a chunk, in any order; a chunk that is in, or of another run, is dropped. Readers see the replicates of the
    /// unbroken row of first chunks.
    pub fn insert(&mut self, chunk: ChunkResult) {
        let Some(room @ None) = self.chunks.get_mut(chunk.index as usize) else { return };
        *room = Some(chunk);
        while let Some(Some(chunk)) = self.chunks.get(self.ready) {
            self.fingerprint.f32s(&chunk.years);
            self.ready += 1;
        }
    }

    /// Replicates that can be read.
    #[must_use]
    pub fn replicates(&self) -> u32 {
        (self.ready as u32 * CHUNK_REPLICATES).min(self.replicates)
    }

    /// Whether every chunk is in.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.ready == self.chunks.len()
    }

    /// Fingerprint over the fiscal-year tallies of all replicates, in order: 16 hexadecimal digits, once complete.
    #[must_use]
    pub fn fingerprint(&self) -> Option<String> {
        self.is_complete().then(|| self.fingerprint.finish().to_string())
    }

    /// Names of the time axis: fiscal years (`1992`) or months (`1991-10`).
    #[must_use]
    pub fn time(&self, period: Period) -> Vec<String> {
        match period {
            Period::FiscalYear => {
                self.layout.complete_years().map(|(_, year)| year.0.to_string()).collect()
            }
            Period::Month => (0..self.layout.months)
                .map(|month| self.layout.start.plus(month as i32).to_string())
                .collect(),
        }
    }

    /// One summary a point in time, along [`Self::time`]; `None` where the outcome is undefined in every replicate.
    /// Empty if there is no such series.
    #[must_use]
    pub fn series(&self, key: &SeriesKey<'_>) -> Vec<Option<Summary>> {
        self.samples(key).iter_mut().map(|samples| Summary::new(samples)).collect()
    }

    /// The values of a series, replicate by replicate where the outcome is defined. Shape: `[time][replicate]`.
    #[must_use]
    pub fn samples(&self, key: &SeriesKey<'_>) -> Vec<Vec<f64>> {
        let Some(measure) = Measure::new(key) else { return Vec::new() };
        let (places, length): (Vec<usize>, usize) = match key.period {
            Period::FiscalYear => (
                self.layout.complete_years().map(|(place, _)| place).collect(),
                self.layout.years_length(),
            ),
            Period::Month => ((0..self.layout.months).collect(), self.layout.months_length()),
        };
        let mut samples: Vec<Vec<f64>> =
            vec![Vec::with_capacity(self.replicates() as usize); places.len()];
        for chunk in self.chunks[..self.ready].iter().flatten() {
            let cells = match key.period {
                Period::FiscalYear => &chunk.years,
                Period::Month => &chunk.months,
            };
            for replicate in cells.chunks_exact(length) {
                for (samples, place) in samples.iter_mut().zip(&places) {
                    samples.extend(measure.of(&replicate[place * PERIOD..(place + 1) * PERIOD]));
                }
            }
        }
        samples
    }
}

impl Summary {
    /// Summarises samples; their order is lost.
    fn new(samples: &mut [f64]) -> Option<Self> {
        let mut moments = Moments::default();
        for &value in samples.iter() {
            moments.push(value);
        }
        Some(Self {
            replicates: samples.len(),
            mean: moments.mean,
            mcse: moments.mcse(),
            quantiles: quantiles(samples, &QUANTILES)?,
        })
    }
}

/// Which cells of a period add to a value, and to what it is a ratio.
struct Measure {
    total: Vec<usize>,
    per: Vec<usize>,
}

impl Measure {
    fn new(key: &SeriesKey<'_>) -> Option<Self> {
        let outcome = OUTCOMES.iter().find(|outcome| outcome.id == key.outcome)?;
        if key.sector.is_some() && outcome.over_sectors == OverSectors::BorderOnly {
            return None;
        }
        let cells = |tallies: &[FlowTally]| -> Vec<usize> {
            tallies.iter().flat_map(|&tally| cells_of(tally, outcome, key.sector)).collect()
        };
        let total = match (key.mode, key.group, outcome.dimension) {
            (None, None, _) => outcome.total,
            (Some(mode), None, Dimension::Mode) => {
                std::slice::from_ref(outcome.total.get(mode as usize)?)
            }
            (None, Some(group), Dimension::Group) => {
                std::slice::from_ref(outcome.total.get(group as usize)?)
            }
            _ => return None,
        };
        Some(Self { total: cells(total), per: cells(outcome.per) })
    }

    fn of(&self, period: &[f32]) -> Option<f64> {
        let sum = |cells: &[usize]| cells.iter().map(|&cell| f64::from(period[cell])).sum::<f64>();
        if self.per.is_empty() {
            return Some(sum(&self.total));
        }
        let per = sum(&self.per);
        (per > 0.0).then(|| sum(&self.total) / per)
    }
}

fn cells_of(tally: FlowTally, outcome: &Outcome<FlowTally>, sector: Option<Sector>) -> Vec<usize> {
    match (sector, outcome.over_sectors) {
        (Some(_), _) | (None, OverSectors::BorderOnly) => vec![Layout::place(tally, sector)],
        (None, OverSectors::Sum) => {
            Sector::ALL.map(|sector| Layout::place(tally, Some(sector))).to_vec()
        }
    }
}
