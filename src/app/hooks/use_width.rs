//! Keeps a width in step with the element that is drawn into.

use crate::app::browser;
use gloo_events::EventListener;
use web_sys::{Element, window};
use yew::{NodeRef, hook, use_effect_with, use_state_eq};

/// Width of the element's content, px: 0 until it is laid out, measured again when the window changes.
#[hook]
pub fn use_width(element: &NodeRef) -> f64 {
    let width = use_state_eq(|| 0.0);
    {
        let (element, width) = (element.clone(), width.clone());
        use_effect_with((), move |()| {
            let measure = move || {
                if let Some(found) = element.cast::<Element>().as_ref().and_then(browser::width) {
                    width.set(found);
                }
            };
            measure();
            let listener =
                window().map(|window| EventListener::new(&window, "resize", move |_| measure()));
            move || drop(listener)
        });
    }
    *width
}
