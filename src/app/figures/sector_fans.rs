//! One outcome sector by sector, west to east: small fans on a shared scale, each beside its record.

use super::border_fan::{axis_label, notes};
use super::picture::{self, Picture, fan_words, forecast, greatest};
use super::record::records;
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
    unit: &'static str,
    labels: Labels,
    panels: Vec<Panel>,
    sharing: Sharing,
}

impl SectorFans {
    /// The fans of an outcome, beside an observed series.
    pub fn new(
        text: &Text,
        scenario: &Scenario,
        shown: &Shown,
        (outcome, unit): (&'static str, &'static str),
        series: &str,
        sharing: Sharing,
    ) -> Self {
        let source = scenario.series.get(series).map(|series| series.source.clone());
        let title = words_in(&scenario.title, text.language());
        let labels = Labels {
            title: format!("{}. {title}", text.say("figure-sectors")),
            description: text.outcome_definition(outcome),
            x_axis: text.say("chart-fiscal-year"),
            y_axis: axis_label(text, outcome, unit),
            notes: notes(text, source),
        };
        let panel = |sector: Sector| Panel {
            key: sector.id().to_owned(),
            label: text.sector(sector.id()),
            forecasts: vec![forecast(
                &scenario.id,
                title.clone(),
                &shown.time,
                shown.series(outcome, Some(sector)),
            )],
            records: records(scenario, series, Some(sector), text.language()),
        };
        Self { text: text.clone(), unit, labels, panels: Sector::ALL.map(panel).to_vec(), sharing }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&Multiples) -> R) -> R {
        let (text, unit) = (&self.text, self.unit);
        let forecasts = self.panels.iter().flat_map(|panel| &panel.forecasts);
        let records =
            self.panels.iter().flat_map(|panel| &panel.records).flat_map(|record| &record.points);
        let tick = text.axis(unit, greatest(forecasts, records.map(|point| point.y)));
        use_figure(&Multiples {
            labels: self.labels.clone(),
            words: fan_words(text),
            formats: Formats {
                time: &picture::year,
                tick: &tick,
                value: &|value| picture::value(text, unit, value),
                range: &|low, high| picture::range(text, low, high),
                spoken: &|reading| picture::spoken(text, reading),
            },
            panels: self.panels.clone(),
            sharing: self.sharing,
            axis: VerticalAxis::FromZero,
            time_key: "fiscal_year".to_owned(),
            panel_key: "sector".to_owned(),
            panel_heading: text.say("chart-sector"),
            scenario_heading: text.say("chart-scenario"),
        })
    }
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
