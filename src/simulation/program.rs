//! A job made ready: surroundings by month, stretches of months between which neither policy nor agents change, and
//! the parameters that are drawn.

use super::surroundings::{OnRecord, agents_by_month, flow_month, flow_start, on_record};
use crate::model::consular::{ConsularModel, ConsularParameters};
use crate::model::coupling::CouplingParameters;
use crate::model::documents::{DocumentModel, DocumentParameters};
use crate::model::flows::{Agents, FlowModel, FlowMonth, FlowParameters, FlowStart};
use crate::model::ports::{PortModel, PortParameters};
use crate::model::repatriation::RepatriationParameters;
use crate::model::{Month, Place, Slot, System, slot_of, slots, slots_of};
use crate::random::{Copula, Distribution, Sampling};
use crate::scenario::{Operation, Policy, Scenario};
use std::ops::Range;

/// A change of one slot in force during a stretch, with its strength in [0, 1].
#[derive(Debug, Clone, Copy, PartialEq)]
struct Effect {
    slot: usize,
    operation: Operation,
    value: f64,
    strength: f64,
}

/// Months in a row in which the same effects and agents hold.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stretch {
    pub months: std::ops::Range<usize>,
    pub agents: Agents,
    effects: Vec<Effect>,
    /// Slots on which the effects are not those of the stretch before, each with those that are on it now.
    changed: Vec<(usize, Vec<Effect>)>,
}

/// A parameter that is drawn anew in each replicate.
#[derive(Debug, Clone, PartialEq)]
struct Uncertain {
    slot: usize,
    distribution: Distribution,
    /// Entity of its stream, from its key: adding a parameter moves no other draw.
    entity: u32,
}

/// The scenario, compiled.
#[derive(Debug, Clone)]
pub(super) struct Schedule {
    pub seed: u32,
    sampling: Sampling,
    pub start: Month,
    pub systems: Vec<System>,
    pub stretches: Vec<Stretch>,
    pub flow_months: Vec<FlowMonth>,
    pub flow_start: FlowStart,
    pub on_record: Vec<OnRecord>,
    /// Where the slots of each system lie, in the order of [`System::ALL`].
    slots_of: Vec<Range<usize>>,
    /// Values where nothing is drawn, by slot; medians elsewhere.
    medians: Vec<f64>,
    /// Allowed range of each slot.
    ranges: Vec<(f64, f64)>,
    uncertain: Vec<Uncertain>,
    copula: Option<Copula>,
}

impl Schedule {
    pub fn new(scenario: &Scenario) -> Self {
        let slots = slots();
        let runs = |slot: usize| slots[slot].spec.is_read_by(&scenario.systems);

        let window: Vec<Month> = (0..scenario.window.months)
            .map(|month| scenario.window.start.plus(month as i32))
            .collect();
        let agents = agents_by_month(scenario, &window);
        let enabled = scenario.policies.iter().filter(|policy| policy.enabled);
        let at_full_strength = |policy| effects_of(policy).filter(|effect| runs(effect.slot));
        let policies: Vec<(&Policy, Vec<Effect>)> =
            enabled.map(|policy| (policy, at_full_strength(policy).collect())).collect();
        let in_month = |month| {
            let effects = policies.iter().flat_map(|(policy, effects)| {
                let strength = strength(policy, month);
                effects.iter().map(move |effect| Effect { strength, ..*effect })
            });
            effects.filter(|effect| effect.strength > 0.0).collect()
        };
        let effects: Vec<Vec<Effect>> = window.iter().map(|&month| in_month(month)).collect();

        let uncertain: Vec<Uncertain> = scenario
            .parameters
            .iter()
            .enumerate()
            .filter(|(slot, parameter)| {
                runs(*slot) && !matches!(parameter.distribution, Distribution::Fixed { .. })
            })
            .map(|(slot, parameter)| Uncertain {
                slot,
                distribution: parameter.distribution.clone(),
                entity: entity(slots[slot].key()),
            })
            .collect();
        let copula = copula(scenario, &uncertain);

        Self {
            seed: scenario.seed,
            sampling: scenario.sampling,
            start: scenario.window.start,
            systems: scenario.systems.clone(),
            stretches: stretches(agents, effects),
            flow_months: window.iter().map(|&month| flow_month(scenario, month)).collect(),
            flow_start: flow_start(scenario),
            on_record: window.iter().map(|&month| on_record(scenario, month)).collect(),
            slots_of: slots_of_systems(),
            medians: scenario
                .parameters
                .iter()
                .map(|parameter| parameter.distribution.median())
                .collect(),
            ranges: slots.iter().map(|slot| (slot.spec.minimum, slot.spec.maximum)).collect(),
            uncertain,
            copula,
        }
    }

