//! What a preset means, as 32 bits: so that a link can tell whether the preset it was made from has changed since.
//!
//! The bits are the CRC-32 of lines `key=value`: systems, window, parameters by key, correlations, figures of series,
//! policies; only what the systems that run read.
//! Names, texts, sources and comments do not count, nor do seed, replicates and sampling, which every link says itself. A preset
//! that changed escapes notice once in four billion times.

use super::checksum::crc32;
use crate::model::{System, slots};
use crate::scenario::checked::{Operation, Policy, Scenario};
use crate::scenario::{SERIES, distribution, write::number};
use std::fmt::Write;

/// The hash of what a scenario means.
pub(super) fn hash(scenario: &Scenario) -> u32 {
    crc32(lines(scenario).as_bytes())
}

fn lines(scenario: &Scenario) -> String {
    let mut out = String::new();
    let mut line = |key: &str, value: &str| {
        writeln!(out, "{key}={value}").expect("a string takes all text");
    };
    if scenario.systems != [System::Flows] {
        let systems: Vec<&str> = scenario.systems.iter().map(|system| system.id()).collect();
        line("systems", &systems.join(","));
    }
    line("window.start", &scenario.window.start.to_string());
    line("window.months", &scenario.window.months.to_string());
    let mut parameters: Vec<(String, String)> = slots()
        .iter()
        .zip(&scenario.parameters)
        .filter(|(slot, _)| slot.spec.is_read_by(&scenario.systems))
        .map(|(slot, parameter)| {
            (slot.key().to_owned(), distribution::write(&parameter.distribution))
        })
        .collect();
    parameters.sort();
    for (key, value) in &parameters {
        line(key, value);
    }
    let mut pairs: Vec<(String, String)> = scenario
        .correlations
        .iter()
        .map(|pair| {
            let (first, second) = (&pair.first, &pair.second);
            let (first, second) = (first.min(second), first.max(second));
            (format!("correlations.{first}.{second}"), number(pair.correlation))
        })
        .collect();
    pairs.sort();
    for (key, value) in &pairs {
        line(key, value);
    }
    let read = |name: &str| {
        SERIES.iter().any(|spec| spec.name == name && spec.is_read_by(&scenario.systems))
    };
    for (name, series) in scenario.series.iter().filter(|(name, _)| read(name)) {
        line(&format!("series.{name}"), series.resolution.id());
        for entry in &series.entries {
            let place = entry.place.map_or("all", |place| place.id());
            line(&format!("series.{name}.{place}.{}", entry.time), &number(entry.value));
        }
    }
    // Policies compose in their order, so it counts.
    for policy in scenario.policies.iter().filter(|policy| scenario.is_concerned_by(policy)) {
        let key = format!("policies.{}", policy.id);
        line(&key, &terms(policy));
        for change in &policy.changes {
            let operation = match change.operation {
                Operation::Set => "set",
                Operation::Add => "add",
                Operation::Multiply => "multiply",
            };
            line(
                &format!("{key}.{}", change.parameter),
                &format!("{operation} {}", number(change.value)),
            );
        }
    }
    out
}

fn terms(policy: &Policy) -> String {
    let end = policy.end.map_or("never".to_owned(), |end| end.to_string());
    format!("{} {} {end} {}", policy.enabled, policy.start, policy.ramp_months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Month;
    use crate::random::Sampling;
    use crate::scenario::{Correlation, preset};

    type Change = fn(&mut Scenario);

    #[test]
    fn values_count_and_words_do_not() {
        let baseline = preset("baseline-1998").unwrap();
        let words: [Change; 7] = [
            |scenario| scenario.title.es.push('!'),
            |scenario| scenario.id.push('x'),
            |scenario| scenario.parameters[0].source.push('x'),
            |scenario| scenario.policies[0].text.en.push('x'),
            |scenario| scenario.seed += 1,
            |scenario| scenario.replicates += 1,
            |scenario| scenario.sampling = Sampling::LatinHypercube,
        ];
        let values: [Change; 9] = [
            |scenario| scenario.window.months -= 1,
            |scenario| scenario.window.start = Month::parse("1992-10").unwrap(),
            |scenario| scenario.set("flows.demand.deterrence", "0.31").unwrap(),
            |scenario| scenario.policies[0].enabled = false,
            |scenario| scenario.policies[0].ramp_months += 1,
            |scenario| scenario.policies[0].changes[0].value += 1e-9,
            |scenario| scenario.policies.swap(0, 1),
            |scenario| scenario.series.values_mut().next().unwrap().entries[0].value += 1.0,
            |scenario| {
                scenario.correlations.push(Correlation {
                    first: "flows.demand.deterrence".to_owned(),
                    second: "flows.demand.network_effect".to_owned(),
                    correlation: 0.2,
                });
            },
        ];
        for (changes, counts) in [(&words[..], false), (&values[..], true)] {
            for (number, change) in changes.iter().enumerate() {
                let mut changed = baseline.clone();
                change(&mut changed);
                assert_eq!(hash(&changed) != hash(baseline), counts, "{counts} {number}");
            }
        }
    }
}
