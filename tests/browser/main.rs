//! Tests of the built page in Chromium and in Firefox, driven as a reader would.
//!
//! They need `dist/` (`script/build`) and the browsers (`script/setup`); `script/test` sees to both.
//! What a failed test saw lies in `browser-failures/` of cargo's target folder.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests have a file system and a clock, the library has neither; helpers of tests may panic"
)]

mod accessibility;
mod browser;
mod drag;
mod driver;
mod exports;
mod failures;
mod files;
mod identity;
mod links;
mod notebook;
mod paper;
mod reader;
mod server;
mod start;
