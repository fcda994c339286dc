//! The exponential distribution: the wait for an event that does not age.
//!
//! ```text
//! X = -mean log(1 - u)
//! ```

use super::{DistributionError, Variate, error};

/// An exponential distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exponential {
    pub(super) mean: f64,
}

impl Exponential {
    /// With this mean, one over the rate.
    ///
    /// # Errors
    /// A mean that is not finite or not above 0.
    pub fn new(mean: f64) -> Result<Self, DistributionError> {
        Ok(Self { mean: error::positive("mean", mean)? })
    }
}

impl Variate for Exponential {
    fn quantile(&self, u: f64) -> f64 {
        -self.mean * libm::log1p(-u)
    }

    fn cdf(&self, x: f64) -> f64 {
        if x > 0.0 { -libm::expm1(-x / self.mean) } else { 0.0 }
    }

    fn mean(&self) -> f64 {
        self.mean
    }

    fn variance(&self) -> f64 {
        self.mean * self.mean
    }
}

#[cfg(test)]
mod tests {
    use super::{Exponential, Variate};
    use crate::random::distribution::{DistributionError, crps, laws};

    /// R's scoringRules: rate 0.7 scores 1.20701837 at 3. The median is log 2 means.
    #[test]
    fn published_score() {
        let exponential = Exponential::new(1.0 / 0.7).unwrap();
        assert!((crps(&exponential, 3.0) - 1.207_018_37).abs() < 1e-8);
        assert!((exponential.quantile(0.5) - std::f64::consts::LN_2 / 0.7).abs() < 1e-15);
        laws(&exponential);
    }

    #[test]
    fn each_rule() {
        let error = Exponential::new(-2.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "mean", value: -2.0 });
    }
}
