//! A list of values, each as likely as its weight: draws of a posterior, or observations.
//!
//! ```text
//! X = the smallest value whose cumulated weight reaches u times the total
//! ```

use serde::{Deserialize, Serialize};

use super::{DistributionError, Variate, error};

/// An empirical distribution: always checked, in ascending order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "List", into = "List")]
pub struct Empirical {
    values: Vec<f64>,
    /// None where all are equal.
    weights: Option<Vec<f64>>,
    /// The weights up to and with each value; the last is the total, above 0.
    cumulated: Vec<f64>,
}

/// The list as it is written.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    values: Vec<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weights: Option<Vec<f64>>,
}

impl Empirical {
    /// Values that are equally likely, in any order.
    ///
    /// # Errors
    /// No values, or one that is not finite.
    pub fn new(values: &[f64]) -> Result<Self, DistributionError> {
        Self::build(values, None)
    }

    /// Values in any order and, in the same order, their weights, which need not add up to 1.
    ///
    /// # Errors
    /// No values, or one that is not finite; another number of weights; a weight that is below 0 or
    /// not finite; no weight above 0.
    pub fn weighted(values: &[f64], weights: &[f64]) -> Result<Self, DistributionError> {
        Self::build(values, Some(weights))
    }

    fn build(values: &[f64], weights: Option<&[f64]>) -> Result<Self, DistributionError> {
        if values.is_empty() {
            return Err(DistributionError::NoValues {});
        }
        let weights_given = weights.map_or(values.len(), <[f64]>::len);
        if weights_given != values.len() {
            let values = values.len();
            return Err(DistributionError::WeightsMissing { values, weights: weights_given });
        }
        for (place, &value) in values.iter().enumerate() {
            error::finite("values", value)?;
            let weight = weights.map_or(1.0, |weights| weights[place]);
            if !(weight.is_finite() && weight >= 0.0) {
                return Err(DistributionError::BadWeight { place, weight });
            }
        }
        let mut order: Vec<usize> = (0..values.len()).collect();
        order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
        let sort = |list: &[f64]| order.iter().map(|&place| list[place]).collect::<Vec<f64>>();
        let (values, weights) = (sort(values), weights.map(sort));
        let mut total = 0.0;
        let cumulated = (0..values.len())
            .map(|place| {
                total += weights.as_ref().map_or(1.0, |weights| weights[place]);
                total
            })
            .collect();
        if total > 0.0 {
            Ok(Self { values, weights, cumulated })
        } else {
            Err(DistributionError::BadWeight { place: 0, weight: 0.0 })
        }
    }

    /// The values in ascending order.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    fn total(&self) -> f64 {
        self.cumulated.last().copied().unwrap_or(1.0)
    }

    fn average(&self, f: impl Fn(f64) -> f64) -> f64 {
        let weight = |place| self.weights.as_ref().map_or(1.0, |weights| weights[place]);
        let sum: f64 = self.values.iter().enumerate().map(|(i, &x)| f(x) * weight(i)).sum();
        sum / self.total()
    }
}

impl TryFrom<List> for Empirical {
    type Error = DistributionError;

    fn try_from(list: List) -> Result<Self, DistributionError> {
        Self::build(&list.values, list.weights.as_deref())
    }
}

impl From<Empirical> for List {
    fn from(empirical: Empirical) -> Self {
        Self { values: empirical.values, weights: empirical.weights }
    }
}

impl Variate for Empirical {
    fn quantile(&self, u: f64) -> f64 {
        let reach = u * self.total();
        let place = self.cumulated.partition_point(|&sum| sum < reach || sum == 0.0);
        self.values[place.min(self.values.len() - 1)]
    }

    fn cdf(&self, x: f64) -> f64 {
        let count = self.values.partition_point(|&value| value <= x);
        if count == 0 { 0.0 } else { self.cumulated[count - 1] / self.total() }
    }

    fn mean(&self) -> f64 {
        self.average(|x| x)
    }

    fn variance(&self) -> f64 {
        let mean = self.mean();
        self.average(|x| (x - mean) * (x - mean))
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{DistributionError, Empirical, Variate};

    /// A fair die.
    #[test]
    fn die() {
        let die = Empirical::new(&[3.0, 1.0, 2.0, 6.0, 5.0, 4.0]).unwrap();
        let faces = [0.0, 0.1, 0.17, 0.5, 0.51, 0.999, 1.0].map(|u| die.quantile(u));
        assert_eq!(faces, [1.0, 1.0, 2.0, 3.0, 4.0, 6.0, 6.0]);
        assert_eq!([0.9, 1.0, 3.5, 6.0].map(|x| die.cdf(x)), [0.0, 1.0 / 6.0, 0.5, 1.0]);
        assert!((die.mean() - 3.5).abs() < 1e-15 && (die.variance() - 35.0 / 12.0).abs() < 1e-14);
    }

    /// Whole weights are repetitions; a weight of zero is never drawn.
    #[test]
    fn weights_repeat() {
        let weighted = Empirical::weighted(&[5.0, 1.0, 9.0, 0.0], &[2.0, 3.0, 1.0, 0.0]).unwrap();
        let repeated = Empirical::new(&[5.0, 5.0, 1.0, 1.0, 1.0, 9.0]).unwrap();
        for i in 0..=1000 {
            let u = f64::from(i) / 1000.0;
            assert_eq!(weighted.quantile(u), repeated.quantile(u));
        }
        assert!((weighted.mean() - repeated.mean()).abs() < 1e-15);
        assert!((weighted.variance() - repeated.variance()).abs() < 1e-14);
    }

    #[test]
    fn each_rule() {
        assert_eq!(Empirical::new(&[]).unwrap_err(), DistributionError::NoValues {});
        let error = Empirical::new(&[1.0, f64::INFINITY]).unwrap_err();
        assert_eq!(
            error,
            DistributionError::NotFinite { parameter: "values", value: f64::INFINITY }
        );
        let error = Empirical::weighted(&[1.0, 2.0], &[1.0]).unwrap_err();
        assert_eq!(error, DistributionError::WeightsMissing { values: 2, weights: 1 });
        let error = Empirical::weighted(&[1.0, 2.0], &[1.0, -0.5]).unwrap_err();
        assert_eq!(error, DistributionError::BadWeight { place: 1, weight: -0.5 });
        let error = Empirical::weighted(&[1.0, 2.0], &[0.0, 0.0]).unwrap_err();
        assert_eq!(error, DistributionError::BadWeight { place: 0, weight: 0.0 });
    }
}
