//! A run for reading in a terminal: the sentence of the last year, headline outcomes by fiscal year with 80 % intervals,
//! apprehensions by sector, fingerprint and effort.

use super::report::{Report, in_language};
use frontera::model::Sector;
use frontera::model::flows::OUTCOMES;
use frontera::simulation::{Period, SeriesKey, Summary};
use frontera::text::{Fan, Interval, Share, Shares, Text};

/// What the table shows, in columns.
const HEADLINES: [&str; 5] =
    ["attempts", "apprehensions", "entries", "deaths_recorded", "guide_fee_usd"];
/// The outcome that sectors are compared by, and the series of its record.
const BY_SECTOR: (&str, &str) = ("apprehensions", "observed.apprehensions");
/// Places of the 10 % and 90 % quantiles in a summary.
const ENDS: [usize; 2] = [1, 5];

/// Writes the table.
pub fn write(report: &Report, text: &Text) -> String {
    let years = report.results.time(Period::FiscalYear);
    let title = in_language(&report.scenario.title, text);
    let mut parts = vec![format!("{title} ({})", report.scenario.id)];
    match years.last() {
        Some(last) => {
            parts.push(sentence(report, last, text));
            parts.push(by_year(report, &years, text));
            parts.extend(by_sector(report, last, text));
        }
        None => parts.push(text.say("table-no-year")),
    }
    parts.push(report.closing(text));
    parts.join("\n\n") + "\n"
}

fn series(report: &Report, outcome: &str, sector: Option<Sector>) -> Vec<Option<Summary>> {
    let key = SeriesKey { outcome, sector, mode: None, group: None, period: Period::FiscalYear };
    report.results.series(&key)
}

fn unit(outcome: &str) -> &'static str {
    let found = OUTCOMES.iter().find(|other| other.id == outcome);
    found.expect("the table shows outcomes of the register").unit
}

fn sentence(report: &Report, year: &str, text: &Text) -> String {
    let (outcome, _) = BY_SECTOR;
    let last = series(report, outcome, None).pop().flatten();
    text.fan_sentence(&Fan {
        outcome,
        unit: unit(outcome),
        sector: None,
        time: year,
        expected: last.map(|last| Interval {
            mean: last.mean,
            mcse: last.mcse.unwrap_or(0.0),
            low: last.quantiles[ENDS[0]],
            high: last.quantiles[ENDS[1]],
            level_percent: 80,
        }),
        observed: recorded(report, year, None),
    })
}

/// The record of a year; of the whole border it is the sum of the sectors, if all of them are there.
fn recorded(report: &Report, year: &str, sector: Option<Sector>) -> Option<f64> {
    let year = year.parse().ok()?;
    let record = report.scenario.series.get(BY_SECTOR.1)?;
    let sum = || Sector::ALL.iter().map(|&sector| record.figure(year, Some(sector))).sum();
    match sector {
        Some(_) => record.figure(year, sector),
        None => record.figure(year, None).or_else(sum),
    }
}

fn by_year(report: &Report, years: &[String], text: &Text) -> String {
    let mut columns =
        vec![column(&text.say("table-year"), years.iter().map(|year| text.time_short(year)))];
    for outcome in HEADLINES {
        let unit = unit(outcome);
        let cell = |point: &Option<Summary>| {
            point.as_ref().map_or_else(
                || text.say("table-undefined"),
                |point| {
                    let error = point.mcse.unwrap_or(0.0);
                    let [low, high] = ENDS.map(|end| text.brief(point.quantiles[end], error, unit));
                    format!("{} ({low}–{high})", text.brief(point.mean, error, unit))
                },
            )
        };
        columns
            .push(column(&text.outcome(outcome), series(report, outcome, None).iter().map(cell)));
    }
    format!("{}\n\n{}", text.say("table-by-year"), aligned(&columns))
}

/// Shares of the sectors in the last year, west to east, beside the record.
fn by_sector(report: &Report, year: &str, text: &Text) -> Option<String> {
    let (outcome, _) = BY_SECTOR;
    let mean = |sector| Some(series(report, outcome, sector).pop().flatten()?.mean);
    let border = mean(None).filter(|border| *border > 0.0)?;
    let record_of_border = recorded(report, year, None).filter(|border| *border > 0.0);
    let (mut shares, mut record) = (Vec::new(), Vec::new());
    for sector in Sector::ALL {
        shares.push(Share { sector: sector.id(), share: mean(Some(sector))? / border });
        record.extend(
            record_of_border
                .zip(recorded(report, year, Some(sector)))
                .map(|(border, figure)| Share { sector: sector.id(), share: figure / border }),
        );
    }
    let mut columns = vec![
        column(&text.say("table-sector"), shares.iter().map(|share| text.sector(share.sector))),
        column(
            &text.say("table-model"),
            shares.iter().map(|share| text.rounded(share.share * 100.0, 1) + "%"),
        ),
    ];
    if record.len() == shares.len() {
        columns.push(column(
            &text.say("table-record"),
            record.iter().map(|share| text.rounded(share.share * 100.0, 1) + "%"),
        ));
    }
    let said =
        text.shares_sentence(&Shares { outcome, time: year, shares: &shares, observed: &record });
    Some(format!("{said}\n\n{}", aligned(&columns)))
}

pub(super) fn column(head: &str, cells: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(head.to_owned()).chain(cells).collect()
}

/// Columns side by side: the first flush left, numbers flush right.
pub(super) fn aligned(columns: &[Vec<String>]) -> String {
    let letters = |cell: &String| cell.chars().count();
    let widths: Vec<usize> =
        columns.iter().map(|column| column.iter().map(letters).max().unwrap_or(0)).collect();
    let rows = columns.iter().map(Vec::len).min().unwrap_or(0);
    let row = |index: usize| {
        let cells = columns.iter().zip(&widths).enumerate().map(|(place, (column, &width))| {
            let cell = &column[index];
            if place == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        cells.collect::<Vec<_>>().join("   ").trim_end().to_owned()
    };
    (0..rows).map(row).collect::<Vec<_>>().join("\n")
}
