use super::fixture::{even, parameters, single};
use super::*;
use crate::model::queueing::erlang::DelaySystem;
use crate::model::queueing::infinite_server::Groups;
use crate::model::repatriation::buses::Buses;
use crate::stats::Moments;

const PORT: Port = Port::SanYsidro;
const PEOPLE: [f64; Group::COUNT] = [500.0, 120.0, 40.0, 40.0];

fn draws(replicate: u32) -> ReceptionDraws {
    ReceptionDraws { seed: 2_024, replicate, month: 5 }
}

fn weeks(
    parameters: &RepatriationParameters,
    people_a_day: [f64; Group::COUNT],
    count: u32,
    mut see: impl FnMut(&ReceptionWeek, &ReceptionFigures),
) {
    let mut week = ReceptionWeek::new(parameters, PORT, &people_a_day);
    for replicate in 0..count {
        week.room.run(&week.law, &draws(replicate), &mut week.figures);
        see(&week, &week.figures);
    }
}

fn week(parameters: &RepatriationParameters) -> ReceptionFigures {
    ReceptionWeek::new(parameters, PORT, &PEOPLE).run(&draws(0)).clone()
}

fn total(by_hour: &[f64]) -> f64 {
    by_hour.iter().sum()
}

/// Within 4 Monte Carlo standard errors, and these small enough for the test to fail.
fn agrees(found: &Moments, wanted: f64, relative: f64) {
    let error = found.mcse().unwrap();
    assert!((found.mean - wanted).abs() < 4.0 * error, "{} +- {error}, not {wanted}", found.mean);
    assert!(error < relative * wanted, "{error} is too much for {wanted}");
}

/// The mean of a ratio of sums over weeks, by its linearised parts.
fn ratio(parts: &[(f64, f64)]) -> Moments {
    let (sum, of) = parts.iter().fold((0.0, 0.0), |(sum, of), part| (sum + part.0, of + part.1));
    let (ratio, mean_of) = (sum / of, of / parts.len() as f64);
    parts.iter().map(|part| ratio + (part.0 - ratio * part.1) / mean_of).collect()
}

/// M^40/M/inf (R-C2): the variance of the people in the shelter is 20.5 times their mean, which is rate times stay.
#[test]
fn a_shelter_fed_by_buses_of_forty() {
    let mut p = even();
    (p.bus_people, p.bus_least, p.bus_seats) = (40.0, 40.0, 40.0);
    (p.officers, p.service_minutes) = ([200.0; Port::COUNT], 0.1);
    (p.shelter_need, p.shelter_stay_days) = ([1.0; Group::COUNT], 1.0);
    p.beds = [10_000.0; Port::COUNT];
    let mut occupied = Vec::new();
    weeks(&p, [80.0, 0.0, 0.0, 0.0], 4_000, |week, _| {
        occupied.push(f64::from(week.room.shelter.occupied));
    });
    let mean: Moments = occupied.iter().copied().collect();
    agrees(&mean, 80.0, 0.01);
    let wanted = Groups::of_size(2.0, 40).variance_present(1.0);
    assert!((wanted / 80.0 - 20.5).abs() < 1e-12);
    agrees(&occupied.iter().map(|n| (n - 80.0) * (n - 80.0)).collect(), wanted, 0.04);
}

/// It begins with the mean and variance it keeps, though a stay is longer than the week before: 10 days, a half asks.
#[test]
fn a_shelter_begins_as_full_as_it_stays() {
    let mut p = even();
    (p.shelter_need, p.shelter_stay_days) = ([0.5; Group::COUNT], 10.0);
    p.beds = [10_000.0; Port::COUNT];
    let mut occupied = Vec::new();
    weeks(&p, [60.0, 0.0, 0.0, 0.0], 1_500, |week, figures| {
        occupied.push((figures.occupied[0], f64::from(week.room.shelter.occupied)));
    });
    let sizes = Buses::new(&p);
    let widened = 1.0 + 0.5 * sizes.mean_pairs() / (2.0 * sizes.mean);
    for of in [0, 1] {
        let values = occupied.iter().map(|pair| [pair.0, pair.1][of]);
        agrees(&values.clone().collect(), 300.0, 0.01);
        let squares = values.map(|n| (n - 300.0) * (n - 300.0)).collect();
        agrees(&squares, 300.0 * widened, 0.05);
    }
}

