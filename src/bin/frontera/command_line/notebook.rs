//! The notebook a person names: a bundled one by its id, or a file by its path; its scenarios, and what is wrong with it.

use super::source::{Beside, Recorded, nearest, read_text};
use super::{Fault, at_place};
use frontera::notebook::{
    BUNDLED, Notebook, NotebookProblem, ScenarioSource, SourceError, bundled,
};
use frontera::scenario::{Place, Scenario};
use frontera::text::Text;
use std::collections::BTreeMap;
use std::path::Path;

/// A problem and where it is.
type Placed = (Place, String);

/// A notebook with the files beside it.
pub struct Opened {
    pub notebook: Notebook,
    /// What leads to it, in messages.
    pub path: String,
    files: Beside,
    bundled: bool,
}

/// The scenarios of a notebook without a fault.
pub struct Sound {
    pub scenarios: Vec<(String, Scenario)>,
    /// Files beside the notebook that they need, by name.
    pub files: BTreeMap<String, String>,
}

impl Opened {
    /// Whether the name is a notebook's: a bundled one's, or one that ends in `.md`.
    pub fn is_notebook(name: &str) -> bool {
        let ending = Path::new(name).extension();
        bundled(name).is_some() || ending.is_some_and(|ending| ending.eq_ignore_ascii_case("md"))
    }

    /// Reads the notebook. A file with the name of a bundled one is reached as `./name`.
    pub fn new(name: &str, text: &Text) -> Result<Self, Fault> {
        if let Some(bundled) = bundled(name) {
            let path = format!("{name}.md");
            let notebook = Notebook::parse(bundled.text, &path);
            return Ok(Self { notebook, path, files: Beside::nothing(), bundled: true });
        }
        let missing = || {
            let choices: Vec<&str> = BUNDLED.iter().map(|bundled| bundled.id).collect();
            let arguments = [("file", name.into()), ("choices", choices.join(", ").into())];
            text.say_with("cli-notebook-not-found", &arguments)
        };
        let notebook = Notebook::parse(&read_text(name, text, missing)?, name);
        Ok(Self { notebook, path: name.to_owned(), files: Beside::file(name), bundled: false })
    }

    /// Its scenarios, every one of them sound, and the files they need.
    pub fn scenarios(&self, text: &Text) -> Result<Sound, Fault> {
        self.all_sound(text)?;
        let files = Recorded::new(self.beside());
        let names = self.notebook.front().scenarios.iter().map(|(name, _)| name.clone());
        let scenarios = names.filter_map(|name| {
            let scenario = self.notebook.scenario(&name, &files).ok()?;
            Some((name, scenario))
        });
        let scenarios: Vec<(String, Scenario)> = scenarios.collect();
        if scenarios.is_empty() {
            let arguments = [("file", self.path.as_str().into())];
            return Err(Fault::Input(vec![
                text.say_with("cli-notebook-without-scenario", &arguments),
            ]));
        }
        Ok(Sound { scenarios, files: files.taken() })
    }

    fn beside(&self) -> Beside {
        if self.bundled { Beside::nothing() } else { Beside::file(&self.path) }
    }

    /// The scenario of that name; the only one, if none is asked for.
    pub fn chosen(&self, name: Option<&str>, text: &Text) -> Result<Scenario, Fault> {
        let known = self.notebook.front().scenarios.iter().map(|(name, _)| name.as_str());
        let names: Vec<&str> = known.collect();
        match (name, &names[..]) {
            // What is wrong with the front matter is why there are none.
            (_, []) => {
                self.own_sound(text)?;
                let arguments = [("file", self.path.as_str().into())];
                Err(Fault::Input(vec![text.say_with("cli-notebook-without-scenario", &arguments)]))
            }
            (None, [only]) => self.scenario(only, text),
            (Some(name), names) if names.contains(&name) => self.scenario(name, text),
            (name, names) => {
                let near = nearest(name.unwrap_or_default(), names.iter().copied());
                let arguments = [
                    ("file", self.path.as_str().into()),
                    ("name", name.unwrap_or("none").into()),
                    ("names", names.join(", ").into()),
                    ("suggestion", near.unwrap_or("none").into()),
                ];
                Err(Fault::Input(vec![text.say_with("cli-notebook-scenario", &arguments)]))
            }
        }
    }

