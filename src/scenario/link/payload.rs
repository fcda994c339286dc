//! What a link says: a scenario as what differs from its preset, what the sender looked at, and the result to expect.

use super::armour::{self, MAX_LENGTH, SCENARIO};
use super::deflate::{self, MAX_TEXT, Unreadable};
use super::error::{LinkError, UnlinkableError};
use super::meaning;
use super::parts::{Part, Parts, Writer};
use crate::model::Sector;
use crate::scenario::error::nearest;
use crate::scenario::write::write_changes;
use crate::scenario::{
    Bundled, Language, Problem, Scenario, ScenarioError, difference, preset, preset_ids, read,
    write,
};
use serde::Serialize;

/// The version of the program that makes links.
pub(crate) const PROGRAM: &str = env!("CARGO_PKG_VERSION");
/// Longest name of a version, and of an outcome.
const MAX_NAME: usize = 64;

/// What a person hands on.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The scenario, complete.
    pub scenario: Scenario,
    /// What the sender looked at.
    pub view: View,
    /// Fingerprint of the results the sender saw, so that the recipient can tell whether they are the same.
    pub fingerprint: Option<u64>,
}

/// What the sender looked at; whatever is absent the recipient's page chooses itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct View {
    /// Language of the page.
    pub language: Option<Language>,
    /// Id of an outcome. A page that does not know it shows its first.
    pub outcome: Option<String>,
    /// The sector looked at.
    pub sector: Option<Sector>,
}

/// A link that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// What it says.
    pub link: Link,
    /// The version of the program that made it.
    pub program: String,
    /// What the recipient should know; none of it is an error.
    pub notices: Vec<LinkNotice>,
}

/// Something that may keep the recipient's results from being the sender's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum LinkNotice {
    /// Another version of the program made the link.
    LinkProgramDiffers { sender: String, own: &'static str },
    /// The preset means something else than it did: what the link does not change is taken from the preset of today.
    LinkPresetChanged { preset: String },
}

impl Link {
    /// A link that says the scenario alone.
    #[must_use]
    pub fn new(scenario: Scenario) -> Self {
        Self { scenario, view: View::default(), fingerprint: None }
    }

    /// Whether a fingerprint, as 16 hexadecimal digits, is the one to expect; `None` if the link expects none.
    #[must_use]
    pub fn expects(&self, fingerprint: &str) -> Option<bool> {
        let expected = self.fingerprint?;
        Some(u64::from_str_radix(fingerprint, 16) == Ok(expected))
    }
}

/// The text of a link, without `#`. It opens as the same scenario: this is tried before it is given.
///
/// # Errors
/// A scenario too large for a link, or one that does not hold together.
pub fn encode(link: &Link) -> Result<String, UnlinkableError> {
    let scenario = &link.scenario;
    let parent = scenario.preset.as_deref().and_then(preset);
    if let Some(parent) = parent {
        let text = armour::text(SCENARIO, &parts_of(link, Some(parent), true));
        if says(&text, link).is_ok_and(|same| same) {
            return Ok(text);
        }
    }
    // What no difference can say (a policy taken out, policies in another order) is said whole.
    let text = armour::text(SCENARIO, &parts_of(link, parent, false));
    match says(&text, link) {
        Ok(true) => Ok(text),
        Ok(false) => Err(UnlinkableError::UnlinkableChanged),
        Err(LinkError::LinkTooLong { length, limit }) => {
            Err(UnlinkableError::UnlinkableTooLong { length, limit })
        }
        Err(LinkError::LinkTextTooLarge { .. }) => {
            Err(UnlinkableError::UnlinkableTooLong { length: text.len(), limit: MAX_LENGTH })
        }
        Err(reason) => Err(UnlinkableError::UnlinkableScenario { reason }),
    }
}

/// Whether the text opens as the link it was made of.
fn says(text: &str, link: &Link) -> Result<bool, LinkError> {
    let opened = decode(text)?.link;
    let same = (&opened.view, opened.fingerprint) == (&link.view, link.fingerprint);
    Ok(same && difference(&opened.scenario, &link.scenario).is_empty())
}

fn parts_of(link: &Link, parent: Option<&Scenario>, changes: bool) -> Vec<u8> {
    let scenario = &link.scenario;
    let mut parts = Writer::default();
    parts.part(Part::Program, PROGRAM.as_bytes());
    if let (Some(parent), Some(id)) = (parent, &scenario.preset) {
        parts.part(Part::Preset, id.as_bytes());
        parts.part(Part::PresetHash, &meaning::hash(parent).to_le_bytes());
    }
    match parent {
        Some(parent) if changes => {
            parts.number(Part::Seed, scenario.seed);
            parts.number(Part::Replicates, scenario.replicates);
            let text = write_changes(scenario, parent);
            if !text.is_empty() {
                parts.part(Part::Changes, &deflate::shortest(&text));
            }
        }
        _ => {
            let alone = Scenario { preset: None, ..scenario.clone() };
            parts.part(Part::Whole, &deflate::shortest(&write(&alone)));
        }
    }
    if let Some(fingerprint) = link.fingerprint {
        parts.part(Part::Fingerprint, &fingerprint.to_le_bytes());
    }
    let View { language, outcome, sector } = &link.view;
    if let Some(language) = language {
        parts.part(Part::Language, language_id(*language).as_bytes());
    }
    if let Some(outcome) = outcome {
        parts.part(Part::Outcome, outcome.as_bytes());
    }
    if let Some(sector) = sector {
        parts.part(Part::Sector, sector.id().as_bytes());
    }
    parts.bytes()
}

pub(crate) const fn language_id(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::Es => "es",
    }
}

