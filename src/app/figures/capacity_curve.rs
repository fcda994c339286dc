//! What each capacity serves: bands over replicates, against the share that is wanted.

use super::picture::{self, fan_words, model_note, picture_within, range};
use crate::chart::{
    Event, Fan, FanPoint, Forecast, Formats, Labels, Point, Quantiles, Record, VerticalAxis,
};
use crate::simulation::capacity::CapacityAnswer;
use crate::text::Text;

/// See the module.
pub struct CapacityCurve {
    text: Text,
    labels: Labels,
    forecast: Forecast,
    target: Record,
    events: Vec<Event>,
}

impl CapacityCurve {
    /// The curve of an answer; `scenario` is its key and name.
    pub fn new(
        text: &Text,
        title: String,
        [key, label]: [String; 2],
        answer: &CapacityAnswer,
    ) -> Self {
        let resource = answer.question.resource.id();
        let labels = Labels {
            title,
            description: text.say("capacity-served"),
            x_axis: text.say(&format!("capacity-of-{resource}")),
            y_axis: text.say("capacity-served"),
            notes: vec![text.say("capacity-method"), model_note(text)],
        };
        let points = answer.curve.iter().map(|point| FanPoint {
            x: f64::from(point.capacity),
            quantiles: Some(Quantiles { values: point.quantiles }),
        });
        let ends = [answer.curve.first(), answer.curve.last()].into_iter().flatten();
        let y = answer.question.target;
        let target = Record {
            key: "target".to_owned(),
            label: text.say("capacity-target"),
            points: ends.map(|point| Point { x: f64::from(point.capacity), y }).collect(),
        };
        let mark = |key: &str, capacity: u32| Event {
            x: f64::from(capacity),
            label: text.say_with("capacity-mark", &[("mark", key.into())]),
        };
        let as_is = (answer.enough != Some(answer.as_is)).then(|| mark("as-is", answer.as_is));
        let events = as_is.into_iter().chain(answer.enough.map(|enough| mark("enough", enough)));
        let mut events: Vec<Event> = events.collect();
        events.sort_by(|one, other| one.x.total_cmp(&other.x));
        let forecast = Forecast { key, label, points: points.collect() };
        Self { text: text.clone(), labels, forecast, target, events }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&Fan<'_>) -> R) -> R {
        let text = &self.text;
        let tick = text.axis("share", 1.0);
        use_figure(&Fan {
            labels: self.labels.clone(),
            words: fan_words(text),
            formats: Formats {
                time: &|capacity| text.rounded(capacity, 0),
                tick: &tick,
                value: &|value| picture::value(text, "share", value),
                range: &|low, high| range(text, low, high),
                spoken: &|reading| picture::spoken(text, reading),
            },
            forecasts: vec![self.forecast.clone()],
            records: Vec::new(),
            events: self.events.clone(),
            guides: vec![self.target.clone()],
            axis: VerticalAxis::FromZero,
            time_key: "capacity".to_owned(),
            scenario_heading: text.say("chart-scenario"),
        })
    }
}

picture_within!(CapacityCurve);
