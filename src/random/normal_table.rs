//! The fast normal quantile: one table row and one parabola for every 32-bit word, no branch.
//!
//! ```text
//! y = min(u, 1 - u) 2^32 = 2^octave (1 + segment/32 + s),   0 <= s < 1/32
//! |z| = c0 + c1 s + c2 s^2,   row = (octave, segment)
//! ```
//! The smaller tail is cut into octaves of 32 segments, so the resolution follows the curve into the
//! tail. On each segment stands the parabola that has the exact quantile ([`normal_quantile`]) at both
//! ends and in the middle: continuous and monotone. It is within [`FAST_ERROR`] of the exact quantile.

pub(in crate::random) mod single;

use std::sync::LazyLock;

use super::normal::normal_quantile;

/// The largest distance between the fast and the exact quantile on the words' grid.
pub const FAST_ERROR: f64 = 3.0e-7;

/// The same for [`NormalTable::of_words_single`].
pub const SINGLE_ERROR: f32 = 1.0e-6;

const SEGMENTS: usize = 32;
const OCTAVES: usize = 32;
const ROWS: usize = SEGMENTS * OCTAVES;

/// The biased exponent of 1/2, the smallest y a word can give, moved beside five mantissa bits.
const FIRST_ROW: u64 = 1022 << 5;
const ROW_SHIFT: u32 = 47;
const BELOW_ROW: u64 = (1 << ROW_SHIFT) - 1;
const ONE: u64 = 1.0_f64.to_bits();

/// The rows of the table: coefficients of parabolas, lowest power first.
#[derive(Debug, Clone)]
pub struct NormalTable {
    rows: Box<[[f64; 3]; ROWS]>,
    single: Box<single::Rows>,
}

static TABLE: LazyLock<NormalTable> = LazyLock::new(NormalTable::new);

/// The table, built at its first use: 40 KiB, the same bits everywhere.
#[inline]
#[must_use]
pub fn normal_table() -> &'static NormalTable {
    &TABLE
}

impl NormalTable {
    fn new() -> Self {
        // |z| at `part` of segment `row`; y doubles with each octave.
        let size_at = |row: usize, part: f64| {
            let octave = libm::exp2((row / SEGMENTS) as f64 - 33.0);
            let place = ((row % SEGMENTS) as f64 + part) / SEGMENTS as f64;
            -normal_quantile(octave * (1.0 + place))
        };
        let mut rows = vec![[0.0; 3]; ROWS];
        let h = 1.0 / SEGMENTS as f64;
        for (row, parabola) in rows.iter_mut().enumerate() {
            let (start, middle, end) = (size_at(row, 0.0), size_at(row, 0.5), size_at(row, 1.0));
            *parabola = [
                start,
                (4.0 * middle - 3.0 * start - end) / h,
                2.0 * (start + end - 2.0 * middle) / (h * h),
            ];
        }
        let single: Vec<_> =
            rows.iter().map(|&[c0, c1, c2]| [c0 as f32, c1 as f32, c2 as f32, 0.0]).collect();
        Self {
            rows: rows.try_into().expect("the table has its rows"),
            single: single.try_into().expect("the table has its rows"),
        }
    }

    /// The row of y, given by its bits: 2^32 times the smaller tail, in [1/2, 2^31].
    #[inline]
    fn row(bits: u64) -> usize {
        (bits >> ROW_SHIFT).wrapping_sub(FIRST_ROW) as usize % ROWS
    }

    /// The place of y on its row's segment.
    #[inline]
    fn place(bits: u64) -> f64 {
        f64::from_bits(bits & BELOW_ROW | ONE) - 1.0
    }

    /// 2^32 times the smaller tail of a word's uniform.
    #[inline]
    fn nearer_tail(word: u32) -> f64 {
        // -1 in the upper half, so that the exclusive or turns word into 2^32 - 1 - word.
        let upper = word.cast_signed() >> 31;
        f64::from(word.cast_signed() ^ upper) + 0.5
    }

    /// |z| for y = 2^32 times the smaller tail.
    #[inline]
    fn size(&self, y: f64) -> f64 {
        let bits = y.to_bits();
        parabola(self.rows[Self::row(bits)], Self::place(bits))
    }

    /// The quantile of [`unit`](super::unit)`(word)`.
    #[inline]
    #[must_use]
    pub fn of_word(&self, word: u32) -> f64 {
        signed(self.size(Self::nearer_tail(word)), word)
    }

    /// The quantiles of many words, quicker than one after the other. `normals` is as long as `words`.
    ///
    /// Rows are copied first: machines load a row at once far quicker than they gather columns.
    pub fn of_words(&self, words: &[u32], normals: &mut [f64]) {
        const LANES: usize = 16;
        debug_assert_eq!(words.len(), normals.len());
        let (blocks, rest) = words.as_chunks::<LANES>();
        let (out, out_rest) = normals.as_chunks_mut::<LANES>();
        let mut columns = [[0.0; LANES]; 3];
        for (block, out) in blocks.iter().zip(out) {
            let bits = block.map(|word| Self::nearer_tail(word).to_bits());
            for lane in 0..LANES {
                let row = &self.rows[Self::row(bits[lane])];
                for (column, &value) in columns.iter_mut().zip(row) {
                    column[lane] = value;
                }
            }
            for lane in 0..LANES {
                let row = [columns[0][lane], columns[1][lane], columns[2][lane]];
                out[lane] = signed(parabola(row, Self::place(bits[lane])), block[lane]);
            }
        }
        for (out, &word) in out_rest.iter_mut().zip(rest) {
            *out = self.of_word(word);
        }
    }

