//! What chance adds to the wait where lanes are not overloaded.
//!
//! ```text
//! B(0) = 1   B(k) = a B(k-1) / (k + a B(k-1))   C = B / (1 - rho (1 - B))   Wq = C / (c mu - lambda) (1 + cs^2)/2
//! ```
//! Erlang C at each hour's rates (the pointwise stationary approximation) with the Allen-Cunneen factor for the spread
//! of service times. The load is held to [`LOAD_CAP`]: nearer to 1 a queue needs longer than an hour to reach its
//! stationary length, and beyond it the wait is the fluid's (`hourly.rs`). It knows nothing of queues carried over.

use super::profile::{HOURS, Profile};

/// The greatest load of an hour at which the stationary wait is believed.
pub const LOAD_CAP: f64 = 0.95;

/// Probability of waiting with `servers` servers at load `rho` of each.
#[must_use]
pub fn erlang_c(servers: u32, rho: f64) -> f64 {
    let offered = rho * f64::from(servers);
    let blocked = (1..=servers).fold(1.0, |b, k| offered * b / (f64::from(k) + offered * b));
    blocked / (1.0 - rho * (1.0 - blocked))
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
        let rho = (load * profile.arrivals[hour] / profile.lanes[hour]).min(LOAD_CAP);
        let wait = erlang_c(servers, rho) / (f64::from(servers) * (1.0 - rho));
        total += profile.arrivals[hour] * wait;
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
    use super::{erlang_c, spread, weekly_wait};
    use crate::model::Lane;
    use crate::model::ports::profile::Profile;

    /// Erlang C (10 servers, 8 offered), (20, 15), (45, 40); M/M/3 at 1 against 0.4; M/M/24 at 2,138 against 90 an hour
    /// waits 2.568 minutes.
    #[test]
    fn published_probabilities_of_waiting() {
        for (servers, offered, wanted) in
            [(10, 8.0, 0.409_180), (20, 15.0, 0.160_429), (45, 40.0, 0.340_706)]
        {
            let found = erlang_c(servers, offered / f64::from(servers));
            assert!((found - wanted).abs() < 5e-7, "C({servers}, {offered}) = {found}");
        }
        assert!((erlang_c(3, 2.5 / 3.0) - 0.702_247_2).abs() < 5e-8);
        let wait = erlang_c(24, 2_138.0 / 2_160.0) / (24.0 * 90.0 - 2_138.0) * 60.0;
        assert!((wait - 2.568).abs() < 5e-4, "{wait}");
    }

    /// One server: Pollaczek-Khinchine. Load 0.8, service times without spread and as exponential: 2 and 4 service times.
    #[test]
    fn spread_of_service_times() {
        let exponential = erlang_c(1, 0.8) / 0.2;
        assert!((exponential * spread(0.0) - 2.0).abs() < 1e-12);
        assert!((exponential * spread(1.0) - 4.0).abs() < 1e-12);
    }

    /// More load waits longer, more lanes wait less.
    #[test]
    fn weekly_wait_is_monotone() {
        let profile = Profile::of(Lane::Vehicle);
        assert!(weekly_wait(&profile, 0.9, 8) > weekly_wait(&profile, 0.7, 8));
        assert!(weekly_wait(&profile, 0.8, 16) < weekly_wait(&profile, 0.8, 8));
    }
}
