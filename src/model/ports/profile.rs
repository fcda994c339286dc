//! Hours of the week: when people come to a lane, and how many lanes are open.
//!
//! ```text
//! arrivals so far at t = capacity so far at t + W(t)        so  lambda(t) = c(t + W) (1 + W'(t))
//! ```
//! Whoever arrives at t leaves at t + W, and a lane with a queue works without pause; so waits and open lanes by hour
//! tell when people came. Waits: US Customs and Border Protection, Border Wait Times, San Ysidro by weekday and hour.
//! Vehicle lanes open by hour: a public log of posted figures, San Ysidro, August 2025 to May 2026; it is not official,
//! so only its shape is used. Five minutes on foot and for trusted travellers is the least CBP reports, and counts as no
//! wait; arrivals in hours without a wait, and booths on foot by hour, are assumptions.
//! It does not know the hours of other ports, nor those of 1998: one shape stands for all.

use crate::model::Lane;
use std::sync::LazyLock;

/// Hours of a week.
pub const HOURS: usize = 168;

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
    pub fn of(lane: Lane) -> Self {
        let [arrivals, lanes] = match lane {
            Lane::Vehicle => &VEHICLE,
            Lane::Pedestrian => &PEDESTRIAN,
            Lane::Trusted => &TRUSTED,
        };
        Self { arrivals: week(arrivals), lanes: week(lanes) }
    }

    /// One of each set of hours that are alike, and how many they are: the five weekdays have one shape.
    pub fn distinct_hours() -> impl Iterator<Item = (usize, f64)> {
        [(0, 5.0), (5, 1.0), (6, 1.0)]
            .into_iter()
            .flat_map(|(day, alike)| (24 * day..24 * (day + 1)).map(move |hour| (hour, alike)))
    }

    /// Lanes open on average over those open in the busiest hour.
    #[must_use]
    pub fn mean_of_peak(&self) -> f64 {
        1.0 / self.lanes.iter().copied().fold(0.0, f64::max)
    }
}

/// Lanes open on average over those open in the busiest hour.
#[must_use]
pub fn mean_of_peak(lane: Lane) -> f64 {
    static OF_LANE: LazyLock<[f64; Lane::COUNT]> =
        LazyLock::new(|| Lane::ALL.map(|lane| Profile::of(lane).mean_of_peak()));
    OF_LANE[lane as usize]
}

/// Five weekdays, Saturday, Sunday; scaled to a mean of 1.
fn week([weekday, saturday, sunday]: &[[f64; 24]; 3]) -> [f64; HOURS] {
    let days = [weekday, weekday, weekday, weekday, weekday, saturday, sunday];
    let hours: [f64; HOURS] = std::array::from_fn(|hour| days[hour / 24][hour % 24]);
    let mean = hours.iter().sum::<f64>() / HOURS as f64;
    hours.map(|value| value / mean)
}

// Each: arrivals, then lanes open; rows are a weekday, Saturday, Sunday; columns the hours from midnight.

