//! Parts of a whole over time, stacked.

use super::Plane;
use super::band::band;
use crate::chart::scene::Node;

/// Parts at one time, stacked from the top down: the first part is uppermost.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    /// Time.
    pub x: f64,
    /// Low and high end of each part.
    pub ends: Vec<(f64, f64)>,
}

impl Stack {
    /// Stacks `parts` at time `x`; the foot of the last is zero.
    pub fn new(x: f64, parts: &[f64]) -> Self {
        let mut top = parts.iter().sum::<f64>();
        let ends = parts.iter().map(|part| {
            let high = top;
            top -= part;
            (top, high)
        });
        let mut ends: Vec<(f64, f64)> = ends.collect();
        if let Some(last) = ends.last_mut() {
            last.0 = 0.0; // not what rounding left over
        }
        Self { x, ends }
    }
}

/// One area a part, in the order of the parts; `class` gives each its class.
pub fn stacked_area(stacks: &[Stack], class: impl Fn(usize) -> String, plane: Plane) -> Vec<Node> {
    let count = stacks.first().map_or(0, |stack| stack.ends.len());
    let area = |part: usize| {
        let edges =
            stacks.iter().map(|stack| Some((stack.x, stack.ends[part].0, stack.ends[part].1)));
        band(class(part), edges, plane)
    };
    (0..count).map(area).collect()
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exact by construction
mod tests {
    use super::*;

    #[test]
    fn parts_fill_the_whole_without_gaps() {
        let stack = Stack::new(1998.0, &[0.3, 0.1, 0.6]);
        assert_eq!(stack.ends[0].1, 1.0);
        assert_eq!(stack.ends[2].0, 0.0);
        for pair in stack.ends.windows(2) {
            assert_eq!(pair[0].0, pair[1].1);
        }
        assert!((stack.ends[1].1 - 0.7).abs() < 1e-12, "exact up to rounding");
    }
}
