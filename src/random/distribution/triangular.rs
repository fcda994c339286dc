//! The triangular distribution: ends and a most likely value, from an expert's mouth.
//!
//! ```text
//! c = (mode - minimum) / (maximum - minimum)
//! X = minimum + sqrt(u (maximum - minimum)(mode - minimum))            u < c
//!     maximum - sqrt((1 - u)(maximum - minimum)(maximum - mode))       else
//! ```

use super::{DistributionError, Variate, error};

/// A triangular distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Triangular {
    pub(super) minimum: f64,
    pub(super) mode: f64,
    pub(super) maximum: f64,
}

impl Triangular {
    /// Between these ends, most likely at `mode`, which may be an end.
    ///
    /// # Errors
    /// Ends that are not finite or not in order; a mode outside them.
    pub fn new(minimum: f64, mode: f64, maximum: f64) -> Result<Self, DistributionError> {
        error::ordered(["minimum", "maximum"], minimum, maximum)?;
        if (minimum..=maximum).contains(&mode) {
            Ok(Self { minimum, mode, maximum })
        } else {
            Err(DistributionError::ModeOutside { minimum, mode, maximum })
        }
    }
}

impl Variate for Triangular {
    fn quantile(&self, u: f64) -> f64 {
        let Self { minimum, mode, maximum } = *self;
        let (width, rise) = (maximum - minimum, mode - minimum);
        if u * width < rise {
            minimum + (u * width * rise).sqrt()
        } else {
            maximum - ((1.0 - u) * width * (maximum - mode)).sqrt()
        }
    }

    fn cdf(&self, x: f64) -> f64 {
        let Self { minimum, mode, maximum } = *self;
        let width = maximum - minimum;
        if x <= minimum {
            0.0
        } else if x >= maximum {
            1.0
        } else if x < mode {
            (x - minimum) * (x - minimum) / (width * (mode - minimum))
        } else {
            1.0 - (maximum - x) * (maximum - x) / (width * (maximum - mode))
        }
    }

    fn mean(&self) -> f64 {
        (self.minimum + self.mode + self.maximum) / 3.0
    }

    fn variance(&self) -> f64 {
        let (width, rise) = (self.maximum - self.minimum, self.mode - self.minimum);
        (width * width - rise * (width - rise)) / 18.0
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{Triangular, Variate};
    use crate::random::distribution::{DistributionError, laws};

    /// Areas of triangles.
    #[test]
    fn closed_forms() {
        let triangular = Triangular::new(0.0, 1.0, 4.0).unwrap();
        assert_eq!(triangular.cdf(1.0), 0.25);
        assert_eq!(triangular.quantile(0.25), 1.0);
        assert_eq!(triangular.quantile(1.0 / 16.0), 0.5);
        assert!((triangular.quantile(1.0 - 1.0 / 12.0) - 3.0).abs() < 1e-15);
        laws(&triangular);
        laws(&Triangular::new(-2.0, -2.0, 5.0).unwrap());
        laws(&Triangular::new(-2.0, 5.0, 5.0).unwrap());
    }

    #[test]
    fn each_rule() {
        let error = Triangular::new(0.0, 5.0, 4.0).unwrap_err();
        let wanted = DistributionError::ModeOutside { minimum: 0.0, mode: 5.0, maximum: 4.0 };
        assert_eq!(error, wanted);
        let error = Triangular::new(4.0, 4.0, 4.0).unwrap_err();
        assert_eq!(error, DistributionError::EmptyRange { low: 4.0, high: 4.0 });
    }
}
