//! What a scenario may set: the register of parameters.
//!
//! Each system declares its parameters once, with `parameters!`, as the fields of a plain struct.
//! The same line gives the key in scenario files, the unit, the allowed range and the shape; values and
//! sources stand in the scenario. A parameter with a shape fills several [`Slot`]s, one number each,
//! addressed `key.place` (`flows.choice.attraction.tucson`).

use super::coupling::CouplingParameters;
use super::{Consulate, Group, Mode, Port, Sector, System};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::OnceLock;

/// How many numbers a parameter holds, and what they are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// One number.
    Scalar,
    /// One number a sector, in the order of [`Sector::ALL`].
    BySector,
    /// One number a calendar month, January first.
    ByCalendarMonth,
    /// One number a mode of crossing, in the order of [`Mode::ALL`].
    ByMode,
    /// One number a group of people, in the order of [`Group::ALL`].
    ByGroup,
    /// One number a port of entry, in the order of [`Port::ALL`].
    ByPort,
    /// One number a consulate along the border, in the order of [`Consulate::ALL`].
    ByConsulate,
}

/// The part of the model a parameter belongs to: levers are grouped so on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Agents and how they are deployed.
    Enforcement,
    /// Penalties against traffickers and disruption of criminal activity.
    AntiTrafficking,
    /// Signs, rescue, protection groups, safe procedures.
    BorderSafety,
    /// Where and with whom people are returned.
    Repatriation,
    /// Children and women among the returned, and families.
    Protection,
    /// Officers who receive the returned, and shelter.
    Reception,
    /// Notification, interviews, complaints, consultation.
    Consular,
    /// Wages, work, networks: why people set out.
    Demand,
    /// How people choose where and how to cross.
    Choice,
    /// How often crossings are interrupted and tried again.
    Apprehension,
    /// People in the United States and their return home.
    Stock,
    /// Who the people are.
    People,
    /// Border-crossing cards: stock, applications, consular capacity.
    Documents,
    /// Lanes and inspection at ports of entry.
    Ports,
    /// Trips, their answer to waits, and what they spend.
    Trips,
    /// What one system hands to another.
    Coupling,
}

/// One parameter: everything about it that is not its value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ParameterSpec {
    /// Name in files and links, for example `flows.demand.wage_elasticity`.
    pub key: &'static str,
    /// Unit, for example `usd`, `share`, `people/month`; `1` for a pure number.
    pub unit: &'static str,
    /// One number or several.
    pub shape: Shape,
    /// Least allowed value.
    pub minimum: f64,
    /// Greatest allowed value.
    pub maximum: f64,
    /// Part of the model it belongs to.
    pub theme: Theme,
}

/// One number of a parameter. Values of a scenario are kept by slot, in the order of [`slots`].
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// The parameter.
    pub spec: &'static ParameterSpec,
    /// What tells the number apart (`tucson`, `july`, `guide`); `None` for a scalar.
    pub place: Option<&'static str>,
    key: String,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl Shape {
    /// The names of the places, in order; empty for a scalar.
    #[must_use]
    pub fn places(self) -> Vec<&'static str> {
        match self {
            Self::Scalar => Vec::new(),
            Self::BySector => Sector::ALL.iter().map(|sector| sector.id()).collect(),
            Self::ByCalendarMonth => MONTHS.to_vec(),
            Self::ByMode => Mode::ALL.iter().map(|mode| mode.id()).collect(),
            Self::ByGroup => Group::ALL.iter().map(|group| group.id()).collect(),
            Self::ByPort => Port::ALL.iter().map(|port| port.id()).collect(),
            Self::ByConsulate => Consulate::ALL.iter().map(|consulate| consulate.id()).collect(),
        }
    }
}

impl ParameterSpec {
    /// Whether a run of these systems reads it: its own runs, or, of the coupling, more than one does.
    #[must_use]
    pub fn is_read_by(&self, systems: &[System]) -> bool {
        self.system().map_or(systems.len() > 1, |system| systems.contains(&system))
    }

    /// The system it is of: its key begins with the system's name. `None` for the coupling.
    #[must_use]
    pub fn system(&self) -> Option<System> {
        System::from_id(self.key.split('.').next().unwrap_or(self.key))
    }
}

impl Slot {
    /// Full key, for example `flows.choice.attraction.tucson`.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// Every parameter of every system, then of their coupling, in the order of declaration.
pub fn specs() -> impl Iterator<Item = &'static ParameterSpec> {
    System::ALL.into_iter().flat_map(System::specs).chain(CouplingParameters::SPECS)
}

