//! `frontera open`: the scenario or notebook in a link as a file on standard output, what is to be said about it on standard
//! error.

use super::arguments::OpenArguments;
use super::{Fault, print, report, run};
use frontera::notebook::link::{NotebookLink, OpenedLink, OpenedNotebook, open as open_link};
use frontera::notebook::{Notebook, SourceError};
use frontera::random::Distribution;
use frontera::scenario::link::{LinkError, LinkNotice, Opened};
use frontera::scenario::{Difference, Side, write};
use frontera::text::Text;
use std::fs::File;
use std::io::Write;
use std::path::Path;

pub fn open(arguments: &OpenArguments, text: &Text) -> Result<(), Fault> {
    match open_link(&arguments.link).map_err(|error| unopened(&error, text))? {
        OpenedLink::Scenario(opened) => scenario(&opened, arguments, text),
        OpenedLink::Notebook(opened) => notebook(&opened, arguments, text),
    }
}

fn scenario(opened: &Opened, arguments: &OpenArguments, text: &Text) -> Result<(), Fault> {
    print(&write(&opened.link.scenario))?;
    tell(remarks(opened, text));
    if arguments.check { check(opened, text) } else { Ok(()) }
}

fn notebook(opened: &OpenedNotebook, arguments: &OpenArguments, text: &Text) -> Result<(), Fault> {
    let link = &opened.link;
    print(&link.text)?;
    let notebook = Notebook::parse(&link.text, "link.md");
    let mut lines = notices(&opened.notices, text);
    let title = report::in_language(&notebook.front().title, text);
    lines.push(text.say_with("link-notebook", &[("title", title.into())]));
    match &arguments.files {
        None if link.files.is_empty() => {}
        None => {
            let names: Vec<&str> = link.files.keys().map(String::as_str).collect();
            let arguments = [("count", names.len().into()), ("names", names.join(", ").into())];
            lines.push(text.say_with("link-files", &arguments));
        }
        Some(folder) => lines.extend(unpack(link, folder, text)?),
    }
    tell(lines);
    if arguments.check { check_all(&notebook, link, text) } else { Ok(()) }
}

/// Writes the files beside a notebook into a folder; none takes the place of one that is there.
fn unpack(link: &NotebookLink, folder: &Path, text: &Text) -> Result<Vec<String>, Fault> {
    let mut lines = Vec::new();
    for (name, content) in &link.files {
        let path = folder.join(name);
        File::create_new(&path)
            .and_then(|mut file| file.write_all(content.as_bytes()))
            .map_err(|error| run::cannot_write(&path, &error, text))?;
        let file = path.display().to_string();
        lines.push(text.say_with("cli-written", &[("file", file.into())]));
    }
    Ok(lines)
}

fn tell(lines: Vec<String>) {
    for line in lines {
        eprintln!("{line}");
    }
}

fn unopened(error: &LinkError, text: &Text) -> Fault {
    let problems = error.problems().iter().map(|problem| text.error(problem));
    Fault::Input(std::iter::once(text.error(error)).chain(problems).collect())
}

/// Runs the scenario and compares the fingerprints. A result that differs is a failure.
fn check(opened: &Opened, text: &Text) -> Result<(), Fault> {
    let found = run::fingerprint(&opened.link.scenario, text)?;
    let (id, arguments) = match (opened.link.expects(&found), opened.link.fingerprint) {
        (Some(true), _) => ("link-reproduced", vec![("fingerprint", found.into())]),
        (Some(false), Some(expected)) => {
            let expected = format!("{expected:016x}");
            let arguments = [("found", found.into()), ("expected", expected.into())];
            return Err(Fault::Failure(text.say_with("link-result-differs", &arguments)));
        }
        _ => ("link-without-fingerprint", vec![("fingerprint", found.into())]),
    };
    eprintln!("{}", text.say_with(id, &arguments));
    Ok(())
}

/// Runs the scenarios of which the sender saw results. One result that differs is a failure.
fn check_all(notebook: &Notebook, link: &NotebookLink, text: &Text) -> Result<(), Fault> {
    if link.fingerprints.is_empty() {
        eprintln!("{}", text.say("link-without-fingerprints"));
    }
    let mut failures = Vec::new();
    for (name, expected) in &link.fingerprints {
        let said =
            |errors: Vec<SourceError>| errors.iter().map(|error| text.error(error)).collect();
        let scenario =
            notebook.scenario(name, link).map_err(|errors| Fault::Input(said(errors)))?;
        let (found, expected) = (run::fingerprint(&scenario, text)?, format!("{expected:016x}"));
        let name = ("name", name.as_str().into());
        if found == expected {
            let arguments = [name, ("fingerprint", found.into())];
            eprintln!("{}", text.say_with("link-scenario-reproduced", &arguments));
        } else {
            let arguments = [name, ("found", found.into()), ("expected", expected.into())];
            failures.push(text.say_with("link-scenario-differs", &arguments));
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(Fault::Failure(failures.join("\n"))) }
}

fn notices(notices: &[LinkNotice], text: &Text) -> Vec<String> {
    notices.iter().map(|notice| text.remark(notice)).collect()
}

/// What the recipient should know, and what differs from the preset.
fn remarks(opened: &Opened, text: &Text) -> Vec<String> {
    let mut lines = notices(&opened.notices, text);
    let scenario = &opened.link.scenario;
    let Some(preset) = &scenario.preset else {
        lines.push(text.say("link-whole"));
        return lines;
    };
    let changes = scenario.changes();
    let arguments = [("preset", preset.as_str().into()), ("count", changes.len().into())];
    lines.push(text.say_with("link-changes", &arguments));
    lines.extend(changes.iter().map(|change| changed(change, text)));
    lines
}

/// `  key: before → after`.
fn changed(change: &Difference, text: &Text) -> String {
    let [before, after] = [&change.first, &change.second].map(|side| {
        side.as_ref().map_or_else(|| text.say("link-side-absent"), |side| shown(side, text))
    });
    if before == after {
        return format!("  {}", change.key);
    }
    format!("  {}: {before} → {after}", change.key)
}

fn shown(side: &Side, text: &Text) -> String {
    match side {
        Side::Quantity(Distribution::Fixed { value }) | Side::Correlation(value) => {
            text.number(*value)
        }
        Side::Quantity(distribution) => {
            let [low, high] = [0.05, 0.95].map(|level| distribution.quantile(level).into());
            text.say_with("link-side-range", &[("low", low), ("high", high)])
        }
        // A seed is a name, not a quantity.
        Side::Count(count) => count.to_string(),
        Side::Text(said) => format!("\"{said}\""),
        Side::Enabled(true) => text.say("link-side-in-force"),
        Side::Enabled(false) => text.say("link-side-switched-off"),
        Side::Content => text.say("link-side-content"),
    }
}
