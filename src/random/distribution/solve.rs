//! Where a cdf of a positive quantity reaches u: Newton steps that cannot get lost.
//!
//! ```text
//! log x' = log x - g / (dg / d log x),    g = log(lower / u)  or  -log(upper / (1 - u))
//! ```
//! On logarithmic scales the tails of all the distributions here are nearly straight, so a step is
//! good even from a bad guess. A step that would leave what is known to hold the answer is replaced
//! by halving.

/// Both tails at a point, each to its own relative precision.
pub(super) struct Tails {
    /// P(X <= x).
    pub lower: f64,
    /// P(X > x).
    pub upper: f64,
    /// The density times x: how the lower tail grows with log x.
    pub slope: f64,
}

/// After a step this small the next is below rounding.
const LAST_STEP: f64 = 1e-9;

/// The x in (0, limit] where the lower tail is u.
pub(super) fn solve(u: f64, guess: f64, limit: f64, tails: impl Fn(f64) -> Tails) -> f64 {
    let (mut low, mut high) = (0.0_f64, limit);
    let mut x = guess.clamp(f64::MIN_POSITIVE, limit.min(f64::MAX));
    for _ in 0..400 {
        let Tails { lower, upper, slope } = tails(x);
        let (excess, slope) = if u <= 0.5 {
            (libm::log(lower / u), slope / lower)
        } else {
            (-libm::log(upper / (1.0 - u)), slope / upper)
        };
        if excess > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let step = excess / slope;
        let next = x * libm::exp(-step);
        x = if step.abs() <= LAST_STEP {
            return next.min(limit);
        } else if next > low && next < high {
            next
        } else if high == f64::INFINITY {
            x * 16.0
        } else if low == 0.0 {
            x / 16.0
        } else {
            low.sqrt() * high.sqrt()
        };
        if (high.is_finite() && high - low <= 2e-16 * high) || x == 0.0 {
            break;
        }
    }
    x
}
