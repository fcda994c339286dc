//! The fast normal quantile: one table row and one cubic for every 32-bit word, no branch.
//!
//! ```text
//! y = min(u, 1 - u) 2^32 = 2^octave (1 + sixteenth/16 + s),   0 <= s < 1/16
//! |z| = c0 + c1 s + c2 s^2 + c3 s^3,   row = (octave, sixteenth)
//! ```
//! The smaller tail is cut into octaves of sixteen segments, so the resolution follows the curve
//! into the tail. On each segment stands the cubic that has the exact quantile
//! ([`normal_quantile`]) and the exact slope at both ends (Hermite interpolation): continuous, with
//! continuous slope, monotone. It is within [`FAST_ERROR`] of the exact quantile.

use std::{f64::consts::PI, sync::LazyLock};

use super::normal::normal_quantile;

/// The largest distance between the fast and the exact quantile on the words' grid.
pub const FAST_ERROR: f64 = 2.0e-7;

const SEGMENTS: usize = 16;
const OCTAVES: usize = 32;
const ROWS: usize = SEGMENTS * OCTAVES;

/// The biased exponent of 1/2, the smallest y a word can give, moved beside four mantissa bits.
const FIRST_ROW: u64 = 1022 << 4;
const ROW_SHIFT: u32 = 48;
const BELOW_ROW: u64 = (1 << ROW_SHIFT) - 1;
const ONE: u64 = 1.0_f64.to_bits();

/// The rows of the table: cubic coefficients, lowest power first.
#[derive(Debug, Clone)]
pub struct NormalTable {
    rows: Box<[[f64; 4]; ROWS]>,
}

static TABLE: LazyLock<NormalTable> = LazyLock::new(NormalTable::new);

/// The table, built at its first use: 16 KiB, the same bits everywhere.
#[inline]
#[must_use]
pub fn normal_table() -> &'static NormalTable {
    &TABLE
}

impl NormalTable {
    fn new() -> Self {
        // |z| and its slope in s at the lower end of segment `row`; y doubles with each octave.
        let end = |row: usize| {
            let octave = libm::exp2((row / SEGMENTS) as f64 - 33.0);
            let u = octave * (1.0 + (row % SEGMENTS) as f64 / SEGMENTS as f64);
            let z = -normal_quantile(u);
            (z, -octave * (2.0 * PI).sqrt() * libm::exp(0.5 * z * z))
        };
        let mut rows = Box::new([[0.0; 4]; ROWS]);
        let h = 1.0 / SEGMENTS as f64;
        for (row, cubic) in rows.iter_mut().enumerate() {
            let (z, slope) = end(row);
            let (next_z, mut next_slope) = end(row + 1);
            if row % SEGMENTS == SEGMENTS - 1 {
                next_slope *= 0.5; // the next octave counts s in steps twice as long
            }
            let rise = (next_z - z) / h;
            *cubic = [
                z,
                slope,
                (3.0 * rise - 2.0 * slope - next_slope) / h,
                (slope + next_slope - 2.0 * rise) / (h * h),
            ];
        }
        Self { rows }
    }

    /// |z| for y = 2^32 times the smaller tail; y in [1/2, 2^31].
    #[inline]
    fn size(&self, y: f64) -> f64 {
        let bits = y.to_bits();
        let row = (bits >> ROW_SHIFT).wrapping_sub(FIRST_ROW) as usize;
        let s = f64::from_bits(bits & BELOW_ROW | ONE) - 1.0;
        let [c0, c1, c2, c3] = self.rows[row % ROWS];
        ((c3 * s + c2) * s + c1) * s + c0
    }

    /// The quantile of [`unit`](super::unit)`(word)`.
    #[inline]
    #[must_use]
    pub fn of_word(&self, word: u32) -> f64 {
        // -1 in the upper half, so that the exclusive or turns word into 2^32 - 1 - word.
        let upper = word.cast_signed() >> 31;
        let size = self.size(f64::from(word.cast_signed() ^ upper) + 0.5);
        // size > 0 in all rows: moving the sign bit in is the negation of the lower half.
        f64::from_bits(size.to_bits() | u64::from(!upper.cast_unsigned() >> 31) << 63)
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

    /// Neighbouring words never fall, also from row to row.
    #[test]
    fn monotone() {
        let table = normal_table();
        for word in words().filter(|&word| word < u32::MAX) {
            assert!(table.of_word(word) < table.of_word(word + 1), "{word:#x}");
        }
        for row in 0..512_u64 {
            let edge = ((1.0 + (row % 16) as f64 / 16.0) * f64::from(1_u32 << (row / 16))) as u32;
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
