//! Laws of the port model, then one causal test a mechanism, then what happened.

use super::fixture::{model, month, observed, parameters, run};
use super::week::WeekDraws;
use super::{
    OUTCOMES, PortDraws, PortError, PortInputs, PortModel, PortParameters, PortTally as T,
};
use crate::model::{Dimension, Lane, Port, Theme};
use std::collections::BTreeSet;

/// Counted from March 1997.
const SEPTEMBER_2001: usize = 54;
const VEHICLES: [T; 2] = [T::VehiclesGeneral, T::VehiclesTrusted];
const FOOT: [T; 1] = [T::Pedestrians];
const SECONDARY: [T; 1] = [T::SecondaryHours];

fn at(tallies: &super::PortTallies, of: &[T], port: Option<Port>) -> f64 {
    of.iter().map(|&tally| tallies.get(tally, port)).sum()
}

/// Two years of one policy, one seed: the sum of tallies.
fn total(parameters: PortParameters, of: &[T]) -> f64 {
    let model = model(parameters);
    let months = run(24, |_| &model, |number| PortDraws::new(5, 7, number));
    months.iter().map(|(_, tallies)| at(tallies, of, None)).sum()
}

/// Whatever the draws and policies: counts are whole, finite and not negative; who is found was referred, who is refused
/// was referred, who was referred crossed; minutes lie between none and the longest line.
#[test]
fn counts_are_whole_and_within_bounds() {
    let jam = PortParameters { vehicle_seconds: [300.0; Port::COUNT], ..parameters() };
    let empty = PortParameters { vehicles: [1.0; Port::COUNT], ..parameters() };
    let everyone = PortParameters {
        impostor_prevalence: 0.2,
        screening_sensitivity: 1.0,
        screening_specificity: 0.0,
        trusted_lanes: [1.0; Port::COUNT],
        enrolled_share: [0.5; Port::COUNT],
        ..parameters()
    };
    for parameters in [parameters(), jam, empty, everyone] {
        let people_per_vehicle = parameters.people_per_vehicle;
        let model = model(parameters);
        for u in [None, Some(1e-6), Some(1.0 - 1e-6)] {
            let draws = |number| u.map_or_else(|| PortDraws::new(3, 1, number), PortDraws::all_at);
            for (state, tallies) in run(30, |_| &model, draws) {
                let all = tallies.by_port.iter().flatten().chain(state.perceived.iter().flatten());
                assert!(all.clone().all(|value| value.is_finite() && *value >= 0.0));
                for port in Port::ALL.map(Some) {
                    let get = |tally| tallies.get(tally, port);
                    for tally in [T::VehiclesGeneral, T::Pedestrians, T::ImpostorsDetected] {
                        assert_eq!(get(tally).fract(), 0.0);
                    }
                    let people = people_per_vehicle * at(&tallies, &VEHICLES, port) + get(FOOT[0]);
                    assert!(get(T::ImpostorsDetected) <= get(T::SecondaryReferrals));
                    assert!(get(T::RefusedAtPorts) <= get(T::SecondaryReferrals));
                    assert!(get(T::SecondaryReferrals) <= people.ceil());
                    assert!(get(T::WaitVehicle) <= 300.0 * get(T::VehiclesGeneral));
                    assert!(get(T::OverGoalVehicle) <= get(T::VehiclesGeneral));
                }
            }
        }
    }
}

/// Equal policies differ by exactly nothing; another seed differs.
#[test]
fn the_same_draws_give_the_same_months() {
    let model = model(parameters());
    let with = |seed| run(24, |_| &model, |number| PortDraws::new(seed, 7, number));
    assert_eq!(with(5), with(5));
    assert_ne!(with(5), with(6));
}

