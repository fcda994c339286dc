//! Laws of the documents model, then one causal test a mechanism.

use super::fixture::{month, parameters};
use super::{
    DocumentDraws, DocumentModel, DocumentParameters, DocumentState, DocumentTallies,
    DocumentTally as T, OUTCOMES,
};

type Months = Vec<(DocumentState, DocumentTallies)>;

/// `months` months from April 1998 under one policy, with the draws of a seed.
fn run(parameters: DocumentParameters, seed: u32, months: i32) -> Months {
    let model = DocumentModel::new(parameters);
    follow(&model, &model.start(), seed, months)
}

fn follow(model: &DocumentModel, start: &DocumentState, seed: u32, months: i32) -> Months {
    let mut state = *start;
    (0..months)
        .map(|later| {
            let month = month("1998-04").plus(later);
            let draws = DocumentDraws::new(seed, 3, month.number());
            let (next, tallies) = model.step(&state, month, &draws);
            state = next;
            (next, tallies)
        })
        .collect()
}

fn total(months: &Months, of: &[T]) -> f64 {
    months.iter().flat_map(|(_, did)| of.iter().map(|&tally| did.get(tally))).sum()
}

const REPLACEMENT_ENDS: [T; 3] = [T::OldOutOfUse, T::IssuedReplacement, T::RefusedReplacement];
const FILED: [T; 2] = [T::FiledReplacement, T::FiledFirst];
const ADJUDICATED: [T; 4] =
    [T::ApprovedReplacement, T::ApprovedFirst, T::RefusedReplacement, T::RefusedFirst];

/// Old cards end replaced, refused, out of use, or are still there; first-time applicants end with a card, refused,
/// waiting, or with a card in production; nobody is a fraction. Every month, whatever the draws and policies.
#[test]
fn people_are_conserved() {
    let no_capacity = DocumentParameters { posts: 0.0, ..parameters() };
    let ample = DocumentParameters { officers: 500.0, production_months: 0.0, ..parameters() };
    let slow = DocumentParameters { production_months: 12.0, officers: 1.234, ..parameters() };
    let nobody = DocumentParameters { old_cards: 0.0, first_time: 0.0, ..parameters() };
    let refused = DocumentParameters { refusal: 1.0, never_apply: 0.0, ..parameters() };
    let free = DocumentParameters {
        fee_usd: 0.0,
        fee_elasticity: 3.0,
        first_time: 1_000_000.0,
        first_time_growth: 0.5,
        rush_hazard: 100.0,
        rush_years: 0.02,
        ..parameters()
    };
    for parameters in [parameters(), no_capacity, ample, slow, nobody, refused, free] {
        let model = DocumentModel::new(parameters);
        for extreme in [None, Some(1e-9), Some(1.0 - 1e-9)] {
            let mut state = model.start();
            for later in 0..72 {
                let month = month("1998-04").plus(later);
                let draws = extreme.map_or_else(
                    || DocumentDraws::new(5, 1, month.number()),
                    DocumentDraws::all_at,
                );
                let (next, did) = model.step(&state, month, &draws);
                let gone: f64 = REPLACEMENT_ENDS.map(|tally| did.get(tally)).iter().sum();
                assert_eq!(state.old_unreplaced(), next.old_unreplaced() + gone, "{month}");
                let first = |state: &DocumentState| state.waiting[1] + state.production[1].cards();
                assert_eq!(
                    first(&state) + did.get(T::FiledFirst),
                    first(&next) + did.get(T::IssuedFirst) + did.get(T::RefusedFirst),
                    "{month}"
                );
                let waiting = |state: &DocumentState| state.waiting[0] + state.waiting[1];
                let adjudicated: f64 = ADJUDICATED.map(|tally| did.get(tally)).iter().sum();
                let filed: f64 = FILED.map(|tally| did.get(tally)).iter().sum();
                assert_eq!(waiting(&state) + filed, waiting(&next) + adjudicated, "{month}");
                assert_eq!(
                    next.new_cards - state.new_cards,
                    did.get(T::IssuedReplacement) + did.get(T::IssuedFirst)
                );
                let people =
                    [next.intending, next.never, next.waiting[0], next.waiting[1], next.new_cards];
                assert!(people.iter().all(|&n| n >= 0.0 && n.fract() == 0.0), "{next:?}");
                assert!((0.0..1.0).contains(&next.carry), "{}", next.carry);
                assert!(did.0.iter().all(|value| value.is_finite() && *value >= 0.0), "{did:?}");
                state = next;
            }
        }
    }
}

