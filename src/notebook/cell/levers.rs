//! Levers: the parameters and policies of a scenario that the reader may move.
//!
//! ```toml
//! scenario = "frozen"
//! parameters = ["flows.demand.wage_elasticity", "flows.choice.attraction.tucson"]
//! policies = ["gatekeeper"]
//! ```

use super::{Candidate, CellForm, Uses};
use crate::notebook::NotebookProblem;
use crate::notebook::reader::NotebookReader;
use crate::scenario::{Node, Problem, keys_of, nearest, nearest_parameter};

/// A levers cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Levers {
    /// Name of the scenario they change.
    pub scenario: String,
    /// Keys of parameters, or of one place of a shaped parameter.
    pub parameters: Vec<String>,
    /// Ids of policies.
    pub policies: Vec<String>,
}

impl CellForm for Levers {
    const ID: &'static str = "levers";
    const KEYS: &'static [&'static str] = &["scenario", "parameters", "policies"];

    fn read(reader: &mut NotebookReader, node: &Node) -> Option<Self> {
        let scenario =
            reader.need(node, "scenario").and_then(|node| reader.scenario(node, "scenario"));
        let parameters = match node.get("parameters") {
            Some(entry) => reader.list(&entry.node, "parameters", 1, parameter),
            None => Some(Vec::new()),
        };
        let known = scenario.as_ref().and_then(|name| {
            let known = reader.scenarios.iter().find(|known| known.name == *name)?;
            Some((name.clone(), known.policies.clone()?))
        });
        let policies = match node.get("policies") {
            Some(entry) => reader.list(&entry.node, "policies", 1, |reader, node| {
                policy(reader, node, known.as_ref())
            }),
            None => Some(Vec::new()),
        };
        if !node.has("parameters") && !node.has("policies") {
            reader.form.missing(&node.span, "parameters");
        }
        Some(Self { scenario: scenario?, parameters: parameters?, policies: policies? })
    }

    fn uses(&self) -> Uses {
        Uses { changes: Some(self.scenario.clone()), ..Uses::default() }
    }

    fn template(scenarios: &[Candidate]) -> String {
        let (name, key) = (&scenarios[0].name, scenarios[0].system().specs()[0].key);
        format!("scenario = \"{name}\"\nparameters = [\"{key}\"]\n")
    }
}

fn parameter(reader: &mut NotebookReader, node: &Node) -> Option<String> {
    let key = reader.form.text(node, "parameters")?;
    if keys_of(&key).is_empty() {
        let suggestion = nearest_parameter(&key);
        let problem =
            Problem::UnknownParameter { key: "parameters".to_owned(), value: key, suggestion };
        reader.report(node.span.start, problem);
        return None;
    }
    Some(key)
}

fn policy(
    reader: &mut NotebookReader,
    node: &Node,
    known: Option<&(String, Vec<String>)>,
) -> Option<String> {
    let id = reader.form.id(node, "policies")?;
    let Some((scenario, policies)) = known else { return Some(id) };
    if policies.contains(&id) {
        return Some(id);
    }
    let problem = NotebookProblem::UnknownCellPolicy {
        key: "policies".to_owned(),
        scenario: scenario.clone(),
        suggestion: nearest(&id, policies.iter().map(String::as_str)),
        choices: policies.join(", "),
        value: id,
    };
    reader.report(node.span.start, problem);
    None
}
