//! Philox4x32-10: four random words from a counter and a key, without a state.
//!
//! ```text
//! (hi0, lo0) = 0xD2511F53 * c0        (hi1, lo1) = 0xCD9E8D57 * c2
//! c' = (hi1 ^ c1 ^ k0, lo1, hi0 ^ c3 ^ k1, lo0)       k' = k + (0x9E3779B9, 0xBB67AE85)
//! ```
//! Ten such rounds. Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3",
//! SC'11. It knows nothing of what a counter means; [`Stream`](super::Stream) does.

const MULTIPLIER_0: u32 = 0xD251_1F53;
const MULTIPLIER_1: u32 = 0xCD9E_8D57;
const WEYL_0: u32 = 0x9E37_79B9;
const WEYL_1: u32 = 0xBB67_AE85;
const ROUNDS: u32 = 10;

/// The 64-bit product of two words, as (high, low).
#[inline]
const fn multiply(a: u32, b: u32) -> (u32, u32) {
    let product = a as u64 * b as u64;
    ((product >> 32) as u32, product as u32)
}

/// Four words that depend on every bit of counter and key.
///
/// Pure and branch-free: a loop over independent counters pipelines, and vectorises where the
/// compiler can.
#[inline(always)]
#[must_use]
#[allow(clippy::inline_always)] // the loops that call it vectorise only when it is inside them
pub const fn philox4x32_10(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let [mut c0, mut c1, mut c2, mut c3] = counter;
    let [mut k0, mut k1] = key;
    let mut round = 0;
    while round < ROUNDS {
        let (high_0, low_0) = multiply(MULTIPLIER_0, c0);
        let (high_1, low_1) = multiply(MULTIPLIER_1, c2);
        (c0, c1, c2, c3) = (high_1 ^ c1 ^ k0, low_1, high_0 ^ c3 ^ k1, low_0);
        k0 = k0.wrapping_add(WEYL_0);
        k1 = k1.wrapping_add(WEYL_1);
        round += 1;
    }
    [c0, c1, c2, c3]
}

/// Four blocks side by side, each counter `step` further than the one before. Shape: `[word][block]`.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
#[must_use]
#[allow(clippy::inline_always)] // as above
pub fn philox4x32_10_of_four(first: [u32; 4], step: [u32; 4], key: [u32; 2]) -> [[u32; 4]; 4] {
    let mut words = [[0; 4]; 4];
    for block in 0..4 {
        let at = |word: usize| first[word] + block as u32 * step[word];
        let four = philox4x32_10([at(0), at(1), at(2), at(3)], key);
        for (row, word) in words.iter_mut().zip(four) {
            row[block] = word;
        }
    }
    words
}

/// The same words. Spelt out, because the compiler makes products of 64 by 64 bits of those of 32 by 32, and wasm has no
/// instruction of its own for the former; and once, because the page is small.
///
/// The multipliers are hidden from the compiler, and the rounds unrolled: it knows a product of two halves only where it sees
/// both being widened, and would widen a constant, or a loop's invariant, beforehand.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(never)]
#[must_use]
pub fn philox4x32_10_of_four(first: [u32; 4], step: [u32; 4], [k0, k1]: [u32; 2]) -> [[u32; 4]; 4] {
    use core::arch::wasm32::{
        i32x4_shuffle, u32x4, u32x4_add, u32x4_extract_lane, u32x4_mul, u32x4_splat,
        u64x2_extmul_high_u32x4, u64x2_extmul_low_u32x4, v128, v128_xor,
    };
    let multiply = |by: v128, words: v128| -> (v128, v128) {
        let (low, high) = (u64x2_extmul_low_u32x4(by, words), u64x2_extmul_high_u32x4(by, words));
        (i32x4_shuffle::<1, 3, 5, 7>(low, high), i32x4_shuffle::<0, 2, 4, 6>(low, high))
    };
    let [by_0, by_1] =
        [MULTIPLIER_0, MULTIPLIER_1].map(|by| core::hint::black_box(u32x4_splat(by)));
    let at = |word: usize| {
        let steps = u32x4_mul(u32x4(0, 1, 2, 3), u32x4_splat(step[word]));
        u32x4_add(u32x4_splat(first[word]), steps)
    };
    let [mut c0, mut c1, mut c2, mut c3] = [at(0), at(1), at(2), at(3)];
    let (mut k0, mut k1) = (u32x4_splat(k0), u32x4_splat(k1));
    let mut round = || {
        let (high_0, low_0) = multiply(by_0, c0);
        let (high_1, low_1) = multiply(by_1, c2);
        c0 = v128_xor(v128_xor(high_1, c1), k0);
        c2 = v128_xor(v128_xor(high_0, c3), k1);
        (c1, c3) = (low_1, low_0);
        k0 = u32x4_add(k0, u32x4_splat(WEYL_0));
        k1 = u32x4_add(k1, u32x4_splat(WEYL_1));
    };
    for _ in 0..ROUNDS / 10 {
        round();
        round();
        round();
        round();
        round();
        round();
        round();
        round();
        round();
        round();
    }
    [c0, c1, c2, c3].map(|words| {
        [
            u32x4_extract_lane::<0>(words),
            u32x4_extract_lane::<1>(words),
            u32x4_extract_lane::<2>(words),
            u32x4_extract_lane::<3>(words),
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::philox4x32_10;

    /// The three known answers published with the Random123 library for philox4x32-10.
    #[test]
    fn published_vectors() {
        let cases = [
            ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            (
                [0xffff_ffff; 4],
                [0xffff_ffff; 2],
                [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd],
            ),
            (
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0],
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
            ),
        ];
        for (counter, key, words) in cases {
            assert_eq!(philox4x32_10(counter, key), words);
        }
    }

    /// One flipped bit of the counter or the key changes about half of the 128 output bits.
    #[test]
    fn every_input_bit_matters() {
        let (counter, key) = ([7, 0, 3, 1], [1998, 2]);
        let base = philox4x32_10(counter, key);
        for bit in 0..192_u32 {
            let (mut c, mut k) = (counter, key);
            match bit / 32 {
                word @ 0..4 => c[word as usize] ^= 1 << (bit % 32),
                word => k[word as usize - 4] ^= 1 << (bit % 32),
            }
            let changed: u32 =
                philox4x32_10(c, k).iter().zip(base).map(|(a, b)| (a ^ b).count_ones()).sum();
            // 64 +- 5.9 standard deviations of Binomial(128, 1/2).
            assert!((31..=97).contains(&changed), "bit {bit}: {changed} of 128 changed");
        }
    }
}
