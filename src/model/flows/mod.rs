//! Migration flows between (and, with false documents, at) ports of entry, month by month, by sector and mode.
//!
//! One month, in order:
//! 1. **Surroundings**: agents and deployment give the risk of arrest ([`enforcement`]); crossings drift to remoter ground.
//! 2. **Price**: guides ask a fee ([`smuggling`]); season, ground and protection give the hazard ([`hazard`]).
//! 3. **Choice**: people weigh sectors and modes by habit, learnt risk, fee, delay and hazard ([`choice`]).
//! 4. **Demand**: wages, work, networks, season and the expected cost of crossing say how many set out ([`FlowModel::intending`]).
//! 5. **Trials**: attempts, arrests, returns, further attempts ([`trials`]), elsewhere under a lateral programme ([`lateral`]) or after flights
//!    ([`elsewhere`]).
//! 6. **Deaths** among those who would have entered; some are recorded.
//! 7. **What remains**: stock, returns home, networks ([`stock`]); capacity of guides; what people learnt; preferences.
//!
//! People are conserved every month: set out + waiting before = entered + gave up + died + waiting after.
//! The model knows aggregates of sectors only, and nothing of ports' queues or documents.

pub mod choice;
pub mod draws;
pub mod elsewhere;
pub mod enforcement;
#[cfg(test)]
mod fixture;
pub mod hazard;
mod interior;
pub mod lateral;
mod outcomes;
mod parameters;
mod returned;
pub mod smuggling;
mod start;
pub mod stock;
mod tally;
#[cfg(test)]
mod tests;
mod thinning;
pub mod trials;

pub use draws::FlowDraws;
pub use elsewhere::Taken;
pub use enforcement::Agents;
pub use hazard::Weather;
pub use interior::InteriorFlights;
pub use outcomes::{FlowTallies, FlowTally, OUTCOMES};
pub use parameters::FlowParameters;
pub use start::FlowStart;

use super::elementary::{exp, larger, log, smaller};
use super::{Mode, Sector};
use crate::random::{binomial, negative_binomial_lanes, poisson_lanes};
use choice::{Choice, Utility, choose};
use draws::{BorderDraw, SectorDraw};
use elsewhere::Elsewhere;
use enforcement::{Effort, apprehension_probability};
use interior::Interior;
use lateral::Lateral;
use serde::Serialize;
use tally::Month;
use thinning::{Thinning, thin_two};
use trials::{AfterArrest, LANES, Lanes, TrialLaw, Trials, Waiting};

type BySector = [f64; Sector::COUNT];

/// A rule that parameters must obey together; ranges of single ones are the scenario's to check.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum FlowError {
    /// Modes of a sector are closer to each other than sectors are: L2 <= L1.
    #[error("mode_scale = {mode_scale} exceeds sector_scale = {sector_scale}")]
    ModeScaleAboveSectorScale {
        /// L2.
        mode_scale: f64,
        /// L1.
        sector_scale: f64,
    },
    /// Habit at or above the sector scale makes shares run away.
    #[error("habit = {habit} is not below sector_scale = {sector_scale}")]
    HabitNotBelowSectorScale {
        /// k.
        habit: f64,
        /// L1.
        sector_scale: f64,
    },
}

/// The month's surroundings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FlowMonth {
    /// Calendar month, 0 is January.
    pub calendar_month: usize,
    /// log of the real wage ratio United States / Mexico, against that of its reference year.
    pub log_wage_ratio: f64,
    /// United States unemployment, percent.
    pub unemployment: f64,
    /// Weather by sector.
    pub weather: Weather,
}

/// What other systems hand over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FlowInputs {
    /// People expected to set out besides those whom wages, work and networks move; 0 alone.
    pub setting_out_besides: f64,
    /// Hours that a crossing at a port takes more than at the reference; 0 alone. Shape: `[sector]`.
    pub port_delay_hours: BySector,
    /// Refusals at ports over those of the parameters; 1 alone.
    pub port_refusal_factor: f64,
    /// Flights to the interior; none alone.
    pub interior_flights: InteriorFlights,
}

