//! Policies over time, and correlations between parameters, in the file.
//!
//! ```toml
//! [[policies]]
//! id = "hold-the-line"
//! start = "1993-10"
//! ramp_months = 1
//! changes = [{ parameter = "flows.enforcement.deployment.el_paso", multiply = 3.0 }]
//! ```
//!
//! A policy with the id of one that the preset has changes only what it says, `enabled = false` for instance.

use super::checked::{Change, Correlation, Operation, Policy, Words};
use super::error::{Problem, ValueKind, nearest};
use super::reader::{Reader, join};
use super::tree::{Content, Node, Span};
use crate::model::{Month, Slot, slot_of, slots, slots_of, specs};

const FIELDS: [&str; 9] =
    ["id", "name", "text", "source", "enabled", "start", "end", "ramp_months", "changes"];
const OPERATIONS: [(&str, Operation); 3] =
    [("set", Operation::Set), ("add", Operation::Add), ("multiply", Operation::Multiply)];

/// Longest ramp, in months.
pub(super) const MAX_RAMP: u32 = 240;

/// Reads `[[policies]]` over those of the parent.
pub(super) fn read(reader: &mut Reader, node: Option<&Node>, parent: &[Policy]) -> Vec<Policy> {
    let mut policies = parent.to_vec();
    let Some(items) = node.and_then(|node| list(reader, node, "policies")) else { return policies };
    let mut seen: Vec<(String, Span)> = Vec::new();
    for item in items {
        if reader.has_enough() {
            break;
        }
        if reader.table(item, "policies", &FIELDS).is_none() {
            continue;
        }
        let Some(entry) = reader.need(item, "policies", "id") else { continue };
        let Some(id) = reader.id(&entry.node, "policies.id") else { continue };
        if let Some((_, first)) = seen.iter().find(|(other, _)| *other == id) {
            let first_line = reader.place(first.start).line;
            reader.report(&entry.node.span, Problem::DuplicateId { id, first_line });
            continue;
        }
        seen.push((id.clone(), entry.node.span.clone()));
        reader.places.insert(join("policies", &id), entry.node.span.clone());
        let at = policies.iter().position(|policy| policy.id == id);
        if at.is_none()
            && !item.has("changes")
            && let Some(near) = nearest(&id, parent.iter().map(|policy| policy.id.as_str()))
        {
            let problem = Problem::UnknownPolicy { value: id, suggestion: Some(near) };
            reader.report(&entry.node.span, problem);
            continue;
        }
        match (at, policy(reader, item, &id, at.map(|at| &policies[at]))) {
            (Some(at), Some(policy)) => policies[at] = policy,
            (None, Some(policy)) => policies.push(policy),
            (_, None) => {}
        }
    }
    policies
}

/// The items of a list of tables.
fn list<'n>(reader: &mut Reader, node: &'n Node, key: &str) -> Option<&'n [Node]> {
    match &node.content {
        Content::List(items) => Some(items),
        _ => reader.wrong_type(node, key, ValueKind::List),
    }
}

fn policy(reader: &mut Reader, node: &Node, id: &str, old: Option<&Policy>) -> Option<Policy> {
    let path = join("policies", id);
    let errors_before = reader.errors.len();
    for name in ["name", "text", "source", "start", "changes"] {
        if old.is_none() && !node.has(name) {
            reader.missing(&node.span, &join(&path, name));
        }
    }
    let field = |name: &str| node.get(name).map(|entry| (&entry.node, join(&path, name)));
    let words = |reader: &mut Reader, name: &str, old: Option<&Words>| match field(name) {
        Some((node, key)) => reader.words(node, &key),
        None => old.cloned(),
    };
    let name = words(reader, "name", old.map(|old| &old.name));
    let text = words(reader, "text", old.map(|old| &old.text));
    let source = match field("source") {
        Some((node, key)) => reader.text(node, &key),
        None => old.map(|old| old.source.clone()),
    };
    let enabled = match field("enabled") {
        Some((node, key)) => reader.switch(node, &key),
        None => Some(old.is_none_or(|old| old.enabled)),
    };
    let start = match field("start") {
        Some((node, key)) => {
            reader.places.insert(key.clone(), node.span.clone());
            reader.month(node, &key)
        }
        None => old.map(|old| old.start),
    };
    let end = match field("end") {
        Some((node, key)) => {
            reader.places.insert(key.clone(), node.span.clone());
            end(reader, node, &key)
        }
        None => Some(old.and_then(|old| old.end)),
    };
    let ramp_months = match field("ramp_months") {
        Some((node, key)) => reader.whole(node, &key, 0, MAX_RAMP, "months"),
        None => Some(old.map_or(0, |old| old.ramp_months)),
    };
    let changes = match field("changes") {
        Some((node, key)) => changes(reader, node, &key),
        None => old.map(|old| old.changes.clone()),
    };
    if reader.errors.len() > errors_before {
        reader.broken.insert(path);
        return None;
    }
    Some(Policy {
        id: id.to_owned(),
        name: name?,
        text: text?,
        source: source?,
        enabled: enabled?,
        start: start?,
        end: end?,
        ramp_months: ramp_months?,
        changes: changes?,
    })
}

