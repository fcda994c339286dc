//! The browser entry.
#[cfg(target_arch = "wasm32")]
mod page {
    use yew::prelude::*;
    #[component]
    pub fn Page() -> Html {
        use_effect_with((), |_| {
            let root = web_sys::window().unwrap().document().unwrap().document_element().unwrap();
            root.set_attribute("data-state", "ready").unwrap();
        });
        html! { <main><h1>{ "Frontera" }</h1></main> }
    }
}
fn main() {
    #[cfg(target_arch = "wasm32")]
    yew::Renderer::<page::Page>::new().render();
}
