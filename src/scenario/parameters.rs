//! Parameters in the file: every key of the register, whole or in part.
//!
//! ```toml
//! [flows.demand.wage_elasticity]
//! value = 0.8                      # or low = .., high = .., or kind = "uniform", minimum = .., maximum = ..
//! unit = "1"
//! source = "assumption"
//! name = { en = "..", es = ".." }
//! text = { en = "..", es = ".." }
//! ```
//!
//! A parameter with a shape takes `value = { tucson = 1.0, .. }`; in a file that extends a preset, the places alone
//! (`flows.choice.attraction.tucson = 1.0`) or the number alone will do.

use super::checked::{Parameter, Words};
use super::distribution;
use super::error::{Problem, ValueKind, nearest};
use super::presets::reference;
use super::reader::{Reader, join};
use super::tree::{Content, Entry, Node, Span};
use crate::model::{Consulate, ParameterSpec, Sector, Slot, System, slots, specs};
use crate::random::Distribution;

/// Keys of a parameter's table that are neither places nor further arguments of a distribution.
const FIELDS: [&str; 9] =
    ["value", "distribution", "kind", "low", "high", "unit", "source", "name", "text"];

/// Parameters that are younger than whole scenarios in files and links, and the value with which a scenario that does not
/// know one does what it did. Whole scenarios open for ever, so whoever adds a parameter adds it here.
const LATER: [(&str, f64); 3] = [
    ("flows.choice.settled_start", 0.0),
    ("coupling.price_answer", 0.0),
    ("consular.interviews.district", 1.0),
];

/// A parameter that scenarios told apart by sector before there were consulates in the model.
const BY_SECTOR_ONCE: &str = "consular.interviews.staff";

/// What a file says of one slot.
struct Said {
    distribution: Option<Distribution>,
    source: Option<String>,
}

/// The names at the root of the file under which parameters stand.
pub(super) fn roots() -> Vec<&'static str> {
    let mut roots: Vec<&str> = specs().filter_map(|spec| spec.key.split('.').next()).collect();
    roots.dedup();
    roots
}

/// Reads all parameters. What the file leaves out comes from `parent`; without one, it is missing if a system that runs
/// reads it, and as in the reference preset otherwise; one of [`LATER`] is never missing.
pub(super) fn read(
    reader: &mut Reader,
    root: &Node,
    parent: Option<&[Parameter]>,
    systems: &[System],
) -> Vec<Parameter> {
    let slots = slots();
    let mut drafts: Vec<Option<Parameter>> = match parent {
        Some(parameters) => parameters.iter().cloned().map(Some).collect(),
        None => vec![None; slots.len()],
    };
    let idle = |slot: &Slot| !slot.spec.is_read_by(systems);
    let silent = |slot: &Slot| idle(slot) && !says(root, slot.spec.key);
    if parent.is_none()
        && slots.iter().any(silent)
        && let Some(reference) = reference()
    {
        for ((slot, draft), parameter) in slots.iter().zip(&mut drafts).zip(&reference.parameters) {
            *draft = idle(slot).then(|| parameter.clone());
        }
    }
    if let Content::Table(entries) = &root.content {
        let roots = roots();
        for entry in entries.iter().filter(|entry| roots.contains(&entry.key.as_str())) {
            walk(reader, entry, &entry.key, slots, &mut drafts);
        }
    }
    for (place, (slot, draft)) in slots.iter().zip(&mut drafts).enumerate() {
        let key = slot.spec.key;
        if draft.is_none()
            && !reader.places.contains_key(key)
            && let Some(&(_, before)) = LATER.iter().find(|(later, _)| *later == key)
            && let Some(reference) = reference()
        {
            let distribution = Distribution::fixed(before);
            *draft = Some(Parameter { distribution, ..reference.parameters[place].clone() });
        }
    }
    let mut last = "";
    for (slot, draft) in slots.iter().zip(&drafts) {
        if draft.is_none() && slot.spec.key != last {
            last = slot.spec.key;
            if !reader.places.contains_key(last) {
                reader.missing_part(&(0..0), last);
            }
            reader.broken.insert(last.to_owned());
        }
    }
    // A broken parameter keeps its place with a value that later checks do not look at.
    let stand_in = |slot: &Slot| Parameter {
        distribution: Distribution::fixed(slot.spec.minimum),
        source: String::new(),
        name: Words::default(),
        text: Words::default(),
    };
    slots.iter().zip(drafts).map(|(slot, draft)| draft.unwrap_or_else(|| stand_in(slot))).collect()
}

