//! Unaccompanied minors: in custody at the port until the child-welfare agency takes them over, or let go.
//!
//! ```text
//! custody = k n E[V]     late = k n P(V > limit)     without handover = (1 - k) n P(V > 0)
//! ```
//! V is how long after a minor's arrival the agency is open next, over a real week: with a weekend that it is closed, who comes
//! on a Friday evening waits until Monday. k is the share kept in custody; the others are handed over if the agency is
//! open and let go if not. Offices closed at weekends are a share of offices: their custody and lateness are weighted.
//! It knows nothing of how long a handover takes.

use super::custody::{Brought, RULES};
use super::schedule::{DayKind, HOURS, Hours};
use super::{ByPort, RepatriationParameters};
use crate::model::elementary::{larger, smaller};
use crate::model::{Group, Port};

const DAY: f64 = HOURS as f64;

/// What who arrives at some time faces, on average.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Wait {
    /// Hours until the agency is open, E V.
    pub hours: f64,
    /// Share who wait longer than the limit.
    pub late: f64,
    /// Share who come while it is closed.
    pub closed: f64,
}

impl Wait {
    fn plus(self, other: Self, weight: f64) -> Self {
        Self {
            hours: self.hours + weight * other.hours,
            late: self.late + weight * other.late,
            closed: self.closed + weight * other.closed,
        }
    }
}

/// The hours in which the agency takes nobody over, from one time to another.
struct Closed {
    from: f64,
    to: f64,
    limit: f64,
}

impl Closed {
    /// Of those who arrive in the hour that begins at `start`, what those who meet the closed hours face.
    fn in_hour(&self, start: f64) -> Wait {
        let (first, last) = (larger(start, self.from), smaller(start + 1.0, self.to));
        let closed = larger(last - first, 0.0);
        Wait {
            hours: closed * (self.to - 0.5 * (first + last)),
            late: larger(smaller(last, self.to - self.limit) - first, 0.0),
            closed,
        }
    }
}

/// The agency's week: what minors face who arrive in each clock hour of each kind of day.
#[derive(Debug, Clone, PartialEq)]
pub struct Agency {
    /// Shape: `[kind][hour]`.
    pub waits: [[Wait; HOURS]; DayKind::COUNT],
}

impl Agency {
    /// The agency of these hours.
    #[must_use]
    pub fn new(parameters: &RepatriationParameters) -> Self {
        let hours = Hours::between(parameters.agency_opens, parameters.agency_closes);
        let limit = parameters.handover_limit_hours;
        let (opens, closes) = (hours.opens(), hours.opens() + hours.length());
        let before = Closed { from: closes - DAY, to: opens, limit };
        let after = Closed { from: closes, to: opens + DAY, limit };
        // From Friday's close to Monday's opening, in hours from the start of Friday.
        let weekend = Closed { from: closes, to: opens + 3.0 * DAY, limit };
        let open_weekends = parameters.agency_weekend;
        let none = Wait::default();
        let mut waits = [[none; HOURS]; DayKind::COUNT];
        let [workdays, weekends] = &mut waits;
        for (hour, (workday, weekend_day)) in workdays.iter_mut().zip(weekends).enumerate() {
            let start = hour as f64;
            let (morning, evening) = (before.in_hour(start), after.in_hour(start));
            let [friday, saturday, sunday, monday] =
                [0.0, 1.0, 2.0, 3.0].map(|day| weekend.in_hour(start + day * DAY));
            let every_day = morning.plus(evening, 1.0);
            let working = none
                .plus(every_day, 3.0 / 5.0)
                .plus(monday.plus(evening, 1.0), 1.0 / 5.0)
                .plus(friday.plus(morning, 1.0), 1.0 / 5.0);
            let off = saturday.plus(sunday, 1.0);
            let mix = |closed_weekend: Wait| {
                none.plus(every_day, open_weekends).plus(closed_weekend, 1.0 - open_weekends)
            };
            *workday = mix(working);
            *weekend_day = mix(none.plus(off, 0.5));
        }
        Self { waits }
    }
}

/// What an unaccompanied minor at each port faces, on a kind of day.
#[derive(Debug, Clone, PartialEq)]
pub struct Handover {
    /// Hours in custody, a minor.
    pub custody_hours: ByPort,
    /// Share handed over late.
    pub late: ByPort,
    /// Share let go without a handover.
    pub without: ByPort,
}

