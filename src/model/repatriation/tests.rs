//! The whole month.