    /// One draw of the parameters, before policies, by slot.
    pub fn draw(&self, draw: u32) -> Vec<f64> {
        let mut uniforms: Vec<f64> = self
            .uncertain
            .iter()
            .map(|parameter| self.sampling.uniform(self.seed, draw, parameter.entity))
            .collect();
        if let Some(copula) = &self.copula {
            uniforms = copula.correlate(&uniforms);
        }
        let mut values = self.medians.clone();
        for (parameter, u) in self.uncertain.iter().zip(uniforms) {
            let (minimum, maximum) = self.ranges[parameter.slot];
            values[parameter.slot] = parameter.distribution.quantile(u).clamp(minimum, maximum);
        }
        values
    }

    /// The values in force during a stretch, by slot.
    pub fn in_force(&self, drawn: &[f64], stretch: &Stretch) -> Vec<f64> {
        let mut values = drawn.to_vec();
        for effect in &stretch.effects {
            self.put_in_force(effect, &mut values[effect.slot]);
        }
        values
    }

    fn put_in_force(&self, effect: &Effect, value: &mut f64) {
        let full = match effect.operation {
            Operation::Set => effect.value,
            Operation::Add => *value + effect.value,
            Operation::Multiply => *value * effect.value,
        };
        let (minimum, maximum) = self.ranges[effect.slot];
        *value = (*value + effect.strength * (full - *value)).clamp(minimum, maximum);
    }

    /// Turns the values in force during the stretch before into those of this one; whether any of a system moved, in the
    /// order of [`System::ALL`], and of the coupling.
    pub fn advance(
        &self,
        in_force: &mut [f64],
        drawn: &[f64],
        stretch: &Stretch,
    ) -> [bool; System::ALL.len() + 1] {
        let mut moved = [false; System::ALL.len() + 1];
        for &(slot, ref effects) in &stretch.changed {
            let mut value = drawn[slot];
            for effect in effects {
                self.put_in_force(effect, &mut value);
            }
            if value != in_force[slot] {
                in_force[slot] = value;
                let system = self.slots_of.iter().position(|slots| slots.contains(&slot));
                moved[system.unwrap_or(System::ALL.len())] = true;
            }
        }
        moved
    }

