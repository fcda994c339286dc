//! A ZIP whose files grow side by side, some bytes at a time. It holds no time of day and nothing of the machine: the
//! same files give the same bytes.

use crate::scenario::link::checksum::CRC_32;
use crc::{Digest, NoTable};
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params,
};
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter};
use std::io::Write;

/// The usual level: higher ones take twice the time to gain a few parts in a hundred.
const LEVEL: i32 = 6;
/// A regular file that its owner may write and everyone may read.
const PERMISSIONS: u32 = 0o100_644;
/// 1 January 1980, the first day that the form can tell, in seconds of Unix time.
const FIRST_DAY: i64 = 315_532_800;
/// Memory takes what it is given, and names are ours: short and plain.
const NEVER_FAILS: &str = "an archive in memory takes every file";

/// An archive in the making.
pub(super) struct Zip(ZipArchiveWriter<Vec<u8>>);

/// A file in the making; no part of an archive yet.
pub(super) struct Growing {
    name: String,
    length: u64,
    sum: Digest<'static, u32, NoTable>,
    compressor: Box<CompressorOxide>,
    deflated: Vec<u8>,
}

impl Zip {
    pub fn new() -> Self {
        Self(ZipArchiveWriter::new(Vec::new()))
    }

    /// Takes a file that is whole.
    pub fn add(&mut self, mut file: Growing) {
        file.deflate(&[], TDEFLFlush::Finish);
        let entry = self
            .0
            .new_file(&file.name)
            .compression_method(CompressionMethod::DEFLATE)
            .unix_permissions(PERMISSIONS)
            .last_modified(UtcDateTime::from_unix(FIRST_DAY));
        let (mut entry, _) = entry.start().expect(NEVER_FAILS);
        entry.write_all(&file.deflated).expect(NEVER_FAILS);
        let told = DataDescriptorOutput::new(file.sum.finalize(), file.length);
        entry.finish(told).expect(NEVER_FAILS);
    }

    /// The bytes of the archive.
    pub fn finish(self) -> Vec<u8> {
        self.0.finish().expect(NEVER_FAILS)
    }
}

impl Growing {
    pub fn new(name: String) -> Self {
        let flags = create_comp_flags_from_zip_params(LEVEL, 0, 0);
        let compressor = Box::new(CompressorOxide::new(flags));
        Self { name, length: 0, sum: CRC_32.digest(), compressor, deflated: Vec::new() }
    }

    /// Puts text at its end.
    pub fn write(&mut self, text: &str) {
        self.length += text.len() as u64;
        self.sum.update(text.as_bytes());
        self.deflate(text.as_bytes(), TDEFLFlush::None);
    }

    fn deflate(&mut self, bytes: &[u8], flush: TDEFLFlush) {
        let deflated = &mut self.deflated;
        compress_to_output(&mut self.compressor, bytes, flush, |some| {
            deflated.extend_from_slice(some);
            true
        });
    }
}
