//! The line at the desks through a day: what officers cannot receive in an hour waits for the next, and chance adds to it.
//!
//! ```text
//! Q(h+1) = max(Q(h) + A - c mu, 0)      A people in an hour, c officers, mu = 60/s
//! people-hours = sum of Q  +  sum of A s/c [ K / (1 - rho) - 1 ]      rho = A/(c mu) <= 1 - sqrt(K / (c mu))
//! ```
//! The line that does not fit in an hour is a fluid. The second sum is the wait of a stationary M^X/M/1 within the hour,
//! whose one officer is as quick as all c; 2 K - 1 are the people in the bus that a person finds himself in (his own line's
//! only). It is believed up to a load at which it takes about an hour to come about, `K s/c / (1 - rho)^2`; beyond, the
//! fluid line is the wait, and the two meet without a jump.
//!
//! A day runs from the opening of a port, empty, for 24 hours; a line left then is received, but waits no longer here. Who
//! comes while no officer is there is not received and does not queue. It knows nothing of who the people are.

use super::custody::{Brought, RULES};
use super::schedule::{DayKind, HOURS, Hours, overlap};
use super::{ByPort, RepatriationParameters};
use crate::model::Port;
use crate::model::elementary::{larger, smaller};

/// Spare capacity, as a share, is never taken for less than this (as at lanes), nor for more than one half.
const LEAST_SPARE: f64 = 0.05;
const MOST_SPARE: f64 = 0.5;
/// People an hour that count as none, where one is divided by them.
const NOBODY: f64 = 1e-9;
/// Officers are taken to receive at least so many people an hour where they are asked how long a line takes.
const SLOWEST: f64 = 1e-6;
const NONE: ByPort = [0.0; Port::COUNT];

/// A day of one kind at the desks.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// Share of the people who come in each hour from opening on and meet an officer. Shape: `[rule][hour][port]`.
    pub met: [[ByPort; HOURS]; RULES],
    /// Share who meet none. Shape: `[rule][port]`.
    pub unattended: [ByPort; RULES],
    /// People whom officers can receive in each hour, c mu. Shape: `[hour][port]`.
    pub capacity: [ByPort; HOURS],
    /// Hours for a person, 1/(c mu); 0 without an officer. Shape: `[hour][port]`.
    pub each: [ByPort; HOURS],
    /// sqrt(c mu). Shape: `[hour][port]`.
    pub root: [ByPort; HOURS],
    /// People whom officers can receive from opening to the end of each hour, S. Shape: `[hour][port]`.
    pub received: [ByPort; HOURS],
    /// How long a line takes.
    pub clock: Clock,
    /// Whether somebody is returned in daylight only.
    pub daylight: bool,
    /// Hours from opening after which there is no officer at any port.
    pub hours: usize,
}

/// How long a line takes: officers are as many from opening to closing, and as many after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Clock {
    open_hours: ByPort,
    /// People received from opening until closing, if so many come.
    until_closing: ByPort,
    /// Hours before the first can be received.
    starts: ByPort,
    each_open: ByPort,
    each_closed: ByPort,
}

impl Clock {
    /// Hours from opening until `people` are received, if the officers work without pause.
    #[inline]
    #[must_use]
    pub fn until(&self, port: usize, people: f64) -> f64 {
        let first = smaller(people, self.until_closing[port]);
        let rest = larger(people - self.until_closing[port], 0.0);
        let closed = smaller(rest * self.each_closed[port], HOURS as f64 - self.open_hours[port]);
        self.starts[port] + first * self.each_open[port] + closed
    }
}

/// Those who come on a day to each port, under each rule.
pub type Coming = [ByPort; RULES];

/// The line of one hour at all ports.
pub struct Line<'a> {
    /// People who come and meet an officer.
    pub arriving: &'a ByPort,
    /// People in line at the end of the hour.
    pub at_end: &'a ByPort,
    /// Hours that chance adds to the wait of each of them.
    pub by_chance: &'a ByPort,
}

impl Day {
    /// A day without people or officers.
    #[must_use]
    pub const fn none() -> Self {
        Self {
            met: [[NONE; HOURS]; RULES],
            unattended: [NONE; RULES],
            capacity: [NONE; HOURS],
            each: [NONE; HOURS],
            root: [NONE; HOURS],
            received: [NONE; HOURS],
            clock: Clock {
                open_hours: NONE,
                until_closing: NONE,
                starts: NONE,
                each_open: NONE,
                each_closed: NONE,
            },
            daylight: false,
            hours: 0,
        }
    }

