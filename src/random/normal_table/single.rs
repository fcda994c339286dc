//! The table in single precision, for counts, which are exact whatever it loses.

use super::{ROWS as TABLE_ROWS, SEGMENTS};

pub const ROWS: usize = TABLE_ROWS;
/// Coefficients, lowest power first; the fourth number fills a vector.
pub type Rows = [[f32; 4]; ROWS];

/// The biased exponent of 1/2, the smallest tail a word can give, moved beside five mantissa bits.
pub const FIRST_ROW: u32 = 126 * SEGMENTS as u32;
pub const ROW_SHIFT: u32 = 18;
pub const BELOW_ROW: u32 = (1 << ROW_SHIFT) - 1;
pub const ONE: u32 = 1.0_f32.to_bits();
/// The largest below 2^31, which would be a row of its own.
pub const LARGEST_TAIL: f32 = 2_147_483_520.0;

/// The quantiles of words; rows are copied first, as [`NormalTable::of_words`](super::NormalTable::of_words) does.
#[cfg(not(target_arch = "wasm32"))]
pub fn of_words(table: &Rows, words: &[u32], normals: &mut [f32]) {
    const LANES: usize = 16;
    let (blocks, rest) = words.as_chunks::<LANES>();
    let (out, out_rest) = normals.as_chunks_mut::<LANES>();
    let mut columns = [[0.0; LANES]; 3];
    for (block, out) in blocks.iter().zip(out) {
        let bits = block.map(nearer_tail);
        for lane in 0..LANES {
            let row = &table[row(bits[lane])];
            for (column, &value) in columns.iter_mut().zip(row) {
                column[lane] = value;
            }
        }
        for lane in 0..LANES {
            let row = [columns[0][lane], columns[1][lane], columns[2][lane]];
            out[lane] = quantile(row, bits[lane], block[lane]);
        }
    }
    for (out, &word) in out_rest.iter_mut().zip(rest) {
        let bits = nearer_tail(word);
        let [c0, c1, c2, _] = table[row(bits)];
        *out = quantile([c0, c1, c2], bits, word);
    }
}

/// The bits of 2^32 times the smaller tail of a word's uniform.
#[cfg(not(target_arch = "wasm32"))]
#[inline]
fn nearer_tail(word: u32) -> u32 {
    // -1 in the upper half, so that the exclusive or turns word into 2^32 - 1 - word.
    let upper = word.cast_signed() >> 31;
    let tail = (word.cast_signed() ^ upper) as f32 + 0.5;
    (if tail < LARGEST_TAIL { tail } else { LARGEST_TAIL }).to_bits()
}

#[cfg(not(target_arch = "wasm32"))]
#[inline]
fn row(bits: u32) -> usize {
    (bits >> ROW_SHIFT).wrapping_sub(FIRST_ROW) as usize % ROWS
}

#[cfg(not(target_arch = "wasm32"))]
#[inline]
fn quantile([c0, c1, c2]: [f32; 3], bits: u32, word: u32) -> f32 {
    let place = f32::from_bits(bits & BELOW_ROW | ONE) - 1.0;
    let size = (c2 * place + c1) * place + c0;
    f32::from_bits(size.to_bits() | !word & 1 << 31)
}
