//! Tests that need no browser, in one binary: each further one would link everything anew.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::needless_for_each,
    clippy::unnecessary_fold,
    reason = "tests have a file system and a clock, the library has neither; helpers of tests may panic; a table of calls reads better in rows"
)]

mod architecture;
mod bundled_notebooks;
mod chart_golden;
mod checks;
mod command_line;
mod comparison;
mod documents;
mod laws;
mod links;
mod notebook;
mod ports;
mod record;
mod sampling;
mod scenario_files;
mod support;
mod words;
