//! Laws of the month as a whole; each mechanism's own numbers stand beside it.

use super::fixture::{inputs, month, parameters};
use super::interviews::{Days, Line};
use super::{
    ConsularDraws, ConsularInputs, ConsularModel, ConsularParameters, ConsularState,
    ConsularTallies, ConsularTally as T,
};
use crate::model::calendar::Calendar;
use crate::model::{Consulate, Sector, Tallies};

type Months = Vec<(ConsularState, ConsularTallies)>;

fn follow(
    parameters: ConsularParameters,
    months: u32,
    draws: impl Fn(u32) -> ConsularDraws,
) -> Months {
    let model = ConsularModel::new(parameters);
    let mut state = model.start();
    (0..months)
        .map(|later| {
            let month = month().plus(later as i32);
            let (next, did) = model.step(&state, month, &inputs(), &draws(later));
            state = next;
            (next, did)
        })
        .collect()
}

fn run(parameters: ConsularParameters, months: u32) -> Months {
    follow(parameters, months, |later| ConsularDraws::new(7, 1, later))
}

/// Tallies that count people.
const PEOPLE: [T; 13] = [
    T::Detained,
    T::NotifiedInTime,
    T::Asked,
    T::Reached,
    T::Interviewed,
    T::ConsulateAsked,
    T::ConsulateReached,
    T::ConsulateInterviewed,
    T::InteriorDetained,
    T::InteriorNotifiedInTime,
    T::InteriorAsked,
    T::InteriorReached,
    T::InteriorInterviewed,
];

fn at(did: &ConsularTallies, tally: T, place: usize) -> f64 {
    did.by_place(tally)[place]
}

fn numbers(did: &ConsularTallies) -> impl Iterator<Item = &f64> {
    Tallies::by_place(did).chain(&did.of_border)
}

fn total(months: &Months, tally: T) -> f64 {
    months.iter().map(|(_, did)| did.total(tally)).sum()
}

/// The month's expected numbers are products of its shares: 24 months of a sector of 22,000 and of the interior, within
/// four standard errors of the binomials (the seed is fixed).
#[test]
fn counts_follow_their_shares() {
    let (months, p) = (24, parameters());
    // Half of the full effect in 0.8 of the border's districts: notice 48 x 0.5^0.4 hours, closed 0.3 x 0.4^0.4.
    let notice = 48.0 * libm::pow(0.5, 0.4);
    let told = 1.0 - libm::exp(-72.0 / notice);
    let asks = p.asking * 72.0 / (72.0 + notice);
    let found = run(parameters(), months);
    let of = |tally| found.iter().map(|(_, did)| at(did, tally, Sector::SanDiego as usize)).sum();
    let close = |found: f64, people: f64, share: f64| {
        let error = 4.0 * (people * share * (1.0 - share)).sqrt();
        assert!((found - people * share).abs() < error, "{found} is not {}", people * share);
    };
    let came = f64::from(months) * 22_000.0;
    close(of(T::Detained), came, 0.05);
    close(of(T::NotifiedInTime), of(T::Detained), told);
    close(of(T::Asked), of(T::Detained), asks);

    // Half of the full effect in 0.3 of the interior's districts. All who are removed, times 1.5, are held.
    let notice = 120.0 * libm::pow(0.5, 0.15);
    let people = total(&found, T::InteriorDetained);
    assert_eq!(people, f64::from(months) * 6_000.0);
    close(total(&found, T::InteriorNotifiedInTime), people, 1.0 - libm::exp(-72.0 / notice));
    close(total(&found, T::InteriorAsked), people, p.asking * 720.0 / (720.0 + notice));
}

/// Where officers are plenty all who are asked for in open places are heard at once: 1 - 0.3 x 0.4^e at the border, e = 0.4,
/// and 1 - 0.4 x 0.4^e in the interior, e = 0.15.
#[test]
fn consultation_opens_places() {
    let p = ConsularParameters {
        staff: [500.0; Consulate::COUNT],
        interior_staff: 2_000.0,
        ..parameters()
    };
    let months = run(p, 24);
    let at_border = 1.0 - 0.3 * libm::pow(0.4, 0.4);
    for (asked, reached, heard, access) in [
        (T::Asked, T::Reached, T::Interviewed, at_border),
        (T::ConsulateAsked, T::ConsulateReached, T::ConsulateInterviewed, at_border),
        (
            T::InteriorAsked,
            T::InteriorReached,
            T::InteriorInterviewed,
            1.0 - 0.4 * libm::pow(0.4, 0.15),
        ),
    ] {
        let [asked, reached, heard] = [asked, reached, heard].map(|tally| total(&months, tally));
        assert_eq!(reached, heard);
        let error = 4.0 * (asked * access * (1.0 - access)).sqrt();
        assert!((heard - asked * access).abs() < error, "{heard} of {asked}");
    }
    assert_eq!(total(&months, T::WaitDays), 0.0);
}

