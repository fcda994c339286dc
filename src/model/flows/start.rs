//! Where a run starts: from the sectors' recorded apprehensions of some year (a forecast's origin).

use super::enforcement::Effort;
use super::{FlowModel, FlowState, Waiting, stock};
use crate::model::Sector;

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
        let log_apprehensions = start.apprehensions_a_month.map(|people| libm::log(people.max(1.0)));
        // Attempts are a fixed point, since traffic dilutes risk; it contracts by b < 1 a round.
        let mut log_attempts = log_apprehensions;
        for _ in 0..60 {
            let risk = self.risk(&log_attempts);
            for s in 0..Sector::COUNT {
                log_attempts[s] = log_apprehensions[s] - libm::log(f64::midpoint(risk[0][s], risk[1][s]).max(0.01));
            }
        }
        let attempts = log_attempts.map(libm::exp);
        let total: f64 = attempts.iter().sum();
        let prevalence = parameters.stock_start / parameters.home_population;
        // Most people have a guide; the first months set the split.
        let guided = attempts.map(|attempts| 0.8 * attempts);
        FlowState {
            log_share: attempts.map(|attempts| libm::log(attempts / total)),
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
