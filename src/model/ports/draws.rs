//! The named draws of one month at ports. A draw belongs to a decision, a port, a month and a replicate.

use crate::model::Port;
use crate::random::{Lanes, Module, fill_entities, normal_table};

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
}

/// Rows of draws: one block of four words, the last of them free.
const ROWS: usize = 4;
const USED: usize = PortDraw::Impostors as usize + 1;
/// The entity number of all ports together; ports are 0 to 17.
const BORDER: usize = Port::COUNT;
const ENTITIES: usize = Port::COUNT + 1;

/// All draws of one month.
#[derive(Debug, Clone)]
pub struct PortDraws {
    words: [[u32; ENTITIES]; ROWS],
    normals: [[f64; ENTITIES]; USED],
}

impl PortDraws {
    /// The draws of a replicate's month. `month` counts from the start of the window.
    #[must_use]
    pub fn new(seed: u32, replicate: u32, month: u32) -> Self {
        let mut draws = Self::all_at(0.5);
        draws.turn_to(seed, replicate, month);
        draws
    }

    /// Becomes the draws of another month, in place: cheaper than making them anew.
    pub fn turn_to(&mut self, seed: u32, replicate: u32, month: u32) {
        fill_entities(Module::PORTS.key(seed), replicate, month, &mut self.words);
        normal_table().of_words(self.words[..USED].as_flattened(), self.normals.as_flattened_mut());
    }

    /// Every draw at the same `u`: the median month at 0.5.
    #[must_use]
    pub fn all_at(u: f64) -> Self {
        let word = (u * 4_294_967_296.0) as u32;
        let normal = normal_table().of_word(word);
        Self { words: [[word; ENTITIES]; ROWS], normals: [[normal; ENTITIES]; USED] }
    }

    /// A decision at each port as a standard normal.
    #[must_use]
    pub fn normals(&self, draw: PortDraw) -> &[f64; Port::COUNT] {
        self.normals[draw as usize].first_chunk().expect("a number a port")
    }

    /// The same decision of the border as a whole.
    #[must_use]
    pub fn border_normal(&self, draw: PortDraw) -> f64 {
        self.normals[draw as usize][BORDER]
    }

    /// A decision at each port as lanes.
    #[must_use]
    pub fn lanes(&self, draw: PortDraw) -> Lanes<'_, { Port::COUNT }> {
        Lanes {
            words: self.words[draw as usize].first_chunk().expect("a number a port"),
            normals: self.normals(draw),
        }
    }
}
