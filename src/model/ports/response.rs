//! The response table: how the waits of a month answer its load, for the monthly step.
//!
//! ```text
//! load = arrivals of the month / capacity of the month
//! mean = fluid(load, spread of days) + stationary(load, lanes) s (1 + cs^2)/2
//! ```
//! `fluid` is the hourly queue of `hourly.rs` through [`WEEKS`] weeks whose days are busier or quieter by a gamma
//! multiplier. The fluid has no scale but the load and the shapes of the week, so one table serves every port and
//! scenario: lanes, seconds and the spread of days are where it is read, not what it is made of. `stationary` is what
//! chance adds (`stationary.rs`). Between the points of the table the answer is linear, so it never falls as load grows.
//! It does not know which hours of which day were bad: for that, run the hours ([`super::week`]).

use super::hourly::{Hourly, Waits};
use super::profile::{HOURS, Profile};
use super::stationary::weekly_wait;
use crate::model::Lane;
use crate::model::elementary::{larger, smaller};
use crate::random::distribution::{Gamma, Variate};
use crate::random::{Module, Stream};
use std::sync::{LazyLock, OnceLock};

/// Loads of the table: from `LEAST_LOAD` up in steps of `LOAD_STEP`.
pub const LOADS: usize = 61;
const LEAST_LOAD: f64 = 0.4;
const LOAD_STEP: f64 = 0.02;
/// Spreads of days (coefficients of variation) of the table: 0, 0.05 to 0.3.
const SPREADS: usize = 7;
const SPREAD_STEP: f64 = 0.05;
/// Lanes of the table.
const LANES: [u32; 10] = [1, 2, 3, 4, 6, 9, 14, 20, 30, 50];
/// Weeks a load is followed for, after one that fills the lines.
pub const WEEKS: usize = 12;
/// Hours: nobody joins a longer line. Waits of three hours and more made the news in autumn 2001; that people turn away
/// there is an assumption.
pub const LONGEST_HOURS: f64 = 3.0;
/// The wait that service goals speak of: 20 minutes (INS goal of fiscal year 1999, OIG I-2000-019).
const GOAL_HOURS: f64 = 20.0 / 60.0;

/// Figures of a month, over those who cross.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wait {
    /// Mean wait, minutes.
    pub mean: f64,
    /// Nine in ten wait no longer, minutes.
    pub p90: f64,
    /// Share that waits longer than 20 minutes.
    pub over_20: f64,
    /// Share of those who came and turned away.
    pub turned_away: f64,
    /// Minutes by which the mean grows for each unit of load.
    pub slope: f64,
}

impl Wait {
    /// No wait.
    pub const NONE: Self = Self { mean: 0.0, p90: 0.0, over_20: 0.0, turned_away: 0.0, slope: 0.0 };
}

/// Columns of one load: mean (minutes), p90 (minutes), share over 20 minutes, share turned away.
type Row = [f64; 4];

/// Shape: `[lane kind][load]`.
type Fluid = [[Row; LOADS]; Lane::COUNT];
/// Service times. Shape: `[lane kind][lanes][load]`.
type Stationary = [[[f64; LOADS]; LANES.len()]; Lane::COUNT];

/// The fluid at one of the table's spreads, made when first asked for: few scenarios need them all.
fn fluid_at(spread: usize) -> &'static Fluid {
    static OF_SPREAD: [OnceLock<Box<Fluid>>; SPREADS] = [const { OnceLock::new() }; SPREADS];
    OF_SPREAD[spread].get_or_init(|| {
        let days = busy_days(SPREAD_STEP * spread as f64);
        let mut waits = Waits::default();
        Box::new(Lane::ALL.map(|lane| {
            let profile = Profile::of(lane);
            let arrivals = arrivals(profile, &days);
            let mut rows: [Row; LOADS] =
                std::array::from_fn(|load| fluid(profile, load_at(load), &arrivals, &mut waits));
            // Those who turn away from the longest lines leave the average; it must not fall by that.
            for load in 1..LOADS {
                let before = rows[load - 1];
                for (value, before) in rows[load].iter_mut().zip(before) {
                    *value = value.max(before);
                }
            }
            rows
        }))
    })
}

