//! Parameters for tests.

use super::DocumentParameters;
use crate::model::Month;

/// Round numbers near the scenario's, every mechanism at work.
pub fn parameters() -> DocumentParameters {
    DocumentParameters {
        deadline: 1999.75,
        grace_months: 0.0,
        old_cards: 5_000_000.0,
        never_apply: 0.4,
        out_of_use: 0.02,
        reach: 0.9,
        base_hazard: 0.2,
        rush_hazard: 2.0,
        rush_years: 0.5,
        lapsed_hazard: 0.2,
        first_time: 60_000.0,
        first_time_growth: 0.1,
        fee_usd: 45.0,
        fee_reference_usd: 45.0,
        fee_elasticity: 0.2,
        travel_usd: 30.0,
        posts: 12.0,
        officers: 6.0,
        interviews: 100.0,
        hours_factor: 1.0,
        refusal: 0.167,
        production_months: 1.6,
    }
}

pub fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}
