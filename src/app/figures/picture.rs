//! What a figure can be asked for, whatever it shows; and the words and formats all of them share.

use super::subject::Subject;
use crate::app::shown::Shown;
use crate::chart::{
    Canvas, Drawing, FanPoint, FanWords, Finding, Forecast, Quantiles, Reading, Table,
};
use crate::text::Text;

/// A figure as data: it can be drawn at any size, read as a table, and saved.
pub trait Picture {
    /// The picture and its readable points.
    fn draw(&self, canvas: &Canvas) -> Drawing;
    /// The same numbers as a table.
    fn table(&self) -> Table;
    /// The same numbers as CSV.
    fn csv(&self) -> String;
}

/// Makes a [`Picture`] of a figure whose chart lives only inside its `with`.
macro_rules! picture_within {
    ($figure:ty) => {
        // The methods by name would borrow for one lifetime, and the chart lives for a shorter one.
        #[allow(clippy::redundant_closure_for_method_calls)]
        impl $crate::app::figures::Picture for $figure {
            fn draw(&self, canvas: &$crate::chart::Canvas) -> $crate::chart::Drawing {
                self.with(|chart| chart.draw(canvas))
            }

            fn table(&self) -> $crate::chart::Table {
                self.with(|chart| chart.table())
            }

            fn csv(&self) -> String {
                self.with(|chart| chart.csv())
            }
        }
    };
}
pub(super) use picture_within;

/// Names of the parts of a fan.
pub fn fan_words(text: &Text) -> FanWords {
    let bands = ["chart-band-50", "chart-band-80", "chart-band-95"].map(|id| text.say(id));
    FanWords { median: text.say("chart-median"), bands }
}

/// The line under a figure in a file of its own that says what made it.
pub fn model_note(text: &Text) -> String {
    text.say_with("chart-note-model", &[("version", env!("CARGO_PKG_VERSION").into())])
}

/// A series as the forecast of a scenario.
pub fn forecast(key: &str, label: String, shown: &Shown, subject: Subject) -> Forecast {
    let series = shown.series(subject.name());
    let points = shown.time.iter().zip(series).filter_map(|(time, summary)| {
        let quantiles = summary.as_ref().map(|summary| Quantiles { values: summary.quantiles });
        Some(FanPoint { x: subject.place_of(time)?, quantiles })
    });
    Forecast { key: key.to_owned(), label, points: points.collect() }
}

/// The greatest number, whatever its sign, that a vertical axis has to hold, for the scale its ticks are written in.
pub fn greatest<'a>(
    forecasts: impl IntoIterator<Item = &'a Forecast>,
    records: impl IntoIterator<Item = f64>,
) -> f64 {
    let points = forecasts.into_iter().flat_map(|forecast| &forecast.points);
    let ends = points
        .filter_map(|point| point.quantiles)
        .flat_map(|ends| [ends.values[0], ends.values[6]]);
    ends.chain(records).map(f64::abs).fold(0.0, f64::max)
}

/// A value in table and speech: whole people, dollars and events, with at most four digits that count; shares to a tenth
/// of a percent.
pub fn value(text: &Text, unit: &str, value: f64) -> String {
    let four_digits = || format!("{value:.3e}").parse().map_or(value, f64::round);
    match unit {
        "share" => text.amount((value * 1000.0).round() / 1000.0, unit),
        "usd" => text.amount(four_digits(), unit),
        _ => text.rounded(four_digits(), 0),
    }
}

/// Two values as an interval.
pub fn range(text: &Text, low: &str, high: &str) -> String {
    text.say_with("chart-range", &[("low", low.into()), ("high", high.into())])
}

/// What a screen reader says at a point.
pub fn spoken(text: &Text, reading: &Reading) -> String {
    let time = text.time_short(&reading.time);
    let place = match reading.panel {
        Some(panel) => format!("{panel}, {time}"),
        None => time,
    };
    match &reading.finding {
        Finding::Forecast { median, bands: [half, eighty, widest] } => text.say_with(
            "chart-spoken-forecast",
            &[
                ("place", place.into()),
                ("median", median.as_str().into()),
                ("half", half.as_str().into()),
                ("eighty", eighty.as_str().into()),
                ("widest", widest.as_str().into()),
            ],
        ),
        Finding::Observed(observed) => text.say_with(
            "chart-spoken-observed",
            &[
                ("place", place.into()),
                ("series", reading.series.into()),
                ("observed", observed.as_str().into()),
            ],
        ),
        Finding::Share { modelled, observed } => text.say_with(
            if observed.is_some() { "chart-spoken-share-observed" } else { "chart-spoken-share" },
            &[
                ("place", place.into()),
                ("series", reading.series.into()),
                ("modelled", modelled.as_str().into()),
                ("observed", observed.clone().unwrap_or_default().into()),
            ],
        ),
    }
}
