//! The Poisson distribution: how many events that come one by one.
//!
//! [`poisson`](crate::random::poisson()) draws it; this is the same with its cdf and moments.

use super::{DistributionError, Variate, error};
use crate::random::{counts::MAX_POISSON_MEAN, poisson, special::gamma::incomplete_gamma};

/// A Poisson distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Poisson {
    pub(super) mean: f64,
}

impl Poisson {
    /// With this mean.
    ///
    /// # Errors
    /// A mean that is not finite, not above 0, or above [`MAX_POISSON_MEAN`].
    pub fn new(mean: f64) -> Result<Self, DistributionError> {
        error::positive("mean", mean)?;
        if mean > MAX_POISSON_MEAN {
            let limit = MAX_POISSON_MEAN;
            return Err(DistributionError::TooLarge { parameter: "mean", value: mean, limit });
        }
        Ok(Self { mean })
    }
}

impl Variate for Poisson {
    fn quantile(&self, u: f64) -> f64 {
        f64::from(poisson(self.mean, u))
    }

    fn cdf(&self, x: f64) -> f64 {
        if x < 0.0 { 0.0 } else { incomplete_gamma(x.floor() + 1.0, self.mean).1 }
    }

    fn mean(&self) -> f64 {
        self.mean
    }

    fn variance(&self) -> f64 {
        self.mean
    }
}

#[cfg(test)]
mod tests {
    use super::{Poisson, Variate};
    use crate::random::distribution::{DistributionError, laws};

    /// P(X <= 2) of mean 4.5 and P(X <= 70) of mean 100, computed with 60 digits.
    #[test]
    fn high_precision_values() {
        let found = Poisson::new(4.5).unwrap().cdf(2.0);
        assert!((found - 0.173_578_070_910_036_04).abs() < 1e-14);
        let found = Poisson::new(100.0).unwrap().cdf(70.9);
        assert!((found - 0.000_971_444_028_277_388_2).abs() < 1e-16);
    }

    #[test]
    fn laws_of_every_mean() {
        for mean in [0.2, 1.7, 30.0, 9000.0] {
            laws(&Poisson::new(mean).unwrap());
        }
    }

    #[test]
    fn each_rule() {
        let error = Poisson::new(0.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "mean", value: 0.0 });
        let error = Poisson::new(1e10).unwrap_err();
        let wanted = DistributionError::TooLarge { parameter: "mean", value: 1e10, limit: 4e9 };
        assert_eq!(error, wanted);
    }
}
