//! The shelter: beds taken, and people for whom there is none.
//!
//! ```text
//! a person takes the lowest bed that is free, in a row without end; with c beds, who would take bed c or a later one
//! is refused
//! ```
//! Among the first c beds nothing depends on the others, so one pass tells the refusals for every number of beds at
//! once, and one bed more refuses nobody who had one. It begins, a week before, with as many people as such a port has at
//! that hour: normal, with the mean and variance of buses at their rates and without limit (`Var N = E N + pairs`).

use super::HOURS;
use super::arrivals::{Expected, STEP};
use super::draws::{ReceptionDraws, WeekDraw};
use super::people::{Coming, exponential};
use crate::model::Port;
use crate::model::repatriation::RepatriationParameters;
use crate::random::{normal_quantile, unit};
use rand_core::Rng;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What is known of a shelter.
#[derive(Debug, Clone)]
pub(super) struct Beds {
    port: Port,
    /// Beds there are.
    pub limit: u32,
    stay_hours: f64,
    /// People at the beginning.
    mean: f64,
    variance: f64,
}

impl Beds {
    pub fn new(
        parameters: &RepatriationParameters,
        port: Port,
        expected: &Expected,
        coming: &Coming,
    ) -> Self {
        let stay_hours = 24.0 * parameters.shelter_stay_days;
        // Over a week: what a step adds decays to the end, and a week is like the one before it.
        let (one, two) = (STEP / stay_hours, 2.0 * STEP / stay_hours);
        let (keep, keep_pairs) = (libm::exp(-one), libm::exp(-two));
        let (mut mean, mut pairs) = (0.0, 0.0);
        for (expected, buses) in expected.iter().zip(&coming.buses) {
            let people: f64 = expected.iter().sum();
            let ask: f64 = expected
                .iter()
                .zip(&parameters.shelter_need)
                .map(|(people, need)| people * need)
                .sum();
            let share = if people > 0.0 { ask / people } else { 0.0 };
            mean = mean * keep + ask * (1.0 - keep) / one;
            pairs = pairs * keep_pairs
                + buses * share * share * coming.sizes.mean_pairs() * (1.0 - keep_pairs) / two;
        }
        let week = HOURS as f64 / stay_hours;
        mean /= -libm::expm1(-week);
        pairs /= -libm::expm1(-2.0 * week);
        let limit = (parameters.beds[port as usize] + 1e-9) as u32;
        Self { port, limit, stay_hours, mean, variance: mean + pairs }
    }
}

/// Room for a week's beds, used again.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelter {
    /// Free beds among those ever taken, the lowest on top.
    free: BinaryHeap<Reverse<u32>>,
    ever_taken: u32,
    /// When each bed that is taken falls free: the bits of the time, which stand in its order, and the bed.
    taken: BinaryHeap<Reverse<(u64, u32)>>,
    /// Beds taken, as far as there are beds.
    pub occupied: u32,
    limit: u32,
    now: f64,
    /// Mean over each hour of the week reported. Shape: `[hour]`.
    pub mean: Vec<f64>,
    /// Most in each hour. Shape: `[hour]`.
    pub most: Vec<u32>,
}

impl Shelter {
    /// At the beginning of the week before.
    pub fn start(&mut self, beds: &Beds, draws: &ReceptionDraws) {
        self.free.clear();
        self.taken.clear();
        (self.ever_taken, self.occupied, self.limit, self.now) = (0, 0, beds.limit, 0.0);
        self.mean.clear();
        self.mean.resize(HOURS, 0.0);
        self.most.clear();
        self.most.resize(HOURS, 0);
        let normal = normal_quantile(draws.stream(WeekDraw::Start, beds.port).uniform(0));
        let people = (beds.mean + beds.variance.sqrt() * normal + 0.5) as u32;
        let mut stays = draws.stream(WeekDraw::Residents, beds.port).rng();
        for _ in 0..people {
            self.ask(0.0, exponential(beds.stay_hours, unit(stays.next_u32())));
        }
    }

    /// A person asks for a bed, not before the one who asked last; the answer is the bed in the row without end.
    pub fn ask(&mut self, time: f64, stay: f64) -> u32 {
        self.turn_to(time);
        let bed = if let Some(Reverse(bed)) = self.free.pop() {
            bed
        } else {
            self.ever_taken += 1;
            self.ever_taken - 1
        };
        self.taken.push(Reverse(((time + stay).to_bits(), bed)));
        if bed < self.limit {
            self.occupied += 1;
            if let Some(hour) = reported(time) {
                self.most[hour] = self.most[hour].max(self.occupied);
            }
        }
        bed
    }

    /// Lets people leave until then.
    pub fn turn_to(&mut self, time: f64) {
        while let Some(&Reverse((bits, bed))) = self.taken.peek()
            && f64::from_bits(bits) <= time
        {
            self.pass(f64::from_bits(bits));
            self.taken.pop();
            self.free.push(Reverse(bed));
            self.occupied -= u32::from(bed < self.limit);
        }
        self.pass(time);
    }

    /// Time goes by, as many staying.
    fn pass(&mut self, until: f64) {
        while self.now < until {
            let end = until.min(self.now.floor() + 1.0);
            if let Some(hour) = reported(self.now) {
                self.mean[hour] += f64::from(self.occupied) * (end - self.now);
                self.most[hour] = self.most[hour].max(self.occupied);
            }
            self.now = end;
        }
    }
}

/// The hour of the week reported, if it is in it.
pub(super) fn reported(time: f64) -> Option<usize> {
    (time as usize).checked_sub(HOURS).filter(|&hour| hour < HOURS)
}
