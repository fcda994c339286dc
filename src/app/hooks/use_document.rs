//! Keeps the document's root in step: language, appearance, and where the run stands.
//!
//! The root carries `data-state` (`running`, `complete`, `stopped`, `failed`), `data-replicates`, `data-fingerprint` and
//! `data-first-result-ms` (on the clock of the page), for style sheets and for whoever drives the page.

use crate::app::browser;
use crate::app::runner::{Phase, RunView};
use crate::app::state::Appearance;
use crate::text::Text;
use yew::{hook, use_effect_with};

/// Keeps the root in step.
#[hook]
pub fn use_document(text: &Text, appearance: Appearance, run: &RunView) {
    use_effect_with(text.clone(), |text| {
        browser::set_root("lang", text.language().id());
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(&text.say("page-title"));
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
    use_effect_with(run.phase, |phase| {
        let state = match phase {
            Phase::Waiting => "ready",
            Phase::Running => "running",
            Phase::Complete => "complete",
            Phase::Stopped => "stopped",
            Phase::Failed => "failed",
        };
        browser::set_root("data-state", state);
    });
    use_effect_with(run.shown.as_ref().map(|shown| shown.replicates), |replicates| {
        browser::set_root("data-replicates", &replicates.unwrap_or(0).to_string());
    });
    use_effect_with(run.fingerprint.clone(), |fingerprint| {
        browser::set_root("data-fingerprint", fingerprint.as_deref().unwrap_or_default());
    });
    use_effect_with(run.shown.is_some(), |shown| {
        if *shown {
            browser::set_root("data-first-result-ms", &format!("{:.0}", browser::now_ms()));
        }
    });
}
