//! The file form of a distribution: `{ kind = "normal", mean = 1.0, deviation = 0.2 }`, or a 90 % range
//! `{ low = 0.5, high = 2.0 }`. It is the serialized form of [`Distribution`], read so that each argument that is
//! missing, unknown or wrong is said at its place.

use super::error::{Problem, ValueKind};
use super::reader::{Reader, join};
use super::tree::{Content, Node};
use super::write::number;
use crate::random::{Distribution, DistributionError};
use serde_json::{Map, Value, json};

/// A kind of distribution: what it is called and what it takes.
pub(super) struct Kind {
    pub name: &'static str,
    pub takes: &'static [Argument],
}

/// An argument of a distribution.
pub(super) struct Argument {
    pub name: &'static str,
    pub holds: Holds,
    pub required: bool,
}

/// What an argument holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Number,
    Whole,
    Numbers,
    Distribution,
}

const fn given(name: &'static str) -> Argument {
    Argument { name, holds: Holds::Number, required: true }
}

const fn open(name: &'static str) -> Argument {
    Argument { name, holds: Holds::Number, required: false }
}

const fn holding(name: &'static str, holds: Holds, required: bool) -> Argument {
    Argument { name, holds, required }
}

/// All kinds. Names and arguments are those of the serialized form.
pub(super) const KINDS: [Kind; 13] = [
    Kind { name: "fixed", takes: &[given("value")] },
    Kind { name: "normal", takes: &[given("mean"), given("deviation")] },
    Kind { name: "lognormal", takes: &[given("median"), given("deviation")] },
    Kind { name: "uniform", takes: &[given("minimum"), given("maximum")] },
    Kind { name: "triangular", takes: &[given("minimum"), given("mode"), given("maximum")] },
    Kind { name: "exponential", takes: &[given("mean")] },
    Kind { name: "gamma", takes: &[given("shape"), given("scale")] },
    Kind { name: "beta", takes: &[given("alpha"), given("beta")] },
    Kind { name: "poisson", takes: &[given("mean")] },
    Kind {
        name: "binomial",
        takes: &[holding("trials", Holds::Whole, true), given("probability")],
    },
    Kind { name: "negative-binomial", takes: &[given("mean"), given("size")] },
    Kind {
        name: "truncated",
        takes: &[holding("whole", Holds::Distribution, true), open("minimum"), open("maximum")],
    },
    Kind {
        name: "empirical",
        takes: &[
            holding("values", Holds::Numbers, true),
            holding("weights", Holds::Numbers, false),
        ],
    },
];

/// Half the width of a 90 % range of the normal, in standard deviations.
const Z_90: f64 = 1.644_853_626_951_472_7;

/// Whether a key belongs to the table of a distribution rather than to what stands around it.
pub(super) fn is_argument(key: &str) -> bool {
    ["kind", "low", "high"].contains(&key)
        || KINDS
            .iter()
            .filter(|kind| kind.name != "fixed")
            .any(|kind| kind.takes.iter().any(|argument| argument.name == key))
}

/// A 90 % range as a distribution: lognormal where both ends are positive, else normal, unless `kind` says which.
///
/// # Errors
/// If the ends are not in order, or a lognormal has one that is not positive.
pub(super) fn from_range(
    key: &str,
    low: f64,
    high: f64,
    kind: Option<&str>,
) -> Result<Distribution, Problem> {
    let made = match kind {
        Some("normal") if low < high => Ok(Distribution::Normal {
            mean: 0.5 * low + 0.5 * high,
            deviation: (0.5 * high - 0.5 * low) / Z_90,
        }),
        Some("lognormal") if low <= 0.0 => {
            Err(DistributionError::NotPositive { parameter: "low", value: low })
        }
        None | Some("normal" | "lognormal") => Distribution::from_range_90(low, high),
        Some(kind) => {
            let choices = "normal, lognormal".to_owned();
            let (key, value) = (join(key, "kind"), kind.to_owned());
            return Err(Problem::UnknownChoice { key, value, suggestion: None, choices });
        }
    };
    made.map_err(|error| problem(key, &error))
}

/// What is wrong with a distribution, in the words of this room.
pub(super) fn problem(key: &str, error: &DistributionError) -> Problem {
    let out_of_range = |parameter: &str, value: f64, minimum: f64, maximum: f64| {
        let (key, unit) = (join(key, parameter), None);
        Problem::OutOfRange { key, value, minimum, maximum, unit }
    };
    let owned = key.to_owned();
    match *error {
        DistributionError::NotFinite { parameter, .. } => {
            Problem::NotFinite { key: join(key, parameter) }
        }
        DistributionError::NotPositive { parameter, value } => {
            Problem::NotPositive { key: join(key, parameter), value }
        }
        DistributionError::NotAShare { parameter, value } => {
            out_of_range(parameter, value, 0.0, 1.0)
        }
        DistributionError::TooLarge { parameter, value, limit } => {
            out_of_range(parameter, value, 0.0, limit)
        }
        DistributionError::EmptyRange { low, high } => {
            Problem::RangeReversed { key: owned, low, high }
        }
        DistributionError::ModeOutside { minimum, mode, maximum } => {
            out_of_range("mode", mode, minimum, maximum)
        }
        DistributionError::LittleInside { .. } => Problem::NothingInside { key: owned },
        DistributionError::NotContinuous {} => Problem::NotContinuous { key: owned },
        DistributionError::NoValues {} => Problem::MissingKey { key: join(key, "values") },
        DistributionError::WeightsMissing { values, weights } => {
            Problem::WeightsMissing { key: owned, values, weights }
        }
        DistributionError::BadWeight { place, weight } => {
            Problem::BadWeight { key: owned, position: place + 1, value: weight }
        }
    }
}