/// Parameter, change, outcome, and whether the outcome must rise (or fall), under the same draws.
#[test]
fn directions() {
    type Change = fn(&mut PortParameters);
    const RISES: bool = true;
    const FALLS: bool = false;
    let table: [(&str, Change, &[T], bool); 27] = [
        ("growth", |p| p.growth_vehicles = [0.2; 18], &[T::WaitVehicle], RISES),
        ("lanes", |p| p.vehicle_lanes[0] = 30.0, &[T::WaitVehicle], FALLS),
        ("lanes bring trips", |p| p.vehicle_lanes[0] = 30.0, &VEHICLES, RISES),
        ("lanes call people from foot", |p| p.vehicle_lanes[0] = 30.0, &FOOT, FALLS),
        ("open lanes", |p| p.vehicle_open[5] = 0.7, &[T::VehicleHoursLost], RISES),
        ("open lanes keep trips", |p| p.vehicle_open[5] = 0.7, &[T::TripsLost], RISES),
        ("slow inspection", |p| p.vehicle_seconds = [36.0; 18], &[T::OverGoalVehicle], RISES),
        ("slow inspection sends people to walk", |p| p.vehicle_seconds = [36.0; 18], &FOOT, RISES),
        ("booths", |p| p.pedestrian_booths[0] = 5.0, &[T::LongWaitPedestrian], RISES),
        ("slow on foot", |p| p.pedestrian_seconds = [40.0; 18], &FOOT, FALLS),
        ("uneven days", |p| p.daily_variation = 0.3, &[T::LongWaitVehicle], RISES),
        ("answer to delay", |p| p.delay_sensitivity = 0.01, &[T::TripsLost], RISES),
        ("trusted lanes", |p| p.trusted_lanes[0] = 2.0, &[T::WaitVehicle], FALLS),
        ("spread of service", |p| p.service_variation = 2.0, &[T::WaitPedestrian], RISES),
        ("doubt", |p| p.screening_specificity = 0.95, &[T::SecondaryReferrals], RISES),
        ("doubt loads the second booth", |p| p.screening_specificity = 0.95, &SECONDARY, RISES),
        ("long second inspection", |p| p.secondary_minutes = 60.0, &SECONDARY, RISES),
        ("doubt costs trips", |p| p.screening_specificity = 0.5, &VEHICLES, FALLS),
        ("sensitivity", |p| p.screening_sensitivity = 0.9, &[T::ImpostorsDetected], RISES),
        ("sensitivity refuses", |p| p.screening_sensitivity = 0.9, &[T::RefusedAtPorts], RISES),
        ("card readers", |p| p.card_read_share = 1.0, &[T::WaitVehicle], FALLS),
        ("matching takes time", |p| p.biometric_share = 1.0, &[T::WaitVehicle], RISES),
        ("matching tells", |p| p.biometric_share = 1.0, &[T::ImpostorsDetected], RISES),
        ("overstays", |p| p.overstay_prevalence = 0.01, &[T::OverstaysDetected], RISES),
        ("overstays refused", |p| p.overstay_prevalence = 0.01, &[T::RefusedAtPorts], RISES),
        ("spending", |p| p.vehicle_spend_usd = 200.0, &[T::RetailSales], RISES),
        ("conversion is a switch", |p| p.conversion = 1.0, &[T::EconomicOutput], RISES),
    ];
    for (name, change, of, rises) in table {
        let mut changed = parameters();
        change(&mut changed);
        let (before, after) = (total(parameters(), of), total(changed, of));
        assert!(if rises { after > before } else { after < before }, "{name}: {before} {after}");
    }
    let converted = |conversion| {
        total(PortParameters { conversion, ..parameters() }, &[T::EconomicOutput, T::JobYears])
    };
    assert_eq!(converted(0.0), 0.0);
    assert_eq!(converted(0.01), converted(1.0), "on is on");
}

/// A change at one port moves no other, and parameters of commerce move no trip.
#[test]
fn exactly_one_thing_changes() {
    let by_port = |parameters| {
        let model = model(parameters);
        run(24, |_| &model, |number| PortDraws::new(5, 7, number))
    };
    let before = by_port(parameters());
    let mut lanes = parameters();
    lanes.vehicle_lanes[Port::ElPaso as usize] = 30.0;
    for ((_, before), (_, after)) in before.iter().zip(by_port(lanes)) {
        for tally in &[T::VehiclesGeneral, T::Pedestrians, T::WaitVehicle, T::TripsLost] {
            for port in Port::ALL {
                let same = before.get(*tally, Some(port)) == after.get(*tally, Some(port));
                assert!(same || port == Port::ElPaso, "{}", port.id());
            }
        }
    }
    let rich = PortParameters { vehicle_spend_usd: 500.0, conversion: 1.0, ..parameters() };
    for ((before, _), (after, _)) in before.iter().zip(by_port(rich)) {
        assert_eq!(*before, after);
    }
}

