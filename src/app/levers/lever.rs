//! One lever: its name, its number with unit, a slider, where the number comes from, and the way back to the preset.
//!
//! A random number shows its middle and its 90 % range; moving the lever fixes it, and resetting brings the
//! distribution back.

use super::{is_assumption, middle, range};
use crate::app::fold::Fold;
use crate::app::hooks::use_text;
use crate::app::number_field::NumberField;
use crate::app::track::{Track, typed};
use crate::model::ParameterSpec;
use crate::random::Distribution;
use crate::text::{Text, reading_scale};
use web_sys::{HtmlInputElement, InputEvent};
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, TargetCast, classes, component, html,
};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct LeverProps {
    /// Where on the page it stands: begins the ids of its elements, so that a lever may stand in several places.
    pub scope: AttrValue,
    /// Full key of its slot.
    pub key_name: AttrValue,
    /// The parameter.
    pub spec: &'static ParameterSpec,
    /// Name for a reader.
    pub name: AttrValue,
    /// What it means; empty where the set around it says so.
    #[prop_or_default]
    pub meaning: AttrValue,
    /// Where the number comes from.
    pub source: AttrValue,
    /// The number it stands at.
    pub current: Distribution,
    /// The number it started from.
    pub original: Distribution,
    /// The reader fixes it at a number, in the unit of the parameter.
    pub onset: Callback<f64>,
    /// The reader wants the preset's number back.
    pub onreset: Callback<()>,
}

/// See the module.
#[component]
pub fn Lever(props: &LeverProps) -> Html {
    let text = use_text();
    let LeverProps { spec, current, original, .. } = props;
    let scale = reading_scale(spec.unit);
    let value = middle(current);
    let track = Track::new(spec, &[middle(original)], &[value]);
    let changed = current != original;
    let onset = props.onset.reform(move |read: f64| read / scale);
    let onslide = onset.reform(|event: InputEvent| {
        let slider: HtmlInputElement = event.target_unchecked_into();
        slider.value_as_number()
    });
    let onreset = props.onreset.reform(|_: MouseEvent| ());
    let slider_id = format!("{}lever-{}", props.scope, props.key_name);
    let reset = changed.then(|| {
        let label = text.say_with("lever-reset-label", &[("name", props.name.as_str().into())]);
        html! {
            <p class="lever-changed">
                <span>{ text.say_with("lever-preset-value", &[("value", described(&text, original, spec.unit).into())]) }</span>
                <button type="button" class="reset" aria-label={label} onclick={onreset}>{ text.say("lever-reset") }</button>
            </p>
        }
    });
    let spread = range(current)
        .map(|_| html! { <p class="lever-spread">{ described(&text, current, spec.unit) }</p> });
    let why = (!props.meaning.is_empty()).then(|| why(&text, spec, &props.meaning, &props.source));

    html! {
        <div id={format!("{}{}", props.scope, props.key_name)} class={classes!("lever", changed.then_some("lever-is-changed"))}>
            <div class="lever-head">
                <label for={slider_id.clone()}>{ &props.name }</label>
                <span class="lever-number">
                    <NumberField
                        label={text.say_with("lever-number-label", &[("name", props.name.as_str().into())])}
                        value={typed(value * scale)} minimum={spec.minimum * scale} maximum={spec.maximum * scale} onset={onset}
                    />
                    <span class="unit">{ unit(&text, spec.unit) }</span>
                </span>
            </div>
            <input
                id={slider_id} type="range" class="slider" style={band(&track, range(current))}
                min={(track.minimum * scale).to_string()} max={(track.maximum * scale).to_string()} step={(track.step * scale).to_string()}
                value={typed(value * scale)} aria-valuetext={text.amount(value, spec.unit)} oninput={onslide}
            />
            { spread.unwrap_or_default() }
            { reset.unwrap_or_default() }
            { why.unwrap_or_default() }
        </div>
    }
}

/// What a number means, what it may be and where it comes from, behind one word.
pub fn why(text: &Text, spec: &ParameterSpec, meaning: &str, source: &str) -> Html {
    let assumed = is_assumption(source);
    let word = if assumed { text.say("lever-assumption") } else { text.say("lever-source") };
    let class = classes!("tag", assumed.then_some("tag-assumption"));
    let heading = html! { <span {class}>{ word }</span> };
    html! {
        <Fold class="why" {heading}>
            <p>{ meaning.to_owned() }</p>
            <p class="lever-allowed">{ allowed(text, spec) }</p>
            <p class="source">{ text.say("lever-source") }{ ": " }{ source.to_owned() }</p>
        </Fold>
    }
}

/// The range that the model allows, in words: a slider may show less of it.
fn allowed(text: &Text, spec: &ParameterSpec) -> String {
    let [low, high] = text.ends(spec.minimum, spec.maximum, spec.unit);
    text.say_with("lever-allowed", &[("low", low.into()), ("high", high.into())])
}

/// A number in words: the value, or the middle and the 90 % range of a distribution.
pub fn described(text: &Text, distribution: &Distribution, unit: &str) -> String {
    let said = |value: f64| text.amount(rounded(value), unit);
    match range(distribution) {
        None => said(middle(distribution)),
        Some((low, high)) => text.say_with(
            "lever-random",
            &[
                ("middle", said(middle(distribution)).into()),
                ("low", said(low).into()),
                ("high", said(high).into()),
            ],
        ),
    }
}

/// Three significant digits: a distribution somebody assumed deserves no more.
fn rounded(value: f64) -> f64 {
    format!("{value:.2e}").parse().unwrap_or(value)
}

/// A unit beside a field; a pure number has none to show.
fn unit(text: &Text, unit: &str) -> String {
    if unit == "1" { String::new() } else { text.unit(unit) }
}

/// Where the 90 % range lies on the slider, for the style sheet.
fn band(track: &Track, range: Option<(f64, f64)>) -> Option<String> {
    let (low, high) = range?;
    let percent = |value: f64| {
        let share = (value - track.minimum) / (track.maximum - track.minimum);
        100.0 * share.clamp(0.0, 1.0)
    };
    Some(format!("--low:{:.1}%;--high:{:.1}%", percent(low), percent(high)))
}
