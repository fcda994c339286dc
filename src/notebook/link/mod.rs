//! A notebook as a link: the second kind of the first format, in the envelope of [`crate::scenario::link`].
//!
//! | part | content |
//! | --- | --- |
//! | 1 program | version of the program that made the link |
//! | 9 language | `en` or `es` |
//! | 12 notebook | id of the bundled notebook that 13 takes lines from |
//! | 13 lines | turns, see below; with 12 alone |
//! | 14 text | a notebook; with 12, its own words, and absent if there are none |
//! | 15 text hash | CRC-32 of the whole text that 13 and 14 make, four bytes, lowest first; with 12 alone |
//! | 16 files | for each file beside the notebook, in the order of names: name, line break, length in bytes, line break, text |
//! | 17 fingerprints | of the results the sender saw: for each, length of the scenario's name, name, eight bytes, lowest first |
//!
//! A turn is three counts in LEB128: so many bytes of one's own words, then from that line of the bundled notebook (the
//! first is 0) so many lines. What is left of one's own words after the last turn is the end. Text and files begin with
//! a byte: 0 if their words follow, 1 if they follow deflated.
//!
//! Lines are taken from the version of the bundled notebook that makes the text whose hash the link carries, the one of
//! today or an earlier one ([`Bundled::past`](super::Bundled)): a notebook is shown as the sender saw it, or not at all.
//! What is a notebook of one's own travels whole.
//!
//! The decoder bounds what comes in ([`MAX_LENGTH`]) and what comes out ([`link::MAX_TEXT`] for the notebook, and as much
//! for the files beside it). What it gives is text; whoever reads it as a notebook has the checks of every file.

mod files;
mod lines;
mod payload;
mod seen;

use crate::scenario::link::{self, LinkError, Opened, armour};
pub use payload::{MAX_LENGTH, NotebookLink, OpenedNotebook, decode, encode};

/// The kind of link that holds a notebook.
const NOTEBOOK: u8 = 2;

/// A link of either kind that was opened.
#[derive(Debug, Clone, PartialEq)]
pub enum OpenedLink {
    /// It holds a scenario.
    Scenario(Box<Opened>),
    /// It holds a notebook.
    Notebook(OpenedNotebook),
}

/// Opens a link of either kind: its text, with or without the `#` before it, or a whole address.
///
/// # Errors
/// What keeps it from being opened. Never a panic.
pub fn open(text: &str) -> Result<OpenedLink, LinkError> {
    match armour::kind(text) {
        Some(NOTEBOOK) => decode(text).map(OpenedLink::Notebook),
        _ => link::decode(text).map(|opened| OpenedLink::Scenario(Box::new(opened))),
    }
}
