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
//! A series is an outcome (`id`, `unit`) of the whole border or of a `sector`, of all or of one `mode` of crossing or
//! `group` of people (the three keys stand only where they apply), by `period`:
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

use super::outcomes::{OutcomeSeries, period_id};
use super::report::Report;
use frontera::simulation::{QUANTILES, Summary};
use serde::Serialize;
use serde_json::{Map, Value};

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    unit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sector: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mode: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    period: &'a str,
    replicates: u32,
    time: &'a [String],
    mean: Vec<Option<f64>>,
    mcse: Vec<Option<f64>>,
    quantiles: Map<String, Value>,
}

/// Writes a run; each series stands on its own line.
pub fn write(report: &Report, series: &[OutcomeSeries]) -> String {
    let head = serde_json::json!({
        "scenario": report.scenario.id,
        "version": env!("CARGO_PKG_VERSION"),
        "seed": report.scenario.seed,
        "replicates": report.scenario.replicates,
        "threads": report.threads,
        "elapsed_s": report.elapsed_s,
        "fingerprint": report.fingerprint,
    });
    let head = head.to_string();
    let entries: Vec<String> = series.iter().map(entry).collect();
    let head = head.trim_end_matches('}');
    format!("{head},\n\"outcomes\":[\n{}\n]}}\n", entries.join(",\n"))
}

fn entry(series: &OutcomeSeries) -> String {
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
        sector: series.key.sector.map(frontera::model::Sector::id),
        mode: series.key.mode.map(frontera::model::Mode::id),
        group: series.key.group.map(frontera::model::Group::id),
        period: period_id(series.key.period),
        replicates: series.replicates,
        time: &series.time,
        mean: column(&|point| Some(point.mean)),
        mcse: column(&|point| point.mcse),
        quantiles,
    };
    serde_json::to_string(&entry).expect("results are plain numbers and text")
}
