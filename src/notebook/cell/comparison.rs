//! A comparison: some outcomes of several scenarios, each beside the first.
//!
//! ```toml
//! scenarios = ["baseline", "frozen"]      # the first is what the others are compared with
//! outcomes = ["apprehensions", "deaths"]
//! sector = "tucson"                       # or port or consulate; the whole border without it
//! ```

use super::{Candidate, CellForm, Uses};
use crate::model::Place;
use crate::notebook::reader::NotebookReader;
use crate::scenario::Node;

/// A comparison cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Names of two scenarios or more; the first is the reference.
    pub scenarios: Vec<String>,
    /// Outcome ids.
    pub outcomes: Vec<&'static str>,
    /// The one place compared; `None` for the whole border.
    pub place: Option<Place>,
}

impl CellForm for Comparison {
    const ID: &'static str = "comparison";
    const KEYS: &'static [&'static str] = &["scenarios", "outcomes", "sector", "port", "consulate"];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let scenarios = reader.need(node, "scenarios").and_then(|node| {
            reader.list(node, "scenarios", 2, |reader, node| reader.scenario(node, "scenarios"))
        });
        let (readable, place) = reader.place(node);
        let outcomes = reader.need(node, "outcomes").and_then(|node| {
            reader.list(node, "outcomes", 1, |reader, node| {
                let outcome = reader.outcome(node, "outcomes")?;
                if let Some(place) = place {
                    reader.by_places(outcome, place.kind(), node.span.start)?;
                }
                Some(outcome.id)
            })
        });
        readable.then_some(Self { scenarios: scenarios?, outcomes: outcomes?, place })
    }

    fn uses(&self) -> Uses {
        Uses { reads: self.scenarios.clone(), ..Uses::default() }
    }

    fn template(scenarios: &[Candidate]) -> String {
        // Scenarios of other systems have no outcome in common with the first.
        let alike = scenarios.iter().filter(|other| other.systems.contains(&scenarios[0].system()));
        let names: Vec<String> = alike.map(|scenario| format!("\"{}\"", scenario.name)).collect();
        let [happens, suffered] = scenarios[0].outcomes();
        let names = names.join(", ");
        format!("scenarios = [{names}]\noutcomes = [\"{happens}\", \"{suffered}\"]\n")
    }
}
