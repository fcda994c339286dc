//! Weeks of the calendar, Monday to Sunday.
//!
//! ```text
//! days since 1 March 0 = 365 y + y/4 - y/100 + y/400 + (153 m + 2)/5 + d - 1        years and months counted from March
//! ```
//! The Gregorian calendar, before 1582 too.

use crate::model::Month;
use serde::{Deserialize, Serialize};

/// A week, named by its Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WeekOfYear {
    /// Weeks since that of 28 February 0, a Monday.
    number: u32,
}

/// Days from 1 March 0, a Wednesday, to the Monday before it.
const TO_MONDAY: i32 = 2;

/// Days since 1 March 0.
fn days(year: i32, month: u32, day: u32) -> i32 {
    let (years, months) =
        if month > 2 { (year, month as i32 - 3) } else { (year - 1, month as i32 + 9) };
    let leap = years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400);
    365 * years + leap + (153 * months + 2) / 5 + day as i32 - 1
}

/// Year, month and day of so many days since 1 March 0.
fn date(days: i32) -> (i32, u32, u32) {
    let day_of_era = days.rem_euclid(146_097);
    let years =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * years + years / 4 - years / 100);
    let months = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * months + 2) / 5 + 1) as u32;
    let year = years + 400 * days.div_euclid(146_097);
    if months < 10 { (year, months as u32 + 3, day) } else { (year + 1, months as u32 - 9, day) }
}

impl WeekOfYear {
    fn holding(days: i32) -> Self {
        Self { number: u32::try_from((days + TO_MONDAY).div_euclid(7)).unwrap_or(0) }
    }

    fn monday(self) -> i32 {
        self.number as i32 * 7 - TO_MONDAY
    }

    /// The week of a date such as `1998-07-06`; `None` of what is no date.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.rsplit_once('-')?;
        let month = Month::parse(month)?;
        let digits = day.len() == 2 && day.bytes().all(|byte| byte.is_ascii_digit());
        let day: u32 = digits.then(|| day.parse().ok())??;
        let next = month.plus(1);
        let (first, end) =
            (days(month.year(), month.month(), 1), days(next.year(), next.month(), 1));
        (1..=(end - first) as u32).contains(&day).then(|| Self::holding(first + day as i32 - 1))
    }

    /// The first week that lies in a month with four days or more.
    #[must_use]
    pub fn first_of(month: Month) -> Self {
        let of_first = Self::holding(days(month.year(), month.month(), 1));
        if of_first.month() == month { of_first } else { Self { number: of_first.number + 1 } }
    }

    /// The month that most of its days lie in: that of its Thursday.
    #[must_use]
    pub fn month(self) -> Month {
        let (year, month, _) = date(self.monday() + 3);
        Month::new(year, month).expect("a date has a month")
    }

    /// Its number, for the counters of random streams.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.number
    }

    /// Year, month and day of its Monday.
    #[must_use]
    pub fn date(self) -> (i32, u32, u32) {
        date(self.monday())
    }
}

impl std::fmt::Display for WeekOfYear {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.date();
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

impl From<WeekOfYear> for String {
    fn from(week: WeekOfYear) -> Self {
        week.to_string()
    }
}

impl TryFrom<String> for WeekOfYear {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{WeekOfYear, date, days};
    use crate::model::Month;

    /// 6 July 1998 was a Monday, so was 1 January 1900 and 28 February 2000 (a leap year).
    #[test]
    fn known_mondays() {
        for monday in ["1998-07-06", "1900-01-01", "2000-02-28", "1997-03-03", "2001-09-10"] {
            assert_eq!(WeekOfYear::parse(monday).unwrap().to_string(), monday);
        }
        for (day, monday) in [
            ("2000-02-29", "2000-02-28"),
            ("1998-07-12", "1998-07-06"),
            ("2001-01-01", "2001-01-01"),
        ] {
            assert_eq!(WeekOfYear::parse(day).unwrap().to_string(), monday);
        }
    }

    /// Every day of four centuries has a date of its own, one after the other.
    #[test]
    fn dates_and_days_are_one_to_one() {
        let mut before = date(days(1799, 12, 31));
        for number in days(1800, 1, 1)..=days(2200, 1, 1) {
            let now = date(number);
            assert_eq!(days(now.0, now.1, now.2), number);
            assert!(now > before);
            before = now;
        }
    }

    /// A week belongs to the month of four of its days; a month's first week is the first that does.
    #[test]
    fn weeks_and_months() {
        let month = |text| Month::parse(text).unwrap();
        assert_eq!(WeekOfYear::parse("1998-06-29").unwrap().month(), month("1998-07"));
        for number in 0..600 {
            let month = Month::new(1980, 1).unwrap().plus(number);
            let first = WeekOfYear::first_of(month);
            assert_eq!(first.month(), month);
            assert_eq!(WeekOfYear { number: first.number - 1 }.month(), month.plus(-1));
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "1998-07",
            "1998-07-32",
            "1999-02-29",
            "1998-7-6",
            "1998-07-0",
            "July",
            "1998-13-01",
            "1998-07-+1",
        ] {
            assert_eq!(WeekOfYear::parse(text), None, "{text}");
        }
    }
}
