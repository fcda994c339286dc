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
use super::abreast::{ABREAST, MOST_GROUPS, NONE, Places, Row};
use super::custody::RULES;
use super::line::Day;
use super::schedule::{DayKind, HOURS};
use crate::model::Port;
use crate::model::elementary::{larger, smaller};

/// Minutes or people that count as none, where one is divided by them.
const NOTHING: f32 = 1e-9;
/// Minutes beyond which no wait is told apart.
const LONGEST: f32 = 1_440.0;
/// Halvings of the search, so that it ends between two neighbours of 2^6 + 1 waits.
const HALVINGS: usize = 6;
const STEPS: f32 = (1 << HALVINGS) as f32;

/// Waits in order of arrival through a day.
pub struct Waits {
    lines: [Lines; MOST_GROUPS],
    /// Hours from opening after which nobody meets an officer.
    hours: usize,
    /// Minutes of the mean person, under each rule, times the share of them whom an officer meets.
    pub mean: [ByPort; RULES],
    /// People-hours waited on the day.
    pub waited: ByPort,
}

/// Of those who come in an hour to ports that go together, `over` wait longer than `t` minutes, where
/// `over = at_most(people, at_least(0, at_none - slope t))`. Shapes: `[hour]`.
struct Lines {
    at_none: [Row; HOURS],
    /// People a minute.
    slope: [Row; HOURS],
    people: [Row; HOURS],
}

impl Waits {
    /// Of nobody.
    #[must_use]
    pub const fn none() -> Self {
        const LINES: Lines =
            Lines { at_none: [NONE; HOURS], slope: [NONE; HOURS], people: [NONE; HOURS] };
        Self {
            lines: [LINES; MOST_GROUPS],
            hours: 0,
            mean: [[0.0; Port::COUNT]; RULES],
            waited: [0.0; Port::COUNT],
        }
    }

    /// Becomes those of a day in which these people come under each rule, each counting `weight`; `crowd` as
    /// [`Day::waited`] has it, the same at every port.
    #[inline]
    pub fn turn_to(&mut self, day: &Day, coming: &[ByPort; RULES], crowd: f64, weight: &ByPort) {
        let places = &day.places;
        self.hours = day.hours;
        (self.mean, self.waited) = ([[0.0; Port::COUNT]; RULES], [0.0; Port::COUNT]);
        let as_agreed = places.rows(&coming[0]);
        let by_daylight = places.rows(&coming[1]);
        let weight = places.rows(weight);
        let crowd = [crowd as f32; ABREAST];
        for group in 0..places.groups() {
            let coming = [&as_agreed[group], &by_daylight[group]];
            let (lines, desks, weight) =
                (&mut self.lines[group], &day.desks[group], &weight[group]);
            let (mut start, mut means) = (NONE, [NONE; RULES]);
            let waited = day.run(group, coming, &crowd, |hour, line| {
                let end_hour = (hour + 1) as f32;
                for place in 0..ABREAST {
                    let done = desks.received[hour][place] + line.at_end[place];
                    let end = larger(desks.clock.until(place, done) - end_hour, 0.0);
                    let shortest = 60.0 * smaller(start[place], end);
                    let longest = 60.0 * (larger(start[place], end) + 2.0 * line.by_chance[place]);
                    let people = weight[place] * line.arriving[place];
                    let slope = people / larger(longest - shortest, NOTHING);
                    lines.at_none[hour][place] = slope * longest;
                    lines.slope[hour][place] = slope;
                    lines.people[hour][place] = people;
                    let middle = 0.5 * (shortest + longest);
                    means[0][place] += desks.met[0][hour][place] * middle;
                    means[1][place] += desks.met[1][hour][place] * middle;
                    start[place] = end;
                }
            });
            for (mean, of_ports) in means.iter().zip(&mut self.mean) {
                places.put(group, mean, of_ports);
            }
            places.put(group, &waited, &mut self.waited);
        }
    }
}

/// How many people wait longer than `minutes`.
#[must_use]
#[inline]
pub fn over(places: &Places, kinds: &[&Waits; DayKind::COUNT], minutes: f64) -> ByPort {
    let mut over = [0.0; Port::COUNT];
    for group in 0..places.groups() {
        places.put(group, &over_at(kinds, group, &[minutes as f32; ABREAST]), &mut over);
    }
    over
}

/// How many wait longer at ports that go together.
#[inline]
fn over_at(kinds: &[&Waits; DayKind::COUNT], group: usize, minutes: &Row) -> Row {
    let mut over = NONE;
    for waits in kinds {
        let Lines { at_none, slope, people } = &waits.lines[group];
        for hour in 0..waits.hours.min(HOURS) {
            let (at_none, slope, people) = (&at_none[hour], &slope[hour], &people[hour]);
            for place in 0..ABREAST {
                let longer = larger(at_none[place] - slope[place] * minutes[place], 0.0);
                over[place] += smaller(longer, people[place]);
            }
        }
    }
    over
}

/// The minutes that all but the share `beyond` of `people` wait at most, at each port.
#[must_use]
#[inline]
pub fn quantile(
    places: &Places,
    kinds: &[&Waits; DayKind::COUNT],
    people: &ByPort,
    beyond: f32,
) -> ByPort {
    let mut minutes = [0.0; Port::COUNT];
    for group in 0..places.groups() {
        let of_group = quantile_at(kinds, group, &places.row(group, people), beyond);
        places.put(group, &of_group, &mut minutes);
    }
    minutes
}

/// The same at ports that go together.
fn quantile_at(kinds: &[&Waits; DayKind::COUNT], group: usize, people: &Row, beyond: f32) -> Row {
    let minutes_at = |step: f32| LONGEST * (step / STEPS) * (step / STEPS);
    let allowed = people.map(|people| beyond * people);
    let (mut low, mut high) = (NONE, [STEPS; ABREAST]);
    let (mut over_low, mut over_high) = (*people, NONE);
    for _ in 0..HALVINGS {
        let middle: Row = std::array::from_fn(|place| 0.5 * (low[place] + high[place]));
        let over = over_at(kinds, group, &middle.map(minutes_at));
        for place in 0..ABREAST {
            let above = over[place] > allowed[place];
            low[place] = if above { middle[place] } else { low[place] };
            over_low[place] = if above { over[place] } else { over_low[place] };
            high[place] = if above { high[place] } else { middle[place] };
            over_high[place] = if above { over_high[place] } else { over[place] };
        }
    }
    std::array::from_fn(|place| {
        let (start, end) = (minutes_at(low[place]), minutes_at(high[place]));
        let falls = larger(over_low[place] - over_high[place], NOTHING);
        let below = larger((over_low[place] - allowed[place]) / falls, 0.0);
        start + (end - start) * smaller(below, 1.0)
    })
}
