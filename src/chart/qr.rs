//! A QR code as SVG: dark squares in one path, on their own light ground in every theme, or cameras could not read it.

use super::svg::attribute;
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;
use std::fmt::Write;

/// Most bytes a QR code holds (ISO/IEC 18004, version 40 at the lowest correction).
pub const MAX_QR_BYTES: usize = 2953;
/// Light margin on each side, in squares: what the standard asks for.
const QUIET: i32 = 4;

/// Why there is no QR code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum QrError {
    /// More than any QR code holds.
    #[error("{bytes} bytes, more than {limit}")]
    #[allow(missing_docs)]
    QrTooLong { bytes: usize, limit: usize },
}

/// The QR code of a text as an `<svg>` element, for a page or a file. `label` says to those who do not see it what it
/// holds. It is as small as the text allows, and corrects as much as fits into that size.
///
/// # Errors
/// A text of more than [`MAX_QR_BYTES`] bytes.
///
/// ```
/// let svg = frontera::chart::qr("https://example.org/", "QR code of this page").unwrap();
/// assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" viewBox=\"0 0 33 33\" role=\"img\""));
/// ```
pub fn qr(text: &str, label: &str) -> Result<String, QrError> {
    let too_long = QrError::QrTooLong { bytes: text.len(), limit: MAX_QR_BYTES };
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).map_err(|_| too_long)?;
    let side = code.size() + 2 * QUIET;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" \
         aria-label=\"{}\" shape-rendering=\"crispEdges\">\n\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\n<path fill=\"#000\" d=\"{}\"/>\n</svg>\n",
        attribute(label),
        path(&code)
    ))
}

/// Runs of dark squares, row by row.
fn path(code: &QrCode) -> String {
    let mut data = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count() as i32;
            if run > 0 {
                write!(data, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET)
                    .expect("a string takes all text");
            }
            x += run.max(1);
        }
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The squares that the path covers, read back from the SVG.
    fn squares(svg: &str) -> Vec<(i32, i32)> {
        let data = svg.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
        let mut found = Vec::new();
        for run in data.split_terminator('z') {
            let (start, rest) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let length: i32 = rest.split('v').next().unwrap().parse().unwrap();
            assert_eq!(rest, format!("{length}v1h-{length}"));
            found.extend((0..length).map(|at| (x + at, y)));
        }
        found
    }

    #[test]
    fn the_path_covers_the_dark_squares_and_no_other() {
        let text = "https://example.org/frontera/#AQEFMC4xLjA";
        let svg = qr(text, "a").unwrap();
        let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).unwrap();
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark: Vec<(i32, i32)> = all
            .filter(|(x, y)| code.get_module(*x, *y))
            .map(|(x, y)| (x + QUIET, y + QUIET))
            .collect();
        assert_eq!(squares(&svg), dark);
        // The corner pattern of the standard, seven squares wide, inside the quiet zone.
        assert!((4..11).all(|x| dark.contains(&(x, 4)) && dark.contains(&(4, x))));
        assert_eq!(svg.matches("<path").count(), 1);
    }

    #[test]
    fn it_is_named_and_bounded() {
        let svg = qr("x", "\"A\" & <b>").unwrap();
        assert!(svg.contains("role=\"img\" aria-label=\"&quot;A&quot; &amp; &lt;b&gt;\""), "{svg}");
        assert!(qr(&"a".repeat(MAX_QR_BYTES), "").is_ok());
        let bytes = MAX_QR_BYTES + 1;
        let refused = Err(QrError::QrTooLong { bytes, limit: MAX_QR_BYTES });
        assert_eq!(qr(&"a".repeat(bytes), ""), refused);
    }
}
