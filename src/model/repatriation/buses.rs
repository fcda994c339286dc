//! Buses: how many people come together, how much fuller one day is than another, and the families a full bus parts.
//!
//! ```text
//! X ~ Poisson(m), given least <= X <= b        N = X_1 + ... + X_B,  B ~ Poisson(L):  E N = L E X,  Var N = L E X^2
//! a day's load over its mean, F: lognormal,  E F = 1,  Var F = E X^2 / (E X n) + v^2,   n people a day
//! parted ~ Binomial(families, (f - 1)/E X (1 - k))
//! ```
//! A queue is cut every E X people; a family of f in a row is parted if one of the f - 1 places between its members is
//! where it is cut. Buses carry as many as come: people of several groups, and none waits for another day. What a person
//! finds is not what a day is: more people come on full days, so the load that people find has the mean E F^2.
//! It knows nothing of routes or of seats bought.

use super::{ByPort, RepatriationParameters};
use crate::model::elementary::{exp, larger, log, smaller};

/// The most people in a bus that a scenario may set.
const MOST: usize = 100;

/// People in a bus.
#[derive(Debug, Clone, PartialEq)]
pub struct Buses {
    least: usize,
    seats: usize,
    /// P(X <= least + i). Shape: `[i]`, up to the seats.
    at_most: [f64; MOST + 1],
    /// E X.
    pub mean: f64,
    /// E X^2.
    pub mean_square: f64,
}

impl Buses {
    /// Buses of these sizes; with more people at least than seats, all are full.
    #[must_use]
    pub fn new(parameters: &RepatriationParameters) -> Self {
        let seats = (parameters.bus_seats as usize).clamp(1, MOST);
        let least = (parameters.bus_least as usize).clamp(1, seats);
        let usual = (parameters.bus_people as usize).clamp(least, seats);
        // From the likeliest size outwards, so that no weight overflows and the greatest is 1.
        let mut weights = [0.0; MOST + 1];
        weights[usual - least] = 1.0;
        for size in usual..seats {
            weights[size + 1 - least] =
                weights[size - least] * parameters.bus_people / (size + 1) as f64;
        }
        for size in (least..usual).rev() {
            weights[size - least] =
                weights[size + 1 - least] * (size + 1) as f64 / parameters.bus_people;
        }
        let (mut all, mut people, mut squares) = (0.0, 0.0, 0.0);
        let mut at_most = weights;
        for (size, sum) in (least..=seats).zip(&mut at_most) {
            let (weight, size) = (*sum, size as f64);
            all += weight;
            people += size * weight;
            squares += size * size * weight;
            *sum = all;
        }
        for sum in &mut at_most[..=seats - least] {
            *sum /= all;
        }
        Self { least, seats, at_most, mean: people / all, mean_square: squares / all }
    }

    /// People in a bus, by inversion at `u` in (0, 1).
    #[must_use]
    pub fn size(&self, u: f64) -> usize {
        let sums = &self.at_most[..self.seats - self.least];
        self.least + sums.partition_point(|&sum| sum < u)
    }

    /// E X (X - 1): pairs of people who come together.
    #[must_use]
    pub fn mean_pairs(&self) -> f64 {
        self.mean_square - self.mean
    }

    /// E X^2 / E X: people in the bus that a person finds himself in, on average.
    #[must_use]
    pub fn of_a_person(&self) -> f64 {
        self.mean_square / self.mean
    }

    /// The load of the day that a person of each port finds, over the mean day's, where `a_day` come on the mean day:
    /// `exp(s^2/2 + s z)`, s^2 = log(1 + Var F), as weighting a lognormal law by itself moves its mean only. Ports of less than
    /// one person a day are as those of one.
    #[must_use]
    #[inline]
    pub fn load_found(&self, a_day: &ByPort, daily_variation: f64, normals: &ByPort) -> ByPort {
        let of_buses = self.of_a_person();
        let own = daily_variation * daily_variation;
        let spread = log(&a_day.map(|people| 1.0 + of_buses / larger(people, 1.0) + own));
        let found: ByPort =
            std::array::from_fn(|port| 0.5 * spread[port] + spread[port].sqrt() * normals[port]);
        exp(&found)
    }

