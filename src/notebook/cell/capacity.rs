//! How much capacity is enough: a curve of what each capacity serves, and the least that meets a target.
//!
//! ```toml
//! scenario = "agreed"
//! resource = "desk"         # posts, desk, beds
//! port = "san_ysidro"       # of desk and beds
//! month = "1998-03"         # of desk and beds; the last of the scenario without it
//! target = 0.95             # share to be served as wanted, as without it
//! confidence = 0.9          # share of replicates in which it is to be so, as without it
//! limit_minutes = 60        # of a desk, as without it
//! ```

use super::{Candidate, CellForm, Uses};
use crate::model::{Month, Port, System};
use crate::notebook::reader::NotebookReader;
use crate::scenario::{Node, Problem};
use crate::simulation::capacity::{CapacityQuestion, Resource};

/// A capacity cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Capacity {
    /// Name of the scenario.
    pub scenario: String,
    /// What there may be too little of.
    pub resource: Resource,
    /// Where.
    pub port: Option<Port>,
    /// When.
    pub month: Option<Month>,
    /// Share to be served as wanted.
    pub target: f64,
    /// Share of replicates in which it is to be so.
    pub confidence: f64,
    /// Minutes within which people are to be received.
    pub limit_minutes: f64,
}

impl CellForm for Capacity {
    const ID: &'static str = "capacity";
    const KEYS: &'static [&'static str] =
        &["scenario", "resource", "port", "month", "target", "confidence", "limit_minutes"];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let scenario =
            reader.need(node, "scenario").and_then(|node| reader.scenario(node, "scenario"));
        let resource = reader.need(node, "resource").and_then(|node| {
            let at = reader.form.choice(node, "resource", &Resource::ALL.map(Resource::id))?;
            Some(Resource::ALL[at])
        });
        let port = match (node.get("port"), resource) {
            (Some(entry), _) => reader.port(&entry.node, "port").map(Some),
            (None, Some(Resource::Desk | Resource::Beds)) => {
                reader.need(node, "port");
                None
            }
            (None, _) => Some(None),
        };
        let month = match node.get("month") {
            Some(entry) => reader.form.month(&entry.node, "month").map(Some),
            None => Some(None),
        };
        let target = within(reader, node, "target", 0.95, (0.01, 1.0));
        let confidence = within(reader, node, "confidence", 0.9, (0.01, 0.999));
        let limit_minutes = within(reader, node, "limit_minutes", 60.0, (1.0, 1_440.0));
        Some(Self {
            scenario: scenario?,
            resource: resource?,
            port: port?,
            month: month?,
            target: target?,
            confidence: confidence?,
            limit_minutes: limit_minutes?,
        })
    }

    fn uses(&self) -> Uses {
        let reads = vec![self.scenario.clone()];
        Uses { reads, ..Uses::default() }
    }

    fn template(scenarios: &[Candidate]) -> String {
        let Candidate { name, systems } = &scenarios[0];
        if systems.contains(&System::Documents) && !systems.contains(&System::Repatriation) {
            return format!(
                "scenario = \"{name}\"\nresource = \"posts\"\ntarget = 0.65\nconfidence = 0.5\n"
            );
        }
        format!(
            "scenario = \"{name}\"\nresource = \"desk\"\nport = \"san_ysidro\"\nmonth = \"1998-03\"\n\
             target = 0.95\nlimit_minutes = 60\n"
        )
    }
}

impl Capacity {
    /// The question it asks, of so many replicates of each capacity.
    #[must_use]
    pub const fn question(&self, replicates: u32) -> CapacityQuestion {
        let Self { resource, port, month, target, confidence, limit_minutes, .. } = *self;
        CapacityQuestion { resource, port, month, limit_minutes, target, confidence, replicates }
    }
}

/// A number in a range, or what holds without it.
fn within(
    reader: &mut NotebookReader,
    node: &Node,
    key: &str,
    without: f64,
    (minimum, maximum): (f64, f64),
) -> Option<f64> {
    let Some(entry) = node.get(key) else { return Some(without) };
    let value = reader.form.number(&entry.node, key)?;
    if (minimum..=maximum).contains(&value) {
        return Some(value);
    }
    let key = key.to_owned();
    let problem = Problem::OutOfRange { key, value, minimum, maximum, unit: None };
    reader.report(entry.node.span.start, problem);
    None
}
