//! Many counts at once.

use super::expansion::Shape;

/// The draws of `L` lanes, at least four: a vector full.
#[derive(Debug, Clone, Copy)]
pub struct Lanes<'a, const L: usize> {
    /// The words; lane i is at the uniform of `words[i]`.
    pub words: &'a [u32; L],
    /// Each word's normal, made for many at once:
    /// [`NormalTable::of_words_single`](crate::random::NormalTable::of_words_single).
    pub normals: &'a [f32; L],
}

/// Writes the counts that smooth quantiles tell, and where they do not those of `settle`.
///
/// Few are in doubt, so four are asked at once before each.
#[inline(always)]
#[allow(clippy::inline_always)] // loops vectorise only with shapes inside them
pub(super) fn count<const L: usize>(
    counts: &mut [f64; L],
    normals: &[f32; L],
    shape: impl Fn(usize) -> Shape,
    mut settle: impl FnMut(usize) -> f64,
) {
    find_floors(counts, normals, shape);
    let (fours, rest) = counts.as_chunks_mut::<4>();
    let whole = 4 * fours.len();
    for (four, counts) in fours.iter_mut().enumerate() {
        let [a, b, c, d] = counts.map(f64::to_bits);
        if (a | b | c | d) >> 63 != 0 {
            settle_each(4 * four, counts, &mut settle);
        }
    }
    settle_each(whole, rest, &mut settle);
}

/// The floors; the sign bit is set where one may not be the count.
#[inline(always)]
#[allow(clippy::inline_always)] // as above
#[cfg(target_arch = "wasm32")]
fn find_floors<const L: usize>(
    floors: &mut [f64; L],
    normals: &[f32; L],
    shape: impl Fn(usize) -> Shape,
) {
    crate::random::abreast::floors::floors(normals, floors, shape);
}

/// The same where the compiler's own vectors are wide enough.
#[inline(always)]
#[allow(clippy::inline_always)] // as above
#[cfg(not(target_arch = "wasm32"))]
fn find_floors<const L: usize>(
    floors: &mut [f64; L],
    normals: &[f32; L],
    shape: impl Fn(usize) -> Shape,
) {
    let error = f64::from(crate::random::normal_table::SINGLE_ERROR);
    *floors = std::array::from_fn(|lane| shape(lane).floor_at(f64::from(normals[lane]), error));
}

/// Answers one by one the lanes in doubt, numbered from `first` on.
#[inline(always)]
#[allow(clippy::inline_always)] // the answer is the caller's closure
fn settle_each(first: usize, counts: &mut [f64], settle: &mut impl FnMut(usize) -> f64) {
    for (lane, count) in (first..).zip(counts) {
        if count.is_sign_negative() {
            *count = settle(lane);
        }
    }
}