impl Default for FlowInputs {
    fn default() -> Self {
        Self {
            setting_out_besides: 0.0,
            port_delay_hours: [0.0; Sector::COUNT],
            port_refusal_factor: 1.0,
            interior_flights: InteriorFlights::NONE,
        }
    }
}

/// Greatest share of attempts at a port that is refused: the range of the parameter.
const MOST_REFUSED: f64 = 0.99;

/// All that the next month needs. Shape of arrays: `[sector]` unless said.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowState {
    /// Log of each sector's share in last month's choice.
    pub log_share: BySector,
    /// Log of last month's attempts between ports.
    pub log_attempts: BySector,
    /// Perceived risk of arrest, alone and with a guide. Shape: `[mode][sector]`.
    pub perceived_risk: [BySector; 2],
    /// Random walk of preferences.
    pub preference: BySector,
    /// How far crossings have moved to remoter ground.
    pub remoteness: BySector,
    /// People a month that guides can take.
    pub capacity: BySector,
    /// Guided attempts last month.
    pub guided: BySector,
    /// People who wait at the border between ports, by arrests.
    pub waiting: Waiting,
    /// People refused at a port who will try there again.
    pub waiting_at_port: BySector,
    /// AR(1) shock of demand, log points.
    pub shock: f64,
    /// People in the United States.
    pub stock: f64,
    /// Prevalence of migration experience at home.
    pub prevalence: f64,
    /// Network exposure at the start of the run: the reference of demand.
    pub network_start: f64,
}

impl FlowState {
    /// People who wait at the border to try again.
    #[must_use]
    pub fn people_waiting(&self) -> f64 {
        self.waiting.by_arrests.as_flattened().iter().chain(&self.waiting_at_port).sum()
    }
}

/// What crossing at a port is like this month.
struct LegalAlternative<'a> {
    /// Share of attempts there that is refused.
    refusal: f64,
    /// Hours more than at the reference. Shape: `[sector]`.
    delay: &'a BySector,
}

/// Checked parameters with the effort they imply: the model for as long as neither policy nor agents change.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowModel {
    parameters: FlowParameters,
    effort: Effort,
    protection: BySector,
    law: TrialLaw,
}

impl FlowModel {
    /// # Errors
    /// The first rule broken, in the order of [`FlowError`].
    pub fn new(parameters: FlowParameters, agents: &Agents) -> Result<Self, FlowError> {
        let FlowParameters { mode_scale, sector_scale, habit, .. } = parameters;
        if mode_scale > sector_scale {
            return Err(FlowError::ModeScaleAboveSectorScale { mode_scale, sector_scale });
        }
        if habit >= sector_scale {
            return Err(FlowError::HabitNotBelowSectorScale { habit, sector_scale });
        }
        let effort = Effort::new(&parameters, agents);
        let protection = hazard::protection(&parameters);
        let law = TrialLaw { concentration: parameters.concentration, give_up: parameters.give_up };
        Ok(Self { parameters, effort, protection, law })
    }

    /// Other agents are on duty from here on; the rest stays.
    pub fn deploy(&mut self, agents: &Agents) {
        self.effort = Effort::new(&self.parameters, agents);
    }

    /// One month. Pure: the same state, surroundings, inputs and draws give the same answer.
    #[must_use]
    pub fn step(
        &self,
        state: &FlowState,
        month: &FlowMonth,
        inputs: &FlowInputs,
        draws: &FlowDraws,
    ) -> (FlowState, FlowTallies) {
        let mut did = FlowTallies::NOTHING;
        (self.step_into(state, month, inputs, draws, &mut did), did)
    }

