//! How people cross, the groups that matter for protection, and other parts an outcome is told apart by.

use super::Lane;
use serde::{Deserialize, Serialize};

/// A mode of crossing. Arrays "by mode" follow [`Mode::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Between ports of entry, without a paid guide.
    Alone,
    /// Between ports of entry, with a paid guide.
    Guide,
    /// At a port of entry, with false or borrowed documents.
    Port,
}

/// A group of people. Arrays "by group" follow [`Group::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Adult men.
    Men,
    /// Adult women.
    Women,
    /// People under 18 with an adult of their family.
    AccompaniedMinors,
    /// People under 18 alone.
    UnaccompaniedMinors,
}

impl Mode {
    /// How many modes there are.
    pub const COUNT: usize = 3;
    /// All modes.
    pub const ALL: [Self; Self::COUNT] = [Self::Alone, Self::Guide, Self::Port];

    /// Name in files, links and data series.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Guide => "guide",
            Self::Port => "port",
        }
    }
}

impl Group {
    /// How many groups there are.
    pub const COUNT: usize = 4;
    /// All groups.
    pub const ALL: [Self; Self::COUNT] =
        [Self::Men, Self::Women, Self::AccompaniedMinors, Self::UnaccompaniedMinors];

    /// Name in files, links and data series.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Men => "men",
            Self::Women => "women",
            Self::AccompaniedMinors => "accompanied_minors",
            Self::UnaccompaniedMinors => "unaccompanied_minors",
        }
    }
}

/// A part of an outcome: some outcomes are told apart by mode, group or lane besides the place. In JSON it is a key and an
/// id: `{"mode": "guide"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A mode of crossing.
    Mode(Mode),
    /// A group of people.
    Group(Group),
    /// A kind of lane at ports of entry.
    Lane(Lane),
}

impl Part {
    /// Name in files, links and data series.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Mode(mode) => mode.id(),
            Self::Group(group) => group.id(),
            Self::Lane(lane) => lane.id(),
        }
    }

    /// The key under which files say a part of this kind, and the id: what other rooms name it by.
    #[must_use]
    pub const fn named(self) -> (&'static str, &'static str) {
        match self {
            Self::Mode(mode) => ("mode", mode.id()),
            Self::Group(group) => ("group", group.id()),
            Self::Lane(lane) => ("lane", lane.id()),
        }
    }

    /// Its place among the parts of its kind.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Mode(mode) => mode as usize,
            Self::Group(group) => group as usize,
            Self::Lane(lane) => lane as usize,
        }
    }

    /// The group, if it is one.
    #[must_use]
    pub const fn group(self) -> Option<Group> {
        match self {
            Self::Group(group) => Some(group),
            Self::Mode(_) | Self::Lane(_) => None,
        }
    }
}
