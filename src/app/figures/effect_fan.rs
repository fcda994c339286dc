//! The effect of the reader's changes on one outcome over the years: bands of paired differences around a line at zero.

use super::border_fan::axis_label;
use super::picture::{self, Picture, fan_words};
use crate::app::effect::{Course, Effect};
use crate::app::words_in;
use crate::chart::{
    Canvas, Drawing, Fan, FanPoint, Forecast, Formats, Labels, Quantiles, Table, VerticalAxis,
};
use crate::text::Text;

/// See the module.
pub struct EffectFan {
    text: Text,
    unit: &'static str,
    labels: Labels,
    forecast: Forecast,
}

impl EffectFan {
    /// The fan of one outcome's differences.
    pub fn new(text: &Text, effect: &Effect, course: &Course) -> Self {
        let reference = words_in(&effect.reference.title, text.language());
        let heading = heading(text, course.outcome);
        let points =
            effect.years.iter().zip(&course.differences).filter_map(|(year, difference)| {
                let quantiles = difference
                    .as_ref()
                    .map(|difference| Quantiles { values: difference.quantiles });
                Some(FanPoint { x: year.parse().ok()?, quantiles })
            });
        Self {
            text: text.clone(),
            unit: course.unit,
            labels: Labels {
                title: format!("{heading}. {reference}"),
                description: text.outcome_definition(course.outcome),
                x_axis: text.say("chart-fiscal-year"),
                y_axis: axis_label(text, course.outcome, course.unit),
                notes: vec![text.say("effect-chart-note"), text.say("chart-note-model")],
            },
            forecast: Forecast {
                key: effect.scenario.id.clone(),
                label: text.say("effect-changed-scenario"),
                points: points.collect(),
            },
        }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&Fan) -> R) -> R {
        let (text, unit) = (&self.text, self.unit);
        let ends = self.forecast.points.iter().filter_map(|point| point.quantiles);
        let widest =
            ends.map(|ends| ends.values[6].abs().max(ends.values[0].abs())).fold(0.0, f64::max);
        let tick = text.axis(unit, widest);
        use_figure(&Fan {
            labels: self.labels.clone(),
            words: fan_words(text),
            formats: Formats {
                time: &picture::year,
                tick: &tick,
                value: &|value| picture::value(text, unit, value),
                range: &|low, high| picture::range(text, low, high),
                spoken: &|reading| picture::spoken(text, reading),
            },
            forecasts: vec![self.forecast.clone()],
            records: Vec::new(),
            events: Vec::new(),
            axis: VerticalAxis::AroundZero,
            time_key: "fiscal_year".to_owned(),
            scenario_heading: text.say("chart-scenario"),
        })
    }
}

/// What the figure shows.
pub fn heading(text: &Text, outcome: &str) -> String {
    text.say_with("effect-figure", &[("outcome", text.outcome(outcome).into())])
}

// The methods by name would borrow for one lifetime, and the figure lives for a shorter one.
#[allow(clippy::redundant_closure_for_method_calls)]
impl Picture for EffectFan {
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