/// Where every place is open, waits are those of the queue of all who asked: three interviews an officer and working day,
/// stays of three days at the border and thirty in the interior; and as many are heard as it says, within four standard
/// errors.
#[test]
fn waits_are_those_of_the_queue() {
    let p = ConsularParameters {
        border_access: 1.0,
        interior_access: 1.0,
        interior_staff: 20.5,
        ..parameters()
    };
    let line = |officers: f64, stay_days: f64| Line { officers, interviews_a_day: 3.0, stay_days };
    for (later, (_, did)) in run(p, 12).iter().enumerate() {
        let days = Days::from(Calendar::of(month().plus(later as i32)));
        let nogales = [T::ConsulateAsked, T::ConsulateInterviewed, T::ConsulateWaitDays]
            .map(|tally| at(did, tally, Consulate::Nogales as usize));
        let interior = [T::InteriorAsked, T::InteriorInterviewed, T::InteriorWaitDays]
            .map(|tally| did.total(tally));
        for ([asked, heard, waits], line) in
            [(nogales, line(2.5, 3.0)), (interior, line(20.5, 30.0))]
        {
            let served = line.month(asked, days);
            assert!((waits / heard / served.wait - 1.0).abs() < 1e-12, "{waits} {served:?}");
            let error = 4.0 * (asked * served.share * (1.0 - served.share)).sqrt();
            assert!((heard - asked * served.share).abs() < error, "{heard} {served:?}");
            assert!(served.share < 0.95);
        }
    }
}

/// A record of half a person rounds up; the factor counts before.
#[test]
fn people_of_the_interior_are_whole() {
    let model = ConsularModel::new(parameters());
    for (removals, people) in [(0.0, 0.0), (1.0, 2.0), (0.9, 1.0), (3.0, 5.0), (1_000.0, 1_500.0)] {
        let inputs = ConsularInputs { removals, ..inputs() };
        let draws = ConsularDraws::all_at(0.01);
        let (_, did) = model.step(&model.start(), month(), &inputs, &draws);
        assert_eq!(did.total(T::InteriorDetained), people);
    }
}

/// Whatever the draw: people are whole, interviewed <= reached <= asked <= detained and told <= detained in every place,
/// consulates were asked by the people of their sector, and each complaint is filed, resolved or open.
#[test]
fn conservation_and_bounds() {
    for extreme in [Some(1e-9), Some(0.001), Some(0.5), Some(0.999), Some(1.0 - 1e-9), None] {
        let draws =
            |later| extreme.map_or_else(|| ConsularDraws::new(5, 1, later), ConsularDraws::all_at);
        let mut before = ConsularModel::new(parameters()).start();
        for (state, did) in follow(parameters(), 36, draws) {
            assert!(did.conserve(&before, &inputs(), &state));
            for tally in PEOPLE {
                assert!(did.by_place(tally).iter().all(|&n| n >= 0.0 && n.fract() == 0.0));
            }
            for (by_sector, by_consulate) in [
                (T::Asked, T::ConsulateAsked),
                (T::Reached, T::ConsulateReached),
                (T::Interviewed, T::ConsulateInterviewed),
            ] {
                for sector in Sector::ALL {
                    let of = |consulate: &Consulate| consulate.sector() == sector;
                    let near = Consulate::ALL.into_iter().filter(of);
                    let sum: f64 = near.map(|one| at(&did, by_consulate, one as usize)).sum();
                    assert_eq!(sum, at(&did, by_sector, sector as usize));
                }
            }
            assert_eq!(
                did.total(T::ComplaintsOpen),
                state.complaints_open[0] + state.complaints_open[1]
            );
            assert!(
                did.total(T::ComplaintsFiled)
                    <= did.total(T::Interviewed) + did.total(T::InteriorInterviewed)
            );
            assert!(numbers(&did).all(|&n| n >= 0.0));
            before = state;
        }
    }
}

/// A count that breaks a law is found: one more heard than reached, one more asked than there are, one complaint lost.
#[test]
fn broken_conservation_is_found() {
    type Break = fn(&mut ConsularTallies);
    let model = ConsularModel::new(parameters());
    let (before, draws) = (model.start(), ConsularDraws::new(5, 1, 1));
    let (after, did) = model.step(&before, month(), &inputs(), &draws);
    assert!(did.conserve(&before, &inputs(), &after));
    let breaks: [Break; 4] = [
        |did| did.by_consulate[2][4] = did.by_consulate[1][4] + 1.0,
        |did| did.by_sector[0][3] = inputs().returned[3] + 1.0,
        |did| did.by_consulate[0][4] += 1.0,
        |did| did.of_border[T::ComplaintsResolved as usize - T::InteriorDetained as usize] += 1.0,
    ];
    for breaks in breaks {
        let mut broken = did.clone();
        breaks(&mut broken);
        assert!(!broken.conserve(&before, &inputs(), &after));
    }
}

