//! A continuous distribution cut to a range: what is outside is not moved to the ends but left out.
//!
//! ```text
//! X = quantile(F(minimum) + u (F(maximum) - F(minimum)))
//! ```

use std::{cmp::Ordering, f64::consts::PI};

use super::{Distribution, DistributionError, Variate};

/// Less than this inside the range is taken for a mistake; also, the cdf has digits for more.
const LEAST_INSIDE: f64 = 1e-6;

/// A truncated distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct Truncated<'a> {
    whole: &'a Distribution,
    minimum: f64,
    maximum: f64,
    below: f64,
    inside: f64,
}

impl<'a> Truncated<'a> {
    /// The part of `whole` between these ends, each of which may be open.
    ///
    /// # Errors
    /// A distribution that is itself wrong or not continuous; ends that are not in order; a range
    /// with less than a millionth of the distribution inside.
    pub fn new(
        whole: &'a Distribution,
        minimum: Option<f64>,
        maximum: Option<f64>,
    ) -> Result<Self, DistributionError> {
        whole.check()?;
        if !whole.is_continuous() {
            return Err(DistributionError::NotContinuous {});
        }
        let truncated = Self::unchecked(whole, minimum, maximum);
        let Self { minimum: low, maximum: high, inside: mass, .. } = truncated;
        if low.partial_cmp(&high) != Some(Ordering::Less) {
            return Err(DistributionError::EmptyRange { low, high });
        }
        if mass < LEAST_INSIDE {
            return Err(DistributionError::LittleInside { mass });
        }
        Ok(truncated)
    }

    pub(super) fn unchecked(
        whole: &'a Distribution,
        minimum: Option<f64>,
        maximum: Option<f64>,
    ) -> Self {
        let minimum = minimum.unwrap_or(f64::NEG_INFINITY);
        let maximum = maximum.unwrap_or(f64::INFINITY);
        let below = whole.cdf(minimum);
        Self { whole, minimum, maximum, below, inside: whole.cdf(maximum) - below }
    }
}

/// The integral of f over (0, 1), by the tanh-sinh rule of H. Takahasi and M. Mori, "Double
/// exponential formulas for numerical integration" (1974): it takes infinite ends of f in its stride.
pub(super) fn over_unit_interval(f: impl Fn(f64) -> f64) -> f64 {
    const STEP: f64 = 1.0 / 32.0;
    let node = |i: i32| {
        let t = f64::from(i) * STEP;
        // u = 1 / (1 + exp(-pi sinh t)), du/dt = pi cosh(t) u (1 - u).
        let decay = libm::exp(-PI * libm::sinh(t));
        let u = 1.0 / (1.0 + decay);
        PI * libm::cosh(t) * u * (decay * u) * f(u)
    };
    // 100 steps out, u is 2e-16 from its end.
    (-100..=100).map(node).sum::<f64>() * STEP
}

impl Variate for Truncated<'_> {
    fn quantile(&self, u: f64) -> f64 {
        // Below 1 also where the sum rounds to it: the whole may have no end there.
        let place = (self.below + u * self.inside).min(1.0 - 0.5 * f64::EPSILON);
        self.whole.quantile(place).clamp(self.minimum, self.maximum)
    }

    fn cdf(&self, x: f64) -> f64 {
        ((self.whole.cdf(x) - self.below) / self.inside).clamp(0.0, 1.0)
    }

    fn mean(&self) -> f64 {
        over_unit_interval(|u| self.quantile(u))
    }

    fn variance(&self) -> f64 {
        let mean = self.mean();
        over_unit_interval(|u| {
            let distance = self.quantile(u) - mean;
            distance * distance
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Distribution, DistributionError, Truncated, Variate};
    use crate::random::distribution::laws;

    /// The half normal: mean sqrt(2 / pi), variance 1 - 2 / pi, median the normal's 75 % point.
    #[test]
    fn half_normal() {
        let normal = Distribution::Normal { mean: 0.0, deviation: 1.0 };
        let half = Truncated::new(&normal, Some(0.0), None).unwrap();
        assert!((half.quantile(0.5) - 0.674_489_750_196_081_7).abs() < 1e-15);
        assert!((half.mean() - 0.797_884_560_802_865_4).abs() < 1e-10);
        assert!((half.variance() - (1.0 - 2.0 / std::f64::consts::PI)).abs() < 1e-9);
        laws(&half);
    }

    /// Far out, computed with 30 digits; and a spike at zero, cut off.
    #[test]
    fn tail() {
        let normal = Distribution::Normal { mean: 0.0, deviation: 1.0 };
        let tail = Truncated::new(&normal, Some(4.0), Some(9.0)).unwrap();
        assert!((tail.cdf(tail.quantile(0.3)) - 0.3).abs() < 1e-9);
        assert!((tail.quantile(0.5) - 4.161_104_278_597_88).abs() < 1e-9);
        let gamma = Distribution::Gamma { shape: 0.5, scale: 1.0 };
        laws(&Truncated::new(&gamma, Some(0.1), Some(2.0)).unwrap());
    }

    #[test]
    fn each_rule() {
        let normal = Distribution::Normal { mean: 0.0, deviation: 1.0 };
        assert_eq!(
            Truncated::new(&normal, Some(2.0), Some(1.0)).unwrap_err(),
            DistributionError::EmptyRange { low: 2.0, high: 1.0 }
        );
        assert!(matches!(
            Truncated::new(&normal, Some(6.0), None),
            Err(DistributionError::LittleInside { .. })
        ));
        assert_eq!(
            Truncated::new(&Distribution::Poisson { mean: 3.0 }, None, Some(5.0)).unwrap_err(),
            DistributionError::NotContinuous {}
        );
        let wrong = Distribution::Normal { mean: 0.0, deviation: 0.0 };
        assert!(matches!(
            Truncated::new(&wrong, None, None),
            Err(DistributionError::NotPositive { .. })
        ));
    }
}
