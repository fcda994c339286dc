//! Words: Fluent messages, names, numbers, dates and sentences in English and Mexican Spanish.
//!
//! One small type, [`Text`], holds all words of one language; every other room hands it ids and numbers.
//! The room imports nothing of ours: errors, outcomes and places reach it as ids, so a scientist can change
//! a model without touching a word, and a translator a word without touching a model.
//!
//! Messages stand in `locales/en-US/*.ftl` and `locales/es-MX/*.ftl`, split by topic. The tests hold both
//! languages to the same messages, attributes and arguments.

mod capacity;
mod catalogue;
mod comments;
mod contrast;
mod language;
mod name;
mod number;
mod prose;
mod readme;
mod sentence;
mod time;
mod trial;

pub use capacity::Capacity;
pub use catalogue::{Argument, Text, sources};
pub use contrast::Contrast;
pub use language::Language;
pub use name::{Named, unit_id};
pub use number::reading_scale;
pub use readme::{Readme, ReadmeScenario};
pub use sentence::{Fan, Fee, Interval, Share, Shares, Trend};
pub use trial::Trial;
