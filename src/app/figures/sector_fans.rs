//! One outcome sector by sector, west to east: small fans, each beside its record; or paired differences.

use super::outcome_fan::notes;
use super::picture::{self, Picture, fan_words, forecast, greatest};
use super::record::records;
use super::subject::{Subject, difference_name};
use crate::app::shown::Shown;
use crate::app::words_in;
use crate::chart::{
    Canvas, Drawing, Formats, Labels, Multiples, Panel, Sharing, Table, VerticalAxis,
};
use crate::model::Sector;
use crate::scenario::Scenario;
use crate::text::Text;

/// See the module.
pub struct SectorFans {
    text: Text,
    subject: Subject,
    labels: Labels,
    panels: Vec<Panel>,
    axis: VerticalAxis,
}

impl SectorFans {
    /// The fans of a scenario.
    pub fn of_scenario(text: &Text, subject: Subject, scenario: &Scenario, shown: &Shown) -> Self {
        let title = words_in(&scenario.title, text.language());
        let record = subject.record().and_then(|series| scenario.series.get(series));
        let labels = Labels {
            title: format!("{}. {title}", by_sector(text, subject)),
            notes: notes(text, record.map(|series| series.source.clone())),
            ..subject.labels(text)
        };
        let panel = |sector: Sector| Panel {
            key: sector.id().to_owned(),
            label: text.sector(sector.id()),
            forecasts: vec![forecast(&scenario.id, title.clone(), shown, subject.of(sector))],
            records: records(scenario, subject.of(sector), text.language()),
        };
        let panels = Sector::ALL.map(panel).to_vec();
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
        let labels = subject.labels_of_difference(text, &by_sector(text, subject), &label);
        let panel = |sector: Sector| Panel {
            key: sector.id().to_owned(),
            label: text.sector(sector.id()),
            forecasts: vec![forecast(key, label.clone(), shown, subject.of(sector))],
            records: Vec::new(),
        };
        let panels = Sector::ALL.map(panel).to_vec();
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
            panel_key: "sector".to_owned(),
            panel_heading: text.say("chart-sector"),
            scenario_heading: text.say("chart-scenario"),
        })
    }
}

/// What a figure of all sectors shows, in words.
pub fn by_sector(text: &Text, subject: Subject) -> String {
    let outcome = text.outcome(subject.outcome.id);
    text.say_with("figure-by-sector", &[("outcome", outcome.into())])
}

// The methods by name would borrow for one lifetime, and the figure lives for a shorter one.
#[allow(clippy::redundant_closure_for_method_calls)]
impl Picture for SectorFans {
    fn draw(&self, canvas: &Canvas) -> Drawing {
        self.with(|multiples| multiples.draw(canvas))
    }

    fn table(&self) -> Table {
        self.with(|multiples| multiples.table())
    }

    fn csv(&self) -> String {
        self.with(|multiples| multiples.csv())
    }
}
