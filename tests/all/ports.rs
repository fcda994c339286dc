//! Ports of entry as shipped against the record of crossings, port by port.

use crate::support::{preset, results};
use frontera::model::{Lane, Month, Part, Place, Port};
use frontera::simulation::{Period, RunResults, SeriesKey};
use frontera::text::{Language, Text};

/// Crossings by vehicle and on foot: outcomes, and the series of the record.
const MODES: [(&str, &str); 2] = [
    ("crossings_vehicles", "observed.crossings_vehicles"),
    ("crossings_pedestrians", "observed.crossings_pedestrians"),
];
/// Places of the 10 % and 90 % quantiles in a summary.
const ENDS: [usize; 2] = [1, 5];
/// Holds the table.
const README: &str = include_str!("../../README.md");

/// Back-cast, March 1997 to December 2000: of the months on record at each of the ten single ports, how many lie within the
/// 80 % band of the shipped scenario, its uncertain parameters drawn? At least eight of the ten ports have four months in
/// five there, by vehicle and on foot alike, and README tells each port's figure. The fit used the same months, so this tests
/// the spread of the model, not its foresight.
#[test]
fn back_cast() {
    let mut scenario = preset("ports-1998", 1_000);
    scenario.window.months = 46;
    let results = results(&scenario);
    let first = scenario.window.start;
    assert_eq!(first, Month::parse("1997-03").unwrap());
    let text = Text::new(Language::EnUs);
    let (mut within, mut missing) = ([0; 2], Vec::new());
    for port in Port::ALL.into_iter().take(Port::SINGLE) {
        let place = Some(Place::Port(port));
        let shares = MODES.map(|(outcome, series)| {
            let bands = results.series(&SeriesKey::at(outcome, place, Period::Month));
            let months = bands.iter().enumerate().filter_map(|(number, band)| {
                let seen = scenario.series[series].at(first.plus(number as i32), place)?;
                let [low, high] = ENDS.map(|end| band.as_ref().unwrap().quantiles[end]);
                Some((low..=high).contains(&seen))
            });
            let months: Vec<bool> = months.collect();
            let inside = months.iter().filter(|&&inside| inside).count();
            inside as f64 / months.len() as f64
        });
        let [vehicles, foot] = shares.map(|share| (100.0 * share).round());
        let name = text.named(("port", port.id()));
        let row = format!("| {name} | {vehicles} % | {foot} % |");
        println!("{row}");
        missing.extend((!README.contains(&row)).then_some(row));
        for (within, share) in within.iter_mut().zip(shares) {
            *within += u32::from(share >= 0.8);
        }
    }
    assert!(missing.is_empty(), "README does not have {missing:?}");
    assert!(within[0] >= 8 && within[1] >= 8, "{within:?} of ten ports");
}

/// Autumn 2001 as the preset has it, against the record: what its summary and the notebook *A morning at the port* say.
/// Vehicles along the border from October 2000 to October 2001, people on foot likewise and at San Ysidro, and the wait on
/// foot at El Paso, minutes. The sizes are a miss, and stand there as one; at San Ysidro on foot the sign is one too.
#[test]
fn autumn_2001_is_too_strong() {
    let scenario = preset("inspection-tightened", 300);
    let run = results(&scenario);
    let months = ["2000-10", "2001-10"];
    let mean = |run: &RunResults, key: &SeriesKey<'_>, month: &str| {
        let at = run.time(Period::Month).iter().position(|time| time == month).unwrap();
        run.series(key)[at].as_ref().unwrap().mean
    };
    let seen = |outcome: &str, ports: &[Port], month: &str| {
        let record = &scenario.series[format!("observed.{outcome}").as_str()];
        let at = Month::parse(month).unwrap();
        ports.iter().filter_map(|port| record.at(at, Some((*port).into()))).sum::<f64>()
    };
    let changes = [
        ("crossings_vehicles", None),
        ("crossings_pedestrians", None),
        ("crossings_pedestrians", Some(Port::SanYsidro)),
    ]
    .map(|(outcome, port)| {
        let key = SeriesKey::at(outcome, port.map(Place::Port), Period::Month);
        let [before, after] = months.map(|month| mean(&run, &key, month));
        let ports = port.map_or_else(|| Port::ALL.to_vec(), |port| vec![port]);
        let [seen_before, seen_after] = months.map(|month| seen(outcome, &ports, month));
        [after / before - 1.0, seen_after / seen_before - 1.0]
    });
    let key = SeriesKey {
        part: Some(Part::Lane(Lane::Pedestrian)),
        ..SeriesKey::at("wait_minutes_mean", Some(Port::ElPaso.into()), Period::Month)
    };
    let wait = mean(&run, &key, "2001-10");
    println!("{changes:.3?}, {wait:.1} minutes on foot at El Paso");
    let said = [[-0.36, -0.219], [0.40, 0.085], [-0.34, 0.004]];
    for (found, said) in changes.iter().flatten().zip(said.iter().flatten()) {
        assert!((found - said).abs() < 0.01, "{changes:?}");
    }
    assert!((wait - 70.0).abs() < 5.0, "{wait}");
    let august =
        ["2000-08", "2001-08"].map(|at| seen("crossings_pedestrians", &[Port::SanYsidro], at));
    assert!((august[1] / august[0] - 5.0 / 3.0).abs() < 0.02, "two thirds more: {august:?}");
}
