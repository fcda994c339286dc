//! From the text of a file to a checked scenario.

use super::check::{Finding, MAX_MONTHS, MAX_REPLICATES, check};
use super::checked::{Parameter, Scenario, Window, Words};
use super::error::{Problem, ScenarioError, ValueKind, nearest};
use super::presets::{DataSource, preset, preset_ids, reference};
use super::reader::{Reader, join};
use super::tree::{Content, Node, parse};
use super::{parameters, policies, series};
use crate::model::{Month, System};
use crate::random::Sampling;
use std::collections::BTreeMap;

/// The version of the file form.
pub const FORMAT: u32 = 1;
/// Longest file, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

/// Keys at the root of a file, besides those of parameters.
pub(super) const ROOT: [&str; 11] = [
    "format",
    "id",
    "title",
    "summary",
    "extends",
    "systems",
    "window",
    "run",
    "series",
    "policies",
    "correlations",
];

/// Reads a scenario file. `file` is its name in messages; `data` finds the CSV files it names.
///
/// # Errors
/// Every problem of the file and of the CSV files it names, in the order of their places.
pub fn read(text: &str, file: &str, data: &dyn DataSource) -> Result<Scenario, Vec<ScenarioError>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::new(file, text);
    if text.len() > MAX_BYTES {
        reader.report(&(0..0), Problem::FileTooLarge { bytes: text.len(), limit: MAX_BYTES });
        return Err(reader.errors);
    }
    let (root, problems) = parse(text);
    for (span, problem) in problems {
        reader.report(&span, problem);
    }
    let Some(root) = root else { return Err(reader.errors) };
    format(&mut reader, &root, FORMAT);
    let scenario = read_table(&mut reader, &root, data);
    if reader.errors.is_empty() {
        return Ok(scenario);
    }
    // The scenario's own places first, then those in its CSV files.
    let order = |error: &ScenarioError| {
        error.place.clone().map(|place| (place.file != file, place.file, place.line, place.column))
    };
    reader.errors.sort_by_cached_key(order);
    Err(reader.errors)
}

/// Whether the key or one it stands in was reported already.
fn is_broken(reader: &Reader, key: &str) -> bool {
    reader.broken.iter().any(|broken| key == broken || key.starts_with(&format!("{broken}.")))
}

/// Reads a scenario that stands as a table in some file, and checks the whole. It is sound if `reader` has no problem.
pub(crate) fn read_table(reader: &mut Reader, root: &Node, data: &dyn DataSource) -> Scenario {
    let scenario = root_of(reader, root, data);
    for Finding { keys, problem } in check(&scenario) {
        if keys.iter().any(|key| is_broken(reader, key)) {
            continue;
        }
        let place = keys.iter().find_map(|key| reader.places.get(key)).cloned();
        reader.report(&place.unwrap_or_else(|| root.span.clone()), problem);
    }
    scenario
}

/// Checks that a file is in the form this version reads.
pub(crate) fn format(reader: &mut Reader, root: &Node, supported: u32) {
    match root.get("format") {
        Some(entry) => {
            let span = entry.node.span.clone();
            if let Some(value) = reader.whole(&entry.node, "format", 0, u32::MAX, "1")
                && value != supported
            {
                let (value, supported) = (i64::from(value), i64::from(supported));
                reader.report(&span, Problem::UnsupportedFormat { value, supported });
            }
        }
        None => reader.missing(&root.span, "format"),
    }
}

fn root_of(reader: &mut Reader, root: &Node, data: &dyn DataSource) -> Scenario {
    let known: Vec<&str> = ROOT.into_iter().chain(parameters::roots()).collect();
    reader.table(root, "", &known);
    let parent = root.get("extends").and_then(|entry| {
        let value = reader.text(&entry.node, "extends")?;
        let found = preset(&value);
        if found.is_none() {
            let suggestion = nearest(&value, preset_ids());
            let choices = preset_ids().collect::<Vec<_>>().join(", ");
            reader.report(&entry.node.span, Problem::UnknownPreset { value, suggestion, choices });
        }
        found
    });
    // What an unknown preset would have given cannot be missed.
    let lost = root.has("extends") && parent.is_none();
    let parent = parent.or_else(|| lost.then(reference).flatten());

    let id = match root.get("id") {
        Some(entry) => reader.id(&entry.node, "id"),
        None => need(reader, root, "id", parent.map(|parent| parent.id.clone())),
    };
    let title = words(reader, root, "title", parent.map(|parent| &parent.title));
    let summary = words(reader, root, "summary", parent.map(|parent| &parent.summary));
    let systems = systems(reader, root, parent.map(|parent| parent.systems.as_slice()));
    let window = window(reader, root, parent.map(|parent| parent.window));
    let (seed, replicates, sampling) =
        run(reader, root, parent.map(|parent| (parent.seed, parent.replicates, parent.sampling)));
    let inherited: Option<&[Parameter]> = parent.map(|parent| parent.parameters.as_slice());
    let parameters = parameters::read(reader, root, inherited, &systems);
    let node = |name: &str| root.get(name).map(|entry| &entry.node);
    let no_series = BTreeMap::new();
    let series = series::read(
        reader,
        node("series"),
        parent.map_or(&no_series, |parent| &parent.series),
        &systems,
        data,
    );
    let policies =
        policies::read(reader, node("policies"), parent.map_or(&[], |parent| &parent.policies));
    let correlations = policies::read_correlations(
        reader,
        node("correlations"),
        parent.map_or(&[], |parent| &parent.correlations),
    );
    Scenario {
        id: id.unwrap_or_default(),
        preset: parent.and_then(|parent| parent.preset.clone()),
        title,
        summary,
        systems,
        window,
        seed,
        replicates,
        sampling,
        parameters,
        correlations,
        series,
        policies,
    }
}

