//! What the page holds and how it changes: the notebook at work with all its past, its scenarios on the bench, and the
//! reader's settings.
//!
//! No markup, no browser: an action goes in, a state comes out. An action that changes nothing returns the same state.
//! Results are no part of it; they follow from the scenarios.
//!
//! A lever in motion moves its bench alone; once it rests ([`Action::Settle`]), or before anything else happens, the
//! notebook takes the scenario over, and the whole movement is one step to undo.

use super::bench::{Bench, Pull};
use super::beside::Beside;
use super::notice::Notice;
use crate::notebook::{CellId, EditError, Front, History, Notebook, ScenarioSource, SourceError};
use crate::scenario::link::LinkNotice;
use crate::scenario::{Sampling, Scenario};
use crate::text::Language;
use std::rc::Rc;

/// Light, dark, or as the reader's system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Appearance {
    /// As the system says.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Whether a change runs at once or waits for the button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pace {
    /// Every change runs.
    #[default]
    Live,
    /// The reader starts runs.
    OnRequest,
}

/// Where the browser keeps the notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shelf {
    /// Nowhere yet: it is kept once the reader changes something.
    Nowhere,
    /// It is as it came with the program, under that id.
    Bundled(String),
    /// Among the reader's own, under that number.
    Own(u32),
}

/// What came by a link and is looked at. It is not kept before the reader says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// Its scenarios as they came, with the fingerprint of the results the sender saw.
    pub scenarios: Vec<(String, Rc<Scenario>, Option<u64>)>,
    /// What may keep the results from being the same.
    pub notices: Vec<LinkNotice>,
}

/// A notebook to be taken up.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The notebook.
    pub notebook: Notebook,
    /// Files beside it.
    pub files: Rc<Beside>,
    /// Where the browser keeps it.
    pub shelf: Shelf,
}

/// A scenario of the notebook.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Its name in the front matter.
    pub name: String,
    /// The scenario on the bench, or why there is none.
    pub bench: Result<Rc<Bench>, Rc<[SourceError]>>,
}

/// An edit of the notebook.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Put a new cell at a position.
    Insert(usize, String),
    /// Move a cell to a position.
    Move(CellId, usize),
    /// Copy a cell.
    Duplicate(CellId),
    /// Take a cell out.
    Delete(CellId),
    /// Give a cell another source.
    Replace(CellId, String),
    /// Set a key of a fenced cell to a TOML value, or take it out.
    SetKey(CellId, &'static str, Option<String>),
    /// Give the notebook another source as a whole.
    Rewrite(String),
    /// Set the seed of every scenario.
    SetSeed(u32),
    /// Set how every scenario samples its parameters.
    SetSampling(Sampling),
    /// Set the replicates of the scenario of that name: in its run cell if that says them, else of every scenario.
    SetReplicates(String, u32),
    /// Put a preset among the scenarios, under a name that is free.
    AddScenario(String),
    /// Take a scenario out of the front matter.
    RemoveScenario(String),
}

/// What the page holds.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    history: History,
    /// The notebook as it was taken up.
    start: Rc<Notebook>,
    /// The notebook as it was taken up or last kept.
    opened: Rc<Notebook>,
    /// Files beside it.
    pub files: Rc<Beside>,
    /// Where the browser keeps it.
    pub shelf: Shelf,
    /// Its scenarios, in the order of the front matter.
    pub scenarios: Vec<Named>,
    /// The scenario whose lever is in motion.
    moving: Option<String>,
    /// The scenario whose levers are at hand.
    active: String,
    /// What came by a link, while it is looked at.
    pub received: Option<Rc<Received>>,
    /// Language of every word.
    pub language: Language,
    /// Light or dark.
    pub appearance: Appearance,
    /// Whether changes run at once.
    pub pace: Pace,
    /// What is to be told, oldest first.
    pub notices: Vec<Notice>,
}

