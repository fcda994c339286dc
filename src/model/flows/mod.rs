//! Migration flows between ports of entry.

mod parameters;

pub use parameters::FlowParameters;
