//! Something at a port as the hours go by: who stands in line, how many beds are taken; as bands over replicates, beside what
//! there is room for.

use super::picture::{fan_words, greatest, model_note, picture_within, range};
use crate::chart::{
    Fan, FanPoint, Finding, Forecast, Formats, Labels, Point, Quantiles, Reading, Record,
    VerticalAxis,
};
use crate::text::Text;

/// What a figure of hours is about.
pub struct Hours<'a> {
    /// Title of the figure in a file of its own.
    pub title: String,
    /// Message of what is counted, on the vertical axis.
    pub axis: &'static str,
    /// Message of how it was made.
    pub note: &'static str,
    /// Key and name of the scenario.
    pub scenario: [String; 2],
    /// Quantiles hour by hour. Shape: `[hour]`.
    pub bands: &'a [[f64; 7]],
    /// What is counted, as the registers write units.
    pub unit: &'static str,
    /// How many hours lie between two marks of the axis: 1 for a day, 24 for a week.
    pub every: usize,
    /// The name of a mark of the axis.
    pub name: fn(&Text, usize) -> String,
    /// What there is room for, with its name.
    pub room: Option<(String, f64)>,
}

/// See the module.
pub struct HourFan {
    text: Text,
    labels: Labels,
    forecast: Forecast,
    guides: Vec<Record>,
    unit: &'static str,
    every: usize,
    name: fn(&Text, usize) -> String,
}

impl HourFan {
    /// The figure.
    pub fn new(text: &Text, hours: Hours<'_>) -> Self {
        let Hours { title, axis, note, scenario: [key, label], bands, unit, every, name, room } =
            hours;
        let labels = Labels {
            title,
            description: text.say(axis),
            x_axis: text.say(if every == 1 { "week-hour-of-day" } else { "week-day-of-week" }),
            y_axis: text.say_with(
                "chart-axis",
                &[("outcome", text.say(axis).into()), ("unit", text.unit(unit).into())],
            ),
            notes: vec![text.say(note), model_note(text)],
        };
        let x = |hour: usize| hour as f64 / every as f64;
        let points = bands.iter().enumerate().map(|(hour, values)| FanPoint {
            x: x(hour),
            quantiles: Some(Quantiles { values: *values }),
        });
        let ends = [0, bands.len().saturating_sub(1)].map(x);
        let guides = room.into_iter().map(|(label, y)| Record {
            key: "room".to_owned(),
            label,
            points: ends.map(|x| Point { x, y }).to_vec(),
        });
        let forecast = Forecast { key, label, points: points.collect() };
        let guides = guides.collect();
        Self { text: text.clone(), labels, forecast, guides, unit, every, name }
    }

    /// A place on the axis in words: the mark, and the hour after it.
    fn place(&self, x: f64) -> String {
        let hour = (x.max(0.0) * self.every as f64).round() as usize;
        let mark = (self.name)(&self.text, hour / self.every);
        match hour % self.every {
            0 => mark,
            later => format!("{mark} {}", super::hour_name(later)),
        }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&Fan<'_>) -> R) -> R {
        let text = &self.text;
        let forecasts = vec![self.forecast.clone()];
        let beside = self.guides.iter().flat_map(|guide| &guide.points).map(|point| point.y);
        let tick = text.axis(self.unit, greatest(&forecasts, beside));
        let value = |value: f64| text.rounded(value, 0);
        let spoken = |reading: &Reading<'_>| match &reading.finding {
            Finding::Forecast { median, bands: [half, eighty, widest] } => text.say_with(
                "chart-spoken-forecast",
                &[
                    ("place", reading.time.clone().into()),
                    ("median", median.as_str().into()),
                    ("half", half.as_str().into()),
                    ("eighty", eighty.as_str().into()),
                    ("widest", widest.as_str().into()),
                ],
            ),
            Finding::Observed(observed) => text.say_with(
                "chart-spoken-observed",
                &[
                    ("place", reading.time.clone().into()),
                    ("series", reading.series.into()),
                    ("observed", observed.as_str().into()),
                ],
            ),
            Finding::Share { .. } => String::new(),
        };
        use_figure(&Fan {
            labels: self.labels.clone(),
            words: fan_words(text),
            formats: Formats {
                time: &|x| self.place(x),
                tick: &tick,
                value: &value,
                range: &|low, high| range(text, low, high),
                spoken: &spoken,
            },
            forecasts,
            records: Vec::new(),
            events: Vec::new(),
            guides: self.guides.clone(),
            axis: VerticalAxis::FromZero,
            time_key: if self.every == 1 { "hour" } else { "day" }.to_owned(),
            scenario_heading: text.say("chart-scenario"),
        })
    }
}

picture_within!(HourFan);
