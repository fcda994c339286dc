//! Paired differences in a table: before, after, the difference with its interval, and whether it is more than noise.

use super::figures::illustrative;
use super::hooks::use_text;
use crate::analysis::Difference;
use crate::model::{Concern, outcome};
use crate::text::{Contrast, Named, Text};
use yew::{AttrValue, Html, Properties, component, html};

/// One outcome of one scenario against the reference.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Outcome id.
    pub outcome: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// What the row is called: the outcome, or the scenario.
    pub name: AttrValue,
    /// The difference.
    pub difference: Difference,
}

/// See the module.
#[derive(Properties, PartialEq)]
pub struct DifferenceTableProps {
    /// What it compares.
    pub caption: AttrValue,
    /// What the rows are.
    pub heading: AttrValue,
    /// Names of the columns before and after.
    pub sides: [AttrValue; 2],
    /// The rows.
    pub lines: Vec<Line>,
}

/// See the module.
#[component]
pub fn DifferenceTable(props: &DifferenceTableProps) -> Html {
    let text = use_text();
    let [before, after] = props.sides.clone();
    let headings = [
        props.heading.clone(),
        before,
        after,
        text.say("compare-difference").into(),
        text.say("compare-interval").into(),
        text.say("compare-share").into(),
        text.say("compare-variance-ratio").into(),
    ];
    let heads = headings.map(|heading| html! { <th scope="col">{ heading }</th> });

    html! {
        <>
            <div class="table-stage" tabindex="0" role="group" aria-label={props.caption.clone()}>
                <table>
                    <thead><tr>{ for heads }</tr></thead>
                    <tbody>{ for props.lines.iter().map(|line| row(&text, line)) }</tbody>
                </table>
            </div>
            { illustrative(&text, &mut props.lines.iter().map(|line| line.outcome)) }
        </>
    }
}

/// Both means have the digits that their difference supports: most of their own errors they share.
fn row(text: &Text, line: &Line) -> Html {
    let difference = &line.difference;
    let undefined = || text.say("table-undefined");
    let said = |value| text.brief(value, difference.mcse.unwrap_or(0.0), line.unit);
    let interval = difference.interval.map_or_else(undefined, |interval| {
        format!("[{}; {}]", said(interval.low), said(interval.high))
    });
    let Difference { share, counted, equal, .. } = difference;
    let share = text.share_of_pairs(*share, difference.share_error(), counted.id(), *equal);
    let ratio =
        difference.variance_ratio.map_or_else(undefined, |ratio| text.brief(ratio, 0.0, "1"));
    let cells = [
        said(difference.reference_mean),
        said(difference.other_mean),
        said(difference.mean),
        interval,
        share,
        ratio,
    ];

    html! {
        <tr class={(!difference.is_clear()).then_some("effect-unclear")}>
            <th scope="row">{ line.name.clone() }</th>
            { for cells.map(|cell| html! { <td>{ cell }</td> }) }
        </tr>
    }
}

/// Whether an outcome is about life, liberty and care of people: those never share a table with what it costs.
pub fn protects(id: &str) -> bool {
    outcome(id).is_some_and(|outcome| outcome.judgement.concern == Concern::Protection)
}

/// What stands over outcomes that protect people, or over the others.
pub fn heading_of(text: &Text, protection: bool) -> String {
    text.say(if protection { "compare-protection" } else { "compare-operation" })
}

/// What a difference over some time says in a sentence; nothing for a single replicate.
pub fn sentence(
    text: &Text,
    line: &Line,
    place: Option<Named<'_>>,
    time: &str,
    names: [&str; 2],
) -> Option<String> {
    let difference = &line.difference;
    let interval = difference.interval?;
    Some(text.contrast_sentence(&Contrast {
        outcome: line.outcome,
        unit: line.unit,
        place,
        time,
        names,
        means: [difference.reference_mean, difference.other_mean],
        change: difference.mean,
        mcse: difference.mcse.unwrap_or(0.0),
        interval: [interval.low, interval.high],
        counted: difference.counted.id(),
        share: difference.share,
        share_error: difference.share_error(),
        equal: difference.equal,
    }))
}
