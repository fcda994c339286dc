//! The source of the whole notebook, to be written; what is wrong with it stands below, with its lines.

use super::hooks::use_text;
use crate::notebook::Notebook;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use web_sys::{FocusEvent, HtmlTextAreaElement, InputEvent};
use yew::{
    Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_memo, use_state,
};

/// Milliseconds without a letter before what is written takes effect.
const PAUSE_MS: u32 = 500;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct SourceViewProps {
    /// The notebook.
    pub notebook: Rc<Notebook>,
    /// Another source.
    pub onwrite: Callback<String>,
}

/// See the module.
#[component]
pub fn SourceView(props: &SourceViewProps) -> Html {
    let text = use_text();
    let draft = use_state(|| None::<String>);
    let written = use_memo(props.notebook.clone(), |notebook| notebook.write());
    {
        let onwrite = props.onwrite.clone();
        use_effect_with((*draft).clone(), move |draft| {
            let draft = draft.clone();
            let pending = draft.map(|draft| Timeout::new(PAUSE_MS, move || onwrite.emit(draft)));
            move || drop(pending)
        });
    }
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            draft.set(Some(field.value()));
        })
    };
    let onblur = {
        let (draft, onwrite) = (draft.clone(), props.onwrite.clone());
        Callback::from(move |_: FocusEvent| {
            if let Some(written) = (*draft).clone() {
                onwrite.emit(written);
                draft.set(None);
            }
        })
    };
    let errors = props.notebook.errors().iter().map(|error| {
        let place = format!("{}:{}", error.place.line, error.place.column);
        html! { <li><code>{ place }</code>{ " " }{ text.error(error) }</li> }
    });
    let value = (*draft).clone().unwrap_or_else(|| (*written).clone());

    html! {
        <section class="source-view" aria-label={text.say("notebook-source")}>
            <p class="hint">{ text.say("source-hint") }</p>
            <div role="status"><ul class="cell-errors">{ for errors }</ul></div>
            <textarea
                id="source" class="source-field" rows="40" spellcheck="false" aria-label={text.say("notebook-source")} {value} {oninput} {onblur}
            />
        </section>
    }
}
