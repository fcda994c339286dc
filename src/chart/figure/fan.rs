//! A fan: 50, 80 and 95 % bands over time with their median, beside the observed record.
//!
//! A second forecast may be laid over the first; more than two are not told apart.

use super::Drawing;
use super::fan_layer::{FanLayer, entries};
use super::fan_lines::{Block, Headings, csv_text, table};
use super::frame::{Canvas, Frame};
use crate::chart::axis::{self, Vertical};
use crate::chart::cursor::Cursor;
use crate::chart::label::{Wanted, spread, stagger};
use crate::chart::mark::{Plane, Rule, label, line, rule};
use crate::chart::measure::{self, Weight};
use crate::chart::scale::{Scale, Spacing};
use crate::chart::scene::{Anchor, Area, Node};
use crate::chart::series::{Forecast, Record, extent};
use crate::chart::table::Table;
use crate::chart::words::{FanWords, Formats, Labels, VerticalAxis};

/// From the plot's edge to its first and last time, px.
pub(super) const INSET: f64 = 8.0;
/// Radius of a dot, px.
const DOT_RADIUS: f64 = 3.6;
/// Most rows of event names above the plot.
const EVENT_ROWS: usize = 3;
/// Width from which two forecasts are named at their ends, px.
const NAMES_AT_ENDS_FROM: f64 = 600.0;

/// Between two names at ends, px.
const NAME_GAP: f64 = 5.0;

/// A fan to be drawn, tabulated or exported.
#[derive(Debug, Clone)]
pub struct Fan<'a> {
    /// What stands around it.
    pub labels: Labels,
    /// Names of its parts.
    pub words: FanWords,
    /// From numbers to text.
    pub formats: Formats<'a>,
    /// One forecast, or two to be compared.
    pub forecasts: Vec<Forecast>,
    /// What was observed; none where nothing was.
    pub records: Vec<Record>,
    /// Times worth marking: the start of a policy.
    pub events: Vec<Event>,
    /// Lines to hold the bands against: a capacity, a target.
    pub guides: Vec<Record>,
    /// How the vertical axis starts.
    pub axis: VerticalAxis,
    /// Name of time in CSV, for example `fiscal_year`.
    pub time_key: String,
    /// What scenarios are called in the table, where there are two.
    pub scenario_heading: String,
}

/// A time worth marking.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Time in years.
    pub x: f64,
    /// Its name.
    pub label: String,
}

