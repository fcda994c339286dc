//! Lateral programme: some of the arrested are brought to another sector's border, returned there, and try again from there.

use super::BySector;
use super::draws::{BorderDraw, FlowDraws};
use super::trials::{AfterArrest, Arrested, LANES, Lanes, Trials, Waiting};
use crate::model::Sector;
use crate::random::binomial;

/// Takes people out after an arrest and gathers those who wait elsewhere.
pub struct Lateral<'a> {
    share: &'a [f64; Sector::COUNT],
    receiving: &'a [f64; Sector::COUNT],
    draws: &'a FlowDraws,
    /// People who wait where they were brought.
    pub arriving: Waiting,
    /// People moved, by the sector of their arrest.
    pub moved_away: BySector,
    /// People moved, by the sector where they are returned.
    pub moved_here: BySector,
    /// Number of the next draw: taken and brought people of each lane and number of arrests have their own.
    next: u32,
}

impl<'a> Lateral<'a> {
    /// `share` of each sector's arrested is moved to the sectors of `receiving`, by weight.
    #[must_use]
    pub fn new(
        share: &'a [f64; Sector::COUNT],
        receiving: &'a [f64; Sector::COUNT],
        draws: &'a FlowDraws,
    ) -> Self {
        let nobody = [0.0; Sector::COUNT];
        Self {
            share,
            receiving,
            draws,
            arriving: Waiting::default(),
            moved_away: nobody,
            moved_here: nobody,
            next: 0,
        }
    }

    /// Writes into a month's trials who waits where they were brought.
    pub fn settle(&self, trials: &mut Trials) {
        let waiting = trials.waiting.by_arrests.as_flattened_mut();
        for (waiting, arriving) in waiting.iter_mut().zip(self.arriving.by_arrests.as_flattened()) {
            *waiting += arriving;
        }
    }

    /// Who of these people is moved.
    fn away(&mut self, people: &Lanes) -> Lanes {
        let share = self.share;
        let away = std::array::from_fn(|lane| self.draw(people[lane], share[lane % Sector::COUNT]));
        for (lane, people) in away.iter().enumerate() {
            self.moved_away[lane % Sector::COUNT] += people;
        }
        away
    }

    /// Where those moved are brought: a multinomial over the receiving sectors, mode by mode.
    fn brought(&mut self, away: &Lanes) -> Lanes {
        let (receiving, mut brought) = (self.receiving, [0.0; LANES]);
        let last = receiving.iter().rposition(|&weight| weight > 0.0).unwrap_or(0);
        for (away, brought) in away.chunks(Sector::COUNT).zip(brought.chunks_mut(Sector::COUNT)) {
            let mut left: f64 = away.iter().sum();
            let mut weight_left: f64 = receiving.iter().sum();
            for (brought, &weight) in brought.iter_mut().zip(receiving) {
                let probability =
                    if weight_left > 0.0 { (weight / weight_left).clamp(0.0, 1.0) } else { 1.0 };
                *brought = self.draw(left, probability);
                left -= *brought;
                weight_left -= weight;
            }
            // Rounding of the weights can leave somebody over: the last receiving sector takes them.
            brought[last] += left;
            for (here, brought) in self.moved_here.iter_mut().zip(brought) {
                *here += *brought;
            }
        }
        brought
    }

    fn draw(&mut self, people: f64, probability: f64) -> f64 {
        let u = self.draws.border(BorderDraw::Lateral, self.next);
        self.next += 1;
        f64::from(binomial(people as u32, probability, u))
    }
}

impl AfterArrest for Lateral<'_> {
    fn take(&mut self, arrests: usize, arrested: &Arrested) -> Arrested {
        if self.receiving.iter().sum::<f64>() <= 0.0 {
            return Arrested::NONE;
        }
        let trying = self.away(&arrested.trying);
        let waiting = self.brought(&trying);
        for (arriving, brought) in self.arriving.by_arrests[arrests - 1].iter_mut().zip(waiting) {
            *arriving += brought;
        }
        let stopping = self.away(&arrested.stopping);
        self.brought(&stopping);
        Arrested { trying, stopping }
    }
}
