//! Marks: how data become shapes over two scales.

mod band;
mod bars;
mod contour;
mod dots;
mod interval_bar;
mod line;
mod rule;
mod stacked_area;
mod text;

pub(super) use band::band;
pub(super) use bars::stacked_bar;
pub(super) use contour::contour;
pub(super) use dots::{DotShape, dot};
pub(super) use interval_bar::{interval_bar, interval_point};
pub(super) use line::line;
pub(super) use rule::{Rule, rule};
pub(super) use stacked_area::{Stack, stacked_area};
pub(super) use text::label;

use super::scale::Scale;

/// Half the width of what stands for a point without neighbours, px.
const LONE_HALF_WIDTH: f64 = 3.0;

/// Two scales: where a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plane {
    /// Time to px from the left.
    pub x: Scale,
    /// Value to px from the top.
    pub y: Scale,
}

/// Unbroken runs of points: a `None` parts two runs.
fn runs<T: Copy>(points: impl Iterator<Item = Option<T>>) -> Vec<Vec<T>> {
    let mut runs = vec![Vec::new()];
    for point in points {
        match point {
            Some(point) => runs.last_mut().expect("there is always a last run").push(point),
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn gaps_part_runs() {
        let found = runs([None, Some(1), Some(2), None, None, Some(3)].into_iter());
        assert_eq!(found, [vec![1, 2], vec![3]]);
        assert!(runs(std::iter::empty::<Option<u8>>()).is_empty());
    }
}
