//! The uniform distribution: nothing known but the ends.

use super::{DistributionError, Variate, error};

/// A uniform distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uniform {
    pub(super) minimum: f64,
    pub(super) maximum: f64,
}

impl Uniform {
    /// Between these ends.
    ///
    /// # Errors
    /// Ends that are not finite or not in order.
    pub fn new(minimum: f64, maximum: f64) -> Result<Self, DistributionError> {
        error::ordered(["minimum", "maximum"], minimum, maximum)?;
        Ok(Self { minimum, maximum })
    }
}

impl Variate for Uniform {
    fn quantile(&self, u: f64) -> f64 {
        self.minimum * (1.0 - u) + self.maximum * u
    }

    fn cdf(&self, x: f64) -> f64 {
        ((x - self.minimum) / (self.maximum - self.minimum)).clamp(0.0, 1.0)
    }

    fn mean(&self) -> f64 {
        0.5 * self.minimum + 0.5 * self.maximum
    }

    fn variance(&self) -> f64 {
        let width = self.maximum - self.minimum;
        width * width / 12.0
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{Uniform, Variate};
    use crate::random::distribution::{DistributionError, laws};

    #[test]
    fn closed_forms() {
        let uniform = Uniform::new(-1.0, 3.0).unwrap();
        assert_eq!([0.0, 0.25, 1.0].map(|u| uniform.quantile(u)), [-1.0, 0.0, 3.0]);
        assert_eq!([-2.0, 1.0, 4.0].map(|x| uniform.cdf(x)), [0.0, 0.5, 1.0]);
        laws(&uniform);
    }

    #[test]
    fn each_rule() {
        let error = Uniform::new(1.0, 1.0).unwrap_err();
        assert_eq!(error, DistributionError::EmptyRange { low: 1.0, high: 1.0 });
        let error = Uniform::new(1.0, f64::INFINITY).unwrap_err();
        assert_eq!(
            error,
            DistributionError::NotFinite { parameter: "maximum", value: f64::INFINITY }
        );
    }
}
