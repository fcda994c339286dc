//! Flights to the interior: some of the arrested are taken far from the border, and some of these come back.
//!
//! ```text
//! flown ~ Binomial(arrested, i_s a)      back ~ Binomial(flown who would try again, r)      the rest give up
//! ```
//! `a` is the share of adults, who alone are flown. Who comes back waits at the same sector and tries again a month later.

use super::BySector;
use super::draws::{BorderDraw, FlowDraws};
use super::trials::{AfterArrest, Arrested, LANES, Lanes, Trials, Waiting};
use crate::model::Sector;
use crate::random::binomial;

/// The programme in force.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InteriorFlights {
    /// Share of the adults arrested in a sector who are flown (i). Shape: `[sector]`.
    pub share: BySector,
    /// Share of them who are back a month later (r).
    pub retry: f64,
}

impl InteriorFlights {
    /// No flights.
    pub const NONE: Self = Self { share: [0.0; Sector::COUNT], retry: 0.0 };

    /// Whether anybody is flown.
    #[must_use]
    pub fn fly(&self) -> bool {
        self.share.iter().any(|&share| share > 0.0)
    }
}

/// Takes people out after an arrest and keeps who comes back and who does not.
pub(super) struct Interior<'a> {
    share: BySector,
    retry: f64,
    draws: &'a FlowDraws,
    /// People who come back, by arrests.
    back: Waiting,
    /// People who do not. Shape: `[arrests][lane]`.
    gone: [Lanes; 3],
    /// People flown, by the sector of their arrest.
    pub flown: BySector,
    /// Number of the next draw: flown and back of each lane and number of arrests have their own.
    next: u32,
}

impl<'a> Interior<'a> {
    pub fn new(flights: &InteriorFlights, adults: f64, draws: &'a FlowDraws) -> Self {
        Self {
            share: flights.share.map(|share| share * adults),
            retry: flights.retry,
            draws,
            back: Waiting::default(),
            gone: [[0.0; LANES]; 3],
            flown: [0.0; Sector::COUNT],
            next: 0,
        }
    }

    /// Writes into a month's trials who waits to try again and who gave up.
    pub fn settle(&self, trials: &mut Trials) {
        let waiting = trials.waiting.by_arrests.as_flattened_mut();
        for (waiting, back) in waiting.iter_mut().zip(self.back.by_arrests.as_flattened()) {
            *waiting += back;
        }
        for (ended, gone) in trials.ended_after.iter_mut().zip(&self.gone) {
            for lane in 0..LANES {
                ended[lane] += gone[lane];
                trials.gave_up[lane] += gone[lane];
            }
        }
    }

    fn draw(&mut self, people: f64, probability: f64) -> f64 {
        let u = self.draws.border(BorderDraw::Interior, self.next);
        self.next += 1;
        f64::from(binomial(people as u32, probability, u))
    }
}

impl AfterArrest for Interior<'_> {
    fn take(&mut self, arrests: usize, arrested: &Arrested) -> Arrested {
        let mut taken = Arrested::NONE;
        for lane in 0..LANES {
            let sector = lane % Sector::COUNT;
            let trying = self.draw(arrested.trying[lane], self.share[sector]);
            let back = self.draw(trying, self.retry);
            let stopping = self.draw(arrested.stopping[lane], self.share[sector]);
            self.back.by_arrests[arrests - 1][lane] += back;
            self.gone[arrests - 1][lane] += trying - back;
            self.flown[sector] += trying + stopping;
            (taken.trying[lane], taken.stopping[lane]) = (trying, stopping);
        }
        taken
    }
}
