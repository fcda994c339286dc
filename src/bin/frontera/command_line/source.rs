//! The scenario or notebook a person names: one that is bundled by its id, or a file by its path.

use super::{Fault, reason};
use frontera::notebook::{Files, Notebook, bundled};
use frontera::scenario::{DataSource, Scenario, preset, preset_ids, read};
use frontera::text::Text;
use std::borrow::Cow;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Scenario files beside a file, and data files beside it or in a folder `data` there.
pub struct Beside(PathBuf);

impl Beside {
    /// Those beside the file of that path.
    pub fn file(path: &str) -> Self {
        Self(Path::new(path).parent().unwrap_or(Path::new("")).to_owned())
    }

    /// The path of the file of that name.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Files for Beside {
    fn scenario(&self, name: &str) -> Option<Cow<'_, str>> {
        std::fs::read_to_string(self.path(name)).ok().map(Cow::Owned)
    }
}

impl DataSource for Beside {
    fn csv(&self, name: &str) -> Option<Cow<'_, str>> {
        [self.0.join(name), self.0.join("data").join(name)]
            .iter()
            .find_map(|path| std::fs::read_to_string(path).ok())
            .map(Cow::Owned)
    }
}

/// The checked scenario of that name. A file with the name of a preset is reached as `./name`.
pub fn load(name: &str, text: &Text) -> Result<Scenario, Fault> {
    if let Some(preset) = preset(name) {
        return Ok(preset.clone());
    }
    let content = read_text(name, text, || not_found(name, text))?;
    read(&content, name, &Beside::file(name)).map_err(|errors| Fault::from_scenario(&errors, text))
}

/// Whether a name is that of a notebook: the id of a bundled one, or a file with the ending `.md`.
pub fn is_notebook(name: &str) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("md")) || bundled(name).is_some()
}

/// The notebook of that name, with whatever problems it has.
pub fn notebook(name: &str, text: &Text) -> Result<Notebook, Fault> {
    if let Some(bundled) = bundled(name) {
        return Ok(Notebook::parse(bundled.text, name));
    }
    let missing = || text.say_with("cli-notebook-not-found", &[("file", name.into())]);
    Ok(Notebook::parse(&read_text(name, text, missing)?, name))
}

/// The checked scenario of that name in a notebook.
pub fn scenario_of(
    notebook: &Notebook,
    name: &str,
    files: &dyn Files,
    text: &Text,
) -> Result<Scenario, Fault> {
    let said = |error| text.error(&error);
    notebook
        .scenario(name, files)
        .map_err(|errors| Fault::Input(errors.into_iter().map(said).collect()))
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
        None => Err(Fault::Input(vec![not_found(id, text)])),
    }
}

fn not_found(name: &str, text: &Text) -> String {
    let ids: Vec<&str> = preset_ids().collect();
    let near = ids
        .iter()
        .map(|id| (strsim::normalized_damerau_levenshtein(name, id), *id))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    text.say_with(
        "cli-scenario-not-found",
        &[
            ("name", name.into()),
            ("choices", ids.join(", ").into()),
            ("suggestion", near.map_or("none", |(_, id)| id).into()),
        ],
    )
}
