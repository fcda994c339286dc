//! What chance adds to the wait where lanes are not overloaded.
//!
//! ```text
//! B(0) = 1   B(k) = a B(k-1) / (k + a B(k-1))   C = B / (1 - rho (1 - B))   Wq = C / (c mu - lambda) (1 + cs^2)/2
//! ```
//! Erlang C at each hour's rates (the pointwise stationary approximation) with the Allen-Cunneen factor for the spread
//! of service times. The load is held to [`LOAD_CAP`]: nearer to 1 a queue needs longer than an hour to reach its
//! stationary length, and beyond it the wait is the fluid's (`hourly.rs`). It knows nothing of queues carried over.

use super::profile::{HOURS, Profile};
use crate::model::queueing::erlang::erlang_c;
use std::sync::LazyLock;

/// The greatest load of an hour at which the stationary wait is believed.
pub const LOAD_CAP: f64 = 0.95;
/// Waits at [`LOAD_CAP`] are kept for fewer servers than this: most hours of a full week are there.
const KEPT: usize = 64;

/// Mean wait in service times of `servers` servers, each at load `rho` below 1.
#[must_use]
pub fn wait(servers: u32, rho: f64) -> Option<f64> {
    let waiting = erlang_c(servers, rho * f64::from(servers))?;
    Some(waiting / (f64::from(servers) * (1.0 - rho)))
}

/// The same with the load held to [`LOAD_CAP`].
fn held_wait(servers: u32, rho: f64) -> f64 {
    static AT_CAP: LazyLock<[f64; KEPT]> = LazyLock::new(|| {
        std::array::from_fn(|servers| wait(servers as u32, LOAD_CAP).unwrap_or(0.0))
    });
    if rho < LOAD_CAP {
        return wait(servers, rho).unwrap_or(0.0);
    }
    let kept = AT_CAP.get(servers as usize).copied();
    kept.or_else(|| wait(servers, LOAD_CAP)).unwrap_or(0.0)
}

/// Mean wait over arrivals of a week, in service times and before the Allen-Cunneen factor: `load` is the week's
/// arrivals over its capacity, `lanes` are open in the busiest hour.
#[must_use]
pub fn weekly_wait(profile: &Profile, load: f64, lanes: u32) -> f64 {
    let peak = 1.0 / profile.mean_of_peak();
    let mut total = 0.0;
    for hour in 0..HOURS {
        let open = profile.lanes[hour] / peak * f64::from(lanes);
        let servers = ((open + 0.5) as u32).max(1);
        let rho = load * profile.arrivals[hour] / profile.lanes[hour];
        total += profile.arrivals[hour] * held_wait(servers, rho);
    }
    total / HOURS as f64
}

/// The Allen-Cunneen factor for arrivals without pattern and service times of that coefficient of variation.
#[must_use]
pub fn spread(variation: f64) -> f64 {
    0.5 * (1.0 + variation * variation)
}

#[cfg(test)]
mod tests {
    use super::{HOURS, LOAD_CAP, held_wait, spread, wait, weekly_wait};
    use crate::model::Lane;
    use crate::model::ports::profile::Profile;

    /// M/M/24 at 2,138 against 90 an hour waits 2.568 minutes; a service takes 40 seconds.
    #[test]
    fn published_wait() {
        let minutes = wait(24, 2_138.0 / 2_160.0).unwrap() * 40.0 / 60.0;
        assert!((minutes - 2.568).abs() < 5e-4, "{minutes}");
    }

    /// Waits at the cap are kept: hour by hour it is the same.
    #[test]
    fn short_cuts_change_nothing() {
        for lane in Lane::ALL {
            let profile = Profile::of(lane);
            for (load, lanes) in [(0.5, 3), (0.9, 24), (1.3, 50), (0.97, 90)] {
                let mut total = 0.0;
                for hour in 0..HOURS {
                    let open = profile.lanes[hour] * profile.mean_of_peak() * f64::from(lanes);
                    let rho = (load * profile.arrivals[hour] / profile.lanes[hour]).min(LOAD_CAP);
                    let servers = ((open + 0.5) as u32).max(1);
                    total += profile.arrivals[hour] * wait(servers, rho).unwrap();
                }
                let found = weekly_wait(profile, load, lanes);
                assert!((found / (total / HOURS as f64) - 1.0).abs() < 1e-12, "{found} {total}");
            }
        }
        assert_eq!(held_wait(70, 2.0), wait(70, LOAD_CAP).unwrap());
    }

    /// One server: Pollaczek-Khinchine. Load 0.8, service times without spread and as exponential: 2 and 4 service times.
    #[test]
    fn spread_of_service_times() {
        let exponential = wait(1, 0.8).unwrap();
        assert!((exponential * spread(0.0) - 2.0).abs() < 1e-12);
        assert!((exponential * spread(1.0) - 4.0).abs() < 1e-12);
    }

    /// More load waits longer, more lanes wait less.
    #[test]
    fn weekly_wait_is_monotone() {
        let profile = Profile::of(Lane::Vehicle);
        assert!(weekly_wait(profile, 0.9, 8) > weekly_wait(profile, 0.7, 8));
        assert!(weekly_wait(profile, 0.8, 16) < weekly_wait(profile, 0.8, 8));
    }
}
