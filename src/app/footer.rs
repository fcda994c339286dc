//! The foot of the page: where every figure that the scenario's systems read comes from, which version this is, and under which licence.

use super::hooks::use_text;
use super::words_in;
use crate::scenario::{SERIES, Scenario};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct FooterProps {
    /// The scenario at work.
    pub scenario: Rc<Scenario>,
}

/// See the module.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let text = use_text();
    let language = text.language();
    let Scenario { systems, series, .. } = &*props.scenario;
    let read = SERIES.iter().filter(|spec| spec.is_read_by(systems));
    let sources = read.filter_map(|spec| series.get(spec.name)).map(|series| {
        html! {
            <>
                <dt>{ words_in(&series.name, language) }</dt>
                <dd>{ &series.source }{ ". " }<span class="soft">{ words_in(&series.text, language) }</span></dd>
            </>
        }
    });

    html! {
        <footer class="foot">
            <h2>{ text.say("footer-sources") }</h2>
            <dl class="sources">{ for sources }</dl>
            <p>{ text.say("footer-about") }</p>
            <p class="soft">{ text.say_with("footer-version", &[("version", env!("CARGO_PKG_VERSION").into())]) }</p>
        </footer>
    }
}
