//! Poisson counts by inversion: how many in a month, when they come one by one.
//!
//! ```text
//! X(u) = the smallest k with P(X <= k) >= u
//! ```
//! One uniform per count; monotone in u and in the mean; exact inversion in the sense of
//! [`binomial`](super::binomial()).

use super::{
    Lanes,
    exact::{Lattice, invert, sum_ratios},
    expansion::{MIN_VARIANCE, Shape},
    lanes::count,
    off_grid, refine, small,
};
use crate::random::{
    normal_quantile_fast, normal_table::FAST_ERROR, special::stirling::poisson_mass, unit,
};

/// The largest mean a Poisson count may have: its counts then fit 32 bits.
pub const MAX_POISSON_MEAN: f64 = 4e9;

/// The count at `u` in (0, 1), for a mean in 0..=[`MAX_POISSON_MEAN`].
#[inline]
#[must_use]
pub fn poisson(mean: f64, u: f64) -> u32 {
    if mean >= MIN_VARIANCE {
        let floor = Shape::poisson(mean).floor_at(normal_quantile_fast(u), FAST_ERROR);
        if floor.is_sign_positive() {
            return floor as u32;
        }
    }
    settle(mean, u) as u32
}

/// The counts of [`poisson`] for `L` independent questions at once, as whole numbers; lane i is at
/// the uniform of its word.
#[inline]
#[must_use]
pub fn poisson_lanes<const L: usize>(
    mean: &[f64; L],
    Lanes { words, normals }: Lanes<'_, L>,
) -> [f64; L] {
    let mut counts = [0.0; L];
    count(&mut counts, normals, |i| Shape::poisson(mean[i]), |i| settle(mean[i], unit(words[i])));
    counts
}

/// The count where the quick path gives none.
#[inline(never)]
fn settle(mean: f64, u: f64) -> f64 {
    debug_assert!((0.0..=MAX_POISSON_MEAN).contains(&mean), "mean = {mean}");
    if mean >= MIN_VARIANCE {
        return refine(&Shape::poisson(mean), &PoissonLattice { mean }, u);
    }
    // P(X = 0) = exp(-mean) >= 1 - mean. Most rare events end here.
    if u <= 1.0 - mean {
        0.0
    } else if off_grid(u) {
        invert(&PoissonLattice { mean }, u, mean)
    } else {
        small::from_zero(small::exp_minus(mean), u, |_| mean)
    }
}

/// Poisson(mean) with a mean above 0, for exact decisions.
#[derive(Debug, Clone, Copy)]
pub struct PoissonLattice {
    /// The mean.
    pub mean: f64,
}

impl Lattice for PoissonLattice {
    fn top(&self) -> f64 {
        f64::INFINITY
    }

    fn mass(&self, k: f64) -> f64 {
        if k <= 0.0 {
            return libm::exp(-self.mean);
        }
        poisson_mass(k, self.mean)
    }

    fn lower(&self, k: f64) -> f64 {
        let inverse = 1.0 / self.mean;
        sum_ratios(self.mass(k), |i| (k - i + 1.0) * inverse)
    }

    fn upper(&self, k: f64) -> f64 {
        sum_ratios(self.mass(k + 1.0), |i| self.mean / (k + 1.0 + i))
    }
}
