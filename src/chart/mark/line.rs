//! A line through values over time.

use super::{LONE_HALF_WIDTH, Plane, runs};
use crate::chart::scene::{Node, Segment};

/// The line through `points` (time, value); a `None` is a gap, a point alone a short dash.
pub fn line(
    class: impl Into<String>,
    points: impl Iterator<Item = Option<(f64, f64)>>,
    plane: Plane,
) -> Node {
    let mut segments = Vec::new();
    for run in runs(points) {
        let mut pixels: Vec<(f64, f64)> =
            run.iter().map(|p| (plane.x.px(p.0), plane.y.px(p.1))).collect();
        if let [(x, y)] = pixels[..] {
            pixels = vec![(x - LONE_HALF_WIDTH, y), (x + LONE_HALF_WIDTH, y)];
        }
        for (index, (x, y)) in pixels.into_iter().enumerate() {
            segments.push(if index == 0 { Segment::Move(x, y) } else { Segment::Line(x, y) });
        }
    }
    Node::path(class, segments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scale::{Scale, Spacing};
    use crate::chart::scene::Shape;
    use Segment::{Line, Move};

    #[test]
    fn gaps_stay_gaps() {
        let scale = |range| Scale::new(Spacing::Linear, (0.0, 10.0), range);
        let plane = Plane { x: scale((0.0, 100.0)), y: scale((100.0, 0.0)) };
        let points = [Some((0.0, 1.0)), Some((1.0, 2.0)), None, Some((5.0, 5.0))];
        let Shape::Path(path) = line("l", points.into_iter(), plane).shape else {
            panic!("a path")
        };
        assert_eq!(path, [Move(0.0, 90.0), Line(10.0, 80.0), Move(47.0, 50.0), Line(53.0, 50.0)]);
    }
}
