//! What a run reports: outcomes, declared once beside the system that produces them.
//!
//! A system counts additive **tallies** each month; an outcome is a total of tallies or a ratio of two totals, so it
//! adds over sectors and over a year without a special case. Chart, table, CSV and documentation read this register.

use serde::Serialize;

/// How the months of a fiscal year become one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OverYear {
    /// Counts of events: the sum of the months.
    Sum,
    /// Levels per month: the mean of the months.
    Mean,
    /// Stocks: the last month.
    Last,
}

/// How sectors become the whole border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OverSectors {
    /// The sum of the sectors (for a ratio: of numerator and denominator).
    Sum,
    /// Exists for the whole border only.
    BorderOnly,
}

/// What an outcome is told apart by, besides the sector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Nothing else.
    None,
    /// Mode of crossing.
    Mode,
    /// Group of people.
    Group,
}

/// One outcome. `T` is the system's own type of tally.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Outcome<T: 'static> {
    /// Stable name in files, JSON and links.
    pub id: &'static str,
    /// Unit, for example `people`, `events`, `usd`, `share`.
    pub unit: &'static str,
    /// Tallies whose sum is the outcome, or the numerator of a ratio.
    pub total: &'static [T],
    /// Denominator of a ratio; empty for a plain total.
    pub per: &'static [T],
    /// How months add to a fiscal year.
    pub over_year: OverYear,
    /// How sectors add to the border.
    pub over_sectors: OverSectors,
    /// What else it is told apart by; then `total` lists one tally a mode or group, in order.
    pub dimension: Dimension,
}
