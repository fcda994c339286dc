//! Runs of presets for the tests.

use frontera::model::{Month, Place, Sector};
use frontera::scenario::{self, Scenario};
use frontera::simulation::{Job, Period, Program, RunResults, SeriesKey, run};
use std::num::NonZeroU32;
use std::sync::atomic::AtomicBool;

/// A bundled preset with so many replicates.
pub fn preset(id: &str, replicates: u32) -> Scenario {
    let mut scenario = scenario::preset(id).unwrap_or_else(|| panic!("no preset {id}")).clone();
    scenario.replicates = replicates;
    scenario
}

/// The preset started from the record of the fiscal year before `start`.
pub fn preset_from(id: &str, start: &str, months: u32, replicates: u32) -> Scenario {
    let mut scenario = preset(id, replicates);
    scenario.window.start = Month::parse(start).unwrap();
    scenario.window.months = months;
    scenario
}

/// Runs a scenario on two threads, keeping the months of all replicates.
pub fn results(scenario: &Scenario) -> RunResults {
    results_on(scenario, 2)
}

/// Runs a scenario on so many threads.
pub fn results_on(scenario: &Scenario, threads: usize) -> RunResults {
    let job = Job {
        scenario: scenario.clone(),
        monthly_replicates: scenario.replicates,
        monthly_outcomes: None,
        replicates_per_draw: NonZeroU32::MIN,
    };
    run(&Program::new(&job), threads, &AtomicBool::new(false), |_| ()).unwrap()
}

/// The key of a yearly series.
pub fn yearly(outcome: &str, place: Option<Place>) -> SeriesKey<'_> {
    SeriesKey::at(outcome, place, Period::FiscalYear)
}

/// Median of an outcome in a fiscal year.
pub fn median(results: &RunResults, outcome: &str, place: Option<Place>, fiscal_year: i32) -> f64 {
    let at =
        results.time(Period::FiscalYear).iter().position(|year| *year == fiscal_year.to_string());
    let series = results.series(&yearly(outcome, place));
    series[at.expect("the year is in the window")]
        .as_ref()
        .expect("the outcome is defined")
        .quantiles[3]
}

/// Medians by sector, west to east.
pub fn medians(results: &RunResults, outcome: &str, fiscal_year: i32) -> [f64; Sector::COUNT] {
    Sector::ALL.map(|sector| median(results, outcome, Some(sector.into()), fiscal_year))
}

/// The record by sector, west to east.
pub fn record(scenario: &Scenario, series: &str, fiscal_year: i32) -> [f64; Sector::COUNT] {
    Sector::ALL
        .map(|sector| scenario.series[series].figure(fiscal_year, Some(sector.into())).unwrap())
}
