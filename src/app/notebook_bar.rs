//! The bar of the notebook: the reader's notebooks, undo and redo, the file in and out, its source, and handing it on.

use super::hooks::use_text;
use crate::text::Text;
use web_sys::{Event, FileList, HtmlInputElement};
use yew::{Callback, Html, MouseEvent, Properties, TargetCast, component, html, use_node_ref};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct NotebookBarProps {
    /// Whether there is something to undo, and to redo.
    pub steps: [bool; 2],
    /// Whether the source of the whole is open.
    pub source_open: bool,
    /// The reader wants the list of notebooks.
    pub onlist: Callback<()>,
    /// The reader takes a step back.
    pub onundo: Callback<()>,
    /// The reader takes it again.
    pub onredo: Callback<()>,
    /// The reader chose files to open.
    pub onopen: Callback<FileList>,
    /// The reader wants the notebook as a file.
    pub onsave: Callback<()>,
    /// The reader opens or closes the source of the whole.
    pub onsource: Callback<()>,
    /// More that can be done with it.
    pub children: Html,
}

/// See the module.
#[component]
pub fn NotebookBar(props: &NotebookBarProps) -> Html {
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
    let button = |id: &'static str, able: bool, onclick: &Callback<()>| {
        let onclick = onclick.reform(|_: MouseEvent| ());
        html! { <button type="button" {id} disabled={!able} {onclick}>{ text.say(id) }</button> }
    };
    let [can_undo, can_redo] = props.steps;

    html! {
        <nav class="notebook-bar" aria-label={text.say("notebook-bar")}>
            { button("notebook-list", true, &props.onlist) }
            { step(&text, "notebook-undo", can_undo, &props.onundo) }
            { step(&text, "notebook-redo", can_redo, &props.onredo) }
            <button type="button" id="notebook-open" onclick={onchoose}>{ text.say("notebook-open") }</button>
            { button("notebook-save", true, &props.onsave) }
            <button
                type="button" id="notebook-source" aria-pressed={props.source_open.to_string()} onclick={props.onsource.reform(|_: MouseEvent| ())}
            >{ text.say("notebook-source") }</button>
            { props.children.clone() }
            <input
                ref={chooser} class="file-chooser" type="file" accept=".md,.toml,.csv" multiple=true hidden=true
                aria-label={text.say("notebook-open")} {onchange}
            />
        </nav>
    }
}

/// A step back or forward, with its keys.
fn step(text: &Text, id: &'static str, able: bool, onclick: &Callback<()>) -> Html {
    let onclick = onclick.reform(|_: MouseEvent| ());
    let title = if id == "notebook-undo" { "Control+Z" } else { "Control+Shift+Z" };
    html! { <button type="button" {id} disabled={!able} {title} aria-keyshortcuts={title} {onclick}>{ text.say(id) }</button> }
}