impl Handover {
    /// Of minors brought like this.
    #[must_use]
    pub fn new(
        parameters: &RepatriationParameters,
        brought: &[Brought; DayKind::COUNT],
    ) -> [Self; DayKind::COUNT] {
        let agency = Agency::new(parameters);
        let daylight = parameters.daylight[Group::UnaccompaniedMinors as usize];
        let kept = parameters.custody_until_handover;
        let shares: [f64; RULES] = [1.0 - daylight, daylight];
        DayKind::ALL.map(|kind| {
            let (waits, brought) = (&agency.waits[kind as usize], &brought[kind as usize]);
            let mut handover = Self {
                custody_hours: [0.0; Port::COUNT],
                late: [0.0; Port::COUNT],
                without: [0.0; Port::COUNT],
            };
            for port in Port::ALL {
                // Hours are counted from the port's opening: a part of each lies in the next clock hour.
                let opens = Hours::of_port(parameters, port, kind).opens();
                let (first, port) = (opens as usize, port as usize);
                let like = brought.like[port];
                if like != port {
                    let Self { custody_hours, late, without } = &mut handover;
                    for of_ports in [custody_hours, late, without] {
                        of_ports[port] = of_ports[like];
                    }
                    continue;
                }
                let next = opens - first as f64;
                let mut sum = Wait::default();
                for hour in 0..HOURS {
                    let clock = (first + hour) % HOURS;
                    let by_hour = |rule: usize| brought.by_hour[rule][hour][port];
                    let share = shares[0] * by_hour(0) + shares[1] * by_hour(1);
                    sum = sum
                        .plus(waits[clock], share * (1.0 - next))
                        .plus(waits[(clock + 1) % HOURS], share * next);
                }
                handover.custody_hours[port] = kept * sum.hours;
                handover.late[port] = kept * smaller(sum.late, 1.0);
                handover.without[port] = (1.0 - kept) * smaller(sum.closed, 1.0);
            }
            handover
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::{Agency, DayKind, HOURS, Hours, RepatriationParameters};

    fn agency(opens: f64, closes: f64, weekend: f64, limit: f64) -> Agency {
        Agency::new(&RepatriationParameters {
            agency_opens: opens,
            agency_closes: closes,
            agency_weekend: weekend,
            handover_limit_hours: limit,
            ..parameters()
        })
    }

    /// By hand, open from 08:00 to 20:00 on working days: between 20:00 and 21:00 a minor waits 11.5 hours, on one evening of
    /// five 59.5; on a Saturday at noon 43.5 until Monday, on a Sunday 19.5.
    #[test]
    fn a_weekend_by_hand() {
        let weekend_closed = agency(8.0, 20.0, 0.0, 12.0);
        let [working, weekend] = weekend_closed.waits;
        assert!((working[20].hours - (4.0 * 11.5 + 59.5) / 5.0).abs() < 1e-12);
        assert!((working[20].late - 1.0 / 5.0).abs() < 1e-12);
        assert_eq!((working[12].hours, working[12].closed), (0.0, 0.0));
        assert!((weekend[12].hours - 63.0 / 2.0).abs() < 1e-12);
        assert_eq!((weekend[12].late, weekend[12].closed), (1.0, 1.0));
        let weekend_open = agency(8.0, 20.0, 1.0, 12.0).waits;
        assert_eq!(weekend_open[0], weekend_open[1]);
        assert_eq!((weekend_open[1][12].hours, weekend_open[0][20].late), (0.0, 0.0));
        assert!((agency(8.0, 20.0, 0.5, 12.0).waits[1][12].hours - 63.0 / 4.0).abs() < 1e-12);
    }

    /// Against a week looked through minute by minute, hours past midnight and round the clock included.
    #[test]
    fn against_a_week_minute_by_minute() {
        for (opens, closes) in [(8.0, 20.0), (9.5, 17.25), (22.0, 6.0), (0.0, 24.0), (13.0, 13.0)] {
            let limit = 8.0;
            let found = agency(opens, closes, 0.0, limit).waits;
            let hours = Hours::between(opens, closes);
            let last = 7 * 24 * 60;
            // Open if the last opening was on a Monday to Friday and not too long ago.
            let open = |minute: i32| {
                let since = f64::from(2 * minute + 1) / 120.0 - hours.opens();
                let day = (since / 24.0).floor();
                (0..5).contains(&(day as i32).rem_euclid(7)) && since - day * 24.0 < hours.length()
            };
            let mut sums = [[(0.0, 0.0, 0.0); HOURS]; 2];
            for minute in 0..last {
                let wait = (0..last).find(|later| open((minute + later) % last)).unwrap();
                let (kind, hour) = (usize::from(minute / 1_440 >= 5), minute as usize / 60 % HOURS);
                let each = 1.0 / (60.0 * [5.0, 2.0][kind]);
                let sum = &mut sums[kind][hour];
                sum.0 += each * f64::from(wait) / 60.0;
                sum.1 += if f64::from(wait) > limit * 60.0 { each } else { 0.0 };
                sum.2 += if wait > 0 { each } else { 0.0 };
            }
            for kind in DayKind::ALL {
                for hour in 0..HOURS {
                    let (sum, found) = (sums[kind as usize][hour], found[kind as usize][hour]);
                    assert!((sum.0 - found.hours).abs() < 0.02, "{opens} {kind:?} {hour}");
                    assert!((sum.1 - found.late).abs() < 0.02);
                    assert!((sum.2 - found.closed).abs() < 0.02);
                }
            }
        }
    }
}
