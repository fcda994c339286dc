//! The CSV form of a run, for spreadsheets and statistics: one row a series and point in time, with the fields of the
//! JSON form as columns. An undefined value is an empty cell.

use super::series::{OutcomeSeries, period_id};
use crate::simulation::QUANTILES;

const COLUMNS: [&str; 13] = [
    "id",
    "unit",
    "sector",
    "port",
    "consulate",
    "mode",
    "group",
    "lane",
    "period",
    "replicates",
    "time",
    "mean",
    "mcse",
];

/// The row of headings.
#[must_use]
pub fn head() -> String {
    let quantiles = QUANTILES.map(|level| level.to_string());
    lines([COLUMNS.map(str::to_owned).into_iter().chain(quantiles).collect()])
}

/// The rows of a series.
#[must_use]
pub fn rows(series: &OutcomeSeries) -> String {
    let key = &series.key;
    let told_apart = [
        key.outcome,
        series.unit,
        key.told_apart("sector"),
        key.told_apart("port"),
        key.told_apart("consulate"),
        key.told_apart("mode"),
        key.told_apart("group"),
        key.told_apart("lane"),
        period_id(key.period),
    ];
    lines(series.time.iter().zip(&series.points).map(|(time, point)| {
        let mut fields: Vec<String> = told_apart.map(str::to_owned).to_vec();
        fields.push(series.replicates.to_string());
        fields.push(time.clone());
        match point {
            Some(point) => {
                fields.push(point.mean.to_string());
                fields.push(point.mcse.map_or_else(String::new, |error| error.to_string()));
                fields.extend(point.quantiles.map(|value| value.to_string()));
            }
            None => fields.resize(COLUMNS.len() + QUANTILES.len(), String::new()),
        }
        fields
    }))
}

/// Writes all series at once.
#[must_use]
pub fn write(series: &[OutcomeSeries]) -> String {
    std::iter::once(head()).chain(series.iter().map(rows)).collect()
}

pub(super) fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    written(&mut rows.into_iter())
}

/// One piece of code for all rows there are.
fn written(rows: &mut dyn Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(&row).expect("memory takes what it is given");
    }
    let bytes = writer.into_inner().expect("memory takes what it is given");
    String::from_utf8(bytes).expect("the register is UTF-8")
}
