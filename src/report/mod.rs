//! Results as files: CSV and JSON, a series at a time, and one archive of all that a notebook is and gives.
//!
//! The page and the command line write through this room, so what they hand out has the same bytes. It knows no words:
//! those of an archive come as text. It has no clock and no files.

mod archive;
pub mod capacity;
pub mod csv;
pub mod json;
pub mod port_week;
pub mod reception;
mod series;
mod summary;
mod zip;

pub use archive::{Archiving, Contents, NamedCell, NamedRun, command, command_of};
pub use series::{OutcomeSeries, SeriesName, names, period_id, summarise};
