//! Trips: how many set out to cross by vehicle and on foot, and how they answer the delay they expect.
//!
//! ```text
//! log T = log T0 + g t + log season(month) + log(1 - h + h holders) + common shock + own shock
//! M = s_v exp(-theta dW_v) + s_p exp(-theta dW_p)        dW = perceived delay - reference delay
//! T_v = T exp(-theta dW_v) M^(b/theta - 1)               the same on foot
//! ```
//! People (s: shares of people by vehicle and on foot at the reference) choose how to cross by a logit of slope theta on
//! the difference of delays, and whether to cross by `T exp(-b W)` with W the log-sum of both: where both delays
//! grow alike, trips fall as exp(-b dW). Shocks are AR(1). b: SANDAG 2006 found 60 of 68 million trips left at
//! about 45 minutes, ln(68/60)/45 = 0.0028 a minute. It does not know where else people could cross: ports do not compete.

use super::PortParameters;
use super::draws::{PortDraw, PortDraws};
use crate::model::Port;
use crate::model::elementary::{exp, log};

type ByPort = [f64; Port::COUNT];

/// The answer to delay, and what of the demand does not change by month.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Demand {
    /// log T0 by vehicle and on foot.
    log_base: [ByPort; 2],
    growth: [ByPort; 2],
    log_season: [[f64; 12]; 2],
    /// theta times the reference delay.
    log_reference: [ByPort; 2],
    /// exp of it: how the reference weighs against no delay.
    reference: [ByPort; 2],
    substitution: f64,
    answer: f64,
    people_per_vehicle: f64,
    card_share: f64,
}

/// AR(1) shocks, log points. By vehicle, then on foot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shocks {
    /// Shared by all ports.
    pub common: [f64; 2],
    /// Each port's own. Shape: `[mode][port]`.
    pub own: [ByPort; 2],
}

impl Shocks {
    /// None.
    pub const NONE: Self = Self { common: [0.0; 2], own: [[0.0; Port::COUNT]; 2] };

    /// The next month's.
    #[must_use]
    pub(super) fn next(&self, p: &PortParameters, draws: &PortDraws) -> Self {
        let persistence = p.shock_persistence;
        let step = (1.0 - persistence * persistence).sqrt();
        let row = [PortDraw::ShockVehicles, PortDraw::ShockPedestrians];
        let common = [p.common_deviation_vehicles, p.common_deviation_pedestrians];
        let own = [&p.deviation_vehicles, &p.deviation_pedestrians];
        Self {
            common: std::array::from_fn(|mode| {
                persistence * self.common[mode]
                    + step * common[mode] * draws.border_normal(row[mode])
            }),
            own: std::array::from_fn(|mode| {
                let normal = draws.normals(row[mode]);
                std::array::from_fn(|port| {
                    persistence * self.own[mode][port] + step * own[mode][port] * normal[port]
                })
            }),
        }
    }
}

/// Trips of a month. Shape: `[port]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Trips {
    pub vehicles: ByPort,
    pub pedestrians: ByPort,
    /// People who would cross if there were no delay.
    pub people_without_delay: ByPort,
    /// Log trips lost for a minute more of the own delay, by vehicle and on foot. Shape: `[mode][port]`.
    pub sensitivity: [ByPort; 2],
}

impl Demand {
    pub fn new(p: &PortParameters) -> Self {
        let delay = [p.reference_delay_vehicle, p.reference_delay_pedestrian];
        let log_reference = delay.map(|delay| delay.map(|delay| p.substitution * delay));
        Self {
            log_base: [log(&p.vehicles), log(&p.pedestrians)],
            growth: [p.growth_vehicles, p.growth_pedestrians],
            log_season: [log(&p.season_vehicles), log(&p.season_pedestrians)],
            log_reference,
            reference: [exp(&log_reference[0]), exp(&log_reference[1])],
            substitution: p.substitution,
            answer: p.delay_sensitivity / p.substitution,
            people_per_vehicle: p.people_per_vehicle,
            card_share: p.card_share,
        }
    }

