//! Binomial counts by inversion: how many of n, each with probability p.
//!
//! ```text
//! X(u) = the smallest k with P(X <= k) >= u
//! ```
//! One uniform per count; monotone in u, n and p. Small variances add masses from the nearer end,
//! larger ones floor the smooth [`expansion`](super::expansion), and where that is near a step the
//! exact cdf decides: the answer is exact inversion for every n, up to the rounding of the cdf
//! (1e-15, and 1e-11 of the smaller tail).

use super::{
    Lanes,
    exact::{Lattice, invert, sum_ratios},
    expansion::{MIN_VARIANCE, Shape},
    lanes::count,
    off_grid, refine, small,
};
use crate::random::{
    normal_quantile_fast, normal_table::FAST_ERROR, special::stirling::binomial_mass, unit,
};

/// The count among `n`, each with probability `p` in [0, 1], at `u` in (0, 1).
#[inline]
#[must_use]
pub fn binomial(n: u32, p: f64, u: f64) -> u32 {
    let n = f64::from(n);
    let shape = Shape::binomial(n, p);
    if shape.variance >= MIN_VARIANCE {
        let floor = shape.floor_at(normal_quantile_fast(u), FAST_ERROR);
        if floor.is_sign_positive() {
            return floor as u32;
        }
    }
    settle(n, p, u) as u32
}

/// The counts of [`binomial`] for `L` independent questions at once: `n` and the answer hold whole
/// numbers below 2^32, lane i is at the uniform of its word.
///
/// The same counts to the last one; quicker, because the lanes share the machine's width.
#[inline]
#[must_use]
pub fn binomial_lanes<const L: usize>(n: &[f64; L], p: &[f64; L], draws: Lanes<'_, L>) -> [f64; L] {
    let mut counts = [0.0; L];
    fill(&mut counts, n, p, draws);
    counts
}

/// [`binomial_lanes`] where there is room for the answer.
#[cfg_attr(target_arch = "wasm32", inline(never))] // once a number of lanes: the page is small
#[cfg_attr(not(target_arch = "wasm32"), inline)]
fn fill<const L: usize>(
    counts: &mut [f64; L],
    n: &[f64; L],
    p: &[f64; L],
    Lanes { words, normals }: Lanes<'_, L>,
) {
    count(
        counts,
        normals,
        |i| Shape::binomial(n[i], p[i]),
        |i| if n[i] > 0.0 { settle(n[i], p[i], unit(words[i])) } else { 0.0 },
    );
}

/// The count where the quick path gives none.
#[inline(never)]
fn settle(n: f64, p: f64, u: f64) -> f64 {
    debug_assert!((0.0..=1.0).contains(&p), "p = {p}");
    if p <= 0.0 || n <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return n;
    }
    let shape = Shape::binomial(n, p);
    if shape.variance >= MIN_VARIANCE {
        refine(&shape, &BinomialLattice { n, p }, u)
    } else if off_grid(u) {
        invert(&BinomialLattice { n, p }, u, shape.mean)
    } else if p <= 0.5 {
        few(n, p, u)
    } else {
        // Count the misses. P(misses <= j) > 1 - u is >= the next number above.
        n - few(n, 1.0 - p, (1.0 - u).next_up())
    }
}

/// Inversion from zero, for p <= 1/2 and variance below [`MIN_VARIANCE`].
fn few(n: f64, p: f64, u: f64) -> f64 {
    // Bernoulli: P(X = 0) = (1 - p)^n >= 1 - n p. Most rare events end here.
    if u <= 1.0 - n * p {
        return 0.0;
    }
    let odds = p / (1.0 - p);
    small::from_zero(none_of(n, p), u, |k| (n - k) * odds).min(n)
}

/// (1 - p)^n, for p <= 1/2 and variance below [`MIN_VARIANCE`]: quicker than a logarithm and an
/// exponential, with an error below 1e-13.
fn none_of(n: f64, p: f64) -> f64 {
    if n < 512.0 {
        let (mut power, mut square, mut rest) = (1.0, 1.0 - p, n as u32);
        while rest > 0 {
            power *= if rest & 1 == 1 { square } else { 1.0 };
            square *= square;
            rest >>= 1;
        }
        return power;
    }
    // n p q < 2 and n >= 512, so p < 0.004: log(1 - p) = -p (1 + p/2 + p^2/3 + ... + p^6/7).
    let p2 = p * p;
    let series = (1.0 + p * 0.5)
        + p2 * ((1.0 / 3.0 + p * 0.25) + p2 * ((0.2 + p * (1.0 / 6.0)) + p2 * (1.0 / 7.0)));
    small::exp_minus(n * p * series)
}

/// Binomial(n, p) with 0 < p < 1, for exact decisions.
#[derive(Debug, Clone, Copy)]
pub struct BinomialLattice {
    /// How many, a whole number.
    pub n: f64,
    /// The probability of each.
    pub p: f64,
}

impl Lattice for BinomialLattice {
    fn top(&self) -> f64 {
        self.n
    }

    fn mass(&self, k: f64) -> f64 {
        let Self { n, p } = *self;
        let q = 1.0 - p;
        let rest = n - k;
        if k <= 0.0 {
            return libm::exp(n * libm::log1p(-p));
        }
        if rest <= 0.0 {
            return libm::exp(n * libm::log1p(-q));
        }
        binomial_mass(k, rest, p, q)
    }

    fn lower(&self, k: f64) -> f64 {
        let odds = (1.0 - self.p) / self.p;
        let base = self.n - k;
        sum_ratios(self.mass(k), |i| (k - i + 1.0) / (base + i) * odds)
    }

    fn upper(&self, k: f64) -> f64 {
        if k >= self.n {
            return 0.0;
        }
        let odds = self.p / (1.0 - self.p);
        let base = self.n - k;
        sum_ratios(self.mass(k + 1.0), |i| (base - i) / (k + 1.0 + i) * odds)
    }
}
