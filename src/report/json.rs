//! The JSON form of a run: stable, for machines. `--format json` writes one object:
//!
//! | field | value |
//! | --- | --- |
//! | `scenario` | id of the scenario |
//! | `version` | version of Frontera |
//! | `seed`, `replicates`, `threads` | as run |
//! | `elapsed_s` | seconds the run took; the only field that differs between equal runs, besides `threads` |
//! | `fingerprint` | 16 hexadecimal digits over all fiscal-year results: equal fingerprints, equal results |
//! | `outcomes` | one object a series, see below |
//!
//! An archive leaves out `threads` and `elapsed_s`: it says nothing of the machine.
//!
//! A series is an outcome (`id`, `unit`) of the whole border or of a `sector` or `port`, of all or of one `mode` of
//! crossing, `group` of people or kind of `lane` (these keys stand only where they apply), by `period`:
//!
//! | field | value |
//! | --- | --- |
//! | `period` | `"fiscal_year"`, the complete ones in the window, or `"month"` |
//! | `replicates` | replicates looked at: all for fiscal years, the first 1,000 for months |
//! | `time` | names of the points in time: `"1992"` or `"1991-10"` |
//! | `mean`, `mcse` | mean over replicates and its Monte Carlo standard error, one a point in time |
//! | `quantiles` | quantiles over replicates, from `"0.025"` to `"0.975"`, one a point in time |
//!
//! All lists of a series have the length of `time`. Where an outcome is undefined in every replicate (the fee of a
//! guide where nobody takes one) they hold `null`; replicates in which it is undefined are left out of the rest.

use super::series::{OutcomeSeries, period_id};
use crate::model::{Part, Place};
use crate::scenario::{Sampling, Scenario};
use crate::simulation::{QUANTILES, Summary};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// What stands between two series.
pub const BETWEEN: &str = ",\n";
/// What stands after the last one.
pub const TAIL: &str = "\n]}\n";

/// What a run cost, on some machine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effort {
    /// Threads it ran on.
    pub threads: usize,
    /// Seconds it took.
    pub elapsed_s: f64,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    unit: &'a str,
    #[serde(flatten)]
    place: Option<Place>,
    #[serde(flatten)]
    part: Option<Part>,
    period: &'a str,
    replicates: u32,
    time: &'a [String],
    mean: Vec<Option<f64>>,
    mcse: Vec<Option<f64>>,
    quantiles: Map<String, Value>,
}

/// What stands before the first series.
#[must_use]
pub fn head(scenario: &Scenario, effort: Option<Effort>, fingerprint: &str) -> String {
    let mut head = json!({
        "scenario": scenario.id,
        "version": env!("CARGO_PKG_VERSION"),
        "seed": scenario.seed,
        "replicates": scenario.replicates,
    });
    if scenario.sampling != Sampling::default() {
        head["sampling"] = json!(scenario.sampling);
    }
    if let Some(Effort { threads, elapsed_s }) = effort {
        head["threads"] = json!(threads);
        head["elapsed_s"] = json!(elapsed_s);
    }
    head["fingerprint"] = json!(fingerprint);
    let head = head.to_string();
    let open = head.strip_suffix('}').unwrap_or(&head);
    format!("{open},\n\"outcomes\":[\n")
}

/// Writes a run at once; each series stands on its own line.
#[must_use]
pub fn write(
    scenario: &Scenario,
    effort: Option<Effort>,
    fingerprint: &str,
    series: &[OutcomeSeries],
) -> String {
    let entries: Vec<String> = series.iter().map(entry).collect();
    format!("{}{}{TAIL}", head(scenario, effort, fingerprint), entries.join(BETWEEN))
}

/// A series. Between two of them stands [`BETWEEN`].
#[must_use]
pub fn entry(series: &OutcomeSeries) -> String {
    let column = |of: &dyn Fn(&Summary) -> Option<f64>| -> Vec<Option<f64>> {
        series.points.iter().map(|point| point.as_ref().and_then(of)).collect()
    };
    let quantiles = QUANTILES
        .iter()
        .enumerate()
        .map(|(index, level)| {
            (level.to_string(), column(&|point| Some(point.quantiles[index])).into())
        })
        .collect();
    let entry = Entry {
        id: series.key.outcome,
        unit: series.unit,
        place: series.key.place,
        part: series.key.part,
        period: period_id(series.key.period),
        replicates: series.replicates,
        time: &series.time,
        mean: column(&|point| Some(point.mean)),
        mcse: column(&|point| point.mcse),
        quantiles,
    };
    serde_json::to_string(&entry).expect("results are plain numbers and text")
}
