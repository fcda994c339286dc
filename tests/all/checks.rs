//! Every preset obeys the model's laws, as a reader would try them.

use frontera::analysis::checks::{CHECKS, Reason, Run, Verdict, runs};
use frontera::scenario::{self, Scenario, preset_ids};
use frontera::simulation::{Program, RunResults, run};
use std::sync::atomic::AtomicBool;

fn worked(scenario: &Scenario) -> Vec<(Run, RunResults)> {
    let work = |name: Run| {
        let program = Program::new(&name.job(scenario));
        (name, run(&program, 2, &AtomicBool::new(false), |_| ()).unwrap())
    };
    runs(scenario).into_iter().map(work).collect()
}

/// Verdict and reason of every check, in order, with what was found.
pub fn verdicts(scenario: &Scenario) -> Vec<(&'static str, Verdict, Option<Reason>, String)> {
    let results = worked(scenario);
    let of = |run| results.iter().find(|(done, _)| *done == run).map(|(_, results)| results);
    CHECKS
        .iter()
        .map(|check| {
            let found = check.judge(scenario, of).expect("every run is complete");
            (check.id, found.verdict, found.reason, format!("{:?}", found.evidence))
        })
        .collect()
}

#[test]
fn every_preset_passes_every_check() {
    for id in preset_ids() {
        for (check, verdict, reason, found) in verdicts(scenario::preset(id).unwrap()) {
            let known = CHECKS.iter().find(|known| known.id == check).unwrap();
            let expected = match (id, check) {
                _ if !known.concerns(scenario::preset(id).unwrap()) => {
                    (Verdict::NotApplicable, Some(Reason::SystemIdle))
                }
                // Where no mechanism exists, meetings have nobody to move.
                ("no-consultation", "meetings-inform") => {
                    (Verdict::Undecided, Some(Reason::NothingMoves))
                }
                _ => (Verdict::Passed, None),
            };
            assert_eq!((verdict, reason), expected, "{id} {check}: {found}");
        }
    }
}

/// A window of a few months has no fiscal year to compare, and is checked in all else.
#[test]
fn a_short_window_is_checked_in_what_it_holds() {
    let mut short = scenario::preset("baseline-1998").unwrap().clone();
    short.window.months = 5;
    for (check, verdict, reason, found) in verdicts(&short) {
        let known = CHECKS.iter().find(|known| known.id == check).unwrap();
        let expected = match check {
            _ if !known.concerns(&short) => (Verdict::NotApplicable, Some(Reason::SystemIdle)),
            _ if CHECKS.iter().any(|known| known.id == check && known.response().is_some()) => {
                (Verdict::NotApplicable, Some(Reason::NoFiscalYear))
            }
            "months-add" => (Verdict::NotApplicable, Some(Reason::WindowTooShort)),
            _ => (Verdict::Passed, None),
        };
        assert_eq!((verdict, reason), expected, "{check}: {found}");
    }
}

/// A scenario may go against the science: what then answers the wrong way is said, not hidden.
#[test]
fn a_scenario_against_the_science_fails() {
    let mut perverse = scenario::preset("baseline-1998").unwrap().clone();
    perverse.set("flows.safety.rescue_hazard_ratio", "1.4").unwrap();
    perverse.set("flows.demand.wage_elasticity", "0").unwrap();
    for (check, verdict, reason, found) in verdicts(&perverse) {
        let known = CHECKS.iter().find(|known| known.id == check).unwrap();
        let expected = match check {
            _ if !known.concerns(&perverse) => (Verdict::NotApplicable, Some(Reason::SystemIdle)),
            "rescue-saves" => (Verdict::Failed, None),
            "wages-draw" => (Verdict::Undecided, Some(Reason::NothingMoves)),
            _ => (Verdict::Passed, None),
        };
        assert_eq!((verdict, reason), expected, "{check}: {found}");
    }
}
