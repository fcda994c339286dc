//! What a figure is about: an outcome, where, and at which points in time.

use super::picture::model_note;
use crate::app::shown::Name;
use crate::chart::Labels;
use crate::model::{Month, Outcome, Part, Place, outcome};
use crate::notebook::{Shown as CellShown, Spacing};
use crate::simulation::Period;
use crate::text::Text;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Subject {
    /// The outcome.
    pub outcome: &'static Outcome,
    /// One sector or port; `None` for the whole border.
    pub place: Option<Place>,
    /// One mode, group or kind of lane; `None` for all.
    pub part: Option<Part>,
    /// Fiscal years or months.
    pub spacing: Spacing,
}

/// The observed series that stands beside an outcome, by fiscal year.
const YEARLY_RECORDS: [(&str, &str); 5] = [
    ("apprehensions", "observed.apprehensions"),
    ("deaths_recorded", "observed.deaths"),
    ("guide_fee_usd", "observed.guide_fee"),
    ("guide_share", "observed.guide_share"),
    ("cards_approved", "observed.cards_approved"),
];
/// Those that are monthly.
const MONTHLY_RECORDS: [(&str, &str); 2] = [
    ("crossings_vehicles", "observed.crossings_vehicles"),
    ("crossings_pedestrians", "observed.crossings_pedestrians"),
];

impl Subject {
    /// What a cell shows of an outcome. `None` if there is no such outcome.
    pub fn new(id: &str, shown: &CellShown) -> Option<Self> {
        let CellShown { place, part, period: spacing, .. } = *shown;
        Some(Self { outcome: outcome(id)?, place, part, spacing })
    }

    /// An outcome as a whole, by fiscal year. `None` if there is none of that id.
    pub fn whole(id: &str) -> Option<Self> {
        let (place, part, spacing) = (None, None, Spacing::FiscalYear);
        Some(Self { outcome: outcome(id)?, place, part, spacing })
    }

    /// The same of one place.
    pub fn of(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    /// The name of its series.
    pub fn name(self) -> Name {
        Name { outcome: self.outcome.id, place: self.place, part: self.part }
    }

    /// What one point in time covers.
    pub fn period(self) -> Period {
        match self.spacing {
            Spacing::FiscalYear => Period::FiscalYear,
            Spacing::Month => Period::Month,
        }
    }

    /// Name of the observed series that has its points in time.
    pub fn record(self) -> Option<&'static str> {
        let yearly = YEARLY_RECORDS.iter().filter(|_| self.spacing == Spacing::FiscalYear);
        let known = yearly.chain(&MONTHLY_RECORDS).find(|(id, _)| *id == self.outcome.id);
        known.filter(|_| self.part.is_none()).map(|(_, series)| *series)
    }

    /// What it shows, in words.
    pub fn heading(self, text: &Text) -> String {
        let outcome = self.what(text);
        match self.place {
            None => outcome,
            Some(place) => text.say_with(
                "figure-in-place",
                &[("outcome", outcome.into()), ("place", text.named(place.named()).into())],
            ),
        }
    }

    /// The outcome, or the part of it, in words.
    pub fn what(self, text: &Text) -> String {
        let outcome = text.outcome(self.outcome.id);
        match self.part {
            None => outcome,
            Some(part) => format!("{outcome}: {}", text.named(part.named())),
        }
    }

    /// What stands around a figure of it.
    pub fn labels(self, text: &Text) -> Labels {
        let unit = text.unit(self.outcome.unit);
        let outcome = text.outcome(self.outcome.id);
        Labels {
            title: self.heading(text),
            description: text.outcome_definition(self.outcome.id),
            x_axis: text.say(match self.spacing {
                Spacing::FiscalYear => "chart-fiscal-year",
                Spacing::Month => "chart-month",
            }),
            y_axis: text
                .say_with("chart-axis", &[("outcome", outcome.into()), ("unit", unit.into())]),
            notes: Vec::new(),
        }
    }

    /// What stands around a figure of the paired difference of a name.
    pub fn labels_of_difference(self, text: &Text, heading: &str, name: &str) -> Labels {
        Labels {
            title: format!("{heading}. {name}"),
            notes: vec![text.say("chart-note-difference"), model_note(text)],
            ..self.labels(text)
        }
    }

    /// Name of time in CSV.
    pub fn time_key(self) -> &'static str {
        match self.spacing {
            Spacing::FiscalYear => "fiscal_year",
            Spacing::Month => "month",
        }
    }

    /// Where a point in time stands on the axis, by its label.
    pub fn place_of(self, label: &str) -> Option<f64> {
        match self.spacing {
            Spacing::FiscalYear => label.parse().ok(),
            // A month's figure stands in the middle of the month.
            Spacing::Month => Some(month_at(Month::parse(label)?) + 0.5 / 12.0),
        }
    }

    /// The label at a place on the axis: the year, or the month between years.
    pub fn time_at(self, x: f64) -> String {
        let year = x.floor();
        match self.spacing {
            Spacing::Month if x > year => {
                format!("{year:.0}-{:02.0}", ((x - year) * 12.0 + 0.5).round())
            }
            _ => format!("{x:.0}"),
        }
    }
}

/// What is said of the paired difference between two scenarios: *Other less Reference*.
pub fn difference_name(text: &Text, [reference, other]: [&str; 2]) -> String {
    let names = [("other", other.into()), ("reference", reference.into())];
    text.say_with("chart-difference", &names)
}

/// The beginning of a month on an axis of calendar years.
pub fn month_at(month: Month) -> f64 {
    let january = Month::parse("1990-01").expect("a month");
    1990.0 + f64::from(month.since(january)) / 12.0
}
