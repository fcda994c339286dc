//! Exponential times by inversion, many at once, and the arrivals they add up to.
//!
//! ```text
//! X = -mean log(1 - u)        A_n = X_1 + ... + X_n: a Poisson stream of rate 1/mean
//! ```
//! One draw a customer, found by its number: a shorter mean moves every arrival earlier and changes no other luck.

use crate::model::elementary::log;
use crate::random::{Stream, unit};
use rand_core::Rng;

/// Draws 0, 1, 2, ... of the stream as exponential times of this mean, as many as fit.
pub fn fill_exponential(stream: &Stream, mean: f64, times: &mut [f64]) {
    const AT_ONCE: usize = 32;
    let mut rng = stream.rng();
    for some in times.chunks_mut(AT_ONCE) {
        // 1 - u is exact: u has 33 bits.
        let left: [f64; AT_ONCE] = std::array::from_fn(|_| 1.0 - unit(rng.next_u32()));
        for (time, logarithm) in some.iter_mut().zip(log(&left)) {
            *time = -mean * logarithm;
        }
    }
}

/// Turns gaps into times of arrival, in place.
pub fn add_up(gaps: &mut [f64]) {
    let mut now = 0.0;
    for gap in gaps {
        now += *gap;
        *gap = now;
    }
}

#[cfg(test)]
mod tests {
    use super::{add_up, fill_exponential};
    use crate::random::{Distribution, Module, Stream};

    /// The same numbers as the distribution's own inversion, up to the last bits; as many as asked for.
    #[test]
    fn inversion_of_the_same_draws() {
        let stream = Stream::new(3, Module::PORTS, 1, 2, 3);
        let law = Distribution::Exponential { mean: 2.5 };
        for count in [0, 1, 31, 32, 33, 100] {
            let mut times = vec![f64::NAN; count];
            fill_exponential(&stream, 2.5, &mut times);
            for (draw, time) in (0..).zip(&times) {
                let exact = law.quantile(stream.uniform(draw));
                assert!((time / exact - 1.0).abs() < 1e-14, "{time} is not {exact}");
            }
        }
    }

    #[test]
    fn gaps_add_up() {
        let mut times = [1.0, 0.5, 0.0, 2.0];
        add_up(&mut times);
        assert_eq!(times, [1.0, 1.5, 1.5, 3.5]);
    }
}
