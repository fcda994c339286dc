//! The named draws of one month at ports. A draw belongs to a decision, a port, a month and a replicate.

use crate::model::Port;
use crate::random::{EntityDraws, Lanes, Module, normal_table};

/// A decision drawn once a port and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum PortDraw {
    /// Step of the port's own shock to vehicle trips.
    ShockVehicles = 0,
    /// Step of the port's own shock to trips on foot.
    ShockPedestrians = 1,
    /// People with false or borrowed documents whom inspection finds.
    Impostors = 2,
    /// People found to have overstayed.
    Overstays = 3,
}

/// Rows of draws: one block of four words.
const ROWS: usize = 4;
const USED: usize = PortDraw::Overstays as usize + 1;
/// The entity number of all ports together; ports are 0 to 17.
const BORDER: usize = Port::COUNT;
const ENTITIES: usize = Port::COUNT + 1;

/// All draws of one month.
#[derive(Debug, Clone)]
pub struct PortDraws(EntityDraws<ENTITIES, ROWS, USED>);

impl PortDraws {
    /// The draws of a replicate's month. `month` is [`crate::model::Month::number`], wherever the window starts.
    #[must_use]
    pub fn new(seed: u32, replicate: u32, month: u32) -> Self {
        Self(EntityDraws::new(Module::PORTS, seed, replicate, month))
    }

    /// Becomes the draws of another month, in place: cheaper than making them anew.
    pub fn turn_to(&mut self, seed: u32, replicate: u32, month: u32) {
        self.0.turn_to(seed, replicate, month);
    }

    /// Every draw at the same `u`: the median month at 0.5.
    #[must_use]
    pub fn all_at(u: f64) -> Self {
        Self(EntityDraws::all_at(Module::PORTS, u))
    }

    /// A decision at each port as a standard normal.
    #[must_use]
    pub fn normals(&self, draw: PortDraw) -> [f64; Port::COUNT] {
        self.0.normals(draw as usize)
    }

    /// The same decision of the border as a whole.
    #[must_use]
    pub fn border_normal(&self, draw: PortDraw) -> f64 {
        normal_table().of_word(self.0.words[draw as usize][BORDER])
    }

    /// A decision at each port as lanes.
    #[must_use]
    pub fn lanes(&self, draw: PortDraw) -> Lanes<'_, { Port::COUNT }> {
        self.0.first(draw as usize)
    }
}
