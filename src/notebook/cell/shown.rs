//! What charts and tables have in common: of which scenario they show numbers, at which points in time, of which place.

use super::Uses;
use crate::model::{Outcome, Part, Place, Places};
use crate::notebook::NotebookProblem;
use crate::notebook::reader::NotebookReader;
use crate::scenario::Node;

/// The points in time of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spacing {
    /// United States fiscal years.
    #[default]
    FiscalYear,
    /// Months.
    Month,
}

/// What numbers are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grouping {
    /// One series.
    #[default]
    None,
    /// One series a sector.
    Sector,
    /// One series a port of entry.
    Port,
    /// One series a consulate along the border.
    Consulate,
}

impl Grouping {
    /// The places of its series.
    #[must_use]
    pub fn places(self) -> Places {
        match self {
            Self::None => Places::Border,
            Self::Sector => Places::Sectors,
            Self::Port => Places::Ports,
            Self::Consulate => Places::Consulates,
        }
    }
}

const GROUPINGS: [(&str, Grouping); 4] = [
    ("none", Grouping::None),
    ("sector", Grouping::Sector),
    ("port", Grouping::Port),
    ("consulate", Grouping::Consulate),
];

/// Whose numbers are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Name of the scenario.
    pub scenario: String,
    /// Name of the scenario it is compared with: then the paired difference is shown.
    pub minus: Option<String>,
    /// Months or fiscal years.
    pub period: Spacing,
    /// By which places, if by any.
    pub group_by: Grouping,
    /// The one place shown; `None` for the whole border.
    pub place: Option<Place>,
    /// The one mode, group or kind of lane shown; `None` for all.
    pub part: Option<Part>,
}

impl Shown {
    /// Reads the keys. `None` if something is wrong with them.
    pub(super) fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let field = |name: &str| node.get(name).map(|entry| &entry.node);
        let scenario =
            reader.need(node, "scenario").and_then(|node| reader.scenario(node, "scenario"));
        let minus = field("minus").map(|node| (node, reader.scenario(node, "minus")));
        if let (Some(scenario), Some((node, Some(minus)))) = (&scenario, &minus)
            && scenario == minus
        {
            let problem =
                NotebookProblem::NamedTwice { key: "minus".to_owned(), value: minus.clone() };
            reader.report(node.span.start, problem);
        }
        let period = field("period")
            .map_or(Some(0), |node| reader.form.choice(node, "period", &["fiscal_year", "month"]));
        let group_by = field("group_by")
            .map_or(Some(0), |node| {
                reader.form.choice(node, "group_by", &GROUPINGS.map(|(id, _)| id))
            })
            .map(|at| GROUPINGS[at].1);
        let (readable, place) = reader.place(node);
        if let (Some(grouping), Some(place)) = (group_by, place)
            && grouping != Grouping::None
        {
            let key = place.kind().key().unwrap_or_default();
            let problem = NotebookProblem::NeedsOther {
                key: key.to_owned(),
                value: place.id().to_owned(),
                other: "group_by".to_owned(),
                needed: "none".to_owned(),
            };
            reader.report(field(key).map_or(node.span.start, |node| node.span.start), problem);
        }
        readable.then_some(Self {
            scenario: scenario?,
            minus: minus.and_then(|(_, minus)| minus),
            period: if period? == 0 { Spacing::FiscalYear } else { Spacing::Month },
            group_by: group_by?,
            place,
            part: None,
        })
    }

    /// Reads which part of the outcome is shown.
    pub(super) fn read_part(
        &mut self,
        reader: &mut NotebookReader,
        node: &Node,
        outcome: &Outcome,
    ) -> Option<()> {
        if let Some(entry) = node.get("part") {
            self.part = Some(reader.part(&entry.node, outcome)?);
        }
        Some(())
    }

    /// The kind of places whose numbers are asked for, one by one.
    pub(super) fn places(&self) -> Places {
        self.place.map_or(self.group_by.places(), Place::kind)
    }

    pub(super) fn uses(&self) -> Uses {
        let reads = std::iter::once(&self.scenario).chain(&self.minus).cloned().collect();
        Uses { reads, ..Uses::default() }
    }
}
