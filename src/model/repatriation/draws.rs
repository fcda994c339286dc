//! The named draws of one month of repatriation. A draw belongs to a decision, a port or sector, a month and a replicate.

use crate::model::{Port, Sector};
use crate::random::{EntityDraws, Lanes, Module};

/// A decision drawn once a port and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum PortDraw {
    /// How full a working day is.
    LoadWorking = 0,
    /// How full a weekend day is.
    LoadWeekend = 1,
    /// Families parted.
    FamiliesSplit = 2,
    /// People who ask for a bed.
    ShelterAsked = 3,
    /// People who are refused one.
    ShelterRefused = 4,
}

/// A decision drawn once a sector and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum SectorDraw {
    /// Men flown to the interior.
    FlownMen = 0,
    /// Women flown to the interior.
    FlownWomen = 1,
}

/// Rows of draws: two blocks of four words, the last three free.
const ROWS: usize = 8;
const USED: usize = PortDraw::ShelterRefused as usize + 1;
/// Ports are the entities 0 to 17, sectors those that follow.
const ENTITIES: usize = Port::COUNT + Sector::COUNT;

/// All draws of one month.
#[derive(Debug, Clone)]
pub struct RepatriationDraws(EntityDraws<ENTITIES, ROWS, USED>);

impl RepatriationDraws {
    /// The draws of a replicate's month. `month` is [`crate::model::Month::number`], wherever the window starts.
    #[must_use]
    pub fn new(seed: u32, replicate: u32, month: u32) -> Self {
        Self(EntityDraws::new(Module::REPATRIATION, seed, replicate, month))
    }

    /// Becomes the draws of another month, in place: cheaper than making them anew.
    pub fn turn_to(&mut self, seed: u32, replicate: u32, month: u32) {
        self.0.turn_to(seed, replicate, month);
    }

    /// Every draw at the same `u`: the median month at 0.5.
    #[must_use]
    pub fn all_at(u: f64) -> Self {
        Self(EntityDraws::all_at(Module::REPATRIATION, u))
    }

    /// A decision at each port as a standard normal.
    #[must_use]
    pub fn normals(&self, draw: PortDraw) -> [f64; Port::COUNT] {
        self.0.normals(draw as usize)
    }

    /// A decision at each port as lanes.
    #[must_use]
    pub fn ports(&self, draw: PortDraw) -> Lanes<'_, { Port::COUNT }> {
        self.0.first(draw as usize)
    }

    /// A decision in each sector as lanes.
    #[must_use]
    pub fn sectors(&self, draw: SectorDraw) -> Lanes<'_, { Sector::COUNT }> {
        self.0.last(draw as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::{PortDraw, RepatriationDraws, SectorDraw};
    use crate::random::{Module, Stream};

    /// A draw is found by its coordinates: row, then port or sector.
    #[test]
    fn draws_are_found_by_name() {
        let draws = RepatriationDraws::new(5, 9, 33);
        let stream = |entity| Stream::new(5, Module::REPATRIATION, 9, entity, 33);
        assert_eq!(draws.ports(PortDraw::ShelterRefused).words[17], stream(17).word(4));
        assert_eq!(draws.sectors(SectorDraw::FlownWomen).words[8], stream(26).word(1));
    }
}
