//! Parameters for tests: those of the scenario file, with its policies, at their medians or drawn.

use super::{DocumentDraws, DocumentModel, DocumentParameters, DocumentState, DocumentTallies};
use crate::model::Month;
use crate::random::{Distribution, Module, Stream};
use toml_edit::{DocumentMut, Item, Value};

const PART: &str = include_str!("../../../scenarios/documents.part.toml");

/// Seed of the scenarios.
pub const SEED: u32 = 1998;

/// Months with the state after each and what was counted.
pub type Run = Vec<(Month, DocumentState, DocumentTallies)>;

/// What stands in the file.
pub struct Part {
    /// One a parameter, in the order of the register.
    pub distributions: Vec<Distribution>,
    pub document: DocumentMut,
}

/// Round numbers near the scenario's, every mechanism at work.
pub fn parameters() -> DocumentParameters {
    DocumentParameters {
        deadline: 1999.75,
        grace_months: 0.0,
        old_cards: 5_000_000.0,
        never_apply: 0.4,
        out_of_use: 0.02,
        reach: 0.9,
        base_hazard: 0.2,
        rush_hazard: 2.0,
        rush_years: 0.5,
        lapsed_hazard: 0.2,
        first_time: 60_000.0,
        first_time_growth: 0.1,
        fee_usd: 45.0,
        fee_reference_usd: 45.0,
        fee_elasticity: 0.2,
        travel_usd: 30.0,
        posts: 12.0,
        officers: 6.0,
        interviews: 100.0,
        hours_factor: 1.0,
        refusal: 0.167,
        production_months: 1.6,
    }
}

pub fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

/// Reads the part of the scenario.
pub fn part() -> Part {
    let document: DocumentMut = PART.parse().expect("the part is TOML");
    let distributions = DocumentParameters::SPECS
        .iter()
        .map(|spec| {
            let table = spec.key.split('.').fold(document.as_item(), |item, name| &item[name]);
            let number = |name: &str| table.get(name).and_then(number);
            match number("value") {
                Some(value) => Distribution::fixed(value),
                None => Distribution::from_range_90(
                    number("low").expect("value, or low and high"),
                    number("high").expect("value, or low and high"),
                )
                .expect("a range"),
            }
        })
        .collect();
    Part { distributions, document }
}

/// FNV-1a, 32 bits: the number of a key, so that draws are those of a run.
fn entity(key: &str) -> u32 {
    key.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn number(item: &Item) -> Option<f64> {
    let value = item.as_value()?;
    value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64))
}

impl Part {
    /// Parameters of a replicate before policies; the medians without one.
    pub fn draw(&self, replicate: Option<u32>) -> DocumentParameters {
        let specs = DocumentParameters::SPECS;
        let mut values = specs.iter().zip(&self.distributions).map(|(spec, distribution)| {
            let uniform = |replicate| {
                Stream::new(SEED, Module::PARAMETERS, replicate, entity(spec.key), 0).uniform(0)
            };
            distribution.quantile(replicate.map_or(0.5, uniform)).clamp(spec.minimum, spec.maximum)
        });
        DocumentParameters::take(&mut values)
    }

    /// `parameters` with the policies of the file in force in a month, but for those named.
    pub fn in_force(
        &self,
        parameters: &DocumentParameters,
        month: Month,
        without: &[&str],
    ) -> DocumentParameters {
        let mut parameters = parameters.clone();
        let policies = self.document["policies"].as_array_of_tables().expect("policies");
        for policy in policies {
            let text = |name: &str| policy[name].as_str().expect("text");
            if without.contains(&text("id")) {
                continue;
            }
            let since = month.since(self::month(text("start")));
            let ramp = policy.get("ramp_months").and_then(number).unwrap_or(0.0).max(1.0);
            let strength = (f64::from(since + 1) / ramp).clamp(0.0, 1.0);
            for change in policy["changes"].as_array().expect("changes") {
                let change = change.as_inline_table().expect("a change");
                let key = change["parameter"].as_str().expect("a key");
                let slot = DocumentParameters::SPECS.iter().position(|spec| spec.key == key);
                let value = parameters.slot_mut(slot.expect("a parameter of documents"));
                let of = |name: &str| {
                    change.get(name).and_then(|value: &Value| number(&Item::Value(value.clone())))
                };
                let full = match (of("set"), of("multiply")) {
                    (Some(set), _) => set,
                    (_, Some(factor)) => *value * factor,
                    _ => *value + of("add").expect("set, add or multiply"),
                };
                *value += strength * (full - *value);
            }
        }
        parameters
    }

    /// The months from April 1998 until before `end`, with the state after each.
    pub fn run(&self, replicate: Option<u32>, without: &[&str], end: &str) -> Run {
        let parameters = self.draw(replicate);
        let first = month("1998-04");
        let mut state = DocumentModel::new(parameters.clone()).start();
        (0..month(end).since(first))
            .map(|later| {
                let month = first.plus(later);
                let model = DocumentModel::new(self.in_force(&parameters, month, without));
                let draws = match replicate {
                    Some(replicate) => DocumentDraws::new(SEED, replicate, month.number()),
                    None => DocumentDraws::all_at(0.5),
                };
                let (next, tallies) = model.step(&state, month, &draws);
                state = next;
                (month, next, tallies)
            })
            .collect()
    }
}
