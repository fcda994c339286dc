//! Shares of a whole over time: the model's as stacked areas, the observed as a thin bar at each time.
//!
//! Where model and record agree, the bar's parts meet the areas' edges; where they part, the step is the error. Parts
//! keep their order from the top down and are named at the right end; neighbours differ in lightness, not in hue alone.

use super::Drawing;
use super::fan::INSET;
use super::frame::{Canvas, Frame};
use crate::chart::axis::{self, Vertical};
use crate::chart::cursor::{Cursor, Stop, Track};
use crate::chart::label::{Wanted, spread};
use crate::chart::legend::{Entry, Sample};
use crate::chart::mark::{Plane, Stack, label, stacked_area, stacked_bar};
use crate::chart::measure::{self, Weight};
use crate::chart::scale::{Scale, Spacing};
use crate::chart::scene::{Anchor, Area, Node};
use crate::chart::series::{Point, extent, times_of, value_at};
use crate::chart::table::{Column, Field, Table, csv};
use crate::chart::words::{Finding, Formats, Labels, Reading, SharesWords, VerticalAxis};

/// Side of the sample beside a part's name, px.
const CHIP: f64 = 9.0;
/// From the plot to the sample, px.
const CHIP_GAP: f64 = 14.0;

/// Shares of a whole, to be drawn, tabulated or exported.
#[derive(Debug, Clone)]
pub struct Shares<'a> {
    /// What stands around them.
    pub labels: Labels,
    /// Names of the two sides.
    pub words: SharesWords,
    /// From numbers to text.
    pub formats: Formats<'a>,
    /// The parts, from the top down. Up to nine are told apart.
    pub parts: Vec<Part>,
    /// Name of time in CSV, for example `fiscal_year`.
    pub time_key: String,
    /// Name of a part in CSV, for example `sector`.
    pub part_key: String,
    /// The same for a reader.
    pub part_heading: String,
}

/// One part of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Name in CSV.
    pub key: String,
    /// Name for a reader.
    pub label: String,
    /// Its share by the model, 0..=1: means over replicates, which add up to one; medians need not.
    pub modelled: Vec<Point>,
    /// Its observed share, 0..=1.
    pub observed: Vec<Point>,
}

