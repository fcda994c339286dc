//! What came by a link: whose scenario this is, whether the result is the sender's to the last bit, and the way back.
//!
//! It decides nothing: keeping and going back are the page's to do.

use super::hooks::{Views, use_text};
use super::state::{Received, State};
use super::words_in;
use crate::scenario;
use crate::text::Text;
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ReceivedBannerProps {
    /// What came.
    pub received: Rc<Received>,
    /// What the page holds.
    pub state: Rc<State>,
    /// The runs.
    pub views: Rc<Views>,
    /// The reader makes it their own work.
    pub onkeep: Callback<()>,
    /// The reader goes back to their own work.
    pub onleave: Callback<()>,
}

/// How the results here stand to the sender's. Every case is drawn.
enum Proof {
    /// The reader changed something: the sender's results are another scenario's.
    Changed,
    /// The runs are not complete.
    Pending,
    /// The link says no result.
    Nothing(Rc<str>),
    /// The link says no result of any scenario.
    Unsaid,
    /// The same to the last bit.
    Reproduced(Rc<str>),
    /// Another result.
    Differs { found: Rc<str>, expected: String },
}

/// See the module.
#[component]
pub fn ReceivedBanner(props: &ReceivedBannerProps) -> Html {
    let text = use_text();
    let ReceivedBannerProps { received, state, views, .. } = props;
    let proof = proof(received, state, views);
    let class = match proof {
        Proof::Reproduced(_) => "received received-reproduced",
        Proof::Differs { .. } => "received received-differs",
        _ => "received",
    };
    let notices = received.notices.iter().map(|notice| html! { <p>{ text.remark(notice) }</p> });
    let changes = received.scenarios.iter().map(|(_, scenario, _)| {
        html! { <p>{ changes(scenario, &text) }</p> }
    });
    let onkeep = props.onkeep.reform(|_: MouseEvent| ());
    let onleave = props.onleave.reform(|_: MouseEvent| ());

    html! {
        <section {class} aria-label={text.say("received-heading")}>
            <h2>{ text.say("received-heading") }</h2>
            { for changes }
            <p>{ text.say("received-untouched") }</p>
            { for notices }
            <p class="received-proof" role="status">{ words(&proof, &text) }</p>
            <p class="actions">
                <button type="button" onclick={onkeep}>{ text.say("received-keep") }</button>
                <button type="button" onclick={onleave}>{ text.say("received-leave") }</button>
            </p>
        </section>
    }
}

/// The first difference that is found, or what holds of all.
fn proof(received: &Received, state: &State, views: &Views) -> Proof {
    let mut last = if received.scenarios.is_empty() { Proof::Unsaid } else { Proof::Pending };
    for (name, scenario, expected) in &received.scenarios {
        let Some(bench) = state.bench(name).filter(|bench| bench.scenario == *scenario) else {
            return Proof::Changed;
        };
        let view = views.of(name);
        let complete = view.is_complete_of(&bench.scenario);
        let Some(found) = view.fingerprint.clone().filter(|_| complete) else {
            return Proof::Pending;
        };
        match expected.map(|fingerprint| format!("{fingerprint:016x}")) {
            Some(expected) if *expected == *found => last = Proof::Reproduced(found),
            Some(expected) => return Proof::Differs { found, expected },
            None if matches!(last, Proof::Reproduced(_)) => {}
            None => last = Proof::Nothing(found),
        }
    }
    last
}

fn words(proof: &Proof, text: &Text) -> String {
    let found = |id: &str, fingerprint: &Rc<str>| {
        text.say_with(id, &[("fingerprint", (&**fingerprint).into())])
    };
    match proof {
        Proof::Changed => text.say("received-changed"),
        Proof::Pending => text.say("received-pending"),
        Proof::Unsaid => text.say("link-without-fingerprints"),
        Proof::Nothing(fingerprint) => found("link-without-fingerprint", fingerprint),
        Proof::Reproduced(fingerprint) => found("link-reproduced", fingerprint),
        Proof::Differs { found, expected } => text.say_with(
            "link-result-differs",
            &[("found", (&**found).into()), ("expected", expected.as_str().into())],
        ),
    }
}

/// What the sender changed in a scenario, in a sentence; the list stands beside the levers.
fn changes(scenario: &scenario::Scenario, text: &Text) -> String {
    match &scenario.preset {
        None => text.say("link-whole"),
        Some(preset) => text.say_with(
            "received-changes",
            &[
                ("preset", title_of(preset, text).into()),
                ("count", (scenario.changes().len() as f64).into()),
            ],
        ),
    }
}

fn title_of(preset: &str, text: &Text) -> String {
    let title = scenario::preset(preset).map(|preset| words_in(&preset.title, text.language()));
    title.unwrap_or_else(|| preset.to_owned())
}
