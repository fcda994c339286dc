//! A picture as data: a tree of a few primitives in pixels, each with a class for its looks.
//!
//! A scene holds no colour and no font: classes only, which `style/chart.css` dresses. It is the same for the page, the
//! command line and a report; [`super::svg()`] writes it as text.

use super::measure::{self, Weight};

/// A whole picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Prefix of the ids inside the picture: unique on a page.
    pub id: String,
    /// px.
    pub width: f64,
    /// px.
    pub height: f64,
    /// Accessible name.
    pub title: String,
    /// Accessible description.
    pub description: String,
    /// Content, painted in order.
    pub nodes: Vec<Node>,
}

/// One element.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub shape: Shape,
    /// Classes, parted by spaces; may be empty.
    pub class: String,
    /// What a pointer resting on it reads.
    pub title: Option<String>,
}

/// The primitives.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // coordinates in px, named as in SVG
pub enum Shape {
    Group(Vec<Node>),
    Path(Vec<Segment>),
    Rect { x: f64, y: f64, width: f64, height: f64 },
    Circle { cx: f64, cy: f64, r: f64 },
    Line { x1: f64, y1: f64, x2: f64, y2: f64 },
    Text(Text),
}

/// A step of a path. Straight only: between two years nothing is known, and a curve would invent it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Start a part at this point.
    Move(f64, f64),
    /// Straight to this point.
    Line(f64, f64),
    /// Back to the start of the part.
    Close,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// px, of the anchor.
    pub x: f64,
    /// px, of the baseline.
    pub y: f64,
    /// px.
    pub size: f64,
    /// Which part of the text stands at `x`.
    pub anchor: Anchor,
    /// Thickness.
    pub weight: Weight,
    /// The words.
    pub content: String,
}

/// Which part of a text stands at its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A rectangle in px, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs)] // the names say it
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Node {
    fn of(class: impl Into<String>, shape: Shape) -> Self {
        Self { shape, class: class.into(), title: None }
    }

    /// A group.
    pub fn group(class: impl Into<String>, nodes: Vec<Self>) -> Self {
        Self::of(class, Shape::Group(nodes))
    }

    /// A path.
    pub fn path(class: impl Into<String>, segments: Vec<Segment>) -> Self {
        Self::of(class, Shape::Path(segments))
    }

    /// A rectangle.
    pub fn rect(class: impl Into<String>, area: Area) -> Self {
        let (width, height) = (area.width(), area.height());
        Self::of(class, Shape::Rect { x: area.left, y: area.top, width, height })
    }

    /// A circle of radius `r` around (`cx`, `cy`).
    pub fn circle(class: impl Into<String>, cx: f64, cy: f64, r: f64) -> Self {
        Self::of(class, Shape::Circle { cx, cy, r })
    }

    /// A straight line between two points.
    pub fn line(class: impl Into<String>, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Self {
        Self::of(class, Shape::Line { x1, y1, x2, y2 })
    }

    /// A line of text.
    pub fn text(class: impl Into<String>, text: Text) -> Self {
        Self::of(class, Shape::Text(text))
    }

    /// The same element with what a pointer resting on it reads.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl Text {
    /// The box the text fills, by an estimate on the wide side.
    #[must_use]
    pub fn area(&self) -> Area {
        let width = measure::width(&self.content, self.size, self.weight);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Area {
            left,
            top: self.y - 0.8 * self.size,
            right: left + width,
            bottom: self.y + 0.25 * self.size,
        }
    }
}

impl Area {
    /// px.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// px.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Do the two share a point inside both?
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Is `other` wholly inside?
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }
}

impl Scene {
    /// Every text of the picture, in painting order.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        let mut found = Vec::new();
        collect(&self.nodes, &mut found);
        found
    }

    /// The whole picture as a rectangle.
    #[must_use]
    pub fn area(&self) -> Area {
        Area { left: 0.0, top: 0.0, right: self.width, bottom: self.height }
    }
}

fn collect<'a>(nodes: &'a [Node], found: &mut Vec<&'a Text>) {
    for node in nodes {
        match &node.shape {
            Shape::Text(text) => found.push(text),
            Shape::Group(inner) => collect(inner, found),
            _ => {}
        }
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exact by construction
mod tests {
    use super::*;

    fn text(anchor: Anchor) -> Text {
        Text {
            x: 100.0,
            y: 50.0,
            size: 10.0,
            anchor,
            weight: Weight::Regular,
            content: "1994".to_owned(),
        }
    }

    #[test]
    fn a_text_fills_the_box_its_anchor_says() {
        assert_eq!(text(Anchor::Start).area().left, 100.0);
        assert_eq!(text(Anchor::End).area().right, 100.0);
        let middle = text(Anchor::Middle).area();
        assert!((middle.left + middle.right - 200.0).abs() < 1e-9);
        assert_eq!((middle.top, middle.bottom), (42.0, 52.5));
    }

    #[test]
    fn boxes_that_touch_do_not_overlap() {
        let at = |left: f64| Area { left, top: 0.0, right: left + 10.0, bottom: 10.0 };
        assert!(at(0.0).overlaps(&at(9.9)));
        assert!(!at(0.0).overlaps(&at(10.0)));
        assert!(at(0.0).holds(&at(0.0)) && !at(0.0).holds(&at(0.1)));
    }

    #[test]
    fn texts_are_found_at_any_depth() {
        let leaf = || Node::text("", text(Anchor::Start));
        let nodes = vec![leaf(), Node::group("", vec![Node::group("", vec![leaf()])])];
        let scene = Scene {
            id: String::new(),
            width: 1.0,
            height: 1.0,
            title: String::new(),
            description: String::new(),
            nodes,
        };
        assert_eq!(scene.texts().len(), 2);
    }
}
