//! The real calendar of a month: how many days, and which of them are working days.
//!
//! Consulates interview from Monday to Friday. It knows no holidays: the interviews an officer holds a day are a mean over
//! working days with and without them.

use crate::model::Month;

/// The days of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// 28 to 31.
    pub days: u32,
    /// Bit d is set if the day d (from 0) is a Monday to Friday.
    pub working: u32,
    /// Weekday of the first; 0 is Monday.
    pub first: u32,
}

/// Working days of 31 days of which the first is a Monday, and so on for each weekday.
const WORKING_FROM: [u32; 7] = {
    let mut masks = [0; 7];
    let mut first = 0;
    while first < 7 {
        let mut day = 0;
        while day < 31 {
            if (first + day) % 7 < 5 {
                masks[first] |= 1 << day;
            }
            day += 1;
        }
        first += 1;
    }
    masks
};

impl Calendar {
    /// The calendar of a month.
    #[must_use]
    pub fn of(month: Month) -> Self {
        let first = days_since_1970(month);
        let days = (days_since_1970(month.plus(1)) - first).unsigned_abs();
        // 1 January 1970 was a Thursday, 3 after Monday.
        let weekday = (first + 3).rem_euclid(7) as usize;
        let working = WORKING_FROM[weekday] & ((1 << days) - 1);
        Self { days, working, first: weekday as u32 }
    }

    /// Weekday of the day `day`, from 0; 0 is Monday.
    #[must_use]
    #[inline]
    pub fn weekday(&self, day: u32) -> usize {
        ((self.first + day) % 7) as usize
    }

    /// Is the day `day`, from 0, a working day?
    #[must_use]
    #[inline]
    pub fn works(&self, day: u32) -> bool {
        self.working >> day & 1 == 1
    }

    /// How many working days there are.
    #[must_use]
    pub fn working_days(&self) -> u32 {
        self.working.count_ones()
    }
}

/// Days from 1 January 1970 to the first of the month, Gregorian: years are counted from March, so that the leap day
/// is the last of its year.
fn days_since_1970(month: Month) -> i32 {
    let from_march = (month.month() as i32 + 9) % 12;
    let year = month.year() - i32::from(from_march >= 10);
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    // (153 m + 2) / 5 are the days of m months from March on: 31, 30, 31, 30, 31 and again.
    365 * year + leap_days + (153 * from_march + 2) / 5 - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(month: &str) -> Calendar {
        Calendar::of(Month::parse(month).unwrap())
    }

    #[test]
    fn the_epoch_is_day_zero() {
        assert_eq!(days_since_1970(Month::parse("1970-01").unwrap()), 0);
        assert_eq!(days_since_1970(Month::parse("2000-03").unwrap()), 11_017);
    }

    /// 1 April 1998 was a Wednesday; 1 October fell on a Friday in 1999, a Monday in 2001 (as the press of that Monday
    /// says) and a Tuesday in 2002.
    #[test]
    fn weekdays_of_the_first() {
        for (month, working_week) in [
            ("1998-04", [true, true, true, false, false, true, true]),
            ("1999-10", [true, false, false, true, true, true, true]),
            ("2001-10", [true, true, true, true, true, false, false]),
            ("2002-10", [true, true, true, true, false, false, true]),
        ] {
            let calendar = of(month);
            assert_eq!(std::array::from_fn(|day| calendar.works(day as u32)), working_week);
        }
    }

    /// Lengths with and without a leap day, and the working days of a year: 260 of 366 in 2000.
    #[test]
    fn lengths() {
        assert_eq!(of("1998-04").days, 30);
        assert_eq!([of("1999-02").days, of("2000-02").days, of("1900-02").days], [28, 29, 28]);
        let year = Month::parse("2000-01").unwrap();
        let months = || (0..12).map(|later| Calendar::of(year.plus(later)));
        assert_eq!(months().map(|month| month.days).sum::<u32>(), 366);
        assert_eq!(months().map(|month| month.working_days()).sum::<u32>(), 260);
    }
}