static STATIONARY: LazyLock<Box<Stationary>> = LazyLock::new(|| {
    Box::new(Lane::ALL.map(|lane| {
        let profile = Profile::of(lane);
        LANES.map(|lanes| std::array::from_fn(|load| weekly_wait(profile, load_at(load), lanes)))
    }))
});

fn load_at(index: usize) -> f64 {
    LEAST_LOAD + LOAD_STEP * index as f64
}

/// Multipliers of the days of the weeks followed, a mean of 1: quantiles of a gamma at even steps, shuffled once for all.
/// Days that are all alike need no more than one week: by its end the line is what it is at the end of every later one.
fn busy_days(spread: f64) -> Vec<f64> {
    let days = 7 * (1 + if spread > 0.0 { WEEKS } else { 1 });
    let Ok(gamma) = Gamma::from_mean(1.0, spread) else { return vec![1.0; days] };
    let stream = Stream::new(1, Module::PORTS, 0, 0, u32::MAX);
    let mut order: Vec<usize> = (0..days).collect();
    order.sort_by_key(|&day| stream.word(day as u32));
    let multipliers: Vec<f64> =
        order.iter().map(|&rank| gamma.quantile((rank as f64 + 0.5) / days as f64)).collect();
    let mean = multipliers.iter().sum::<f64>() / days as f64;
    multipliers.iter().map(|multiplier| multiplier / mean).collect()
}

/// Arrivals hour by hour through busy and quiet days, a mean near 1.
fn arrivals(profile: &Profile, days: &[f64]) -> Vec<f64> {
    let of_day = |(day, busy): (usize, &f64)| {
        let first = 24 * (day % 7);
        profile.arrivals[first..first + 24].iter().map(|come| come * busy).collect::<Vec<f64>>()
    };
    days.iter().enumerate().flat_map(of_day).collect()
}

/// The hourly queue at a load of those arrivals.
fn fluid(profile: &Profile, load: f64, arrivals: &[f64], waits: &mut Waits) -> Row {
    let arrivals: Vec<f64> = arrivals.iter().map(|come| load * come).collect();
    let fits = |week: &[f64]| week.iter().zip(&profile.lanes).all(|(come, lanes)| come <= lanes);
    if arrivals.chunks(HOURS).all(fits) {
        return [0.0; 4];
    }
    let queue = Hourly {
        step_hours: 1.0,
        arrivals: &arrivals,
        capacity: &profile.lanes,
        longest_hours: LONGEST_HOURS,
    };
    waits.clear();
    queue.run(0.0, |stretch| {
        if stretch.start >= HOURS as f64 {
            waits.add(stretch);
        }
    });
    [
        60.0 * waits.mean().unwrap_or(0.0),
        60.0 * waits.quantile(0.9).unwrap_or(0.0),
        waits.share_over(GOAL_HOURS).unwrap_or(0.0),
        waits.turned_away_share().unwrap_or(0.0),
    ]
}

/// The table read at one spread of days: the response of each kind of lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    fluid: Fluid,
    stationary: &'static Stationary,
}

/// What of a lane kind at a port the response needs besides its load.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Chance {
    row: usize,
    /// Minutes for each service time of the row's and the next row's lanes.
    minutes: [f64; 2],
}

