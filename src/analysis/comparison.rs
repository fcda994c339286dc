//! Two scenarios compared replicate by replicate.
//!
//! ```text
//! d_r = B_r - A_r                      replicate r of both draws the same uniforms
//! ratio = Var(d) / (Var A + Var B)     below 1: pairing pays; 1: no better than two independent runs
//! share = (#{d better than 0} + #{d = 0} / 2) / n
//! ```
//! `Var(B - A) = Var A + Var B - 2 Cov` (R-D; A. M. Law, "Simulation Modeling and Analysis", ch. 11). Equal policies
//! differ by exactly 0 in every replicate. A replicate in which the outcome is undefined in either run is left out of
//! both. It knows nothing of policies: two columns of numbers come in.

use super::error::{ComparisonError, comparable};
use crate::model::{Better, outcome};
use crate::simulation::{Period, QUANTILES, RunResults, SeriesKey, Summary};
use crate::stats::{Interval, Moments, interval_95, mcse_of_blocks, quantiles, wilson_with_ties};
use serde::Serialize;

/// What [`Difference::share`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Replicates in which B is better than A: the outcome has a better direction.
    Better,
    /// Replicates in which B is higher than A: the outcome has none.
    Higher,
}

impl Counted {
    /// Its name in files and messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Higher => "higher",
        }
    }
}

/// One outcome at one point in time: B less A, over replicates. Values in the outcome's unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// Replicates in which the outcome is defined in both runs.
    pub replicates: usize,
    /// Mean of A over those replicates.
    pub reference_mean: f64,
    /// Monte Carlo standard error of that mean; `None` for a single replicate.
    pub reference_mcse: Option<f64>,
    /// Mean of B over those replicates.
    pub other_mean: f64,
    /// Monte Carlo standard error of that mean; `None` for a single replicate.
    pub other_mcse: Option<f64>,
    /// Mean of the differences.
    pub mean: f64,
    /// Monte Carlo standard error of that mean; `None` for a single replicate.
    pub mcse: Option<f64>,
    /// 95 % interval of that mean, by the normal approximation; `None` for a single replicate.
    pub interval: Option<Interval>,
    /// Quantiles of the differences at [`QUANTILES`]: how far replicates differ among themselves.
    pub quantiles: [f64; 7],
    /// What `share` counts.
    pub counted: Counted,
    /// Share of replicates in which B is better (or higher) than A, in [0, 1]; equal ones count half.
    pub share: f64,
    /// 95 % interval of that share (Wilson), conservative where replicates are equal.
    pub share_interval: Interval,
    /// Share of replicates in which both are equal.
    pub equal: f64,
    /// Variance of the differences over that of two independent runs; `None` where neither run varies.
    pub variance_ratio: Option<f64>,
}

/// Two runs that can be compared: same seed, replicates and window.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    reference: &'a RunResults,
    other: &'a RunResults,
}

impl<'a> Comparison<'a> {
    /// Pairs A, the reference, with B. Growing runs are compared over the replicates both have.
    ///
    /// # Errors
    /// Everything in which the designs of the two runs differ.
    pub fn new(
        reference: &'a RunResults,
        other: &'a RunResults,
    ) -> Result<Self, Vec<ComparisonError>> {
        comparable(&[reference, other])?;
        Ok(Self { reference, other })
    }

    /// Names of the points in time, as in [`RunResults::time`].
    #[must_use]
    pub fn time(&self, period: Period) -> Vec<String> {
        self.reference.time(period)
    }

    /// One difference a point in time; `None` where no replicate has the outcome in both runs. Empty if there is no such
    /// series.
    #[must_use]
    pub fn series(&self, key: &SeriesKey<'_>) -> Vec<Option<Difference>> {
        let better = better(key);
        let (reference, other) = (self.reference.values(key), self.other.values(key));
        let together = self.reference.design().together();
        let difference = |(a, b): (&Vec<_>, &Vec<_>)| {
            Some(Difference::new(a, b, better)?.in_blocks(a, b, together))
        };
        reference.iter().zip(&other).map(difference).collect()
    }

