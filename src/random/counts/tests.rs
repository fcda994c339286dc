//! What every count promises: exact inversion, monotone in everything, never out of range.

use super::{
    Lanes, binomial, binomial::BinomialLattice, binomial_lanes, exact::Lattice, expansion,
    negative_binomial, negative_binomial::NegativeBinomialLattice, negative_binomial_lanes,
    poisson, poisson::PoissonLattice, poisson_lanes,
};
use crate::random::{Module, Stream, normal_cdf, normal_quantile, normal_table, unit};

fn close(found: f64, wanted: f64, relative: f64) {
    assert!((found - wanted).abs() <= relative * wanted, "{found:e} is not {wanted:e}");
}

/// Masses and tails computed with 60 digits: (n, p, k, mass, lower tail). The tolerance is what the
/// rounding of n p does: |k - n p| / q times 1.1e-16.
#[test]
fn binomial_high_precision() {
    let lower = [
        (20.0, 0.3, 4.0, 0.130_420_974_373_870_66, 0.237_507_778_877_601_7),
        (1000.0, 0.01, 3.0, 0.007_393_222_778_222_845, 0.010_072_654_772_014_38),
        (1e6, 0.3, 298_500.0, 4.089_057_467_978_845e-6, 0.000_530_945_533_366_337_5),
        (1e7, 1e-6, 2.0, 0.002_269_989_451_140_729_5, 0.002_769_386_635_533_985_6),
        (1e7, 0.999, 9_989_800.0, 0.000_540_882_561_765_076, 0.023_235_968_994_522_01),
    ];
    for (n, p, k, mass, tail) in lower {
        close(BinomialLattice { n, p }.mass(k), mass, 3e-13);
        close(BinomialLattice { n, p }.lower(k), tail, 3e-13);
    }
    let upper = [
        (20.0, 0.3, 8.0, 0.113_331_462_876_978_39),
        (1e6, 0.3, 301_500.0, 0.000_532_157_244_854_164_1),
        (1e7, 1e-6, 25.0, 1.768_005_290_019_005e-5),
    ];
    for (n, p, k, tail) in upper {
        close(BinomialLattice { n, p }.upper(k), tail, 3e-13);
    }
    close(
        BinomialLattice { n: 4e9, p: 0.25 }.mass(999_900_000.0),
        1.853_672_564_166_157_5e-8,
        1e-13,
    );
}

/// The same for Poisson.
#[test]
fn poisson_high_precision() {
    let lower = [
        (4.5, 2.0, 0.112_478_589_949_703_36, 0.173_578_070_910_036_04),
        (100.0, 70.0, 0.000_310_560_898_120_016_54, 0.000_971_444_028_277_388_2),
        (1e6, 996_000.0, 1.326_730_592_097_31e-7, 3.140_416_148_895_209e-5),
    ];
    for (mean, k, mass, tail) in lower {
        close(PoissonLattice { mean }.mass(k), mass, 3e-13);
        close(PoissonLattice { mean }.lower(k), tail, 3e-13);
    }
    let upper = [
        (4.5, 12.0, 0.000_805_137_880_321_334_6),
        (100.0, 140.0, 6.401_263_721_491_428e-5),
        (1e6, 1_004_000.0, 3.193_948_203_810_721e-5),
    ];
    for (mean, k, tail) in upper {
        close(PoissonLattice { mean }.upper(k), tail, 3e-13);
    }
}

/// The definition: P(X < k) < u <= P(X <= k), judged by the tail that has more digits. The slack
/// forgives the rounding of the cdf itself.
fn inverts(lattice: &impl Lattice, u: f64, k: f64) {
    let slack = |tail: f64| 1e-11 * tail + 1e-15;
    if u <= 0.5 {
        let (below, to) = (if k > 0.0 { lattice.lower(k - 1.0) } else { 0.0 }, lattice.lower(k));
        assert!(below < u + slack(u), "{k} is too high: {below:e} >= {u:e}");
        assert!(u <= to + slack(u), "{k} is too low: {to:e} < {u:e}");
    } else {
        let u = 1.0 - u;
        let from = if k > 0.0 { lattice.upper(k - 1.0) } else { 1.0 };
        let above = if k < lattice.top() { lattice.upper(k) } else { 0.0 };
        assert!(u <= from + slack(u), "{k} is too high: {from:e} < {u:e}");
        assert!(above <= u + slack(u), "{k} is too low: {above:e} > {u:e}");
    }
}

