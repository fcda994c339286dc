//! A run: asks for the results of a scenario, and for how many replicates.
//!
//! ```toml
//! scenario = "baseline"
//! replicates = 2000         # as many as the front matter or the scenario says, without it
//! ```

use super::{Candidate, CellForm, Uses};
use crate::notebook::reader::NotebookReader;
use crate::scenario::{MAX_REPLICATES, Node};

/// A run cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Name of the scenario.
    pub scenario: String,
    /// Number of replicates; `None` for the notebook's or the scenario's own.
    pub replicates: Option<u32>,
}

impl CellForm for Run {
    const ID: &'static str = "run";
    const KEYS: &'static [&'static str] = &["scenario", "replicates"];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let scenario =
            reader.need(node, "scenario").and_then(|node| reader.scenario(node, "scenario"));
        let replicates = match node.get("replicates") {
            Some(entry) => reader
                .form
                .whole(&entry.node, "replicates", 1, MAX_REPLICATES, "replicates")
                .map(Some),
            None => Some(None),
        };
        Some(Self { scenario: scenario?, replicates: replicates? })
    }

    fn uses(&self) -> Uses {
        let reads = vec![self.scenario.clone()];
        Uses { reads, runs: true, replicates: self.replicates, ..Uses::default() }
    }

    fn template(scenarios: &[Candidate]) -> String {
        format!("scenario = \"{}\"\n", scenarios[0].name)
    }
}
