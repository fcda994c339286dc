//! The week at a port person by person: everyone's own arrival and inspection, and the lanes of the hour.
//!
//! ```text
//! Poisson arrivals at the rate of the hour      A(T_n) = X_1 + ... + X_n,  X exponential of mean 1, A the expected so far
//! inspection: gamma, the scenario's mean and coefficient of variation
//! ```
//! Served first come, first served by the lanes that are open ([`Departures::limited`]). Lanes are whole: a fraction of a
//! lane is one more lane for that fraction of the hour, from its beginning; at least one is always open. A week of the
//! same days goes before, so that Monday finds a line. Nobody joins a line longer than the longest of the fluid. It has what
//! the hourly fluid lacks (chance) and no more: people choose no hour by the line.

use super::profile::{HOURS, Profile};
use super::response::LONGEST_HOURS;
use super::week::{GOAL_MINUTES, WEEK_QUANTILES, Week, WeekDraws, WeekWaits, arrivals};
use super::{PortModel, lanes};
use crate::model::elementary::larger;
use crate::model::queueing::exponential::fill_exponential;
use crate::model::queueing::{Customers, Departures, Schedule};
use crate::model::{Lane, Port};
use crate::random::distribution::{Gamma, Variate};
use crate::random::{Stream, unit};
use crate::stats::quantiles;
use rand_core::Rng;

/// Entity numbers of arrivals and of inspections begin here, above those of days.
const ARRIVALS: u32 = 128;
const INSPECTIONS: u32 = 192;
/// Part of a lane that is none, so that rounding opens no lane.
const NO_LANE: f64 = 1e-9;
/// Hours of lanes beyond the two weeks: who comes last is served in them.
const BEYOND: usize = LONGEST_HOURS as usize + 1;

/// Room for the work of a week, used again from week to week.
#[derive(Debug, Clone, Default)]
pub struct EventRoom {
    times: Vec<f64>,
    inspections: Vec<f64>,
    waits: Vec<f64>,
    departures: Departures,
    law: Option<InspectionLaw>,
}

/// Inspection times of mean 1 by inversion from a table: between its even steps along a straight line, at its two ends
/// exactly. A draw costs a thousandth of solving for the quantile, and the table is off by less than 1 in 10,000.
#[derive(Debug, Clone)]
struct InspectionLaw {
    variation: f64,
    gamma: Option<Gamma>,
    /// Quantiles at k / [`STEPS`]; the two ends are not used.
    quantiles: Vec<f64>,
}

/// The first bits of a word choose the step.
const BITS: u32 = 10;
const STEPS: usize = 1 << BITS;

impl InspectionLaw {
    fn new(variation: f64) -> Self {
        let gamma = Gamma::from_mean(1.0, variation).ok();
        let at = |step: usize| match &gamma {
            Some(gamma) if step > 0 && step < STEPS => gamma.quantile(step as f64 / STEPS as f64),
            Some(_) => 0.0,
            None => 1.0,
        };
        let quantiles = (0..=STEPS).map(at).collect();
        Self { variation, gamma, quantiles }
    }

    #[inline]
    fn draw(&self, word: u32) -> f64 {
        let step = (word >> (u32::BITS - BITS)) as usize;
        match &self.gamma {
            Some(gamma) if step == 0 || step == STEPS - 1 => gamma.quantile(unit(word)),
            _ => {
                let fraction = unit(word) * STEPS as f64 - step as f64;
                let low = self.quantiles[step];
                low + fraction * (self.quantiles[step + 1] - low)
            }
        }
    }
}

