//! `frontera read`: a notebook as plain Markdown in one language, every value in its text the number of a run.
//!
//! Only the scenarios that the text speaks of are run. Cells other than text stay as they are in the file.

use super::arguments::{ReadArguments, Settings};
use super::notebook::Opened;
use super::report::in_language;
use super::run::{can_write, deliver, replicate, threads};
use super::{Fault, at_place, settings};
use frontera::analysis::comparable;
use frontera::notebook::ValueExpression;
use frontera::scenario::{self, Scenario};
use frontera::simulation::{Job, Program, RunResults};
use frontera::text::{Language, Text};
use std::collections::BTreeMap;
use std::num::NonZeroU32;

/// The results of scenarios by their names in the notebook.
type Runs = BTreeMap<String, RunResults>;

pub fn read(arguments: &ReadArguments, text: &Text) -> Result<(), Fault> {
    let opened = Opened::new(&arguments.notebook, text)?;
    opened.own_sound(text)?;
    let language = match text.language() {
        Language::EnUs => scenario::Language::En,
        Language::EsMx => scenario::Language::Es,
    };
    let values: Vec<&ValueExpression> =
        opened.notebook.cells().iter().flat_map(|cell| cell.values_in(language)).collect();
    let programs = programs(&opened, &values, arguments, text)?;
    can_pair(&opened, &values, &programs, text)?;
    can_write(arguments.out.as_deref(), text)?;

    let threads = threads(arguments.threads);
    let (mut runs, mut closing) = (Runs::new(), Vec::new());
    for (name, (scenario, program)) in &programs {
        let results = replicate(program, scenario.replicates, threads, text)?;
        let fingerprint = results.fingerprint().expect("nobody cancels a run of the command line");
        let said = text.say_with("cli-fingerprint", &[("fingerprint", fingerprint.into())]);
        closing.push(format!("{name}: {said}"));
        runs.insert(name.clone(), results);
    }
    let undefined = values.iter().filter(|value| said(value, &runs, text).is_none()).count();
    if undefined > 0 {
        eprintln!("{}", text.say_with("read-undefined", &[("count", undefined.into())]));
    }
    let markdown = markdown(&opened, language, &runs, text);
    deliver(&markdown, arguments.out.as_deref(), &closing.join("\n"), text)
}

/// Every scenario that the values speak of, ready to run. Every problem is told once.
fn programs(
    opened: &Opened,
    values: &[&ValueExpression],
    arguments: &ReadArguments,
    text: &Text,
) -> Result<BTreeMap<String, (Scenario, Program)>, Fault> {
    let replicates = arguments.replicates.clone();
    let typed = Settings { set: Vec::new(), replicates, seed: None, sampling: None };
    let (mut programs, mut problems) = (BTreeMap::new(), Vec::new());
    for name in values.iter().flat_map(|value| value.scenarios()) {
        if programs.contains_key(name) {
            continue;
        }
        let mut scenario = match opened.scenario(name, text) {
            Ok(scenario) => scenario,
            Err(Fault::Input(lines)) => {
                problems.extend(lines);
                continue;
            }
            Err(fault) => return Err(fault),
        };
        problems.extend(settings::set(&mut scenario, &typed, text));
        let (monthly_replicates, replicates_per_draw) = (0, NonZeroU32::MIN);
        let job = Job {
            scenario: scenario.clone(),
            monthly_replicates,
            monthly_outcomes: None,
            replicates_per_draw,
        };
        programs.insert(name.to_owned(), (scenario, Program::new(&job)));
    }
    let mut told: Vec<String> = Vec::new();
    for problem in problems {
        if !told.contains(&problem) {
            told.push(problem);
        }
    }
    if told.is_empty() { Ok(programs) } else { Err(Fault::Input(told)) }
}

/// Refuses differences that cannot be paired, before anything runs.
fn can_pair(
    opened: &Opened,
    values: &[&ValueExpression],
    programs: &BTreeMap<String, (Scenario, Program)>,
    text: &Text,
) -> Result<(), Fault> {
    let mut told: Vec<String> = Vec::new();
    for value in values {
        let Some(minus) = &value.minus else { continue };
        let empty = |name: &str| programs.get(name).map(|(_, program)| RunResults::new(program));
        let (Some(reference), Some(other)) = (empty(minus), empty(&value.scenario)) else {
            continue;
        };
        let Err(errors) = comparable(&[&reference, &other]) else { continue };
        for error in errors {
            let line = at_place(&opened.place(&value.scenario), &text.error(&error));
            if !told.contains(&line) {
                told.push(line);
            }
        }
    }
    if told.is_empty() { Ok(()) } else { Err(Fault::Input(told)) }
}

/// Title, authors, and every cell.
fn markdown(opened: &Opened, language: scenario::Language, runs: &Runs, text: &Text) -> String {
    let notebook = &opened.notebook;
    let front = notebook.front();
    let mut parts = vec![format!("# {}", in_language(&front.title, text))];
    if !front.authors.is_empty() {
        parts.push(front.authors.join(", "));
    }
    let number = |value: &ValueExpression| {
        said(value, runs, text).unwrap_or_else(|| text.say("table-undefined"))
    };
    for cell in notebook.cells() {
        let part = if cell.is_text() {
            notebook.said_text(cell.id, language, &number)
        } else {
            cell.source.clone()
        };
        parts.push(part);
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// A value as a sentence says it; `None` where it is undefined.
fn said(value: &ValueExpression, runs: &Runs, text: &Text) -> Option<String> {
    let minus = value.minus.as_ref().and_then(|name| runs.get(name));
    let estimate = value.estimate(runs.get(&value.scenario)?, minus)?;
    Some(text.estimate(estimate.value, estimate.error, estimate.unit))
}
