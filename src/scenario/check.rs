//! What must hold between the parts of a complete scenario, however it came about: file, setting or link.

use super::checked::{Change, Operation, Parameter, Policy, Scenario};
use super::distribution;
use super::error::{Problem, rounded, shown};
use super::policies::{keys_of, place_of};
use super::reader::join;
use super::series::{self, SERIES};
use crate::model::{Slot, slot_of, slots};
use crate::random::{Copula, Distribution};

/// Longest window, in months.
pub const MAX_MONTHS: u32 = 600;
/// Most replicates.
pub const MAX_REPLICATES: u32 = 1_000_000;

/// A problem, with the keys it concerns: the first that stands in a file gives the place.
pub(super) struct Finding {
    pub keys: Vec<String>,
    pub problem: Problem,
}

fn finding(key: &str, problem: Problem) -> Finding {
    Finding { keys: vec![key.to_owned()], problem }
}

/// All problems of a scenario whose parts are each well formed.
pub(super) fn check(scenario: &Scenario) -> Vec<Finding> {
    let mut findings = Vec::new();
    ranges(scenario, &mut findings);
    scales(scenario, &mut findings);
    policies(scenario, &mut findings);
    correlations(scenario, &mut findings);
    for spec in SERIES.iter().filter(|spec| spec.required && spec.is_read_by(&scenario.systems)) {
        if let Some(series) = scenario.series.get(spec.name)
            && let Some(problem) = series::gap(spec, series, scenario.window)
        {
            let series = join("series", spec.name);
            findings.push(Finding {
                keys: vec![series, "window.start".to_owned(), "window.months".to_owned()],
                problem,
            });
        }
    }
    findings
}

/// Fixed values lie in the range of their parameter; of a distribution, at least the middle half.
fn ranges(scenario: &Scenario, findings: &mut Vec<Finding>) {
    for (slot, parameter) in slots().iter().zip(&scenario.parameters) {
        let (key, unit) = (slot.key().to_owned(), shown(slot.spec.unit));
        let (minimum, maximum) = (slot.spec.minimum, slot.spec.maximum);
        let inside = |value: f64| value >= minimum && value <= maximum;
        let problem = if let Err(error) = parameter.distribution.check() {
            distribution::problem(&key, &error)
        } else if let Distribution::Fixed { value } = parameter.distribution {
            if inside(value) {
                continue;
            }
            Problem::OutOfRange { key: key.clone(), value, minimum, maximum, unit }
        } else {
            let (low, high) =
                (parameter.distribution.quantile(0.25), parameter.distribution.quantile(0.75));
            if inside(low) && inside(high) {
                continue;
            }
            Problem::DistributionOutsideRange {
                key: key.clone(),
                low: rounded(low),
                high: rounded(high),
                minimum,
                maximum,
                unit,
            }
        };
        // The slots of a shaped parameter given one value share one problem.
        if let Some(last) = findings.last()
            && last.keys[1] == slot.spec.key
            && same_but_key(&last.problem, &problem)
        {
            continue;
        }
        findings.push(Finding { keys: vec![key, slot.spec.key.to_owned()], problem });
    }
}

fn same_but_key(one: &Problem, other: &Problem) -> bool {
    match (one, other) {
        (Problem::OutOfRange { value: a, .. }, Problem::OutOfRange { value: b, .. }) => {
            a.total_cmp(b).is_eq()
        }
        (
            Problem::DistributionOutsideRange { low: a, high: b, .. },
            Problem::DistributionOutsideRange { low: c, high: d, .. },
        ) => a.total_cmp(c).is_eq() && b.total_cmp(d).is_eq(),
        _ => false,
    }
}

/// The nested logit wants `mode_scale` <= `sector_scale`, and habit below `sector_scale`, at their medians.
fn scales(scenario: &Scenario, findings: &mut Vec<Finding>) {
    const SECTOR_SCALE: &str = "flows.choice.sector_scale";
    let middle =
        |key: &str| scenario.parameter(key).map(|parameter| parameter.distribution.median());
    let Some(limit) = middle(SECTOR_SCALE) else { return };
    for key in ["flows.choice.mode_scale", "flows.choice.habit"] {
        let reported = findings.iter().any(|finding| finding.keys.iter().any(|other| other == key));
        if let Some(value) = middle(key)
            && value > limit
            && !reported
        {
            let problem = Problem::ExceedsOther {
                key: key.to_owned(),
                value: rounded(value),
                other: SECTOR_SCALE.to_owned(),
                limit: rounded(limit),
            };
            findings.push(Finding { keys: vec![key.to_owned(), SECTOR_SCALE.to_owned()], problem });
        }
    }
}

