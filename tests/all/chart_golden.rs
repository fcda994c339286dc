//! Pictures, table twins and CSV of sample figures, byte for byte.
//!
//! A picture that changes on purpose is written anew with `FRONTERA_WRITE_GOLDEN=1` and looked at before it is kept.

#![allow(clippy::disallowed_methods)] // golden files are read and written by the test, not by the library

use std::path::PathBuf;

use frontera::chart::{
    Canvas, CellReading, DifferenceRow, Differences, Event, Fan, FanPoint, FanWords, Finding,
    Forecast, Formats, HeatMap, HeatMapColumn, HeatMapFormats, HeatMapRow, HeatMapWords, Labels,
    Multiples, Panel, Part, Point, Quantiles, Reading, Record, Setting, Shares, SharesWords,
    Sharing, Table, VerticalAxis, standalone, svg,
};

#[path = "../../src/chart/sample.rs"]
mod sample;

use sample::Language;

fn canvas(width: f64, setting: Setting) -> Canvas {
    Canvas { id: "figure".to_owned(), width, setting, link: None }
}

/// Holds `found` against the golden file `name`, or writes it where that is asked for.
fn assert_golden(name: &str, found: &str) {
    let path: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "tests", "all", "golden", "chart", name].iter().collect();
    if std::env::var_os("FRONTERA_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, found).expect("the golden folder can be written");
        return;
    }
    let golden = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let first = golden.lines().zip(found.lines()).position(|(golden, found)| golden != found);
    let line = first.unwrap_or_else(|| golden.lines().count().min(found.lines().count()));
    assert!(
        golden == found,
        "{name}, line {}\n golden: {}\n found:  {}",
        line + 1,
        golden.lines().nth(line).unwrap_or("(none)"),
        found.lines().nth(line).unwrap_or("(none)"),
    );
}

/// A table as lines of cells parted by ` | `.
fn lines(table: &Table) -> String {
    let head = table.columns.iter().map(|column| column.heading.clone()).collect();
    let rows = std::iter::once(head).chain(table.rows.iter().cloned());
    rows.map(|row: Vec<String>| row.join(" | ") + "\n").collect()
}

#[test]
fn a_fan_in_a_column() {
    let fan = sample::fan(Language::English, 1);
    assert_golden("fan-720.svg", &svg(&fan.draw(&canvas(720.0, Setting::Page)).scene));
    assert_golden("fan.txt", &lines(&fan.table()));
    assert_golden("fan.csv", &fan.csv());
}

#[test]
fn two_forecasts_on_a_wide_screen() {
    let fan = sample::fan(Language::Spanish, 2);
    assert_golden("fan-two-960.svg", &svg(&fan.draw(&canvas(960.0, Setting::Page)).scene));
}

#[test]
fn two_records_on_a_phone() {
    let fan = sample::fee(Language::English);
    assert_golden("fee-360.svg", &svg(&fan.draw(&canvas(360.0, Setting::Page)).scene));
}

#[test]
fn sectors_on_a_phone_and_on_a_wide_screen() {
    let free = sample::multiples(Language::Spanish, Sharing::Free);
    assert_golden("sectors-free-360.svg", &svg(&free.draw(&canvas(360.0, Setting::Page)).scene));
    let shared = sample::multiples(Language::English, Sharing::Shared);
    assert_golden(
        "sectors-shared-960.svg",
        &svg(&shared.draw(&canvas(960.0, Setting::Page)).scene),
    );
}

#[test]
fn shares_in_a_file_of_their_own() {
    let shares = sample::shares(Language::Spanish);
    assert_golden("shares-720.svg", &standalone(&shares.draw(&canvas(720.0, Setting::File)).scene));
    assert_golden("shares.csv", &shares.csv());
}

#[test]
fn differences_on_a_phone_and_in_a_column() {
    let differences = sample::differences(Language::Spanish);
    let phone = differences.draw(&canvas(360.0, Setting::Page));
    assert_golden("differences-360.svg", &svg(&phone.scene));
    let differences = sample::differences(Language::English);
    let file = differences.draw(&canvas(720.0, Setting::File));
    assert_golden("differences-720.svg", &standalone(&file.scene));
    assert_golden("differences.txt", &lines(&differences.table()));
    assert_golden("differences.csv", &differences.csv());
}

#[test]
fn a_difference_over_time() {
    let fan = sample::difference_fan(Language::English);
    assert_golden("difference-fan-720.svg", &svg(&fan.draw(&canvas(720.0, Setting::Page)).scene));
}

#[test]
fn waits_by_weekday_and_hour_on_a_phone_and_in_a_column() {
    let map = sample::heat_map(Language::Spanish);
    assert_golden("heat-map-360.svg", &svg(&map.draw(&canvas(360.0, Setting::Page)).scene));
    let map = sample::heat_map(Language::English);
    assert_golden("heat-map-720.svg", &standalone(&map.draw(&canvas(720.0, Setting::File)).scene));
    assert_golden("heat-map.txt", &lines(&map.table()));
    assert_golden("heat-map.csv", &map.csv());
}
