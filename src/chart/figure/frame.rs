//! The frame of a figure: what stands above and below the plot, from top to bottom.
//!
//! ```text
//! heading            only in a file of its own
//! legend
//! vertical axis: what is measured
//! ... plot ...       left to the figure
//! time axis: what time is counted in
//! notes              only in a file of its own: source, link
//! ```

use crate::chart::legend::{Entry, legend};
use crate::chart::mark::label;
use crate::chart::measure::{self, Weight};
use crate::chart::scene::{Anchor, Area, Node, Scene, Text};
use crate::chart::words::Labels;

/// Narrowest picture that is laid out, px.
const NARROWEST: f64 = 280.0;
/// Width from which the letters are larger, px.
const WIDE: f64 = 560.0;
/// Around the content of a file of its own, px.
const PADDING: f64 = 16.0;

/// Where and how large a figure is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Canvas {
    /// Prefix of the ids inside the picture: unique on a page.
    pub id: String,
    /// px; 360 on a phone, 720 in a column, 960 in a wide one. Below 280 it is drawn as at 280.
    pub width: f64,
    /// What stands around it.
    pub setting: Setting,
    /// The address of what is drawn, which stands last in a file of its own.
    pub link: Option<String>,
}

/// What stands around a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// A page that has its own heading and caption.
    Page,
    /// Nothing: the picture carries heading, ground and notes itself.
    File,
}

/// Font sizes, px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sizes {
    pub heading: f64,
    pub name: f64,
    pub tick: f64,
}

/// A figure in the making: nodes so far and where the next may begin.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    canvas: &'a Canvas,
    labels: &'a Labels,
    pub sizes: Sizes,
    pub nodes: Vec<Node>,
    /// px from the left where content begins.
    pub left: f64,
    /// px from the left where content ends.
    pub right: f64,
    /// px from the top where the next part begins.
    pub top: f64,
}

impl<'a> Frame<'a> {
    /// Begins a figure: heading if it stands alone, then the legend.
    pub fn open(canvas: &'a Canvas, labels: &'a Labels, entries: &[Entry]) -> Self {
        let width = canvas.width.max(NARROWEST);
        let sizes = if width < WIDE {
            Sizes { heading: 15.0, name: 12.0, tick: 12.0 }
        } else {
            Sizes { heading: 17.0, name: 13.0, tick: 12.0 }
        };
        let padding = match canvas.setting {
            Setting::Page => 0.0,
            Setting::File => PADDING,
        };
        let (left, right, top) = (padding, width - padding, padding);
        let mut frame = Self { canvas, labels, sizes, nodes: Vec::new(), left, right, top };
        if canvas.setting == Setting::File {
            frame.lines(&labels.title, "chart-heading", sizes.heading, Weight::Bold);
            frame.top += 6.0;
        }
        if !entries.is_empty() {
            let (node, bottom) =
                legend(entries, (frame.left, frame.top), frame.right - frame.left, sizes.name);
            frame.nodes.push(node);
            frame.top = bottom + 4.0;
        }
        if !labels.y_axis.is_empty() {
            frame.lines(&labels.y_axis, "chart-axis-name", sizes.name, Weight::Regular);
        }
        frame.top += 8.0; // the upper half of the highest tick's label
        frame
    }

    /// Lines of text from the left, as wide as the figure.
    fn lines(&mut self, text: &str, class: &str, size: f64, weight: Weight) {
        for content in measure::wrap(text, size, weight, self.right - self.left) {
            self.line(content, class, size, weight);
        }
    }

    fn line(&mut self, content: String, class: &str, size: f64, weight: Weight) {
        self.top += size * 1.3;
        let y = self.top - size * 0.3;
        let text = Text { x: self.left, y, size, anchor: Anchor::Start, weight, content };
        self.nodes.push(Node::text(class, text));
    }

    /// Ends the figure under the plots, whose time labels end at `bottom` and which reach from `left` to `right`.
    pub fn close(mut self, bottom: f64, (left, right): (f64, f64)) -> Scene {
        self.top = bottom;
        let (size, weight) = (self.sizes.name, Weight::Regular);
        for line in measure::wrap(&self.labels.x_axis, size, weight, self.right - self.left) {
            // Under the middle of the plots, as far as the line has room there.
            let half = measure::width(&line, size, weight) / 2.0;
            let middle = f64::midpoint(left, right).min(self.right - half).max(self.left + half);
            let at = (middle, self.top + size * 0.7);
            self.nodes.push(label("chart-axis-name", &line, at, size, Anchor::Middle));
            self.top += size * 1.4;
        }
        if self.canvas.setting == Setting::File {
            self.top += 8.0;
            for note in &self.labels.notes {
                self.lines(note, "chart-note", self.sizes.tick, Weight::Regular);
            }
            let (size, weight, room) = (self.sizes.tick, Weight::Regular, self.right - self.left);
            for piece in
                self.canvas.link.iter().flat_map(|link| measure::broken(link, size, weight, room))
            {
                self.line(piece.to_owned(), "chart-note", size, weight);
            }
            self.top += PADDING;
        }
        let (width, height) = (self.right + self.left, libm::ceil(self.top + 2.0));
        if self.canvas.setting == Setting::File {
            let whole = Area { left: 0.0, top: 0.0, right: width, bottom: height };
            self.nodes.insert(0, Node::rect("chart-ground", whole));
        }
        Scene {
            id: self.canvas.id.clone(),
            width,
            height,
            title: self.labels.title.clone(),
            description: self.labels.description.clone(),
            nodes: self.nodes,
        }
    }
}
