//! Every series of a run, in the order of the register: outcome, period, sector, then mode or group.

use frontera::model::flows::OUTCOMES;
use frontera::model::{Dimension, Group, Mode, OverSectors, Sector};
use frontera::simulation::{Period, RunResults, SeriesKey, Summary};
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use std::sync::Arc;

/// One series, summarised over replicates.
pub struct OutcomeSeries {
    pub key: SeriesKey<'static>,
    pub unit: &'static str,
    /// Replicates that were looked at.
    pub replicates: u32,
    /// Names of the points in time.
    pub time: Arc<[String]>,
    /// One a point in time; `None` where the outcome is undefined in every replicate.
    pub points: Vec<Option<Summary>>,
}

/// Name of a period in files.
pub fn period_id(period: Period) -> &'static str {
    match period {
        Period::FiscalYear => "fiscal_year",
        Period::Month => "month",
        Period::Window => "window",
        Period::Years(..) => "fiscal_years",
    }
}

/// All series: fiscal years of all replicates, months of the first `monthly_replicates`.
pub fn series(results: &RunResults, monthly_replicates: u32, threads: usize) -> Vec<OutcomeSeries> {
    let years: Arc<[String]> = results.time(Period::FiscalYear).into();
    let months: Arc<[String]> = results.time(Period::Month).into();
    let summarise = |(key, unit): (SeriesKey<'static>, &'static str)| {
        let (time, replicates) = match key.period {
            Period::FiscalYear | Period::Window | Period::Years(..) => {
                (&years, results.replicates())
            }
            Period::Month => (&months, monthly_replicates),
        };
        let points = results.series(&key);
        (!points.is_empty()).then(|| OutcomeSeries {
            key,
            unit,
            replicates,
            time: Arc::clone(time),
            points,
        })
    };
    let all = || keys().into_par_iter().filter_map(summarise).collect();
    match ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool.install(all),
        // The run had these threads a moment ago; without them the default pool does.
        Err(_) => all(),
    }
}

fn keys() -> Vec<(SeriesKey<'static>, &'static str)> {
    let mut keys = Vec::new();
    for outcome in OUTCOMES {
        let mut sectors = vec![None];
        if outcome.over_sectors == OverSectors::Sum {
            sectors.extend(Sector::ALL.map(Some));
        }
        let mut parts: Vec<(Option<Mode>, Option<Group>)> = vec![(None, None)];
        match outcome.dimension {
            Dimension::None => {}
            Dimension::Mode => parts.extend(Mode::ALL.map(|mode| (Some(mode), None))),
            Dimension::Group => parts.extend(Group::ALL.map(|group| (None, Some(group)))),
        }
        for period in [Period::FiscalYear, Period::Month] {
            for &sector in &sectors {
                for &(mode, group) in &parts {
                    keys.push((
                        SeriesKey { outcome: outcome.id, sector, mode, group, period },
                        outcome.unit,
                    ));
                }
            }
        }
    }
    keys
}
