//! Where the ticks of an axis stand: multiples of 1, 2 or 5 times a power of ten.
//!
//! Ticks are whole multiples divided or multiplied once, so that 0.3 is 0.3 and not 0.30000000000000004.

/// A round step, kept as a whole number times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Step {
    leading: f64,
    exponent: i32,
}

impl Step {
    /// The smallest round step with which `span` needs at most `count` steps.
    fn for_span(span: f64, count: usize) -> Self {
        let rough = span / count.max(1) as f64;
        let mut exponent = libm::floor(libm::log10(rough)) as i32;
        // Rounding in the logarithm may put the exponent one off.
        while ten_to(exponent) > rough {
            exponent -= 1;
        }
        while ten_to(exponent + 1) <= rough {
            exponent += 1;
        }
        let size = rough / ten_to(exponent);
        let (leading, exponent) = match size {
            s if s <= 1.0 => (1.0, exponent),
            s if s <= 2.0 => (2.0, exponent),
            s if s <= 5.0 => (5.0, exponent),
            _ => (1.0, exponent + 1),
        };
        Self { leading, exponent }
    }

    fn times(self, multiple: f64) -> f64 {
        let whole = self.leading * multiple;
        if self.exponent >= 0 {
            whole * ten_to(self.exponent)
        } else {
            whole / ten_to(-self.exponent)
        }
    }
}

/// Ten to a whole power, by multiplication: exact up to 10^22.
fn ten_to(exponent: i32) -> f64 {
    let power = (0..exponent.abs()).fold(1.0, |product, _| product * 10.0);
    if exponent >= 0 { power } else { 1.0 / power }
}

/// Round ticks around `low..=high`: the first at or below `low`, the last at or above `high`, with at most `count + 2`
/// intervals.
#[must_use]
pub fn around(low: f64, high: f64, count: usize) -> Vec<f64> {
    let high = if high > low { high } else { low + 1.0 };
    let step = Step::for_span(high - low, count);
    let unit = step.times(1.0);
    let (mut first, mut last) = (libm::floor(low / unit), libm::ceil(high / unit));
    // The division rounds: one multiple more or less may be needed, or may do.
    while step.times(first) > low {
        first -= 1.0;
    }
    while step.times(last) < high {
        last += 1.0;
    }
    while step.times(last - 1.0) >= high {
        last -= 1.0;
    }
    (0..=(last - first) as usize).map(|index| step.times(first + index as f64)).collect()
}

/// Ticks 1, 2, 5 of each power of ten around `low..=high` (both above zero); only 1s if that would be more than `count`.
#[must_use]
pub fn around_log(low: f64, high: f64, count: usize) -> Vec<f64> {
    let first = libm::floor(libm::log10(low)) as i32;
    let last = libm::ceil(libm::log10(high)) as i32;
    let by = |leading: &[f64]| -> Vec<f64> {
        let all: Vec<f64> = (first - 1..=last + 1)
            .flat_map(|exponent| {
                leading.iter().map(move |&l| Step { leading: l, exponent }.times(1.0))
            })
            .collect();
        let from = all.iter().rposition(|&tick| tick <= low).unwrap_or(0);
        let to = all.iter().position(|&tick| tick >= high).unwrap_or(all.len() - 1);
        all[from..=to.max(from + 1)].to_vec()
    };
    let fine = by(&[1.0, 2.0, 5.0]);
    if fine.len() <= count + 2 { fine } else { by(&[1.0]) }
}

/// Round limits that part `0..=highest` into five to seven classes of one width, the last of which may be wider; none if
/// nothing is above zero.
#[must_use]
pub fn limits(highest: f64) -> Vec<f64> {
    if !(highest > 0.0) {
        return Vec::new();
    }
    let exponent = libm::floor(libm::log10(highest)) as i32 - 1;
    let steps = [1.0, 2.0, 4.0, 5.0, 10.0, 20.0].map(|leading| Step { leading, exponent });
    // Each step is at most twice the one before, so that eight at most are more than four.
    let step = steps.into_iter().find(|step| highest <= step.times(8.0)).unwrap_or(steps[5]);
    (1..=6).map(|index| step.times(f64::from(index))).filter(|&limit| limit < highest).collect()
}

