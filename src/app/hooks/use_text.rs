//! The words of the reader's language, from the page around.

use crate::text::Text;
use yew::{hook, use_context};

/// The words of the reader's language.
#[hook]
pub fn use_text() -> Text {
    use_context::<Text>().expect("the page provides words to everything in it")
}
