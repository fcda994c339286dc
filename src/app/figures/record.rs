//! The observed record, as the figures need it: by year, for a place or the whole border, within the window.

use super::subject::Subject;
use crate::app::words_in;
use crate::chart::{Point, Record};
use crate::scenario::Scenario;
use crate::text::{Language, Text};

/// What was observed of a series; empty where nothing was.
pub fn points(scenario: &Scenario, series: &str, subject: Subject) -> Vec<Point> {
    let Some(series) = scenario.series.get(series) else { return Vec::new() };
    let window = scenario.window;
    let first = window.start.fiscal_year().0;
    let last = window.start.plus(window.months.cast_signed() - 1).fiscal_year().0;
    let places = subject.outcome.places.all();
    let at = |year: i32| match subject.place {
        Some(place) => series.figure(year, Some(place)),
        // The border's own figure, or the sum of all places; a part of them is no figure.
        None => series.figure(year, None).or_else(|| {
            let figures = places.iter().map(|&place| series.figure(year, Some(place)));
            figures.sum::<Option<f64>>().filter(|_| !places.is_empty())
        }),
    };
    (first..=last).filter_map(|year| Some(Point { x: f64::from(year), y: at(year)? })).collect()
}

/// The record of a subject as a series to be drawn; none where nothing was observed.
pub fn records(scenario: &Scenario, subject: Subject, language: Language) -> Vec<Record> {
    let Some(series) = subject.record() else { return Vec::new() };
    let points = points(scenario, series, subject);
    let name = scenario.series.get(series).map(|series| words_in(&series.name, language));
    match name {
        Some(label) if !points.is_empty() => {
            vec![Record { key: "observed".to_owned(), label, points }]
        }
        _ => Vec::new(),
    }
}

/// Where the record comes from and what to beware of; empty where nothing was observed.
pub fn caveat(text: &Text, scenario: &Scenario, subject: Subject) -> String {
    let series = subject.record().and_then(|series| scenario.series.get(series));
    let Some(series) = series else { return String::new() };
    let arguments = [
        ("source", series.source.as_str().into()),
        ("text", words_in(&series.text, text.language()).into()),
    ];
    text.say_with("figure-record", &arguments)
}