/// A month, or `"never"`.
#[allow(clippy::option_option)] // unreadable, never, or a month
fn end(reader: &mut Reader, node: &Node, key: &str) -> Option<Option<Month>> {
    match &node.content {
        Content::Text(text) if text == "never" => Some(None),
        _ => reader.month(node, key).map(Some),
    }
}

fn changes(reader: &mut Reader, node: &Node, path: &str) -> Option<Vec<Change>> {
    let items = list(reader, node, path)?;
    let mut changes = Vec::new();
    for item in items {
        if reader.has_enough() {
            break;
        }
        if reader.table(item, path, &["parameter", "set", "add", "multiply"]).is_none() {
            continue;
        }
        let Some(parameter) = reader.need(item, path, "parameter") else { continue };
        let keys = parameter_keys(reader, &parameter.node, &join(path, "parameter"));
        let said: Vec<_> = OPERATIONS
            .iter()
            .filter_map(|&(name, operation)| Some((operation, item.get(name)?)))
            .collect();
        let [(operation, entry)] = said[..] else {
            reader.report(&item.span, Problem::OperationCount { key: path.to_owned() });
            continue;
        };
        let value = reader.number(&entry.node, &join(path, &entry.key));
        if let (Some(keys), Some(value)) = (keys, value) {
            for parameter in keys {
                let place = join(path, &changes.len().to_string());
                reader.places.insert(place, entry.node.span.clone());
                changes.push(Change { parameter, operation, value });
            }
        }
    }
    Some(changes)
}

/// The slots a key names: one, or all of a shaped parameter.
fn parameter_keys(reader: &mut Reader, node: &Node, path: &str) -> Option<Vec<String>> {
    let text = reader.text(node, path)?;
    let keys = keys_of(&text);
    if keys.is_empty() {
        let suggestion = nearest_parameter(&text);
        reader.break_key(
            path,
            &node.span,
            Problem::UnknownParameter { key: path.to_owned(), value: text, suggestion },
        );
        return None;
    }
    Some(keys)
}

/// Full keys of the slots that a key of a slot or of a whole parameter names; empty if it names none.
pub(crate) fn keys_of(key: &str) -> Vec<String> {
    slots()[slots_of(key)].iter().map(|slot| slot.key().to_owned()).collect()
}

/// The parameter or slot that was probably meant.
pub(crate) fn nearest_parameter(word: &str) -> Option<String> {
    nearest(word, specs().map(|spec| spec.key).chain(slots().iter().map(Slot::key)))
}

/// Reads `[[correlations]]` over those of the parent; a correlation of 0 takes the pair out.
pub(super) fn read_correlations(
    reader: &mut Reader,
    node: Option<&Node>,
    parent: &[Correlation],
) -> Vec<Correlation> {
    let mut correlations = parent.to_vec();
    let Some(items) = node.and_then(|node| list(reader, node, "correlations")) else {
        return correlations;
    };
    let mut seen: Vec<Correlation> = Vec::new();
    for item in items {
        if reader.has_enough() {
            break;
        }
        let Some(pair) = correlation(reader, item) else { continue };
        reader.places.insert(place_of(&pair), item.span.clone());
        if seen.iter().any(|other| same_pair(other, &pair)) {
            let (first, second) = (pair.first, pair.second);
            reader.report(&item.span, Problem::DuplicateCorrelation { first, second });
            continue;
        }
        seen.push(pair.clone());
        match correlations.iter_mut().find(|other| same_pair(other, &pair)) {
            Some(old) => *old = pair,
            None => correlations.push(pair),
        }
    }
    correlations.retain(|pair| pair.correlation != 0.0);
    correlations
}

fn correlation(reader: &mut Reader, item: &Node) -> Option<Correlation> {
    const PATH: &str = "correlations";
    reader.table(item, PATH, &["first", "second", "correlation"])?;
    let mut end = |name: &str| {
        let key = join(PATH, name);
        let entry = reader.need(item, PATH, name)?;
        let text = reader.text(&entry.node, &key)?;
        if slot_of(&text).is_some() {
            return Some(text);
        }
        let suggestion = match keys_of(&text).into_iter().next() {
            Some(first_place) => Some(first_place),
            None => nearest_parameter(&text),
        };
        reader.report(&entry.node.span, Problem::UnknownParameter { key, value: text, suggestion });
        None
    };
    let (first, second) = (end("first"), end("second"));
    let entry = reader.need(item, PATH, "correlation")?;
    let correlation = reader.number(&entry.node, "correlations.correlation")?;
    Some(Correlation { first: first?, second: second?, correlation })
}

/// Whether two correlations join the same two parameters.
pub(super) fn same_pair(one: &Correlation, other: &Correlation) -> bool {
    (one.first == other.first && one.second == other.second)
        || (one.first == other.second && one.second == other.first)
}

/// The key under which the place of a correlation is remembered.
pub(super) fn place_of(pair: &Correlation) -> String {
    format!("correlations.{}.{}", pair.first, pair.second)
}
