//! Series of figures: which ones a scenario may have, and what they answer.

mod csv;
mod form;

pub(super) use form::read;

use super::checked::{Resolution, Series, Window};
use super::error::{Problem, shown};
use crate::model::{Month, Sector};

/// A series the model reads, or the record an outcome is compared with.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct SeriesSpec {
    /// Name, for example `agents`.
    pub name: &'static str,
    /// Unit of its figures.
    pub unit: &'static str,
    /// Whether its figures are by sector, or one for all.
    pub by_sector: bool,
    /// Whether it is a climate (by calendar month) rather than a history (by year).
    pub by_calendar_month: bool,
    /// Whether a run needs it for the whole window. Others are records to compare with.
    pub required: bool,
    /// Least figure.
    pub minimum: f64,
    /// Greatest figure.
    pub maximum: f64,
}

/// All series, inputs first.
pub const SERIES: [SeriesSpec; 9] = [
    input("agents", "agents", true, false, 0.0, 100_000.0),
    input("us_unemployment", "percent", false, false, 0.0, 100.0),
    input("wage_ratio", "1", false, false, 0.01, 100.0),
    input("climate_maximum", "celsius", true, true, -60.0, 60.0),
    input("climate_minimum", "celsius", true, true, -60.0, 60.0),
    record("observed.apprehensions", "events", true, 10_000_000.0),
    record("observed.deaths", "people", true, 100_000.0),
    record("observed.guide_share", "share", false, 1.0),
    record("observed.guide_fee", "usd", false, 100_000.0),
];

const fn input(
    name: &'static str,
    unit: &'static str,
    by_sector: bool,
    by_calendar_month: bool,
    minimum: f64,
    maximum: f64,
) -> SeriesSpec {
    SeriesSpec { name, unit, by_sector, by_calendar_month, required: true, minimum, maximum }
}

const fn record(
    name: &'static str,
    unit: &'static str,
    by_sector: bool,
    maximum: f64,
) -> SeriesSpec {
    SeriesSpec {
        name,
        unit,
        by_sector,
        by_calendar_month: false,
        required: false,
        minimum: 0.0,
        maximum,
    }
}

/// A grid in time: its name, and the CSV columns that may hold it.
pub(super) struct Grid {
    pub id: &'static str,
    pub resolution: Resolution,
    pub columns: &'static [&'static str],
}

/// All grids.
pub(super) const GRIDS: [Grid; 3] = [
    Grid { id: "fiscal_year", resolution: Resolution::FiscalYear, columns: &["fiscal_year"] },
    Grid {
        id: "calendar_year",
        resolution: Resolution::CalendarYear,
        columns: &["year", "calendar_year"],
    },
    Grid {
        id: "calendar_month",
        resolution: Resolution::CalendarMonth,
        columns: &["month", "calendar_month"],
    },
];

impl Grid {
    /// The grid of a resolution.
    pub fn of(resolution: Resolution) -> &'static Self {
        GRIDS
            .iter()
            .find(|grid| grid.resolution == resolution)
            .expect("every resolution has a grid")
    }

    /// Whether a series may be given on this grid.
    pub fn fits(&self, spec: &SeriesSpec) -> bool {
        spec.by_calendar_month == (self.resolution == Resolution::CalendarMonth)
    }
}

impl Resolution {
    /// Name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        Grid::of(self).id
    }

    /// The time of a month on this grid.
    #[must_use]
    pub fn time(self, month: Month) -> i32 {
        match self {
            Self::FiscalYear => month.fiscal_year().0,
            Self::CalendarYear => month.year(),
            Self::CalendarMonth => month.month().cast_signed(),
        }
    }
}

impl Series {
    /// The figure for a month, and a sector if the series has sectors; `None` where there is none.
    #[must_use]
    pub fn at(&self, month: Month, sector: Option<Sector>) -> Option<f64> {
        self.figure(self.resolution.time(month), sector)
    }

    /// The figure for a month; before the series begins and after it ends, its first and last.
    #[must_use]
    pub fn nearest(&self, month: Month, sector: Option<Sector>) -> Option<f64> {
        let (first, last) = (self.entries.first()?.time, self.entries.last()?.time);
        self.figure(self.resolution.time(month).clamp(first, last), sector)
    }

    /// The figure of a year (or month of the year), and a sector if the series has sectors.
    #[must_use]
    pub fn figure(&self, time: i32, sector: Option<Sector>) -> Option<f64> {
        let place =
            self.entries.binary_search_by(|entry| (entry.time, entry.sector).cmp(&(time, sector)));
        place.ok().map(|at| self.entries[at].value)
    }
}

/// The series of that name.
pub(super) fn spec_of(name: &str) -> Option<&'static SeriesSpec> {
    SERIES.iter().find(|spec| spec.name == name)
}

/// The problem with a figure outside the range of its series.
pub(super) fn out_of_range(spec: &SeriesSpec, key: &str, value: f64) -> Option<Problem> {
    let inside = value >= spec.minimum && value <= spec.maximum;
    (!inside).then(|| Problem::OutOfRange {
        key: key.to_owned(),
        value,
        minimum: spec.minimum,
        maximum: spec.maximum,
        unit: shown(spec.unit),
    })
}

/// The first time and sector of the window that a required series leaves out, with the number of further ones.
pub(super) fn gap(spec: &SeriesSpec, series: &Series, window: Window) -> Option<Problem> {
    let mut times: Vec<i32> = (0..window.months.cast_signed())
        .map(|ahead| series.resolution.time(window.start.plus(ahead)))
        .collect();
    times.sort_unstable();
    times.dedup();
    let sectors: Vec<Option<Sector>> =
        if spec.by_sector { Sector::ALL.into_iter().map(Some).collect() } else { vec![None] };
    let mut missing = times
        .iter()
        .flat_map(|&time| sectors.iter().map(move |&sector| (time, sector)))
        .filter(|&(time, sector)| series.figure(time, sector).is_none());
    let (time, sector) = missing.next()?;
    Some(Problem::SeriesGap {
        series: spec.name.to_owned(),
        time: time.to_string(),
        sector: sector.map(|sector| sector.id().to_owned()),
        further: missing.count(),
    })
}
