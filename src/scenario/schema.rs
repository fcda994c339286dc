//! JSON Schema of the file form, from the registers of parameters and series: editors check and complete with it.

use super::check::{MAX_MONTHS, MAX_REPLICATES};
use super::distribution::{Argument, Holds, KINDS};
use super::parameters;
use super::policies::MAX_RAMP;
use super::read::FORMAT;
use super::series::{GRIDS, SERIES, SeriesSpec};
use crate::model::{ParameterSpec, Places, Shape, System, specs};
use crate::random::Sampling;
use serde_json::{Map, Value, json};

/// The schema (JSON Schema, draft 2020-12) of a scenario file read as TOML.
#[must_use]
pub fn schema() -> Value {
    let mut properties = Map::new();
    properties.insert(
        "format".into(),
        json!({ "const": FORMAT, "description": "Version of the file form." }),
    );
    properties.insert("id".into(), id("Name in files and links."));
    properties.insert("title".into(), words("Title."));
    properties.insert("summary".into(), words("A paragraph for readers."));
    properties.insert(
        "extends".into(),
        json!({
            "enum": super::presets::preset_ids().collect::<Vec<_>>(),
            "description": "The bundled preset the file builds on: only what differs stands in the file.",
        }),
    );
    properties.insert("systems".into(), systems());
    properties.insert("window".into(), window());
    properties.insert("run".into(), run());
    for root in parameters::roots() {
        properties.insert(root.into(), parameters_under(root));
    }
    properties.insert("series".into(), series_under(""));
    properties.insert(
        "policies".into(),
        json!({ "type": "array", "items": { "$ref": "#/$defs/policy" } }),
    );
    properties.insert("correlations".into(), correlations());
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Frontera scenario",
        "description": "A scenario of the Frontera policy-simulation notebook. A file that extends a preset may leave out whatever it does not change.",
        "type": "object",
        "properties": properties,
        "required": ["format"],
        "additionalProperties": false,
        "anyOf": [
            { "required": ["extends"] },
            { "required": ["id", "title", "summary", "window", "run", "series"] },
        ],
        "$defs": {
            "words": {
                "type": "object",
                "properties": { "en": { "type": "string", "minLength": 1 }, "es": { "type": "string", "minLength": 1 } },
                "required": ["en", "es"],
                "additionalProperties": false,
            },
            "month": { "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$" },
            "distribution": distribution(),
            "parameter": common(),
            "series": common_series(),
            "policy": policy(),
            "change": change(),
        },
    });
    schema["$defs"].as_object_mut().expect("definitions are a table").extend(places());
    schema
}

fn words(description: &str) -> Value {
    json!({ "$ref": "#/$defs/words", "description": description })
}

fn id(description: &str) -> Value {
    json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]{0,63}$", "description": description })
}

fn text(description: &str) -> Value {
    json!({ "type": "string", "minLength": 1, "description": description })
}

#[allow(clippy::needless_pass_by_value)] // `json!` makes a value to give away
fn table(properties: Value, required: &[&str]) -> Value {
    let mut table =
        json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        table["required"] = json!(required);
    }
    table
}

fn systems() -> Value {
    json!({
        "type": "array",
        "items": { "enum": System::ALL.map(System::id) },
        "minItems": 1,
        "uniqueItems": true,
        "description": "The parts of the model that run; without it, flows.",
    })
}

fn window() -> Value {
    table(
        json!({
            "start": { "$ref": "#/$defs/month", "description": "First month." },
            "months": { "type": "integer", "minimum": 1, "maximum": MAX_MONTHS, "description": "Number of months." },
        }),
        &[],
    )
}

fn run() -> Value {
    table(
        json!({
            "seed": { "type": "integer", "minimum": 0, "maximum": u32::MAX, "description": "Seed of every stream." },
            "replicates": { "type": "integer", "minimum": 1, "maximum": MAX_REPLICATES, "description": "Number of replicates." },
            "sampling": { "enum": Sampling::ALL.map(Sampling::id), "description": "How uncertain parameters are sampled: each replicate by itself, or thirty-two in a row as a Latin hypercube." },
        }),
        &[],
    )
}