/// The fluid backlog `Q(t) = Q(0) + integral (A - c)`, in whole people: while the queue never empties, interviews are
/// working days times capacity, and what is carried is less than one person, however many months.
#[test]
fn backlog_of_a_busy_queue() {
    let p = DocumentParameters { officers: 1.003, first_time: 200_000.0, ..parameters() };
    let model = DocumentModel::new(p);
    let months = follow(&model, &model.start(), 2, 48);
    let working_days: u32 = (0..48)
        .map(|later| {
            crate::model::calendar::Calendar::of(month("1998-04").plus(later)).working_days()
        })
        .sum();
    let fluid = f64::from(working_days) * model.capacity_a_day();
    assert!((total(&months, &ADJUDICATED) - fluid).abs() < 1.0);
    let waiting = months[47].1.get(T::Waiting);
    assert!((waiting - (total(&months, &FILED) - fluid)).abs() < 1.0);
}

/// Little's law in a stationary setting: twelve years in which as many apply as can be interviewed, behind a queue of
/// 200,000. Time-average backlog = throughput x mean wait, within the 1 % that month-ends differ from days.
#[test]
fn little_in_the_steady_state() {
    let a_year = 1_200.0 * 52.0 * 5.0;
    let p = DocumentParameters {
        old_cards: 0.0,
        officers: 1.0,
        first_time: a_year / 12.0 / parameters().reach,
        first_time_growth: 0.0,
        ..parameters()
    };
    let model = DocumentModel::new(p);
    let start = DocumentState { waiting: [0.0, 200_000.0], ..model.start() };
    let months = follow(&model, &start, 8, 144);
    let mean_backlog = total(&months, &[T::Waiting]) / 144.0;
    let throughput = total(&months, &ADJUDICATED) / (12.0 * 365.25);
    let mean_wait = total(&months, &[T::WaitingPersonDays]) / total(&months, &ADJUDICATED);
    assert!(mean_wait > 100.0);
    let ratio = mean_backlog / (throughput * mean_wait);
    assert!((ratio - 1.0).abs() < 0.01, "{ratio}");
}

/// Equal policies differ by exactly nothing; another seed differs.
#[test]
fn the_same_draws_give_the_same_months() {
    assert_eq!(run(parameters(), 5, 24), run(parameters(), 5, 24));
    assert_ne!(run(parameters(), 5, 24), run(parameters(), 6, 24));
}

/// Before April 1998 nothing moves, so a window may begin in any month before it.
#[test]
fn idle_before_the_programme() {
    let model = DocumentModel::new(parameters());
    let start = model.start();
    for at in ["1991-10", "1998-03"] {
        let month = month(at);
        let (next, did) = model.step(&start, month, &DocumentDraws::new(1, 1, month.number()));
        assert_eq!(next, start);
        assert_eq!(did.get(T::OldValid), 5_000_000.0);
        assert_eq!(did.0.iter().sum::<f64>(), 2.0 * 5_000_000.0, "levels only");
    }
    let april = month("1998-04");
    let (next, _) = model.step(&start, april, &DocumentDraws::new(1, 1, april.number()));
    assert_ne!(next, start);
}

