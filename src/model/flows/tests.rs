//! Laws of the flow model, then one causal test a mechanism: change one thing, and see which way what moves.

use super::fixture::{agents, agents_doubled, model, month, parameters, start};
use super::{
    FlowDraws, FlowError, FlowInputs, FlowModel, FlowParameters, FlowStart, FlowState, FlowTallies,
    FlowTally as T, InteriorFlights, OUTCOMES,
};
use crate::model::{Sector, Theme};
use crate::random::{Module, Stream};

fn sum(tallies: &FlowTallies, of: &[T]) -> f64 {
    of.iter().map(|&tally| tallies.get(tally, None)).sum()
}

/// Two years under one policy, with the draws of a seed.
fn run(parameters: FlowParameters, seed: u32) -> Vec<FlowTallies> {
    let model = model(parameters);
    let mut state = start(&model);
    (0..24)
        .map(|number| {
            let draws = FlowDraws::new(seed, 7, number);
            let (next, tallies) =
                model.step(&state, &month(number as usize), &FlowInputs::default(), &draws);
            state = next;
            tallies
        })
        .collect()
}

/// Room that held another month holds nothing of it afterwards.
#[test]
fn a_month_is_written_whole() {
    let model = model(parameters());
    let (state, draws) = (start(&model), FlowDraws::new(3, 0, 0));
    let (next, did) = model.step(&state, &month(0), &FlowInputs::default(), &draws);
    let mut room = FlowTallies::NOTHING;
    room.by_sector.as_flattened_mut().fill(f64::NAN);
    room.of_border.fill(f64::NAN);
    room.taken.flown.fill(f64::NAN);
    let again = model.step_into(&state, &month(0), &FlowInputs::default(), &draws, &mut room);
    assert_eq!((again, room), (next, did));
}

fn total(months: &[FlowTallies], of: &[T]) -> f64 {
    months.iter().map(|tallies| sum(tallies, of)).sum()
}

const ENTRIES: [T; 3] = [T::EntriesAlone, T::EntriesGuide, T::EntriesPort];
const GAVE_UP: [T; 3] = [T::GaveUpAlone, T::GaveUpGuide, T::GaveUpPort];
const APPREHENSIONS: [T; 2] = [T::ApprehensionsAlone, T::ApprehensionsGuide];
const RETURNED: [T; 4] = [
    T::ReturnedMen,
    T::ReturnedWomen,
    T::ReturnedAccompaniedMinors,
    T::ReturnedUnaccompaniedMinors,
];

/// Whoever sets out or waits ends the month entered, given up, dead or waiting; attempts end in arrest, entry or death;
/// every arrest and refusal is somebody returned; the stock changes by entries and returns. Whatever the draws and policies.
#[test]
fn people_are_conserved() {
    let lateral = FlowParameters { lateral_share: [0.4; Sector::COUNT], ..parameters() };
    let deadly = FlowParameters { hazard_base: [5_000.0; Sector::COUNT], ..parameters() };
    let closed = FlowParameters { deployment: [10.0; Sector::COUNT], give_up: 0.0, ..parameters() };
    let everyone_stops = FlowParameters { give_up: 1.0, ..parameters() };
    let nobody = FlowParameters { intending_base: 0.0, ..parameters() };
    let alone = FlowInputs::default();
    let flights = InteriorFlights { share: [0.5; Sector::COUNT], retry: 0.3 };
    let flown = FlowInputs { interior_flights: flights, ..alone };
    for (parameters, inputs) in [
        (parameters(), alone),
        (lateral.clone(), alone),
        (deadly, alone),
        (closed, alone),
        (everyone_stops, alone),
        (nobody, alone),
        (parameters(), flown),
        (lateral, flown),
    ] {
        let model = model(parameters);
        for draws in [Some(1), Some(2), None] {
            let mut state = start(&model);
            for number in 0..30 {
                let draws = match draws {
                    Some(seed) => FlowDraws::new(seed, 3, number),
                    None => FlowDraws::all_at(if number % 2 == 0 { 1e-6 } else { 1.0 - 1e-6 }),
                };
                let (next, did) = model.step(&state, &month(number as usize), &inputs, &draws);
                let come = sum(&did, &[T::Intending]) + state.people_waiting();
                let gone = sum(&did, &ENTRIES)
                    + sum(&did, &GAVE_UP)
                    + sum(&did, &[T::Deaths])
                    + next.people_waiting();
                assert_eq!(come, gone, "people in month {number}");
                assert!(did.conserve(&state, &next), "month {number}");
                for sector in Sector::ALL {
                    let at = |of: &[T]| {
                        of.iter().map(|&tally| did.get(tally, Some(sector))).sum::<f64>()
                    };
                    let attempts = at(&[T::AttemptsAlone, T::AttemptsGuide]);
                    let ends = at(&APPREHENSIONS) + at(&ENTRIES[..2]) + at(&[T::Deaths]);
                    assert_eq!(attempts, ends, "attempts of {} in month {number}", sector.id());
                    assert_eq!(at(&RETURNED), at(&APPREHENSIONS) + at(&[T::RefusedAtPort]));
                    assert!(at(&[T::DeathsRecorded]) <= at(&[T::Deaths]));
                }
                assert_eq!(
                    next.stock,
                    state.stock + sum(&did, &ENTRIES) - sum(&did, &[T::ReturnsHome])
                );
                let all = did.by_sector.iter().flatten().chain(&did.of_border);
                assert!(
                    all.clone().all(|value| value.is_finite() && *value >= 0.0),
                    "month {number}"
                );
                state = next;
            }
        }
    }
}

