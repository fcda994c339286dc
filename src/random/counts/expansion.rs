//! The smooth quantile of a count: where it stands on the line, and how near that is to a step.
//!
//! ```text
//! x = mean + 1/2 + s w + d (w^2 - 1)/6 + w (7e - 1 - (e + 1/2) w^2)/(36 s)
//!     + d (2 + e)(3 w^4 + 7 w^2 - 16)/(1620 s^2)            X = floor(x)
//! ```
//! w is the standard normal quantile of u, s^2 the variance. For Binomial(n, p) d = q - p and
//! e = pq; for Poisson d = 1 and e = 0; for a negative binomial with mean m and size r the binomial
//! formula holds with p = -m/r, q = 1 + m/r. It is the Cornish-Fisher expansion to fourth order with
//! Sheppard's correction for the lattice (cumulants less those of a uniform of width 1), collected
//! by powers of s; for Poisson it is the expansion of M. B. Giles, "Algorithm 955: approximation of
//! the inverse Poisson cumulative distribution function", ACM TOMS 42 (2016).
//!
//! Where x is farther than its error from a whole number, floor(x) **is** the inverse of the exact
//! cdf; where it is not, [`exact`](super::exact) decides. So nothing here is approximate in the end.

/// The least variance for which the margin bounds the error.
pub const MIN_VARIANCE: f64 = 2.0;

/// The largest |w| for which the margin bounds the error at every such variance: beyond lie 0.27 %
/// of draws.
pub const MAX_NORMAL: f64 = 3.0;

/// More than the rounding of `x` for means below 2^32.
const ROUNDING: f64 = 1e-5;

// The next order falls as s^-3; what it is at most, in units of (36 s)^-3.
pub(in crate::random) const MARGIN_0: f64 = 0.020 * 46_656.0;
pub(in crate::random) const MARGIN_4: f64 = 0.012 * 46_656.0;

/// What the expansion needs to know of a distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    /// The mean.
    pub mean: f64,
    /// The variance, s^2.
    pub variance: f64,
    /// Third cumulant / variance: q - p.
    pub d: f64,
    /// pq, the coefficient in the fourth cumulant, variance (1 - 6 pq).
    pub e: f64,
    /// How much wider than for a binomial the margin has to be.
    pub spread: f64,
}

/// The smooth quantile at one w.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expansion {
    /// The smooth quantile; its floor is the count.
    pub x: f64,
    /// How far `x` may be from the true smooth quantile, when w is exact.
    pub margin: f64,
    /// The standard deviation, s.
    pub s: f64,
}

impl Shape {
    /// Binomial(n, p).
    #[inline(always)]
    #[allow(clippy::inline_always)] // the lane loops vectorise only with this inside them
    #[must_use]
    pub fn binomial(n: f64, p: f64) -> Self {
        let q = 1.0 - p;
        Self { mean: n * p, variance: n * p * q, d: q - p, e: p * q, spread: 1.0 }
    }

    /// Poisson(mean).
    #[inline(always)]
    #[allow(clippy::inline_always)]
    #[must_use]
    pub fn poisson(mean: f64) -> Self {
        Self { mean, variance: mean, d: 1.0, e: 0.0, spread: 1.0 }
    }

    /// The negative binomial with this mean and size.
    #[inline]
    #[must_use]
    pub fn negative_binomial(mean: f64, size: f64) -> Self {
        let p = mean / size;
        let q = 1.0 + p;
        let spread = (1.0 + p * q) * (1.0 + p * q);
        Self { mean, variance: mean * q, d: p + q, e: -p * q, spread }
    }

    /// The smooth quantile at w.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    #[must_use]
    pub fn at(&self, w: f64) -> Expansion {
        let Self { mean, variance, d, e, spread } = *self;
        let s = variance.sqrt();
        let t = s * (1.0 / 36.0 / variance); // 1 / (36 s)
        let t2 = t * t;
        let w2 = w * w;
        let w4 = w2 * w2;
        // Odd powers of w, then even ones.
        let odd = w * (s + t * (e * (7.0 - w2) - (0.5 * w2 + 1.0)));
        let fourth = (2.0 + e) * (2.4 * w4 + (5.6 * w2 - 12.8)); // 36 / 45 of the bracket
        let even = d * ((w2 * (1.0 / 6.0) - 1.0 / 6.0) + t2 * fourth);
        let x = mean + (odd + (0.5 + even));
        Expansion { x, margin: (MARGIN_0 + MARGIN_4 * w4) * (t * t2) * spread, s }
    }

    /// The floor at a w that is no farther than `error` from the exact one. Where it may not be the count, its sign bit is set.
    /// Free of branches.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    #[must_use]
    pub fn floor_at(&self, w: f64, error: f64) -> f64 {
        const SIGN: u64 = 1 << 63;
        let Expansion { x, margin, s } = self.at(w);
        let step = nearest(x);
        let floor = if step > x { step - 1.0 } else { step };
        let room = (x - step).abs() - (margin + (s * error + ROUNDING));
        // Not as far as it reaches for a variance of 400: so few words lie farther that asking costs more.
        let reach = if self.variance < 25.0 { MAX_NORMAL } else { 4.0 } - w.abs();
        let size = self.variance - MIN_VARIANCE;
        let doubt = (room.to_bits() | reach.to_bits() | size.to_bits()) & SIGN;
        f64::from_bits(floor.to_bits() | doubt)
    }

    /// The largest |w| at which the margin bounds the error: the farther out, the more variance it takes.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    fn reach(&self) -> f64 {
        let far = if self.variance < 400.0 { 4.0 } else { 6.5 };
        if self.variance < 25.0 { MAX_NORMAL } else { far }
    }

    /// Is the margin a bound on the error at this w?
    #[must_use]
    pub fn reaches(&self, w: f64) -> bool {
        w.abs() <= self.reach()
    }
}

/// The nearest whole number, for |x| < 2^51: without a call where the machine lacks a rounding
/// instruction, and the same everywhere.
#[inline(always)]
#[allow(clippy::inline_always)]
#[must_use]
pub fn nearest(x: f64) -> f64 {
    const SHIFT: f64 = 6_755_399_441_055_744.0; // 1.5 * 2^52: the sum has no room for a fraction
    (x + SHIFT) - SHIFT
}