/// Every number a scenario holds, in order: the layout of a scenario's values.
#[must_use]
pub fn slots() -> &'static [Slot] {
    static SLOTS: OnceLock<Vec<Slot>> = OnceLock::new();
    SLOTS.get_or_init(|| specs().flat_map(slots_of_spec).collect())
}

fn slots_of_spec(spec: &'static ParameterSpec) -> Vec<Slot> {
    let of = |place: &str| format!("{}.{place}", spec.key);
    match spec.shape.places() {
        none if none.is_empty() => vec![Slot { spec, place: None, key: spec.key.to_owned() }],
        places => places
            .into_iter()
            .map(|place| Slot { spec, place: Some(place), key: of(place) })
            .collect(),
    }
}

/// Where the numbers that a key names stand among [`slots`]: one of a full key, every place of a parameter's; none of any
/// other.
#[must_use]
pub fn slots_of(key: &str) -> Range<usize> {
    let of = |slot: &&Slot| slot.key() == key || slot.spec.key == key;
    let start = slots().iter().position(|slot| of(&slot)).unwrap_or(slots().len());
    start..start + slots()[start..].iter().take_while(of).count()
}

/// Where the number of that full key stands among [`slots`].
#[must_use]
pub fn slot_of(key: &str) -> Option<usize> {
    slots_of(key).next().filter(|&at| slots()[at].key() == key)
}

/// The values of the next `N` slots; `values` goes on behind them.
#[inline(always)]
#[allow(clippy::inline_always)] // the arrays of a struct are then copied as they lie
pub(super) fn next_values<const N: usize>(values: &mut &[f64]) -> [f64; N] {
    let (next, rest) = values.split_first_chunk().expect("one value a slot");
    *values = rest;
    *next
}

/// Declares a struct of parameters and its register. A line reads:
/// `name: shape "key", "unit", minimum..=maximum, Theme;` where shape is `scalar`, `by_sector`, `by_month`, `by_mode`,
/// `by_group`, `by_port` or `by_consulate`.
macro_rules! parameters {
    (@type scalar) => { f64 };
    (@type by_sector) => { [f64; $crate::model::Sector::COUNT] };
    (@type by_month) => { [f64; 12] };
    (@type by_mode) => { [f64; $crate::model::Mode::COUNT] };
    (@type by_group) => { [f64; $crate::model::Group::COUNT] };
    (@type by_port) => { [f64; $crate::model::Port::COUNT] };
    (@type by_consulate) => { [f64; $crate::model::Consulate::COUNT] };
    (@shape scalar) => { $crate::model::Shape::Scalar };
    (@shape by_sector) => { $crate::model::Shape::BySector };
    (@shape by_month) => { $crate::model::Shape::ByCalendarMonth };
    (@shape by_mode) => { $crate::model::Shape::ByMode };
    (@shape by_group) => { $crate::model::Shape::ByGroup };
    (@shape by_port) => { $crate::model::Shape::ByPort };
    (@shape by_consulate) => { $crate::model::Shape::ByConsulate };
    (@read scalar $values:ident) => { $crate::model::parameter::next_values::<1>(&mut $values)[0] };
    (@read $array:ident $values:ident) => { $crate::model::parameter::next_values(&mut $values) };
    (
        $(#[$struct_doc:meta])*
        pub struct $name:ident {
            $(
                $(#[$doc:meta])*
                $field:ident: $shape:ident $key:literal, $unit:literal, $min:literal..=$max:literal, $theme:ident;
            )*
        }
    ) => {
        $(#[$struct_doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $($(#[$doc])* pub $field: parameters!(@type $shape),)*
        }

        impl $name {
            /// The register: one entry a field, in the order of the fields.
            pub const SPECS: &'static [$crate::model::ParameterSpec] = &[
                $($crate::model::ParameterSpec {
                    key: $key,
                    unit: $unit,
                    shape: parameters!(@shape $shape),
                    minimum: $min,
                    maximum: $max,
                    theme: $crate::model::Theme::$theme,
                },)*
            ];

            /// Takes the values of its slots, in order, from the front of `values`.
            ///
            /// # Panics
            /// If there are fewer values than slots: a scenario's values always have the layout of `slots()`.
            #[must_use]
            pub fn take(mut values: &[f64]) -> Self {
                Self { $($field: parameters!(@read $shape values),)* }
            }
        }
    };
}
pub(super) use parameters;
