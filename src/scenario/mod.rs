//! The file a person writes: parameters with sources, series, policies over time; read, checked, described.

mod check;
mod checked;
mod difference;
mod distribution;
mod error;
mod parameters;
mod policies;
mod presets;
mod read;
mod reader;
mod schema;
mod series;
mod set;
mod tree;
mod write;

pub use check::{MAX_MONTHS, MAX_REPLICATES};
pub use checked::{
    Change, Correlation, Operation, Parameter, Policy, Resolution, Scenario, Series, SeriesEntry,
    Window, Words,
};
pub use difference::{Difference, Side, difference};
pub use error::{Language, Place, Problem, ScenarioError, SettingKind, SyntaxRule, ValueKind};
pub use presets::{
    Bundled, DataSource, PresetInfo, bundled_csv, preset, preset_ids, preset_text, presets,
};
pub use read::{FORMAT, MAX_BYTES, read};
pub use schema::schema;
pub use series::{SERIES, SeriesSpec};
pub use write::write;
