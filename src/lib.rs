//! Frontera.

pub mod random;
pub mod stats;
