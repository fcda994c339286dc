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
