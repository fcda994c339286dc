//! What the browser keeps between visits: the reader's notebooks, which one is at work, and the reader's settings.
//!
//! The list is read again before it is written, so that two open pages do not lose each other's notebooks.

use super::beside::Beside;
use super::state::{Appearance, Pace};
use crate::scenario::Words;
use crate::text::Language;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

const LIST: &str = "frontera.notebooks";
const NOTEBOOK: &str = "frontera.notebook.";
const SETTINGS: &str = "frontera.settings";
/// The one scenario that versions before notebooks kept.
const SCENARIO: &str = "frontera.work";

/// What a reader chose; a part that was never chosen, or that no longer reads, is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Tag of the language.
    pub language: Option<String>,
    /// `light`, `dark` or `auto`.
    pub appearance: Option<String>,
    /// `live` or `on_request`.
    pub pace: Option<String>,
}

impl Settings {
    /// The settings as they are kept.
    pub fn new(language: Language, appearance: Appearance, pace: Pace) -> Self {
        let appearance = match appearance {
            Appearance::Auto => "auto",
            Appearance::Light => "light",
            Appearance::Dark => "dark",
        };
        let pace = match pace {
            Pace::Live => "live",
            Pace::OnRequest => "on_request",
        };
        Self {
            language: Some(language.id().to_owned()),
            appearance: Some(appearance.to_owned()),
            pace: Some(pace.to_owned()),
        }
    }

    /// The language chosen.
    pub fn language(&self) -> Option<Language> {
        Language::from_tag(self.language.as_deref()?)
    }

    /// The appearance chosen.
    pub fn appearance(&self) -> Appearance {
        match self.appearance.as_deref() {
            Some("light") => Appearance::Light,
            Some("dark") => Appearance::Dark,
            _ => Appearance::Auto,
        }
    }

    /// The pace chosen.
    pub fn pace(&self) -> Pace {
        if self.pace.as_deref() == Some("on_request") { Pace::OnRequest } else { Pace::Live }
    }
}

/// The browser keeps nothing: storage is full, or blocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotKept;

/// The settings of the last visit.
pub fn settings() -> Settings {
    read(SETTINGS).unwrap_or_default()
}

/// Keeps the settings.
pub fn keep_settings(settings: &Settings) -> Result<(), NotKept> {
    keep(SETTINGS, settings)
}

/// What was at work at the last visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Current {
    /// A bundled notebook or a preset as it is, by id.
    Bundled(String),
    /// One of the reader's own, by number.
    Own(u32),
}

/// One of the reader's notebooks in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number.
    pub key: u32,
    /// Its title in both languages.
    pub en: String,
    /// The same in Spanish.
    pub es: String,
    /// When it was last kept, milliseconds since 1970.
    pub kept_ms: f64,
}

/// A notebook as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Its file.
    pub text: String,
    /// Files beside it.
    #[serde(default)]
    pub files: Beside,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
struct List {
    current: Option<Current>,
    next: u32,
    entries: Vec<Entry>,
}

/// What was at work at the last visit, if there was one.
pub fn current() -> Option<Current> {
    read::<List>(LIST)?.current
}

/// Keeps which notebook is at work.
pub fn keep_current(current: Current) -> Result<(), NotKept> {
    let list = read::<List>(LIST).unwrap_or_default();
    if list.current.as_ref() == Some(&current) {
        return Ok(());
    }
    keep(LIST, &List { current: Some(current), ..list })
}

/// The reader's notebooks, the last kept first.
pub fn notebooks() -> Vec<Entry> {
    let mut entries = read::<List>(LIST).unwrap_or_default().entries;
    entries.sort_by(|one, other| other.kept_ms.total_cmp(&one.kept_ms));
    entries
}

/// One of the reader's notebooks.
pub fn notebook(key: u32) -> Option<Kept> {
    read(&name(key))
}

/// Keeps a notebook and has it at work. Without a number it gets one.
pub fn keep_notebook(key: Option<u32>, kept: &Kept, title: &Words) -> Result<u32, NotKept> {
    let mut list = read::<List>(LIST).unwrap_or_default();
    let key = key.unwrap_or(list.next);
    // First the notebook, then the list: a list never names what is not there.
    keep(&name(key), kept)?;
    list.entries.retain(|entry| entry.key != key);
    let (en, es) = (title.en.clone(), title.es.clone());
    list.entries.push(Entry { key, en, es, kept_ms: js_sys::Date::now() });
    list.next = list.next.max(key + 1);
    list.current = Some(Current::Own(key));
    keep(LIST, &list)?;
    Ok(key)
}

/// Forgets one of the reader's notebooks.
pub fn forget_notebook(key: u32) -> Result<(), NotKept> {
    let mut list = read::<List>(LIST).unwrap_or_default();
    list.entries.retain(|entry| entry.key != key);
    if list.current == Some(Current::Own(key)) {
        list.current = None;
    }
    keep(LIST, &list)?;
    storage().ok_or(NotKept)?.remove_item(&name(key)).map_err(|_| NotKept)
}

/// The scenario that a version before notebooks kept, as the text of its file or the id of its preset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OldWork {
    /// A preset as it is, by id.
    Preset(String),
    /// The text of a scenario file.
    File(String),
}

/// See [`OldWork`].
pub fn old_work() -> Option<OldWork> {
    read(SCENARIO)
}

fn name(key: u32) -> String {
    format!("{NOTEBOOK}{key}")
}

/// The browser's storage; a browser told to keep nothing refuses even to show it.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn read<T: DeserializeOwned>(name: &str) -> Option<T> {
    serde_json::from_str(&storage()?.get_item(name).ok()??).ok()
}

fn keep<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<(), NotKept> {
    let text = serde_json::to_string(value).map_err(|_| NotKept)?;
    storage().ok_or(NotKept)?.set_item(name, &text).map_err(|_| NotKept)
}
