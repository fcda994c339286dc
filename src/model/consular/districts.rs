//! Districts: which of a sector's consulates those who ask for an interview are held near.
//!
//! ```text
//! first ~ Binomial(asked, w1 / (w1 + w2 + w3))      second ~ Binomial(asked - first, w2 / (w2 + w3))      third: the rest
//! ```
//! Nobody is held near two consulates or near none. Where all weights of a sector are 0 its consulates share alike. People
//! are not moved from district to district, and a consulate visits no other sector.

use super::{ConsularDraw, ConsularDraws, ConsularParameters};
use crate::model::{Consulate, Sector};
use crate::random::binomial_lanes;

type BySector = [f64; Sector::COUNT];
type ByConsulate = [f64; Consulate::COUNT];

/// The most consulates that a sector has.
const MOST: usize = 3;

/// Where people are held, as far as it tells which consulate they ask.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Districts {
    /// Of the people not near a consulate before it, the share near the first and near the second of a sector.
    shares: [BySector; MOST - 1],
}

impl Districts {
    /// By the weights of the districts in their sectors.
    #[must_use]
    pub fn of(parameters: &ConsularParameters) -> Self {
        let share = |rank: usize, sector: Sector| {
            let places = of_sector(sector).skip(rank).map(|c| c as usize);
            let weights: Vec<f64> = places.map(|place| parameters.district[place]).collect();
            match (weights.first(), weights.iter().sum::<f64>()) {
                (None, _) => 1.0,
                (Some(_), 0.0) => 1.0 / weights.len() as f64,
                (Some(weight), all) => weight / all,
            }
        };
        Self { shares: std::array::from_fn(|rank| Sector::ALL.map(|sector| share(rank, sector))) }
    }

    /// The people who ask in each sector, by consulate: whole numbers that add to those of the sector.
    #[must_use]
    #[inline]
    pub fn divide(&self, asked: &BySector, draws: &ConsularDraws) -> ByConsulate {
        let near = |people: &BySector, rank: usize, draw: ConsularDraw| {
            binomial_lanes(people, &self.shares[rank], draws.in_sectors(draw))
        };
        let first = near(asked, 0, ConsularDraw::FirstDistrict);
        let rest = std::array::from_fn(|s| asked[s] - first[s]);
        let second = near(&rest, 1, ConsularDraw::SecondDistrict);
        let third = std::array::from_fn(|s| rest[s] - second[s]);
        let by_rank: [BySector; MOST] = [first, second, third];
        RANKS.map(|(sector, rank)| by_rank[rank][sector])
    }
}

fn of_sector(sector: Sector) -> impl Iterator<Item = Consulate> {
    Consulate::ALL.into_iter().filter(move |consulate| consulate.sector() as u8 == sector as u8)
}

/// The sector of each consulate, and its place among the sector's.
const RANKS: [(usize, usize); Consulate::COUNT] = {
    let mut ranks = [(0, 0); Consulate::COUNT];
    let mut place = 0;
    while place < Consulate::COUNT {
        let sector = Consulate::ALL[place].sector() as usize;
        let rank = match place {
            0 => 0,
            _ if ranks[place - 1].0 == sector => ranks[place - 1].1 + 1,
            _ => 0,
        };
        assert!(rank < MOST, "a sector has more consulates than its people are divided among");
        ranks[place] = (sector, rank);
        place += 1;
    }
    ranks
};

/// The sum of a sector's consulates.
#[must_use]
#[inline]
pub fn by_sector(of: &ByConsulate) -> BySector {
    let mut sums = [0.0; Sector::COUNT];
    for (&(sector, _), number) in RANKS.iter().zip(of) {
        sums[sector] += number;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::{ConsularDraws, ConsularParameters, Consulate, Districts, Sector, by_sector};

    const TUCSON: [Consulate; 3] = [Consulate::Tucson, Consulate::Nogales, Consulate::Douglas];

    fn of(weights: [f64; 3]) -> Districts {
        let mut p = parameters();
        for (consulate, weight) in TUCSON.into_iter().zip(weights) {
            p.district[consulate as usize] = weight;
        }
        Districts::of(&p)
    }

    /// Weights 1, 2, 1 are a quarter, then two thirds of the rest; without weights a third, then half.
    #[test]
    fn shares_of_a_sector() {
        for (weights, [first, second]) in [
            ([1.0, 2.0, 1.0], [0.25, 2.0 / 3.0]),
            ([0.0, 0.0, 0.0], [1.0 / 3.0, 0.5]),
            ([0.0, 3.0, 0.0], [0.0, 1.0]),
            ([5.0, 0.0, 0.0], [1.0, 0.5]),
        ] {
            let shares = of(weights).shares.map(|by_sector| by_sector[Sector::Tucson as usize]);
            assert_eq!(shares, [first, second]);
        }
    }

    /// A sector's only consulate is asked by everyone, whatever its weight.
    #[test]
    fn a_consulate_alone() {
        for weight in [0.0, 0.5, 7.0] {
            let p = ConsularParameters { district: [weight; Consulate::COUNT], ..parameters() };
            let asked = [1_000.0; Sector::COUNT];
            let near = Districts::of(&p).divide(&asked, &ConsularDraws::new(1, 2, 3));
            for alone in [Consulate::SanDiego, Consulate::ElPaso, Consulate::Laredo] {
                assert_eq!(near[alone as usize], 1_000.0);
            }
        }
    }

    /// Whole people, in every sector as many as ask there, and by their weights: of 40 months of 1,000 people each within
    /// four standard errors.
    #[test]
    fn people_are_divided() {
        let districts = of([1.0, 2.0, 1.0]);
        let mut sums = [0.0; Consulate::COUNT];
        for month in 0..40 {
            let asked = std::array::from_fn(|s| if s % 4 == 1 { 0.0 } else { 1_000.0 });
            let near = districts.divide(&asked, &ConsularDraws::new(11, 0, month));
            assert!(near.iter().all(|people| *people >= 0.0 && people.fract() == 0.0));
            assert_eq!(by_sector(&near), asked);
            sums = std::array::from_fn(|c| sums[c] + near[c]);
        }
        for (consulate, share) in TUCSON.into_iter().zip([0.25, 0.5, 0.25]) {
            let (found, people) = (sums[consulate as usize], 40_000.0);
            let error = 4.0 * f64::sqrt(people * share * (1.0 - share));
            assert!((found - people * share).abs() < error, "{found} near {consulate:?}");
        }
    }
}
