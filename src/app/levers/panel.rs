//! The panel of levers: what differs from the preset, a search, policies, and the themes.

use super::changes::Changes;
use super::policy::PolicySwitch;
use super::theme_group::{ThemeGroup, control};
use super::{Numbers, THEMES, all_numbers};
use crate::app::bench::{Bench, Pull};
use crate::app::fold::Fold;
use crate::app::hooks::{use_growing, use_text};
use crate::app::words_in;
use crate::model::Theme;
use crate::text::Language;
use std::rc::Rc;
use web_sys::{HtmlInputElement, InputEvent};
use yew::{
    AttrValue, Callback, Html, Properties, TargetCast, component, html, use_memo, use_state,
};

/// Parts that are drawn before the browser has its turn.
const DRAWN_AT_A_TIME: usize = 2;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct LeversProps {
    /// The scenario they are of.
    pub bench: Rc<Bench>,
    /// The reader moves or resets levers.
    pub act: Callback<Pull>,
}

/// See the module.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let text = use_text();
    let numbers = use_memo(props.bench.scenario.systems.clone(), |systems| {
        let runs = |numbers: &Numbers| numbers.spec.is_read_by(systems);
        all_numbers().into_iter().filter(runs).collect::<Vec<_>>()
    });
    let search = use_state(String::new);
    let onsearch = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            search.set(input.value());
        })
    };
    let standing = use_growing((), 1 + THEMES.len(), DRAWN_AT_A_TIME);
    let LeversProps { bench, act } = props;
    let wanted = search.trim().to_lowercase();
    let content = if wanted.is_empty() {
        by_theme(&numbers, bench, act, &text.say("policies-heading"), standing)
    } else {
        let found: Vec<Html> = numbers
            .iter()
            .filter(|numbers| matches(numbers, bench, text.language(), &wanted))
            .map(|numbers| control(numbers, bench, AttrValue::default(), &text, act))
            .collect();
        let none = found
            .is_empty()
            .then(|| html! { <p class="search-none">{ text.say("levers-none-found") }</p> });
        html! { <div class="found">{ for found }{ none.unwrap_or_default() }</div> }
    };

    html! {
        <div class="levers">
            <Changes bench={bench.clone()} numbers={numbers.clone()} act={act.clone()} />
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
    bench: &Rc<Bench>,
    act: &Callback<Pull>,
    policies_heading: &str,
    standing: usize,
) -> Html {
    let at_work =
        bench.scenario.policies.iter().filter(|policy| bench.scenario.is_concerned_by(policy));
    let policies = at_work.map(|policy| {
        html! {
            <PolicySwitch
                key={policy.id.clone()} policy={policy.clone()}
                changed={bench.is_policy_changed(&policy.id)} scenario={bench.scenario.clone()} act={act.clone()}
            />
        }
    });
    let heading = html! { <span class="theme-name">{ policies_heading.to_owned() }</span> };
    let policies = (standing > 0)
        .then(|| html! { <Fold class="theme" {heading} open=true>{ for policies }</Fold> });
    let themes = THEMES.iter().take(standing.saturating_sub(1)).map(|&(theme, name)| {
        let members: Vec<Numbers> = numbers.iter().filter(|numbers| numbers.spec.theme == theme).cloned().collect();
        if members.is_empty() {
            return Html::default();
        }
        // The first theme of what a policy speaks of is open, where flows run their agents.
        let open = matches!(theme, Theme::Enforcement | Theme::Documents | Theme::Ports);
        html! { <ThemeGroup key={name} theme={name} {open} {members} bench={bench.clone()} act={act.clone()} /> }
    });
    html! {
        <>
            { policies.unwrap_or_default() }
            { for themes }
        </>
    }
}

/// Whether a parameter's name, meaning or key holds what the reader looks for.
fn matches(numbers: &Numbers, bench: &Bench, language: Language, wanted: &str) -> bool {
    let parameter = &bench.scenario.parameters[numbers.slots.start];
    let words = [
        words_in(&parameter.name, language),
        words_in(&parameter.text, language),
        numbers.spec.key.to_owned(),
    ];
    words.iter().any(|words| words.to_lowercase().contains(wanted))
}
