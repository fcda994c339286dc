//! The figures: what runs say, beside the record, each as a sentence, a chart, a table and a file.

mod capacity_curve;
mod figure;
mod hour_fan;
mod outcome_fan;
mod picture;
mod place_fans;
mod place_shares;
mod record;
mod sentence;
mod subject;
mod week_map;

pub use capacity_curve::CapacityCurve;
pub use figure::{Figure, LinkBack, Shared};
pub use hour_fan::{HourFan, Hours};
pub use outcome_fan::OutcomeFan;
pub use picture::Picture;
pub use place_fans::{PlaceFans, by_place};
pub use place_shares::{PlaceShares, shares_heading};
pub use record::{caveat, illustrative};
pub use sentence::{of_difference, of_fee, of_places, of_scenario, of_shares, speaks_of_fee};
pub use subject::{Subject, difference_name};
pub use week_map::{MapKind, OfWeek, WeekMap, hour_name, weekday_name};
