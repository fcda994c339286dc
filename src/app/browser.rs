//! The few things the page asks of the browser itself; each says nothing where the browser cannot answer.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{
    Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlElement, Url, UrlSearchParams, window,
};

/// Most workers a page starts: beyond these the chunks of a default run are too few to share.
const MOST_WORKERS: usize = 8;

/// The document's root element.
pub fn root() -> Option<HtmlElement> {
    window()?.document()?.document_element()?.dyn_into().ok()
}

/// Writes an attribute of the root element.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        // Names and values are ours; an attribute that cannot be set is not worth a message.
        let _ = root.set_attribute(name, value);
    }
}

/// Milliseconds since the page began to load.
pub fn now_ms() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// The reader's languages, most preferred first.
pub fn languages() -> Vec<String> {
    let languages = window().map(|window| window.navigator().languages()).unwrap_or_default();
    languages.iter().filter_map(|language| language.as_string()).collect()
}

/// How many workers to start, unless the address asks for a number (`?workers=2`): one a processor, but where there are
/// more than two, one processor is left to the page.
pub fn workers() -> usize {
    let asked = || {
        let search = window()?.location().search().ok()?;
        UrlSearchParams::new_with_str(&search).ok()?.get("workers")?.parse().ok()
    };
    let processors =
        window().map_or(2, |window| window.navigator().hardware_concurrency() as usize);
    let ours = if processors > 2 { processors - 1 } else { processors };
    asked().unwrap_or(ours).clamp(1, MOST_WORKERS)
}

/// Offers a text as a file to save.
pub fn download(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement =
        window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken its hold on the blob by the time it hears the click.
    gloo_timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// Width of an element's content, px; `None` before it is laid out.
pub fn width(element: &Element) -> Option<f64> {
    let width = f64::from(element.client_width());
    (width > 0.0).then_some(width)
}
