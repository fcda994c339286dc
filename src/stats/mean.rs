//! Mean and variance in one pass, and the Monte Carlo standard error of the mean.
//!
//! ```text
//! delta = x - mean      mean' = mean + delta / n      m2' = m2 + delta (x - mean')
//! mcse = sqrt(m2 / (n - 1) / n)
//! ```
//! B. P. Welford, Technometrics 4 (1962); two halves join by T. F. Chan, G. H. Golub and
//! R. J. `LeVeque`, "Updating formulae and a pairwise algorithm for computing sample variances" (1979).

use super::{Interval, Merge, Z_95};

/// Count, mean and sum of squared distances from the mean.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Moments {
    /// How many values.
    pub count: u64,
    /// Their mean; 0 of none.
    pub mean: f64,
    /// The sum of squared distances from the mean.
    pub m2: f64,
}

impl Moments {
    /// Takes one more value in.
    #[inline]
    pub fn push(&mut self, value: f64) {
        self.count += 1;
        let delta = value - self.mean;
        self.mean += delta / self.count as f64;
        self.m2 += delta * (value - self.mean);
    }

    /// The sample variance (n - 1 in the denominator); of fewer than two values, none.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        (self.count >= 2).then(|| self.m2 / (self.count - 1) as f64)
    }

    /// The Monte Carlo standard error of the mean, for independent values.
    #[must_use]
    pub fn mcse(&self) -> Option<f64> {
        self.variance().map(|variance| (variance / self.count as f64).sqrt())
    }

    /// The 95 % interval of the mean, by the normal approximation.
    #[must_use]
    pub fn interval_95(&self) -> Option<Interval> {
        self.mcse().map(|mcse| interval_95(self.mean, mcse))
    }
}

/// The 95 % interval around a mean with this standard error, by the normal approximation.
#[must_use]
pub fn interval_95(mean: f64, mcse: f64) -> Interval {
    Interval { low: mean - Z_95 * mcse, high: mean + Z_95 * mcse }
}

/// Fewer blocks than these do not tell the error of a mean.
const BLOCKS: usize = 16;

/// The Monte Carlo standard error of the mean of values that depend on each other within blocks of `block` in a row, by
/// the spread of the means of whole blocks; undefined values count in none. Values beyond the last whole block count as
/// many as they are. `None` with fewer than sixteen whole blocks: what holds of independent values is then on the safe
/// side for blocks that are made to vary less.
#[must_use]
pub fn mcse_of_blocks(values: &[Option<f64>], block: usize) -> Option<f64> {
    let mean = |block: &[Option<f64>]| {
        let moments: Moments = block.iter().flatten().copied().collect();
        (moments.count > 0).then_some(moments.mean)
    };
    let means: Moments = values.chunks_exact(block).filter_map(mean).collect();
    let enough = means.count >= BLOCKS as u64;
    let whole = (values.len() / block * block) as f64 / values.len() as f64;
    enough.then(|| means.mcse()).flatten().map(|mcse| mcse * whole.sqrt())
}

impl Merge for Moments {
    fn merge(&mut self, next: &Self) {
        if next.count == 0 {
            return;
        }
        let count = self.count + next.count;
        let share = next.count as f64 / count as f64;
        let delta = next.mean - self.mean;
        self.mean += delta * share;
        self.m2 += next.m2 + delta * delta * self.count as f64 * share;
        self.count = count;
    }
}

impl FromIterator<f64> for Moments {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let mut moments = Self::default();
        values.into_iter().for_each(|value| moments.push(value));
        moments
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{Merge, Moments, mcse_of_blocks};

    /// The worked example of Wikipedia's "Algorithms for calculating variance": 4, 7, 13, 16 shifted
    /// by 10^9 has mean 10^9 + 10 and variance 30, where the textbook formula gives nonsense.
    #[test]
    fn shifted_sample() {
        let moments: Moments = [4.0, 7.0, 13.0, 16.0].into_iter().map(|x| x + 1e9).collect();
        assert_eq!(moments.mean, 1e9 + 10.0);
        assert_eq!(moments.variance(), Some(30.0));
        assert_eq!(moments.mcse(), Some(7.5_f64.sqrt()));
    }

    /// Blocks of 1, 3 and of 5, 7 in turn: their means are 2 and 6, and 16 of them vary by 4 16 / 15; a last value alone
    /// makes 32 values 33. Of blocks of one the error is that of independent values.
    #[test]
    fn blocks_tell_the_error() {
        let mut values: Vec<Option<f64>> =
            [1.0, 3.0, 5.0, 7.0].into_iter().cycle().take(32).map(Some).collect();
        let error = (4.0_f64 * 16.0 / 15.0 / 16.0).sqrt();
        assert!((mcse_of_blocks(&values, 2).unwrap() - error).abs() < 1e-15);
        assert_eq!(mcse_of_blocks(&values[..31], 2), None, "fifteen whole blocks");
        let plain: Moments = values.iter().flatten().copied().collect();
        assert!((mcse_of_blocks(&values, 1).unwrap() - plain.mcse().unwrap()).abs() < 1e-15);
        values.push(Some(100.0));
        let more = error * (32.0_f64 / 33.0).sqrt();
        assert!((mcse_of_blocks(&values, 2).unwrap() - more).abs() < 1e-15);
        // A block is the mean of what is defined in it; one without any is none.
        (values[0], values[2], values[3]) = (None, None, None);
        assert_eq!(mcse_of_blocks(&values, 2), None);
    }

    #[test]
    fn too_few_values_have_no_error() {
        assert_eq!(Moments::default().variance(), None);
        let one: Moments = [3.0].into_iter().collect();
        assert_eq!((one.mean, one.mcse(), one.interval_95()), (3.0, None, None));
    }

    /// Two parts joined are the whole, up to rounding; an empty part changes no bit.
    #[test]
    fn parts_join() {
        let value = |i: i32| f64::from(i * i % 97) * 0.1 - 3.0;
        let whole: Moments = (0..1000).map(value).collect();
        for cut in [0, 1, 500, 999, 1000] {
            let mut joined: Moments = (0..cut).map(value).collect();
            joined.merge(&(cut..1000).map(value).collect());
            assert_eq!(joined.count, whole.count);
            assert!((joined.mean - whole.mean).abs() < 1e-13);
            assert!((joined.m2 - whole.m2).abs() < 1e-9);
        }
        let mut same = whole;
        same.merge(&Moments::default());
        assert_eq!(same, whole);
    }
}
