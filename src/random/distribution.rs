//! Interim.
use super::normal_quantile;
use serde::{Deserialize, Serialize};
/// Interim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Distribution {
    Fixed { value: f64 },
    Normal { mean: f64, deviation: f64 },
    Lognormal { median: f64, deviation: f64 },
    Uniform { minimum: f64, maximum: f64 },
    Triangular { minimum: f64, mode: f64, maximum: f64 },
}
#[allow(missing_docs, clippy::must_use_candidate)]
impl Distribution {
    pub fn fixed(value: f64) -> Self { Self::Fixed { value } }
    pub fn median(&self) -> f64 { self.quantile(0.5) }
    pub fn mean(&self) -> f64 { self.quantile(0.5) }
    pub fn quantile(&self, u: f64) -> f64 {
        match *self {
            Self::Fixed { value } => value,
            Self::Normal { mean, deviation } => mean + deviation * normal_quantile(u),
            Self::Lognormal { median, deviation } => median * libm::exp(deviation * normal_quantile(u)),
            Self::Uniform { minimum, maximum } => minimum + u * (maximum - minimum),
            Self::Triangular { minimum, mode, maximum } => {
                let c = (mode - minimum) / (maximum - minimum);
                if u < c { minimum + (u * (maximum - minimum) * (mode - minimum)).sqrt() } else { maximum - ((1.0 - u) * (maximum - minimum) * (maximum - mode)).sqrt() }
            }
        }
    }
}
/// Interim.
#[derive(Debug, Clone)]
pub struct Copula;
#[allow(missing_docs, clippy::result_unit_err)]
impl Copula {
    pub fn from_pairs(_: usize, _: &[(usize, usize, f64)]) -> Result<Self, ()> { Err(()) }
    pub fn correlate(&self, u: &[f64]) -> Vec<f64> { u.to_vec() }
}
