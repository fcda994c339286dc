//! A comparison: some outcomes of several scenarios, each beside the first.
//!
//! ```toml
//! scenarios = ["baseline", "frozen"]      # the first is what the others are compared with
//! outcomes = ["apprehensions", "deaths"]
//! sector = "tucson"                       # the whole border without it
//! ```

use super::{CellForm, Uses};
use crate::model::Sector;
use crate::notebook::reader::NotebookReader;
use crate::scenario::Node;

/// A comparison cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Names of two scenarios or more; the first is the reference.
    pub scenarios: Vec<String>,
    /// Outcome ids.
    pub outcomes: Vec<&'static str>,
    /// The one sector compared; `None` for the whole border.
    pub sector: Option<Sector>,
}

impl CellForm for Comparison {
    const ID: &'static str = "comparison";
    const KEYS: &'static [&'static str] = &["scenarios", "outcomes", "sector"];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let scenarios = reader.need(node, "scenarios").and_then(|node| {
            reader.list(node, "scenarios", 2, |reader, node| reader.scenario(node, "scenarios"))
        });
        let sector = match node.get("sector") {
            Some(entry) => reader.sector(&entry.node, "sector").map(Some),
            None => Some(None),
        };
        let outcomes = reader.need(node, "outcomes").and_then(|node| {
            reader.list(node, "outcomes", 1, |reader, node| {
                let outcome = reader.outcome(node, "outcomes")?;
                if let Some(Some(_)) = sector {
                    reader.by_sector(outcome, node.span.start)?;
                }
                Some(outcome.id)
            })
        });
        Some(Self { scenarios: scenarios?, outcomes: outcomes?, sector: sector? })
    }

    fn uses(&self) -> Uses {
        Uses { reads: self.scenarios.clone(), ..Uses::default() }
    }

    fn template(scenarios: &[&str]) -> String {
        let names: Vec<String> = scenarios.iter().map(|name| format!("\"{name}\"")).collect();
        format!("scenarios = [{}]\noutcomes = [\"apprehensions\", \"deaths\"]\n", names.join(", "))
    }
}
