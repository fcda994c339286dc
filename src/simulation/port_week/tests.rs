//! The week is the run's, its figures fit together, and the two ways of following it agree where they should.

use super::{
    HourFigure, Method, PortWeek, PortWeekError, PortWeekResults, WeekFigure, WeekOfYear,
    WeekReplicate,
};
use crate::model::ports::EventRoom;
use crate::model::ports::profile::HOURS;
use crate::model::{Lane, Month, Part, Place, Port};
use crate::scenario::{Scenario, preset};
use crate::simulation::{Job, Period, Program, RunResults, SeriesKey};
use std::num::NonZeroU32;

fn scenario(id: &str) -> Scenario {
    preset(id).expect("a bundled preset").clone()
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

/// Crossings of each replicate in a month, by kind of lane or mode, in the run itself.
fn of_run(results: &RunResults, outcome: &str, port: Port, month: usize) -> Vec<Option<f64>> {
    let key = SeriesKey::at(outcome, Some(Place::Port(port)), Period::Month);
    results.values(&key)[month].clone()
}

/// Vehicles and people on foot who cross in the month of the week are those of the run, and so is the mean wait: at ports
/// with and without trusted lanes, before and after a policy, in the first month and the last.
#[test]
fn the_month_is_that_of_the_run() {
    let mut tightened = scenario("inspection-tightened");
    tightened.set("ports.lanes.trusted.san_ysidro", "2").unwrap();
    assert_is_of_the_run(
        tightened,
        &[(0, Port::SanYsidro), (16, Port::SanYsidro), (55, Port::ElPaso), (69, Port::RestTucson)],
    );
}

/// Where documents run too, those whose card has lapsed stay away from the week as they do from the run: before and after
/// the deadline of October 1999.
#[test]
fn lapsed_cards_are_missed_as_in_the_run() {
    let coupled = scenario("cards-at-the-ports");
    assert_is_of_the_run(coupled.clone(), &[(23, Port::SanYsidro), (26, Port::SanYsidro)]);
    let crossed = |scenario: &Scenario| {
        let week = PortWeek::new(scenario, Port::SanYsidro, month("1999-12")).unwrap();
        week.replicate(0).lanes[0].as_ref().unwrap().month.crossed
    };
    let mut apart = coupled.clone();
    apart.set("coupling.documents_to_ports", "0").unwrap();
    assert!(crossed(&coupled) < crossed(&apart));
}

fn assert_is_of_the_run(mut scenario: Scenario, looked_at: &[(usize, Port)]) {
    scenario.replicates = 6;
    let program = Program::new(&Job {
        scenario: scenario.clone(),
        monthly_replicates: 6,
        monthly_outcomes: None,
        replicates_per_draw: NonZeroU32::MIN,
    });
    let mut results = RunResults::new(&program);
    results.insert(program.run_chunk(0));
    for &(ahead, port) in looked_at {
        let time = scenario.window.start.plus(ahead as i32);
        let week = PortWeek::new(&scenario, port, time).unwrap();
        let vehicles = of_run(&results, "crossings_vehicles", port, ahead);
        let on_foot = of_run(&results, "crossings_pedestrians", port, ahead);
        let key = SeriesKey {
            outcome: "wait_minutes_mean",
            place: Some(Place::Port(port)),
            part: Some(Part::Lane(Lane::Vehicle)),
            period: Period::Month,
        };
        let wait = results.values(&key)[ahead].clone();
        for replicate in 0..6 {
            let lanes = week.replicate(replicate).lanes;
            let crossed =
                |lane: Lane| lanes[lane as usize].as_ref().map_or(0.0, |lane| lane.month.crossed);
            let place = replicate as usize;
            let in_vehicles = crossed(Lane::Vehicle) + crossed(Lane::Trusted);
            assert_eq!(Some(in_vehicles), vehicles[place], "{port:?} {time}");
            assert_eq!(Some(crossed(Lane::Pedestrian)), on_foot[place], "{port:?} {time}");
            let mean = lanes[0].as_ref().unwrap().month.wait.mean;
            assert!((mean - wait[place].unwrap()).abs() < 1e-5 * (1.0 + mean));
        }
    }
}

fn week_at(port: Port, set: &[(&str, &str)]) -> PortWeek {
    let mut scenario = scenario("ports-1998");
    for (key, value) in set {
        scenario.set(key, value).unwrap();
    }
    PortWeek::new(&scenario, port, month("1998-07")).unwrap()
}

/// In every replicate, by both methods: the map of waits weighted by who joins is the mean of the week; who came joined or
/// turned away; hours lost are the waits together; quantiles stand in order.
#[test]
fn figures_fit_together() {
    let trusted =
        [("ports.lanes.trusted.nogales", "1"), ("ports.lanes.enrolled_share.nogales", "0.2")];
    let week = week_at(Port::Nogales, &trusted);
    let mut room = EventRoom::default();
    for replicate in 0..4 {
        let made = week.replicate_of_events(replicate, &mut room);
        let fluid = week.replicate(replicate);
        for lane in Lane::ALL {
            let made = made.lanes[lane as usize].as_ref().unwrap();
            assert_eq!(made.fluid, fluid.lanes[lane as usize].as_ref().unwrap().fluid);
            for method in [Method::Fluid, Method::Events] {
                let week = made.by(method).unwrap();
                let waits = week.waits.unwrap();
                let together: f64 =
                    (0..HOURS).filter_map(|hour| Some(week.wait(hour)? * week.joined[hour])).sum();
                assert!(
                    (together / week.crossings() - waits.mean).abs() < 1e-9 * (1.0 + waits.mean)
                );
                assert!((together / 60.0 - week.hours_lost()).abs() < 1e-9 * (1.0 + together));
                assert!(waits.quantiles.is_sorted() && (0.0..=1.0).contains(&waits.over_goal));
                let came: f64 = week.crossings() + week.turned_away.iter().sum::<f64>();
                let expected = made.month.came * 168.0 / 744.0;
                // Seven days with a coefficient of variation of 0.2 at most.
                assert!((came / expected - 1.0).abs() < 0.4, "{came} of {expected}");
            }
        }
    }
}

/// The mean over replicates of who comes is the month's, within four standard errors.
#[test]
fn weeks_average_to_the_month() {
    let week = week_at(Port::ElPaso, &[]);
    let mut results = PortWeekResults::default();
    let mut of_month = Vec::new();
    for replicate in 0..200 {
        let made = week.replicate(replicate);
        let lane = made.lanes[Lane::Vehicle as usize].as_ref().unwrap();
        let joined = lane.fluid.crossings() + lane.fluid.turned_away.iter().sum::<f64>();
        of_month.push(joined / (lane.month.came * 168.0 / 744.0));
        results.insert(made);
    }
    let ratio = crate::simulation::Summary::new(&mut of_month).unwrap();
    assert!((ratio.mean - 1.0).abs() < 4.0 * ratio.mcse.unwrap(), "{ratio:?}");
    assert_eq!(results.replicates(), 200);
    assert_eq!(results.lanes().collect::<Vec<_>>(), [Lane::Vehicle, Lane::Pedestrian]);
    let bands = results.day(Lane::Vehicle, HourFigure::Wait, Method::Fluid, 6);
    let map = results.heat_map(Lane::Vehicle, Method::Fluid);
    for (band, mean) in bands.iter().zip(map[6]) {
        assert!((band.as_ref().unwrap().mean - mean.unwrap()).abs() < 1e-9);
    }
    assert_eq!(results.hours(Lane::Vehicle, HourFigure::Wait, Method::Fluid)[144..], bands);
    assert_eq!(results.week(Lane::Vehicle, WeekFigure::Mean, Method::Events), None);
    assert_eq!(results.busiest_day(), 6);
}

/// Replicates may come in any order, and again.
#[test]
fn the_order_of_replicates_does_not_matter() {
    let week = week_at(Port::Laredo, &[]);
    let (mut one, mut other) = (PortWeekResults::default(), PortWeekResults::default());
    for replicate in 0..5 {
        one.insert(week.replicate(replicate));
    }
    for replicate in [3, 1, 4, 0, 2, 3] {
        other.insert(week.replicate(replicate));
    }
    let figures = |results: &PortWeekResults| {
        WeekFigure::ALL.map(|figure| results.week(Lane::Vehicle, figure, Method::Fluid))
    };
    assert_eq!(figures(&one), figures(&other));
}

/// Person by person the waits are those of the fluid and what chance adds: at San Ysidro in July 1998 minutes, not tens of
/// them; and never far below it.
#[test]
fn events_are_near_the_fluid() {
    let week = week_at(Port::SanYsidro, &[]);
    let (mut results, mut room) = (PortWeekResults::default(), EventRoom::default());
    for replicate in 0..6 {
        results.insert(week.replicate_of_events(replicate, &mut room));
    }
    for lane in [Lane::Vehicle, Lane::Pedestrian] {
        let of = |method| results.week(lane, WeekFigure::Mean, method).unwrap().mean;
        let (fluid, events) = (of(Method::Fluid), of(Method::Events));
        println!("{lane:?}: fluid {fluid:.2}, events {events:.2} minutes");
        assert!((events - fluid).abs() < 0.1 * fluid + 1.5, "{lane:?}: {events} and {fluid}");
        let error = results.fluid_error(lane, WeekFigure::Mean).unwrap().mean;
        assert!((error - (fluid - events)).abs() < 1e-9);
        assert!(results.table_error(lane, WeekFigure::Mean).is_some());
        assert_eq!(results.table(lane, WeekFigure::P95), None);
    }
}

/// The month's mean wait, which the run takes from the response table, is that of its weeks person by person within 4 minutes
/// and chance. In two steps, because so many weeks take long person by person: the fluid lies within 1 minute of the same
/// weeks person by person, and the table within 3 minutes of the fluid over many weeks; each besides four Monte Carlo
/// standard errors. The table lies above: a month counts its busy weeks by who waits in them, a mean over weeks does not, and
/// a week begins without the line of the one before.
#[test]
fn the_table_is_near_the_weeks_person_by_person() {
    const WEEKS_AS_FLUID: u32 = 3_000;
    const WEEKS_BY_PERSON: u32 = 60;
    for (port, of_month) in
        [(Port::OtayMesa, "2000-03"), (Port::Laredo, "1998-07"), (Port::ElPaso, "1999-08")]
    {
        let week = PortWeek::new(&scenario("ports-1998"), port, month(of_month)).unwrap();
        let mut room = EventRoom::default();
        let mean = |week: &super::Week| WeekFigure::Mean.of(week);
        let mut fluid_less_events: Vec<f64> = (0..WEEKS_BY_PERSON)
            .filter_map(|replicate| {
                let made = week.replicate_of_events(replicate, &mut room);
                let lane = made.lanes[Lane::Vehicle as usize].as_ref()?;
                Some(mean(&lane.fluid)? - mean(lane.events.as_ref()?)?)
            })
            .collect();
        let mut table_less_fluid: Vec<f64> = (0..WEEKS_AS_FLUID)
            .filter_map(|replicate| {
                let made = week.replicate(replicate);
                let lane = made.lanes[Lane::Vehicle as usize].as_ref()?;
                Some(WeekFigure::Mean.of_table(&lane.month)? - mean(&lane.fluid)?)
            })
            .collect();
        for (off, within) in [(&mut fluid_less_events, 1.0), (&mut table_less_fluid, 3.0)] {
            let off = crate::simulation::Summary::new(off).unwrap();
            let mcse = off.mcse.unwrap();
            println!("{port:?}: {:.2} minutes, standard error {mcse:.2}", off.mean);
            assert!(off.mean.abs() <= within + 4.0 * mcse, "{port:?}: {off:?}");
            assert!(4.0 * mcse < 2.0, "{port:?}: so few weeks tell nothing: {mcse}");
        }
    }
}

/// Another week of the same month has the same month and other days.
#[test]
fn weeks_of_a_month_differ_in_their_days() {
    let scenario = scenario("ports-1998");
    let of = |date| {
        let week = WeekOfYear::parse(date).unwrap();
        PortWeek::of(&scenario, Port::SanYsidro, week).unwrap().replicate(3)
    };
    let (first, second) = (of("1998-07-08"), of("1998-07-15"));
    let vehicles = |made: &WeekReplicate| made.lanes[Lane::Vehicle as usize].clone().unwrap();
    assert_eq!(vehicles(&first).month, vehicles(&second).month);
    assert_ne!(vehicles(&first).fluid, vehicles(&second).fluid);
    assert_eq!(of("1998-07-06"), of("1998-07-12"));
}

#[test]
fn what_has_no_week() {
    let of = |id: &str, time| PortWeek::new(&scenario(id), Port::Laredo, month(time)).map(|_| ());
    let found = of("baseline-1998", "1998-07");
    let scenario = "baseline-1998".to_owned();
    assert_eq!(found, Err(PortWeekError::PortsDoNotRun { scenario }));
    let (first, last) = (month("1997-03"), month("2000-12"));
    for time in ["1997-02", "2001-01"] {
        let error = PortWeekError::WeekOutsideWindow { month: month(time), first, last };
        let code = serde_json::to_value(&error).unwrap()["code"].clone();
        assert_eq!(code, PortWeekError::CODES[1]);
        assert_eq!(of("ports-1998", time), Err(error));
    }
    assert_eq!(of("ports-1998", "2000-12"), Ok(()));
}
