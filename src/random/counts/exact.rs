//! Exact inversion of a count's cdf, by walking: the judge of doubtful cases and of far tails.
//!
//! ```text
//! X(u) = the smallest k with P(X <= k) >= u
//! ```
//! Below u = 1/2 it adds from the lower end, above from the upper end, so that no tail loses its
//! digits. It starts from a guess and is right from any guess, only slower from a bad one.

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

/// Is X(u) below `k`, for k in 1..=top?
fn is_below(lattice: &impl Lattice, u: f64, k: f64) -> bool {
    if u <= 0.5 { lattice.lower(k - 1.0) >= u } else { lattice.upper(k - 1.0) <= 1.0 - u }
}

/// X(u), when it is known to be `k` or `k - 1`.
pub fn decide(lattice: &impl Lattice, u: f64, k: f64) -> f64 {
    if k <= 0.0 {
        0.0
    } else if k > lattice.top() || is_below(lattice, u, k) {
        k - 1.0
    } else {
        k
    }
}

/// X(u), from any guess.
pub fn invert(lattice: &impl Lattice, u: f64, guess: f64) -> f64 {
    let top = lattice.top();
    let start = if guess > 0.0 { guess.min(top).floor() } else { 0.0 };
    if u <= 0.5 { climb(lattice, u, start) } else { descend(lattice, 1.0 - u, start, top) }
}

/// The smallest k with P(X <= k) >= u.
fn climb(lattice: &impl Lattice, u: f64, start: f64) -> f64 {
    let mut k = start;
    let mut stride = 1.0;
    while k > 0.0 && lattice.lower(k - 1.0) >= u {
        k = (k - stride).max(0.0);
        stride *= 2.0;
    }
    let mut sum = lattice.lower(k);
    while sum < u && k < lattice.top() {
        k += 1.0;
        sum += lattice.mass(k);
    }
    k
}

/// The smallest k with P(X > k) <= tail, for tail < 1/2. A tail of zero is taken as the least
/// positive number: a distribution without an end has no largest value.
fn descend(lattice: &impl Lattice, tail: f64, start: f64, top: f64) -> f64 {
    let tail = tail.max(f64::MIN_POSITIVE);
    let mut k = start;
    let mut stride = 1.0;
    while k < top && lattice.upper(k) > tail {
        k = (k + stride).min(top);
        stride *= 2.0;
    }
    let mut sum = if k < top { lattice.upper(k) } else { 0.0 };
    while k > 0.0 {
        sum += lattice.mass(k);
        if sum > tail {
            break;
        }
        k -= 1.0;
    }
    k
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
