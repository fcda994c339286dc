//! Correlated uniforms: which quantities are high together, whatever their own distributions.
//!
//! ```text
//! z = L normal_quantile(u),    L L' = correlation,    v = cdf(z)
//! ```
//! The Gaussian copula. `correlation` is that of the normal scores: with it, Spearman's rank
//! correlation of the values is (6 / pi) arcsin(r / 2), nearly r. A row of its own, correlated with
//! none before it, keeps its uniform to the last bit, so correlating two parameters moves no third.

use nalgebra::{Cholesky, DMatrix};
use serde::Serialize;

use super::{normal_cdf, normal_quantile};

/// Why a matrix is not a correlation matrix.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs)] // the fields repeat the rule's words
pub enum CopulaError {
    /// A pair beyond the number of quantities, or of one with itself.
    #[error("no pair of {row} and {column} among {quantities}")]
    NoSuchPair { row: usize, column: usize, quantities: usize },
    /// The same pair twice.
    #[error("the correlation of {row} and {column} is given twice")]
    PairTwice { row: usize, column: usize },
    /// A correlation outside (-1, 1).
    #[error("the correlation {value} of {row} and {column} is not inside (-1, 1)")]
    CorrelationOutside { row: usize, column: usize, value: f64 },
    /// Correlations that cannot hold together.
    #[error("the correlations contradict each other: the matrix is not positive definite")]
    NotPositiveDefinite {},
}

/// A Gaussian copula.
#[derive(Debug, Clone, PartialEq)]
pub struct Copula {
    /// The lower triangle of L, row by row.
    rows: Vec<Vec<f64>>,
}

impl Copula {
    /// Of this many quantities, of which some pairs (row, column, correlation) are correlated.
    ///
    /// # Errors
    /// A pair that is none, or given twice; a correlation not inside (-1, 1); correlations that
    /// contradict each other.
    pub fn from_pairs(
        quantities: usize,
        pairs: &[(usize, usize, f64)],
    ) -> Result<Self, CopulaError> {
        let mut correlation = DMatrix::<f64>::identity(quantities, quantities);
        for &(row, column, value) in pairs {
            if row >= quantities || column >= quantities || row == column {
                return Err(CopulaError::NoSuchPair { row, column, quantities });
            }
            if correlation[(row, column)] != 0.0 {
                return Err(CopulaError::PairTwice { row, column });
            }
            if value.is_nan() || value.abs() >= 1.0 {
                return Err(CopulaError::CorrelationOutside { row, column, value });
            }
            correlation[(row, column)] = value;
            correlation[(column, row)] = value;
        }
        let lower = Cholesky::new(correlation).ok_or(CopulaError::NotPositiveDefinite {})?.unpack();
        let rows = (0..quantities)
            .map(|row| (0..=row).map(|column| lower[(row, column)]).collect())
            .collect();
        Ok(Self { rows })
    }

