//! The effect of the reader's changes in words and numbers, and whether it is more than noise.

use super::effect::{Effect, Row};
use super::hooks::use_text;
use super::words_in;
use crate::text::{Contrast, Text};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct EffectTableProps {
    /// The effect.
    pub effect: Rc<Effect>,
    /// Whether the levers have moved since.
    pub stale: bool,
}

/// See the module.
#[component]
pub fn EffectTable(props: &EffectTableProps) -> Html {
    let text = use_text();
    let effect = &props.effect;
    let told = ["deaths", "apprehensions"].iter().filter_map(|outcome| {
        let row = effect.rows.iter().find(|row| row.outcome == *outcome)?;
        sentence(&text, effect, row)
    });
    let sentences: Vec<String> = told.collect();
    let rows = effect.rows.iter().map(|row| line(&text, row));
    let headings = [
        "compare-outcome",
        "effect-before",
        "effect-after",
        "compare-difference",
        "compare-interval",
        "compare-share",
        "compare-variance-ratio",
    ];

    html! {
        <section class="effect" aria-label={text.say("effect-heading")} aria-busy={props.stale.to_string()}>
            <h2>{ text.say("effect-heading") }</h2>
            <p aria-live="polite">{ sentences.join(" ") }</p>
            <div class="table-stage" tabindex="0" role="group" aria-label={text.say("effect-heading")}>
                <table>
                    <thead><tr>{ for headings.map(|id| html! { <th scope="col">{ text.say(id) }</th> }) }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <p class="hint">{ text.say_with("effect-note", &[("window", text.time_short(&effect.window).into())]) }</p>
        </section>
    }
}

fn sentence(text: &Text, effect: &Effect, row: &Row) -> Option<String> {
    let difference = &row.difference;
    let interval = difference.interval?;
    let same = words_in(&effect.reference.title, text.language());
    Some(text.contrast_sentence(&Contrast {
        outcome: row.outcome,
        unit: row.unit,
        sector: None,
        time: &effect.window,
        names: [&same, &text.say("effect-changed-scenario")],
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

/// Both means have the digits that their difference supports: most of their own errors they share.
fn line(text: &Text, row: &Row) -> Html {
    let difference = &row.difference;
    let undefined = || text.say("table-undefined");
    let said = |value| text.brief(value, difference.mcse.unwrap_or(0.0), row.unit);
    let interval = difference.interval.map_or_else(undefined, |interval| {
        format!("[{}; {}]", said(interval.low), said(interval.high))
    });
    let share = if difference.equal >= 1.0 {
        text.say("compare-equal")
    } else {
        let share = text.brief(difference.share, difference.share_error(), "share");
        text.say_with(
            "compare-share-counted",
            &[("share", share.into()), ("counted", difference.counted.id().into())],
        )
    };
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
            <th scope="row">{ text.outcome(row.outcome) }</th>
            { for cells.map(|cell| html! { <td>{ cell }</td> }) }
        </tr>
    }
}