fn policies(scenario: &Scenario, findings: &mut Vec<Finding>) {
    for policy in &scenario.policies {
        let path = join("policies", &policy.id);
        if let Some(end) = policy.end
            && end <= policy.start
        {
            let (start, end) = (policy.start.to_string(), end.to_string());
            let problem = Problem::EndBeforeStart { policy: policy.id.clone(), start, end };
            let keys = vec![join(&path, "end"), join(&path, "start"), path.clone()];
            findings.push(Finding { keys, problem });
        }
        effects(policy, &path, &scenario.parameters, findings);
    }
}

/// Each change alone, at full strength on the median, must stay in the range of its parameter.
fn effects(policy: &Policy, path: &str, parameters: &[Parameter], findings: &mut Vec<Finding>) {
    // The changes that stand for one of a whole parameter, and the value last reported of them.
    let (mut whole, mut reported) = (0..0, f64::NAN);
    for (index, change) in policy.changes.iter().enumerate() {
        let place = join(path, &format!("changes.{index}"));
        let Some(at) = slot_of(&change.parameter) else {
            let problem = Problem::UnknownParameter {
                key: join(path, "changes"),
                value: change.parameter.clone(),
                suggestion: super::policies::nearest_parameter(&change.parameter),
            };
            findings.push(Finding { keys: vec![place, path.to_owned()], problem });
            continue;
        };
        let (slot, before) = (&slots()[at], parameters[at].distribution.median());
        if !whole.contains(&index) {
            let together = together(&policy.changes[index..], &slots()[at..]);
            (whole, reported) = (index..index + together, f64::NAN);
        }
        let value = match change.operation {
            Operation::Set => change.value,
            Operation::Add => before + change.value,
            Operation::Multiply => before * change.value,
        };
        let (minimum, maximum) = (slot.spec.minimum, slot.spec.maximum);
        let inside = |value: f64| value >= minimum && value <= maximum;
        // A parameter out of its range has been reported as such.
        if inside(before) && !inside(value) && value != reported {
            reported = value;
            let of_all = whole.len() > 1 && change.operation == Operation::Set;
            let key = if of_all { slot.spec.key } else { &change.parameter };
            let problem = Problem::PolicyOutsideRange {
                policy: policy.id.clone(),
                key: key.to_owned(),
                value: rounded(value),
                minimum,
                maximum,
                unit: shown(slot.spec.unit),
            };
            let parameter = [change.parameter.clone(), slot.spec.key.to_owned()];
            let keys = [place].into_iter().chain(parameter).chain([path.to_owned()]);
            findings.push(Finding { keys: keys.collect(), problem });
        }
    }
}

/// How many changes, from the first of these on, say the same of every place of its parameter, as one line of a file
/// does; 1 if they do not. `slots` are those from the first change's on.
fn together(changes: &[Change], slots: &[Slot]) -> usize {
    let places = slots[0].spec.shape.places();
    let alike = |(change, slot): (&Change, &Slot)| {
        change.parameter == slot.key()
            && change.operation == changes[0].operation
            && change.value == changes[0].value
    };
    let whole = slots[0].place == places.first().copied()
        && changes.len() >= places.len()
        && changes.iter().zip(slots).take(places.len()).all(alike);
    if whole { places.len().max(1) } else { 1 }
}

fn correlations(scenario: &Scenario, findings: &mut Vec<Finding>) {
    let mut keys: Vec<&str> = Vec::new();
    let mut sound = true;
    for pair in &scenario.correlations {
        let place = place_of(pair);
        if pair.first == pair.second {
            sound = false;
            findings
                .push(finding(&place, Problem::CorrelatedWithItself { key: pair.first.clone() }));
        }
        if !(pair.correlation > -1.0 && pair.correlation < 1.0) {
            sound = false;
            let (first, second) = (pair.first.clone(), pair.second.clone());
            let problem = Problem::CorrelationOutside { first, second, value: pair.correlation };
            findings.push(finding(&place, problem));
        }
        for key in [&pair.first, &pair.second] {
            if keys_of(key).is_empty() {
                sound = false;
            }
            if !keys.contains(&key.as_str()) {
                keys.push(key);
            }
        }
    }
    let Some(last) = scenario.correlations.last().filter(|_| sound) else { return };
    let at = |key: &str| keys.iter().position(|other| *other == key).unwrap_or_default();
    let pairs: Vec<(usize, usize, f64)> = scenario
        .correlations
        .iter()
        .map(|pair| (at(&pair.first), at(&pair.second), pair.correlation))
        .collect();
    if Copula::from_pairs(keys.len(), &pairs).is_err() {
        let problem = Problem::CorrelationsContradict { keys: keys.join(", ") };
        let mut places: Vec<String> = scenario.correlations.iter().map(place_of).collect();
        places.insert(0, place_of(last));
        findings.push(Finding { keys: places, problem });
    }
}
