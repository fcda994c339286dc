//! Around a cell: its bar with what can be done to it, its source while that is edited, what is wrong with it, and the
//! place where another cell may be dropped.

use super::editor::Editor;
use super::{Around, body};
use crate::app::hooks::use_text;
use crate::app::state::Edit;
use crate::notebook::{Cell, CellId, Content};
use crate::text::Text;
use std::rc::Rc;
use web_sys::{DragEvent, KeyboardEvent};
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, classes, component, html};

/// Marks what is dragged as a cell of this page.
pub const DRAGGED: &str = "application/x-frontera-cell";

/// See the module.
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The cell.
    pub cell: Rc<Cell>,
    /// Its place.
    pub at: usize,
    /// How many cells there are.
    pub count: usize,
    /// What it is drawn from.
    pub around: Around,
    /// What is wrong with it or its scenarios, in words.
    pub errors: Vec<AttrValue>,
    /// Whether its source is being edited.
    pub editing: bool,
    /// Edits the notebook.
    pub onedit: Callback<Edit>,
    /// Opens or closes the source.
    pub onsource: Callback<Option<CellId>>,
}

/// See the module.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let text = use_text();
    let FrameProps { cell, at, count, around, editing, onedit, onsource, .. } = props;
    let (id, at, last) = (cell.id, *at, *count - 1);
    let name = name(&text, cell, at);
    let act = |edit: Edit| {
        let onedit = onedit.clone();
        Callback::from(move |_: MouseEvent| onedit.emit(edit.clone()))
    };
    let button = |what: &'static str, able: bool, onclick: Callback<MouseEvent>| {
        let word = text.say(what);
        let label = text.say_with(
            "cell-button",
            &[("action", word.as_str().into()), ("cell", name.as_str().into())],
        );
        html! { <button type="button" data-act={what} aria-label={label} title={word.clone()} disabled={!able} {onclick}>{ icon(what) }</button> }
    };
    let onopen = {
        let (onsource, editing) = (onsource.clone(), *editing);
        Callback::from(move |_: MouseEvent| onsource.emit((!editing).then_some(id)))
    };
    let onkeydown = {
        let onedit = onedit.clone();
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowUp" if at > 0 => at - 1,
                "ArrowDown" if at < last => at + 1,
                _ => return,
            };
            if event.alt_key() {
                event.prevent_default();
                onedit.emit(Edit::Move(id, to));
            }
        })
    };
    let ondragstart = Callback::from(move |event: DragEvent| {
        if let Some(data) = event.data_transfer() {
            // Without its data a drag does nothing.
            let _ = data.set_data(DRAGGED, &id.0.to_string());
        }
    });
    let editor = editing.then(|| {
        let onwrite = {
            let onedit = onedit.clone();
            Callback::from(move |source| onedit.emit(Edit::Replace(id, source)))
        };
        let onclose = onsource.reform(|()| None);
        let label = text.say_with("cell-source", &[("cell", name.as_str().into())]);
        html! { <Editor id={format!("source-{}", around.id)} {label} source={cell.source.clone()} {onwrite} {onclose} /> }
    });
    let errors = (!props.errors.is_empty()).then(|| {
        html! { <div role="alert"><ul class="cell-errors">{ for props.errors.iter().map(|error| html! { <li>{ error }</li> }) }</ul></div> }
    });
    let kind = match &cell.content {
        Content::Text(_) => "text",
        Content::Form(form) => form.kind(),
        Content::Broken(kind) => kind,
    };

    html! {
        <section
            class={classes!("cell", format!("cell-{kind}"), editing.then_some("cell-editing"))} data-cell={id.0.to_string()} aria-label={name.clone()} {onkeydown}
        >
            <div class="cell-bar" role="toolbar" aria-label={text.say_with("cell-bar", &[("cell", name.as_str().into())])}>
                <span class="cell-handle" draggable="true" aria-hidden="true" title={text.say("cell-drag")} {ondragstart}>{ "⠿" }</span>
                { button("cell-up", at > 0, act(Edit::Move(id, at.saturating_sub(1)))) }
                { button("cell-down", at < last, act(Edit::Move(id, at + 1))) }
                { button("cell-duplicate", true, act(Edit::Duplicate(id))) }
                { button("cell-edit", true, onopen) }
                { button("cell-delete", true, act(Edit::Delete(id))) }
            </div>
            { editor.unwrap_or_default() }
            { errors.unwrap_or_default() }
            { body(cell, around) }
        </section>
    }
}

/// What a button of the bar shows; its name says it in words.
fn icon(what: &str) -> Html {
    let path = match what {
        "cell-up" => "M8 13V3M3.5 7.5 8 3l4.5 4.5",
        "cell-down" => "M8 3v10M3.5 8.5 8 13l4.5-4.5",
        "cell-duplicate" => "M3 3h7v7H3zM6 10v3h7V6h-3",
        "cell-edit" => "M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z",
        _ => "M4 4l8 8M12 4l-8 8",
    };
    html! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg> }
}

/// What a cell is called: its kind and its name or place.
fn name(text: &Text, cell: &Cell, at: usize) -> String {
    let kind = match &cell.content {
        Content::Text(_) => "text",
        Content::Form(form) => form.kind(),
        Content::Broken(kind) => kind,
    };
    let own = cell.name.clone().unwrap_or_else(|| (at + 1).to_string());
    format!("{} {own}", text.say(&format!("cell-kind-{kind}")))
}