    /// [`FlowModel::step`] with room for the tallies, which are all written anew: they take kilobytes, and a run asks often.
    #[must_use]
    pub fn step_into(
        &self,
        state: &FlowState,
        month: &FlowMonth,
        inputs: &FlowInputs,
        draws: &FlowDraws,
        did: &mut FlowTallies,
    ) -> FlowState {
        let parameters = &self.parameters;
        let port_refusal =
            smaller(parameters.port_refusal * inputs.port_refusal_factor, MOST_REFUSED);
        let port = LegalAlternative { refusal: port_refusal, delay: &inputs.port_delay_hours };

        // 1 surroundings
        let remoteness = std::array::from_fn(|s| {
            state.remoteness[s]
                + parameters.remoteness_rate * (self.effort.remoteness[s] - state.remoteness[s])
        });
        let risk = self.risk(&state.log_attempts);

        // 2 price and hazard
        let fee =
            smuggling::fees(parameters, &risk[1], &remoteness, &state.guided, &state.capacity);
        let hazard = hazard::hazard(parameters, &self.protection, &month.weather, &remoteness);

        // 3 choice
        let choice = self.choose(state, &fee, &hazard, &port);

        // 4 demand
        let shock = self.next_shock(state, draws);
        let expected = self.intending(state, month, &choice, shock) + inputs.setting_out_besides;
        let setting_out = set_out(expected, &choice, draws);

        // 5 trials
        let (between, at_port) = setting_out.split_at(LANES);
        let newcomers: &Lanes = between.try_into().expect("two modes of sectors");
        let at_port: &BySector = at_port.try_into().expect("one mode of sectors");
        let (mut trials, taken) =
            self.trials(newcomers, &state.waiting, &risk, &inputs.interior_flights, draws);
        let at_port: BySector = std::array::from_fn(|s| at_port[s] + state.waiting_at_port[s]);

        // 6 deaths, refusals at ports, and who is returned
        let attempts = over_modes(&trials.attempts);
        let deaths = self.die(&attempts, &hazard, &mut trials.entered, draws);
        let [recorded, refused] = thin_two(
            draws,
            SectorDraw::Record,
            [
                Thinning { people: &deaths, share: parameters.recording },
                Thinning { people: &at_port, share: port_refusal },
            ],
        );
        let returned = self.return_people(&over_modes(&trials.arrests), &refused, draws);
        let port = AtPort::new(at_port, refused, returned.gave_up_at_port);

        // 7 what remains
        let entries: f64 = trials.entered.iter().chain(&port.entered).sum();
        let cost = self.cost_of_crossing(&choice, &state.perceived_risk, &fee);
        let hazard_of_return = stock::return_hazard(parameters, cost);
        let u = draws.border(BorderDraw::ReturnHome, 0);
        let returns_home = f64::from(binomial(state.stock as u32, hazard_of_return, u));
        let guided: BySector = std::array::from_fn(|s| trials.attempts[s + Sector::COUNT]);

        self.tally(
            &Month {
                setting_out: &setting_out,
                trials: &trials,
                port: &port,
                deaths: &deaths,
                recorded: &recorded,
                fee: &fee,
                capacity: &state.capacity,
                stock: state.stock + entries - returns_home,
                returns_home,
                returned: &returned.by_group,
                taken: &taken,
            },
            did,
        );
        FlowState {
            log_share: choice.log_share,
            log_attempts: log(&attempts.map(|attempts| larger(attempts, 1.0))),
            perceived_risk: std::array::from_fn(|mode| {
                std::array::from_fn(|s| {
                    let perceived = state.perceived_risk[mode][s];
                    perceived + parameters.learning_rate * (risk[mode][s] - perceived)
                })
            }),
            preference: {
                let step = draws.preference_steps();
                std::array::from_fn(|s| {
                    state.preference[s] + parameters.preference_deviation * step[s]
                })
            },
            remoteness,
            capacity: smuggling::next_capacity(parameters, &guided, &state.capacity),
            guided,
            waiting: trials.waiting,
            waiting_at_port: port.waiting,
            shock,
            stock: state.stock + entries - returns_home,
            prevalence: stock::next_prevalence(parameters, state.prevalence, entries),
            network_start: state.network_start,
        }
    }

