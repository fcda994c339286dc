//! How to have a result again: on a command line, with the notebook's file beside it or from a link alone; and the scenario as
//! a file of its own.

use super::seen::Seen;
use crate::app::browser;
use crate::app::files;
use crate::app::hooks::use_text;
use crate::app::share::link_of;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_memo, use_state,
};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ReproduceProps {
    /// The scenario.
    pub seen: Seen,
    /// Name of the notebook's file.
    pub file: AttrValue,
}

/// See the module.
#[component]
pub fn Reproduce(props: &ReproduceProps) -> Html {
    let text = use_text();
    let Seen { name, bench, view, .. } = &props.seen;
    let fingerprint = view.fingerprint.clone().filter(|_| props.seen.is_complete());
    let by_file = format!(
        "frontera run {} --scenario {name} --replicates {}",
        props.file, bench.scenario.replicates
    );
    let by_link =
        use_memo((bench.scenario.clone(), fingerprint.clone()), |(scenario, fingerprint)| {
            link_of(scenario, fingerprint.as_deref(), None)
                .ok()
                .map(|link| format!("frontera open --check '{link}'"))
        });
    let found = match &fingerprint {
        Some(fingerprint) => {
            text.say_with("reproduce-found", &[("fingerprint", (&**fingerprint).into())])
        }
        None => text.say("reproduce-pending"),
    };

    let onsave = {
        let scenario = bench.scenario.clone();
        Callback::from(move |_: MouseEvent| files::save_scenario(&scenario))
    };

    html! {
        <div class="reproduce">
            <p>{ text.say("reproduce-by-file") }</p>
            <Command line={by_file} />
            { for (*by_link).clone().map(|line| html! { <><p>{ text.say("reproduce-by-link") }</p><Command {line} /></> }) }
            <p>{ found }</p>
            <p><button type="button" class="save-scenario" onclick={onsave}>{ text.say("reproduce-save") }</button></p>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct CommandProps {
    line: AttrValue,
}

/// A line to be copied.
#[component]
fn Command(CommandProps { line }: &CommandProps) -> Html {
    let text = use_text();
    let copied = use_state(|| None::<bool>);
    let oncopy = {
        let (copied, line) = (Rc::new(copied.setter()), line.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, line) = (copied.clone(), line.clone());
            spawn_local(async move { copied.set(Some(browser::copy(&line).await)) });
        })
    };
    let word = text.say(match *copied {
        None => "reproduce-copy",
        Some(true) => "share-copied",
        Some(false) => "share-not-copied",
    });
    html! {
        <div class="command">
            <pre tabindex="0"><code>{ line }</code></pre>
            <button type="button" onclick={oncopy}>{ word }</button>
        </div>
    }
}
