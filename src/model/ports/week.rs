//! A week at a port, hour by hour: what the monthly step averages over, to be looked at.
//!
//! The same queue as in the response table, for one port, one kind of lane and seven days as busy as they happen to be.
//! Gamma days: mean 1, the scenario's coefficient of variation. It starts with the line a week of such days leaves. The
//! fluid alone: a wait is 0 where the monthly mean would have chance's fraction of a minute. For the same week person by
//! person see [`events`](super::events).

use super::hourly::{Hourly, Waits};
use super::profile::{HOURS, Profile};
use super::response::LONGEST_HOURS;
use super::{PortModel, lanes};
use crate::model::{Lane, Port};
use crate::random::distribution::{Gamma, Variate};
use crate::random::{Module, Stream};

/// Minutes: the wait that service goals speak of.
pub const GOAL_MINUTES: f64 = 20.0;
/// Entity numbers of days begin here: above ports and the border. Every kind of lane at every port has its own.
const DAYS: u32 = 64;
/// A kind of lane at a port takes so many entity numbers in a row.
const KINDS: u32 = Lane::COUNT as u32;

/// Which luck a week has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekDraws {
    /// Seed of all random numbers.
    pub seed: u32,
    /// Replicate.
    pub replicate: u32,
    /// Number of the week: every week has its own days and people.
    pub week: u32,
}

impl WeekDraws {
    /// The stream of a kind of lane at a port, of entities that begin at `first`.
    pub(super) fn stream(&self, first: u32, port: Port, lane: Lane) -> Stream {
        let entity = first + port as u32 * KINDS + lane as u32;
        Stream::new(self.seed, Module::PORTS, self.replicate, entity, self.week)
    }

    /// How busy each day of the week is against its profile.
    #[must_use]
    pub fn busy_days(&self, port: Port, lane: Lane, variation: f64) -> [f64; 7] {
        let stream = self.stream(DAYS, port, lane);
        let gamma = Gamma::from_mean(1.0, variation).ok();
        std::array::from_fn(|day| {
            gamma.as_ref().map_or(1.0, |gamma| gamma.quantile(stream.uniform(day as u32)))
        })
    }
}

/// A week at one kind of lane of one port, as vehicles or as people on foot. Hours begin with Monday's first.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// Who came in the hour and joined the line. Shape: `[hour]`.
    pub joined: [f64; HOURS],
    /// Who came in the hour and turned away from the longest line. Shape: `[hour]`.
    pub turned_away: [f64; HOURS],
    /// Minutes that those who joined in the hour wait, all together. Shape: `[hour]`.
    pub waited: [f64; HOURS],
    /// In line as the hour ends. Shape: `[hour]`.
    pub line: [f64; HOURS],
    /// Over all who joined in the week; `None` if nobody did.
    pub waits: Option<WeekWaits>,
}

/// How long the people of a week wait.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekWaits {
    /// Mean, minutes.
    pub mean: f64,
    /// Half, nine in ten, and nineteen in twenty wait no longer, minutes.
    pub quantiles: [f64; 3],
    /// Share that waits longer than [`GOAL_MINUTES`].
    pub over_goal: f64,
}

/// Shares that wait no longer than the quantiles of [`WeekWaits`].
pub const WEEK_QUANTILES: [f64; 3] = [0.5, 0.9, 0.95];

impl Week {
    /// Nobody.
    #[must_use]
    pub const fn empty() -> Self {
        let none = [0.0; HOURS];
        Self { joined: none, turned_away: none, waited: none, line: none, waits: None }
    }

    /// Mean wait of those who join in an hour, minutes; `None` if nobody does.
    #[must_use]
    pub fn wait(&self, hour: usize) -> Option<f64> {
        (self.joined[hour] > 0.0).then(|| self.waited[hour] / self.joined[hour])
    }

    /// Those who cross.
    #[must_use]
    pub fn crossings(&self) -> f64 {
        self.joined.iter().sum()
    }

    /// Hours that all lose together.
    #[must_use]
    pub fn hours_lost(&self) -> f64 {
        self.waited.iter().sum::<f64>() / 60.0
    }
}

impl PortModel {
    /// Coefficient of variation of the days of a week.
    #[must_use]
    pub const fn daily_variation(&self) -> f64 {
        self.parameters.daily_variation
    }

    /// A week to which so many come an hour on average, on days that busy. `None` without a lane.
    #[must_use]
    pub fn week(&self, port: Port, lane: Lane, an_hour: f64, days: &[f64; 7]) -> Option<Week> {
        let (open, seconds) = lanes(&self.parameters, lane, port as usize);
        if open <= 0.0 {
            return None;
        }
        let profile = Profile::of(lane);
        let mean = open * profile.mean_of_peak() * 3_600.0 / seconds;
        let capacity = profile.lanes.map(|hour| mean * hour);
        let arrivals = arrivals(profile, an_hour, days);
        let queue = Hourly {
            step_hours: 1.0,
            arrivals: &arrivals,
            capacity: &capacity,
            longest_hours: LONGEST_HOURS,
        };
        let before = queue.run(0.0, |_| {});
        let (mut week, mut waits) = (Week::empty(), Waits::default());
        let mut at_end = [0.0; HOURS];
        queue.run(before, |stretch| {
            let hour = stretch.start as usize;
            week.joined[hour] += stretch.joined;
            week.turned_away[hour] += stretch.turned_away;
            week.waited[hour] +=
                60.0 * stretch.joined * f64::midpoint(stretch.wait_start, stretch.wait_end);
            at_end[hour] = stretch.wait_end;
            waits.add(stretch);
        });
        week.line = std::array::from_fn(|hour| queue.line(hour as f64 + 1.0, at_end[hour]));
        week.waits =
            waits.mean().zip(waits.share_over(GOAL_MINUTES / 60.0)).map(|(mean, over_goal)| {
                WeekWaits {
                    mean: 60.0 * mean,
                    quantiles: WEEK_QUANTILES.map(|q| 60.0 * waits.quantile(q).unwrap_or(0.0)),
                    over_goal,
                }
            });
        Some(week)
    }
}

/// Those who come, hour by hour.
pub(super) fn arrivals(profile: &Profile, an_hour: f64, days: &[f64; 7]) -> [f64; HOURS] {
    std::array::from_fn(|hour| an_hour * profile.arrivals[hour] * days[hour / 24])
}