/// Opens a link: its text, with or without the `#` before it, or a whole address.
///
/// # Errors
/// What keeps it from being opened: damage, a newer format, a scenario with problems. Never a panic.
pub fn decode(text: &str) -> Result<Opened, LinkError> {
    let bytes = armour::parts(text, SCENARIO, MAX_LENGTH)?;
    let mut parts = Parts::read(&bytes, Part::SCENARIO)?;
    let (program, mut notices) = program(&mut parts)?;
    let parent = match parts.take(Part::Preset) {
        Some(id) => Some((name(id, Part::Preset)?, fixed(&mut parts, Part::PresetHash)?)),
        None => None,
    };
    let scenario = match (&parent, parts.take(Part::Whole)) {
        (Some((id, _)), None) => changed(id, &mut parts)?,
        (None, None) => return Err(LinkError::LinkMissingPart { part: Part::Whole }),
        (_, Some(whole)) => scenario(&text_of(whole, Part::Whole)?)?,
    };
    if let Some((id, hash)) = &parent
        && u32::from_le_bytes(*hash) != meaning::hash(known(id)?)
    {
        notices.push(LinkNotice::LinkPresetChanged { preset: id.clone() });
    }
    let scenario = Scenario { preset: parent.map(|(id, _)| id), ..scenario };
    let fingerprint = match parts.take(Part::Fingerprint) {
        Some(content) => Some(u64::from_le_bytes(array(content, Part::Fingerprint)?)),
        None => None,
    };
    let view = view(&mut parts)?;
    parts.end()?;
    Ok(Opened { link: Link { scenario, view, fingerprint }, program, notices })
}

/// The preset with the changes of the link.
fn changed(id: &str, parts: &mut Parts) -> Result<Scenario, LinkError> {
    let parent = known(id)?;
    let (seed, replicates) = (parts.number(Part::Seed)?, parts.number(Part::Replicates)?);
    let changes = match parts.take(Part::Changes) {
        Some(content) => text_of(content, Part::Changes)?,
        None => String::new(),
    };
    let preset = parent.preset.as_deref().unwrap_or(&parent.id);
    // Links of the first format speak the first form of scenario files.
    scenario(&format!(
        "format = 1\nextends = \"{preset}\"\nrun.seed = {seed}\nrun.replicates = {replicates}\n{changes}"
    ))
}

/// The preset of that id.
fn known(id: &str) -> Result<&'static Scenario, LinkError> {
    preset(id).ok_or_else(|| {
        let problem = Problem::UnknownPreset {
            value: id.to_owned(),
            suggestion: nearest(id, preset_ids()),
            choices: preset_ids().collect::<Vec<_>>().join(", "),
        };
        LinkError::LinkScenario { problems: vec![ScenarioError { place: None, problem }] }
    })
}

/// Reads the text of a scenario. Nobody sees that text, so its problems have no places.
fn scenario(text: &str) -> Result<Scenario, LinkError> {
    read(text, "", &Bundled).map_err(|errors| {
        let placeless = |error: ScenarioError| ScenarioError { place: None, ..error };
        LinkError::LinkScenario { problems: errors.into_iter().map(placeless).collect() }
    })
}

/// The version that made the link, and the notice if it is another one.
pub(crate) fn program(parts: &mut Parts) -> Result<(String, Vec<LinkNotice>), LinkError> {
    let program = name(parts.need(Part::Program)?, Part::Program)?;
    let differs = (program != PROGRAM)
        .then(|| LinkNotice::LinkProgramDiffers { sender: program.clone(), own: PROGRAM });
    Ok((program, differs.into_iter().collect()))
}

/// The sender's language.
pub(crate) fn language(parts: &mut Parts) -> Result<Option<Language>, LinkError> {
    match parts.take(Part::Language) {
        None => Ok(None),
        Some(b"en") => Ok(Some(Language::En)),
        Some(b"es") => Ok(Some(Language::Es)),
        Some(_) => Err(LinkError::LinkUnreadablePart { part: Part::Language }),
    }
}

fn view(parts: &mut Parts) -> Result<View, LinkError> {
    let language = language(parts)?;
    let outcome = match parts.take(Part::Outcome) {
        Some(content) => Some(name(content, Part::Outcome)?),
        None => None,
    };
    let sector = match parts.take(Part::Sector) {
        Some(content) => {
            let known = Sector::from_id(&name(content, Part::Sector)?);
            Some(known.ok_or(LinkError::LinkUnreadablePart { part: Part::Sector })?)
        }
        None => None,
    };
    Ok(View { language, outcome, sector })
}

/// A text of bounded length.
pub(crate) fn text_of(content: &[u8], part: Part) -> Result<String, LinkError> {
    deflate::text(content).map_err(|unreadable| match unreadable {
        Unreadable::TooLarge => LinkError::LinkTextTooLarge { limit: MAX_TEXT },
        Unreadable::Malformed => LinkError::LinkUnreadablePart { part },
    })
}

/// A version or an id: letters, digits, `.`, `-`, `_` and `+`.
pub(crate) fn name(content: &[u8], part: Part) -> Result<String, LinkError> {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-_+".contains(byte);
    if content.is_empty() || content.len() > MAX_NAME || !content.iter().all(plain) {
        return Err(LinkError::LinkUnreadablePart { part });
    }
    Ok(content.iter().map(|byte| char::from(*byte)).collect())
}

fn fixed<const N: usize>(parts: &mut Parts, part: Part) -> Result<[u8; N], LinkError> {
    array(parts.need(part)?, part)
}

pub(crate) fn array<const N: usize>(content: &[u8], part: Part) -> Result<[u8; N], LinkError> {
    content.try_into().map_err(|_| LinkError::LinkUnreadablePart { part })
}