/// General vehicle lanes.
const VEHICLE: [[[f64; 24]; 3]; 2] = [
    [
        [
            0.65, 0.84, 1.07, 1.21, 1.20, 1.13, 1.05, 1.01, 1.00, 1.01, 1.03, 1.05, 1.09, 1.11,
            1.09, 1.05, 1.01, 0.99, 1.00, 1.00, 0.94, 0.86, 0.77, 0.65,
        ],
        [
            0.66, 0.71, 0.78, 0.86, 0.94, 0.99, 0.98, 0.95, 0.93, 0.91, 0.90, 0.92, 1.01, 1.13,
            1.19, 1.19, 1.13, 1.09, 1.09, 1.10, 1.11, 1.06, 0.94, 0.90,
        ],
        [
            0.96, 1.03, 1.01, 0.99, 1.02, 1.05, 1.03, 0.99, 0.97, 0.96, 0.94, 0.97, 1.09, 1.22,
            1.25, 1.23, 1.21, 1.19, 1.17, 1.18, 1.20, 1.15, 0.92, 0.68,
        ],
    ],
    [
        [
            0.65, 0.69, 0.90, 1.07, 1.13, 1.11, 1.06, 1.02, 1.01, 1.02, 1.02, 1.01, 1.00, 1.00,
            1.03, 1.06, 1.09, 1.10, 1.10, 1.10, 1.09, 1.00, 0.90, 0.76,
        ],
        [
            0.71, 0.75, 0.83, 0.85, 0.86, 0.90, 0.95, 0.96, 0.92, 0.88, 0.85, 0.82, 0.83, 0.90,
            0.99, 1.05, 1.08, 1.05, 0.99, 1.01, 1.05, 1.08, 1.12, 1.03,
        ],
        [
            0.89, 0.98, 1.15, 1.20, 1.21, 1.20, 1.14, 1.07, 1.01, 0.94, 0.89, 0.86, 0.87, 0.95,
            1.05, 1.10, 1.13, 1.15, 1.15, 1.18, 1.22, 1.23, 1.24, 1.06,
        ],
    ],
];
/// On foot.
const PEDESTRIAN: [[[f64; 24]; 3]; 2] = [
    [
        [
            0.46, 0.46, 0.63, 0.69, 0.99, 1.21, 1.26, 1.24, 1.24, 1.24, 1.25, 1.25, 1.24, 1.21,
            1.15, 1.09, 1.09, 1.11, 1.13, 1.15, 1.13, 0.92, 0.70, 0.50,
        ],
        [
            0.36, 0.36, 0.36, 0.36, 0.51, 1.10, 1.23, 1.25, 1.27, 1.29, 1.28, 1.28, 1.27, 1.25,
            1.20, 1.17, 1.16, 1.16, 1.15, 1.14, 1.10, 0.89, 0.68, 0.58,
        ],
        [
            0.59, 0.60, 0.36, 0.36, 0.51, 0.65, 0.72, 1.22, 1.24, 1.25, 1.27, 1.29, 1.31, 1.28,
            1.20, 1.14, 1.15, 1.18, 1.19, 1.17, 1.11, 0.89, 0.69, 0.59,
        ],
    ],
    [
        [
            0.59, 0.59, 0.59, 0.59, 0.82, 1.05, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17,
            1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 0.94, 0.70, 0.59,
        ],
        [
            0.59, 0.59, 0.59, 0.59, 0.82, 1.05, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17,
            1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 0.94, 0.70, 0.59,
        ],
        [
            0.59, 0.59, 0.59, 0.59, 0.82, 1.05, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17,
            1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 1.17, 0.94, 0.70, 0.59,
        ],
    ],
];
/// Trusted travellers.
const TRUSTED: [[[f64; 24]; 3]; 2] = [
    [
        [
            0.23, 0.20, 0.27, 0.52, 0.69, 0.93, 1.16, 1.28, 1.32, 1.34, 1.37, 1.40, 1.42, 1.40,
            1.34, 1.26, 1.21, 1.19, 1.17, 1.10, 0.94, 0.70, 0.52, 0.40,
        ],
        [
            0.34, 0.20, 0.21, 0.22, 0.24, 0.34, 0.85, 1.05, 1.20, 1.31, 1.41, 1.48, 1.53, 1.54,
            1.54, 1.52, 1.50, 1.48, 1.47, 1.38, 1.27, 1.17, 1.05, 0.87,
        ],
        [
            0.68, 0.61, 0.60, 0.57, 0.33, 0.35, 0.43, 0.90, 1.08, 1.23, 1.36, 1.45, 1.52, 1.56,
            1.55, 1.53, 1.50, 1.48, 1.44, 1.37, 1.30, 1.21, 1.08, 0.80,
        ],
    ],
    [
        [
            0.32, 0.29, 0.39, 0.50, 0.64, 0.87, 1.10, 1.24, 1.30, 1.31, 1.33, 1.37, 1.38, 1.38,
            1.34, 1.27, 1.20, 1.17, 1.16, 1.10, 0.95, 0.71, 0.52, 0.40,
        ],
        [
            0.34, 0.33, 0.35, 0.36, 0.39, 0.56, 0.81, 1.00, 1.14, 1.26, 1.35, 1.43, 1.48, 1.49,
            1.49, 1.49, 1.48, 1.47, 1.46, 1.37, 1.26, 1.16, 1.06, 0.90,
        ],
        [
            0.70, 0.62, 0.61, 0.57, 0.54, 0.57, 0.70, 0.87, 1.03, 1.17, 1.30, 1.40, 1.46, 1.50,
            1.51, 1.51, 1.49, 1.46, 1.42, 1.36, 1.28, 1.20, 1.11, 0.84,
        ],
    ],
];

#[cfg(test)]
mod tests {
    use super::{HOURS, Profile};
    use crate::model::Lane;

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

    /// People cross to work: before seven on a weekday more come on foot than on a Sunday.
    #[test]
    fn weekday_mornings_are_busy() {
        let foot = Profile::of(Lane::Pedestrian).arrivals;
        let morning = |day: usize| foot[24 * day + 4..24 * day + 7].iter().sum::<f64>();
        assert!(morning(0) > 1.5 * morning(6));
    }
}