/// Reads a number, or a table that describes a distribution.
pub(super) fn read(reader: &mut Reader, node: &Node, key: &str) -> Option<Distribution> {
    match &node.content {
        Content::Whole(_) | Content::Number(_) => reader.number(node, key).map(Distribution::fixed),
        Content::Table(_) => {
            let made = read_table(reader, node, key)?;
            reader.settle(node, key, made)
        }
        _ => reader.wrong_type(node, key, ValueKind::NumberOrTable),
    }
}

fn read_table(
    reader: &mut Reader,
    node: &Node,
    key: &str,
) -> Option<Result<Distribution, Problem>> {
    let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    let kind = match node.get("kind") {
        Some(entry) => Some(&KINDS[reader.choice(&entry.node, &join(key, "kind"), &names)?]),
        None => None,
    };
    if node.has("low") || node.has("high") {
        reader.table(node, key, &["kind", "low", "high"])?;
        let (low, high) = (reader.need(node, key, "low"), reader.need(node, key, "high"));
        let low = low.and_then(|entry| reader.number(&entry.node, &join(key, "low")));
        let high = high.and_then(|entry| reader.number(&entry.node, &join(key, "high")));
        return Some(from_range(key, low?, high?, kind.map(|kind| kind.name)));
    }
    let Some(kind) = kind else {
        reader.missing(&node.span, &join(key, "kind"));
        return None;
    };
    let known: Vec<&str> =
        std::iter::once("kind").chain(kind.takes.iter().map(|argument| argument.name)).collect();
    reader.table(node, key, &known)?;
    let mut form = Map::new();
    form.insert("kind".to_owned(), json!(kind.name));
    let mut complete = true;
    for argument in kind.takes {
        if !argument.required && !node.has(argument.name) {
            continue;
        }
        match read_argument(reader, node, key, argument) {
            Some(value) => drop(form.insert(argument.name.to_owned(), value)),
            None => complete = false,
        }
    }
    complete.then(|| build(&form, key))
}

fn read_argument(
    reader: &mut Reader,
    node: &Node,
    key: &str,
    argument: &Argument,
) -> Option<Value> {
    let entry = reader.need(node, key, argument.name)?;
    let key = join(key, argument.name);
    match argument.holds {
        Holds::Number => reader.number(&entry.node, &key).map(|value| json!(value)),
        Holds::Whole => reader.whole(&entry.node, &key, 0, u32::MAX, "1").map(|value| json!(value)),
        Holds::Distribution => {
            let whole = read(reader, &entry.node, &key)?;
            serde_json::to_value(whole).ok()
        }
        Holds::Numbers => {
            let Content::List(items) = &entry.node.content else {
                return reader.wrong_type(&entry.node, &key, ValueKind::List);
            };
            let values: Vec<Option<f64>> =
                items.iter().map(|item| reader.number(item, &key)).collect();
            values.into_iter().collect::<Option<Vec<f64>>>().map(|values| json!(values))
        }
    }
}

/// Makes the distribution of a serialized form whose arguments are of the right kinds.
fn build(form: &Map<String, Value>, key: &str) -> Result<Distribution, Problem> {
    let numbers = |name: &str| -> Option<Vec<f64>> {
        Some(form.get(name)?.as_array()?.iter().filter_map(Value::as_f64).collect())
    };
    if let Some(values) = numbers("values") {
        use crate::random::Empirical;
        let made = match numbers("weights") {
            Some(weights) => Empirical::weighted(&values, &weights),
            None => Empirical::new(&values),
        };
        return made.map(Distribution::Empirical).map_err(|error| problem(key, &error));
    }
    let made: Distribution = serde_json::from_value(Value::Object(form.clone()))
        .expect("a form with all arguments of their kinds is a distribution");
    made.check().map_err(|error| problem(key, &error))?;
    Ok(made)
}

/// Writes a distribution as a value: a number, or the table that gives it back.
pub(super) fn write(distribution: &Distribution) -> String {
    match distribution {
        Distribution::Fixed { value } => number(*value),
        _ => {
            write_value(&serde_json::to_value(distribution).expect("a distribution is plain data"))
        }
    }
}

