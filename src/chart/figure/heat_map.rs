//! A heat map: a cell for each row and column, in a few classes of colour, such as the wait by weekday and hour.
//!
//! Classes differ in lightness, which rises or falls from one end to the other, so that they are told apart without hue
//! and on paper. Cells beyond a stated limit have a contour around them. A cell without a value is an empty frame; it
//! can be read all the same.

use super::Drawing;
use super::frame::{Canvas, Frame};
use crate::chart::axis::{self, LABEL_GAP};
use crate::chart::cursor::{Cursor, Stop, Track};
use crate::chart::legend::{Entry, Sample};
use crate::chart::mark::{Plane, contour, label};
use crate::chart::measure::{self, Weight};
use crate::chart::scale::{Scale, Spacing};
use crate::chart::scene::{Anchor, Area, Node};
use crate::chart::table::{Column, Field, Table, csv};
use crate::chart::ticks;
use crate::chart::words::{CellReading, HeatMapFormats, HeatMapWords, Labels};

/// Most of the width that the rows' names take.
const NAMES_SHARE: f64 = 0.3;
/// Least and greatest height of a row, px; between them cells are square.
const ROW_HEIGHTS: (f64, f64) = (20.0, 30.0);
/// Width of a contour, half of which stands out beyond its cells, px.
const CONTOUR: f64 = 2.0;
/// Between two cells, px.
const SEAM: f64 = 1.0;
/// Looks that classes can have, from the lowest to the highest.
const SHADES: usize = 7;

/// A heat map to be drawn, tabulated or exported.
#[derive(Debug, Clone)]
pub struct HeatMap<'a> {
    /// What stands around it; `x_axis` is what the columns are, `y_axis` what is measured, with its unit.
    pub labels: Labels,
    /// Names of what is beside the classes.
    pub words: HeatMapWords,
    /// From numbers to text.
    pub formats: HeatMapFormats<'a>,
    /// From left to right.
    pub columns: Vec<HeatMapColumn>,
    /// From the top down.
    pub rows: Vec<HeatMapRow>,
    /// Where one class ends and the next begins, rising: a value at a limit is in the class above it. Up to seven classes
    /// are told apart, see [`HeatMap::limits_up_to`].
    pub limits: Vec<f64>,
    /// Cells above this value have a contour around them.
    pub beyond: Option<f64>,
    /// Name of a row in CSV, for example `weekday`.
    pub row_key: String,
    /// Name of a column in CSV, for example `hour`.
    pub column_key: String,
    /// Name of a value in CSV, for example `wait_minutes`.
    pub value_key: String,
}

/// A column of a heat map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatMapColumn {
    /// Name in CSV.
    pub key: String,
    /// Name for a reader: short, it stands under its cells.
    pub label: String,
}

/// A row of a heat map.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatMapRow {
    /// Name in CSV.
    pub key: String,
    /// Name for a reader.
    pub label: String,
    /// One a column; `None` where there is none.
    pub values: Vec<Option<f64>>,
}

