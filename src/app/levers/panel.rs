//! The panel of levers: what differs from the preset, a search, policies, and the themes.

use super::changes::Changes;
use super::policy::PolicySwitch;
use super::theme_group::{ThemeGroup, control};
use super::{Numbers, THEMES, all_numbers};
use crate::app::fold::Fold;
use crate::app::hooks::use_text;
use crate::app::state::{Action, State};
use crate::app::words_in;
use crate::model::Theme;
use std::rc::Rc;
use web_sys::{HtmlInputElement, InputEvent};
use yew::{Callback, Html, Properties, TargetCast, component, html, use_memo, use_state};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct LeversProps {
    /// What the page holds.
    pub state: Rc<State>,
    /// The reader moves or resets levers.
    pub act: Callback<Action>,
}

/// See the module.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let text = use_text();
    let numbers = use_memo((), |()| all_numbers());
    let search = use_state(String::new);
    let onsearch = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            search.set(input.value());
        })
    };
    let LeversProps { state, act } = props;
    let wanted = search.trim().to_lowercase();
    let content = if wanted.is_empty() {
        by_theme(&numbers, state, act, &text.say("policies-heading"))
    } else {
        let found: Vec<Html> = numbers
            .iter()
            .filter(|numbers| matches(numbers, state, &wanted))
            .map(|numbers| control(numbers, state, act))
            .collect();
        let none = found
            .is_empty()
            .then(|| html! { <p class="search-none">{ text.say("levers-none-found") }</p> });
        html! { <div class="found">{ for found }{ none.unwrap_or_default() }</div> }
    };

    html! {
        <div class="levers">
            <h2>{ text.say("levers-heading") }</h2>
            <Changes state={state.clone()} numbers={numbers.clone()} act={act.clone()} />
            <input
                id="lever-search" type="search" class="search" placeholder={text.say("levers-search")} aria-label={text.say("levers-search")}
                value={(*search).clone()} oninput={onsearch}
            />
            { content }
        </div>
    }
}

fn by_theme(
    numbers: &[Numbers],
    state: &Rc<State>,
    act: &Callback<Action>,
    policies_heading: &str,
) -> Html {
    let policies = state.shelf.iter().map(|policy| {
        html! {
            <PolicySwitch
                key={policy.id.clone()} policy={policy.clone()} in_force={state.is_in_force(&policy.id)}
                changed={state.is_policy_changed(&policy.id)} scenario={state.scenario.clone()} act={act.clone()}
            />
        }
    });
    let heading = html! { <span class="theme-name">{ policies_heading.to_owned() }</span> };
    let themes = THEMES.iter().map(|&(theme, name)| {
        let members: Vec<Numbers> = numbers.iter().filter(|numbers| numbers.spec.theme == theme).cloned().collect();
        let open = theme == Theme::Enforcement;
        html! { <ThemeGroup key={name} theme={name} {open} {members} state={state.clone()} act={act.clone()} /> }
    });
    html! {
        <>
            <Fold class="theme" {heading} open=true>{ for policies }</Fold>
            { for themes }
        </>
    }
}

/// Whether a parameter's name, meaning or key holds what the reader looks for.
fn matches(numbers: &Numbers, state: &State, wanted: &str) -> bool {
    let parameter = &state.scenario.parameters[numbers.slots.start];
    let words = [
        words_in(&parameter.name, state.language),
        words_in(&parameter.text, state.language),
        numbers.spec.key.to_owned(),
    ];
    words.iter().any(|words| words.to_lowercase().contains(wanted))
}
