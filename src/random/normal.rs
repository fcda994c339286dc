//! The normal distribution: cdf, exact quantile, and the distribution with mean and sd.
//!
//! ```text
//! cdf(x) = erfc(-x / sqrt 2) / 2
//! quantile: rational approximations in three ranges, relative error about 1e-16
//! ```
//! M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
//! Statistics 37 (1988), routine PPND16. The hot loop has a faster, rougher form in
//! [`normal_table`](super::normal_table).

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// P(Z <= x) for a standard normal Z.
#[must_use]
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x * FRAC_1_SQRT_2)
}

/// The standard normal density at x.
#[must_use]
pub fn normal_density(x: f64) -> f64 {
    libm::exp(-0.5 * x * x) / (2.0 * PI).sqrt()
}

/// Numerator and denominator of one range, highest power first.
struct Rational([f64; 8], [f64; 8]);

impl Rational {
    fn at(&self, x: f64) -> f64 {
        let horner = |c: &[f64; 8]| c.iter().fold(0.0, |sum, c| sum * x + c);
        horner(&self.0) / horner(&self.1)
    }
}

/// |u - 1/2| <= 0.425, in 0.180625 - (u - 1/2)^2.
const CENTRE: Rational = Rational(
    [
        2.509_080_928_730_122_7e3,
        3.343_057_558_358_813e4,
        6.726_577_092_700_87e4,
        4.592_195_393_154_987e4,
        1.373_169_376_550_946e4,
        1.971_590_950_306_551_3e3,
        1.331_416_678_917_843_8e2,
        3.387_132_872_796_366_5,
    ],
    [
        5.226_495_278_852_855e3,
        2.872_908_573_572_194_3e4,
        3.930_789_580_009_271e4,
        2.121_379_430_158_659_7e4,
        5.394_196_021_424_751e3,
        6.871_870_074_920_579e2,
        4.231_333_070_160_091e1,
        1.0,
    ],
);

/// sqrt(-log min(u, 1 - u)) <= 5, in that root less 1.6.
const TAIL: Rational = Rational(
    [
        7.745_450_142_783_414e-4,
        2.272_384_498_926_918_4e-2,
        2.417_807_251_774_506e-1,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-9,
        5.475_938_084_995_345e-4,
        1.519_866_656_361_645_7e-2,
        1.481_039_764_274_800_8e-1,
        6.897_673_349_851e-1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
);

/// Beyond, in the root less 5.
const FAR_TAIL: Rational = Rational(
    [
        2.010_334_399_292_288_1e-7,
        2.711_555_568_743_487_6e-5,
        1.242_660_947_388_078_4e-3,
        2.653_218_952_657_612_4e-2,
        2.965_605_718_285_048_7e-1,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_8e-15,
        1.421_511_758_316_446e-7,
        1.846_318_317_510_054_8e-5,
        7.868_691_311_456_133e-4,
        1.487_536_129_085_061_5e-2,
        1.369_298_809_227_358e-1,
        5.998_322_065_558_88e-1,
        1.0,
    ],
);

/// The standard normal quantile: the z with P(Z <= z) = u.
///
/// Infinite at 0 and 1; u outside [0, 1] is taken as the nearer end.
#[must_use]
pub fn normal_quantile(u: f64) -> f64 {
    let centred = u - 0.5;
    if centred.abs() <= 0.425 {
        return centred * CENTRE.at(0.180_625 - centred * centred);
    }
    let tail = if centred < 0.0 { u } else { 1.0 - u };
    if tail <= 0.0 {
        return if centred < 0.0 { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let root = (-libm::log(tail)).sqrt();
    let size = if root <= 5.0 { TAIL.at(root - 1.6) } else { FAR_TAIL.at(root - 5.0) };
    if centred < 0.0 { -size } else { size }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{normal_cdf, normal_density, normal_quantile};

    fn close(found: f64, wanted: f64, relative: f64) {
        assert!((found - wanted).abs() <= relative * wanted.abs(), "{found:e} is not {wanted:e}");
    }

    /// Values computed with 40 digits; the paper claims 1e-16, the last roundings add some ulps.
    #[test]
    fn published_quantiles() {
        close(normal_quantile(0.25), -0.674_489_750_196_081_7, 5e-16);
        close(normal_quantile(0.001), -3.090_232_306_167_813_5, 5e-16);
        close(normal_quantile(1e-20), -9.262_340_089_798_408, 5e-16);
        close(normal_quantile(0.975), 1.959_963_984_540_054, 5e-16);
        close(normal_quantile(1e-300), -37.047_096_299_361_2, 5e-16);
        assert_eq!(normal_quantile(0.5), 0.0);
        assert_eq!(normal_quantile(0.0), f64::NEG_INFINITY);
        assert_eq!(normal_quantile(1.0), f64::INFINITY);
    }

    #[test]
    fn published_probabilities() {
        close(normal_cdf(-5.0), 2.866_515_718_791_939e-7, 1e-14);
        close(normal_cdf(1.0), 0.841_344_746_068_542_9, 1e-15);
        close(normal_density(0.0), 0.398_942_280_401_432_7, 1e-15);
    }

    /// The quantile undoes the cdf from the far tail to the centre.
    #[test]
    fn quantile_undoes_cdf() {
        for i in -3000..=80 {
            let z = f64::from(i) * 0.01;
            let back = normal_quantile(normal_cdf(z));
            assert!((back - z).abs() <= 3e-14, "{z}: {back}");
        }
    }

    /// Monotone over the seams at |u - 1/2| = 0.425 and sqrt(-log u) = 5.
    #[test]
    fn monotone_over_the_seams() {
        for seam in [0.075, libm::exp(-25.0)] {
            let near = |i: i32| normal_quantile(seam * (1.0 + f64::from(i) * 1e-13));
            for i in -500..500 {
                assert!(near(i) <= near(i + 1), "{seam} {i}");
            }
        }
    }
}
