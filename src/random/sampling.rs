//! How uncertain parameters are sampled: each draw by itself, or thirty-two at a time in Latin hypercubes.
//!
//! ```text
//! independent        u = v                      v uniform, by seed, draw and parameter
//! Latin hypercube    u = (rank + v) / 32        draws 32 b to 32 b + 31: each of the ranks 0..32 once a parameter
//! ```
//! Ranks are those of 32 random words of the parameter and of b, so that every order is as likely as every other, and
//! parameters are told apart by name: one more uncertain parameter moves no draw of another.
//! M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979). What an outcome owes to single parameters nearly
//! leaves the variance of its mean, what it owes to several together and to chance stays (M. Stein, Technometrics 29,
//! 1987). Hypercubes are independent of each other, so the spread of their means tells the error of the mean.

use super::{Module, Stream};
use serde::{Deserialize, Serialize};

/// Draws in a Latin hypercube.
pub const HYPERCUBE: u32 = 32;

/// How uncertain parameters are sampled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sampling {
    /// Each draw by itself.
    #[default]
    Independent,
    /// In Latin hypercubes of [`HYPERCUBE`] draws.
    LatinHypercube,
}

impl Sampling {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::Independent, Self::LatinHypercube];

    /// Name in files and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Independent => "independent",
            Self::LatinHypercube => "latin_hypercube",
        }
    }

    /// The way of that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sampling| sampling.id() == id)
    }

    /// Draws in a row that depend on each other.
    #[must_use]
    pub const fn draws_together(self) -> u32 {
        match self {
            Self::Independent => 1,
            Self::LatinHypercube => HYPERCUBE,
        }
    }

    /// The uniform of a draw of the parameter with the number `entity`.
    #[must_use]
    pub fn uniform(self, seed: u32, draw: u32, entity: u32) -> f64 {
        let v = Stream::new(seed, Module::PARAMETERS, draw, entity, 0).uniform(0);
        match self {
            Self::Independent => v,
            Self::LatinHypercube => (rank(seed, draw, entity) + v) / f64::from(HYPERCUBE),
        }
    }
}

/// The rank of a draw among those of its hypercube, from 0.
fn rank(seed: u32, draw: u32, entity: u32) -> f64 {
    let (hypercube, own) = (draw / HYPERCUBE, (draw % HYPERCUBE) as usize);
    let mut words = [0; HYPERCUBE as usize];
    Stream::new(seed, Module::RANKS, hypercube, entity, 0).fill(&mut words);
    // Of equal words the first comes first.
    let before = |(place, word): (usize, &u32)| (*word, place) < (words[own], own);
    f64::from(words.iter().enumerate().filter(|&other| before(other)).count() as u32)
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{HYPERCUBE, Module, Sampling, Stream};

    fn hypercube(seed: u32, number: u32, entity: u32) -> Vec<f64> {
        let draws = number * HYPERCUBE..(number + 1) * HYPERCUBE;
        draws.map(|draw| Sampling::LatinHypercube.uniform(seed, draw, entity)).collect()
    }

    #[test]
    fn independent_draws_are_those_of_the_stream() {
        for (draw, entity) in [(0, 0), (7, 19), (1_000_000, u32::MAX)] {
            let stream = Stream::new(5, Module::PARAMETERS, draw, entity, 0);
            assert_eq!(Sampling::Independent.uniform(5, draw, entity), stream.uniform(0));
        }
    }

    /// Every thirty-second of (0, 1) once a hypercube and parameter, in another order each.
    #[test]
    fn every_stratum_is_met_once() {
        let mut orders = std::collections::BTreeSet::new();
        for number in [0, 1, 2, 77] {
            for entity in [0, 1, 0xfeed_beef] {
                let strata: Vec<u32> =
                    hypercube(3, number, entity).iter().map(|u| (u * 32.0) as u32).collect();
                let mut sorted = strata.clone();
                sorted.sort_unstable();
                assert_eq!(sorted, (0..HYPERCUBE).collect::<Vec<u32>>());
                orders.insert(strata);
            }
        }
        assert_eq!(orders.len(), 12);
    }

    /// All strata come alike at each place: 3,200 hypercubes, the rank of the sixth draw, chi squared of 31 degrees below
    /// its 0.9999 quantile 68.8 (the seed is fixed); and two parameters' ranks are uncorrelated, |r| < 4 / sqrt(n).
    #[test]
    fn orders_are_uniform_and_independent() {
        let mut counts = [0_u32; HYPERCUBE as usize];
        let mut products = 0.0;
        for number in 0..3_200 {
            let [one, other] = [1, 2]
                .map(|entity| Sampling::LatinHypercube.uniform(9, number * HYPERCUBE + 5, entity));
            counts[(one * 32.0) as usize] += 1;
            products += (one - 0.5) * (other - 0.5) * 12.0;
        }
        let square = |x: f64| x * x;
        let chi: f64 = counts.iter().map(|&n| square(f64::from(n) - 100.0) / 100.0).sum();
        assert!(chi < 68.8, "{chi}");
        assert!(products.abs() < 4.0 * 3_200_f64.sqrt(), "{products}");
    }

    /// Of a sum of ten uniforms nearly all variance leaves the mean, of a product of two centred ones none: the variance of
    /// a hypercube's mean over that of 32 independent draws, 2,000 hypercubes. Within a stratum 1/32^2 of the former
    /// stays; of the latter 1 (Stein), within four standard errors, 4 sqrt(2 / 2000) = 0.13.
    #[test]
    fn additive_variance_leaves_the_mean() {
        // Their expected values are 0.
        let variance = |value: &dyn Fn(u32) -> f64| {
            let sum = |number: u32| -> f64 {
                (number * HYPERCUBE..(number + 1) * HYPERCUBE).map(value).sum()
            };
            (0..2_000).map(|number| sum(number) * sum(number)).sum::<f64>()
                / (2_000.0 * f64::from(HYPERCUBE))
        };
        let u = |draw: u32, entity: u32| Sampling::LatinHypercube.uniform(4, draw, entity) - 0.5;
        let sum = variance(&|draw| (0..10).map(|entity| u(draw, entity)).sum());
        assert!(sum / (10.0 / 12.0) < 1.3 / 1_024.0, "{sum}");
        let product = variance(&|draw| u(draw, 1) * u(draw, 2));
        assert!((product * 144.0 - 1.0).abs() < 0.16, "{}", product * 144.0);
    }
}