    /// Becomes the desks where people are brought like this.
    pub fn turn_to(
        &mut self,
        parameters: &RepatriationParameters,
        brought: &Brought,
        kind: DayKind,
    ) {
        let pace = 60.0 / parameters.service_minutes;
        let length = Port::ALL.map(|port| Hours::of_port(parameters, port, kind).length());
        let open = parameters.officers.map(|officers| officers * pace);
        let closed = parameters.night_officers.map(|officers| officers * pace);
        let clock = &mut self.clock;
        for port in 0..Port::COUNT {
            let (open, length) = (open[port], length[port]);
            clock.open_hours[port] = length;
            clock.until_closing[port] = open * length;
            clock.starts[port] = if open > 0.0 { 0.0 } else { length };
            clock.each_open[port] = if open > 0.0 { 1.0 / larger(open, SLOWEST) } else { 0.0 };
            clock.each_closed[port] = 1.0 / larger(closed[port], SLOWEST);
        }
        self.hours = 0;
        for hour in 0..HOURS {
            let (start, end) = (hour as f64, (hour + 1) as f64);
            let capacities = &mut self.capacity[hour];
            for port in 0..Port::COUNT {
                let share = overlap(start, end, 0.0, length[port]);
                let capacity = open[port] * share + closed[port] * (1.0 - share);
                capacities[port] = capacity;
                self.root[hour][port] = capacity.sqrt();
                self.each[hour][port] =
                    if capacity > 0.0 { 1.0 / larger(capacity, SLOWEST) } else { 0.0 };
                self.received[hour][port] = open[port] * smaller(end, length[port])
                    + closed[port] * larger(end - length[port], 0.0);
            }
            if capacities.iter().any(|&capacity| capacity > 0.0) {
                self.hours = hour + 1;
            }
        }
        self.daylight = parameters.daylight.iter().any(|&share| share > 0.0);
        self.unattended = [NONE; RULES];
        let rules = if self.daylight { RULES } else { 1 };
        for rule in 0..rules {
            let mut unattended = NONE;
            for hour in 0..HOURS {
                let (come, capacity) = (&brought.by_hour[rule][hour], &self.capacity[hour]);
                for port in 0..Port::COUNT {
                    let is_met = capacity[port] > 0.0;
                    self.met[rule][hour][port] = if is_met { come[port] } else { 0.0 };
                    unattended[port] += if is_met { 0.0 } else { come[port] };
                }
            }
            self.unattended[rule] = unattended.map(|share| smaller(share, 1.0));
        }
    }

    /// The lines of a day in which these people come, `crowd` being K; answers people-hours waited.
    #[inline]
    #[must_use]
    pub fn run(
        &self,
        coming: &Coming,
        crowd: &ByPort,
        mut visit: impl FnMut(usize, &Line),
    ) -> ByPort {
        let root_crowd = crowd.map(f64::sqrt);
        let (mut line, mut waited) = (NONE, NONE);
        for hour in 0..self.hours {
            let (as_agreed, by_daylight) = (&self.met[0][hour], &self.met[1][hour]);
            let (capacity, each) = (&self.capacity[hour], &self.each[hour]);
            let root = &self.root[hour];
            let mut arriving = NONE;
            for port in 0..Port::COUNT {
                arriving[port] = coming[0][port] * as_agreed[port];
            }
            if self.daylight {
                for port in 0..Port::COUNT {
                    arriving[port] += coming[1][port] * by_daylight[port];
                }
            }
            let mut by_chance = NONE;
            for port in 0..Port::COUNT {
                let (pace, come, before) = (capacity[port], arriving[port], line[port]);
                let held = smaller(root_crowd[port] * root[port], MOST_SPARE * pace);
                let least = larger(larger(held, LEAST_SPARE * pace), NOBODY);
                let spare = pace - come;
                let inverse = 1.0 / larger(spare, least);
                let idle = larger(spare - before, 0.0);
                let after = larger(before - spare, 0.0);
                // A line that ends within the hour is a triangle.
                let fluid = 0.5 * (before + after) * larger(1.0 - idle * inverse, 0.0);
                let chance = larger(crowd[port] * inverse - each[port], 0.0);
                waited[port] += fluid + come * chance;
                line[port] = after;
                by_chance[port] = chance;
            }
            visit(hour, &Line { arriving: &arriving, at_end: &line, by_chance: &by_chance });
        }
        // Without an officer anywhere, who stands in line stays in it.
        let rest = (HOURS - self.hours) as f64;
        for port in 0..Port::COUNT {
            waited[port] += rest * line[port];
        }
        waited
    }
}
