//! A week at one port of entry, hour by hour: who waits how long when. Its lanes can be opened and closed in the cell.
//!
//! ```toml
//! scenario = "ports"
//! port = "san_ysidro"
//! month = "1998-07"         # the month whose crossings fill the week
//! lane = "vehicle"          # as without it; pedestrian, trusted
//! ```

use super::{Candidate, CellForm, Uses};
use crate::model::{Lane, Month, Port};
use crate::notebook::reader::NotebookReader;
use crate::scenario::Node;

/// A week cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Name of the scenario.
    pub scenario: String,
    /// The port.
    pub port: Port,
    /// The month.
    pub month: Month,
    /// The kind of lane.
    pub lane: Lane,
}

impl CellForm for Week {
    const ID: &'static str = "week";
    const KEYS: &'static [&'static str] = &["scenario", "port", "month", "lane"];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let scenario =
            reader.need(node, "scenario").and_then(|node| reader.scenario(node, "scenario"));
        let port = reader.need(node, "port").and_then(|node| reader.port(node, "port"));
        let month = reader.need(node, "month").and_then(|node| reader.form.month(node, "month"));
        let lane = match node.get("lane") {
            Some(entry) => {
                let at = reader.form.choice(&entry.node, "lane", &Lane::ALL.map(Lane::id));
                at.map(|at| Lane::ALL[at])
            }
            None => Some(Lane::Vehicle),
        };
        Some(Self { scenario: scenario?, port: port?, month: month?, lane: lane? })
    }

    fn uses(&self) -> Uses {
        let (reads, changes) = (vec![self.scenario.clone()], Some(self.scenario.clone()));
        Uses { reads, changes, ..Uses::default() }
    }

    fn template(scenarios: &[Candidate]) -> String {
        format!(
            "scenario = \"{}\"\nport = \"san_ysidro\"\nmonth = \"1998-07\"\nlane = \"vehicle\"\n",
            scenarios[0].name
        )
    }
}
