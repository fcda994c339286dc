//! Waits at the desks in order of arrival: how long the line is for those who come in each hour, and how many wait long.
//!
//! ```text
//! S(t + W) = S(t) + Q(t)      S(t) people whom officers can receive until t
//! ```
//! Whoever comes waits until the line before him is received; officers are as many from opening to closing, and as many
//! after it, so S is two straight lines. Waits of those who come in an hour lie evenly between those at its ends, and chance
//! spreads them by twice its mean. How many wait longer than something is counted; the wait that a share stay within is
//! searched among 64 waits of up to a day, closer together where they are short. It knows nothing of priority.

use super::ByPort;
use super::custody::RULES;
use super::line::{Coming, Day};
use super::schedule::{DayKind, HOURS};
use crate::model::Port;
use crate::model::elementary::{larger, smaller};

/// Minutes or people that count as none, where one is divided by them.
const NOTHING: f64 = 1e-9;
/// Minutes beyond which no wait is told apart.
const LONGEST: f64 = 1_440.0;
/// Halvings of the search, so that it ends between two neighbours of 2^6 + 1 waits.
const HALVINGS: usize = 6;
const STEPS: f64 = (1 << HALVINGS) as f64;

/// Waits in order of arrival through a day: of those who come in an hour, `over` wait longer than `t` minutes, where
/// `over = at_most(people, at_least(0, at_none - slope t))`.
pub struct Waits {
    /// Shape: `[hour][port]`.
    at_none: [ByPort; HOURS],
    /// People a minute. Shape: `[hour][port]`.
    slope: [ByPort; HOURS],
    /// People. Shape: `[hour][port]`.
    people: [ByPort; HOURS],
    /// Hours from opening after which nobody meets an officer.
    hours: usize,
    /// Minutes of the mean person, under each rule, times the share of them whom an officer meets.
    pub mean: [ByPort; RULES],
    /// People-hours waited on the day.
    pub waited: ByPort,
}

impl Waits {
    /// Of nobody.
    #[must_use]
    pub const fn none() -> Self {
        const NONE: ByPort = [0.0; Port::COUNT];
        Self {
            at_none: [NONE; HOURS],
            slope: [NONE; HOURS],
            people: [NONE; HOURS],
            hours: 0,
            mean: [NONE; RULES],
            waited: NONE,
        }
    }

    /// Becomes those of a day in which these people come, each counting `weight`; `crowd` as [`Day::run`] has it.
    #[inline]
    pub fn turn_to(&mut self, day: &Day, coming: &Coming, crowd: &ByPort, weight: &ByPort) {
        let mut start = [0.0; Port::COUNT];
        self.hours = day.hours;
        self.mean = [[0.0; Port::COUNT]; RULES];
        self.waited = day.run(coming, crowd, |hour, line| {
            let end_hour = (hour + 1) as f64;
            let mut middle = [0.0; Port::COUNT];
            for port in 0..Port::COUNT {
                let done = day.received[hour][port] + line.at_end[port];
                let end = larger(day.clock.until(port, done) - end_hour, 0.0);
                let shortest = 60.0 * smaller(start[port], end);
                let longest = 60.0 * (larger(start[port], end) + 2.0 * line.by_chance[port]);
                let people = weight[port] * line.arriving[port];
                let slope = people / larger(longest - shortest, NOTHING);
                self.at_none[hour][port] = slope * longest;
                self.slope[hour][port] = slope;
                self.people[hour][port] = people;
                middle[port] = 0.5 * (shortest + longest);
                start[port] = end;
            }
            let rules = if day.daylight { RULES } else { 1 };
            for (mean, met) in self.mean.iter_mut().zip(&day.met).take(rules) {
                for ((mean, met), middle) in mean.iter_mut().zip(&met[hour]).zip(&middle) {
                    *mean += met * middle;
                }
            }
        });
    }
}

/// How many people wait longer than `minutes`.
#[must_use]
#[inline]
pub fn over(kinds: &[&Waits; DayKind::COUNT], minutes: &ByPort) -> ByPort {
    let mut over = [0.0; Port::COUNT];
    for waits in kinds {
        for hour in 0..waits.hours {
            let (at_none, slope) = (&waits.at_none[hour], &waits.slope[hour]);
            let people = &waits.people[hour];
            for port in 0..Port::COUNT {
                let longer = larger(at_none[port] - slope[port] * minutes[port], 0.0);
                over[port] += smaller(longer, people[port]);
            }
        }
    }
    over
}

/// The minutes that all but the share `beyond` of `people` wait at most, at each port.
#[must_use]
#[inline]
pub fn quantile(kinds: &[&Waits; DayKind::COUNT], people: &ByPort, beyond: f64) -> ByPort {
    let minutes_at = |step: f64| LONGEST * (step / STEPS) * (step / STEPS);
    let allowed = people.map(|people| beyond * people);
    let (mut low, mut high) = ([0.0; Port::COUNT], [STEPS; Port::COUNT]);
    let (mut over_low, mut over_high) = (*people, [0.0; Port::COUNT]);
    for _ in 0..HALVINGS {
        let middle: ByPort = std::array::from_fn(|port| 0.5 * (low[port] + high[port]));
        let over = over(kinds, &middle.map(minutes_at));
        for port in 0..Port::COUNT {
            let above = over[port] > allowed[port];
            low[port] = if above { middle[port] } else { low[port] };
            over_low[port] = if above { over[port] } else { over_low[port] };
            high[port] = if above { high[port] } else { middle[port] };
            over_high[port] = if above { over_high[port] } else { over[port] };
        }
    }
    std::array::from_fn(|port| {
        let (start, end) = (minutes_at(low[port]), minutes_at(high[port]));
        let falls = larger(over_low[port] - over_high[port], NOTHING);
        let below = larger((over_low[port] - allowed[port]) / falls, 0.0);
        start + (end - start) * smaller(below, 1.0)
    })
}
