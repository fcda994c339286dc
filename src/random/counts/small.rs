//! Inversion from zero, for counts with a small mean: add masses until they reach u.

/// exp(-i / 32) for i in 0..=80.
static POWERS: [f64; 81] = {
    let mut table = [1.0; 81];
    let mut i = 1;
    while i < 81 {
        // The series of exp(i / 32), all terms positive, from its last one that matters.
        let (x, mut sum, mut k) = (i as f64 / 32.0, 1.0, 40);
        while k > 0 {
            sum = 1.0 + sum * x / k as f64;
            k -= 1;
        }
        table[i] = 1.0 / sum;
        i += 1;
    }
    table
};

/// exp(-x) for x in 0..=2.5, quicker than the general one: relative error below 5e-16.
#[inline]
pub fn exp_minus(x: f64) -> f64 {
    let i = (x * 32.0 + 0.5) as usize;
    let r = i as f64 * (1.0 / 32.0) - x; // |r| <= 1/64, exact
    let r2 = r * r;
    let series = (1.0 + r)
        + r2 * ((0.5 + r * (1.0 / 6.0))
            + r2 * ((1.0 / 24.0 + r * (1.0 / 120.0)) + r2 * (1.0 / 720.0)));
    POWERS[i.min(80)] * series
}

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
    // Four at a time: sums below u are counted, so that luck decides one jump in place of four.
    for reciprocals in RECIPROCALS.as_chunks::<4>().0 {
        let mut below = 0;
        for reciprocal in reciprocals {
            below += u32::from(sum < u);
            mass *= factor(k) * reciprocal;
            sum += mass;
            k += 1.0;
        }
        if below < 4 {
            return k - 4.0 + f64::from(below);
        }
    }
    if sum >= u {
        return k;
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

#[cfg(test)]
mod tests {
    use super::exp_minus;

    #[test]
    fn exp_minus_is_exp() {
        for i in 0..=2500 {
            let x = f64::from(i) * 0.001;
            let wanted = libm::exp(-x);
            assert!((exp_minus(x) - wanted).abs() <= 5e-16 * wanted, "{x}");
        }
    }
}
