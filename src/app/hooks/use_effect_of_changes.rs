//! Keeps the effect of the reader's changes in step: once a run is complete, the reference runs too, and both are compared.
//!
//! The reference runs once for a seed and a number of replicates, after the run the reader waits for.

use crate::app::effect::{Effect, Making, reference};
use crate::app::runner::{Phase, RunView, Runner};
use crate::scenario::Scenario;
use crate::worker::Pool;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::{Callback, hook, use_effect_with, use_memo, use_state};

/// The effect of the changes; of an earlier state of the levers until the new one is known, `None` if nothing differs.
#[hook]
pub fn use_effect_of_changes(
    pool: &Pool,
    scenario: &Rc<Scenario>,
    origin: &Rc<Scenario>,
    run: &RunView,
) -> Option<Rc<Effect>> {
    let view = use_state(RunView::default);
    let runner = {
        let view = view.setter();
        use_memo(pool.clone(), move |pool| {
            Runner::new(pool.clone(), Callback::from(move |seen| view.set(seen)))
        })
    };
    let reference = use_memo((scenario.clone(), origin.clone()), |(scenario, origin)| {
        reference(scenario, origin).map(Rc::new)
    });
    let complete = run.phase == Phase::Complete && run.scenario.as_ref() == Some(scenario);
    {
        let wanted = (*reference).clone().filter(|_| complete);
        use_effect_with(wanted, move |wanted| {
            if let Some(reference) = wanted {
                runner.ask(reference.clone());
            }
        });
    }

    let effect = use_state(|| None);
    let known = view.scenario.clone().filter(|of| Some(of) == (*reference).as_ref());
    let pair = known.filter(|_| complete).and_then(|reference| {
        Some((reference, view.results.clone()?, scenario.clone(), run.results.clone()?))
    });
    {
        let effect = effect.setter();
        use_effect_with(pair, move |pair| {
            let pending = pair.clone().map(|(reference, before, scenario, after)| {
                let making = Making::begin([reference, scenario], [before.0, after.0]);
                let pending = Rc::new(RefCell::new(None));
                compare(
                    making,
                    &pending,
                    Callback::from(move |made| effect.set(Some(Rc::new(made)))),
                );
                pending
            });
            move || {
                if let Some(pending) = pending {
                    pending.borrow_mut().take();
                }
            }
        });
    }
    (*effect).clone().filter(|_| reference.is_some())
}

/// One outcome, then the browser's turn.
fn compare(mut making: Making, pending: &Rc<RefCell<Option<Timeout>>>, done: Callback<Effect>) {
    let next = pending.clone();
    let timeout = Timeout::new(0, move || match making.step() {
        Some(effect) => done.emit(effect),
        None if making.is_open() => compare(making, &next, done),
        None => {}
    });
    *pending.borrow_mut() = Some(timeout);
}
