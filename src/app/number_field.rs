//! A field for a number: what is typed counts once it is a number in range and the reader leaves it or presses enter.
//!
//! Anything else goes back to what it was; the browser says why while it is typed.

use web_sys::{Event, HtmlInputElement};
use yew::{
    AttrValue, Callback, Html, InputEvent, Properties, TargetCast, component, html, use_state,
};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// Accessible name.
    pub label: AttrValue,
    /// The element's id, where a label points at it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The number, as it is to be typed.
    pub value: AttrValue,
    /// Least allowed.
    pub minimum: f64,
    /// Greatest allowed.
    pub maximum: f64,
    /// Step of the arrow keys; `any` where every number is allowed.
    #[prop_or(AttrValue::Static("any"))]
    pub step: AttrValue,
    /// The number the reader set.
    pub onset: Callback<f64>,
}

/// See the module.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    // What is being typed stays as it is while the page around is drawn again.
    let draft = use_state(|| None::<AttrValue>);
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            draft.set(Some(input.value().into()));
        })
    };
    let onchange = {
        let (onset, draft) = (props.onset.clone(), draft.clone());
        let allowed = props.minimum..=props.maximum;
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let number = input.value_as_number();
            if input.check_validity() && allowed.contains(&number) {
                onset.emit(number);
            } else {
                input.report_validity();
            }
            draft.set(None);
        })
    };
    let value = (*draft).clone().unwrap_or_else(|| props.value.clone());

    html! {
        <input
            type="number" class="number-field" id={props.id.clone()} aria-label={props.label.clone()}
            min={props.minimum.to_string()} max={props.maximum.to_string()} step={props.step.clone()}
            {value} {oninput} {onchange}
        />
    }
}
