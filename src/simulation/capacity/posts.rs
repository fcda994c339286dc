//! Officers at consular posts: who has a card by the deadline.

use crate::model::Month;
use crate::model::documents::DocumentParameters;
use crate::model::documents::in_time::{months_before, share_in_time};
use crate::scenario::Scenario;
use crate::simulation::program::Schedule;

/// The programme of cards from its first month to the deadline that holds at the end of the window.
pub(super) struct Posts {
    seed: u32,
    /// The months up to the deadline, and the parameters in force in each, of every replicate.
    programmes: Vec<(Vec<Month>, Vec<DocumentParameters>)>,
}

impl Posts {
    /// `last` is the month whose deadline counts.
    pub fn new(scenario: &Scenario, replicates: u32, last: Month) -> Self {
        let schedule = Schedule::new(scenario);
        let programme = |replicate| {
            let deadline = schedule.document_parameters(replicate, last).deadline;
            // A deadline within a month is met by what is done in the months before.
            let deadline = Month::EPOCH.plus(libm::floor(deadline * 12.0 + 1e-6) as i32);
            let months = months_before(deadline);
            let in_force =
                months.iter().map(|&month| schedule.document_parameters(replicate, month));
            let in_force = in_force.collect();
            (months, in_force)
        };
        Self { seed: schedule.seed, programmes: (0..replicates.max(1)).map(programme).collect() }
    }

    /// Share in time with so many percent of the officers there are.
    pub fn share(&self, percent: u32, replicate: u32) -> f64 {
        let (months, parameters) = &self.programmes[replicate as usize];
        share_in_time(self.seed, replicate, months, parameters, f64::from(percent) / 100.0)
    }
}
