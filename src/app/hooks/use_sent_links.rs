//! Keeps the page in step with links put into its address while it is open.

use crate::app::address;
use crate::app::first::received;
use crate::app::state::Action;
use yew::{Callback, hook, use_effect_with};

/// Takes up what links bring.
#[hook]
pub fn use_sent_links(act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((), move |()| {
        let listening = address::on_link(Callback::from(move |link: String| {
            act.emit(received(&link).map_or_else(Action::Tell, |(came, _)| came));
        }));
        move || drop(listening)
    });
}
