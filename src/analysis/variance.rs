//! What the spread of an outcome comes from: parameters nobody knows exactly, or chance within the model.
//!
//! ```text
//! Var Y = E[Var(Y | theta)] + Var(E[Y | theta])          structural + parametric
//! n draws of theta, m replicates of each:
//! structural = mean of the n sample variances            parametric = Var(n means) - structural / m
//! ```
//! The law of total variance with the nested estimator of R-D: noise within a draw inflates the variance between the
//! draws' means by its m-th part, which is subtracted. Unbiased, so where parameters matter little the parametric part
//! may come out slightly below 0; that is noise, and it is reported as it is.

use crate::simulation::{RunResults, SeriesKey};
use crate::stats::Moments;
use serde::Serialize;
use std::num::NonZeroU32;

/// Variance of an outcome in two parts, in the outcome's unit squared.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct VarianceParts {
    /// Draws of the parameters looked at (n).
    pub draws: usize,
    /// Replicates of each (m).
    pub replicates_per_draw: usize,
    /// Variance within a draw: chance in the model.
    pub structural: f64,
    /// Variance between draws: what is not known about the parameters.
    pub parametric: f64,
}

impl VarianceParts {
    /// Both parts together.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.structural + self.parametric
    }

    /// The parametric share of the total, held to [0, 1]; `None` where nothing varies.
    #[must_use]
    pub fn parametric_share(&self) -> Option<f64> {
        let total = self.total();
        (total > 0.0).then(|| (self.parametric / total).clamp(0.0, 1.0))
    }
}

/// Parts the variance of `values`, of which each `replicates_per_draw` in a row share their parameters. A draw that lacks
/// a replicate or in which the outcome is undefined in one is left out. `None` with fewer than two draws, or with one
/// replicate a draw, which cannot tell the two parts from each other.
#[must_use]
pub fn variance_parts(
    values: &[Option<f64>],
    replicates_per_draw: NonZeroU32,
) -> Option<VarianceParts> {
    let m = replicates_per_draw.get() as usize;
    let [mut within, mut means] = [Moments::default(); 2];
    for draw in values.chunks_exact(m) {
        let Some(values) = draw.iter().copied().collect::<Option<Vec<f64>>>() else { continue };
        let moments: Moments = values.into_iter().collect();
        within.push(moments.variance()?);
        means.push(moments.mean);
    }
    Some(VarianceParts {
        draws: means.count as usize,
        replicates_per_draw: m,
        structural: within.mean,
        parametric: means.variance()? - within.mean / m as f64,
    })
}

/// The parts of a series' variance, one a point in time. The run must share draws between replicates
/// ([`Job::replicates_per_draw`](crate::simulation::Job::replicates_per_draw) of 2 or more), else all are `None`.
#[must_use]
pub fn variance_series(results: &RunResults, key: &SeriesKey<'_>) -> Vec<Option<VarianceParts>> {
    let m = results.design().replicates_per_draw;
    results.values(key).iter().map(|values| variance_parts(values, m)).collect()
}

#[cfg(test)]
mod tests {
    use super::variance_parts;
    use crate::random::distribution::{Gamma, Poisson, Variate};
    use crate::random::{Module, Stream};
    use std::num::NonZeroU32;

    /// R-D: lambda ~ Gamma(mean 100, cv 0.3), N | lambda ~ Poisson has variance 1,000 = 100 + 900.
    #[test]
    fn gamma_mixed_poisson() {
        let (n, m) = (4_000_u32, 10_u32);
        let lambda = Gamma::from_mean(100.0, 0.3).unwrap();
        let uniform =
            |replicate, draw| Stream::new(11, Module::FLOWS, replicate, 0, 0).uniform(draw);
        let values: Vec<Option<f64>> = (0..n)
            .flat_map(|draw| {
                let counts = Poisson::new(lambda.quantile(uniform(draw, 0))).unwrap();
                (1..=m).map(move |inner| Some(counts.quantile(uniform(draw, inner))))
            })
            .collect();
        let parts = variance_parts(&values, NonZeroU32::new(m).unwrap()).unwrap();
        assert_eq!((parts.draws, parts.replicates_per_draw), (4_000, 10));
        // 4 standard errors. Within: Var of a draw's variance is about 2 lambda^2 / (m - 1) + lambda / m + Var lambda:
        // sqrt(3,600 / n) is 1; between: sqrt(2.6 / n) times 910, for the gamma's excess kurtosis of 0.54, is 23.
        assert!((parts.structural - 100.0).abs() < 4.0, "{parts:?}");
        assert!((parts.parametric - 900.0).abs() < 4.0 * 23.0, "{parts:?}");
        assert!((parts.parametric_share().unwrap() - 0.9).abs() < 0.01, "{parts:?}");
    }

    /// Worked by hand: draws (1, 3) and (5, 9): within 2 and 8, means 2 and 7.
    #[test]
    fn two_draws_by_hand() {
        let values = [1.0, 3.0, 5.0, 9.0, 4.0].map(Some);
        let two = NonZeroU32::new(2).unwrap();
        let parts = variance_parts(&values, two).unwrap();
        assert_eq!(
            (parts.draws, parts.structural, parts.parametric, parts.total()),
            (2, 5.0, 10.0, 15.0)
        );
        assert_eq!(
            variance_parts(&values, NonZeroU32::MIN),
            None,
            "one replicate a draw tells nothing"
        );
        assert_eq!(variance_parts(&values[..3], two), None, "one whole draw tells nothing");
        let same = variance_parts(&[Some(4.0); 6], two).unwrap();
        assert_eq!((same.total(), same.parametric_share()), (0.0, None));
    }
}