/// Whole numbers inside `low..=high` that are multiples of `step`: years on a time axis.
#[must_use]
pub fn whole(low: f64, high: f64, step: u32) -> Vec<f64> {
    let step = f64::from(step);
    let first = libm::ceil(low / step);
    let last = libm::floor(high / step);
    let count = (last - first + 1.0).max(0.0) as usize;
    (0..count).map(|index| (first + index as f64) * step).collect()
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exact by construction
mod tests {
    use super::*;

    #[test]
    fn limits_are_round_and_make_five_to_seven_classes() {
        assert_eq!(limits(61.0), [10.0, 20.0, 30.0, 40.0, 50.0, 60.0]);
        assert_eq!(limits(17.0), [4.0, 8.0, 12.0, 16.0]);
        assert_eq!(limits(0.8), [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
        assert!(limits(0.0).is_empty() && limits(-3.0).is_empty());
        for index in 1..4000 {
            let limits = limits(f64::from(index) * 0.037);
            assert!((4..=6).contains(&limits.len()), "{index}: {limits:?}");
        }
    }

    #[test]
    fn ticks_are_round_and_cover_the_data() {
        assert_eq!(around(0.0, 979_101.0, 5), [0.0, 2e5, 4e5, 6e5, 8e5, 1e6]);
        assert_eq!(around(0.0, 383.0, 4), [0.0, 100.0, 200.0, 300.0, 400.0]);
        assert_eq!(around(740.0, 2390.0, 4), [500.0, 1000.0, 1500.0, 2000.0, 2500.0]);
    }

    #[test]
    fn decimals_are_exact() {
        assert_eq!(around(0.0, 0.58, 6), [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
        assert_eq!(around(0.0, 1.0, 5), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(around(-0.3, 0.3, 3), [-0.4, -0.2, 0.0, 0.2, 0.4]);
    }

    /// Laws over a wide sweep: the data lie inside, the step is one of 1, 2, 5, the count is kept.
    #[test]
    fn ticks_hold_their_laws() {
        for exponent in -6..9 {
            for leading in [1.0, 1.3, 2.0, 3.7, 4.999, 5.0, 7.0, 9.99] {
                for count in 1..9 {
                    let high = leading * ten_to(exponent);
                    let ticks = around(0.0, high, count);
                    assert_eq!(ticks[0], 0.0);
                    assert!(*ticks.last().unwrap() >= high, "{high} {count} {ticks:?}");
                    assert!(ticks[ticks.len() - 2] < high, "{high} {count} {ticks:?}");
                    assert!(ticks.len() <= count + 2, "{high} {count} {ticks:?}");
                    let digits = format!("{:e}", ticks[1]);
                    assert!(["1e", "2e", "5e"].iter().any(|d| digits.starts_with(d)), "{digits}");
                }
            }
        }
    }

    #[test]
    fn a_single_value_still_has_ticks() {
        assert!(around(0.0, 0.0, 4).len() >= 2);
    }

    #[test]
    fn log_ticks_cover_the_data() {
        assert_eq!(around_log(10_319.0, 616_346.0, 8), [1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6]);
        assert_eq!(around_log(10_319.0, 616_346.0, 3), [1e4, 1e5, 1e6]);
        assert_eq!(around_log(100.0, 100.0, 3), [100.0, 200.0]);
    }

    #[test]
    fn years_are_whole_and_inside() {
        assert_eq!(whole(1992.0, 2003.0, 5), [1995.0, 2000.0]);
        assert_eq!(whole(1992.0, 2003.0, 2), [1992.0, 1994.0, 1996.0, 1998.0, 2000.0, 2002.0]);
        assert_eq!(whole(1992.5, 1992.75, 1), [0.0; 0]);
    }
}
