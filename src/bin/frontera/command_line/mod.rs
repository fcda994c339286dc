//! From arguments to an exit code: 0 for success, 1 for a failure (a file that cannot be written, a check that fails), 2 for
//! bad input.
//!
//! Results go to standard output, everything else to standard error. Both speak the language of `--language`, or of
//! `LC_ALL`, `LC_MESSAGES` or `LANG`.

#![allow(
    clippy::disallowed_methods,
    reason = "the command line has files and a clock; the library has neither"
)]

mod arguments;
mod capacity;
mod check;
mod compare;
mod export;

mod headlines;
mod help;
mod link;
mod notebook;
mod open;
mod outcomes;
mod port;
mod read;
mod reception;
mod report;
mod run;
mod settings;
mod source;
mod table;
mod verify;

use arguments::{Arguments, Command};
use clap::FromArgMatches;
use clap::error::ErrorKind;
use frontera::scenario::{Place, ScenarioError, presets, schema};
use frontera::text::{Language, Text};
use std::io::{self, Write};
use std::process::ExitCode;

/// Why a command ended without its result.
enum Fault {
    /// What the person gave cannot be used: one line a problem. Exit code 2.
    Input(Vec<String>),
    /// The machine refused. Exit code 1.
    Failure(String),
    /// The reader of a pipe went away: nothing to say, and nothing went wrong.
    ReaderGone,
}

impl Fault {
    fn from_scenario(errors: &[ScenarioError], text: &Text) -> Self {
        let line = |error: &ScenarioError| match &error.place {
            Some(at) => at_place(at, &text.error(error)),
            None => text.error(error),
        };
        Self::Input(errors.iter().map(line).collect())
    }
}

/// Runs the command a person typed.
pub fn main() -> ExitCode {
    let typed: Vec<_> = std::env::args_os().collect();
    let text = Text::new(language(&typed));
    let matches = match help::in_language(&text).try_get_matches_from(typed) {
        Ok(matches) => matches,
        Err(error) => return usage(&error, &text),
    };
    let arguments =
        Arguments::from_arg_matches(&matches).expect("clap checked the arguments it was told of");
    match command(&arguments.command, &text) {
        Ok(()) | Err(Fault::ReaderGone) => ExitCode::SUCCESS,
        Err(Fault::Failure(message)) => {
            eprintln!("{message}");
            ExitCode::from(1)
        }
        Err(Fault::Input(lines)) => {
            for line in &lines {
                eprintln!("{line}");
            }
            if lines.len() > 1 {
                eprintln!("{}", text.say_with("cli-problems", &[("count", lines.len().into())]));
            }
            ExitCode::from(2)
        }
    }
}

fn command(command: &Command, text: &Text) -> Result<(), Fault> {
    match command {
        Command::Run(arguments) => run::run(arguments, text),
        Command::Export(arguments) => export::export(arguments, text),
        Command::Compare(arguments) => compare::run(arguments, text),
        Command::Port(arguments) => port::port(arguments, text),
        Command::Reception(arguments) => reception::reception(arguments, text),
        Command::Capacity(arguments) => capacity::capacity(arguments, text),
        Command::Check { file } => print(&check::check(file, text)?),
        Command::Verify(arguments) => verify::verify(arguments, text),
        Command::Read(arguments) => read::read(arguments, text),
        Command::Link(arguments) => link::link(arguments, text),
        Command::Open(arguments) => open::open(arguments, text),
        Command::Schema => {
            let schema = serde_json::to_string_pretty(&schema()).expect("a schema is plain JSON");
            print(&(schema + "\n"))
        }
        Command::List => print(&report::list(presets(), text)),
    }
}

/// Help, version, or what is wrong with the arguments.
fn usage(error: &clap::Error, text: &Text) -> ExitCode {
    let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if asked || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        // A reader that went away needs no help.
        let _ = error.print();
    } else {
        eprintln!("{}", help::usage_error(error, text));
    }
    if asked { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

/// The language is needed before the arguments are read: they are explained in it.
fn language(typed: &[std::ffi::OsString]) -> Language {
    let mut words = typed.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let given = match word.strip_prefix("--language") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(language) = given.and_then(Language::from_tag) {
            return language;
        }
    }
    // The first that is set and not empty decides, as POSIX says.
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .map_or_else(Language::default, |value| Language::pick([value]))
}

/// What is wrong, behind its place.
fn at_place(place: &Place, message: &str) -> String {
    format!("{}:{}:{}: {message}", place.file, place.line, place.column)
}

/// Why a file could not be read or written. What is not listed the machine says in its own words.
fn reason(error: &io::Error, text: &Text) -> String {
    let kind = match error.kind() {
        io::ErrorKind::NotFound => "not-found",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "denied",
        io::ErrorKind::IsADirectory => "directory",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full",
        _ => "other",
    };
    text.say_with("cli-reason", &[("kind", kind.into()), ("detail", error.to_string().into())])
}

/// Writes to standard output.
fn print(output: &str) -> Result<(), Fault> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(output.as_bytes()).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Fault::ReaderGone),
        Err(error) => Err(Fault::Failure(error.to_string())),
    }
}
