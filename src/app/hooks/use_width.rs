//! Keeps a width in step with the element that is drawn into.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};
use yew::{NodeRef, hook, use_effect_with, use_state_eq};

/// Width of the element's content, px: 0 until it is laid out, and anew whenever it changes. The browser tells it when it
/// lays the page out anyway: to ask would have it done once more.
#[hook]
pub fn use_width(element: &NodeRef) -> f64 {
    let width = use_state_eq(|| 0.0);
    {
        let (element, width) = (element.clone(), width.setter());
        use_effect_with((), move |()| {
            let listener = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
                if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
                    let found = entry.content_rect().width();
                    if found > 0.0 {
                        width.set(found);
                    }
                }
            });
            let observer = ResizeObserver::new(listener.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(element)) = (&observer, element.cast::<Element>()) {
                observer.observe(&element);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(listener);
            }
        });
    }
    *width
}
