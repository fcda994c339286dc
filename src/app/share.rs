//! Handing the notebook on: a dialog with its link, how long it is, a QR code, the system's own way of sharing, and the file.
//!
//! The link carries the fingerprints of the results on the page, so that whoever opens it learns whether theirs are the same.

use super::address;
use super::browser;
use super::dialog::Dialog;
use super::hooks::{Views, use_text};
use super::state::State;
use super::words_in;
use super::workbench::workbench;
use crate::chart::qr;
use crate::notebook::link::{self as notebook_link, NotebookLink};
use crate::scenario::link::{Link, UnlinkableError, View, encode};
use crate::scenario::{self, Scenario};
use crate::text::{Language, Text};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{FocusEvent, HtmlTextAreaElement};
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, TargetCast, component, html, use_state,
};

/// Letters beyond which a file is the better way: mail programs and messengers break longer lines.
const COMFORTABLE_LENGTH: usize = 2_000;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// What the page holds.
    pub state: Rc<State>,
    /// The runs: the fingerprints of complete ones go along.
    pub views: Rc<Views>,
    /// The reader wants the notebook as a file.
    pub onsave: Callback<()>,
}

/// See the module: the button, and the dialog it opens.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let text = use_text();
    // Made when the dialog opens: a link costs some milliseconds, and a lever in motion many of them.
    let made = use_state(|| None);
    let onopen = {
        let (made, language) = (made.clone(), text.language());
        let (state, views) = (props.state.clone(), props.views.clone());
        Callback::from(move |_: MouseEvent| made.set(Some(link(&state, &views, language))))
    };
    let onclose = {
        let made = made.clone();
        Callback::from(move |()| made.set(None))
    };
    let onsave = props.onsave.reform(|_: MouseEvent| ());
    let title = words_in(&props.state.notebook().front().title, text.language());
    let dialog = (*made).clone().map(|made| {
        let body = match made {
            Ok(link) => {
                let address = AttrValue::from(address::with_link(&link));
                html! { <Shared {address} title={AttrValue::from(title)} /> }
            }
            Err(error) => html! {
                <>
                    <p>{ text.error(&error) }</p>
                    { for unlinkable_problems(&error, &text).into_iter().map(|problem| html! { <p>{ problem }</p> }) }
                </>
            },
        };
        html! {
            <Dialog id="share-dialog" heading={text.say("share-heading")} {onclose}>
                { body }
                <p class="actions"><button type="button" onclick={onsave}>{ text.say("notebook-save") }</button></p>
            </Dialog>
        }
    });

    html! {
        <>
            <button type="button" id="share" onclick={onopen}>{ text.say("share-open") }</button>
            { dialog.unwrap_or_default() }
        </>
    }
}

/// The address that opens what is on the page, if a link can hold it.
pub fn address_of(state: &State, views: &Views) -> Option<String> {
    link(state, views, state.language).ok().map(|link| address::with_link(&link))
}

/// The link to what is on the page: the scenario alone where there is nothing but its workbench, or else the notebook.
fn link(state: &State, views: &Views, language: Language) -> Result<String, UnlinkableError> {
    let text = state.written().write();
    let fingerprint = |name: &str| {
        let view = views.of(name);
        let complete = view.is_complete_of(&state.bench(name)?.scenario);
        view.fingerprint.filter(|_| complete)
    };
    if let Some((name, bench)) = state.active()
        && workbench(&bench.scenario).write() == text
    {
        return link_of(&bench.scenario, fingerprint(name).as_deref(), Some(language));
    }
    let fingerprints = state.scenarios.iter().filter_map(|named| {
        let digits = fingerprint(&named.name)?;
        Some((named.name.clone(), u64::from_str_radix(&digits, 16).ok()?))
    });
    notebook_link::encode(&NotebookLink {
        text,
        files: state.files.0.clone(),
        language: Some(said(language)),
        fingerprints: fingerprints.collect(),
    })
}

const fn said(language: Language) -> scenario::Language {
    match language {
        Language::EnUs => scenario::Language::En,
        Language::EsMx => scenario::Language::Es,
    }
}

/// The link to a scenario.
pub fn link_of(
    scenario: &Scenario,
    fingerprint: Option<&str>,
    language: Option<Language>,
) -> Result<String, UnlinkableError> {
    let link = Link {
        view: View { language: language.map(said), ..View::default() },
        fingerprint: fingerprint.and_then(|digits| u64::from_str_radix(digits, 16).ok()),
        ..Link::new(scenario.clone())
    };
    encode(&link)
}

#[derive(Properties, PartialEq)]
struct SharedProps {
    address: AttrValue,
    title: AttrValue,
}

/// A link that could be made, and the ways to hand it on.
#[component]
fn Shared(SharedProps { address, title }: &SharedProps) -> Html {
    let text = use_text();
    let copied = use_state(|| None);
    let oncopy = {
        let (copied, address) = (copied.clone(), address.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, address) = (copied.clone(), address.clone());
            spawn_local(async move { copied.set(Some(browser::copy(&address).await)) });
        })
    };
    let onfocus = Callback::from(|event: FocusEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        field.select();
    });
    let native = browser::can_share().then(|| {
        let (address, title) = (address.clone(), title.clone());
        let onshare = Callback::from(move |_: MouseEvent| browser::share(&title, &address));
        html! { <button type="button" onclick={onshare}>{ text.say("share-native") }</button> }
    });
    let length = address.chars().count();
    let lengths = [("count", (length as f64).into())];
    let advice = if length > COMFORTABLE_LENGTH { "share-long" } else { "share-length" };
    let code = qr(address, &text.say("share-qr")).map_or_else(
        |error| html! { <p>{ text.error(&error) }</p> },
        // The SVG is our own, made of squares; the address is in it as squares only.
        |svg| html! { <div class="share-qr">{ Html::from_html_unchecked(svg.into()) }</div> },
    );
    let told = match *copied {
        None => String::new(),
        Some(true) => text.say("share-copied"),
        Some(false) => text.say("share-not-copied"),
    };

    html! {
        <>
            <label class="share-link">
                <span>{ text.say("share-link") }</span>
                <textarea id="share-link" readonly=true rows="4" {onfocus} value={address.clone()} />
            </label>
            <p class="hint">{ text.say_with(advice, &lengths) }</p>
            <p class="actions">
                <button type="button" id="share-copy" onclick={oncopy}>{ text.say("share-copy") }</button>
                { native.unwrap_or_default() }
                <span role="status">{ told }</span>
            </p>
            { code }
        </>
    }
}

fn unlinkable_problems(error: &UnlinkableError, text: &Text) -> Vec<String> {
    match error {
        UnlinkableError::UnlinkableScenario { reason } => {
            reason.problems().iter().map(|problem| text.error(problem)).collect()
        }
        _ => Vec::new(),
    }
}
