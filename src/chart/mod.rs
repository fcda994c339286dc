//! Charts: data and words in, a picture out, the same for page, command line and report.
//!
//! A [`Scene`] is a tree of classed shapes; [`svg`] writes it for a page that carries `style/chart.css`, [`standalone`]
//! for a file of its own. The room looks no word up, formats no number and holds no colour.

mod measure;
mod scene;
mod style;
mod svg;

pub use measure::Weight;
pub use scene::{Anchor, Area, Node, Scene, Segment, Shape, Text};
pub use style::standalone;
pub use svg::render as svg;
