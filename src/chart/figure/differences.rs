//! A dot plot of differences: one row each, with 50, 80 and 95 % intervals around the median, and the line at zero.
//!
//! All rows share one horizontal scale, so they are in one unit: one outcome under several policies, or several outcomes
//! as shares of the reference. Names stand beside their rows, on a narrow screen above them. A row without numbers keeps
//! its name and stays empty.

use super::Drawing;
use super::fan_layer::interval;
use super::frame::{Canvas, Frame};
use crate::chart::axis::{self, LABEL_GAP};
use crate::chart::cursor::{Cursor, Stop, Track};
use crate::chart::legend::{Entry, Sample, forecast_class};
use crate::chart::mark::{Plane, Rule, interval_bar, interval_point, label, rule};
use crate::chart::measure::{self, Weight};
use crate::chart::scale::{Scale, Spacing};
use crate::chart::scene::{Anchor, Area, Node};
use crate::chart::series::{Band, Quantiles, extent};
use crate::chart::table::{Column, Field, Table, csv};
use crate::chart::words::{FanWords, Finding, Formats, Labels, Reading};

/// Width from which names stand beside their rows, px.
const NAMES_BESIDE_FROM: f64 = 560.0;
/// Most of the width that names beside their rows take.
const NAMES_SHARE: f64 = 0.34;
/// Height of the bars with the space around them, px.
const BARS: f64 = 26.0;
/// From the lines of a name to what stands above and below them, px.
const NAME_GAP: f64 = 4.0;

/// Differences to be drawn, tabulated or exported.
#[derive(Debug, Clone)]
pub struct Differences<'a> {
    /// What stands around them; `x_axis` is what is measured, with its unit.
    pub labels: Labels,
    /// Names of point and intervals.
    pub words: FanWords,
    /// From numbers to text.
    pub formats: Formats<'a>,
    /// From the top down, in one unit.
    pub rows: Vec<DifferenceRow>,
    /// Name of a row in CSV, for example `outcome` or `scenario`.
    pub row_key: String,
    /// The same for a reader.
    pub row_heading: String,
    /// The point in time they are of, as it is said at each row.
    pub time: String,
}

/// One difference.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceRow {
    /// Name in CSV.
    pub key: String,
    /// Name for a reader.
    pub label: String,
    /// `None` where nothing is defined.
    pub quantiles: Option<Quantiles>,
}

/// A row placed.
struct Placed<'a> {
    row: &'a DifferenceRow,
    name: Vec<String>,
    /// Middle of the first line of its name, px from the top.
    name_top: f64,
    /// Middle of its bars, px from the top.
    middle: f64,
}

