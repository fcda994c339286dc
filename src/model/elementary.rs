//! exp and log of many numbers at once, the same bits on every machine.
//!
//! Like `libm`'s they are made of exactly rounded additions, multiplications and divisions only, so native and browser
//! agree; unlike `libm`'s they have no branch, so that a loop over sectors uses the machine's vectors. The flow model
//! asks for some sixty of them a month, which is most of what a month costs. Relative error at most 4e-16.

const LN_2_HIGH: f64 = 0.693_147_180_369_123_8;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// The larger of two numbers, neither of them NaN: a comparison the machine makes on vectors, where `f64::max` may be a call.
#[must_use]
#[inline(always)]
#[allow(clippy::inline_always)]
pub fn larger<T: PartialOrd>(a: T, b: T) -> T {
    if a < b { b } else { a }
}

/// The smaller of two numbers, neither of them NaN.
#[must_use]
#[inline(always)]
#[allow(clippy::inline_always)]
pub fn smaller<T: PartialOrd>(a: T, b: T) -> T {
    if b < a { b } else { a }
}

/// exp of each lane. Below -708 the answer is that at -708 (3e-308), above 709 that at 709.
#[must_use]
#[inline]
pub fn exp<const L: usize>(x: &[f64; L]) -> [f64; L] {
    std::array::from_fn(|lane| exp_one(x[lane]))
}

/// log of each lane; each must be a positive normal number.
#[must_use]
#[inline]
pub fn log<const L: usize>(x: &[f64; L]) -> [f64; L] {
    std::array::from_fn(|lane| log_one(x[lane]))
}

/// `exp(x) = 2^k exp(r)`, |r| <= log(2)/2, by the Taylor series to r^13.
#[inline(always)]
#[allow(clippy::inline_always)] // the lane loops vectorise only with this inside them
fn exp_one(x: f64) -> f64 {
    // Adding 1.5 * 2^52 rounds to a whole number and leaves it in the low bits.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    let x = smaller(larger(x, -708.0), 709.0);
    let rounded = x * std::f64::consts::LOG2_E + ROUND;
    let k = rounded - ROUND;
    let r = (x - k * LN_2_HIGH) - k * LN_2_LOW;
    // Terms in pairs, pairs in fours: sums that do not wait for each other.
    let (r2, r4) = (r * r, (r * r) * (r * r));
    let from_2 = (0.5 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0));
    let from_6 =
        (1.0 / 720.0 + r * (1.0 / 5_040.0)) + r2 * (1.0 / 40_320.0 + r * (1.0 / 362_880.0));
    let from_10 = (1.0 / 3_628_800.0 + r * (1.0 / 39_916_800.0))
        + r2 * (1.0 / 479_001_600.0 + r * (1.0 / 6_227_020_800.0));
    let sum = 1.0 + (r + r2 * (from_2 + r4 * (from_6 + r4 * from_10)));
    sum * f64::from_bits((rounded.to_bits() << 52).wrapping_add(1023 << 52))
}

/// `log(x) = e log(2) + 2 atanh(s)`, s = (m - 1)/(m + 1), m in [sqrt(1/2), sqrt(2)], by the series to s^21.
#[inline(always)]
#[allow(clippy::inline_always)]
fn log_one(x: f64) -> f64 {
    const MANTISSA: u64 = (1 << 52) - 1;
    const TWO_52: u64 = 0x4330_0000_0000_0000;
    let bits = x.to_bits();
    let exponent = f64::from_bits((bits >> 52) | TWO_52) - (4_503_599_627_370_496.0 + 1023.0);
    let mantissa = f64::from_bits((bits & MANTISSA) | (1023 << 52));
    let large = mantissa > std::f64::consts::SQRT_2;
    let mantissa = if large { 0.5 * mantissa } else { mantissa };
    let exponent = if large { exponent + 1.0 } else { exponent };
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let z = s * s;
    let (z2, z4) = (z * z, (z * z) * (z * z));
    let from_3 = (1.0 / 3.0 + z * (1.0 / 5.0)) + z2 * (1.0 / 7.0 + z * (1.0 / 9.0));
    let from_11 = (1.0 / 11.0 + z * (1.0 / 13.0)) + z2 * (1.0 / 15.0 + z * (1.0 / 17.0));
    let from_19 = 1.0 / 19.0 + z * (1.0 / 21.0);
    let sum = from_3 + z4 * (from_11 + z4 * from_19);
    let double = s + s;
    exponent * LN_2_HIGH + (double + (double * z * sum + exponent * LN_2_LOW))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against `libm`: our 4e-16 and its own rounding, 1e-16.
    #[test]
    fn agrees_with_libm() {
        for step in -70_000..=70_000 {
            let x = f64::from(step) * 0.01;
            let (ours, theirs) = (exp(&[x])[0], libm::exp(x));
            assert!((ours / theirs - 1.0).abs() < 5e-16, "exp({x}) = {ours}, not {theirs}");
        }
        for step in 1..=200_000 {
            for x in [f64::from(step) * 1e-5, f64::from(step) * 7.3, 1e-300 * f64::from(step)] {
                let (ours, theirs) = (log(&[x])[0], libm::log(x));
                let error = (ours - theirs).abs();
                assert!(error <= 5e-16 * theirs.abs().max(1e-3), "log({x}) = {ours}, not {theirs}");
            }
        }
    }

    #[test]
    fn ends_and_exact_values() {
        assert_eq!(exp(&[0.0])[0].to_bits(), 1.0_f64.to_bits());
        assert_eq!(log(&[1.0])[0].to_bits(), 0.0_f64.to_bits());
        assert_eq!(exp(&[-1e9])[0].to_bits(), exp(&[-708.0])[0].to_bits());
        assert_eq!(exp(&[f64::NEG_INFINITY])[0].to_bits(), exp(&[-708.0])[0].to_bits());
        assert!(exp(&[1e9])[0].is_finite());
    }

    /// Lanes do not know each other: one at a time gives the same bits as many.
    #[test]
    fn lanes_are_independent() {
        let many: [f64; 27] = std::array::from_fn(|lane| lane as f64 * 0.37 - 5.0);
        for (lane, (value, logarithm)) in exp(&many).iter().zip(log(&exp(&many))).enumerate() {
            assert_eq!(value.to_bits(), exp(&[many[lane]])[0].to_bits());
            assert!((logarithm - many[lane]).abs() < 1e-14);
        }
    }
}
