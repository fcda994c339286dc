//! Scales: from a value to a pixel.
//!
//! ```text
//! linear   px = r0 + (v - d0) / (d1 - d0) (r1 - r0)
//! log      the same over log10 v
//! ```
//! Time is a linear scale over years: a fiscal year is its number, a month a fraction of it. A scale knows no ticks
//! and no labels.

/// A continuous scale. The range may run downwards, as pixels do on a vertical axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    spacing: Spacing,
    domain: (f64, f64),
    range: (f64, f64),
}

/// How equal steps on the axis relate to values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spacing {
    /// Equal steps are equal differences.
    Linear,
    /// Equal steps are equal ratios. Values at or below the low end of the domain sit on it.
    Log,
}

impl Scale {
    /// A scale from `domain` to `range` (pixels). A domain of one value is widened so that it sits in the middle; a log
    /// domain must be above zero.
    #[must_use]
    pub fn new(spacing: Spacing, domain: (f64, f64), range: (f64, f64)) -> Self {
        let wide = domain.1 > domain.0;
        let domain = match spacing {
            _ if wide => domain,
            Spacing::Linear => (domain.0 - 0.5, domain.0 + 0.5),
            Spacing::Log => (domain.0 / 2.0, domain.0 * 2.0),
        };
        debug_assert!(
            spacing == Spacing::Linear || domain.0 > 0.0,
            "a log scale starts above zero"
        );
        Self { spacing, domain, range }
    }

    /// Pixel of `value`.
    #[must_use]
    pub fn px(&self, value: f64) -> f64 {
        let ((d0, d1), (r0, r1)) = (self.domain, self.range);
        let along = match self.spacing {
            Spacing::Linear => (value - d0) / (d1 - d0),
            Spacing::Log => libm::log10(value.max(d0) / d0) / libm::log10(d1 / d0),
        };
        r0 + along * (r1 - r0)
    }

    /// Lowest and highest value.
    #[must_use]
    pub fn domain(&self) -> (f64, f64) {
        self.domain
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exact by construction
mod tests {
    use super::*;

    #[test]
    fn linear_maps_ends_and_middle() {
        let years = Scale::new(Spacing::Linear, (1992.0, 2002.0), (50.0, 250.0));
        assert_eq!(years.px(1992.0), 50.0);
        assert_eq!(years.px(1997.0), 150.0);
        assert_eq!(years.px(2002.0), 250.0);
    }

    #[test]
    fn range_may_run_downwards() {
        let height = Scale::new(Spacing::Linear, (0.0, 4.0), (300.0, 100.0));
        assert_eq!(height.px(1.0), 250.0);
        assert_eq!(height.px(0.0), 300.0);
    }

    #[test]
    fn log_gives_equal_ratios_equal_steps() {
        let people = Scale::new(Spacing::Log, (1e3, 1e6), (0.0, 300.0));
        assert_eq!(people.px(1e3), 0.0);
        assert!((people.px(1e4) - 100.0).abs() < 1e-9);
        assert_eq!(people.px(1e6), 300.0);
        assert_eq!(people.px(0.0), 0.0, "zero sits on the floor");
    }

    #[test]
    fn a_single_value_sits_in_the_middle() {
        assert_eq!(Scale::new(Spacing::Linear, (7.0, 7.0), (0.0, 10.0)).px(7.0), 5.0);
        assert!((Scale::new(Spacing::Log, (7.0, 7.0), (0.0, 10.0)).px(7.0) - 5.0).abs() < 1e-9);
    }
}
