//! Comparison of presets on common random numbers: nothing differs by exactly nothing, pairing pays, and what a policy
//! does points the way it should.

use crate::support::{preset, results, yearly};
use frontera::analysis::{
    Comparison, ComparisonError, Counted, Difference, judged_keys, regret_table, variance_series,
};
use frontera::model::{Group, Month, Part, Place, Places, System};
use frontera::scenario::{Sampling, Scenario};
use frontera::simulation::{Job, Period, Program, RunResults, SeriesKey, run};
use frontera::text::{Language, Text};
use std::num::NonZeroU32;
use std::sync::atomic::AtomicBool;

fn window(outcome: &str, place: Option<Place>) -> SeriesKey<'_> {
    SeriesKey { period: Period::Window, ..yearly(outcome, place) }
}

/// The one difference over the whole window.
fn over_window(reference: &RunResults, other: &RunResults, outcome: &str) -> Difference {
    let comparison = Comparison::new(reference, other).unwrap();
    let mut points = comparison.series(&window(outcome, None));
    assert_eq!(points.len(), 1);
    points.pop().flatten().unwrap()
}

fn sharing_draws(scenario: &Scenario, replicates_per_draw: u32) -> RunResults {
    let job = Job {
        scenario: scenario.clone(),
        monthly_replicates: 0,
        monthly_outcomes: None,
        replicates_per_draw: NonZeroU32::new(replicates_per_draw).unwrap(),
    };
    run(&Program::new(&job), 2, &AtomicBool::new(false), |_| ()).unwrap()
}

/// The baseline run twice: exactly 0 in every outcome, sector and period, all replicates equal.
#[test]
fn the_baseline_does_not_differ_from_itself() {
    let [first, second] = [(); 2].map(|()| results(&preset("baseline-1998", 64)));
    let comparison = Comparison::new(&first, &second).unwrap();
    for outcome in System::Flows.outcomes() {
        for place in Places::Sectors.with_border() {
            for period in [Period::FiscalYear, Period::Window, Period::Month] {
                let key = SeriesKey { period, ..yearly(outcome.id, place) };
                let points = comparison.series(&key);
                let known = place.is_none() || outcome.places == Places::Sectors;
                let length = if known { comparison.time(period).len() } else { 0 };
                assert_eq!(points.len(), length, "{key:?}");
                for point in points.into_iter().flatten() {
                    let nothing = (point.mean, point.mcse, point.quantiles, point.equal);
                    assert_eq!(nothing, (0.0, Some(0.0), [0.0; 7], 1.0), "{key:?}");
                    assert_eq!(point.share, 0.5);
                    assert!(point.variance_ratio.is_none_or(|ratio| ratio == 0.0), "{key:?}");
                }
            }
        }
    }
}

/// A window is its fiscal years together: counts add, levels are averaged, of stocks the last counts, ratios are of sums.
#[test]
fn a_window_is_its_years_together() {
    let results = results(&preset("baseline-1998", 32));
    assert_eq!(results.time(Period::Window), ["1992/2003"]);
    let at = |outcome: &str, period| results.values(&SeriesKey { period, ..yearly(outcome, None) });
    let sum = |outcome: &str, replicate: usize| -> f64 {
        at(outcome, Period::FiscalYear).iter().map(|year| year[replicate].unwrap()).sum()
    };
    for replicate in [0, 31] {
        let whole = |outcome: &str| at(outcome, Period::Window)[0][replicate].unwrap();
        // 1e-12: exact up to rounding.
        let same = |a: f64, b: f64| assert!((a / b - 1.0).abs() < 1e-12, "{a} {b}");
        same(whole("deaths"), sum("deaths", replicate));
        same(whole("smuggling_capacity"), sum("smuggling_capacity", replicate) / 12.0);
        let stock = at("stock_us", Period::FiscalYear);
        assert_eq!(whole("stock_us"), stock.last().unwrap()[replicate].unwrap());
        let modes = |outcome| -> f64 {
            let part = |mode| {
                let key = SeriesKey { part: Some(Part::Mode(mode)), ..window(outcome, None) };
                results.values(&key)[0][replicate].unwrap()
            };
            part(frontera::model::Mode::Alone) + part(frontera::model::Mode::Guide)
        };
        same(whole("apprehension_probability"), whole("apprehensions") / modes("attempts"));
    }
    let mut short = preset("baseline-1998", 32);
    short.window.months = 6;
    let short = crate::support::results(&short);
    assert!(short.time(Period::Window).is_empty());
    assert!(short.values(&window("deaths", None)).is_empty());
}

/// Chunks may come in any order, and a growing run is compared over what both have.
#[test]
fn chunks_may_come_in_any_order() {
    let scenarios = ["baseline-1998", "border-safety"].map(|id| preset(id, 100));
    let [reference, other] = [0, 1].map(|index| results(&scenarios[index]));
    let job = Job {
        scenario: scenarios[1].clone(),
        monthly_replicates: 0,
        monthly_outcomes: None,
        replicates_per_draw: NonZeroU32::MIN,
    };
    let program = Program::new(&job);
    let mut growing = RunResults::new(&program);
    for index in [0, 3, 2] {
        growing.insert(program.run_chunk(index));
    }
    let key = yearly("deaths", None);
    let of = |other: &RunResults| Comparison::new(&reference, other).unwrap().series(&key);
    assert!(of(&growing).iter().flatten().all(|point| point.replicates == 32));
    growing.insert(program.run_chunk(1));
    assert_eq!(of(&growing), of(&other));
}

