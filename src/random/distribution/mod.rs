//! Distributions of uncertain quantities, one a file, and [`Distribution`], any of them.
//!
//! Each is made by a constructor that checks, and answers by inversion: one uniform in, one value
//! out, monotone. Moments are of the distribution, not of a sample.

mod beta;
mod binomial;
mod empirical;
mod error;
mod exponential;
mod gamma;
mod lognormal;
mod negative_binomial;
mod normal;
mod poisson;
mod solve;
mod triangular;
mod truncated;
mod uniform;

pub use beta::Beta;
pub use binomial::Binomial;
pub use empirical::Empirical;
pub use error::DistributionError;
pub use exponential::Exponential;
pub use gamma::Gamma;
pub use lognormal::Lognormal;
pub use negative_binomial::NegativeBinomial;
pub use normal::Normal;
pub use poisson::Poisson;
pub use triangular::Triangular;
pub use truncated::Truncated;
pub use uniform::Uniform;

use serde::{Deserialize, Serialize};

/// What every distribution answers.
pub trait Variate {
    /// The smallest x with P(X <= x) >= u, for u in (0, 1). Never falls as u rises.
    fn quantile(&self, u: f64) -> f64;

    /// P(X <= x).
    fn cdf(&self, x: f64) -> f64;

    /// The mean.
    fn mean(&self) -> f64;

    /// The variance.
    fn variance(&self) -> f64;
}

/// Any distribution, as a scenario names it. Plain data: [`check`](Self::check) says whether it is
/// one; what an unchecked one answers is unspecified.
///
/// ```
/// use frontera_science::random::Distribution;
/// let fee = Distribution::from_range_90(300.0, 1200.0)?;
/// assert!((fee.median() - 600.0).abs() < 1e-9);
/// # Ok::<(), frontera_science::random::DistributionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[allow(missing_docs)] // each variant's own struct says what its fields mean
pub enum Distribution {
    /// No uncertainty.
    Fixed { value: f64 },
    /// [`Normal`].
    Normal { mean: f64, deviation: f64 },
    /// [`Lognormal`].
    Lognormal { median: f64, deviation: f64 },
    /// [`Uniform`].
    Uniform { minimum: f64, maximum: f64 },
    /// [`Triangular`].
    Triangular { minimum: f64, mode: f64, maximum: f64 },
    /// [`Exponential`].
    Exponential { mean: f64 },
    /// [`Gamma`].
    Gamma { shape: f64, scale: f64 },
    /// [`Beta`].
    Beta { alpha: f64, beta: f64 },
    /// [`Poisson`].
    Poisson { mean: f64 },
    /// [`Binomial`].
    Binomial { trials: u32, probability: f64 },
    /// [`NegativeBinomial`].
    NegativeBinomial { mean: f64, size: f64 },
    /// [`Truncated`].
    Truncated {
        whole: Box<Distribution>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minimum: Option<f64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        maximum: Option<f64>,
    },
    /// [`Empirical`].
    Empirical(Empirical),
}

/// No uncertainty.
struct Fixed {
    value: f64,
}

impl Variate for Fixed {
    fn quantile(&self, _: f64) -> f64 {
        self.value
    }

    fn cdf(&self, x: f64) -> f64 {
        if x < self.value { 0.0 } else { 1.0 }
    }

    fn mean(&self) -> f64 {
        self.value
    }

    fn variance(&self) -> f64 {
        0.0
    }
}

impl Distribution {
    /// A value without uncertainty.
    #[must_use]
    pub const fn fixed(value: f64) -> Self {
        Self::Fixed { value }
    }

    /// With 5 % below `low` and 5 % above `high`: lognormal if both are above 0, else normal.
    ///
    /// # Errors
    /// Ends that are not finite or not in order.
    pub fn from_range_90(low: f64, high: f64) -> Result<Self, DistributionError> {
        if low > 0.0 {
            let Lognormal { median, deviation } = Lognormal::from_range_90(low, high)?;
            Ok(Self::Lognormal { median, deviation })
        } else {
            let Normal { mean, deviation } = Normal::from_range_90(low, high)?;
            Ok(Self::Normal { mean, deviation })
        }
    }

    /// Is this a distribution?
    ///
    /// # Errors
    /// The first rule broken, in field order.
    pub fn check(&self) -> Result<(), DistributionError> {
        match *self {
            Self::Fixed { value } => error::finite("value", value).map(drop),
            Self::Normal { mean, deviation } => Normal::new(mean, deviation).map(drop),
            Self::Lognormal { median, deviation } => Lognormal::new(median, deviation).map(drop),
            Self::Uniform { minimum, maximum } => Uniform::new(minimum, maximum).map(drop),
            Self::Triangular { minimum, mode, maximum } => {
                Triangular::new(minimum, mode, maximum).map(drop)
            }
            Self::Exponential { mean } => Exponential::new(mean).map(drop),
            Self::Gamma { shape, scale } => Gamma::new(shape, scale).map(drop),
            Self::Beta { alpha, beta } => Beta::new(alpha, beta).map(drop),
            Self::Poisson { mean } => Poisson::new(mean).map(drop),
            Self::Binomial { trials, probability } => Binomial::new(trials, probability).map(drop),
            Self::NegativeBinomial { mean, size } => NegativeBinomial::new(mean, size).map(drop),
            Self::Truncated { ref whole, minimum, maximum } => {
                Truncated::new(whole, minimum, maximum).map(drop)
            }
            Self::Empirical(_) => Ok(()),
        }
    }

    /// Is every value between its ends possible?
    #[must_use]
    pub const fn is_continuous(&self) -> bool {
        !matches!(
            self,
            Self::Fixed { .. }
                | Self::Poisson { .. }
                | Self::Binomial { .. }
                | Self::NegativeBinomial { .. }
                | Self::Empirical(_)
        )
    }

    fn ask<T>(&self, question: impl FnOnce(&dyn Variate) -> T) -> T {
        match *self {
            Self::Fixed { value } => question(&Fixed { value }),
            Self::Normal { mean, deviation } => question(&Normal { mean, deviation }),
            Self::Lognormal { median, deviation } => question(&Lognormal { median, deviation }),
            Self::Uniform { minimum, maximum } => question(&Uniform { minimum, maximum }),
            Self::Triangular { minimum, mode, maximum } => {
                question(&Triangular { minimum, mode, maximum })
            }
            Self::Exponential { mean } => question(&Exponential { mean }),
            Self::Gamma { shape, scale } => question(&Gamma { shape, scale }),
            Self::Beta { alpha, beta } => question(&Beta { alpha, beta }),
            Self::Poisson { mean } => question(&Poisson { mean }),
            Self::Binomial { trials, probability } => question(&Binomial { trials, probability }),
            Self::NegativeBinomial { mean, size } => question(&NegativeBinomial { mean, size }),
            Self::Truncated { ref whole, minimum, maximum } => {
                question(&Truncated::unchecked(whole, minimum, maximum))
            }
            Self::Empirical(ref empirical) => question(empirical),
        }
    }

    /// The smallest x with P(X <= x) >= u, for u in (0, 1). Never falls as u rises.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        self.ask(|variate| variate.quantile(u))
    }

    /// P(X <= x).
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        self.ask(|variate| variate.cdf(x))
    }

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.ask(|variate| variate.mean())
    }

    /// The variance.
    #[must_use]
    pub fn variance(&self) -> f64 {
        self.ask(|variate| variate.variance())
    }

    /// The value with as much below as above.
    #[must_use]
    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests;

#[cfg(test)]
use tests::{crps, laws};
