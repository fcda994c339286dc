//! Results that grow chunk by chunk: series, their summaries, and the fingerprint of all.

use super::job::{CHUNK_REPLICATES, ChunkResult, Design, Program};
use super::layout::Layout;
use crate::model::{Dimension, FiscalYear, Outcome, OverYear, Part, Place, outcome, outcomes};
use crate::stats::{Fingerprinter, Moments, mcse_of_blocks, quantiles};
use std::sync::Arc;

/// The quantiles a [`Summary`] holds: the bands of 95, 80 and 50 %, and the median.
pub const QUANTILES: [f64; 7] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

/// What one point in time covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Months; kept of the first replicates only.
    Month,
    /// Fiscal years that lie wholly in the window; kept of all replicates.
    FiscalYear,
    /// All those fiscal years as one: counts are summed, levels averaged, of stocks the last is taken. One point, or
    /// none where no fiscal year is complete.
    Window,
    /// The fiscal years from the first to the second as one, in the same way. One point, or none where the window does
    /// not hold all of them.
    Years(FiscalYear, FiscalYear),
}

/// Names one series of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeriesKey<'a> {
    /// Outcome id, as in `model::outcomes()`.
    pub outcome: &'a str,
    /// `None` for the whole border.
    pub place: Option<Place>,
    /// Mode, group or lane, for outcomes told apart so; `None` for all.
    pub part: Option<Part>,
    /// What one point in time covers.
    pub period: Period,
}

impl<'a> SeriesKey<'a> {
    /// The outcome as a whole, on the whole border.
    #[must_use]
    pub const fn whole(outcome: &'a str, period: Period) -> Self {
        Self { outcome, place: None, part: None, period }
    }