/// Two consulates of a sector share its people by their weights; moving an officer to where most people are held lets more
/// be heard, and no consulate of another sector notices.
#[test]
fn officers_serve_their_own_district() {
    let with = |tucson: f64, nogales: f64| {
        let mut p = parameters();
        p.staff[Consulate::Tucson as usize] = tucson;
        p.staff[Consulate::Nogales as usize] = nogales;
        run(p, 12)
    };
    let (even, moved) = (with(2.0, 2.0), with(1.0, 3.0));
    let heard = |months: &Months, consulate: Consulate| -> f64 {
        months.iter().map(|(_, did)| at(did, T::ConsulateInterviewed, consulate as usize)).sum()
    };
    for consulate in Consulate::ALL {
        let [even, moved] = [&even, &moved].map(|months| heard(months, consulate));
        match consulate {
            Consulate::Tucson => assert!(moved < even),
            Consulate::Nogales => assert!(even < moved),
            _ => assert_eq!(even, moved),
        }
    }
    assert!(total(&even, T::Interviewed) < total(&moved, T::Interviewed));
}

/// Nobody held, nobody asked, no officer, no access: nothing follows, and no number is undefined.
#[test]
fn empty_months() {
    let nobody = ConsularInputs { returned: [0.0; Sector::COUNT], removals: 0.0, removed: None };
    let model = ConsularModel::new(parameters());
    let (_, did) = model.step(&model.start(), month(), &nobody, &ConsularDraws::new(1, 1, 1));
    assert!(numbers(&did).all(|&n| n == 0.0));
    let staffless =
        ConsularParameters { staff: [0.0; Consulate::COUNT], interior_staff: 0.0, ..parameters() };
    let closed = ConsularParameters {
        border_access: 0.0,
        interior_access: 0.0,
        meetings: 0.0,
        ..parameters()
    };
    let silent = ConsularParameters { asking: 0.0, ..parameters() };
    for p in [staffless, closed, silent] {
        let months = run(p, 6);
        assert!(total(&months, T::Detained) > 0.0);
        for tally in [T::Interviewed, T::InteriorInterviewed, T::WaitDays, T::InteriorWaitDays] {
            assert_eq!(total(&months, tally), 0.0);
        }
        assert_eq!(total(&months, T::ComplaintsFiled), 0.0);
    }
}

/// Little's law through the model: after twenty lives of a complaint, complaint-days over those resolved are their life,
/// shortened by consultation, within the 2 % that its noise of twenty years allows.
#[test]
fn complaints_take_their_time() {
    let p = ConsularParameters {
        complaint_share: 0.5,
        border_spread: 1.0,
        interior_spread: 1.0,
        ..parameters()
    };
    let months: Months = run(p, 360).split_off(120);
    let days = total(&months, T::ComplaintDays) / total(&months, T::ComplaintsResolved);
    let life = 6.0 * libm::pow(0.6, 0.5) * 365.25 / 12.0;
    assert!((days / life - 1.0).abs() < 0.02, "{days} is not {life}");
}

/// Under common draws and place by place: what is turned, and which count must not fall in any month, at the border and in
/// the interior.
#[test]
fn directions() {
    type Turn = fn(&mut ConsularParameters, f64);
    let staff: Turn = |p, by| {
        p.staff = p.staff.map(|officers| officers * by);
        p.interior_staff *= by;
    };
    let told = [T::NotifiedInTime, T::InteriorNotifiedInTime];
    let asked = [T::Asked, T::InteriorAsked];
    let heard = [T::ConsulateInterviewed, T::InteriorInterviewed];
    let rules: [(&str, Turn, [T; 2]); 8] = [
        ("staff", staff, heard),
        ("hours", |p, by| p.interview_hours *= by, heard),
        ("meetings", |p, by| p.meetings *= by, told),
        ("meetings", |p, by| p.meetings *= by, asked),
        ("limit", |p, by| p.notice_limit_hours *= by, told),
        ("slower notice", |p, by| p.border_notice_hours /= by, told),
        ("asking", |p, by| p.asking *= by, asked),
        ("detained", |p, by| p.detained_share *= by, [T::Detained, T::InteriorDetained]),
    ];
    for (name, turn, tallies) in rules {
        let mut before: Option<Months> = None;
        for by in [0.25, 0.5, 0.9, 1.0, 1.1, 1.6, 2.3] {
            let mut p = parameters();
            turn(&mut p, by);
            let now = run(p, 12);
            for ((_, less), (_, more)) in before.iter().flatten().zip(&now) {
                for tally in tallies {
                    let both = less.by_place(tally).iter().zip(more.by_place(tally));
                    for (place, (less, more)) in both.enumerate() {
                        assert!(less <= more, "{name} by {by}: {less} then {more} at {place}");
                    }
                }
            }
            if let Some(before) = &before {
                let sum = |months: &Months| tallies.map(|tally| total(months, tally)).iter().sum();
                let [less, more]: [f64; 2] = [sum(before), sum(&now)];
                assert!(less < more, "{name} does nothing at {by}");
            }
            before = Some(now);
        }
    }
}