impl PortModel {
    /// The week of [`PortModel::week`] person by person: the same rates, days and lanes. `None` without a lane.
    #[must_use]
    pub fn week_of_events(
        &self,
        port: Port,
        lane: Lane,
        an_hour: f64,
        days: &[f64; 7],
        draws: &WeekDraws,
        room: &mut EventRoom,
    ) -> Option<Week> {
        let (open, seconds) = lanes(&self.parameters, lane, port as usize);
        if open <= 0.0 {
            return None;
        }
        let profile = Profile::of(lane);
        let rates = arrivals(profile, an_hour, days);
        arrive(&rates, &draws.stream(ARRIVALS, port, lane), &mut room.times);
        let variation = self.parameters.service_variation;
        if room.law.as_ref().is_none_or(|law| law.variation != variation) {
            room.law = Some(InspectionLaw::new(variation));
        }
        let law = room.law.as_ref()?;
        let mut rng = draws.stream(INSPECTIONS, port, lane).rng();
        let hours = seconds / 3_600.0;
        room.inspections.clear();
        room.inspections.extend(room.times.iter().map(|_| hours * law.draw(rng.next_u32())));

        let customers = Customers::new(&room.times, &room.inspections)
            .expect("arrivals are in order, inspections finite");
        let open = open_lanes(profile, open);
        let visits = room.departures.limited(customers, &open, LONGEST_HOURS);
        let mut week = Week::empty();
        room.waits.clear();
        for (&arrival, &start) in visits.arrivals.iter().zip(visits.starts) {
            let wait = start - arrival;
            // In line at the end of each hour until the turn comes.
            let mut end = arrival as usize + 1;
            while (end as f64) < start && start < f64::INFINITY {
                if (HOURS + 1..=2 * HOURS).contains(&end) {
                    week.line[end - HOURS - 1] += 1.0;
                }
                end += 1;
            }
            let Some(hour) = (arrival as usize).checked_sub(HOURS) else { continue };
            if start == f64::INFINITY {
                week.turned_away[hour] += 1.0;
                continue;
            }
            week.joined[hour] += 1.0;
            week.waited[hour] += 60.0 * wait;
            room.waits.push(60.0 * wait);
        }
        let crossings = week.crossings();
        let over = room.waits.iter().filter(|&&wait| wait > GOAL_MINUTES).count() as f64;
        week.waits = quantiles(&mut room.waits, &WEEK_QUANTILES).map(|quantiles| WeekWaits {
            mean: week.waited.iter().sum::<f64>() / crossings,
            quantiles,
            over_goal: over / crossings,
        });
        Some(week)
    }
}

/// Times of arrival in two weeks of those rates, in hours. One draw a customer: a higher rate moves every arrival earlier
/// and changes no other luck.
fn arrive(rates: &[f64; HOURS], stream: &Stream, times: &mut Vec<f64>) {
    let expected = 2.0 * rates.iter().sum::<f64>();
    // Ten deviations: that more should come does not happen.
    let most = expected + 10.0 * expected.sqrt() + 20.0;
    times.clear();
    times.resize(if expected > 0.0 { most as usize } else { 0 }, 0.0);
    fill_exponential(stream, 1.0, times);
    let (mut so_far, mut hour, mut before) = (0.0, 0, 0.0);
    let mut came = 0;
    'customers: while came < times.len() {
        so_far += times[came];
        while so_far >= before + rates[hour % HOURS] {
            before += rates[hour % HOURS];
            hour += 1;
            if hour == 2 * HOURS {
                break 'customers;
            }
        }
        // Rounding must not carry anybody into the next hour.
        let part = ((so_far - before) / rates[hour % HOURS]).min(1.0 - f64::EPSILON);
        times[came] = hour as f64 + part;
        came += 1;
    }
    times.truncate(came);
}

