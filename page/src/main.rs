//! The browser entry: the same script is the page or one of its workers, by the global scope it wakes up in.

#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::JsCast;

    console_error_panic_hook::set_once();
    match js_sys::global().dyn_into::<web_sys::DedicatedWorkerGlobalScope>() {
        Ok(scope) => frontera::worker::start(&scope),
        Err(_) => frontera::app::start(),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
