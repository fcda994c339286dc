//! A rule: a straight line across the plot at one time or value.

use crate::chart::scene::{Area, Node};

/// Which way a rule runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule {
    /// Across, at this px from the top.
    Horizontal(f64),
    /// Down, at this px from the left.
    Vertical(f64),
}

/// The rule across `plot`.
pub fn rule(class: impl Into<String>, rule: Rule, plot: Area) -> Node {
    match rule {
        Rule::Horizontal(y) => Node::line(class, (plot.left, y), (plot.right, y)),
        Rule::Vertical(x) => Node::line(class, (x, plot.top), (x, plot.bottom)),
    }
}
