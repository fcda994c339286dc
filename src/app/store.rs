//! What the browser keeps between visits: the scenario at work as the text of its file, and the reader's settings.

use super::state::{Appearance, Pace};
use crate::text::Language;
use gloo_storage::{LocalStorage, Storage};
use serde::{Deserialize, Serialize};

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
    LocalStorage::get(SETTINGS).unwrap_or_default()
}

/// Keeps the settings.
pub fn keep_settings(settings: &Settings) -> Result<(), NotKept> {
    LocalStorage::set(SETTINGS, settings).map_err(|_| NotKept)
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
    LocalStorage::get(WORK).ok()
}

/// Keeps the scenario at work.
pub fn keep_work(work: &Work) -> Result<(), NotKept> {
    LocalStorage::set(WORK, work).map_err(|_| NotKept)
}

/// Keeps a scenario file that does not read any more, so that it is not written over.
pub fn set_aside(file: &str) -> Result<(), NotKept> {
    LocalStorage::set(ASIDE, file).map_err(|_| NotKept)
}