/// What can happen to it.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Take up a notebook.
    Open(Box<Opened>),
    /// Take up what came by a link.
    Receive(Box<Opened>, Rc<Received>),
    /// Make what came by a link the reader's own work.
    Keep,
    /// The browser keeps the notebook among the reader's own, under that number.
    Kept(u32),
    /// Pull a lever of the scenario of that name.
    Pull(String, Pull),
    /// The lever in motion has come to rest; a step of writing is done.
    Settle,
    /// Edit the notebook.
    Edit(Edit),
    /// Take the last step back.
    Undo,
    /// Do it again.
    Redo,
    /// Have the levers of the scenario of that name at hand.
    Activate(String),
    /// Choose the language.
    SetLanguage(Language),
    /// Choose light or dark.
    SetAppearance(Appearance),
    /// Choose whether changes run at once.
    SetPace(Pace),
    /// Tell something.
    Tell(Notice),
    /// Take a notice away, by subject.
    Dismiss(&'static str),
}

impl State {
    /// A page on a notebook, with default settings.
    #[must_use]
    pub fn new(opened: Opened) -> Self {
        let history = History::new(opened.notebook.clone());
        let mut state = Self {
            start: history.present().clone(),
            opened: history.present().clone(),
            history,
            files: opened.files.clone(),
            shelf: Shelf::Nowhere,
            scenarios: Vec::new(),
            moving: None,
            active: String::new(),
            received: None,
            language: Language::default(),
            appearance: Appearance::default(),
            pace: Pace::default(),
            notices: Vec::new(),
        };
        state.take_up(opened);
        state
    }

    /// The state after an action; the same one if the action changes nothing.
    #[must_use]
    pub fn after(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.apply(action);
        if next == *self { self } else { Rc::new(next) }
    }

    /// The notebook.
    #[must_use]
    pub fn notebook(&self) -> &Rc<Notebook> {
        self.history.present()
    }

    /// The notebook with the lever in motion written into it: what is saved and handed on.
    #[must_use]
    pub fn written(&self) -> Rc<Notebook> {
        let mut settled = self.clone();
        settled.settle();
        settled.history.present().clone()
    }

    /// The scenario whose lever is in motion: the notebook does not say yet what its bench does.
    #[must_use]
    pub fn moving(&self) -> Option<&str> {
        self.moving.as_deref()
    }

    /// The notebook as it was taken up: another one is the start of other work.
    #[must_use]
    pub fn taken_up(&self) -> &Rc<Notebook> {
        &self.start
    }