/// Pairing on common random numbers pays: `Var(B - A)` is far below `Var A + Var B`. With `--nocapture` the figures show.
#[test]
fn pairing_pays() {
    let reference = results(&preset("baseline-1998", 400));
    for id in ["border-safety", "frozen-enforcement"] {
        let other = results(&preset(id, 400));
        for outcome in ["deaths", "deaths_recorded", "apprehensions"] {
            let found = over_window(&reference, &other, outcome);
            let ratio = found.variance_ratio.unwrap();
            println!(
                "{id} {outcome}: {:.1} against {:.1}, difference {:.1} (mcse {:.1}), share {:.3}, ratio {ratio:.4}",
                found.other_mean,
                found.reference_mean,
                found.mean,
                found.mcse.unwrap(),
                found.share
            );
            assert!(ratio < 1.0, "{id} {outcome}: {ratio}");
        }
    }
}

/// More rescue means fewer deaths, in nearly every replicate and clearly; before it begins nothing differs at all.
#[test]
fn rescue_saves_lives() {
    let [reference, safety] =
        ["baseline-1998", "border-safety"].map(|id| results(&preset(id, 200)));
    let found = over_window(&reference, &safety, "deaths");
    assert!(found.mean < 0.0 && found.is_clear(), "{found:?}");
    assert_eq!(found.counted, Counted::Better);
    assert!(found.share > 0.95 && found.share_interval.low > 0.9, "{found:?}");
    let comparison = Comparison::new(&reference, &safety).unwrap();
    let years = comparison.series(&yearly("deaths", None));
    for (year, point) in comparison.time(Period::FiscalYear).iter().zip(years) {
        let equal = point.unwrap().equal;
        assert!(if year.as_str() < "1998" { equal == 1.0 } else { equal < 1.0 }, "{year}: {equal}");
    }
    // Judged neither way: the share says "higher" alone.
    assert_eq!(over_window(&reference, &safety, "apprehensions").counted, Counted::Higher);
}

#[test]
fn regret_stands_apart_for_protection() {
    let runs = ["baseline-1998", "frozen-enforcement", "border-safety"]
        .map(|id| results(&preset(id, 100)));
    let runs: Vec<&RunResults> = runs.iter().collect();
    let table = regret_table(&runs, &judged_keys(None, Period::Window)).unwrap();
    let names = |criteria: &[frontera::analysis::Criterion]| -> Vec<(&str, Option<Part>)> {
        criteria.iter().map(|criterion| (criterion.outcome, criterion.part)).collect()
    };
    let protection = [
        ("deaths", None),
        ("deaths_recorded", None),
        ("custody_person_hours", None),
        ("returned_persons", Some(Part::Group(Group::UnaccompaniedMinors))),
    ];
    assert_eq!(names(&table.protection), protection);
    assert_eq!(names(&table.operation), [("smuggling_capacity", None)]);
    let deaths = &table.protection[0];
    assert_eq!((deaths.policies.len(), deaths.time.as_str()), (3, "1992/2003"));
    assert!(
        deaths.policies[2].mean < deaths.policies[0].mean,
        "safety is regretted less than the baseline"
    );
    let neutral = regret_table(&runs, &[window("apprehensions", None)]).unwrap();
    assert!(neutral.protection.is_empty() && neutral.operation.is_empty());
}

/// Replicates that share a draw differ by noise alone; both parts of the variance are there, and the default moves nothing.
#[test]
fn variance_has_two_parts() {
    let scenario = preset("baseline-1998", 320);
    let nested = sharing_draws(&scenario, 8);
    let parts = variance_series(&nested, &window("apprehensions", None))[0].unwrap();
    assert_eq!((parts.draws, parts.replicates_per_draw), (40, 8));
    assert!(parts.structural > 0.0 && parts.parametric > 0.0, "{parts:?}");
    let plain = sharing_draws(&scenario, 1);
    assert_eq!(plain.fingerprint(), results(&scenario).fingerprint());
    assert_ne!(plain.fingerprint(), nested.fingerprint());
    assert_eq!(variance_series(&plain, &window("deaths", None)), [None]);
    let old: Job = serde_json::from_value(serde_json::json!({
        "scenario": scenario, "monthly_replicates": 0
    }))
    .unwrap();
    assert_eq!(old.replicates_per_draw, NonZeroU32::MIN);
}

/// What differs in design is told in both languages, all of it at once.
#[test]
fn runs_of_other_designs_are_refused() {
    let reference = results(&preset("baseline-1998", 32));
    let mut other = preset("border-safety", 64);
    other.seed += 1;
    other.window.start = Month::parse("1992-10").unwrap();
    other.window.months = 12;
    other.sampling = Sampling::LatinHypercube;
    let other = sharing_draws(&other, 2);
    let errors = Comparison::new(&reference, &other).unwrap_err();
    let mut codes: Vec<String> = Vec::new();
    for error in errors.iter().chain([&ComparisonError::TooFewRuns { runs: 1 }]) {
        codes.push(serde_json::to_value(error).unwrap()["code"].as_str().unwrap().to_owned());
        let [english, spanish] = Language::ALL.map(|language| Text::new(language).error(error));
        assert!(english != spanish, "{english}");
        assert!(!english.contains('⟨') && !spanish.contains('⟨'), "{english} {spanish}");
        assert!(!english.contains("{$") && !spanish.contains("{$"), "{english} {spanish}");
    }
    codes.rotate_right(1);
    assert_eq!(codes, ComparisonError::CODES);
    let english = Text::new(Language::EnUs).error(&errors[0]);
    assert!(english.starts_with("Scenario 2 has seed 1999, the first has 1998."), "{english}");
}