/// A value that the file leaves out: the parent's, or it is missing.
fn need<T>(reader: &mut Reader, table: &Node, key: &str, inherited: Option<T>) -> Option<T> {
    if inherited.is_none() {
        reader.missing_part(&table.span, key);
    }
    inherited
}

fn words(reader: &mut Reader, root: &Node, key: &str, inherited: Option<&Words>) -> Words {
    let words = match root.get(key) {
        Some(entry) => reader.words(&entry.node, key),
        None => need(reader, root, key, inherited.cloned()),
    };
    words.unwrap_or_default()
}

/// The systems that run, in the order of `System::ALL`; flows where neither file nor preset says.
fn systems(reader: &mut Reader, root: &Node, inherited: Option<&[System]>) -> Vec<System> {
    let usual = || inherited.unwrap_or(&[System::Flows]).to_vec();
    let Some(entry) = root.get("systems") else { return usual() };
    reader.places.insert("systems".to_owned(), entry.node.span.clone());
    let Content::List(items) = &entry.node.content else {
        reader.wrong_type::<()>(&entry.node, "systems", ValueKind::List);
        return usual();
    };
    let ids = System::ALL.map(System::id);
    let mut systems = Vec::new();
    for item in items {
        let Some(at) = reader.choice(item, "systems", &ids) else { continue };
        if systems.contains(&System::ALL[at]) {
            reader.report(&item.span, Problem::DuplicateKey { key: join("systems", ids[at]) });
        }
        systems.push(System::ALL[at]);
    }
    if items.is_empty() {
        reader.missing(&entry.node.span, "systems");
    }
    systems.sort_unstable();
    if systems.is_empty() { usual() } else { systems }
}

fn window(reader: &mut Reader, root: &Node, inherited: Option<Window>) -> Window {
    let stand_in = || Window { start: Month::new(2000, 1).expect("January is a month"), months: 1 };
    let Some(entry) = root.get("window") else {
        return need(reader, root, "window", inherited).unwrap_or_else(stand_in);
    };
    if reader.table(&entry.node, "window", &["start", "months"]).is_none() {
        return inherited.unwrap_or_else(stand_in);
    }
    let mut part = |name: &str| {
        let key = join("window", name);
        let found = entry.node.get(name);
        match found {
            Some(found) => {
                reader.places.insert(key, found.node.span.clone());
            }
            None if inherited.is_none() => reader.missing(&entry.span, &key),
            None => {}
        }
        found
    };
    let (start, months) = (part("start"), part("months"));
    let start = start.and_then(|found| reader.month(&found.node, "window.start"));
    let months = months
        .and_then(|found| reader.whole(&found.node, "window.months", 1, MAX_MONTHS, "months"));
    if reader.broken_within("window") {
        reader.broken.insert("window".to_owned());
    }
    let old = inherited.unwrap_or_else(stand_in);
    Window { start: start.unwrap_or(old.start), months: months.unwrap_or(old.months) }
}

fn run(
    reader: &mut Reader,
    root: &Node,
    inherited: Option<(u32, u32, Sampling)>,
) -> (u32, u32, Sampling) {
    let old = inherited.unwrap_or((0, 1, Sampling::default()));
    let Some(entry) = root.get("run") else {
        return need(reader, root, "run", inherited).unwrap_or(old);
    };
    if reader.table(&entry.node, "run", &["seed", "replicates", "sampling"]).is_none() {
        return old;
    }
    let mut part = |name: &str, minimum: u32, maximum: u32, unit: &'static str| {
        let key = join("run", name);
        let found = entry.node.get(name);
        if found.is_none() && inherited.is_none() {
            reader.missing(&entry.span, &key);
        }
        found.and_then(|found| reader.whole(&found.node, &key, minimum, maximum, unit))
    };
    let seed = part("seed", 0, u32::MAX, "1");
    let replicates = part("replicates", 1, MAX_REPLICATES, "replicates");
    let sampling = entry.node.get("sampling").and_then(|found| {
        let at = reader.choice(&found.node, "run.sampling", &Sampling::ALL.map(Sampling::id))?;
        Some(Sampling::ALL[at])
    });
    (seed.unwrap_or(old.0), replicates.unwrap_or(old.1), sampling.unwrap_or(old.2))
}
