//! The source of the whole notebook, to be written; what is wrong with it stands above, with its lines.

use super::hooks::use_text;
use super::source_field::SourceField;
use crate::notebook::Notebook;
use std::rc::Rc;
use yew::{Callback, Html, Properties, component, html, use_memo};

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
    let source = use_memo(props.notebook.clone(), |notebook| notebook.write());
    let errors = props.notebook.errors().iter().map(|error| {
        let place = format!("{}:{}", error.place.line, error.place.column);
        html! { <li><code>{ place }</code>{ " " }{ text.error(error) }</li> }
    });
    let label = text.say("notebook-source");

    html! {
        <section class="source-view" aria-label={label.clone()}>
            <p class="hint">{ text.say("source-hint") }</p>
            <div role="status"><ul class="cell-errors">{ for errors }</ul></div>
            <SourceField
                id="source" {label} source={(*source).clone()} rows={[40, 40]}
                onwrite={props.onwrite.clone()}
            />
        </section>
    }
}