/// A distribution: one form a kind, and the 90 % range.
fn distribution() -> Value {
    let mut forms: Vec<Value> = KINDS
        .iter()
        .map(|kind| {
            let mut properties = Map::new();
            properties.insert("kind".into(), json!({ "const": kind.name }));
            let mut required = vec!["kind"];
            for taken in kind.takes {
                properties.insert(taken.name.into(), argument(taken));
                if taken.required {
                    required.push(taken.name);
                }
            }
            table(Value::Object(properties), &required)
        })
        .collect();
    let range = json!({
        "kind": { "enum": ["normal", "lognormal"], "description": "Lognormal where both ends are positive, else normal, unless said." },
        "low": { "type": "number", "description": "5th percentile." },
        "high": { "type": "number", "description": "95th percentile." },
    });
    forms.push(table(range, &["low", "high"]));
    json!({ "oneOf": forms })
}

fn argument(argument: &Argument) -> Value {
    match argument.holds {
        Holds::Number => json!({ "type": "number" }),
        Holds::Whole => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        Holds::Numbers => json!({ "type": "array", "items": { "type": "number" } }),
        Holds::Distribution => json!({ "$ref": "#/$defs/distribution" }),
    }
}

/// The table of the names that follow `path` in the keys of parameters.
fn parameters_under(path: &str) -> Value {
    let inside = format!("{path}.");
    let mut properties = Map::new();
    for spec in specs() {
        let Some(rest) = spec.key.strip_prefix(&inside) else { continue };
        let next = rest.split('.').next().unwrap_or(rest);
        if properties.contains_key(next) {
            continue;
        }
        let value = if next == rest {
            parameter(spec)
        } else {
            parameters_under(&format!("{inside}{next}"))
        };
        properties.insert(next.to_owned(), value);
    }
    table(Value::Object(properties), &[])
}

/// A number in the parameter's range, or a distribution.
fn quantity(spec: &ParameterSpec) -> Value {
    json!({ "anyOf": [number(spec), { "$ref": "#/$defs/distribution" }] })
}

fn number(spec: &ParameterSpec) -> Value {
    json!({ "type": "number", "minimum": spec.minimum, "maximum": spec.maximum })
}

/// What a place of each parameter with a shape may be, under the parameter's key.
fn places() -> Map<String, Value> {
    let shaped = specs().filter(|spec| spec.shape != Shape::Scalar);
    shaped
        .map(|spec| {
            let sourced = table(
                json!({
                    "value": quantity(spec),
                    "distribution": { "$ref": "#/$defs/distribution" },
                    "source": text("Where it comes from."),
                }),
                &[],
            );
            let place =
                json!({ "anyOf": [number(spec), { "$ref": "#/$defs/distribution" }, sourced] });
            (spec.key.to_owned(), place)
        })
        .collect()
}

fn parameter(spec: &ParameterSpec) -> Value {
    let names = spec.shape.places();
    let place = json!({ "$ref": format!("#/$defs/{}", spec.key) });
    let mut properties = Map::new();
    let value = if names.is_empty() {
        number(spec)
    } else {
        let by_place = json!({
            "type": "object",
            "propertyNames": { "enum": names },
            "additionalProperties": place,
        });
        json!({ "anyOf": [quantity(spec), by_place] })
    };
    properties.insert("value".into(), value);
    properties.insert("unit".into(), json!({ "const": spec.unit }));
    properties.extend(names.iter().map(|name| ((*name).to_owned(), place.clone())));
    let whole = json!({
        "type": "object",
        "allOf": [{ "$ref": "#/$defs/parameter" }],
        "properties": properties,
        "unevaluatedProperties": false,
    });
    json!({
        "description": describe(spec),
        "anyOf": [number(spec), { "$ref": "#/$defs/distribution" }, whole],
    })
}

/// What the tables of all parameters have in common.
fn common() -> Value {
    let mut properties = arguments();
    properties.insert("distribution".into(), json!({ "$ref": "#/$defs/distribution" }));
    properties
        .insert("source".into(), text("Where it comes from; `assumption` where nobody knows."));
    properties.insert("name".into(), words("Short label."));
    properties.insert("text".into(), words("One line on what it means."));
    json!({ "type": "object", "properties": properties })
}

/// The parts of a distribution that may stand in the parameter's own table.
fn arguments() -> Map<String, Value> {
    let mut properties = Map::new();
    let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    properties
        .insert("kind".into(), json!({ "enum": names, "description": "Kind of distribution." }));
    properties.insert("low".into(), json!({ "type": "number", "description": "5th percentile." }));
    properties
        .insert("high".into(), json!({ "type": "number", "description": "95th percentile." }));
    for kind in KINDS.iter().filter(|kind| kind.name != "fixed") {
        for taken in kind.takes {
            properties.insert(taken.name.into(), argument(taken));
        }
    }
    properties
}