/// Fewer people with a card: trips with one fall in proportion, here by half of their share.
#[test]
fn holders_make_trips() {
    let model = model(PortParameters { card_share: 0.4, ..parameters() });
    let state = model.start(&month(0));
    let draws = PortDraws::all_at(0.5);
    let foot = |holders| {
        model.step(&state, &month(0), &PortInputs { holders }, &draws).1.get(T::Pedestrians, None)
    };
    assert!((foot(0.5) / foot(1.0) - 0.8).abs() < 1e-4);
}

#[test]
fn the_rule_of_parameters() {
    let broken = PortParameters { delay_sensitivity: 0.02, substitution: 0.01, ..parameters() };
    let error = PortError::DelaySensitivityAboveSubstitution {
        delay_sensitivity: 0.02,
        substitution: 0.01,
    };
    assert_eq!(PortModel::new(broken.clone()).unwrap_err(), error);
    assert!(PortModel::new(broken.in_joint_bounds()).is_ok());
}

/// Names differ, lanes have one tally each above and below, parameters belong to the themes of ports.
#[test]
fn registers_are_in_order() {
    let ids: BTreeSet<&str> = OUTCOMES.iter().map(|outcome| outcome.id).collect();
    assert_eq!(ids.len(), OUTCOMES.len());
    for outcome in OUTCOMES.iter().filter(|outcome| outcome.dimension == Dimension::Lane) {
        assert_eq!((outcome.total.len(), outcome.per.len()), (Lane::COUNT, Lane::COUNT));
    }
    for spec in PortParameters::SPECS {
        assert!(spec.key.starts_with("ports.") && spec.minimum < spec.maximum, "{}", spec.key);
        assert!(matches!(spec.theme, Theme::Ports | Theme::Trips));
    }
}

/// The months' delay settles: after a lasting jump of inspection times people neither over- nor undershoot for ever.
#[test]
fn expectations_settle() {
    let slow = PortParameters { vehicle_seconds: [45.0; Port::COUNT], ..parameters() };
    let (calm, slow) = (model(parameters()), model(slow));
    let months =
        run(60, |number| if number < 12 { &calm } else { &slow }, |_| PortDraws::all_at(0.5));
    let perceived = |number: usize| months[number].0.perceived[0][Port::ElPaso as usize];
    let swing = |from: usize| {
        (from..from + 12).map(|n| (perceived(n + 1) - perceived(n)).abs()).sum::<f64>()
    };
    assert!(perceived(30) > perceived(11) + 20.0, "{} {}", perceived(11), perceived(30));
    // What is left is the season.
    assert!(swing(40) < 0.5 * swing(12), "{} {}", swing(12), swing(40));
}

/// Weeks hour by hour: more lanes shorten every hour's line; in the line stand those who fit in their wait.
#[test]
fn a_week_hour_by_hour() {
    let draws = WeekDraws { seed: 5, replicate: 0, week: 0 };
    let days = draws.busy_days(Port::SanYsidro, Lane::Vehicle, 0.15);
    let week = |lanes: f64| {
        let mut parameters = parameters();
        parameters.vehicle_lanes[0] = lanes;
        model(parameters).week(Port::SanYsidro, Lane::Vehicle, 1_780.0, &days).unwrap()
    };
    let (few, many) = (week(24.0), week(28.0));
    assert!((0..168).any(|hour| few.wait(hour).unwrap() > 30.0));
    assert!(few.line.iter().any(|&line| line > 500.0));
    for hour in 0..168 {
        assert!(many.wait(hour).unwrap() <= few.wait(hour).unwrap() + 1e-9);
        assert!(many.line[hour] <= few.line[hour] + 1e-6);
        assert!(few.line[hour] == 0.0 || few.waited[hour] > 0.0);
    }
    assert_eq!(model(parameters()).week(Port::Laredo, Lane::Trusted, 14.0, &[1.0; 7]), None);
}

