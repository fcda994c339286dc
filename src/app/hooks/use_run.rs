//! Keeps the run in step with the scenario: at once where the page is live, on request otherwise.

use crate::app::runner::{RunView, Runner};
use crate::app::state::Pace;
use crate::scenario::Scenario;
use crate::worker::Pool;
use std::rc::Rc;
use yew::{Callback, hook, use_callback, use_effect_with, use_memo, use_mut_ref, use_state};

/// The run, and what can be done with it.
pub struct Run {
    /// What it shows.
    pub view: RunView,
    /// Starts it now.
    pub start: Callback<()>,
    /// Stops it; what is in stays.
    pub stop: Callback<()>,
}

/// Runs the scenario and follows its changes.
#[hook]
pub fn use_run(pool: &Pool, scenario: &Rc<Scenario>, pace: Pace) -> Run {
    let view = use_state(RunView::default);
    let runner = {
        let view = view.setter();
        use_memo(pool.clone(), move |pool| {
            Runner::new(pool.clone(), Callback::from(move |seen| view.set(seen)))
        })
    };
    let first = use_mut_ref(|| true);
    {
        let runner = runner.clone();
        use_effect_with((scenario.clone(), pace), move |(scenario, pace)| {
            if first.replace(false) {
                runner.start(scenario.clone());
            } else if *pace == Pace::Live {
                runner.ask(scenario.clone());
            }
        });
    }
    let start = use_callback((runner.clone(), scenario.clone()), |(), (runner, scenario)| {
        runner.start(scenario.clone());
    });
    let stop = use_callback(runner, |(), runner| runner.stop());
    Run { view: (*view).clone(), start, stop }
}
