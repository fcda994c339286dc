//! A label: one line of text, placed by its middle height.

use crate::chart::measure::Weight;
use crate::chart::scene::{Anchor, Node, Text};

/// Height of a capital letter over the font size, halved: from the middle of a line to its baseline.
const MIDDLE_TO_BASELINE: f64 = 0.36;

/// `content` with its anchor at (`x`, `middle`).
pub fn label(
    class: &str,
    content: &str,
    (x, middle): (f64, f64),
    size: f64,
    anchor: Anchor,
) -> Node {
    let y = middle + MIDDLE_TO_BASELINE * size;
    Node::text(
        class,
        Text { x, y, size, anchor, weight: Weight::Regular, content: content.to_owned() },
    )
}
