//! Figures of cells that are made of more than outcomes: one with its words, and what stands there until it is made.

use crate::app::figures::{Figure, Shared};
use yew::{AttrValue, Html, html};

/// One figure with its words.
#[derive(Clone, PartialEq)]
pub struct Pictured {
    /// What it shows.
    pub heading: AttrValue,
    /// What its numbers say.
    pub sentence: AttrValue,
    /// The picture.
    pub picture: Shared,
}

impl Pictured {
    /// On the page; it may be of an earlier state of the levers.
    pub fn figure(&self, id: String, number: usize, note: String, stale: bool) -> Html {
        let Self { heading, sentence, picture } = self.clone();
        html! { <Figure {id} {number} {heading} {sentence} {note} {picture} {stale} /> }
    }
}

/// Why there is no figure, or none yet.
pub fn instead(id: &AttrValue, said: String) -> Html {
    html! { <div id={id.clone()} class="figure-waiting" role="status"><p>{ said }</p></div> }
}
