//! When people may be returned: the hours of a port, daylight, and how long a person who is ready is held.
//!
//! ```text
//! allowed = port's hours, if agreed      and  daylight 07:00 to 19:00, if promised      (the port's hours, if that is never)
//! held = 0 while allowed,  else  hours until allowed + u min(pulse, hours allowed then)      u in [0, 1]
//! ```
//! Hours run round the clock, past midnight where they close before they open; hours that close when they open never
//! close. A kind of day follows itself: what a Friday night hands to a Saturday with other hours is not told apart. It
//! knows nothing of officers, buses or numbers.

use super::RepatriationParameters;
use crate::model::Port;
use crate::model::elementary::smaller;

/// Hours of a day.
pub const HOURS: usize = 24;
const DAY: f64 = HOURS as f64;
/// Hours: shorter opening hours than a minute are a minute, so that whoever is held comes within them.
const SHORTEST: f64 = 1.0 / 60.0;

/// Kinds of day: ports keep other hours at weekends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum DayKind {
    /// Monday to Friday.
    Working,
    /// Saturday and Sunday.
    Weekend,
}

impl DayKind {
    /// How many kinds there are.
    pub const COUNT: usize = 2;
    /// All kinds.
    pub const ALL: [Self; Self::COUNT] = [Self::Working, Self::Weekend];
}

/// Hours of every day, round the clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hours {
    opens: f64,
    length: f64,
}

impl Hours {
    /// From 07:00 to 19:00.
    pub const DAYLIGHT: Self = Self { opens: 7.0, length: 12.0 };
    /// From 19:00 to 07:00.
    pub const NIGHT: Self = Self { opens: 19.0, length: 12.0 };

    /// From one hour to another, both in 0..=24; past midnight if the second is not after the first, always if they are one.
    #[must_use]
    pub fn between(opens: f64, closes: f64) -> Self {
        let length = closes - opens;
        let length = if length > 0.0 { length } else { length + DAY };
        let length = if length > 0.0 { length } else { DAY };
        Self {
            opens: if opens < DAY { opens } else { opens - DAY },
            length: if length < SHORTEST { SHORTEST } else { length },
        }
    }

    /// The hours of a port on a kind of day.
    #[must_use]
    pub fn of_port(parameters: &RepatriationParameters, port: Port, kind: DayKind) -> Self {
        let port = port as usize;
        match kind {
            DayKind::Working => Self::between(parameters.opens[port], parameters.closes[port]),
            DayKind::Weekend => {
                Self::between(parameters.weekend_opens[port], parameters.weekend_closes[port])
            }
        }
    }

    /// The hour of the day it opens, in [0, 24).
    #[must_use]
    pub const fn opens(&self) -> f64 {
        self.opens
    }

    /// Hours it is open, above 0 and at most 24.
    #[must_use]
    pub const fn length(&self) -> f64 {
        self.length
    }

    /// Whether it is open at an hour of the day, in [0, 24).
    #[must_use]
    pub fn holds(&self, clock: f64) -> bool {
        since(self.opens, clock) < self.length
    }

    /// Share of the clock hour `hour` (0 to 23) in which it is open.
    #[must_use]
    pub fn share_of_hour(&self, hour: usize) -> f64 {
        self.share_of(hour as f64)
    }

    /// Share of the hour that begins at `clock`, in [0, 24), in which it is open.
    #[must_use]
    pub fn share_of(&self, clock: f64) -> f64 {
        let start = since(self.opens, clock);
        overlap(start, start + 1.0, 0.0, self.length)
            + overlap(start, start + 1.0, DAY, DAY + self.length)
    }
}

/// The hours at which a person may be returned: one stretch, or two a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Allowed {
    stretches: [Stretch; 2],
    count: usize,
}

/// A stretch of hours, and the hours closed before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// The stretch.
    pub hours: Hours,
    /// Hours between the end of the stretch before it, or of itself, and its beginning.
    pub closed_before: f64,
}

