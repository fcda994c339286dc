//! What the page holds and how it changes: the scenario at work, what it is measured against, and the reader's settings.
//!
//! No markup, no browser: an action goes in, a state comes out. An action that changes nothing returns the same state.
//! Results are no part of it; they follow from the scenario.

use crate::random::Distribution;
use crate::scenario::link::LinkNotice;
use crate::scenario::{Policy, Scenario};
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

/// How much a notice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Something worth knowing.
    Remark,
    /// Something that failed; the reader's work is kept.
    Trouble,
}

/// Something the page has to tell, until the reader dismisses it.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Names it while it is shown; a second notice of the same subject replaces the first.
    pub subject: &'static str,
    /// How much it matters.
    pub weight: Weight,
    /// What is said.
    pub saying: Saying,
}

/// The words of a notice: found when it is shown, so that they follow the language.
#[derive(Debug, Clone, PartialEq)]
pub enum Saying {
    /// The message of that id.
    Message(&'static str),
    /// The message of that id as a heading, with one line an error that travels as data.
    Errors(&'static str, Rc<[serde_json::Value]>),
}

/// What came by a link and is looked at. The reader's own work stays where it was until they keep this instead.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// The scenario as it came.
    pub scenario: Rc<Scenario>,
    /// Fingerprint of the results the sender saw.
    pub fingerprint: Option<u64>,
    /// What may keep the results from being the same.
    pub notices: Rc<[LinkNotice]>,
}

/// What the page holds.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The scenario at work.
    pub scenario: Rc<Scenario>,
    /// The scenario that changes are measured from: a preset, or a file as it was opened.
    pub origin: Rc<Scenario>,
    /// Policies that can be in force, in the order they compose; those in `scenario.policies` are.
    pub shelf: Rc<[Policy]>,
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
    /// Take up a scenario, and what its changes are measured from.
    Open {
        /// The scenario.
        scenario: Rc<Scenario>,
        /// What its changes are measured from.
        origin: Rc<Scenario>,
    },
    /// Take up what came by a link, and what its changes are measured from.
    Receive {
        /// What came.
        received: Rc<Received>,
        /// What its changes are measured from.
        origin: Rc<Scenario>,
    },
    /// Make what came by a link the reader's own work.
    Keep,
    /// Set numbers, by slot, to fixed values.
    SetValues(Vec<(usize, f64)>),
    /// Return slots to the origin's values and distributions.
    Reset(Vec<usize>),
    /// Return everything to the origin.
    ResetAll,
    /// Put a policy of the shelf in force, or out of it, by id.
    SwitchPolicy(String),
    /// Replace the policy of the same id: other dates, other sizes.
    ChangePolicy(Policy),
    /// Return the policy of that id to the origin's.
    ResetPolicy(String),
    /// Set the seed of every stream.
    SetSeed(u32),
    /// Set the number of replicates.
    SetReplicates(u32),
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
    /// A page on a scenario, with default settings.
    #[must_use]
    pub fn new(scenario: Rc<Scenario>, origin: Rc<Scenario>) -> Self {
        Self {
            shelf: shelf(&scenario, &origin),
            scenario,
            origin,
            received: None,
            language: Language::default(),
            appearance: Appearance::default(),
            pace: Pace::default(),
            notices: Vec::new(),
        }
    }

    /// The state after an action; the same one if the action changes nothing.
    #[must_use]
    pub fn after(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.apply(action);
        if next == *self { self } else { Rc::new(next) }
    }

    /// Whether a slot differs from the origin.
    #[must_use]
    pub fn is_changed(&self, slot: usize) -> bool {
        let distribution = |scenario: &Scenario| scenario.parameters[slot].distribution.clone();
        distribution(&self.scenario) != distribution(&self.origin)
    }

    /// Whether a policy of the shelf is in force.
    #[must_use]
    pub fn is_in_force(&self, id: &str) -> bool {
        self.scenario.policies.iter().any(|policy| policy.id == id)
    }

    /// Whether a policy differs from the origin: switched, or changed.
    #[must_use]
    pub fn is_policy_changed(&self, id: &str) -> bool {
        find(&self.scenario.policies, id) != find(&self.origin.policies, id)
            || find(&self.shelf, id).is_some_and(|policy| {
                find(&self.origin.policies, id).is_some_and(|original| original != policy)
            })
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Open { scenario, origin } => {
                self.received = None;
                self.take_up(scenario, origin);
            }
            Action::Receive { received, origin } => {
                self.take_up(received.scenario.clone(), origin);
                self.received = Some(received);
            }
            Action::Keep => self.received = None,
            Action::SetValues(values) => {
                let scenario = Rc::make_mut(&mut self.scenario);
                for (slot, value) in values {
                    scenario.parameters[slot].distribution = Distribution::Fixed { value };
                }
            }
            Action::Reset(slots) => {
                let scenario = Rc::make_mut(&mut self.scenario);
                for slot in slots {
                    let original = self.origin.parameters[slot].distribution.clone();
                    scenario.parameters[slot].distribution = original;
                }
            }
            Action::ResetAll => {
                self.shelf = shelf(&self.origin, &self.origin);
                self.scenario = self.origin.clone();
            }
            Action::SwitchPolicy(id) => self.switch(&id),
            Action::ChangePolicy(policy) => self.replace(&policy),
            Action::ResetPolicy(id) => {
                if let Some(policy) = find(&self.origin.policies, &id).cloned() {
                    self.replace(&policy);
                }
                if self.is_in_force(&id) != find(&self.origin.policies, &id).is_some() {
                    self.switch(&id);
                }
            }
            Action::SetSeed(seed) => Rc::make_mut(&mut self.scenario).seed = seed,
            Action::SetReplicates(replicates) => {
                Rc::make_mut(&mut self.scenario).replicates = replicates;
            }
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

    fn take_up(&mut self, scenario: Rc<Scenario>, origin: Rc<Scenario>) {
        self.shelf = shelf(&scenario, &origin);
        self.scenario = scenario;
        self.origin = origin;
    }

    fn switch(&mut self, id: &str) {
        let in_force = |policy: &Policy| self.is_in_force(&policy.id) != (policy.id == id);
        let policies = self.shelf.iter().filter(|policy| in_force(policy)).cloned().collect();
        Rc::make_mut(&mut self.scenario).policies = policies;
    }

    fn replace(&mut self, policy: &Policy) {
        let policies = &mut Rc::make_mut(&mut self.scenario).policies;
        if let Some(place) = policies.iter_mut().find(|place| place.id == policy.id) {
            *place = policy.clone();
        }
        self.shelf = self
            .shelf
            .iter()
            .map(|shelved| if shelved.id == policy.id { policy.clone() } else { shelved.clone() })
            .collect();
    }
}

/// The policies in force, and those of the origin that are not, in the origin's order where it knows them.
fn shelf(scenario: &Scenario, origin: &Scenario) -> Rc<[Policy]> {
    let known =
        origin.policies.iter().map(|policy| find(&scenario.policies, &policy.id).unwrap_or(policy));
    let new =
        scenario.policies.iter().filter(|policy| find(&origin.policies, &policy.id).is_none());
    known.chain(new).cloned().collect()
}

fn find<'a>(policies: &'a [Policy], id: &str) -> Option<&'a Policy> {
    policies.iter().find(|policy| policy.id == id)
}
