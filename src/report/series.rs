//! Every series of a run, in the order of the register: outcome, period, sector, then mode or group.

use crate::model::flows::OUTCOMES;
use crate::model::{Dimension, Group, Mode, OverSectors, Sector};
use crate::simulation::{Period, RunResults, SeriesKey, Summary};

/// One series, summarised over replicates.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeSeries {
    /// Its name.
    pub key: SeriesKey<'static>,
    /// Unit of its values.
    pub unit: &'static str,
    /// Replicates that were looked at.
    pub replicates: u32,
    /// Names of the points in time.
    pub time: Vec<String>,
    /// One a point in time; `None` where the outcome is undefined in every replicate.
    pub points: Vec<Option<Summary>>,
}

/// Names a series, with its unit.
pub type SeriesName = (SeriesKey<'static>, &'static str);

/// Name of a period in files.
#[must_use]
pub fn period_id(period: Period) -> &'static str {
    match period {
        Period::FiscalYear => "fiscal_year",
        Period::Month => "month",
        Period::Window => "window",
        Period::Years(..) => "years",
    }
}

/// The names of all series of a run: fiscal years, and months where any are kept.
#[must_use]
pub fn names(results: &RunResults) -> Vec<SeriesName> {
    let periods: &[Period] = match results.monthly_replicates() {
        0 => &[Period::FiscalYear],
        _ => &[Period::FiscalYear, Period::Month],
    };
    let mut names = Vec::new();
    for outcome in OUTCOMES {
        let mut sectors = vec![None];
        if outcome.over_sectors == OverSectors::Sum {
            sectors.extend(Sector::ALL.map(Some));
        }
        let mut parts: Vec<(Option<Mode>, Option<Group>)> = vec![(None, None)];
        match outcome.dimension {
            Dimension::None | Dimension::Lane => {}
            Dimension::Mode => parts.extend(Mode::ALL.map(|mode| (Some(mode), None))),
            Dimension::Group => parts.extend(Group::ALL.map(|group| (None, Some(group)))),
        }
        for &period in periods {
            for &sector in &sectors {
                for &(mode, group) in &parts {
                    let key = SeriesKey { outcome: outcome.id, sector, mode, group, period };
                    names.push((key, outcome.unit));
                }
            }
        }
    }
    names
}

/// Summarises one series; `None` if it has no point in time.
#[must_use]
pub fn summarise(results: &RunResults, (key, unit): SeriesName) -> Option<OutcomeSeries> {
    let points = results.series(&key);
    let replicates = match key.period {
        Period::Month => results.monthly_replicates(),
        Period::FiscalYear | Period::Window | Period::Years(..) => results.replicates(),
    };
    let time = results.time(key.period);
    (!points.is_empty()).then_some(OutcomeSeries { key, unit, replicates, time, points })
}
