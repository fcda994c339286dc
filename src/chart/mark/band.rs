//! A band between a low and a high value over time.

use super::{LONE_HALF_WIDTH, Plane, runs};
use crate::chart::scene::{Node, Segment};

/// The band through `edges` (time, low, high); a `None` is a gap, a point alone a short block.
pub fn band(
    class: impl Into<String>,
    edges: impl Iterator<Item = Option<(f64, f64, f64)>>,
    plane: Plane,
) -> Node {
    let mut segments = Vec::new();
    for run in runs(edges) {
        let mut there: Vec<(f64, f64)> =
            run.iter().map(|e| (plane.x.px(e.0), plane.y.px(e.2))).collect();
        let mut back: Vec<(f64, f64)> =
            run.iter().rev().map(|e| (plane.x.px(e.0), plane.y.px(e.1))).collect();
        if let ([(x, high)], [(_, low)]) = (&there[..], &back[..]) {
            let (left, right) = (x - LONE_HALF_WIDTH, x + LONE_HALF_WIDTH);
            (there, back) =
                (vec![(left, *high), (right, *high)], vec![(right, *low), (left, *low)]);
        }
        for (index, (x, y)) in there.into_iter().chain(back).enumerate() {
            segments.push(if index == 0 { Segment::Move(x, y) } else { Segment::Line(x, y) });
        }
        segments.push(Segment::Close);
    }
    Node::path(class, segments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scale::{Scale, Spacing};
    use crate::chart::scene::Shape;
    use Segment::{Close, Line, Move};

    fn plane() -> Plane {
        let scale = |range| Scale::new(Spacing::Linear, (0.0, 10.0), range);
        Plane { x: scale((0.0, 100.0)), y: scale((100.0, 0.0)) }
    }

    #[test]
    fn a_band_goes_there_along_the_top_and_back_along_the_bottom() {
        let edges = [Some((0.0, 1.0, 2.0)), Some((5.0, 2.0, 4.0))];
        let Shape::Path(path) = band("b", edges.into_iter(), plane()).shape else {
            panic!("a path")
        };
        assert_eq!(
            path,
            [Move(0.0, 80.0), Line(50.0, 60.0), Line(50.0, 80.0), Line(0.0, 90.0), Close]
        );
    }

    #[test]
    fn a_point_alone_is_a_block() {
        let Shape::Path(path) = band("b", [Some((5.0, 2.0, 4.0)), None].into_iter(), plane()).shape
        else {
            panic!("a path")
        };
        assert_eq!(
            path,
            [Move(47.0, 60.0), Line(53.0, 60.0), Line(53.0, 80.0), Line(47.0, 80.0), Close]
        );
    }
}
