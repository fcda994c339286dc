//! Lateral programme: some of the returned are brought to another sector's border and try again from there.

use super::draws::{BorderDraw, FlowDraws};
use super::trials::{AfterArrest, LANES, Lanes, Trials, Waiting};
use crate::model::Sector;
use crate::random::binomial;

/// Takes people out after an arrest and gathers those who wait elsewhere.
pub struct Lateral<'a> {
    share: &'a [f64; Sector::COUNT],
    receiving: &'a [f64; Sector::COUNT],
    draws: &'a FlowDraws,
    /// People who wait where they were brought.
    pub arriving: Waiting,
    /// Number of the next draw: taken and brought people of each lane and number of arrests have their own.
    next: u32,
}

impl<'a> Lateral<'a> {
    /// `share` of each sector's returned who try again is moved to the sectors of `receiving`, by weight.
    #[must_use]
    pub fn new(
        share: &'a [f64; Sector::COUNT],
        receiving: &'a [f64; Sector::COUNT],
        draws: &'a FlowDraws,
    ) -> Self {
        Self { share, receiving, draws, arriving: Waiting::default(), next: 0 }
    }

    /// Writes into a month's trials who waits where they were brought.
    pub fn settle(&self, trials: &mut Trials) {
        let waiting = trials.waiting.by_arrests.as_flattened_mut();
        for (waiting, arriving) in waiting.iter_mut().zip(self.arriving.by_arrests.as_flattened()) {
            *waiting += arriving;
        }
    }

    fn draw(&mut self, people: f64, probability: f64) -> f64 {
        let u = self.draws.border(BorderDraw::Lateral, self.next);
        self.next += 1;
        f64::from(binomial(people as u32, probability, u))
    }
}

impl AfterArrest for Lateral<'_> {
    fn take(&mut self, arrests: usize, trying: &Lanes) -> Lanes {
        let total: f64 = self.receiving.iter().sum();
        let mut taken = [0.0; LANES];
        if total <= 0.0 {
            return taken;
        }
        for lane in 0..LANES {
            taken[lane] = self.draw(trying[lane], self.share[lane % Sector::COUNT]);
        }
        // Who was taken chooses among the receiving sectors: a multinomial, sector by sector.
        for mode in 0..LANES / Sector::COUNT {
            let lanes = mode * Sector::COUNT..(mode + 1) * Sector::COUNT;
            let mut left: f64 = taken[lanes.clone()].iter().sum();
            let mut weight_left = total;
            for (lane, &weight) in lanes.zip(self.receiving) {
                let probability =
                    if weight_left > 0.0 { (weight / weight_left).clamp(0.0, 1.0) } else { 1.0 };
                let brought = self.draw(left, probability);
                self.arriving.by_arrests[arrests - 1][lane] += brought;
                left -= brought;
                weight_left -= weight;
            }
            // Rounding of the weights can leave somebody over: the last receiving sector takes them.
            let last = self.receiving.iter().rposition(|&weight| weight > 0.0).unwrap_or(0);
            self.arriving.by_arrests[arrests - 1][mode * Sector::COUNT + last] += left;
        }
        taken
    }
}
