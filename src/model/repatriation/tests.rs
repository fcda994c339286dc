//! The whole month: what must hold whatever happens, which way things move, and what moves nothing else.

use super::fixture::{inputs, parameters};
use super::{
    RepatriationDraws, RepatriationInputs, RepatriationModel, RepatriationMonth,
    RepatriationParameters, RepatriationTallies, RepatriationTally as T, schedule::DayKind,
};
use crate::model::{Group, Month, Port, Sector};
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};

fn may() -> RepatriationMonth {
    RepatriationMonth::of(Month::parse("1998-05").unwrap())
}

fn step(
    p: &RepatriationParameters,
    inputs: &RepatriationInputs,
    draws: &RepatriationDraws,
) -> RepatriationTallies {
    let model = RepatriationModel::new(p.clone());
    model.step(&model.start(), &may(), inputs, draws).1
}

const GROUPS: std::ops::Range<usize> = 0..Group::COUNT;

fn by_group(tallies: &RepatriationTallies, first: T, port: usize) -> [f64; Group::COUNT] {
    std::array::from_fn(|group| tallies.by_port[first as usize + group][port])
}

/// May 1998 began on a Friday: 21 working days, ten at weekends.
#[test]
fn the_calendar() {
    let month = may();
    assert_eq!((month.calendar_month, month.days), (4, [21.0, 10.0]));
}

/// By hand: an agreed port open from 06:00 to 22:00 every day, arrests even round the clock, one hour's pulse: a third is
/// held 4.5 hours on average. Of the people who come, those ready in the first hour, all of the pulse and three hours'
/// worth are returned at night.
#[test]
fn a_month_by_hand() {
    let p = RepatriationParameters {
        agreed: [1.0; Port::COUNT],
        weekend_opens: [6.0; Port::COUNT],
        weekend_closes: [22.0; Port::COUNT],
        night_arrests: 0.5,
        pulse_hours: 1.0,
        daylight: [0.0; 4],
        custody_until_handover: 1.0,
        agency_opens: 0.0,
        agency_closes: 24.0,
        agency_weekend: 1.0,
        night_officers: [0.0; Port::COUNT],
        interior_share: [0.0; Sector::COUNT],
        family_people: 3.0,
        ..parameters()
    };
    let mut returned = [[0.0; Sector::COUNT]; Group::COUNT];
    returned[0][Sector::Laredo as usize] = 2_400.0;
    returned[2][Sector::Laredo as usize] = 41.0;
    let inputs = RepatriationInputs { returned, flown: None, removals: 0.0 };
    let tallies = step(&p, &inputs, &RepatriationDraws::all_at(0.5));
    let at = |tally| tallies.get(tally, Some(Port::Laredo));
    assert!((at(T::NightMen) - 2_400.0 * (9.0 + 3.0) / 24.0).abs() < 1e-9);
    assert!((at(T::HeldMen) - 2_400.0 / 3.0 * 4.5).abs() < 1e-9);
    assert!((at(T::HeldAccompaniedMinors) - 41.0 / 3.0 * 4.5).abs() < 1e-9);
    assert_eq!((at(T::Families), at(T::Unattended), at(T::MinorsCustodyHours)), (20.0, 0.0, 0.0));
    assert_eq!(at(T::AttendedMen), 2_400.0);
    assert_eq!(tallies.get(T::ReceivedMen, None), 2_400.0);
}

/// The record alone: its level, season and factor, whole people by group.
#[test]
fn alone_follows_the_record() {
    let mut p = parameters();
    p.load_season[4] = 1.5;
    p.load_factor[Sector::Tucson as usize] = 2.0;
    let model = RepatriationModel::new(p);
    let returned = model.alone(&[1_000.0; Sector::COUNT], &may());
    let sum = |sector: Sector| -> f64 { returned.iter().map(|g| g[sector as usize]).sum() };
    assert_eq!([sum(Sector::Yuma), sum(Sector::Tucson)], [1_500.0, 3_000.0]);
    assert_eq!(returned[3][Sector::Tucson as usize], 150.0);
}