/// Whether a file says anything of a dotted key.
fn says(root: &Node, key: &str) -> bool {
    key.split('.').try_fold(root, |node, name| node.get(name).map(|entry| &entry.node)).is_some()
}

/// Follows the dotted path down to the parameters.
fn walk(
    reader: &mut Reader,
    entry: &Entry,
    path: &str,
    slots: &[Slot],
    drafts: &mut [Option<Parameter>],
) {
    if let Some(spec) = specs().find(|spec| spec.key == path) {
        reader.places.insert(path.to_owned(), entry.span.clone());
        let start = slots.iter().position(|slot| slot.spec.key == path).unwrap_or_default();
        let count = spec.shape.places().len().max(1);
        let drafts = &mut drafts[start..start + count];
        let older = (path == BY_SECTOR_ONCE).then(|| by_consulate(&entry.node)).flatten();
        match older {
            Some(node) => read_parameter(reader, &Entry { node, ..entry.clone() }, spec, drafts),
            None => read_parameter(reader, entry, spec, drafts),
        }
        return;
    }
    let inside = format!("{path}.");
    if !specs().any(|spec| spec.key.starts_with(&inside)) {
        let (outer, _) = path.rsplit_once('.').unwrap_or(("", path));
        let suggestion = likely_key(path, outer);
        reader.report(&entry.span, Problem::UnknownKey { key: path.to_owned(), suggestion });
        return;
    }
    match &entry.node.content {
        Content::Table(entries) => {
            for inner in entries {
                walk(reader, inner, &join(path, &inner.key), slots, drafts);
            }
        }
        _ => reader.wrong_type(&entry.node, path, ValueKind::Table).unwrap_or_default(),
    }
}

/// A parameter's table in which numbers of sectors are those of their consulates, in equal parts; `None` unless it names a
/// sector that has no consulate of its name.
fn by_consulate(node: &Node) -> Option<Node> {
    let Content::Table(entries) = &node.content else { return None };
    if let Some(value) = node.get("value")
        && let Some(inner) = by_consulate(&value.node)
    {
        let mut entries = entries.clone();
        entries.iter_mut().filter(|entry| entry.key == "value").for_each(|entry| {
            entry.node = inner.clone();
        });
        return Some(Node { content: Content::Table(entries), ..node.clone() });
    }
    let no_consulate = |key: &str| Consulate::ALL.iter().all(|consulate| consulate.id() != key);
    entries
        .iter()
        .find(|entry| Sector::from_id(&entry.key).is_some() && no_consulate(&entry.key))?;
    let divided = entries.iter().flat_map(|entry| {
        let number = match (Sector::from_id(&entry.key), &entry.node.content) {
            (Some(sector), Content::Whole(number)) => Some((sector, *number as f64)),
            (Some(sector), Content::Number(number)) => Some((sector, *number)),
            _ => None,
        };
        let Some((sector, number)) = number else { return vec![entry.clone()] };
        let consulates = Consulate::ALL.into_iter().filter(|one| one.sector() == sector);
        let part = number / consulates.clone().count() as f64;
        let one = |consulate: Consulate| Entry {
            key: consulate.id().to_owned(),
            span: entry.span.clone(),
            node: Node { content: Content::Number(part), ..entry.node.clone() },
        };
        consulates.map(one).collect()
    });
    Some(Node { content: Content::Table(divided.collect()), ..node.clone() })
}

