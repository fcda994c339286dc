//! A table: some outcomes of a scenario, or of the difference between two, over time.
//!
//! ```toml
//! outcomes = ["apprehensions", "deaths"]
//! scenario = "baseline"
//! period = "month"          # and minus, group_by, sector, port as in a chart
//! ```

use super::{Candidate, CellForm, Shown, Uses};
use crate::model::Places;
use crate::notebook::reader::NotebookReader;
use crate::scenario::Node;

/// A table cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Outcome ids, one column or group of columns each.
    pub outcomes: Vec<&'static str>,
    /// Whose numbers.
    pub shown: Shown,
}

impl CellForm for Table {
    const ID: &'static str = "table";
    const KEYS: &'static [&'static str] =
        &["outcomes", "scenario", "minus", "period", "group_by", "sector", "port", "consulate"];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let shown = Shown::read(reader, node);
        let places = shown.as_ref().map_or(Places::Border, Shown::places);
        let outcomes = reader.need(node, "outcomes").and_then(|node| {
            reader.list(node, "outcomes", 1, |reader, node| {
                let outcome = reader.outcome(node, "outcomes")?;
                if places != Places::Border {
                    reader.by_places(outcome, places, node.span.start)?;
                }
                Some(outcome.id)
            })
        });
        Some(Self { outcomes: outcomes?, shown: shown? })
    }

    fn uses(&self) -> Uses {
        self.shown.uses()
    }

    fn template(scenarios: &[Candidate]) -> String {
        let [happens, suffered] = scenarios[0].outcomes();
        let name = &scenarios[0].name;
        format!("outcomes = [\"{happens}\", \"{suffered}\"]\nscenario = \"{name}\"\n")
    }
}