/// Each mechanism moves what follows from it and nothing else.
#[test]
fn causes() {
    type Turn = fn(&mut ConsularParameters);
    let complaints =
        [T::ComplaintsFiled, T::ComplaintsResolved, T::ComplaintsOpen, T::ComplaintDays];
    let at_border = [T::Interviewed, T::WaitDays, T::ConsulateInterviewed, T::ConsulateWaitDays];
    let reached_at_border = [&at_border[..], &[T::Reached, T::ConsulateReached]].concat();
    let asked_at_border = [&reached_at_border[..], &[T::Asked, T::ConsulateAsked]].concat();
    let in_interior = [T::InteriorInterviewed, T::InteriorWaitDays];
    let with = |tallies: &[T]| [tallies, &complaints].concat();
    let rules: [(&str, Turn, Vec<T>); 10] = [
        (
            "limit",
            |p| p.notice_limit_hours = 24.0,
            vec![T::NotifiedInTime, T::InteriorNotifiedInTime],
        ),
        ("staff", |p| p.staff = [1.0; Consulate::COUNT], with(&at_border)),
        (
            "districts",
            |p| p.district[Consulate::Nogales as usize] = 5.0,
            with(&[&reached_at_border[..], &[T::ConsulateAsked]].concat()),
        ),
        ("interior staff", |p| p.interior_staff = 5.0, with(&in_interior)),
        ("access", |p| p.border_access = 0.2, with(&reached_at_border)),
        (
            "notice at the border",
            |p| p.border_notice_hours = 10.0,
            with(&[&asked_at_border[..], &[T::NotifiedInTime]].concat()),
        ),
        ("complaint share", |p| p.complaint_share = 0.2, complaints.to_vec()),
        ("complaint months", |p| p.complaint_months = 2.0, complaints[1..].to_vec()),
        ("complaint factor", |p| p.complaint_factor = 0.1, complaints[1..].to_vec()),
        (
            "spread at the border",
            |p| p.border_spread = 0.0,
            with(&[&asked_at_border[..], &[T::NotifiedInTime]].concat()),
        ),
    ];
    let flat = |months: &Months, tally: T| -> Vec<f64> {
        months.iter().flat_map(|(_, did)| did.by_place(tally).to_vec()).collect()
    };
    let reference = run(parameters(), 12);
    for (name, turn, moved) in rules {
        let mut p = parameters();
        turn(&mut p);
        let turned = run(p, 12);
        let waits = [T::WaitDays, T::ConsulateWaitDays, T::InteriorWaitDays];
        for tally in PEOPLE.into_iter().chain(waits).chain(complaints) {
            let differs = flat(&reference, tally) != flat(&turned, tally);
            assert_eq!(differs, moved.contains(&tally), "{name}: {tally:?}");
        }
    }
}

/// Meetings change what people are told and whom they see, never who is held.
#[test]
fn meetings_detain_nobody() {
    let with = |meetings| run(ConsularParameters { meetings, ..parameters() }, 12);
    let (none, many) = (with(0.0), with(52.0));
    for ((_, none), (_, many)) in none.iter().zip(&many) {
        assert_eq!(none.by_sector[0], many.by_sector[0]);
        assert_eq!(none.total(T::InteriorDetained), many.total(T::InteriorDetained));
    }
    assert!(total(&none, T::NotifiedInTime) < total(&many, T::NotifiedInTime));
}

/// Equal policies differ by exactly nothing, another seed differs, and turning draws is making them anew.
#[test]
fn the_same_draws_give_the_same_months() {
    let months = |seed: u32| follow(parameters(), 24, |later| ConsularDraws::new(seed, 2, later));
    assert_eq!(months(5), months(5));
    assert_ne!(months(5), months(6));
    let turned = |later| {
        let mut draws = ConsularDraws::all_at(0.2);
        draws.turn_to(5, 2, later);
        draws
    };
    assert_eq!(months(5), follow(parameters(), 24, turned));
}
