//! Four lanes abreast, spelt out for wasm, where the compiler finds few vectors in mixed precision.
//!
//! What stands here has a plain form elsewhere and gives the same: [`normals`] to the bit; [`floors`] to the count, where it
//! is not in doubt.

pub mod floors;
pub mod normals;

/// Single precision.
type Single = wide::f32x4;
/// Double precision.
type Double = wide::f64x4;
/// Words.
type Words = wide::u32x4;

/// Lanes of a vector.
const ABREAST: usize = 4;

/// A copy of numbers as the compiler does not know them: it would write out wherever a loop uses them what it knows, in V8
/// three instructions of machine code in place of one.
#[inline(always)]
#[allow(clippy::inline_always)] // they are to stay in the caller's registers
fn at_hand<T: Copy>(numbers: &'static T) -> T {
    *std::hint::black_box(numbers)
}

/// Where vectors begin that cover so many lanes, at least a vector full: some lanes twice, rather than the last ones by
/// themselves.
fn starts(lanes: usize) -> impl Iterator<Item = usize> {
    (0..lanes).step_by(ABREAST).map(move |first| first.min(lanes - ABREAST))
}

/// Those of `all` that go together with the one at `first`.
#[inline(always)]
#[allow(clippy::inline_always)] // as above
fn abreast<T>(all: &[T], first: usize) -> &[T; ABREAST] {
    all[first..].first_chunk().expect("as many lanes as go together")
}

/// The same, to write.
#[inline(always)]
#[allow(clippy::inline_always)] // as above
fn abreast_mut<T>(all: &mut [T], first: usize) -> &mut [T; ABREAST] {
    all[first..].first_chunk_mut().expect("as many lanes as go together")
}

/// What [`wide`] leaves to others.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod conversion {
    use super::{Double, Single, Words};
    use std::arch::wasm32::{
        f32x4_convert_i32x4, f32x4_demote_f64x2_zero, f64x2, f64x2_extract_lane,
        f64x2_promote_low_f32x4, i64x2_shuffle, v128,
    };
    use std::hint::black_box;

    /// Words below 2^31 as numbers, rounded.
    #[inline]
    pub fn numbers(words: Words) -> Single {
        f32x4_convert_i32x4(words.into()).into()
    }

    /// To single precision. The halves are joined where the compiler does not see it: it would convert one by one.
    #[inline]
    pub fn single(numbers: Double) -> Single {
        let [a, b, c, d] = numbers.to_array();
        let low = black_box(f32x4_demote_f64x2_zero(f64x2(a, b)));
        let high = black_box(f32x4_demote_f64x2_zero(f64x2(c, d)));
        i64x2_shuffle::<0, 2>(low, high).into()
    }

    /// To double precision.
    #[inline]
    pub fn double(numbers: Single) -> Double {
        let numbers: v128 = numbers.into();
        let low = f64x2_promote_low_f32x4(numbers);
        let high = f64x2_promote_low_f32x4(i64x2_shuffle::<1, 1>(numbers, numbers));
        Double::new([
            f64x2_extract_lane::<0>(low),
            f64x2_extract_lane::<1>(low),
            f64x2_extract_lane::<0>(high),
            f64x2_extract_lane::<1>(high),
        ])
    }
}

/// The same elsewhere, for tests.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod conversion {
    use super::{Double, Single, Words};

    pub fn numbers(words: Words) -> Single {
        Single::new(words.to_array().map(|word| word.cast_signed() as f32))
    }

    pub fn single(numbers: Double) -> Single {
        Single::new(numbers.to_array().map(|number| number as f32))
    }

    pub fn double(numbers: Single) -> Double {
        Double::new(numbers.to_array().map(f64::from))
    }
}
