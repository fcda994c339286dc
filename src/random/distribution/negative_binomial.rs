//! The negative binomial distribution: events that come in clumps, counted.
//!
//! [`negative_binomial`](crate::random::negative_binomial()) draws it; this is the same with its cdf
//! and moments.

use super::{DistributionError, Variate, error};
use crate::random::{counts::MAX_POISSON_MEAN, negative_binomial, special::beta::incomplete_beta};

/// A negative binomial distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NegativeBinomial {
    pub(super) mean: f64,
    pub(super) size: f64,
}

impl NegativeBinomial {
    /// With this mean and size; the variance is mean + mean^2 / size.
    ///
    /// # Errors
    /// A number that is not finite or not above 0; a mean above [`MAX_POISSON_MEAN`].
    pub fn new(mean: f64, size: f64) -> Result<Self, DistributionError> {
        error::positive("mean", mean)?;
        error::positive("size", size)?;
        if mean > MAX_POISSON_MEAN {
            let limit = MAX_POISSON_MEAN;
            return Err(DistributionError::TooLarge { parameter: "mean", value: mean, limit });
        }
        Ok(Self { mean, size })
    }
}

impl Variate for NegativeBinomial {
    fn quantile(&self, u: f64) -> f64 {
        f64::from(negative_binomial(self.mean, self.size, u))
    }

    fn cdf(&self, x: f64) -> f64 {
        if x < 0.0 {
            return 0.0;
        }
        let total = self.mean + self.size;
        incomplete_beta(self.size, x.floor() + 1.0, self.size / total, self.mean / total).0
    }

    fn mean(&self) -> f64 {
        self.mean
    }

    fn variance(&self) -> f64 {
        self.mean + self.mean * (self.mean / self.size)
    }
}

#[cfg(test)]
mod tests {
    use super::{NegativeBinomial, Variate};
    use crate::random::distribution::{DistributionError, crps, laws};

    /// R's scoringRules: size 100 and success probability 0.95 scores 0.53215257681 at 5.
    #[test]
    fn published_score() {
        let mean = 100.0 * 0.05 / 0.95;
        let counts = NegativeBinomial::new(mean, 100.0).unwrap();
        // The integral of (cdf - step)^2, one unit at a time.
        let score: f64 = (0..200)
            .map(|k| {
                let miss = counts.cdf(f64::from(k)) - f64::from(u8::from(k >= 5));
                miss * miss
            })
            .sum();
        assert!((score - 0.532_152_576_81).abs() < 1e-11, "{score}");
        assert!((crps(&counts, 5.0) - score).abs() < 0.02);
    }

    /// A gamma mean 100 with coefficient of variation 0.3 mixed into Poisson counts: variance 1,000.
    #[test]
    fn law_of_total_variance() {
        let counts = NegativeBinomial::new(100.0, 1.0 / 0.09).unwrap();
        assert!((counts.variance() - 1000.0).abs() < 1e-10);
        laws(&counts);
        laws(&NegativeBinomial::new(0.5, 0.3).unwrap());
        laws(&NegativeBinomial::new(300.0, 2.0).unwrap());
    }

    #[test]
    fn each_rule() {
        let error = NegativeBinomial::new(0.0, 1.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "mean", value: 0.0 });
        let error = NegativeBinomial::new(1.0, 0.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "size", value: 0.0 });
        assert!(matches!(
            NegativeBinomial::new(1e10, 1.0),
            Err(DistributionError::TooLarge { .. })
        ));
    }
}
