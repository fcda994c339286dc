//! The science: who is counted, where, what a scenario may set, and how one month follows another.

mod clock;
mod elementary;
pub mod flows;
mod outcome;
mod parameter;
mod people;
mod place;
mod port;
pub mod queueing;

pub use clock::{FiscalYear, Month};
pub use outcome::{Better, Concern, Dimension, Judgement, Outcome, OverSectors, OverYear};
pub use parameter::{ParameterSpec, Shape, Slot, Theme, slots, specs};
pub use people::{Group, Mode};
pub use place::{Corridor, Sector};
pub use port::{Lane, Port};
