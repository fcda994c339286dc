//! Places: Border Patrol sectors of the southwest border, from west to east, the corridors they lie in, and what else
//! numbers may be told apart by.
//!
//! Sectors and ports of entry are the finest places the models know: no routes, no detection maps.

use super::{Consulate, Port};
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

/// A place that numbers belong to. In JSON it is a key and an id: `{"sector": "tucson"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A Border Patrol sector.
    Sector(Sector),
    /// A port of entry.
    Port(Port),
    /// A consulate of Mexico along the border.
    Consulate(Consulate),
}

/// What kind of places numbers are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Places {
    /// None: they are of the whole border.
    Border,
    /// Sectors, west to east.
    Sectors,
    /// Ports of entry, in the order of [`Port::ALL`].
    Ports,
    /// Consulates along the border, in the order of [`Consulate::ALL`].
    Consulates,
}

impl Place {
    /// Name in files, links and data series; unique among places of its kind.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sector(sector) => sector.id(),
            Self::Port(port) => port.id(),
            Self::Consulate(consulate) => consulate.id(),
        }
    }

    /// The key under which files say a place of this kind, and the id: what other rooms name it by.
    #[must_use]
    pub const fn named(self) -> (&'static str, &'static str) {
        match self {
            Self::Sector(sector) => ("sector", sector.id()),
            Self::Port(port) => ("port", port.id()),
            Self::Consulate(consulate) => ("consulate", consulate.id()),
        }
    }

    /// The kind of place it is.
    #[must_use]
    pub const fn kind(self) -> Places {
        match self {
            Self::Sector(_) => Places::Sectors,
            Self::Port(_) => Places::Ports,
            Self::Consulate(_) => Places::Consulates,
        }
    }

    /// Its place in the order of its kind.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Sector(sector) => sector as usize,
            Self::Port(port) => port as usize,
            Self::Consulate(consulate) => consulate as usize,
        }
    }

    /// The sector, if it is one.
    #[must_use]
    pub const fn sector(self) -> Option<Sector> {
        match self {
            Self::Sector(sector) => Some(sector),
            Self::Port(_) | Self::Consulate(_) => None,
        }
    }

    /// The port, if it is one.
    #[must_use]
    pub const fn port(self) -> Option<Port> {
        match self {
            Self::Sector(_) | Self::Consulate(_) => None,
            Self::Port(port) => Some(port),
        }
    }
}

impl From<Sector> for Place {
    fn from(sector: Sector) -> Self {
        Self::Sector(sector)
    }
}

impl From<Port> for Place {
    fn from(port: Port) -> Self {
        Self::Port(port)
    }
}

impl Places {
    /// Every kind of single places.
    pub const KINDS: [Self; 3] = [Self::Sectors, Self::Ports, Self::Consulates];

    /// How many there are; the whole border counts none.
    #[must_use]
    pub const fn count(self) -> usize {
        match self {
            Self::Border => 0,
            Self::Sectors => Sector::COUNT,
            Self::Ports => Port::COUNT,
            Self::Consulates => Consulate::COUNT,
        }
    }

    /// All of them, in order.
    #[must_use]
    pub fn all(self) -> Vec<Place> {
        match self {
            Self::Border => Vec::new(),
            Self::Sectors => Sector::ALL.map(Place::Sector).to_vec(),
            Self::Ports => Port::ALL.map(Place::Port).to_vec(),
            Self::Consulates => Consulate::ALL.map(Place::Consulate).to_vec(),
        }
    }

    /// The whole border, then each of them.
    pub fn with_border(self) -> impl Iterator<Item = Option<Place>> {
        std::iter::once(None).chain(self.all().into_iter().map(Some))
    }

    /// The one of that id.
    #[must_use]
    pub fn named(self, id: &str) -> Option<Place> {
        self.all().into_iter().find(|place| place.id() == id)
    }

    /// The key under which files and links say a place of this kind; `None` for the whole border.
    #[must_use]
    pub const fn key(self) -> Option<&'static str> {
        match self {
            Self::Border => None,
            Self::Sectors => Some("sector"),
            Self::Ports => Some("port"),
            Self::Consulates => Some("consulate"),
        }
    }
}
