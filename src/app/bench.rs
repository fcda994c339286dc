//! A scenario on the bench: as it is at work, and what its changes are measured from.
//!
//! A lever goes in, a bench comes out; no markup, no browser. What a lever does not change stays the same.

use crate::random::Distribution;
use crate::scenario::{Policy, Scenario, preset};
use std::rc::Rc;

/// A scenario at work.
#[derive(Debug, Clone, PartialEq)]
pub struct Bench {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What its changes are measured from: a preset, or a file as it was opened.
    pub origin: Rc<Scenario>,
    /// Policies that can be in force, in the order they compose; those in `scenario.policies` are.
    pub shelf: Rc<[Policy]>,
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
    /// Put a policy of the shelf in force, or out of it, by id.
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
        Self { shelf: shelf(&scenario, &origin), scenario, origin }
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
        let (scenario, origin) = (Rc::new(scenario), self.origin.clone());
        Self { shelf: shelf(&scenario, &origin), scenario, origin }
    }

    /// Whether a slot differs from the origin.
    #[must_use]
    pub fn is_changed(&self, slot: usize) -> bool {
        self.scenario.parameters[slot].distribution != self.origin.parameters[slot].distribution
    }

    /// Whether a policy of the shelf is in force.
    #[must_use]
    pub fn is_in_force(&self, id: &str) -> bool {
        find(&self.scenario.policies, id).is_some()
    }

    /// Whether a policy differs from the origin: switched, or changed.
    #[must_use]
    pub fn is_policy_changed(&self, id: &str) -> bool {
        find(&self.scenario.policies, id) != find(&self.origin.policies, id)
            || find(&self.shelf, id).is_some_and(|policy| {
                find(&self.origin.policies, id).is_some_and(|original| original != policy)
            })
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
                // Seed and replicates are the run's, not the policy's.
                let (seed, replicates) = (self.scenario.seed, self.scenario.replicates);
                self.shelf = shelf(&self.origin, &self.origin);
                self.scenario = Rc::new(Scenario { seed, replicates, ..(*self.origin).clone() });
            }
            Pull::SwitchPolicy(id) => self.switch(&id),
            Pull::ChangePolicy(policy) => self.replace(&policy),
            Pull::ResetPolicy(id) => {
                if let Some(policy) = find(&self.origin.policies, &id).cloned() {
                    self.replace(&policy);
                }
                if self.is_in_force(&id) != find(&self.origin.policies, &id).is_some() {
                    self.switch(&id);
                }
            }
        }
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
