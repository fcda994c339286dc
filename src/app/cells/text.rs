//! A text cell: the words of the reader's language, with the numbers of the runs in them.

use super::prose::prose;
use super::seen::{self, Seen};
use crate::app::figures::illustrative;
use crate::app::hooks::{use_made, use_text};
use crate::app::made::{Making, Results, Same};
use crate::notebook::{Cell, Estimate, ValueExpression};
use crate::scenario;
use crate::text::{Language, Text};
use std::ops::ControlFlow;
use std::rc::Rc;
use yew::{Html, Properties, classes, component, html};

/// Milliseconds the values of a text wait for the figures.
const PAUSE_MS: u32 = 40;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct TextCellProps {
    /// The cell.
    pub cell: Rc<Cell>,
    /// The scenarios it speaks of.
    pub seen: Vec<Seen>,
}

/// A value, and the results it is read from.
#[derive(Clone, PartialEq)]
struct Asked {
    value: ValueExpression,
    run: Results,
    minus: Option<Results>,
}

/// What was read of each value.
type Estimates = Vec<(ValueExpression, Option<Estimate>)>;

/// Values in the making, one a step.
struct Reading {
    left: Vec<Asked>,
    read: Estimates,
}

impl Making for Reading {
    type Made = Estimates;

    fn step(&mut self) -> ControlFlow<Option<Self::Made>> {
        if let Some(Asked { value, run, minus }) = self.left.pop() {
            let estimate = value.estimate(&run.0, minus.as_ref().map(|minus| &*minus.0));
            self.read.push((value, estimate));
        }
        if self.left.is_empty() {
            ControlFlow::Break(Some(std::mem::take(&mut self.read)))
        } else {
            ControlFlow::Continue(())
        }
    }
}

/// See the module.
#[component]
pub fn TextCell(props: &TextCellProps) -> Html {
    let text = use_text();
    let language = match text.language() {
        Language::EnUs => scenario::Language::En,
        Language::EsMx => scenario::Language::Es,
    };
    // Numbers in a sentence stand still until all of them are in.
    let whole = props.seen.iter().all(Seen::is_complete);
    let asked: Option<Vec<Asked>> = whole.then(|| asked(&props.cell, &props.seen));
    let asked = asked.filter(|asked| !asked.is_empty());
    let read = use_made(asked, PAUSE_MS, |asked: &Vec<Asked>| Reading {
        left: asked.clone(),
        read: Vec::new(),
    });
    let read = read.map(|read| Same(Rc::new(read.1.clone())));
    let stale = props.seen.iter().any(Seen::is_stale);
    let values = |value: &ValueExpression| said(&text, read.as_ref(), value);

    html! {
        <div class={classes!("prose", stale.then_some("prose-stale"))}>
            { prose(props.cell.blocks(language), &values) }
            { illustrative(&text, &mut props.cell.values_in(language).iter().map(|value| value.outcome)) }
        </div>
    }
}

/// Every value of a text once, with its results.
fn asked(cell: &Cell, seen: &[Seen]) -> Vec<Asked> {
    let mut asked: Vec<Asked> = Vec::new();
    for value in cell.values() {
        let results = |name: &str| seen::of(seen, name)?.whole();
        let Some(run) = results(&value.scenario) else { continue };
        let minus = value.minus.as_deref().map(results);
        if minus == Some(None) || asked.iter().any(|other| other.value == *value) {
            continue;
        }
        asked.push(Asked { value: value.clone(), run, minus: minus.flatten() });
    }
    asked
}

fn said(text: &Text, read: Option<&Same<Estimates>>, value: &ValueExpression) -> Html {
    let found = read.and_then(|read| read.0.iter().find(|(other, _)| other == value));
    match found {
        None => {
            html! { <span class="value value-waiting" aria-label={text.say("value-waiting")}>{ "…" }</span> }
        }
        Some((_, None)) => html! { <span class="value">{ text.say("table-undefined") }</span> },
        Some((_, Some(estimate))) => {
            let error = estimate.error.unwrap_or(0.0);
            let title = text.say_with(
                "value-title",
                &[("error", text.standard_error(error, estimate.unit).into())],
            );
            html! { <span class="value" {title}>{ text.estimate(estimate.value, estimate.error, estimate.unit) }</span> }
        }
    }
}
