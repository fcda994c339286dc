//! The interval of a proportion, by Wilson's score.
//!
//! ```text
//! (p + z^2/2n +- z sqrt(p (1-p)/n + z^2/4n^2)) / (1 + z^2/n)
//! ```
//! E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
//! (1927). It stays in [0, 1] and is honest at 0 and at n, where p +- z se is not.

use super::{Interval, Z_95};

/// The 95 % interval of a probability, of which `successes` of `trials` were seen; of no trials, none.
#[must_use]
pub fn wilson(successes: u64, trials: u64) -> Option<Interval> {
    wilson_with_ties(successes, 0, trials)
}

/// The same where `ties` of the trials are decided for neither side and count half. It is wide rather than narrow then:
/// a half varies less than a toss.
#[must_use]
pub fn wilson_with_ties(successes: u64, ties: u64, trials: u64) -> Option<Interval> {
    if trials == 0 || successes + ties > trials {
        return None;
    }
    let n = trials as f64;
    let p = (successes as f64 + 0.5 * ties as f64) / n;
    let z2 = Z_95 * Z_95 / n;
    let centre = p + 0.5 * z2;
    let half = (z2 * (p * (1.0 - p) + 0.25 * z2)).sqrt();
    let scale = 1.0 / (1.0 + z2);
    Some(Interval {
        low: if successes + ties == 0 { 0.0 } else { (centre - half) * scale },
        high: if successes == trials { 1.0 } else { (centre + half) * scale },
    })
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{wilson, wilson_with_ties};

    /// The coverage of a published scenario-discovery box, 67 of 89: [0.654, 0.831].
    #[test]
    fn published_proportion() {
        let interval = wilson(67, 89).unwrap();
        assert!((interval.low - 0.654).abs() < 5e-4);
        assert!((interval.high - 0.831).abs() < 5e-4);
    }

    /// Two ties are one success and one failure; nothing but ties is a half.
    #[test]
    fn ties_count_half() {
        assert_eq!(wilson_with_ties(10, 2, 40), wilson(11, 40));
        let even = wilson_with_ties(0, 100, 100).unwrap();
        assert!((even.low + even.high - 1.0).abs() < 1e-15 && even.low < 0.45);
        assert_eq!(wilson_with_ties(3, 8, 10), None);
    }

    /// Failures mirror successes; the ends are closed; nothing seen says nothing.
    #[test]
    fn ends_and_mirror() {
        let (a, b) = (wilson(3, 40).unwrap(), wilson(37, 40).unwrap());
        assert!((a.low - (1.0 - b.high)).abs() < 1e-15 && (a.high - (1.0 - b.low)).abs() < 1e-15);
        let none = wilson(0, 10).unwrap();
        assert!(none.low == 0.0 && (none.high - 0.277_532_8).abs() < 1e-6);
        assert_eq!(wilson(10, 10).unwrap().high, 1.0);
        assert_eq!(wilson(0, 0), None);
    }
}
