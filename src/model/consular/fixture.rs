//! Parameters for tests.

use super::{ConsularInputs, ConsularParameters};
use crate::model::{Month, Sector};

/// Round numbers, every mechanism at work.
pub fn parameters() -> ConsularParameters {
    ConsularParameters {
        detained_share: 0.05,
        interior_factor: 1.5,
        border_stay_days: 3.0,
        interior_stay_days: 30.0,
        border_notice_hours: 48.0,
        interior_notice_hours: 120.0,
        notice_limit_hours: 72.0,
        asking: 0.4,
        border_access: 0.7,
        interior_access: 0.6,
        district: [1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 1.0, 1.0, 3.0, 1.0, 1.0, 1.0, 1.0],
        staff: [8.0, 3.5, 3.0, 1.2, 2.5, 2.5, 7.0, 2.0, 2.0, 1.5, 4.0, 2.5, 3.0],
        interior_staff: 30.5,
        interview_hours: 3.0,
        interview_minutes: 60.0,
        complaint_share: 0.03,
        complaint_months: 6.0,
        meetings: 4.0,
        border_spread: 0.8,
        interior_spread: 0.3,
        half_meetings: 4.0,
        notice_factor: 0.5,
        closed_factor: 0.4,
        complaint_factor: 0.6,
    }
}

/// A busy month: 125,000 people arrested at the border, 4,000 removed from the interior.
pub fn inputs() -> ConsularInputs {
    let returned: [f64; Sector::COUNT] =
        [22_000.0, 18_000.0, 6_000.0, 32_000.0, 10_000.0, 1_000.0, 12_000.0, 9_000.0, 15_000.0];
    ConsularInputs { returned, removals: 4_000.0, removed: None }
}

pub fn month() -> Month {
    Month::new(1998, 3).expect("a month")
}