/// Everything a month must keep, whatever the parameters.
fn laws(inputs: &RepatriationInputs, tallies: &RepatriationTallies) -> Result<(), String> {
    let all = tallies.by_port.as_flattened().iter().chain(&tallies.of_border);
    for value in all {
        if !(value.is_finite() && *value >= 0.0) {
            return Err(format!("{value} in {tallies:?}"));
        }
    }
    let returned: f64 = inputs.returned.as_flattened().iter().sum();
    let received: f64 = (0..Port::COUNT)
        .map(|port| by_group(tallies, T::ReceivedMen, port).iter().sum::<f64>())
        .sum();
    let of_border = |tally| tallies.get(tally, None);
    if received + of_border(T::InteriorPersons) != returned + of_border(T::Removals) {
        return Err(format!("{received} received of {returned}"));
    }
    for group in 2..Group::COUNT {
        // Minors are neither flown nor removed.
        let received: f64 = tallies.by_port[T::ReceivedMen as usize + group].iter().sum();
        if received != inputs.returned[group].iter().sum::<f64>() {
            return Err(format!("group {group}: {received}"));
        }
    }
    for port in 0..Port::COUNT {
        let at = |tally: T| tallies.by_port[tally as usize][port];
        let received = by_group(tallies, T::ReceivedMen, port);
        let attended = by_group(tallies, T::AttendedMen, port);
        let sum = received.iter().sum::<f64>();
        let slack = 1e-9 * (1.0 + sum);
        let refused: f64 = by_group(tallies, T::RefusedMen, port).iter().sum();
        let rules = [
            ("attended", (attended.iter().sum::<f64>() + at(T::Unattended) - sum).abs() <= slack),
            (
                "night",
                GROUPS.clone().all(|g| at_group(tallies, T::NightMen, g, port) <= received[g]),
            ),
            ("met", GROUPS.clone().all(|g| attended[g] <= received[g] + slack)),
            ("over", at(T::OverGoal) <= attended.iter().sum::<f64>() + slack),
            ("long", at(T::LongWait) <= 1_440.0 * (sum + slack)),
            ("minors", at(T::MinorsLate) + at(T::MinorsWithoutHandover) <= received[3] + slack),
            ("families", at(T::FamiliesSplit) <= at(T::Families)),
            ("shelter", refused <= at(T::ShelterAsked) + slack && at(T::ShelterAsked) <= sum),
            ("beds", at(T::ShelterOccupied) <= at(T::ShelterOccupiedLong)),
            (
                "held",
                GROUPS.clone().all(|g| {
                    at_group(tallies, T::HeldMen, g, port) <= 36.0 * (received[g] + slack)
                }),
            ),
        ];
        if let Some((rule, _)) = rules.into_iter().find(|(_, holds)| !holds) {
            return Err(format!("{rule} at port {port}: {tallies:?}"));
        }
    }
    Ok(())
}

fn at_group(tallies: &RepatriationTallies, first: T, group: usize, port: usize) -> f64 {
    tallies.by_port[first as usize + group][port]
}

/// The laws at extreme draws, with nobody, few and many.
#[test]
fn laws_at_extreme_draws() {
    for people in [0.0, 1.0, 7.0, 300.0, 20_000.0, 5_000_000.0] {
        for u in [0.001, 0.5, 0.999] {
            let inputs = inputs(people);
            let tallies = step(&parameters(), &inputs, &RepatriationDraws::all_at(u));
            laws(&inputs, &tallies).unwrap();
        }
    }
}

/// Any parameters in their ranges: each at its least, its most or between.
fn any_parameters() -> impl Strategy<Value = RepatriationParameters> {
    let slots: usize =
        RepatriationParameters::SPECS.iter().map(|spec| spec.shape.places().len().max(1)).sum();
    proptest::collection::vec(-0.3_f64..1.3, slots).prop_map(|places| {
        let specs = RepatriationParameters::SPECS.iter();
        let slots =
            specs.flat_map(|spec| std::iter::repeat_n(spec, spec.shape.places().len().max(1)));
        let values: Vec<f64> = slots
            .zip(places)
            .map(|(spec, place)| {
                spec.minimum + place.clamp(0.0, 1.0) * (spec.maximum - spec.minimum)
            })
            .collect();
        RepatriationParameters::take(&values)
    })
}