    /// Whether the reader has changed the notebook since it was opened.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.moving.is_some() || *self.history.present() != self.opened
    }

    /// Whether it is worth telling what the changes to a scenario do: the reader has made them since the notebook was
    /// taken up, or it is the one scenario there is.
    #[must_use]
    pub fn tells_effect(&self, name: &str) -> bool {
        fn source<'n>(notebook: &'n Notebook, name: &str) -> Option<&'n ScenarioSource> {
            let sources = &notebook.front().scenarios;
            sources.iter().find(|(other, _)| other == name).map(|(_, source)| source)
        }
        self.scenarios.len() == 1
            || self.moving() == Some(name)
            || source(self.notebook(), name) != source(&self.start, name)
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.moving.is_some() || self.history.can_undo()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.moving.is_none() && self.history.can_redo()
    }

    /// The bench of the scenario of that name, if it is sound.
    #[must_use]
    pub fn bench(&self, name: &str) -> Option<&Rc<Bench>> {
        let named = self.scenarios.iter().find(|named| named.name == name)?;
        named.bench.as_ref().ok()
    }

    /// The scenario whose levers are at hand; `None` in a notebook without a sound one.
    #[must_use]
    pub fn active(&self) -> Option<(&str, &Rc<Bench>)> {
        Some((&self.active, self.bench(&self.active)?))
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Open(opened) => {
                self.received = None;
                self.take_up(*opened);
            }
            Action::Receive(opened, received) => {
                self.take_up(*opened);
                self.received = Some(received);
            }
            Action::Keep => self.received = None,
            Action::Kept(key) => {
                self.shelf = Shelf::Own(key);
                self.opened = self.history.present().clone();
            }
            Action::Pull(name, pull) => self.pull(&name, pull),
            Action::Settle => {
                self.settle();
                self.history.settle();
            }
            Action::Edit(edit) => {
                self.settle();
                self.edit(edit);
            }
            Action::Undo => {
                self.settle();
                self.history.undo();
                self.follow();
            }
            Action::Redo => {
                self.settle();
                self.history.redo();
                self.follow();
            }
            Action::Activate(name) => self.active = name,
            Action::SetLanguage(language) => self.language = language,
            Action::SetAppearance(appearance) => self.appearance = appearance,
            Action::SetPace(pace) => self.pace = pace,
            Action::Tell(notice) => {
                match self.notices.iter_mut().find(|shown| shown.subject == notice.subject) {
                    Some(shown) => *shown = notice,
                    None => self.notices.push(notice),
                }
            }
            Action::Dismiss(subject) => self.notices.retain(|notice| notice.subject != subject),
        }
    }

    fn take_up(&mut self, opened: Opened) {
        self.history = History::new(opened.notebook);
        self.start = self.history.present().clone();
        self.opened = self.start.clone();
        self.files = opened.files;
        self.shelf = opened.shelf;
        self.scenarios = Vec::new();
        self.moving = None;
        self.active = String::new();
        self.follow();
        self.activate_first();
    }

    /// The levers at hand are first those of the scenario that the first levers cell holds, else of the first run.
    fn activate_first(&mut self) {
        let graph = self.notebook().graph();
        let held = |name: &&str| !graph.levers(name).is_empty();
        let names: Vec<&str> = self.scenarios.iter().map(|named| named.name.as_str()).collect();
        let wanted = graph.wanted();
        let first = names
            .iter()
            .copied()
            .find(held)
            .or_else(|| wanted.first().copied())
            .or_else(|| names.first().copied());
        self.active = first.unwrap_or_default().to_owned();
    }

    fn pull(&mut self, name: &str, pull: Pull) {
        if self.moving.as_deref().is_some_and(|moving| moving != name) {
            self.settle();
        }
        let Some(named) = self.scenarios.iter_mut().find(|named| named.name == name) else {
            return;
        };
        let Ok(bench) = &mut named.bench else { return };
        let before = bench.clone();
        Rc::make_mut(bench).pull(pull);
        if *bench != before {
            self.moving = Some(name.to_owned());
        }
    }

    /// Writes the scenario whose lever was in motion into the notebook.
    fn settle(&mut self) {
        let Some(name) = self.moving.take() else { return };
        let Some(bench) = self.bench(&name).cloned() else { return };
        let notebook = self.notebook();
        let mut scenario = (*bench.scenario).clone();
        // What the notebook says for all of its scenarios stands there, not in each.
        if notebook.front().seed.is_some() {
            scenario.seed = bench.origin.seed;
        }
        if notebook.front().sampling.is_some() {
            scenario.sampling = bench.origin.sampling;
        }
        if notebook.replicates(&name).or(notebook.front().replicates).is_some() {
            scenario.replicates = bench.origin.replicates;
        }
        match notebook.with_scenario(&name, &scenario) {
            Ok(next) => self.history.push(next, None),
            Err(error) => self.refuse(&error),
        }
        self.follow();
    }

    fn edit(&mut self, edit: Edit) {
        let notebook = self.notebook();
        let within = match &edit {
            Edit::Replace(cell, _) => Some(*cell),
            _ => None,
        };
        match edited(notebook, edit) {
            Ok(Some(next)) => self.history.push(next, within),
            Ok(None) => {}
            Err(error) => self.refuse(&error),
        }
        self.follow();
    }

    fn refuse(&mut self, error: &EditError) {
        let lines = serde_json::to_value(error).into_iter().collect();
        let saying = super::notice::Saying::Errors("notice-edit-errors", lines);
        self.apply(Action::Tell(Notice::trouble("edit", saying)));
    }

    /// Brings the benches in line with the notebook.
    fn follow(&mut self) {
        let notebook = self.history.present();
        let scenarios = notebook.front().scenarios.iter().map(|(name, _)| {
            let known = self.bench(name);
            let bench = match notebook.scenario(name, &*self.files) {
                Err(errors) => Err(errors.into()),
                Ok(scenario) => Ok(match known {
                    Some(bench) if *bench.scenario == scenario => bench.clone(),
                    Some(bench) => Rc::new(bench.following(scenario)),
                    None => Rc::new(Bench::new(scenario)),
                }),
            };
            Named { name: name.clone(), bench }
        });
        self.scenarios = scenarios.collect();
        if !self.scenarios.iter().any(|named| named.name == self.active) {
            self.activate_first();
        }
    }
}

