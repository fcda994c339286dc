//! One outcome over time: bands of one scenario or of two, the record, and the policies that start within; or the paired
//! difference between two scenarios around a line at zero.

use super::picture::{self, Picture, fan_words, forecast, greatest, model_note};
use super::record::records;
use super::subject::{Subject, difference_name};
use crate::app::shown::Shown;
use crate::app::words_in;
use crate::chart::{
    Canvas, Drawing, Event, Fan, Forecast, Formats, Labels, Point, Record, Table, VerticalAxis,
};
use crate::model::slots_of;
use crate::notebook::Spacing;
use crate::scenario::{Policy, Scenario};
use crate::simulation::in_force;
use crate::text::Text;

/// Width from which there is room to name the policies, px.
const MARKS_FROM: f64 = 560.0;

/// See the module.
pub struct OutcomeFan {
    text: Text,
    subject: Subject,
    labels: Labels,
    forecasts: Vec<Forecast>,
    records: Vec<Record>,
    events: Vec<Event>,
    guides: Vec<Record>,
    axis: VerticalAxis,
}

impl OutcomeFan {
    /// The fans of one scenario, or of two laid over each other, beside the record.
    pub fn of_scenarios(text: &Text, subject: Subject, shown: &[(&Scenario, &Shown)]) -> Self {
        let Some(&(first, _)) = shown.first() else {
            return Self::empty(text, subject, VerticalAxis::FromZero);
        };
        let titles: Vec<String> =
            shown.iter().map(|(scenario, _)| words_in(&scenario.title, text.language())).collect();
        let record = subject.record().and_then(|series| first.series.get(series));
        let forecasts = shown.iter().zip(&titles).map(|((scenario, shown), title)| {
            forecast(&scenario.id, title.clone(), shown, subject)
        });
        Self {
            labels: Labels {
                title: format!("{}. {}", subject.heading(text), titles.join(" / ")),
                notes: notes(text, subject, record.map(|series| series.source.clone())),
                ..subject.labels(text)
            },
            forecasts: forecasts.collect(),
            records: records(first, subject, text.language()),
            events: if shown.len() == 1 { events(text, first, subject) } else { Vec::new() },
            guides: capacity(text, first, subject).into_iter().collect(),
            ..Self::empty(text, subject, VerticalAxis::FromZero)
        }
    }

    /// Bands of paired differences: what the second of the pair has more than the first.
    pub fn of_difference(
        text: &Text,
        subject: Subject,
        pair: [&str; 2],
        key: &str,
        shown: &Shown,
    ) -> Self {
        let label = difference_name(text, pair);
        Self {
            labels: subject.labels_of_difference(text, &subject.heading(text), &label),
            forecasts: vec![forecast(key, label, shown, subject)],
            ..Self::empty(text, subject, VerticalAxis::AroundZero)
        }
    }

    fn empty(text: &Text, subject: Subject, axis: VerticalAxis) -> Self {
        Self {
            text: text.clone(),
            subject,
            labels: Labels::default(),
            forecasts: Vec::new(),
            records: Vec::new(),
            events: Vec::new(),
            guides: Vec::new(),
            axis,
        }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&Fan) -> R) -> R {
        let (text, unit) = (&self.text, self.subject.outcome.unit);
        let beside = self.records.iter().chain(&self.guides);
        let observed = beside.flat_map(|record| &record.points).map(|point| point.y);
        let tick = text.axis(unit, greatest(&self.forecasts, observed));
        use_figure(&Fan {
            labels: self.labels.clone(),
            words: fan_words(text),
            formats: Formats {
                time: &|x| self.subject.time_at(x),
                tick: &tick,
                value: &|value| picture::value(text, unit, value),
                range: &|low, high| picture::range(text, low, high),
                spoken: &|reading| picture::spoken(text, reading),
            },
            forecasts: self.forecasts.clone(),
            records: self.records.clone(),
            events: self.events.clone(),
            guides: self.guides.clone(),
            axis: self.axis,
            time_key: self.subject.time_key().to_owned(),
            scenario_heading: text.say("chart-scenario"),
        })
    }
}

// The methods by name would borrow for one lifetime, and the figure lives for a shorter one.
#[allow(clippy::redundant_closure_for_method_calls)]
impl Picture for OutcomeFan {
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

/// Lines under a figure in a file of its own.
pub fn notes(text: &Text, subject: Subject, source: Option<String>) -> Vec<String> {
    let record =
        source.map(|source| text.say_with("chart-note-record", &[("source", source.into())]));
    let illustrates = subject.outcome.system.is_illustrative();
    let illustrates = illustrates.then(|| text.say("chart-note-illustrative"));
    record.into_iter().chain(illustrates).chain([model_note(text)]).collect()
}

/// The capacity that the outcome is held against, where it has one: its median, policies applied.
fn capacity(text: &Text, scenario: &Scenario, subject: Subject) -> Option<Record> {
    let key = subject.outcome.capacity?;
    let months = in_force(scenario, key, subject.place)?;
    let points = months.into_iter().filter_map(|(month, y)| match subject.spacing {
        Spacing::Month => Some(Point { x: super::subject::month_at(month), y }),
        // A year's figure stands at its middle.
        Spacing::FiscalYear => {
            let year = month.fiscal_year();
            (month.since(year.first_month()) == 5).then(|| Point { x: f64::from(year.0), y })
        }
    });
    // All places of a parameter have its name.
    let at = slots_of(key).next()?;
    let label = words_in(&scenario.parameters[at].name, text.language());
    Some(Record { key: "capacity".to_owned(), label, points: points.collect() })
}

/// The starts of the policies in force that change the outcome's own system: those of others would hide them.
fn events(text: &Text, scenario: &Scenario, subject: Subject) -> Vec<Event> {
    let own = format!("{}.", subject.outcome.system.id());
    let changes_own =
        |policy: &&Policy| policy.changes.iter().any(|change| change.parameter.starts_with(&own));
    let policies = scenario.policies.iter().filter(|policy| policy.enabled).filter(changes_own);
    let events = policies.map(|policy| {
        let (year, start) = (policy.start.fiscal_year(), policy.start);
        let x = match subject.spacing {
            // A year's figure stands in the middle of the year.
            Spacing::FiscalYear => {
                f64::from(year.0) + f64::from(start.since(year.first_month())) / 12.0 - 0.5
            }
            Spacing::Month => super::subject::month_at(start),
        };
        Event { x, label: words_in(&policy.name, text.language()) }
    });
    events.collect()
}
