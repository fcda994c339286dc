//! Ports of entry: how many cross by vehicle and on foot, how long they wait, and what that means for trips and commerce.
//!
//! One month, in order:
//! 1. **Shocks**: swings of trips that nothing here explains move on ([`demand`]).
//! 2. **Trips**: level, growth, season, card holders; people answer the delay they expect ([`demand`]).
//! 3. **Waits**: trips over capacity is the load, and the load tells the waits ([`response`]); from the longest lines some
//!    turn away, the others cross.
//! 4. **Screening**: people are referred to secondary inspection, impostors found, people refused ([`screening`]).
//! 5. **Commerce**: spending of those who crossed; output and jobs only if asked for.
//! 6. **What remains**: shocks, and the delay people have learnt to expect.
//!
//! Everyone who comes crosses (is inspected) or turns away; who crosses waited in one kind of lane. Behind the monthly
//! step stands the queue of every hour ([`hourly`], [`week`]), and of every person ([`events`]). It knows nothing of people between ports.

mod demand;
mod draws;
pub mod events;
#[cfg(test)]
mod fixture;
pub mod hourly;
mod measured;
mod outcomes;
mod parameters;
pub mod profile;
pub mod response;
pub mod screening;
pub mod stationary;
pub mod technology;
#[cfg(test)]
mod tests;
pub mod week;

pub use demand::Shocks;
pub use draws::{PortDraw, PortDraws};
pub use events::EventRoom;
pub use outcomes::{OUTCOMES, PortTallies, PortTally};
pub use parameters::PortParameters;
pub use week::{Week, WeekDraws, WeekWaits};

use super::elementary::{larger, smaller};
use super::{Lane, Month, Port};
use crate::random::counts::expansion::nearest;
use crate::random::poisson_lanes;
use demand::{Demand, Trips};
use response::{Chance, Response, Wait};
use screening::Screening;
use serde::Serialize;

type ByPort = [f64; Port::COUNT];

/// Hours of each calendar month; February as long as it is on average.
const HOURS_OF_MONTH: [f64; 12] =
    [744.0, 678.0, 744.0, 720.0, 744.0, 720.0, 744.0, 744.0, 720.0, 744.0, 720.0, 744.0];
/// Rounds in which people learn the delay of the start.
const ROUNDS_OF_START: usize = 60;
/// How fast, so that the season leaves little trace.
const RATE_OF_START: f64 = 0.2;

/// A rule that parameters must obey together; ranges of single ones are the scenario's to check.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum PortError {
    /// People change between foot and vehicle more readily than they stay at home: b <= theta. Else a shorter line on
    /// foot would bring more vehicles.
    #[error("delay_sensitivity = {delay_sensitivity} exceeds substitution = {substitution}")]
    DelaySensitivityAboveSubstitution {
        /// b.
        delay_sensitivity: f64,
        /// theta.
        substitution: f64,
    },
}

/// The month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PortMonth {
    /// Calendar month, 0 is January.
    pub calendar_month: usize,
    /// Years from the start of 1998 to the middle of the month.
    pub years: f64,
}

impl PortMonth {
    /// Of a month of the calendar.
    #[must_use]
    pub fn of(month: Month) -> Self {
        let calendar_month = month.month() as usize - 1;
        let years = f64::from(month.year() - 1998) + (calendar_month as f64 + 0.5) / 12.0;
        Self { calendar_month, years }
    }

    /// Hours it has; February as long as it is on average.
    #[must_use]
    pub const fn hours(&self) -> f64 {
        HOURS_OF_MONTH[self.calendar_month]
    }
}

/// What other systems hand over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PortInputs {
    /// People with a valid border-crossing card over those of the reference; 1 where documents do not run.
    pub holders: f64,
}

impl Default for PortInputs {
    fn default() -> Self {
        Self { holders: 1.0 }
    }
}

/// All that the next month needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PortState {
    /// Shocks of trips.
    pub shocks: Shocks,
    /// Minutes of delay people expect, by vehicle and on foot. Shape: `[mode][port]`.
    pub perceived: [ByPort; 2],
}

/// A month at one kind of lane of one port.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LaneMonth {
    /// Vehicles, or people on foot, who came to the lane.
    pub came: f64,
    /// Those who crossed: a whole number.
    pub crossed: f64,
    /// Their waits, as the response table has them.
    pub wait: Wait,
}

