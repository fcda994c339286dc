//! Ports of entry of the southwest border, and the lanes people cross them by.
//!
//! The ten busiest stand one by one, the others together by Border Patrol sector. Busiest: by personal vehicles, and by
//! people, over 1998 to 2000 (Bureau of Transportation Statistics, border crossing entry data).

use super::Sector;
use serde::{Deserialize, Serialize};

/// A port of entry, or the smaller ports of a sector together. Arrays "by port" follow [`Port::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it
pub enum Port {
    SanYsidro,
    OtayMesa,
    Calexico,
    SanLuis,
    Nogales,
    ElPaso,
    EaglePass,
    Laredo,
    Hidalgo,
    Brownsville,
    /// Tecate.
    RestSanDiego,
    /// Calexico East.
    RestElCentro,
    /// Andrade.
    RestYuma,
    /// Douglas, Lukeville, Naco, Sasabe.
    RestTucson,
    /// Tornillo, Columbus, Santa Teresa.
    RestElPaso,
    /// Presidio.
    RestBigBend,
    /// Del Rio.
    RestDelRio,
    /// Roma, Progreso, Rio Grande City.
    RestRioGrandeValley,
}

/// A kind of lane. Arrays "by lane" follow [`Lane::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// General lanes for personal vehicles.
    Vehicle,
    /// On foot.
    Pedestrian,
    /// Lanes for vehicles of enrolled, screened travellers.
    Trusted,
}

impl Port {
    /// How many ports there are.
    pub const COUNT: usize = 18;
    /// How many of them, the first in [`Port::ALL`], stand one by one.
    pub const SINGLE: usize = 10;

    /// All ports: the single ones west to east, then the rest of each sector west to east.
    pub const ALL: [Self; Self::COUNT] = [
        Self::SanYsidro,
        Self::OtayMesa,
        Self::Calexico,
        Self::SanLuis,
        Self::Nogales,
        Self::ElPaso,
        Self::EaglePass,
        Self::Laredo,
        Self::Hidalgo,
        Self::Brownsville,
        Self::RestSanDiego,
        Self::RestElCentro,
        Self::RestYuma,
        Self::RestTucson,
        Self::RestElPaso,
        Self::RestBigBend,
        Self::RestDelRio,
        Self::RestRioGrandeValley,
    ];

    /// Name in files, links and data series.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SanYsidro => "san_ysidro",
            Self::OtayMesa => "otay_mesa",
            Self::Calexico => "calexico",
            Self::SanLuis => "san_luis",
            Self::Nogales => "nogales",
            Self::ElPaso => "el_paso",
            Self::EaglePass => "eagle_pass",
            Self::Laredo => "laredo",
            Self::Hidalgo => "hidalgo",
            Self::Brownsville => "brownsville",
            Self::RestSanDiego => "rest_san_diego",
            Self::RestElCentro => "rest_el_centro",
            Self::RestYuma => "rest_yuma",
            Self::RestTucson => "rest_tucson",
            Self::RestElPaso => "rest_el_paso",
            Self::RestBigBend => "rest_big_bend",
            Self::RestDelRio => "rest_del_rio",
            Self::RestRioGrandeValley => "rest_rio_grande_valley",
        }
    }

    /// The port of that id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|port| port.id() == id)
    }

    /// The Border Patrol sector it lies in.
    #[must_use]
    pub const fn sector(self) -> Sector {
        match self {
            Self::SanYsidro | Self::OtayMesa | Self::RestSanDiego => Sector::SanDiego,
            Self::Calexico | Self::RestElCentro => Sector::ElCentro,
            Self::SanLuis | Self::RestYuma => Sector::Yuma,
            Self::Nogales | Self::RestTucson => Sector::Tucson,
            Self::ElPaso | Self::RestElPaso => Sector::ElPaso,
            Self::RestBigBend => Sector::BigBend,
            Self::EaglePass | Self::RestDelRio => Sector::DelRio,
            Self::Laredo => Sector::Laredo,
            Self::Hidalgo | Self::Brownsville | Self::RestRioGrandeValley => {
                Sector::RioGrandeValley
            }
        }
    }
}

impl Lane {
    /// How many kinds there are.
    pub const COUNT: usize = 3;
    /// All kinds.
    pub const ALL: [Self; Self::COUNT] = [Self::Vehicle, Self::Pedestrian, Self::Trusted];

    /// Name in files, links and data series.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Vehicle => "vehicle",
            Self::Pedestrian => "pedestrian",
            Self::Trusted => "trusted",
        }
    }
}
