//! The laws of every distribution, and of any of them.

use super::{Distribution, DistributionError, Empirical, Variate, truncated::over_unit_interval};

/// Quantile and cdf undo each other, neither falls, and the moments are those of the quantiles.
pub(super) fn laws(variate: &dyn Variate) {
    let mut last = f64::NEG_INFINITY;
    let ends = [1.2e-10, 1e-7, 1e-4, 1.0 - 1e-4, 1.0 - 1e-7, 1.0 - 1.2e-10];
    let mut grid: Vec<f64> = (1..500).map(|i| f64::from(i) / 500.0).chain(ends).collect();
    grid.sort_by(f64::total_cmp);
    for u in grid {
        let x = variate.quantile(u);
        assert!(x.is_finite() && x >= last, "quantile({u}) = {x} after {last}");
        last = x;
        // The smallest x whose cdf reaches u: just below, it does not. For a tail the tolerance is
        // relative; the rest is the rounding of x, as steep as the cdf is there.
        let tail = u.min(1.0 - u);
        let step = 1e-9 * x.abs() + 1e-300;
        let (below, to) = (variate.cdf(x - step), variate.cdf(x + step));
        assert!(to >= u - 1e-10 * tail - 1e-15, "cdf({x}) = {to} < {u}");
        assert!(below <= u + 1e-10 * tail + 1e-15, "cdf(less than {x}) = {below} > {u}");
    }
    // Stratified: the middle of each of 4,000 slices.
    let slices = 4000;
    let quantiles: Vec<f64> =
        (0..slices).map(|i| variate.quantile((f64::from(i) + 0.5) / f64::from(slices))).collect();
    let mean = quantiles.iter().sum::<f64>() / f64::from(slices);
    let square = quantiles.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / f64::from(slices);
    let deviation = variate.variance().sqrt();
    assert!((mean - variate.mean()).abs() < 0.005 * deviation, "{mean}, {}", variate.mean());
    let ratio = square.sqrt() / deviation;
    assert!((ratio - 1.0).abs() < 0.02, "{}, {deviation}", square.sqrt());
}

/// The continuous ranked probability score of the distribution itself, by its quantiles and cdf:
/// 2 integral (1[y <= q(u)] - u)(q(u) - y) du, in two pieces.
pub(super) fn crps(variate: &dyn Variate, y: f64) -> f64 {
    let at = variate.cdf(y);
    let below = over_unit_interval(|v| v * (y - variate.quantile(at * v)));
    let most = 1.0 - f64::EPSILON;
    let above =
        over_unit_interval(|v| v * (variate.quantile((1.0 - (1.0 - at) * v).min(most)) - y));
    2.0 * (at * at * below + (1.0 - at) * (1.0 - at) * above)
}

fn all() -> Vec<Distribution> {
    vec![
        Distribution::fixed(3.0),
        Distribution::Normal { mean: 1.0, deviation: 2.0 },
        Distribution::Lognormal { median: 2.0, deviation: 0.5 },
        Distribution::Uniform { minimum: 1.0, maximum: 2.0 },
        Distribution::Triangular { minimum: 0.0, mode: 1.0, maximum: 4.0 },
        Distribution::Exponential { mean: 3.0 },
        Distribution::Gamma { shape: 2.0, scale: 0.5 },
        Distribution::Beta { alpha: 2.0, beta: 5.0 },
        Distribution::Poisson { mean: 12.0 },
        Distribution::Binomial { trials: 60, probability: 0.3 },
        Distribution::NegativeBinomial { mean: 9.0, size: 4.0 },
        Distribution::Truncated {
            whole: Box::new(Distribution::Normal { mean: 0.0, deviation: 1.0 }),
            minimum: Some(-0.5),
            maximum: None,
        },
        Distribution::Empirical(Empirical::weighted(&[4.0, 1.0, 2.0], &[0.1, 0.2, 0.7]).unwrap()),
    ]
}

/// Every kind passes its check, keeps the laws, and comes back from JSON as it was.
#[test]
fn every_kind() {
    for distribution in all() {
        assert_eq!(distribution.check(), Ok(()));
        assert_eq!(distribution.median(), distribution.quantile(0.5));
        distribution.ask(|variate| {
            if variate.variance() > 0.0 {
                laws(variate);
            }
        });
        let text = serde_json::to_string(&distribution).unwrap();
        assert_eq!(serde_json::from_str::<Distribution>(&text).unwrap(), distribution, "{text}");
    }
}

/// The names that files use.
#[test]
fn written_form() {
    let text = |distribution: &Distribution| serde_json::to_string(distribution).unwrap();
    let all = all();
    assert_eq!(text(&all[1]), r#"{"kind":"normal","mean":1.0,"deviation":2.0}"#);
    assert_eq!(text(&all[10]), r#"{"kind":"negative-binomial","mean":9.0,"size":4.0}"#);
    let truncated = r#"{"kind":"truncated","whole":{"kind":"normal","mean":0.0,"deviation":1.0},"minimum":-0.5}"#;
    assert_eq!(text(&all[11]), truncated);
    let list = r#"{"kind":"empirical","values":[1.0,2.0,4.0],"weights":[0.2,0.7,0.1]}"#;
    assert_eq!(text(&all[12]), list);
    assert!(serde_json::from_str::<Distribution>(r#"{"kind":"empirical","values":[]}"#).is_err());
    let unknown = r#"{"kind":"normal","mean":1.0,"deviation":2.0,"sd":2.0}"#;
    assert!(serde_json::from_str::<Distribution>(unknown).is_err());
}

/// Errors are data: a code and the value that broke the rule.
#[test]
fn errors_are_data() {
    let error = Distribution::Normal { mean: 1.0, deviation: -2.0 }.check().unwrap_err();
    assert_eq!(
        serde_json::to_string(&error).unwrap(),
        r#"{"code":"not-positive","parameter":"deviation","value":-2.0}"#
    );
    let error = Distribution::fixed(f64::NAN).check().unwrap_err();
    assert!(matches!(error, DistributionError::NotFinite { parameter: "value", .. }));
}

#[test]
fn ninety_percent_ranges() {
    for (low, high, lognormal) in [(0.5, 2.0, true), (-1.0, 2.0, false), (0.0, 1.0, false)] {
        let distribution = Distribution::from_range_90(low, high).unwrap();
        assert_eq!(matches!(distribution, Distribution::Lognormal { .. }), lognormal);
        assert!((distribution.quantile(0.05) - low).abs() < 1e-14);
        assert!((distribution.quantile(0.95) - high).abs() < 1e-14);
    }
    assert!(Distribution::from_range_90(2.0, 1.0).is_err());
    assert!(Distribution::from_range_90(-2.0, f64::INFINITY).is_err());
}
