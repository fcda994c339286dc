//! The binomial distribution: how many of a known number, each with the same chance.
//!
//! [`binomial`](crate::random::binomial()) draws it; this is the same with its cdf and moments.

use super::{DistributionError, Variate, error};
use crate::random::{binomial, special::beta::incomplete_beta};

/// A binomial distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Binomial {
    pub(super) trials: u32,
    pub(super) probability: f64,
}

impl Binomial {
    /// Of this many trials, each with this probability.
    ///
    /// # Errors
    /// A probability outside [0, 1].
    pub fn new(trials: u32, probability: f64) -> Result<Self, DistributionError> {
        Ok(Self { trials, probability: error::share("probability", probability)? })
    }
}

impl Variate for Binomial {
    fn quantile(&self, u: f64) -> f64 {
        f64::from(binomial(self.trials, self.probability, u))
    }

    fn cdf(&self, x: f64) -> f64 {
        let (n, k) = (f64::from(self.trials), x.floor());
        if k < 0.0 {
            0.0
        } else if k >= n {
            1.0
        } else {
            incomplete_beta(n - k, k + 1.0, 1.0 - self.probability, self.probability).0
        }
    }

    fn mean(&self) -> f64 {
        f64::from(self.trials) * self.probability
    }

    fn variance(&self) -> f64 {
        self.mean() * (1.0 - self.probability)
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{Binomial, Variate};
    use crate::random::distribution::{DistributionError, laws};

    /// P(X <= 4) of 20 with 0.3, computed with 60 digits; 3 of 4 coins.
    #[test]
    fn high_precision_values() {
        let found = Binomial::new(20, 0.3).unwrap().cdf(4.7);
        assert!((found - 0.237_507_778_877_601_7).abs() < 1e-14);
        assert!((Binomial::new(4, 0.5).unwrap().cdf(3.0) - 15.0 / 16.0).abs() < 1e-15);
    }

    #[test]
    fn laws_of_every_size() {
        for (trials, probability) in [(1, 0.2), (40, 0.5), (3000, 0.001), (90_000, 0.97)] {
            laws(&Binomial::new(trials, probability).unwrap());
        }
        let certain = Binomial::new(7, 1.0).unwrap();
        assert_eq!((certain.quantile(0.01), certain.cdf(6.0), certain.cdf(7.0)), (7.0, 0.0, 1.0));
        let never = Binomial::new(7, 0.0).unwrap();
        assert_eq!((never.quantile(0.99), never.cdf(-0.1), never.cdf(0.0)), (0.0, 0.0, 1.0));
    }

    #[test]
    fn each_rule() {
        let error = Binomial::new(7, 1.1).unwrap_err();
        assert_eq!(error, DistributionError::NotAShare { parameter: "probability", value: 1.1 });
        assert!(Binomial::new(7, f64::NAN).is_err());
    }
}
