//! A week at one port of a scenario, replicate by replicate: hour by hour as a fluid, or person by person.
//!
//! Parameters, shocks and the delay people expect are those of the run's replicate, so who comes in the month is exactly who
//! comes in the run; the days of the week, and the people, have draws of their own. A page makes a replicate at a time:
//! [`PortWeek::replicate`] takes a fraction of a millisecond as a fluid, tens of milliseconds person by person at a large port.

mod calendar;
mod figures;
mod results;
#[cfg(test)]
mod tests;

pub use calendar::WeekOfYear;
pub use figures::{HourFigure, WeekFigure};
pub use results::PortWeekResults;

use super::program::Schedule;
use super::replicate::step_documents;
use crate::model::ports::{
    EventRoom, LaneMonth, PortDraws, PortModel, PortMonth, PortState, Week, WeekDraws,
};
use crate::model::{Lane, Month, Port, System};
use crate::scenario::Scenario;
use serde::Serialize;

/// How the week is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// As a fluid, hour by hour: what the monthly step averages over, without chance.
    Fluid,
    /// Person by person.
    Events,
}

/// Why there is no such week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum PortWeekError {
    /// The scenario knows no ports.
    #[error("scenario {scenario} does not run ports of entry")]
    PortsDoNotRun {
        /// Its id.
        scenario: String,
    },
    /// The week is none of the scenario's.
    #[error("{month} is not among the months from {first} to {last}")]
    WeekOutsideWindow {
        /// Month of the week.
        month: Month,
        /// First month of the scenario.
        first: Month,
        /// Its last month.
        last: Month,
    },
}

impl PortWeekError {
    /// Every code, for words.
    pub const CODES: [&str; 2] = ["ports-do-not-run", "week-outside-window"];
}

/// A week at one port, made ready.
#[derive(Debug, Clone)]
pub struct PortWeek {
    schedule: Schedule,
    port: Port,
    week: WeekOfYear,
    /// Months from the start of the window to that of the week.
    months: usize,
}

/// One replicate of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekReplicate {
    /// Which.
    pub replicate: u32,
    /// How the week was followed.
    pub method: Method,
    /// `None` for a kind of lane that the port does not have. Shape: `[lane]`.
    pub lanes: [Option<LaneWeek>; Lane::COUNT],
}

/// One kind of lane in a replicate.
#[derive(Debug, Clone, PartialEq)]
pub struct LaneWeek {
    /// The month in the run.
    pub month: LaneMonth,
    /// The week as a fluid.
    pub fluid: Week,
    /// The same week person by person, if it was followed so.
    pub events: Option<Week>,
}

impl LaneWeek {
    /// The week as followed by that method.
    #[must_use]
    pub const fn by(&self, method: Method) -> Option<&Week> {
        match method {
            Method::Fluid => Some(&self.fluid),
            Method::Events => self.events.as_ref(),
        }
    }
}

impl PortWeek {
    /// The first week of a month at a port of a checked scenario.
    ///
    /// # Errors
    /// The scenario does not run ports, or its window does not hold the month.
    pub fn new(scenario: &Scenario, port: Port, month: Month) -> Result<Self, PortWeekError> {
        Self::of(scenario, port, WeekOfYear::first_of(month))
    }

    /// That week at a port of a checked scenario.
    ///
    /// # Errors
    /// The scenario does not run ports, or its window does not hold the month of the week.
    pub fn of(scenario: &Scenario, port: Port, week: WeekOfYear) -> Result<Self, PortWeekError> {
        if !scenario.systems.contains(&System::Ports) {
            return Err(PortWeekError::PortsDoNotRun { scenario: scenario.id.clone() });
        }
        let (month, first, months) = (week.month(), scenario.window.start, scenario.window.months);
        let ahead = usize::try_from(month.since(first)).ok().filter(|&m| m < months as usize);
        let Some(ahead) = ahead else {
            let last = first.plus(months as i32 - 1);
            return Err(PortWeekError::WeekOutsideWindow { month, first, last });
        };
        Ok(Self { schedule: Schedule::new(scenario), port, week, months: ahead })
    }

    /// The port.
    #[must_use]
    pub const fn port(&self) -> Port {
        self.port
    }

    /// The week.
    #[must_use]
    pub const fn week(&self) -> WeekOfYear {
        self.week
    }

    /// A replicate as a fluid. Pure: the same week and replicate give the same bytes anywhere.
    #[must_use]
    pub fn replicate(&self, replicate: u32) -> WeekReplicate {
        self.follow(replicate, None)
    }

    /// A replicate person by person, and as a fluid beside it.
    #[must_use]
    pub fn replicate_of_events(&self, replicate: u32, room: &mut EventRoom) -> WeekReplicate {
        self.follow(replicate, Some(room))
    }

    fn follow(&self, replicate: u32, mut room: Option<&mut EventRoom>) -> WeekReplicate {
        let method = if room.is_some() { Method::Events } else { Method::Fluid };
        let (model, months) = self.month(replicate);
        let hours = PortMonth::of(self.week.month()).hours();
        let draws = WeekDraws { seed: self.schedule.seed, replicate, week: self.week.number() };
        let lanes = Lane::ALL.map(|lane| {
            let month = months[lane as usize];
            let days = draws.busy_days(self.port, lane, model.daily_variation());
            let an_hour = month.came / hours;
            let fluid = model.week(self.port, lane, an_hour, &days)?;
            let events = room.as_deref_mut().and_then(|room| {
                model.week_of_events(self.port, lane, an_hour, &days, &draws, room)
            });
            Some(LaneWeek { month, fluid, events })
        });
        WeekReplicate { replicate, method, lanes }
    }

    /// The month of the week in the run's replicate: the model in force, and what the lanes see.
    fn month(&self, replicate: u32) -> (PortModel, [LaneMonth; Lane::COUNT]) {
        let schedule = &self.schedule;
        let drawn = schedule.draw(replicate);
        let mut draws = PortDraws::all_at(0.5);
        let (mut state, mut cards): (Option<PortState>, _) = (None, None);
        let runs_documents = schedule.systems.contains(&System::Documents);
        for stretch in &schedule.stretches {
            let in_force = schedule.in_force(&drawn, stretch);
            let model = schedule.port_model(&in_force);
            let documents = runs_documents.then(|| schedule.document_model(&in_force));
            let coupling = schedule.coupling(&in_force);
            for month in stretch.months.clone() {
                let time = schedule.start.plus(month as i32);
                let of_ports = PortMonth::of(time);
                let before = state.get_or_insert_with(|| model.start(&of_ports));
                draws.turn_to(schedule.seed, replicate, time.number());
                let holders = documents.as_ref().map(|model| {
                    step_documents(model, &mut cards, schedule.seed, replicate, time).1
                });
                let inputs = coupling.of_ports(holders.as_ref());
                if month == self.months {
                    let lanes = model.lanes_of(self.port, before, &of_ports, &inputs, &draws);
                    return (model, lanes);
                }
                *before = model.step(before, &of_ports, &inputs, &draws).0;
            }
        }
        unreachable!("stretches cover the window, which holds the month")
    }
}
