//! What differs from the preset, one line a parameter or policy, with the way back.

use super::Numbers;
use super::lever::described;
use crate::app::hooks::use_text;
use crate::app::state::{Action, State};
use crate::app::words_in;
use crate::text::Text;
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    /// What the page holds.
    pub state: Rc<State>,
    /// Every parameter.
    pub numbers: Rc<Vec<Numbers>>,
    /// The reader resets something.
    pub act: Callback<Action>,
}

/// See the module.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let text = use_text();
    let ChangesProps { state, act, .. } = props;
    let parameters = props.numbers.iter().filter_map(|numbers| {
        let changed: Vec<usize> =
            numbers.slots.clone().filter(|&slot| state.is_changed(slot)).collect();
        let (&first, count) = (changed.first()?, changed.len());
        let name = words_in(&state.scenario.parameters[first].name, state.language);
        let what = if numbers.is_scalar() {
            change(&text, state, first, numbers.spec.unit)
        } else {
            let counts =
                [("count", (count as f64).into()), ("all", (numbers.places.len() as f64).into())];
            text.say_with("changes-several", &counts)
        };
        let onreset = act.reform(move |_: MouseEvent| Action::Reset(changed.clone()));
        Some(line(&text, &name, &what, onreset))
    });
    let policies =
        state.shelf.iter().filter(|policy| state.is_policy_changed(&policy.id)).map(|policy| {
            let name = words_in(&policy.name, state.language);
            let what = text.say(if state.is_in_force(&policy.id) {
                "changes-policy-changed"
            } else {
                "changes-policy-off"
            });
            let id = policy.id.clone();
            line(
                &text,
                &name,
                &what,
                act.reform(move |_: MouseEvent| Action::ResetPolicy(id.clone())),
            )
        });
    let lines: Vec<Html> = policies.chain(parameters).collect();
    if lines.is_empty() {
        return html! { <p class="changes-none">{ text.say("changes-none") }</p> };
    }
    let onreset_all = act.reform(|_: MouseEvent| Action::ResetAll);

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
fn change(text: &Text, state: &State, slot: usize, unit: &str) -> String {
    let said = |scenario: &crate::scenario::Scenario| {
        described(text, &scenario.parameters[slot].distribution, unit)
    };
    text.say_with(
        "changes-from-to",
        &[("from", said(&state.origin).into()), ("to", said(&state.scenario).into())],
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
