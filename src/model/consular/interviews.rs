//! Interviews: who of those that asked speaks to a consular officer before leaving detention, and after how long.
//!
//! ```text
//! lambda = asked / d      mu = w/d 60 hours / minutes      theta = 1/s            a calendar day: d days, w working days
//! M/M/c+M: c officers, arrivals lambda, interviews mu, patience theta             Erlang A: queueing/impatient.rs
//! ```
//! Detained people leave the line when they leave detention; so a consulate that is asked too much interviews what its
//! officers can and the others leave without, at any load and with no other rule. While no one leaves (s large) it is
//! Erlang's delay system, `P(W <= t) = 1 - C exp(-(c mu - lambda) t)`.
//!
//! A month is taken as a steady state of its own: the line does not carry over, which suits stays shorter than a month.
//! Working days are spread evenly over the calendar; officers travel within the minutes of an interview; people who are
//! moved to another place are taken to have left. Where the number of officers is not whole, it is one fewer on some
//! days and one more on others.

use super::ConsularParameters;
use crate::model::calendar::Calendar;
use crate::model::queueing::impatient::Served;

/// The working days a month has, over its days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Days {
    /// Days of the month.
    pub all: f64,
    /// Working days of the month.
    pub working: f64,
}

impl From<Calendar> for Days {
    fn from(calendar: Calendar) -> Self {
        Self { all: f64::from(calendar.days), working: f64::from(calendar.working_days()) }
    }
}

/// The line for an interview at a consulate, or at several that share their officers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Line for protection, c.
    pub officers: f64,
    /// Interviews that an officer holds on a working day.
    pub interviews_a_day: f64,
    /// Mean days that people are still held when they ask.
    pub stay_days: f64,
}

impl Line {
    /// With so many officers, for people held for `stay_days`.
    #[must_use]
    pub fn of(parameters: &ConsularParameters, officers: f64, stay_days: f64) -> Self {
        let ConsularParameters { interview_hours, interview_minutes, .. } = *parameters;
        Self { officers, interviews_a_day: 60.0 * interview_hours / interview_minutes, stay_days }
    }

    /// The month in which `asked` people ask whom its officers may visit: the share interviewed before they leave, and the
    /// mean days these waited.
    #[must_use]
    #[inline]
    pub fn month(&self, asked: f64, days: Days) -> Served {
        let [served] = Self::months(&[*self], &[asked], days);
        served
    }

    /// [`Line::month`] of several lines side by side, the same to the last bit.
    #[must_use]
    #[inline]
    pub fn months<const L: usize>(lines: &[Self; L], asked: &[f64; L], days: Days) -> [Served; L] {
        let each = lines.map(|line| days.working * line.interviews_a_day);
        let served = Served::abreast(
            lines.map(|line| line.officers),
            std::array::from_fn(|l| asked[l] / each[l]),
            std::array::from_fn(|l| each[l] * lines[l].stay_days / days.all),
        );
        std::array::from_fn(|l| Served { wait: served[l].wait * lines[l].stay_days, ..served[l] })
    }
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Days, Line};
    use crate::model::Month;

    /// A month of working days only, so that rates a day are those of the calendar.
    const MONTH: Days = Days { all: 30.0, working: 30.0 };

    /// M/M/5 at 40 a day, ten interviews an officer: C = 0.554113 and P(W <= 0.3) = 0.972412, if nobody leaves.
    #[test]
    fn published_delay_system() {
        let consulate = Line { officers: 5.0, interviews_a_day: 10.0, stay_days: 1e9 };
        let served = consulate.month(40.0 * 30.0, MONTH);
        assert!((served.share - 1.0).abs() < 1e-9);
        let spare = 50.0 - 40.0;
        let delayed = served.wait * spare;
        assert!((delayed - 0.554_113).abs() < 5.1e-7, "{delayed}");
        let at_most = 1.0 - delayed * libm::exp(-spare * 0.3);
        assert!((at_most - 0.972_412).abs() < 5.1e-7, "{at_most}");
    }

    /// Asked for ten times what it can: it holds as many interviews as its officers can, and who is heard has waited
    /// log 10 stays, in which nine of ten leave.
    #[test]
    fn overload_is_held_to_capacity() {
        let consulate = Line { officers: 4.0, interviews_a_day: 6.0, stay_days: 20.0 };
        let days = Days { all: 31.0, working: 21.0 };
        let capacity = 4.0 * 6.0 * 21.0;
        let served = consulate.month(10.0 * capacity, days);
        assert!((served.share * 10.0 - 1.0).abs() < 1e-12, "{served:?}");
        // By the mean of the steps of the line, each 1/x shorter: within 1/(2 x), x = 325 interviews a stay.
        let fluid = 20.0 * std::f64::consts::LN_10;
        assert!((served.wait / fluid - 1.0).abs() < 1e-3, "{served:?}");
    }

    /// As many officers as people: heard at once. None: never.
    #[test]
    fn ends() {
        let consulate = |officers: f64| Line { officers, interviews_a_day: 4.0, stay_days: 3.0 };
        let served = consulate(500.0).month(600.0, MONTH);
        assert_eq!((served.share, served.wait), (1.0, 0.0));
        let served = consulate(0.0).month(600.0, MONTH);
        assert_eq!((served.share, served.wait), (0.0, 0.0));
        assert_eq!(consulate(2.0).month(0.0, MONTH).share, 1.0);
    }

    /// Twice the stay, half the interviews a day and half the people a day: the same line at half the pace.
    #[test]
    fn scale_of_time() {
        let quick = Line { officers: 3.5, interviews_a_day: 8.0, stay_days: 2.0 };
        let slow = Line { interviews_a_day: 4.0, stay_days: 4.0, ..quick };
        let (quick, slow) = (quick.month(800.0, MONTH), slow.month(400.0, MONTH));
        assert!((quick.share - slow.share).abs() < 1e-14 && quick.share < 0.99);
        assert!((2.0 * quick.wait - slow.wait).abs() < 1e-13);
    }

    /// Twice the interviews on half of the days is as much work, and people leave by the calendar.
    #[test]
    fn work_is_spread_over_the_calendar() {
        let daily = Line { officers: 3.5, interviews_a_day: 4.0, stay_days: 2.0 };
        let busier = Line { interviews_a_day: 8.0, ..daily };
        let half = busier.month(400.0, Days { all: 30.0, working: 15.0 });
        assert_eq!(half, daily.month(400.0, MONTH));
        assert!(half.share < 0.99);
    }

    /// February 1998: 28 days, 20 of them working.
    #[test]
    fn days_of_a_month() {
        let days = Days::from(Calendar::of(Month::parse("1998-02").unwrap()));
        assert_eq!(days, Days { all: 28.0, working: 20.0 });
    }
}
