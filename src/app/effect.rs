//! What the reader's changes do: the scenario at work against what its changes are measured from, replicate by replicate.
//!
//! Both runs share their random numbers, so what differs between them is the changes and nothing else.

use super::made::{Making, Results};
use crate::analysis::{Comparison, Difference};
use crate::model::outcome;
use crate::scenario::Scenario;
use crate::simulation::{Period, SeriesKey};
use std::ops::ControlFlow;
use std::rc::Rc;

/// An outcome over the whole window.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Outcome id.
    pub outcome: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// The scenario at work less the reference.
    pub difference: Difference,
}

/// An outcome year by year, along [`Effect::years`].
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// Outcome id.
    pub outcome: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// The scenario at work less the reference.
    pub differences: Vec<Option<Difference>>,
}

/// The effect of the changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The scenario at work.
    pub scenario: Rc<Scenario>,
    /// What it is measured against.
    pub reference: Rc<Scenario>,
    /// The window: its label.
    pub window: String,
    /// Fiscal years, as labels.
    pub years: Vec<String>,
    /// Outcomes over the whole window.
    pub rows: Vec<Row>,
    /// Outcomes year by year.
    pub courses: Vec<Course>,
}

/// What a scenario is measured against on the page: the origin, at the seed, replicates and sampling of the scenario.
/// `None` if nothing differs, or if the windows do: then there is nothing to pair.
#[must_use]
pub fn reference(scenario: &Scenario, origin: &Scenario) -> Option<Scenario> {
    let &Scenario { seed, replicates, sampling, .. } = scenario;
    let reference = Scenario { seed, replicates, sampling, ..origin.clone() };
    let differs =
        reference.parameters != scenario.parameters || reference.policies != scenario.policies;
    (reference.window == scenario.window && differs).then_some(reference)
}

/// An effect in the making: one outcome a step.
#[derive(Debug)]
pub struct Comparing {
    effect: Effect,
    runs: [Results; 2],
    left: Vec<(&'static str, Period)>,
}

impl Comparing {
    /// Begins with the complete results of the reference and of the scenario at work.
    #[must_use]
    pub fn begin([reference, scenario]: [Rc<Scenario>; 2], runs: [Results; 2]) -> Self {
        let systems = &scenario.systems;
        let years = systems.iter().flat_map(|system| [system.headline(), system.telling()[0]]);
        let years = years.map(|outcome| (outcome, Period::FiscalYear));
        let window = systems.iter().flat_map(|system| system.telling());
        let window = window.map(|&outcome| (outcome, Period::Window));
        let left: Vec<_> = years.chain(window).collect();
        let label = |period| runs[0].0.time(period);
        let effect = Effect {
            scenario,
            reference,
            window: label(Period::Window).pop().unwrap_or_default(),
            years: label(Period::FiscalYear),
            rows: Vec::new(),
            courses: Vec::new(),
        };
        Self { effect, runs, left: left.into_iter().rev().collect() }
    }
}

impl Making for Comparing {
    type Made = Effect;

    /// Compares one more outcome; nothing comes of runs that cannot be paired.
    fn step(&mut self) -> ControlFlow<Option<Effect>> {
        let Some((name, period)) = self.left.pop() else { return ControlFlow::Break(None) };
        let [reference, other] = &self.runs;
        let comparison = Comparison::new(&reference.0, &other.0).ok();
        let Some((outcome, comparison)) = outcome(name).zip(comparison) else {
            return ControlFlow::Break(None);
        };
        let (outcome, unit) = (outcome.id, outcome.unit);
        let key = SeriesKey::whole(outcome, period);
        let mut differences = comparison.series(&key);
        if period == Period::Window {
            let difference = differences.pop().flatten();
            self.effect.rows.extend(difference.map(|difference| Row { outcome, unit, difference }));
        } else {
            self.effect.courses.push(Course { outcome, unit, differences });
        }
        if self.left.is_empty() {
            ControlFlow::Break(Some(self.effect.clone()))
        } else {
            ControlFlow::Continue(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::made::{Same, make};
    use crate::model::System;
    use crate::scenario::preset;
    use crate::simulation::{Job, Program, RunResults};
    use std::num::NonZeroU32;

    fn run(scenario: &Scenario) -> Results {
        let program = Program::new(&Job {
            scenario: scenario.clone(),
            monthly_replicates: 0,
            monthly_outcomes: None,
            replicates_per_draw: NonZeroU32::MIN,
        });
        let mut results = RunResults::new(&program);
        (0..program.chunks()).for_each(|chunk| results.insert(program.run_chunk(chunk)));
        Same(Rc::new(results))
    }

    fn effect(scenario: Scenario, reference: Scenario) -> Effect {
        let runs = [run(&reference), run(&scenario)];
        make(Comparing::begin([Rc::new(reference), Rc::new(scenario)], runs)).unwrap()
    }

    #[test]
    fn nothing_changed_has_no_effect() {
        let baseline = Scenario { replicates: 64, ..preset("baseline-1998").unwrap().clone() };
        let origin = preset("baseline-1998").unwrap();
        assert_eq!(reference(&baseline, origin), None);
        let none = effect(baseline.clone(), baseline);
        assert!(none.rows.iter().all(|row| row.difference.mean == 0.0));
    }

    #[test]
    fn every_outcome_is_compared() {
        let frozen = Scenario { replicates: 64, ..preset("frozen-enforcement").unwrap().clone() };
        let reference = reference(&frozen, preset("baseline-1998").unwrap()).unwrap();
        assert_eq!(reference.replicates, 64);
        let effect = effect(frozen, reference);
        assert_eq!(
            effect.rows.iter().map(|row| row.outcome).collect::<Vec<_>>(),
            System::Flows.telling()
        );
        assert_eq!(effect.window, "1992/2003");
        for course in &effect.courses {
            assert_eq!(course.differences.len(), effect.years.len());
        }
    }
}
