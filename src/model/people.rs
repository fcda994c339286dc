//! How people cross, and the groups that matter for protection.

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
