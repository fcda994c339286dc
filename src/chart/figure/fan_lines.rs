//! The numbers of a fan, row by row: the table twin and the CSV walk the same rows.

use super::fan_layer::interval;
use crate::chart::series::{Band, Forecast, Quantiles, Record, same_time, times_of};
use crate::chart::table::{Column, Field, Table, csv};
use crate::chart::words::{FanWords, Formats, Labels};

/// Forecasts and records of one plot, with the panel they stand in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block<'a> {
    /// Key and label of the panel, in a figure of many.
    pub panel: Option<(&'a str, &'a str)>,
    pub forecasts: &'a [Forecast],
    pub records: &'a [Record],
}

/// Headings of the columns a fan does not name itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Headings<'a> {
    /// Key and label of what tells panels apart.
    pub panel: Option<(&'a str, &'a str)>,
    /// Key of time.
    pub time: &'a str,
    /// What the scenarios are called, in a figure of several.
    pub scenario: &'a str,
}

/// One row: a time of one forecast with what was observed then.
struct Line<'a> {
    block: Block<'a>,
    time: f64,
    forecast: Option<&'a Forecast>,
    quantiles: Option<Quantiles>,
}

impl Line<'_> {
    fn observed(&self, record: usize) -> Option<f64> {
        self.block.records.get(record)?.at(self.time)
    }
}

/// Panel by panel, time by time, forecast by forecast.
fn lines<'a>(blocks: &[Block<'a>]) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for &block in blocks {
        let forecast_times =
            block.forecasts.iter().flat_map(|forecast| forecast.points.iter().map(|point| point.x));
        let record_times =
            block.records.iter().flat_map(|record| record.points.iter().map(|point| point.x));
        for time in times_of(forecast_times.chain(record_times)) {
            if block.forecasts.is_empty() {
                lines.push(Line { block, time, forecast: None, quantiles: None });
            }
            for forecast in block.forecasts {
                let point = forecast.points.iter().find(|point| same_time(point.x, time));
                let quantiles = point.and_then(|point| point.quantiles);
                lines.push(Line { block, time, forecast: Some(forecast), quantiles });
            }
        }
    }
    lines
}

/// The table twin.
pub(super) fn table(
    blocks: &[Block],
    headings: Headings,
    labels: &Labels,
    words: &FanWords,
    formats: Formats,
) -> Table {
    let several = blocks.iter().any(|block| block.forecasts.len() > 1);
    let records = blocks
        .iter()
        .max_by_key(|block| block.records.len())
        .map_or(&[][..], |block| block.records);
    let mut columns: Vec<Column> =
        headings.panel.iter().map(|panel| Column::head(panel.1)).collect();
    columns.push(Column::head(&labels.x_axis));
    columns.extend(several.then(|| Column::head(headings.scenario)));
    columns.push(Column::number(&words.median));
    columns.extend(words.bands.iter().map(Column::number));
    columns.extend(records.iter().map(|record| Column::number(&record.label)));

    let row = |line: Line| {
        let mut row: Vec<String> =
            line.block.panel.iter().map(|panel| panel.1.to_owned()).collect();
        row.push((formats.time)(line.time));
        row.extend(
            several
                .then(|| line.forecast.map(|forecast| forecast.label.clone()).unwrap_or_default()),
        );
        let quantiles = line.quantiles;
        row.push(
            quantiles.map(|quantiles| (formats.value)(quantiles.median())).unwrap_or_default(),
        );
        row.extend(Band::ALL.map(|band| {
            quantiles.map(|quantiles| interval(&quantiles, band, formats)).unwrap_or_default()
        }));
        let observed =
            |record| line.observed(record).map(|value| (formats.value)(value)).unwrap_or_default();
        row.extend((0..records.len()).map(observed));
        row
    };
    Table { columns, rows: lines(blocks).into_iter().map(row).collect() }
}

/// The numbers as CSV: one row a panel, time and scenario; quantiles as `q0.5`, records under their keys.
pub(super) fn csv_text(blocks: &[Block], headings: Headings) -> String {
    let records = blocks
        .iter()
        .max_by_key(|block| block.records.len())
        .map_or(&[][..], |block| block.records);
    let mut head: Vec<Field> = headings.panel.iter().map(|panel| panel.0.into()).collect();
    head.push(headings.time.into());
    head.push("scenario".into());
    head.extend(Quantiles::PROBABILITIES.map(|probability| Field::Text(format!("q{probability}"))));
    head.extend(records.iter().map(|record| record.key.as_str().into()));

    let row =
        |line: Line| {
            let mut row: Vec<Field> = line.block.panel.iter().map(|panel| panel.0.into()).collect();
            row.push(Field::Number(Some(line.time)));
            row.push(line.forecast.map_or("", |forecast| forecast.key.as_str()).into());
            row.extend((0..7).map(|index| {
                Field::Number(line.quantiles.map(|quantiles| quantiles.values[index]))
            }));
            row.extend((0..records.len()).map(|record| Field::Number(line.observed(record))));
            row
        };
    let rows: Vec<Vec<Field>> =
        std::iter::once(head).chain(lines(blocks).into_iter().map(row)).collect();
    csv(&rows)
}