    /// Probability that a family is parted.
    #[must_use]
    pub fn parts_a_family(&self, family_people: f64, kept_together: f64) -> f64 {
        smaller((family_people - 1.0) / self.mean * (1.0 - kept_together), 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::{Buses, RepatriationParameters};
    use crate::model::Port;
    use crate::random::{Module, Stream, normal_quantile, poisson};
    use crate::stats::Moments;

    fn buses(people: f64, least: f64, seats: f64) -> Buses {
        Buses::new(&RepatriationParameters {
            bus_people: people,
            bus_least: least,
            bus_seats: seats,
            ..parameters()
        })
    }

    /// Poisson(3) between 2 and 4 by hand: weights 9/2, 9/2, 27/8, so E X = 2.9090..., E X^2 = 9.0909...
    #[test]
    fn sizes_by_hand() {
        let small = buses(3.0, 2.0, 4.0);
        assert!((small.mean - (9.0 + 13.5 + 13.5) / 12.375).abs() < 1e-12);
        assert!((small.mean_square - (18.0 + 40.5 + 54.0) / 12.375).abs() < 1e-12);
        assert_eq!(
            [0.01, 0.36, 0.37, 0.72, 0.73, 0.999].map(|u| small.size(u)),
            [2, 2, 3, 3, 4, 4]
        );
        let full = buses(7.0, 60.0, 40.0);
        assert_eq!((full.mean, full.mean_square, full.size(0.5)), (40.0, 1_600.0, 40));
        assert!((buses(50.0, 1.0, 100.0).mean - 50.0).abs() < 1e-6);
    }

    /// Compound Poisson: E N = L E X and Var N = L E X^2, of 20,000 days, within 4 standard errors.
    #[test]
    fn days_of_buses_simulated() {
        let buses = buses(32.0, 10.0, 45.0);
        let rate = 6.5;
        let mut days = Vec::new();
        for day in 0..20_000 {
            let stream = Stream::new(3, Module::ANALYSIS, 0, day, 6);
            let came = poisson(rate, stream.uniform(0));
            days.push((1..=came).map(|bus| buses.size(stream.uniform(bus)) as f64).sum::<f64>());
        }
        let mean: Moments = days.iter().copied().collect();
        assert!((mean.mean - rate * buses.mean).abs() < 4.0 * mean.mcse().unwrap());
        let centre = rate * buses.mean;
        let squares: Moments = days.iter().map(|n| (n - centre) * (n - centre)).collect();
        let error = (squares.mean - rate * buses.mean_square).abs();
        assert!(error < 4.0 * squares.mcse().unwrap(), "{error}");
        assert!(squares.mcse().unwrap() < 0.02 * squares.mean, "the test could not fail");
    }

    /// Over people the mean load is E F^2 / E F = 1 + Var F, and its inverse averages to 1: the mean day is as people are.
    #[test]
    fn the_load_people_find() {
        let buses = buses(40.0, 40.0, 40.0);
        let (mut mean, mut inverse) = (0.0, 0.0);
        let steps = 20_000;
        for step in 0..steps {
            let z = normal_quantile((f64::from(step) + 0.5) / f64::from(steps));
            let [load, ..] = buses.load_found(&[400.0; Port::COUNT], 0.3, &[z; Port::COUNT]);
            mean += load / f64::from(steps);
            inverse += 1.0 / load / f64::from(steps);
        }
        assert!((mean - (1.0 + 40.0 / 400.0 + 0.09)).abs() < 1e-3, "{mean}");
        assert!((inverse - 1.0).abs() < 1e-3, "{inverse}");
        let quiet = buses.load_found(&[0.0; Port::COUNT], 1.0, &[4.0; Port::COUNT]);
        assert!(quiet.iter().all(|load| load.is_finite()));
    }

    /// Counted: a queue cut every forty people parts a family of four that begins anywhere in three places of forty.
    #[test]
    fn parted_families_counted() {
        for (seats, family) in [(40_u32, 2_u32), (40, 4), (25, 5), (4, 10)] {
            let begins = 0..seats;
            let parted =
                begins.filter(|first| first / seats != (first + family - 1) / seats).count();
            let buses = buses(40.0, f64::from(seats), f64::from(seats));
            let probability = buses.parts_a_family(f64::from(family), 0.0);
            assert!((probability - parted as f64 / f64::from(seats)).abs() < 1e-12);
            let waited_for = buses.parts_a_family(f64::from(family), 0.75);
            let often = 0.25 * f64::from(family - 1) / f64::from(seats);
            assert!((waited_for - often).abs() < 1e-12);
            assert_eq!(buses.parts_a_family(f64::from(family), 1.0), 0.0);
        }
    }
}
