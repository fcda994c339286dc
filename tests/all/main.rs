//! Tests that need no browser, in one binary: each further one would link everything anew.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests have a file system and a clock, the library has neither; helpers of tests may panic"
)]

mod architecture;
mod chart_golden;
mod command_line;
mod laws;
mod record;
mod scenario_files;
mod support;
mod words;
