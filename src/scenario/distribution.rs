//! The file form of a distribution: `{ kind = "normal", mean = 1.0, deviation = 0.2 }`, or a 90 % range `{ low = 0.5, high = 2.0 }`.

use super::error::ValueKind;
use super::reader::{Reader, join};
use super::tree::{Content, Node};
use crate::random::Distribution;

/// What a kind of distribution is called and what it takes.
const KINDS: [(&str, &[&str]); 5] = [
    ("fixed", &["value"]),
    ("normal", &["mean", "deviation"]),
    ("lognormal", &["median", "deviation"]),
    ("uniform", &["minimum", "maximum"]),
    ("triangular", &["minimum", "mode", "maximum"]),
];

/// Half the width of a 90 % range of the normal, in standard deviations.
const Z95: f64 = 1.644_853_626_951_472_7;

/// A 90 % range as a distribution: lognormal where both ends are positive, else normal.
pub(super) fn from_range(low: f64, high: f64, kind: Option<&str>) -> Distribution {
    let lognormal = kind.map_or(low > 0.0, |kind| kind == "lognormal");
    if lognormal {
        let (low, high) = (libm::log(low), libm::log(high));
        Distribution::Lognormal {
            median: libm::exp(0.5 * (low + high)),
            deviation: (high - low) / (2.0 * Z95),
        }
    } else {
        Distribution::Normal { mean: 0.5 * (low + high), deviation: (high - low) / (2.0 * Z95) }
    }
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
    let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
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
        return Some(from_range(low?, high?, kind));
    }
    let Some(kind) = kind else {
        reader.missing(&node.span, &join(key, "kind"));
        return None;
    };
    let takes = KINDS.iter().find(|(name, _)| *name == kind).map(|(_, takes)| *takes)?;
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
        "triangular" => {
            Distribution::Triangular { minimum: values[0], mode: values[1], maximum: values[2] }
        }
        _ => Distribution::fixed(values[0]),
    })
}
