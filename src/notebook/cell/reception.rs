//! A week of reception at one port, person by person: who waits how long when, and how full the shelter is. The officers can
//! be moved in the cell.
//!
//! ```toml
//! scenario = "agreed"
//! port = "san_ysidro"
//! month = "1998-03"         # the month whose returns fill the week
//! ```

use super::{Candidate, CellForm, Uses};
use crate::model::{Month, Port};
use crate::notebook::reader::NotebookReader;
use crate::scenario::Node;

/// A reception cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reception {
    /// Name of the scenario.
    pub scenario: String,
    /// The port.
    pub port: Port,
    /// The month.
    pub month: Month,
}

impl CellForm for Reception {
    const ID: &'static str = "reception";
    const KEYS: &'static [&'static str] = &["scenario", "port", "month"];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let scenario =
            reader.need(node, "scenario").and_then(|node| reader.scenario(node, "scenario"));
        let port = reader.need(node, "port").and_then(|node| reader.port(node, "port"));
        let month = reader.need(node, "month").and_then(|node| reader.form.month(node, "month"));
        Some(Self { scenario: scenario?, port: port?, month: month? })
    }

    fn uses(&self) -> Uses {
        let (reads, changes) = (vec![self.scenario.clone()], Some(self.scenario.clone()));
        Uses { reads, changes, ..Uses::default() }
    }

    fn template(scenarios: &[Candidate]) -> String {
        let Candidate { name, .. } = &scenarios[0];
        format!("scenario = \"{name}\"\nport = \"san_ysidro\"\nmonth = \"1998-03\"\n")
    }
}
