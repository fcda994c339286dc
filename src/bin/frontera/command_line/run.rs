//! `frontera run`: a scenario, the settings on top of it, replicates on some threads, results in some form.

use super::arguments::{Format, RunArguments};
use super::outcomes::series;
use super::report::Report;
use super::{Fault, csv, json, print, reason, settings, source, table};
use frontera::scenario::Scenario;
use frontera::simulation::{Job, Program, RunResults, run as run_program};
use frontera::text::Text;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::thread::available_parallelism;
use std::time::Instant;

/// Of so many first replicates the months are kept: all months of 10,000 would fill a gigabyte, and a thousand tell
/// the 2.5 % quantile of a month within about one percentage point.
const MONTHLY_REPLICATES: u32 = 1_000;

pub fn run(arguments: &RunArguments, text: &Text) -> Result<(), Fault> {
    let mut scenario = source::load(&arguments.scenario, text)?;
    let RunArguments { settings, replicates, seed, .. } = arguments;
    settings::set(&mut scenario, settings, replicates.as_deref(), seed.as_deref(), text)?;
    if let Some(path) = &arguments.out {
        // Found out before the run, not after it.
        let mut file = std::fs::OpenOptions::new();
        file.append(true)
            .create(true)
            .open(path)
            .map_err(|error| cannot_write(path, &error, text))?;
    }
    let threads = arguments.threads.map_or_else(all_threads, usize::from);
    // The table shows fiscal years alone.
    let monthly_replicates = match arguments.format {
        Format::Table => 0,
        Format::Json | Format::Csv => MONTHLY_REPLICATES.min(scenario.replicates),
    };
    let started = Instant::now();
    let program = Program::new(&Job { scenario: scenario.clone(), monthly_replicates });
    let results = replicate(&program, scenario.replicates, threads, text)?;
    let report = Report {
        fingerprint: results.fingerprint().expect("nobody cancels a run of the command line"),
        scenario,
        results,
        threads,
        elapsed_s: started.elapsed().as_secs_f64(),
    };
    let output = match arguments.format {
        Format::Table => table::write(&report, text),
        Format::Json => json::write(&report, &series(&report.results, monthly_replicates, threads)),
        Format::Csv => csv::write(&series(&report.results, monthly_replicates, threads)),
    };
    match &arguments.out {
        None => print(&output),
        Some(path) => {
            std::fs::write(path, output).map_err(|error| cannot_write(path, &error, text))?;
            let file = path.display().to_string();
            print(&format!(
                "{}\n{}\n",
                report.closing(text),
                text.say_with("cli-written", &[("file", file.into())])
            ))
        }
    }
}

/// The fingerprint of a scenario's results, on all threads.
pub fn fingerprint(scenario: &Scenario, text: &Text) -> Result<String, Fault> {
    let program = Program::new(&Job { scenario: scenario.clone(), monthly_replicates: 0 });
    let results = replicate(&program, scenario.replicates, all_threads(), text)?;
    Ok(results.fingerprint().expect("nobody cancels a run of the command line"))
}

fn all_threads() -> usize {
    available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Runs every chunk, with a bar on a terminal and none in a pipe.
fn replicate(
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
