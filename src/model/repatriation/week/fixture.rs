//! Parameters for tests.

use crate::model::repatriation::RepatriationParameters;
use crate::model::{Group, Port, Sector};

/// Round numbers near a scenario's, every mechanism at work.
pub fn parameters() -> RepatriationParameters {
    RepatriationParameters {
        load_factor: [1.0; Sector::COUNT],
        load_season: [1.0; 12],
        load_groups: [0.75, 0.15, 0.05, 0.05],
        removals_factor: 1.0,
        removals_ports: [1.0; Port::COUNT],
        port_weight: [1.0; Port::COUNT],
        agreed: [0.7; Port::COUNT],
        opens: [8.0; Port::COUNT],
        closes: [20.0; Port::COUNT],
        weekend_opens: [9.0; Port::COUNT],
        weekend_closes: [17.0; Port::COUNT],
        night_arrests: 0.6,
        processing_hours: 6.0,
        pulse_hours: 2.0,
        daily_variation: 0.2,
        bus_people: 28.0,
        bus_least: 10.0,
        bus_seats: 45.0,
        officers: [8.0; Port::COUNT],
        night_officers: [2.0; Port::COUNT],
        service_minutes: 6.0,
        goal_minutes: 60.0,
        priority: 1.0,
        daylight: [0.0, 0.2, 0.3, 0.5],
        custody_until_handover: 1.0,
        agency_opens: 8.0,
        agency_closes: 18.0,
        agency_weekend: 0.0,
        handover_limit_hours: 12.0,
        family_people: 3.0,
        kept_together: 0.5,
        shelter_need: [0.1, 0.3, 0.3, 0.2],
        shelter_stay_days: 3.0,
        beds: [300.0; Port::COUNT],
        interior_share: [0.0; Sector::COUNT],
        interior_retry: 0.5,
        interior_cost_usd: 800.0,
    }
}

/// Even round the clock: always open, arrests as many by night as by day, all days alike.
pub fn even() -> RepatriationParameters {
    RepatriationParameters {
        opens: [0.0; Port::COUNT],
        closes: [24.0; Port::COUNT],
        weekend_opens: [0.0; Port::COUNT],
        weekend_closes: [24.0; Port::COUNT],
        night_arrests: 0.5,
        daily_variation: 0.0,
        daylight: [0.0; Group::COUNT],
        ..parameters()
    }
}

/// The same with people one by one in place of buses.
pub fn single() -> RepatriationParameters {
    RepatriationParameters { bus_people: 1.0, bus_least: 1.0, bus_seats: 1.0, ..even() }
}
