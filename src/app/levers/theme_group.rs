//! The levers of one theme, behind its name.

use super::Numbers;
use super::lever::Lever;
use super::shaped::Shaped;
use crate::app::bench::{Bench, Pull};
use crate::app::fold::Fold;
use crate::app::hooks::use_text;
use crate::app::words_in;
use crate::text::Text;
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
    /// The scenario they are of.
    pub bench: Rc<Bench>,
    /// The reader moves or resets levers.
    pub act: Callback<Pull>,
}

/// See the module.
#[component]
pub fn ThemeGroup(props: &ThemeGroupProps) -> Html {
    let text = use_text();
    let changed = props
        .members
        .iter()
        .flat_map(|numbers| numbers.slots.clone())
        .filter(|&slot| props.bench.is_changed(slot))
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
    let levers = props
        .members
        .iter()
        .map(|numbers| control(numbers, &props.bench, AttrValue::default(), &text, &props.act));

    html! { <Fold class="theme" {heading} open={props.open}>{ for levers }</Fold> }
}

/// The control of a parameter: a lever, or a set of them.
pub fn control(
    numbers: &Numbers,
    bench: &Bench,
    scope: AttrValue,
    text: &Text,
    act: &Callback<Pull>,
) -> Html {
    let current = &bench.scenario.parameters[numbers.slots.clone()];
    let original = &bench.origin.parameters[numbers.slots.clone()];
    let (key, first) = (numbers.key(), numbers.slots.start);
    let name = AttrValue::from(numbers.name(bench, text));
    let meaning = AttrValue::from(words_in(&current[0].text, text.language()));
    if numbers.is_one() {
        let onset = act.reform(move |value: f64| Pull::SetValues(vec![(first, value)]));
        let onreset = act.reform(move |()| Pull::Reset(vec![first]));
        html! {
            <Lever
                key={key.clone()} {scope} key_name={key.clone()} spec={numbers.spec} {name} {meaning} source={current[0].source.clone()}
                current={current[0].distribution.clone()} original={original[0].distribution.clone()} {onset} {onreset}
            />
        }
    } else {
        html! {
            <Shaped
                {key} {scope} numbers={numbers.clone()} {name} {meaning} current={current.to_vec()} original={original.to_vec()} act={act.clone()}
            />
        }
    }
}