/// M/M/4 at a load of 3.2: single people, open day and night, in order of arrival.
#[test]
fn the_desk_is_erlangs() {
    let mut p = single();
    (p.service_minutes, p.priority) = (16.0, 0.0);
    (p.officers, p.goal_minutes) = ([4.0; Port::COUNT], 10.0);
    let (mut waits, mut over, mut waiting) = (Vec::new(), Vec::new(), Moments::default());
    weeks(&p, [288.0, 0.0, 0.0, 0.0], 400, |_, figures| {
        waits.push((total(&figures.waited_minutes), total(&figures.attended)));
        over.push((total(&figures.over_goal), total(&figures.attended)));
        waiting.push(total(&figures.waiting) / HOURS as f64);
    });
    let system = DelaySystem::new(0.2, 1.0 / 16.0, 4).unwrap();
    agrees(&ratio(&waits), system.measures().wait, 0.03);
    agrees(&ratio(&over), 1.0 - system.waits_at_most(10.0), 0.03);
    agrees(&waiting, system.measures().waiting, 0.03);
}

/// Priority M/M/1 (R-E3): urgent at 0.2, others at 0.6, one an hour served: times in system 2 and 6 hours.
#[test]
fn urgent_people_at_one_officer() {
    let mut p = single();
    (p.service_minutes, p.officers) = (60.0, [1.0; Port::COUNT]);
    let (minors, men) = (Group::UnaccompaniedMinors as usize, Group::Men as usize);
    let (mut urgent, mut others) = (Vec::new(), Vec::new());
    weeks(&p, [14.4, 0.0, 0.0, 4.8], 4_000, |_, figures| {
        for (group, waits) in [(minors, &mut urgent), (men, &mut others)] {
            let minutes = &figures.wait_minutes[group];
            waits.push((total(minutes), minutes.len() as f64));
        }
    });
    // Without the hour of service.
    agrees(&ratio(&urgent), 60.0, 0.02);
    agrees(&ratio(&others), 300.0, 0.02);
}

/// Compound Poisson (R-C1): weekly arrivals have the mean L E X and the variance L E X^2; each group has its share; a
/// coefficient of variation of days adds its part.
#[test]
fn arrivals_are_compound_poisson() {
    let people_a_day = PEOPLE.map(|people| people / 4.0);
    for variation in [0.0, 0.3] {
        let p = RepatriationParameters { daily_variation: variation, ..parameters() };
        let mut came = Vec::new();
        let mut of_group = [Moments::default(); Group::COUNT];
        weeks(&p, people_a_day, 1_500, |_, figures| {
            let people = Group::ALL.map(|group| figures.arrived_of(group));
            came.push(total(&people));
            for (group, people) in of_group.iter_mut().zip(people) {
                group.push(people);
            }
        });
        let sizes = Buses::new(&p);
        let a_day = total(&people_a_day);
        agrees(&came.iter().copied().collect(), 7.0 * a_day, 0.01);
        for (group, wanted) in of_group.iter().zip(people_a_day) {
            agrees(group, 7.0 * wanted, 0.01);
        }
        let square_size = sizes.mean_pairs() + sizes.mean;
        let wanted = 7.0 * a_day * square_size / sizes.mean
            + 7.0 * (variation * a_day) * (variation * a_day);
        let squares: Moments = came.iter().map(|n| (n - 7.0 * a_day) * (n - 7.0 * a_day)).collect();
        agrees(&squares, wanted, 0.06);
    }
}

