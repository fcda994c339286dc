//! How much capacity is enough, as JSON and CSV: stable, for machines.
//!
//! The JSON form is one object:
//!
//! | field | value |
//! | --- | --- |
//! | `scenario`, `version`, `seed`, `replicates` | as run |
//! | `resource`, `unit` | `"posts"`, `"desk"` or `"beds"`, and the unit of a capacity |
//! | `port`, `month` | id of the port, `"1998-03"`; `null` of posts |
//! | `limit_minutes` | of a desk; else `null` |
//! | `target`, `confidence` | share to be served as wanted, and share of replicates in which it is to be so |
//! | `as_is` | the capacity there is |
//! | `enough` | the least that is enough; `null` where the largest tried is not |
//! | `largest` | the largest that may be tried |
//! | `curve` | one object a capacity tried: `capacity`, `kept`, `quantiles` |
//!
//! `quantiles`, from `"0.025"` to `"0.975"`, are those over replicates of the share served as wanted; `kept` is the share that
//! replicates keep with the confidence asked for. CSV has the curve, one row a capacity.

use crate::scenario::Scenario;
use crate::simulation::QUANTILES;
use crate::simulation::capacity::{CapacityAnswer, CapacityPoint, Resource};
use serde_json::{Map, Value, json};

/// The JSON form.
#[must_use]
pub fn json(scenario: &Scenario, answer: &CapacityAnswer) -> String {
    let question = &answer.question;
    let desk = question.resource == Resource::Desk;
    let curve: Vec<Value> = answer
        .curve
        .iter()
        .map(|point| {
            let CapacityPoint { capacity, kept, quantiles } = point;
            let levels = QUANTILES.iter().map(ToString::to_string);
            let quantiles: Map<String, Value> =
                levels.zip(quantiles.iter().map(|&share| json!(share))).collect();
            json!({ "capacity": capacity, "kept": kept, "quantiles": quantiles })
        })
        .collect();
    let document = json!({
        "scenario": scenario.id,
        "version": env!("CARGO_PKG_VERSION"),
        "seed": scenario.seed,
        "replicates": question.replicates,
        "resource": question.resource.id(),
        "unit": question.resource.unit(),
        "port": question.port.map(crate::model::Port::id),
        "month": question.month.map(|month| month.to_string()),
        "limit_minutes": desk.then_some(question.limit_minutes),
        "target": question.target,
        "confidence": question.confidence,
        "as_is": answer.as_is,
        "enough": answer.enough,
        "largest": answer.largest,
        "curve": curve,
    });
    document.to_string() + "\n"
}

/// The CSV form.
#[must_use]
pub fn csv(answer: &CapacityAnswer) -> String {
    let mut head = ["capacity", "kept"].map(str::to_owned).to_vec();
    head.extend(QUANTILES.map(|level| level.to_string()));
    let rows = answer.curve.iter().map(|point| {
        let CapacityPoint { capacity, kept, quantiles } = point;
        let mut row = vec![capacity.to_string(), kept.to_string()];
        row.extend(quantiles.map(|share| share.to_string()));
        row
    });
    super::csv::lines(std::iter::once(head).chain(rows))
}
