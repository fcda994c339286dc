//! Charts: data and words in, a picture out, the same for page, command line and report.
//!
//! A figure ([`Fan`], [`Multiples`], [`Shares`]) is plain data with labels and formatters from outside. Drawn on a
//! [`Canvas`] it gives a [`Drawing`]: a [`Scene`] of classed shapes, and a [`Cursor`] over the points that can be read
//! one by one. [`svg`] writes a scene for a page that carries `style/chart.css`, [`standalone`] for a file of its own.
//! Every figure has a table twin and CSV made from the same data.
//!
//! The room looks no word up, formats no number and holds no colour.

mod axis;
mod cursor;
mod facet;
mod figure;
mod label;
mod legend;
mod mark;
mod measure;
#[cfg(test)]
mod sample;
mod scale;
mod scene;
mod series;
mod style;
mod svg;
mod table;
mod ticks;
mod words;

pub use cursor::{Cursor, Move, Place, Stop, Track};
pub use facet::Sharing;
pub use figure::{Canvas, Drawing, Event, Fan, Multiples, Panel, Part, Setting, Shares};
pub use measure::Weight;
pub use scene::{Anchor, Area, Node, Scene, Segment, Shape, Text};
pub use series::{Band, FanPoint, Forecast, Point, Quantiles, Record};
pub use style::standalone;
pub use svg::render as svg;
pub use table::{Column, ColumnKind, Table};
pub use words::{FanWords, Finding, Formats, Labels, Reading, SharesWords, VerticalAxis};
