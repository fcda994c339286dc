//! A week at a port, hour by hour: what the monthly step averages over, to be looked at.
//!
//! The same queue as in the response table, for one port, one kind of lane and seven days as busy as they happen to be.
//! Gamma days: mean 1, the scenario's coefficient of variation. It starts with the line a week of such days leaves.

use super::hourly::Hourly;
use super::profile::{HOURS, Profile};
use super::response::LONGEST_HOURS;
use super::{PortModel, lanes};
use crate::model::{Lane, Port};
use crate::random::distribution::{Gamma, Variate};
use crate::random::{Module, Stream};

/// Entity numbers of days begin here: above ports and the border.
const DAYS: u32 = 64;

/// A week at one kind of lane of one port. Hours begin with Monday's first. The fluid alone: a wait is 0 where the
/// monthly mean would have chance's fraction of a minute.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// Minutes that who arrives as the hour ends waits. Shape: `[hour]`.
    pub wait_minutes: [f64; HOURS],
    /// Vehicles, or people on foot, in line as the hour ends. Shape: `[hour]`.
    pub line: [f64; HOURS],
    /// Arrivals in the hour. Shape: `[hour]`.
    pub arrivals: [f64; HOURS],
    /// How many can cross in the hour. Shape: `[hour]`.
    pub capacity: [f64; HOURS],
}

/// How busy each day of a week is against its profile, in one replicate.
#[must_use]
pub fn busy_days(seed: u32, replicate: u32, port: Port, lane: Lane, variation: f64) -> [f64; 7] {
    let entity = DAYS + (port as u32) * Lane::COUNT as u32 + lane as u32;
    let stream = Stream::new(seed, Module::PORTS, replicate, entity, 0);
    let gamma = Gamma::from_mean(1.0, variation).ok();
    std::array::from_fn(|day| {
        gamma.as_ref().map_or(1.0, |gamma| gamma.quantile(stream.uniform(day as u32)))
    })
}

impl PortModel {
    /// A week in which `crossings_a_month` come (over 730.5 hours), on days that busy. `None` without a lane.
    #[must_use]
    pub fn week(
        &self,
        port: Port,
        lane: Lane,
        crossings_a_month: f64,
        days: &[f64; 7],
    ) -> Option<Week> {
        let (open, seconds) = lanes(&self.parameters, lane, port as usize);
        if open <= 0.0 {
            return None;
        }
        let profile = Profile::of(lane);
        let mean = open * profile.mean_of_peak() * 3_600.0 / seconds;
        let capacity = profile.lanes.map(|hour| mean * hour);
        let arrivals: [f64; HOURS] = std::array::from_fn(|hour| {
            crossings_a_month / 730.5 * profile.arrivals[hour] * days[hour / 24]
        });
        let queue = Hourly {
            step_hours: 1.0,
            arrivals: &arrivals,
            capacity: &capacity,
            longest_hours: LONGEST_HOURS,
        };
        let before = queue.run(0.0, |_| {});
        let mut hours_wait = [0.0; HOURS];
        queue.run(before, |stretch| hours_wait[stretch.start as usize] = stretch.wait_end);
        let line = std::array::from_fn(|hour| queue.line(hour as f64 + 1.0, hours_wait[hour]));
        Some(Week { wait_minutes: hours_wait.map(|hours| 60.0 * hours), line, arrivals, capacity })
    }
}