impl Differences<'_> {
    /// Draws the differences.
    #[must_use]
    pub fn draw(&self, canvas: &Canvas) -> Drawing {
        let mut frame = Frame::open(canvas, &self.labels, &self.legend());
        let (name_size, tick_size) = (frame.sizes.name, frame.sizes.tick);
        let beside = canvas.width >= NAMES_BESIDE_FROM;
        let whole = frame.right - frame.left;
        let room = if beside { whole * NAMES_SHARE } else { whole };
        let names: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| measure::wrap(&row.label, name_size, Weight::Regular, room))
            .collect();
        let widths = names.iter().flatten();
        let widest = widths.map(|line| measure::width(line, name_size, Weight::Regular));
        let left = frame.left + if beside { widest.fold(0.0, f64::max) + LABEL_GAP } else { 0.0 };
        let (placed, bottom) = self.place(names, frame.top, name_size, beside);
        let plot = Area { left, top: frame.top, right: frame.right, bottom };

        let values = self.rows.iter().filter_map(|row| row.quantiles).flat_map(|q| q.values);
        let (x, ticks) = axis::values(
            extent(values).unwrap_or((0.0, 1.0)),
            (plot.left, plot.right),
            tick_size,
            self.formats.tick,
        );
        // Only the horizontal scale carries values; the rows have their own places.
        let plane =
            Plane { x, y: Scale::new(Spacing::Linear, (0.0, 1.0), (plot.bottom, plot.top)) };
        // Under names that stand above their rows the lines break off.
        let spans: Vec<Area> = if beside {
            vec![plot]
        } else {
            let half = BARS / 2.0;
            let span =
                |row: &Placed| Area { top: row.middle - half, bottom: row.middle + half, ..plot };
            placed.iter().map(span).collect()
        };
        let down = |class: &str, at: f64| {
            let lines = spans.iter().map(|span| rule(class, Rule::Vertical(x.px(at)), *span));
            lines.collect::<Vec<_>>()
        };
        let grid = ticks.iter().flat_map(|tick| down("chart-grid", tick.at)).collect();
        frame.nodes.push(Node::group("", grid));
        let bars = placed.iter().filter_map(|placed| {
            Some(interval_bar(placed.row.quantiles.as_ref()?, &x, placed.middle))
        });
        frame.nodes.push(Node::group(forecast_class(0), bars.flatten().collect()));
        frame.nodes.push(Node::group("", down("chart-zero", 0.0)));
        let points = placed.iter().filter_map(|placed| {
            let point = (x.px(placed.row.quantiles?.median()), placed.middle);
            Some(interval_point(point).titled(self.said(placed.row)?))
        });
        frame.nodes.push(Node::group(forecast_class(0), points.collect()));
        frame.nodes.push(axis::time_axis(&ticks, plane, plot));
        frame.nodes.push(axis::time_labels(&ticks, plane, plot, tick_size));
        for placed in &placed {
            for (index, line) in placed.name.iter().enumerate() {
                let y = placed.name_top + line_height(name_size) * index as f64;
                let at = (frame.left, y);
                frame.nodes.push(label("chart-name", line, at, name_size, Anchor::Start));
            }
        }
        let foot = plot.bottom + axis::time_labels_height(tick_size);
        let cursor = self.cursor(&placed, &x);
        Drawing { scene: frame.close(foot, (plot.left, plot.right)), cursor }
    }

    /// The same numbers as a table: one row each.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut columns = vec![Column::head(&self.row_heading), Column::number(&self.words.median)];
        columns.extend(self.words.bands.iter().map(Column::number));
        let row = |row: &DifferenceRow| {
            let median = row.quantiles.map(|quantiles| (self.formats.value)(quantiles.median()));
            let bands = Band::ALL.map(|band| {
                row.quantiles.map(|quantiles| interval(&quantiles, band, self.formats))
            });
            let numbers = std::iter::once(median).chain(bands).map(Option::unwrap_or_default);
            std::iter::once(row.label.clone()).chain(numbers).collect()
        };
        Table { columns, rows: self.rows.iter().map(row).collect() }
    }

    /// The same numbers as CSV; quantiles as `q0.5`.
    #[must_use]
    pub fn csv(&self) -> String {
        let levels = Quantiles::PROBABILITIES.map(|level| Field::Text(format!("q{level}")));
        let head = std::iter::once(Field::from(self.row_key.as_str())).chain(levels).collect();
        let row = |row: &DifferenceRow| {
            let number =
                |index| Field::Number(row.quantiles.map(|quantiles| quantiles.values[index]));
            std::iter::once(Field::from(row.key.as_str())).chain((0..7).map(number)).collect()
        };
        csv(&std::iter::once(head).chain(self.rows.iter().map(row)).collect::<Vec<_>>())
    }

    /// Places for the rows from `top` down, and where the last one ends.
    fn place(
        &self,
        names: Vec<Vec<String>>,
        top: f64,
        size: f64,
        beside: bool,
    ) -> (Vec<Placed<'_>>, f64) {
        let mut y = top;
        let mut placed = Vec::with_capacity(self.rows.len());
        for (row, name) in self.rows.iter().zip(names) {
            let lines = line_height(size) * name.len() as f64;
            let (name_top, middle, height) = if beside {
                let height = (lines + 2.0 * NAME_GAP).max(BARS);
                let middle = y + height / 2.0;
                (middle - (lines - line_height(size)) / 2.0, middle, height)
            } else {
                let first = y + NAME_GAP + line_height(size) / 2.0;
                (first, y + NAME_GAP + lines + BARS / 2.0, NAME_GAP + lines + BARS)
            };
            placed.push(Placed { row, name, name_top, middle });
            y += height;
        }
        (placed, y.max(top + BARS))
    }

    fn legend(&self) -> Vec<Entry> {
        let point = Entry { sample: Sample::Point, name: self.words.median.clone() };
        let bands = Band::ALL.into_iter().zip(&self.words.bands).map(|(band, name)| Entry {
            sample: Sample::Band { class: band.class(), forecast: 0 },
            name: name.clone(),
        });
        std::iter::once(point).chain(bands).collect()
    }

    fn said(&self, row: &DifferenceRow) -> Option<String> {
        let quantiles = row.quantiles?;
        let finding = Finding::Forecast {
            median: (self.formats.value)(quantiles.median()),
            bands: Band::ALL.map(|band| interval(&quantiles, band, self.formats)),
        };
        let time = self.time.clone();
        Some((self.formats.spoken)(&Reading { panel: None, series: &row.label, time, finding }))
    }

    /// One track a row, so that the arrows between series walk down the rows.
    fn cursor(&self, placed: &[Placed], x: &Scale) -> Cursor {
        let track = |placed: &Placed| {
            let stop = placed.row.quantiles.zip(self.said(placed.row)).map(|(quantiles, text)| {
                Stop { time: 0.0, left: x.px(quantiles.median()), top: placed.middle, text }
            });
            let series = placed.row.label.clone();
            Track { panel: None, series, stops: stop.into_iter().collect() }
        };
        Cursor::new(placed.iter().map(track).collect())
    }
}

/// Height of a line of a name, px.
fn line_height(size: f64) -> f64 {
    size * 1.25
}
