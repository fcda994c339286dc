//! What is told of a week: by the hour, and over the whole of it.

use crate::model::ports::{LaneMonth, Week};

/// A figure of each hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HourFigure {
    /// Vehicles, or people on foot, who come.
    Arrivals,
    /// Mean wait of those who join in the hour, minutes.
    Wait,
    /// In line as the hour ends.
    Line,
}

/// A figure of the whole week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeekFigure {
    /// Those who join the line and cross.
    Crossings,
    /// Those who turn away from the longest line.
    TurnedAway,
    /// Mean wait, minutes.
    Mean,
    /// Half wait no longer, minutes.
    P50,
    /// Nine in ten wait no longer, minutes.
    P90,
    /// Nineteen in twenty wait no longer, minutes.
    P95,
    /// Share that waits longer than 20 minutes.
    OverGoal,
    /// Hours that all lose together.
    HoursLost,
}

impl HourFigure {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Arrivals, Self::Wait, Self::Line];

    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Arrivals => "arrivals",
            Self::Wait => "wait_minutes",
            Self::Line => "line",
        }
    }

    /// In an hour, Monday's first being 0; `None` where it is undefined.
    pub(super) fn of(self, week: &Week, hour: usize) -> Option<f64> {
        match self {
            Self::Arrivals => Some(week.joined[hour] + week.turned_away[hour]),
            Self::Wait => week.wait(hour),
            Self::Line => Some(week.line[hour]),
        }
    }
}

impl WeekFigure {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Crossings,
        Self::TurnedAway,
        Self::Mean,
        Self::P50,
        Self::P90,
        Self::P95,
        Self::OverGoal,
        Self::HoursLost,
    ];

    /// Those that the response table knows.
    pub const OF_TABLE: [Self; 3] = [Self::Mean, Self::P90, Self::OverGoal];

    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Crossings => "crossings",
            Self::TurnedAway => "turned_away",
            Self::Mean => "wait_minutes_mean",
            Self::P50 => "wait_minutes_p50",
            Self::P90 => "wait_minutes_p90",
            Self::P95 => "wait_minutes_p95",
            Self::OverGoal => "share_over_20_min",
            Self::HoursLost => "hours_lost",
        }
    }

    /// Its unit; `None` for a count of vehicles or people.
    #[must_use]
    pub const fn unit(self) -> Option<&'static str> {
        match self {
            Self::Crossings | Self::TurnedAway => None,
            Self::Mean | Self::P50 | Self::P90 | Self::P95 => Some("minutes"),
            Self::OverGoal => Some("share"),
            Self::HoursLost => Some("hours"),
        }
    }

    /// Of a week; `None` where it is undefined.
    pub(super) fn of(self, week: &Week) -> Option<f64> {
        match self {
            Self::Crossings => Some(week.crossings()),
            Self::TurnedAway => Some(week.turned_away.iter().sum()),
            Self::Mean => week.waits.map(|waits| waits.mean),
            Self::P50 => week.waits.map(|waits| waits.quantiles[0]),
            Self::P90 => week.waits.map(|waits| waits.quantiles[1]),
            Self::P95 => week.waits.map(|waits| waits.quantiles[2]),
            Self::OverGoal => week.waits.map(|waits| waits.over_goal),
            Self::HoursLost => Some(week.hours_lost()),
        }
    }

    /// As the response table has it for the month; `None` for what it does not know.
    pub(super) fn of_table(self, month: &LaneMonth) -> Option<f64> {
        if month.crossed <= 0.0 {
            return None;
        }
        match self {
            Self::Mean => Some(month.wait.mean),
            Self::P90 => Some(month.wait.p90),
            Self::OverGoal => Some(month.wait.over_20),
            _ => None,
        }
    }
}