    /// Risk of arrest on a first attempt, alone and with a guide.
    fn risk(&self, log_attempts: &BySector) -> [BySector; 2] {
        let [alone, guide, _] = self.parameters.mode_risk;
        apprehension_probability(
            &self.effort,
            [alone, guide],
            self.parameters.congestion_exponent,
            log_attempts,
        )
    }

    /// Utility of each option as people see it, and what they choose.
    fn choose(
        &self,
        state: &FlowState,
        fee: &BySector,
        hazard: &BySector,
        port: &LegalAlternative<'_>,
    ) -> Choice {
        let p = &self.parameters;
        let fee_per_usd = p.fee_sensitivity / 100.0;
        let mut utility: Utility = [[0.0; Sector::COUNT]; Mode::COUNT];
        for s in 0..Sector::COUNT {
            let sector = p.attraction[s] + state.preference[s] + p.habit * state.log_share[s];
            let ground =
                sector - p.delay_sensitivity * p.delay_hours[s] - p.hazard_sensitivity * hazard[s];
            for (mode, fee) in [(Mode::Alone, 0.0), (Mode::Guide, fee[s])] {
                let retries = further_tries(state.perceived_risk[mode as usize][s]);
                let money = fee_per_usd * (fee + p.retry_cost_usd * (1.0 + retries));
                utility[mode as usize][s] = ground + p.mode_attraction[mode as usize]
                    - money
                    - p.repeat_sensitivity * retries;
            }
            let retries = further_tries(port.refusal);
            let money = fee_per_usd * p.retry_cost_usd * (1.0 + retries);
            utility[Mode::Port as usize][s] = sector + p.mode_attraction[Mode::Port as usize]
                - money
                - p.repeat_sensitivity * retries
                - p.delay_sensitivity * port.delay[s];
        }
        choose(&utility, p.sector_scale, p.mode_scale)
    }

    fn next_shock(&self, state: &FlowState, draws: &FlowDraws) -> f64 {
        let persistence = self.parameters.shock_persistence;
        let step = self.parameters.shock_deviation * (1.0 - persistence * persistence).sqrt();
        persistence * state.shock + step * draws.border_normal(BorderDraw::Shock)
    }

    /// People expected to set out:
    /// `log N = log N0 + b_w log(w_US/w_MX) + b_e (unemployment - reference) + b_n (n - n0) + log season - b_c (C - C0) + u`,
    /// C the negative log-sum of the choice.
    #[must_use]
    pub fn intending(
        &self,
        state: &FlowState,
        month: &FlowMonth,
        choice: &Choice,
        shock: f64,
    ) -> f64 {
        let p = &self.parameters;
        let network = stock::network(p, state.prevalence) - state.network_start;
        let cost = -choice.log_sum - p.cost_reference;
        let log_ratio = p.wage_elasticity * month.log_wage_ratio
            + p.unemployment_semi_elasticity * (month.unemployment - p.unemployment_reference)
            + p.network_effect * network
            - p.deterrence * cost
            + shock;
        // A hundredfold month is beyond the model; the bound keeps counts countable whatever the scenario.
        let [ratio] = exp(&[log_ratio.clamp(-20.0, 4.6)]);
        p.intending_base * p.season[month.calendar_month] * ratio
    }

    /// The month's trials, with those whom a lateral programme brought elsewhere waiting there, and those flown to the
    /// interior gone or back; and who they are.
    fn trials(
        &self,
        newcomers: &Lanes,
        waiting: &Waiting,
        risk: &[BySector; 2],
        flights: &InteriorFlights,
        draws: &FlowDraws,
    ) -> (Trials, Taken) {
        let p = &self.parameters;
        let risk: &Lanes = risk.as_flattened().try_into().expect("two modes of sectors");
        let moves = p.lateral_share.iter().any(|&share| share > 0.0);
        let mut elsewhere = (moves || flights.fly()).then(|| self.elsewhere(moves, flights, draws));
        let after_arrest = elsewhere.as_mut().map(|elsewhere| elsewhere as &mut dyn AfterArrest);
        let mut trials = self.law.month(newcomers, waiting, risk, draws, after_arrest);
        let taken = elsewhere.map_or(Taken::NOBODY, |elsewhere| elsewhere.settle(&mut trials));
        (trials, taken)
    }

