//! Weeks of reception that add up: each hour and the whole week, summarised over replicates.

use crate::model::Group;
use crate::model::repatriation::week::{HOURS, ReceptionFigures};
use crate::simulation::Summary;

/// What is kept of a replicate's week.
#[derive(Debug, Clone)]
struct Week {
    /// Shape of these: `[hour]`.
    arrived: Vec<f64>,
    attended: Vec<f64>,
    waited_minutes: Vec<f64>,
    waiting: Vec<f64>,
    occupied: Vec<f64>,
    over_goal: f64,
    at_night: [f64; Group::COUNT],
    arrived_of: [f64; Group::COUNT],
    unattended: f64,
    minors_late: f64,
    minors_without_handover: f64,
    refused: f64,
    asked: f64,
}

/// Results of weeks, growing. Hours begin with Monday's first.
#[derive(Debug, Clone, Default)]
pub struct ReceptionResults {
    weeks: Vec<Week>,
}

/// A figure of each hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceptionHour {
    /// People who come.
    Arrivals,
    /// Mean wait of those who come in the hour and are received by officers, minutes.
    Wait,
    /// People before the desk, mean over the hour.
    Waiting,
    /// Beds taken, mean over the hour.
    BedsTaken,
}

impl ReceptionHour {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Arrivals, Self::Wait, Self::Waiting, Self::BedsTaken];

    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Arrivals => "arrivals",
            Self::Wait => "wait_minutes",
            Self::Waiting => "waiting",
            Self::BedsTaken => "beds_taken",
        }
    }

    /// Unit, as the registers write units.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Arrivals | Self::Waiting => "people",
            Self::Wait => "minutes",
            Self::BedsTaken => "beds",
        }
    }

    /// Of an hour of a week; `None` where it is undefined.
    fn of(self, week: &Week, hour: usize) -> Option<f64> {
        match self {
            Self::Arrivals => Some(week.arrived[hour]),
            Self::Wait => {
                let attended = week.attended[hour];
                (attended > 0.0).then(|| week.waited_minutes[hour] / attended)
            }
            Self::Waiting => Some(week.waiting[hour]),
            Self::BedsTaken => Some(week.occupied[hour]),
        }
    }
}

/// A figure of the whole week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceptionFigure {
    /// People who come.
    Arrived,
    /// Mean wait of those whom officers receive, minutes.
    Wait,
    /// Share of them that waits longer than the goal.
    OverGoal,
    /// People who come while no officer is there.
    Unattended,
    /// Minors who come between 19:00 and 07:00.
    MinorsAtNight,
    /// Unaccompanied minors handed over after the limit.
    MinorsLate,
    /// Unaccompanied minors let go without a handover.
    MinorsWithoutHandover,
    /// People refused a bed.
    Refused,
}

impl ReceptionFigure {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Arrived,
        Self::Wait,
        Self::OverGoal,
        Self::Unattended,
        Self::MinorsAtNight,
        Self::MinorsLate,
        Self::MinorsWithoutHandover,
        Self::Refused,
    ];

    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Arrived => "arrivals",
            Self::Wait => "wait_minutes_mean",
            Self::OverGoal => "over_goal_share",
            Self::Unattended => "unattended",
            Self::MinorsAtNight => "minors_at_night",
            Self::MinorsLate => "minors_late_handover",
            Self::MinorsWithoutHandover => "minors_without_handover",
            Self::Refused => "shelter_refused",
        }
    }

    /// Unit, as the registers write units.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Wait => "minutes",
            Self::OverGoal => "share",
            _ => "people",
        }
    }
}

impl ReceptionResults {
    /// Takes the next replicate in.
    pub fn insert(&mut self, figures: &ReceptionFigures) {
        let arrived = (0..HOURS).map(|hour| figures.arrived_in(hour)).collect();
        self.weeks.push(Week {
            arrived,
            attended: figures.attended.clone(),
            waited_minutes: figures.waited_minutes.clone(),
            waiting: figures.waiting.clone(),
            occupied: figures.occupied.clone(),
            over_goal: figures.over_goal.iter().sum(),
            at_night: figures.at_night,
            arrived_of: Group::ALL.map(|group| figures.arrived_of(group)),
            unattended: figures.unattended,
            minors_late: figures.minors_late,
            minors_without_handover: figures.minors_without_handover,
            refused: figures.refused,
            asked: figures.beds_asked.len() as f64,
        });
    }

