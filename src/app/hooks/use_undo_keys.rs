//! Keeps Control or Command with Z and Y at the page's steps, except where text is written: fields have an undo of their own.

use crate::app::state::Action;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::{Callback, hook, use_effect_with};

/// Undoes and redoes by keys.
#[hook]
pub fn use_undo_keys(act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((), move |()| {
        let listening = listen(act);
        move || drop(listening)
    });
}

fn listen(act: Callback<Action>) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(&document, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let writing = field.is_some_and(|field| {
            field.matches("textarea, input:not([type=range]):not([type=checkbox])").unwrap_or(false)
        });
        if writing || !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        let action = match (event.key().to_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Action::Undo,
            ("z", true) | ("y", false) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        act.emit(action);
    }))
}
