//! Cells on the page: one file a kind, and one line in [`body`].
//!
//! A cell gets the scenarios it reads and nothing else, so that only what depends on a change is drawn again.

mod capacity;
mod chart;
mod checks;
mod column;
mod comparison;
mod editor;
mod frame;
mod inserter;
mod levers;
mod pictured;
mod prose;
mod reception;
mod reproduce;
mod run;
mod seen;
mod table;
mod text;
mod week;

pub use column::Column;
pub use reproduce::Reproduce;
pub use run::status;
pub use seen::Seen;

use crate::app::bench::Pull;
use crate::notebook::{Cell, Content, Form};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, html};

/// What a cell is drawn from.
#[derive(Clone, PartialEq)]
pub struct Around {
    /// The element's id: the name of the cell, or its place.
    pub id: AttrValue,
    /// The number of its first figure.
    pub number: usize,
    /// Name of the notebook's file.
    pub file: AttrValue,
    /// The scenarios it reads or changes.
    pub seen: Vec<Seen>,
    /// Grows with each replay asked for.
    pub replay: u32,
    /// The reader pulls a lever of the scenario of a name.
    pub onpull: Callback<(String, Pull)>,
}

/// A cell's own part of the page. A scenario that cannot be run leaves it empty: its frame says why.
fn body(cell: &Rc<Cell>, around: &Around) -> Html {
    let Around { id, number, file, seen, replay, .. } = around.clone();
    let only = |name: &str| seen::of(&around.seen, name).cloned();
    match &cell.content {
        Content::Text(_) => html! { <text::TextCell cell={cell.clone()} {seen} /> },
        Content::Broken(_) => Html::default(),
        Content::Form(form) => match form.clone() {
            Form::Levers(levers) => only(&levers.scenario).map_or_else(Html::default, |seen| {
                let name = levers.scenario.clone();
                let onpull = around.onpull.reform(move |pull| (name.clone(), pull));
                html! { <levers::LeversCell {id} {levers} {seen} {onpull} /> }
            }),
            Form::Run(run) => only(&run.scenario).map_or_else(Html::default, |seen| {
                html! { <run::RunCell {id} {seen} {file} /> }
            }),
            Form::Chart(chart) => {
                html! { <chart::ChartCell {id} {number} {chart} {seen} {replay} /> }
            }
            Form::Table(table) => html! { <table::TableCell {id} {table} {seen} /> },
            Form::Comparison(comparison) => {
                html! { <comparison::ComparisonCell {id} {number} {comparison} {seen} /> }
            }
            Form::Week(week) => only(&week.scenario).map_or_else(Html::default, |seen| {
                let name = week.scenario.clone();
                let onpull = around.onpull.reform(move |pull| (name.clone(), pull));
                html! { <week::WeekCell {id} {number} {week} {seen} {onpull} /> }
            }),
            Form::Reception(reception) => {
                only(&reception.scenario).map_or_else(Html::default, |seen| {
                    let name = reception.scenario.clone();
                    let onpull = around.onpull.reform(move |pull| (name.clone(), pull));
                    html! { <reception::ReceptionCell {id} {number} {reception} {seen} {onpull} /> }
                })
            }
            Form::Capacity(capacity) => {
                only(&capacity.scenario).map_or_else(Html::default, |seen| {
                    html! { <capacity::CapacityCell {id} {number} {capacity} {seen} /> }
                })
            }
            Form::Checks(checks) => only(&checks.scenario).map_or_else(Html::default, |seen| {
                html! { <checks::ChecksCell {id} {seen} /> }
            }),
        },
    }
}

/// How many figures a cell has.
fn figures(cell: &Cell) -> usize {
    match &cell.content {
        Content::Form(Form::Chart(_) | Form::Capacity(_)) => 1,
        Content::Form(Form::Comparison(comparison)) => comparison.outcomes.len(),
        Content::Form(Form::Week(_)) => 2,
        Content::Form(Form::Reception(_)) => 4,
        _ => 0,
    }
}
