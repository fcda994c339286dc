//! What can be wrong with a distribution.

use serde::Serialize;

/// One variant per broken rule, with the value that broke it; `parameter` is the field's name.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs)] // the fields repeat the rule's words
pub enum DistributionError {
    /// An infinite number, or none at all.
    #[error("{parameter} = {value} is not finite")]
    NotFinite { parameter: &'static str, value: f64 },
    /// A number that has to be above 0.
    #[error("{parameter} = {value} is not above 0")]
    NotPositive { parameter: &'static str, value: f64 },
    /// A number that has to be in [0, 1].
    #[error("{parameter} = {value} is not between 0 and 1")]
    NotAShare { parameter: &'static str, value: f64 },
    /// A number beyond what is computed here.
    #[error("{parameter} = {value} is above {limit}")]
    TooLarge { parameter: &'static str, value: f64, limit: f64 },
    /// A range without an inside.
    #[error("the lower end {low} is not below the upper end {high}")]
    EmptyRange { low: f64, high: f64 },
    /// A most likely value that cannot occur.
    #[error("mode = {mode} is not between {minimum} and {maximum}")]
    ModeOutside { minimum: f64, mode: f64, maximum: f64 },
    /// A range that leaves next to nothing of the distribution.
    #[error("only {mass} of the distribution is inside the range")]
    LittleInside { mass: f64 },
    /// A distribution of counts or of a list, which is not cut.
    #[error("only a continuous distribution can be truncated")]
    NotContinuous {},
    /// A list without a value.
    #[error("the list of values is empty")]
    NoValues {},
    /// Lists of different lengths.
    #[error("{weights} weights for {values} values")]
    WeightsMissing { values: usize, weights: usize },
    /// A weight below 0 or without a number, or no weight above 0.
    #[error("weight {weight} of value number {place}")]
    BadWeight { place: usize, weight: f64 },
}

/// The number, if it is finite.
pub(super) fn finite(parameter: &'static str, value: f64) -> Result<f64, DistributionError> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(DistributionError::NotFinite { parameter, value })
    }
}

/// The number, if it is finite and above 0.
pub(super) fn positive(parameter: &'static str, value: f64) -> Result<f64, DistributionError> {
    if finite(parameter, value)? > 0.0 {
        Ok(value)
    } else {
        Err(DistributionError::NotPositive { parameter, value })
    }
}

/// The number, if it is in [0, 1].
pub(super) fn share(parameter: &'static str, value: f64) -> Result<f64, DistributionError> {
    if (0.0..=1.0).contains(&value) {
        Ok(value)
    } else {
        Err(DistributionError::NotAShare { parameter, value })
    }
}

/// Both ends, if they are finite and in order.
pub(super) fn ordered(
    names: [&'static str; 2],
    low: f64,
    high: f64,
) -> Result<(), DistributionError> {
    finite(names[0], low)?;
    finite(names[1], high)?;
    if low < high { Ok(()) } else { Err(DistributionError::EmptyRange { low, high }) }
}
