//! Months and United States fiscal years (October to September).

use serde::{Deserialize, Serialize};

/// A calendar month, counted from January of year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(i32);

/// A United States fiscal year: FY1994 runs from October 1993 to September 1994.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FiscalYear(pub i32);

impl Month {
    /// January of year 0, from which months are counted.
    pub const EPOCH: Self = Self(0);

    /// The month `month` (1 to 12) of `year`; `None` outside that range.
    #[must_use]
    pub fn new(year: i32, month: u32) -> Option<Self> {
        (1..=12).contains(&month).then(|| Self(year * 12 + month as i32 - 1))
    }

    /// Reads `1991-10`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        if year.len() != 4 || month.len() != 2 {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// The month's number, for the counters of random streams: a run's draws do not depend on where its window starts.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0.unsigned_abs()
    }

    /// Calendar year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// Month of the year, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// The fiscal year the month lies in.
    #[must_use]
    pub fn fiscal_year(self) -> FiscalYear {
        FiscalYear((self.0 + 3).div_euclid(12))
    }

    /// The month `months` later (earlier if negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// Months from `earlier` to this one.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

impl FiscalYear {
    /// October, the first month of the fiscal year.
    #[must_use]
    pub fn first_month(self) -> Month {
        Month(self.0 * 12 - 3)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year(), self.month())
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is not a month like 1991-10"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fiscal_year_starts_in_october() {
        assert_eq!(Month::parse("1991-09").unwrap().fiscal_year(), FiscalYear(1991));
        assert_eq!(Month::parse("1991-10").unwrap().fiscal_year(), FiscalYear(1992));
        assert_eq!(Month::parse("1991-12").unwrap().fiscal_year(), FiscalYear(1992));
        assert_eq!(Month::parse("1992-01").unwrap().fiscal_year(), FiscalYear(1992));
        assert_eq!(FiscalYear(1992).first_month().to_string(), "1991-10");
    }

    #[test]
    fn months_count_across_years() {
        let start = Month::parse("1991-10").unwrap();
        assert_eq!(start.plus(144).to_string(), "2003-10");
        assert_eq!(start.plus(143).since(start), 143);
        assert_eq!(Month::parse("1991-13"), None);
        assert_eq!(Month::parse("91-10"), None);
    }
}
