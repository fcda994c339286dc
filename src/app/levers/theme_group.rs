//! The levers of one theme, behind its name.

use super::Numbers;
use super::lever::Lever;
use super::shaped::Shaped;
use crate::app::fold::Fold;
use crate::app::hooks::use_text;
use crate::app::state::{Action, State};
use crate::app::words_in;
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, Properties, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ThemeGroupProps {
    /// Name of the theme in messages.
    pub theme: &'static str,
    /// Whether it is open at first.
    pub open: bool,
    /// Its parameters.
    pub members: Vec<Numbers>,
    /// What the page holds.
    pub state: Rc<State>,
    /// The reader moves or resets levers.
    pub act: Callback<Action>,
}

/// See the module.
#[component]
pub fn ThemeGroup(props: &ThemeGroupProps) -> Html {
    let text = use_text();
    let changed = props
        .members
        .iter()
        .flat_map(|numbers| numbers.slots.clone())
        .filter(|&slot| props.state.is_changed(slot))
        .count();
    let count = (changed > 0).then(|| {
        html! { <span class="count-changed">{ text.say_with("levers-changed-count", &[("count", (changed as f64).into())]) }</span> }
    });
    let heading = html! {
        <>
            <span class="theme-name">{ text.theme(props.theme) }</span>
            { count.unwrap_or_default() }
            <span class="theme-definition">{ text.say(&format!("theme-{}.definition", props.theme)) }</span>
        </>
    };
    let levers = props.members.iter().map(|numbers| control(numbers, &props.state, &props.act));

    html! { <Fold class="theme" {heading} open={props.open}>{ for levers }</Fold> }
}

/// The control of a parameter: a lever, or a set of them.
pub fn control(numbers: &Numbers, state: &State, act: &Callback<Action>) -> Html {
    let current = &state.scenario.parameters[numbers.slots.clone()];
    let original = &state.origin.parameters[numbers.slots.clone()];
    let (key, first) = (numbers.spec.key, numbers.slots.start);
    let name = AttrValue::from(words_in(&current[0].name, state.language));
    let meaning = AttrValue::from(words_in(&current[0].text, state.language));
    if numbers.is_scalar() {
        let onset = act.reform(move |value: f64| Action::SetValues(vec![(first, value)]));
        let onreset = act.reform(move |()| Action::Reset(vec![first]));
        html! {
            <Lever
                {key} key_name={key} spec={numbers.spec} {name} {meaning} source={current[0].source.clone()}
                current={current[0].distribution.clone()} original={original[0].distribution.clone()} {onset} {onreset}
            />
        }
    } else {
        html! {
            <Shaped
                {key} numbers={numbers.clone()} {name} {meaning} current={current.to_vec()} original={original.to_vec()} act={act.clone()}
            />
        }
    }
}
