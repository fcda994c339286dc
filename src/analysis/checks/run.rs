//! The runs that checks read: the scenario itself, and the scenario with one thing changed.
//!
//! A change is a policy added after the scenario's own, in force from the first month on (of rescue, from the middle of
//! the window on), or a series moved by the same step everywhere: whatever the scenario sets, the change comes on top.

use super::finding::Reason;
use crate::model::{Month, System, slots, slots_of, specs};
use crate::scenario::{Change as PolicyChange, Operation, Policy, Scenario, Words};
use crate::simulation::Job;
use std::num::NonZeroU32;

/// Replicates of the runs whose means are compared: on common random numbers enough for every direction in the bundled
/// presets, and all runs of a scenario together stay below 1,500.
pub const REPLICATES: u32 = 128;
/// Replicates of the runs that are compared bit by bit: not a multiple of a chunk, so that the last one is short.
pub const SHORT_REPLICATES: u32 = 40;
/// Replicates whose months are kept.
pub const MONTHLY_REPLICATES: u32 = 16;

/// One run that checks read: runs of the same name have the same job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Run {
    /// The scenario as it is.
    Reference,
    /// The same with fewer replicates.
    Short,
    /// The same under other names, with a policy that changes nothing.
    Renamed,
    /// The scenario with one thing changed.
    Changed(Change),
}

/// One thing changed in a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// Half as many agents again in every sector.
    Agents,
    /// Wages in the United States 10 % higher against those in Mexico.
    Wages,
    /// Penalties for guiding people three years longer.
    Penalty,
    /// A further 20 % of the capacity of guides knocked out each month.
    Disruption,
    /// Of a hundred arrested, ten more give up.
    GivingUp,
    /// San Diego less attractive by one unit of utility, as if closed.
    Closing,
    /// Half of those returned in Tucson brought to another sector's border.
    Lateral,
    /// Daily maxima 2 degrees Celsius higher.
    Heat,
    /// Of a hundred attempts thirty more in reach of rescue, from the middle of the window on.
    Rescue,
    /// Of a hundred deaths five more are recorded.
    Recording,
    /// The deadline of old cards nine years later: in no window of the record do they lapse.
    Extension,
    /// Half as many consular officers again.
    Officers,
    /// The fee of a card 45 US dollars higher.
    Fee,
    /// A fifth more lanes for vehicles at every port.
    Lanes,
    /// Inspection of vehicles a fifth longer at every port.
    Inspection,
    /// Everyone returned within the hours of the port.
    Hours,
    /// Half as many officers again at every reception desk.
    Desk,
    /// Half as many beds again in every shelter.
    Beds,
    /// Half as many consular officers for protection again in every sector.
    Consuls,
    /// Twelve more meetings of the consultation mechanism a year.
    Meetings,
}

impl Run {
    /// Whether the scenario has what the change acts on.
    pub(super) fn applies(self, scenario: &Scenario) -> Result<(), Reason> {
        let Self::Changed(change) = self else { return Ok(()) };
        if !change.systems().iter().any(|system| scenario.runs(*system)) {
            return Err(Reason::SystemIdle);
        }
        let named = match change.acts() {
            Acts::OnSeries { series, .. } => scenario.series.get(series),
            Acts::OnParameter { .. } => return Ok(()),
        };
        named.filter(|series| !series.entries.is_empty()).map(|_| ()).ok_or(Reason::NoSeries)
    }

    /// What to run. Cheap: it copies the scenario.
    #[must_use]
    pub fn job(self, scenario: &Scenario) -> Job {
        let mut scenario = scenario.clone();
        scenario.replicates = REPLICATES;
        match self {
            Self::Reference => {}
            Self::Short => scenario.replicates = SHORT_REPLICATES,
            Self::Renamed => {
                scenario.replicates = SHORT_REPLICATES;
                rename(&mut scenario);
            }
            Self::Changed(change) => {
                if change == Change::Recording {
                    scenario.replicates = SHORT_REPLICATES;
                }
                change.apply(&mut scenario);
            }
        }
        Job {
            scenario,
            monthly_replicates: MONTHLY_REPLICATES,
            monthly_outcomes: None,
            replicates_per_draw: NonZeroU32::MIN,
        }
    }
}

