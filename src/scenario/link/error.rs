//! What can be wrong with a link, as data: the words, in two languages, are found by the code.

use super::parts::Part;
use crate::scenario::ScenarioError;
use serde::Serialize;

/// Why a link cannot be opened. The message in `locales/*/links.ftl` has the code as its id.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum LinkError {
    /// Nothing stands after `#`.
    #[error("the link is empty")]
    LinkEmpty,
    /// More letters than a link may have.
    #[error("{length} letters, more than {limit}")]
    #[allow(missing_docs)]
    LinkTooLong { length: usize, limit: usize },
    /// A letter that does not occur in links; its position, from 1.
    #[error("`{letter}` at {position} is no letter of a link")]
    #[allow(missing_docs)]
    LinkLetter { letter: String, position: usize },
    /// Too short to be whole.
    #[error("the end of the link is missing")]
    LinkIncomplete,
    /// The checksum is another: letters were lost or changed.
    #[error("the checksum of the link is wrong")]
    LinkDamaged,
    /// A format of another version.
    #[error("link format {value}, this version reads {supported}")]
    #[allow(missing_docs)]
    LinkFormat { value: u8, supported: u8 },
    /// Something other than what was asked for.
    #[error("a link of kind {value}")]
    #[allow(missing_docs)]
    LinkKind { value: u8 },
    /// A part this version does not know.
    #[error("part {number} is unknown")]
    #[allow(missing_docs)]
    LinkUnknownPart { number: u8 },
    /// A part twice, out of order, or beside one that excludes it.
    #[error("part {part:?} is out of place")]
    #[allow(missing_docs)]
    LinkMisplacedPart { part: Part },
    /// A part that must be there.
    #[error("part {part:?} is missing")]
    #[allow(missing_docs)]
    LinkMissingPart { part: Part },
    /// A part whose content is not what it should be.
    #[error("part {part:?} cannot be read")]
    #[allow(missing_docs)]
    LinkUnreadablePart { part: Part },
    /// A text that would grow beyond all bounds.
    #[error("the text is longer than {limit} bytes")]
    #[allow(missing_docs)]
    LinkTextTooLarge { limit: usize },
    /// The scenario in the link has problems: an unknown preset, keys or values out of range.
    #[error("{} problems in the scenario of the link", problems.len())]
    #[allow(missing_docs)]
    LinkScenario {
        #[serde(skip)]
        problems: Vec<ScenarioError>,
    },
    /// The link rests on a bundled notebook that this version does not have.
    #[error("no bundled notebook `{notebook}`")]
    #[allow(missing_docs)]
    LinkNotebookUnknown { notebook: String },
    /// The link rests on lines of a bundled notebook that are others in this version.
    #[error("the bundled notebook `{notebook}` is another one")]
    #[allow(missing_docs)]
    LinkNotebookChanged { notebook: String },
}

impl LinkError {
    /// The problems of the scenario in the link, each with words of its own; empty if something else is wrong.
    #[must_use]
    pub fn problems(&self) -> &[ScenarioError] {
        match self {
            Self::LinkScenario { problems } => problems,
            _ => &[],
        }
    }
}

/// Why no link can be made of a scenario or a notebook.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum UnlinkableError {
    /// It holds too much: a file is the way to hand it on.
    #[error("the link would have {length} letters, more than {limit}")]
    #[allow(missing_docs)]
    UnlinkableTooLong { length: usize, limit: usize },
    /// It does not hold together: a link would not open.
    #[error("the link would not open: {reason}")]
    #[allow(missing_docs)]
    UnlinkableScenario {
        #[serde(skip)]
        reason: LinkError,
    },
    /// It is said in a way no file can say it: a link would open as another scenario.
    #[error("the link would open as something else")]
    UnlinkableChanged,
    /// A file beside the notebook whose name is not plain.
    #[error("`{file}` is no plain file name")]
    #[allow(missing_docs)]
    UnlinkableFileName { file: String },
}

/// Lists the codes beside the variants: a variant left out does not compile.
macro_rules! codes {
    ($error:ident: $($variant:ident => $code:literal,)*) => {
        impl $error {
            /// Every code: the ids of the messages in `locales/*/links.ftl`, after `error-`.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// The code of what is wrong, as it is serialized.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $code,)*
                }
            }
        }
    };
}

codes! {
    LinkError:
    LinkEmpty => "link-empty",
    LinkTooLong => "link-too-long",
    LinkLetter => "link-letter",
    LinkIncomplete => "link-incomplete",
    LinkDamaged => "link-damaged",
    LinkFormat => "link-format",
    LinkKind => "link-kind",
    LinkUnknownPart => "link-unknown-part",
    LinkMisplacedPart => "link-misplaced-part",
    LinkMissingPart => "link-missing-part",
    LinkUnreadablePart => "link-unreadable-part",
    LinkTextTooLarge => "link-text-too-large",
    LinkScenario => "link-scenario",
    LinkNotebookUnknown => "link-notebook-unknown",
    LinkNotebookChanged => "link-notebook-changed",
}

codes! {
    UnlinkableError:
    UnlinkableTooLong => "unlinkable-too-long",
    UnlinkableScenario => "unlinkable-scenario",
    UnlinkableChanged => "unlinkable-changed",
    UnlinkableFileName => "unlinkable-file-name",
}
