//! Message files without what only translators read: comments, and the empty lines between messages. It is done while the
//! program is built, so that a page does not carry them.

/// The first `N` bytes of a message file without comments, and how many bytes there are. An empty line within a message has
/// an indented one after it, and stays.
pub const fn without_comments<const N: usize>(file: &str) -> ([u8; N], usize) {
    let bytes = file.as_bytes();
    let (mut kept, mut count, mut at) = ([0; N], 0, 0);
    while at < bytes.len() {
        let last = at + 1 == bytes.len();
        let between = bytes[at] == b'\n' && (last || !matches!(bytes[at + 1], b' ' | b'\n'));
        let said = !between && bytes[at] != b'#';
        let mut ended = false;
        while !ended {
            if said && count < N {
                kept[count] = bytes[at];
            }
            count += said as usize;
            ended = bytes[at] == b'\n' || at + 1 == bytes.len();
            at += 1;
        }
    }
    (kept, count)
}

/// A message file without its comments.
macro_rules! message_file {
    ($path:expr) => {{
        const FILE: &str = include_str!($path);
        const LENGTH: usize = $crate::text::comments::without_comments::<0>(FILE).1;
        const KEPT: ([u8; LENGTH], usize) = $crate::text::comments::without_comments(FILE);
        match std::str::from_utf8(&KEPT.0) {
            Ok(text) => text,
            Err(_) => panic!("whole lines of UTF-8"),
        }
    }};
}
pub(super) use message_file;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_messages_stay() {
        let file = "### All\n\n## Some\n\n# One\na = # no comment\n\n    two\n\nb = ñ\n    .c = d\n\n\n# End\n";
        let expected = "a = # no comment\n\n    two\nb = ñ\n    .c = d\n\n";
        let (kept, count) = without_comments::<64>(file);
        assert_eq!(std::str::from_utf8(&kept[..count]), Ok(expected));
        assert_eq!(without_comments::<0>(file).1, count);
        assert_eq!(without_comments::<0>("a = b").1, 5);
    }
}
