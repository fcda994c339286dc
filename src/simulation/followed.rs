//! What is made beside the run of a scenario, a replicate a step: a week at a port, a week of reception, or a search for
//! enough capacity. Whoever shows or saves one makes the same.

use super::capacity::{CapacityError, CapacityQuestion, CapacitySearch};
use super::port_week::{PortWeek, PortWeekError, PortWeekResults};
use super::reception::{Reception, ReceptionError, ReceptionResults};
use crate::model::{Month, Port};
use crate::scenario::Scenario;

/// What is to be made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Followed {
    /// A week at a port as a fluid.
    Week {
        /// Where.
        port: Port,
        /// When.
        month: Month,
    },
    /// A week of reception.
    Reception {
        /// Where.
        port: Port,
        /// When.
        month: Month,
    },
    /// How much is enough.
    Capacity(CapacityQuestion),
}

/// One of them in the making.
pub enum Following {
    /// A week at a port, its results, and the next replicate.
    Week(Box<PortWeek>, PortWeekResults, u32),
    /// A week of reception, its results, and the next replicate.
    Reception(Box<Reception>, ReceptionResults, u32),
    /// A search.
    Capacity(Box<CapacitySearch>),
}

/// Why there is no such thing.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NotFollowed {
    /// No such week at a port.
    #[error(transparent)]
    Week(#[from] PortWeekError),
    /// No such week of reception.
    #[error(transparent)]
    Reception(#[from] ReceptionError),
    /// No such search.
    #[error(transparent)]
    Capacity(#[from] CapacityError),
}

impl Followed {
    /// Replicates of a week at a port: its bands are then good to some percent.
    pub const OF_WEEK: u32 = 200;
    /// Replicates of a week of reception, and of each capacity.
    pub const OF_RECEPTION: u32 = 100;

    /// Replicates that are made of it.
    #[must_use]
    pub const fn replicates(&self) -> u32 {
        match self {
            Self::Week { .. } => Self::OF_WEEK,
            Self::Reception { .. } => Self::OF_RECEPTION,
            Self::Capacity(question) => question.replicates,
        }
    }

    /// Begins it for a checked scenario.
    ///
    /// # Errors
    /// The scenario has no such week, or the question no sense.
    pub fn begin(&self, scenario: &Scenario) -> Result<Following, NotFollowed> {
        Ok(match *self {
            Self::Week { port, month } => {
                let week = PortWeek::new(scenario, port, month)?;
                Following::Week(Box::new(week), PortWeekResults::default(), 0)
            }
            Self::Reception { port, month } => {
                let weeks = Reception::new(scenario, port, Some(month))?;
                Following::Reception(Box::new(weeks), ReceptionResults::default(), 0)
            }
            Self::Capacity(question) => {
                Following::Capacity(Box::new(CapacitySearch::new(scenario, question)?))
            }
        })
    }
}

impl Following {
    /// Makes one replicate more; false once all are made.
    pub fn step(&mut self) -> bool {
        match self {
            Self::Week(week, results, next) => {
                results.insert(week.replicate(*next));
                *next += 1;
                *next < Followed::OF_WEEK
            }
            Self::Reception(weeks, results, next) => {
                results.insert(weeks.week(*next));
                *next += 1;
                *next < Followed::OF_RECEPTION
            }
            Self::Capacity(search) => search.step(),
        }
    }
}
