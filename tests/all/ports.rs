//! Ports of entry as shipped against the record of crossings, port by port.

use crate::support::{preset, results};
use frontera::model::{Month, Place, Port};
use frontera::simulation::{Period, SeriesKey};
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
