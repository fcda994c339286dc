//! The levers: policies over time, then every parameter of the model, grouped as a policy text would name them.

mod changes;
mod lever;
mod panel;
mod policy;
mod shaped;
mod theme_group;

pub use panel::Levers;

use crate::model::{ParameterSpec, Shape, Theme, slots};
use crate::random::Distribution;
use std::ops::Range;

/// Themes in the order of the page: first what policies speak of, then what the model assumes.
const THEMES: [(Theme, &str); 9] = [
    (Theme::Repatriation, "repatriation"),
    (Theme::AntiTrafficking, "anti_trafficking"),
    (Theme::BorderSafety, "border_safety"),
    (Theme::Enforcement, "enforcement"),
    (Theme::Demand, "demand"),
    (Theme::Choice, "choice"),
    (Theme::Apprehension, "apprehension"),
    (Theme::Stock, "stock"),
    (Theme::People, "people"),
];

/// A parameter and where its numbers stand among the slots.
#[derive(Debug, Clone, PartialEq)]
struct Numbers {
    spec: &'static ParameterSpec,
    slots: Range<usize>,
    places: Vec<&'static str>,
}

/// Every parameter, in the order of the register.
fn all_numbers() -> Vec<Numbers> {
    let mut numbers: Vec<Numbers> = Vec::new();
    for (at, slot) in slots().into_iter().enumerate() {
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
    fn is_scalar(&self) -> bool {
        self.spec.shape == Shape::Scalar
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
