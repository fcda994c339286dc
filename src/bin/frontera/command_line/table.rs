//! A run for reading in a terminal: the sentence of the last year, headline outcomes by fiscal year with 80 % intervals,
//! one of them by sector or port, fingerprint and effort.

use super::headlines;
use super::report::{Report, in_language};
use frontera::model::{FiscalYear, Place, System, outcome};
use frontera::simulation::{Period, SeriesKey, Summary};
use frontera::text::{Fan, Interval, Share, Shares, Text};

/// Places of the 10 % and 90 % quantiles in a summary.
const ENDS: [usize; 2] = [1, 5];

/// Writes the table.
pub fn write(report: &Report, text: &Text) -> String {
    let years = report.results.time(Period::FiscalYear);
    let title = in_language(&report.scenario.title, text);
    let mut parts = vec![format!("{title} ({})", report.scenario.id)];
    match years.last() {
        Some(last) => {
            for &system in &report.scenario.systems {
                parts.push(sentence(report, system, last, text));
                parts.push(by_year(report, system, &years, text));
                parts.extend(by_place(report, system, last, text));
            }
        }
        None => parts.push(text.say("table-no-year")),
    }
    parts.push(report.closing(text));
    parts.join("\n\n") + "\n"
}

fn series(report: &Report, outcome: &str, place: Option<Place>) -> Vec<Option<Summary>> {
    report.results.series(&SeriesKey::at(outcome, place, Period::FiscalYear))
}

fn unit(id: &str) -> &'static str {
    outcome(id).expect("the table shows outcomes of the register").unit
}

fn sentence(report: &Report, system: System, year: &str, text: &Text) -> String {
    let outcome = system.headline();
    let last = series(report, outcome, None).pop().flatten();
    text.fan_sentence(&Fan {
        outcome,
        unit: unit(outcome),
        place: None,
        time: year,
        expected: last.map(|last| Interval {
            mean: last.mean,
            mcse: last.mcse.unwrap_or(0.0),
            low: last.quantiles[ENDS[0]],
            high: last.quantiles[ENDS[1]],
            level_percent: 80,
        }),
        observed: recorded(report, system, year, None),
    })
}

/// The record of a year; of the whole border it is the sum of the places, if all of them are there.
fn recorded(report: &Report, system: System, year: &str, place: Option<Place>) -> Option<f64> {
    let year = FiscalYear(year.parse().ok()?);
    let record = report.scenario.series.get(headlines::record(system)?)?;
    let places = system.places().all();
    let sum = || {
        let figures = places.iter().map(|&place| record.of_fiscal_year(year, Some(place)));
        figures.sum::<Option<f64>>().filter(|_| !places.is_empty())
    };
    match place {
        Some(_) => record.of_fiscal_year(year, place),
        None => record.of_fiscal_year(year, None).or_else(sum),
    }
}

fn by_year(report: &Report, system: System, years: &[String], text: &Text) -> String {
    let mut columns =
        vec![column(&text.say("table-year"), years.iter().map(|year| text.time_short(year)))];
    for &outcome in headlines::by_year(system) {
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

/// Shares of the places in the last year, west to east, beside the record.
fn by_place(report: &Report, system: System, year: &str, text: &Text) -> Option<String> {
    let heading = headlines::places_heading(system)?;
    let outcome = system.headline();
    let mean = |place| Some(series(report, outcome, place).pop().flatten()?.mean);
    let border = mean(None).filter(|border| *border > 0.0)?;
    let record_of_border = recorded(report, system, year, None).filter(|border| *border > 0.0);
    let (mut shares, mut record) = (Vec::new(), Vec::new());
    for place in system.places().all() {
        shares.push(Share { place: place.named(), share: mean(Some(place))? / border });
        record.extend(
            record_of_border
                .zip(recorded(report, system, year, Some(place)))
                .map(|(border, figure)| Share { place: place.named(), share: figure / border }),
        );
    }
    let mut columns = vec![
        column(&text.say(heading), shares.iter().map(|share| text.named(share.place))),
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
