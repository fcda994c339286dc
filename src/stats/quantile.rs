//! Quantiles of a sample, and the ranks between which the true quantile lies.
//!
//! ```text
//! h = (n - 1) q      x = x_(floor h) + (h - floor h)(x_(floor h + 1) - x_(floor h))
//! P(X_(r) <= true quantile < X_(s)) = B(s - 1) - B(r - 1),   B the cdf of Binomial(n, q)
//! ```
//! The first is type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages",
//! American Statistician 50 (1996), the default of R and numpy. The second holds for any continuous
//! distribution.

/// Rank (from 0) and fraction beyond it of the type-7 quantile.
fn place(n: usize, q: f64) -> (usize, f64) {
    let h = (n - 1) as f64 * q.clamp(0.0, 1.0);
    let rank = (h as usize).min(n - 1);
    (rank, h - rank as f64)
}

/// The quantile at `q` in [0, 1] of values in ascending order; of nothing, none.
#[must_use]
pub fn quantile_sorted(sorted: &[f64], q: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let (rank, fraction) = place(sorted.len(), q);
    let low = sorted[rank];
    Some(low + fraction * (sorted[last.min(rank + 1)] - low))
}

/// The quantiles at ascending `levels` of values in any order, which it reorders; of nothing, none.
///
/// It selects instead of sorting: time grows with n times the number of levels at most.
#[must_use]
pub fn quantiles<const N: usize>(values: &mut [f64], levels: &[f64; N]) -> Option<[f64; N]> {
    if values.is_empty() {
        return None;
    }
    // All values before `done` are in their place.
    let mut done = 0;
    let n = values.len();
    let mut select = |rank: usize| {
        if rank >= done {
            values[done..].select_nth_unstable_by(rank - done, f64::total_cmp);
            done = rank + 1;
        }
        values[rank]
    };
    Some(levels.map(|q| {
        let (rank, fraction) = place(n, q);
        let low = select(rank);
        if fraction > 0.0 { low + fraction * (select(rank + 1) - low) } else { low }
    }))
}

/// The ranks (from 1) of the two order statistics that hold the true quantile `q` with probability
/// 95 % or more; none where so few values cannot.
///
/// The lower is the largest r with B(r - 1) <= 0.025, the upper the smallest s with
/// B(s - 1) >= 0.975.
#[must_use]
pub fn quantile_ranks(n: usize, q: f64) -> Option<(usize, usize)> {
    if n == 0 || !(q > 0.0 && q < 1.0) {
        return None;
    }
    let (first, masses) = binomial_masses(n, q);
    let mut cdf = 0.0;
    let (mut lower, mut upper) = (None, None);
    for (k, mass) in (first..).zip(masses) {
        // Here cdf = B(k - 1): is X_(k) a bound?
        if cdf <= 0.025 && k >= 1 {
            lower = Some(k);
        }
        if cdf >= 0.975 && upper.is_none() {
            upper = Some(k);
        }
        cdf += mass;
    }
    Some((lower?, upper.filter(|&s| s <= n)?))
}

/// The masses of Binomial(n, q) that matter, and the first k they belong to: ratios outwards from
/// the mode, divided by their sum, so that nothing underflows.
fn binomial_masses(n: usize, q: f64) -> (usize, Vec<f64>) {
    const NEGLIGIBLE: f64 = 1e-20;
    let mode = (((n + 1) as f64 * q) as usize).min(n);
    let odds = q / (1.0 - q);
    let mut below = Vec::new();
    let mut weight = 1.0;
    for k in (1..=mode).rev() {
        weight *= k as f64 / ((n - k + 1) as f64 * odds);
        below.push(weight);
        if weight < NEGLIGIBLE {
            break;
        }
    }
    let first = mode - below.len();
    let mut masses: Vec<f64> = below.into_iter().rev().collect();
    masses.push(1.0);
    let mut weight = 1.0;
    for k in mode..n {
        weight *= (n - k) as f64 * odds / (k + 1) as f64;
        masses.push(weight);
        if weight < NEGLIGIBLE {
            break;
        }
    }
    let total: f64 = masses.iter().sum();
    for mass in &mut masses {
        *mass /= total;
    }
    (first, masses)
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{quantile_ranks, quantile_sorted, quantiles};

    /// R: `quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .9, 1))`.
    #[test]
    fn type_seven() {
        let levels = [0.0, 0.1, 0.25, 0.5, 0.9, 1.0];
        let wanted = [1.0, 1.4, 2.0, 4.0, 12.8, 16.0];
        let sorted = [1.0, 2.0, 4.0, 8.0, 16.0];
        let found = quantiles(&mut [8.0, 1.0, 16.0, 2.0, 4.0], &levels).unwrap();
        for i in 0..6 {
            assert!((found[i] - wanted[i]).abs() < 1e-14, "{found:?}");
            assert_eq!(Some(found[i]), quantile_sorted(&sorted, levels[i]));
        }
        assert_eq!(quantile_sorted(&[], 0.5), None);
        assert_eq!(quantiles(&mut [], &[0.5]), None);
        assert_eq!(quantiles(&mut [3.0], &[0.1, 0.9]), Some([3.0, 3.0]));
    }

    /// Selecting gives the bits that sorting gives, also with equal levels and many ties.
    #[test]
    fn selecting_is_sorting() {
        for n in [2, 3, 10, 101, 1000] {
            let values: Vec<f64> = (0..n).map(|i| f64::from(i * 7919 % 113)).collect();
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let levels = [0.025, 0.1, 0.25, 0.25, 0.5, 0.75, 0.9, 0.975];
            let found = quantiles(&mut values.clone(), &levels).unwrap();
            assert_eq!(found, levels.map(|q| quantile_sorted(&sorted, q).unwrap()));
        }
    }

    /// Computed with exact binomial sums.
    #[test]
    fn ranks_of_exact_sums() {
        assert_eq!(quantile_ranks(1000, 0.5), Some((469, 532)));
        assert_eq!(quantile_ranks(1000, 0.9), Some((881, 919)));
        assert_eq!(quantile_ranks(1000, 0.95), Some((936, 964)));
        assert_eq!(quantile_ranks(100, 0.5), Some((40, 61)));
    }

    /// With n values the least and the greatest hold the median with probability 1 - 2^(1-n):
    /// six are enough, five are not. The far quantiles need more.
    #[test]
    fn few_values_hold_nothing() {
        assert_eq!(quantile_ranks(5, 0.5), None);
        assert_eq!(quantile_ranks(6, 0.5), Some((1, 6)));
        assert_eq!(quantile_ranks(100, 0.975), None);
        assert_eq!(quantile_ranks(0, 0.5), None);
        assert_eq!(quantile_ranks(100, 0.0), None);
        let (lower, upper) = quantile_ranks(1_000_000, 0.975).unwrap();
        assert!((974_690..974_700).contains(&lower) && (975_300..975_310).contains(&upper));
    }
}