/// Uniforms that matter: the ends of the grid, the tails, the median, and a scatter.
fn uniforms(seed: u32, scatter: u32) -> Vec<f64> {
    let mut list = vec![unit(0), unit(u32::MAX), 1e-12, 1.0 - 1e-12, 0.5, 1e-30];
    for tail in [1e-9, 1e-7, 1e-5, 1e-4, 1e-3, 0.00135, 0.01, 0.1] {
        list.extend([tail, 1.0 - tail]);
    }
    list.extend((0..scatter).map(|i| Stream::new(seed, Module::ANALYSIS, 0, i, 0).uniform(0)));
    list
}

/// Exact inversion over tiny and huge n and p, on both sides of every method's border.
#[test]
fn binomial_inverts_the_cdf() {
    let sizes = [1, 2, 3, 7, 24, 25, 60, 100, 1000, 4567, 20_000, 300_000, 10_000_000];
    let shares = [1e-9, 1e-6, 1e-3, 0.02, 0.1, 0.3, 0.45, 0.5];
    for n in sizes {
        for share in shares {
            for p in [share, 1.0 - share] {
                let lattice = BinomialLattice { n: f64::from(n), p };
                for u in uniforms(n, if n > 100_000 { 40 } else { 200 }) {
                    let k = binomial(n, p, u);
                    assert!(k <= n);
                    inverts(&lattice, u, f64::from(k));
                }
            }
        }
    }
}

/// The quick path at its lower border, where the expansion is at its worst: every count against the
/// sum of masses from zero, over a fine grid of w.
#[test]
fn small_variances_invert_the_cdf() {
    for variance in [1.9_f64, 2.0, 2.05, 2.2, 2.5, 3.0, 4.0, 6.0, 9.0] {
        for p in [1e-7, 0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.49, 0.5] {
            for p in [p, 1.0 - p] {
                let n = (variance / p / (1.0 - p)).ceil();
                let lattice = BinomialLattice { n, p };
                let (mut k, mut below, mut to) = (0.0, 0.0, lattice.lower(0.0));
                if p > 0.5 {
                    k = (n * p - 12.0 * variance.sqrt() - 10.0).floor().max(0.0);
                    to = lattice.lower(k);
                }
                for step in -1240..=1240 {
                    let u = normal_cdf(f64::from(step) * 0.005);
                    while to < u - 1e-13 && k < n {
                        k += 1.0;
                        (below, to) = (to, to + lattice.mass(k));
                    }
                    let found = f64::from(binomial(n as u32, p, u));
                    let close_call = (below - u).abs() < 2e-13 || (to - u).abs() < 2e-13;
                    assert!(found == k || close_call, "{n} {p} {u:e}: {found}, not {k}");
                }
            }
        }
    }
}

/// The same for Poisson.
#[test]
fn poisson_inverts_the_cdf() {
    for mean in
        [1e-9, 0.01, 0.7, 3.0, 1.999, 2.0, 2.3, 2.7, 6.0, 9.0, 20.0, 77.7, 900.0, 1e4, 1e6, 3e9]
    {
        for u in uniforms(3, if mean > 1e6 { 20 } else { 300 }) {
            inverts(&PoissonLattice { mean }, u, f64::from(poisson(mean, u)));
        }
    }
}

/// The same for the negative binomial, from clumps of one (geometric) to nearly Poisson.
#[test]
fn negative_binomial_inverts_the_cdf() {
    for size in [0.05, 0.5, 1.0, 3.0, 10.0, 40.0, 300.0, 1e5] {
        for mean in [0.01, 0.9, 1.5, 3.0, 10.0, 47.0, 300.0, 2e4] {
            let lattice = NegativeBinomialLattice { mean, size };
            for u in uniforms(6, 100) {
                let k = f64::from(negative_binomial(mean, size, u));
                if k < f64::from(u32::MAX) {
                    inverts(&lattice, u, k);
                }
            }
        }
    }
}