/// Whole lanes through two weeks and a little more, of so many in the busiest hour.
fn open_lanes(profile: &Profile, in_busiest: f64) -> Schedule {
    let mean = in_busiest * profile.mean_of_peak();
    let (mut first, mut last, mut changes) = (0, None, Vec::new());
    let mut change = |time: f64, lanes: u32| {
        if last.is_none() {
            first = lanes;
        } else if last != Some(lanes) {
            changes.push((time, lanes));
        }
        last = Some(lanes);
    };
    for hour in 0..2 * HOURS + BEYOND {
        let lanes = larger(mean * profile.lanes[hour % HOURS], 1.0);
        let whole = (lanes + NO_LANE) as u32;
        let (start, part) = (hour as f64, lanes - f64::from(whole));
        if part > NO_LANE {
            change(start, whole + 1);
            change(start + part, whole);
        } else {
            change(start, whole);
        }
    }
    Schedule::new(first, changes).expect("hours and parts of them are in order")
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{model, parameters};
    use super::*;
    use crate::model::ports::PortParameters;
    use crate::random::Module;

    const DRAWS: WeekDraws = WeekDraws { seed: 5, replicate: 0, week: 9 };

    fn events(parameters: PortParameters, lane: Lane, an_hour: f64, draws: &WeekDraws) -> Week {
        let mut room = EventRoom::default();
        let days = [1.0; 7];
        model(parameters)
            .week_of_events(Port::SanYsidro, lane, an_hour, &days, draws, &mut room)
            .unwrap()
    }

    /// The table of inspection times: mean 1 and the coefficient of variation asked for, along even steps of the uniform;
    /// never falling; without variation always 1.
    #[test]
    fn inspections_have_their_moments() {
        for variation in [0.3, 0.6, 1.0, 1.5] {
            let law = InspectionLaw::new(variation);
            let steps = 1 << 16;
            let values: Vec<f64> =
                (0..steps).map(|i| law.draw(i * (1 << 16) + (1 << 15))).collect();
            assert!(values.windows(2).all(|pair| pair[0] <= pair[1]));
            let n = f64::from(steps);
            let mean = values.iter().sum::<f64>() / n;
            let square = values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n;
            assert!((mean - 1.0).abs() < 1e-3, "{mean}");
            assert!((square.sqrt() / variation - 1.0).abs() < 5e-3, "{square}");
        }
        assert_eq!(InspectionLaw::new(0.0).draw(77), 1.0);
    }

    /// Counts of each hour are near the rate (5 deviations), in order, and twice the rate brings everyone earlier.
    #[test]
    fn arrivals_follow_the_rates() {
        let rates: [f64; HOURS] = std::array::from_fn(|hour| 100.0 + 50.0 * (hour % 24) as f64);
        let stream = Stream::new(1, Module::PORTS, 0, ARRIVALS, 0);
        let (mut times, mut sooner) = (Vec::new(), Vec::new());
        arrive(&rates, &stream, &mut times);
        arrive(&rates.map(|rate| 2.0 * rate), &stream, &mut sooner);
        assert!(times.is_sorted() && times.iter().all(|&time| time < 336.0));
        for hour in 0..2 * HOURS {
            let found = times.iter().filter(|&&time| time as usize == hour).count() as f64;
            let rate = rates[hour % HOURS];
            assert!((found - rate).abs() < 5.0 * rate.sqrt(), "{found} at {rate}");
        }
        assert!(sooner.iter().zip(&times).all(|(sooner, time)| sooner <= time));
        arrive(&[0.0; HOURS], &stream, &mut times);
        assert!(times.is_empty());
    }

    /// Over every hour the whole lanes amount to the fraction wanted, and one is always open.
    #[test]
    fn lanes_are_whole_and_amount_to_what_is_wanted() {
        let profile = Profile::of(Lane::Vehicle);
        for wanted in [0.5, 1.7, 24.0, 23.496] {
            let schedule = open_lanes(profile, wanted);
            for hour in 0..2 * HOURS {
                let lanes =
                    (wanted * profile.mean_of_peak() * profile.lanes[hour % HOURS]).max(1.0);
                let steps = 10_000;
                let at = |i| schedule.at(hour as f64 + (f64::from(i) + 0.5) / f64::from(steps));
                let sum: f64 = (0..steps).map(|i| f64::from(at(i))).sum();
                assert!((sum / f64::from(steps) - lanes).abs() < 1e-3, "{sum} is not {lanes}");
                assert!(schedule.at(hour as f64) >= 1);
            }
        }
    }

    /// One lane more, the same people: nobody waits longer, so no hour does, nor is a line longer.
    #[test]
    fn a_lane_more_lengthens_no_wait() {
        let of = |lanes: f64| {
            let parameters = PortParameters {
                vehicle_lanes: [lanes; Port::COUNT],
                vehicle_open: [1.0; Port::COUNT],
                ..parameters()
            };
            events(parameters, Lane::Vehicle, 1_650.0, &DRAWS)
        };
        let mut before = of(21.0);
        assert!(before.turned_away.iter().all(|&turned| turned == 0.0));
        assert!(before.waits.unwrap().mean > 1.0);
        for lanes in [22.0, 22.5, 24.0] {
            let now = of(lanes);
            for hour in 0..HOURS {
                assert_eq!(now.joined[hour], before.joined[hour]);
                assert!(now.waited[hour] <= before.waited[hour] + 1e-9);
                assert!(now.line[hour] <= before.line[hour]);
            }
            before = now;
        }
    }

    /// At twice what lanes can serve the wait stays at the longest, in step with the fluid, and half turn away.
    #[test]
    fn nobody_waits_longer_than_the_longest() {
        let slow = PortParameters { vehicle_seconds: [72.0; Port::COUNT], ..parameters() };
        let (days, an_hour) = ([1.0; 7], 1_800.0);
        let fluid = model(slow.clone()).week(Port::SanYsidro, Lane::Vehicle, an_hour, &days);
        let (fluid, events) = (fluid.unwrap(), events(slow, Lane::Vehicle, an_hour, &DRAWS));
        for hour in 0..HOURS {
            assert!(events.wait(hour).unwrap() <= 60.0 * LONGEST_HOURS);
        }
        let share = |week: &Week| week.turned_away.iter().sum::<f64>() / week.crossings();
        assert!(share(&fluid) > 0.5 && (share(&events) / share(&fluid) - 1.0).abs() < 0.02);
        let [fluid, events] = [fluid, events].map(|week| week.waits.unwrap().mean);
        assert!((events / fluid - 1.0).abs() < 0.02, "{events} against {fluid}");
    }
}
