//! Cards that are approved but not yet made: a pipeline of whole cards.
//!
//! A lag of L months sends the part L - floor(L) of a month's cards one month later than the rest. Cards under way keep
//! their lag when it changes. It knows nothing of cards lost or sent back.

/// Longest lag, in months.
pub const LONGEST_LAG: usize = 12;

/// Cards under way, by the months until they are handed over; the first at the end of this month.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Pipeline([f64; LONGEST_LAG + 2]);

impl Pipeline {
    /// A month in which `approved` cards enter with a lag of `months`: the pipeline after it, and the cards handed over.
    #[must_use]
    #[inline]
    pub fn month(mut self, approved: f64, months: f64) -> (Self, f64) {
        let whole = (months as usize).min(LONGEST_LAG);
        let later = (approved * (months - whole as f64) + 0.5).floor().clamp(0.0, approved);
        self.0[whole] += approved - later;
        self.0[whole + 1] += later;
        let handed_over = self.0[0];
        self.0.copy_within(1.., 0);
        self.0[LONGEST_LAG + 1] = 0.0;
        (self, handed_over)
    }

    /// All cards under way.
    #[must_use]
    pub fn cards(&self) -> f64 {
        self.0.iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow(months: f64) -> Vec<f64> {
        let (mut pipeline, mut approved) = (Pipeline::default(), 1_000.0);
        (0..LONGEST_LAG + 2)
            .map(|_| {
                let (next, handed_over) = pipeline.month(approved, months);
                (pipeline, approved) = (next, 0.0);
                handed_over
            })
            .collect()
    }

    /// Every card comes out once, and the mean lag is the lag.
    #[test]
    fn mean_lag_is_the_lag() {
        for months in [0.0, 0.4, 1.0, 2.25, 12.0] {
            let out = follow(months);
            assert_eq!(out.iter().sum::<f64>(), 1_000.0);
            let mean: f64 = (0..).zip(&out).map(|(m, cards)| f64::from(m) * cards).sum();
            assert!((mean / 1_000.0 - months).abs() < 1e-3, "{months}: {out:?}");
        }
    }

    /// Little's law in the steady state: cards under way are cards a month times the lag.
    #[test]
    fn steady_state() {
        let mut pipeline = Pipeline::default();
        for _ in 0..30 {
            (pipeline, _) = pipeline.month(1_000.0, 2.25);
        }
        assert_eq!(pipeline.cards(), 2_250.0);
    }
}
