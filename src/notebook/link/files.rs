//! The files beside a notebook as one text, so that what they have in common deflates.

use std::collections::BTreeMap;
use std::fmt::Write;

/// Longest name of a file, in bytes: what file systems take.
const MAX_NAME: usize = 255;

/// Whether a name leads nowhere but to a file beside the notebook.
pub(super) fn is_plain(name: &str) -> bool {
    let leads_away = |letter: char| matches!(letter, '/' | '\\' | ':') || letter.is_control();
    !name.is_empty()
        && name.len() <= MAX_NAME
        && !name.starts_with('.')
        && !name.contains(leads_away)
}

/// All files as one text.
pub(super) fn write(files: &BTreeMap<String, String>) -> String {
    files.iter().fold(String::new(), |mut all, (name, text)| {
        write!(all, "{name}\n{}\n{text}", text.len()).expect("a string takes all text");
        all
    })
}

/// The files in one text: at least one, with plain names in their order.
pub(super) fn read(mut all: &str) -> Option<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    while !all.is_empty() || files.is_empty() {
        let (name, rest) = all.split_once('\n')?;
        let (length, rest) = rest.split_once('\n')?;
        let bytes: usize =
            length.parse().ok().filter(|bytes: &usize| bytes.to_string() == length)?;
        let (text, rest) = rest.split_at_checked(bytes)?;
        let in_order = files.last_key_value().is_none_or(|(last, _): (&String, _)| **last < *name);
        if !is_plain(name) || !in_order {
            return None;
        }
        files.insert(name.to_owned(), text.to_owned());
        all = rest;
    }
    Some(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_read_back() {
        let files: BTreeMap<String, String> = [("año 1.csv", "1\n2\n"), ("b.toml", ""), ("c", "Ñ")]
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .into();
        let all = write(&files);
        assert_eq!(all, "año 1.csv\n4\n1\n2\nb.toml\n0\nc\n2\nÑ");
        assert_eq!(read(&all), Some(files));
    }

    #[test]
    fn what_is_no_file_beside_is_refused() {
        for all in [
            "",
            "a",
            "a\n",
            "a\n1",
            "a\n1\n",
            "a\n-1\nx",
            "a\n+1\nx",
            "a\n01\nx",
            "a\n1\nÑ",
            "a\n1\nxx",
            "b\n0\na\n0\n",
            "a\n0\na\n0\n",
            "\n0\n",
            "../a\n0\n",
            "a/b\n0\n",
            "a\\b\n0\n",
            "c:a\n0\n",
            ".a\n0\n",
            "..\n0\n",
            "a\u{0}\n0\n",
            "a\r\n0\n",
            "a\n18446744073709551616\n",
        ] {
            assert_eq!(read(all), None, "{all:?}");
        }
        assert!(!is_plain(&"a".repeat(MAX_NAME + 1)) && is_plain(&"a".repeat(MAX_NAME)));
    }
}
