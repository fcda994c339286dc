//! The beta distribution: an uncertain share, as if seen alpha - 1 times in alpha + beta - 2.
//!
//! ```text
//! cdf(x) = I_x(alpha, beta)      mean = alpha / (alpha + beta)
//! ```
//! The quantile is found by Newton steps in the logarithm of the distance from the nearer end, on
//! the logarithm of the smaller tail.

use super::{
    DistributionError, Variate, error,
    solve::{Tails, solve},
};
use crate::random::{
    normal_quantile,
    special::{beta::incomplete_beta, stirling::binomial_mass},
};

/// A beta distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beta {
    pub(super) alpha: f64,
    pub(super) beta: f64,
}

impl Beta {
    /// With these two shapes.
    ///
    /// # Errors
    /// A number that is not finite or not above 0.
    pub fn new(alpha: f64, beta: f64) -> Result<Self, DistributionError> {
        error::positive("alpha", alpha)?;
        error::positive("beta", beta)?;
        Ok(Self { alpha, beta })
    }
}

/// The quantile of Beta(a, b), known to be at most 1/2. `z` is the normal quantile of u.
fn lower_half(a: f64, b: f64, u: f64, z: f64) -> f64 {
    // Near zero the cdf is x^a / (a B(a, b)) (1 - O(b x)).
    let log_beta = libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    let near_zero = libm::exp((libm::log(u) + libm::log(a) + log_beta) / a);
    if near_zero * (1.0 + b) < 1e-17 {
        return near_zero;
    }
    let (n, mean) = (a + b, a / (a + b));
    let guess = mean * libm::exp(z * (b / (a * (n + 1.0))).sqrt());
    let guess = if a > 1.0 && b > 1.0 { guess } else { near_zero };
    solve(u, guess, 0.5, |x| {
        let (lower, upper) = incomplete_beta(a, b, x, 1.0 - x);
        Tails { lower, upper, slope: binomial_mass(a, b, x, 1.0 - x) * a * b / (n * (1.0 - x)) }
    })
}

impl Variate for Beta {
    fn quantile(&self, u: f64) -> f64 {
        let Self { alpha, beta } = *self;
        let z = normal_quantile(u);
        if u <= incomplete_beta(alpha, beta, 0.5, 0.5).0 {
            lower_half(alpha, beta, u, z)
        } else {
            1.0 - lower_half(beta, alpha, 1.0 - u, -z)
        }
    }

    fn cdf(&self, x: f64) -> f64 {
        incomplete_beta(self.alpha, self.beta, x, 1.0 - x).0
    }

    fn mean(&self) -> f64 {
        self.alpha / (self.alpha + self.beta)
    }

    fn variance(&self) -> f64 {
        let n = self.alpha + self.beta;
        self.alpha / n * (self.beta / n) / (n + 1.0)
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{Beta, Variate};
    use crate::random::distribution::{DistributionError, laws};

    /// Closed forms: Beta(1/2, 1/2) is sin^2(pi u / 2), Beta(1, 3) is 1 - (1 - u)^(1/3); the median
    /// of Beta(2, 2) is 1/2, of Beta(2, 3) a root of 6 x^2 - 8 x^3 + 3 x^4 = 1/2.
    #[test]
    fn closed_forms() {
        for u in [1e-9, 0.01, 0.3, 0.5, 0.8, 0.999_999] {
            let sine = libm::sin(std::f64::consts::FRAC_PI_2 * u);
            let found = Beta::new(0.5, 0.5).unwrap().quantile(u);
            assert!((found - sine * sine).abs() <= 2e-14 * found, "{u}: {found:e}");
            let found = Beta::new(1.0, 3.0).unwrap().quantile(u);
            let wanted = -libm::expm1(libm::log1p(-u) / 3.0);
            assert!((found - wanted).abs() <= 2e-14 * wanted, "{u}: {found:e}");
        }
        assert!((Beta::new(2.0, 2.0).unwrap().quantile(0.5) - 0.5).abs() < 1e-15);
        let x = Beta::new(2.0, 3.0).unwrap().quantile(0.5);
        assert!((x * x * (6.0 - 8.0 * x + 3.0 * x * x) - 0.5).abs() < 1e-14);
    }

    /// Spikes at the ends, flat, skewed and narrow.
    #[test]
    fn laws_of_every_shape() {
        for (alpha, beta) in
            [(0.3, 0.6), (1.0, 1.0), (2.0, 9.0), (40.0, 3.0), (3e4, 5e4), (1.5, 900.0)]
        {
            laws(&Beta::new(alpha, beta).unwrap());
        }
        let spikes = Beta::new(0.001, 0.001).unwrap();
        assert_eq!(spikes.quantile(0.9), 1.0);
        assert!(spikes.quantile(0.1) < 1e-200);
    }

    #[test]
    fn each_rule() {
        let error = Beta::new(0.0, 1.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "alpha", value: 0.0 });
        let error = Beta::new(1.0, -1.0).unwrap_err();
        assert_eq!(error, DistributionError::NotPositive { parameter: "beta", value: -1.0 });
    }
}