/// Closed at night and all agreed: nobody comes outside the port's hours, none at night in daylight hours, and the first
/// two hours bring a pulse.
#[test]
fn a_port_closed_at_night_has_a_morning_pulse() {
    let mut p = parameters();
    p.agreed = [1.0; Port::COUNT];
    (p.opens, p.closes) = ([8.0; Port::COUNT], [18.0; Port::COUNT]);
    let (mut morning, mut later) = (0.0, 0.0);
    weeks(&p, PEOPLE, 20, |_, figures| {
        assert_eq!((total(&figures.at_night), figures.unattended), (0.0, 0.0));
        for hour in 0..HOURS {
            let (day, clock) = (hour / 24, hour % 24);
            let (opens, closes) = if day < 5 { (8, 18) } else { (9, 17) };
            let people = figures.arrived_in(hour);
            if clock < opens || closes <= clock {
                assert_eq!(people, 0.0, "hour {hour}");
            } else if clock < opens + 2 {
                morning += people / 14.0;
            } else if day < 5 {
                later += people / 40.0;
            }
        }
    });
    assert!(morning > 4.0 * later, "{morning} an hour, then {later}");
}

/// Nobody is lost, of any parameters: received or not, each minor handed over or let go, each ask answered.
#[test]
fn people_are_conserved() {
    let cases: [fn(&mut RepatriationParameters); 6] = [
        |_| (),
        |p| p.custody_until_handover = 0.0,
        |p| (p.priority, p.night_officers) = (0.0, [0.0; Port::COUNT]),
        |p| (p.officers, p.night_officers) = ([0.0; Port::COUNT], [0.0; Port::COUNT]),
        |p| (p.officers, p.night_officers) = ([1.5; Port::COUNT], [0.25; Port::COUNT]),
        |p| (p.beds, p.shelter_need) = ([40.0; Port::COUNT], [1.0; Group::COUNT]),
    ];
    for change in cases {
        let mut p = parameters();
        change(&mut p);
        let figures = week(&p);
        let attended = total(&figures.attended);
        let arrived: f64 = (0..HOURS).map(|hour| figures.arrived_in(hour)).sum();
        assert!(arrived > 3_000.0);
        assert_eq!(attended + figures.unattended, arrived);
        assert!(figures.unattended_in_hours <= figures.unattended);
        let waits: usize = figures.wait_minutes.iter().map(Vec::len).sum();
        assert_eq!(waits as f64, attended);
        let minutes = figures.wait_minutes.iter().map(|minutes| total(minutes)).sum::<f64>();
        assert!((minutes - total(&figures.waited_minutes)).abs() <= 1e-9 * minutes);
        let minors = figures.arrived_of(Group::UnaccompaniedMinors);
        assert_eq!(figures.minors_handed_over + figures.minors_without_handover, minors);
        assert!(figures.minors_late <= figures.minors_handed_over);
        assert!(total(&figures.at_night) <= arrived);
        assert!(figures.beds_peak() <= p.beds[0] as u32);
        assert_eq!(figures.refused, figures.refused_with(p.beds[0] as u32) as f64);
        let most = figures.occupied_most.iter();
        assert!(
            figures.occupied.iter().zip(most).all(|(mean, &most)| *mean <= f64::from(most) + 1e-9)
        );
        assert!(figures.waiting.iter().all(|&people| people >= 0.0));
    }
}

/// Officers do what they do and no more: the same people come, in order of arrival nobody waits longer, nights and beds
/// asked for stay as they are where beds do not depend on the desk.
#[test]
fn an_officer_more_lengthens_no_wait() {
    let mut p = parameters();
    p.priority = 0.0;
    let mut room = ReceptionWeek::new(&p, PORT, &PEOPLE);
    let mut before: Option<ReceptionFigures> = None;
    for officers in [3, 6, 7, 8, 12, 30] {
        room.set_officers(officers);
        let figures = room.run(&draws(3)).clone();
        if let Some(before) = before {
            assert_eq!((&figures.arrived, figures.at_night), (&before.arrived, before.at_night));
            assert!(total(&figures.waited_minutes) < total(&before.waited_minutes));
            for (now, before) in figures.wait_minutes.iter().zip(&before.wait_minutes) {
                assert!(now.iter().zip(before).all(|(now, before)| now <= before));
            }
            for (now, before) in figures.waiting.iter().zip(&before.waiting) {
                assert!(*now <= before + 1e-9);
            }
        }
        before = Some(figures);
    }
}

