//! Border Patrol sectors of the southwest border, from west to east, and the corridors they lie in.
//!
//! Sectors are the finest place the models know: no routes, no detection maps.

use serde::{Deserialize, Serialize};

/// A Border Patrol sector of the southwest border. Arrays "by sector" follow [`Sector::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it
pub enum Sector {
    SanDiego,
    ElCentro,
    Yuma,
    Tucson,
    ElPaso,
    BigBend,
    DelRio,
    Laredo,
    RioGrandeValley,
}

/// A group of neighbouring sectors between which crossings move most easily.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Corridor {
    West,
    Centre,
    East,
}

impl Sector {
    /// How many sectors there are.
    pub const COUNT: usize = 9;

    /// All sectors, west to east.
    pub const ALL: [Self; Self::COUNT] = [
        Self::SanDiego,
        Self::ElCentro,
        Self::Yuma,
        Self::Tucson,
        Self::ElPaso,
        Self::BigBend,
        Self::DelRio,
        Self::Laredo,
        Self::RioGrandeValley,
    ];

    /// Name in files, links and data series.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SanDiego => "san_diego",
            Self::ElCentro => "el_centro",
            Self::Yuma => "yuma",
            Self::Tucson => "tucson",
            Self::ElPaso => "el_paso",
            Self::BigBend => "big_bend",
            Self::DelRio => "del_rio",
            Self::Laredo => "laredo",
            Self::RioGrandeValley => "rio_grande_valley",
        }
    }

    /// The sector of that id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.id() == id)
    }

    /// The corridor the sector lies in.
    #[must_use]
    pub const fn corridor(self) -> Corridor {
        match self {
            Self::SanDiego | Self::ElCentro | Self::Yuma | Self::Tucson => Corridor::West,
            Self::ElPaso | Self::BigBend => Corridor::Centre,
            Self::DelRio | Self::Laredo | Self::RioGrandeValley => Corridor::East,
        }
    }
}

impl Corridor {
    /// All corridors, west to east.
    pub const ALL: [Self; 3] = [Self::West, Self::Centre, Self::East];
}