/// What was meant by a key that is no parameter: the same last word elsewhere, or the nearest neighbour.
fn likely_key(path: &str, outer: &str) -> Option<String> {
    let last = path.rsplit('.').next().unwrap_or(path);
    let elsewhere = specs().find(|spec| spec.key.rsplit('.').next() == Some(last));
    if let Some(spec) = elsewhere {
        return Some(spec.key.to_owned());
    }
    let depth = path.split('.').count();
    let siblings = specs().filter(|spec| spec.key.starts_with(outer)).map(|spec| {
        let end = spec.key.match_indices('.').nth(depth - 1).map_or(spec.key.len(), |(at, _)| at);
        &spec.key[..end]
    });
    nearest(path, siblings).or_else(|| nearest(path, specs().map(|spec| spec.key)))
}

fn read_parameter(
    reader: &mut Reader,
    entry: &Entry,
    spec: &ParameterSpec,
    drafts: &mut [Option<Parameter>],
) {
    let places = spec.shape.places();
    let node = &entry.node;
    let mut said: Vec<Said> =
        drafts.iter().map(|_| Said { distribution: None, source: None }).collect();
    let Content::Table(entries) = &node.content else {
        if let Some(value) = distribution::read(reader, node, spec.key) {
            set_all(&mut said, Some(&value));
        }
        return fill(reader, node, spec, drafts, said, &Fields::default());
    };
    // The arguments of a distribution stand here only beside its kind or range.
    let described = ["kind", "low", "high"].iter().any(|name| node.has(name));
    let ways = usize::from(node.has("value"))
        + usize::from(node.has("distribution"))
        + usize::from(described);
    if ways > 1 {
        reader.break_key(
            spec.key,
            &entry.span,
            Problem::ValueGivenTwice { key: spec.key.to_owned() },
        );
    }
    if let Some(value) = node.get("value") {
        match &value.node.content {
            Content::Table(inner) if !places.is_empty() => {
                for place in inner {
                    read_place(reader, place, spec, &places, &mut said);
                }
            }
            _ => set_all(&mut said, distribution::read(reader, &value.node, spec.key).as_ref()),
        }
    } else if let Some(value) = node.get("distribution") {
        if matches!(value.node.content, Content::Table(_)) {
            set_all(&mut said, distribution::read(reader, &value.node, spec.key).as_ref());
        } else {
            let key = join(spec.key, "distribution");
            reader.wrong_type::<()>(&value.node, &key, ValueKind::Table);
        }
    } else if ways == 1 {
        let only =
            entries.iter().filter(|entry| distribution::is_argument(&entry.key)).cloned().collect();
        let table = Node { span: node.span.clone(), content: Content::Table(only) };
        set_all(&mut said, distribution::read(reader, &table, spec.key).as_ref());
    }
    let mut fields = Fields::default();
    for inner in entries {
        let key = join(spec.key, &inner.key);
        match inner.key.as_str() {
            "unit" => {
                fields.unit = true;
                read_unit(reader, inner, &key, spec);
            }
            "source" => fields.source = reader.text(&inner.node, &key),
            "name" => fields.name = reader.words(&inner.node, &key),
            "text" => fields.text = reader.words(&inner.node, &key),
            field if FIELDS.contains(&field) => {}
            field if described && distribution::is_argument(field) => {}
            _ => read_place(reader, inner, spec, &places, &mut said),
        }
    }
    fill(reader, node, spec, drafts, said, &fields);
}

fn set_all(said: &mut [Said], value: Option<&Distribution>) {
    for slot in said {
        slot.distribution = value.cloned();
    }
}