impl Chance {
    /// Of `lanes` open in the busiest hour, `seconds` of service with that coefficient of variation.
    #[must_use]
    pub fn new(lanes: f64, seconds: f64, variation: f64) -> Self {
        let lanes = lanes.clamp(f64::from(LANES[0]), f64::from(LANES[LANES.len() - 1]));
        let row =
            LANES[1..LANES.len() - 1].iter().filter(|&&next| f64::from(next) <= lanes).count();
        let (low, high) = (f64::from(LANES[row]), f64::from(LANES[row + 1]));
        // Waits fall about as 1 / lanes, so the way from one row to the next is measured in that.
        let weight = (1.0 / low - 1.0 / lanes) / (1.0 / low - 1.0 / high);
        let minutes = seconds / 60.0 * super::stationary::spread(variation);
        Self { row, minutes: [minutes * (1.0 - weight), minutes * weight] }
    }
}

impl Response {
    /// With that coefficient of variation of days, held to the table's 0 to 0.3.
    #[must_use]
    pub fn new(spread_of_days: f64) -> Self {
        let place = (spread_of_days / SPREAD_STEP).clamp(0.0, SPREADS as f64 - 1.0);
        let low = (place as usize).min(SPREADS - 2);
        let weight = place - low as f64;
        let [fluid_low, fluid_high] = [fluid_at(low), fluid_at(low + 1)];
        Self {
            fluid: std::array::from_fn(|lane| {
                std::array::from_fn(|load| {
                    let [low, high] = [fluid_low[lane][load], fluid_high[lane][load]];
                    std::array::from_fn(|column| {
                        low[column] + weight * (high[column] - low[column])
                    })
                })
            }),
            stationary: &STATIONARY,
        }
    }