impl HeatMap<'_> {
    /// Round limits for values from zero to `highest`, for five to seven classes. Maps to be compared share theirs.
    #[must_use]
    pub fn limits_up_to(highest: f64) -> Vec<f64> {
        ticks::limits(highest)
    }

    /// Draws the heat map.
    #[must_use]
    pub fn draw(&self, canvas: &Canvas) -> Drawing {
        let mut frame = Frame::open(canvas, &self.labels, &self.legend());
        let size = frame.sizes.tick;
        let room = (frame.right - frame.left) * NAMES_SHARE;
        let names: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| measure::wrap(&row.label, size, Weight::Regular, room))
            .collect();
        let widths = names.iter().flatten();
        let widest = widths.map(|line| measure::width(line, size, Weight::Regular));
        let left = frame.left + widest.fold(0.0, f64::max) + LABEL_GAP;
        let right = frame.right - CONTOUR;

        let (columns, rows) = (self.columns.len(), self.rows.len());
        let width = (right - left) / columns.max(1) as f64;
        let lines = names.iter().map(Vec::len).max().unwrap_or(0);
        let height = width.clamp(ROW_HEIGHTS.0, ROW_HEIGHTS.1).max(lines as f64 * size * 1.25);
        let bottom = frame.top + height * rows.max(1) as f64;
        let plot = Area { left, top: frame.top, right, bottom };
        // Cell n lies around the number n.
        let scale =
            |count: usize, range| Scale::new(Spacing::Linear, (-0.5, count as f64 - 0.5), range);
        let plane = Plane {
            x: scale(columns, (plot.left, plot.right)),
            y: scale(rows, (plot.top, plot.bottom)),
        };

        let tracks: Vec<Track> = (0..rows).map(|row| self.track(row, plane)).collect();
        let half = (width / 2.0 - (SEAM / 2.0).min(width * 0.1), (height - SEAM) / 2.0);
        frame.nodes.push(Node::group("", self.cells(&tracks, half)));
        let edges = contour((columns, rows), |row, column| self.is_beyond(row, column), plane);
        if !edges.is_empty() {
            frame.nodes.push(Node::path("chart-contour-seam", edges.clone()));
            frame.nodes.push(Node::path("chart-contour", edges));
        }
        for (row, name) in names.iter().enumerate() {
            for (index, line) in name.iter().enumerate() {
                let above = (name.len() - 1) as f64 / 2.0 - index as f64;
                let y = plane.y.px(row as f64) - above * size * 1.25;
                let place = (plot.left - LABEL_GAP, y);
                frame.nodes.push(label("chart-tick", line, place, size, Anchor::End));
            }
        }
        let headings: Vec<&str> = self.columns.iter().map(|column| column.label.as_str()).collect();
        let ends = (frame.left, frame.right);
        let columns = axis::columns(&headings, &plane.x, ends, size);
        frame.nodes.push(axis::time_axis(&columns, plane, plot));
        frame.nodes.push(axis::time_labels(&columns, plane, plot, size));
        let bottom = plot.bottom + axis::time_labels_height(size);
        Drawing { scene: frame.close(bottom, (plot.left, plot.right)), cursor: Cursor::new(tracks) }
    }

    /// The same numbers as a table, turned: one row a column of the map.
    #[must_use]
    pub fn table(&self) -> Table {
        let names = self.rows.iter().map(|row| Column::number(&row.label));
        let columns = std::iter::once(Column::head(&self.labels.x_axis)).chain(names).collect();
        let row = |(index, column): (usize, &HeatMapColumn)| {
            let values = (0..self.rows.len()).map(|row| {
                self.value(row, index).map(|value| (self.formats.value)(value)).unwrap_or_default()
            });
            std::iter::once(column.label.clone()).chain(values).collect()
        };
        Table { columns, rows: self.columns.iter().enumerate().map(row).collect() }
    }

    /// The same numbers as CSV: one line a cell.
    #[must_use]
    pub fn csv(&self) -> String {
        let head = [&self.row_key, &self.column_key, &self.value_key];
        let mut lines = vec![head.map(|key| Field::from(key.as_str())).to_vec()];
        for (index, row) in self.rows.iter().enumerate() {
            lines.extend(self.columns.iter().enumerate().map(|(at, column)| {
                let value = Field::Number(self.value(index, at));
                vec![Field::from(row.key.as_str()), Field::from(column.key.as_str()), value]
            }));
        }
        csv(&lines)
    }

    fn value(&self, row: usize, column: usize) -> Option<f64> {
        self.rows[row].values.get(column).copied().flatten()
    }

    fn is_beyond(&self, row: usize, column: usize) -> bool {
        self.value(row, column).zip(self.beyond).is_some_and(|(value, limit)| value > limit)
    }

    /// The cells of one row, from left to right.
    fn track(&self, row: usize, plane: Plane) -> Track {
        let series = self.rows[row].label.clone();
        let stop = |(index, column): (usize, &HeatMapColumn)| {
            let reading = CellReading {
                row: &series,
                column: &column.label,
                value: self.value(row, index).map(|value| (self.formats.value)(value)),
                beyond: self.is_beyond(row, index),
            };
            let (time, text) = (index as f64, (self.formats.spoken)(&reading));
            Stop { time, left: plane.x.px(time), top: plane.y.px(row as f64), text }
        };
        let stops = self.columns.iter().enumerate().map(stop).collect();
        Track { panel: None, series, stops }
    }

    /// Each cell around the point where it is read, this many px to each side.
    fn cells(&self, tracks: &[Track], (half_width, half_height): (f64, f64)) -> Vec<Node> {
        let cell = |row: usize, column: usize, stop: &Stop| {
            let area = Area {
                left: stop.left - half_width,
                top: stop.top - half_height,
                right: stop.left + half_width,
                bottom: stop.top + half_height,
            };
            Node::rect(self.class(self.value(row, column)), area).titled(stop.text.as_str())
        };
        let rows = tracks.iter().enumerate();
        rows.flat_map(|(row, track)| {
            track.stops.iter().enumerate().map(move |(column, stop)| cell(row, column, stop))
        })
        .collect()
    }

    fn class(&self, value: Option<f64>) -> String {
        let class = |value| self.limits.partition_point(|limit| *limit <= value);
        value.map_or_else(
            || "chart-heat-none".to_owned(),
            |value| shade(class(value), self.limits.len() + 1),
        )
    }

    /// The classes, then what has no value and what is beyond the limit, where there is such.
    fn legend(&self) -> Vec<Entry> {
        let entry = |class: String, name: String| Entry { sample: Sample::Cell(class), name };
        let classes = self.limits.len() + 1;
        let mut entries = Vec::new();
        if classes > 1 {
            entries.extend((0..classes).map(|class| {
                let low = class.checked_sub(1).map(|below| self.limits[below]);
                let name = (self.formats.class)(low, self.limits.get(class).copied());
                entry(shade(class, classes), name)
            }));
        }
        let any = |is: &dyn Fn(usize, usize) -> bool| {
            (0..self.rows.len()).any(|row| (0..self.columns.len()).any(|column| is(row, column)))
        };
        if any(&|row, column| self.value(row, column).is_none()) {
            entries.push(entry("chart-heat-none".to_owned(), self.words.empty.clone()));
        }
        if any(&|row, column| self.is_beyond(row, column)) {
            entries.push(entry("chart-contour".to_owned(), self.words.beyond.clone()));
        }
        entries
    }
}

/// Looks of class `class` of `classes`: the lowest and the highest take the ends of the scale.
fn shade(class: usize, classes: usize) -> String {
    let steps = classes.max(2) - 1;
    format!("chart-heat-{}", 1 + (class * (SHADES - 1) + steps / 2) / steps)
}
