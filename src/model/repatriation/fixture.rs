//! Parameters for tests.

use super::{RepatriationInputs, RepatriationParameters};
use crate::model::{Group, Port, Sector};

/// Round numbers near the scenario's, every mechanism at work.
pub fn parameters() -> RepatriationParameters {
    RepatriationParameters {
        load_factor: [1.0; Sector::COUNT],
        load_season: [1.0; 12],
        load_groups: [0.8, 0.12, 0.03, 0.05],
        removals_factor: 1.0,
        removals_ports: [1.0; Port::COUNT],
        port_weight: [0.5; Port::COUNT],
        agreed: [0.7; Port::COUNT],
        opens: [6.0; Port::COUNT],
        closes: [22.0; Port::COUNT],
        weekend_opens: [8.0; Port::COUNT],
        weekend_closes: [18.5; Port::COUNT],
        night_arrests: 0.6,
        processing_hours: 5.5,
        pulse_hours: 2.0,
        daily_variation: 0.2,
        bus_people: 32.0,
        bus_least: 10.0,
        bus_seats: 45.0,
        officers: [4.0; Port::COUNT],
        night_officers: [1.0; Port::COUNT],
        service_minutes: 4.0,
        goal_minutes: 30.0,
        priority: 0.5,
        daylight: [0.0, 0.3, 0.6, 0.6],
        custody_until_handover: 0.7,
        agency_opens: 8.0,
        agency_closes: 20.0,
        agency_weekend: 0.5,
        handover_limit_hours: 8.0,
        family_people: 3.0,
        kept_together: 0.2,
        shelter_need: [0.1, 0.2, 0.3, 0.0],
        shelter_stay_days: 2.0,
        beds: [60.0; Port::COUNT],
        interior_share: [0.05; Sector::COUNT],
        interior_retry: 0.5,
        interior_cost_usd: 800.0,
    }
}

/// A month in which each sector returns some `people` men and fewer others, and half as many as in a sector are removed.
pub fn inputs(people: f64) -> RepatriationInputs {
    let returned = [1.0, 0.15, 0.04, 0.06].map(|of_men| {
        std::array::from_fn(|sector| (people * of_men * (1.0 + 0.2 * sector as f64)).floor())
    });
    assert_eq!(returned.len(), Group::COUNT);
    RepatriationInputs { returned, flown: None, removals: (people / 2.0).floor() }
}