/// Checked parameters with the lanes they imply: the model for as long as no policy changes.
#[derive(Debug, Clone, PartialEq)]
pub struct PortModel {
    parameters: PortParameters,
    demand: Demand,
    response: Response,
    screening: Screening,
    /// One over crossings an hour, on average over the week; 0 where there is no lane. Shape: `[lane][port]`.
    hours_each: [ByPort; Lane::COUNT],
    chance: [[Chance; Port::COUNT]; Lane::COUNT],
    /// Share of vehicles that use trusted lanes.
    trusted: ByPort,
    /// Minutes of secondary inspection, averaged over all who cross.
    secondary: f64,
}

/// Who came to a lane, who crossed, and how long they waited. Shape: `[lane][port]`.
struct Crossing {
    waits: [[Wait; Port::COUNT]; Lane::COUNT],
    /// Those who came over those the lanes can take.
    loads: [ByPort; Lane::COUNT],
    crossed: [ByPort; Lane::COUNT],
}

/// People who set out, and the lanes they met.
struct Meeting {
    shocks: Shocks,
    trips: Trips,
    crossing: Crossing,
}

impl PortModel {
    /// # Errors
    /// The first rule broken, in the order of [`PortError`].
    pub fn new(parameters: PortParameters) -> Result<Self, PortError> {
        let PortParameters { delay_sensitivity, substitution, .. } = parameters;
        if !(delay_sensitivity <= substitution) {
            return Err(PortError::DelaySensitivityAboveSubstitution {
                delay_sensitivity,
                substitution,
            });
        }
        let screening = Screening::new(&parameters);
        let mut hours_each = [[0.0; Port::COUNT]; Lane::COUNT];
        let mut chance = [[Chance::default(); Port::COUNT]; Lane::COUNT];
        for lane in Lane::ALL {
            let mean_of_peak = profile::Profile::of(lane).mean_of_peak();
            for port in 0..Port::COUNT {
                let (open, seconds) = lanes(&parameters, lane, port);
                if open > 0.0 {
                    hours_each[lane as usize][port] = seconds / (3_600.0 * open * mean_of_peak);
                }
                chance[lane as usize][port] =
                    Chance::new(open, seconds, parameters.service_variation);
            }
        }
        Ok(Self {
            demand: Demand::new(&parameters),
            response: Response::new(parameters.daily_variation),
            secondary: screening.referred * parameters.secondary_minutes,
            screening,
            hours_each,
            chance,
            trusted: std::array::from_fn(|port| {
                if parameters.trusted_lanes[port] > 0.0 {
                    parameters.enrolled_share[port]
                } else {
                    0.0
                }
            }),
            parameters,
        })
    }

    /// Share of people with a borrowed or false document whom inspection finds; kept above nothing, so that it can divide.
    #[must_use]
    pub fn sensitivity(&self) -> f64 {
        larger(technology::sensitivity(&self.parameters), 1e-6)
    }

    /// The state from which a run starts: no shocks, and people expect the delay that there is in an average month.
    #[must_use]
    pub fn start(&self, month: &PortMonth) -> PortState {
        let p = &self.parameters;
        let mut perceived = [p.reference_delay_vehicle, p.reference_delay_pedestrian];
        for round in 0..ROUNDS_OF_START {
            let trips = self.demand.trips(round % 12, month.years, 1.0, &Shocks::NONE, &perceived);
            let crossing = self.cross(&trips, round % 12);
            perceived = self.learn(&perceived, &trips, &crossing, RATE_OF_START);
        }
        PortState { shocks: Shocks::NONE, perceived }
    }

    /// One month. Pure: the same state, month, inputs and draws give the same answer.
    #[must_use]
    pub fn step(
        &self,
        state: &PortState,
        month: &PortMonth,
        inputs: &PortInputs,
        draws: &PortDraws,
    ) -> (PortState, PortTallies) {
        let (mut state, mut did) = (*state, PortTallies::NOTHING);
        self.step_into(&mut state, month, inputs, draws, &mut did);
        (state, did)
    }

