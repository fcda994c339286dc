//! A contour: the edges between cells of a grid that are marked and cells that are not.

use super::Plane;
use crate::chart::scene::Segment;

/// The edges around the `marked` cells of a grid of `columns` by `rows`, where cell (row, column) fills half a unit to
/// each side of its whole numbers.
pub fn contour(
    (columns, rows): (usize, usize),
    marked: impl Fn(usize, usize) -> bool,
    plane: Plane,
) -> Vec<Segment> {
    let corner =
        |row: usize, column: usize| (plane.x.px(column as f64 - 0.5), plane.y.px(row as f64 - 0.5));
    let mut segments = Vec::new();
    let mut edge = |(x1, y1): (f64, f64), (x2, y2): (f64, f64)| {
        segments.extend([Segment::Move(x1, y1), Segment::Line(x2, y2)]);
    };
    for row in 0..=rows {
        for column in 0..=columns {
            let here = row < rows && column < columns && marked(row, column);
            let above = row > 0 && column < columns && marked(row - 1, column);
            let before = column > 0 && row < rows && marked(row, column - 1);
            if here != above {
                edge(corner(row, column), corner(row, column + 1));
            }
            if here != before {
                edge(corner(row, column), corner(row + 1, column));
            }
        }
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scale::{Scale, Spacing};
    use Segment::{Line, Move};

    fn edges(marked: &[(usize, usize)]) -> Vec<Segment> {
        let scale = |count: f64| Scale::new(Spacing::Linear, (-0.5, count - 0.5), (0.0, count));
        let plane = Plane { x: scale(3.0), y: scale(2.0) };
        contour((3, 2), |row, column| marked.contains(&(row, column)), plane)
    }

    #[test]
    fn a_cell_alone_has_four_edges() {
        let found = edges(&[(1, 2)]);
        let expected = [
            [Move(2.0, 1.0), Line(3.0, 1.0)],
            [Move(2.0, 1.0), Line(2.0, 2.0)],
            [Move(3.0, 1.0), Line(3.0, 2.0)],
            [Move(2.0, 2.0), Line(3.0, 2.0)],
        ];
        assert_eq!(found, expected.concat());
    }

    #[test]
    fn neighbours_share_no_edge() {
        let count = |marked: &[(usize, usize)]| edges(marked).len() / 2;
        assert_eq!(count(&[]), 0);
        assert_eq!(count(&[(0, 0), (0, 1)]), 6);
        assert_eq!(count(&[(0, 0), (1, 1)]), 8, "a corner is no edge");
        assert_eq!(count(&[(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]), 10, "the frame");
    }
}