    /// The values of one system, in the order of its parameters.
    fn values_of<'a>(&self, system: System, in_force: &'a [f64]) -> &'a [f64] {
        &in_force[self.slots_of[system as usize].clone()]
    }

    /// The documents model during a stretch.
    pub fn document_model(&self, in_force: &[f64]) -> DocumentModel {
        DocumentModel::new(self.documents(in_force))
    }

    fn documents(&self, in_force: &[f64]) -> DocumentParameters {
        DocumentParameters::take(self.values_of(System::Documents, in_force))
    }

    /// The parameters of documents in force in a month; outside the window, in its nearest month.
    pub fn document_parameters(&self, draw: u32, month: Month) -> DocumentParameters {
        let ahead = usize::try_from(month.since(self.start)).unwrap_or(0);
        let holds = |stretch: &&Stretch| stretch.months.contains(&ahead);
        let stretch = self.stretches.iter().find(holds).or(self.stretches.last());
        let drawn = self.draw(draw);
        self.documents(&stretch.map_or(drawn.clone(), |stretch| self.in_force(&drawn, stretch)))
    }

    /// The ports model during a stretch.
    pub fn port_model(&self, in_force: &[f64]) -> PortModel {
        let parameters = PortParameters::take(self.values_of(System::Ports, in_force));
        PortModel::new(parameters.in_joint_bounds())
            .expect("parameters in joint bounds make a model")
    }

    /// The parameters of repatriation during a stretch.
    pub fn repatriation(&self, in_force: &[f64]) -> RepatriationParameters {
        RepatriationParameters::take(self.values_of(System::Repatriation, in_force))
    }

    /// The consular model during a stretch.
    pub fn consular_model(&self, in_force: &[f64]) -> ConsularModel {
        ConsularModel::new(ConsularParameters::take(self.values_of(System::Consular, in_force)))
    }

    /// The coupling during a stretch.
    pub fn coupling(&self, in_force: &[f64]) -> CouplingParameters {
        let start = self.slots_of.last().map_or(0, |last| last.end);
        CouplingParameters::take(&in_force[start..])
    }

    /// The flow model during a stretch.
    pub fn flow_model(&self, in_force: &[f64], stretch: &Stretch) -> FlowModel {
        let parameters = FlowParameters::take(self.values_of(System::Flows, in_force));
        FlowModel::new(parameters.in_joint_bounds(), &stretch.agents)
            .expect("parameters in joint bounds make a model")
    }
}

/// A parameter month by month: its median with policies applied, in one place, or the sum over its places. `None` if there
/// is no such parameter or place.
#[must_use]
pub fn in_force(scenario: &Scenario, key: &str, place: Option<Place>) -> Option<Vec<(Month, f64)>> {
    let of = |slot: &Slot| {
        slot.spec.key == key && place.is_none_or(|place| slot.place == Some(place.id()))
    };
    let at: Vec<usize> = slots_of(key).filter(|&at| of(&slots()[at])).collect();
    if at.is_empty() {
        return None;
    }
    let schedule = Schedule::new(scenario);
    let mut months = Vec::new();
    for stretch in &schedule.stretches {
        let values = schedule.in_force(&schedule.medians, stretch);
        let value = at.iter().map(|&slot| values[slot]).sum();
        let times = stretch.months.clone().map(|month| schedule.start.plus(month as i32));
        months.extend(times.map(|month| (month, value)));
    }
    Some(months)
}

/// Where the slots of each system lie: its parameters stand together, in the order of [`System::ALL`].
fn slots_of_systems() -> Vec<Range<usize>> {
    let mut end = 0;
    System::ALL
        .iter()
        .map(|system| {
            let start = end;
            end +=
                system.specs().iter().map(|spec| spec.shape.places().len().max(1)).sum::<usize>();
            start..end
        })
        .collect()
}