/// Masses add up to the cdf, and a geometric tail is a power.
#[test]
fn negative_binomial_closed_forms() {
    let lattice = NegativeBinomialLattice { mean: 100.0 * 0.05 / 0.95, size: 100.0 };
    let mut sum = 0.0;
    for k in 0..=40 {
        sum += lattice.mass(f64::from(k));
        close(lattice.lower(f64::from(k)), sum, 3e-13);
    }
    let geometric = NegativeBinomialLattice { mean: 3.0, size: 1.0 };
    close(geometric.mass(4.0), 0.25 * 0.75 * 0.75 * 0.75 * 0.75, 1e-14);
    close(geometric.upper(3.0), 0.75 * 0.75 * 0.75 * 0.75, 1e-14);
}

/// The margin must bound the error of the expansion wherever the quick path trusts it. Seen from
/// the steps: at u = P(X <= k) the true smooth quantile is exactly k + 1.
#[test]
fn margin_bounds_the_error() {
    let mut shapes = Vec::new();
    for variance in
        [2.0_f64, 2.2, 2.6, 3.0, 4.0, 5.0, 7.0, 10.0, 15.0, 25.0, 60.0, 200.0, 1000.0, 1e4]
    {
        for p in [1e-6_f64, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.999] {
            shapes.push(((variance / p / (1.0 - p)).ceil(), p));
        }
    }
    let mut worst = 0.0_f64;
    for (n, p) in shapes {
        let shape = expansion::Shape::binomial(n, p);
        let lattice = BinomialLattice { n, p };
        let s = shape.variance.sqrt();
        for step in -130..=130 {
            let k = (shape.mean + s * f64::from(step) * 0.05).floor();
            if !(0.0..n).contains(&k) {
                continue;
            }
            let w = if k < shape.mean {
                normal_quantile(lattice.lower(k))
            } else {
                -normal_quantile(lattice.upper(k))
            };
            if shape.reaches(w) {
                let smooth = shape.at(w);
                worst = worst.max((smooth.x - (k + 1.0)).abs() / smooth.margin);
            }
        }
    }
    assert!(worst < 0.9, "{worst}");
    assert!(worst > 0.5, "the margin is too wide: {worst}");
}

/// Impossible and certain events, nobody at all, and one person.
#[test]
fn degenerate_counts() {
    for u in uniforms(1, 20) {
        assert_eq!(binomial(0, 0.3, u), 0);
        assert_eq!(binomial(1_000_000, 0.0, u), 0);
        assert_eq!(binomial(1_000_000, 1.0, u), 1_000_000);
        assert_eq!(binomial(1, 0.3, u), u32::from(u > 0.7));
        assert_eq!(poisson(0.0, u), 0);
    }
    assert_eq!(binomial(1, 0.5, 0.5), 0);
    assert_eq!(binomial(100, 0.5, 0.5), 50);
    assert_eq!(poisson(100.0, 0.5), 100);
    for end in [0.0, 1.0 - f64::EPSILON / 2.0, 1.0] {
        assert!(binomial(30, 0.1, end) <= 30);
        assert!(binomial(3000, 0.1, end) <= 3000);
        assert!(poisson(3.0, end) < 300);
        assert!(poisson(300.0, end) < 2000);
    }
}

