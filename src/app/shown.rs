//! The part of a run's results that the page shows, summarised a little at a time so that the page stays quick.

use crate::model::Sector;
use crate::simulation::{Period, RunResults, SeriesKey, Summary};
use std::rc::Rc;

/// Names a series on the page: outcome and sector, by fiscal year.
pub type Name = (&'static str, Option<Sector>);

/// Outcomes shown for the whole border.
const OF_BORDER: [&str; 4] = ["apprehensions", "deaths_recorded", "guide_fee_usd", "guide_share"];
/// The outcome shown sector by sector.
const BY_SECTOR: &str = "apprehensions";

/// Summaries over the replicates read so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// Replicates behind every number.
    pub replicates: u32,
    /// Fiscal years, as labels.
    pub time: Vec<String>,
    series: Vec<(Name, Rc<[Option<Summary>]>)>,
}

impl Shown {
    /// One summary a fiscal year; empty for a series the page does not show.
    #[must_use]
    pub fn series(&self, outcome: &str, sector: Option<Sector>) -> &[Option<Summary>] {
        let found = self.series.iter().find(|((id, of), _)| *id == outcome && *of == sector);
        found.map_or(&[], |(_, series)| series)
    }

    /// The last fiscal year: its label and what a series of the border says of it.
    #[must_use]
    pub fn last(&self, outcome: &str) -> Option<(&str, &Summary)> {
        let at = self.series(outcome, None).iter().rposition(Option::is_some)?;
        Some((self.time.get(at)?, self.series(outcome, None)[at].as_ref()?))
    }
}

/// Every series of the page, in the order of its figures.
#[must_use]
pub fn names() -> Vec<Name> {
    let sectors = Sector::ALL.into_iter().map(|sector| (BY_SECTOR, Some(sector)));
    OF_BORDER.into_iter().map(|outcome| (outcome, None)).chain(sectors).collect()
}

/// Summaries in the making: some milliseconds of work a call.
#[derive(Debug)]
pub struct Making {
    replicates: u32,
    time: Vec<String>,
    left: Vec<Name>,
    series: Vec<(Name, Rc<[Option<Summary>]>)>,
}

impl Making {
    /// Begins with the replicates that can be read.
    #[must_use]
    pub fn begin(results: &RunResults) -> Self {
        let mut left = names();
        left.reverse();
        let (replicates, time) = (results.replicates(), results.time(Period::FiscalYear));
        Self { replicates, time, left, series: Vec::new() }
    }

    /// Summarises one more series; the whole once none is left.
    pub fn step(&mut self, results: &RunResults) -> Option<Shown> {
        if let Some((outcome, sector)) = self.left.pop() {
            let key =
                SeriesKey { outcome, sector, mode: None, group: None, period: Period::FiscalYear };
            self.series.push(((outcome, sector), results.series(&key).into()));
        }
        self.left.is_empty().then(|| Shown {
            replicates: self.replicates,
            time: std::mem::take(&mut self.time),
            series: std::mem::take(&mut self.series),
        })
    }
}
