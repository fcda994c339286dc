//! The CSV form of a comparison: one row a scenario, series and point in time, with the fields of the JSON form as
//! columns. An undefined value is an empty cell. Regret stands in table and JSON only.

use super::Compared;
use super::fields::NUMBERS;
use frontera::report::period_id;
use frontera::simulation::QUANTILES;

const NAMES: [&str; 11] = [
    "scenario",
    "id",
    "unit",
    "sector",
    "port",
    "consulate",
    "group",
    "period",
    "time",
    "counted",
    "replicates",
];

/// Writes all differences.
pub(super) fn write(compared: &Compared) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut row =
        |fields: &[String]| writer.write_record(fields).expect("memory takes what it is given");
    let numbers = NUMBERS.iter().map(|(name, _)| (*name).to_owned());
    let levels = QUANTILES.map(|level| level.to_string());
    let header: Vec<String> =
        NAMES.into_iter().map(str::to_owned).chain(numbers).chain(levels).collect();
    row(&header);
    for series in &compared.differences {
        let key = &series.key;
        for (time, point) in compared.time.iter().zip(&series.points) {
            let names = [
                compared.sides[series.side].scenario.id.as_str(),
                key.outcome,
                series.unit,
                key.told_apart("sector"),
                key.told_apart("port"),
                key.told_apart("consulate"),
                key.told_apart("group"),
                period_id(key.period),
                time,
                point.as_ref().map_or("", |point| point.counted.id()),
            ];
            let replicates = point.as_ref().map_or(0, |point| point.replicates);
            let mut fields: Vec<String> = names.map(str::to_owned).to_vec();
            fields.push(replicates.to_string());
            if let Some(point) = point {
                let written =
                    |value: Option<f64>| value.map_or_else(String::new, |v| v.to_string());
                fields.extend(NUMBERS.iter().map(|(_, number)| written(number(point))));
                fields.extend(point.quantiles.map(|value| value.to_string()));
            }
            fields.resize(header.len(), String::new());
            row(&fields);
        }
    }
    let bytes = writer.into_inner().expect("memory takes what it is given");
    String::from_utf8(bytes).expect("the register is UTF-8")
}
