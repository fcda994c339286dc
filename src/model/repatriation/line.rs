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

use super::abreast::{ABREAST, MOST_GROUPS, NONE, Places, Row};
use super::custody::{Brought, RULES};
use super::schedule::{DayKind, HOURS, Hours};
use super::{ByPort, RepatriationParameters};
use crate::model::Port;
use crate::model::elementary::{larger, smaller};

/// Spare capacity, as a share, is never taken for less than this (as at lanes), nor for more than one half.
const LEAST_SPARE: f32 = 0.05;
const MOST_SPARE: f32 = 0.5;
/// People an hour that count as none, where one is divided by them.
const NOBODY: f32 = 1e-9;
/// Officers are taken to receive at least so many people an hour where they are asked how long a line takes.
const SLOWEST: f64 = 1e-6;

/// A day of one kind at the desks.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// Share who meet no officer. Shape: `[rule][port]`.
    pub unattended: [ByPort; RULES],
    /// Hours from opening after which there is no officer at any port.
    pub hours: usize,
    /// Where the ports by which anyone is returned go.
    pub places: Places,
    /// Ports that go together.
    pub desks: [Abreast; MOST_GROUPS],
}

/// The desks of ports that go together.
#[derive(Debug, Clone, PartialEq)]
pub struct Abreast {
    /// Share of the people who come in each hour from opening on and meet an officer. Shape: `[rule][hour]`.
    pub met: [[Row; HOURS]; RULES],
    /// People whom officers can receive in each hour, c mu.
    capacity: [Row; HOURS],
    /// Hours for a person, 1/(c mu); 0 without an officer.
    each: [Row; HOURS],
    /// sqrt(c mu).
    root: [Row; HOURS],
    /// People whom officers can receive from opening to the end of each hour, S.
    pub received: [Row; HOURS],
    /// How long a line takes.
    pub clock: Clock,
}

/// What officers can do in an hour, as [`Abreast`] has it.
struct Pace {
    capacity: Row,
    each: Row,
    root: Row,
}

impl Pace {
    /// Of an hour in which ports are open for such a share of it; `open` and `closed` are people an hour.
    fn of(open: &[f64; ABREAST], closed: &[f64; ABREAST], share: &[f64; ABREAST]) -> Self {
        let mut pace = Self { capacity: NONE, each: NONE, root: NONE };
        for place in 0..ABREAST {
            let capacity = open[place] * share[place] + closed[place] * (1.0 - share[place]);
            let each = if capacity > 0.0 { 1.0 / larger(capacity, SLOWEST) } else { 0.0 };
            pace.capacity[place] = capacity as f32;
            pace.each[place] = each as f32;
            pace.root[place] = capacity.sqrt() as f32;
        }
        pace
    }
}

/// How long a line takes: officers are as many from opening to closing, and as many after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Clock {
    open_hours: Row,
    /// People received from opening until closing, if so many come.
    until_closing: Row,
    /// Hours before the first can be received.
    starts: Row,
    each_open: Row,
    each_closed: Row,
}

impl Clock {
    /// Hours from opening until `people` are received, if the officers work without pause.
    #[inline]
    #[must_use]
    pub fn until(&self, place: usize, people: f32) -> f32 {
        let first = smaller(people, self.until_closing[place]);
        let rest = larger(people - self.until_closing[place], 0.0);
        let closed = smaller(rest * self.each_closed[place], HOURS as f32 - self.open_hours[place]);
        self.starts[place] + first * self.each_open[place] + closed
    }
}

/// The line of one hour at ports that go together.
pub struct Line {
    /// People who come and meet an officer.
    pub arriving: Row,
    /// People in line at the end of the hour.
    pub at_end: Row,
    /// Hours that chance adds to the wait of each of them.
    pub by_chance: Row,
}

impl Day {
    /// A day without people or officers.
    #[must_use]
    pub const fn none() -> Self {
        const CLOCK: Clock = Clock {
            open_hours: NONE,
            until_closing: NONE,
            starts: NONE,
            each_open: NONE,
            each_closed: NONE,
        };
        const ABREAST: Abreast = Abreast {
            met: [[NONE; HOURS]; RULES],
            capacity: [NONE; HOURS],
            each: [NONE; HOURS],
            root: [NONE; HOURS],
            received: [NONE; HOURS],
            clock: CLOCK,
        };
        Self {
            unattended: [[0.0; Port::COUNT]; RULES],
            hours: 0,
            places: Places::none(),
            desks: [ABREAST; MOST_GROUPS],
        }
    }

    /// Becomes the desks of these ports where people are brought like this.
    pub fn turn_to(
        &mut self,
        parameters: &RepatriationParameters,
        places: Places,
        brought: &Brought,
        kind: DayKind,
    ) {
        let pace = 60.0 / parameters.service_minutes;
        let length = Port::ALL.map(|port| Hours::of_port(parameters, port, kind).length());
        let open = parameters.officers.map(|officers| officers * pace);
        let closed = parameters.night_officers.map(|officers| officers * pace);
        let is_daylight = parameters.daylight.iter().any(|&share| share > 0.0);
        let rules = if is_daylight { RULES } else { 1 };
        (self.places, self.hours) = (places, 0);
        self.unattended = [[0.0; Port::COUNT]; RULES];
        for (group, desks) in self.desks[..places.groups()].iter_mut().enumerate() {
            let [length, open, closed] =
                [&length, &open, &closed].map(|of| places.of_group(group, of));
            desks.turn_to(&length, &open, &closed);
            let is_officer = |hour: &usize| desks.capacity[*hour].iter().any(|&c| c > 0.0);
            self.hours = self.hours.max((0..HOURS).rfind(is_officer).map_or(0, |last| last + 1));
            for rule in 0..rules {
                let mut unattended = [0.0; ABREAST];
                for hour in 0..HOURS {
                    let come = places.of_group(group, &brought.by_hour[rule][hour]);
                    for place in 0..ABREAST {
                        let is_met = desks.capacity[hour][place] > 0.0;
                        desks.met[rule][hour][place] =
                            if is_met { come[place] as f32 } else { 0.0 };
                        unattended[place] += if is_met { 0.0 } else { come[place] };
                    }
                }
                let unattended = unattended.map(|share| smaller(share, 1.0));
                places.put(group, &unattended, &mut self.unattended[rule]);
            }
        }
    }

