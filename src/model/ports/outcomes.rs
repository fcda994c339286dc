//! What the port model counts each month, and the outcomes made of it.

use crate::model::{Dimension, Judgement, Outcome, Places, Port, System, Tallies};

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
    OverstaysDetected,
    /// Hours of secondary inspection all together.
    SecondaryHours,
}

use PortTally as T;

impl PortTally {
    /// How many tallies a port has.
    pub const COUNT: usize = T::SecondaryHours as usize + 1;
}

/// Tallies of one month. Crossings and people are whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct PortTallies {
    /// Shape: `[tally][port]`.
    pub by_port: [[f64; Port::COUNT]; PortTally::COUNT],
}

impl PortTallies {
    /// Of a month in which nothing happened.
    pub const NOTHING: Self = Self { by_port: [[0.0; Port::COUNT]; PortTally::COUNT] };

    /// A port's tally, or the border's sum of it.
    #[must_use]
    pub fn get(&self, tally: PortTally, port: Option<Port>) -> f64 {
        let row = &self.by_port[tally as usize];
        port.map_or_else(|| row.iter().sum(), |port| row[port as usize])
    }
}

impl Tallies for PortTallies {
    const SYSTEM: System = System::Ports;

    fn by_place(&self) -> impl Iterator<Item = &f64> {
        self.by_port.as_flattened().iter()
    }

    fn of_border(&self) -> &[f64] {
        &[]
    }
}

const fn count(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome::count((System::Ports, Places::Ports), id, unit, total)
}

const fn burden(outcome: Outcome) -> Outcome {
    Outcome { judgement: Judgement::BURDEN, ..outcome }
}

/// A ratio told apart by lane: one tally a lane above, one below.
const fn by_lane(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome { per: CROSSINGS, dimension: Dimension::Lane, ..burden(count(id, unit, total)) }
}

/// Crossings by lane.
const CROSSINGS: &[usize] =
    &[T::VehiclesGeneral as usize, T::Pedestrians as usize, T::VehiclesTrusted as usize];

/// Every outcome of the port model.
pub const OUTCOMES: &[Outcome] = &[
    count(
        "crossings_vehicles",
        "vehicles",
        &[T::VehiclesGeneral as usize, T::VehiclesTrusted as usize],
    ),
    count("crossings_pedestrians", "people", &[T::Pedestrians as usize]),
    by_lane(
        "wait_minutes_mean",
        "minutes",
        &[T::WaitVehicle as usize, T::WaitPedestrian as usize, T::WaitTrusted as usize],
    ),
    by_lane(
        "wait_minutes_p90",
        "minutes",
        &[T::LongWaitVehicle as usize, T::LongWaitPedestrian as usize, T::LongWaitTrusted as usize],
    ),
    by_lane(
        "share_waiting_over_20_min",
        "share",
        &[T::OverGoalVehicle as usize, T::OverGoalPedestrian as usize, T::OverGoalTrusted as usize],
    ),
    burden(count("vehicle_hours_lost", "hours", &[T::VehicleHoursLost as usize])),
    burden(count("trips_lost", "people", &[T::TripsLost as usize])),
    count("retail_sales_usd", "usd", &[T::RetailSales as usize]),
    count("secondary_referrals", "people", &[T::SecondaryReferrals as usize]),
    count("secondary_hours", "hours", &[T::SecondaryHours as usize]),
    count("impostors_detected", "people", &[T::ImpostorsDetected as usize]),
    count("overstays_detected", "people", &[T::OverstaysDetected as usize]),
    Outcome {
        per: &[T::SecondaryReferrals as usize],
        ..count(
            "found_among_referred_share",
            "share",
            &[T::ImpostorsDetected as usize, T::OverstaysDetected as usize],
        )
    },
    count("refused_at_ports", "people", &[T::RefusedAtPorts as usize]),
    count("economic_output_usd", "usd", &[T::EconomicOutput as usize]),
    count("job_years", "job_years", &[T::JobYears as usize]),
];
