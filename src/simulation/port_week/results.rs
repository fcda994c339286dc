//! Replicates of a week that add up: each hour and the whole week, summarised over replicates.
//!
//! A figure is made in each replicate and then averaged over them, as in a run: its Monte Carlo error is that of the mean.
//! Two methods are compared in pairs, replicate by replicate: they have the same month, the same days and the same lanes.

use super::{HourFigure, LaneWeek, Method, WeekFigure, WeekReplicate};
use crate::model::Lane;
use crate::model::ports::Week;
use crate::model::ports::profile::HOURS;
use crate::simulation::Summary;

/// Results of a week, growing.
#[derive(Debug, Clone, Default)]
pub struct PortWeekResults {
    replicates: Vec<WeekReplicate>,
}

impl PortWeekResults {
    /// Takes a replicate in, in any order; one that is in is dropped.
    pub fn insert(&mut self, replicate: WeekReplicate) {
        let place = self.replicates.partition_point(|known| known.replicate < replicate.replicate);
        let known = self.replicates.get(place);
        if known.is_none_or(|known| known.replicate != replicate.replicate) {
            self.replicates.insert(place, replicate);
        }
    }

    /// How many are in.
    #[must_use]
    pub fn replicates(&self) -> usize {
        self.replicates.len()
    }

    /// The kinds of lane that the port has.
    pub fn lanes(&self) -> impl Iterator<Item = Lane> {
        Lane::ALL.into_iter().filter(|&lane| self.of(lane).next().is_some())
    }

    /// The most thorough method that all replicates were followed by.
    #[must_use]
    pub fn method(&self) -> Method {
        let events = |replicate: &WeekReplicate| replicate.method == Method::Events;
        if self.replicates.iter().all(events) { Method::Events } else { Method::Fluid }
    }

    fn of(&self, lane: Lane) -> impl Iterator<Item = &LaneWeek> {
        self.replicates.iter().filter_map(move |replicate| replicate.lanes[lane as usize].as_ref())
    }

    fn summary(&self, lane: Lane, value: impl Fn(&LaneWeek) -> Option<f64>) -> Option<Summary> {
        let mut values: Vec<f64> = self.of(lane).filter_map(value).collect();
        Summary::new(&mut values)
    }

    /// A figure hour by hour, Monday's first hour first; `None` where it is undefined in every replicate. Shape: `[hour]`.
    #[must_use]
    pub fn hours(&self, lane: Lane, figure: HourFigure, method: Method) -> Vec<Option<Summary>> {
        (0..HOURS)
            .map(|hour| self.summary(lane, |week| figure.of(week.by(method)?, hour)))
            .collect()
    }

    /// The same through one day, Monday being 0: bands. Shape: `[hour]`.
    #[must_use]
    pub fn day(
        &self,
        lane: Lane,
        figure: HourFigure,
        method: Method,
        weekday: usize,
    ) -> Vec<Option<Summary>> {
        (24 * weekday..24 * (weekday + 1))
            .map(|hour| self.summary(lane, |week| figure.of(week.by(method)?, hour)))
            .collect()
    }

    /// Mean waits in minutes by weekday and hour, for a heat map. Shape: `[weekday][hour]`.
    #[must_use]
    pub fn heat_map(&self, lane: Lane, method: Method) -> [[Option<f64>; 24]; 7] {
        let mean = |hour: usize| {
            let waits = self.of(lane).filter_map(|week| week.by(method)?.wait(hour));
            let (count, sum) = waits.fold((0, 0.0), |(count, sum), wait| (count + 1, sum + wait));
            (count > 0).then(|| sum / f64::from(count))
        };
        std::array::from_fn(|day| std::array::from_fn(|hour| mean(24 * day + hour)))
    }

    /// A figure of the whole week.
    #[must_use]
    pub fn week(&self, lane: Lane, figure: WeekFigure, method: Method) -> Option<Summary> {
        self.summary(lane, |week| figure.of(week.by(method)?))
    }

    /// The same figure as the response table has it for the month; `None` for what the table does not know.
    #[must_use]
    pub fn table(&self, lane: Lane, figure: WeekFigure) -> Option<Summary> {
        self.summary(lane, |week| figure.of_table(&week.month))
    }

    /// What the fluid is off by in a figure of the week: fluid less person by person.
    #[must_use]
    pub fn fluid_error(&self, lane: Lane, figure: WeekFigure) -> Option<Summary> {
        self.summary(lane, |week| Some(figure.of(&week.fluid)? - figure.of(week.events.as_ref()?)?))
    }

    /// What the response table is off by in a figure of the week: table less person by person. A single week is busier or
    /// quieter than the month; the mean over replicates is what tells. A quantile of the table is over many weeks together, so it
    /// lies above the mean of those of single weeks even where both are right.
    #[must_use]
    pub fn table_error(&self, lane: Lane, figure: WeekFigure) -> Option<Summary> {
        self.summary(lane, |week| {
            Some(figure.of_table(&week.month)? - figure.of(week.events.as_ref()?)?)
        })
    }

    /// What the fluid is off by in the mean wait of each hour, minutes: fluid less person by person. Shape: `[hour]`.
    #[must_use]
    pub fn fluid_error_by_hour(&self, lane: Lane) -> Vec<Option<Summary>> {
        (0..HOURS)
            .map(|hour| {
                self.summary(lane, |week| {
                    Some(week.fluid.wait(hour)? - week.events.as_ref()?.wait(hour)?)
                })
            })
            .collect()
    }

    /// The weekday on which people wait longest all together, in all kinds of lane; Monday is 0.
    #[must_use]
    pub fn busiest_day(&self) -> usize {
        let method = self.method();
        let waited =
            |week: &Week, day: usize| -> f64 { week.waited[24 * day..24 * (day + 1)].iter().sum() };
        let total = |day: usize| -> f64 {
            let weeks = Lane::ALL.into_iter().flat_map(|lane| self.of(lane));
            weeks.filter_map(|week| week.by(method)).map(|week| waited(week, day)).sum()
        };
        let mut busiest = (0, total(0));
        for day in 1..7 {
            let waited = total(day);
            if waited > busiest.1 {
                busiest = (day, waited);
            }
        }
        busiest.0
    }
}