/// San Ysidro, November 1992: with at least 75 % of lanes open the wait fell from 30 or 40 minutes to 10
/// (Los Angeles Times). The model's mean at 75 % made 10 minutes by the trips, how few lanes give 35? Asserted: between
/// 60 and 72 % of them, so that a tenth of the lanes is worth 25 minutes. Not asserted, because nobody wrote it down: how
/// many were open before, and how many came.
#[test]
fn three_quarters_of_lanes_open() {
    let mean = |trips: f64, open: f64| {
        let mut p = parameters();
        p.vehicle_open[0] = open;
        p.vehicles[0] = trips;
        let model = model(p.clone());
        let trips = super::demand::Trips {
            vehicles: p.vehicles,
            pedestrians: p.pedestrians,
            people_without_delay: p.vehicles,
            sensitivity: [[0.0; Port::COUNT]; 2],
        };
        model.cross(&trips, 10).waits[0][0].mean
    };
    let solve = |mut low: f64, mut high: f64, over: &dyn Fn(f64) -> bool| {
        for _ in 0..40 {
            let middle = f64::midpoint(low, high);
            if over(middle) { high = middle } else { low = middle }
        }
        low
    };
    let trips = solve(1e5, 3e6, &|trips| mean(trips, 0.75) > 10.0);
    let open = solve(0.3, 0.75, &|open| mean(trips, open) < 35.0);
    println!("35 minutes with {:.1} % of lanes open, 10 with 75 %", 100.0 * open);
    // A tenth more lanes takes 25 minutes off: overload, not chance.
    assert!(open > 0.6 && open < 0.72, "{open}");
}

/// San Ysidro, June 2005: a third trusted lane took the peak from 60 minutes to 10. Asserted: where the trips make 60 minutes
/// with two lanes, three leave at most 10. Not asserted: that 10 are left. Ours is 0.0: the model's third lane takes the
/// whole line away, because nobody enrols or comes for it.
#[test]
fn a_third_trusted_lane() {
    let peak = |lanes: f64, crossings: f64| {
        let mut p = parameters();
        p.trusted_lanes[0] = lanes;
        let week =
            model(p).week(Port::SanYsidro, Lane::Trusted, crossings / 730.5, &[1.0; 7]).unwrap();
        (0..168).filter_map(|hour| week.wait(hour)).fold(0.0, f64::max)
    };
    let (mut low, mut high) = (1e5, 1e6);
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if peak(2.0, middle) > 60.0 { high = middle } else { low = middle }
    }
    println!("peak with two lanes {:.1}, with three {:.1} minutes", peak(2.0, low), peak(3.0, low));
    assert!(peak(2.0, low) > 59.0 && peak(3.0, low) <= 10.0);
}

/// Autumn 2001: inspection of vehicles takes longer everywhere, and at San Ysidro names of people on foot are checked.
/// Vehicles fall at both ports; on foot El Paso rises and San Ysidro falls. The record from August to October 2001:
/// El Paso -42 % and +82 %, San Ysidro -33 % and -44 %; part of it was fear, and the deadline for cards.
#[test]
fn inspection_tightened() {
    let mut tight = parameters();
    tight.vehicle_seconds = tight.vehicle_seconds.map(|seconds| 1.6 * seconds);
    tight.pedestrian_seconds[Port::SanYsidro as usize] += 60.0;
    let (usual, tight) = (model(parameters()), model(tight));
    let draws = |number| PortDraws::new(11, 0, number);
    let before = run(62, |_| &usual, draws);
    let after = run(62, |number| if number < SEPTEMBER_2001 { &usual } else { &tight }, draws);
    let record = observed();
    let change = |port: Port, of: &[T], number: usize| {
        at(&after[number].1, of, Some(port)) / at(&before[number].1, of, Some(port)) - 1.0
    };
    for port in [Port::SanYsidro, Port::ElPaso] {
        let seen = |mode: usize| {
            let of = |number: usize| record[number][mode][port as usize].unwrap();
            of(55) / of(53) - 1.0
        };
        println!(
            "{}: vehicles {:+.3}, record {:+.3}; foot {:+.3}, record {:+.3}",
            port.id(),
            change(port, &VEHICLES, 55),
            seen(0),
            change(port, &FOOT, 55),
            seen(1)
        );
        assert!(change(port, &VEHICLES, 55) < -0.1);
    }
    assert!(change(Port::ElPaso, &FOOT, 55) > 0.1);
    assert!(change(Port::SanYsidro, &FOOT, 55) < -0.1);
}
