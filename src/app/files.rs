//! Notebooks and scenarios in and out: what comes with the program, what the browser keeps, files from a button or dropped
//! on the page, and the file to save.

use super::beside::Beside;
use super::browser::download;
use super::state::{Opened, Shelf};
use super::store::{self, Current, OldWork};
use super::workbench::workbench;
use crate::notebook::link::NotebookLink;
use crate::notebook::{BUNDLED, Notebook, bundled};
use crate::scenario::{self, Scenario, preset, read};
use gloo_file::futures::read_as_text;
use std::rc::Rc;
use web_sys::FileList;

/// Why nothing could be opened.
pub enum NotOpened {
    /// Among the files is neither a notebook nor a scenario.
    Nothing,
    /// A file could not be read at all.
    Unreadable,
    /// What is wrong with the scenario, as data.
    Errors(Rc<[serde_json::Value]>),
}

/// What the page starts with where nothing else is asked for.
pub fn first() -> Opened {
    open_bundled(BUNDLED[0].id).expect("the first notebook is bundled")
}

/// A bundled notebook, or the workbench of a preset, of that id.
pub fn open_bundled(id: &str) -> Option<Opened> {
    let notebook = match bundled(id) {
        Some(bundled) => Notebook::parse(bundled.text, &format!("{id}.md")),
        None => workbench(preset(id)?),
    };
    Some(Opened { notebook, files: Rc::default(), shelf: Shelf::Bundled(id.to_owned()) })
}

/// A scenario on a workbench of its own.
pub fn open_scenario(scenario: &Scenario) -> Opened {
    let (files, shelf) = (Rc::default(), Shelf::Nowhere);
    Opened { notebook: workbench(scenario), files, shelf }
}

/// A notebook that came by a link.
pub fn open_sent(sent: &NotebookLink) -> Opened {
    let notebook = Notebook::parse(&sent.text, "link.md");
    let files = Rc::new(Beside(sent.files.clone()));
    Opened { notebook, files, shelf: Shelf::Nowhere }
}

/// A new notebook, ready to be written.
pub fn open_new() -> Opened {
    let notebook = Notebook::parse(include_str!("new.md"), "new.md");
    Opened { notebook, files: Rc::default(), shelf: Shelf::Nowhere }
}

/// One of the reader's own notebooks.
pub fn open_own(key: u32) -> Option<Opened> {
    let kept = store::notebook(key)?;
    let notebook = Notebook::parse(&kept.text, &format!("{key}.md"));
    Some(Opened { notebook, files: Rc::new(kept.files), shelf: Shelf::Own(key) })
}

/// The notebook of the last visit, if there was one.
pub fn open_current() -> Option<Opened> {
    match store::current() {
        Some(Current::Bundled(id)) => open_bundled(&id),
        Some(Current::Own(key)) => open_own(key),
        None => match store::old_work()? {
            OldWork::Preset(id) => open_bundled(&id),
            OldWork::File(text) => read(&text, "autosave", &Beside::default())
                .ok()
                .map(|scenario| open_scenario(&scenario)),
        },
    }
}

/// Reads the notebook or else the scenario among some files, with the files beside it.
pub async fn open_files(files: FileList) -> Result<Opened, NotOpened> {
    let (mut notebook, mut scenario, mut beside) = (None, None, Beside::default());
    for file in gloo_file::FileList::from(files).iter() {
        let text = read_as_text(file).await.map_err(|_| NotOpened::Unreadable)?;
        let is = |ending: &str| file.name().to_lowercase().ends_with(ending);
        if is(".md") {
            notebook = Some((text, file.name()));
            continue;
        }
        if is(".toml") {
            scenario = Some(file.name());
        }
        if is(".toml") || is(".csv") {
            beside.0.insert(file.name(), text);
        }
    }
    if let Some((text, name)) = notebook {
        let notebook = Notebook::parse(&text, &name);
        return Ok(Opened { notebook, files: Rc::new(beside), shelf: Shelf::Nowhere });
    }
    let name = scenario.ok_or(NotOpened::Nothing)?;
    let text = beside.0.get(&name).cloned().unwrap_or_default();
    let scenario = read(&text, &name, &beside).map_err(|errors| {
        let lines = errors.iter().filter_map(|error| serde_json::to_value(error).ok());
        NotOpened::Errors(lines.collect())
    })?;
    Ok(open_scenario(&scenario))
}

/// Offers the notebook as a file to save.
pub fn save(notebook: &Notebook) {
    download(&format!("{}.md", file_name(notebook)), "text/markdown", &notebook.write());
}

/// Offers a scenario as a file to save, which the page and the command line open.
pub fn save_scenario(scenario: &Scenario) {
    download(&format!("{}.toml", scenario.id), "application/toml", &scenario::write(scenario));
}

/// Its English title as a plain file name.
pub fn file_name(notebook: &Notebook) -> String {
    let title = notebook.front().title.en.to_lowercase();
    let words = title.split(|letter: char| !letter.is_ascii_alphanumeric());
    let name: Vec<&str> = words.filter(|word| !word.is_empty()).take(8).collect();
    if name.is_empty() { "notebook".to_owned() } else { name.join("-") }
}
