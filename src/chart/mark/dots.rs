//! Dots: observed values, told from each other by shape.

use crate::chart::scene::{Node, Segment};

/// Shape of a series of dots, so that two records differ without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DotShape {
    /// A full circle.
    Circle,
    /// An empty diamond.
    Diamond,
}

impl DotShape {
    /// The shape of record `index`.
    pub const fn of(index: usize) -> Self {
        if index.is_multiple_of(2) { Self::Circle } else { Self::Diamond }
    }
}

/// One dot of half-width `r` around a pixel.
pub fn dot(shape: DotShape, (x, y): (f64, f64), r: f64) -> Node {
    match shape {
        DotShape::Circle => Node::circle("chart-dot", x, y, r),
        DotShape::Diamond => {
            let r = r * 1.2;
            let corners = [
                Segment::Move(x, y - r),
                Segment::Line(x + r, y),
                Segment::Line(x, y + r),
                Segment::Line(x - r, y),
                Segment::Close,
            ];
            Node::path("chart-dot chart-dot-open", corners.to_vec())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Shape;

    #[test]
    fn two_records_differ_in_shape() {
        assert_ne!(DotShape::of(0), DotShape::of(1));
        assert!(matches!(dot(DotShape::of(0), (1.0, 2.0), 3.0).shape, Shape::Circle { .. }));
        assert!(matches!(dot(DotShape::of(1), (1.0, 2.0), 3.0).shape, Shape::Path(_)));
    }
}
