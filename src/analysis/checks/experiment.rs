//! Natural experiments at San Ysidro: what more lanes did, by the newspapers, and what the model makes of it.
//!
//! What the lines were like before is on record too, and how many came is not; so each check takes as many as make the line
//! of before with the scenario's own lanes, seconds and hours, and asks how long it is after. Nobody answers the shorter line
//! by coming, in a model that sees one day: the record has those who did. Newspapers give round numbers, so ten minutes
//! either way are allowed, and no check says that the model is right to less.

use super::closed_form::pairs;
use super::finding::Pair;
use super::{Check, Law};
use crate::model::ports::hourly::Hourly;
use crate::model::ports::profile::HOURS;
use crate::model::ports::response::{Chance, LONGEST_HOURS, Response};
use crate::model::ports::{PortModel, PortParameters};
use crate::model::{Lane, Port, System, slots};
use crate::scenario::Scenario;

/// Minutes, the middle of the 30 to 40 of November 1992.
const BEFORE: f64 = 35.0;
/// Minutes.
const TOLERANCE: f64 = 10.0;

const fn on_record(id: &'static str, pairs: fn(&Scenario) -> Vec<Pair>) -> Check {
    let law = Law::Record { unit: "minutes", tolerance: TOLERANCE, pairs };
    Check { id, systems: &[System::Ports], law }
}

/// October 1992: nineteen booths early in the morning instead of twelve, and no delay that day (Los Angeles Times). The
/// rush of two and a half hours is an assumption.
pub(super) const BOOTHS_OPENED: Check = on_record("booths-opened", |_| {
    /// Hours.
    const RUSH: f64 = 2.5;
    // At the end of the rush who came last waits for what came too much.
    let arrivals = [12.0 * (1.0 + BEFORE / 60.0 / RUSH)];
    let longest = |booths: f64| {
        let mut longest = 0.0_f64;
        let (step_hours, longest_hours) = (RUSH, LONGEST_HOURS);
        let rush = Hourly { step_hours, arrivals: &arrivals, capacity: &[booths], longest_hours };
        rush.run(0.0, |stretch| longest = longest.max(60.0 * stretch.wait_end));
        longest
    };
    pairs(&[("c=12: max W", BEFORE, longest(12.0)), ("c=19: max W", 0.0, longest(19.0))])
});

/// November 1992: at least 75 % of the lanes open, and 10 minutes (Los Angeles Times). That it was two thirds before is an
/// assumption.
pub(super) const LANES_KEPT_OPEN: Check = on_record("lanes-kept-open", |scenario| {
    const FEWER: f64 = 2.0 / 3.0;
    const MORE: f64 = 0.75;
    let at = parameters(scenario);
    let response = Response::new(at.daily_variation);
    let port = Port::SanYsidro as usize;
    // `all` is the load if every lane were open.
    let mean = |all: f64, open: f64| {
        let lanes = open * at.vehicle_lanes[port];
        let chance = Chance::new(lanes, at.vehicle_seconds[port], at.service_variation);
        response.at(Lane::Vehicle, all / open, &chance).mean
    };
    let all = solve(0.1, 1.5, |all| mean(all, FEWER) > BEFORE);
    pairs(&[("c=67%: E W", BEFORE, mean(all, FEWER)), ("c=75%: E W", 10.0, mean(all, MORE))])
});

/// June 2005: a third lane for enrolled travellers, and a peak of 10 minutes instead of 60 (travellers' reports).
pub(super) const THIRD_TRUSTED_LANE: Check = on_record("third-trusted-lane", |scenario| {
    let with = |lanes: f64| {
        let mut parameters = parameters(scenario);
        parameters.trusted_lanes[Port::SanYsidro as usize] = lanes;
        PortModel::new(parameters.in_joint_bounds()).expect("within its joint bounds")
    };
    let peak = |model: &PortModel, an_hour: f64| {
        let week = model.week(Port::SanYsidro, Lane::Trusted, an_hour, &[1.0; 7]);
        let week = week.expect("the port has trusted lanes");
        (0..HOURS).filter_map(|hour| week.wait(hour)).fold(0.0, f64::max)
    };
    let (two, three) = (with(2.0), with(3.0));
    let an_hour = solve(1.0, 10_000.0, |an_hour| peak(&two, an_hour) > 60.0);
    pairs(&[("c=2: max W", 60.0, peak(&two, an_hour)), ("c=3: max W", 10.0, peak(&three, an_hour))])
});

/// The scenario's values of ports, each at its median.
fn parameters(scenario: &Scenario) -> PortParameters {
    let slots = slots();
    let of_ports: Vec<f64> = slots
        .iter()
        .zip(&scenario.parameters)
        .filter(|(slot, _)| slot.spec.system() == Some(System::Ports))
        .map(|(_, parameter)| parameter.distribution.median())
        .collect();
    PortParameters::take(&of_ports)
}

/// Where `over` begins to hold, between the two.
fn solve(mut low: f64, mut high: f64, over: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if over(middle) { high = middle } else { low = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::{BOOTHS_OPENED, LANES_KEPT_OPEN, THIRD_TRUSTED_LANE};
    use crate::scenario::preset;

    /// Ours beside the record in the reference scenario of ports: none at nineteen booths, as on record; some minutes with
    /// three quarters of the lanes, against 10; none with a third trusted lane, against 10.
    #[test]
    fn what_the_checks_show() {
        let scenario = preset("ports-1998").unwrap();
        let after = [BOOTHS_OPENED, LANES_KEPT_OPEN, THIRD_TRUSTED_LANE].map(|check| {
            let evidence = check.judge(scenario, |_| None).unwrap().evidence.unwrap();
            println!("{}: {:?}", check.id, evidence.pairs);
            // The line of before is the one asked for.
            assert!(evidence.pairs[0].error() < 0.01, "{:?}", evidence.pairs);
            evidence.pairs[1].computed
        });
        assert_eq!(after[0], 0.0);
        assert!((2.0..18.0).contains(&after[1]), "{after:?}");
        assert!(after[2] < 0.05, "{after:?}");
    }
}
