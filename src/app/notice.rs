//! Something the page has to tell, until the reader dismisses it.

use std::rc::Rc;

/// How much a notice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Something worth knowing.
    Remark,
    /// Something that failed; the reader's work is kept.
    Trouble,
}

/// A notice.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Names it while it is shown; a second notice of the same subject replaces the first.
    pub subject: &'static str,
    /// How much it matters.
    pub weight: Weight,
    /// What is said.
    pub saying: Saying,
}

/// The words of a notice: found when it is shown, so that they follow the language.
#[derive(Debug, Clone, PartialEq)]
pub enum Saying {
    /// The message of that id.
    Message(&'static str),
    /// The message of that id as a heading, with one line an error that travels as data.
    Errors(&'static str, Rc<[serde_json::Value]>),
}

impl Notice {
    /// Something worth knowing.
    #[must_use]
    pub fn remark(subject: &'static str, message: &'static str) -> Self {
        Self { subject, weight: Weight::Remark, saying: Saying::Message(message) }
    }

    /// Something that failed.
    #[must_use]
    pub fn trouble(subject: &'static str, saying: Saying) -> Self {
        Self { subject, weight: Weight::Trouble, saying }
    }
}