/// Equal policies differ by exactly nothing; another seed differs.
#[test]
fn the_same_draws_give_the_same_months() {
    assert_eq!(run(parameters(), 5), run(parameters(), 5));
    assert_ne!(run(parameters(), 5), run(parameters(), 6));
}

/// Parameter, change, outcome, and whether the outcome must rise (or fall), under the same draws.
#[test]
fn directions() {
    type Change = fn(&mut FlowParameters);
    const RISES: bool = true;
    const FALLS: bool = false;
    let table: [(&str, Change, &[T], bool); 18] = [
        ("wages", |p| p.wage_elasticity = 1.6, &[T::Intending], RISES),
        ("unemployment", |p| p.unemployment_semi_elasticity = 0.0, &[T::Intending], FALLS),
        ("networks", |p| p.network_effect = 1.0, &[T::Intending], RISES),
        ("cost of crossing deters", |p| p.repeat_sensitivity = 2.0, &[T::Intending], FALLS),
        ("agents keep out", |p| p.agents_factor = [3.0; Sector::COUNT], &ENTRIES, FALLS),
        ("deployment keeps out", |p| p.deployment = [1.5; Sector::COUNT], &ENTRIES, FALLS),
        ("guides lower risk", |p| p.mode_risk[1] = 0.5, &APPREHENSIONS, FALLS),
        ("giving up", |p| p.give_up = 0.3, &ENTRIES, FALLS),
        ("fee drives people from guides", |p| p.fee_sensitivity = 0.2, &[T::AttemptsGuide], FALLS),
        ("penalty raises the fee", |p| p.penalty_months = 60.0, &[T::AttemptsGuide], FALLS),
        (
            "disruption takes capacity",
            |p| p.knock_out = [0.4; Sector::COUNT],
            &[T::SmugglingCapacity],
            FALLS,
        ),
        ("remote ground kills", |p| p.remoteness_effect = 0.0, &[T::Deaths], FALLS),
        ("heat kills", |p| p.heat_effect = 0.0, &[T::Deaths], FALLS),
        ("rescue saves", |p| p.rescue_cover = [1.0; Sector::COUNT], &[T::Deaths], FALLS),
        ("signs save", |p| p.sign_cover = [1.0; Sector::COUNT], &[T::Deaths], FALLS),
        ("recording", |p| p.recording = 0.95, &[T::DeathsRecorded], RISES),
        (
            "dear crossing keeps people from home",
            |p| p.guide_cost_usd = 900.0,
            &[T::ReturnsHome],
            FALLS,
        ),
        ("refusal at ports", |p| p.port_refusal = 0.6, &[T::EntriesPort], FALLS),
    ];
    // Agents have doubled, so that remoteness is at work.
    let months = |parameters: FlowParameters| -> Vec<FlowTallies> {
        let model = FlowModel::new(parameters, &agents_doubled()).unwrap();
        let mut state = FlowState { remoteness: [0.2; Sector::COUNT], ..start(&model) };
        (0..36)
            .map(|number| {
                let (next, tallies) = model.step(
                    &state,
                    &month(number as usize),
                    &FlowInputs::default(),
                    &FlowDraws::new(11, 0, number),
                );
                state = next;
                tallies
            })
            .collect()
    };
    let before = months(parameters());
    for (name, change, outcome, rises) in table {
        let mut changed = parameters();
        change(&mut changed);
        let (before, after) = (total(&before, outcome), total(&months(changed), outcome));
        assert!(if rises { after > before } else { after < before }, "{name}: {before} to {after}");
    }
}

