//! The address of the page: the link behind its `#`, and links to what is on the page.
//!
//! Names of places on the page (`#figures`) are no links: a link begins with its format, so with the letter A.

use gloo_events::EventListener;
use web_sys::window;
use yew::Callback;

/// Lower-case names up to this length are places on the page, not broken links.
const LONGEST_PLACE: usize = 32;

/// The link in the address, if there is one.
pub fn link() -> Option<String> {
    let fragment = window()?.location().hash().ok()?;
    let fragment = fragment.strip_prefix('#')?;
    let is_place = fragment.len() <= LONGEST_PLACE && !fragment.starts_with('A');
    (!is_place).then(|| fragment.to_owned())
}

/// Takes the link out of the address, without a new entry in the history.
pub fn forget_link() {
    let Some(window) = window() else { return };
    let (location, history) = (window.location(), window.history());
    if let (Ok(path), Ok(search), Ok(history)) = (location.pathname(), location.search(), history) {
        // An address that cannot be changed keeps its link: nothing is lost by that.
        let _ = history.replace_state_with_url(
            &wasm_bindgen::JsValue::NULL,
            "",
            Some(&format!("{path}{search}")),
        );
    }
}

/// The address of this page with a link. `?workers=` and the like are the reader's own affair and stay behind.
pub fn with_link(link: &str) -> String {
    let location = window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|location| read(location).ok()).unwrap_or_default()
    };
    let (origin, path) = (part(web_sys::Location::origin), part(web_sys::Location::pathname));
    format!("{origin}{path}#{link}")
}

/// Listens for another link put into the address of the open page.
pub fn on_link(callback: Callback<String>) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        if let Some(link) = link() {
            callback.emit(link);
        }
    }))
}
