//! Keeps the document's root in step: language, appearance, and where the runs stand.
//!
//! The root carries `data-state` (`running`, `complete`, `stopped`, `failed`), `data-replicates` and `data-fingerprint` of
//! the scenario whose levers are at hand, and `data-first-result-ms` (on the clock of the page), for style sheets and for
//! whoever drives the page.

use crate::app::browser;
use crate::app::runner::{Phase, RunView};
use crate::app::state::Appearance;
use crate::text::Text;
use yew::{hook, use_effect_with};

/// Keeps the root in step. `read` tells that results stand on the page.
#[hook]
pub fn use_document(
    text: &Text,
    title: String,
    appearance: Appearance,
    phase: Phase,
    run: &RunView,
    read: bool,
) {
    use_effect_with((text.clone(), title), |(text, title)| {
        browser::set_root("lang", text.language().id());
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let page = text.say("page-title");
            document.set_title(&if title.is_empty() { page } else { format!("{title} · {page}") });
        }
    });
    use_effect_with(appearance, |appearance| {
        let theme = match appearance {
            Appearance::Auto => "auto",
            Appearance::Light => "light",
            Appearance::Dark => "dark",
        };
        browser::set_root("data-theme", theme);
    });
    use_effect_with(phase, |phase| {
        let state = match phase {
            Phase::Waiting => "ready",
            Phase::Running => "running",
            Phase::Complete => "complete",
            Phase::Stopped => "stopped",
            Phase::Failed => "failed",
        };
        browser::set_root("data-state", state);
    });
    use_effect_with(run.results.as_ref().map(|results| results.0.replicates()), |replicates| {
        browser::set_root("data-replicates", &replicates.unwrap_or(0).to_string());
    });
    use_effect_with(run.fingerprint.clone(), |fingerprint| {
        browser::set_root("data-fingerprint", fingerprint.as_deref().unwrap_or_default());
    });
    use_effect_with(read, |read| {
        if *read {
            browser::set_root("data-first-result-ms", &format!("{:.0}", browser::now_ms()));
        }
    });
}
