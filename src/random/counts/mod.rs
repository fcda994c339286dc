//! Counts by inversion: one uniform per count, monotone in it and in every parameter.

pub mod binomial;
pub mod exact;
pub mod expansion;
mod lanes;
pub mod negative_binomial;
pub mod poisson;
mod small;
#[cfg(test)]
#[allow(clippy::float_cmp)] // whole numbers
mod tests;

pub use binomial::{binomial, binomial_lanes};
pub use lanes::Lanes;
pub use negative_binomial::{negative_binomial, negative_binomial_lanes};
pub use poisson::{MAX_POISSON_MEAN, poisson, poisson_lanes};

use super::normal_quantile;
use exact::{Lattice, decide, invert};
use expansion::{Expansion, Shape, nearest};

/// The count where the fast normal cannot tell: with the exact normal, then with the exact cdf.
fn refine(shape: &Shape, lattice: &impl Lattice, u: f64) -> f64 {
    let w = normal_quantile(u);
    let Expansion { x, margin, .. } = shape.at(w);
    let margin = margin + x * 2e-15;
    if !shape.reaches(w) || margin >= 0.5 {
        return invert(lattice, u, x);
    }
    let step = nearest(x);
    if (x - step).abs() >= margin { x.floor() } else { decide(lattice, u, step) }
}

/// Is u nearer to 0 or 1 than any word's uniform? There a sum from zero runs out of digits.
fn off_grid(u: f64) -> bool {
    !(1e-10..=1.0 - 1e-10).contains(&u)
}

/// Answers the lanes whose quick floor may not be the count; `doubt` as [`Shape::floor_at`] gives it.
///
/// Few are in doubt, so four are asked at once before each.
#[inline(always)]
#[allow(clippy::inline_always)] // the answer is the caller's closure
fn settle_doubt<const L: usize>(doubt: &[u64; L], mut settle: impl FnMut(usize)) {
    let (fours, rest) = doubt.as_chunks::<4>();
    for (four, doubt) in fours.iter().enumerate() {
        if (doubt[0] | doubt[1] | doubt[2] | doubt[3]) >> 63 != 0 {
            settle_each(4 * four, doubt, &mut settle);
        }
    }
    settle_each(L - rest.len(), rest, &mut settle);
}

/// The same one by one, lanes numbered from `first` on.
#[inline(always)]
#[allow(clippy::inline_always)]
fn settle_each(first: usize, doubt: &[u64], settle: &mut impl FnMut(usize)) {
    for (lane, doubt) in (first..).zip(doubt) {
        if doubt >> 63 != 0 {
            settle(lane);
        }
    }
}
