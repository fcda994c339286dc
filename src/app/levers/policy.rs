//! A policy: a switch, its dates, and what it changes.

use crate::app::bench::Pull;
use crate::app::fold::Fold;
use crate::app::hooks::use_text;
use crate::app::words_in;
use crate::model::{Month, slots, slots_of};
use crate::scenario::{Operation, Policy, Scenario};
use crate::text::Text;
use std::rc::Rc;
use web_sys::{Event, HtmlInputElement};
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, TargetCast, classes, component, html,
};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct PolicySwitchProps {
    /// Where on the page it stands.
    #[prop_or_default]
    pub scope: AttrValue,
    /// The policy.
    pub policy: Policy,
    /// Whether it differs from the preset.
    pub changed: bool,
    /// The scenario it stands in, for the names of parameters.
    pub scenario: Rc<Scenario>,
    /// The reader switches or changes it.
    pub act: Callback<Pull>,
}

/// See the module.
#[component]
pub fn PolicySwitch(props: &PolicySwitchProps) -> Html {
    let text = use_text();
    let PolicySwitchProps { policy, act, .. } = props;
    let id = format!("{}policy-{}", props.scope, policy.id);
    let name = words_in(&policy.name, text.language());
    let onswitch = {
        let id = policy.id.clone();
        act.reform(move |_: Event| Pull::SwitchPolicy(id.clone()))
    };
    let onreset = {
        let id = policy.id.clone();
        act.reform(move |_: MouseEvent| Pull::ResetPolicy(id.clone()))
    };
    let onstart = {
        let policy = policy.clone();
        act.reform(move |start: Option<Month>| {
            Pull::ChangePolicy(Policy { start: start.unwrap_or(policy.start), ..policy.clone() })
        })
    };
    let onend = {
        let policy = policy.clone();
        act.reform(move |end: Option<Month>| Pull::ChangePolicy(Policy { end, ..policy.clone() }))
    };
    let changes = policy.changes.iter().map(|change| {
        let (name, unit) = parameter(&text, &props.scenario, &change.parameter);
        let (id, unit) = match change.operation {
            Operation::Set => ("policy-sets", unit),
            Operation::Add => ("policy-adds", unit),
            Operation::Multiply => ("policy-multiplies", "1"),
        };
        let value = text.amount(change.value, unit);
        html! { <li>{ text.say_with(id, &[("parameter", name.into()), ("value", value.into())]) }</li> }
    });
    let reset = props.changed.then(|| {
        let label = text.say_with("lever-reset-label", &[("name", name.as_str().into())]);
        html! { <button type="button" class="reset" aria-label={label} onclick={onreset}>{ text.say("lever-reset") }</button> }
    });
    let heading = html! { <span class="tag">{ period(&text, policy) }</span> };
    let end = policy.end.map_or(AttrValue::from(""), |end| end.to_string().into());

    html! {
        <div class={classes!("policy", props.changed.then_some("lever-is-changed"), (!policy.enabled).then_some("policy-off"))}>
            <div class="policy-head">
                <label class="policy-switch" for={id.clone()}>
                    <input {id} type="checkbox" role="switch" checked={policy.enabled} onchange={onswitch} />
                    <span>{ name.clone() }</span>
                </label>
                { reset.unwrap_or_default() }
            </div>
            <Fold class="why" {heading}>
                <div class="policy-dates">
                    <label><span>{ text.say("policy-from") }</span><MonthField value={policy.start.to_string()} onset={onstart} /></label>
                    <label><span>{ text.say("policy-until") }</span><MonthField value={end} onset={onend} /></label>
                </div>
                <p>{ words_in(&policy.text, text.language()) }</p>
                <ul>{ for changes }</ul>
                <p class="source">{ text.say("lever-source") }{ ": " }{ &policy.source }</p>
            </Fold>
        </div>
    }
}

/// When a policy is in force, in words.
fn period(text: &Text, policy: &Policy) -> String {
    let month = |month: Month| text.time_short(&month.to_string());
    let start = ("start", month(policy.start).into());
    match policy.end {
        None => text.say_with("policy-period-open", &[start]),
        Some(end) => text.say_with("policy-period", &[start, ("end", month(end).into())]),
    }
}

/// Name and unit of the parameter a full key belongs to.
fn parameter(text: &Text, scenario: &Scenario, key: &str) -> (String, &'static str) {
    let Some(at) = slots_of(key).next() else { return (key.to_owned(), "1") };
    let slot = &slots()[at];
    let name = words_in(&scenario.parameters[at].name, text.language());
    let place = slot.place.filter(|_| slot.spec.key != key).map(|place| text.place(place));
    let name = place.map_or_else(|| name.clone(), |place| format!("{name}, {place}"));
    (name, slot.spec.unit)
}

#[derive(Properties, PartialEq)]
struct MonthFieldProps {
    value: AttrValue,
    onset: Callback<Option<Month>>,
}

/// A field for a month, `1994-10`; empty for none. Anything else goes back to what it was.
#[component]
fn MonthField(props: &MonthFieldProps) -> Html {
    let onchange = {
        let (onset, value) = (props.onset.clone(), props.value.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let typed = input.value();
            match Month::parse(typed.trim()) {
                Some(month) => onset.emit(Some(month)),
                None if typed.trim().is_empty() => onset.emit(None),
                None => input.set_value(&value),
            }
        })
    };
    html! { <input type="month" class="month-field" value={props.value.clone()} pattern="[0-9]{4}-[0-9]{2}" {onchange} /> }
}
