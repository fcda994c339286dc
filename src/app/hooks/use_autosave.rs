//! Keeps the browser's copy in step: the scenario at work, if it differs from its preset, and the reader's settings.
//! What came by a link is not kept before the reader says so: their own work stays as it was.
//!
//! Storage that is full or blocked is said once; the work stays on the page and can be saved as a file.

use crate::app::files;
use crate::app::state::{Action, Notice, Saying, State, Weight};
use crate::app::store::{NotKept, Settings, Work, keep_settings, keep_work};
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
        use_effect_with(
            (state.scenario.clone(), state.origin.clone(), state.received.is_some()),
            move |(scenario, origin, visiting)| {
                let (scenario, origin, visiting) = (scenario.clone(), origin.clone(), *visiting);
                let pending = Timeout::new(PAUSE_MS, move || {
                    if visiting {
                        return;
                    }
                    let work = match &scenario.preset {
                        Some(id) if scenario == origin => Work::Preset(id.clone()),
                        _ => Work::File(files::text_of(&scenario)),
                    };
                    tell(&act, keep_work(&work));
                });
                move || drop(pending)
            },
        );
    }
    let act = act.clone();
    let settings = Settings::new(state.language, state.appearance, state.pace);
    use_effect_with(settings, move |settings| tell(&act, keep_settings(settings)));
}

fn tell(act: &Callback<Action>, kept: Result<(), NotKept>) {
    const SUBJECT: &str = "storage";
    act.emit(match kept {
        Ok(()) => Action::Dismiss(SUBJECT),
        Err(NotKept) => Action::Tell(Notice {
            subject: SUBJECT,
            weight: Weight::Trouble,
            saying: Saying::Message("notice-not-kept"),
        }),
    });
}