/// More agents, or agents on the line, interrupt a larger share of attempts, whatever becomes of their number.
#[test]
fn effort_interrupts_attempts() {
    let share = |parameters| {
        let months = run(parameters, 8);
        total(&months, &APPREHENSIONS) / total(&months, &[T::AttemptsAlone, T::AttemptsGuide])
    };
    let before = share(parameters());
    assert!(share(FlowParameters { agents_factor: [1.5; Sector::COUNT], ..parameters() }) > before);
    assert!(share(FlowParameters { deployment: [1.5; Sector::COUNT], ..parameters() }) > before);
    assert!(share(FlowParameters { congestion_exponent: 0.3, ..parameters() }) < before);
}

/// One mechanism, one effect: these change their own outcome and leave every other number to the last bit.
#[test]
fn a_change_stays_where_it_belongs() {
    let before = run(parameters(), 9);
    let only = |changed: FlowParameters, moves: &[T]| {
        for (month, (before, after)) in before.iter().zip(run(changed, 9)).enumerate() {
            for (index, (before, after)) in
                before.by_sector.iter().zip(&after.by_sector).enumerate()
            {
                let may_move = moves.iter().any(|&tally| tally as usize == index);
                assert!(may_move || before == after, "tally {index} moved in month {month}");
            }
            assert_eq!(before.of_border, after.of_border);
        }
    };
    only(FlowParameters { recording: 0.5, ..parameters() }, &[T::DeathsRecorded]);
    only(FlowParameters { custody_hours: 20.0, ..parameters() }, &[T::CustodyHours]);
    only(FlowParameters { group_shares: [0.5, 0.3, 0.1, 0.1], ..parameters() }, &RETURNED);
}

/// Closing San Diego: its corridor gains a larger factor than the far end of the border.
#[test]
fn the_funnel_fills_from_the_neighbours() {
    let mut closed = parameters();
    closed.attraction[Sector::SanDiego as usize] -= 1.0;
    let months = |parameters| run(parameters, 3);
    let (before, after) = (months(parameters()), months(closed));
    let gain = |sector| {
        let attempts = |months: &[FlowTallies]| -> f64 {
            months.iter().map(|tallies| tallies.get(T::AttemptsGuide, Some(sector))).sum()
        };
        attempts(&after) / attempts(&before)
    };
    assert!(gain(Sector::SanDiego) < 1.0);
    assert!(gain(Sector::Tucson) > gain(Sector::Laredo) && gain(Sector::Laredo) > 1.0);
}

/// People moved by a lateral programme try again elsewhere: the receiving sectors gain, the sending one loses.
#[test]
fn lateral_return_moves_further_attempts() {
    let mut share = [0.0; Sector::COUNT];
    share[Sector::Tucson as usize] = 0.8;
    let moved = run(FlowParameters { lateral_share: share, ..parameters() }, 4);
    let stayed = run(parameters(), 4);
    let attempts = |months: &[FlowTallies], sector| -> f64 {
        let of = [T::AttemptsAlone, T::AttemptsGuide];
        months
            .iter()
            .map(|tallies| of.iter().map(|&tally| tallies.get(tally, Some(sector))).sum::<f64>())
            .sum()
    };
    assert!(attempts(&moved, Sector::Tucson) < attempts(&stayed, Sector::Tucson));
    for sector in [Sector::ElPaso, Sector::DelRio, Sector::RioGrandeValley] {
        assert!(attempts(&moved, sector) > attempts(&stayed, sector), "{}", sector.id());
    }
}

