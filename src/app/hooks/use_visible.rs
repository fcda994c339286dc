//! Keeps in step with the reader's eye: whether an element is on the screen, or nearly.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::{NodeRef, hook, use_effect_with, use_state_eq};

/// How near counts as on the screen.
const NEARLY: &str = "160px";

/// Whether the element is on the screen, or nearly; always, where the browser cannot say.
#[hook]
pub fn use_visible(element: &NodeRef) -> bool {
    let visible = use_state_eq(|| false);
    {
        let (element, visible) = (element.clone(), visible.setter());
        use_effect_with((), move |()| {
            let seen = visible.clone();
            let listener = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
                if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
                    seen.set(entry.is_intersecting());
                }
            });
            let options = IntersectionObserverInit::new();
            options.set_root_margin(NEARLY);
            let observer =
                IntersectionObserver::new_with_options(listener.as_ref().unchecked_ref(), &options);
            match (&observer, element.cast::<Element>()) {
                (Ok(observer), Some(element)) => observer.observe(&element),
                _ => visible.set(true),
            }
            move || {
                if let Ok(observer) = observer {
                    observer.disconnect();
                }
                drop(listener);
            }
        });
    }
    *visible
}
