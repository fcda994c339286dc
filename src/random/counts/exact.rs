//! Exact inversion of a count's cdf, by search: the judge of doubtful cases and of far tails.
//!
//! ```text
//! X(u) = the smallest k with P(X <= k) >= u
//! ```
//! Below u = 1/2 it asks the lower tail, above the upper, so that neither loses its digits. It is
//! right from any guess, only slower from a bad one.

/// A distribution on 0, 1, 2, ..., top, with each tail to full relative precision.
pub trait Lattice {
    /// The largest possible value; infinite if there is none.
    fn top(&self) -> f64;
    /// P(X = k), for k in 0..=top.
    fn mass(&self, k: f64) -> f64;
    /// P(X <= k), for k in 0..=top.
    fn lower(&self, k: f64) -> f64;
    /// P(X > k), for k in 0..=top.
    fn upper(&self, k: f64) -> f64;
}

/// Is X(u) below `k`?
fn is_below(lattice: &impl Lattice, u: f64, k: f64) -> bool {
    if k <= 0.0 {
        false
    } else if k > lattice.top() {
        true
    } else if u <= 0.5 {
        lattice.lower(k - 1.0) >= u
    } else {
        lattice.upper(k - 1.0) <= 1.0 - u
    }
}

/// X(u), when it is known to be `k` or `k - 1`.
pub fn decide(lattice: &impl Lattice, u: f64, k: f64) -> f64 {
    if is_below(lattice, u, k) { k - 1.0 } else { k }
}

/// X(u), from any guess: strides that double until they pass it, then halving.
pub fn invert(lattice: &impl Lattice, u: f64, guess: f64) -> f64 {
    let start = if guess > 0.0 { guess.min(lattice.top()).floor() } else { 0.0 };
    // X is at least `least` and below `past`.
    let (mut least, mut past) = (start, start);
    let mut stride = 1.0;
    if is_below(lattice, u, start) {
        while is_below(lattice, u, least) {
            past = least;
            least = (least - stride).max(0.0);
            stride *= 2.0;
        }
    } else {
        while !is_below(lattice, u, past) {
            least = past;
            past = (past + stride).min(lattice.top() + 1.0);
            stride *= 2.0;
        }
    }
    while past - least > 1.0 {
        let middle = ((least + past) * 0.5).floor();
        if is_below(lattice, u, middle) {
            past = middle;
        } else {
            least = middle;
        }
    }
    least
}

/// first (1 + r(1) + r(1) r(2) + ...) for ratios that fall: stops when the rest cannot matter.
pub fn sum_ratios(first: f64, mut ratio: impl FnMut(f64) -> f64) -> f64 {
    let (mut term, mut sum, mut step) = (first, first, 0.0);
    loop {
        step += 1.0;
        let r = ratio(step);
        term *= r;
        sum += term;
        // The rest is at most term r / (1 - r), the ratios fall.
        if term * r <= 1e-17 * sum * (1.0 - r) {
            return sum;
        }
    }
}
