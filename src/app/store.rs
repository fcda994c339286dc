//! What the browser keeps between visits: the scenario at work as the text of its file, and the reader's settings.

use super::state::{Appearance, Pace};
use crate::text::Language;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

const WORK: &str = "frontera.work";
const ASIDE: &str = "frontera.work.aside";
const SETTINGS: &str = "frontera.settings";

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

/// The scenario of the last visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A preset as it is, by id.
    Preset(String),
    /// The text of a scenario file.
    File(String),
}

/// The scenario of the last visit, if there was one.
pub fn work() -> Option<Work> {
    read(WORK)
}

/// Keeps the scenario at work.
pub fn keep_work(work: &Work) -> Result<(), NotKept> {
    keep(WORK, work)
}

/// Keeps a scenario file that does not read any more, so that it is not written over.
pub fn set_aside(file: &str) -> Result<(), NotKept> {
    keep(ASIDE, file)
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
