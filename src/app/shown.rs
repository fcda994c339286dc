//! Series as a figure or a table shows them: of one run, or of the paired difference between two.

use super::made::{Making, Results};
use crate::analysis::Comparison;
use crate::model::{Part, Place};
use crate::simulation::{Period, SeriesKey, Summary};
use std::ops::ControlFlow;
use std::rc::Rc;

/// Names a series, but for its points in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// Outcome id.
    pub outcome: &'static str,
    /// One sector or port; `None` for the whole border.
    pub place: Option<Place>,
    /// One mode, group or kind of lane; `None` for all.
    pub part: Option<Part>,
}

impl Name {
    /// An outcome as a whole, on the whole border.
    #[must_use]
    pub const fn whole(outcome: &'static str) -> Self {
        Self { outcome, place: None, part: None }
    }
}

/// Whose numbers they are.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// A run's.
    Run(Results),
    /// The second run's less the first's, replicate by replicate.
    Difference(Results, Results),
}

/// Summaries over the replicates read so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Replicates behind every number.
    pub replicates: u32,
    /// Points in time, as labels.
    pub time: Vec<String>,
    series: Vec<(Name, Vec<Option<Summary>>)>,
}

impl Shown {
    /// A single series.
    #[must_use]
    pub fn of_one(time: Vec<String>, name: Name, series: Vec<Option<Summary>>) -> Self {
        let replicates = series.iter().flatten().map(|summary| summary.replicates).max();
        Self { replicates: replicates.unwrap_or(0) as u32, time, series: vec![(name, series)] }
    }

    /// One summary a point in time; empty for a series it does not have.
    #[must_use]
    pub fn series(&self, name: Name) -> &[Option<Summary>] {
        let found = self.series.iter().find(|(of, _)| *of == name);
        found.map_or(&[], |(_, series)| series)
    }

    /// The last point in time: its label and what a series says of it.
    #[must_use]
    pub fn last(&self, name: Name) -> Option<(&str, &Summary)> {
        let series = self.series(name);
        let at = series.iter().rposition(Option::is_some)?;
        Some((self.time.get(at)?, series[at].as_ref()?))
    }

    /// What stands a `share` of the way from one picture to another, for an animation; the other's where the first has
    /// nothing to start from.
    #[must_use]
    pub fn between(&self, other: &Self, share: f64) -> Self {
        let mix = |from: f64, to: f64| from + (to - from) * share;
        let one = |from: Option<&Option<Summary>>, to: &Summary| match from {
            Some(Some(from)) => Summary {
                mean: mix(from.mean, to.mean),
                quantiles: std::array::from_fn(|at| mix(from.quantiles[at], to.quantiles[at])),
                ..to.clone()
            },
            _ => to.clone(),
        };
        let series = other.series.iter().map(|(name, series)| {
            let from = self.series(*name);
            let mixed = series
                .iter()
                .enumerate()
                .map(|(at, to)| to.as_ref().map(|to| one(from.get(at), to)));
            (*name, mixed.collect())
        });
        Self { series: series.collect(), time: other.time.clone(), replicates: other.replicates }
    }
}

/// Summaries in the making.
#[derive(Debug)]
pub struct Summarising {
    source: Source,
    period: Period,
    left: Vec<Name>,
    shown: Shown,
}

impl Summarising {
    /// Begins with the replicates that can be read.
    #[must_use]
    pub fn begin(source: &Source, names: &[Name], period: Period) -> Self {
        let (replicates, time) = match source {
            Source::Run(run) => (run.0.replicates(), run.0.time(period)),
            Source::Difference(reference, other) => {
                let replicates = reference.0.replicates().min(other.0.replicates());
                (replicates, other.0.time(period))
            }
        };
        let left = names.iter().rev().copied().collect();
        let shown = Shown { replicates, time, series: Vec::new() };
        Self { source: source.clone(), period, left, shown }
    }
}

impl Making for Summarising {
    type Made = Rc<Shown>;

    /// Summarises one more series.
    fn step(&mut self) -> ControlFlow<Option<Rc<Shown>>> {
        if let Some(name) = self.left.pop() {
            let Name { outcome, place, part } = name;
            let key = SeriesKey { outcome, place, part, period: self.period };
            let series = match &self.source {
                Source::Run(run) => run.0.series(&key),
                Source::Difference(reference, other) => {
                    let Ok(comparison) = Comparison::new(&reference.0, &other.0) else {
                        return ControlFlow::Break(None);
                    };
                    comparison.summaries(&key)
                }
            };
            self.shown.series.push((name, series));
        }
        if !self.left.is_empty() {
            return ControlFlow::Continue(());
        }
        let done = Shown { replicates: 0, time: Vec::new(), series: Vec::new() };
        ControlFlow::Break(Some(Rc::new(std::mem::replace(&mut self.shown, done))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::made::{Same, make};
    use crate::scenario::preset;
    use crate::simulation::{Job, Program, RunResults};
    use std::num::NonZeroU32;

    fn run(id: &str) -> Results {
        let scenario = crate::scenario::Scenario { replicates: 64, ..preset(id).unwrap().clone() };
        let program = Program::new(&Job {
            scenario,
            monthly_replicates: 0,
            monthly_outcomes: None,
            replicates_per_draw: NonZeroU32::MIN,
        });
        let mut results = RunResults::new(&program);
        (0..program.chunks()).for_each(|chunk| results.insert(program.run_chunk(chunk)));
        Same(Rc::new(results))
    }

    #[test]
    fn a_difference_is_that_of_pairs_and_of_equals_nothing() {
        let (a, b) = (run("baseline-1998"), run("frozen-enforcement"));
        let tucson = Some(crate::model::Sector::Tucson.into());
        let names = [Name::whole("deaths"), Name { place: tucson, ..Name::whole("apprehensions") }];
        let shown =
            |source: Source| make(Summarising::begin(&source, &names, Period::FiscalYear)).unwrap();
        let equal = shown(Source::Difference(a.clone(), a.clone()));
        for name in names {
            let series = equal.series(name);
            assert_eq!(series.len(), equal.time.len());
            assert!(series.iter().flatten().all(|summary| summary.quantiles == [0.0; 7]));
        }
        let [of_a, of_b] = [&a, &b].map(|run| shown(Source::Run(run.clone())));
        let difference = shown(Source::Difference(a, b));
        let mean = |shown: &Shown| shown.last(Name::whole("deaths")).unwrap().1.mean;
        // Means of the same numbers, summed in another order.
        assert!((mean(&difference) - (mean(&of_b) - mean(&of_a))).abs() < 1e-9);
    }

    #[test]
    fn an_animation_begins_and_ends_where_it_should() {
        let shown = |id| {
            let source = Source::Run(run(id));
            make(Summarising::begin(&source, &[Name::whole("deaths")], Period::FiscalYear)).unwrap()
        };
        let (from, to) = (shown("baseline-1998"), shown("border-safety"));
        let mean = |shown: &Shown| shown.last(Name::whole("deaths")).unwrap().1.mean;
        assert!((mean(&from.between(&to, 0.0)) - mean(&from)).abs() < 1e-9);
        assert!((mean(&from.between(&to, 1.0)) - mean(&to)).abs() < 1e-9);
        let half = 0.5 * (mean(&from) + mean(&to));
        assert!((mean(&from.between(&to, 0.5)) - half).abs() < 1e-9);
    }
}