/// A bed more refuses nobody who had one, and what one pass tells for all numbers is what each number finds by itself.
#[test]
fn one_pass_tells_refusals_for_all_beds() {
    let mut room = ReceptionWeek::new(&parameters(), PORT, &PEOPLE);
    let all = room.run(&draws(1)).clone();
    let mut before = usize::MAX;
    for beds in [0, 1, 50, 200, 250, 300, 400, 1_000] {
        room.set_beds(beds);
        let figures = room.run(&draws(1));
        assert_eq!(figures.refused, all.refused_with(beds) as f64);
        assert!(figures.beds_peak() <= beds && all.refused_with(beds) <= before);
        before = all.refused_with(beds);
        assert_eq!(figures.waited_minutes, all.waited_minutes);
    }
    assert!(before == 0 && all.refused_with(200) > 0);
}

/// By hand, one minor an hour, received at once, and the agency from 8 to 18 at all days: who comes in an hour waits to the
/// next 8 o'clock, 14 hours of the day at most, 7 on average; without a weekend longer. Custody has no part in the rest.
#[test]
fn minors_wait_for_the_agency() {
    let mut p = single();
    (p.officers, p.service_minutes) = ([200.0; Port::COUNT], 0.1);
    (p.agency_weekend, p.handover_limit_hours) = (1.0, 10.0);
    let people = [0.0, 0.0, 0.0, 48.0];
    let of = |p: &RepatriationParameters| {
        let (mut custody, mut late, mut without) = (Vec::new(), Vec::new(), Vec::new());
        weeks(p, people, 300, |_, figures| {
            let minors = figures.arrived_of(Group::UnaccompaniedMinors);
            custody.push((figures.minors_custody_hours, minors));
            late.push((figures.minors_late, minors));
            without.push((figures.minors_without_handover, minors));
        });
        [custody, late, without].map(|parts| ratio(&parts))
    };
    let [custody, late, without] = of(&p);
    // Received within some seconds, which the mean contains.
    agrees(&custody, 14.0 / 24.0 * 7.0 + 0.1 / 60.0, 0.02);
    agrees(&late, 4.0 / 24.0, 0.02);
    assert_eq!(without.mean, 0.0);
    p.agency_weekend = 0.0;
    let [weekend, ..] = of(&p);
    assert!(weekend.mean > 2.0 * custody.mean);
    (p.agency_weekend, p.custody_until_handover) = (1.0, 0.0);
    let [_, late, without] = of(&p);
    assert_eq!(late.mean, 0.0);
    agrees(&without, 14.0 / 24.0, 0.02);
}

/// Urgent people gain, men lose, and nobody else notices: the same people, buses and total work.
#[test]
fn priority_moves_waits_between_groups() {
    let mut p = parameters();
    let mut of = |priority| {
        p.priority = priority;
        week(&p)
    };
    let (in_order, by_need) = (of(0.0), of(1.0));
    let mean = |figures: &ReceptionFigures, group: Group| {
        let minutes = &figures.wait_minutes[group as usize];
        total(minutes) / minutes.len() as f64
    };
    assert!(
        mean(&by_need, Group::UnaccompaniedMinors) < mean(&in_order, Group::UnaccompaniedMinors)
    );
    assert!(mean(&by_need, Group::Men) > mean(&in_order, Group::Men));
    assert_eq!(by_need.arrived, in_order.arrived);
}

/// The same draws, the same bits, whatever the room did before.
#[test]
fn a_room_forgets() {
    let p = parameters();
    let mut room = ReceptionWeek::new(&p, Port::Laredo, &[2_000.0; Group::COUNT]);
    let other = room.run(&draws(9)).clone();
    room.turn_to(&p, PORT, &PEOPLE);
    assert_eq!(*room.run(&draws(0)), week(&p));
    assert_ne!(room.run(&draws(1)).arrived, other.arrived);
    let nobody = ReceptionWeek::new(&p, PORT, &[0.0; Group::COUNT]).run(&draws(0)).clone();
    assert_eq!((total(&nobody.attended), nobody.beds_peak()), (0.0, 0));
    assert_eq!(nobody.mean_wait_minutes(9), None);
}
