//! A dialog over the page: the browser keeps the focus inside it and gives it back.

use super::hooks::use_text;
use web_sys::{Event, HtmlDialogElement};
use yew::{
    AttrValue, Callback, Children, Html, MouseEvent, Properties, component, html, use_effect_with,
    use_node_ref,
};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// The element's id.
    pub id: &'static str,
    /// What it is about.
    pub heading: AttrValue,
    /// The reader closes it.
    pub onclose: Callback<()>,
    /// What it holds.
    pub children: Children,
}

/// See the module. It is open for as long as it is on the page.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let text = use_text();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // Only a dialog that is open already refuses.
                let _ = dialog.show_modal();
            }
        });
    }
    let onclosed = props.onclose.reform(|_: Event| ());
    let onclose = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let heading_id = format!("{}-heading", props.id);

    html! {
        <dialog ref={dialog} id={props.id} class="dialog" aria-labelledby={heading_id.clone()} onclose={onclosed}>
            <h2 id={heading_id}>{ props.heading.clone() }</h2>
            { for props.children.iter() }
            <p class="actions"><button type="button" class="dialog-close" onclick={onclose}>{ text.say("dialog-close") }</button></p>
        </dialog>
    }
}
