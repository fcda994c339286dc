//! The JSON form of a comparison: stable, for machines. `--format json` writes one object:
//!
//! | field | value |
//! | --- | --- |
//! | `version` | version of Frontera |
//! | `scenarios` | the reference, then the others: `id` and `fingerprint` of each |
//! | `seed`, `replicates`, `threads`, `elapsed_s` | as run, the same for all |
//! | `period` | `"window"` or `"fiscal_year"` |
//! | `time` | names of the points in time: `"1992/2003"`, or `"1992"` and so on |
//! | `differences` | one object a scenario after the first and series, see below |
//! | `regret` | with three scenarios or more: `protection` and `operation`, each a list of criteria; else `null` |
//!
//! A series is named by `scenario`, `id`, `unit` and, where they apply, `sector` or `port` and `group`. `counted` says whether
//! `share` counts replicates in which the scenario is `"better"` or `"higher"` than the reference. Its other fields are
//! lists along `time`: `replicates`, the numbers of `fields`, and `quantiles` of the differences from `"0.025"` to `"0.975"`. What is
//! undefined is `null`.
//!
//! A criterion is named by `outcome`, `unit`, `better`, `time` and, where they apply, `sector` or `port` and `group`; `policies` holds, in the order of
//! `scenarios`, `mean`, `mcse` and `high` (95 % quantile) of regret and `share_best`.

use super::fields::NUMBERS;
use super::{Compared, Differences};
use frontera::analysis::Difference;
use frontera::model::{Part, Place};
use frontera::report::period_id;
use frontera::scenario::Sampling;
use frontera::simulation::{Period, QUANTILES};
use serde_json::{Map, Value, json};

/// Writes a comparison; each series stands on its own line.
pub(super) fn write(compared: &Compared) -> String {
    let reference = &compared.sides[0].scenario;
    let scenarios: Vec<Value> = compared
        .sides
        .iter()
        .map(|side| json!({ "id": side.scenario.id, "fingerprint": side.fingerprint }))
        .collect();
    let period = compared.differences.first().map_or(Period::Window, |series| series.key.period);
    let mut head = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "scenarios": scenarios,
        "seed": reference.seed,
        "replicates": reference.replicates,
        "threads": compared.threads,
        "elapsed_s": compared.elapsed_s,
        "period": period_id(period),
        "time": compared.time,
    });
    if reference.sampling != Sampling::default() {
        head["sampling"] = json!(reference.sampling);
    }
    let head = head.to_string();
    let head = head.strip_suffix('}').unwrap_or(&head);
    let entries: Vec<String> =
        compared.differences.iter().map(|series| entry(compared, series).to_string()).collect();
    let regret = json!(compared.regret);
    format!("{head},\n\"differences\":[\n{}\n],\n\"regret\":{regret}}}\n", entries.join(",\n"))
}

fn entry(compared: &Compared, series: &Differences) -> Value {
    let mut entry = Map::new();
    let mut put = |name: &str, value: Value| {
        entry.insert(name.to_owned(), value);
    };
    put("scenario", compared.sides[series.side].scenario.id.as_str().into());
    put("id", series.key.outcome.into());
    put("unit", series.unit.into());
    let told_apart = [series.key.place.map(Place::named), series.key.part.map(Part::named)];
    for (key, id) in told_apart.into_iter().flatten() {
        put(key, id.into());
    }
    let counted = series.points.iter().flatten().next().map(|point| point.counted.id());
    put("counted", counted.into());
    let replicates = series.points.iter().map(|point| point.as_ref().map_or(0, |p| p.replicates));
    put("replicates", replicates.collect::<Vec<_>>().into());
    let column = |of: &dyn Fn(&Difference) -> Option<f64>| -> Value {
        let values = series.points.iter().map(|point| point.as_ref().and_then(of));
        values.collect::<Vec<_>>().into()
    };
    for (name, number) in NUMBERS {
        put(name, column(&number));
    }
    let quantiles: Map<String, Value> = QUANTILES
        .iter()
        .enumerate()
        .map(|(place, level)| (level.to_string(), column(&|point| Some(point.quantiles[place]))))
        .collect();
    put("quantiles", quantiles.into());
    entry.into()
}