/// Flights to the interior end the month's trials of those who are flown: fewer attempts where they fly, and only there;
/// who is brought back tries again. Everything before the first arrest stays as it is.
#[test]
fn flights_end_further_attempts() {
    let model = model(parameters());
    let mut share = [0.0; Sector::COUNT];
    share[Sector::Tucson as usize] = 0.8;
    let step = |flights: InteriorFlights| {
        let inputs = FlowInputs { interior_flights: flights, ..FlowInputs::default() };
        model.step(&start(&model), &month(0), &inputs, &FlowDraws::new(4, 0, 0))
    };
    let (stayed_after, stayed) = step(InteriorFlights::NONE);
    let (gone_after, gone) = step(InteriorFlights { share, retry: 0.0 });
    let (_, nobody) = step(InteriorFlights { share: [0.0; Sector::COUNT], retry: 0.5 });
    assert_eq!(nobody, stayed);
    for sector in Sector::ALL {
        let at = |did: &FlowTallies, of: &[T]| {
            of.iter().map(|&tally| did.get(tally, Some(sector))).sum::<f64>()
        };
        let between = [T::AttemptsAlone, T::AttemptsGuide];
        assert_eq!(at(&gone, &[T::Intending]), at(&stayed, &[T::Intending]));
        if sector == Sector::Tucson {
            assert!(at(&gone, &between) < at(&stayed, &between));
            assert!(at(&gone, &GAVE_UP) > at(&stayed, &GAVE_UP));
        } else {
            assert_eq!(at(&gone, &between), at(&stayed, &between), "{}", sector.id());
        }
    }
    let (back_after, back) = step(InteriorFlights { share, retry: 1.0 });
    assert!(back_after.people_waiting() > gone_after.people_waiting());
    assert!(back_after.people_waiting() > stayed_after.people_waiting());
    let gave_up = |did: &FlowTallies| sum(did, &GAVE_UP);
    assert!(gave_up(&back) < gave_up(&gone));
}

/// Without the network term growth is not S-shaped: the stock of experience leaves intentions alone.
#[test]
fn networks_make_growth_s_shaped() {
    let growth = |network_effect: f64| -> Vec<f64> {
        let calm = FlowParameters {
            network_effect,
            deterrence: 0.0,
            season: [1.0; 12],
            shock_deviation: 0.0,
            preference_deviation: 0.0,
            network_midpoint: 0.35,
            network_steepness: 20.0,
            ..parameters()
        };
        let model = model(calm);
        let mut state = start(&model);
        let years: Vec<f64> = (0..20)
            .map(|_| {
                (0..12)
                    .map(|_| {
                        let (next, did) = model.step(
                            &state,
                            &month(0),
                            &FlowInputs::default(),
                            &FlowDraws::all_at(0.5),
                        );
                        state = next;
                        sum(&did, &[T::Intending])
                    })
                    .sum()
            })
            .collect();
        years.windows(2).map(|pair| pair[1] / pair[0] - 1.0).collect()
    };
    let with = growth(1.0);
    let fastest =
        with.iter().position(|&rate| rate == with.iter().copied().fold(0.0, f64::max)).unwrap();
    assert!(
        fastest > 0 && with[0] < with[fastest] / 2.0 && with[18] < with[fastest] / 2.0,
        "{with:?}"
    );
    assert!(growth(0.0).iter().all(|rate| rate.abs() < 1e-3));
}

