//! A scenario as a link: the text after `#` of the page's address, first format.
//!
//! ```text
//! link       = base64url(format, kind, parts, checksum), without padding
//! format     1: one byte. Links of an older format are read for ever
//! kind       1, a scenario; 2, a notebook (see `notebook::link`): one byte
//! part       number: one byte; length of the content: LEB128; content. In the order of their numbers, each once
//! checksum   CRC-32 (IEEE) of all bytes before it, four bytes, lowest first
//! ```
//!
//! | part | content |
//! | --- | --- |
//! | 1 program | version of the program that made the link, for example `0.1.0` |
//! | 2 preset | id of the preset the scenario rests on |
//! | 3 preset hash | what that preset meant then, see `meaning` |
//! | 4 seed, 5 replicates | whole numbers, lowest byte first, no byte more than needed; with 6 alone |
//! | 6 changes | lines of a scenario file: what differs from the preset but for seed and replicates |
//! | 7 whole | a scenario file that extends nothing; instead of 4, 5 and 6 |
//! | 8 fingerprint | of the results the sender saw: eight bytes, lowest first |
//! | 9 language | `en` or `es` |
//! | 10 outcome, 11 sector | ids of what the sender looked at |
//! | 12 to 17 | parts of a notebook |
//!
//! Changes and whole begin with a byte: 0 if their text follows, 1 if it follows deflated. Texts are UTF-8, keys are
//! written in full, values as in a scenario file: a link can be read by hand as long as there is base64 and deflate.
//!
//! A link is data, never code. The decoder bounds what comes in ([`MAX_LENGTH`]) and what comes out ([`MAX_TEXT`]),
//! refuses what it does not know, and hands the text to the reader of scenario files with its checks. The checksum
//! finds damage on the way; it is no defence against forgery, and none is needed.

pub(crate) mod armour;
pub(crate) mod checksum;
pub(crate) mod deflate;
mod error;
mod meaning;
pub(crate) mod parts;
pub(crate) mod payload;

pub use armour::MAX_LENGTH;
pub use deflate::MAX_TEXT;
pub use error::{LinkError, UnlinkableError};
pub use parts::Part;
pub use payload::{Link, LinkNotice, Opened, View, decode, encode};