    /// People-hours waited on a day in which these people come under each rule, `crowd` being K.
    #[inline]
    #[must_use]
    pub fn waited(&self, coming: &[ByPort; RULES], crowd: &ByPort) -> ByPort {
        let (places, mut waited) = (&self.places, [0.0; Port::COUNT]);
        let as_agreed = places.rows(&coming[0]);
        let by_daylight = places.rows(&coming[1]);
        let crowd = places.rows(crowd);
        for group in 0..places.groups() {
            let coming = [&as_agreed[group], &by_daylight[group]];
            let of_group = self.run(group, coming, &crowd[group], |_, _| ());
            places.put(group, &of_group, &mut waited);
        }
        waited
    }

    /// The lines of a day at ports that go together, hour by hour; answers people-hours waited.
    #[inline]
    #[must_use]
    pub fn run(
        &self,
        group: usize,
        coming: [&Row; RULES],
        crowd: &Row,
        mut visit: impl FnMut(usize, &Line),
    ) -> Row {
        let desks = &self.desks[group];
        let root_crowd = crowd.map(f32::sqrt);
        let mut waited = NONE;
        let mut line = Line { arriving: NONE, at_end: NONE, by_chance: NONE };
        for hour in 0..self.hours {
            let (as_agreed, by_daylight) = (&desks.met[0][hour], &desks.met[1][hour]);
            let (capacity, each) = (&desks.capacity[hour], &desks.each[hour]);
            let root = &desks.root[hour];
            for place in 0..ABREAST {
                let come =
                    coming[0][place] * as_agreed[place] + coming[1][place] * by_daylight[place];
                let (pace, before) = (capacity[place], line.at_end[place]);
                let held = smaller(root_crowd[place] * root[place], MOST_SPARE * pace);
                let least = larger(larger(held, LEAST_SPARE * pace), NOBODY);
                let spare = pace - come;
                let inverse = 1.0 / larger(spare, least);
                let idle = larger(spare - before, 0.0);
                let after = larger(before - spare, 0.0);
                // A line that ends within the hour is a triangle.
                let fluid = 0.5 * (before + after) * larger(1.0 - idle * inverse, 0.0);
                let chance = larger(crowd[place] * inverse - each[place], 0.0);
                waited[place] += fluid + come * chance;
                line.arriving[place] = come;
                line.at_end[place] = after;
                line.by_chance[place] = chance;
            }
            visit(hour, &line);
        }
        // Without an officer anywhere, who stands in line stays in it.
        let rest = (HOURS - self.hours) as f32;
        for (waited, line) in waited.iter_mut().zip(line.at_end) {
            *waited += rest * line;
        }
        waited
    }
}

impl Abreast {
    /// Becomes the desks of ports open for so many hours, at which so many people an hour are received while they are open
    /// and later.
    fn turn_to(&mut self, length: &[f64; ABREAST], open: &[f64; ABREAST], closed: &[f64; ABREAST]) {
        let clock = &mut self.clock;
        for place in 0..ABREAST {
            let (length, open, closed) = (length[place], open[place], closed[place]);
            let each_open = if open > 0.0 { 1.0 / larger(open, SLOWEST) } else { 0.0 };
            clock.open_hours[place] = length as f32;
            clock.until_closing[place] = (open * length) as f32;
            clock.starts[place] = if open > 0.0 { 0.0 } else { length as f32 };
            clock.each_open[place] = each_open as f32;
            clock.each_closed[place] = (1.0 / larger(closed, SLOWEST)) as f32;
        }
        // Officers change once a day: what they can do in an hour before, in the hour of the change, and after it.
        let changes = length.map(f64::floor);
        let part = std::array::from_fn(|place| length[place] - changes[place]);
        let paces =
            [[1.0; ABREAST], part, [0.0; ABREAST]].map(|share| Pace::of(open, closed, &share));
        let changes = changes.map(|hour| hour as f32);
        for hour in 0..HOURS {
            let (now, end) = (hour as f32, (hour + 1) as f64);
            for place in 0..ABREAST {
                let [before, during, after] = paces.each_ref();
                let in_force = |of: fn(&Pace) -> &Row| {
                    let or_after = if now > changes[place] { of(after) } else { of(during) }[place];
                    if now < changes[place] { of(before)[place] } else { or_after }
                };
                self.capacity[hour][place] = in_force(|pace| &pace.capacity);
                self.each[hour][place] = in_force(|pace| &pace.each);
                self.root[hour][place] = in_force(|pace| &pace.root);
                let (length, open, closed) = (length[place], open[place], closed[place]);
                let received = open * smaller(end, length) + closed * larger(end - length, 0.0);
                self.received[hour][place] = received as f32;
            }
        }
    }
}
