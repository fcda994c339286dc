//! Series of figures: which ones a scenario may have, and how they are read from CSV files or from the scenario itself.
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

use super::checked::{Resolution, Series, SeriesEntry, Window};
use super::error::{Place, Problem, ScenarioError, ValueKind, nearest};
use super::presets::{DataSource, bundled_csv};
use super::reader::{Reader, join};
use super::tree::{Content, Entry, Node};
use crate::model::{Month, Sector, Shape};
use std::collections::BTreeMap;

/// A series the model reads, or the record an outcome is compared with.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct SeriesSpec {
    /// Name, for example `agents`.
    pub name: &'static str,
    /// Unit of its figures.
    pub unit: &'static str,
    /// Whether its figures are by sector, or one for all.
    pub by_sector: bool,
    /// Whether it is a climate (by calendar month) rather than a history (by year).
    pub by_calendar_month: bool,
    /// Whether a run needs it for the whole window. Others are records to compare with.
    pub required: bool,
    /// Least figure.
    pub minimum: f64,
    /// Greatest figure.
    pub maximum: f64,
}

/// All series, inputs first.
pub const SERIES: [SeriesSpec; 9] = [
    input("agents", "agents", true, false, 0.0, 100_000.0),
    input("us_unemployment", "percent", false, false, 0.0, 100.0),
    input("wage_ratio", "1", false, false, 0.01, 100.0),
    input("climate_maximum", "celsius", true, true, -60.0, 60.0),
    input("climate_minimum", "celsius", true, true, -60.0, 60.0),
    record("observed.apprehensions", "events", true, 10_000_000.0),
    record("observed.deaths", "people", true, 100_000.0),
    record("observed.guide_share", "share", false, 1.0),
    record("observed.guide_fee", "usd", false, 100_000.0),
];

const fn input(
    name: &'static str,
    unit: &'static str,
    by_sector: bool,
    by_calendar_month: bool,
    minimum: f64,
    maximum: f64,
) -> SeriesSpec {
    SeriesSpec { name, unit, by_sector, by_calendar_month, required: true, minimum, maximum }
}

const fn record(name: &'static str, unit: &'static str, by_sector: bool, maximum: f64) -> SeriesSpec {
    SeriesSpec { name, unit, by_sector, by_calendar_month: false, required: false, minimum: 0.0, maximum }
}

/// A grid in time: its name, and the CSV columns that may hold it.
pub(super) struct Grid {
    pub id: &'static str,
    pub resolution: Resolution,
    columns: &'static [&'static str],
}

/// All grids.
pub(super) const GRIDS: [Grid; 3] = [
    Grid { id: "fiscal_year", resolution: Resolution::FiscalYear, columns: &["fiscal_year"] },
    Grid { id: "calendar_year", resolution: Resolution::CalendarYear, columns: &["year", "calendar_year"] },
    Grid { id: "calendar_month", resolution: Resolution::CalendarMonth, columns: &["month", "calendar_month"] },
];

impl Grid {
    /// The grid of a resolution.
    fn of(resolution: Resolution) -> &'static Self {
        GRIDS.iter().find(|grid| grid.resolution == resolution).expect("every resolution has a grid")
    }

    /// Whether a series may be given on this grid.
    pub fn fits(&self, spec: &SeriesSpec) -> bool {
        spec.by_calendar_month == (self.resolution == Resolution::CalendarMonth)
    }
}

const FIELDS: [&str; 9] =
    ["file", "column", "sectors_only", "values", "resolution", "unit", "source", "name", "text"];

/// Most figures a series may have.
const MAX_FIGURES: usize = 100_000;

impl Resolution {
    /// Name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        Grid::of(self).id
    }

    /// The time of a month on this grid.
    #[must_use]
    pub fn time(self, month: Month) -> i32 {
        match self {
            Self::FiscalYear => month.fiscal_year().0,
            Self::CalendarYear => month.year(),
            Self::CalendarMonth => month.month() as i32,
        }
    }
}

impl Series {
    /// The figure for a month, and a sector if the series has sectors; `None` where there is none.
    #[must_use]
    pub fn at(&self, month: Month, sector: Option<Sector>) -> Option<f64> {
        self.figure(self.resolution.time(month), sector)
    }

    /// The figure for a month; before the series begins and after it ends, its first and last.
    #[must_use]
    pub fn nearest(&self, month: Month, sector: Option<Sector>) -> Option<f64> {
        let (first, last) = (self.entries.first()?.time, self.entries.last()?.time);
        self.figure(self.resolution.time(month).clamp(first, last), sector)
    }

    /// The figure of a year (or month of the year), and a sector if the series has sectors.
    #[must_use]
    pub fn figure(&self, time: i32, sector: Option<Sector>) -> Option<f64> {
        let place = self.entries.binary_search_by(|entry| (entry.time, entry.sector).cmp(&(time, sector)));
        place.ok().map(|at| self.entries[at].value)
    }
}

