//! The levers: policies over time, then every parameter of the model, grouped as a policy text would name them.

mod changes;
mod lever;
mod panel;
mod policy;
mod shaped;
mod theme_group;

pub use panel::Levers;
pub use policy::PolicySwitch;
pub use theme_group::control;

use crate::app::bench::Bench;
use crate::app::words_in;
use crate::model::{ParameterSpec, Shape, Theme, slots};
use crate::random::Distribution;
use crate::text::Text;
use std::ops::Range;

/// Themes in the order of the page: first what policies speak of, then what the model assumes.
const THEMES: [(Theme, &str); 16] = [
    (Theme::Repatriation, "repatriation"),
    (Theme::Protection, "protection"),
    (Theme::Reception, "reception"),
    (Theme::Consular, "consular"),
    (Theme::AntiTrafficking, "anti_trafficking"),
    (Theme::BorderSafety, "border_safety"),
    (Theme::Documents, "documents"),
    (Theme::Ports, "ports"),
    (Theme::Trips, "trips"),
    (Theme::Coupling, "coupling"),
    (Theme::Enforcement, "enforcement"),
    (Theme::Demand, "demand"),
    (Theme::Choice, "choice"),
    (Theme::Apprehension, "apprehension"),
    (Theme::Stock, "stock"),
    (Theme::People, "people"),
];

/// A parameter and where its numbers stand among the slots.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers {
    spec: &'static ParameterSpec,
    slots: Range<usize>,
    places: Vec<&'static str>,
}

/// Every parameter, in the order of the register.
pub fn all_numbers() -> Vec<Numbers> {
    let mut numbers: Vec<Numbers> = Vec::new();
    for (at, slot) in slots().iter().enumerate() {
        match numbers.last_mut() {
            Some(last) if last.spec.key == slot.spec.key => last.slots.end = at + 1,
            _ => numbers.push(Numbers {
                spec: slot.spec,
                slots: at..at + 1,
                places: slot.spec.shape.places(),
            }),
        }
    }
    numbers
}

impl Numbers {
    /// The part of it that a key names: all of its places, or one.
    pub fn named(&self, key: &str) -> Option<Self> {
        if self.spec.key == key {
            return Some(self.clone());
        }
        let place = key.strip_prefix(self.spec.key)?.strip_prefix('.')?;
        let at = self.places.iter().position(|other| *other == place)?;
        let slot = self.slots.start + at;
        Some(Self { spec: self.spec, slots: slot..slot + 1, places: vec![self.places[at]] })
    }

    fn is_one(&self) -> bool {
        self.slots.len() == 1
    }

    /// The key of the parameter, or of the one place that is left of it.
    fn key(&self) -> String {
        match self.place() {
            Some(place) => format!("{}.{place}", self.spec.key),
            None => self.spec.key.to_owned(),
        }
    }

    /// Its name for a reader, with the place.
    fn name(&self, bench: &Bench, text: &Text) -> String {
        let name = words_in(&bench.scenario.parameters[self.slots.start].name, text.language());
        match self.place() {
            Some(place) => format!("{name}, {}", text.place(place)),
            None => name,
        }
    }

    fn place(&self) -> Option<&'static str> {
        (self.is_one() && self.spec.shape != Shape::Scalar).then(|| self.places[0])
    }
}

/// The number a lever stands at: the value, or the middle of a distribution.
fn middle(distribution: &Distribution) -> f64 {
    distribution.quantile(0.5)
}

/// The ends of the 90 % range of a number that is not fixed.
fn range(distribution: &Distribution) -> Option<(f64, f64)> {
    match distribution {
        Distribution::Fixed { .. } => None,
        random => Some((random.quantile(0.05), random.quantile(0.95))),
    }
}

/// Whether a source says that nobody knows.
fn is_assumption(source: &str) -> bool {
    source.to_lowercase().starts_with("assumption")
}
