//! The scenario a person names: a bundled preset by its id, a file by its path, or one of a notebook's by its name there.

use super::arguments::Named;
use super::notebook::Opened;
use super::{Fault, reason};
use frontera::notebook::{BUNDLED, Files};
use frontera::scenario::{DataSource, Scenario, preset, preset_ids, read};
use frontera::text::Text;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Scenario files beside a file, and data files beside it or in a folder `data` there.
pub struct Beside(Option<PathBuf>);

impl Beside {
    /// Those beside the file of that path.
    pub fn file(path: &str) -> Self {
        Self(Some(Path::new(path).parent().unwrap_or(Path::new("")).to_owned()))
    }

    /// None: what is bundled has no folder.
    pub fn nothing() -> Self {
        Self(None)
    }

    /// The path of the file of that name.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.as_deref().unwrap_or(Path::new("")).join(name)
    }
}

impl Files for Beside {
    fn scenario(&self, name: &str) -> Option<Cow<'_, str>> {
        std::fs::read_to_string(self.0.as_ref()?.join(name)).ok().map(Cow::Owned)
    }
}

impl DataSource for Beside {
    fn csv(&self, name: &str) -> Option<Cow<'_, str>> {
        let folder = self.0.as_ref()?;
        [folder.join(name), folder.join("data").join(name)]
            .iter()
            .find_map(|path| std::fs::read_to_string(path).ok())
            .map(Cow::Owned)
    }
}

/// Files beside a notebook; those that were asked for are kept, to go along with it.
pub struct Recorded {
    beside: Beside,
    taken: RefCell<BTreeMap<String, String>>,
}

impl Recorded {
    /// Nothing was asked for yet.
    pub fn new(beside: Beside) -> Self {
        Self { beside, taken: RefCell::default() }
    }

    /// What was asked for.
    pub fn taken(self) -> BTreeMap<String, String> {
        self.taken.into_inner()
    }

    fn take<'t>(&self, name: &str, text: Option<Cow<'t, str>>) -> Option<Cow<'t, str>> {
        if let Some(text) = &text {
            self.taken.borrow_mut().insert(name.to_owned(), text.to_string());
        }
        text
    }
}

impl Files for Recorded {
    fn scenario(&self, name: &str) -> Option<Cow<'_, str>> {
        self.take(name, self.beside.scenario(name))
    }
}

impl DataSource for Recorded {
    fn csv(&self, name: &str) -> Option<Cow<'_, str>> {
        self.take(name, self.beside.csv(name))
    }
}

/// The checked scenario a person names, with the seed and the replicates of the notebook if it is one of a notebook's.
pub fn named(named: &Named, text: &Text) -> Result<Scenario, Fault> {
    let (name, scenario) = (&named.scenario, named.of_notebook.as_deref());
    if Opened::is_notebook(name) {
        return Opened::new(name, text)?.chosen(scenario, text);
    }
    match scenario {
        None => load(name, text),
        Some(scenario) => {
            let arguments = [("name", name.as_str().into()), ("scenario", scenario.into())];
            Err(Fault::Input(vec![text.say_with("cli-scenario-of-no-notebook", &arguments)]))
        }
    }
}

/// The checked scenario of that name. A file with the name of a preset is reached as `./name`.
pub fn load(name: &str, text: &Text) -> Result<Scenario, Fault> {
    if let Some(preset) = preset(name) {
        return Ok(preset.clone());
    }
    let content = read_text(name, text, || not_found(name, true, text))?;
    read(&content, name, &Beside::file(name)).map_err(|errors| Fault::from_scenario(&errors, text))
}

/// The text of a file, or what to say: `missing` if there is none of that path.
pub fn read_text(
    path: &str,
    text: &Text,
    missing: impl FnOnce() -> String,
) -> Result<String, Fault> {
    let content = std::fs::read(path).map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            return Fault::Input(vec![missing()]);
        }
        let arguments = [("file", path.into()), ("reason", reason(&error, text).into())];
        Fault::Failure(text.say_with("cli-cannot-read", &arguments))
    })?;
    String::from_utf8(content)
        .map_err(|_| Fault::Input(vec![text.say_with("cli-not-text", &[("file", path.into())])]))
}

/// The id of a preset, if it is one.
pub fn preset_id(id: &str, text: &Text) -> Result<String, Fault> {
    match preset(id) {
        Some(_) => Ok(id.to_owned()),
        None => Err(Fault::Input(vec![not_found(id, false, text)])),
    }
}

/// That there is nothing of that name; whether a notebook would do, too.
fn not_found(name: &str, or_notebook: bool, text: &Text) -> String {
    let ids: Vec<&str> = preset_ids().collect();
    let notebooks: Vec<&str> = BUNDLED.iter().map(|notebook| notebook.id).collect();
    let notebooks = if or_notebook { notebooks } else { Vec::new() };
    let near = nearest(name, ids.iter().chain(&notebooks).copied());
    let listed = if or_notebook { notebooks.join(", ") } else { "none".to_owned() };
    text.say_with(
        "cli-scenario-not-found",
        &[
            ("name", name.into()),
            ("choices", ids.join(", ").into()),
            ("notebooks", listed.into()),
            ("suggestion", near.unwrap_or("none").into()),
        ],
    )
}

/// What a person may have meant.
pub fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|id| (strsim::normalized_damerau_levenshtein(typed, id), id))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, id)| id)
}
