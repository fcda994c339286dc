//! The observed record, as the figures need it: by year or month, for a place or the whole border, within the window.

use super::subject::Subject;
use crate::app::words_in;
use crate::chart::{Point, Record};
use crate::model::{FiscalYear, Month, Place, outcome};
use crate::notebook::Spacing;
use crate::scenario::{Scenario, Window};
use crate::text::{Language, Text};
use yew::{Html, html};

/// What was observed of a series; empty where nothing was.
pub fn points(scenario: &Scenario, series: &str, subject: Subject) -> Vec<Point> {
    let Some(series) = scenario.series.get(series) else { return Vec::new() };
    let Window { start, months } = scenario.window;
    let months: Vec<Month> = (0..months.cast_signed()).map(|ahead| start.plus(ahead)).collect();
    let mut years: Vec<FiscalYear> = months.iter().map(|month| month.fiscal_year()).collect();
    years.dedup();
    let places = subject.outcome.places.all();
    // The border's own figure, or the sum of all places; a part of them is no figure.
    let of_subject = |figure: &dyn Fn(Option<Place>) -> Option<f64>| match subject.place {
        Some(place) => figure(Some(place)),
        None => figure(None).or_else(|| {
            let sum: Option<f64> = places.iter().map(|&place| figure(Some(place))).sum();
            sum.filter(|_| !places.is_empty())
        }),
    };
    let point = |label: String, y: Option<f64>| Some(Point { x: subject.place_of(&label)?, y: y? });
    match subject.spacing {
        Spacing::Month => months
            .iter()
            .filter_map(|month| {
                point(month.to_string(), of_subject(&|place| series.at(*month, place)))
            })
            .collect(),
        Spacing::FiscalYear => years
            .iter()
            .filter_map(|year| {
                let figure = of_subject(&|place| series.of_fiscal_year(*year, place));
                point(year.0.to_string(), figure)
            })
            .collect(),
    }
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

/// A line under numbers of these outcomes that says so where no record was found of one of them.
pub fn illustrative(text: &Text, mut outcomes: &mut dyn Iterator<Item = &str>) -> Html {
    let illustrates = |id: &str| outcome(id).is_some_and(|known| known.system.is_illustrative());
    if Iterator::any(&mut outcomes, illustrates) {
        html! { <p class="hint">{ text.say("chart-note-illustrative") }</p> }
    } else {
        Html::default()
    }
}

/// Where the record comes from and what to beware of; where no record was found at all, that. Empty for other outcomes.
pub fn caveat(text: &Text, scenario: &Scenario, subject: Subject) -> String {
    let series = subject.record().and_then(|series| scenario.series.get(series));
    let Some(series) = series else {
        if subject.outcome.system.is_illustrative() {
            return text.say("chart-note-illustrative");
        }
        return String::new();
    };
    let arguments = [
        ("source", series.source.as_str().into()),
        ("text", words_in(&series.text, text.language()).into()),
    ];
    text.say_with("figure-record", &arguments)
}
