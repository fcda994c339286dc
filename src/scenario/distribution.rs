//! The file form of a distribution: `{ kind = "normal", mean = 1.0, deviation = 0.2 }`, or a 90 % range `{ low = 0.5, high = 2.0 }`.

use super::error::{Problem, ValueKind};
use super::reader::{Reader, join};
use super::tree::{Content, Node};
use super::write::number;
use crate::random::Distribution;

/// A kind of distribution: what it is called and what it takes.
pub(super) struct Kind {
    pub name: &'static str,
    pub takes: &'static [&'static str],
}

/// All kinds.
pub(super) const KINDS: [Kind; 5] = [
    Kind { name: "fixed", takes: &["value"] },
    Kind { name: "normal", takes: &["mean", "deviation"] },
    Kind { name: "lognormal", takes: &["median", "deviation"] },
    Kind { name: "uniform", takes: &["minimum", "maximum"] },
    Kind { name: "triangular", takes: &["minimum", "mode", "maximum"] },
];

impl Kind {
    /// JSON Schema of an argument.
    pub fn argument_schema(&self, _argument: &str) -> serde_json::Value {
        serde_json::json!({ "type": "number" })
    }
}

/// Half the width of a 90 % range of the normal, in standard deviations.
const Z95: f64 = 1.644_853_626_951_472_7;

/// A 90 % range as a distribution: lognormal where both ends are positive, else normal, unless `kind` says which.
///
/// # Errors
/// If the ends are not in order, or a lognormal has one that is not positive.
pub(super) fn from_range(key: &str, low: f64, high: f64, kind: Option<&str>) -> Result<Distribution, Problem> {
    let key = key.to_owned();
    if low.total_cmp(&high).is_ge() {
        return Err(Problem::RangeReversed { key, low, high });
    }
    match kind {
        Some("lognormal") if low <= 0.0 => Err(Problem::LognormalNotPositive { key, value: low }),
        Some("normal") => Ok(normal(low, high)),
        None if low <= 0.0 => Ok(normal(low, high)),
        None | Some("lognormal") => {
            let (low, high) = (libm::log(low), libm::log(high));
            Ok(Distribution::Lognormal {
                median: libm::exp(0.5 * (low + high)),
                deviation: (high - low) / (2.0 * Z95),
            })
        }
        Some(kind) => {
            let choices = "lognormal, normal".to_owned();
            Err(Problem::UnknownChoice { key: join(&key, "kind"), value: kind.to_owned(), suggestion: None, choices })
        }
    }
}

fn normal(low: f64, high: f64) -> Distribution {
    Distribution::Normal { mean: 0.5 * (low + high), deviation: (high - low) / (2.0 * Z95) }
}

/// Reads a number, or a table that describes a distribution.
pub(super) fn read(reader: &mut Reader, node: &Node, key: &str) -> Option<Distribution> {
    match &node.content {
        Content::Whole(_) | Content::Number(_) => reader.number(node, key).map(Distribution::fixed),
        Content::Table(_) => read_table(reader, node, key),
        _ => reader.wrong_type(node, key, ValueKind::NumberOrTable),
    }
}

fn read_table(reader: &mut Reader, node: &Node, key: &str) -> Option<Distribution> {
    let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    let kind = match node.get("kind") {
        Some(entry) => Some(names[reader.choice(&entry.node, &join(key, "kind"), &names)?]),
        None => None,
    };
    if node.has("low") || node.has("high") {
        reader.table(node, key, &["kind", "low", "high"])?;
        let mut end = |name: &str| match node.get(name) {
            Some(entry) => reader.number(&entry.node, &join(key, name)),
            None => {
                reader.missing(&node.span, &join(key, name));
                None
            }
        };
        let (low, high) = (end("low"), end("high"));
        return match from_range(key, low?, high?, kind) {
            Ok(distribution) => Some(distribution),
            Err(problem) => {
                reader.break_key(key, &node.span, problem);
                None
            }
        };
    }
    let Some(kind) = kind else {
        reader.missing(&node.span, &join(key, "kind"));
        return None;
    };
    let takes = KINDS.iter().find(|known| known.name == kind).map(|known| known.takes)?;
    let known: Vec<&str> = std::iter::once("kind").chain(takes.iter().copied()).collect();
    reader.table(node, key, &known)?;
    let values: Vec<Option<f64>> = takes
        .iter()
        .map(|name| match node.get(name) {
            Some(entry) => reader.number(&entry.node, &join(key, name)),
            None => {
                reader.missing(&node.span, &join(key, name));
                None
            }
        })
        .collect();
    let values: Vec<f64> = values.into_iter().collect::<Option<_>>()?;
    Some(match kind {
        "normal" => Distribution::Normal { mean: values[0], deviation: values[1] },
        "lognormal" => Distribution::Lognormal { median: values[0], deviation: values[1] },
        "uniform" => Distribution::Uniform { minimum: values[0], maximum: values[1] },
        "triangular" => Distribution::Triangular { minimum: values[0], mode: values[1], maximum: values[2] },
        _ => Distribution::fixed(values[0]),
    })
}

/// Writes a distribution as a value: a number, or the table that gives it back.
pub(super) fn write(distribution: &Distribution) -> String {
    let table = |kind: &str, values: &[(&str, f64)]| {
        let values: String = values.iter().map(|(name, value)| format!(", {name} = {}", number(*value))).collect();
        format!("{{ kind = \"{kind}\"{values} }}")
    };
    match *distribution {
        Distribution::Fixed { value } => number(value),
        Distribution::Normal { mean, deviation } => table("normal", &[("mean", mean), ("deviation", deviation)]),
        Distribution::Lognormal { median, deviation } => {
            table("lognormal", &[("median", median), ("deviation", deviation)])
        }
        Distribution::Uniform { minimum, maximum } => table("uniform", &[("minimum", minimum), ("maximum", maximum)]),
        Distribution::Triangular { minimum, mode, maximum } => {
            table("triangular", &[("minimum", minimum), ("mode", mode), ("maximum", maximum)])
        }
    }
}
