//! A notebook as lines of a bundled one and words of one's own, by turns.

use crate::scenario::link::MAX_TEXT;
use crate::scenario::link::parts::{count, put_count};
use std::collections::BTreeMap;

/// Lines of fewer bytes than this are said again: a turn takes some four bytes, and such lines deflate well.
const WORTH_A_TURN: usize = 24;

/// Why turns make no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unjoined {
    /// They are not written as turns are.
    Malformed,
    /// The bundled notebook has no such lines.
    Missing,
    /// More than [`MAX_TEXT`].
    TooLarge,
}

/// The turns and one's own words that make the text. Lines may come in any order, and more than once.
pub(super) fn cut(text: &str, bundled: &str) -> (Vec<u8>, String) {
    let (lines, known) = (lines(text), lines(bundled));
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, line) in known.iter().enumerate() {
        places.entry(line).or_default().push(place);
    }
    let (mut turns, mut own) = (Vec::new(), String::new());
    let (mut at, mut said) = (0, 0);
    while let Some(line) = lines.get(at) {
        let runs = places.get(line).into_iter().flatten().map(|&from| {
            let same = lines[at..].iter().zip(&known[from..]).take_while(|(a, b)| a == b).count();
            (same, from)
        });
        let longest = runs.fold((0, 0), |best, run| if run.0 > best.0 { run } else { best });
        let (same, from) = longest;
        let bytes: usize = lines[at..at + same].iter().map(|line| line.len()).sum();
        if bytes < WORTH_A_TURN {
            own.push_str(line);
            at += 1;
            continue;
        }
        for number in [own.len() - said, from, same] {
            put_count(&mut turns, number);
        }
        said = own.len();
        at += same;
    }
    (turns, own)
}

/// The text that turns and one's own words make.
pub(super) fn joined(mut turns: &[u8], own: &str, bundled: &str) -> Result<String, Unjoined> {
    let known = lines(bundled);
    let (mut text, mut own) = (String::new(), own);
    let mut add = |some: &str| {
        text.push_str(some);
        if text.len() > MAX_TEXT { Err(Unjoined::TooLarge) } else { Ok(()) }
    };
    while !turns.is_empty() {
        let mut turn = [0; 3];
        for number in &mut turn {
            (*number, turns) = count(turns).ok_or(Unjoined::Malformed)?;
        }
        let [bytes, from, same] = turn;
        if same == 0 {
            return Err(Unjoined::Malformed);
        }
        let (said, rest) = own.split_at_checked(bytes).ok_or(Unjoined::Malformed)?;
        own = rest;
        add(said)?;
        for line in known.get(from..from + same).ok_or(Unjoined::Missing)? {
            add(line)?;
        }
    }
    add(own)?;
    Ok(text)
}

/// Lines with their line breaks.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUNDLED: &str = "The first line, which is long.\n\nThe second line, which is long.\nThe last one is long too.";

    #[test]
    fn text_is_put_together_again() {
        let (second, last) = ("The second line, which is long.\n", "The last one is long too.");
        for (text, turns, own) in [
            (BUNDLED.to_owned(), vec![0, 0, 4], ""),
            (String::new(), vec![], ""),
            ("Ñ\n".to_owned(), vec![], "Ñ\n"),
            (format!("{second}Ñ\n{second}{last}"), vec![0, 2, 1, 3, 2, 2], "Ñ\n"),
            (format!("\n{second}x"), vec![0, 1, 2], "x"),
        ] {
            let (found, said) = cut(&text, BUNDLED);
            assert_eq!(joined(&found, &said, BUNDLED).as_ref(), Ok(&text));
            assert_eq!((found, said.as_str()), (turns, own), "{text}");
        }
        // Another line break makes another line.
        let text = BUNDLED.replace('\n', "\r\n");
        let (turns, own) = cut(&text, BUNDLED);
        assert_eq!(turns, [own.len() as u8, 3, 1], "the last line alone");
        assert_eq!(joined(&turns, &own, BUNDLED), Ok(text));
    }

    #[test]
    fn what_makes_no_text_is_refused() {
        for (turns, own, expected) in [
            (&[0, 0][..], "", Unjoined::Malformed),
            (&[0, 0, 0], "", Unjoined::Malformed),
            (&[0, 0x80, 0, 1], "", Unjoined::Malformed),
            (&[2, 0, 1], "x", Unjoined::Malformed),
            (&[1, 0, 1], "Ñ", Unjoined::Malformed),
            (&[0, 4, 1], "", Unjoined::Missing),
            (&[0, 3, 2], "", Unjoined::Missing),
            (&[0, 0xff, 0xff, 0x7f, 0xff, 0xff, 0x7f], "", Unjoined::Missing),
            (&[0, 0, 4].repeat(MAX_TEXT / BUNDLED.len() + 1), "", Unjoined::TooLarge),
        ] {
            assert_eq!(joined(turns, own, BUNDLED), Err(expected), "{turns:.20?}");
        }
    }
}
