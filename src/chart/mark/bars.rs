//! A thin bar of stacked parts.

use super::{Plane, Stack};
use crate::chart::scene::{Area, Node};

/// The parts of `stack` as a bar `width` px wide, centred on its time; `class` gives each part its class.
pub fn stacked_bar(
    stack: &Stack,
    width: f64,
    class: impl Fn(usize) -> String,
    plane: Plane,
) -> Vec<Node> {
    let left = plane.x.px(stack.x) - width / 2.0;
    let block = |(part, &(low, high)): (usize, &(f64, f64))| {
        let area =
            Area { left, top: plane.y.px(high), right: left + width, bottom: plane.y.px(low) };
        Node::rect(class(part), area)
    };
    stack.ends.iter().enumerate().map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scale::{Scale, Spacing};
    use crate::chart::scene::Shape;

    #[test]
    fn blocks_stand_on_each_other() {
        let scale = |high, range| Scale::new(Spacing::Linear, (0.0, high), range);
        let plane = Plane { x: scale(10.0, (0.0, 100.0)), y: scale(1.0, (100.0, 0.0)) };
        let bar = stacked_bar(&Stack::new(5.0, &[0.25, 0.75]), 8.0, |part| part.to_string(), plane);
        let shapes: Vec<Shape> = bar.into_iter().map(|node| node.shape).collect();
        assert_eq!(
            shapes,
            [
                Shape::Rect { x: 46.0, y: 0.0, width: 8.0, height: 25.0 },
                Shape::Rect { x: 46.0, y: 25.0, width: 8.0, height: 75.0 },
            ]
        );
    }
}
