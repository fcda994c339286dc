//! Checks: what the model must obey, tried on a scenario before the reader's eyes.
//!
//! ```toml
//! scenario = "baseline"
//! ```

use super::{Candidate, CellForm, Uses};
use crate::notebook::reader::NotebookReader;
use crate::scenario::Node;

/// A checks cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Checks {
    /// Name of the scenario.
    pub scenario: String,
}

impl CellForm for Checks {
    const ID: &'static str = "checks";
    const KEYS: &'static [&'static str] = &["scenario"];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let node = reader.need(node, "scenario")?;
        Some(Self { scenario: reader.scenario(node, "scenario")? })
    }

    fn uses(&self) -> Uses {
        Uses { reads: vec![self.scenario.clone()], ..Uses::default() }
    }

    fn template(scenarios: &[Candidate]) -> String {
        format!("scenario = \"{}\"\n", scenarios[0].name)
    }
}
