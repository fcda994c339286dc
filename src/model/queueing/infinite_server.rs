//! Nobody waits: how many are there at once, when arrivals swing through the day or come in groups.
//!
//! ```text
//! M_t/M/inf    lambda(t) = l + A sin(omega t),  omega = 2 pi / period,  mean stay s
//!              m(t) = l s + A s / sqrt(1 + (omega s)^2) sin(omega (t - lag)),   lag = atan(omega s) / omega
//! M^X/M/inf    E N = beta E X s       Var N / E N = 1 + (E X^2 - E X) / (2 E X)
//! ```
//! Eick, Massey and Whitt, "M_t/G/inf queues with sinusoidal arrival rates" (1993); Holman, Chaudhry and Kashyap, "On the
//! service system M^X/G/inf" (1983). N is Poisson in the first, wider than Poisson in the second. Stays are exponential
//! and independent of each other; it knows no limit of places.

use super::is_positive;
use std::f64::consts::TAU;

/// A number that swings around its mean: `mean + amplitude sin(omega (t - lag))`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// Mean over a period.
    pub mean: f64,
    /// Half the way from the lowest to the highest.
    pub amplitude: f64,
    /// Length of a period.
    pub period: f64,
    /// How long after that of a wave through 0 the highest comes.
    pub lag: f64,
}

impl Swing {
    /// The number at a time.
    #[must_use]
    pub fn at(&self, time: f64) -> f64 {
        self.mean + self.amplitude * libm::sin(TAU / self.period * (time - self.lag))
    }

    /// Mean number present, where arrivals swing like this a unit of time and stay for `mean_stay`; `None` unless that and
    /// the period are above 0.
    #[must_use]
    pub fn present(&self, mean_stay: f64) -> Option<Self> {
        if !(is_positive(mean_stay) && is_positive(self.period)) {
            return None;
        }
        let turn = TAU / self.period;
        let angle = turn * mean_stay;
        Some(Self {
            mean: self.mean * mean_stay,
            amplitude: self.amplitude * mean_stay / (1.0 + angle * angle).sqrt(),
            period: self.period,
            lag: self.lag + libm::atan(angle) / turn,
        })
    }
}

/// Groups that arrive together, each person leaving alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Groups {
    /// Groups a unit of time, beta.
    pub rate: f64,
    /// People in a group, E X.
    pub mean_size: f64,
    /// E X^2.
    pub mean_square_size: f64,
}

impl Groups {
    /// All groups of one size.
    #[must_use]
    pub fn of_size(rate: f64, size: u32) -> Self {
        let size = f64::from(size);
        Self { rate, mean_size: size, mean_square_size: size * size }
    }

    /// Mean number present.
    #[must_use]
    pub fn mean_present(&self, mean_stay: f64) -> f64 {
        self.rate * self.mean_size * mean_stay
    }

    /// Variance of the number present.
    #[must_use]
    pub fn variance_present(&self, mean_stay: f64) -> f64 {
        let pairs = (self.mean_square_size - self.mean_size) / 2.0;
        self.rate * mean_stay * (self.mean_size + pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::queueing::exponential::fill_exponential;
    use crate::random::{Module, Stream};
    use crate::stats::Moments;

    const DAILY: Swing = Swing { mean: 1_061.0, amplitude: 500.0, period: 1.0, lag: 0.0 };

    /// The mean number obeys dm/dt = lambda(t) - m/s: its slope, by central differences, through a whole period.
    #[test]
    fn the_swing_solves_its_equation() {
        for period in [1.0, 7.0] {
            let arrivals = Swing { period, ..DAILY };
            let present = arrivals.present(2.0).unwrap();
            for step in 0..40 {
                let (time, h) = (f64::from(step) * period / 40.0, 1e-5);
                let slope = (present.at(time + h) - present.at(time - h)) / (2.0 * h);
                let balance = arrivals.at(time) - present.at(time) / 2.0;
                assert!((slope - balance).abs() < 1e-4, "{period} {step}: {slope}, {balance}");
            }
        }
    }

    /// Longer stays smooth the swing and delay it, by a quarter of a period at most.
    #[test]
    fn longer_stays_smooth_and_delay() {
        let of = |stay: f64| DAILY.present(stay).unwrap();
        for stay in [0.01, 0.1, 0.5, 1.0, 2.0, 20.0] {
            let (short, long) = (of(stay), of(2.0 * stay));
            assert!(long.amplitude / long.mean < short.amplitude / short.mean);
            assert!(short.lag < long.lag && long.lag < 0.25);
        }
        assert_eq!(DAILY.present(0.0), None);
        assert_eq!(Swing { period: f64::NAN, ..DAILY }.present(1.0), None);
    }

    /// Groups of one are a Poisson crowd.
    #[test]
    fn single_people_are_poisson() {
        let alone = Groups::of_size(3.0, 1);
        assert_eq!(alone.variance_present(2.0), alone.mean_present(2.0));
    }

    /// Groups of 40, one a stay: counts every six stays, 6,000 times, have the mean and the variance of the formula, within
    /// 4 standard errors (the variance's by its own squares).
    #[test]
    fn groups_of_forty_simulated() {
        const COUNTS: usize = 6_000;
        const BETWEEN: f64 = 6.0;
        const SIZE: usize = 40;
        let stream = |entity| Stream::new(7, Module::ANALYSIS, 0, entity, 40);
        let mut gaps = vec![0.0; COUNTS * BETWEEN as usize];
        fill_exponential(&stream(0), 1.0, &mut gaps);
        let mut stays = vec![0.0; gaps.len() * SIZE];
        fill_exponential(&stream(1), 1.0, &mut stays);
        let (mut now, mut present) = (0.0, vec![0.0; COUNTS]);
        for (gap, group) in gaps.iter().zip(stays.chunks(SIZE)) {
            now += gap;
            for stay in group {
                let first = (now / BETWEEN).ceil() as usize;
                let next = ((now + stay) / BETWEEN).ceil() as usize;
                present.iter_mut().take(next).skip(first).for_each(|count| *count += 1.0);
            }
        }
        // The first counts see an empty beginning, the last may lie beyond the last group.
        let seen = &present[5..COUNTS - 200];
        let groups = Groups::of_size(1.0, SIZE as u32);
        let mean: Moments = seen.iter().copied().collect();
        let mean_error = (mean.mean - groups.mean_present(1.0)).abs();
        assert!(mean_error < 4.0 * mean.mcse().unwrap(), "{mean_error}");
        let square = |count: &f64| (count - 40.0) * (count - 40.0);
        let squares: Moments = seen.iter().map(square).collect();
        let error = (squares.mean - groups.variance_present(1.0)).abs();
        assert!(error < 4.0 * squares.mcse().unwrap(), "{} is off by {error}", squares.mean);
        assert!(squares.mcse().unwrap() < 0.05 * squares.mean, "the test could not fail");
    }
}
