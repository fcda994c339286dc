//! How wide a text is, without a browser.
//!
//! An estimate on the wide side (letter widths of a broad sans serif), so that what is laid out apart stays apart in
//! narrower fonts too. It knows Latin letters, digits and punctuation; anything else counts as a wide letter.

/// Thickness of the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Headings: about a tenth wider.
    Bold,
}

/// Width of `text` in px at a font size of `size` px.
#[must_use]
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let ems: f64 = text.chars().map(em).sum();
    let factor = match weight {
        Weight::Regular => 1.0,
        Weight::Bold => 1.1,
    };
    ems * size * factor
}

/// Width of one letter in ems.
fn em(letter: char) -> f64 {
    match letter {
        '0'..='9' => 0.64,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | 'i' | 'j' | 'l' | 'í' | 'I' | 'J' | '.'
        | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | '¡' | '·' => 0.33,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' | '"' => 0.43,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' => 1.0,
        'a'..='z' | 'à'..='ÿ' | '–' => 0.63,
        _ => 0.76,
    }
}

/// `text` in lines of at most `room` px, broken at spaces; a single word wider than that keeps its own line.
#[must_use]
pub fn wrap(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line)
                if width(line, size, weight)
                    + width(" ", size, weight)
                    + width(word, size, weight)
                    <= room =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// An address in pieces that fit into the room: it has no blanks to break at.
pub fn broken(word: &str, size: f64, weight: Weight, room: f64) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while width(rest, size, weight) > room {
        let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let fits = ends.take_while(|&end| width(&rest[..end], size, weight) <= room).last();
        // One letter at least, however narrow the room.
        let end = fits.or_else(|| rest.chars().next().map(char::len_utf8)).unwrap_or(rest.len());
        let (piece, left) = rest.split_at(end);
        pieces.push(piece);
        rest = left;
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exact by construction
mod tests {
    use super::*;

    #[test]
    fn an_address_is_broken_anywhere() {
        let address = "https://example.org/#AQEBBTAuMS4wAg1iYXNlbGluZS0xOTk4";
        let lines = broken(address, 10.0, Weight::Regular, 80.0);
        assert_eq!(lines.concat(), address);
        assert!(
            lines.len() > 2 && lines.iter().all(|line| width(line, 10.0, Weight::Regular) <= 80.0)
        );
        assert_eq!(broken("Ññ", 10.0, Weight::Regular, 1.0), ["Ñ", "ñ"]);
    }

    #[test]
    fn width_grows_with_size_weight_and_letters() {
        assert_eq!(width("1994", 10.0, Weight::Regular), 25.6);
        assert!(width("1994", 10.0, Weight::Bold) > 25.6);
        assert!(
            width("Tucson", 12.0, Weight::Regular)
                < width("Rio Grande Valley", 12.0, Weight::Regular)
        );
        assert!(width("illi", 12.0, Weight::Regular) < width("mwmw", 12.0, Weight::Regular));
    }

    #[test]
    fn lines_fit_and_lose_no_word() {
        let text = "Valle del Río Grande, en el extremo oriental de la frontera";
        let lines = wrap(text, 12.0, Weight::Regular, 120.0);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| width(line, 12.0, Weight::Regular) <= 120.0), "{lines:?}");
        assert_eq!(lines.join(" "), text);
    }

    #[test]
    fn a_long_word_keeps_its_line() {
        assert_eq!(
            wrap("de Otorrinolaringología", 12.0, Weight::Regular, 40.0),
            ["de", "Otorrinolaringología"]
        );
        assert!(wrap("", 12.0, Weight::Regular, 40.0).is_empty());
    }
}