    /// Who takes people elsewhere this month. Apart, so that months without it stay as quick as they are.
    #[cold]
    #[inline(never)]
    fn elsewhere<'a>(
        &'a self,
        moves: bool,
        flights: &'a InteriorFlights,
        draws: &'a FlowDraws,
    ) -> Elsewhere<'a> {
        let p = &self.parameters;
        let [men, women, ..] = p.group_shares;
        let all: f64 = p.group_shares.iter().sum();
        let adults = if all > 0.0 { (men + women) / all } else { 0.0 };
        Elsewhere {
            interior: flights.fly().then(|| Interior::new(flights, adults, draws)),
            lateral: moves.then(|| Lateral::new(&p.lateral_share, &p.lateral_receiving, draws)),
        }
    }

    /// Deaths by sector, taken out of those who would have entered.
    fn die(
        &self,
        attempts: &BySector,
        hazard: &BySector,
        entered: &mut Lanes,
        draws: &FlowDraws,
    ) -> BySector {
        let mean: BySector = std::array::from_fn(|s| attempts[s] * hazard[s] / 10_000.0);
        let row = draws.lanes::<1, { Sector::COUNT }>(SectorDraw::Death);
        let drawn = negative_binomial_lanes(&mean, self.parameters.death_dispersion, row);
        std::array::from_fn(|s| {
            let (alone, guide) = (s, s + Sector::COUNT);
            let deaths = smaller(drawn[s], entered[alone] + entered[guide]);
            let with_guide = smaller(deaths, entered[guide]);
            entered[guide] -= with_guide;
            entered[alone] -= deaths - with_guide;
            deaths
        })
    }

    /// US dollars that crossing between ports is expected to cost: fee and retries, over what people choose.
    fn cost_of_crossing(&self, choice: &Choice, perceived: &[BySector; 2], fee: &BySector) -> f64 {
        let (mut total, mut weight) = (0.0, f64::MIN_POSITIVE);
        for s in 0..Sector::COUNT {
            for (mode, fee) in [(0, 0.0), (1, fee[s])] {
                let tries = 1.0 + further_tries(perceived[mode][s]);
                total +=
                    choice.probability[mode][s] * (fee + self.parameters.retry_cost_usd * tries);
                weight += choice.probability[mode][s];
            }
        }
        total / weight
    }
}

/// People who tried at ports with false or borrowed documents: once a month, the refused may come again.
/// Shape of each: `[sector]`.
struct AtPort {
    attempts: BySector,
    refused: BySector,
    gave_up: BySector,
    entered: BySector,
    waiting: BySector,
}

impl AtPort {
    fn new(attempts: BySector, refused: BySector, gave_up: BySector) -> Self {
        Self {
            entered: std::array::from_fn(|s| attempts[s] - refused[s]),
            waiting: std::array::from_fn(|s| refused[s] - gave_up[s]),
            attempts,
            refused,
            gave_up,
        }
    }
}

fn over_modes(lanes: &Lanes) -> BySector {
    std::array::from_fn(|s| lanes[s] + lanes[s + Sector::COUNT])
}

/// Further tries people expect after the first, 1 / (1 - p) - 1.
fn further_tries(p: f64) -> f64 {
    p / larger(1.0 - p, 1e-3)
}

/// People who set out, by mode then sector: independent Poisson counts, which is one Poisson total split by choice.
fn set_out(expected: f64, choice: &Choice, draws: &FlowDraws) -> [f64; LANES + Sector::COUNT] {
    let probability: &[f64; LANES + Sector::COUNT] =
        choice.probability.as_flattened().try_into().expect("three modes of sectors");
    let mean = probability.map(|probability| expected * probability);
    poisson_lanes(&mean, draws.lanes::<3, { LANES + Sector::COUNT }>(SectorDraw::SetOut))
}