/// A settled start is one at which people choose as they chose, whatever the record's shares; between record and rest, each
/// sector's share lies between its two.
#[test]
fn a_run_starts_from_rest() {
    let started = |settled_start, apprehensions_a_month| {
        let model = model(FlowParameters { settled_start, ..parameters() });
        let state = model.start(&FlowStart { apprehensions_a_month, weather: month(0).weather });
        (model, state)
    };
    let even = [10_000.0; Sector::COUNT];
    let (_, recorded) = started(0.0, even);
    let (_, halfway) = started(0.5, even);
    let (model, resting) = started(1.0, even);
    let people =
        |state: &FlowState| state.log_attempts.iter().map(|&log| libm::exp(log)).sum::<f64>();
    assert!((people(&resting) / people(&recorded) - 1.0).abs() < 1e-12);
    for s in 0..Sector::COUNT {
        let [from, to] = [recorded.log_share[s], resting.log_share[s]];
        assert!((from - to).abs() > 0.01, "sector {s} is at rest on record");
    }
    // Once rescaled to 1, halfway shares differ by as much as half the way, the same for every sector.
    let shift: Vec<f64> = (0..Sector::COUNT)
        .map(|s| halfway.log_share[s] - f64::midpoint(recorded.log_share[s], resting.log_share[s]))
        .collect();
    assert!(shift.iter().all(|by| (by - shift[0]).abs() < 1e-12), "{shift:?}");

    let next = model.next_shares(&resting, &month(0).weather);
    for (now, next) in resting.log_share.iter().zip(next) {
        assert!((now - next).abs() < 1e-9, "{now} becomes {next}");
    }
    // Three times as many in one sector move the record's shares, and rest only as far as more people dilute risk.
    let mut other = even;
    other[Sector::Tucson as usize] *= 3.0;
    let apart = |to: &FlowState, from: &FlowState| {
        (0..Sector::COUNT).map(|s| (to.log_share[s] - from.log_share[s]).abs()).fold(0.0, f64::max)
    };
    assert!(apart(&started(0.0, other).1, &recorded) > 0.5);
    assert!(apart(&started(1.0, other).1, &resting) < 0.1);
}

/// The start reproduces the record it starts from: expected first arrests are the recorded apprehensions.
#[test]
fn a_run_starts_from_the_record() {
    let model = model(parameters());
    let state = start(&model);
    let p = &state.perceived_risk;
    let attempts = |sector: Sector| libm::exp(state.log_attempts[sector as usize]);
    let arrests = |sector: Sector| {
        attempts(sector) * f64::midpoint(p[0][sector as usize], p[1][sector as usize])
    };
    assert!((arrests(Sector::SanDiego) * 12.0 - 540_347.0).abs() < 1.0);
    assert!((arrests(Sector::BigBend) * 12.0 - 8_764.0).abs() < 1.0);
}

#[test]
fn each_joint_rule_has_its_error() {
    let mode = FlowParameters { mode_scale: 0.7, ..parameters() };
    let habit = FlowParameters { habit: 0.6, ..parameters() };
    assert_eq!(
        FlowModel::new(mode.clone(), &agents()),
        Err(FlowError::ModeScaleAboveSectorScale { mode_scale: 0.7, sector_scale: 0.6 })
    );
    assert_eq!(
        FlowModel::new(habit.clone(), &agents()),
        Err(FlowError::HabitNotBelowSectorScale { habit: 0.6, sector_scale: 0.6 })
    );
    for drawn in [mode, habit] {
        assert!(FlowModel::new(drawn.in_joint_bounds(), &agents()).is_ok());
    }
}

/// Every outcome has its own id, and its tallies exist; the register covers the levers of the policy text.
#[test]
fn registers_are_whole() {
    for (place, outcome) in OUTCOMES.iter().enumerate() {
        assert!(
            OUTCOMES[..place].iter().all(|other| other.id != outcome.id),
            "{} twice",
            outcome.id
        );
        assert!(!outcome.total.is_empty());
    }
    let themes =
        [Theme::Enforcement, Theme::AntiTrafficking, Theme::BorderSafety, Theme::Repatriation];
    for theme in themes {
        assert!(FlowParameters::SPECS.iter().any(|spec| spec.theme == theme), "{theme:?}");
    }
}

/// Draws are found by name: the row of a decision is that of the stream of the same coordinates.
#[test]
fn draws_have_coordinates() {
    let draws = FlowDraws::new(42, 5, 600);
    let stream = |sector| Stream::new(42, Module::FLOWS, 5, sector, 600);
    for (sector, &word) in
        draws.lanes::<1, 9>(super::draws::SectorDraw::Death).words.iter().enumerate()
    {
        assert_eq!(word, stream(sector as u32).word(super::draws::SectorDraw::Death as u32));
    }
}
