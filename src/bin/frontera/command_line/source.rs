//! The scenario a person names: a bundled preset by its id, or a file by its path.

use super::{Fault, at_place, reason};
use frontera::notebook::{Files, Notebook, SourceError};
use frontera::scenario::{DataSource, Place, Scenario, ScenarioError, preset, preset_ids, read};
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

/// The checked scenario that `run` is given: of that name, or `named` so in the notebook of that name.
pub fn load_runnable(name: &str, named: Option<&str>, text: &Text) -> Result<Scenario, Fault> {
    match named {
        Some(named) => load_named(name, named, text),
        None if is_notebook(name) => {
            let notebook = load_notebook(name, text)?;
            let arguments = [("file", name.into()), ("choices", names_in(&notebook).into())];
            Err(Fault::Input(vec![text.say_with("cli-which-scenario", &arguments)]))
        }
        None => load(name, text),
    }
}

fn names_in(notebook: &Notebook) -> String {
    let names = notebook.front().scenarios.iter().map(|(name, _)| name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

/// The checked scenario of that name. A file with the name of a preset is reached as `./name`.
pub fn load(name: &str, text: &Text) -> Result<Scenario, Fault> {
    if let Some(preset) = preset(name) {
        return Ok(preset.clone());
    }
    let content = read_text(name, text, || not_found(name, text))?;
    read(&content, name, &Beside::file(name)).map_err(|errors| Fault::from_scenario(&errors, text))
}

/// Whether a file is a notebook, by its ending `.md`.
pub fn is_notebook(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
}

/// The notebook in the file of that path.
pub fn load_notebook(path: &str, text: &Text) -> Result<Notebook, Fault> {
    let missing = || text.say_with("cli-notebook-not-found", &[("file", path.into())]);
    Ok(Notebook::parse(&read_text(path, text, missing)?, path))
}

/// The checked scenario of a notebook that has that name there.
fn load_named(path: &str, name: &str, text: &Text) -> Result<Scenario, Fault> {
    let notebook = load_notebook(path, text)?;
    if !notebook.front().scenarios.iter().any(|(other, _)| other == name) {
        let choices = names_in(&notebook);
        let arguments = [("file", path.into()), ("name", name.into()), ("choices", choices.into())];
        return Err(Fault::Input(vec![text.say_with("cli-no-such-scenario", &arguments)]));
    }
    scenario_of(&notebook, name, path, &Beside::file(path), text).map_err(Fault::Input)
}

/// A scenario of a notebook, or a line for each of its problems.
pub fn scenario_of(
    notebook: &Notebook,
    name: &str,
    path: &str,
    files: &dyn Files,
    text: &Text,
) -> Result<Scenario, Vec<String>> {
    let broken = |error: &SourceError| matches!(error, SourceError::BrokenScenario { .. });
    notebook.scenario(name, files).map_err(|errors| {
        if errors.iter().any(broken) {
            // The notebook says why, at the place.
            let own = notebook.errors_of(None);
            return own.map(|error| at_place(&error.place, &text.error(error))).collect();
        }
        let start = || Place { file: path.to_owned(), line: 1, column: 1 };
        let named = notebook.scenario_place(name).unwrap_or_else(start);
        let line = |error: &SourceError| match error {
            // A table has no lines of its own; a file has.
            SourceError::Scenario(ScenarioError { place: Some(at), .. }) if at.file != name => {
                let file = Beside::file(path).path(&at.file).display().to_string();
                at_place(&Place { file, ..at.clone() }, &text.error(error))
            }
            _ => at_place(&named, &text.error(error)),
        };
        errors.iter().map(line).collect()
    })
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
