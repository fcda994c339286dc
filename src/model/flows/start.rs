//! Where a run starts: from the sectors' recorded apprehensions of some year (a forecast's origin).

use super::enforcement::Effort;
use super::{FlowModel, FlowState, Waiting, stock};
use crate::model::Sector;
use crate::model::elementary::{exp, log};

/// What the month before the window looked like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FlowStart {
    /// Apprehensions a month by sector, as recorded in the year before.
    pub apprehensions_a_month: [f64; Sector::COUNT],
}

impl FlowModel {
    /// The state from which a run starts: attempts are those that, at this month's risk, give the recorded
    /// apprehensions; people perceive the risk there is; guides can take whom they took.
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
        // Most people have a guide; the first months set the split.
        let guided = attempts.map(|attempts| 0.8 * attempts);
        FlowState {
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
        }
    }

    fn effort_remoteness(&self) -> [f64; Sector::COUNT] {
        let Effort { remoteness, .. } = self.effort;
        remoteness
    }
}
