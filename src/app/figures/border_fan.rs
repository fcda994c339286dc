//! One outcome of the whole border over the years: bands, record, and the policies that start within; or what the
//! reader's changes do to it.

use super::picture::{self, Picture, fan_words, forecast, greatest};
use super::record::records;
use crate::app::effect::{Course, Effect};
use crate::app::shown::Shown;
use crate::app::words_in;
use crate::chart::{
    Canvas, Drawing, Event, Fan, FanPoint, Forecast, Formats, Labels, Quantiles, Record, Table,
    VerticalAxis,
};
use crate::model::Month;
use crate::scenario::Scenario;
use crate::text::Text;

/// Width from which there is room to name the policies, px.
const MARKS_FROM: f64 = 560.0;

/// See the module.
pub struct BorderFan {
    text: Text,
    unit: &'static str,
    labels: Labels,
    forecast: Forecast,
    records: Vec<Record>,
    events: Vec<Event>,
    axis: VerticalAxis,
}

/// Whether policies are marked on a fan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// The starts of the policies in force.
    Policies,
    /// None.
    None,
}

impl BorderFan {
    /// The fan of an outcome, beside an observed series.
    pub fn new(
        text: &Text,
        scenario: &Scenario,
        shown: &Shown,
        (outcome, unit): (&'static str, &'static str),
        series: &str,
        marks: Marks,
    ) -> Self {
        let source = scenario.series.get(series).map(|series| series.source.clone());
        let title = words_in(&scenario.title, text.language());
        let labels = Labels {
            title: format!("{}. {title}", text.outcome(outcome)),
            description: text.outcome_definition(outcome),
            x_axis: text.say("chart-fiscal-year"),
            y_axis: axis_label(text, outcome, unit),
            notes: notes(text, source),
        };
        let events = match marks {
            Marks::Policies => scenario
                .policies
                .iter()
                .filter(|policy| policy.enabled)
                .map(|policy| Event {
                    x: within_year(policy.start),
                    label: words_in(&policy.name, text.language()),
                })
                .collect(),
            Marks::None => Vec::new(),
        };
        Self {
            text: text.clone(),
            unit,
            labels,
            forecast: forecast(&scenario.id, title, &shown.time, shown.series(outcome, None)),
            records: records(scenario, series, None, text.language()),
            events,
            axis: VerticalAxis::FromZero,
        }
    }

    /// The effect of the reader's changes on an outcome: bands of paired differences around a line at zero.
    pub fn of_effect(text: &Text, effect: &Effect, course: &Course) -> Self {
        let reference = words_in(&effect.reference.title, text.language());
        let points = effect.years.iter().zip(&course.differences);
        let points = points.filter_map(|(year, difference)| {
            let quantiles =
                difference.as_ref().map(|difference| Quantiles { values: difference.quantiles });
            Some(FanPoint { x: year.parse().ok()?, quantiles })
        });
        Self {
            text: text.clone(),
            unit: course.unit,
            labels: Labels {
                title: format!("{}. {reference}", effect_heading(text, course.outcome)),
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
            records: Vec::new(),
            events: Vec::new(),
            axis: VerticalAxis::AroundZero,
        }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&Fan) -> R) -> R {
        let (text, unit) = (&self.text, self.unit);
        let observed = self.records.iter().flat_map(|record| &record.points).map(|point| point.y);
        let tick = text.axis(unit, greatest([&self.forecast], observed));
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
            records: self.records.clone(),
            events: self.events.clone(),
            axis: self.axis,
            time_key: "fiscal_year".to_owned(),
            scenario_heading: text.say("chart-scenario"),
        })
    }
}

// The methods by name would borrow for one lifetime, and the figure lives for a shorter one.
#[allow(clippy::redundant_closure_for_method_calls)]
impl Picture for BorderFan {
    fn draw(&self, canvas: &Canvas) -> Drawing {
        self.with(|fan| {
            if canvas.width >= MARKS_FROM {
                fan.draw(canvas)
            } else {
                Fan { events: Vec::new(), ..fan.clone() }.draw(canvas)
            }
        })
    }

    fn table(&self) -> Table {
        self.with(|fan| fan.table())
    }

    fn csv(&self) -> String {
        self.with(|fan| fan.csv())
    }
}

/// What a figure of the effect on an outcome shows.
pub fn effect_heading(text: &Text, outcome: &str) -> String {
    text.say_with("effect-figure", &[("outcome", text.outcome(outcome).into())])
}

/// Name of a vertical axis: the outcome and, unless its numbers say it, the unit.
pub fn axis_label(text: &Text, outcome: &str, unit: &str) -> String {
    let arguments = [("outcome", text.outcome(outcome).into()), ("unit", text.unit(unit).into())];
    text.say_with("chart-axis", &arguments)
}

/// Lines under a figure in a file of its own.
pub fn notes(text: &Text, source: Option<String>) -> Vec<String> {
    let record =
        source.map(|source| text.say_with("chart-note-record", &[("source", source.into())]));
    record.into_iter().chain([text.say("chart-note-model")]).collect()
}

/// A month on an axis of fiscal years, where a year's figure stands in the middle of the year.
fn within_year(month: Month) -> f64 {
    let year = month.fiscal_year();
    f64::from(year.0) + f64::from(month.since(year.first_month())) / 12.0 - 0.5
}