    /// The differences summarised, one a point in time, like [`RunResults::series`].
    #[must_use]
    pub fn summaries(&self, key: &SeriesKey<'_>) -> Vec<Option<Summary>> {
        let together = self.reference.design().together();
        let (reference, other) = (self.reference.values(key), self.other.values(key));
        let points = reference.iter().zip(&other);
        points.map(|(a, b)| Summary::in_blocks(&differences(a, b), together)).collect()
    }

    /// The differences themselves, replicate by replicate where both runs have the outcome. Shape: `[time][replicate]`.
    #[must_use]
    pub fn samples(&self, key: &SeriesKey<'_>) -> Vec<Vec<f64>> {
        let (reference, other) = (self.reference.values(key), self.other.values(key));
        let points = reference.iter().zip(&other);
        points.map(|(a, b)| differences(a, b).into_iter().flatten().collect()).collect()
    }
}

/// Which way a series is better.
pub(super) fn better(key: &SeriesKey<'_>) -> Better {
    let outcome = outcome(key.outcome);
    outcome.map_or(Better::Neither, |outcome| outcome.judgement_of(key.part).better)
}

/// Values of replicates that have the outcome in both runs.
fn pairs(a: &[Option<f64>], b: &[Option<f64>]) -> impl Iterator<Item = (f64, f64)> {
    a.iter().zip(b).filter_map(|(a, b)| (*a).zip(*b))
}

/// The difference in each replicate; undefined where either is.
fn differences(a: &[Option<f64>], b: &[Option<f64>]) -> Vec<Option<f64>> {
    a.iter().zip(b).map(|(a, b)| Some((*b)? - (*a)?)).collect()
}

impl Difference {
    /// With the standard errors and the interval of replicates of which so many in a row were sampled `together`.
    fn in_blocks(self, a: &[Option<f64>], b: &[Option<f64>], together: usize) -> Self {
        if together == 1 {
            return self;
        }
        let mcse = mcse_of_blocks(&differences(a, b), together).or(self.mcse);
        Self {
            reference_mcse: mcse_of_blocks(a, together).or(self.reference_mcse),
            other_mcse: mcse_of_blocks(b, together).or(self.other_mcse),
            mcse,
            interval: mcse.map(|mcse| interval_95(self.mean, mcse)),
            ..self
        }
    }

    /// Compares two columns of values, replicate by replicate; `None` where they share no defined one.
    #[must_use]
    pub fn new(a: &[Option<f64>], b: &[Option<f64>], better: Better) -> Option<Self> {
        let [mut of_a, mut of_b, mut of_both] = [Moments::default(); 3];
        let mut differences = Vec::with_capacity(a.len().min(b.len()));
        let (mut above, mut equal) = (0_u64, 0_u64);
        for (a, b) in pairs(a, b) {
            let difference = b - a;
            of_a.push(a);
            of_b.push(b);
            of_both.push(difference);
            above += u64::from(difference > 0.0);
            equal += u64::from(difference == 0.0);
            differences.push(difference);
        }
        let count = of_both.count;
        let (counted, wins) = match better {
            Better::Higher => (Counted::Better, above),
            Better::Lower => (Counted::Better, count - equal - above),
            Better::Neither => (Counted::Higher, above),
        };
        let apart = of_a.variance().zip(of_b.variance()).map(|(a, b)| a + b);
        Some(Self {
            replicates: differences.len(),
            reference_mean: of_a.mean,
            reference_mcse: of_a.mcse(),
            other_mean: of_b.mean,
            other_mcse: of_b.mcse(),
            mean: of_both.mean,
            mcse: of_both.mcse(),
            interval: of_both.interval_95(),
            quantiles: quantiles(&mut differences, &QUANTILES)?,
            counted,
            share: (wins as f64 + 0.5 * equal as f64) / count as f64,
            share_interval: wilson_with_ties(wins, equal, count)?,
            equal: equal as f64 / count as f64,
            variance_ratio: of_both
                .variance()
                .zip(apart.filter(|apart| *apart > 0.0))
                .map(|(paired, apart)| paired / apart),
        })
    }

