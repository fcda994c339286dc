//! Keeps what is drawn in step with what is known: at once on the screen, after a pause off it.
//!
//! While a lever is dragged only the figures a reader sees are drawn again and again.

use gloo_timers::callback::Timeout;
use yew::{hook, use_effect_with, use_force_update, use_mut_ref};

/// The value to draw: the latest where it is seen, otherwise the latest that stood for `pause_ms`; `None` at first.
#[hook]
pub fn use_settled<T: Clone + PartialEq + 'static>(
    latest: &T,
    seen: bool,
    pause_ms: u32,
) -> Option<T> {
    let drawn = use_mut_ref(|| None::<T>);
    let update = use_force_update();
    if seen {
        drawn.replace(Some(latest.clone()));
    }
    {
        let drawn = drawn.clone();
        use_effect_with((latest.clone(), seen), move |(latest, seen)| {
            let latest = latest.clone();
            let pause = (!seen).then(|| {
                Timeout::new(pause_ms, move || {
                    drawn.replace(Some(latest));
                    update.force_update();
                })
            });
            move || drop(pause)
        });
    }
    drawn.borrow().clone()
}
