//! One day at a port of entry: who stands in line as the hours go by, as bands over replicates.

use super::picture::{Picture, fan_words, greatest, model_note, range};
use super::week_map::hour_name;
use crate::chart::{
    Canvas, Drawing, Fan, FanPoint, Finding, Forecast, Formats, Labels, Quantiles, Reading, Table,
    VerticalAxis,
};
use crate::text::Text;

/// See the module.
pub struct DayFan {
    text: Text,
    labels: Labels,
    forecast: Forecast,
    unit: &'static str,
}

impl DayFan {
    /// Bands of the line as each hour ends, in vehicles or people. Shape of `hours`: `[hour]`.
    pub fn new(
        text: &Text,
        title: String,
        [key, label]: [String; 2],
        hours: &[[f64; 7]],
        unit: &'static str,
    ) -> Self {
        let labels = Labels {
            title,
            description: text.say("week-line-axis"),
            x_axis: text.say("week-hour-of-day"),
            y_axis: text.say_with(
                "chart-axis",
                &[("outcome", text.say("week-line-axis").into()), ("unit", text.unit(unit).into())],
            ),
            notes: vec![text.say("week-note"), model_note(text)],
        };
        let points = hours.iter().enumerate().map(|(hour, values)| FanPoint {
            x: hour as f64,
            quantiles: Some(Quantiles { values: *values }),
        });
        let forecast = Forecast { key, label, points: points.collect() };
        Self { text: text.clone(), labels, forecast, unit }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&Fan<'_>) -> R) -> R {
        let text = &self.text;
        let forecasts = vec![self.forecast.clone()];
        let tick = text.axis(self.unit, greatest(&forecasts, []));
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
            Finding::Observed(_) | Finding::Share { .. } => String::new(),
        };
        use_figure(&Fan {
            labels: self.labels.clone(),
            words: fan_words(text),
            formats: Formats {
                time: &|x| hour_name(x.max(0.0) as usize),
                tick: &tick,
                value: &value,
                range: &|low, high| range(text, low, high),
                spoken: &spoken,
            },
            forecasts,
            records: Vec::new(),
            events: Vec::new(),
            axis: VerticalAxis::FromZero,
            time_key: "hour".to_owned(),
            scenario_heading: text.say("chart-scenario"),
        })
    }
}

// The methods by name would borrow for one lifetime, and the figure lives for a shorter one.
#[allow(clippy::redundant_closure_for_method_calls)]
impl Picture for DayFan {
    fn draw(&self, canvas: &Canvas) -> Drawing {
        self.with(|fan| fan.draw(canvas))
    }

    fn table(&self) -> Table {
        self.with(|fan| fan.table())
    }

    fn csv(&self) -> String {
        self.with(|fan| fan.csv())
    }
}
