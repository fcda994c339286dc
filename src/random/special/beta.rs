//! The regularised incomplete beta function: the cdf of a beta, binomial or negative binomial.
//!
//! ```text
//! I_x(a, b) = 1/B(a, b) integral_0^x t^(a-1) (1-t)^(b-1) dt        I_y(b, a) = 1 - I_x(a, b), y = 1 - x
//! ```
//! The continued fraction DLMF 8.17.22 on the side of the mean where it converges quickly, times
//! x^a y^b / (a B(a, b)) from [`binomial_mass`]. The smaller of the two keeps its digits.

use super::{gamma::nonzero, stirling::binomial_mass};

/// `I_x(a`, b) and `I_y(b`, a) for a, b > 0 and x, y >= 0 with x + y = 1: both are given, so that
/// neither has to be rounded from the other.
#[must_use]
pub fn incomplete_beta(a: f64, b: f64, x: f64, y: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (0.0, 1.0);
    }
    if y <= 0.0 {
        return (1.0, 0.0);
    }
    let mass = binomial_mass(a, b, x, y) / (a + b);
    if x * (a + b + 2.0) < a + 1.0 {
        let lower = (mass * b * fraction(a, b, x)).min(1.0);
        (lower, 1.0 - lower)
    } else {
        let upper = (mass * a * fraction(b, a, y)).min(1.0);
        (1.0 - upper, upper)
    }
}

/// 1/(1+ d1/(1+ d2/(1+ ...))) by the modified method of Lentz.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-290;
    let mut c = 1.0;
    let mut d = 1.0 / nonzero(1.0 - (a + b) * x / (a + 1.0), TINY);
    let mut value = d;
    let mut m = 0.0;
    while m < 1e7 {
        m += 1.0;
        let even = a + 2.0 * m;
        let numerator = m * (b - m) * x / ((even - 1.0) * even);
        d = 1.0 / nonzero(1.0 + numerator * d, TINY);
        c = nonzero(1.0 + numerator / c, TINY);
        value *= d * c;
        let numerator = -(a + m) * (a + b + m) * x / (even * (even + 1.0));
        d = 1.0 / nonzero(1.0 + numerator * d, TINY);
        c = nonzero(1.0 + numerator / c, TINY);
        let factor = d * c;
        value *= factor;
        if (factor - 1.0).abs() <= 2e-16 {
            break;
        }
    }
    value
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::incomplete_beta;

    /// (a, b, x, I, 1 - I) computed with 40 digits.
    const HIGH_PRECISION: [(f64, f64, f64, f64, f64); 8] = [
        (0.5, 0.5, 0.1, 0.204_832_764_699_133_45, 0.795_167_235_300_866_5),
        (2.0, 3.0, 0.4, 0.5248, 0.475_199_999_999_999_96),
        (0.2, 7.0, 0.9, 0.999_999_995_115_092_4, 4.884_907_600_360_385e-9),
        (30.0, 50.0, 0.25, 0.007_305_541_021_381_909, 0.992_694_458_978_618_1),
        (500.0, 400.0, 0.6, 0.996_571_106_776_665_7, 0.003_428_893_223_334_292),
        (10000.0, 30000.0, 0.2515, 0.756_102_552_214_923_4, 0.243_897_447_785_076_58),
        (1.5, 100_000.0, 1e-5, 0.427_596_408_845_512_4, 0.572_403_591_154_487_6),
        (0.001, 4.0, 0.5, 0.999_973_485_110_011_6, 2.651_488_998_834_291_8e-5),
    ];

    #[test]
    fn high_precision_values() {
        for (a, b, x, lower, upper) in HIGH_PRECISION {
            let (p, q) = incomplete_beta(a, b, x, 1.0 - x);
            assert!(
                (p - lower).abs() <= 5e-13 * lower + 1e-15,
                "{a} {b} {x}: {p:e}, not {lower:e}"
            );
            assert!(
                (q - upper).abs() <= 5e-13 * upper + 1e-15,
                "{a} {b} {x}: {q:e}, not {upper:e}"
            );
        }
    }

    /// b = 1 is a power; equal arguments are symmetric.
    #[test]
    fn closed_forms() {
        for x in [1e-9, 0.1, 0.3, 0.5, 0.8, 0.999] {
            let (p, _) = incomplete_beta(3.0, 1.0, x, 1.0 - x);
            assert!((p - x * x * x).abs() <= 1e-14 * p, "{x}: {p:e}");
            let (p, q) = incomplete_beta(2.5, 2.5, x, 1.0 - x);
            let (mirror, _) = incomplete_beta(2.5, 2.5, 1.0 - x, x);
            assert!((q - mirror).abs() <= 1e-14 * q && (p + q - 1.0).abs() <= 1e-15);
        }
        assert_eq!(incomplete_beta(2.0, 3.0, 0.0, 1.0), (0.0, 1.0));
        assert_eq!(incomplete_beta(2.0, 3.0, 1.0, 0.0), (1.0, 0.0));
    }
}
