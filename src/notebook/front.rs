//! The front matter: title, authors, and the scenarios that cells speak of.

use super::read::FORMAT;
use super::reader::{Known, NotebookReader};
use crate::scenario::{
    Bundled, Content, DataSource, MAX_REPLICATES, Node, Problem, Reader, Scenario, ScenarioError,
    Span, ValueKind, Words, format, is_id, join, nearest, preset, preset_ids,
    read as read_scenario, read_table,
};
use std::borrow::Cow;
use std::fmt::Write;

const KEYS: [&str; 6] = ["format", "title", "authors", "scenarios", "seed", "replicates"];

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
    Inline(String, Option<Box<Scenario>>),
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
    /// The scenario of that name, with the notebook's seed and number of replicates.
    ///
    /// # Errors
    /// What is wrong with it, or the file it stands in that is not there.
    pub fn scenario(&self, name: &str, files: &dyn Files) -> Result<Scenario, Vec<ScenarioError>> {
        let missing = |key: &str, value: &str| {
            let problem = Problem::MissingFile { key: key.to_owned(), value: value.to_owned() };
            vec![ScenarioError { place: None, problem }]
        };
        let key = join("scenarios", name);
        let source =
            self.scenarios.iter().find(|(other, _)| other == name).map(|(_, source)| source);
        let mut scenario = match source {
            Some(ScenarioSource::Preset(id)) => {
                preset(id).cloned().ok_or_else(|| missing(&key, id))?
            }
            Some(ScenarioSource::File(file)) => {
                let text = files.scenario(file).ok_or_else(|| missing(&key, file))?;
                read_scenario(&text, file, files)?
            }
            Some(ScenarioSource::Inline(_, Some(scenario))) => (**scenario).clone(),
            Some(ScenarioSource::Inline(text, None)) => read_scenario(text, &key, files)?,
            Some(ScenarioSource::Broken) | None => {
                let problem = Problem::MissingKey { key };
                return Err(vec![ScenarioError { place: None, problem }]);
            }
        };
        scenario.seed = self.seed.unwrap_or(scenario.seed);
        scenario.replicates = self.replicates.unwrap_or(scenario.replicates);
        Ok(scenario)
    }
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
    Front { title, authors, seed, replicates, scenarios }
}

fn source(
    reader: &mut NotebookReader,
    node: &Node,
    key: &str,
    file: &str,
    text: &str,
) -> ScenarioSource {
    match &node.content {
        Content::Text(name) if name.ends_with(".toml") => {
            if name.contains(['/', '\\', ':']) || name.starts_with('.') {
                let problem = Problem::InvalidFileName { key: key.to_owned(), value: name.clone() };
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
            reader.form.wrong_type::<()>(node, key, ValueKind::Text);
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
    ScenarioSource::Inline(file_of(node, name, text), sound.then(|| Box::new(scenario)))
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
