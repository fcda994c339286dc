//! Keeps summaries of some series in step with their runs.

use super::use_made;
use crate::app::shown::{Name, Shown, Source, Summarising};
use crate::simulation::Period;
use std::rc::Rc;
use yew::hook;

/// What is summarised.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Whose numbers.
    pub source: Source,
    /// Which series.
    pub names: Vec<Name>,
    /// What one point in time covers.
    pub period: Period,
}

/// Summaries, with what they are of; of earlier results until the new ones are read.
#[hook]
pub fn use_shown(wanted: Option<Wanted>, pause_ms: u32) -> Option<Rc<(Wanted, Rc<Shown>)>> {
    use_made(wanted, pause_ms, |wanted: &Wanted| {
        Summarising::begin(&wanted.source, &wanted.names, wanted.period)
    })
}
