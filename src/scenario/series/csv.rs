//! The figures of a CSV file with a header: columns are found by name, and what is wrong is said at its line and column.

use super::{Grid, SeriesSpec, out_of_range};
use crate::model::{Month, Places};
use crate::scenario::MAX_BYTES;
use crate::scenario::checked::{Resolution, SeriesEntry};
use crate::scenario::error::{Place, Problem, ScenarioError, ValueKind, nearest};
use csv::StringRecord;

/// Problems after which the rest of a file is not looked at.
const MOST_PROBLEMS: usize = 100;

/// What is looked for in a file.
pub(super) struct Wanted<'a> {
    pub spec: &'a SeriesSpec,
    pub resolution: Resolution,
    pub column: &'a str,
    /// Leave out rows of places that are not one of the nine sectors.
    pub sectors_only: bool,
}

/// The columns that hold what is wanted.
struct Columns {
    time: usize,
    value: usize,
    place: Option<usize>,
}

/// One file being read.
struct File<'a> {
    name: &'a str,
    wanted: &'a Wanted<'a>,
    header: StringRecord,
    errors: Vec<ScenarioError>,
}

/// Reads the figures, by time then place.
///
/// # Errors
/// Every problem of the file, up to a hundred.
pub(super) fn read_csv(
    text: &str,
    name: &str,
    wanted: &Wanted,
) -> Result<Vec<SeriesEntry>, Vec<ScenarioError>> {
    let mut csv = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let header = csv.headers().cloned().ok();
    let mut file =
        File { name, wanted, header: header.clone().unwrap_or_default(), errors: Vec::new() };
    if text.len() > MAX_BYTES {
        file.report(1, 1, Problem::FileTooLarge { bytes: text.len(), limit: MAX_BYTES });
    } else if header.is_none() {
        file.report(1, 1, Problem::CsvSyntax);
    }
    let columns = if file.errors.is_empty() { file.columns() } else { None };
    let Some(columns) = columns else { return Err(file.errors) };
    let mut figures: Vec<SeriesEntry> = Vec::new();
    for record in csv.records() {
        if file.errors.len() >= MOST_PROBLEMS {
            break;
        }
        match record {
            Ok(record) => file.take(&record, &columns, &mut figures),
            Err(error) => {
                let line = error.position().map_or(1, |position| position.line() as u32);
                file.report(line, 1, Problem::CsvSyntax);
            }
        }
    }
    if file.errors.is_empty() { Ok(figures) } else { Err(file.errors) }
}

/// The column of the text in which a cell begins, unless quotation marks or blanks came before it.
fn column_of(record: &StringRecord, cell: usize) -> u32 {
    let before: usize = record.iter().take(cell).map(|cell| cell.chars().count() + 1).sum();
    before as u32 + 1
}

fn line_of(record: &StringRecord) -> u32 {
    record.position().map_or(1, |position| position.line() as u32)
}

impl File<'_> {
    fn report(&mut self, line: u32, column: u32, problem: Problem) {
        let place = Some(Place { file: self.name.to_owned(), line, column });
        self.errors.push(ScenarioError { place, problem });
    }

    fn report_cell(&mut self, record: &StringRecord, cell: usize, problem: Problem) {
        self.report(line_of(record), column_of(record, cell), problem);
    }

    fn columns(&mut self) -> Option<Columns> {
        let time = self.find(Grid::of(self.wanted.resolution).columns);
        let value = self.find(&[self.wanted.column]);
        let place = self.wanted.spec.places.key().map(|key| self.find(&[key]));
        Some(Columns {
            time: time?,
            value: value?,
            place: match place {
                Some(found) => Some(found?),
                None => None,
            },
        })
    }

    /// The column of one of these headings.
    fn find(&mut self, headings: &[&str]) -> Option<usize> {
        let at = |heading: &&str| self.header.iter().position(|found| found == *heading);
        let found = headings.iter().find_map(at);
        if found.is_none() {
            let problem = Problem::CsvMissingColumn {
                heading: headings[0].to_owned(),
                suggestion: nearest(headings[0], self.header.iter()),
                choices: self.header.iter().collect::<Vec<_>>().join(", "),
            };
            self.report(1, 1, problem);
        }
        found
    }

    /// Takes the figure of a row, if it has one.
    fn take(&mut self, record: &StringRecord, columns: &Columns, figures: &mut Vec<SeriesEntry>) {
        let spec = self.wanted.spec;
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let mut place = None;
        if let Some(column) = columns.place {
            place = spec.places.named(cell(column));
            if place.is_none() {
                return self.unknown_place(record, column);
            }
        }
        if cell(columns.value).is_empty() {
            return; // not published
        }
        let whole = |times: std::ops::RangeInclusive<i32>| {
            cell(columns.time).parse().ok().filter(|time| times.contains(time))
        };
        let (time, kind) = match self.wanted.resolution {
            Resolution::CalendarMonth => (whole(1..=12), ValueKind::WholeNumber),
            Resolution::Month => {
                let month = Month::parse(cell(columns.time));
                (month.map(|month| month.number().cast_signed()), ValueKind::Month)
            }
            _ => (whole(1000..=9999), ValueKind::WholeNumber),
        };
        let Some(time) = time else { return self.unreadable(record, columns.time, kind) };
        let number = cell(columns.value).parse().ok().filter(|value: &f64| value.is_finite());
        let Some(value) = number else {
            return self.unreadable(record, columns.value, ValueKind::Number);
        };
        if let Some(problem) = out_of_range(spec, self.wanted.column, value) {
            self.report_cell(record, columns.value, problem);
        }
        match figures.binary_search_by(|entry| (entry.time, entry.place).cmp(&(time, place))) {
            Ok(_) => {
                let problem = Problem::SeriesFigureTwice {
                    series: spec.name.to_owned(),
                    time: self.wanted.resolution.written(time),
                    place: place.map(|place| place.id().to_owned()),
                };
                self.report(line_of(record), 1, problem);
            }
            Err(at) => figures.insert(at, SeriesEntry { time, place, value }),
        }
    }

    fn unknown_place(&mut self, record: &StringRecord, column: usize) {
        if self.wanted.sectors_only {
            return;
        }
        let value = record.get(column).unwrap_or_default().to_owned();
        let places = self.wanted.spec.places;
        let suggestion = nearest(&value, places.all().iter().map(|place| place.id()));
        let problem = match places {
            Places::Ports => Problem::CsvUnknownPort { value, suggestion },
            // No record is by consulate.
            Places::Sectors | Places::Consulates | Places::Border => {
                Problem::CsvUnknownSector { value, suggestion }
            }
        };
        self.report_cell(record, column, problem);
    }

    fn unreadable(&mut self, record: &StringRecord, column: usize, expected: ValueKind) {
        let heading = self.header.get(column).unwrap_or_default().to_owned();
        let value = record.get(column).unwrap_or_default().to_owned();
        self.report_cell(record, column, Problem::CsvValue { heading, value, expected });
    }
}
