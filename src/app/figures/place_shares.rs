//! How an outcome is spread over the places, year by year, beside the record.

use super::outcome_fan::notes;
use super::picture::{self, picture_within};
use super::place_fans::{family, heading_of};
use super::record;
use super::subject::Subject;
use crate::app::shown::Shown;
use crate::app::words_in;
use crate::chart::{Formats, Labels, Part, Point, Shares, SharesWords};
use crate::model::{Place, Places};
use crate::scenario::Scenario;
use crate::text::Text;

/// See the module.
pub struct PlaceShares {
    text: Text,
    subject: Subject,
    labels: Labels,
    parts: Vec<Part>,
}

impl PlaceShares {
    /// The shares of an outcome, beside the record.
    pub fn new(text: &Text, subject: Subject, scenario: &Scenario, shown: &Shown) -> Self {
        let series = subject.record();
        let source = series.and_then(|series| scenario.series.get(series));
        let labels = Labels {
            title: format!(
                "{}. {}",
                shares_heading(text, subject),
                words_in(&scenario.title, text.language())
            ),
            y_axis: text.say("figure-shares-axis"),
            notes: notes(text, subject, source.map(|series| series.source.clone())),
            ..subject.labels(text)
        };
        let places = subject.outcome.places.all();
        let of_model = |place: &Place| means(shown, subject.of(*place));
        let of_record = |place: &Place| {
            series
                .map(|series| record::points(scenario, series, subject.of(*place)))
                .unwrap_or_default()
        };
        let modelled = of_whole(&places.iter().map(of_model).collect::<Vec<_>>());
        let observed = of_whole(&places.iter().map(of_record).collect::<Vec<_>>());
        let parts =
            places.iter().zip(modelled).zip(observed).map(|((place, modelled), observed)| Part {
                key: place.id().to_owned(),
                label: text.named(place.named()),
                modelled,
                observed,
            });
        Self { text: text.clone(), subject, labels, parts: parts.collect() }
    }

    /// Shares of the model and of the record in the last year of the run, in the order of the places.
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
                time: &|x| self.subject.time_at(x),
                tick: &tick,
                value: &|value| picture::value(text, "share", value),
                range: &|low, high| picture::range(text, low, high),
                spoken: &|reading| picture::spoken(text, reading),
            },
            parts: self.parts.clone(),
            time_key: self.subject.time_key().to_owned(),
            part_key: family(self.subject).to_owned(),
            part_heading: text.say(heading_of(self.subject)),
        })
    }
}

picture_within!(PlaceShares);

/// What a figure of shares shows, in words.
pub fn shares_heading(text: &Text, subject: Subject) -> String {
    let message = match subject.outcome.places {
        Places::Ports => "figure-shares-of-ports",
        Places::Consulates => "figure-shares-of-consulates",
        Places::Sectors | Places::Border => "figure-shares",
    };
    text.say_with(message, &[("outcome", subject.what(text).into())])
}

/// Means of a place over the replicates.
fn means(shown: &Shown, subject: Subject) -> Vec<Point> {
    let series = shown.time.iter().zip(shown.series(subject.name()));
    series
        .filter_map(|(time, summary)| {
            Some(Point { x: subject.place_of(time)?, y: summary.as_ref()?.mean })
        })
        .collect()
}

/// Each place's points as shares of all places, at the times all of them have.
fn of_whole(places: &[Vec<Point>]) -> Vec<Vec<Point>> {
    let whole = |x: f64| -> Option<f64> { places.iter().map(|points| at(points, x)).sum() };
    let share = |point: &Point| {
        let whole = whole(point.x).filter(|&whole| whole > 0.0)?;
        Some(Point { x: point.x, y: point.y / whole })
    };
    places.iter().map(|points| points.iter().filter_map(share).collect()).collect()
}

/// The value at a point in time; the same point has the same place, to the bit.
fn at(points: &[Point], x: f64) -> Option<f64> {
    points.iter().find(|point| point.x == x).map(|point| point.y)
}
