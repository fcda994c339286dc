//! The list of notebooks: the reader's own, those that come with the program, and the presets on a workbench.

use super::dialog::Dialog;
use super::hooks::use_text;
use super::store::{self, Entry};
use super::words_in;
use crate::notebook::{BUNDLED, Notebook};
use crate::scenario::{Words, presets};
use crate::text::Language;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo, use_state};

/// What the reader chooses.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// A notebook of one's own, by number.
    Own(u32),
    /// A bundled notebook or a preset, by id.
    Bundled(&'static str),
    /// A new notebook.
    New,
}

/// See the module.
#[derive(Properties, PartialEq)]
pub struct LibraryProps {
    /// The reader opens a notebook.
    pub onchoose: Callback<Choice>,
    /// The browser no longer keeps the notebook of that number.
    pub onforgotten: Callback<u32>,
    /// The reader closes the list.
    pub onclose: Callback<()>,
}

/// See the module.
#[component]
pub fn Library(props: &LibraryProps) -> Html {
    let text = use_text();
    let own = use_state(store::notebooks);
    // Nothing brings a forgotten notebook back, so it takes a second press.
    let doomed = use_state(|| None::<u32>);
    let bundled = use_memo((), |()| {
        let title = |text| Notebook::parse(text, "").front().title.clone();
        BUNDLED.iter().map(|bundled| (bundled.id, title(bundled.text))).collect::<Vec<_>>()
    });
    let choose = |choice: Choice| props.onchoose.reform(move |_: MouseEvent| choice.clone());
    let offered = |id: &'static str, title: &Words| {
        html! {
            <li><button type="button" class="choice" data-open={id} onclick={choose(Choice::Bundled(id))}>{ words_in(title, text.language()) }</button></li>
        }
    };
    let mine = own.iter().map(|entry| {
        let key = entry.key;
        let title = title(entry, text.language());
        let title = if title.is_empty() { text.say("library-untitled") } else { title };
        let onforget = {
            let (own, doomed) = (own.clone(), doomed.clone());
            let onforgotten = props.onforgotten.clone();
            Callback::from(move |_: MouseEvent| {
                if *doomed != Some(key) {
                    doomed.set(Some(key));
                    return;
                }
                if store::forget_notebook(key).is_ok() {
                    onforgotten.emit(key);
                }
                own.set(store::notebooks());
            })
        };
        let word = if *doomed == Some(key) { "library-forget-sure" } else { "library-forget" };
        let word = text.say(word);
        let label = text.say_with(
            "library-forget-label",
            &[("action", word.as_str().into()), ("title", title.as_str().into())],
        );
        html! {
            <li key={key}>
                <button type="button" class="choice" onclick={choose(Choice::Own(key))}>{ title }</button>
                <button type="button" class="forget" aria-label={label} onclick={onforget}>{ word }</button>
            </li>
        }
    });
    let mine: Vec<Html> = mine.collect();
    let none = mine.is_empty().then(|| html! { <p class="hint">{ text.say("library-none") }</p> });

    html! {
        <Dialog id="library" heading={text.say("library-heading")} onclose={props.onclose.clone()}>
            <p class="actions"><button type="button" id="notebook-new" onclick={choose(Choice::New)}>{ text.say("library-new") }</button></p>
            <h3>{ text.say("library-own") }</h3>
            { none.unwrap_or_default() }
            <ul class="choices">{ for mine }</ul>
            <h3>{ text.say("library-bundled") }</h3>
            <ul class="choices">{ for bundled.iter().map(|(id, title)| offered(id, title)) }</ul>
            <h3>{ text.say("library-presets") }</h3>
            <ul class="choices">{ for presets().map(|preset| offered(preset.id, &preset.title)) }</ul>
        </Dialog>
    }
}

fn title(entry: &Entry, language: Language) -> String {
    let words = Words { en: entry.en.clone(), es: entry.es.clone() };
    words_in(&words, language)
}
