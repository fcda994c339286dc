//! CRC-32 as links and ZIP files have it.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// For what comes in pieces.
pub(crate) static CRC_32: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// The sum of these bytes.
#[must_use]
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    CRC_32.checksum(bytes)
}
