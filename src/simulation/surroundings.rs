//! What surrounds the systems month by month, read from the scenario's series.

use crate::model::flows::{Agents, FlowMonth, FlowStart, Weather};
use crate::model::{FiscalYear, Month, Sector};
use crate::scenario::{Resolution, Scenario, Series};

/// A series by sector in a month; before the series begins and after it ends, its first and last figures.
fn by_sector(series: Option<&Series>, month: Month) -> [f64; Sector::COUNT] {
    Sector::ALL.map(|sector| {
        series.and_then(|series| series.nearest(month, Some(sector.into()))).unwrap_or(0.0)
    })
}

fn whole(series: Option<&Series>, month: Month) -> f64 {
    series.and_then(|series| series.nearest(month, None)).unwrap_or(0.0)
}

/// The surroundings of migration flows in a month.
pub(super) fn flow_month(scenario: &Scenario, month: Month) -> FlowMonth {
    let series = |name: &str| scenario.series.get(name);
    FlowMonth {
        calendar_month: month.month() as usize - 1,
        log_wage_ratio: libm::log(whole(series("wage_ratio"), month).max(1e-6)),
        unemployment: whole(series("us_unemployment"), month),
        weather: Weather {
            maximum: by_sector(series("climate_maximum"), month),
            minimum: by_sector(series("climate_minimum"), month),
        },
    }
}

/// Who is on record as returned, for repatriation and consular protection.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct OnRecord {
    /// Apprehensions, a month. Shape: `[sector]`.
    pub apprehensions: [f64; Sector::COUNT],
    /// People removed from the interior, a month.
    pub removals: f64,
}

/// The record of a month.
pub(super) fn on_record(scenario: &Scenario, month: Month) -> OnRecord {
    let series = |name: &str| scenario.series.get(name);
    let a_month = |series: Option<&Series>, figure: f64| {
        let by_month = series.is_some_and(|series| series.resolution == Resolution::Month);
        if by_month { figure } else { figure / 12.0 }
    };
    let (arrests, removals) = (series("observed.apprehensions"), series("removals"));
    OnRecord {
        apprehensions: by_sector(arrests, month).map(|figure| a_month(arrests, figure)),
        removals: a_month(removals, whole(removals, month)),
    }
}

/// Agents of each month; those after [`BUILD_UP_FROM`] count as build-up.
pub(super) fn agents_by_month(scenario: &Scenario, window: &[Month]) -> Vec<Agents> {
    let series = scenario.series.get("agents");
    let first_year = series.and_then(|series| series.entries.first()).map_or(0, |entry| entry.time);
    let first = by_sector(series, FiscalYear(first_year).first_month());
    let reference_year = FiscalYear(BUILD_UP_FROM);
    let reference = by_sector(series, reference_year.first_month());
    window
        .iter()
        .map(|&month| {
            let observed = by_sector(series, month);
            let built_up = month.fiscal_year() > reference_year;
            Agents { observed, reference: if built_up { reference } else { observed }, first }
        })
        .collect()
}

/// The fiscal year after which agents count as build-up: operations on the line began as it ended.
const BUILD_UP_FROM: i32 = 1993;

/// Where flows start: the record of the fiscal year before the window, or the first on record.
pub(super) fn flow_start(scenario: &Scenario) -> FlowStart {
    let year_before = scenario.window.start.plus(-12);
    let record = by_sector(scenario.series.get("observed.apprehensions"), year_before);
    let weather = flow_month(scenario, scenario.window.start).weather;
    FlowStart { apprehensions_a_month: record.map(|year| year / 12.0), weather }
}
