//! One outcome place by place, west to east: small fans, each beside its record; or paired differences.

use super::outcome_fan::notes;
use super::picture::{self, fan_words, forecast, greatest, picture_within};
use super::record::records;
use super::subject::{Subject, difference_name};
use crate::app::shown::Shown;
use crate::app::words_in;
use crate::chart::{Formats, Labels, Multiples, Panel, Sharing, VerticalAxis};
use crate::model::{Place, Places};
use crate::scenario::Scenario;
use crate::text::Text;

/// See the module.
pub struct PlaceFans {
    text: Text,
    subject: Subject,
    labels: Labels,
    panels: Vec<Panel>,
    axis: VerticalAxis,
}

impl PlaceFans {
    /// The fans of a scenario.
    pub fn of_scenario(text: &Text, subject: Subject, scenario: &Scenario, shown: &Shown) -> Self {
        let title = words_in(&scenario.title, text.language());
        let record = subject.record().and_then(|series| scenario.series.get(series));
        let labels = Labels {
            title: format!("{}. {title}", by_place(text, subject)),
            notes: notes(text, subject, record.map(|series| series.source.clone())),
            ..subject.labels(text)
        };
        let panel = |place: Place| Panel {
            key: place.id().to_owned(),
            label: text.named(place.named()),
            forecasts: vec![forecast(&scenario.id, title.clone(), shown, subject.of(place))],
            records: records(scenario, subject.of(place), text.language()),
        };
        let panels = subject.outcome.places.all().into_iter().map(panel).collect();
        Self { text: text.clone(), subject, labels, panels, axis: VerticalAxis::FromZero }
    }

    /// The paired differences between two scenarios: what the second of the pair has more than the first.
    pub fn of_difference(
        text: &Text,
        subject: Subject,
        pair: [&str; 2],
        key: &str,
        shown: &Shown,
    ) -> Self {
        let label = difference_name(text, pair);
        let labels = subject.labels_of_difference(text, &by_place(text, subject), &label);
        let panel = |place: Place| Panel {
            key: place.id().to_owned(),
            label: text.named(place.named()),
            forecasts: vec![forecast(key, label.clone(), shown, subject.of(place))],
            records: Vec::new(),
        };
        let panels = subject.outcome.places.all().into_iter().map(panel).collect();
        Self { text: text.clone(), subject, labels, panels, axis: VerticalAxis::AroundZero }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&Multiples) -> R) -> R {
        let (text, unit) = (&self.text, self.subject.outcome.unit);
        let forecasts = self.panels.iter().flat_map(|panel| &panel.forecasts);
        let records =
            self.panels.iter().flat_map(|panel| &panel.records).flat_map(|record| &record.points);
        let tick = text.axis(unit, greatest(forecasts, records.map(|point| point.y)));
        use_figure(&Multiples {
            labels: self.labels.clone(),
            words: fan_words(text),
            formats: Formats {
                time: &|x| self.subject.time_at(x),
                tick: &tick,
                value: &|value| picture::value(text, unit, value),
                range: &|low, high| picture::range(text, low, high),
                spoken: &|reading| picture::spoken(text, reading),
            },
            panels: self.panels.clone(),
            sharing: Sharing::Shared,
            axis: self.axis,
            time_key: self.subject.time_key().to_owned(),
            panel_key: family(self.subject).to_owned(),
            panel_heading: text.say(heading_of(self.subject)),
            scenario_heading: text.say("chart-scenario"),
        })
    }
}

/// The kind of places an outcome is told apart by, as files say it.
pub fn family(subject: Subject) -> &'static str {
    subject.outcome.places.key().unwrap_or("sector")
}

/// The message that heads a column of such places.
pub fn heading_of(subject: Subject) -> &'static str {
    match subject.outcome.places {
        Places::Ports => "chart-port",
        Places::Consulates => "chart-consulate",
        Places::Sectors | Places::Border => "chart-sector",
    }
}

/// What a figure of all places shows, in words.
pub fn by_place(text: &Text, subject: Subject) -> String {
    let message = match subject.outcome.places {
        Places::Ports => "figure-by-port",
        Places::Consulates => "figure-by-consulate",
        Places::Sectors | Places::Border => "figure-by-sector",
    };
    text.say_with(message, &[("outcome", subject.what(text).into())])
}

picture_within!(PlaceFans);