/// The notebook after an edit; `None` if there is nothing to edit.
fn edited(notebook: &Notebook, edit: Edit) -> Result<Option<Notebook>, EditError> {
    let scenario_key = |name: &str, value: Option<&str>| {
        notebook.with_front_key(&["scenarios", name], value).map(Some)
    };
    match edit {
        Edit::Insert(at, source) => Ok(Some(notebook.insert(at, &source).0)),
        Edit::Move(cell, to) => Ok(Some(notebook.moved(cell, to))),
        Edit::Duplicate(cell) => Ok(notebook.duplicate(cell).map(|(next, _)| next)),
        Edit::Delete(cell) => Ok(Some(notebook.deleted(cell))),
        Edit::Replace(cell, source) => Ok(Some(notebook.replaced(cell, &source))),
        Edit::SetKey(cell, key, value) => {
            notebook.with_cell_key(cell, key, value.as_deref()).map(Some)
        }
        Edit::Rewrite(text) => Ok(Some(notebook.rewritten(&text))),
        Edit::SetSampling(sampling) => {
            let value = format!("\"{}\"", sampling.id());
            notebook.with_front_key(&["sampling"], Some(&value)).map(Some)
        }
        Edit::SetSeed(seed) => {
            notebook.with_front_key(&["seed"], Some(&seed.to_string())).map(Some)
        }
        Edit::SetReplicates(name, count) => {
            let count = count.to_string();
            match notebook.run_cell(&name) {
                Some(cell) => notebook.with_cell_key(cell, "replicates", Some(&count)).map(Some),
                None => notebook.with_front_key(&["replicates"], Some(&count)).map(Some),
            }
        }
        Edit::AddScenario(preset) => {
            let name = free_name(notebook.front(), &preset);
            scenario_key(&name, Some(&format!("\"{preset}\"")))
        }
        Edit::RemoveScenario(name) => scenario_key(&name, None),
    }
}

