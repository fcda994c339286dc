//! What a cell sees of a scenario: its bench and its run.

use crate::app::bench::Bench;
use crate::app::made::Results;
use crate::app::runner::RunView;
use crate::app::words_in;
use crate::model::Outcome;
use crate::text::{Language, Text};
use std::rc::Rc;

/// See the module. Two are equal if bench and run are the same ones.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Name of the scenario in the notebook.
    pub name: Rc<str>,
    /// The scenario.
    pub bench: Rc<Bench>,
    /// Its run.
    pub view: RunView,
    /// Whether one of its levers is in motion.
    pub moving: bool,
}

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && Rc::ptr_eq(&self.bench, &other.bench)
            && self.view == other.view
            && self.moving == other.moving
    }
}

impl Seen {
    /// Whether what is in is of another state of the levers.
    pub fn is_stale(&self) -> bool {
        self.view.results.is_some() && !self.view.is_of(&self.bench.scenario)
    }

    /// Whether what is in is all of it.
    pub fn is_complete(&self) -> bool {
        self.view.is_complete_of(&self.bench.scenario)
    }

    /// Whether the run is whole and no lever moves: a place to replay from or to.
    pub fn is_settled(&self) -> bool {
        self.is_complete() && !self.moving
    }

    /// Why an outcome cannot be shown: the scenario does not run the system that counts it.
    pub fn missing(&self, outcome: &Outcome, text: &Text) -> Option<String> {
        let title = self.title(text.language());
        (!self.bench.scenario.runs(outcome.system)).then(|| {
            text.say_with(
                "figure-not-run",
                &[("title", title.into()), ("system", outcome.system.id().into())],
            )
        })
    }

    /// All results, once they are in.
    pub fn whole(&self) -> Option<Results> {
        self.view.results.clone().filter(|_| self.is_complete())
    }

    /// Its title for a reader.
    pub fn title(&self, language: Language) -> String {
        words_in(&self.bench.scenario.title, language)
    }
}

/// What is seen of the scenario of a name.
pub fn of<'s>(seen: &'s [Seen], name: &str) -> Option<&'s Seen> {
    seen.iter().find(|seen| *seen.name == *name)
}

/// Titles to tell scenarios apart by: with the name in the notebook where two have the same title.
pub fn titles(seen: &[&Seen], language: Language) -> Vec<String> {
    let plain: Vec<String> = seen.iter().map(|seen| seen.title(language)).collect();
    let twice = |title: &String| plain.iter().filter(|other| *other == title).count() > 1;
    plain
        .iter()
        .zip(seen)
        .map(
            |(title, seen)| {
                if twice(title) { format!("{title} ({})", seen.name) } else { title.clone() }
            },
        )
        .collect()
}