    /// The differences as a series of their own.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let Self { replicates, mean, mcse, quantiles, .. } = *self;
        Summary { replicates, mean, mcse, quantiles }
    }

    /// Monte Carlo standard error of the share, `sqrt(p (1 - p) / n)`.
    #[must_use]
    pub fn share_error(&self) -> f64 {
        (self.share * (1.0 - self.share) / self.replicates as f64).sqrt()
    }

    /// Whether the interval of the mean leaves out 0; of a single replicate, no.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.interval.is_some_and(|interval| interval.low > 0.0 || interval.high < 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Counted, Difference};
    use crate::model::Better;
    use crate::random::{Module, Stream, normal_quantile};
    use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};

    fn defined(values: &[f64]) -> Vec<Option<f64>> {
        values.iter().copied().map(Some).collect()
    }

    /// Two normal samples of correlation r with deviations s and t: the ratio is
    /// `(s^2 + t^2 - 2 r s t) / (s^2 + t^2)`, and B is higher with probability `Phi(m / sd(d))`.
    #[test]
    fn two_normal_samples() {
        let (n, r, s, t, m) = (40_000_u32, 0.8, 2.0, 3.0, 1.0);
        let normal = |replicate, draw| {
            let u = Stream::new(7, Module::FLOWS, replicate, 0, 0).uniform(draw);
            normal_quantile(u)
        };
        let (mut a, mut b) = (Vec::new(), Vec::new());
        for replicate in 0..n {
            let (x, y) = (normal(replicate, 0), normal(replicate, 1));
            a.push(Some(s * x));
            b.push(Some(m + t * (r * x + (1.0_f64 - r * r).sqrt() * y)));
        }
        let found = Difference::new(&a, &b, Better::Higher).unwrap();
        let variance: f64 = s * s + t * t - 2.0 * r * s * t; // 3.4
        let root_n = f64::from(n).sqrt();
        // 4 standard errors each: false alarm 6e-5, and the seed is fixed.
        assert!((found.mean - m).abs() < 4.0 * variance.sqrt() / root_n);
        let ratio = found.variance_ratio.unwrap();
        let error = 4.0 * 2.0_f64.sqrt() * 1.5 / root_n * variance / (s * s + t * t);
        assert!((ratio - variance / (s * s + t * t)).abs() < error, "{ratio}");
        let p = 0.5 * (1.0 + libm::erf(m / variance.sqrt() / 2.0_f64.sqrt()));
        assert!((found.share - p).abs() < 4.0 * (p * (1.0 - p)).sqrt() / root_n);
        assert!(found.share_interval.low < p && p < found.share_interval.high);
        // Quantiles of a normal difference: 1.959964 deviations to each side. Their standard error is
        // sqrt(q (1 - q) / n) / density, 2.67 deviations / sqrt(n).
        for (place, z) in [(0, -1.959_964), (6, 1.959_964)] {
            let expected = m + z * variance.sqrt();
            assert!(
                (found.quantiles[place] - expected).abs() < 4.0 * 2.67 * variance.sqrt() / root_n
            );
        }
        assert!(found.is_clear() && found.counted == Counted::Better);
    }

    /// Worked by hand: A = 1, 2, 3, 4 and B = 1, 3, 5, 3.
    #[test]
    fn four_replicates_by_hand() {
        let (a, b) = (defined(&[1.0, 2.0, 3.0, 4.0]), defined(&[1.0, 3.0, 5.0, 3.0]));
        let found = Difference::new(&a, &b, Better::Lower).unwrap();
        assert_eq!((found.reference_mean, found.other_mean, found.mean), (2.5, 3.0, 0.5));
        assert_eq!((found.share, found.equal), (0.375, 0.25));
        // Var d = 5/3, Var A = 5/3, Var B = 8/3; 1e-15: exact up to rounding.
        assert!((found.variance_ratio.unwrap() - 5.0 / 13.0).abs() < 1e-15);
        assert!((found.mcse.unwrap() - (5.0_f64 / 12.0).sqrt()).abs() < 1e-15);
        assert!(!found.is_clear());
        assert_eq!(Difference::new(&a, &b, Better::Neither).unwrap().share, 0.625);
    }

    /// A replicate that lacks the outcome on one side counts on neither; nothing in common is no difference.
    #[test]
    fn undefined_replicates_are_left_out_of_both() {
        let (a, b) = ([Some(1.0), None, Some(5.0)], [Some(4.0), Some(9.0), None]);
        let found = Difference::new(&a, &b, Better::Neither).unwrap();
        assert_eq!((found.replicates, found.reference_mean, found.mean), (1, 1.0, 3.0));
        assert_eq!((found.mcse, found.interval, found.variance_ratio), (None, None, None));
        assert_eq!(Difference::new(&a[1..], &b[1..], Better::Neither), None);
    }

    fn columns() -> impl Strategy<Value = (Vec<Option<f64>>, Vec<Option<f64>>)> {
        let value = proptest::option::weighted(0.9, (0_u32..50).prop_map(f64::from));
        proptest::collection::vec((value.clone(), value), 1..80)
            .prop_map(|pairs| pairs.into_iter().unzip())
    }

    proptest! {
        /// Equal columns differ by exactly nothing.
        #[test]
        fn a_column_does_not_differ_from_itself((a, _) in columns()) {
            if let Some(same) = Difference::new(&a, &a, Better::Lower) {
                prop_assert_eq!((same.mean, same.equal, same.share), (0.0, 1.0, 0.5));
                prop_assert_eq!(same.quantiles, [0.0; 7]);
                prop_assert!(same.mcse.is_none_or(|error| error == 0.0) && !same.is_clear());
                prop_assert!(same.variance_ratio.is_none_or(|ratio| ratio == 0.0));
            }
        }

        /// A and B exchanged: the difference changes its sign, the share its side, the ratio nothing.
        #[test]
        fn exchange_negates((a, b) in columns()) {
            let (there, back) = (
                Difference::new(&a, &b, Better::Lower),
                Difference::new(&b, &a, Better::Lower),
            );
            prop_assert_eq!(there.is_some(), back.is_some());
            if let (Some(there), Some(back)) = (there, back) {
                prop_assert_eq!(there.mean, -back.mean);
                prop_assert_eq!(there.mcse, back.mcse);
                prop_assert_eq!(there.reference_mean, back.other_mean);
                // Wholes, halves and sums of two: exact up to rounding.
                prop_assert!((there.share + back.share - 1.0).abs() < 1e-15);
                for place in 0..7 {
                    prop_assert!((there.quantiles[place] + back.quantiles[6 - place]).abs() < 1e-12);
                }
                let apart = there.variance_ratio.zip(back.variance_ratio);
                prop_assert!(apart.is_none_or(|(there, back)| (there - back).abs() < 1e-12));
            }
        }

        /// The mean of the differences is the difference of the means; no number is undefined.
        #[test]
        fn means_agree_and_nothing_is_nan((a, b) in columns()) {
            if let Some(found) = Difference::new(&a, &b, Better::Higher) {
                prop_assert!((found.mean - (found.other_mean - found.reference_mean)).abs() < 1e-11);
                prop_assert!((0.0..=1.0).contains(&found.share) && found.quantiles.is_sorted());
                prop_assert!(found.share_interval.low <= found.share && found.share <= found.share_interval.high);
                prop_assert!(found.variance_ratio.is_none_or(|ratio| (0.0..=2.0 + 1e-9).contains(&ratio)));
            }
        }
    }
}
