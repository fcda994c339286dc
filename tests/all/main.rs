//! Temporary.
#![allow(clippy::disallowed_methods)]
mod words;
