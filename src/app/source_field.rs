//! A field for a source. What is written takes effect after a pause, and in any case
//! when the reader leaves the field; until then the letters are the reader's, whatever becomes of them.

use crate::notebook::cells_in;
use gloo_timers::callback::Timeout;
use web_sys::{FocusEvent, HtmlTextAreaElement, InputEvent};
use yew::{
    AttrValue, Callback, Html, NodeRef, Properties, TargetCast, component, html, use_effect_with,
    use_state,
};

/// Milliseconds without a letter before what is written takes effect.
const PAUSE_MS: u32 = 300;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct SourceFieldProps {
    /// The element's id.
    pub id: AttrValue,
    /// What is edited, for a reader who does not see it.
    pub label: AttrValue,
    /// The source as it stands.
    pub source: AttrValue,
    /// Fewest and most lines in sight.
    pub rows: [usize; 2],
    /// The element, for whoever gives it the focus.
    #[prop_or_default]
    pub field: NodeRef,
    /// Whether it is the source of a cell: while it is written it takes effect only where it is one cell.
    #[prop_or_default]
    pub of_cell: bool,
    /// Another source.
    pub onwrite: Callback<String>,
}

/// See the module.
#[component]
pub fn SourceField(props: &SourceFieldProps) -> Html {
    let draft = use_state(|| None::<String>);
    {
        let (onwrite, of_cell) = (props.onwrite.clone(), props.of_cell);
        use_effect_with((*draft).clone(), move |draft| {
            let whole = draft.clone().filter(|draft| !of_cell || cells_in(draft) == 1);
            let pending = whole.map(|draft| Timeout::new(PAUSE_MS, move || onwrite.emit(draft)));
            move || drop(pending)
        });
    }
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            draft.set(Some(field.value()));
        })
    };
    let onblur = {
        let (draft, onwrite) = (draft.clone(), props.onwrite.clone());
        Callback::from(move |_: FocusEvent| {
            if let Some(written) = (*draft).clone() {
                onwrite.emit(written);
                draft.set(None);
            }
        })
    };
    let value = (*draft).clone().map_or_else(|| props.source.clone(), AttrValue::from);
    let [fewest, most] = props.rows;
    let rows = value.lines().count().clamp(fewest, most);

    html! {
        <textarea
            ref={props.field.clone()} id={props.id.clone()} class="source-field" rows={rows.to_string()} spellcheck="false"
            aria-label={props.label.clone()} {value} {oninput} {onblur}
        />
    }
}
