//! Consulates of Mexico along the border, each with the Border Patrol sector whose people it visits.
//!
//! Those of the areas for which the two countries signed local arrangements for repatriation (El Paso Times, 23 February
//! 2016) and that arrangements name as points of contact there (San Diego and Calexico; Nogales, Tucson and Douglas), and
//! Eagle Pass. That they stood in the 1990s is an assumption but for Yuma, which opened in 2001; before, others visited
//! there. A real district need not end where a sector does: an assumption too.

use super::Sector;
use serde::{Deserialize, Serialize};

/// A consulate of Mexico along the border. Arrays "by consulate" follow [`Consulate::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it
pub enum Consulate {
    SanDiego,
    Calexico,
    Yuma,
    Tucson,
    Nogales,
    Douglas,
    ElPaso,
    Presidio,
    DelRio,
    EaglePass,
    Laredo,
    Mcallen,
    Brownsville,
}

impl Consulate {
    /// How many consulates there are.
    pub const COUNT: usize = 13;

    /// All consulates, west to east; those of a sector stand together.
    pub const ALL: [Self; Self::COUNT] = [
        Self::SanDiego,
        Self::Calexico,
        Self::Yuma,
        Self::Tucson,
        Self::Nogales,
        Self::Douglas,
        Self::ElPaso,
        Self::Presidio,
        Self::DelRio,
        Self::EaglePass,
        Self::Laredo,
        Self::Mcallen,
        Self::Brownsville,
    ];

    /// Name in files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SanDiego => "san_diego",
            Self::Calexico => "calexico",
            Self::Yuma => "yuma",
            Self::Tucson => "tucson",
            Self::Nogales => "nogales",
            Self::Douglas => "douglas",
            Self::ElPaso => "el_paso",
            Self::Presidio => "presidio",
            Self::DelRio => "del_rio",
            Self::EaglePass => "eagle_pass",
            Self::Laredo => "laredo",
            Self::Mcallen => "mcallen",
            Self::Brownsville => "brownsville",
        }
    }

    /// The Border Patrol sector whose people it visits.
    #[must_use]
    pub const fn sector(self) -> Sector {
        match self {
            Self::SanDiego => Sector::SanDiego,
            Self::Calexico => Sector::ElCentro,
            Self::Yuma => Sector::Yuma,
            Self::Tucson | Self::Nogales | Self::Douglas => Sector::Tucson,
            Self::ElPaso => Sector::ElPaso,
            Self::Presidio => Sector::BigBend,
            Self::DelRio | Self::EaglePass => Sector::DelRio,
            Self::Laredo => Sector::Laredo,
            Self::Mcallen | Self::Brownsville => Sector::RioGrandeValley,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Consulate, Sector};

    /// Every sector has one, and those of a sector stand together in the order of sectors: what districts rely on.
    #[test]
    fn stand_by_sector() {
        let sectors = Consulate::ALL.map(Consulate::sector);
        assert!(sectors.is_sorted());
        assert!(Sector::ALL.iter().all(|sector| sectors.contains(sector)));
        for (place, consulate) in Consulate::ALL.into_iter().enumerate() {
            assert_eq!(consulate as usize, place);
        }
    }
}