    /// How many are in.
    #[must_use]
    pub fn replicates(&self) -> usize {
        self.weeks.len()
    }

    /// Mean wait in minutes of those who come in each hour, over all replicates; `None` where officers receive nobody.
    /// Shape: `[weekday][hour]`.
    #[must_use]
    pub fn wait_map(&self) -> [[Option<f64>; 24]; 7] {
        by_weekday(|hour| {
            let of = |pick: fn(&Week) -> &Vec<f64>| -> f64 {
                self.weeks.iter().map(|week| pick(week)[hour]).sum()
            };
            let attended = of(|week| &week.attended);
            (attended > 0.0).then(|| of(|week| &week.waited_minutes) / attended)
        })
    }

    /// People who come in each hour, mean over replicates. Shape: `[weekday][hour]`.
    #[must_use]
    pub fn arrival_map(&self) -> [[Option<f64>; 24]; 7] {
        let count = self.weeks.len() as f64;
        by_weekday(|hour| {
            let all: f64 = self.weeks.iter().map(|week| week.arrived[hour]).sum();
            (count > 0.0).then(|| all / count)
        })
    }

    /// People before the desk through one day, Monday being 0: bands. Shape: `[hour]`.
    #[must_use]
    pub fn waiting(&self, weekday: usize) -> Vec<Summary> {
        self.bands(24 * weekday..24 * (weekday + 1), |week| &week.waiting)
    }

    /// Beds taken through the week: bands. Shape: `[hour]`.
    #[must_use]
    pub fn occupied(&self) -> Vec<Summary> {
        self.bands(0..HOURS, |week| &week.occupied)
    }

    fn bands(&self, hours: std::ops::Range<usize>, of: fn(&Week) -> &Vec<f64>) -> Vec<Summary> {
        let band = |hour: usize| {
            let mut values: Vec<f64> = self.weeks.iter().map(|week| of(week)[hour]).collect();
            Summary::new(&mut values)
        };
        hours.filter_map(band).collect()
    }

    /// A figure of every hour of the week, Monday's first hour first; `None` where it is undefined in every replicate.
    #[must_use]
    pub fn hours(&self, figure: ReceptionHour) -> Vec<Option<Summary>> {
        let summary = |hour: usize| {
            let of = |week: &Week| figure.of(week, hour);
            Summary::new(&mut self.weeks.iter().filter_map(of).collect::<Vec<f64>>())
        };
        (0..HOURS).map(summary).collect()
    }

    /// A figure of the whole week; `None` where it is undefined in every replicate.
    #[must_use]
    pub fn week(&self, figure: ReceptionFigure) -> Option<Summary> {
        let of = |week: &Week| {
            let attended: f64 = week.attended.iter().sum();
            let per_attended = |value: f64| (attended > 0.0).then(|| value / attended);
            match figure {
                ReceptionFigure::Arrived => Some(week.arrived_of.iter().sum()),
                ReceptionFigure::Wait => per_attended(week.waited_minutes.iter().sum()),
                ReceptionFigure::OverGoal => per_attended(week.over_goal),
                ReceptionFigure::Unattended => Some(week.unattended),
                ReceptionFigure::MinorsAtNight => {
                    let minors = [Group::AccompaniedMinors, Group::UnaccompaniedMinors];
                    Some(minors.iter().map(|&group| week.at_night[group as usize]).sum())
                }
                ReceptionFigure::MinorsLate => Some(week.minors_late),
                ReceptionFigure::MinorsWithoutHandover => Some(week.minors_without_handover),
                ReceptionFigure::Refused => (week.asked > 0.0).then_some(week.refused),
            }
        };
        let mut values: Vec<f64> = self.weeks.iter().filter_map(of).collect();
        Summary::new(&mut values)
    }

    /// The weekday on which people wait longest all together; Monday is 0.
    #[must_use]
    pub fn busiest_day(&self) -> usize {
        let waited = |day: usize| -> f64 {
            let hours = 24 * day..24 * (day + 1);
            self.weeks
                .iter()
                .map(|week| week.waited_minutes[hours.clone()].iter().sum::<f64>())
                .sum()
        };
        (0..7).fold(0, |most, day| if waited(day) > waited(most) { day } else { most })
    }
}

/// Shape: `[weekday][hour]`.
fn by_weekday(of: impl Fn(usize) -> Option<f64>) -> [[Option<f64>; 24]; 7] {
    std::array::from_fn(|day| std::array::from_fn(|hour| of(24 * day + hour)))
}
