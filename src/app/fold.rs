//! A part of the page behind a heading that opens and closes it; what is closed is not drawn at all.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};
use yew::{Callback, Children, Html, Properties, component, html, use_state};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// What stands in the heading.
    pub heading: Html,
    /// Looks.
    #[prop_or_default]
    pub class: &'static str,
    /// Whether it is open at first.
    #[prop_or_default]
    pub open: bool,
    /// What it holds.
    pub children: Children,
}

/// See the module.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let open = use_state(|| props.open);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    let content = if *open { props.children.clone() } else { Children::default() };

    html! {
        <details class={props.class} open={props.open} {ontoggle}>
            <summary>{ props.heading.clone() }</summary>
            <div class="fold-content">{ content }</div>
        </details>
    }
}
