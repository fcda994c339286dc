//! The science: who is counted, where, what a scenario may set, and how one month follows another.

pub mod calendar;
mod clock;
pub mod consular;
mod consulate;
pub mod coupling;
pub mod documents;
mod elementary;
pub mod flows;
mod outcome;
mod parameter;
mod people;
mod place;
mod port;
pub mod ports;
pub mod queueing;
pub mod repatriation;
pub mod screening;
mod system;

pub use clock::{FiscalYear, Month};
pub use consulate::Consulate;
pub use outcome::{Better, Concern, Dimension, Judgement, Outcome, OverYear};
pub use parameter::{ParameterSpec, Shape, Slot, Theme, slot_of, slots, slots_of, specs};
pub use people::{Group, Mode, Part};
pub use place::{Corridor, Place, Places, Sector};
pub use port::{Lane, Port};
pub use system::{System, Tallies, outcome, outcomes};
