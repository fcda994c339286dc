//! The few things the page asks of the browser itself; each says nothing where the browser cannot answer.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlElement, HtmlImageElement, Url, UrlSearchParams, window,
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
    let processors =
        window().map_or(2, |window| window.navigator().hardware_concurrency() as usize);
    let ours = if processors > 2 { processors - 1 } else { processors };
    let wanted = asked("workers").and_then(|count| count.parse().ok());
    wanted.unwrap_or(ours).clamp(1, MOST_WORKERS)
}

/// Offers a text as a file to save.
pub fn download(name: &str, kind: &str, text: &str) -> Option<()> {
    offer(name, &blob(kind, &text.into())?)
}

/// Offers bytes as a file to save.
pub fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    offer(name, &blob(kind, &Uint8Array::from(bytes).into())?)
}

fn blob(kind: &str, part: &JsValue) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    // A list of parts is one whatever they are; the names of these functions speak of the first alone.
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(part), &options).ok()
}

fn offer(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
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

/// Offers an SVG file as a PNG of `scale` times its size; `None` if the browser cannot draw it.
pub async fn download_png(name: &str, svg: &str, scale: f64) -> Option<()> {
    let address = Url::create_object_url_with_blob(&blob("image/svg+xml", &svg.into())?).ok()?;
    let drawn = drawn(&address, scale).await;
    // Drawn or refused, the browser is done with it.
    let _ = Url::revoke_object_url(&address);
    let canvas = drawn?;
    let whole = Promise::new(&mut |resolve, refuse| {
        if canvas.to_blob(&resolve).is_err() {
            // It is looked at no more once it is settled.
            let _ = refuse.call0(&JsValue::NULL);
        }
    });
    // A picture that is too large comes as null.
    let png = wasm_bindgen_futures::JsFuture::from(whole).await.ok()?;
    offer(name, &png.dyn_into().ok()?)
}

async fn drawn(address: &str, scale: f64) -> Option<HtmlCanvasElement> {
    let image = HtmlImageElement::new().ok()?;
    let loaded = Promise::new(&mut |resolve, refuse| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&refuse));
        image.set_src(address);
    });
    wasm_bindgen_futures::JsFuture::from(loaded).await.ok()?;
    let canvas: HtmlCanvasElement =
        window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let [width, height] =
        [image.natural_width(), image.natural_height()].map(|length| f64::from(length) * scale);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    Some(canvas)
}

/// Puts a text on the reader's clipboard; whether the browser let us.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    // Pages that came over plain HTTP have no clipboard.
    let Some(clipboard) = present(&window.navigator(), "clipboard") else { return false };
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Whether the system has a way of its own to hand something on.
pub fn can_share() -> bool {
    window().is_some_and(|window| present(&window.navigator(), "share").is_some())
}

/// Hands an address on in the system's own way; a reader who thinks better of it is no fault.
pub fn share(title: &str, address: &str) {
    let Some(navigator) = window().map(|window| window.navigator()) else { return };
    let what = web_sys::ShareData::new();
    what.set_title(title);
    what.set_url(address);
    let shared = navigator.share_with_data(&what);
    wasm_bindgen_futures::spawn_local(async move {
        let _ = wasm_bindgen_futures::JsFuture::from(shared).await;
    });
}

/// Whether the reader has asked the system for less motion.
pub fn wants_less_motion() -> bool {
    let asked = window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    asked.is_some_and(|asked| asked.matches())
}

/// A value of the address's query, like `1` of `?workers=1`.
pub fn asked(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// What the button in focus does, if it is one of a cell's bar.
pub fn focused_action() -> Option<String> {
    window()?.document()?.active_element()?.get_attribute("data-act")
}

/// Gives an element the focus, by a selector.
pub fn focus(selector: &str) {
    let found = window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// What a browser may lack.
fn present(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = js_sys::Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
