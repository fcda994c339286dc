//! Frontera.
