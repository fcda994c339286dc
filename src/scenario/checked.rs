//! A checked scenario: complete, resolved and ready to run.

use crate::model::{Month, ParameterSpec, Place, System, slot_of, specs};
use crate::random::{Distribution, Sampling};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The same text in both languages of the project.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Words {
    /// English.
    pub en: String,
    /// Mexican Spanish.
    pub es: String,
}

/// The months a run covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First month.
    pub start: Month,
    /// Number of months, 1 to 600.
    pub months: u32,
}

/// One number of the scenario, in the order of `model::slots()`: a value or a distribution, and where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// The value, as a distribution; a fixed value is `Distribution::Fixed`.
    pub distribution: Distribution,
    /// Where it comes from; `assumption` where nobody knows.
    pub source: String,
    /// Short label, one a parameter (the slots of a shaped parameter share it).
    pub name: Words,
    /// One line on what it means.
    pub text: Words,
}

/// Correlation between two random parameters, by full slot key; a Gaussian copula joins them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Correlation {
    /// Full key of the first, for example `flows.demand.deterrence`.
    pub first: String,
    /// Full key of the second.
    pub second: String,
    /// Correlation of the normal scores, in (-1, 1).
    pub correlation: f64,
}

/// The grid of a series in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    /// United States fiscal years.
    FiscalYear,
    /// Calendar years.
    CalendarYear,
    /// January to December of any year (a climate).
    CalendarMonth,
    /// Months; a time is [`Month::number`].
    Month,
}

/// One figure of a series.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SeriesEntry {
    /// Year, month of the year 1 to 12, or number of a month.
    pub time: i32,
    /// Sector or port; `None` for the whole border or a country.
    pub place: Option<Place>,
    /// The figure.
    pub value: f64,
}

/// A series of figures beside the scenario: an input (agents, wages) or the observed record of an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Unit of the figures.
    pub unit: String,
    /// Grid in time.
    pub resolution: Resolution,
    /// Where it comes from.
    pub source: String,
    /// Short label.
    pub name: Words,
    /// What it is and what to beware of.
    pub text: Words,
    /// The figures, by time then place.
    pub entries: Vec<SeriesEntry>,
}

/// How a policy changes a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operation {
    /// Replace by the value.
    Set,
    /// Add the value.
    Add,
    /// Multiply by the value.
    Multiply,
}

/// One change a policy makes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Full key of the slot, for example `flows.safety.rescue_cover.el_centro`.
    pub parameter: String,
    /// What is done to it.
    pub operation: Operation,
    /// With which number.
    pub value: f64,
}

/// A policy: changes with a start, an end and a ramp. Policies compose in the order of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    /// Name in files and links.
    pub id: String,
    /// Short label.
    pub name: Words,
    /// What it does, who is affected, on what evidence.
    pub text: Words,
    /// Whether it is in force at all: a scenario keeps the policies it switches off.
    pub enabled: bool,
    /// Where dates and sizes come from.
    pub source: String,
    /// First month in force.
    pub start: Month,
    /// First month no longer in force; `None` for ever.
    pub end: Option<Month>,
    /// Months over which it grows linearly to full strength (and fades after `end`); 0 at once.
    pub ramp_months: u32,
    /// What it changes.
    pub changes: Vec<Change>,
}

/// A scenario, complete: presets it extends are merged in, series are loaded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Name in files and links.
    pub id: String,
    /// The bundled preset it is, or was made from, if any.
    pub preset: Option<String>,
    /// Title.
    pub title: Words,
    /// A paragraph for readers.
    pub summary: Words,
    /// The systems that run, in the order of `System::ALL`; at least one.
    pub systems: Vec<System>,
    /// Months covered.
    pub window: Window,
    /// Seed of every stream.
    pub seed: u32,
    /// Number of replicates.
    pub replicates: u32,
    /// How uncertain parameters are sampled.
    #[serde(default)]
    pub sampling: Sampling,
    /// One entry a slot, in the order of `model::slots()`.
    pub parameters: Vec<Parameter>,
    /// Correlated parameters; pairs not named are independent.
    pub correlations: Vec<Correlation>,
    /// Series by name.
    pub series: BTreeMap<String, Series>,
    /// Policies over time.
    pub policies: Vec<Policy>,
}

/// A scenario equals itself, since its numbers are finite. So shared ones are first compared by address, which costs nothing.
impl Eq for Scenario {}

impl Scenario {
    /// Whether a system runs.
    #[must_use]
    pub fn runs(&self, system: System) -> bool {
        self.systems.contains(&system)
    }

    /// Whether a policy changes something in a system that runs.
    #[must_use]
    pub fn is_concerned_by(&self, policy: &Policy) -> bool {
        policy.changes.iter().any(|change| {
            let key = change.parameter.as_str();
            let of = |spec: &&ParameterSpec| {
                key.strip_prefix(spec.key)
                    .is_some_and(|place| place.is_empty() || place.starts_with('.'))
            };
            specs().find(of).is_some_and(|spec| spec.is_read_by(&self.systems))
        })
    }

    /// The outcome that stands for it where there is room for one only: that of flows where they run, else of the last
    /// system of a month.
    #[must_use]
    pub fn headline(&self) -> &'static str {
        let last = self.systems.last().copied().unwrap_or(System::Flows);
        if self.runs(System::Flows) { System::Flows.headline() } else { last.headline() }
    }

    /// The number of that full key, for example `flows.choice.attraction.tucson`.
    #[must_use]
    pub fn parameter(&self, key: &str) -> Option<&Parameter> {
        self.parameters.get(slot_of(key)?)
    }
}
