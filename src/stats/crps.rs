//! Scores of a forecast against what happened: lower is better, and honesty is best.
//!
//! ```text
//! CRPS = mean |x_i - y| - (1/2) mean |x_i - x_j|
//! interval score = (u - l) + (2/a)(l - y)+ + (2/a)(y - u)+,   coverage 1 - a
//! ```
//! Both in the unit of y. The plain CRPS takes the second mean over all m^2 pairs and scores the
//! ensemble as the whole forecast; the fair one over the m (m - 1) different pairs, and does not
//! punish an ensemble for being small. T. Gneiting and A. E. Raftery, "Strictly proper scoring
//! rules, prediction, and estimation", JASA 102 (2007); C. A. T. Ferro, "Fair scores for ensemble
//! forecasts", QJRMS 140 (2014).

use super::Interval;

/// The plain continuous ranked probability score of an ensemble in ascending order; of nothing, none.
#[must_use]
pub fn crps(sorted: &[f64], observed: f64) -> Option<f64> {
    let m = sorted.len() as f64;
    score(sorted, observed, m * m)
}

/// The fair score of an ensemble in ascending order; of fewer than two members, none.
#[must_use]
pub fn crps_fair(sorted: &[f64], observed: f64) -> Option<f64> {
    let m = sorted.len() as f64;
    if m < 2.0 { None } else { score(sorted, observed, m * (m - 1.0)) }
}

fn score(sorted: &[f64], observed: f64, pairs: f64) -> Option<f64> {
    if sorted.is_empty() {
        return None;
    }
    debug_assert!(sorted.is_sorted(), "the ensemble is in ascending order");
    let m = sorted.len() as f64;
    let mut distance = 0.0;
    let mut spread = 0.0;
    // sum over i, j of |x_i - x_j| = 2 sum (2 i - m - 1) x_(i), i from 1; taken about the
    // observation, so that large values do not cancel.
    for (i, x) in sorted.iter().enumerate() {
        let from = x - observed;
        distance += from.abs();
        spread += (2.0 * i as f64 - m + 1.0) * from;
    }
    Some(distance / m - spread / pairs)
}

/// The score of a central interval of this coverage, in (0, 1).
#[must_use]
pub fn interval_score(interval: Interval, coverage: f64, observed: f64) -> f64 {
    let penalty = 2.0 / (1.0 - coverage);
    let below = (interval.low - observed).max(0.0);
    let above = (observed - interval.high).max(0.0);
    interval.high - interval.low + penalty * (below + above)
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use std::f64::consts::{FRAC_1_SQRT_2, PI};

    use super::{Interval, crps, crps_fair, interval_score};

    /// The definition, pair by pair.
    fn by_pairs(ensemble: &[f64], observed: f64, pairs: f64) -> f64 {
        let m = ensemble.len() as f64;
        let distance: f64 = ensemble.iter().map(|x| (x - observed).abs()).sum();
        let spread: f64 =
            ensemble.iter().flat_map(|a| ensemble.iter().map(move |b| (a - b).abs())).sum();
        distance / m - 0.5 * spread / pairs
    }

    /// The values of R's scoringRules: exponential with rate 0.7 at 3 scores 1.20701837. A plain
    /// ensemble of its quantiles at (i - 1/2)/m comes as near as its longest step allows.
    #[test]
    fn published_exponential() {
        let m = 100_000;
        let ensemble: Vec<f64> =
            (0..m).map(|i| -libm::log1p(-(f64::from(i) + 0.5) / f64::from(m)) / 0.7).collect();
        assert!((crps(&ensemble, 3.0).unwrap() - 1.207_018_37).abs() < 1e-5);
    }

    /// N(0, 1): y (2 cdf(y) - 1) + 2 density(y) - 1/sqrt(pi), `0.233_695` at 0 and `2.436_574_73` at -3.
    /// The ensemble is the distribution of eight fair coins' sum, twice standardised: its score has
    /// its own closed form by pairs, and comes near the normal's.
    #[test]
    fn published_normal() {
        let normal = |y: f64| {
            let centred = 1.0 - libm::erfc(y * FRAC_1_SQRT_2);
            y * centred + 2.0 * libm::exp(-0.5 * y * y) / (2.0 * PI).sqrt() - 1.0 / PI.sqrt()
        };
        assert!((normal(0.0) - 0.233_695).abs() < 5e-7);
        assert!((normal(-3.0) - 2.436_574_73).abs() < 5e-9);
        let mut coins: Vec<f64> = (0..4096_u32)
            .map(|bits| (f64::from(bits.count_ones()) - 6.0) / 3.0_f64.sqrt())
            .collect();
        coins.sort_by(f64::total_cmp);
        for y in [0.0, -3.0, 1.3] {
            assert!((crps(&coins, y).unwrap() - normal(y)).abs() < 0.03);
        }
    }

    #[test]
    fn agrees_with_pairs() {
        let ensemble = [-3.0, -1.5, -1.5, 0.0, 0.25, 4.0, 1e6];
        for y in [-10.0, -1.5, 0.1, 5.0, 1e6] {
            let plain = by_pairs(&ensemble, y, 49.0);
            assert!((crps(&ensemble, y).unwrap() - plain).abs() <= 1e-9 * plain.abs());
            let fair = by_pairs(&ensemble, y, 42.0);
            assert!((crps_fair(&ensemble, y).unwrap() - fair).abs() <= 1e-9 * fair.abs());
        }
        assert_eq!(crps(&[2.0], 5.0), Some(3.0));
        assert_eq!(crps_fair(&[2.0], 5.0), None);
        assert_eq!(crps(&[], 5.0), None);
    }

    /// R's scoringRules: the 80 % interval [-1, 1] scores 12 at 2 and 2 at 1.
    #[test]
    fn published_interval_scores() {
        let interval = Interval { low: -1.0, high: 1.0 };
        assert!((interval_score(interval, 0.8, 2.0) - 12.0).abs() < 1e-13);
        assert!((interval_score(interval, 0.8, 1.0) - 2.0).abs() < 1e-15);
        assert!((interval_score(interval, 0.8, -2.0) - 12.0).abs() < 1e-13);
    }
}