impl Allowed {
    /// The hours of a port.
    #[must_use]
    pub fn within(hours: Hours) -> Self {
        let stretch = Stretch { hours, closed_before: DAY - hours.length };
        Self { stretches: [stretch; 2], count: 1 }
    }

    /// The hours of a port that fall in daylight; those of the port if none do.
    #[must_use]
    pub fn daylight_within(hours: Hours) -> Self {
        let Hours { opens, length } = hours;
        if length >= DAY {
            return Self::within(Hours::DAYLIGHT);
        }
        // Hours after opening: daylight that has begun before ends at `first`, the next begins at `second`.
        let second = since(opens, Hours::DAYLIGHT.opens);
        let first = smaller(second + Hours::DAYLIGHT.length - DAY, length);
        let rest = smaller(second + Hours::DAYLIGHT.length, length) - second;
        let later = Hours { opens: Hours::DAYLIGHT.opens, length: rest };
        let sooner = Hours { opens, length: first };
        match (first >= SHORTEST, rest >= SHORTEST) {
            (false, false) => Self::within(hours),
            (false, true) => Self::within(later),
            (true, false) => Self::within(sooner),
            (true, true) => Self {
                stretches: [
                    Stretch { hours: sooner, closed_before: DAY - second - rest },
                    Stretch { hours: later, closed_before: second - first },
                ],
                count: 2,
            },
        }
    }

    /// The hours at which a person may be returned at a port; `None`: at any hour.
    #[must_use]
    pub fn of(hours: Hours, agreed: bool, daylight: bool) -> Option<Self> {
        match (agreed, daylight) {
            (true, true) => Some(Self::daylight_within(hours)),
            (true, false) => Some(Self::within(hours)),
            (false, true) => Some(Self::within(Hours::DAYLIGHT)),
            (false, false) => None,
        }
    }

    /// Its stretches, in the order of the day.
    #[must_use]
    pub fn stretches(&self) -> &[Stretch] {
        &self.stretches[..self.count]
    }

    /// Whether a person may be returned at an hour of the day, in [0, 24).
    #[must_use]
    pub fn holds(&self, clock: f64) -> bool {
        self.stretches().iter().any(|stretch| stretch.hours.holds(clock))
    }

    /// Hours that a person ready at `clock`, in [0, 24), is held: those held while a port was closed are brought one after
    /// the other over `pulse_hours` once it opens, this one at `place` in [0, 1] among them.
    #[must_use]
    pub fn held_hours(&self, clock: f64, pulse_hours: f64, place: f64) -> f64 {
        if self.holds(clock) {
            return 0.0;
        }
        let (mut soonest, mut length) = (f64::INFINITY, 0.0);
        for Stretch { hours, .. } in self.stretches() {
            let until = since(clock, hours.opens);
            if until < soonest {
                (soonest, length) = (until, hours.length);
            }
        }
        soonest + place * smaller(pulse_hours, length)
    }
}

/// Hours from one hour of the day to the next time it is another.
#[must_use]
pub fn since(from: f64, to: f64) -> f64 {
    let hours = to - from;
    if hours < 0.0 { hours + DAY } else { hours }
}

/// Length of what two stretches of time share.
#[must_use]
pub fn overlap(start: f64, end: f64, other_start: f64, other_end: f64) -> f64 {
    let start = if start < other_start { other_start } else { start };
    let shared = smaller(end, other_end) - start;
    if shared < 0.0 { 0.0 } else { shared }
}

#[cfg(test)]
mod tests {
    use super::{Allowed, HOURS, Hours};

