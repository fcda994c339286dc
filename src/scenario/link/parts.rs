//! The parts of a link, one after the other: number, length, content.

use super::error::LinkError;
use serde::Serialize;

/// What a part says; its number stands in links for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the table in `link` says it
pub enum Part {
    Program = 1,
    Preset = 2,
    PresetHash = 3,
    Seed = 4,
    Replicates = 5,
    Changes = 6,
    Whole = 7,
    Fingerprint = 8,
    Language = 9,
    Outcome = 10,
    Sector = 11,
    Notebook = 12,
    Lines = 13,
    Text = 14,
    TextHash = 15,
    Files = 16,
    Fingerprints = 17,
}

impl Part {
    /// Those of a scenario.
    pub(crate) const SCENARIO: &[Self] = &[
        Self::Program,
        Self::Preset,
        Self::PresetHash,
        Self::Seed,
        Self::Replicates,
        Self::Changes,
        Self::Whole,
        Self::Fingerprint,
        Self::Language,
        Self::Outcome,
        Self::Sector,
    ];
    /// Those of a notebook.
    pub(crate) const NOTEBOOK: &[Self] = &[
        Self::Program,
        Self::Language,
        Self::Notebook,
        Self::Lines,
        Self::Text,
        Self::TextHash,
        Self::Files,
        Self::Fingerprints,
    ];
}

/// Writes parts; the caller keeps their order.
#[derive(Default)]
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    pub fn part(&mut self, part: Part, content: &[u8]) {
        self.0.push(part as u8);
        put_count(&mut self.0, content.len());
        self.0.extend_from_slice(content);
    }

    /// A whole number without the zero bytes at its end.
    pub fn number(&mut self, part: Part, number: u32) {
        let bytes = number.to_le_bytes();
        self.part(part, &bytes[..4 - number.leading_zeros() as usize / 8]);
    }

    pub fn bytes(self) -> Vec<u8> {
        self.0
    }
}

/// The parts of one link, taken one by one.
#[derive(Debug)]
pub(crate) struct Parts<'a>(Vec<(Part, &'a [u8])>);

impl<'a> Parts<'a> {
    /// Splits the bytes of a link that may have these parts.
    ///
    /// # Errors
    /// An unknown part, one twice or out of order, a length that is wrong.
    pub fn read(mut bytes: &'a [u8], known: &[Part]) -> Result<Self, LinkError> {
        let mut parts: Vec<(Part, &[u8])> = Vec::new();
        while let Some((&number, rest)) = bytes.split_first() {
            let part = known
                .iter()
                .copied()
                .find(|part| *part as u8 == number)
                .ok_or(LinkError::LinkUnknownPart { number })?;
            if parts.last().is_some_and(|(last, _)| *last >= part) {
                return Err(LinkError::LinkMisplacedPart { part });
            }
            let (content, rest) = content(rest).ok_or(LinkError::LinkUnreadablePart { part })?;
            parts.push((part, content));
            bytes = rest;
        }
        Ok(Self(parts))
    }

    /// The content of a part, which is then gone.
    pub fn take(&mut self, part: Part) -> Option<&'a [u8]> {
        let at = self.0.iter().position(|(other, _)| *other == part)?;
        Some(self.0.remove(at).1)
    }

    /// The content of a part that must be there.
    pub fn need(&mut self, part: Part) -> Result<&'a [u8], LinkError> {
        self.take(part).ok_or(LinkError::LinkMissingPart { part })
    }

    /// A number that must be there.
    pub fn number(&mut self, part: Part) -> Result<u32, LinkError> {
        let content = self.need(part)?;
        if content.len() > 4 || content.last() == Some(&0) {
            return Err(LinkError::LinkUnreadablePart { part });
        }
        Ok(content.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
    }

    /// Nothing may be left over.
    pub fn end(self) -> Result<(), LinkError> {
        match self.0.first() {
            None => Ok(()),
            Some(&(part, _)) => Err(LinkError::LinkMisplacedPart { part }),
        }
    }
}

/// Content and what follows it, if the length is sound: no longer than the bytes.
pub(crate) fn content(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = count(bytes)?;
    rest.split_at_checked(length)
}

/// Writes a count, below two million, as LEB128.
pub(crate) fn put_count(bytes: &mut Vec<u8>, count: usize) {
    let mut rest = count;
    while rest >= 0x80 {
        bytes.push((rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

/// A count and what follows it, if it is written as shortly as can be.
pub(crate) fn count(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut count = 0;
    for (place, &byte) in bytes.iter().enumerate().take(3) {
        count |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            let padded = place > 0 && byte == 0;
            return (!padded).then_some((count, &bytes[place + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_read_back() {
        let long = vec![9; 300];
        let mut writer = Writer::default();
        writer.part(Part::Program, b"0.1.0");
        writer.number(Part::Seed, 0);
        writer.number(Part::Replicates, 70_000);
        writer.part(Part::Changes, &long);
        let bytes = writer.bytes();
        assert_eq!(bytes[..9], [1, 5, b'0', b'.', b'1', b'.', b'0', 4, 0]);
        assert_eq!(
            bytes[9..17],
            [5, 3, 0x70, 0x11, 0x01, 6, 0xac, 0x02],
            "70,000 and LEB128 of 300"
        );
        let mut parts = Parts::read(&bytes, Part::SCENARIO).unwrap();
        assert_eq!(parts.number(Part::Seed), Ok(0));
        assert_eq!(parts.number(Part::Replicates), Ok(70_000));
        assert_eq!(parts.need(Part::Changes), Ok(&long[..]));
        assert_eq!(
            parts.need(Part::Preset),
            Err(LinkError::LinkMissingPart { part: Part::Preset })
        );
        assert_eq!(parts.end(), Err(LinkError::LinkMisplacedPart { part: Part::Program }));
    }

    #[test]
    fn what_is_no_part_is_refused() {
        let unreadable = |part| LinkError::LinkUnreadablePart { part };
        for (bytes, error) in [
            (&[12, 0][..], LinkError::LinkUnknownPart { number: 12 }),
            (&[0, 0], LinkError::LinkUnknownPart { number: 0 }),
            (&[4, 0, 4, 0], LinkError::LinkMisplacedPart { part: Part::Seed }),
            (&[4, 0, 2, 0], LinkError::LinkMisplacedPart { part: Part::Preset }),
            (&[1], unreadable(Part::Program)),
            (&[1, 2, 65], unreadable(Part::Program)),
            (&[1, 0x81, 0x00, 65], unreadable(Part::Program)),
            (&[1, 0x80, 0x80, 0x80, 0x01], unreadable(Part::Program)),
        ] {
            assert_eq!(Parts::read(bytes, Part::SCENARIO).unwrap_err(), error, "{bytes:?}");
        }
        for bytes in [&[4, 1, 0][..], &[4, 5, 1, 1, 1, 1, 1]] {
            let mut parts = Parts::read(bytes, Part::SCENARIO).unwrap();
            assert_eq!(parts.number(Part::Seed), Err(unreadable(Part::Seed)));
        }
    }
}
