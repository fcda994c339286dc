//! Scenario files in and out: opened from a button or dropped on the page, with the CSV files they name; saved as one.

use super::browser::download;
use crate::scenario::{DataSource, Scenario, preset, read};
use gloo_file::futures::read_as_text;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;
use web_sys::FileList;

/// The preset a page starts with.
pub const FIRST_PRESET: &str = "baseline-1998";

/// A scenario, and what its changes are measured from.
pub struct Opened {
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Its preset, or itself where it has none.
    pub origin: Rc<Scenario>,
}

impl Opened {
    /// A scenario measured from its preset, or from itself where it has none.
    pub fn new(scenario: Scenario) -> Self {
        let scenario = Rc::new(scenario);
        let preset = scenario.preset.as_deref().and_then(preset);
        let origin = preset.map_or_else(|| scenario.clone(), |preset| Rc::new(preset.clone()));
        Self { scenario, origin }
    }
}

/// Why nothing could be opened.
pub enum NotOpened {
    /// Among the files is no scenario.
    NoScenario,
    /// A file could not be read at all.
    Unreadable,
    /// What is wrong with the scenario, as data.
    Errors(Rc<[serde_json::Value]>),
}

/// CSV files that came with a scenario, by name.
#[derive(Default)]
struct Beside(BTreeMap<String, String>);

impl DataSource for Beside {
    fn csv(&self, name: &str) -> Option<Cow<'_, str>> {
        self.0.get(name).map(|text| Cow::Borrowed(text.as_str()))
    }
}

/// A preset of that id.
pub fn open_preset(id: &str) -> Option<Opened> {
    let scenario = Rc::new(preset(id)?.clone());
    Some(Opened { origin: scenario.clone(), scenario })
}

/// Reads a scenario from the text of its file.
pub fn open_text(text: &str, name: &str) -> Result<Opened, NotOpened> {
    open(text, name, &Beside::default())
}

/// Reads the scenario among some files, and the CSV files beside it.
pub async fn open_files(files: FileList) -> Result<Opened, NotOpened> {
    let (mut scenario, mut beside) = (None, Beside::default());
    for file in gloo_file::FileList::from(files).iter() {
        let text = read_as_text(file).await.map_err(|_| NotOpened::Unreadable)?;
        let is = |ending: &str| file.name().to_lowercase().ends_with(ending);
        if is(".toml") {
            scenario = Some((text, file.name()));
        } else if is(".csv") {
            beside.0.insert(file.name(), text);
        }
    }
    let (text, name) = scenario.ok_or(NotOpened::NoScenario)?;
    open(&text, &name, &beside)
}

fn open(text: &str, name: &str, beside: &Beside) -> Result<Opened, NotOpened> {
    let scenario = read(text, name, beside).map_err(|errors| {
        NotOpened::Errors(
            errors.iter().filter_map(|error| serde_json::to_value(error).ok()).collect(),
        )
    })?;
    Ok(Opened::new(scenario))
}

/// The text of a scenario's file.
pub fn text_of(scenario: &Scenario) -> String {
    crate::scenario::write(scenario)
}

/// Offers the scenario as a file to save.
pub fn save(scenario: &Scenario) {
    download(&format!("{}.toml", scenario.id), "application/toml", &text_of(scenario));
}
