//! What charts and tables have in common: of which scenario they show numbers, at which points in time, of which place.

use super::Uses;
use crate::model::Sector;
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
}

/// Whose numbers are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Name of the scenario.
    pub scenario: String,
    /// Name of the scenario it is compared with: then the paired difference is shown.
    pub minus: Option<String>,
    /// Months or fiscal years.
    pub period: Spacing,
    /// By sector or not.
    pub group_by: Grouping,
    /// The one sector shown; `None` for the whole border.
    pub sector: Option<Sector>,
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
            .map_or(Some(0), |node| reader.form.choice(node, "group_by", &["none", "sector"]));
        let sector = field("sector").map(|node| (node, reader.sector(node, "sector")));
        if let (Some(1), Some((node, Some(sector)))) = (group_by, sector) {
            let problem = NotebookProblem::NeedsOther {
                key: "sector".to_owned(),
                value: sector.id().to_owned(),
                other: "group_by".to_owned(),
                needed: "none".to_owned(),
            };
            reader.report(node.span.start, problem);
        }
        Some(Self {
            scenario: scenario?,
            minus: minus.and_then(|(_, minus)| minus),
            period: if period? == 0 { Spacing::FiscalYear } else { Spacing::Month },
            group_by: if group_by? == 0 { Grouping::None } else { Grouping::Sector },
            sector: sector.and_then(|(_, sector)| sector),
        })
    }

    /// Whether numbers of single sectors are asked for.
    pub(super) fn of_sectors(&self) -> bool {
        self.sector.is_some() || self.group_by == Grouping::Sector
    }

    pub(super) fn uses(&self) -> Uses {
        let reads = std::iter::once(&self.scenario).chain(&self.minus).cloned().collect();
        Uses { reads, ..Uses::default() }
    }
}
