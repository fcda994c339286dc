//! A scenario on the bench: as it is at work, and what its changes are measured from.
//!
//! A lever goes in, a bench comes out; no markup, no browser. What a lever does not change stays the same.

use crate::random::Distribution;
use crate::scenario::{Policy, Scenario, preset};
use std::rc::Rc;

/// A scenario at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bench {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What its changes are measured from: a preset, or a file as it was opened.
    pub origin: Rc<Scenario>,
}

/// What a reader does to a scenario.
#[derive(Debug, Clone, PartialEq)]
pub enum Pull {
    /// Set numbers, by slot, to fixed values.
    SetValues(Vec<(usize, f64)>),
    /// Return slots to the origin's values and distributions.
    Reset(Vec<usize>),
    /// Return everything to the origin.
    ResetAll,
    /// Put a policy in force, or out of it, by id.
    SwitchPolicy(String),
    /// Replace the policy of the same id: other dates, other sizes.
    ChangePolicy(Policy),
    /// Return the policy of that id to the origin's.
    ResetPolicy(String),
}

impl Bench {
    /// A scenario measured from its preset, or from itself where it has none.
    #[must_use]
    pub fn new(scenario: Scenario) -> Self {
        let scenario = Rc::new(scenario);
        let preset = scenario.preset.as_deref().and_then(preset);
        let origin = preset.map_or_else(|| scenario.clone(), |preset| Rc::new(preset.clone()));
        Self { scenario, origin }
    }

    /// The same bench with what a file says now: measured from where it was, if it is still made from that.
    #[must_use]
    pub fn following(&self, scenario: Scenario) -> Self {
        if *self.scenario == scenario {
            return self.clone();
        }
        if self.scenario.preset != scenario.preset || self.scenario.id != scenario.id {
            return Self::new(scenario);
        }
        Self { scenario: Rc::new(scenario), origin: self.origin.clone() }
    }

    /// Whether a slot differs from the origin.
    #[must_use]
    pub fn is_changed(&self, slot: usize) -> bool {
        self.scenario.parameters[slot].distribution != self.origin.parameters[slot].distribution
    }

    /// Whether a policy differs from the origin: switched, or changed.
    #[must_use]
    pub fn is_policy_changed(&self, id: &str) -> bool {
        find(&self.scenario.policies, id) != find(&self.origin.policies, id)
    }

    /// Pulls a lever.
    pub fn pull(&mut self, pull: Pull) {
        match pull {
            Pull::SetValues(values) => {
                let scenario = Rc::make_mut(&mut self.scenario);
                for (slot, value) in values {
                    scenario.parameters[slot].distribution = Distribution::Fixed { value };
                }
            }
            Pull::Reset(slots) => {
                let scenario = Rc::make_mut(&mut self.scenario);
                for slot in slots {
                    let original = self.origin.parameters[slot].distribution.clone();
                    scenario.parameters[slot].distribution = original;
                }
            }
            Pull::ResetAll => {
                // Seed, replicates and sampling are the run's, not the policy's.
                let &Scenario { seed, replicates, sampling, .. } = &*self.scenario;
                let origin = (*self.origin).clone();
                self.scenario = Rc::new(Scenario { seed, replicates, sampling, ..origin });
            }
            Pull::SwitchPolicy(id) => {
                self.change(&id, |policy| Policy { enabled: !policy.enabled, ..policy.clone() });
            }
            Pull::ChangePolicy(changed) => self.change(&changed.id, |_| changed.clone()),
            Pull::ResetPolicy(id) => {
                if let Some(original) = find(&self.origin.policies, &id).cloned() {
                    self.change(&id, |_| original.clone());
                }
            }
        }
    }

    fn change(&mut self, id: &str, changed: impl Fn(&Policy) -> Policy) {
        let policies = &mut Rc::make_mut(&mut self.scenario).policies;
        if let Some(policy) = policies.iter_mut().find(|policy| policy.id == id) {
            *policy = changed(policy);
        }
    }
}

fn find<'a>(policies: &'a [Policy], id: &str) -> Option<&'a Policy> {
    policies.iter().find(|policy| policy.id == id)
}
