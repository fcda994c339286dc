//! Over the levers: which scenario of the notebook they are of, and ways to add one and to take one out.

use super::hooks::{use_growing, use_text};
use super::state::{Action, Edit, Named};
use super::words_in;
use crate::scenario::{preset_ids, presets};
use web_sys::{Event, HtmlSelectElement};
use yew::{
    Callback, Html, MouseEvent, Properties, TargetCast, component, html, use_effect_with, use_memo,
    use_node_ref,
};

/// Presets that are read before the browser has its turn.
const READ_AT_A_TIME: usize = 2;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ScenarioChooserProps {
    /// The scenarios.
    pub scenarios: Vec<Named>,
    /// Name of the one at hand.
    pub active: String,
    /// Whether the first results are on the page: reading every preset takes longer than they may wait.
    pub ready: bool,
    /// Changes what the page holds.
    pub act: Callback<Action>,
}

/// See the module.
#[component]
pub fn ScenarioChooser(props: &ScenarioChooserProps) -> Html {
    let text = use_text();
    let ScenarioChooserProps { scenarios, active, act, .. } = props;
    let language = text.language();
    let all = if props.ready { preset_ids().count() } else { 0 };
    let read = use_growing(props.ready, all, READ_AT_A_TIME);
    let known = use_memo(read, |read| presets().take(*read).collect::<Vec<_>>());
    let value = |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        select.value()
    };
    let onactivate = act.reform(move |event: Event| Action::Activate(value(event)));
    let onadd = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let preset = select.value();
            select.set_value("");
            if !preset.is_empty() {
                act.emit(Action::Edit(Edit::AddScenario(preset)));
            }
        })
    };
    let onremove = {
        let active = active.clone();
        act.reform(move |_: MouseEvent| Action::Edit(Edit::RemoveScenario(active.clone())))
    };
    let select = use_node_ref();
    {
        // What is chosen is the page's to say, whatever was clicked before.
        let select = select.clone();
        use_effect_with((active.clone(), scenarios.len()), move |(active, _)| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                select.set_value(active);
            }
        });
    }
    let options = scenarios.iter().map(|named| {
        let title = match &named.bench {
            Ok(bench) => format!("{}: {}", named.name, words_in(&bench.scenario.title, language)),
            Err(_) => text.say_with("scenario-broken", &[("name", named.name.as_str().into())]),
        };
        html! { <option key={named.name.clone()} value={named.name.clone()}>{ title }</option> }
    });
    let offered = known.iter().map(|preset| {
        html! { <option key={preset.id} value={preset.id}>{ words_in(&preset.title, language) }</option> }
    });

    html! {
        <div class="scenario-chooser">
            <label class="field">
                <span>{ text.say("scenario-at-hand") }</span>
                <select ref={select} id="scenario" onchange={onactivate}>{ for options }</select>
            </label>
            <div class="scenario-actions">
                <select id="scenario-add" aria-label={text.say("scenario-add")} onchange={onadd}>
                    <option value="" selected=true>{ text.say("scenario-add") }</option>
                    { for offered }
                </select>
                <button type="button" id="scenario-remove" disabled={scenarios.len() < 2} onclick={onremove}>{ text.say("scenario-remove") }</button>
            </div>
        </div>
    }
}