    /// [`PortModel::step`] in place: the state becomes that after the month, and the tallies, which take kilobytes, are all
    /// written anew.
    pub fn step_into(
        &self,
        state: &mut PortState,
        month: &PortMonth,
        inputs: &PortInputs,
        draws: &PortDraws,
        did: &mut PortTallies,
    ) {
        // 1 to 3 shocks, trips, waits
        let Meeting { shocks, trips, crossing } = &self.meet(state, month, *inputs, draws);

        // 4 and 5 screening and commerce
        self.tally(trips, crossing, draws, did);

        // 6 what remains
        state.shocks = *shocks;
        state.perceived =
            self.learn(&state.perceived, trips, crossing, self.parameters.learning_rate);
    }

    /// What the lanes of a port see in the month that [`PortModel::step`] makes of the same. Shape: `[lane]`.
    #[must_use]
    pub fn lanes_of(
        &self,
        port: Port,
        state: &PortState,
        month: &PortMonth,
        inputs: &PortInputs,
        draws: &PortDraws,
    ) -> [LaneMonth; Lane::COUNT] {
        let Meeting { crossing, .. } = &self.meet(state, month, *inputs, draws);
        let port = port as usize;
        std::array::from_fn(|lane| {
            let hours_each = self.hours_each[lane][port];
            let load = crossing.loads[lane][port];
            LaneMonth {
                came: if hours_each > 0.0 { load * month.hours() / hours_each } else { 0.0 },
                crossed: crossing.crossed[lane][port],
                wait: crossing.waits[lane][port],
            }
        })
    }

    /// Shocks move on, people set out, and meet the lanes.
    #[inline]
    fn meet(
        &self,
        state: &PortState,
        month: &PortMonth,
        inputs: PortInputs,
        draws: &PortDraws,
    ) -> Meeting {
        // 1 shocks
        let shocks = state.shocks.next(&self.parameters, draws);

        // 2 trips
        let trips = self.demand.trips(
            month.calendar_month,
            month.years,
            inputs.holders,
            &shocks,
            &state.perceived,
        );

        // 3 waits
        let crossing = self.cross(&trips, month.calendar_month);
        Meeting { shocks, trips, crossing }
    }

    /// The delay people expect after a month at rate q: `W + q (felt - W) / (1 + q g)`, g minutes by which the wait falls
    /// for each minute more that people expect. They learn day by day while trips already answer, so the month is an
    /// implicit step; an explicit one would swing between empty and endless lines.
    fn learn(
        &self,
        perceived: &[ByPort; 2],
        trips: &Trips,
        crossing: &Crossing,
        rate: f64,
    ) -> [ByPort; 2] {
        let felt = self.felt(crossing);
        std::array::from_fn(|mode| {
            // Vehicles and people on foot are the first two lanes; trusted lanes are seldom full.
            let (loads, waits) = (&crossing.loads[mode], &crossing.waits[mode]);
            std::array::from_fn(|port| {
                let falls = trips.sensitivity[mode][port] * loads[port] * waits[port].slope;
                let gap = felt[mode][port] - perceived[mode][port];
                perceived[mode][port] + rate * gap / (1.0 + rate * falls)
            })
        })
    }

    /// Those who come meet the lanes of the month.
    fn cross(&self, trips: &Trips, calendar_month: usize) -> Crossing {
        let each = 1.0 / HOURS_OF_MONTH[calendar_month];
        let come: [ByPort; Lane::COUNT] = [
            std::array::from_fn(|port| trips.vehicles[port] * (1.0 - self.trusted[port])),
            trips.pedestrians,
            std::array::from_fn(|port| trips.vehicles[port] * self.trusted[port]),
        ];
        let mut crossing = Crossing {
            waits: [[Wait::NONE; Port::COUNT]; Lane::COUNT],
            loads: [[0.0; Port::COUNT]; Lane::COUNT],
            crossed: [[0.0; Port::COUNT]; Lane::COUNT],
        };
        for lane in Lane::ALL {
            let i = lane as usize;
            for (port, &come) in come[i].iter().enumerate() {
                if come <= 0.0 {
                    continue;
                }
                let load = come * self.hours_each[i][port] * each;
                let wait = self.response.at(lane, load, &self.chance[i][port]);
                crossing.loads[i][port] = load;
                crossing.crossed[i][port] = nearest(come * (1.0 - wait.turned_away));
                crossing.waits[i][port] = wait;
            }
        }
        crossing
    }