fn describe(spec: &ParameterSpec) -> String {
    let shape = match spec.shape {
        Shape::Scalar => "",
        Shape::BySector => ", by sector",
        Shape::ByCalendarMonth => ", by calendar month",
        Shape::ByMode => ", by way of crossing",
        Shape::ByGroup => ", by group of people",
        Shape::ByPort => ", by port of entry",
        Shape::ByConsulate => ", by consulate",
    };
    format!("In {}, from {} to {}{shape}.", spec.unit, spec.minimum, spec.maximum)
}

/// The table of the names that follow `path` in the names of series.
fn series_under(path: &str) -> Value {
    let mut properties = Map::new();
    for spec in &SERIES {
        let Some(rest) = spec.name.strip_prefix(path) else { continue };
        let next = rest.split('.').next().unwrap_or(rest);
        if properties.contains_key(next) {
            continue;
        }
        let value =
            if next == rest { series(spec) } else { series_under(&format!("{path}{next}.")) };
        properties.insert(next.to_owned(), value);
    }
    table(Value::Object(properties), &[])
}

fn series(spec: &SeriesSpec) -> Value {
    let figure = json!({ "type": "number", "minimum": spec.minimum, "maximum": spec.maximum });
    let figures = if spec.by_calendar_month {
        json!({
            "type": "object",
            "propertyNames": { "enum": Shape::ByCalendarMonth.places() },
            "additionalProperties": figure,
        })
    } else {
        json!({ "type": "object", "patternProperties": { "^[1-9][0-9]{3}(-(0[1-9]|1[0-2]))?$": figure }, "additionalProperties": false })
    };
    let values = if spec.places == Places::Border {
        figures
    } else {
        let ids: Vec<&str> = spec.places.all().iter().map(|place| place.id()).collect();
        json!({
            "type": "object",
            "propertyNames": { "enum": ids },
            "additionalProperties": figures,
        })
    };
    let resolutions: Vec<&str> =
        GRIDS.iter().filter(|grid| grid.fits(spec)).map(|grid| grid.id).collect();
    json!({
        "description": format!("Figures in {}, from {} to {}.", spec.unit, spec.minimum, spec.maximum),
        "type": "object",
        "allOf": [{ "$ref": "#/$defs/series" }],
        "properties": { "values": values, "resolution": { "enum": resolutions }, "unit": { "const": spec.unit } },
        "unevaluatedProperties": false,
    })
}

/// What the tables of all series have in common.
fn common_series() -> Value {
    json!({
        "type": "object",
        "properties": {
            "file": text("CSV file with a header, beside the scenario or bundled."),
            "column": text("Column of the figures."),
            "sectors_only": {
                "type": "boolean",
                "description": "Leave out rows of places that are not one of the nine sectors.",
            },
            "source": text("Where it comes from."),
            "name": words("Short label."),
            "text": words("What it is and what to beware of."),
        },
    })
}

fn policy() -> Value {
    table(
        json!({
            "id": id("Name in files and links; that of a policy of the preset changes it."),
            "name": words("Short label."),
            "text": words("What it does, who is affected, on what evidence."),
            "source": text("Where dates and sizes come from."),
            "enabled": { "type": "boolean", "description": "Whether it is in force at all." },
            "start": { "$ref": "#/$defs/month", "description": "First month in force." },
            "end": {
                "anyOf": [{ "$ref": "#/$defs/month" }, { "const": "never" }],
                "description": "First month no longer in force.",
            },
            "ramp_months": { "type": "integer", "minimum": 0, "maximum": MAX_RAMP, "description": "Months over which it grows to full strength, and fades after its end." },
            "changes": { "type": "array", "items": { "$ref": "#/$defs/change" } },
        }),
        &["id"],
    )
}

fn change() -> Value {
    let mut change = table(
        json!({
            "parameter": text("Key of a parameter; without a place, all its places."),
            "set": { "type": "number" },
            "add": { "type": "number" },
            "multiply": { "type": "number" },
        }),
        &["parameter"],
    );
    change["oneOf"] =
        json!([{ "required": ["set"] }, { "required": ["add"] }, { "required": ["multiply"] }]);
    change
}

fn correlations() -> Value {
    let pair = table(
        json!({
            "first": text("Full key of a parameter."),
            "second": text("Full key of another."),
            "correlation": { "type": "number", "exclusiveMinimum": -1, "exclusiveMaximum": 1, "description": "Of the normal scores; 0 takes the pair out." },
        }),
        &["first", "second", "correlation"],
    );
    json!({ "type": "array", "items": pair })
}