/// A name that no scenario of the notebook has.
fn free_name(front: &Front, wanted: &str) -> String {
    let taken = |name: &str| front.scenarios.iter().any(|(other, _)| other == name);
    if !taken(wanted) {
        return wanted.to_owned();
    }
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    numbered.take(front.scenarios.len() + 1).find(|name| !taken(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::slot_of;

    const NOTEBOOK: &str = "+++\nformat = 1\ntitle = { en = \"A\", es = \"B\" }\nseed = 7\nreplicates = 64\n\n[scenarios]\nbaseline = \"baseline-1998\"\nhalf = { extends = \"baseline-1998\", flows.enforcement.build_up = 0.5 }\n+++\n\nOne.\n\n```run\nscenario = \"baseline\"\n```\n";

    fn state() -> Rc<State> {
        let notebook = Notebook::parse(NOTEBOOK, "a.md");
        assert_eq!(notebook.errors(), []);
        let (files, shelf) = (Rc::default(), Shelf::Nowhere);
        Rc::new(State::new(Opened { notebook, files, shelf }))
    }

    fn slot() -> usize {
        slot_of("flows.enforcement.build_up").unwrap()
    }

    fn pulled(state: Rc<State>, value: f64) -> Rc<State> {
        state.after(Action::Pull("baseline".into(), Pull::SetValues(vec![(slot(), value)])))
    }

    #[test]
    fn a_movement_of_a_lever_is_one_step_and_touches_nothing_else() {
        let start = state();
        let moving = pulled(pulled(start.clone(), 0.6), 0.7);
        assert_eq!(moving.notebook(), start.notebook(), "in motion it is the bench alone");
        let rest = moving.clone().after(Action::Settle);
        assert!(rest.moving().is_none() && rest.is_changed());
        assert_eq!(rest.notebook().write(), moving.written().write());
        assert!(rest.notebook().write().contains("build_up"));
        assert!(!rest.notebook().write().contains("seed = 7, "), "{}", rest.notebook().write());
        assert_eq!(
            rest.bench("baseline"),
            moving.bench("baseline"),
            "the bench is what was written"
        );
        assert!(Rc::ptr_eq(rest.bench("half").unwrap(), start.bench("half").unwrap()));
        let undone = rest.after(Action::Undo);
        assert_eq!(undone.notebook(), start.notebook());
        assert_eq!(undone.bench("baseline"), start.bench("baseline"));
        assert_eq!(undone.clone().after(Action::Redo).bench("baseline"), moving.bench("baseline"));
    }

    #[test]
    fn undo_takes_a_lever_in_motion_back() {
        let start = state();
        let moving = pulled(start.clone(), 0.6);
        assert!(moving.can_undo() && !moving.can_redo());
        let undone = moving.after(Action::Undo);
        assert_eq!(undone.bench("baseline"), start.bench("baseline"));
    }

    #[test]
    fn seed_and_replicates_are_of_every_scenario_unless_a_run_says_otherwise() {
        let start = state();
        let edit = |state: &Rc<State>, edit| state.clone().after(Action::Edit(edit));
        let more = edit(&start, Edit::SetReplicates("baseline".into(), 96));
        for name in ["baseline", "half"] {
            assert_eq!(more.bench(name).unwrap().scenario.replicates, 96);
        }
        let run = start.notebook().cells()[1].id;
        let own = edit(&start, Edit::SetKey(run, "replicates", Some("32".into())));
        let own = edit(&own, Edit::SetReplicates("baseline".into(), 128));
        assert_eq!(own.bench("baseline").unwrap().scenario.replicates, 128);
        assert_eq!(own.bench("half").unwrap().scenario.replicates, 64);
        let seeded = edit(&start, Edit::SetSeed(9));
        assert_eq!(seeded.bench("half").unwrap().scenario.seed, 9);
    }

    #[test]
    fn scenarios_are_added_under_a_free_name_and_removed() {
        let start = state();
        let edit = |state: &Rc<State>, edit| state.clone().after(Action::Edit(edit));
        let added = edit(&start, Edit::AddScenario("border-safety".into()));
        let twice = edit(&added, Edit::AddScenario("border-safety".into()));
        let names: Vec<&str> = twice.scenarios.iter().map(|named| named.name.as_str()).collect();
        assert_eq!(names, ["baseline", "half", "border-safety", "border-safety-2"]);
        let activated = twice.after(Action::Activate("border-safety-2".into()));
        let removed = edit(&activated, Edit::RemoveScenario("border-safety-2".into()));
        assert_eq!(removed.active().unwrap().0, "baseline", "levers stay at hand");
    }

    #[test]
    fn an_edit_that_cannot_be_made_is_said_and_changes_nothing() {
        let start = state();
        let text = start.notebook().cells()[0].id;
        let refused = start.clone().after(Action::Edit(Edit::SetKey(text, "a", Some("1".into()))));
        assert_eq!(refused.notebook(), start.notebook());
        assert_eq!(refused.notices.len(), 1);
        let nothing = start.clone().after(Action::Edit(Edit::SetSeed(7)));
        assert!(Rc::ptr_eq(&nothing, &start));
    }

    #[test]
    fn a_scenario_in_error_leaves_the_others_at_work() {
        let start = state();
        let broken = NOTEBOOK.replace("0.5 }", "7000.0 }");
        let state = start.after(Action::Edit(Edit::Rewrite(broken)));
        assert!(state.bench("half").is_none() && state.bench("baseline").is_some());
        assert!(!state.notebook().errors().is_empty());
    }
}
