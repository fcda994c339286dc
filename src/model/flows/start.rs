//! Where a run starts: from the sectors' recorded apprehensions of some year (a forecast's origin), from the shares at which
//! habit comes to rest, or between the two.
//!
//! ```text
//! log s = (1 - g) log s_record + g log s*,  scaled to 1        s* = P(s* as last month's shares)
//! ```

use super::enforcement::Effort;
use super::hazard::{self, Weather};
use super::{FlowInputs, FlowModel, FlowState, LegalAlternative, Waiting, smuggling, stock};
use crate::model::Sector;
use crate::model::elementary::{exp, log};

/// What the month before the window looked like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FlowStart {
    /// Apprehensions a month by sector, as recorded in the year before.
    pub apprehensions_a_month: [f64; Sector::COUNT],
    /// Weather of the first month.
    pub weather: Weather,
}

/// Months in which shares come to rest: habit's trace, at most (k / L1)^months, is then below what counts can show.
const MONTHS_TO_REST: u32 = 240;

/// Most people have a guide; the first months set the split.
const GUIDED: f64 = 0.8;

impl FlowModel {
    /// The state from which a run starts: attempts are those that, at this month's risk, give the recorded
    /// apprehensions; people perceive the risk there is; guides can take whom they took. Where the start is a settled one,
    /// the same attempts are shared out over sectors as people come to choose when nothing changes.
    #[must_use]
    pub fn start(&self, start: &FlowStart) -> FlowState {
        let parameters = &self.parameters;
        let log_apprehensions = log(&start.apprehensions_a_month.map(|people| people.max(1.0)));
        // Attempts are a fixed point, since traffic dilutes risk; it contracts by b < 1 a round.
        let mut log_attempts = log_apprehensions;
        for _ in 0..20 {
            let [alone, guide] = self.risk(&log_attempts);
            let mean: [f64; Sector::COUNT] =
                std::array::from_fn(|s| f64::midpoint(alone[s], guide[s]).max(0.01));
            let log_risk = log(&mean);
            log_attempts = std::array::from_fn(|s| log_apprehensions[s] - log_risk[s]);
        }
        let attempts = exp(&log_attempts);
        let total: f64 = attempts.iter().sum();
        let prevalence = parameters.stock_start / parameters.home_population;
        let guided = attempts.map(|attempts| GUIDED * attempts);
        let recorded = FlowState {
            log_share: log(&attempts.map(|attempts| attempts / total)),
            log_attempts,
            perceived_risk: self.risk(&log_attempts),
            preference: [0.0; Sector::COUNT],
            remoteness: self.effort_remoteness(),
            capacity: guided.map(|guided| parameters.capacity_ratio * guided),
            guided,
            waiting: Waiting::default(),
            waiting_at_port: [0.0; Sector::COUNT],
            shock: 0.0,
            stock: parameters.stock_start.floor(),
            prevalence,
            network_start: stock::network(parameters, prevalence),
        };
        if parameters.settled_start > 0.0 { self.settled(recorded, total, start) } else { recorded }
    }

    /// The same start with shares moved towards rest. Few ask for it.
    #[cold]
    #[inline(never)]
    fn settled(&self, recorded: FlowState, total: f64, start: &FlowStart) -> FlowState {
        let mut resting = recorded.clone();
        for _ in 0..MONTHS_TO_REST {
            let log_share = self.next_shares(&resting, &start.weather);
            self.share_out(&mut resting, log_share, total);
        }
        let g = self.parameters.settled_start;
        let between = std::array::from_fn(|s| {
            recorded.log_share[s] + g * (resting.log_share[s] - recorded.log_share[s])
        });
        let all: f64 = exp(&between).iter().sum();
        let [log_all] = log(&[all]);
        let mut state = recorded;
        self.share_out(&mut state, between.map(|share| share - log_all), total);
        state
    }

    /// What people choose after this month, by sector.
    pub(super) fn next_shares(&self, state: &FlowState, weather: &Weather) -> [f64; Sector::COUNT] {
        let (parameters, alone) = (&self.parameters, FlowInputs::default());
        let guide_risk = &state.perceived_risk[1];
        let (guided, capacity) = (&state.guided, &state.capacity);
        let fee = smuggling::fees(parameters, guide_risk, &state.remoteness, guided, capacity);
        let hazard = hazard::hazard(parameters, &self.protection, weather, &state.remoteness);
        let refusal = parameters.port_refusal;
        let port = LegalAlternative { refusal, delay: &alone.port_delay_hours };
        self.choose(state, &fee, &hazard, &port).log_share
    }

    /// Shares `total` attempts out over sectors: risk is that of the attempts, and guides can take whom they take.
    #[inline(never)]
    fn share_out(&self, state: &mut FlowState, log_share: [f64; Sector::COUNT], total: f64) {
        let [log_total] = log(&[total]);
        state.log_share = log_share;
        state.log_attempts = log_share.map(|share| share + log_total);
        state.perceived_risk = self.risk(&state.log_attempts);
        state.guided = exp(&state.log_attempts).map(|attempts| GUIDED * attempts);
        state.capacity = state.guided.map(|guided| self.parameters.capacity_ratio * guided);
    }

    fn effort_remoteness(&self) -> [f64; Sector::COUNT] {
        let Effort { remoteness, .. } = self.effort;
        remoteness
    }
}