proptest! {
    #[test]
    fn laws_of_any_parameters(
        p in any_parameters(),
        people in 0.0_f64..9_000.0,
        month in 0_u32..100,
    ) {
        let inputs = inputs(people);
        let draws = RepatriationDraws::new(4, 2, month);
        prop_assert_eq!(laws(&inputs, &step(&p, &inputs, &draws)), Ok(()));
    }

    /// More people on every day never wait less, all together.
    #[test]
    fn more_people_never_wait_less(p in any_parameters(), people in 0.0_f64..9_000.0) {
        let p = RepatriationParameters { daily_variation: 0.0, ..p };
        let waited = |people: f64| -> f64 {
            // The same day's load for both: what changes is the number of people.
            let tallies = step(&p, &inputs(people), &RepatriationDraws::all_at(0.5));
            GROUPS.map(|g| tallies.by_port[T::WaitMen as usize + g].iter().sum::<f64>()).sum()
        };
        prop_assert!(waited(people) <= waited(people * 1.5 + 10.0) * (1.0 + 1e-9) + 1e-6);
    }
}

/// A parameter raised step by step under common draws, and tallies that must not rise with it (of each port).
struct Direction {
    what: &'static str,
    set: fn(&mut RepatriationParameters, f64),
    never_rise: &'static [T],
}

const WAITS: &[T] =
    &[T::WaitMen, T::WaitWomen, T::WaitAccompaniedMinors, T::WaitUnaccompaniedMinors];

const DIRECTIONS: &[Direction] = &[
    Direction {
        what: "officers",
        set: |p, x| p.officers = [1.0 + 20.0 * x; Port::COUNT],
        never_rise: &[T::LongWait, T::OverGoal],
    },
    Direction {
        what: "beds",
        set: |p, x| p.beds = [100.0 * x; Port::COUNT],
        never_rise: &[T::RefusedMen],
    },
    Direction {
        what: "kept together",
        set: |p, x| p.kept_together = x,
        never_rise: &[T::FamiliesSplit],
    },
    Direction {
        what: "the agency's hours",
        set: |p, x| (p.agency_opens, p.agency_closes) = (12.0 - 11.0 * x, 13.0 + 11.0 * x),
        never_rise: &[T::MinorsLate, T::MinorsCustodyHours, T::MinorsWithoutHandover],
    },
    Direction {
        what: "the agency's weekend",
        set: |p, x| p.agency_weekend = x,
        never_rise: &[T::MinorsLate, T::MinorsCustodyHours, T::MinorsWithoutHandover],
    },
    Direction {
        what: "custody until handover",
        set: |p, x| p.custody_until_handover = x,
        never_rise: &[T::MinorsWithoutHandover],
    },
    Direction {
        what: "the limit",
        set: |p, x| p.handover_limit_hours = 0.5 + 60.0 * x,
        never_rise: &[T::MinorsLate],
    },
    Direction {
        what: "the goal",
        set: |p, x| p.goal_minutes = 1.0 + 200.0 * x,
        never_rise: &[T::OverGoal],
    },
    Direction {
        what: "agreed daytime hours",
        set: |p, x| {
            p.agreed = [x; Port::COUNT];
            (p.opens, p.closes) = ([8.0; Port::COUNT], [18.0; Port::COUNT]);
        },
        never_rise: &[T::NightMen, T::NightWomen, T::NightAccompaniedMinors],
    },
    Direction {
        what: "daylight for minors",
        set: |p, x| p.daylight[3] = x,
        never_rise: &[T::NightUnaccompaniedMinors],
    },
    Direction {
        what: "seats",
        set: |p, x| (p.bus_people, p.bus_seats) = (60.0, 12.0 + 80.0 * x),
        never_rise: &[T::FamiliesSplit, T::Buses],
    },
];

