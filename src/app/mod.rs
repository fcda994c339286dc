//! The page: levers on one side, figures on the other, one run behind both.
//!
//! [`state`] and [`track`] are plain and compile everywhere; the rest is the browser's.

pub mod state;
pub mod track;