/// Old cards are valid to the month before the deadline; months of grace move that; a deadline moved after it passed
/// makes lapsed cards valid again, as in May 2002.
#[test]
fn dates_decide_who_lapses() {
    let lapsed = |p: &DocumentParameters| -> Vec<bool> {
        run(p.clone(), 1, 30).iter().map(|(_, did)| did.get(T::LapsedHolders) > 0.0).collect()
    };
    // From April 1998: September 1999 is month 17.
    let strict = lapsed(&parameters());
    assert!(!strict[17] && strict[18]);
    let lenient = lapsed(&DocumentParameters { grace_months: 6.0, ..parameters() });
    assert!(!lenient[23] && lenient[24]);

    let (before, _) = run(parameters(), 1, 30)[29];
    assert!(!before.old_accepted && before.holders().old_valid == 0.0);
    let extended = DocumentModel::new(DocumentParameters { deadline: 2002.75, ..parameters() });
    let at = month("2000-10");
    let (after, _) = extended.step(&before, at, &DocumentDraws::new(1, 3, at.number()));
    let holders = after.holders();
    assert!(holders.lapsed == 0.0 && holders.old_valid == after.old_unreplaced());
    assert!(holders.old_valid > 0.0 && holders.new_valid == after.new_cards);
}

/// More capacity never leaves more people or more days of waiting in any month, under the same draws.
#[test]
fn more_capacity_never_more_waiting() {
    let runs: Vec<Months> = (0..24)
        .map(|step| {
            let officers = 0.5 * f64::from(step);
            run(DocumentParameters { officers, ..parameters() }, 4, 36)
        })
        .collect();
    for pair in runs.windows(2) {
        for ((_, fewer), (_, more)) in pair[0].iter().zip(&pair[1]) {
            assert!(more.get(T::Waiting) <= fewer.get(T::Waiting));
            let days = |did: &DocumentTallies| did.get(T::WaitingPersonDays);
            assert!(days(more) <= days(fewer) + 31.0, "but for the carried part of a person");
        }
    }
    let waiting = |step: usize| total(&runs[step], &[T::Waiting]);
    assert!(waiting(23) < waiting(4));
}

/// A later deadline never leaves more people lapsed on the same date. So it is until the later one passes, whatever the
/// capacity; and ever after where cards come at once and the lapsed apply no faster than holders far from a deadline do.
/// (Otherwise an early deadline can, later, have brought more people to a card: they were driven to apply sooner.)
#[test]
fn a_later_deadline_never_more_lapsed() {
    for (officers, production_months) in [(4.0, 2.0), (100.0, 0.0)] {
        let of = |step: usize| DocumentParameters {
            deadline: 1999.0 + 0.25 * step as f64,
            officers,
            production_months,
            ..parameters()
        };
        let runs: Vec<Months> = (0..8).map(|step| run(of(step), 6, 60)).collect();
        for (step, pair) in runs.windows(2).enumerate() {
            let months = if officers > 4.0 { 60 } else { 9 + 3 * (step + 1) };
            for (later, ((_, early), (_, late))) in
                pair[0].iter().zip(&pair[1]).take(months).enumerate()
            {
                let [early, late] = [early, late].map(|did| did.get(T::LapsedHolders));
                assert!(late <= early, "month {later}: {early}, later deadline {late}");
            }
        }
    }
}

/// Without a rush or a fee that matters, holders apply at a constant rate: the same share of those left every month.
#[test]
fn no_rush_is_a_constant_hazard() {
    let p = DocumentParameters { rush_hazard: 0.0, out_of_use: 0.0, reach: 1.0, ..parameters() };
    let expected = 1.0 - libm::exp(-p.base_hazard / 12.0);
    let mut left = 3_000_000.0;
    for (_, did) in &run(p, 9, 18) {
        let filed = did.get(T::FiledReplacement);
        let deviation = (left * expected * (1.0 - expected)).sqrt();
        assert!((filed - left * expected).abs() < 5.0 * deviation, "{filed} of {left}");
        left -= filed;
    }
}