/// What a change acts on, and how.
enum Acts {
    /// A parameter in every place, or one place of it.
    OnParameter { key: &'static str, operation: Operation, value: f64 },
    /// Every figure of a series.
    OnSeries { series: &'static str, moved: fn(f64) -> f64 },
}

impl Change {
    /// The scenario as it is, and with this change.
    pub(super) const fn runs(self) -> &'static [Run] {
        use Run::{Changed, Reference};
        match self {
            Self::Agents => &[Reference, Changed(Self::Agents)],
            Self::Wages => &[Reference, Changed(Self::Wages)],
            Self::Penalty => &[Reference, Changed(Self::Penalty)],
            Self::Disruption => &[Reference, Changed(Self::Disruption)],
            Self::GivingUp => &[Reference, Changed(Self::GivingUp)],
            Self::Closing => &[Reference, Changed(Self::Closing)],
            Self::Lateral => &[Reference, Changed(Self::Lateral)],
            Self::Heat => &[Reference, Changed(Self::Heat)],
            Self::Rescue => &[Reference, Changed(Self::Rescue)],
            Self::Recording => &[Reference, Changed(Self::Recording)],
            Self::Extension => &[Reference, Changed(Self::Extension)],
            Self::Officers => &[Reference, Changed(Self::Officers)],
            Self::Fee => &[Reference, Changed(Self::Fee)],
            Self::Lanes => &[Reference, Changed(Self::Lanes)],
            Self::Inspection => &[Reference, Changed(Self::Inspection)],
            Self::Hours => &[Reference, Changed(Self::Hours)],
            Self::Desk => &[Reference, Changed(Self::Desk)],
            Self::Beds => &[Reference, Changed(Self::Beds)],
            Self::Consuls => &[Reference, Changed(Self::Consuls)],
            Self::Meetings => &[Reference, Changed(Self::Meetings)],
        }
    }

    fn acts(self) -> Acts {
        let add = |key, value| Acts::OnParameter { key, operation: Operation::Add, value };
        let times = |key, value| Acts::OnParameter { key, operation: Operation::Multiply, value };
        match self {
            Self::Agents => times("flows.enforcement.agents_factor", 1.5),
            Self::Wages => Acts::OnSeries { series: "wage_ratio", moved: |ratio| ratio * 1.1 },
            Self::Penalty => add("flows.smuggling.penalty", 36.0),
            Self::Disruption => add("flows.smuggling.knock_out", 0.2),
            Self::GivingUp => add("flows.trials.give_up", 0.1),
            Self::Closing => add("flows.choice.attraction.san_diego", -1.0),
            Self::Lateral => add("flows.lateral.share.tucson", 0.5),
            Self::Heat => {
                Acts::OnSeries { series: "climate_maximum", moved: |celsius| celsius + 2.0 }
            }
            Self::Rescue => add("flows.safety.rescue_cover", 0.3),
            Self::Recording => add("flows.hazard.recording", 0.05),
            Self::Extension => add("documents.deadline", 9.0),
            Self::Officers => times("documents.capacity.officers", 1.5),
            Self::Lanes => times("ports.lanes.vehicle", 1.2),
            Self::Inspection => times("ports.inspection.vehicle_seconds", 1.2),
            Self::Fee => add("documents.fee.amount", 45.0),
            Self::Hours => add("repatriation.schedule.agreed", 1.0),
            Self::Desk => times("repatriation.desk.officers", 1.5),
            Self::Beds => times("repatriation.shelter.beds", 1.5),
            Self::Consuls => times("consular.interviews.staff", 1.5),
            Self::Meetings => add("consular.consultation.meetings", 12.0),
        }
    }

    /// The system it acts on.
    pub(super) const fn systems(self) -> &'static [System] {
        match self {
            Self::Extension | Self::Officers | Self::Fee => &[System::Documents],
            Self::Lanes | Self::Inspection => &[System::Ports],
            Self::Hours | Self::Desk | Self::Beds => &[System::Repatriation],
            Self::Consuls | Self::Meetings => &[System::Consular],
            _ => &[System::Flows],
        }
    }

