//! Waits at the desks in order of arrival: how long the line is for those who come in each hour, and how many wait long.
//!
//! ```text
//! S(t + W) = S(t) + Q(t)      S(t) people whom officers can receive until t
//! ```
//! Whoever comes waits until the line before him is received; officers are as many from opening to closing, and as many
//! after it, so S is two straight lines. Waits of those who come in an hour lie evenly between those at its ends, and chance
//! spreads them by twice its mean. How many wait longer than something is counted; the wait that a share stay within is
//! searched among 256 waits of up to a day, closer together where they are short. It knows nothing of priority.

use super::ByPort;
use super::custody::RULES;
use super::line::{Coming, Day};
use super::schedule::HOURS;
use crate::model::Port;
use crate::model::elementary::{larger, smaller};

/// Minutes or people that count as none, where one is divided by them.
const NOTHING: f64 = 1e-9;
/// Minutes beyond which no wait is told apart.
pub const LONGEST: f64 = 1_440.0;
/// Halvings of the search, so that it ends between two neighbours of 2^8 + 1 waits.
const HALVINGS: usize = 8;
const STEPS: f64 = (1 << HALVINGS) as f64;

/// Waits in order of arrival through a day: of those who come in an hour they lie evenly between two ends.
pub struct Waits {
    /// Minutes of the longest. Shape: `[hour][port]`.
    longest: [ByPort; HOURS],
    /// One over minutes from the shortest to the longest. Shape: `[hour][port]`.
    steepness: [ByPort; HOURS],
    /// People. Shape: `[hour][port]`.
    people: [ByPort; HOURS],
    /// Minutes of the mean person, under each rule, times the share of them whom an officer meets.
    pub mean: [ByPort; RULES],
    /// People-hours waited.
    pub waited: ByPort,
}

impl Waits {
    /// Of a day in which these people come, `crowd` as [`Day::run`] has it.
    #[must_use]
    #[inline]
    pub fn of(day: &Day, coming: &Coming, crowd: &ByPort) -> Self {
        let none = [0.0; Port::COUNT];
        let mut waits = Self {
            longest: [none; HOURS],
            steepness: [none; HOURS],
            people: [none; HOURS],
            mean: [none; RULES],
            waited: none,
        };
        let mut start = none;
        let clock = &day.clock;
        waits.waited = day.run(coming, crowd, |hour, line| {
            let end_hour = (hour + 1) as f64;
            for port in 0..Port::COUNT {
                let done = clock.received(port, end_hour) + line.at_end[port];
                let end = larger(clock.until(port, done) - end_hour, 0.0);
                let of_buses = larger(crowd[port] * line.spare[port] - day.each[hour][port], 0.0);
                let (low, high) = (smaller(start[port], end), larger(start[port], end));
                let longest = 60.0 * (high + 2.0 * of_buses);
                let middle = 0.5 * (60.0 * low + longest);
                waits.longest[hour][port] = longest;
                waits.steepness[hour][port] = 1.0 / larger(longest - 60.0 * low, NOTHING);
                waits.people[hour][port] = line.arriving[port];
                waits.mean[0][port] += day.met[0][hour][port] * middle;
                waits.mean[1][port] += day.met[1][hour][port] * middle;
                start[port] = end;
            }
        });
        waits
    }

    /// Adds to `over` the people who wait longer than `minutes`, each counting `weight`.
    #[inline]
    pub fn add_over(&self, minutes: &ByPort, weight: &ByPort, over: &mut ByPort) {
        let mut sum = [0.0; Port::COUNT];
        for hour in 0..HOURS {
            let (longest, steepness) = (&self.longest[hour], &self.steepness[hour]);
            let people = &self.people[hour];
            for port in 0..Port::COUNT {
                let share = (longest[port] - minutes[port]) * steepness[port];
                sum[port] += people[port] * smaller(larger(share, 0.0), 1.0);
            }
        }
        for port in 0..Port::COUNT {
            over[port] += sum[port] * weight[port];
        }
    }
}

/// The minutes that all but the share `beyond` of `people` wait at most, at each port. `kinds` are the waits of each kind of day, and what a
/// person of them counts.
#[must_use]
#[inline]
pub fn quantile(kinds: &[(Waits, ByPort)], people: &ByPort, beyond: f64) -> ByPort {
    let minutes_at = |step: f64| LONGEST * (step / STEPS) * (step / STEPS);
    let (mut low, mut high) = ([0.0; Port::COUNT], [STEPS; Port::COUNT]);
    let (mut over_low, mut over_high) = (*people, [0.0; Port::COUNT]);
    for _ in 0..HALVINGS {
        let middle: ByPort = std::array::from_fn(|port| 0.5 * (low[port] + high[port]));
        let minutes = middle.map(minutes_at);
        let mut over = [0.0; Port::COUNT];
        for (waits, weight) in kinds {
            waits.add_over(&minutes, weight, &mut over);
        }
        for port in 0..Port::COUNT {
            let above = over[port] > beyond * people[port];
            (low[port], over_low[port]) =
                if above { (middle[port], over[port]) } else { (low[port], over_low[port]) };
            (high[port], over_high[port]) =
                if above { (high[port], over_high[port]) } else { (middle[port], over[port]) };
        }
    }
    std::array::from_fn(|port| {
        let (start, end) = (minutes_at(low[port]), minutes_at(high[port]));
        let falls = larger(over_low[port] - over_high[port], NOTHING);
        let below = larger((over_low[port] - beyond * people[port]) / falls, 0.0);
        start + (end - start) * smaller(below, 1.0)
    })
}
