//! Markdown as a small tree of our own, which a page turns into elements: there is no way through it for raw HTML.
//!
//! Tags in the text are shown as the text they are. Links and pictures pass a list of what is allowed. Formulas become
//! MathML, also as a tree of known elements.

mod build;
mod link;
mod math;
mod tree;

pub(super) use build::blocks;
pub use math::MathNode;
pub use tree::{Alignment, Block, Formula, Inline};
pub(super) use tree::{placed_values, values};
