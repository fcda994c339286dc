//! Text, deflated where that is shorter, and back within bounds.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// Longest text in a link, in bytes once it is inflated: three times the largest preset written whole, four times a
/// long notebook.
pub const MAX_TEXT: usize = 512 * 1024;

const PLAIN: u8 = 0;
const DEFLATED: u8 = 1;

/// Why bytes hold no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// More than [`MAX_TEXT`].
    TooLarge,
    /// Neither plain nor deflated, or not UTF-8.
    Malformed,
}

/// The shortest form of a text.
pub(crate) fn shortest(text: &str) -> Vec<u8> {
    let plain = [&[PLAIN], text.as_bytes()].concat();
    // Huffman codes of its own (0) serve a long text, those of the standard (4) a short one that could not pay for them.
    [0, 4]
        .into_iter()
        .map(|strategy| deflated(text.as_bytes(), strategy))
        .fold(plain, |best, next| if next.len() < best.len() { next } else { best })
}

fn deflated(bytes: &[u8], strategy: i32) -> Vec<u8> {
    // Level 10 looks longest for repetitions; no zlib header.
    let flags = create_comp_flags_from_zip_params(10, 0, strategy);
    let mut out = vec![DEFLATED];
    let (status, _) =
        compress_to_output(&mut CompressorOxide::new(flags), bytes, TDEFLFlush::Finish, |some| {
            out.extend_from_slice(some);
            true
        });
    debug_assert_eq!(status, TDEFLStatus::Done, "all at once, into memory");
    out
}

/// The text in one of the two forms.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    let plain =
        match bytes.split_first() {
            Some((&PLAIN, plain)) if plain.len() > MAX_TEXT => return Err(Unreadable::TooLarge),
            Some((&PLAIN, plain)) => plain.to_vec(),
            Some((&DEFLATED, deflated)) => decompress_to_vec_with_limit(deflated, MAX_TEXT)
                .map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput => Unreadable::TooLarge,
                    _ => Unreadable::Malformed,
                })?,
            _ => return Err(Unreadable::Malformed),
        };
    String::from_utf8(plain).map_err(|_| Unreadable::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_form_is_taken() {
        for (said, first) in
            [("", PLAIN), ("a=1\n", PLAIN), (&"flows.demand=1\n".repeat(9), DEFLATED)]
        {
            let bytes = shortest(said);
            assert_eq!(bytes[0], first, "{said}");
            assert!(bytes.len() <= said.len() + 1);
            assert_eq!(text(&bytes).as_deref(), Ok(said));
        }
        // Written down by hand: RFC 1951, one block of the standard's codes, "a" and the end of the block.
        assert_eq!(text(&[DEFLATED, 0x4b, 0x04, 0x00]).as_deref(), Ok("a"));
    }

    #[test]
    fn a_bomb_is_refused() {
        for excess in [0, 1, 4 * 1024 * 1024] {
            let bomb = deflated(&vec![b' '; MAX_TEXT + excess], 0);
            let opened = text(&bomb);
            assert_eq!(opened.is_ok(), excess == 0, "{excess}");
            assert!(excess == 0 || opened == Err(Unreadable::TooLarge));
        }
        let plain = [vec![PLAIN], vec![b' '; MAX_TEXT + 1]].concat();
        assert_eq!(text(&plain), Err(Unreadable::TooLarge));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let cut = shortest(&"flows.demand=1\n".repeat(9));
        for bytes in
            [&[][..], &[2, 65], &[PLAIN, 0xff], &[DEFLATED, 7], &[DEFLATED], &cut[..cut.len() - 1]]
        {
            assert_eq!(text(bytes), Err(Unreadable::Malformed), "{bytes:?}");
        }
    }
}