/// Lanes and scalars are one function.
#[test]
fn lanes_agree() {
    const L: usize = 9;
    for round in 0..4000_u32 {
        let draw = |lane: usize, draw| {
            Stream::new(8, Module::ANALYSIS, round, lane as u32, 0).uniform(draw)
        };
        let n: [f64; L] = std::array::from_fn(|i| libm::exp(16.0 * draw(i, 0)).floor() - 1.0);
        let p = std::array::from_fn(|i| match round % 3 {
            0 => draw(i, 1),
            1 => libm::exp(-20.0 * draw(i, 1)),
            _ => 1.0 - libm::exp(-20.0 * draw(i, 1)),
        });
        let mean: [f64; L] = std::array::from_fn(|i| n[i] * p[i]);
        let words: [u32; L] =
            std::array::from_fn(|i| Stream::new(9, Module::ANALYSIS, round, i as u32, 0).word(0));
        let mut normals = [0.0; L];
        normal_table().of_words_single(&words, &mut normals);
        let draws = Lanes { words: &words, normals: &normals };
        let out = binomial_lanes(&n, &p, draws);
        for i in 0..L {
            assert_eq!(out[i], f64::from(binomial(n[i] as u32, p[i], unit(words[i]))));
        }
        let out = poisson_lanes(&mean, draws);
        for i in 0..L {
            assert_eq!(out[i], f64::from(poisson(mean[i], unit(words[i]))));
        }
        let mean = mean.map(|mean| mean.min(1e6)); // where an exact decision stays quick
        let out = negative_binomial_lanes(&mean, 4.0, draws);
        for i in 0..L {
            assert_eq!(out[i], f64::from(negative_binomial(mean[i], 4.0, unit(words[i]))));
        }
    }
}

/// A fine walk over p and the mean across every border, at fixed u: never a step down.
#[test]
fn monotone_walks() {
    for u in uniforms(4, 60) {
        let mut last = 0;
        for i in 0..=4000 {
            let k = binomial(400, f64::from(i) / 4000.0, u);
            assert!(last <= k, "u = {u}, p = {i}/4000");
            last = k;
        }
        let mut last = 0;
        for i in 0..4000 {
            let k = poisson(f64::from(i) * 0.005, u);
            assert!(last <= k, "u = {u}, mean = {i}/200");
            last = k;
        }
        let mut last = 0;
        for i in 0..1000 {
            let k = negative_binomial(f64::from(i) * 0.02, 5.0, u);
            assert!(last <= k, "u = {u}, mean = {i}/50");
            last = k;
        }
        let mut last = 0;
        for n in 0..800 {
            let k = binomial(n, 0.07, u);
            assert!(last <= k && k <= last + 1, "u = {u}, n = {n}");
            last = k;
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use proptest::prelude::*;

    use super::super::{binomial, poisson};
    use crate::random::unit;

    /// A probability from either end, down to 1e-9.
    fn probability() -> impl Strategy<Value = f64> {
        prop_oneof![
            0.0..=1.0,
            (-9.0..0.0).prop_map(libm::exp10),
            (-9.0..0.0).prop_map(|e| 1.0 - libm::exp10(e)),
        ]
    }

    /// Steps from 1e-9 of the value to the whole of it.
    fn nudge() -> impl Strategy<Value = f64> {
        (-9.0..0.0).prop_map(libm::exp10)
    }

    fn size() -> impl Strategy<Value = u32> {
        (0.0..16.1).prop_map(|e| libm::exp(e) as u32)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        /// More u, more n, more p: never fewer; and one more person adds at most one.
        #[test]
        fn binomial_is_monotone(n in size(), p in probability(), word: u32, by in nudge()) {
            let u = unit(word);
            let k = binomial(n, p, u);
            prop_assert!(k <= n);
            prop_assert!(k <= binomial(n, p, u + (1.0 - u) * by));
            prop_assert!(k <= binomial(n, p + (1.0 - p) * by, u));
            let more = binomial(n + 1, p, u);
            prop_assert!(k <= more && more <= k + 1);
        }

        /// More u, more mean: never fewer.
        #[test]
        fn poisson_is_monotone(e in -9.0..16.0_f64, word: u32, by in nudge()) {
            let (mean, u) = (libm::exp(e), unit(word));
            let k = poisson(mean, u);
            prop_assert!(k <= poisson(mean, u + (1.0 - u) * by));
            prop_assert!(k <= poisson(mean * (1.0 + by), u));
        }
    }
}
