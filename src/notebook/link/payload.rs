//! What a link says: a notebook as what differs from a bundled one, or whole, the files beside it, and results to expect.

use super::lines::{self, Unjoined};
use super::{NOTEBOOK, files, seen};
use crate::notebook::{BUNDLED, Bundled, Files, bundled};
use crate::scenario::link::checksum::crc32;
use crate::scenario::link::parts::{Part, Parts, Writer};
use crate::scenario::link::payload::{
    PROGRAM, array, language, language_id, name, program, text_of,
};
use crate::scenario::link::{LinkError, LinkNotice, MAX_TEXT, UnlinkableError, armour, deflate};
use crate::scenario::{DataSource, Language};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Longest link to a notebook, in letters. Four of them hold three bytes, so a notebook of 60 kB has its place, and its
/// results beside it, even if nothing in it deflates. Browsers keep addresses many times as long; mails and chats do not, and a page that
/// makes a link can say so.
pub const MAX_LENGTH: usize = 96 * 1024;

/// What a person hands on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NotebookLink {
    /// The notebook, as its file says it.
    pub text: String,
    /// Files beside it, by plain names.
    pub files: BTreeMap<String, String>,
    /// Language of the sender's page; `None` lets the recipient's page choose.
    pub language: Option<Language>,
    /// Scenarios by their names in the notebook, each once, with the fingerprint of the results the sender saw.
    pub fingerprints: Vec<(String, u64)>,
}

/// A link to a notebook that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedNotebook {
    /// What it says.
    pub link: NotebookLink,
    /// The version of the program that made it.
    pub program: String,
    /// What the recipient should know; none of it is an error.
    pub notices: Vec<LinkNotice>,
}

impl NotebookLink {
    /// A link that says a notebook without files and results.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

impl DataSource for NotebookLink {
    fn csv(&self, name: &str) -> Option<Cow<'_, str>> {
        self.files.get(name).map(|text| Cow::Borrowed(text.as_str()))
    }
}

impl Files for NotebookLink {
    fn scenario(&self, name: &str) -> Option<Cow<'_, str>> {
        self.csv(name)
    }
}

/// The text of a link, without `#`. It opens as the same notebook: this is tried before it is given.
///
/// # Errors
/// A notebook too large for a link, or a file beside it whose name is not plain.
pub fn encode(link: &NotebookLink) -> Result<String, UnlinkableError> {
    if let Some(file) = link.files.keys().find(|name| !files::is_plain(name)) {
        return Err(UnlinkableError::UnlinkableFileName { file: file.clone() });
    }
    let beside = (!link.files.is_empty()).then(|| deflate::shortest(&files::write(&link.files)));
    let resting = BUNDLED.iter().filter_map(|bundled| {
        let (turns, own) = lines::cut(&link.text, bundled.text);
        (!turns.is_empty()).then_some((Some((bundled, turns)), own))
    });
    let whole = std::iter::once_with(|| (None, link.text.clone()));
    let texts = resting.chain(whole).map(|(rest, own)| {
        let parts = parts_of(link, rest.as_ref(), &own, beside.as_deref());
        armour::text(NOTEBOOK, &parts)
    });
    let text = texts.min_by_key(String::len).expect("a notebook travels whole at least");
    match decode(&text) {
        Ok(opened) if opened.link == *link => Ok(text),
        Err(LinkError::LinkTooLong { length, limit }) => {
            Err(UnlinkableError::UnlinkableTooLong { length, limit })
        }
        Err(LinkError::LinkTextTooLarge { .. }) => {
            Err(UnlinkableError::UnlinkableTooLong { length: text.len(), limit: MAX_LENGTH })
        }
        Ok(_) | Err(_) => Err(UnlinkableError::UnlinkableChanged),
    }
}

fn parts_of(
    link: &NotebookLink,
    rest: Option<&(&Bundled, Vec<u8>)>,
    own: &str,
    beside: Option<&[u8]>,
) -> Vec<u8> {
    let mut parts = Writer::default();
    parts.part(Part::Program, PROGRAM.as_bytes());
    if let Some(language) = link.language {
        parts.part(Part::Language, language_id(language).as_bytes());
    }
    if let Some((bundled, turns)) = rest {
        parts.part(Part::Notebook, bundled.id.as_bytes());
        parts.part(Part::Lines, turns);
    }
    if rest.is_none() || !own.is_empty() {
        parts.part(Part::Text, &deflate::shortest(own));
    }
    if rest.is_some() {
        parts.part(Part::TextHash, &crc32(link.text.as_bytes()).to_le_bytes());
    }
    if let Some(beside) = beside {
        parts.part(Part::Files, beside);
    }
    if !link.fingerprints.is_empty() {
        parts.part(Part::Fingerprints, &seen::write(&link.fingerprints));
    }
    parts.bytes()
}

/// Opens a link to a notebook: its text, with or without the `#` before it, or a whole address.
///
/// # Errors
/// What keeps it from being opened: damage, a newer format, a bundled notebook that has other lines. Never a panic.
pub fn decode(text: &str) -> Result<OpenedNotebook, LinkError> {
    let bytes = armour::parts(text, NOTEBOOK, MAX_LENGTH)?;
    let mut parts = Parts::read(&bytes, Part::NOTEBOOK)?;
    let (program, notices) = program(&mut parts)?;
    let language = language(&mut parts)?;
    let text = match parts.take(Part::Notebook) {
        Some(id) => resting_on(&name(id, Part::Notebook)?, &mut parts)?,
        None => text_of(parts.need(Part::Text)?, Part::Text)?,
    };
    let unreadable = |part| move || LinkError::LinkUnreadablePart { part };
    let files = match parts.take(Part::Files) {
        Some(content) => {
            let all = text_of(content, Part::Files)?;
            files::read(&all).ok_or_else(unreadable(Part::Files))?
        }
        None => BTreeMap::new(),
    };
    let fingerprints = match parts.take(Part::Fingerprints) {
        Some(content) => seen::read(content).ok_or_else(unreadable(Part::Fingerprints))?,
        None => Vec::new(),
    };
    parts.end()?;
    Ok(OpenedNotebook {
        link: NotebookLink { text, files, language, fingerprints },
        program,
        notices,
    })
}

/// The notebook that takes lines from the bundled one, if it is the text that the sender had.
fn resting_on(id: &str, parts: &mut Parts) -> Result<String, LinkError> {
    let turns = parts.need(Part::Lines)?;
    let own = match parts.take(Part::Text) {
        Some(content) => text_of(content, Part::Text)?,
        None => String::new(),
    };
    let hash = u32::from_le_bytes(array(parts.need(Part::TextHash)?, Part::TextHash)?);
    let changed = || LinkError::LinkNotebookChanged { notebook: id.to_owned() };
    let bundled =
        bundled(id).ok_or_else(|| LinkError::LinkNotebookUnknown { notebook: id.to_owned() })?;
    let versions = std::iter::once(&bundled.text).chain(bundled.past);
    for version in versions {
        match lines::joined(turns, &own, version) {
            Ok(text) if crc32(text.as_bytes()) == hash => return Ok(text),
            // These lines make another text of this version.
            Ok(_) | Err(Unjoined::Missing) => {}
            Err(Unjoined::Malformed) => {
                return Err(LinkError::LinkUnreadablePart { part: Part::Lines });
            }
            Err(Unjoined::TooLarge) => {
                return Err(LinkError::LinkTextTooLarge { limit: MAX_TEXT });
            }
        }
    }
    Err(changed())
}