    /// Month of the window, counted from 0, from which the change is in force.
    pub(super) const fn first_month(self, months: u32) -> u32 {
        match self {
            Self::Rescue => months / 2,
            _ => 0,
        }
    }

    fn apply(self, scenario: &mut Scenario) {
        match self.acts() {
            Acts::OnSeries { series, moved } => {
                let entries = scenario.series.get_mut(series).map(|series| &mut series.entries);
                for entry in entries.into_iter().flatten() {
                    entry.value = moved(entry.value);
                }
            }
            Acts::OnParameter { key, operation, value } => {
                let after = self.first_month(scenario.window.months);
                let start = scenario.window.start.plus(after as i32);
                scenario.policies.push(policy(start, key, operation, value));
            }
        }
    }
}

/// A policy at full strength from its first month on, in every place of the parameter.
fn policy(start: Month, key: &str, operation: Operation, value: f64) -> Policy {
    let places = slots()[slots_of(key)].iter().map(|slot| slot.key().to_owned());
    Policy {
        id: "check".to_owned(),
        name: Words::default(),
        text: Words::default(),
        enabled: true,
        source: String::new(),
        start,
        end: None,
        ramp_months: 0,
        changes: places.map(|parameter| PolicyChange { parameter, operation, value }).collect(),
    }
}

/// Other names, the same policies, and one more that multiplies every parameter by one.
fn rename(scenario: &mut Scenario) {
    scenario.id.push_str("-renamed");
    scenario.preset = None;
    scenario.title = Words::default();
    for policy in &mut scenario.policies {
        policy.id.push_str("-renamed");
    }
    for spec in specs() {
        let start = scenario.window.start;
        scenario.policies.push(policy(start, spec.key, Operation::Multiply, 1.0));
    }
}

/// Whether a fiscal year lies wholly in the window.
pub(super) fn has_fiscal_year(scenario: &Scenario) -> Result<(), Reason> {
    let window = scenario.window;
    let end = window.start.plus(window.months as i32);
    let this = window.start.fiscal_year().first_month();
    let first = if this >= window.start { this } else { this.plus(12) };
    if first.plus(12) <= end { Ok(()) } else { Err(Reason::NoFiscalYear) }
}

#[cfg(test)]
mod tests {
    use super::{Change, Reason, Run, has_fiscal_year};
    use crate::model::Month;
    use crate::scenario::preset;

    const CHANGES: [Change; 10] = [
        Change::Agents,
        Change::Wages,
        Change::Penalty,
        Change::Disruption,
        Change::GivingUp,
        Change::Closing,
        Change::Lateral,
        Change::Heat,
        Change::Rescue,
        Change::Recording,
    ];

    /// Every change has something to act on in the register, and leaves the scenario's own policies as they stand.
    #[test]
    fn changes_come_on_top() {
        let scenario = preset("baseline-1998").unwrap();
        for change in CHANGES {
            let run = Run::Changed(change);
            assert_eq!(change.runs(), [Run::Reference, run]);
            let changed = run.job(scenario).scenario;
            assert_eq!(changed.policies[..scenario.policies.len()], scenario.policies);
            let added = &changed.policies[scenario.policies.len()..];
            assert!(
                added.iter().all(|policy| !policy.changes.is_empty())
                    && (added.len() == 1) != (changed.series != scenario.series),
                "{change:?}"
            );
            assert_eq!(run.applies(scenario), Ok(()));
        }
    }

    #[test]
    fn a_scenario_may_lack_what_a_change_acts_on() {
        let mut scenario = preset("baseline-1998").unwrap().clone();
        scenario.series.remove("wage_ratio");
        assert_eq!(Run::Changed(Change::Wages).applies(&scenario), Err(Reason::NoSeries));
        for (start, months, whole) in [
            ("1991-10", 12, true),
            ("1991-10", 11, false),
            ("1991-11", 22, false),
            ("1991-11", 23, true),
        ] {
            scenario.window.start = Month::parse(start).unwrap();
            scenario.window.months = months;
            assert_eq!(has_fiscal_year(&scenario).is_ok(), whole, "{start} {months}");
        }
    }
}