/// Hours at the desk are in single precision, and a day is 24 of them.
const ROUNDING: f64 = 1e-6;

#[test]
fn directions() {
    for Direction { what, set, never_rise } in DIRECTIONS {
        for (month, people) in [(1, 90.0), (2, 2_000.0), (3, 9_000.0), (4, 40_000.0)] {
            let draws = RepatriationDraws::new(7, 1, month);
            let path: Vec<RepatriationTallies> = (0..=20)
                .map(|x| {
                    let mut p = parameters();
                    set(&mut p, f64::from(x) / 20.0);
                    step(&p, &inputs(people), &draws)
                })
                .collect();
            for &tally in *never_rise {
                let of = |t: &RepatriationTallies, port: usize| t.by_port[tally as usize][port];
                for port in 0..Port::COUNT {
                    assert!(
                        path.windows(2).all(|pair| {
                            of(&pair[1], port) <= of(&pair[0], port) * (1.0 + ROUNDING) + ROUNDING
                        }),
                        "more {what}: more {tally:?} at {port} of {people}"
                    );
                }
                if people > 1_000.0 {
                    let sum = |t: &RepatriationTallies| t.get(tally, None);
                    assert!(sum(&path[20]) < sum(&path[0]), "{what} does nothing to {tally:?}");
                }
            }
        }
    }
}

/// Agreed hours take people out of the night only where the port is open by day: one that opens at dusk holds them into it.
#[test]
fn hours_at_night_bring_people_into_the_night() {
    let draws = RepatriationDraws::new(7, 1, 1);
    let at_night = |agreed: f64| {
        let mut p = parameters();
        p.agreed = [agreed; Port::COUNT];
        (p.opens, p.closes) = ([19.0; Port::COUNT], [7.0; Port::COUNT]);
        (p.weekend_opens, p.weekend_closes) = (p.opens, p.closes);
        step(&p, &inputs(9_000.0), &draws).get(T::NightMen, None)
    };
    assert!(at_night(1.0) > at_night(0.0), "{} {}", at_night(1.0), at_night(0.0));
}

/// More officers never lengthen the mean wait of all who meet one, whatever the order; nor, in order of arrival, of a group.
#[test]
fn officers_never_lengthen_waits() {
    for (priority, people) in [(0.0, 2_000.0), (0.0, 30_000.0), (1.0, 2_000.0), (1.0, 30_000.0)] {
        let draws = RepatriationDraws::new(7, 1, 1);
        let path: Vec<f64> = (1..60)
            .map(|officers| {
                let officers = [f64::from(officers) / 2.0; Port::COUNT];
                let p = RepatriationParameters { officers, priority, ..parameters() };
                let tallies = step(&p, &inputs(people), &draws);
                WAITS.iter().map(|&tally| tallies.get(tally, None)).sum()
            })
            .collect();
        assert!(path.windows(2).all(|pair| pair[1] <= pair[0] * (1.0 + 1e-12)), "{path:?}");
        assert!(path[58] < 0.5 * path[0]);
    }
}

/// Tallies that differ between two months.
fn changed(one: &RepatriationTallies, other: &RepatriationTallies) -> Vec<usize> {
    let by_port = (0..T::BY_PORT).filter(|&t| one.by_port[t] != other.by_port[t]);
    let of_border = (0..T::OF_BORDER).filter(|&t| one.of_border[t] != other.of_border[t]);
    by_port.chain(of_border.map(|t| t + T::BY_PORT)).collect()
}