    /// The id of its place or part of that family (`sector`, `port`, `mode`, `group`, `lane`); empty without one.
    #[must_use]
    pub fn told_apart(&self, family: &str) -> &'static str {
        let named = [self.place.map(Place::named), self.part.map(Part::named)];
        named.into_iter().flatten().find(|(of, _)| *of == family).map_or("", |(_, id)| id)
    }

    /// The outcome as a whole, in one place or on the whole border.
    #[must_use]
    pub const fn at(outcome: &'a str, place: Option<Place>, period: Period) -> Self {
        Self { outcome, place, part: None, period }
    }
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
    design: Design,
    monthly_replicates: u32,
    /// Shared, so that a copy of growing results costs nothing.
    chunks: Vec<Option<Arc<ChunkResult>>>,
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
            design: program.design,
            monthly_replicates: program.monthly_replicates,
            chunks: vec![None; program.chunks() as usize],
            ready: 0,
            fingerprint: Fingerprinter::default(),
        }
    }

    /// Takes a chunk, in any order; a chunk that is in, or of another run, is dropped. Readers see the replicates of the
    /// unbroken row of first chunks.
    pub fn insert(&mut self, chunk: ChunkResult) {
        let Some(room @ None) = self.chunks.get_mut(chunk.index as usize) else { return };
        *room = Some(Arc::new(chunk));
        while let Some(Some(chunk)) = self.chunks.get(self.ready) {
            self.fingerprint.f32s(&chunk.years);
            self.ready += 1;
        }
    }

    /// The outcomes it has: those of the systems that run.
    pub fn outcomes(&self) -> impl Iterator<Item = &'static Outcome> {
        outcomes().filter(|outcome| self.layout.holds(outcome.system))
    }

    /// What another run must have in common with this one to be compared replicate by replicate.
    #[must_use]
    pub fn design(&self) -> Design {
        self.design
    }

    /// Replicates that can be read.
    #[must_use]
    pub fn replicates(&self) -> u32 {
        (self.ready as u32 * CHUNK_REPLICATES).min(self.design.replicates)
    }

    /// Of so many of them the months can be read.
    #[must_use]
    pub fn monthly_replicates(&self) -> u32 {
        self.monthly_replicates.min(self.replicates())
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

    /// Whether its months are kept.
    #[must_use]
    pub fn keeps_months_of(&self, outcome: &Outcome) -> bool {
        Measure::new(&SeriesKey::whole(outcome.id, Period::Month), &self.layout).is_some()
    }

    /// Names of the time axis: fiscal years (`1992`), months (`1991-10`) or the window (`1992/2003`).
    #[must_use]
    pub fn time(&self, period: Period) -> Vec<String> {
        match period {
            Period::FiscalYear => {
                self.layout.complete_years().map(|(_, year)| year.0.to_string()).collect()
            }
            Period::Month => (0..self.layout.months)
                .map(|month| self.layout.start.plus(month as i32).to_string())
                .collect(),
            Period::Window | Period::Years(..) => match self.covered(period) {
                None => Vec::new(),
                Some(((_, first), (_, last))) if first == last => vec![first.0.to_string()],
                Some(((_, first), (_, last))) => vec![format!("{}/{}", first.0, last.0)],
            },
        }
    }

    /// First and last of the fiscal years that a period makes one point of: their places and names.
    fn covered(&self, period: Period) -> Option<((usize, FiscalYear), (usize, FiscalYear))> {
        let mut years = self.layout.complete_years();
        if let Period::Years(first, last) = period {
            let place = |year| self.layout.complete_years().find(|(_, known)| *known == year);
            return (first <= last).then(|| place(first).zip(place(last))).flatten();
        }
        let first = years.next()?;
        Some((first, years.last().unwrap_or(first)))
    }

    /// One summary a point in time, along [`Self::time`]; `None` where the outcome is undefined in every replicate.
    /// Empty if there is no such series, or its months are not kept.
    #[must_use]
    pub fn series(&self, key: &SeriesKey<'_>) -> Vec<Option<Summary>> {
        let together = self.design.together();
        self.values(key).iter().map(|values| Summary::in_blocks(values, together)).collect()
    }

    /// The values of a series, replicate by replicate where the outcome is defined. Shape: `[time][replicate]`.
    #[must_use]
    pub fn samples(&self, key: &SeriesKey<'_>) -> Vec<Vec<f64>> {
        self.collect(key, Extend::extend)
    }

    /// The values of a series with their replicates: `None` where the outcome is undefined in one. Two runs of one
    /// [`Design`] have the same replicate at the same place. Shape: `[time][replicate]`.
    #[must_use]
    pub fn values(&self, key: &SeriesKey<'_>) -> Vec<Vec<Option<f64>>> {
        self.collect(key, Vec::push)
    }

    /// Hands every value to `take`, with the list of its point in time.
    fn collect<T>(
        &self,
        key: &SeriesKey<'_>,
        take: impl Fn(&mut Vec<T>, Option<f64>),
    ) -> Vec<Vec<T>> {
        let Some(measure) = Measure::new(key, &self.layout) else { return Vec::new() };
        let years = || self.layout.complete_years().map(|(place, _)| place);
        let alone = |place: usize| place..place + 1;
        // Periods that make up each point in time; fiscal years in the window lie side by side.
        let (points, length): (Vec<std::ops::Range<usize>>, usize) = match key.period {
            Period::FiscalYear => (years().map(alone).collect(), self.layout.years_length()),
            Period::Month => {
                ((0..self.layout.months).map(alone).collect(), self.layout.months_length())
            }
            Period::Window | Period::Years(..) => {
                let whole = self.covered(key.period).map(|((first, _), (last, _))| (first, last));
                let covered = whole.map(|(first, last)| match measure.over_year {
                    OverYear::Last => alone(last),
                    OverYear::Sum | OverYear::Mean => first..last + 1,
                });
                (covered.into_iter().collect(), self.layout.years_length())
            }
        };
        let room = || Vec::with_capacity(self.replicates() as usize);
        let mut values: Vec<Vec<T>> = points.iter().map(|_| room()).collect();
        for chunk in self.chunks[..self.ready].iter().flatten() {
            let cells = match key.period {
                Period::FiscalYear | Period::Window | Period::Years(..) => &chunk.years,
                Period::Month => &chunk.months,
            };
            for replicate in cells.chunks_exact(length) {
                for (values, point) in values.iter_mut().zip(&points) {
                    take(
                        values,
                        measure
                            .of(&replicate
                                [point.start * measure.period..point.end * measure.period]),
                    );
                }
            }
        }
        values
    }
}

