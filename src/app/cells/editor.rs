//! The source of a cell, to be written. A source of one cell takes effect as it is written; one of several becomes them
//! when the reader leaves it.

use crate::app::hooks::use_text;
use crate::app::source_field::SourceField;
use crate::notebook::cells_in;
use web_sys::HtmlTextAreaElement;
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_callback,
    use_effect_with, use_node_ref,
};

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
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                // A field that cannot take the focus leaves it where it is.
                let _ = field.focus();
            }
        });
    }
    let onwrite = use_callback(props.onwrite.clone(), |source: String, onwrite| {
        // Nothing at all is no cell: to delete one has a button of its own.
        if cells_in(&source) > 0 {
            onwrite.emit(source);
        }
    });
    let onclose = props.onclose.reform(|_: MouseEvent| ());

    html! {
        <div class="editor">
            <SourceField
                {field} id={props.id.clone()} label={props.label.clone()} source={props.source.clone()} rows={[3, 30]}
                of_cell=true {onwrite}
            />
            <p class="actions">
                <button type="button" class="editor-done" onclick={onclose}>{ text.say("editor-done") }</button>
                <span class="hint">{ text.say("editor-hint") }</span>
            </p>
        </div>
    }
}
