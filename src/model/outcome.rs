//! What a run reports: outcomes, declared once beside the system that produces them.
//!
//! A system counts additive **tallies** each month; an outcome is a total of tallies or a ratio of two totals, so it
//! adds over sectors and over a year without a special case. Chart, table, CSV and documentation read this register.

use super::Group;
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
    /// Kind of lane at a port of entry.
    Lane,
}

/// Which way an outcome is better. Stated only where both governments have said so; a count that one side reads as
/// success and the other as harm has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// Less of it is better.
    Lower,
    /// More of it is better.
    Higher,
    /// Neither: it is described, not judged.
    Neither,
}

/// What an outcome is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// Life, liberty and care of people: shown beside everything else, never folded into one score with it.
    Protection,
    /// How much happens and what it costs.
    Operation,
}

/// How an outcome is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// Which way it is better.
    pub better: Better,
    /// What it is about.
    pub concern: Concern,
}

impl Judgement {
    /// Described, not judged.
    pub const NONE: Self = Self { better: Better::Neither, concern: Concern::Operation };
    /// A harm to people.
    pub const HARM: Self = Self { better: Better::Lower, concern: Concern::Protection };
    /// Something that happens or is spent, of which less is better.
    pub const BURDEN: Self = Self { better: Better::Lower, concern: Concern::Operation };
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
    /// What else it is told apart by; then `total` (and `per`, if any) lists one tally a mode, group or lane, in order.
    pub dimension: Dimension,
    /// How it is judged as a whole.
    pub judgement: Judgement,
    /// Groups of people judged otherwise than the whole.
    pub of_groups: &'static [(Group, Judgement)],
}

impl<T> Outcome<T> {
    /// How the outcome, or one group of it, is judged.
    #[must_use]
    pub fn judgement_of(&self, group: Option<Group>) -> Judgement {
        let own = self.of_groups.iter().find(|(of, _)| Some(*of) == group);
        own.map_or(self.judgement, |(_, judgement)| *judgement)
    }
}
