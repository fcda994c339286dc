//! What the port model counts each month, and the outcomes made of it.

use crate::model::{Dimension, Judgement, Outcome, OverSectors, OverYear, Port};

/// A monthly count of one port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(usize)]
#[allow(missing_docs)] // the outcomes below say what each is
pub enum PortTally {
    /// Vehicles in general lanes.
    VehiclesGeneral,
    Pedestrians,
    /// Vehicles in trusted lanes.
    VehiclesTrusted,
    /// Minutes all together: mean wait times crossings.
    WaitVehicle,
    WaitPedestrian,
    WaitTrusted,
    /// The wait that nine in ten stay within, times crossings.
    LongWaitVehicle,
    LongWaitPedestrian,
    LongWaitTrusted,
    /// Crossings after more than 20 minutes.
    OverGoalVehicle,
    OverGoalPedestrian,
    OverGoalTrusted,
    VehicleHoursLost,
    TripsLost,
    RetailSales,
    SecondaryReferrals,
    ImpostorsDetected,
    RefusedAtPorts,
    EconomicOutput,
    JobYears,
}

use PortTally as T;

impl PortTally {
    /// How many tallies a port has.
    pub const COUNT: usize = T::JobYears as usize + 1;
}

/// Tallies of one month. Crossings and people are whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct PortTallies {
    /// Shape: `[tally][port]`.
    pub by_port: [[f64; Port::COUNT]; PortTally::COUNT],
}

impl PortTallies {
    /// A port's tally, or the border's sum of it.
    #[must_use]
    pub fn get(&self, tally: PortTally, port: Option<Port>) -> f64 {
        let row = &self.by_port[tally as usize];
        port.map_or_else(|| row.iter().sum(), |port| row[port as usize])
    }
}

const fn count(id: &'static str, unit: &'static str, total: &'static [T]) -> Outcome<T> {
    Outcome {
        id,
        unit,
        total,
        per: &[],
        over_year: OverYear::Sum,
        over_sectors: OverSectors::Sum,
        dimension: Dimension::None,
        judgement: Judgement::NONE,
        of_groups: &[],
    }
}

const fn burden(outcome: Outcome<T>) -> Outcome<T> {
    Outcome { judgement: Judgement::BURDEN, ..outcome }
}

/// A ratio told apart by lane: one tally a lane above, one below.
const fn by_lane(id: &'static str, unit: &'static str, total: &'static [T]) -> Outcome<T> {
    Outcome { per: CROSSINGS, dimension: Dimension::Lane, ..burden(count(id, unit, total)) }
}

/// Crossings by lane.
const CROSSINGS: &[T] = &[T::VehiclesGeneral, T::Pedestrians, T::VehiclesTrusted];

/// Every outcome of the port model.
pub const OUTCOMES: &[Outcome<T>] = &[
    count("crossings_vehicles", "vehicles", &[T::VehiclesGeneral, T::VehiclesTrusted]),
    count("crossings_pedestrians", "people", &[T::Pedestrians]),
    by_lane("wait_minutes_mean", "minutes", &[T::WaitVehicle, T::WaitPedestrian, T::WaitTrusted]),
    by_lane(
        "wait_minutes_p90",
        "minutes",
        &[T::LongWaitVehicle, T::LongWaitPedestrian, T::LongWaitTrusted],
    ),
    by_lane(
        "share_waiting_over_20_min",
        "share",
        &[T::OverGoalVehicle, T::OverGoalPedestrian, T::OverGoalTrusted],
    ),
    burden(count("vehicle_hours_lost", "hours", &[T::VehicleHoursLost])),
    burden(count("trips_lost", "people", &[T::TripsLost])),
    count("retail_sales_usd", "usd", &[T::RetailSales]),
    count("secondary_referrals", "people", &[T::SecondaryReferrals]),
    count("impostors_detected", "people", &[T::ImpostorsDetected]),
    count("refused_at_ports", "people", &[T::RefusedAtPorts]),
    count("economic_output_usd", "usd", &[T::EconomicOutput]),
    count("job_years", "job_years", &[T::JobYears]),
];
