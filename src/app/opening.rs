//! The opening of the article: the scenario's title, its summary, and the way in and out for files.

use super::hooks::use_text;
use super::runner::RunView;
use super::share::Share;
use super::words_in;
use crate::scenario::Scenario;
use std::rc::Rc;
use web_sys::{Event, FileList, HtmlInputElement};
use yew::{Callback, Html, MouseEvent, Properties, TargetCast, component, html, use_node_ref};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct OpeningProps {
    /// The scenario at work.
    pub scenario: Rc<Scenario>,
    /// The reader chose files to open.
    pub onopen: Callback<FileList>,
    /// The reader wants the scenario as a file.
    pub onsave: Callback<()>,
    /// The run: what is handed on says its result.
    pub run: RunView,
}

/// See the module.
#[component]
pub fn Opening(props: &OpeningProps) -> Html {
    let text = use_text();
    let chooser = use_node_ref();
    let onchoose = {
        let chooser = chooser.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = chooser.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = {
        let onopen = props.onopen.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(files) = input.files() {
                onopen.emit(files);
            }
        })
    };
    let onsave = props.onsave.reform(|_: MouseEvent| ());
    let language = text.language();

    html! {
        <div class="opening">
            <h1>{ words_in(&props.scenario.title, language) }</h1>
            <p class="summary">{ words_in(&props.scenario.summary, language) }</p>
            <p class="actions">
                <button type="button" onclick={onchoose}>{ text.say("scenario-open") }</button>
                <button type="button" onclick={onsave}>{ text.say("scenario-save") }</button>
                <Share scenario={props.scenario.clone()} run={props.run.clone()} onsave={props.onsave.clone()} />
                <span class="hint">{ text.say("scenario-drop-hint") }</span>
            </p>
            <input
                ref={chooser} class="file-chooser" type="file" accept=".toml,.csv" multiple=true hidden=true
                aria-label={text.say("scenario-open")} {onchange}
            />
        </div>
    }
}
