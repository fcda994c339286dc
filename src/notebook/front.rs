//! The front matter: title, authors, and the scenarios that cells speak of.

use super::problem::NotebookProblem;
use super::read::FORMAT;
use super::reader::{Known, NotebookReader};

use crate::scenario::{
    Bundled, Content, DataSource, MAX_REPLICATES, Node, Problem, Reader, Sampling, Scenario,
    ScenarioError, Span, ValueKind, Words, format, is_id, join, nearest, preset, preset_ids,
    read as read_scenario, read_table,
};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write;
use std::sync::Arc;

const KEYS: [&str; 7] =
    ["format", "title", "authors", "scenarios", "seed", "replicates", "sampling"];

/// The front matter of a notebook, as far as it can be read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Front {
    /// Title; empty where it is missing.
    pub title: Words,
    /// Names of authors.
    pub authors: Vec<String>,
    /// Seed of every scenario; `None` for their own.
    pub seed: Option<u32>,
    /// Replicates of every scenario; `None` for their own.
    pub replicates: Option<u32>,
    /// How every scenario samples its parameters; `None` for their own.
    pub sampling: Option<Sampling>,
    /// Scenarios by name, in the order of the file.
    pub scenarios: Vec<(String, ScenarioSource)>,
}

/// Where a scenario comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum ScenarioSource {
    /// A bundled preset.
    Preset(String),
    /// A scenario file beside the notebook.
    File(String),
    /// A table in the front matter, as the text of a file. The scenario stands beside it unless it is broken or needs files.
    Inline(String, Option<Arc<Scenario>>),
    /// Something that names none.
    Broken,
}

/// Files beside a notebook: scenarios, and the CSV files they name.
pub trait Files: DataSource {
    /// The text of the scenario file of that plain name.
    fn scenario(&self, name: &str) -> Option<Cow<'_, str>>;
}

/// No files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NoFiles;

impl DataSource for NoFiles {
    fn csv(&self, _name: &str) -> Option<Cow<'_, str>> {
        None
    }
}

impl Files for NoFiles {
    fn scenario(&self, _name: &str) -> Option<Cow<'_, str>> {
        None
    }
}

impl Front {
    /// The scenario of that name, with the notebook's seed, number of replicates and sampling.
    pub(super) fn scenario(
        &self,
        name: &str,
        files: &dyn Files,
    ) -> Result<Scenario, Vec<SourceError>> {
        let named = |value: &str| {
            let (name, value) = (name.to_owned(), value.to_owned());
            vec![SourceError::MissingScenarioFile { name, value }]
        };
        let read = |text: &str, file: &str| {
            let errors = |errors: Vec<ScenarioError>| errors.into_iter().map(SourceError::Scenario);
            read_scenario(text, file, files).map_err(|found| errors(found).collect::<Vec<_>>())
        };
        let source = self.scenarios.iter().find(|(other, _)| other == name);
        let sound = match source.map(|(_, source)| source) {
            Some(ScenarioSource::Preset(id)) => preset(id).cloned(),
            Some(ScenarioSource::File(file)) => {
                let text = files.scenario(file).ok_or_else(|| named(file))?;
                Some(read(&text, file)?)
            }
            Some(ScenarioSource::Inline(_, Some(scenario))) => Some((**scenario).clone()),
            Some(ScenarioSource::Inline(text, None)) => Some(read(text, name)?),
            Some(ScenarioSource::Broken) | None => None,
        };
        let Some(mut scenario) = sound else {
            return Err(vec![SourceError::BrokenScenario { name: name.to_owned() }]);
        };
        scenario.seed = self.seed.unwrap_or(scenario.seed);
        scenario.replicates = self.replicates.unwrap_or(scenario.replicates);
        scenario.sampling = self.sampling.unwrap_or(scenario.sampling);
        Ok(scenario)
    }
}

/// Why there is no scenario of a name. The words are found by the code.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum SourceError {
    /// The front matter has none of that name, or one it reports as broken.
    #[error("no sound scenario `{name}`")]
    #[allow(missing_docs)]
    BrokenScenario { name: String },
    /// Its file is not beside the notebook.
    #[error("`{name}`: no file `{value}`")]
    #[allow(missing_docs)]
    MissingScenarioFile { name: String, value: String },
    /// What is wrong in its file.
    #[error(transparent)]
    #[serde(untagged)]
    Scenario(#[from] ScenarioError),
}

