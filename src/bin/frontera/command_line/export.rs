//! `frontera export`: a notebook or a scenario with its results, as one archive.

use super::Fault;
use super::arguments::ExportArguments;
use super::notebook::{Opened, Sound};
use super::run::{MONTHLY_REPLICATES, can_write, replicate, threads, write};
use super::source::load;
use frontera::notebook::Notebook;
use frontera::report::{Archiving, Contents, NamedCell, NamedRun, command, command_of};
use frontera::scenario::{Scenario, Words};
use frontera::simulation::{Job, Program};
use frontera::text::{Readme, ReadmeScenario, Text};
use std::num::NonZeroU32;
use std::path::Path;

/// What is exported, before it is run.
struct Source {
    title: Words,
    /// Name of the notebook's file.
    notebook: Option<String>,
    /// That file and those it reads.
    files: Vec<(String, String)>,
    scenarios: Vec<(String, Scenario)>,
    /// The notebook, for what its cells follow beside the runs.
    cells: Option<Notebook>,
}

pub fn export(arguments: &ExportArguments, text: &Text) -> Result<(), Fault> {
    let path = &arguments.source;
    let source =
        if Opened::is_notebook(path) { notebook(path, text)? } else { scenario(path, text)? };
    can_write(Some(&arguments.out), text)?;
    let threads = threads(arguments.threads);
    let (mut runs, mut closing) = (Vec::new(), Vec::new());
    for (name, scenario) in source.scenarios {
        let program = Program::new(&Job {
            scenario: scenario.clone(),
            monthly_replicates: MONTHLY_REPLICATES,
            monthly_outcomes: None,
            replicates_per_draw: NonZeroU32::MIN,
        });
        let results = replicate(&program, scenario.replicates, threads, text)?;
        let fingerprint = results.fingerprint().unwrap_or_default();
        let arguments = [("fingerprint", fingerprint.into())];
        closing.push(format!("{name}: {}", text.say_with("cli-fingerprint", &arguments)));
        runs.push(NamedRun { name, scenario, results: Some(results) });
    }
    let followed = source.cells.iter().flat_map(Notebook::followed);
    let cells: Vec<NamedCell> =
        followed.filter_map(|followed| NamedCell::new(followed, &runs)).collect();
    let readme = readme(&source.title, source.notebook.as_deref(), &runs, &cells);
    let bytes = Archiving::begin(Contents { readme, files: source.files, runs, cells }).finish();
    write(&bytes, &arguments.out, &closing.join("\n"), text)
}

/// A scenario on its own, under its id.
fn scenario(name: &str, text: &Text) -> Result<Source, Fault> {
    let scenario = load(name, text)?;
    let title = scenario.title.clone();
    let scenarios = vec![(scenario.id.clone(), scenario)];
    Ok(Source { title, notebook: None, files: Vec::new(), scenarios, cells: None })
}

/// All scenarios of a notebook.
fn notebook(path: &str, text: &Text) -> Result<Source, Fault> {
    let opened = Opened::new(path, text)?;
    let Sound { scenarios, files: beside } = opened.scenarios(text)?;
    let notebook = &opened.notebook;
    let name = Path::new(&opened.path).file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let mut files = vec![(name.clone(), notebook.write())];
    files.extend(beside);
    let (title, cells) = (notebook.front().title.clone(), Some(opened.notebook));
    Ok(Source { title, notebook: Some(name), files, scenarios, cells })
}

/// What the archive says of itself.
fn readme(title: &Words, notebook: Option<&str>, runs: &[NamedRun], cells: &[NamedCell]) -> String {
    let scenarios = runs.iter().map(|NamedRun { name, scenario, results }| ReadmeScenario {
        name,
        titles: [&scenario.title.en, &scenario.title.es],
        seed: scenario.seed,
        replicates: scenario.replicates,
        fingerprint: results.as_ref().and_then(frontera::simulation::RunResults::fingerprint),
        command: command(notebook, name, scenario.replicates),
    });
    let scenarios = scenarios.collect();
    let version = env!("CARGO_PKG_VERSION");
    let cells = cells.iter().map(|cell| command_of(cell, runs)).collect();
    Readme { titles: [&title.en, &title.es], version, notebook, scenarios, cells }.write()
}
