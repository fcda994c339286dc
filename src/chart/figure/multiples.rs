//! Small multiples: one fan a panel, in the order given, so that places can be compared.

use super::Drawing;
use super::fan::INSET;
use super::fan_layer::{FanLayer, entries};
use super::fan_lines::{Block, Headings, csv_text, table};
use super::frame::{Canvas, Frame};
use crate::chart::axis::{self, Vertical};
use crate::chart::cursor::Cursor;
use crate::chart::facet::{self, Facet, Margins, Sharing};
use crate::chart::mark::Plane;
use crate::chart::measure::{self, Weight};
use crate::chart::scale::{Scale, Spacing};
use crate::chart::scene::{Anchor, Area, Node, Text};
use crate::chart::series::{Forecast, Record, extent};
use crate::chart::table::Table;
use crate::chart::words::{FanWords, Formats, Labels, VerticalAxis};

/// Radius of a dot, px: panels are small.
const DOT_RADIUS: f64 = 2.4;
/// Steps of a panel's vertical axis, about.
const VALUE_STEPS: usize = 4;

/// Fans side by side, to be drawn, tabulated or exported.
#[derive(Debug, Clone)]
pub struct Multiples<'a> {
    /// What stands around them.
    pub labels: Labels,
    /// Names of the parts of a fan.
    pub words: FanWords,
    /// From numbers to text.
    pub formats: Formats<'a>,
    /// The panels, in reading order.
    pub panels: Vec<Panel>,
    /// One vertical axis for all, or one each.
    pub sharing: Sharing,
    /// How the vertical axis starts.
    pub axis: VerticalAxis,
    /// Name of time in CSV, for example `fiscal_year`.
    pub time_key: String,
    /// Name of what tells panels apart in CSV, for example `sector`.
    pub panel_key: String,
    /// The same for a reader.
    pub panel_heading: String,
    /// What scenarios are called in the table, where there are two.
    pub scenario_heading: String,
}

/// One panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Name in CSV.
    pub key: String,
    /// Name for a reader.
    pub label: String,
    /// One forecast, or two to be compared; the same in every panel.
    pub forecasts: Vec<Forecast>,
    /// What was observed.
    pub records: Vec<Record>,
}

impl Panel {
    fn layer(&self) -> FanLayer<'_> {
        FanLayer { forecasts: &self.forecasts, records: &self.records, panel: Some(&self.label) }
    }
}

impl Multiples<'_> {
    /// Draws the panels.
    #[must_use]
    pub fn draw(&self, canvas: &Canvas) -> Drawing {
        let fullest = self.panels.iter().max_by_key(|panel| panel.records.len());
        let legend = fullest
            .map(|panel| entries(&panel.forecasts, &panel.records, &self.words))
            .unwrap_or_default();
        let mut frame = Frame::open(canvas, &self.labels, &legend);
        let sizes = frame.sizes;
        let times = extent(self.panels.iter().flat_map(|panel| panel.layer().times()))
            .unwrap_or((0.0, 1.0));

        let vertical = |values| Vertical::new(self.axis, values, VALUE_STEPS, self.formats.tick);
        let verticals: Vec<Vertical> = self.extents().into_iter().map(vertical).collect();
        let label_widths =
            verticals.iter().map(|vertical| axis::widest(&vertical.ticks, sizes.tick));
        let label_width = label_widths.fold(0.0, f64::max);
        let year_width = measure::width(&(self.formats.time)(times.1), sizes.tick, Weight::Regular);
        let mut margins = Margins {
            left: label_width + axis::LABEL_GAP,
            right: (year_width / 2.0 - INSET).max(2.0),
            heading: 0.0,
            foot: axis::time_labels_height(sizes.tick),
        };
        let width = frame.right - frame.left;
        let heading_room = facet::plot_width(width, self.panels.len(), margins, self.sharing);
        let headings: Vec<Vec<String>> = self
            .panels
            .iter()
            .map(|panel| measure::wrap(&panel.label, sizes.name, Weight::Bold, heading_room))
            .collect();
        let lines = headings.iter().map(Vec::len).max().unwrap_or(0);
        margins.heading = lines as f64 * sizes.name * 1.25 + 6.0;
        let facet = Facet::new(self.panels.len(), width, frame.top, margins, self.sharing);

        let mut tracks = Vec::new();
        for (index, panel) in self.panels.iter().enumerate() {
            let plot = facet.plots[index];
            let plot =
                Area { left: plot.left + frame.left, right: plot.right + frame.left, ..plot };
            let vertical = &verticals[index];
            let x = Scale::new(Spacing::Linear, times, (plot.left + INSET, plot.right - INSET));
            let plane = Plane { x, y: vertical.scale(plot.bottom, plot.top) };
            let years = axis::years(&x, sizes.tick, self.formats.time);
            let mut nodes = heading(&headings[index], plot, sizes.name);
            nodes.push(axis::grid(&vertical.ticks, plane, plot));
            nodes.extend(panel.layer().nodes(plane, DOT_RADIUS, self.formats));
            nodes.extend(axis::zero_line(vertical, plane, plot));
            nodes.push(axis::time_axis(&years, plane, plot));
            if facet.has_value_labels(index) {
                nodes.push(axis::value_labels(&vertical.ticks, plane, plot, sizes.tick));
            }
            if facet.has_time_labels(index) {
                nodes.push(axis::time_labels(&years, plane, plot, sizes.tick));
            }
            frame.nodes.push(Node::group("chart-panel", nodes));
            tracks.extend(panel.layer().tracks(plane, self.formats));
        }
        let ends = (frame.left + margins.left, frame.right);
        Drawing { scene: frame.close(facet.bottom, ends), cursor: Cursor::new(tracks) }
    }

    /// The same numbers as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        table(&self.blocks(), self.headings(), &self.labels, &self.words, self.formats)
    }

    /// The same numbers as CSV.
    #[must_use]
    pub fn csv(&self) -> String {
        csv_text(&self.blocks(), self.headings())
    }

    /// What each panel's vertical axis must show.
    fn extents(&self) -> Vec<(f64, f64)> {
        let own: Vec<Option<(f64, f64)>> =
            self.panels.iter().map(|panel| panel.layer().extent(self.axis)).collect();
        let all =
            extent(own.iter().flatten().flat_map(|ends| [ends.0, ends.1])).unwrap_or((0.0, 1.0));
        let of = |ends: Option<(f64, f64)>| match self.sharing {
            Sharing::Shared => all,
            Sharing::Free => ends.unwrap_or(all),
        };
        own.into_iter().map(of).collect()
    }

    fn blocks(&self) -> Vec<Block<'_>> {
        let panels = self.panels.iter();
        panels
            .map(|Panel { key, label, forecasts, records }| Block {
                panel: Some((key, label)),
                forecasts,
                records,
            })
            .collect()
    }

    fn headings(&self) -> Headings<'_> {
        Headings {
            panel: Some((&self.panel_key, &self.panel_heading)),
            time: &self.time_key,
            scenario: &self.scenario_heading,
        }
    }
}

/// The panel's name above its plot.
fn heading(lines: &[String], plot: Area, size: f64) -> Vec<Node> {
    let text = |(index, line): (usize, &String)| {
        let above = (lines.len() - 1 - index) as f64;
        let y = plot.top - 8.0 - above * size * 1.25;
        let content = line.clone();
        Node::text(
            "chart-panel-name",
            Text { x: plot.left, y, size, anchor: Anchor::Start, weight: Weight::Bold, content },
        )
    };
    lines.iter().enumerate().map(text).collect()
}
