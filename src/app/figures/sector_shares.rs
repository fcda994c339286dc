//! How an outcome is spread over the sectors, year by year, beside the record.

use super::border_fan::notes;
use super::picture::{self, Picture};
use super::record;
use crate::app::shown::Shown;
use crate::app::words_in;
use crate::chart::{Canvas, Drawing, Formats, Labels, Part, Point, Shares, SharesWords, Table};
use crate::model::Sector;
use crate::scenario::Scenario;
use crate::text::Text;

/// See the module.
pub struct SectorShares {
    text: Text,
    labels: Labels,
    parts: Vec<Part>,
}

impl SectorShares {
    /// The shares of an outcome, beside an observed series.
    pub fn new(
        text: &Text,
        scenario: &Scenario,
        shown: &Shown,
        outcome: &'static str,
        series: &str,
    ) -> Self {
        let source = scenario.series.get(series).map(|series| series.source.clone());
        let labels = Labels {
            title: format!(
                "{}. {}",
                text.say("figure-shares"),
                words_in(&scenario.title, text.language())
            ),
            description: text.outcome_definition(outcome),
            x_axis: text.say("chart-fiscal-year"),
            y_axis: text.say("figure-shares-axis"),
            notes: notes(text, source),
        };
        let modelled = of_whole(&Sector::ALL.map(|sector| means(shown, outcome, sector)));
        let observed =
            of_whole(&Sector::ALL.map(|sector| record::points(scenario, series, Some(sector))));
        let parts =
            Sector::ALL.iter().zip(modelled).zip(observed).map(|((sector, modelled), observed)| {
                Part {
                    key: sector.id().to_owned(),
                    label: text.sector(sector.id()),
                    modelled,
                    observed,
                }
            });
        Self { text: text.clone(), labels, parts: parts.collect() }
    }

    /// Shares of the model and of the record in the last year of the run, in the order of the sectors.
    pub fn last(&self) -> Option<(f64, Vec<f64>, Vec<f64>)> {
        let year = self
            .parts
            .iter()
            .filter_map(|part| Some(part.modelled.last()?.x))
            .fold(None, |last: Option<f64>, x| Some(last.map_or(x, |last| last.max(x))))?;
        let modelled = self.parts.iter().filter_map(|part| at(&part.modelled, year)).collect();
        let observed = self.parts.iter().filter_map(|part| at(&part.observed, year)).collect();
        Some((year, modelled, observed))
    }

    fn with<R>(&self, use_figure: impl FnOnce(&Shares) -> R) -> R {
        let text = &self.text;
        let tick = text.axis("share", 1.0);
        use_figure(&Shares {
            labels: self.labels.clone(),
            words: SharesWords {
                modelled: text.say("chart-modelled"),
                observed: text.say("chart-observed"),
            },
            formats: Formats {
                time: &picture::year,
                tick: &tick,
                value: &|value| picture::value(text, "share", value),
                range: &|low, high| picture::range(text, low, high),
                spoken: &|reading| picture::spoken(text, reading),
            },
            parts: self.parts.clone(),
            time_key: "fiscal_year".to_owned(),
            part_key: "sector".to_owned(),
            part_heading: text.say("chart-sector"),
        })
    }
}

// The methods by name would borrow for one lifetime, and the figure lives for a shorter one.
#[allow(clippy::redundant_closure_for_method_calls)]
impl Picture for SectorShares {
    fn draw(&self, canvas: &Canvas) -> Drawing {
        self.with(|shares| shares.draw(canvas))
    }

    fn table(&self) -> Table {
        self.with(|shares| shares.table())
    }

    fn csv(&self) -> String {
        self.with(|shares| shares.csv())
    }
}

/// Means of a sector over the replicates.
fn means(shown: &Shown, outcome: &str, sector: Sector) -> Vec<Point> {
    let series = shown.time.iter().zip(shown.series(outcome, Some(sector)));
    series
        .filter_map(|(year, summary)| {
            Some(Point { x: year.parse().ok()?, y: summary.as_ref()?.mean })
        })
        .collect()
}

/// Each sector's points as shares of all sectors, at the times all of them have.
fn of_whole(sectors: &[Vec<Point>; Sector::COUNT]) -> [Vec<Point>; Sector::COUNT] {
    let whole = |x: f64| -> Option<f64> { sectors.iter().map(|points| at(points, x)).sum() };
    sectors.each_ref().map(|points| {
        let share = |point: &Point| {
            let whole = whole(point.x).filter(|&whole| whole > 0.0)?;
            Some(Point { x: point.x, y: point.y / whole })
        };
        points.iter().filter_map(share).collect()
    })
}

/// The value at a fiscal year; years are whole numbers.
fn at(points: &[Point], year: f64) -> Option<f64> {
    points.iter().find(|point| (point.x - year).abs() < 0.5).map(|point| point.y)
}