    /// Waits at a load. Below the table's loads they are those of its first, above those of its last.
    #[must_use]
    #[inline]
    pub fn at(&self, lane: Lane, load: f64, chance: &Chance) -> Wait {
        // Truncation to an integer of a place held within the table: no check is left to make.
        let place = (load - LEAST_LOAD) * (1.0 / LOAD_STEP);
        let place = smaller(larger(place, 0.0), (LOADS - 1) as f64 - 1e-9);
        let index = (place as usize).min(LOADS - 2);
        let weight = place - index as f64;
        let rows = &self.fluid[lane as usize];
        let (low, high) = (&rows[index], &rows[index + 1]);
        let of: Row =
            std::array::from_fn(|column| low[column] + weight * (high[column] - low[column]));
        let times = &self.stationary[lane as usize];
        let row = chance.row.min(LANES.len() - 2);
        let [few, many] = [&times[row], &times[row + 1]];
        let minutes = |load: usize| chance.minutes[0] * few[load] + chance.minutes[1] * many[load];
        let (chance_low, chance_high) = (minutes(index), minutes(index + 1));
        let by_chance = chance_low + weight * (chance_high - chance_low);
        Wait {
            mean: of[0] + by_chance,
            p90: of[1] + by_chance,
            over_20: of[2],
            turned_away: of[3],
            slope: (high[0] - low[0] + chance_high - chance_low) * (1.0 / LOAD_STEP),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Chance, LOAD_STEP, LOADS, Response, SPREAD_STEP, Waits, arrivals, busy_days, fluid,
        load_at, weekly_wait,
    };
    use crate::model::Lane;
    use crate::model::ports::profile::Profile;

    const MANY: (f64, f64) = (24.0, 36.0);

    fn chance() -> Chance {
        Chance::new(MANY.0, MANY.1, 0.5)
    }

    /// The days of the table: mean 1 exactly, spread as asked within 3 % (even steps cut the tails).
    #[test]
    fn days_have_their_spread() {
        for spread in [0.1, 0.2, 0.3] {
            let days = busy_days(spread);
            let n = days.len() as f64;
            let mean = days.iter().sum::<f64>() / n;
            let variance = days.iter().map(|day| (day - mean) * (day - mean)).sum::<f64>() / n;
            assert!((mean - 1.0).abs() < 1e-12);
            assert!((variance.sqrt() / spread - 1.0).abs() < 0.03);
        }
        assert!(busy_days(0.0).iter().all(|&day| day == 1.0));
    }

    /// Nothing falls as load grows, for any lane and spread; within 0 and 1 what is a share.
    #[test]
    fn monotone_in_load() {
        for spread in [0.0, 0.15, 0.3] {
            let response = Response::new(spread);
            for lane in Lane::ALL {
                let mut before = response.at(lane, 0.0, &chance());
                for step in 1..400 {
                    let now = response.at(lane, f64::from(step) * 0.005, &chance());
                    assert!(now.mean >= before.mean && now.p90 >= before.p90);
                    assert!(now.over_20 >= before.over_20 && now.turned_away >= before.turned_away);
                    assert!(now.over_20 <= 1.0 && now.turned_away < 1.0);
                    before = now;
                }
            }
        }
    }

    /// Between the points, at the table's spreads, against the hourly queue itself at the same load: the error of
    /// interpolation in minutes and in share.
    #[test]
    fn interpolation_is_near_the_hourly_queue() {
        let mut worst = [0.0_f64; 4];
        for (lane, spread) in [(Lane::Vehicle, 2), (Lane::Pedestrian, 4), (Lane::Trusted, 2)] {
            let profile = Profile::of(lane);
            let spread = SPREAD_STEP * f64::from(spread);
            let response = Response::new(spread);
            let arrivals = arrivals(profile, &busy_days(spread));
            for step in (0..LOADS - 1).step_by(3) {
                let load = load_at(step) + 0.5 * LOAD_STEP;
                let exact = fluid(profile, load, &arrivals, &mut Waits::default());
                let exact_mean = exact[0]
                    + 0.6 * super::super::stationary::spread(0.5) * weekly_wait(profile, load, 20);
                let table = response.at(lane, load, &Chance::new(20.0, 36.0, 0.5));
                let error = [
                    table.mean - exact_mean,
                    table.p90 - exact[1],
                    table.over_20 - exact[2],
                    table.turned_away - exact[3],
                ];
                for (worst, error) in worst.iter_mut().zip(error) {
                    *worst = worst.max(error.abs());
                }
            }
        }
        println!("worst errors: {worst:?}");
        assert!(
            worst[0] < 2.0 && worst[1] < 5.0 && worst[2] < 0.03 && worst[3] < 0.01,
            "{worst:?}"
        );
    }

    /// Off the points of the table in every direction, at a spread of 0.14, 23.5 lanes and loads halfway: against the hourly
    /// queue through days of that very spread, and chance between 23 and 24 lanes. Interpolation between spreads costs more
    /// than between loads: nine in ten is within 10 minutes.
    #[test]
    fn interpolation_off_the_points() {
        const SPREAD: f64 = 0.14;
        let mut worst = [0.0_f64; 4];
        let response = Response::new(SPREAD);
        let at_lanes = Chance::new(23.5, 36.0, 0.5);
        for lane in [Lane::Vehicle, Lane::Pedestrian] {
            let profile = Profile::of(lane);
            let arrivals = arrivals(profile, &busy_days(SPREAD));
            for step in (0..LOADS - 1).step_by(3) {
                let load = load_at(step) + 0.5 * LOAD_STEP;
                let exact = fluid(profile, load, &arrivals, &mut Waits::default());
                let by_chance =
                    f64::midpoint(weekly_wait(profile, load, 23), weekly_wait(profile, load, 24))
                        * 0.6
                        * super::super::stationary::spread(0.5);
                let table = response.at(lane, load, &at_lanes);
                let error = [
                    table.mean - exact[0] - by_chance,
                    table.p90 - exact[1] - by_chance,
                    table.over_20 - exact[2],
                    table.turned_away - exact[3],
                ];
                for (worst, error) in worst.iter_mut().zip(error) {
                    *worst = worst.max(error.abs());
                }
            }
        }
        println!("worst errors off the points: {worst:?}");
        assert!(
            worst[0] < 1.5 && worst[1] < 10.0 && worst[2] < 0.03 && worst[3] < 0.01,
            "{worst:?}"
        );
    }
}
