//! Keeps the browser's copy in step: the notebook at work and the reader's settings; and lets a lever come to rest.
//! What came by a link is not kept before the reader says so: their own work stays as it was.
//!
//! Storage that is full or blocked is said once; the work stays on the page and can be saved as a file.

use crate::app::beside::Beside;
use crate::app::notice::{Notice, Saying};
use crate::app::state::{Action, Shelf, State};
use crate::app::store::{
    Current, Kept, NotKept, Settings, keep_current, keep_notebook, keep_settings,
};
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::{Callback, hook, use_effect_with};

/// Milliseconds without a change before the work is written.
const PAUSE_MS: u32 = 300;

/// Keeps the browser's copy in step.
#[hook]
pub fn use_autosave(state: &Rc<State>, act: &Callback<Action>) {
    {
        let act = act.clone();
        use_effect_with(state.clone(), move |state| {
            let state = state.clone();
            let pending = Timeout::new(PAUSE_MS, move || {
                if state.moving().is_some() {
                    act.emit(Action::Settle);
                } else if state.received.is_none() {
                    keep(&state, &act);
                }
            });
            move || drop(pending)
        });
    }
    let act = act.clone();
    let settings = Settings::new(state.language, state.appearance, state.pace);
    use_effect_with(settings, move |settings| tell(&act, keep_settings(settings)));
}

fn keep(state: &State, act: &Callback<Action>) {
    let key = match &state.shelf {
        Shelf::Bundled(id) if !state.is_changed() => {
            return tell(act, keep_current(Current::Bundled(id.clone())));
        }
        Shelf::Own(key) if !state.is_changed() => {
            return tell(act, keep_current(Current::Own(*key)));
        }
        Shelf::Own(key) => Some(*key),
        Shelf::Bundled(_) | Shelf::Nowhere => None,
    };
    let notebook = state.notebook();
    let kept = Kept { text: notebook.write(), files: Beside(state.files.0.clone()) };
    let done = keep_notebook(key, &kept, &notebook.front().title);
    if let Ok(key) = done {
        act.emit(Action::Kept(key));
    }
    tell(act, done.map(|_| ()));
}

fn tell(act: &Callback<Action>, kept: Result<(), NotKept>) {
    const SUBJECT: &str = "storage";
    act.emit(match kept {
        Ok(()) => Action::Dismiss(SUBJECT),
        Err(NotKept) => Action::Tell(Notice::trouble(SUBJECT, Saying::Message("notice-not-kept"))),
    });
}
