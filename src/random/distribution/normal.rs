//! The normal distribution: sums of many small causes.
//!
//! ```text
//! X = mean + deviation z(u)
//! ```

use super::{DistributionError, Variate, error};
use crate::random::{normal_cdf, normal_quantile};

/// The standard normal quantile of 0.95: half the width of a 90 % range, in standard deviations.
pub(super) const Z_90: f64 = 1.644_853_626_951_472_2;

/// A normal distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Normal {
    pub(super) mean: f64,
    pub(super) deviation: f64,
}

impl Normal {
    /// With this mean and standard deviation.
    ///
    /// # Errors
    /// A mean that is not finite; a deviation that is not finite or not above 0.
    pub fn new(mean: f64, deviation: f64) -> Result<Self, DistributionError> {
        error::finite("mean", mean)?;
        error::positive("deviation", deviation)?;
        Ok(Self { mean, deviation })
    }

    /// With 5 % below `low` and 5 % above `high`.
    ///
    /// # Errors
    /// Ends that are not finite or not in order.
    pub fn from_range_90(low: f64, high: f64) -> Result<Self, DistributionError> {
        error::ordered(["low", "high"], low, high)?;
        Self::new(0.5 * low + 0.5 * high, (high - low) / (2.0 * Z_90))
    }
}

impl Variate for Normal {
    fn quantile(&self, u: f64) -> f64 {
        self.mean + self.deviation * normal_quantile(u)
    }

    fn cdf(&self, x: f64) -> f64 {
        normal_cdf((x - self.mean) / self.deviation)
    }

    fn mean(&self) -> f64 {
        self.mean
    }

    fn variance(&self) -> f64 {
        self.deviation * self.deviation
    }
}

#[cfg(test)]
mod tests {
    use super::{Normal, Variate};
    use crate::random::distribution::{DistributionError, laws};

    /// The 97.5 % point of N(10, 2), from tables.
    #[test]
    fn published_quantile() {
        let normal = Normal::new(10.0, 2.0).unwrap();
        assert!((normal.quantile(0.975) - 13.919_927_969_080_108).abs() < 1e-14);
        laws(&normal);
    }

    #[test]
    fn ninety_percent_range() {
        let normal = Normal::from_range_90(-1.0, 3.0).unwrap();
        assert!((normal.quantile(0.05) + 1.0).abs() < 1e-14);
        assert!((normal.quantile(0.95) - 3.0).abs() < 1e-14);
    }

    #[test]
    fn each_rule() {
        let error = Normal::new(1.0, 0.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "deviation", value: 0.0 });
        assert!(matches!(Normal::new(f64::NAN, 1.0), Err(DistributionError::NotFinite { .. })));
        assert!(matches!(Normal::new(0.0, f64::NAN), Err(DistributionError::NotFinite { .. })));
        let error = Normal::from_range_90(3.0, 3.0).unwrap_err();
        assert_eq!(error, DistributionError::EmptyRange { low: 3.0, high: 3.0 });
    }
}
