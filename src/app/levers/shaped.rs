//! A parameter of several numbers, by sector, port, month, mode or group: one lever for all of them together, and one each.

use super::lever::{Lever, described, why};
use super::{Numbers, middle};
use crate::app::bench::Pull;
use crate::app::fold::Fold;
use crate::app::hooks::use_text;
use crate::app::track::{mean, spread};
use crate::random::Distribution;
use crate::scenario::Parameter;
use yew::{AttrValue, Callback, Html, Properties, classes, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ShapedProps {
    /// Where on the page it stands.
    pub scope: AttrValue,
    /// The parameter and its slots.
    pub numbers: Numbers,
    /// Name for a reader.
    pub name: AttrValue,
    /// What it means.
    pub meaning: AttrValue,
    /// Its numbers.
    pub current: Vec<Parameter>,
    /// The numbers they started from.
    pub original: Vec<Parameter>,
    /// The reader moves or resets levers.
    pub act: Callback<Pull>,
}

/// See the module.
#[component]
pub fn Shaped(props: &ShapedProps) -> Html {
    let text = use_text();
    let Numbers { spec, slots, places } = props.numbers.clone();
    let values = |parameters: &[Parameter]| -> Vec<f64> {
        parameters.iter().map(|parameter| middle(&parameter.distribution)).collect()
    };
    let (current, original) = (values(&props.current), values(&props.original));
    let changed = props
        .current
        .iter()
        .zip(&props.original)
        .any(|(now, then)| now.distribution != then.distribution);
    let together = Distribution::Fixed { value: mean(&current) };
    let onset_all = {
        let current = current.clone();
        let first = slots.start;
        props.act.reform(move |target: f64| {
            let moved = spread(spec, &current, target);
            Pull::SetValues(
                moved.into_iter().enumerate().map(|(at, value)| (first + at, value)).collect(),
            )
        })
    };
    let onreset_all = {
        let slots = slots.clone();
        props.act.reform(move |()| Pull::Reset(slots.clone().collect()))
    };
    let each = places.iter().zip(slots).enumerate().map(|(at, (place, slot))| {
        let onset = props.act.reform(move |value: f64| Pull::SetValues(vec![(slot, value)]));
        let onreset = props.act.reform(move |()| Pull::Reset(vec![slot]));
        html! {
            <Lever
                key={*place} scope={props.scope.clone()} key_name={format!("{}.{place}", spec.key)} {spec} name={text.place(place)}
                source={props.current[at].source.clone()} current={props.current[at].distribution.clone()}
                original={props.original[at].distribution.clone()} {onset} {onreset}
            />
        }
    });
    let heading = html! {
        <>
            <span class="shaped-name">{ &props.name }</span>
            <span class="shaped-mean">
                { text.say_with("lever-mean", &[("value", described(&text, &together, spec.unit).into())]) }
            </span>
        </>
    };
    let source =
        props.current.first().map(|parameter| parameter.source.clone()).unwrap_or_default();

    html! {
        <div id={format!("{}{}", props.scope, spec.key)} class={classes!("shaped", changed.then_some("lever-is-changed"))}>
            <Fold class="shaped-fold" {heading}>
                { why(&text, spec, &props.meaning, &source) }
                <Lever
                    scope={props.scope.clone()} key_name={format!("{}.all", spec.key)} {spec} name={text.say("lever-all")} source=""
                    current={together} original={Distribution::Fixed { value: mean(&original) }} onset={onset_all} onreset={onreset_all}
                />
                { for each }
            </Fold>
        </div>
    }
}