    /// Minutes of delay of those who cross, by vehicle and on foot: the wait, and secondary inspection on average.
    fn felt(&self, crossing: &Crossing) -> [ByPort; 2] {
        let wait = |lane: Lane, port: usize| crossing.waits[lane as usize][port].mean;
        [
            std::array::from_fn(|port| {
                let trusted = self.trusted[port];
                let general = (1.0 - trusted) * wait(Lane::Vehicle, port);
                general + trusted * wait(Lane::Trusted, port) + self.secondary
            }),
            std::array::from_fn(|port| wait(Lane::Pedestrian, port) + self.secondary),
        ]
    }

    /// Writes the tallies of a month.
    fn tally(
        &self,
        trips: &Trips,
        crossing: &Crossing,
        draws: &PortDraws,
        PortTallies { by_port }: &mut PortTallies,
    ) {
        use PortTally as T;
        let p = &self.parameters;
        for lane in 0..Lane::COUNT {
            let (crossed, waits) = (&crossing.crossed[lane], &crossing.waits[lane]);
            for port in 0..Port::COUNT {
                by_port[T::VehiclesGeneral as usize + lane][port] = crossed[port];
                by_port[T::WaitVehicle as usize + lane][port] = crossed[port] * waits[port].mean;
                by_port[T::LongWaitVehicle as usize + lane][port] = crossed[port] * waits[port].p90;
                by_port[T::OverGoalVehicle as usize + lane][port] =
                    crossed[port] * waits[port].over_20;
            }
        }
        let [general, pedestrians, trusted] = &crossing.crossed;
        let vehicles: ByPort = std::array::from_fn(|port| general[port] + trusted[port]);
        let people: ByPort =
            std::array::from_fn(|port| p.people_per_vehicle * vehicles[port] + pedestrians[port]);
        let count = |share: f64, draw: PortDraw| {
            poisson_lanes(&people.map(|people| people * share), draws.lanes(draw))
        };
        let found = count(self.screening.detected, PortDraw::Impostors);
        let overstays = if self.screening.overstays > 0.0 {
            count(self.screening.overstays, PortDraw::Overstays)
        } else {
            [0.0; Port::COUNT]
        };
        for port in 0..Port::COUNT {
            let waited = |lane: T| by_port[lane as usize][port];
            by_port[T::VehicleHoursLost as usize][port] =
                (waited(T::WaitVehicle) + waited(T::WaitTrusted)) / 60.0;
            let caught = found[port] + overstays[port];
            let referred = larger(nearest(people[port] * self.screening.referred), caught);
            let refused = caught + nearest(p.refused_share * (referred - caught));
            let retail =
                p.vehicle_spend_usd * vehicles[port] + p.pedestrian_spend_usd * pedestrians[port];
            // Half a conversion would be a number nobody has vouched for: on is on.
            let output = if p.conversion > 0.0 { p.output_multiplier * retail } else { 0.0 };
            by_port[T::TripsLost as usize][port] =
                larger(nearest(trips.people_without_delay[port] - people[port]), 0.0);
            by_port[T::RetailSales as usize][port] = retail;
            by_port[T::SecondaryReferrals as usize][port] = referred;
            by_port[T::SecondaryHours as usize][port] = referred * p.secondary_minutes / 60.0;
            by_port[T::ImpostorsDetected as usize][port] = found[port];
            by_port[T::OverstaysDetected as usize][port] = overstays[port];
            by_port[T::RefusedAtPorts as usize][port] = smaller(refused, referred);
            by_port[T::EconomicOutput as usize][port] = output;
            by_port[T::JobYears as usize][port] = output * p.jobs_per_million_usd / 1e6;
        }
    }
}

/// Lanes open in the busiest hours, and seconds of inspection.
fn lanes(p: &PortParameters, lane: Lane, port: usize) -> (f64, f64) {
    let seconds = |by_eye: f64| by_eye * technology::seconds_factor(p);
    match lane {
        Lane::Vehicle => {
            (p.vehicle_lanes[port] * p.vehicle_open[port], seconds(p.vehicle_seconds[port]))
        }
        Lane::Pedestrian => {
            let booths = p.pedestrian_booths[port] * p.pedestrian_open[port];
            (booths, seconds(p.pedestrian_seconds[port]))
        }
        Lane::Trusted => (p.trusted_lanes[port], p.trusted_seconds),
    }
}
