//! When the child-welfare agency takes over: the clock that runs while it is closed.
//!
//! ```text
//! handover(t) = the first time >= t at which the agency is open
//! ```

use crate::model::repatriation::schedule::Hours;

/// Days of a week from Monday; Saturday and Sunday are the last two.
const WEEK: i32 = 7;
const WORKING_DAYS: i32 = 5;

/// Hours of the agency.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Agency {
    opens: f64,
    /// Hours after midnight of the day it opened: past 24 where it works into the night.
    closes: f64,
    weekend: bool,
}

impl Agency {
    /// It works past midnight if it closes not after it opens, and day and night if both are one.
    pub fn new(opens: f64, closes: f64, weekend: bool) -> Self {
        let hours = Hours::between(opens, closes);
        Self { opens: hours.opens(), closes: hours.opens() + hours.length(), weekend }
    }

    /// The first time from `time` on at which it is open, both in hours from a Monday's midnight.
    pub fn handover(&self, time: f64) -> f64 {
        let mut day = (time / 24.0).floor() as i32 - 1;
        loop {
            let midnight = 24.0 * f64::from(day);
            let works = self.weekend || day.rem_euclid(WEEK) < WORKING_DAYS;
            if works && time < midnight + self.closes {
                return time.max(midnight + self.opens);
            }
            day += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Agency;

    /// By hand, 9 to 17 on working days: at once on Tuesday noon, at 9 from before, the next morning from 17 on, and on
    /// Monday from Friday evening and all the weekend.
    #[test]
    fn office_hours() {
        let agency = Agency::new(9.0, 17.0, false);
        let cases = [
            (36.0, 36.0),
            (24.0, 33.0),
            (41.0, 57.0),
            (4.0 * 24.0 + 20.0, 7.0 * 24.0 + 9.0),
            (6.0 * 24.0 + 12.0, 7.0 * 24.0 + 9.0),
        ];
        for (time, handover) in cases {
            assert_eq!(agency.handover(time), handover, "{time}");
        }
        let all_week = Agency::new(9.0, 17.0, true);
        assert_eq!(all_week.handover(6.0 * 24.0 + 12.0), 6.0 * 24.0 + 12.0);
        assert_eq!(all_week.handover(4.0 * 24.0 + 20.0), 5.0 * 24.0 + 9.0);
    }

    /// Open from 20 to 4: Friday's night runs into Saturday. Day and night: never a wait but at weekends.
    #[test]
    fn nights() {
        let nights = Agency::new(20.0, 4.0, false);
        assert_eq!(nights.handover(5.0 * 24.0 + 3.0), 5.0 * 24.0 + 3.0);
        assert_eq!(nights.handover(5.0 * 24.0 + 5.0), 7.0 * 24.0 + 20.0);
        assert_eq!(nights.handover(2.0), 20.0, "Sunday's night does not count");
        assert_eq!(Agency::new(0.0, 24.0, true).handover(77.7), 77.7);
        assert_eq!(Agency::new(8.0, 8.0, true).handover(77.7), 77.7);
    }
}