    /// The quantiles of many words in single precision, within [`SINGLE_ERROR`]. `normals` is as long as `words`: at least four.
    pub fn of_words_single(&self, words: &[u32], normals: &mut [f32]) {
        debug_assert_eq!(words.len(), normals.len());
        #[cfg(target_arch = "wasm32")]
        super::abreast::normals::of_words(&self.single, words, normals);
        #[cfg(not(target_arch = "wasm32"))]
        single::of_words(&self.single, words, normals);
    }

    /// The table in single precision.
    #[cfg(test)]
    pub(in crate::random) fn single_rows(&self) -> &single::Rows {
        &self.single
    }

    /// The quantile of any u; beyond the words' grid, [`normal_quantile`].
    #[inline]
    #[must_use]
    pub fn of_unit(&self, u: f64) -> f64 {
        let y = u.min(1.0 - u) * 4_294_967_296.0;
        if (0.5..2_147_483_648.0).contains(&y) {
            self.size(y).copysign(u - 0.5)
        } else {
            normal_quantile(u)
        }
    }
}

#[inline]
fn parabola([c0, c1, c2]: [f64; 3], s: f64) -> f64 {
    (c2 * s + c1) * s + c0
}

/// The quantile of a word whose |z| is `size`: > 0 in all rows, so moving the sign bit in negates the lower half.
#[inline]
fn signed(size: f64, word: u32) -> f64 {
    f64::from_bits(size.to_bits() | u64::from(!word >> 31) << 63)
}

/// The standard normal quantile within [`FAST_ERROR`]; monotone.
#[inline]
#[must_use]
pub fn normal_quantile_fast(u: f64) -> f64 {
    normal_table().of_unit(u)
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{FAST_ERROR, normal_quantile, normal_quantile_fast, normal_table};
    use crate::random::unit;

    /// Words from every corner: all of the first and last thousand, then geometric steps from both
    /// ends so that every octave is visited.
    fn words() -> impl Iterator<Item = u32> {
        let spread = (0..32).flat_map(|octave| {
            (0..500_u64).map(move |i| ((1_u64 << octave) + i * (1_u64 << octave) / 500) as u32)
        });
        (0..1000).chain(spread).flat_map(|word| [word, !word])
    }

    /// Documented error, against the exact quantile.
    #[test]
    fn close_to_exact() {
        let worst = words().fold(0.0_f64, |worst, word| {
            worst.max((normal_table().of_word(word) - normal_quantile(unit(word))).abs())
        });
        assert!(worst <= FAST_ERROR, "{worst:e}");
        assert!(worst >= 0.3 * FAST_ERROR, "the documented error is too pessimistic: {worst:e}");
    }

    /// A word and its uniform are the same question; beyond the grid the exact form answers.
    #[test]
    fn word_and_unit_agree() {
        for word in words() {
            let (fast, z) = (normal_table().of_word(word), normal_quantile_fast(unit(word)));
            assert_eq!(fast.to_bits(), z.to_bits(), "{word:#x}");
        }
        assert_eq!(normal_quantile_fast(1e-20), normal_quantile(1e-20));
        assert_eq!(normal_quantile_fast(0.5), 0.0);
    }

    /// Many at once are the same bits as one at a time.
    #[test]
    fn many_words_are_each_word() {
        let words: Vec<u32> = words().take(1003).collect();
        let mut normals = vec![0.0; words.len()];
        normal_table().of_words(&words, &mut normals);
        for (&word, z) in words.iter().zip(normals) {
            assert_eq!(z.to_bits(), normal_table().of_word(word).to_bits(), "{word:#x}");
        }
    }

    /// Single precision is as near as it says, word by word.
    #[test]
    fn single_precision_close_to_exact() {
        let words: Vec<u32> = words().collect();
        let mut normals = vec![0.0; words.len()];
        normal_table().of_words_single(&words, &mut normals);
        let worst = words.iter().zip(normals).fold(0.0_f64, |worst, (&word, z)| {
            worst.max((f64::from(z) - normal_quantile(unit(word))).abs())
        });
        let documented = f64::from(super::SINGLE_ERROR);
        assert!(worst <= documented, "{worst:e}");
        assert!(worst >= 0.3 * documented, "the documented error is too pessimistic: {worst:e}");
    }

    /// Neighbouring words never fall, also from row to row.
    #[test]
    fn monotone() {
        let table = normal_table();
        for word in words().filter(|&word| word < u32::MAX) {
            assert!(table.of_word(word) < table.of_word(word + 1), "{word:#x}");
        }
        for row in 0..1024_u64 {
            let edge = ((1.0 + (row % 32) as f64 / 32.0) * f64::from(1_u32 << (row / 32))) as u32;
            for word in edge.saturating_sub(4)..edge + 4 {
                assert!(table.of_word(word) < table.of_word(word + 1), "{word:#x}");
                assert!(table.of_word(!word) > table.of_word(!word - 1), "{word:#x}");
            }
        }
    }

    /// Moments over a stratified sample: 0, 1, 0, 3.
    #[test]
    fn moments() {
        let n = 1 << 16;
        let mut moments = [0.0; 4];
        for i in 0..n {
            let z = normal_table().of_word((i << 16) + (1 << 15));
            let mut power = 1.0;
            for moment in &mut moments {
                power *= z;
                *moment += power / f64::from(n);
            }
        }
        for (found, wanted) in moments.iter().zip([0.0, 1.0, 0.0, 3.0]) {
            assert!((found - wanted).abs() < 0.003, "{moments:?}");
        }
    }
}