/// FNV-1a, 32 bits: the number of a key.
fn entity(key: &str) -> u32 {
    key.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn copula(scenario: &Scenario, uncertain: &[Uncertain]) -> Option<Copula> {
    let place = |key: &str| {
        let slot = slot_of(key)?;
        uncertain.iter().position(|parameter| parameter.slot == slot)
    };
    let pairs: Vec<(usize, usize, f64)> = scenario
        .correlations
        .iter()
        .filter_map(|pair| Some((place(&pair.first)?, place(&pair.second)?, pair.correlation)))
        .collect();
    if pairs.is_empty() {
        return None;
    }
    let copula = Copula::from_pairs(uncertain.len(), &pairs);
    Some(copula.expect("the correlations of a checked scenario hold together"))
}

/// The strength of a policy in a month: 0 before it starts, growing over its ramp, fading likewise after its end.
fn strength(policy: &Policy, month: Month) -> f64 {
    let grown = |since: i32| {
        if since < 0 {
            0.0
        } else {
            (f64::from(since + 1) / f64::from(policy.ramp_months.max(1))).min(1.0)
        }
    };
    let faded = policy.end.map_or(0.0, |end| grown(month.since(end)));
    (grown(month.since(policy.start)) - faded).max(0.0)
}

/// What a policy does at full strength.
fn effects_of(policy: &Policy) -> impl Iterator<Item = Effect> {
    policy.changes.iter().filter_map(|change| {
        let slot = slot_of(&change.parameter)?;
        Some(Effect { slot, operation: change.operation, value: change.value, strength: 1.0 })
    })
}

fn stretches(agents: Vec<Agents>, effects: Vec<Vec<Effect>>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (month, (agents, effects)) in agents.into_iter().zip(effects).enumerate() {
        match stretches.last_mut() {
            Some(last) if last.agents == agents && last.effects == effects => {
                last.months.end = month + 1;
            }
            last => {
                let before = last.map_or(&[][..], |last| &last.effects);
                let changed = changed(before, &effects);
                stretches.push(Stretch { months: month..month + 1, agents, effects, changed });
            }
        }
    }
    stretches
}

/// Slots on which the effects of one stretch and the next differ, each with those of the next.
fn changed(before: &[Effect], after: &[Effect]) -> Vec<(usize, Vec<Effect>)> {
    fn on(effects: &[Effect], slot: usize) -> impl Iterator<Item = &Effect> {
        effects.iter().filter(move |effect| effect.slot == slot)
    }
    let mut slots: Vec<usize> = before.iter().chain(after).map(|effect| effect.slot).collect();
    slots.sort_unstable();
    slots.dedup();
    slots.retain(|&slot| on(before, slot).ne(on(after, slot)));
    slots.into_iter().map(|slot| (slot, on(after, slot).copied().collect())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Correlation, preset};

    /// The beds of the agreed preset's shelters by month: a policy adds to them from its start on, and to the whole as to
    /// the places.
    #[test]
    fn a_parameter_month_by_month() {
        let scenario = preset("repatriation-agreed").unwrap();
        let place = Some(crate::model::Port::SanYsidro.into());
        let key = "repatriation.shelter.beds";
        let [here, all] = [place, None].map(|place| in_force(scenario, key, place).unwrap());
        assert_eq!(here.len(), scenario.window.months as usize);
        assert!(here.windows(2).all(|pair| pair[0].0.plus(1) == pair[1].0));
        let (first, last) = (here[0].1, here.last().unwrap().1);
        assert_eq!(
            first,
            scenario.parameter(&format!("{key}.san_ysidro")).unwrap().distribution.median()
        );
        assert!(last > first && all.last().unwrap().1 - all[0].1 > last - first);
        assert_eq!(in_force(scenario, "repatriation.shelter.rooms", None), None);
    }

    /// Correlated parameters are drawn high together, rank correlation near (6 / pi) arcsin(r / 2); no third one moves.
    #[test]
    fn correlations_reach_the_draws() {
        let independent = preset("baseline-1998").expect("a bundled preset").clone();
        let (first, second) = ("flows.demand.deterrence", "flows.choice.repeat_sensitivity");
        let mut correlated = independent.clone();
        correlated.correlations =
            vec![Correlation { first: first.into(), second: second.into(), correlation: 0.8 }];
        let [first, second] = [first, second].map(|key| slot_of(key).unwrap());
        let (before, after) = (Schedule::new(&independent), Schedule::new(&correlated));
        let agree = |schedule: &Schedule| {
            let above = |draw: &[f64], slot: usize| draw[slot] > schedule.medians[slot];
            let same_side = |draw: &[f64]| above(draw, first) == above(draw, second);
            (0..2000).filter(|&replicate| same_side(&schedule.draw(replicate))).count() as f64
                / 2000.0
        };
        // Both on one side of their medians: 1/2 + arcsin(r) / pi; 4 standard errors of 2,000 are 0.045.
        let expected = 0.5 + libm::asin(0.8) / std::f64::consts::PI;
        assert!((agree(&after) - expected).abs() < 0.045, "{}", agree(&after));
        assert!((agree(&before) - 0.5).abs() < 0.045, "{}", agree(&before));
        for replicate in 0..50 {
            let (old, new) = (before.draw(replicate), after.draw(replicate));
            let moved: Vec<usize> =
                (0..slots().len()).filter(|&slot| old[slot] != new[slot]).collect();
            assert!(moved.iter().all(|&slot| slot == first.max(second)), "{moved:?}");
        }
    }
}
