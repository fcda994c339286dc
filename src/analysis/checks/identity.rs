//! Identity: what must not change a result does not change a bit of it.
//!
//! A difference between policies is worth nothing unless equal policies differ by exactly 0 (R-E5, "a policy equal to
//! baseline gives identical output"; MODELS section 10: results do not depend on replicates, chunks or workers).

use super::finding::Ledger;
use super::run::{Change, Run, SHORT_REPLICATES};
use super::{Check, Law};
use crate::model::System;
use crate::scenario::Scenario;
use crate::simulation::{Period, Program, RunResults, SeriesKey};

type Count = fn(&Scenario, &[&RunResults], &mut Ledger);

const fn keeps(id: &'static str, runs: &'static [Run], count: Count) -> Check {
    Check { id, systems: &[], law: Law::Identity { runs, count } }
}

/// The same of flows alone, since it changes something in them.
const fn keeps_in_flows(id: &'static str, runs: &'static [Run], count: Count) -> Check {
    Check { systems: &[System::Flows], ..keeps(id, runs, count) }
}

/// Other names, and a policy that multiplies by one: every number is the same.
pub(super) const EQUAL_POLICIES: Check =
    keeps("equal-policies", &[Run::Short, Run::Renamed], |_, runs, ledger| {
        all_the_same(runs[0], runs[1], &[], ledger);
    });

/// The first replicates of a longer run are the shorter run.
pub(super) const FIRST_REPLICATES: Check =
    keeps("first-replicates", &[Run::Reference, Run::Short], |_, runs, ledger| {
        all_the_same(runs[0], runs[1], &[], ledger);
    });

/// Chunks worked here, last one first, are those of the run: same numbers, same fingerprint.
pub(super) const ORDER_OF_CHUNKS: Check =
    keeps("order-of-chunks", &[Run::Short], |scenario, runs, ledger| {
        let program = Program::new(&Run::Short.job(scenario));
        let mut backwards = RunResults::new(&program);
        for index in (0..program.chunks()).rev() {
            backwards.insert(program.run_chunk(index));
        }
        all_the_same(runs[0], &backwards, &[], ledger);
        ledger.holds(runs[0].fingerprint() == backwards.fingerprint());
    });

/// A policy that begins in the middle of the window leaves every month before it alone.
pub(super) const NOTHING_BEFORE: Check = keeps_in_flows(
    "nothing-before",
    &[Run::Reference, Run::Changed(Change::Rescue)],
    |scenario, runs, ledger| {
        let before = Change::Rescue.first_month(scenario.window.months) as usize;
        for key in keys(runs[0], Period::Month) {
            let [reference, changed] = [runs[0], runs[1]].map(|run| run.values(&key));
            let until = |rows: &[Vec<Option<f64>>]| rows[..before.min(rows.len())].to_vec();
            same_rows(&until(&reference), &until(&changed), ledger);
        }
    },
);

/// How many deaths are recorded moves no other number: a draw belongs to its decision.
pub(super) const RECORDING_ALONE: Check = keeps_in_flows(
    "recording-alone",
    &[Run::Reference, Run::Changed(Change::Recording)],
    |_, runs, ledger| all_the_same(runs[0], runs[1], &["deaths_recorded"], ledger),
);

/// Every outcome of the border and of each sector or port.
fn keys(run: &RunResults, period: Period) -> impl Iterator<Item = SeriesKey<'static>> {
    run.outcomes().flat_map(move |outcome| {
        let places = outcome.places.with_border();
        places.map(move |place| SeriesKey::at(outcome.id, place, period))
    })
}

/// All outcomes but those named, month by month and year by year, over the replicates both runs have.
fn all_the_same(left: &RunResults, right: &RunResults, but: &[&str], ledger: &mut Ledger) {
    for period in [Period::Month, Period::FiscalYear] {
        for key in keys(left, period).filter(|key| !but.contains(&key.outcome)) {
            same_rows(&left.values(&key), &right.values(&key), ledger);
        }
    }
}

/// Shape of each: `[time][replicate]`, empty where there is no such series.
fn same_rows(left: &[Vec<Option<f64>>], right: &[Vec<Option<f64>>], ledger: &mut Ledger) {
    if left.len() != right.len() {
        ledger.holds(false);
    }
    for (left, right) in left.iter().zip(right) {
        let both = left.len().min(right.len()).min(SHORT_REPLICATES as usize);
        for (left, right) in left[..both].iter().zip(right) {
            ledger.same(*left, *right);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::checks::{CHECKS, Finding, Verdict};
    use crate::scenario::preset;

    fn scenario() -> Scenario {
        let mut scenario = preset("baseline-1998").unwrap().clone();
        scenario.window.months = 30;
        scenario
    }

    /// A run of the scenario, or of the same with another seed.
    fn complete(run: Run, seed: u32) -> RunResults {
        let mut job = run.job(&scenario());
        job.scenario.seed += seed;
        let program = Program::new(&job);
        let mut results = RunResults::new(&program);
        (0..program.chunks()).for_each(|index| results.insert(program.run_chunk(index)));
        results
    }

    /// Each identity holds as it is, and breaks where one of its runs has another seed.
    #[test]
    fn another_seed_is_found() {
        for check in CHECKS {
            let Law::Identity { runs, .. } = check.law else { continue };
            let judge = |seed| -> Finding {
                let last = runs.len() - 1;
                let seeds = |place| if place == last { seed } else { 0 };
                let results: Vec<RunResults> =
                    runs.iter().enumerate().map(|(at, run)| complete(*run, seeds(at))).collect();
                let of = |run| Some(&results[runs.iter().position(|other| *other == run)?]);
                check.judge(&scenario(), of).unwrap()
            };
            let (sound, broken) = (judge(0), judge(1));
            assert_eq!(sound.verdict, Verdict::Passed, "{}: {sound:?}", check.id);
            assert_eq!(broken.verdict, Verdict::Failed, "{}: {broken:?}", check.id);
            assert_eq!(sound.evidence.unwrap().found, 0.0);
            assert!(broken.evidence.unwrap().broken > 100);
        }
    }

    /// A change in force from the first month on is not mistaken for one that begins later; one that moves deaths is not
    /// mistaken for one of the record.
    #[test]
    fn changes_are_told_apart() {
        let scenario = scenario();
        let (reference, heat) =
            (complete(Run::Reference, 0), complete(Run::Changed(Change::Heat), 0));
        for check in [NOTHING_BEFORE, RECORDING_ALONE] {
            let results = |run| Some(if run == Run::Reference { &reference } else { &heat });
            let found = check.judge(&scenario, results).unwrap();
            assert_eq!(found.verdict, Verdict::Failed, "{}", check.id);
        }
    }

    /// A run that is not complete has no finding yet.
    #[test]
    fn incomplete_runs_wait() {
        let empty = RunResults::new(&Program::new(&Run::Short.job(&scenario())));
        assert_eq!(ORDER_OF_CHUNKS.judge(&scenario(), |_| Some(&empty)), None);
        assert_eq!(ORDER_OF_CHUNKS.judge(&scenario(), |_| None), None);
    }
}