/// Parameter, change, outcome, and whether it must rise (or fall), under the same draws, over three years.
#[test]
fn directions() {
    type Change = fn(&mut DocumentParameters);
    const RISES: bool = true;
    const FALLS: bool = false;
    let table: [(&str, Change, &[T], bool); 17] = [
        ("extension", |p| p.deadline = 2001.75, &[T::LapsedHolders], FALLS),
        ("grace", |p| p.grace_months = 12.0, &[T::LapsedHolders], FALLS),
        ("more old cards", |p| p.old_cards = 5.5e6, &[T::FiledReplacement], RISES),
        ("more never apply", |p| p.never_apply = 0.6, &[T::FiledReplacement], FALLS),
        ("cards out of use", |p| p.out_of_use = 0.1, &[T::OldUnreplaced], FALLS),
        ("reach", |p| p.reach = 0.5, &FILED, FALLS),
        ("base hazard", |p| p.base_hazard = 0.4, &[T::FiledReplacement], RISES),
        ("rush", |p| p.rush_hazard = 4.0, &[T::LapsedHolders], FALLS),
        ("early rush", |p| p.rush_years = 1.0, &[T::FiledReplacement], RISES),
        ("lapsed apply", |p| p.lapsed_hazard = 1.0, &[T::LapsedHolders], FALLS),
        ("first-time demand crowds", |p| p.first_time = 9e4, &[T::IssuedReplacement], FALLS),
        ("growth", |p| p.first_time_growth = 0.3, &[T::FiledFirst], RISES),
        ("fee", |p| p.fee_usd = 90.0, &FILED, FALLS),
        ("travel costs households", |p| p.travel_usd = 60.0, &[T::HouseholdCost], RISES),
        ("hours", |p| p.hours_factor = 1.5, &[T::WaitingPersonDays], FALLS),
        ("refusals", |p| p.refusal = 0.3, &[T::NewHeld], FALLS),
        ("slow production", |p| p.production_months = 4.0, &[T::NewHeld], FALLS),
    ];
    // Few officers, so that capacity binds.
    let scarce = || DocumentParameters { officers: 3.0, ..parameters() };
    let before = run(scarce(), 11, 36);
    for (name, change, outcome, rises) in table {
        let mut changed = scarce();
        change(&mut changed);
        let (before, after) = (total(&before, outcome), total(&run(changed, 11, 36), outcome));
        assert!(if rises { after > before } else { after < before }, "{name}: {before} to {after}");
    }
}

/// One mechanism, one effect: these change their own outcome and leave every other number to the last bit.
#[test]
fn a_change_stays_where_it_belongs() {
    let before = run(parameters(), 9, 36);
    let only = |changed: DocumentParameters, moves: &[T]| {
        for ((_, before), (_, after)) in before.iter().zip(&run(changed, 9, 36)) {
            for (index, (before, after)) in before.0.iter().zip(&after.0).enumerate() {
                let may_move = moves.iter().any(|&tally| tally as usize == index);
                assert!(may_move || before == after, "tally {index}");
            }
        }
    };
    only(DocumentParameters { travel_usd: 90.0, ..parameters() }, &[T::HouseholdCost]);
    let later = DocumentParameters { production_months: 3.0, ..parameters() };
    only(
        later,
        &[
            T::OldValid,
            T::OldUnreplaced,
            T::LapsedHolders,
            T::NewHeld,
            T::IssuedReplacement,
            T::IssuedFirst,
        ],
    );
}

/// Ids are the stable names, each once, and tallies fit their array.
#[test]
fn outcomes_are_named_once() {
    let ids: Vec<&str> = OUTCOMES.iter().map(|outcome| outcome.id).collect();
    for id in [
        "cards_old_valid",
        "cards_old_unreplaced",
        "applications_waiting",
        "application_wait_days",
        "applications_adjudicated",
        "applications_refused",
        "cards_approved",
        "cards_issued_replacement",
        "cards_issued_first",
        "cards_lapsed_holders",
        "household_cost_usd",
    ] {
        assert_eq!(ids.iter().filter(|&&other| other == id).count(), 1, "{id}");
    }
    for outcome in OUTCOMES {
        assert!(outcome.total.iter().chain(outcome.per).all(|&tally| tally < T::COUNT));
    }
}
