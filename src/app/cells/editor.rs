//! The source of a cell, to be written. What is written takes effect as it is written, as long as it is one cell; a source
//! of several becomes them when the reader leaves it.

use crate::app::hooks::use_text;
use crate::notebook::cells_in;
use gloo_timers::callback::Timeout;
use web_sys::{FocusEvent, HtmlTextAreaElement, InputEvent};
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, TargetCast, component, html,
    use_effect_with, use_node_ref, use_state,
};

/// Milliseconds without a letter before what is written takes effect.
const PAUSE_MS: u32 = 250;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct EditorProps {
    /// The element's id.
    pub id: AttrValue,
    /// What is edited, for a reader who does not see it.
    pub label: AttrValue,
    /// The source as it stands.
    pub source: AttrValue,
    /// Another source.
    pub onwrite: Callback<String>,
    /// The reader is done.
    pub onclose: Callback<()>,
}

/// See the module.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let text = use_text();
    let field = use_node_ref();
    let draft = use_state(|| None::<String>);
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                // A field that cannot take the focus leaves it where it is.
                let _ = field.focus();
            }
        });
    }
    {
        let onwrite = props.onwrite.clone();
        use_effect_with((*draft).clone(), move |draft| {
            let whole = draft.clone().filter(|draft| cells_in(draft) == 1);
            let pending = whole.map(|draft| Timeout::new(PAUSE_MS, move || onwrite.emit(draft)));
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
                // Nothing at all is no cell: to delete one has a button of its own.
                if cells_in(&written) > 0 {
                    onwrite.emit(written);
                }
                draft.set(None);
            }
        })
    };
    let onclose = props.onclose.reform(|_: MouseEvent| ());
    let shown = (*draft).clone().map_or_else(|| props.source.clone(), AttrValue::from);
    let rows = shown.lines().count().clamp(3, 30);

    html! {
        <div class="editor">
            <textarea
                ref={field} id={props.id.clone()} class="source-field" rows={rows.to_string()} spellcheck="false" aria-label={props.label.clone()}
                value={shown} {oninput} {onblur}
            />
            <p class="actions">
                <button type="button" class="editor-done" onclick={onclose}>{ text.say("editor-done") }</button>
                <span class="hint">{ text.say("editor-hint") }</span>
            </p>
        </div>
    }
}