fn write_value(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(name, value)| format!("{name} = {}", write_value(value)))
                .collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(write_value).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Number(value) if value.is_f64() => number(value.as_f64().unwrap_or_default()),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Distribution, Vec<&'static str>> {
        let file = format!("x = {text}");
        let root = crate::scenario::tree::parse(&file).0.unwrap();
        let mut reader = Reader::new("test", &file);
        let read = read(&mut reader, &root.get("x").unwrap().node, "x");
        match read {
            Some(distribution) if reader.errors.is_empty() => Ok(distribution),
            _ => Err(reader.errors.iter().map(|error| error.problem.code()).collect()),
        }
    }

    /// One of each kind, as the names say; each is written as it reads.
    #[test]
    fn every_kind_reads_back() {
        let forms = [
            "0.5",
            r#"{ kind = "normal", mean = 1.0, deviation = 2.0 }"#,
            r#"{ kind = "lognormal", median = 1.0, deviation = 2.0 }"#,
            r#"{ kind = "uniform", minimum = 1.0, maximum = 2.0 }"#,
            r#"{ kind = "triangular", minimum = 1.0, mode = 1.5, maximum = 2.0 }"#,
            r#"{ kind = "exponential", mean = 1e-20 }"#,
            r#"{ kind = "gamma", shape = 1.0, scale = 2.0 }"#,
            r#"{ kind = "beta", alpha = 1.0, beta = 2.0 }"#,
            r#"{ kind = "poisson", mean = 3.0 }"#,
            r#"{ kind = "binomial", trials = 7, probability = 0.25 }"#,
            r#"{ kind = "negative-binomial", mean = 3.0, size = 2.0 }"#,
            r#"{ kind = "truncated", whole = { kind = "normal", mean = 0.0, deviation = 1.0 }, minimum = 0.0 }"#,
            r#"{ kind = "empirical", values = [1.0, 2.5], weights = [1.0, 3.0] }"#,
        ];
        assert_eq!(forms.len(), KINDS.len());
        for (form, kind) in forms.iter().zip(&KINDS) {
            let distribution = read_text(form).unwrap_or_else(|codes| panic!("{form}: {codes:?}"));
            assert_eq!(write(&distribution), *form);
            let name = serde_json::to_value(&distribution).unwrap()["kind"].clone();
            assert_eq!(name, kind.name);
        }
        assert_eq!(read_text(r#"{ kind = "fixed", value = 3 }"#), Ok(Distribution::fixed(3.0)));
    }

    #[test]
    fn ranges_say_normal_or_lognormal() {
        let of = |text: &str| {
            let distribution = read_text(text).unwrap();
            assert!((distribution.cdf(distribution.quantile(0.05)) - 0.05).abs() < 1e-12);
            distribution
        };
        assert!(matches!(of("{ low = 1, high = 2 }"), Distribution::Lognormal { .. }));
        assert!(matches!(of("{ low = -1, high = 2 }"), Distribution::Normal { .. }));
        let normal = of(r#"{ kind = "normal", low = 1, high = 2 }"#);
        assert!((normal.quantile(0.95) - 2.0).abs() < 1e-12, "{normal:?}");
    }

    #[test]
    fn each_rule() {
        let codes = |text: &str| read_text(text).unwrap_err();
        assert_eq!(codes("\"much\""), ["wrong-type"]);
        assert_eq!(codes("{ mean = 1 }"), ["missing-key"]);
        assert_eq!(
            codes(r#"{ kind = "normal", mean = 1, sd = 2 }"#),
            ["unknown-key", "missing-key"]
        );
        assert_eq!(codes(r#"{ kind = "normal", mean = 1, deviation = -2 }"#), ["not-positive"]);
        assert_eq!(
            codes(r#"{ kind = "normal", mean = nan, deviation = "2" }"#),
            ["not-finite", "wrong-type"]
        );
        assert_eq!(codes(r#"{ kind = "beta", low = 1, high = 2 }"#), ["unknown-choice"]);
        assert_eq!(codes(r#"{ kind = "lognormal", low = 0, high = 2 }"#), ["not-positive"]);
        assert_eq!(codes(r#"{ kind = "normal", low = 2, high = 2 }"#), ["range-reversed"]);
        assert_eq!(
            codes(r#"{ kind = "triangular", minimum = 0, mode = 3, maximum = 2 }"#),
            ["out-of-range"]
        );
        assert_eq!(
            codes(r#"{ kind = "binomial", trials = 2.5, probability = 0.5 }"#),
            ["wrong-type"]
        );
        assert_eq!(codes(r#"{ kind = "empirical", values = [] }"#), ["missing-key"]);
        assert_eq!(
            codes(r#"{ kind = "empirical", values = [1], weights = [1, 2] }"#),
            ["weights-missing"]
        );
        assert_eq!(
            codes(r#"{ kind = "empirical", values = [1], weights = [-1] }"#),
            ["bad-weight"]
        );
        let cut = r#"{ kind = "truncated", whole = { kind = "normal", mean = 0, deviation = 1 }, minimum = 30 }"#;
        assert_eq!(codes(cut), ["nothing-inside"]);
        assert_eq!(
            codes(r#"{ kind = "truncated", whole = { kind = "poisson", mean = 3 } }"#),
            ["not-continuous"]
        );
    }
}
