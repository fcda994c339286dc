//! A summary over replicates as JSON and as cells of CSV.

use crate::simulation::{QUANTILES, Summary};
use serde_json::{Map, Value, json};

/// An object of mean, Monte Carlo standard error and quantiles; null where there is none.
pub(super) fn value(summary: Option<&Summary>) -> Value {
    let Some(summary) = summary else { return Value::Null };
    let quantiles = QUANTILES.iter().zip(summary.quantiles);
    let quantiles: Map<String, Value> =
        quantiles.map(|(level, value)| (level.to_string(), json!(value))).collect();
    json!({ "mean": summary.mean, "mcse": summary.mcse, "quantiles": quantiles })
}

/// The first row of CSV: columns of their own, then those of a summary.
pub(super) fn heads(own: &[&str]) -> Vec<String> {
    let own = own.iter().chain(&["mean", "mcse"]).map(|head| (*head).to_owned());
    own.chain(QUANTILES.map(|level| level.to_string())).collect()
}

/// A row of CSV; the numbers are empty where there are none.
pub(super) fn numbers(own: &[&str], summary: Option<&Summary>) -> Vec<String> {
    let mut row: Vec<String> = own.iter().map(|cell| (*cell).to_owned()).collect();
    match summary {
        Some(summary) => {
            row.push(summary.mean.to_string());
            row.push(summary.mcse.map_or_else(String::new, |error| error.to_string()));
            row.extend(summary.quantiles.map(|value| value.to_string()));
        }
        None => row.resize(own.len() + 2 + QUANTILES.len(), String::new()),
    }
    row
}
