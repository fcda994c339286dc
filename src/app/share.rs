//! Handing a scenario on: a dialog with its link, how long it is, a QR code, the system's own way of sharing, and the file.
//!
//! The link carries the fingerprint of the result on the page, so that whoever opens it learns whether theirs is the same.

use super::address;
use super::browser;
use super::hooks::use_text;
use super::runner::RunView;
use crate::chart::qr;
use crate::scenario::Scenario;
use crate::scenario::link::{Link, UnlinkableError, View, encode};
use crate::text::{Language, Text};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, FocusEvent, HtmlDialogElement, HtmlTextAreaElement};
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, TargetCast, component, html,
    use_effect_with, use_node_ref, use_state,
};

/// Letters beyond which a file is the better way: mail programs and messengers break longer lines.
const COMFORTABLE_LENGTH: usize = 2_000;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// The scenario at work.
    pub scenario: Rc<Scenario>,
    /// The run: its fingerprint goes along if it is this scenario's.
    pub run: RunView,
    /// The reader wants the scenario as a file.
    pub onsave: Callback<()>,
}

/// See the module: the button, and the dialog it opens.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let text = use_text();
    let dialog = use_node_ref();
    // Made when the dialog opens: a link costs some milliseconds, and a lever in motion many of them.
    let made = use_state(|| None);
    let onopen = {
        let made = made.clone();
        let (scenario, run, language) =
            (props.scenario.clone(), props.run.clone(), text.language());
        Callback::from(move |_: MouseEvent| {
            made.set(Some(link_of(&scenario, &run, language)));
        })
    };
    {
        // Once the link stands in it, so that the link has the focus.
        let dialog = dialog.clone();
        use_effect_with(made.is_some(), move |made| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|_| *made) {
                // Only a dialog that is open already refuses.
                let _ = dialog.show_modal();
            }
        });
    }
    let onclosed = {
        let made = made.clone();
        Callback::from(move |_: Event| made.set(None))
    };
    let onclose = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let onsave = props.onsave.reform(|_: MouseEvent| ());
    let body = match &*made {
        None => Html::default(),
        Some(Ok(address)) => {
            html! { <Shared address={address.clone()} title={AttrValue::from(props.scenario.id.clone())} /> }
        }
        Some(Err(error)) => html! {
            <>
                <p>{ text.error(error) }</p>
                { for unlinkable_problems(error, &text).into_iter().map(|problem| html! { <p>{ problem }</p> }) }
            </>
        },
    };

    html! {
        <>
            <button type="button" id="share" onclick={onopen}>{ text.say("share-open") }</button>
            <dialog ref={dialog} class="share" aria-labelledby="share-heading" onclose={onclosed}>
                <h2 id="share-heading">{ text.say("share-heading") }</h2>
                { body }
                <p class="actions">
                    <button type="button" onclick={onsave}>{ text.say("scenario-save") }</button>
                    <button type="button" class="share-close" onclick={onclose}>{ text.say("share-close") }</button>
                </p>
            </dialog>
        </>
    }
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

fn link_of(
    scenario: &Rc<Scenario>,
    run: &RunView,
    language: Language,
) -> Result<AttrValue, UnlinkableError> {
    let shown = run.scenario.as_ref() == Some(scenario);
    let fingerprint = run.fingerprint.as_deref().filter(|_| shown);
    let language = match language {
        Language::EnUs => crate::scenario::Language::En,
        Language::EsMx => crate::scenario::Language::Es,
    };
    let link = Link {
        view: View { language: Some(language), ..View::default() },
        fingerprint: fingerprint.and_then(|digits| u64::from_str_radix(digits, 16).ok()),
        ..Link::new((**scenario).clone())
    };
    encode(&link).map(|link| address::with_link(&link).into())
}

fn unlinkable_problems(error: &UnlinkableError, text: &Text) -> Vec<String> {
    match error {
        UnlinkableError::UnlinkableScenario { reason } => {
            reason.problems().iter().map(|problem| text.error(problem)).collect()
        }
        _ => Vec::new(),
    }
}
