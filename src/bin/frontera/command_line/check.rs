//! `check`: every problem of a scenario or a notebook at its place, or what a sound one holds.

use super::Fault;
use super::notebook::Opened;
use super::report::{in_language, soundness};
use super::source::load;
use frontera::notebook::{Content, KINDS, Notebook};
use frontera::scenario::Language;
use frontera::text::Text;

/// What to say of the scenario or the notebook of that name.
pub fn check(name: &str, text: &Text) -> Result<String, Fault> {
    if !Opened::is_notebook(name) {
        return Ok(soundness(&load(name, text)?, text));
    }
    let opened = Opened::new(name, text)?;
    opened.all_sound(text)?;
    Ok(holds(&opened.notebook, &opened.path, text))
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
