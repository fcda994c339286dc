//! The lognormal distribution: products of many small causes, always positive.
//!
//! ```text
//! X = median exp(deviation z(u))
//! ```

use super::{DistributionError, Variate, error, normal::Z_90};
use crate::random::{normal_cdf, normal_quantile};

/// A lognormal distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lognormal {
    pub(super) median: f64,
    pub(super) deviation: f64,
}

impl Lognormal {
    /// With this median and this standard deviation of the logarithm.
    ///
    /// # Errors
    /// A number that is not finite or not above 0.
    pub fn new(median: f64, deviation: f64) -> Result<Self, DistributionError> {
        error::positive("median", median)?;
        error::positive("deviation", deviation)?;
        Ok(Self { median, deviation })
    }

    /// With 5 % below `low` and 5 % above `high`.
    ///
    /// # Errors
    /// Ends that are not finite, not above 0 or not in order.
    pub fn from_range_90(low: f64, high: f64) -> Result<Self, DistributionError> {
        error::positive("low", low)?;
        error::ordered(["low", "high"], low, high)?;
        Self::new(low.sqrt() * high.sqrt(), libm::log(high / low) / (2.0 * Z_90))
    }
}

impl Variate for Lognormal {
    fn quantile(&self, u: f64) -> f64 {
        self.median * libm::exp(self.deviation * normal_quantile(u))
    }

    fn cdf(&self, x: f64) -> f64 {
        if x > 0.0 { normal_cdf(libm::log(x / self.median) / self.deviation) } else { 0.0 }
    }

    fn mean(&self) -> f64 {
        self.median * libm::exp(0.5 * self.deviation * self.deviation)
    }

    fn variance(&self) -> f64 {
        let square = self.deviation * self.deviation;
        self.median * self.median * libm::exp(square) * libm::expm1(square)
    }
}

#[cfg(test)]
mod tests {
    use super::{Lognormal, Variate};
    use crate::random::distribution::{DistributionError, crps, laws};

    /// R's scoringRules: the lognormal with log-mean 0.1 and log-deviation 0.9 scores 1.13552645 at 3.
    #[test]
    fn published_score() {
        let lognormal = Lognormal::new(libm::exp(0.1), 0.9).unwrap();
        assert!((crps(&lognormal, 3.0) - 1.135_526_45).abs() < 1e-8);
        laws(&lognormal);
    }

    #[test]
    fn ninety_percent_range() {
        let lognormal = Lognormal::from_range_90(0.5, 8.0).unwrap();
        assert!((lognormal.quantile(0.05) - 0.5).abs() < 1e-14);
        assert!((lognormal.quantile(0.5) - 2.0).abs() < 1e-14);
        assert!((lognormal.quantile(0.95) - 8.0).abs() < 1e-13);
    }

    #[test]
    fn each_rule() {
        let error = Lognormal::new(0.0, 1.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "median", value: 0.0 });
        let error = Lognormal::new(1.0, -1.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "deviation", value: -1.0 });
        let error = Lognormal::from_range_90(0.0, 2.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "low", value: 0.0 });
        let error = Lognormal::from_range_90(2.0, 1.0).unwrap_err();
        assert_eq!(error, DistributionError::EmptyRange { low: 2.0, high: 1.0 });
    }
}