/// `tucson = 1.0`, `tucson = { low = 0.5, high = 2.0 }` or `tucson = { value = 1.0, source = ".." }`.
fn read_place(
    reader: &mut Reader,
    entry: &Entry,
    spec: &ParameterSpec,
    places: &[&str],
    said: &mut [Said],
) {
    let Some(index) = places.iter().position(|place| *place == entry.key) else {
        let problem = if places.is_empty() {
            let suggestion = nearest(&entry.key, FIELDS).map(|near| join(spec.key, &near));
            Problem::UnknownKey { key: join(spec.key, &entry.key), suggestion }
        } else {
            let known = places.iter().copied().chain(FIELDS);
            Problem::UnknownPlace {
                key: spec.key.to_owned(),
                value: entry.key.clone(),
                suggestion: nearest(&entry.key, known),
                choices: places.join(", "),
            }
        };
        return reader.report(&entry.span, problem);
    };
    let key = join(spec.key, &entry.key);
    if said[index].distribution.is_some() {
        reader.break_key(&key, &entry.span, Problem::ValueGivenTwice { key: key.clone() });
    }
    reader.places.insert(key.clone(), entry.span.clone());
    let inner = ["value", "distribution"].iter().find_map(|name| entry.node.get(name));
    let Some(inner) = inner else {
        said[index].distribution = distribution::read(reader, &entry.node, &key);
        return;
    };
    if reader.table(&entry.node, &key, &["value", "distribution", "source"]).is_none() {
        return;
    }
    if entry.node.has("value") && entry.node.has("distribution") {
        reader.break_key(&key, &entry.span, Problem::ValueGivenTwice { key: key.clone() });
    }
    said[index].distribution = distribution::read(reader, &inner.node, &key);
    if let Some(source) = entry.node.get("source") {
        said[index].source = reader.text(&source.node, &join(&key, "source"));
    }
}

/// The parts of a parameter's table that all its slots share.
#[derive(Default)]
struct Fields {
    unit: bool,
    source: Option<String>,
    name: Option<Words>,
    text: Option<Words>,
}

fn read_unit(reader: &mut Reader, entry: &Entry, key: &str, spec: &ParameterSpec) {
    if let Some(unit) = reader.text(&entry.node, key)
        && unit != spec.unit
    {
        let problem = Problem::WrongUnit {
            key: spec.key.to_owned(),
            value: unit,
            expected: spec.unit.to_owned(),
        };
        reader.break_key(spec.key, &entry.node.span, problem);
    }
}

/// Puts what the file said over what the parent had, and reports what neither gave.
fn fill(
    reader: &mut Reader,
    node: &Node,
    spec: &ParameterSpec,
    drafts: &mut [Option<Parameter>],
    said: Vec<Said>,
    fields: &Fields,
) {
    let alone = drafts.iter().any(Option::is_none);
    if alone {
        demand(reader, &node.span, spec, &said, fields);
    }
    let places = spec.shape.places();
    let values_said = said.iter().any(|slot| slot.distribution.is_some());
    for (index, (draft, slot)) in drafts.iter_mut().zip(said).enumerate() {
        let touched = slot.distribution.is_some() || !values_said;
        let Some(distribution) =
            slot.distribution.or_else(|| draft.as_ref().map(|old| old.distribution.clone()))
        else {
            let key = places.get(index).map_or(spec.key.to_owned(), |place| join(spec.key, place));
            reader.broken.insert(key);
            continue;
        };
        let old = draft.take();
        let source = slot.source.or_else(|| fields.source.clone().filter(|_| touched));
        *draft = Some(Parameter {
            distribution,
            source: source
                .or_else(|| old.as_ref().map(|old| old.source.clone()))
                .unwrap_or_default(),
            name: fields
                .name
                .clone()
                .or_else(|| old.as_ref().map(|old| old.name.clone()))
                .unwrap_or_default(),
            text: fields.text.clone().or_else(|| old.map(|old| old.text)).unwrap_or_default(),
        });
    }
}

/// Reports what a parameter lacks in a file that extends nothing.
fn demand(reader: &mut Reader, span: &Span, spec: &ParameterSpec, said: &[Said], fields: &Fields) {
    let lacks = |reader: &mut Reader, has: bool, name: &str| {
        let key = join(spec.key, name);
        if !has && !reader.broken.contains(&key) {
            reader.missing(span, &key);
        }
    };
    let places = spec.shape.places();
    if said.iter().all(|slot| slot.distribution.is_none()) {
        if !reader.broken_within(spec.key) {
            lacks(reader, false, "value");
        }
    } else {
        for (place, slot) in places.iter().zip(said) {
            lacks(reader, slot.distribution.is_some(), place);
        }
    }
    lacks(reader, fields.unit, "unit");
    lacks(
        reader,
        fields.source.is_some() || said.iter().all(|slot| slot.source.is_some()),
        "source",
    );
    lacks(reader, fields.name.is_some(), "name");
    lacks(reader, fields.text.is_some(), "text");
}
