//! The CSV form of a run, for spreadsheets and statistics: one row a series and point in time, with the fields of the
//! JSON form as columns. An undefined value is an empty cell.

use super::outcomes::{OutcomeSeries, period_id};
use frontera::model::{Group, Mode, Sector};
use frontera::simulation::QUANTILES;

const COLUMNS: [&str; 10] =
    ["id", "unit", "sector", "mode", "group", "period", "replicates", "time", "mean", "mcse"];

/// Writes all series.
pub fn write(series: &[OutcomeSeries]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let quantiles = QUANTILES.map(|level| level.to_string());
    let header: Vec<&str> =
        COLUMNS.into_iter().chain(quantiles.iter().map(String::as_str)).collect();
    let mut row =
        |fields: &[String]| writer.write_record(fields).expect("memory takes what it is given");
    row(&header.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
    for series in series {
        let key = &series.key;
        let told_apart = [
            key.outcome,
            series.unit,
            key.sector.map_or("", Sector::id),
            key.mode.map_or("", Mode::id),
            key.group.map_or("", Group::id),
            period_id(key.period),
        ];
        for (time, point) in series.time.iter().zip(&series.points) {
            let mut fields: Vec<String> = told_apart.map(str::to_owned).to_vec();
            fields.push(series.replicates.to_string());
            fields.push(time.clone());
            match point {
                Some(point) => {
                    fields.push(point.mean.to_string());
                    fields.push(point.mcse.map_or_else(String::new, |error| error.to_string()));
                    fields.extend(point.quantiles.map(|value| value.to_string()));
                }
                None => fields.resize(header.len(), String::new()),
            }
            row(&fields);
        }
    }
    let bytes = writer.into_inner().expect("memory takes what it is given");
    String::from_utf8(bytes).expect("the register is UTF-8")
}
