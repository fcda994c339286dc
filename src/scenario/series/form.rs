//! Series in the file: their table, and figures given in it or in a CSV file.
//!
//! ```toml
//! [series.agents]
//! file = "agents.csv"          # beside the scenario, or bundled; or values = { san_diego = { 1992 = 1009, .. }, .. }
//! column = "agents"
//! resolution = "fiscal_year"
//! sectors_only = true          # leave out rows of places that are not one of the nine sectors
//! unit = "agents"
//! source = ".."
//! name = { en = "..", es = ".." }
//! text = { en = "..", es = ".." }
//! ```

use super::csv::{Wanted, read_csv};
use super::{GRIDS, Grid, SERIES, SeriesSpec, out_of_range, spec_of};
use crate::model::{Month, Places, Shape, System};
use crate::scenario::checked::{Resolution, Series, SeriesEntry};
use crate::scenario::error::{Problem, ValueKind, nearest};
use crate::scenario::presets::{DataSource, bundled_csv, reference};
use crate::scenario::reader::{Reader, join};
use crate::scenario::tree::{Content, Entry, Node};
use std::collections::BTreeMap;

const FIELDS: [&str; 9] =
    ["file", "column", "sectors_only", "values", "resolution", "unit", "source", "name", "text"];

/// Reads `[series]` over those of the parent.
pub(in crate::scenario) fn read(
    reader: &mut Reader,
    node: Option<&Node>,
    parent: &BTreeMap<String, Series>,
    systems: &[System],
    data: &dyn DataSource,
) -> BTreeMap<String, Series> {
    let mut all = parent.clone();
    // What a system that does not run would read is as in the reference preset, unless the file says otherwise.
    let says = |name: &str| {
        name.split('.')
            .try_fold(node?, |node, part| node.get(part).map(|entry| &entry.node))
            .map(|_| ())
    };
    let idle = |spec: &&SeriesSpec| !spec.is_read_by(systems) && !all.contains_key(spec.name);
    let silent: Vec<&SeriesSpec> = SERIES.iter().filter(idle).collect();
    if silent.iter().any(|spec| says(spec.name).is_none())
        && let Some(reference) = reference()
    {
        for spec in silent {
            let series = reference.series.get(spec.name);
            all.extend(series.map(|series| (spec.name.to_owned(), series.clone())));
        }
    }
    if let Some(node) = node {
        match &node.content {
            Content::Table(entries) => {
                for entry in entries {
                    walk(reader, entry, &entry.key, &mut all, data);
                }
            }
            _ => reader.wrong_type(node, "series", ValueKind::Table).unwrap_or_default(),
        }
    }
    for spec in SERIES.iter().filter(|spec| spec.required && spec.is_read_by(systems)) {
        let key = join("series", spec.name);
        if !all.contains_key(spec.name) && !reader.broken.contains(&key) {
            reader.missing_part(&(0..0), &key);
        }
    }
    all
}

fn walk(
    reader: &mut Reader,
    entry: &Entry,
    name: &str,
    all: &mut BTreeMap<String, Series>,
    data: &dyn DataSource,
) {
    let key = join("series", name);
    if let Some(spec) = spec_of(name) {
        reader.places.insert(key.clone(), entry.span.clone());
        let errors_before = reader.errors.len();
        let series = read_series(reader, &entry.node, spec, &key, all.get(name), data);
        if reader.errors.len() > errors_before {
            reader.broken.insert(key);
        }
        if let Some(series) = series {
            all.insert(name.to_owned(), series);
        }
        return;
    }
    let inside = format!("{name}.");
    match &entry.node.content {
        Content::Table(entries) if SERIES.iter().any(|spec| spec.name.starts_with(&inside)) => {
            for inner in entries {
                walk(reader, inner, &join(name, &inner.key), all, data);
            }
        }
        _ => {
            let names = SERIES.map(|spec| spec.name);
            let (suggestion, choices) = (nearest(name, names), names.join(", "));
            reader.report(
                &entry.span,
                Problem::UnknownSeries { value: name.to_owned(), suggestion, choices },
            );
        }
    }
}

