//! Floors of smooth quantiles of counts: the plain form is
//! [`Shape::floor_at`](crate::random::counts::expansion::Shape::floor_at).
//!
//! The smooth quantile, less the whole number nearest to the mean, is small enough for single precision, of which a vector
//! holds twice as many lanes. What that loses goes into the margin: a lane that passes has the count of double precision.

use super::{Double, Single, abreast, abreast_mut, at_hand, conversion, starts};
use crate::random::counts::expansion::{MARGIN_0, MARGIN_4, MIN_VARIANCE, Shape};
use crate::random::normal_table::SINGLE_ERROR;

/// Beyond this variance rounding leaves nothing clear.
const MAX_VARIANCE: f32 = 1e11;

/// More than what rounding moves a smooth quantile, in standard deviations and besides.
const ROUNDING: [f32; 2] = [3e-6, 2e-6];

/// The numbers of the expansion and of its limits, each for all lanes.
#[derive(Clone, Copy)]
struct Numbers {
    /// Adding it and taking it away leaves the nearest whole number.
    shift: Double,
    zero: Single,
    half: Single,
    one: Single,
    two: Single,
    four: Single,
    seven: Single,
    sixth: Single,
    one_36th: Single,
    fourth: [Single; 3],
    margin: [Single; 2],
    rounding: [Single; 2],
    small: Single,
    range: [Single; 2],
    doubt: Single,
}

static NUMBERS: Numbers = Numbers {
    shift: Double::splat(6_755_399_441_055_744.0), // 1.5 * 2^52
    zero: Single::splat(0.0),
    half: Single::splat(0.5),
    one: Single::splat(1.0),
    two: Single::splat(2.0),
    four: Single::splat(4.0),
    seven: Single::splat(7.0),
    sixth: Single::splat(1.0 / 6.0),
    one_36th: Single::splat(1.0 / 36.0),
    fourth: [Single::splat(2.4), Single::splat(5.6), Single::splat(12.8)],
    margin: [Single::splat(MARGIN_0 as f32), Single::splat(MARGIN_4 as f32)],
    rounding: [Single::splat(ROUNDING[0] + SINGLE_ERROR), Single::splat(ROUNDING[1])],
    small: Single::splat(25.0),
    range: [Single::splat(MIN_VARIANCE as f32), Single::splat(MAX_VARIANCE)],
    doubt: Single::splat(f32::MIN),
};

/// The count of each of at least four lanes at its normal; its sign bit is set where it is in doubt.
#[inline(always)]
#[allow(clippy::inline_always)] // the shapes stay in the machine's registers
pub fn floors(normals: &[f32], counts: &mut [f64], shape: impl Fn(usize) -> Shape) {
    let numbers = at_hand(&NUMBERS);
    for first in starts(normals.len()) {
        let shapes: [Shape; 4] = std::array::from_fn(|i| shape(first + i));
        let w = Single::new(*abreast(normals, first));
        *abreast_mut(counts, first) = numbers.floors(&shapes, w).to_array();
    }
}

impl Numbers {
    #[inline(always)]
    #[allow(clippy::inline_always)] // as above
    fn floors(&self, shapes: &[Shape; 4], w: Single) -> Double {
        let Self {
            shift, zero, half, one, two, four, seven, sixth, one_36th, small, doubt, ..
        } = *self;
        let [fourth_4, fourth_2, fourth_0] = self.fourth;
        let [margin_0, margin_4] = self.margin;
        let [rounding_s, rounding] = self.rounding;
        let [least, most] = self.range;
        let double = |of: fn(&Shape) -> f64| Double::new(shapes.each_ref().map(of));
        let single = |of: fn(&Shape) -> f64| conversion::single(double(of));

        let mean = double(|shape| shape.mean);
        let whole = (mean + shift) - shift;
        let variance = single(|shape| shape.variance);
        let (d, e, spread) =
            (single(|shape| shape.d), single(|shape| shape.e), single(|shape| shape.spread));

        let s = variance.sqrt();
        let t = s * (one_36th / variance); // 1 / (36 s)
        let t2 = t * t;
        let w2 = w * w;
        let w4 = w2 * w2;
        let odd = w * (s + t * (e * (seven - w2) - (half * w2 + one)));
        let fourth = (two + e) * (fourth_4 * w4 + (fourth_2 * w2 - fourth_0));
        let even = d * ((w2 * sixth - sixth) + t2 * fourth);
        let x = conversion::single(mean - whole) + (odd + (half + even));
        let margin = (margin_0 + margin_4 * w4) * (t * t2) * spread;

        let step = x.round_ties_even();
        let floor = step - (step.simd_gt(x) & one);
        let room = (x - step).abs() - (margin + (s * rounding_s + rounding));
        // Three standard deviations for small variances, otherwise four.
        let reach = four - w.abs() - (variance.simd_lt(small) & one);
        let is_clear = room.simd_ge(zero)
            & reach.simd_ge(zero)
            & variance.simd_ge(least)
            & variance.simd_le(most);
        whole + conversion::double(is_clear.select(floor, doubt))
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, floors};
    use crate::random::{Module, Stream, binomial, negative_binomial, normal_table, poisson, unit};