    /// Trips at the delay people perceive. `holders`: card holders over those of the reference. `perceived`: minutes,
    /// by vehicle and on foot.
    pub fn trips(
        &self,
        calendar_month: usize,
        years: f64,
        holders: f64,
        shocks: &Shocks,
        perceived: &[ByPort; 2],
    ) -> Trips {
        const MOST: f64 = 18.0; // e^18 is 66 million: a month beyond the model, but still countable
        let holders = (1.0 - self.card_share + self.card_share * holders).max(f64::MIN_POSITIVE);
        let [log_holders] = log(&[holders]);
        let level: [ByPort; 2] = std::array::from_fn(|mode| {
            let of_month =
                self.log_season[mode][calendar_month] + log_holders + shocks.common[mode];
            std::array::from_fn(|port| {
                let log_trips = self.log_base[mode][port]
                    + self.growth[mode][port] * years
                    + of_month
                    + shocks.own[mode][port];
                if log_trips < MOST { log_trips } else { MOST }
            })
        });
        let [vehicles, pedestrians] = [exp(&level[0]), exp(&level[1])];
        let weight = |mode: usize| -> ByPort {
            std::array::from_fn(|port| {
                self.log_reference[mode][port] - self.substitution * perceived[mode][port]
            })
        };
        let [by_vehicle, on_foot] = [exp(&weight(0)), exp(&weight(1))];
        let mut people = [0.0; Port::COUNT];
        let mut share = [0.0; Port::COUNT];
        let (mut mix, mut mix_without) = ([0.0; Port::COUNT], [0.0; Port::COUNT]);
        for port in 0..Port::COUNT {
            let in_vehicles = self.people_per_vehicle * vehicles[port];
            people[port] = in_vehicles + pedestrians[port];
            let in_vehicles = in_vehicles / people[port];
            let walk = 1.0 - in_vehicles;
            share[port] = in_vehicles;
            mix[port] = in_vehicles * by_vehicle[port] + walk * on_foot[port];
            mix_without[port] =
                in_vehicles * self.reference[0][port] + walk * self.reference[1][port];
        }
        let scale = exp(&log(&mix).map(|log_mix| (self.answer - 1.0) * log_mix));
        let without = exp(&log(&mix_without).map(|log_mix| self.answer * log_mix));
        Trips {
            vehicles: std::array::from_fn(|i| vehicles[i] * by_vehicle[i] * scale[i]),
            pedestrians: std::array::from_fn(|i| pedestrians[i] * on_foot[i] * scale[i]),
            people_without_delay: std::array::from_fn(|i| people[i] * without[i]),
            // -d log T_v / d W_v = theta - (theta - b) s', s' the share of people by vehicle after the choice.
            sensitivity: {
                let by_vehicle: ByPort = std::array::from_fn(|i| share[i] * by_vehicle[i] / mix[i]);
                let most = self.substitution;
                let less = self.substitution * (1.0 - self.answer);
                [by_vehicle.map(|s| most - less * s), by_vehicle.map(|s| most - less * (1.0 - s))]
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::{Demand, PortParameters, Shocks};
    use crate::model::Port;

    fn at(p: &PortParameters, vehicle: f64, foot: f64) -> (f64, f64, f64) {
        let perceived = [[vehicle; Port::COUNT], [foot; Port::COUNT]];
        let trips = Demand::new(p).trips(0, 0.0, 1.0, &Shocks::NONE, &perceived);
        (trips.vehicles[0], trips.pedestrians[0], trips.people_without_delay[0])
    }

    fn without_reference() -> PortParameters {
        PortParameters {
            reference_delay_vehicle: [0.0; Port::COUNT],
            reference_delay_pedestrian: [0.0; Port::COUNT],
            season_vehicles: [1.0; 12],
            season_pedestrians: [1.0; 12],
            delay_sensitivity: libm::log(68.0 / 60.0) / 45.0,
            people_per_vehicle: 1.0,
            ..parameters()
        }
    }

    /// San Diego: of 68 million trips 60 are left at 45 minutes everywhere; the elasticity there is -0.125.
    #[test]
    fn trips_left_at_forty_five_minutes() {
        let p = without_reference();
        let (vehicles, foot, without) = at(&p, 45.0, 45.0);
        assert!((vehicles + foot - without * 60.0 / 68.0).abs() < 1e-6 * without);
        let (more_vehicles, more_foot, _) = at(&p, 45.045, 45.045);
        let elasticity = libm::log((more_vehicles + more_foot) / (vehicles + foot)) / 0.001;
        assert!((elasticity + 0.125).abs() < 0.001, "{elasticity}");
    }

    /// The odds of foot against vehicle move by theta a minute of difference, whatever b.
    #[test]
    fn odds_follow_the_difference() {
        let p = without_reference();
        let odds = |(vehicles, foot, _): (f64, f64, f64)| libm::log(foot / vehicles);
        let change = odds(at(&p, 70.0, 20.0)) - odds(at(&p, 0.0, 0.0));
        assert!((change - 50.0 * p.substitution).abs() < 1e-9);
    }

    /// At the reference delay trips are the base; half the holders cost half the trips made with a card.
    #[test]
    fn base_and_holders() {
        let p = PortParameters { card_share: 0.4, ..without_reference() };
        let delay = [p.reference_delay_vehicle, p.reference_delay_pedestrian];
        let trips = |holders| Demand::new(&p).trips(0, 0.0, holders, &Shocks::NONE, &delay);
        assert!((trips(1.0).vehicles[0] / p.vehicles[0] - 1.0).abs() < 1e-12);
        assert!((trips(0.5).pedestrians[0] / p.pedestrians[0] - 0.8).abs() < 1e-12);
    }
}
