//! Negative binomial counts by inversion: a Poisson count whose mean is itself gamma distributed.
//!
//! ```text
//! variance = mean + mean^2 / size          X(u) = the smallest k with P(X <= k) >= u
//! ```
//! Size is the shape of that gamma: the smaller, the more clumped; as it grows, Poisson. One uniform
//! per count; monotone in u and in the mean; exact inversion in the sense of
//! [`binomial`](super::binomial()).

use super::{
    Lanes,
    exact::{Lattice, invert},
    expansion::{MIN_VARIANCE, Shape},
    lanes::count,
    off_grid, refine, small,
};
use crate::random::{
    normal_quantile_fast,
    normal_table::FAST_ERROR,
    special::{beta::incomplete_beta, stirling::binomial_mass},
    unit,
};

/// The count at `u` in (0, 1), for a finite `mean` >= 0 and a finite `size` > 0.
///
/// Counts above 2^32 - 1 are given as that.
#[must_use]
pub fn negative_binomial(mean: f64, size: f64, u: f64) -> u32 {
    let shape = Shape::negative_binomial(mean, size);
    if shape.variance >= MIN_VARIANCE {
        let floor = shape.floor_at(normal_quantile_fast(u), FAST_ERROR);
        if floor.is_sign_positive() {
            return floor as u32;
        }
    }
    settle(mean, size, u) as u32
}

/// The counts of [`negative_binomial`] for `L` means at once, as whole numbers; lane i is at the
/// uniform of its word.
#[inline]
#[must_use]
pub fn negative_binomial_lanes<const L: usize>(
    mean: &[f64; L],
    size: f64,
    Lanes { words, normals }: Lanes<'_, L>,
) -> [f64; L] {
    let mut counts = [0.0; L];
    count(
        &mut counts,
        normals,
        |i| Shape::negative_binomial(mean[i], size),
        |i| settle(mean[i], size, unit(words[i])),
    );
    counts
}

/// The count where the quick path gives none.
fn settle(mean: f64, size: f64, u: f64) -> f64 {
    debug_assert!(mean.is_finite() && mean >= 0.0 && size.is_finite() && size > 0.0);
    // P(X = 0) >= 1 - mean. Most rare events end here.
    if u <= 1.0 - mean {
        return 0.0;
    }
    let shape = Shape::negative_binomial(mean, size);
    let lattice = NegativeBinomialLattice { mean, size };
    if shape.variance >= MIN_VARIANCE {
        refine(&shape, &lattice, u)
    } else if off_grid(u) {
        invert(&lattice, u, mean)
    } else {
        let step = mean / (size + mean);
        // The exponent is below the mean, and the mean below the variance.
        let zero = small::exp_minus(size * libm::log1p(mean / size));
        small::from_zero(zero, u, |k| (size + k) * step)
    }
}

/// The negative binomial with this mean, above 0, and size, for exact decisions.
#[derive(Debug, Clone, Copy)]
pub struct NegativeBinomialLattice {
    /// The mean.
    pub mean: f64,
    /// The shape of the gamma that mixes the Poisson means.
    pub size: f64,
}

impl NegativeBinomialLattice {
    /// The chances of a success and of a failure, in the story of failures before `size` successes.
    fn chances(&self) -> (f64, f64) {
        let total = self.size + self.mean;
        (self.size / total, self.mean / total)
    }
}

impl Lattice for NegativeBinomialLattice {
    fn top(&self) -> f64 {
        f64::INFINITY
    }

    fn mass(&self, k: f64) -> f64 {
        if k <= 0.0 {
            return libm::exp(-self.size * libm::log1p(self.mean / self.size));
        }
        let (success, failure) = self.chances();
        binomial_mass(k, self.size, failure, success) * (self.size / (self.size + k))
    }

    fn lower(&self, k: f64) -> f64 {
        let (success, failure) = self.chances();
        incomplete_beta(self.size, k + 1.0, success, failure).0
    }

    fn upper(&self, k: f64) -> f64 {
        let (success, failure) = self.chances();
        incomplete_beta(self.size, k + 1.0, success, failure).1
    }
}
