//! The gamma distribution: the wait for the shape-th event, or any positive quantity with a long tail.
//!
//! ```text
//! cdf(x) = P(shape, x / scale)      mean = shape scale      variance = shape scale^2
//! ```
//! The quantile is found by Newton steps in log x on the logarithm of the smaller tail, from the
//! approximation of E. B. Wilson and M. M. Hilferty, "The distribution of chi-square", PNAS 17 (1931).

use super::{
    DistributionError, Variate, error,
    solve::{Tails, solve},
};
use crate::random::{
    normal_quantile,
    special::{gamma::incomplete_gamma, stirling::poisson_mass},
};

/// A gamma distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gamma {
    pub(super) shape: f64,
    pub(super) scale: f64,
}

impl Gamma {
    /// With this shape and scale.
    ///
    /// # Errors
    /// A number that is not finite or not above 0.
    pub fn new(shape: f64, scale: f64) -> Result<Self, DistributionError> {
        error::positive("shape", shape)?;
        error::positive("scale", scale)?;
        Ok(Self { shape, scale })
    }

    /// With this mean and coefficient of variation, deviation / mean.
    ///
    /// # Errors
    /// A number that is not finite or not above 0.
    pub fn from_mean(mean: f64, variation: f64) -> Result<Self, DistributionError> {
        error::positive("mean", mean)?;
        error::positive("variation", variation)?;
        let square = variation * variation;
        Self::new(1.0 / square, mean * square)
    }
}

impl Variate for Gamma {
    fn quantile(&self, u: f64) -> f64 {
        let a = self.shape;
        // Near zero the cdf is x^a / Gamma(a + 1) (1 - O(x)).
        let near_zero = libm::exp((libm::log(u) + libm::lgamma(a + 1.0)) / a);
        if near_zero < 1e-17 {
            return self.scale * near_zero;
        }
        let root = 1.0 - 1.0 / (9.0 * a) + normal_quantile(u) / (3.0 * a.sqrt());
        let guess = if a > 0.5 && root > 0.2 { a * root * root * root } else { near_zero };
        self.scale
            * solve(u, guess, f64::INFINITY, |x| {
                let (lower, upper) = incomplete_gamma(a, x);
                Tails { lower, upper, slope: a * poisson_mass(a, x) }
            })
    }

    fn cdf(&self, x: f64) -> f64 {
        incomplete_gamma(self.shape, x / self.scale).0
    }

    fn mean(&self) -> f64 {
        self.shape * self.scale
    }

    fn variance(&self) -> f64 {
        self.shape * self.scale * self.scale
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{Gamma, Variate};
    use crate::random::distribution::{DistributionError, crps, laws};

    /// Chi-squared tables: 95 % points with 1, 2 and 10 degrees of freedom, and the 1 % point with 30.
    #[test]
    fn published_quantiles() {
        let cases = [
            (1.0, 0.95, 3.841_458_820_694_124),
            (2.0, 0.95, 5.991_464_547_107_979),
            (10.0, 0.95, 18.307_038_053_275_146),
            (30.0, 0.01, 14.953_456_528_455_4),
        ];
        for (freedom, u, wanted) in cases {
            let found = Gamma::new(0.5 * freedom, 2.0).unwrap().quantile(u);
            assert!((found - wanted).abs() < 2e-13 * wanted, "{freedom}: {found}");
        }
    }

    /// R's scoringRules: shape 1.1, scale 1 scores 0.399009355 at 0.2.
    #[test]
    fn published_score() {
        assert!((crps(&Gamma::new(1.1, 1.0).unwrap(), 0.2) - 0.399_009_355).abs() < 1e-9);
    }

    /// From a spike at zero to nearly normal.
    #[test]
    fn laws_of_every_shape() {
        for shape in [0.3, 0.9, 1.0, 2.5, 40.0, 3000.0, 1e6] {
            laws(&Gamma::new(shape, 3.0).unwrap());
        }
        let spike = Gamma::new(0.001, 1.0).unwrap();
        assert_eq!(spike.quantile(0.3), 0.0);
        assert!((spike.cdf(spike.quantile(0.9)) - 0.9).abs() < 1e-12);
        let gamma = Gamma::from_mean(100.0, 0.3).unwrap();
        assert!((gamma.mean() - 100.0).abs() < 1e-12 && (gamma.variance() - 900.0).abs() < 1e-10);
    }

    #[test]
    fn each_rule() {
        let error = Gamma::new(0.0, 1.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "shape", value: 0.0 });
        let error = Gamma::new(1.0, -1.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "scale", value: -1.0 });
        let error = Gamma::from_mean(1.0, 0.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "variation", value: 0.0 });
    }
}
