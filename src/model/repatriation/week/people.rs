//! Who comes: buses, and the people in them.
//!
//! ```text
//! A(T_k) = E_1 + ... + E_k     E exponential of mean 1     A(t) = integral of F_day people(t) / E X
//! F_day lognormal of mean 1    people of a bus: groups by the shares of its time
//! ```
//! Everything about a person is drawn here, before anybody is served: two desks meet the very same people.

use super::arrivals::{Expected, STEP, STEPS, STEPS_AN_HOUR};
use super::draws::{PersonDraw, ReceptionDraws, SEATS, WeekDraw, person};
use crate::model::elementary::log;
use crate::model::queueing::exponential::fill_exponential;
use crate::model::repatriation::RepatriationParameters;
use crate::model::repatriation::buses::Buses;
use crate::model::{Group, Port};
use crate::random::{normal_quantile, unit};
use rand_core::Rng;

/// Days that are drawn: the week before, the week, and a day for the last of the week to be overtaken in.
const DAYS: usize = 15;
/// Hours of them.
pub(super) const UNTIL: f64 = 24.0 * DAYS as f64;
const STEPS_A_DAY: usize = 24 * STEPS_AN_HOUR;
/// Logarithms taken at once.
const AT_ONCE: usize = 32;
/// The stay of a person who asks for no bed.
pub(super) const NO_BED: f64 = -1.0;

/// What a port expects, ready to draw from.
#[derive(Debug, Clone)]
pub(super) struct Coming {
    port: Port,
    /// Buses expected. Shape: `[step]`.
    pub buses: [f64; STEPS],
    /// Share of the groups up to each but the last. Shape: `[step][group]`.
    up_to: [[f64; Group::COUNT - 1]; STEPS],
    pub sizes: Buses,
    /// Of the logarithm of a day's factor.
    deviation: f64,
    service_hours: f64,
    need: [f64; Group::COUNT],
    stay_hours: f64,
}

impl Coming {
    pub fn new(parameters: &RepatriationParameters, port: Port, expected: &Expected) -> Self {
        let sizes = Buses::new(parameters);
        let variation = parameters.daily_variation;
        let (mut buses, mut up_to) = ([0.0; STEPS], [[1.0; Group::COUNT - 1]; STEPS]);
        for ((buses, up_to), expected) in buses.iter_mut().zip(&mut up_to).zip(expected) {
            let people: f64 = expected.iter().sum();
            *buses = people / sizes.mean;
            let mut so_far = 0.0;
            for (up_to, expected) in up_to.iter_mut().zip(expected) {
                so_far += expected;
                *up_to = if people > 0.0 { so_far / people } else { 1.0 };
            }
        }
        Self {
            port,
            buses,
            up_to,
            sizes,
            deviation: libm::log1p(variation * variation).sqrt(),
            service_hours: parameters.service_minutes / 60.0,
            need: parameters.shelter_need,
            stay_hours: 24.0 * parameters.shelter_stay_days,
        }
    }

    /// How busy each day is.
    fn days(&self, draws: &ReceptionDraws) -> [f64; DAYS] {
        let stream = draws.stream(WeekDraw::Days, self.port);
        let deviation = self.deviation;
        std::array::from_fn(|day| {
            let normal = normal_quantile(stream.uniform(day as u32));
            libm::exp(deviation * normal - 0.5 * deviation * deviation)
        })
    }
}

/// All who come, in order; hours run from the Monday of the week before. Room that is used again.
#[derive(Debug, Clone, Default)]
pub(super) struct People {
    pub arrivals: Vec<f64>,
    /// Place among [`Group::ALL`].
    pub groups: Vec<u8>,
    /// Hours that an officer takes.
    pub services: Vec<f64>,
    /// Hours in the shelter, or [`NO_BED`].
    pub stays: Vec<f64>,
    /// Time of each bus.
    pub buses: Vec<f64>,
}

impl People {
    pub fn draw(&mut self, coming: &Coming, draws: &ReceptionDraws) {
        self.draw_buses(coming, draws);
        let sizes = draws.stream(WeekDraw::Sizes, coming.port);
        let mut sizes = sizes.rng();
        let people = draws.stream(WeekDraw::People, coming.port);
        for list in [&mut self.arrivals, &mut self.services, &mut self.stays] {
            list.clear();
        }
        self.groups.clear();
        for (bus, &time) in (0..).zip(&self.buses) {
            let size = coming.sizes.size(unit(sizes.next_u32())) as u32;
            debug_assert!(size <= SEATS);
            let up_to = &coming.up_to[(time * STEPS_AN_HOUR as f64) as usize % STEPS];
            for seat in 0..size {
                let draws = person(&people, bus, seat).map(unit);
                let group = group_at(up_to, draws[PersonDraw::Group as usize]);
                let asks = draws[PersonDraw::Bed as usize] < coming.need[group];
                let stay = if asks {
                    exponential(coming.stay_hours, draws[PersonDraw::Stay as usize])
                } else {
                    NO_BED
                };
                self.arrivals.push(time);
                self.groups.push(group as u8);
                self.services.push(1.0 - draws[PersonDraw::Service as usize]);
                self.stays.push(stay);
            }
        }
        for some in self.services.chunks_mut(AT_ONCE) {
            let mut left = [1.0; AT_ONCE];
            left[..some.len()].copy_from_slice(some);
            for (service, logarithm) in some.iter_mut().zip(log(&left)) {
                *service = -coming.service_hours * logarithm;
            }
        }
    }

    /// One draw a bus: more people expected bring every bus earlier and change no other luck.
    fn draw_buses(&mut self, coming: &Coming, draws: &ReceptionDraws) {
        let days = coming.days(draws);
        let at = |step: usize| days[step / STEPS_A_DAY] * coming.buses[step % STEPS];
        let steps = DAYS * STEPS_A_DAY;
        let expected: f64 = (0..steps).map(at).sum();
        // Ten deviations: that more should come does not happen.
        let most = expected + 10.0 * expected.sqrt() + 20.0;
        self.buses.clear();
        self.buses.resize(if expected > 0.0 { most as usize } else { 0 }, 0.0);
        fill_exponential(&draws.stream(WeekDraw::Buses, coming.port), 1.0, &mut self.buses);
        let (mut so_far, mut before, mut step, mut came) = (0.0, 0.0, 0, 0);
        'buses: while came < self.buses.len() {
            so_far += self.buses[came];
            while so_far >= before + at(step) {
                before += at(step);
                step += 1;
                if step == steps {
                    break 'buses;
                }
            }
            // Rounding must not carry a bus into the next step.
            let part = ((so_far - before) / at(step)).min(1.0 - 1e-9);
            self.buses[came] = (step as f64 + part) * STEP;
            came += 1;
        }
        self.buses.truncate(came);
    }
}

/// The first group that the shares reach `u` with.
#[inline]
fn group_at(up_to: &[f64; Group::COUNT - 1], u: f64) -> usize {
    up_to.iter().filter(|&&share| share <= u).count()
}

/// The exponential quantile.
pub(super) fn exponential(mean: f64, u: f64) -> f64 {
    -mean * log(&[1.0 - u])[0]
}
