//! Hours of the week: when people come to a lane, and how many lanes are open.
//!
//! ```text
//! arrivals so far at t = capacity so far at t + W(t)        so  lambda(t) = c(t + W) (1 + W'(t))
//! ```
//! Whoever arrives at t leaves at t + W, and a lane with a queue works without pause; so waits and open lanes by hour
//! tell when people came. Both are measured at San Ysidro (`measured.rs`), each smoothed over three hours of a week that
//! goes round. Of lanes only the shape is used. Arrivals in hours without a wait, and booths on foot by hour, are assumptions.
//! It does not know the hours of other ports, nor those of 1998: one shape stands for all.

use super::measured;
use crate::model::Lane;
use std::sync::LazyLock;

/// Hours of a week.
pub const HOURS: usize = 168;

/// Minutes: the least wait that is reported on foot and for trusted travellers counts as none.
const LEAST_WAIT: f64 = 5.0;
/// Minutes: a mean wait that is no longer is none, since minutes were rounded.
const NO_WAIT: f64 = 1.0;
/// Arrivals over capacity where there is no wait: assumption.
const IDLE: f64 = 0.6;
/// All lanes are open in so many hours of the week. The one busiest hour is so by chance too, a mean of 21 weeks.
const FULL_HOURS: usize = 4;
/// Booths on foot open, of ten, by hour of any day: assumption.
const BOOTHS: [u8; 24] =
    [5, 5, 5, 5, 7, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 8, 6, 5];

type Hours = [f64; HOURS];

/// Shapes over the hours of a week, Monday's first hour first. Each has a mean of 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Arrivals.
    pub arrivals: [f64; HOURS],
    /// Lanes open.
    pub lanes: [f64; HOURS],
}

impl Profile {
    /// The shapes of a kind of lane.
    #[must_use]
    pub fn of(lane: Lane) -> &'static Self {
        static OF_LANE: LazyLock<[Profile; Lane::COUNT]> =
            LazyLock::new(|| Lane::ALL.map(Profile::derived));
        &OF_LANE[lane as usize]
    }

    fn derived(lane: Lane) -> Self {
        let (waits, least, lanes) = match lane {
            Lane::Vehicle => (&measured::VEHICLE_WAIT, 0.0, Some(&measured::VEHICLE_LANES)),
            Lane::Pedestrian => (&measured::PEDESTRIAN_WAIT, LEAST_WAIT, None),
            Lane::Trusted => (&measured::TRUSTED_WAIT, LEAST_WAIT, Some(&measured::TRUSTED_LANES)),
        };
        let lanes =
            lanes.map_or_else(|| hours(&[BOOTHS; 7]), |measured| held(&smooth(&hours(measured))));
        let waits = smooth(&hours(waits)).map(|minutes| (minutes - least).max(0.0));
        Self { arrivals: scaled(&arrivals(&waits, &lanes)), lanes: scaled(&lanes) }
    }

    /// Lanes open on average over those open in the busiest hour.
    #[must_use]
    pub fn mean_of_peak(&self) -> f64 {
        1.0 / self.lanes.iter().copied().fold(0.0, f64::max)
    }
}

/// Who must have come for that wait, in minutes, before that many lanes.
fn arrivals(waits: &Hours, lanes: &Hours) -> Hours {
    std::array::from_fn(|hour| {
        if waits[hour] <= NO_WAIT {
            return IDLE * lanes[hour];
        }
        let leave = waits[hour] / 60.0;
        let whole = leave as usize;
        let (first, second) = (lanes[(hour + whole) % HOURS], lanes[(hour + whole + 1) % HOURS]);
        let capacity = first + (leave - whole as f64) * (second - first);
        let growth = (waits[after(hour)] - waits[before(hour)]) / 120.0;
        capacity * (1.0 + growth)
    })
}

const fn after(hour: usize) -> usize {
    (hour + 1) % HOURS
}

const fn before(hour: usize) -> usize {
    (hour + HOURS - 1) % HOURS
}

fn hours(week: &measured::Week) -> Hours {
    std::array::from_fn(|hour| f64::from(week[hour / 24][hour % 24]))
}

