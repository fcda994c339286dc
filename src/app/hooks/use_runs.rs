//! Keeps runs in step with the scenarios that cells show: at once where the page is live, on request otherwise.
//!
//! A scenario that did not change does not run again. What a scenario's first run found stays until the next one has
//! something.

use crate::app::runner::{Asked, RunView, Runner};
use crate::app::state::Pace;
use crate::worker::Pool;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::{Callback, Reducible, hook, use_callback, use_effect_with, use_mut_ref, use_reducer};

/// What the page sees of the runs, by the name of the scenario.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Views(BTreeMap<String, RunView>);

impl Views {
    /// The run of the scenario of that name; one that waits, if there is none yet.
    pub fn of(&self, name: &str) -> RunView {
        self.0.get(name).cloned().unwrap_or_default()
    }
}

/// What happens to the views.
pub enum Seen {
    /// A run has something new.
    View(String, RunView),
    /// Scenarios of these names are shown no more.
    Gone(Vec<String>),
}

impl Reducible for Views {
    type Action = Seen;

    fn reduce(self: Rc<Self>, action: Seen) -> Rc<Self> {
        let mut views = (*self).clone();
        match action {
            Seen::View(name, view) => {
                views.0.insert(name, view);
            }
            Seen::Gone(names) => views.0.retain(|name, _| !names.contains(name)),
        }
        Rc::new(views)
    }
}

/// The runs, and what can be done with them.
pub struct Runs {
    /// What they show.
    pub views: Rc<Views>,
    /// Starts all now.
    pub start: Callback<()>,
    /// Stops all; what is in stays.
    pub stop: Callback<()>,
}

/// Runs scenarios and follows their changes.
#[hook]
pub fn use_runs(pool: &Pool, asked: &Rc<Vec<Asked>>, pace: Pace) -> Runs {
    let views = use_reducer(Views::default);
    let runners = use_mut_ref(BTreeMap::<String, Runner>::new);
    {
        let (pool, runners, views) = (pool.clone(), runners.clone(), views.dispatcher());
        use_effect_with((asked.clone(), pace), move |(asked, pace)| {
            let mut runners = runners.borrow_mut();
            let wanted = |name: &String| asked.iter().any(|asked| asked.name == *name);
            let gone: Vec<String> = runners.keys().filter(|name| !wanted(name)).cloned().collect();
            runners.retain(|name, _| wanted(name));
            if !gone.is_empty() {
                views.dispatch(Seen::Gone(gone));
            }
            for asked in asked.iter() {
                let first = !runners.contains_key(&asked.name);
                let runner = runners.entry(asked.name.clone()).or_insert_with(|| {
                    let (views, name) = (views.clone(), asked.name.clone());
                    let publish = move |view| views.dispatch(Seen::View(name.clone(), view));
                    Runner::new(pool.clone(), Callback::from(publish))
                });
                if first || *pace == Pace::Live {
                    runner.ask(asked.clone());
                }
            }
        });
    }
    let start = {
        let runners = runners.clone();
        use_callback(asked.clone(), move |(), asked| {
            let runners = runners.borrow();
            for asked in asked.iter() {
                if let Some(runner) = runners.get(&asked.name) {
                    runner.start(asked.clone());
                }
            }
        })
    };
    let stop = use_callback((), move |(), ()| runners.borrow().values().for_each(Runner::stop));
    Runs { views: Rc::new((*views).clone()), start, stop }
}
