//! `check`: every problem of a scenario or a notebook at its place, or what a sound one holds.

use super::report::{in_language, soundness};
use super::source::{self, Beside, is_notebook, load};
use super::{Fault, at_place};
use frontera::notebook::{Content, KINDS, Notebook, NotebookProblem, ScenarioSource, SourceError};
use frontera::scenario::{Language, Place};
use frontera::text::Text;

/// What to say of the scenario or, by the ending `.md` or its id, the notebook of that name.
pub fn check(name: &str, text: &Text) -> Result<String, Fault> {
    if is_notebook(name) { notebook(name, text) } else { Ok(soundness(&load(name, text)?, text)) }
}

fn notebook(path: &str, text: &Text) -> Result<String, Fault> {
    let notebook = source::notebook(path, text)?;
    let files = Beside::file(path);
    let own = notebook.errors().iter().map(|error| (error.place.clone(), text.error(error)));
    let mut problems: Vec<(Place, String)> = own.collect();
    for (name, source) in &notebook.front().scenarios {
        // What is wrong with these is among the notebook's own problems.
        if matches!(source, ScenarioSource::Broken | ScenarioSource::Inline(_, Some(_))) {
            continue;
        }
        let Err(mut errors) = notebook.scenario(name, &files) else { continue };
        errors.retain(|error| !is_said(error, source, &notebook));
        let named = notebook.scenario_place(name);
        problems.extend(errors.iter().map(|error| {
            let at = match (error, source) {
                (SourceError::Scenario(error), ScenarioSource::File(file)) => {
                    error.place.clone().map(|place| found_beside(place, file, &files))
                }
                // A table has no lines of its own; figures beside it have.
                (SourceError::Scenario(error), _) => {
                    error.place.clone().filter(|place| place.file != *name)
                }
                _ => None,
            };
            let start = || Place { file: path.to_owned(), line: 1, column: 1 };
            (at.or_else(|| named.clone()).unwrap_or_else(start), text.error(error))
        }));
    }
    if problems.is_empty() {
        return Ok(holds(&notebook, path, text));
    }
    // The notebook's own in the order of its lines, then those of other files.
    problems.sort_by_cached_key(|(at, _)| (at.file != path, at.file.clone(), at.line, at.column));
    Err(Fault::Input(problems.iter().map(|(at, message)| at_place(at, message)).collect()))
}

/// Whether the notebook's own problems say so already, as they do of a table that needs no files.
fn is_said(error: &SourceError, source: &ScenarioSource, notebook: &Notebook) -> bool {
    let (SourceError::Scenario(error), ScenarioSource::Inline(..)) = (error, source) else {
        return false;
    };
    let problem = NotebookProblem::Form(error.problem.clone());
    notebook.errors_of(None).any(|own| own.problem == problem)
}

/// A place in the scenario file, by the path that leads there from where the person is.
fn found_beside(place: Place, file: &str, files: &Beside) -> Place {
    if place.file == file {
        Place { file: files.path(file).display().to_string(), ..place }
    } else {
        place
    }
}

/// What a notebook without problems holds.
fn holds(notebook: &Notebook, path: &str, text: &Text) -> String {
    let title = in_language(&notebook.front().title, text);
    let sound = text.say_with("cli-sound", &[("id", path.into()), ("title", title.into())]);
    let kinds = std::iter::once("text").chain(KINDS.iter().map(|kind| kind.id));
    let counts = kinds.filter_map(|kind| {
        let is_kind = |content: &Content| match content {
            Content::Text(_) => kind == "text",
            Content::Form(form) => form.kind() == kind,
            Content::Broken(broken) => *broken == kind,
        };
        let count = notebook.cells().iter().filter(|cell| is_kind(&cell.content)).count();
        (count > 0).then(|| {
            text.say_with("cli-cells-of", &[("kind", kind.into()), ("count", count.into())])
        })
    });
    let cells = counts.collect::<Vec<_>>().join(", ");
    let graph = notebook.graph();
    let is_used = |name: &str| graph.wanted().contains(&name) || !graph.levers(name).is_empty();
    let scenarios: Vec<&str> = notebook
        .front()
        .scenarios
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| is_used(name))
        .collect();
    let count = notebook.cells().len();
    let cells = text.say_with("cli-cells", &[("count", count.into()), ("kinds", cells.into())]);
    let used = text.say_with(
        "cli-scenarios-used",
        &[("count", scenarios.len().into()), ("names", scenarios.join(", ").into())],
    );
    let words = text.say_with(
        "cli-words",
        &[
            ("languages", if notebook.is_bilingual() { "both" } else { "none" }.into()),
            ("english", notebook.words(Language::En).into()),
            ("spanish", notebook.words(Language::Es).into()),
        ],
    );
    format!("{sound}\n{cells}\n{used}\n{words}\n")
}
