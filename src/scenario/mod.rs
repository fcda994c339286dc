//! The file a person writes: parameters with sources, series, policies over time; read, checked, described.
//!
//! ```toml
//! format = 1
//! extends = "baseline-1998"              # only what differs from the preset stands in the file
//! id = "more-rescue"
//! title = { en = "More rescue", es = "Más rescate" }
//!
//! flows.demand.wage_elasticity = 0.9     # a number,
//! flows.demand.deterrence = { low = 0.2, high = 0.6 }                                # a 90 % range,
//! flows.custody.hours = { kind = "gamma", shape = 4.0, scale = 3.0 }                 # or a distribution;
//! flows.choice.attraction.tucson = { value = 0.1, source = "assumption" }            # one place of several
//!
//! [window]
//! start = "1993-10"
//! months = 120
//!
//! [series.observed.guide_share.values]   # or file = "guides.csv", column = "guide_share"
//! 1994 = 0.72
//!
//! [[policies]]
//! id = "gatekeeper"                      # the preset's: only what differs
//! enabled = false
//!
//! [[correlations]]
//! first = "flows.demand.deterrence"
//! second = "flows.demand.wage_elasticity"
//! correlation = 0.3
//! ```
//!
//! The chain: [`read`] parses the text into a tree with places, reads each part over that of the preset, and checks
//! the whole; a scenario that comes out has passed every rule of [`Problem`]. At least the middle half of a
//! distribution lies in the range of its parameter; draws beyond it are held to its ends.

mod check;
mod checked;
mod difference;
mod distribution;
mod error;
pub mod link;
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

pub use crate::random::Sampling;
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
// Files of other rooms are read with the same steps and say what is wrong in the same words.
pub(crate) use error::nearest;
pub(crate) use policies::{keys_of, nearest_parameter};
pub(crate) use read::{format, read_table};
pub(crate) use reader::{Reader, is_id, join};
pub use series::{SERIES, SeriesSpec};
pub(crate) use tree::{Content, Entry, Node, Span, parse};
pub use write::write;