impl Shares<'_> {
    /// Draws the shares.
    #[must_use]
    pub fn draw(&self, canvas: &Canvas) -> Drawing {
        let modelled = self.stacks(|part| &part.modelled);
        let observed = self.stacks(|part| &part.observed);
        let legend = self.legend(&observed);
        let mut frame = Frame::open(canvas, &self.labels, &legend);
        let (name_size, tick_size) = (frame.sizes.name, frame.sizes.tick);
        let times =
            extent(modelled.iter().chain(&observed).map(|stack| stack.x)).unwrap_or((0.0, 1.0));

        let height = (canvas.width * 0.46).clamp(260.0, 420.0);
        let names = self.names(canvas.width * 0.3, name_size);
        let vertical = Vertical::new(
            VerticalAxis::FromZero,
            (0.0, 1.0),
            axis::steps_in(height),
            self.formats.tick,
        );
        let plot = Area {
            left: frame.left + axis::widest(&vertical.ticks, tick_size) + axis::LABEL_GAP,
            top: frame.top,
            right: frame.right
                - CHIP_GAP
                - CHIP
                - 5.0
                - names.iter().map(|name| name.width).fold(0.0, f64::max),
            bottom: frame.top + height,
        };
        let x = Scale::new(Spacing::Linear, times, (plot.left + INSET, plot.right - INSET));
        let plane = Plane { x, y: vertical.scale(plot.bottom, plot.top) };
        let years = axis::years(&x, tick_size, self.formats.time);

        let class = |part: usize| format!("chart-part {}", part_class(part));
        let slot = times_of(modelled.iter().map(|stack| stack.x)).len().max(2) - 1;
        let bar_width = ((plot.width() - 2.0 * INSET) / slot as f64 * 0.34).clamp(3.0, 12.0);
        frame.nodes.push(axis::grid(&vertical.ticks, plane, plot));
        frame.nodes.push(Node::group("chart-modelled", stacked_area(&modelled, class, plane)));
        for stack in &observed {
            frame
                .nodes
                .push(Node::group("chart-observed", stacked_bar(stack, bar_width, class, plane)));
        }
        frame.nodes.push(axis::time_axis(&years, plane, plot));
        frame.nodes.push(axis::value_labels(&vertical.ticks, plane, plot, tick_size));
        frame.nodes.push(axis::time_labels(&years, plane, plot, tick_size));
        if let Some(last) = modelled.last().or(observed.last()) {
            frame.nodes.extend(name_nodes(&names, last, plane, plot, name_size));
        }
        let cursor = self.cursor(&modelled, plane);
        let bottom = plot.bottom + axis::time_labels_height(tick_size);
        Drawing { scene: frame.close(bottom, (plot.left, plot.right)), cursor }
    }

    /// The same numbers as a table: one row a part and time.
    #[must_use]
    pub fn table(&self) -> Table {
        let Self { words, formats, .. } = self;
        let columns = vec![
            Column::head(&self.part_heading),
            Column::head(&self.labels.x_axis),
            Column::number(&words.modelled),
            Column::number(&words.observed),
        ];
        let value =
            |value: Option<f64>| value.map(|value| (formats.value)(value)).unwrap_or_default();
        let row = |(part, time): (&Part, f64)| {
            let (modelled, observed) =
                (value_at(&part.modelled, time), value_at(&part.observed, time));
            vec![part.label.clone(), (formats.time)(time), value(modelled), value(observed)]
        };
        Table { columns, rows: self.lines().into_iter().map(row).collect() }
    }

    /// The same numbers as CSV.
    #[must_use]
    pub fn csv(&self) -> String {
        let head =
            [&self.part_key, &self.time_key, "modelled", "observed"].map(Field::from).to_vec();
        let row = |(part, time): (&Part, f64)| {
            let numbers =
                [Some(time), value_at(&part.modelled, time), value_at(&part.observed, time)];
            std::iter::once(Field::from(part.key.as_str()))
                .chain(numbers.map(Field::Number))
                .collect()
        };
        csv(&std::iter::once(head).chain(self.lines().into_iter().map(row)).collect::<Vec<_>>())
    }

    /// Part by part, time by time.
    fn lines(&self) -> Vec<(&Part, f64)> {
        let times =
            |part: &Part| times_of(part.modelled.iter().chain(&part.observed).map(|point| point.x));
        self.parts
            .iter()
            .flat_map(|part| times(part).into_iter().map(move |time| (part, time)))
            .collect()
    }

    /// Stacks at the times where every part has a share.
    fn stacks(&self, side: impl Fn(&Part) -> &[Point]) -> Vec<Stack> {
        let times =
            times_of(self.parts.iter().flat_map(|part| side(part).iter().map(|point| point.x)));
        let stack = |time: f64| {
            let shares: Option<Vec<f64>> =
                self.parts.iter().map(|part| value_at(side(part), time)).collect();
            shares.map(|shares| Stack::new(time, &shares))
        };
        times.into_iter().filter_map(stack).collect()
    }

    fn legend(&self, observed: &[Stack]) -> Vec<Entry> {
        let entry =
            |width: f64, name: &str| Entry { sample: Sample::Stack(width), name: name.to_owned() };
        let mut entries = vec![entry(20.0, &self.words.modelled)];
        entries.extend((!observed.is_empty()).then(|| entry(6.0, &self.words.observed)));
        entries
    }

    fn names(&self, room: f64, size: f64) -> Vec<Name> {
        let name = |part: &Part| {
            let lines = measure::wrap(&part.label, size, Weight::Regular, room);
            let widths = lines.iter().map(|line| measure::width(line, size, Weight::Regular));
            Name { width: widths.fold(0.0, f64::max), lines }
        };
        self.parts.iter().map(name).collect()
    }

    /// One track a part, along the middle of its area.
    fn cursor(&self, modelled: &[Stack], plane: Plane) -> Cursor {
        let formats = self.formats;
        let track = |(index, part): (usize, &Part)| {
            let stop = |stack: &Stack| {
                let (low, high) = stack.ends[index];
                let observed =
                    value_at(&part.observed, stack.x).map(|value| (formats.value)(value));
                let modelled =
                    value_at(&part.modelled, stack.x).map(|value| (formats.value)(value));
                let finding = Finding::Share { modelled: modelled.unwrap_or_default(), observed };
                let time = (formats.time)(stack.x);
                let text =
                    (formats.spoken)(&Reading { panel: None, series: &part.label, time, finding });
                Stop {
                    time: stack.x,
                    left: plane.x.px(stack.x),
                    top: plane.y.px(f64::midpoint(low, high)),
                    text,
                }
            };
            Track {
                panel: None,
                series: part.label.clone(),
                stops: modelled.iter().map(stop).collect(),
            }
        };
        Cursor::new(self.parts.iter().enumerate().map(track).collect())
    }
}

/// A part's name, wrapped.
struct Name {
    lines: Vec<String>,
    width: f64,
}

/// Class of the looks of part `index`.
fn part_class(index: usize) -> String {
    format!("chart-part-{}", index % 9 + 1)
}

/// The parts' names at the right end, each with a sample and, where it had to move, a line to its part.
fn name_nodes(names: &[Name], last: &Stack, plane: Plane, plot: Area, size: f64) -> Vec<Node> {
    let line_height = size * 1.2;
    let wanted: Vec<Wanted> = names
        .iter()
        .zip(&last.ends)
        .map(|(name, &(low, high))| Wanted {
            middle: plane.y.px(f64::midpoint(low, high)),
            height: line_height * name.lines.len().max(1) as f64 + 2.0,
        })
        .collect();
    let middles = spread(&wanted, plot.top - 8.0, plot.bottom + 8.0);
    let mut nodes = Vec::new();
    for (index, (name, middle)) in names.iter().zip(middles).enumerate() {
        let left = plot.right - INSET + CHIP_GAP + 2.0;
        nodes.push(Node::line(
            "chart-leader",
            (plot.right - INSET + 2.0, wanted[index].middle),
            (left - 2.0, middle),
        ));
        let chip = Area {
            left,
            top: middle - CHIP / 2.0,
            right: left + CHIP,
            bottom: middle + CHIP / 2.0,
        };
        nodes.push(Node::rect(format!("chart-part {}", part_class(index)), chip));
        for (row, line) in name.lines.iter().enumerate() {
            let y = middle + line_height * (row as f64 + 0.5 - name.lines.len() as f64 / 2.0);
            nodes.push(label("chart-name", line, (left + CHIP + 5.0, y), size, Anchor::Start));
        }
    }
    nodes
}
