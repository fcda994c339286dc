//! `frontera run`: a scenario, the settings on top of it, replicates on some threads, results in some form.

use super::arguments::{Format, RunArguments};
use super::outcomes::series;
use super::report::Report;
use super::{Fault, print, reason, settings, source, table};
use frontera::report::csv;
use frontera::report::json::{self, Effort};
use frontera::scenario::Scenario;
use frontera::simulation::{Job, Program, RunResults, run as run_program};
use frontera::text::Text;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::num::NonZeroU32;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::thread::available_parallelism;
use std::time::Instant;

/// Of so many first replicates the months are kept: all months of 10,000 would fill a gigabyte, and a thousand tell
/// the 2.5 % quantile of a month within about one percentage point.
pub(super) const MONTHLY_REPLICATES: u32 = 1_000;

pub fn run(arguments: &RunArguments, text: &Text) -> Result<(), Fault> {
    let mut scenario = source::named(&arguments.named, text)?;
    let problems = settings::set(&mut scenario, &arguments.run.settings, text);
    if !problems.is_empty() {
        return Err(Fault::Input(problems));
    }
    can_write(arguments.run.out.as_deref(), text)?;
    let threads = threads(arguments.run.threads);
    // The table shows fiscal years alone.
    let monthly_replicates = match arguments.run.format {
        Format::Table => 0,
        Format::Json | Format::Csv => MONTHLY_REPLICATES.min(scenario.replicates),
    };
    let started = Instant::now();
    let program = Program::new(&Job {
        scenario: scenario.clone(),
        monthly_replicates,
        monthly_outcomes: None,
        replicates_per_draw: NonZeroU32::MIN,
    });
    let results = replicate(&program, scenario.replicates, threads, text)?;
    let report = Report {
        fingerprint: results.fingerprint().expect("nobody cancels a run of the command line"),
        scenario,
        results,
        threads,
        elapsed_s: started.elapsed().as_secs_f64(),
    };
    let output = match arguments.run.format {
        Format::Table => table::write(&report, text),
        Format::Json => {
            let effort = Effort { threads, elapsed_s: report.elapsed_s };
            let series = series(&report.results, threads);
            json::write(&report.scenario, Some(effort), &report.fingerprint, &series)
        }
        Format::Csv => csv::write(&series(&report.results, threads)),
    };
    deliver(&output, arguments.run.out.as_deref(), &report.closing(text), text)
}

/// The fingerprint of a scenario's results, on all threads.
pub fn fingerprint(scenario: &Scenario, text: &Text) -> Result<String, Fault> {
    let program = Program::new(&Job {
        scenario: scenario.clone(),
        monthly_replicates: 0,
        monthly_outcomes: None,
        replicates_per_draw: NonZeroU32::MIN,
    });
    let results = replicate(&program, scenario.replicates, all_threads(), text)?;
    Ok(results.fingerprint().expect("nobody cancels a run of the command line"))
}

fn all_threads() -> usize {
    available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Threads asked for, or all there are.
pub(super) fn threads(asked: Option<u16>) -> usize {
    asked.map_or_else(all_threads, usize::from)
}

/// Finds out before a run, not after it, whether its results can be written.
pub(super) fn can_write(path: Option<&Path>, text: &Text) -> Result<(), Fault> {
    let Some(path) = path else { return Ok(()) };
    let mut file = std::fs::OpenOptions::new();
    let opened = file.append(true).create(true).open(path);
    opened.map(drop).map_err(|error| cannot_write(path, &error, text))
}

/// Prints results, or writes them to a file and prints what they were.
pub(super) fn deliver(
    output: &str,
    path: Option<&Path>,
    closing: &str,
    text: &Text,
) -> Result<(), Fault> {
    let Some(path) = path else { return print(output) };
    write(output.as_bytes(), path, closing, text)
}

/// Writes results to a file and prints what they were.
pub(super) fn write(bytes: &[u8], path: &Path, closing: &str, text: &Text) -> Result<(), Fault> {
    std::fs::write(path, bytes).map_err(|error| cannot_write(path, &error, text))?;
    let file = path.display().to_string();
    print(&format!("{closing}\n{}\n", text.say_with("cli-written", &[("file", file.into())])))
}

/// Runs every chunk, with a bar on a terminal and none in a pipe.
pub(super) fn replicate(
    program: &Program,
    replicates: u32,
    threads: usize,
    text: &Text,
) -> Result<RunResults, Fault> {
    let bar = if std::io::stderr().is_terminal() {
        ProgressBar::with_draw_target(Some(replicates.into()), ProgressDrawTarget::stderr())
    } else {
        ProgressBar::hidden()
    };
    let template = format!("{{bar:40}} {{pos}}/{{len}} {} {{elapsed}}", text.say("cli-replicates"));
    bar.set_style(ProgressStyle::with_template(&template).expect("the words hold no braces"));
    let results = run_program(program, threads, &AtomicBool::new(false), |done| {
        bar.set_position(done.into());
    });
    bar.finish_and_clear();
    results.map_err(|error| {
        Fault::Failure(text.say_with("cli-no-threads", &[("reason", error.to_string().into())]))
    })
}

/// A file that could not be written.
pub fn cannot_write(path: &Path, error: &std::io::Error, text: &Text) -> Fault {
    let (file, reason) = (path.display().to_string(), reason(error, text));
    Fault::Failure(
        text.say_with("cli-cannot-write", &[("file", file.into()), ("reason", reason.into())]),
    )
}