/// A quarter of the hour before, half of the hour, a quarter of the next.
fn smooth(of: &Hours) -> Hours {
    std::array::from_fn(|hour| 0.25 * of[before(hour)] + 0.5 * of[hour] + 0.25 * of[after(hour)])
}

/// Held to what is open in the busiest hours.
fn held(lanes: &Hours) -> Hours {
    let mut sorted = *lanes;
    sorted.sort_by(|a, b| b.total_cmp(a));
    lanes.map(|open| open.min(sorted[FULL_HOURS - 1]))
}

fn scaled(shape: &Hours) -> Hours {
    let mean = shape.iter().sum::<f64>() / HOURS as f64;
    shape.map(|value| value / mean)
}

#[cfg(test)]
mod tests {
    use super::{HOURS, Profile, arrivals, held, hours, smooth};
    use crate::model::Lane;
    use crate::model::ports::hourly::Hourly;
    use crate::model::ports::measured;

    /// Means are 1; lanes never close, which the hourly queue relies on.
    #[test]
    fn shapes_have_a_mean_of_one() {
        for lane in Lane::ALL {
            let profile = Profile::of(lane);
            for shape in [&profile.arrivals, &profile.lanes] {
                assert!((shape.iter().sum::<f64>() / HOURS as f64 - 1.0).abs() < 1e-12);
                assert!(shape.iter().all(|&hour| hour > 0.1 && hour < 2.0));
            }
            assert!(profile.mean_of_peak() > 0.5 && profile.mean_of_peak() < 1.0);
        }
    }

    /// The queue of those arrivals before those lanes has the waits it was made of: through the week, from the wait of
    /// Monday's first hour on, within 10 minutes and within 4 on average. Rates last an hour, waits were joined by lines.
    #[test]
    fn the_queue_gives_the_waits_back() {
        let waits = smooth(&hours(&measured::VEHICLE_WAIT));
        let lanes = held(&smooth(&hours(&measured::VEHICLE_LANES)));
        let come = arrivals(&waits, &lanes);
        let queue =
            Hourly { step_hours: 1.0, arrivals: &come, capacity: &lanes, longest_hours: 3.0 };
        let mut errors = [0.0_f64; HOURS];
        queue.run(waits[0] / 60.0, |stretch| {
            let hour = stretch.start as usize;
            errors[hour] = (60.0 * stretch.wait_start - waits[hour]).abs();
        });
        let worst = errors.iter().copied().fold(0.0, f64::max);
        let mean = errors.iter().sum::<f64>() / HOURS as f64;
        println!("minutes of error: {worst} at worst, {mean} on average");
        assert!(worst < 10.0 && mean < 4.0, "{worst} {mean}");
    }

    /// People cross to work: before six on a weekday more come on foot than on a Saturday or a Sunday. It is what tells
    /// which day of the measured waits is which.
    #[test]
    fn weekday_mornings_are_busy() {
        let foot = &Profile::of(Lane::Pedestrian).arrivals;
        let morning = |day: usize| foot[24 * day + 4..24 * day + 6].iter().sum::<f64>();
        for weekday in 0..5 {
            assert!(morning(weekday) > 1.2 * morning(5) && morning(weekday) > 1.7 * morning(6));
        }
    }

    /// As the waits have it, weekdays differ: on Monday the night of Sunday goes on, and on Friday afternoon the line on
    /// foot is longer than from Tuesday to Thursday.
    #[test]
    fn monday_and_friday_are_not_wednesday() {
        let of = |lane: Lane, day: usize, from: usize, until: usize| {
            Profile::of(lane).arrivals[24 * day + from..24 * day + until].iter().sum::<f64>()
        };
        for midweek in 1..4 {
            assert!(of(Lane::Vehicle, 0, 0, 5) > 1.15 * of(Lane::Vehicle, midweek, 0, 5));
            assert!(of(Lane::Pedestrian, 4, 9, 14) > of(Lane::Pedestrian, midweek, 9, 14));
        }
    }
}