/// The series of that name.
pub(super) fn spec_of(name: &str) -> Option<&'static SeriesSpec> {
    SERIES.iter().find(|spec| spec.name == name)
}

/// Reads `[series]` over those of the parent.
pub(super) fn read(
    reader: &mut Reader,
    node: Option<&Node>,
    parent: &BTreeMap<String, Series>,
    data: &dyn DataSource,
) -> BTreeMap<String, Series> {
    let mut all = parent.clone();
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
    for spec in SERIES.iter().filter(|spec| spec.required) {
        let key = join("series", spec.name);
        if !all.contains_key(spec.name) && !reader.broken.contains(&key) {
            reader.missing(&(0..0), &key);
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
            reader.report(&entry.span, Problem::UnknownSeries { value: name.to_owned(), suggestion, choices });
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
        let problem = Problem::WrongUnit { key: path.to_owned(), value: unit, expected: spec.unit.to_owned() };
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

/// `values = { 1992 = 7.5, .. }`, or by sector `values = { tucson = { 1992 = 300, .. }, .. }`.
fn inline(
    reader: &mut Reader,
    node: &Node,
    spec: &SeriesSpec,
    path: &str,
    resolution: Resolution,
) -> Option<Vec<SeriesEntry>> {
    let path = join(path, "values");
    let Content::Table(entries) = &node.content else {
        return reader.wrong_type(node, &path, ValueKind::Table);
    };
    let mut figures = Vec::new();
    if !spec.by_sector {
        inline_figures(reader, entries, spec, &path, resolution, None, &mut figures);
    } else {
        let sectors: Vec<&str> = Sector::ALL.iter().map(|sector| sector.id()).collect();
        for entry in reader.table(node, &path, &sectors)? {
            let Some(sector) = Sector::from_id(&entry.key) else { continue };
            let key = join(&path, &entry.key);
            match &entry.node.content {
                Content::Table(inner) => {
                    inline_figures(reader, inner, spec, &key, resolution, Some(sector), &mut figures);
                }
                _ => reader.wrong_type(&entry.node, &key, ValueKind::Table).unwrap_or_default(),
            }
        }
    }
    figures.sort_by_key(|entry| (entry.time, entry.sector));
    Some(figures)
}

fn inline_figures(
    reader: &mut Reader,
    entries: &[Entry],
    spec: &SeriesSpec,
    path: &str,
    resolution: Resolution,
    sector: Option<Sector>,
    figures: &mut Vec<SeriesEntry>,
) {
    for entry in entries {
        let key = join(path, &entry.key);
        let months = Shape::ByCalendarMonth.places();
        let time = if resolution == Resolution::CalendarMonth {
            months.iter().position(|month| *month == entry.key).map(|at| at as i32 + 1)
        } else {
            entry.key.parse().ok().filter(|year| (1000..=9999).contains(year))
        };
        let Some(time) = time else {
            reader.unknown_key(entry, path, &months);
            continue;
        };
        let Some(value) = reader.number(&entry.node, &key) else { continue };
        if let Some(problem) = out_of_range(spec, &key, value) {
            reader.report(&entry.node.span, problem);
        }
        figures.push(SeriesEntry { time, sector, value });
    }
}

/// The problem with a figure outside the range of its series.
pub(super) fn out_of_range(spec: &SeriesSpec, key: &str, value: f64) -> Option<Problem> {
    let inside = value >= spec.minimum && value <= spec.maximum;
    (!inside).then(|| Problem::OutOfRange {
        key: key.to_owned(),
        value,
        minimum: spec.minimum,
        maximum: spec.maximum,
        unit: spec.unit.to_owned(),
    })
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
    let Some(entry) = node.get("column") else {
        reader.missing(&node.span, &join(path, "column"));
        return None;
    };
    let column = reader.text(&entry.node, &join(path, "column"))?;
    let own = data.csv(&name);
    let Some(text) = own.as_deref().or_else(|| bundled_csv(&name)) else {
        reader.report(&file.span, Problem::MissingFile { key, value: name });
        return None;
    };
    let wanted = Wanted { spec, resolution, column: &column, sectors_only };
    match csv_figures(text, &name, &wanted) {
        Ok(figures) => Some(figures),
        Err(errors) => {
            reader.errors.extend(errors);
            None
        }
    }
}

/// What is looked for in a CSV file.
struct Wanted<'a> {
    spec: &'a SeriesSpec,
    resolution: Resolution,
    column: &'a str,
    sectors_only: bool,
}

/// Reads the figures of a CSV file with a header.
fn csv_figures(text: &str, file: &str, wanted: &Wanted) -> Result<Vec<SeriesEntry>, Vec<ScenarioError>> {
    let at = |line: u32, column: u32, problem: Problem| ScenarioError {
        place: Some(Place { file: file.to_owned(), line, column }),
        problem,
    };
    if text.len() > super::MAX_BYTES {
        return Err(vec![at(1, 1, Problem::FileTooLarge { bytes: text.len(), limit: super::MAX_BYTES })]);
    }
    let mut csv = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let Ok(header) = csv.headers().cloned() else { return Err(vec![at(1, 1, Problem::CsvSyntax)]) };
    let mut errors = Vec::new();
    let mut find = |names: &[&str]| {
        let found = names.iter().find_map(|name| header.iter().position(|heading| heading == *name));
        if found.is_none() {
            let problem = Problem::CsvMissingColumn {
                heading: names[0].to_owned(),
                suggestion: nearest(names[0], header.iter()),
                choices: header.iter().collect::<Vec<_>>().join(", "),
            };
            errors.push(at(1, 1, problem));
        }
        found
    };
    let time_column = find(Grid::of(wanted.resolution).columns);
    let value_column = find(&[wanted.column]);
    let sector_column = if wanted.spec.by_sector { find(&["sector"]) } else { None };
    let (Some(time_column), Some(value_column)) = (time_column, value_column) else { return Err(errors) };
    if wanted.spec.by_sector && sector_column.is_none() {
        return Err(errors);
    }
    let mut figures: Vec<SeriesEntry> = Vec::new();
    for record in csv.records() {
        let record = match record {
            Ok(record) if figures.len() < MAX_FIGURES => record,
            Ok(_) => break,
            Err(error) => {
                let line = error.position().map_or(1, |position| position.line() as u32);
                errors.push(at(line, 1, Problem::CsvSyntax));
                break;
            }
        };
        let line = record.position().map_or(1, |position| position.line() as u32);
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let column_of = |column: usize| {
            let before: usize = record.iter().take(column).map(|cell| cell.chars().count() + 1).sum();
            before as u32 + 1
        };
        let sector = match sector_column {
            None => None,
            Some(column) => match Sector::from_id(cell(column)) {
                Some(sector) => Some(sector),
                None if wanted.sectors_only => continue,
                None => {
                    let value = cell(column).to_owned();
                    let suggestion = nearest(&value, Sector::ALL.iter().map(|sector| sector.id()));
                    errors.push(at(line, column_of(column), Problem::CsvUnknownSector { value, suggestion }));
                    continue;
                }
            },
        };
        let mut bad = |column: usize, expected: ValueKind| {
            let (name, value) = (header.get(column).unwrap_or_default().to_owned(), cell(column).to_owned());
            errors.push(at(line, column_of(column), Problem::CsvValue { heading: name, value, expected }));
        };
        if cell(value_column).is_empty() {
            continue; // not published
        }
        let month_or_year = if wanted.spec.by_calendar_month { 1..=12 } else { 1000..=9999 };
        let Some(time) = cell(time_column).parse().ok().filter(|time| month_or_year.contains(time)) else {
            bad(time_column, ValueKind::WholeNumber);
            continue;
        };
        let Some(value) = cell(value_column).parse().ok().filter(|value: &f64| value.is_finite()) else {
            bad(value_column, ValueKind::Number);
            continue;
        };
        if let Some(problem) = out_of_range(wanted.spec, wanted.column, value) {
            errors.push(at(line, column_of(value_column), problem));
        }
        match figures.binary_search_by(|entry| (entry.time, entry.sector).cmp(&(time, sector))) {
            Ok(_) => {
                let problem = Problem::SeriesFigureTwice {
                    series: wanted.spec.name.to_owned(),
                    time: time.to_string(),
                    sector: sector.map(|sector| sector.id().to_owned()),
                };
                errors.push(at(line, 1, problem));
            }
            Err(place) => figures.insert(place, SeriesEntry { time, sector, value }),
        }
    }
    if errors.is_empty() { Ok(figures) } else { Err(errors) }
}

/// The first time and sector of the window that a required series leaves out, with the number of further ones.
pub(super) fn gap(spec: &SeriesSpec, series: &Series, window: Window) -> Option<Problem> {
    let mut times: Vec<i32> =
        (0..window.months as i32).map(|ahead| series.resolution.time(window.start.plus(ahead))).collect();
    times.sort_unstable();
    times.dedup();
    let sectors: Vec<Option<Sector>> =
        if spec.by_sector { Sector::ALL.into_iter().map(Some).collect() } else { vec![None] };
    let mut missing = times
        .iter()
        .flat_map(|&time| sectors.iter().map(move |&sector| (time, sector)))
        .filter(|&(time, sector)| series.figure(time, sector).is_none());
    let (time, sector) = missing.next()?;
    Some(Problem::SeriesGap {
        series: spec.name.to_owned(),
        time: time.to_string(),
        sector: sector.map(|sector| sector.id().to_owned()),
        further: missing.count(),
    })
}
