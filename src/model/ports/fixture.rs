//! The ports of the reference scenario, at the medians of their parameters, and the record to compare them with.

use super::{PortInputs, PortModel, PortMonth, PortParameters, PortState, PortTallies};
use crate::model::{Month, Port, Shape};
use crate::random::Distribution;
use toml_edit::{Document, Item};

const PARAMETERS: &str = include_str!("../../../scenarios/baseline-1998.toml");
const CROSSINGS: &str = include_str!("../../../scenarios/data/crossings.csv");

pub fn parameters() -> PortParameters {
    let file: Document<&str> = Document::parse(PARAMETERS).expect("the file of parameters is TOML");
    let number = |item: &Item| {
        let whole = item.as_integer().map(|whole| whole as f64);
        item.as_float().or(whole).expect("a number")
    };
    let mut values = Vec::new();
    for spec in PortParameters::SPECS {
        let item = spec.key.split('.').fold(file.as_item(), |item, part| &item[part]);
        let places = if spec.shape == Shape::Scalar { vec![""] } else { spec.shape.places() };
        for place in places {
            let value = match (item.get("value"), item.get("low"), item.get("high")) {
                (Some(table), ..) if table.is_table() => number(&table[place]),
                (Some(value), ..) => number(value),
                (None, Some(low), Some(high)) => {
                    Distribution::from_range_90(number(low), number(high))
                        .expect("a range")
                        .median()
                }
                _ => panic!("{} has no value", spec.key),
            };
            assert!((spec.minimum..=spec.maximum).contains(&value), "{} {place}", spec.key);
            values.push(value);
        }
    }
    PortParameters::take(&values)
}

pub fn model(parameters: PortParameters) -> PortModel {
    PortModel::new(parameters.in_joint_bounds()).expect("the fixture obeys its joint bounds")
}

/// A month counted from March 1997.
pub fn month(number: usize) -> PortMonth {
    PortMonth::of(Month::new(1997, 3).expect("a month").plus(number as i32))
}

/// Months from March 1997 on, under the model that `of_month` gives, with the draws that `draws` gives.
pub fn run<'a>(
    months: usize,
    of_month: impl Fn(usize) -> &'a PortModel,
    draws: impl Fn(u32) -> super::PortDraws,
) -> Vec<(PortState, PortTallies)> {
    let mut state = of_month(0).start(&month(0));
    (0..months)
        .map(|number| {
            let draws = draws(number as u32);
            let inputs = PortInputs::default();
            let (next, tallies) = of_month(number).step(&state, &month(number), &inputs, &draws);
            state = next;
            (next, tallies)
        })
        .collect()
}

/// Vehicles and people on foot, observed in a month counted from March 1997; `None` if not reported.
pub fn observed() -> Vec<[[Option<f64>; Port::COUNT]; 2]> {
    let start = Month::new(1997, 3).expect("a month");
    let mut months = vec![[[None; Port::COUNT]; 2]; 58];
    for line in CROSSINGS.lines().skip(1) {
        let mut cells = line.split(',');
        let mut cell = || cells.next().expect("four columns");
        let month = Month::parse(cell()).expect("a month");
        let port = Port::from_id(cell()).expect("a port");
        let counts = [cell().parse().ok(), cell().parse().ok()];
        let number = month.number() as i32 - start.number() as i32;
        if (0..58).contains(&number) {
            for (mode, count) in counts.into_iter().enumerate() {
                months[number as usize][mode][port as usize] = count;
            }
        }
    }
    months
}
