//! What a run reports: outcomes, declared once beside the system that produces them.
//!
//! A system counts additive **tallies** each month; an outcome is a total of tallies or a ratio of two totals, so it
//! adds over sectors and over a year without a special case. Chart, table, CSV and documentation read this register.

use super::{Group, Lane, Mode, Part, Places, System};
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

/// What an outcome is told apart by, besides the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Nothing else.
    None,
    /// Mode of crossing.
    Mode,
    /// Group of people.
    Group,
    /// Kind of lane at ports of entry.
    Lane,
}

impl Dimension {
    /// The parts, in order; an outcome may have only the first of them.
    #[must_use]
    pub fn parts(self) -> Vec<Part> {
        match self {
            Self::None => Vec::new(),
            Self::Mode => Mode::ALL.map(Part::Mode).to_vec(),
            Self::Group => Group::ALL.map(Part::Group).to_vec(),
            Self::Lane => Lane::ALL.map(Part::Lane).to_vec(),
        }
    }
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

/// One outcome.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Outcome {
    /// Stable name in files, JSON and links.
    pub id: &'static str,
    /// Unit, for example `people`, `events`, `usd`, `share`.
    pub unit: &'static str,
    /// The system that produces it, whose own list the tallies below are numbers in.
    pub system: System,
    /// Tallies whose sum is the outcome, or the numerator of a ratio.
    pub total: &'static [usize],
    /// Denominator of a ratio; empty for a plain total.
    pub per: &'static [usize],
    /// How months add to a fiscal year.
    pub over_year: OverYear,
    /// The places it is told apart by; their sum (for a ratio: of numerator and denominator) is the whole border.
    pub places: Places,
    /// What else it is told apart by; then `total` (and `per`, of a ratio) lists one tally a part, in order.
    pub dimension: Dimension,
    /// How it is judged as a whole.
    pub judgement: Judgement,
    /// Groups of people judged otherwise than the whole.
    pub of_groups: &'static [(Group, Judgement)],
    /// Key of the parameter, told apart by the same places, that the outcome is held against: beds for people in them.
    pub capacity: Option<&'static str>,
}

impl Outcome {
    /// A count that adds over places and months, not judged.
    #[must_use]
    pub const fn count(
        (system, places): (System, Places),
        id: &'static str,
        unit: &'static str,
        total: &'static [usize],
    ) -> Self {
        Self {
            id,
            unit,
            system,
            total,
            per: &[],
            over_year: OverYear::Sum,
            places,
            dimension: Dimension::None,
            judgement: Judgement::NONE,
            of_groups: &[],
            capacity: None,
        }
    }

    /// How the outcome, or one part of it, is judged.
    #[must_use]
    pub fn judgement_of(&self, part: Option<Part>) -> Judgement {
        let group = part.and_then(Part::group);
        let own = self.of_groups.iter().find(|(of, _)| Some(*of) == group);
        own.map_or(self.judgement, |(_, judgement)| *judgement)
    }

    /// The parts it is told apart by; empty for most.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = self.dimension.parts();
        parts.truncate(self.total.len());
        parts
    }

    /// Whether it adds over the places: a plain count, not a ratio and not of the whole border only.
    #[must_use]
    pub fn adds_over_places(&self) -> bool {
        self.places != Places::Border && self.per.is_empty()
    }
}
