//! Charts: data and words in, a picture out, the same for page, command line and report.
//!
//! A figure ([`Fan`], [`Multiples`], [`Shares`], [`Differences`], [`HeatMap`]) is plain data with labels and formatters
//! from outside. Drawn on a [`Canvas`] it gives a [`Drawing`]: a [`Scene`] of classed shapes, and a [`Cursor`] over the points that can be read
//! one by one. [`svg()`] writes a scene for a page that carries `style/chart.css`, [`standalone`] for a file of its own.
//! Every figure has a table twin and CSV made from the same data.
//!
//! The room looks no word up, formats no number and holds no colour.
//!
//! ```
//! use frontera::chart::{
//!     Canvas, Fan, FanWords, Formats, Labels, Move, Point, Record, Setting, VerticalAxis, standalone, svg,
//! };
//!
//! let deaths = [263.0, 249.0, 380.0].into_iter().zip([1998.0, 1999.0, 2000.0]);
//! let fan = Fan {
//!     labels: Labels { title: "Deaths recorded".to_owned(), ..Labels::default() },
//!     words: FanWords::default(),
//!     formats: Formats {
//!         time: &|time| format!("FY{time:.0}"),
//!         tick: &|value| format!("{value:.0}"),
//!         value: &|value| format!("{value:.0}"),
//!         range: &|low, high| format!("{low} to {high}"),
//!         spoken: &|reading| format!("{}, {}: {:?}", reading.series, reading.time, reading.finding),
//!     },
//!     forecasts: vec![], // what a run gives
//!     records: vec![Record {
//!         key: "observed".to_owned(),
//!         label: "Border Patrol".to_owned(),
//!         points: deaths.map(|(y, x)| Point { x, y }).collect(),
//!     }],
//!     events: vec![],
//!     guides: vec![],
//!     axis: VerticalAxis::FromZero,
//!     time_key: "fiscal_year".to_owned(),
//!     scenario_heading: String::new(),
//! };
//! let drawing = fan.draw(&Canvas { id: "deaths".to_owned(), width: 720.0, setting: Setting::Page, link: None });
//! let page = svg(&drawing.scene);
//! let file = standalone(&fan.draw(&Canvas { id: "deaths".to_owned(), width: 720.0, setting: Setting::File, link: None }).scene);
//! assert!(page.starts_with("<svg class=\"chart\"") && file.contains("<style>"));
//!
//! let first = drawing.cursor.start().unwrap();
//! let next = drawing.cursor.step(first, Move::Later).unwrap();
//! assert!(drawing.cursor.stop(next).unwrap().text.starts_with("Border Patrol, FY1999"));
//! assert_eq!(fan.table().rows.len(), 3);
//! ```

mod axis;
mod cursor;
mod facet;
mod figure;
mod label;
mod legend;
mod mark;
mod measure;
mod qr;
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
pub use figure::{
    Canvas, DifferenceRow, Differences, Drawing, Event, Fan, HeatMap, HeatMapColumn, HeatMapRow,
    Multiples, Panel, Part, Setting, Shares,
};
pub use measure::Weight;
pub use qr::{MAX_QR_BYTES, QrError, qr};
pub use scene::{Anchor, Area, Node, Scene, Segment, Shape, Text};
pub use series::{Band, FanPoint, Forecast, Point, Quantiles, Record};
pub use style::standalone;
pub use svg::render as svg;
pub use table::{Column, ColumnKind, Table};
pub use words::{
    CellReading, FanWords, Finding, Formats, HeatMapFormats, HeatMapWords, Labels, Reading,
    SharesWords, VerticalAxis,
};
