//! The page: the notebook, its levers beside it, and the runs behind both.
//!
//! What stands first in the list is plain and compiles everywhere; the rest is the browser's.
//!
//! A piece that may be missing is drawn as `{ piece.unwrap_or_default() }`, not `{ for piece }`: yew counts children without
//! keys from the last one, so a piece that appears would replace the field before it, and take the focus with it.

pub mod bench;
pub mod beside;
pub mod effect;
pub mod made;
pub mod notice;
mod said;
pub mod shown;
pub mod state;
pub mod track;
pub mod workbench;

#[cfg(target_arch = "wasm32")]
mod address;
#[cfg(target_arch = "wasm32")]
mod asked;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod cells;
#[cfg(target_arch = "wasm32")]
mod dialog;
#[cfg(target_arch = "wasm32")]
mod difference_table;
#[cfg(target_arch = "wasm32")]
mod effect_of_changes;
#[cfg(target_arch = "wasm32")]
mod export;
#[cfg(target_arch = "wasm32")]
mod figures;
#[cfg(target_arch = "wasm32")]
mod files;
#[cfg(target_arch = "wasm32")]
mod first;
#[cfg(target_arch = "wasm32")]
mod fold;
#[cfg(target_arch = "wasm32")]
mod footer;
#[cfg(target_arch = "wasm32")]
mod hooks;
#[cfg(target_arch = "wasm32")]
mod levers;
#[cfg(target_arch = "wasm32")]
mod library;
#[cfg(target_arch = "wasm32")]
mod masthead;
#[cfg(target_arch = "wasm32")]
mod notebook_bar;
#[cfg(target_arch = "wasm32")]
mod notices;
#[cfg(target_arch = "wasm32")]
mod number_field;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod received;
#[cfg(target_arch = "wasm32")]
mod run_bar;
#[cfg(target_arch = "wasm32")]
mod runner;
#[cfg(target_arch = "wasm32")]
mod scenario_chooser;
#[cfg(target_arch = "wasm32")]
mod share;
#[cfg(target_arch = "wasm32")]
mod source_field;
#[cfg(target_arch = "wasm32")]
mod source_view;
#[cfg(target_arch = "wasm32")]
mod store;

#[cfg(target_arch = "wasm32")]
pub use page::start;

#[cfg(target_arch = "wasm32")]
use crate::{scenario::Words, text::Language};

/// A scenario's own words, in the reader's language.
#[cfg(target_arch = "wasm32")]
fn words_in(words: &Words, language: Language) -> String {
    match language {
        Language::EnUs => words.en.clone(),
        Language::EsMx => words.es.clone(),
    }
}
