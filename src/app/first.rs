//! What the page begins with, and what a link brings.

use super::address;
use super::browser;
use super::files;
use super::notice::{Notice, Saying};
use super::state::{Action, Received, State};
use super::store;
use crate::notebook::link::{OpenedLink, open as open_link};
use crate::scenario;
use crate::text::Language;
use std::rc::Rc;

/// What the link in the address holds, or what its query asks for, or the notebook of the last visit, or the first one.
pub fn first_state() -> State {
    let settings = store::settings();
    let asked = browser::asked("open").and_then(|id| files::open_bundled(&id));
    let opened = asked.or_else(files::open_current).unwrap_or_else(files::first);
    let mut state = State::new(opened);
    state.language = settings.language().unwrap_or_else(|| Language::pick(browser::languages()));
    state.appearance = settings.appearance();
    state.pace = settings.pace();
    let Some(link) = address::link() else { return state };
    let came = received(&link).map_or_else(Action::Tell, |(came, language)| {
        // Readers who never chose see the sender's language.
        state.language = settings.language().or(language).unwrap_or(state.language);
        came
    });
    (*Rc::new(state).after(came)).clone()
}

/// What a link holds, to be taken up, and the sender's language; or why it cannot be opened, to be told.
pub fn received(link: &str) -> Result<(Action, Option<Language>), Notice> {
    let opened = open_link(link).map_err(|error| {
        let lines = std::iter::once(serde_json::to_value(&error))
            .chain(error.problems().iter().map(serde_json::to_value));
        let lines = lines.filter_map(Result::ok).collect();
        Notice::trouble("link", Saying::Errors("notice-link-errors", lines))
    })?;
    let (opened, scenarios, notices, language) = match opened {
        OpenedLink::Scenario(sent) => {
            let scenario = Rc::new(sent.link.scenario);
            let scenarios = vec![(scenario.id.clone(), scenario.clone(), sent.link.fingerprint)];
            (files::open_scenario(&scenario), scenarios, sent.notices, sent.link.view.language)
        }
        OpenedLink::Notebook(sent) => {
            let opened = files::open_sent(&sent.link);
            let seen = sent.link.fingerprints.iter().filter_map(|(name, fingerprint)| {
                let scenario = opened.notebook.scenario(name, &*opened.files).ok()?;
                Some((name.clone(), Rc::new(scenario), Some(*fingerprint)))
            });
            let scenarios = seen.collect();
            (opened, scenarios, sent.notices, sent.link.language)
        }
    };
    let language = language.map(|language| match language {
        scenario::Language::En => Language::EnUs,
        scenario::Language::Es => Language::EsMx,
    });
    let received = Rc::new(Received { scenarios, notices });
    Ok((Action::Receive(Box::new(opened), received), language))
}
