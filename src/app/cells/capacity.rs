//! A capacity cell: how many officers or beds are enough, as a sentence and as a curve of what each capacity serves.

use super::chart::shared;
use super::seen::Seen;
use crate::app::figures::{CapacityCurve, Figure};
use crate::app::hooks::{use_made, use_text};
use crate::app::made::{Making, Same};
use crate::notebook::Capacity;
use crate::scenario::Scenario;
use crate::simulation::capacity::{CapacityAnswer, CapacityError, CapacitySearch};
use crate::text::Text;
use std::ops::ControlFlow;
use yew::{AttrValue, Html, Properties, component, html, use_memo};

/// Replicates of each capacity.
const REPLICATES: u32 = 100;
/// Milliseconds a search waits for the charts before it.
const PAUSE_MS: u32 = 120;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct CapacityCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// The number of its figure.
    pub number: usize,
    /// What it asks.
    pub capacity: Capacity,
    /// The scenario.
    pub seen: Seen,
}

/// What a search is made from.
#[derive(Clone, PartialEq)]
struct Asked {
    scenario: Same<Scenario>,
    capacity: Capacity,
}

/// What came of it.
type Answer = Result<CapacityAnswer, CapacityError>;

/// A search on its way: one replicate of one capacity a step.
struct Searching(Result<CapacitySearch, CapacityError>);

impl Searching {
    fn begin(asked: &Asked) -> Self {
        let question = asked.capacity.question(REPLICATES);
        Self(CapacitySearch::new(&asked.scenario.0, question))
    }
}

impl Making for Searching {
    type Made = Answer;

    fn step(&mut self) -> ControlFlow<Option<Answer>> {
        match &mut self.0 {
            Err(error) => ControlFlow::Break(Some(Err(error.clone()))),
            Ok(search) => {
                if search.step() {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(Some(search.answer()))
                }
            }
        }
    }
}

/// See the module.
#[component]
pub fn CapacityCell(props: &CapacityCellProps) -> Html {
    let text = use_text();
    let CapacityCellProps { id, number, capacity, seen } = props;
    let scenario = Same(seen.bench.scenario.clone());
    let asked = Asked { scenario, capacity: capacity.clone() };
    let made = use_made(Some(asked.clone()), PAUSE_MS, Searching::begin);
    let stale = made.as_ref().is_none_or(|made| made.0 != asked);
    let title = seen.title(text.language()).clone();
    let key = capacity.scenario.clone();
    let drawn =
        use_memo((text.clone(), key, title, made.clone().map(Same)), |(text, key, title, made)| {
            let (_, answer) = &*made.as_ref()?.0;
            Some(answer.as_ref().map(|answer| draw(text, key, title, answer)).map_err(Clone::clone))
        });
    match &*drawn {
        Some(Ok((heading, sentence, picture))) => html! {
            <Figure
                id={id.clone()} number={*number} heading={heading.clone()} sentence={sentence.clone()}
                note={text.say("capacity-method")} picture={picture.clone()} {stale}
            />
        },
        Some(Err(error)) => html! {
            <div id={id.clone()} class="figure-waiting" role="status"><p>{ text.error(error) }</p></div>
        },
        None => html! {
            <div id={id.clone()} class="figure-waiting" role="status"><p>{ text.say("capacity-waiting") }</p></div>
        },
    }
}

/// Heading, sentence and curve.
fn draw(
    text: &Text,
    key: &str,
    title: &str,
    answer: &CapacityAnswer,
) -> (AttrValue, AttrValue, crate::app::figures::Shared) {
    let said = crate::text::Capacity::from(answer);
    let heading = text.capacity_title(&said, title);
    let label = [key.to_owned(), title.to_owned()];
    let curve = CapacityCurve::new(text, heading.clone(), label, answer);
    (heading.into(), text.capacity_sentence(&said).into(), shared(curve))
}