    /// The scenario of that name in the front matter.
    pub fn scenario(&self, name: &str, text: &Text) -> Result<Scenario, Fault> {
        self.notebook.scenario(name, &self.files).map_err(|errors| {
            let own = self.notebook.errors_of(None);
            let mut problems: Vec<Placed> =
                own.map(|error| (error.place.clone(), text.error(error))).collect();
            let source = self.source(name);
            if !source.is_some_and(is_told) || problems.is_empty() {
                problems.extend(self.placed(name, source, errors, text));
            }
            self.fault(problems)
        })
    }

    /// Every problem of the notebook's own lines and of its scenarios.
    pub fn all_sound(&self, text: &Text) -> Result<(), Fault> {
        let own = self.notebook.errors().iter();
        let mut problems: Vec<Placed> =
            own.map(|error| (error.place.clone(), text.error(error))).collect();
        for (name, source) in &self.notebook.front().scenarios {
            // What is wrong with these is among the notebook's own problems.
            if is_told(source) {
                continue;
            }
            if let Err(errors) = self.notebook.scenario(name, &self.files) {
                problems.extend(self.placed(name, Some(source), errors, text));
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(self.fault(problems)) }
    }

    /// Every problem of its own lines.
    pub fn own_sound(&self, text: &Text) -> Result<(), Fault> {
        let own = self.notebook.errors().iter();
        let problems: Vec<Placed> =
            own.map(|error| (error.place.clone(), text.error(error))).collect();
        if problems.is_empty() { Ok(()) } else { Err(self.fault(problems)) }
    }

    /// Where the front matter names the scenario; the first line, if it does not.
    pub fn place(&self, name: &str) -> Place {
        let start = || Place { file: self.path.clone(), line: 1, column: 1 };
        self.notebook.scenario_place(name).unwrap_or_else(start)
    }

    fn source(&self, name: &str) -> Option<&ScenarioSource> {
        let mut scenarios = self.notebook.front().scenarios.iter();
        scenarios.find(|(other, _)| other == name).map(|(_, source)| source)
    }

    /// What is wrong with a scenario and is not said of the notebook, each at its place.
    fn placed(
        &self,
        name: &str,
        source: Option<&ScenarioSource>,
        errors: Vec<SourceError>,
        text: &Text,
    ) -> Vec<Placed> {
        let new = errors.into_iter().filter(|error| !self.is_said(error, source));
        new.map(|error| {
            let at = match (&error, source) {
                (SourceError::Scenario(error), Some(ScenarioSource::File(file))) => {
                    error.place.clone().map(|place| self.found_beside(place, file))
                }
                // A table has no lines of its own; figures beside it have.
                (SourceError::Scenario(error), _) => {
                    error.place.clone().filter(|place| place.file != name)
                }
                _ => None,
            };
            (at.unwrap_or_else(|| self.place(name)), text.error(&error))
        })
        .collect()
    }

    /// Whether the notebook's own problems say so already, as they do of a table that needs no files.
    fn is_said(&self, error: &SourceError, source: Option<&ScenarioSource>) -> bool {
        let (SourceError::Scenario(error), Some(ScenarioSource::Inline(..))) = (error, source)
        else {
            return false;
        };
        let problem = NotebookProblem::Form(error.problem.clone());
        self.notebook.errors_of(None).any(|own| own.problem == problem)
    }

    /// A place in the scenario file, by the path that leads there from where the person is.
    fn found_beside(&self, place: Place, file: &str) -> Place {
        if place.file == file {
            Place { file: self.files.path(file).display().to_string(), ..place }
        } else {
            place
        }
    }

    /// The notebook's own in the order of its lines, then those of other files.
    fn fault(&self, mut problems: Vec<Placed>) -> Fault {
        problems.sort_by_cached_key(|(at, _)| {
            (at.file != self.path, at.file.clone(), at.line, at.column)
        });
        Fault::Input(problems.iter().map(|(at, message)| at_place(at, message)).collect())
    }
}

/// Whether what is wrong with a scenario is among the notebook's own problems.
fn is_told(source: &ScenarioSource) -> bool {
    matches!(source, ScenarioSource::Broken | ScenarioSource::Inline(_, Some(_)))
}