/// Change one thing, and nothing else changes.
#[test]
fn one_change_moves_one_thing() {
    type Change = fn(&mut RepatriationParameters);
    let causes: [(Change, &[T]); 9] = [
        (|p| p.kept_together = 0.9, &[T::FamiliesSplit]),
        (
            |p| p.beds = [3.0; Port::COUNT],
            &[
                T::RefusedMen,
                T::RefusedWomen,
                T::RefusedAccompaniedMinors,
                // Unaccompanied minors ask for no bed here: the agency takes them in.
                T::ShelterOccupied,
                T::ShelterOccupiedLong,
            ],
        ),
        (|p| p.handover_limit_hours = 3.0, &[T::MinorsLate]),
        (
            |p| p.agency_weekend = 0.0,
            &[T::MinorsCustodyHours, T::MinorsLate, T::MinorsWithoutHandover],
        ),
        (|p| p.goal_minutes = 5.0, &[T::OverGoal]),
        (|p| p.priority = 0.9, WAITS),
        (|p| p.interior_cost_usd = 1.0, &[T::InteriorCost]),
        (
            |p| p.service_minutes = 9.0,
            &[
                T::WaitMen,
                T::WaitWomen,
                T::WaitAccompaniedMinors,
                T::WaitUnaccompaniedMinors,
                T::LongWait,
                T::OverGoal,
            ],
        ),
        (|p| (p.load_factor, p.interior_retry) = ([3.0; Sector::COUNT], 0.9), &[]),
    ];
    let draws = RepatriationDraws::new(1, 1, 1);
    let base = step(&parameters(), &inputs(3_000.0), &draws);
    for (change, expected) in causes {
        let mut p = parameters();
        change(&mut p);
        let expected: Vec<usize> = expected.iter().map(|&tally| tally as usize).collect();
        assert_eq!(changed(&base, &step(&p, &inputs(3_000.0), &draws)), expected);
    }
    assert!(base.get(T::FamiliesSplit, None) > 0.0 && base.get(T::InteriorPersons, None) > 0.0);
}

/// Priority moves waits between classes and adds up to the same (Kleinrock): children wait less, men more.
#[test]
fn priority_conserves_waits() {
    for people in [900.0, 6_000.0, 30_000.0] {
        let waits = |priority: f64| {
            let p = RepatriationParameters { priority, ..parameters() };
            let tallies = step(&p, &inputs(people), &RepatriationDraws::all_at(0.5));
            WAITS.iter().map(|&t| tallies.get(t, None)).collect::<Vec<f64>>()
        };
        let (in_order, first) = (waits(0.0), waits(1.0));
        let (sum, other): (f64, f64) = (in_order.iter().sum(), first.iter().sum());
        assert!((sum / other - 1.0).abs() < 1e-9, "{people}: {sum} {other}");
        assert!(first[3] < 0.7 * in_order[3] && in_order[0] < first[0], "{in_order:?} {first:?}");
    }
}

/// The same bits again, from draws turned to a month as from new ones.
#[test]
fn a_month_is_the_same_again() {
    let mut turned = RepatriationDraws::all_at(0.1);
    turned.turn_to(3, 4, 5);
    let inputs = inputs(4_000.0);
    let one = step(&parameters(), &inputs, &turned);
    assert_eq!(one, step(&parameters(), &inputs, &RepatriationDraws::new(3, 4, 5)));
    assert_ne!(one, step(&parameters(), &inputs, &RepatriationDraws::new(3, 4, 6)));
}

/// A weekend's hours change nothing in a month without weekends.
#[test]
fn kinds_of_day_are_apart() {
    let month = |days| RepatriationMonth { days, ..may() };
    let draws = RepatriationDraws::all_at(0.4);
    let p = RepatriationParameters {
        weekend_opens: [12.0; Port::COUNT],
        weekend_closes: [13.0; Port::COUNT],
        ..parameters()
    };
    let of = |p: &RepatriationParameters, days: [f64; DayKind::COUNT]| {
        let model = RepatriationModel::new(p.clone());
        model.step(&model.start(), &month(days), &inputs(500.0), &draws).1
    };
    assert_eq!(of(&p, [30.0, 0.0]), of(&parameters(), [30.0, 0.0]));
    assert_ne!(of(&p, [20.0, 10.0]), of(&parameters(), [20.0, 10.0]));
}