fn read_series(
    reader: &mut Reader,
    node: &Node,
    spec: &SeriesSpec,
    path: &str,
    old: Option<&Series>,
    data: &dyn DataSource,
) -> Option<Series> {
    reader.table(node, path, &FIELDS)?;
    if old.is_none() {
        for name in ["resolution", "unit", "source", "name", "text"] {
            if !node.has(name) {
                reader.missing(&node.span, &join(path, name));
            }
        }
    }
    let field = |name: &str| node.get(name).map(|entry| (&entry.node, join(path, name)));
    let resolution = match field("resolution") {
        Some((node, key)) => {
            let grids: Vec<&Grid> = GRIDS.iter().filter(|grid| grid.fits(spec)).collect();
            let ids: Vec<&str> = grids.iter().map(|grid| grid.id).collect();
            reader.choice(node, &key, &ids).map(|at| grids[at].resolution)
        }
        None => old.map(|old| old.resolution),
    };
    if let Some((node, key)) = field("unit")
        && let Some(unit) = reader.text(node, &key)
        && unit != spec.unit
    {
        let problem = Problem::WrongUnit {
            key: path.to_owned(),
            value: unit,
            expected: spec.unit.to_owned(),
        };
        reader.report(&node.span, problem);
    }
    let source = match field("source") {
        Some((node, key)) => reader.text(node, &key),
        None => old.map(|old| old.source.clone()),
    };
    let name = match field("name") {
        Some((node, key)) => reader.words(node, &key),
        None => old.map(|old| old.name.clone()),
    };
    let text = match field("text") {
        Some((node, key)) => reader.words(node, &key),
        None => old.map(|old| old.text.clone()),
    };
    let entries = match (node.get("values"), node.get("file")) {
        (Some(_), Some(file)) => {
            reader.report(&file.span, Problem::ValueGivenTwice { key: path.to_owned() });
            None
        }
        (Some(values), None) => inline(reader, &values.node, spec, path, resolution?),
        (None, Some(file)) => from_file(reader, node, &file.node, spec, path, resolution?, data),
        (None, None) if old.is_none() => {
            reader.missing(&node.span, &join(path, "file"));
            None
        }
        (None, None) => old.map(|old| old.entries.clone()),
    };
    Some(Series {
        unit: spec.unit.to_owned(),
        resolution: resolution?,
        source: source?,
        name: name?,
        text: text?,
        entries: entries?,
    })
}

/// `values = { 1992 = 7.5, .. }`, or by place `values = { tucson = { 1992 = 300, .. }, .. }`.
fn inline(
    reader: &mut Reader,
    node: &Node,
    spec: &SeriesSpec,
    path: &str,
    resolution: Resolution,
) -> Option<Vec<SeriesEntry>> {
    let path = join(path, "values");
    let mut figures = Vec::new();
    if spec.places == Places::Border {
        figures = inline_figures(reader, node, spec, &path, resolution)?;
    } else {
        let ids: Vec<&str> = spec.places.all().iter().map(|place| place.id()).collect();
        for entry in reader.table(node, &path, &ids)? {
            let key = join(&path, &entry.key);
            let place = spec.places.named(&entry.key);
            if place.is_none() {
                continue;
            }
            let own = inline_figures(reader, &entry.node, spec, &key, resolution);
            let own = own.into_iter().flatten();
            figures.extend(own.map(|entry| SeriesEntry { place, ..entry }));
        }
    }
    figures.sort_by_key(|entry| (entry.time, entry.place));
    Some(figures)
}

/// The figures of one table, without a place.
fn inline_figures(
    reader: &mut Reader,
    node: &Node,
    spec: &SeriesSpec,
    path: &str,
    resolution: Resolution,
) -> Option<Vec<SeriesEntry>> {
    let Content::Table(entries) = &node.content else {
        return reader.wrong_type(node, path, ValueKind::Table);
    };
    let mut figures = Vec::new();
    for entry in entries {
        let key = join(path, &entry.key);
        let (time, names) = match resolution {
            Resolution::CalendarMonth => {
                let months = Shape::ByCalendarMonth.places();
                let at = months.iter().position(|month| *month == entry.key);
                (at.and_then(|at| i32::try_from(at + 1).ok()), months)
            }
            Resolution::Month => {
                let month = Month::parse(&entry.key);
                (month.map(|month| month.number().cast_signed()), Vec::new())
            }
            Resolution::FiscalYear | Resolution::CalendarYear => (year(&entry.key), Vec::new()),
        };
        let Some(time) = time else {
            reader.unknown_key(entry, path, &names);
            continue;
        };
        let Some(value) = reader.number(&entry.node, &key) else { continue };
        if let Some(problem) = out_of_range(spec, &key, value) {
            reader.report(&entry.node.span, problem);
        }
        figures.push(SeriesEntry { time, place: None, value });
    }
    Some(figures)
}

/// A year of four digits.
fn year(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| digits && *year >= 1000)
}

fn from_file(
    reader: &mut Reader,
    node: &Node,
    file: &Node,
    spec: &SeriesSpec,
    path: &str,
    resolution: Resolution,
    data: &dyn DataSource,
) -> Option<Vec<SeriesEntry>> {
    let key = join(path, "file");
    let name = reader.text(file, &key)?;
    if name.contains(['/', '\\', ':']) || name.starts_with('.') {
        reader.report(&file.span, Problem::InvalidFileName { key, value: name });
        return None;
    }
    let sectors_only = match node.get("sectors_only") {
        Some(entry) => reader.switch(&entry.node, &join(path, "sectors_only"))?,
        None => false,
    };
    let entry = reader.need(node, path, "column")?;
    let column = reader.text(&entry.node, &join(path, "column"))?;
    let own = data.csv(&name);
    let Some(text) = own.as_deref().or_else(|| bundled_csv(&name)) else {
        reader.report(&file.span, Problem::MissingFile { key, value: name });
        return None;
    };
    let wanted = Wanted { spec, resolution, column: &column, sectors_only };
    match read_csv(text, &name, &wanted) {
        Ok(figures) => Some(figures),
        Err(errors) => {
            reader.errors.extend(errors);
            None
        }
    }
}
