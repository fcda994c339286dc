//! Every series of a run, in the order of the register: outcome, period, place, then mode, group or lane.

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
    let mut names = Vec::new();
    for outcome in results.outcomes() {
        let monthly = results.monthly_replicates() > 0 && results.keeps_months_of(outcome);
        let periods: &[Period] =
            if monthly { &[Period::FiscalYear, Period::Month] } else { &[Period::FiscalYear] };
        let parts: Vec<_> =
            std::iter::once(None).chain(outcome.parts().into_iter().map(Some)).collect();
        for &period in periods {
            for place in outcome.places.with_border() {
                for &part in &parts {
                    let key = SeriesKey { outcome: outcome.id, place, part, period };
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
