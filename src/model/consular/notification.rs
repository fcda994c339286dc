//! Notification: when detained people are told that they may speak to their consul.
//!
//! ```text
//! T ~ Exponential(n)    n = hours f^e         P(in time) = P(T <= t) = 1 - exp(-t/n)
//! S ~ Exponential(s)                          P(told before leaving) = P(T < S) = s / (s + n)
//! ```
//! Two clocks that start with detention and know nothing of each other. Whether people are told in time is judged by the
//! first alone, so that a stay shorter than the limit does not count as a failure to tell. Since stays have no memory,
//! whoever has been told still has a stay of mean s before them: that is their patience at the consulate.
//! The Vienna Convention on Consular Relations (1963), article 36, says "without delay"; the hours are a policy parameter.
//! That times are exponential is an assumption. It knows nothing of who speaks which language, or was told before.

use crate::model::elementary::exp;

const HOURS_OF_DAY: f64 = 24.0;

/// How many are told, at one kind of place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Notification {
    /// Share told within the limit.
    pub in_time: f64,
    /// Share told while they are held.
    pub before_leaving: f64,
}

impl Notification {
    /// Of a mean of `mean_hours` until people are told, a limit of `limit_hours` and a mean stay of `stay_days`.
    #[must_use]
    pub fn of(mean_hours: f64, limit_hours: f64, stay_days: f64) -> Self {
        let [late] = exp(&[-limit_hours / mean_hours]);
        let stay_hours = HOURS_OF_DAY * stay_days;
        Self { in_time: 1.0 - late, before_leaving: stay_hours / (stay_hours + mean_hours) }
    }
}

#[cfg(test)]
mod tests {
    use super::Notification;
    use crate::model::queueing::exponential::fill_exponential;
    use crate::random::{Module, Stream};

    /// Mean 72 hours: 1 - 1/e within 72, half within 72 log 2.
    #[test]
    fn exponential_notification() {
        let within = |limit: f64| Notification::of(72.0, limit, 3.0).in_time;
        assert!((within(72.0) - (1.0 - 1.0 / std::f64::consts::E)).abs() < 1e-15);
        assert!((within(72.0 * std::f64::consts::LN_2) - 0.5).abs() < 1e-15);
    }

    /// A stay of three days against a mean of 72 hours is even, against 24 hours three to one.
    #[test]
    fn competing_exponentials() {
        let before_leaving = |mean: f64| Notification::of(mean, 72.0, 3.0).before_leaving;
        assert_eq!(before_leaving(72.0), 0.5);
        assert_eq!(before_leaving(24.0), 0.75);
    }

    /// People one by one: who is told first stays on for a whole mean stay. Four standard errors, fixed seed.
    #[test]
    fn people_one_by_one() {
        const PEOPLE: usize = 100_000;
        let times = |entity: u32, mean: f64| {
            let mut times = vec![0.0; PEOPLE];
            fill_exponential(&Stream::new(36, Module::ANALYSIS, 0, entity, 0), mean, &mut times);
            times
        };
        let (mean_hours, limit, stay_days) = (30.0, 48.0, 2.0);
        let (told, stays) = (times(0, mean_hours), times(1, 24.0 * stay_days));
        let rest: Vec<f64> = told.iter().zip(&stays).map(|(told, stay)| stay - told).collect();
        let of = Notification::of(mean_hours, limit, stay_days);
        let share = |count: usize| count as f64 / PEOPLE as f64;
        let error = |p: f64| 4.0 * (p * (1.0 - p) / PEOPLE as f64).sqrt();
        let in_time = share(told.iter().filter(|&&told| told <= limit).count());
        assert!((in_time - of.in_time).abs() < error(of.in_time));
        let before: Vec<f64> = rest.into_iter().filter(|&rest| rest > 0.0).collect();
        assert!((share(before.len()) - of.before_leaving).abs() < error(of.before_leaving));
        let mean = before.iter().sum::<f64>() / before.len() as f64 / (24.0 * stay_days);
        assert!((mean - 1.0).abs() < 4.0 / (before.len() as f64).sqrt(), "{mean}");
    }
}