    /// By hand: ordinary hours, past midnight, round the clock in three ways of saying it, less than a minute.
    #[test]
    fn hours_round_the_clock() {
        let open = |opens, closes| {
            let hours = Hours::between(opens, closes);
            (0..HOURS).map(|hour| hours.share_of_hour(hour)).sum::<f64>()
        };
        assert!((open(7.5, 19.25) - 11.75).abs() < 1e-12);
        assert!((open(22.5, 6.0) - 7.5).abs() < 1e-12);
        for (opens, closes) in [(0.0, 24.0), (24.0, 0.0), (9.3, 9.3), (24.0, 24.0)] {
            assert!((open(opens, closes) - 24.0).abs() < 1e-12);
        }
        assert!(open(8.0, 8.0 + 1e-9) > 0.016);
        let night = Hours::between(22.5, 6.0);
        assert_eq!([22, 23, 5, 6].map(|hour| night.share_of_hour(hour)), [0.5, 1.0, 1.0, 0.0]);
        assert_eq!([22.4, 22.5, 5.9, 6.0].map(|at| night.holds(at)), [false, true, true, false]);
    }

    /// By hand: a port open from 16:00 to 10:00 has daylight twice, from 16:00 to 19:00 and from 07:00 to 10:00.
    #[test]
    fn daylight_within_hours() {
        let of = |opens, closes| {
            let allowed = Allowed::daylight_within(Hours::between(opens, closes));
            let stretches = allowed.stretches().iter();
            stretches.map(|s| (s.hours.opens, s.hours.length, s.closed_before)).collect::<Vec<_>>()
        };
        assert_eq!(of(16.0, 10.0), [(16.0, 3.0, 6.0), (7.0, 3.0, 12.0)]);
        assert_eq!(of(6.0, 22.0), [(7.0, 12.0, 12.0)]);
        assert_eq!(of(9.0, 17.0), [(9.0, 8.0, 16.0)]);
        assert_eq!(of(9.0, 22.0), [(9.0, 10.0, 14.0)]);
        assert_eq!(of(12.0, 12.0), [(7.0, 12.0, 12.0)]);
        assert_eq!(of(20.0, 6.0), [(20.0, 10.0, 14.0)], "no daylight: the port's hours");
    }

    /// Whoever is ready is brought at an allowed hour, and nobody is held who need not be.
    #[test]
    fn the_held_are_brought_when_allowed() {
        for (opens, closes) in [(7.0, 19.0), (16.0, 10.0), (22.5, 6.25), (0.0, 24.0), (23.0, 1.0)] {
            for (agreed, daylight) in [(true, false), (true, true), (false, true)] {
                let allowed = Allowed::of(Hours::between(opens, closes), agreed, daylight).unwrap();
                for tenth in 0..240 {
                    let clock = f64::from(tenth) / 10.0;
                    for place in [0.0, 0.5, 0.999] {
                        let held = allowed.held_hours(clock, 2.0, place);
                        let brought = (clock + held) % 24.0;
                        assert!(allowed.holds(brought + 1e-12), "{opens} {closes} {clock}");
                        assert!(held <= if allowed.holds(clock) { 0.0 } else { 26.0 });
                    }
                }
            }
        }
        assert_eq!(Allowed::of(Hours::DAYLIGHT, false, false), None);
        let day = Allowed::within(Hours::DAYLIGHT);
        assert_eq!(day.held_hours(5.0, 2.0, 0.5), 3.0);
        assert_eq!(day.held_hours(19.0, 2.0, 0.0), 12.0);
    }

    /// Stretches and the hours closed before them make a day.
    #[test]
    fn a_day_has_twenty_four_hours() {
        for opens in 0..48 {
            for closes in 0..48 {
                let hours = Hours::between(f64::from(opens) / 2.0, f64::from(closes) / 2.0);
                for allowed in [Allowed::within(hours), Allowed::daylight_within(hours)] {
                    let stretches = allowed.stretches().iter();
                    let day: f64 = stretches.map(|s| s.hours.length + s.closed_before).sum();
                    assert!((day - 24.0).abs() < 1e-9);
                }
            }
        }
    }
}
