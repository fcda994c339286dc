//! The legend: a sample of each mark with its name, in rows that wrap.

use super::mark::{DotShape, dot, interval_point, label};
use super::measure::{self, Weight};
use super::scene::{Anchor, Area, Node};

/// Length of a sample of a line or band, px.
const SAMPLE_LENGTH: f64 = 22.0;
/// Length of a sample of a cell, px.
const CELL_LENGTH: f64 = 15.0;
/// Height of a sample of a band, px.
const SAMPLE_HEIGHT: f64 = 11.0;
/// Radius of a sample of a dot, px.
const DOT_RADIUS: f64 = 3.5;
/// Between sample and name, px.
const NAME_GAP: f64 = 6.0;
/// Between two entries, px.
const ENTRY_GAP: f64 = 18.0;

/// A sample and its name.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// What the mark looks like.
    pub sample: Sample,
    /// Its name.
    pub name: String,
}

/// What a mark looks like.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Sample {
    /// A line of forecast `index`.
    Line {
        /// Which forecast.
        forecast: usize,
    },
    /// A band with this class, of forecast `index` or of any.
    Band {
        /// Class of the band.
        class: &'static str,
        /// Which forecast.
        forecast: usize,
    },
    /// A dot.
    Dot(DotShape),
    /// The point of an interval.
    Point,
    /// A stack of parts this many px wide.
    Stack(f64),
    /// A cell of a heat map with these classes.
    Cell(String),
}

impl Sample {
    /// px.
    fn width(&self) -> f64 {
        match self {
            Self::Line { .. } | Self::Band { .. } => SAMPLE_LENGTH,
            Self::Cell(_) => CELL_LENGTH,
            Self::Dot(_) | Self::Point => 2.0 * DOT_RADIUS + 2.0,
            Self::Stack(width) => *width,
        }
    }
}

/// Class of the group that holds the marks of forecast `index`.
pub(super) fn forecast_class(index: usize) -> String {
    format!("chart-forecast-{}", index % 2 + 1)
}

/// Rows of entries from (`left`, `top`) in `room` px; the nodes and where they end, px from the top.
pub(super) fn legend(
    entries: &[Entry],
    (left, top): (f64, f64),
    room: f64,
    size: f64,
) -> (Node, f64) {
    let line_height = size + 7.0;
    let mut nodes = Vec::new();
    let (mut x, mut y, mut row_height) = (left, top, 0.0_f64);
    for entry in entries {
        let before_name = entry.sample.width() + NAME_GAP;
        let name_room = room - before_name;
        let lines = measure::wrap(&entry.name, size, Weight::Regular, name_room);
        let widths = lines.iter().map(|line| measure::width(line, size, Weight::Regular));
        let width = before_name + widths.fold(0.0, f64::max);
        if x > left && x + width > left + room {
            (x, y, row_height) = (left, y + row_height, 0.0);
        }
        nodes.push(sample(&entry.sample, x, y + line_height / 2.0));
        for (index, line) in lines.iter().enumerate() {
            let place = (x + before_name, y + line_height * (index as f64 + 0.5));
            nodes.push(label("chart-name", line, place, size, Anchor::Start));
        }
        row_height = row_height.max(line_height * lines.len().max(1) as f64);
        x += width + ENTRY_GAP;
    }
    (Node::group("chart-legend", nodes), y + row_height)
}

/// The sample from `x` on, around the height `middle`.
fn sample(sample: &Sample, x: f64, middle: f64) -> Node {
    let right = x + sample.width();
    let block = Area {
        left: x,
        top: middle - SAMPLE_HEIGHT / 2.0,
        right,
        bottom: middle + SAMPLE_HEIGHT / 2.0,
    };
    match sample {
        Sample::Line { forecast } => {
            let line = Node::line("chart-median", (x, middle), (right, middle));
            Node::group(forecast_class(*forecast), vec![line])
        }
        Sample::Band { class, forecast } => Node::group(
            forecast_class(*forecast),
            vec![Node::rect(format!("chart-band {class}"), block)],
        ),
        Sample::Dot(shape) => dot(*shape, (f64::midpoint(x, right), middle), DOT_RADIUS),
        Sample::Point => {
            let point = interval_point((f64::midpoint(x, right), middle));
            Node::group(forecast_class(0), vec![point])
        }
        Sample::Cell(class) => Node::rect(class.as_str(), block),
        Sample::Stack(_) => {
            let (upper, lower) = (Area { bottom: middle, ..block }, Area { top: middle, ..block });
            let upper = Node::rect("chart-part chart-part-1", upper);
            Node::group("", vec![upper, Node::rect("chart-part chart-part-2", lower)])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Shape;

    fn entries() -> Vec<Entry> {
        let names =
            ["Mediana", "50 %", "80 %", "95 %", "Registro observado de la Patrulla Fronteriza"];
        let entry =
            |name: &str| Entry { sample: Sample::Line { forecast: 0 }, name: name.to_owned() };
        names.map(entry).to_vec()
    }

    /// Names neither touch each other nor leave the room, at any width a screen has.
    #[test]
    fn names_are_apart_and_inside() {
        for room in [240.0, 340.0, 500.0, 940.0] {
            let (node, bottom) = legend(&entries(), (10.0, 5.0), room, 12.0);
            let Shape::Group(nodes) = &node.shape else { panic!("a group") };
            let areas: Vec<Area> = nodes
                .iter()
                .filter_map(|node| {
                    if let Shape::Text(text) = &node.shape { Some(text.area()) } else { None }
                })
                .collect();
            let frame = Area { left: 10.0, top: 5.0, right: 10.0 + room, bottom };
            for (index, area) in areas.iter().enumerate() {
                assert!(frame.holds(area), "{area:?} in {frame:?}");
                assert!(areas[..index].iter().all(|other| !other.overlaps(area)));
            }
        }
    }

    #[test]
    fn rows_wrap() {
        let bottom = |room| legend(&entries(), (0.0, 0.0), room, 12.0).1;
        assert!(bottom(300.0) > bottom(900.0));
    }
}
