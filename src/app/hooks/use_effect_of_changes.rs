//! Keeps the effect of the reader's changes in step: once a run is complete, the reference runs too, and both are compared.
//!
//! The reference runs once for a seed and a number of replicates, after the run the reader waits for.

use super::use_made;
use crate::app::bench::Bench;
use crate::app::effect::{Comparing, Effect, reference};
use crate::app::made::Results;
use crate::app::runner::{Asked, RunView, Runner};
use crate::scenario::Scenario;
use crate::worker::Pool;
use std::rc::Rc;
use yew::{Callback, hook, use_effect_with, use_memo, use_state};

/// Two complete runs: of the reference, and of the scenario at work.
type Pair = [(Rc<Scenario>, Results); 2];

/// The effect of the changes; of an earlier state of the levers until the new one is known, `None` if nothing differs.
#[hook]
pub fn use_effect_of_changes(
    pool: &Pool,
    bench: Option<&Rc<Bench>>,
    run: &RunView,
) -> Option<Rc<Effect>> {
    let view = use_state(RunView::default);
    let runner = {
        let view = view.setter();
        use_memo(pool.clone(), move |pool| {
            Runner::new(pool.clone(), Callback::from(move |seen| view.set(seen)))
        })
    };
    let reference = use_memo(bench.cloned(), |bench| {
        let bench = bench.as_ref()?;
        reference(&bench.scenario, &bench.origin).map(Rc::new)
    });
    let complete = bench.is_some_and(|bench| run.is_complete_of(&bench.scenario));
    {
        let wanted = (*reference).clone().filter(|_| complete);
        use_effect_with(wanted, move |wanted| {
            if let Some(scenario) = wanted.clone() {
                runner.ask(Asked { name: String::new(), scenario, monthly: Vec::new() });
            }
        });
    }
    let known = (*reference).clone().filter(|reference| view.is_complete_of(reference));
    let pair: Option<Pair> = known.filter(|_| complete).and_then(|reference| {
        let scenario = run.scenario.clone()?;
        Some([(reference, view.results.clone()?), (scenario, run.results.clone()?)])
    });
    let made = use_made(pair, 0, |[reference, other]: &Pair| {
        let scenarios = [reference.0.clone(), other.0.clone()];
        Comparing::begin(scenarios, [reference.1.clone(), other.1.clone()])
    });
    // An effect is kept with what it is of, so that a lever in motion leaves it on the page.
    let effect = use_memo(made, |made| made.as_ref().map(|made| Rc::new(made.1.clone())));
    (*effect).clone().filter(|_| reference.is_some())
}