/// Reads the front matter, and tells the reader which scenarios there are.
pub(super) fn read(reader: &mut NotebookReader, file: &str, text: &str, toml: Span) -> Front {
    let Some(root) = reader.toml(toml) else { return Front::default() };
    reader.table(&root, "", &KEYS);
    format(&mut reader.form, &root, FORMAT);
    let title = reader.need(&root, "title").and_then(|node| reader.form.words(node, "title"));
    let field = |name: &str| root.get(name).map(|entry| &entry.node);
    let authors = field("authors").and_then(|node| {
        reader.list(node, "authors", 0, |reader, node| reader.form.text(node, "authors"))
    });
    let seed = field("seed").and_then(|node| reader.form.whole(node, "seed", 0, u32::MAX, "1"));
    let replicates = field("replicates")
        .and_then(|node| reader.form.whole(node, "replicates", 1, MAX_REPLICATES, "replicates"));
    let sampling = field("sampling").and_then(|node| {
        let at = reader.form.choice(node, "sampling", &Sampling::ALL.map(Sampling::id))?;
        Some(Sampling::ALL[at])
    });
    let mut scenarios = Vec::new();
    match field("scenarios").map(|node| (node, &node.content)) {
        Some((_, Content::Table(entries))) => {
            for entry in entries {
                let key = join("scenarios", &entry.key);
                if !is_id(&entry.key) {
                    let problem = Problem::InvalidId { key: key.clone(), value: entry.key.clone() };
                    reader.report(entry.span.start, problem);
                }
                let source = source(reader, &entry.node, &key, file, text);
                reader
                    .scenarios
                    .push(Known { name: entry.key.clone(), policies: policies(&source) });
                scenarios.push((entry.key.clone(), source));
            }
        }
        Some((node, _)) => {
            reader.form.wrong_type::<()>(node, "scenarios", ValueKind::Table);
        }
        None => {}
    }
    let (title, authors) = (title.unwrap_or_default(), authors.unwrap_or_default());
    Front { title, authors, seed, replicates, sampling, scenarios }
}

fn source(
    reader: &mut NotebookReader,
    node: &Node,
    key: &str,
    file: &str,
    text: &str,
) -> ScenarioSource {
    match &node.content {
        Content::Text(name) if name.strip_suffix(".toml").is_some() => {
            if name.contains(['/', '\\', ':']) || name.starts_with('.') {
                let (key, value) = (key.to_owned(), name.clone());
                let problem = NotebookProblem::ScenarioFileName { key, value };
                reader.report(node.span.start, problem);
                return ScenarioSource::Broken;
            }
            ScenarioSource::File(name.clone())
        }
        Content::Text(name) if preset_ids().any(|id| id == name) => {
            ScenarioSource::Preset(name.clone())
        }
        Content::Text(name) => {
            let problem = Problem::UnknownPreset {
                value: name.clone(),
                suggestion: nearest(name, preset_ids()),
                choices: preset_ids().collect::<Vec<_>>().join(", "),
            };
            reader.report(node.span.start, problem);
            ScenarioSource::Broken
        }
        Content::Table(_) => inline(reader, node, key, file, text),
        _ => {
            let problem = NotebookProblem::NoScenario { key: key.to_owned(), found: node.kind() };
            reader.report(node.span.start, problem);
            ScenarioSource::Broken
        }
    }
}

/// A table that says what differs from a preset. Its keys are a scenario's, and so is what can be wrong with them.
fn inline(
    reader: &mut NotebookReader,
    node: &Node,
    key: &str,
    file: &str,
    text: &str,
) -> ScenarioSource {
    let name = key.rsplit('.').next().unwrap_or(key);
    let mut own = Reader::new(file, text);
    let scenario = read_table(&mut own, node, &Bundled);
    let needs_files = |error: &ScenarioError| matches!(error.problem, Problem::MissingFile { .. });
    let sound = own.errors.is_empty();
    let waits = own.errors.iter().any(needs_files);
    if waits {
        // Without its files a scenario may lack more than them.
        own.errors.clear();
    }
    reader.form.errors.append(&mut own.errors);
    ScenarioSource::Inline(file_of(node, name, text), sound.then(|| Arc::new(scenario)))
}

/// A table as the lines of a scenario file of its own.
fn file_of(node: &Node, name: &str, text: &str) -> String {
    let Content::Table(entries) = &node.content else { return String::new() };
    let mut file = format!("format = {}\n", crate::scenario::FORMAT);
    if !node.has("id") && !node.has("extends") {
        let _ = writeln!(file, "id = {}", quoted(name));
    }
    for entry in entries {
        let _ = writeln!(file, "{} = {}", quoted(&entry.key), toml_of(&entry.node, text));
    }
    file
}

fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

fn toml_of(node: &Node, text: &str) -> String {
    match &node.content {
        Content::Text(text) => quoted(text),
        Content::Whole(value) => value.to_string(),
        Content::Number(value) => format!("{value:?}"),
        Content::Switch(value) => value.to_string(),
        Content::DateTime => text.get(node.span.clone()).unwrap_or_default().to_owned(),
        Content::List(items) => {
            let items: Vec<String> = items.iter().map(|item| toml_of(item, text)).collect();
            format!("[{}]", items.join(", "))
        }
        Content::Table(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|entry| format!("{} = {}", quoted(&entry.key), toml_of(&entry.node, text)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}

fn policies(source: &ScenarioSource) -> Option<Vec<String>> {
    let scenario = match source {
        ScenarioSource::Preset(id) => preset(id)?,
        ScenarioSource::Inline(_, scenario) => scenario.as_deref()?,
        ScenarioSource::File(_) | ScenarioSource::Broken => return None,
    };
    Some(scenario.policies.iter().map(|policy| policy.id.clone()).collect())
}
