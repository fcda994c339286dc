//! The fingerprints of the results the sender saw, scenario by scenario.

use crate::scenario::is_id;
use crate::scenario::link::parts::{content, put_count};

/// As bytes.
pub(super) fn write(fingerprints: &[(String, u64)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, fingerprint) in fingerprints {
        put_count(&mut bytes, name.len());
        bytes.extend_from_slice(name.as_bytes());
        bytes.extend_from_slice(&fingerprint.to_le_bytes());
    }
    bytes
}

/// From bytes: at least one, each scenario once.
pub(super) fn read(mut bytes: &[u8]) -> Option<Vec<(String, u64)>> {
    let mut fingerprints: Vec<(String, u64)> = Vec::new();
    while !bytes.is_empty() || fingerprints.is_empty() {
        let (name, rest) = content(bytes)?;
        let (fingerprint, rest) = rest.split_first_chunk()?;
        let name = std::str::from_utf8(name).ok().filter(|name| is_id(name))?;
        if fingerprints.iter().any(|(other, _)| other == name) {
            return None;
        }
        fingerprints.push((name.to_owned(), u64::from_le_bytes(*fingerprint)));
        bytes = rest;
    }
    Some(fingerprints)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_read_back() {
        let seen = [("half".to_owned(), 7), ("baseline".to_owned(), u64::MAX)];
        let bytes = write(&seen);
        assert_eq!(bytes[..6], [4, b'h', b'a', b'l', b'f', 7]);
        assert_eq!(read(&bytes).as_deref(), Some(&seen[..]));
    }

    #[test]
    fn what_is_no_fingerprint_is_refused() {
        let good = [1, b'a', 0, 0, 0, 0, 0, 0, 0, 0];
        assert!(read(&good).is_some());
        let twice = [good, good].concat();
        let strange = [&[1, b'A'], &good[2..]].concat();
        for bytes in
            [&[][..], &good[..9], &twice, &strange, &[0, 0, 0, 0, 0, 0, 0, 0, 0], &[200, 1]]
        {
            assert_eq!(read(bytes), None, "{bytes:?}");
        }
    }
}
