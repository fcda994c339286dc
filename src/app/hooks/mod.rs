//! Effects of the page, each named for what it keeps in step.

mod use_autosave;
mod use_document;
mod use_effect_of_changes;
mod use_findings;
mod use_followed;
mod use_growing;
mod use_link_back;
mod use_made;
mod use_replay;
mod use_runs;
mod use_sent_links;
mod use_settled;
mod use_shown;
mod use_text;
mod use_undo_keys;
mod use_visible;
mod use_width;

pub use use_autosave::use_autosave;
pub use use_document::use_document;
pub use use_effect_of_changes::use_effect_of_changes;
pub use use_findings::use_findings;
pub use use_followed::{OfAsked, use_followed};
pub use use_growing::use_growing;
pub use use_link_back::use_link_back;
pub use use_made::use_made;
pub use use_replay::use_replay;
pub use use_runs::{Views, use_runs};
pub use use_sent_links::use_sent_links;
pub use use_settled::use_settled;
pub use use_shown::{Wanted, use_shown};
pub use use_text::use_text;
pub use use_undo_keys::use_undo_keys;
pub use use_visible::use_visible;
pub use use_width::use_width;
