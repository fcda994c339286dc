//! Weeks of reception at one port in a month of a scenario, replicate by replicate, person by person.
//!
//! How many people are returned a day, and the parameters in force, are those of the run's replicate in that month; buses,
//! people and their stays have draws of their own. A page makes a replicate at a time: it takes about a millisecond.

mod results;

pub use results::{ReceptionFigure, ReceptionHour, ReceptionResults};

use super::program::Schedule;
use super::replicate::{busiest_month, repatriation_in};
use crate::model::calendar::Calendar;
use crate::model::repatriation::week::{ReceptionDraws, ReceptionFigures, ReceptionWeek};
use crate::model::repatriation::{RepatriationParameters, RepatriationTally};
use crate::model::{Group, Month, Port, System};
use crate::scenario::Scenario;
use serde::Serialize;

/// Why there are no such weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum ReceptionError {
    /// The scenario knows no reception.
    #[error("scenario {scenario} does not run repatriation")]
    RepatriationDoesNotRun {
        /// Its id.
        scenario: String,
    },
    /// The month is none of the scenario's.
    #[error("{month} is not among the months from {first} to {last}")]
    MonthOutsideWindow {
        /// The month.
        month: Month,
        /// First month of the scenario.
        first: Month,
        /// Its last month.
        last: Month,
    },
}

impl ReceptionError {
    /// Every code, for words.
    pub const CODES: [&str; 2] = ["repatriation-does-not-run", "month-outside-window"];
}

/// Who is returned at the port in a replicate, and by which rules.
#[derive(Debug, Clone)]
pub(super) struct Returned {
    pub parameters: RepatriationParameters,
    /// People a day. Shape: `[group]`.
    pub a_day: [f64; Group::COUNT],
}

/// Weeks of a month at a port, made ready.
#[derive(Debug, Clone)]
pub struct Reception {
    schedule: Schedule,
    port: Port,
    month: Month,
    room: Option<ReceptionWeek>,
}

impl Reception {
    /// Of a checked scenario; without a month, of the one in which most people come to the port in its first replicate.
    ///
    /// # Errors
    /// The scenario does not run repatriation, or its window does not hold the month.
    pub fn new(
        scenario: &Scenario,
        port: Port,
        month: Option<Month>,
    ) -> Result<Self, ReceptionError> {
        if !scenario.runs(System::Repatriation) {
            let scenario = scenario.id.clone();
            return Err(ReceptionError::RepatriationDoesNotRun { scenario });
        }
        let first = scenario.window.start;
        let last = first.plus(scenario.window.months as i32 - 1);
        if let Some(month) = month.filter(|&month| month < first || month > last) {
            return Err(ReceptionError::MonthOutsideWindow { month, first, last });
        }
        let schedule = Schedule::new(scenario);
        let busiest = || first.plus(busiest_month(&schedule, 0, port) as i32);
        let month = month.unwrap_or_else(busiest);
        Ok(Self { schedule, port, month, room: None })
    }

    /// The port.
    #[must_use]
    pub const fn port(&self) -> Port {
        self.port
    }

    /// The month.
    #[must_use]
    pub const fn month(&self) -> Month {
        self.month
    }

    /// A week of a replicate. Pure: the same weeks and replicate give the same bytes anywhere.
    pub fn week(&mut self, replicate: u32) -> &ReceptionFigures {
        let returned = self.returned(replicate);
        self.week_of(&returned, replicate, |_| ())
    }

    /// Who is returned in a replicate.
    pub(super) fn returned(&self, replicate: u32) -> Returned {
        let until = self.month.since(self.schedule.start) as usize;
        let (model, tallies) = repatriation_in(&self.schedule, replicate, until)
            .expect("repatriation runs and the window holds the month");
        let days = f64::from(Calendar::of(self.month).days);
        let a_day = std::array::from_fn(|group| {
            let tally = RepatriationTally::ReceivedMen as usize + group;
            tallies.by_port[tally][self.port as usize] / days
        });
        Returned { parameters: model.parameters().clone(), a_day }
    }

    /// A week with those people, after `change`.
    pub(super) fn week_of(
        &mut self,
        Returned { parameters, a_day }: &Returned,
        replicate: u32,
        change: impl FnOnce(&mut ReceptionWeek),
    ) -> &ReceptionFigures {
        let week = match &mut self.room {
            Some(week) => {
                week.turn_to(parameters, self.port, a_day);
                week
            }
            room => room.insert(ReceptionWeek::new(parameters, self.port, a_day)),
        };
        change(week);
        let seed = self.schedule.seed;
        week.run(&ReceptionDraws { seed, replicate, month: self.month.number() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset;

    fn reception(port: Port) -> Reception {
        let month = Month::parse("2000-03").unwrap();
        Reception::new(preset("repatriation-agreed").unwrap(), port, Some(month)).unwrap()
    }

    /// Over many weeks as many people come, group by group, as the run returns in a week of the month: within four standard
    /// errors of the mean, and of those who come in a week as many are told apart by hour as by group.
    #[test]
    fn weeks_bring_the_people_of_the_run() {
        let mut reception = reception(Port::Calexico);
        for group in [Group::Men, Group::Women] {
            let differences: crate::stats::Moments = (0..60)
                .map(|replicate| {
                    let expected = 7.0 * reception.returned(replicate).a_day[group as usize];
                    let week = reception.week(replicate);
                    let by_hour: f64 = (0..168).map(|hour| week.arrived_in(hour)).sum();
                    let by_group: f64 = Group::ALL.map(|group| week.arrived_of(group)).iter().sum();
                    assert_eq!(by_hour, by_group);
                    week.arrived_of(group) / expected - 1.0
                })
                .collect();
            let error = differences.mcse().unwrap();
            assert!(differences.mean.abs() < 4.0 * error, "{} {error}", differences.mean);
        }
    }

    /// A replicate is the same whatever was made before it, and results add up to what they were made of.
    #[test]
    fn weeks_are_pure_and_add_up() {
        let mut first = reception(Port::Laredo);
        let (one, three) = (first.week(1).clone(), first.week(3).clone());
        let mut second = reception(Port::Laredo);
        assert_eq!(second.week(3), &three);
        assert_eq!(second.week(1), &one);
        let mut results = ReceptionResults::default();
        for week in [&one, &three] {
            results.insert(week);
        }
        let all: f64 = results.arrival_map().concat().into_iter().flatten().sum();
        let arrived = results.week(ReceptionFigure::Arrived).unwrap().mean;
        assert!((all - arrived).abs() < 1e-9 && arrived > 0.0, "{all} {arrived}");
        assert_eq!(results.waiting(results.busiest_day()).len(), 24);
        assert_eq!(results.occupied().len(), 168);
    }

    #[test]
    fn each_reason_is_given() {
        let month = |text: &str| Month::parse(text).unwrap();
        let of = |id: &str, text: &str| {
            Reception::new(preset(id).unwrap(), Port::Laredo, Some(month(text)))
                .map(|_| ())
                .unwrap_err()
        };
        let idle = ReceptionError::RepatriationDoesNotRun { scenario: "ports-1998".to_owned() };
        assert_eq!(of("ports-1998", "2000-03"), idle);
        assert!(matches!(
            of("repatriation-agreed", "1980-01"),
            ReceptionError::MonthOutsideWindow { .. }
        ));
    }
}