    /// Independent uniforms in (0, 1), one a quantity, made dependent. Each stays uniform.
    ///
    /// # Panics
    /// With another number of uniforms than quantities.
    #[must_use]
    pub fn correlate(&self, uniforms: &[f64]) -> Vec<f64> {
        assert_eq!(uniforms.len(), self.rows.len(), "one uniform a quantity");
        let normals: Vec<f64> = uniforms.iter().map(|&u| normal_quantile(u)).collect();
        let row = |(row, &u): (&Vec<f64>, &f64)| {
            let (_, before) = row.split_last().expect("a row ends on the diagonal");
            if before.iter().all(|&weight| weight == 0.0) {
                return u;
            }
            let z: f64 = row.iter().zip(&normals).map(|(weight, z)| weight * z).sum();
            // Inside (0, 1) also where the cdf rounds to an end.
            normal_cdf(z).clamp(f64::MIN_POSITIVE, 1.0 - 0.5 * f64::EPSILON)
        };
        self.rows.iter().zip(uniforms).map(row).collect()
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{Copula, CopulaError};
    use crate::random::{Module, Stream, normal_quantile};

    fn draws(copula: &Copula, quantities: u32, count: u32) -> Vec<Vec<f64>> {
        (0..count)
            .map(|i| {
                let uniforms: Vec<f64> = (0..quantities)
                    .map(|entity| Stream::new(1, Module::PARAMETERS, i, entity, 0).uniform(0))
                    .collect();
                copula.correlate(&uniforms)
            })
            .collect()
    }

    /// Pearson's r, (6 / pi) arcsin(r / 2): Spearman's rank correlation of a bivariate normal, known
    /// since K. Pearson (1907). 0.8 gives 0.7859; the sampling error of 40,000 draws is 0.002.
    #[test]
    fn published_rank_correlation() {
        let copula = Copula::from_pairs(2, &[(0, 1, 0.8)]).unwrap();
        let pairs = draws(&copula, 2, 40_000);
        let product: f64 = pairs.iter().map(|v| (v[0] - 0.5) * (v[1] - 0.5)).sum();
        assert!((12.0 * product / 40_000.0 - 0.785_9).abs() < 0.01);
    }

    /// Each stays uniform: mean 1/2 and variance 1/12 within 4 standard errors; and the normal
    /// scores have the correlations asked for.
    #[test]
    fn margins_and_correlations() {
        let asked = [(0, 2, 0.5), (1, 2, -0.6), (3, 0, 0.3)];
        let copula = Copula::from_pairs(4, &asked).unwrap();
        let n = 20_000;
        let draws = draws(&copula, 4, n);
        let average =
            |f: &dyn Fn(&Vec<f64>) -> f64| draws.iter().map(f).sum::<f64>() / f64::from(n);
        for quantity in 0..4 {
            assert!((average(&|v| v[quantity]) - 0.5).abs() < 4.0 * (1.0 / 12.0 / 2e4_f64).sqrt());
            let square = average(&|v| (v[quantity] - 0.5) * (v[quantity] - 0.5));
            assert!((square - 1.0 / 12.0).abs() < 4.0 * (1.0 / 180.0 / 2e4_f64).sqrt());
        }
        for (row, column, wanted) in asked {
            let found = average(&|v| normal_quantile(v[row]) * normal_quantile(v[column]));
            assert!((found - wanted).abs() < 0.03, "{row} {column}: {found}");
        }
    }

    /// Without correlations, and for those without any, the uniforms come back to the last bit.
    #[test]
    fn identity_gives_them_back() {
        let uniforms = [0.1, 0.2, 1e-10, 0.999_999];
        assert_eq!(Copula::from_pairs(4, &[]).unwrap().correlate(&uniforms), uniforms);
        let some = Copula::from_pairs(4, &[(1, 3, 0.9)]).unwrap().correlate(&uniforms);
        assert_eq!(some[..3], uniforms[..3]);
        assert_ne!(some[3], uniforms[3]);
        assert!(Copula::from_pairs(0, &[]).unwrap().correlate(&[]).is_empty());
    }

    #[test]
    fn each_rule() {
        let error = |pairs: &[_]| Copula::from_pairs(3, pairs).unwrap_err();
        let wanted = CopulaError::NoSuchPair { row: 0, column: 3, quantities: 3 };
        assert_eq!(error(&[(0, 3, 0.5)]), wanted);
        assert!(matches!(error(&[(1, 1, 0.5)]), CopulaError::NoSuchPair { .. }));
        let wanted = CopulaError::PairTwice { row: 1, column: 0 };
        assert_eq!(error(&[(0, 1, 0.5), (1, 0, 0.4)]), wanted);
        let wanted = CopulaError::CorrelationOutside { row: 0, column: 1, value: 1.0 };
        assert_eq!(error(&[(0, 1, 1.0)]), wanted);
        assert!(matches!(error(&[(0, 1, f64::NAN)]), CopulaError::CorrelationOutside { .. }));
        // A and B together, B and C together, but A against C.
        let wanted = CopulaError::NotPositiveDefinite {};
        assert_eq!(error(&[(0, 1, 0.9), (1, 2, 0.9), (0, 2, -0.9)]), wanted);
    }
}