impl Summary {
    /// Summarises samples; their order is lost. `None` without any.
    #[must_use]
    pub fn new(samples: &mut [f64]) -> Option<Self> {
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

    /// Summarises the values of replicates that were sampled `together` so many in a row: the standard error is told by
    /// whole blocks where there are enough of them. `None` where none is defined.
    #[must_use]
    pub fn in_blocks(values: &[Option<f64>], together: usize) -> Option<Self> {
        let own = Self::new(&mut values.iter().flatten().copied().collect::<Vec<f64>>())?;
        let told = (together > 1).then(|| mcse_of_blocks(values, together)).flatten();
        Some(Self { mcse: told.or(own.mcse), ..own })
    }
}

/// Which cells of a period add to a value, and to what it is a ratio.
struct Measure {
    total: Vec<usize>,
    per: Vec<usize>,
    over_year: OverYear,
    /// Numbers a period takes.
    period: usize,
}

impl Measure {
    fn new(key: &SeriesKey<'_>, layout: &Layout) -> Option<Self> {
        let outcome = outcome(key.outcome)?;
        let cells = |tallies: &[usize]| -> Option<Vec<usize>> {
            let cells = tallies.iter().map(|&tally| layout.cells(outcome, tally, key.place));
            let cells = cells.collect::<Option<Vec<_>>>()?.into_iter().flatten();
            match key.period {
                Period::Month => cells.map(|cell| layout.in_month(cell)).collect(),
                Period::FiscalYear | Period::Window | Period::Years(..) => Some(cells.collect()),
            }
        };
        let total = part_of(outcome.total, key.part, outcome.dimension)?;
        // A ratio is told apart by parts only where its denominator is.
        let per = match key.part {
            Some(_) if !outcome.per.is_empty() => {
                part_of(outcome.per, key.part, outcome.dimension)?
            }
            _ => outcome.per,
        };
        let period = match key.period {
            Period::Month => layout.month(),
            Period::FiscalYear | Period::Window | Period::Years(..) => layout.period(),
        };
        let over_year = outcome.over_year;
        Some(Self { total: cells(total)?, per: cells(per)?, over_year, period })
    }

    /// The value over periods in a row.
    fn of(&self, periods: &[f32]) -> Option<f64> {
        let sum = |cells: &[usize]| -> f64 {
            periods
                .chunks_exact(self.period)
                .map(|period| cells.iter().map(|&cell| f64::from(period[cell])).sum::<f64>())
                .sum()
        };
        let total = sum(&self.total);
        if self.per.is_empty() {
            return Some(match self.over_year {
                OverYear::Mean => total / (periods.len() / self.period) as f64,
                OverYear::Sum | OverYear::Last => total,
            });
        }
        let per = sum(&self.per);
        (per > 0.0).then(|| total / per)
    }
}

/// The tallies of one part of an outcome, or of all.
fn part_of(
    tallies: &'static [usize],
    part: Option<Part>,
    dimension: Dimension,
) -> Option<&'static [usize]> {
    match (part, dimension) {
        (None, _) => Some(tallies),
        (Some(part @ Part::Mode(_)), Dimension::Mode)
        | (Some(part @ Part::Group(_)), Dimension::Group)
        | (Some(part @ Part::Lane(_)), Dimension::Lane) => {
            tallies.get(part.index()).map(std::slice::from_ref)
        }
        _ => None,
    }
}
