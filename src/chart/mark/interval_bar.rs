//! An interval bar: nested bands of one estimate along a horizontal scale, narrow ones taller, and the point among them.

use crate::chart::scale::Scale;
use crate::chart::scene::{Area, Node};
use crate::chart::series::{Band, Quantiles};

/// Radius of a point, px.
const POINT_RADIUS: f64 = 4.0;

/// Height of the bar of `band`, px.
const fn height(band: Band) -> f64 {
    match band {
        Band::Half => 12.0,
        Band::Eighty => 8.0,
        Band::NinetyFive => 4.0,
    }
}

/// Bands around the height `middle`, wide to narrow; one without width is left out.
pub fn interval_bar(quantiles: &Quantiles, x: &Scale, middle: f64) -> Vec<Node> {
    let bar = |band: Band| {
        let (low, high) = quantiles.ends(band);
        let half = height(band) / 2.0;
        let area =
            Area { left: x.px(low), right: x.px(high), top: middle - half, bottom: middle + half };
        (area.right > area.left).then(|| Node::rect(format!("chart-band {}", band.class()), area))
    };
    Band::ALL.into_iter().rev().filter_map(bar).collect()
}

/// The point of an estimate.
pub fn interval_point((x, y): (f64, f64)) -> Node {
    Node::circle("chart-point", x, y, POINT_RADIUS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scale::Spacing;
    use crate::chart::scene::Shape;

    #[test]
    fn bars_are_nested_and_narrow_ones_are_taller() {
        let x = Scale::new(Spacing::Linear, (0.0, 10.0), (0.0, 100.0));
        let quantiles = Quantiles { values: [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0] };
        let shapes: Vec<Shape> =
            interval_bar(&quantiles, &x, 50.0).into_iter().map(|node| node.shape).collect();
        assert_eq!(
            shapes,
            [
                Shape::Rect { x: 10.0, y: 48.0, width: 60.0, height: 4.0 },
                Shape::Rect { x: 20.0, y: 46.0, width: 40.0, height: 8.0 },
                Shape::Rect { x: 30.0, y: 44.0, width: 20.0, height: 12.0 },
            ]
        );
        assert!(interval_bar(&Quantiles { values: [4.0; 7] }, &x, 50.0).is_empty());
    }
}
