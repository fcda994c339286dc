//! Lets a long list come to stand a few parts at a time, so that nothing holds the page up.

use gloo_timers::callback::Timeout;
use yew::{hook, use_effect_with, use_state};

/// How many of `whole` parts stand: none at first, a `step` more each time the browser had its turn. A list that stands
/// stays, whatever is added to it, for as long as it is a list of the same thing.
#[hook]
pub fn use_growing<K: Clone + PartialEq + 'static>(of: K, whole: usize, step: usize) -> usize {
    let grown = use_state(|| (of.clone(), 0_usize));
    let standing = if grown.0 == of { grown.1 } else { 0 };
    {
        let grown = grown.setter();
        use_effect_with((of, standing, whole), move |(of, standing, whole)| {
            let (of, next) = (of.clone(), standing.saturating_add(step));
            let next = if next < *whole { next } else { usize::MAX };
            let timer = (standing < whole).then(|| Timeout::new(0, move || grown.set((of, next))));
            move || drop(timer)
        });
    }
    standing.min(whole)
}
