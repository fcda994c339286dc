//! Inversion from zero, for counts with a small mean: add masses until they reach u.

/// 1/1, 1/2, 1/3, ...: a product is quicker than a quotient.
static RECIPROCALS: [f64; 64] = {
    let mut table = [0.0; 64];
    let mut k = 0;
    while k < 64 {
        table[k] = 1.0 / (k as f64 + 1.0);
        k += 1;
    }
    table
};

/// The smallest k with P(X <= k) >= u, where P(X = 0) = `zero` and
/// P(X = k + 1) = P(X = k) `factor(k)` / (k + 1).
///
/// Ends at the latest where the sum stops growing, for u within rounding of 1.
#[inline]
pub fn from_zero(zero: f64, u: f64, factor: impl Fn(f64) -> f64) -> f64 {
    let (mut mass, mut sum, mut k) = (zero, zero, 0.0);
    if sum >= u {
        return k;
    }
    for reciprocal in &RECIPROCALS {
        mass *= factor(k) * reciprocal;
        sum += mass;
        k += 1.0;
        if sum >= u {
            return k;
        }
    }
    loop {
        let before = sum;
        mass *= factor(k) / (k + 1.0);
        sum += mass;
        if sum <= before {
            return k;
        }
        k += 1.0;
        if sum >= u {
            return k;
        }
    }
}
