//! The head of the page: its name, what it is in a line, and the switches for language and appearance.

use super::hooks::use_text;
use super::state::Appearance;
use crate::text::Language;
use yew::{Callback, Html, Properties, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct MastheadProps {
    /// Light or dark.
    pub appearance: Appearance,
    /// The reader chooses a language.
    pub onlanguage: Callback<Language>,
    /// The reader chooses light or dark.
    pub onappearance: Callback<Appearance>,
}

/// See the module.
#[component]
pub fn Masthead(props: &MastheadProps) -> Html {
    let text = use_text();
    let languages = Language::ALL.map(|language| {
        let onlanguage = props.onlanguage.clone();
        let pressed = (language == text.language()).to_string();
        html! {
            <button type="button" lang={language.id()} aria-pressed={pressed} onclick={move |_| onlanguage.emit(language)}>
                { language.own_name() }
            </button>
        }
    });
    let appearances = [Appearance::Auto, Appearance::Light, Appearance::Dark].map(|appearance| {
        let onappearance = props.onappearance.clone();
        let pressed = (appearance == props.appearance).to_string();
        let word = text.say(match appearance {
            Appearance::Auto => "appearance-auto",
            Appearance::Light => "appearance-light",
            Appearance::Dark => "appearance-dark",
        });
        html! {
            <button type="button" aria-pressed={pressed} onclick={move |_| onappearance.emit(appearance)}>{ word }</button>
        }
    });

    html! {
        <header class="masthead">
            <div class="masthead-name">
                <p class="wordmark">{ "Frontera" }</p>
                <p class="tagline">{ text.say("page-tagline") }</p>
            </div>
            <div class="switches">
                <div class="switch" role="group" aria-label={text.say("switch-language")}>{ for languages }</div>
                <div class="switch" role="group" aria-label={text.say("switch-appearance")}>{ for appearances }</div>
            </div>
        </header>
    }
}
