//! The search for the least capacity that is enough, one trial at a time.
//!
//! ```text
//! c* = min { c : in a share q of replicates   share(c) >= x }
//! ```
//! Every capacity is tried on the same replicates with the same draws, so that `share` hardly falls as `c` grows, and
//! halving the interval finds `c*`. Capacities around it follow, for a curve. It knows nothing of what is served.

use crate::simulation::QUANTILES;
use crate::stats::quantile_sorted;
use serde::Serialize;
use std::collections::BTreeMap;

/// Capacities on a curve besides those that the search itself tries.
const STEPS: u32 = 16;

/// How often what is wanted happens at one capacity.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CapacityPoint {
    /// The capacity.
    pub capacity: u32,
    /// The share served as wanted that replicates keep with the confidence asked for: compared with the target.
    pub kept: f64,
    /// Quantiles over replicates of that share, at [`QUANTILES`].
    pub quantiles: [f64; QUANTILES.len()],
}

/// What is asked of a search.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Level {
    /// Share that is to be served as wanted (x), in (0, 1].
    pub target: f64,
    /// Share of replicates in which it is to be so (q), in [0, 1).
    pub confidence: f64,
    /// How many replicates are tried.
    pub replicates: u32,
    /// The capacity there is.
    pub as_is: u32,
    /// The largest capacity that is tried.
    pub largest: u32,
}

impl Level {
    /// How many replicates, the worst ones, need not be served so.
    fn may_fail(&self) -> usize {
        let must = (self.confidence * f64::from(self.replicates)).ceil().max(1.0) as usize;
        (self.replicates as usize).saturating_sub(must)
    }
}

/// The search on its way.
#[derive(Debug, Clone)]
pub struct Search {
    level: Level,
    /// The capacity on trial, and the shares of its replicates so far.
    trial: Option<(u32, Vec<f64>)>,
    tried: BTreeMap<u32, CapacityPoint>,
}

impl Search {
    /// A search that has tried nothing.
    #[must_use]
    pub fn new(level: Level) -> Self {
        let as_is = level.as_is.min(level.largest);
        Self { level, trial: Some((as_is, Vec::new())), tried: BTreeMap::new() }
    }

    /// The capacity and the replicate to be tried; `None` once all is known.
    #[must_use]
    pub fn next(&self) -> Option<(u32, u32)> {
        self.trial.as_ref().map(|(capacity, shares)| (*capacity, shares.len() as u32))
    }

    /// Takes the share of the trial that [`Search::next`] named.
    pub fn insert(&mut self, share: f64) {
        let Some((capacity, shares)) = &mut self.trial else { return };
        shares.push(share);
        if shares.len() < self.level.replicates as usize {
            return;
        }
        let capacity = *capacity;
        shares.sort_by(f64::total_cmp);
        let at = |level| quantile_sorted(shares, level).expect("some replicate was tried");
        let point = CapacityPoint {
            capacity,
            // The least share of the best q of replicates.
            kept: shares[self.level.may_fail()],
            quantiles: QUANTILES.map(at),
        };
        self.tried.insert(capacity, point);
        self.trial = self.further().map(|capacity| (capacity, Vec::new()));
    }

    /// The least capacity that is enough, among those tried; once the search is over, among all.
    #[must_use]
    pub fn enough(&self) -> Option<u32> {
        let (enough, _) = self.bounds();
        enough
    }

    /// The capacities tried, from the least on.
    pub fn points(&self) -> impl Iterator<Item = &CapacityPoint> {
        self.tried.values()
    }

    /// The least that is enough, and the largest below it that is not.
    fn bounds(&self) -> (Option<u32>, Option<u32>) {
        let is_enough = |point: &&CapacityPoint| point.kept >= self.level.target;
        let enough = self.tried.values().find(is_enough).map(|point| point.capacity);
        let below = |point: &&CapacityPoint| enough.is_none_or(|enough| point.capacity < enough);
        let short = self.tried.values().rev().find(below).map(|point| point.capacity);
        (enough, short)
    }

    /// The next capacity to try.
    fn further(&self) -> Option<u32> {
        let largest = self.level.largest;
        match self.bounds() {
            (None, Some(short)) if short < largest => return Some((2 * short).clamp(1, largest)),
            (Some(enough), None) if enough > 0 => return Some(enough / 2),
            (Some(enough), Some(short)) if enough - short > 1 => {
                return Some(short + (enough - short) / 2);
            }
            _ => {}
        }
        let reach = self.enough().unwrap_or(largest).max(self.level.as_is).max(1);
        let end = (2 * reach).min(largest);
        let step = end.div_ceil(STEPS).max(1);
        (0..=end).step_by(step as usize).find(|capacity| !self.tried.contains_key(capacity))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(level: Level, share: impl Fn(u32, u32) -> f64) -> Search {
        let mut search = Search::new(level);
        while let Some((capacity, replicate)) = search.next() {
            search.insert(share(capacity, replicate));
        }
        search
    }

    const LEVEL: Level =
        Level { target: 0.9, confidence: 0.8, replicates: 10, as_is: 7, largest: 1_000 };

    /// Replicate r of ten serves c / (100 + r). Eight in ten keep 0.9 where r = 7 does, which needs 0.9 x 107 = 96.3: 97.
    #[test]
    fn the_least_that_is_enough() {
        let share = |capacity: u32, replicate: u32| {
            (f64::from(capacity) / f64::from(100 + replicate)).min(1.0)
        };
        let search = run(LEVEL, share);
        assert_eq!(search.enough(), Some(97));
        let points: Vec<_> = search.points().collect();
        assert!(points.iter().any(|point| point.capacity == 96 && point.kept < 0.9));
        assert!(points.windows(2).all(|pair| pair[0].kept <= pair[1].kept));
        assert!(points.iter().any(|point| point.capacity == 7), "as it is");
        assert!(points.len() < 40, "{}", points.len());

        // A stricter demand needs more; one that nothing meets has no answer, and says so after the largest.
        let stricter = run(Level { confidence: 0.95, ..LEVEL }, share);
        assert_eq!(stricter.enough(), Some(99));
        let never = run(LEVEL, |_, _| 0.5);
        assert_eq!(never.enough(), None);
        assert!(never.points().any(|point| point.capacity == 1_000));
        // What is always served needs nothing.
        assert_eq!(run(LEVEL, |_, _| 1.0).enough(), Some(0));
    }
}
