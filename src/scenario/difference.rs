//! What differs between two scenarios, key by key.

use super::checked::{Correlation, Parameter, Policy, Scenario};
use super::policies::same_pair;
use super::presets::preset;
use crate::model::slots;
use crate::random::Distribution;
use serde::Serialize;

/// One key and its value on either side; `None` where a side does not have it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// Key, for example `flows.demand.wage_elasticity`, `window.months` or `policies.gatekeeper`.
    pub key: String,
    /// Value in the first scenario.
    pub first: Option<Side>,
    /// Value in the second scenario.
    pub second: Option<Side>,
}

/// A value as a difference shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// A number or distribution of a parameter.
    Quantity(Distribution),
    /// A whole number: months, seed, replicates.
    Count(u32),
    /// A correlation.
    Correlation(f64),
    /// A month, an id, a text in both languages: as written.
    Text(String),
    /// A policy in force or not.
    Enabled(bool),
    /// Something too long to show: the content of a series or policy.
    Content,
}

/// The keys in which two scenarios differ, in the order of the file form. Empty if they run and read alike; the order of
/// correlations does not matter.
#[must_use]
pub fn difference(first: &Scenario, second: &Scenario) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut add = |key: &str, one: Option<Side>, other: Option<Side>| {
        if one != other {
            differences.push(Difference { key: key.to_owned(), first: one, second: other });
        }
    };
    let text = |text: &str| Some(Side::Text(text.to_owned()));
    add("id", text(&first.id), text(&second.id));
    add("extends", first.preset.as_deref().and_then(text), second.preset.as_deref().and_then(text));
    for (key, one, other) in
        [("title", &first.title, &second.title), ("summary", &first.summary, &second.summary)]
    {
        add(&format!("{key}.en"), text(&one.en), text(&other.en));
        add(&format!("{key}.es"), text(&one.es), text(&other.es));
    }
    let systems = |scenario: &Scenario| {
        let ids: Vec<&str> = scenario.systems.iter().map(|system| system.id()).collect();
        Some(Side::Text(ids.join(", ")))
    };
    add("systems", systems(first), systems(second));
    let (one, other) = (first.window, second.window);
    add("window.start", text(&one.start.to_string()), text(&other.start.to_string()));
    for (key, one, other) in [
        ("window.months", one.months, other.months),
        ("run.seed", first.seed, second.seed),
        ("run.replicates", first.replicates, second.replicates),
    ] {
        add(key, Some(Side::Count(one)), Some(Side::Count(other)));
    }
    add("run.sampling", text(first.sampling.id()), text(second.sampling.id()));
    let quantity = |parameter: &Parameter| Some(Side::Quantity(parameter.distribution.clone()));
    for ((slot, one), other) in slots().iter().zip(&first.parameters).zip(&second.parameters) {
        let key = slot.key();
        add(key, quantity(one), quantity(other));
        add(&format!("{key}.source"), text(&one.source), text(&other.source));
        if one.name != other.name {
            add(&format!("{key}.name"), text(&one.name.en), text(&other.name.en));
        }
        if one.text != other.text {
            add(&format!("{key}.text"), text(&one.text.en), text(&other.text.en));
        }
    }
    named(
        "series",
        &mut differences,
        first.series.iter().map(|(name, series)| (name.as_str(), series)),
        second.series.iter().map(|(name, series)| (name.as_str(), series)),
    );
    policies(&mut differences, &first.policies, &second.policies);
    correlations(&mut differences, &first.correlations, &second.correlations);
    differences
}

impl Scenario {
    /// What differs from the preset the scenario rests on, preset first; empty if it rests on none.
    #[must_use]
    pub fn changes(&self) -> Vec<Difference> {
        self.preset
            .as_deref()
            .and_then(preset)
            .map(|preset| difference(preset, self))
            .unwrap_or_default()
    }
}

/// Things told apart by name whose content is too long to show.
fn named<'a, T: PartialEq + 'a>(
    path: &str,
    differences: &mut Vec<Difference>,
    first: impl Iterator<Item = (&'a str, T)>,
    second: impl Iterator<Item = (&'a str, T)>,
) {
    let (first, second): (Vec<_>, Vec<_>) = (first.collect(), second.collect());
    for (name, content) in &first {
        let other = second.iter().find(|(other, _)| other == name).map(|(_, content)| content);
        if other != Some(content) {
            let (first, second) = (Some(Side::Content), other.map(|_| Side::Content));
            differences.push(Difference { key: format!("{path}.{name}"), first, second });
        }
    }
    for (name, _) in second.iter().filter(|(name, _)| first.iter().all(|(other, _)| other != name))
    {
        differences.push(Difference {
            key: format!("{path}.{name}"),
            first: None,
            second: Some(Side::Content),
        });
    }
}

fn policies(differences: &mut Vec<Difference>, first: &[Policy], second: &[Policy]) {
    // Switched on or off is shown as such; the rest of a policy as one change of content.
    for one in first {
        if let Some(other) = second.iter().find(|other| other.id == one.id)
            && one.enabled != other.enabled
        {
            differences.push(Difference {
                key: format!("policies.{}.enabled", one.id),
                first: Some(Side::Enabled(one.enabled)),
                second: Some(Side::Enabled(other.enabled)),
            });
        }
    }
    let content = |policy: &Policy| Policy { enabled: true, ..policy.clone() };
    named(
        "policies",
        differences,
        first.iter().map(|policy| (policy.id.as_str(), content(policy))),
        second.iter().map(|policy| (policy.id.as_str(), content(policy))),
    );
    let shared = |from: &[Policy], with: &[Policy]| -> Vec<String> {
        from.iter()
            .map(|policy| policy.id.clone())
            .filter(|id| with.iter().any(|other| other.id == *id))
            .collect()
    };
    let (one, other) = (shared(first, second), shared(second, first));
    if one != other {
        let side = |ids: Vec<String>| Some(Side::Text(ids.join(", ")));
        differences.push(Difference {
            key: "policies".to_owned(),
            first: side(one),
            second: side(other),
        });
    }
}

fn correlations(differences: &mut Vec<Difference>, first: &[Correlation], second: &[Correlation]) {
    let value = |of: &[Correlation], pair: &Correlation| {
        of.iter()
            .find(|other| same_pair(other, pair))
            .map(|found| Side::Correlation(found.correlation))
    };
    let only_second = second.iter().filter(|pair| value(first, pair).is_none());
    for pair in first.iter().chain(only_second) {
        let (one, other) = (value(first, pair), value(second, pair));
        if one != other {
            let key = format!("correlations.{}.{}", pair.first, pair.second);
            differences.push(Difference { key, first: one, second: other });
        }
    }
}