impl Fan<'_> {
    /// Draws the fan.
    #[must_use]
    pub fn draw(&self, canvas: &Canvas) -> Drawing {
        let layer = FanLayer { forecasts: &self.forecasts, records: &self.records, panel: None };
        let names_at_ends = self.forecasts.len() == 2 && canvas.width >= NAMES_AT_ENDS_FROM;
        let mut legend = entries(&self.forecasts, &self.records, &self.words);
        if names_at_ends {
            legend.drain(..2);
        }
        let mut frame = Frame::open(canvas, &self.labels, &legend);
        let (name_size, tick_size) = (frame.sizes.name, frame.sizes.tick);
        let times = extent(layer.times()).unwrap_or((0.0, 1.0));
        let values = self.extent(layer).unwrap_or((0.0, 1.0));

        let height = (canvas.width * 0.42).clamp(200.0, 380.0);
        let vertical = Vertical::new(self.axis, values, axis::steps_in(height), self.formats.tick);
        let end_names =
            if names_at_ends { self.end_names(canvas.width * 0.22, name_size) } else { Vec::new() };
        let left = frame.left + axis::widest(&vertical.ticks, tick_size) + axis::LABEL_GAP;
        let last_year = measure::width(&(self.formats.time)(times.1), tick_size, Weight::Regular);
        let names_width = end_names.iter().map(|name| name.width + 4.0).fold(0.0, f64::max);
        let right = frame.right - (last_year / 2.0 - INSET).max(names_width).max(2.0);
        let x = Scale::new(Spacing::Linear, times, (left + INSET, right - INSET));
        let events = self.events(&x, (frame.left, frame.right), frame.top, name_size);
        let top = events.bottom;
        let plot = Area { left, top, right, bottom: top + height };
        let plane = Plane { x, y: vertical.scale(plot.bottom, plot.top) };
        let years = axis::years(&x, tick_size, self.formats.time);

        frame.nodes.push(axis::grid(&vertical.ticks, plane, plot));
        frame.nodes.extend(events.nodes(plot));
        frame.nodes.extend(layer.nodes(plane, DOT_RADIUS, self.formats));
        frame.nodes.extend(self.guides(plane, plot, name_size));
        frame.nodes.extend(axis::zero_line(&vertical, plane, plot));
        frame.nodes.push(axis::time_axis(&years, plane, plot));
        frame.nodes.push(axis::value_labels(&vertical.ticks, plane, plot, tick_size));
        frame.nodes.push(axis::time_labels(&years, plane, plot, tick_size));
        frame.nodes.extend(self.names_at_ends(&end_names, plane, plot, name_size));
        let bottom = plot.bottom + axis::time_labels_height(tick_size);
        let scene = frame.close(bottom, (plot.left, plot.right));
        let guides = FanLayer { forecasts: &[], records: &self.guides, panel: None };
        let tracks = layer.tracks(plane, self.formats);
        let tracks = tracks.into_iter().chain(guides.tracks(plane, self.formats));
        Drawing { scene, cursor: Cursor::new(tracks.collect()) }
    }

    /// The same numbers as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        table(
            &[self.block(&self.beside())],
            self.headings(),
            &self.labels,
            &self.words,
            self.formats,
        )
    }

    /// The same numbers as CSV.
    #[must_use]
    pub fn csv(&self) -> String {
        csv_text(&[self.block(&self.beside())], self.headings())
    }

    fn block<'a>(&'a self, records: &'a [Record]) -> Block<'a> {
        Block { panel: None, forecasts: &self.forecasts, records }
    }

    /// The records, then the guides: columns of the table.
    fn beside(&self) -> Vec<Record> {
        self.records.iter().chain(&self.guides).cloned().collect()
    }

    /// Lowest and highest value of bands, records and guides.
    fn extent(&self, layer: FanLayer<'_>) -> Option<(f64, f64)> {
        let guides = self.guides.iter().flat_map(|guide| guide.points.iter().map(|point| point.y));
        let (low, high) = layer.extent(self.axis)?;
        extent(guides.chain([low, high]))
    }

    /// The guides, each with its name above its end.
    fn guides(&self, plane: Plane, plot: Area, size: f64) -> Vec<Node> {
        let drawn = |guide: &Record| {
            let points = guide.points.iter().map(|point| Some((point.x, point.y)));
            let end = guide.points.last().map(|point| plane.y.px(point.y))?;
            let place = (plot.right - 2.0, end - size * 0.7);
            let name = label("chart-guide-name", &guide.label, place, size, Anchor::End);
            Some([line("chart-guide", points, plane), name])
        };
        self.guides.iter().filter_map(drawn).flatten().collect()
    }

    fn headings(&self) -> Headings<'_> {
        Headings { panel: None, time: &self.time_key, scenario: &self.scenario_heading }
    }

    /// The forecasts' names in lines of at most `room` px.
    fn end_names(&self, room: f64, size: f64) -> Vec<EndName> {
        let name = |forecast: &Forecast| {
            let lines = measure::wrap(&forecast.label, size, Weight::Regular, room);
            let widths = lines.iter().map(|line| measure::width(line, size, Weight::Regular));
            EndName { width: widths.fold(0.0, f64::max), lines }
        };
        self.forecasts.iter().map(name).collect()
    }

    /// The forecasts' names beside the ends of their medians.
    fn names_at_ends(&self, names: &[EndName], plane: Plane, plot: Area, size: f64) -> Vec<Node> {
        let line_height = size * 1.25;
        let end = |forecast: &Forecast| {
            let last = forecast.points.iter().rev().find_map(|point| point.quantiles);
            last.map_or(plot.bottom, |quantiles| plane.y.px(quantiles.median()))
        };
        let mut order: Vec<(usize, Wanted)> = self
            .forecasts
            .iter()
            .zip(names)
            .map(|(forecast, name)| Wanted {
                middle: end(forecast),
                height: line_height * name.lines.len() as f64 + NAME_GAP,
            })
            .enumerate()
            .collect();
        order.sort_by(|a, b| a.1.middle.total_cmp(&b.1.middle));
        let wanted: Vec<Wanted> = order.iter().map(|(_, wanted)| *wanted).collect();
        let middles = spread(&wanted, plot.top - size, plot.bottom);
        let mut nodes = Vec::new();
        for ((index, wanted), middle) in order.into_iter().zip(middles) {
            for (row, line) in names[index].lines.iter().enumerate() {
                let y =
                    middle - (wanted.height - NAME_GAP) / 2.0 + line_height * (row as f64 + 0.5);
                let class = format!("chart-end-name-{}", index % 2 + 1);
                nodes.push(label(&class, line, (plot.right, y), size, Anchor::Start));
            }
        }
        nodes
    }

    /// Names of the events in rows from `top` down, each beside its time.
    fn events(&self, x: &Scale, (left, right): (f64, f64), top: f64, size: f64) -> Events {
        let mut shown: Vec<&Event> = self.events.iter().collect();
        shown.sort_by(|a, b| a.x.total_cmp(&b.x));
        let span = |event: &&Event| {
            let width = measure::width(&event.label, size, Weight::Regular);
            let start = x.px(event.x).min(right - width).max(left);
            (start, start + width)
        };
        let spans: Vec<(f64, f64)> = shown.iter().map(span).collect();
        let fits = |span: &(f64, f64)| span.1 <= right;
        let placed =
            stagger(&spans.iter().copied().filter(fits).collect::<Vec<_>>(), 12.0, EVENT_ROWS);
        let mut rows = placed.into_iter();
        let rows: Vec<Option<usize>> = spans
            .iter()
            .map(|span| if fits(span) { rows.next().flatten() } else { None })
            .collect();
        let height = size + 5.0;
        let used = rows.iter().flatten().max().map_or(0, |row| row + 1);
        let named = shown.iter().zip(&spans).zip(rows).map(|((event, span), row)| {
            let name = row.map(|row| {
                let middle = (span.0, top + height * (row as f64 + 0.5));
                label("chart-event-name", &event.label, middle, size, Anchor::Start)
            });
            (x.px(event.x), row.map_or(top, |row| top + height * (row as f64 + 1.0)), name)
        });
        let bottom = if used == 0 { top } else { top + height * used as f64 + 4.0 };
        Events { marked: named.collect(), bottom }
    }
}

/// A forecast's name, wrapped.
struct EndName {
    lines: Vec<String>,
    width: f64,
}

/// Events placed: px of each, where its line begins, its name if there is room.
struct Events {
    marked: Vec<(f64, f64, Option<Node>)>,
    bottom: f64,
}

impl Events {
    fn nodes(self, plot: Area) -> Vec<Node> {
        let event = |(x, from, name): (f64, f64, Option<Node>)| {
            let line = rule("chart-event", Rule::Vertical(x), Area { top: from, ..plot });
            std::iter::once(line).chain(name)
        };
        self.marked.into_iter().flat_map(event).collect()
    }
}
