//! Between two cells: a button that opens the kinds of cells to add.

use crate::app::hooks::use_text;
use crate::notebook::{Candidate, KINDS};
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

/// A new text, in both languages.
const TEXT: &str = "::: en\n\n:::\n\n::: es\n\n:::";

/// See the module.
#[derive(Properties, PartialEq)]
pub struct InserterProps {
    /// Where the new cell will stand.
    pub at: usize,
    /// The scenarios, the one that new cells are about first.
    pub candidates: Vec<Candidate>,
    /// A cell to add: where, and its source.
    pub oninsert: Callback<(usize, String)>,
}

/// See the module.
#[component]
pub fn Inserter(props: &InserterProps) -> Html {
    let text = use_text();
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let kinds = KINDS.iter().map(|kind| (kind.id, kind.template(&props.candidates)));
    let choices = std::iter::once(("text", TEXT.to_owned())).chain(kinds).map(|(kind, source)| {
        let (open, oninsert, at) = (open.clone(), props.oninsert.clone(), props.at);
        let onclick = Callback::from(move |_: MouseEvent| {
            open.set(false);
            oninsert.emit((at, source.clone()));
        });
        html! { <button type="button" data-kind={kind} {onclick}>{ text.say(&format!("cell-kind-{kind}")) }</button> }
    });
    let menu = open.then(|| html! { <div class="kinds" role="group" aria-label={text.say("cell-kinds")}>{ for choices }</div> });

    html! {
        <div class="inserter">
            <button type="button" class="add-cell" aria-expanded={open.to_string()} onclick={ontoggle}>{ text.say("cell-add") }</button>
            { menu.unwrap_or_default() }
        </div>
    }
}
