//! Bytes as text that survives mail, chat and an address bar: base64url with a checksum.

use super::checksum::crc32;
use super::error::LinkError;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::{DecodeError, Engine};

/// Longest link, in letters. Longer ones do not survive address bars and chats; a file does.
pub const MAX_LENGTH: usize = 128 * 1024;
/// The format this version writes, and the newest it reads.
const FORMAT: u8 = 1;
/// The kind of link that holds a scenario.
pub(crate) const SCENARIO: u8 = 1;

const HEAD: usize = 2;
const CHECKSUM: usize = 4;

/// The text of a link of that kind with these parts.
pub(crate) fn text(kind: u8, parts: &[u8]) -> String {
    let mut bytes = vec![FORMAT, kind];
    bytes.extend_from_slice(parts);
    bytes.extend_from_slice(&crc32(&bytes).to_le_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The kind that the first letters of a link say, whatever may follow them.
pub(crate) fn kind(text: &str) -> Option<u8> {
    // Four letters are three bytes.
    let head = URL_SAFE_NO_PAD.decode(fragment(text).ok()?.get(..4)?).ok()?;
    (head[0] == FORMAT).then_some(head[1])
}

/// The parts in the text of a link of that kind, which has so many letters at most. What stands before `#` (an address)
/// and the `#` itself are passed over.
pub(crate) fn parts(text: &str, kind: u8, limit: usize) -> Result<Vec<u8>, LinkError> {
    let text = fragment(text)?;
    if text.len() > limit {
        return Err(LinkError::LinkTooLong { length: text.len(), limit });
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidByte(at, _) => strange_letter(text, at),
        DecodeError::InvalidLength(_) => LinkError::LinkIncomplete,
        DecodeError::InvalidPadding => strange_letter(text, text.find('=').unwrap_or(0)),
        // Bits beyond the last byte: a letter was lost or changed.
        DecodeError::InvalidLastSymbol { .. } => LinkError::LinkDamaged,
    })?;
    // The format first: another one may have another checksum.
    match bytes.first() {
        None => return Err(LinkError::LinkEmpty),
        Some(&FORMAT) => {}
        Some(&value) => return Err(LinkError::LinkFormat { value, supported: FORMAT }),
    }
    let Some((content, checksum)) = bytes.split_last_chunk::<CHECKSUM>() else {
        return Err(LinkError::LinkIncomplete);
    };
    if content.len() < HEAD {
        return Err(LinkError::LinkIncomplete);
    }
    if crc32(content) != u32::from_le_bytes(*checksum) {
        return Err(LinkError::LinkDamaged);
    }
    if content[1] != kind {
        return Err(LinkError::LinkKind { value: content[1] });
    }
    Ok(content[HEAD..].to_vec())
}

/// The part of an address that is the link.
fn fragment(text: &str) -> Result<&str, LinkError> {
    let text = text.trim();
    let fragment = match text.rsplit_once('#') {
        Some((_, fragment)) => fragment,
        // An address whose link was lost.
        None if text.contains("://") => "",
        None => text,
    };
    if fragment.is_empty() {
        return Err(LinkError::LinkEmpty);
    }
    Ok(fragment)
}

/// The letter of which a byte is not base64url, with its position.
fn strange_letter(text: &str, at: usize) -> LinkError {
    let found = text
        .char_indices()
        .enumerate()
        .filter(|(_, (start, _))| *start <= at)
        .last()
        .map(|(position, (_, letter))| (position + 1, letter));
    let (position, letter) = found.unwrap_or((1, ' '));
    LinkError::LinkLetter { letter: letter.to_string(), position }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes written down by hand: format 1, kind 1, one part, CRC-32 of `01 01 07` by a common tool.
    #[test]
    fn a_link_of_three_bytes() {
        let known = text(SCENARIO, &[7]);
        assert_eq!(known, "AQEHxxf8eQ");
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926, "the published check value");
        for form in [known.clone(), format!("#{known}"), format!(" https://a.b/c?d#{known}\n")] {
            assert_eq!(parts(&form, SCENARIO, MAX_LENGTH), Ok(vec![7]), "{form}");
            assert_eq!(kind(&form), Some(SCENARIO));
        }
    }

    #[test]
    fn what_is_no_link_says_why() {
        let known = text(SCENARIO, &[7]);
        let strange = |letter: &str, position| {
            Err(LinkError::LinkLetter { letter: letter.to_owned(), position })
        };
        let sealed = |mut bytes: Vec<u8>| {
            bytes.extend_from_slice(&crc32(&bytes).to_le_bytes());
            URL_SAFE_NO_PAD.encode(bytes)
        };
        for (text, expected) in [
            (String::new(), Err(LinkError::LinkEmpty)),
            ("#".to_owned(), Err(LinkError::LinkEmpty)),
            ("https://a.b/c".to_owned(), Err(LinkError::LinkEmpty)),
            ("AQEñ".to_owned(), strange("ñ", 4)),
            ("AQE=".to_owned(), strange("=", 4)),
            (known.replace("xx", "+x"), strange("+", 5)),
            ("AQEHx".to_owned(), Err(LinkError::LinkIncomplete)),
            ("AQE".to_owned(), Err(LinkError::LinkIncomplete)),
            ("AQEHxxf8eA".to_owned(), Err(LinkError::LinkDamaged)),
            ("AQEHxxf8eR".to_owned(), Err(LinkError::LinkDamaged)),
            (sealed(vec![2, 1]), Err(LinkError::LinkFormat { value: 2, supported: 1 })),
            (sealed(vec![1]), Err(LinkError::LinkIncomplete)),
            (sealed(vec![1, 2]), Err(LinkError::LinkKind { value: 2 })),
            (
                "A".repeat(MAX_LENGTH + 1),
                Err(LinkError::LinkTooLong { length: MAX_LENGTH + 1, limit: MAX_LENGTH }),
            ),
        ] {
            assert_eq!(parts(&text, SCENARIO, MAX_LENGTH), expected, "{text:.20}");
        }
    }

    #[test]
    fn the_first_letters_say_the_kind() {
        for (text, expected) in [
            ("AQIH", Some(2)),
            ("#AQE!!", None),
            ("#AQEH!", Some(1)),
            ("AgEH", None),
            ("AQE", None),
            ("é", None),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