    const LANES: usize = 11;

    /// Of lanes with these counts, those that are clear have them; how many are.
    fn clear(words: &[u32; LANES], shapes: &[Shape; LANES], counts: [u32; LANES]) -> usize {
        let (mut normals, mut found) = ([0.0; LANES], [0.0; LANES]);
        normal_table().of_words_single(words, &mut normals);
        floors(&normals, &mut found, |i| shapes[i]);
        let mut clear = 0;
        for (lane, (found, count)) in found.into_iter().zip(counts).enumerate() {
            if found.is_sign_positive() {
                clear += 1;
                assert_eq!(found, f64::from(count), "{:?} at {:#x}", shapes[lane], words[lane]);
            }
        }
        clear
    }

    /// Whatever is clear is the exact count, over all sizes; and what has the room is clear.
    #[test]
    fn clear_counts_are_exact() {
        let (mut lanes, mut clear_lanes) = (0, 0);
        for round in 0..3000_u32 {
            let draw = |lane: usize, draw| {
                Stream::new(11, Module::ANALYSIS, round, lane as u32, 0).uniform(draw)
            };
            let words: [u32; LANES] = std::array::from_fn(|i| {
                Stream::new(12, Module::ANALYSIS, round, i as u32, 0).word(0)
            });
            let n: [f64; LANES] = std::array::from_fn(|i| libm::exp(21.0 * draw(i, 0)).floor());
            let p: [f64; LANES] = std::array::from_fn(|i| match round % 3 {
                0 => draw(i, 1),
                1 => libm::exp(-20.0 * draw(i, 1)),
                _ => 1.0 - libm::exp(-20.0 * draw(i, 1)),
            });
            let mean: [f64; LANES] = std::array::from_fn(|i| n[i] * p[i]);
            let u = |i: usize| unit(words[i]);
            clear_lanes += clear(
                &words,
                &std::array::from_fn(|i| Shape::binomial(n[i], p[i])),
                std::array::from_fn(|i| binomial(n[i] as u32, p[i], u(i))),
            );
            clear_lanes += clear(
                &words,
                &mean.map(Shape::poisson),
                std::array::from_fn(|i| poisson(mean[i], u(i))),
            );
            let small = mean.map(|mean| mean.min(1e6)); // where an exact decision stays quick
            clear_lanes += clear(
                &words,
                &small.map(|mean| Shape::negative_binomial(mean, 4.0)),
                std::array::from_fn(|i| negative_binomial(small[i], 4.0, u(i))),
            );
            let wide = |variance: f64| usize::from((2.0..1e6).contains(&variance));
            lanes += mean.iter().zip(&p).map(|(m, p)| wide(m * (1.0 - p))).sum::<usize>();
            lanes += mean.iter().map(|&m| wide(m)).sum::<usize>();
        }
        assert!(clear_lanes * 10 > lanes * 9, "{clear_lanes} of {lanes}");
    }

    /// Numbers that no vector likes are in doubt, not wrong.
    #[test]
    fn beyond_all_limits() {
        for mean in [0.0, 1e-300, 1.9, 1e12, 1e30] {
            let mut found = [0.0; 4];
            floors(&[0.0, 1.0, -6.0, 6.0], &mut found, |_| Shape::negative_binomial(mean, 0.05));
            assert!(found.iter().all(|count| count.is_sign_negative()), "{mean:e}: {found:?}");
        }
    }
}
