//! What differs from the preset, one line a parameter or policy, with the way back.

use super::Numbers;
use super::lever::described;
use crate::app::bench::{Bench, Pull};
use crate::app::hooks::use_text;
use crate::app::words_in;
use crate::text::Text;
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    /// The scenario they are of.
    pub bench: Rc<Bench>,
    /// Every parameter.
    pub numbers: Rc<Vec<Numbers>>,
    /// The reader resets something.
    pub act: Callback<Pull>,
}

/// See the module.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let text = use_text();
    let ChangesProps { bench, act, .. } = props;
    let parameters = props.numbers.iter().filter_map(|numbers| {
        let changed: Vec<usize> =
            numbers.slots.clone().filter(|&slot| bench.is_changed(slot)).collect();
        let (&first, count) = (changed.first()?, changed.len());
        let name = words_in(&bench.scenario.parameters[first].name, text.language());
        let what = if numbers.is_one() {
            change(&text, bench, first, numbers.spec.unit)
        } else {
            let counts =
                [("count", (count as f64).into()), ("all", (numbers.places.len() as f64).into())];
            text.say_with("changes-several", &counts)
        };
        let onreset = act.reform(move |_: MouseEvent| Pull::Reset(changed.clone()));
        Some(line(&text, &name, &what, onreset))
    });
    let policies =
        bench.scenario.policies.iter().filter(|policy| bench.is_policy_changed(&policy.id)).map(
            |policy| {
                let name = words_in(&policy.name, text.language());
                let what = text.say(if policy.enabled {
                    "changes-policy-changed"
                } else {
                    "changes-policy-off"
                });
                let id = policy.id.clone();
                line(
                    &text,
                    &name,
                    &what,
                    act.reform(move |_: MouseEvent| Pull::ResetPolicy(id.clone())),
                )
            },
        );
    let lines: Vec<Html> = policies.chain(parameters).collect();
    if lines.is_empty() {
        return html! { <p class="changes-none">{ text.say("changes-none") }</p> };
    }
    let onreset_all = act.reform(|_: MouseEvent| Pull::ResetAll);

    html! {
        <section class="changes" aria-label={text.say("changes-heading")}>
            <div class="changes-head">
                <h3>{ text.say("changes-heading") }</h3>
                <button type="button" class="reset" onclick={onreset_all}>{ text.say("changes-reset-all") }</button>
            </div>
            <ul>{ for lines }</ul>
        </section>
    }
}

/// From what to what a number changed.
fn change(text: &Text, bench: &Bench, slot: usize, unit: &str) -> String {
    let said = |scenario: &crate::scenario::Scenario| {
        described(text, &scenario.parameters[slot].distribution, unit)
    };
    text.say_with(
        "changes-from-to",
        &[("from", said(&bench.origin).into()), ("to", said(&bench.scenario).into())],
    )
}

fn line(text: &Text, name: &str, what: &str, onreset: Callback<MouseEvent>) -> Html {
    let label = text.say_with("lever-reset-label", &[("name", name.into())]);
    html! {
        <li>
            <span><strong>{ name.to_owned() }</strong>{ ": " }{ what.to_owned() }</span>
            <button type="button" class="reset" aria-label={label} onclick={onreset}>{ text.say("lever-reset") }</button>
        </li>
    }
}
