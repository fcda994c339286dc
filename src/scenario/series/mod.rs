//! Series of figures: which ones a scenario may have, and what they answer.

mod csv;
mod form;

pub(super) use form::read;

use super::checked::{Resolution, Series, Window};
use super::error::{Problem, shown};
use crate::model::{FiscalYear, Month, Place, Places, System};
use Places::{Border, Sectors};
use System::{Consular, Documents, Flows, Ports, Repatriation};

/// A series the model reads, or the record an outcome is compared with.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct SeriesSpec {
    /// Name, for example `agents`.
    pub name: &'static str,
    /// Unit of its figures.
    pub unit: &'static str,
    /// The systems that read it, or whose outcomes it is compared with.
    pub systems: &'static [System],
    /// What places its figures are of, one by one.
    pub places: Places,
    /// Whether it is a climate (by calendar month) rather than a history (by year).
    pub by_calendar_month: bool,
    /// Whether a run needs it for the whole window. Others are records to compare with.
    pub required: bool,
    /// Least figure.
    pub minimum: f64,
    /// Greatest figure.
    pub maximum: f64,
}

impl SeriesSpec {
    /// Whether a run of these systems has use for it.
    #[must_use]
    pub fn is_read_by(&self, systems: &[System]) -> bool {
        self.systems.iter().any(|system| systems.contains(system))
    }
}

/// All series, inputs first.
pub const SERIES: [SeriesSpec; 13] = [
    input("agents", "agents", Sectors, [0.0, 100_000.0]),
    input("us_unemployment", "percent", Border, [0.0, 100.0]),
    input("wage_ratio", "1", Border, [0.01, 100.0]),
    climate("climate_maximum"),
    climate("climate_minimum"),
    // What is returned where flows do not run follows the record of apprehensions.
    record(
        &[Flows, Repatriation, Consular],
        "observed.apprehensions",
        "events",
        Sectors,
        10_000_000.0,
    ),
    record(&[Repatriation, Consular], "removals", "people", Border, 10_000_000.0),
    record(&[Flows], "observed.deaths", "people", Sectors, 100_000.0),
    record(&[Flows], "observed.guide_share", "share", Border, 1.0),
    record(&[Flows], "observed.guide_fee", "usd", Border, 100_000.0),
    record(&[Documents], "observed.cards_approved", "cards", Border, 100_000_000.0),
    record(&[Ports], "observed.crossings_vehicles", "vehicles", Places::Ports, 100_000_000.0),
    record(&[Ports], "observed.crossings_pedestrians", "people", Places::Ports, 100_000_000.0),
];

const fn input(
    name: &'static str,
    unit: &'static str,
    places: Places,
    [minimum, maximum]: [f64; 2],
) -> SeriesSpec {
    let (systems, by_calendar_month, required) = (&[Flows], false, true);
    SeriesSpec { name, unit, systems, places, by_calendar_month, required, minimum, maximum }
}

const fn climate(name: &'static str) -> SeriesSpec {
    SeriesSpec { by_calendar_month: true, ..input(name, "celsius", Sectors, [-60.0, 60.0]) }
}

const fn record(
    systems: &'static [System],
    name: &'static str,
    unit: &'static str,
    places: Places,
    maximum: f64,
) -> SeriesSpec {
    SeriesSpec { systems, required: false, ..input(name, unit, places, [0.0, maximum]) }
}

/// A grid in time: its name, and the CSV columns that may hold it.
pub(super) struct Grid {
    pub id: &'static str,
    pub resolution: Resolution,
    pub columns: &'static [&'static str],
}

/// All grids.
pub(super) const GRIDS: [Grid; 4] = [
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
    Grid { id: "month", resolution: Resolution::Month, columns: &["month"] },
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
    /// A time on this grid as files write it, but for months of the year, which have names.
    #[must_use]
    pub fn written(self, time: i32) -> String {
        match self {
            Self::Month => Month::EPOCH.plus(time).to_string(),
            Self::FiscalYear | Self::CalendarYear | Self::CalendarMonth => time.to_string(),
        }
    }

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
            Self::Month => month.number().cast_signed(),
        }
    }
}

impl Series {
    /// The figure for a month, and a place if the series has places; `None` where there is none.
    #[must_use]
    pub fn at(&self, month: Month, place: Option<Place>) -> Option<f64> {
        self.figure(self.resolution.time(month), place)
    }

    /// The figure for a month; before the series begins and after it ends, its first and last.
    #[must_use]
    pub fn nearest(&self, month: Month, place: Option<Place>) -> Option<f64> {
        let (first, last) = (self.entries.first()?.time, self.entries.last()?.time);
        self.figure(self.resolution.time(month).clamp(first, last), place)
    }

    /// The figure of a fiscal year: of a monthly record, the sum of its months, if all of them are there.
    #[must_use]
    pub fn of_fiscal_year(&self, year: FiscalYear, place: Option<Place>) -> Option<f64> {
        match self.resolution {
            Resolution::Month => {
                (0..12).map(|month| self.at(year.first_month().plus(month), place)).sum()
            }
            Resolution::FiscalYear | Resolution::CalendarYear | Resolution::CalendarMonth => {
                self.figure(year.0, place)
            }
        }
    }

    /// The figure of a year (or month of the year), and a place if the series has places.
    #[must_use]
    pub fn figure(&self, time: i32, place: Option<Place>) -> Option<f64> {
        let found =
            self.entries.binary_search_by(|entry| (entry.time, entry.place).cmp(&(time, place)));
        found.ok().map(|at| self.entries[at].value)
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

/// The first time and place of the window that a required series leaves out, with the number of further ones.
pub(super) fn gap(spec: &SeriesSpec, series: &Series, window: Window) -> Option<Problem> {
    let mut times: Vec<i32> = (0..window.months.cast_signed())
        .map(|ahead| series.resolution.time(window.start.plus(ahead)))
        .collect();
    times.sort_unstable();
    times.dedup();
    let places: Vec<Option<Place>> = match spec.places {
        Places::Border => vec![None],
        places => places.all().into_iter().map(Some).collect(),
    };
    let mut missing = times
        .iter()
        .flat_map(|&time| places.iter().map(move |&place| (time, place)))
        .filter(|&(time, place)| series.figure(time, place).is_none());
    let (time, place) = missing.next()?;
    Some(Problem::SeriesGap {
        series: spec.name.to_owned(),
        time: series.resolution.written(time),
        place: place.map(|place| place.id().to_owned()),
        further: missing.count(),
    })
}
