//! Conservation: people are neither lost nor made, in every month, sector and replicate of the scenario.
//!
//! ```text
//! attempts = apprehensions + refused + entries + deaths       returned = apprehensions + refused
//! stock(t) = stock(t-1) + entries(t) - returns home(t)        sum over months of (entries + gave up + deaths) <= set out
//! ```
//! (MODELS section 2; R-E5: "people are conserved each step; probabilities in [0, 1]".) It reads what a run reports, so
//! the way from the model's tallies to a series is tried too.

use super::finding::{Ledger, Sum};
use super::{Check, Law};
use crate::model::{OverYear, Part, Place, Places, System};
use crate::simulation::{Period, RunResults, SeriesKey};

const fn conserves(
    id: &'static str,
    unit: &'static str,
    count: fn(&RunResults, &mut Ledger),
) -> Check {
    Check { id, systems: &[], law: Law::Conservation { unit, count } }
}

/// A law of these systems.
const fn of(systems: &'static [System], check: Check) -> Check {
    Check { systems, ..check }
}

/// Every attempt ends in arrest, refusal at a port, entry or death (MODELS section 2, steps 4 to 6).
pub(super) const ATTEMPTS_END: Check = of(
    &[System::Flows],
    conserves("attempts-end", "people", |run, ledger| {
        everywhere(run, |of| {
            let attempts = of("attempts");
            let ends = ["apprehensions", "refused_at_port", "entries", "deaths"].map(of);
            for (i, attempts) in attempts.iter().enumerate() {
                ledger.equal(&[*attempts], &ends.each_ref().map(|end| end[i]));
            }
        });
    }),
);

/// Whoever is arrested or refused is returned (MODELS section 7).
pub(super) const ARRESTED_ARE_RETURNED: Check = of(
    &[System::Flows],
    conserves("arrested-are-returned", "people", |run, ledger| {
        everywhere(run, |of| {
            let returned = of("returned_persons");
            let causes = ["apprehensions", "refused_at_port"].map(of);
            for (i, returned) in returned.iter().enumerate() {
                ledger.equal(&[*returned], &causes.each_ref().map(|cause| cause[i]));
            }
        });
    }),
);

/// Recorded deaths are a part of all deaths (R-A8: recorded by thinning).
pub(super) const RECORDED_AMONG_DEATHS: Check = of(
    &[System::Flows],
    conserves("recorded-among-deaths", "people", |run, ledger| {
        everywhere(run, |of| {
            for (recorded, deaths) in of("deaths_recorded").iter().zip(&of("deaths")) {
                ledger.at_most(Sum::from_iter([*recorded]), Sum::from_iter([*deaths]));
            }
        });
    }),
);

/// Up to any month no more people have entered, given up or died than have set out; the rest wait at the border.
pub(super) const NOBODY_FROM_NOWHERE: Check = of(
    &[System::Flows],
    conserves("nobody-from-nowhere", "people", |run, ledger| {
        let set_out = months(run, "intending", None);
        let ends = ["entries", "gave_up", "deaths"].map(|outcome| months(run, outcome, None));
        let replicates = set_out.first().map_or(0, Vec::len);
        for replicate in 0..replicates {
            let (mut come, mut gone) = (Sum::default(), Sum::default());
            for (month, set_out) in set_out.iter().enumerate() {
                come.add(set_out[replicate]);
                for end in &ends {
                    gone.add(end[month][replicate]);
                }
                ledger.at_most(gone, come);
            }
        }
    }),
);

/// The stock changes by entries and returns home alone (MODELS section 2, step 7).
pub(super) const STOCK_BALANCES: Check = of(
    &[System::Flows],
    conserves("stock-balances", "people", |run, ledger| {
        balance(run, ledger, "stock_us", &["entries"], &["returns_home"]);
    }),
);

/// People waiting change by applications filed and decided alone.
pub(super) const APPLICATIONS_BALANCE: Check = of(
    &[System::Documents],
    conserves("applications-balance", "people", |run, ledger| {
        balance(
            run,
            ledger,
            "applications_waiting",
            &["applications_filed"],
            &["applications_adjudicated"],
        );
    }),
);

/// New cards change by cards handed over alone.
pub(super) const CARDS_BALANCE: Check = of(
    &[System::Documents],
    conserves("cards-balance", "cards", |run, ledger| {
        balance(
            run,
            ledger,
            "cards_new_held",
            &["cards_issued_replacement", "cards_issued_first"],
            &[],
        );
    }),
);

/// Complaints open change by complaints filed and resolved alone.
pub(super) const COMPLAINTS_BALANCE: Check = of(
    &[System::Consular],
    conserves("complaints-balance", "complaints", |run, ledger| {
        balance(run, ledger, "complaints_open", &["complaints_filed"], &["complaints_resolved"]);
    }),
);

/// Whoever is returned from the flows, or removed, is received at a port or flown to the interior (MODELS section 7).
pub(super) const RETURNED_ARE_RECEIVED: Check = of(
    &[System::Repatriation],
    conserves("returned-are-received", "people", |run, ledger| {
        let of = |outcome| months(run, outcome, None).concat();
        // Alone, repatriation returns the people of the record: nobody counts them a second time.
        let returned = run.outcomes().any(|outcome| outcome.id == "returned_persons");
        if returned {
            let comes = ["returned_persons", "removed_persons"].map(of);
            let goes = ["received_persons", "interior_persons"].map(of);
            for i in 0..comes[0].len() {
                ledger.equal(&[comes[0][i], comes[1][i]], &[goes[0][i], goes[1][i]]);
            }
        }
        // People to whom something happens at a port are among those it could happen to.
        for (some, all) in [
            ("shelter_refused", "shelter_asked"),
            ("families_split", "families_returned"),
            ("returned_unattended", "received_persons"),
            ("returned_minors_at_night", "received_persons"),
        ] {
            for (some, all) in of(some).iter().zip(&of(all)) {
                ledger.at_most(Sum::from_iter([*some]), Sum::from_iter([*all]));
            }
        }
    }),
);

/// A level changes from month to month by what comes and what goes.
fn balance(run: &RunResults, ledger: &mut Ledger, level: &str, comes: &[&str], goes: &[&str]) {
    let level = months(run, level, None);
    let [comes, goes] = [comes, goes]
        .map(|outcomes| outcomes.iter().map(|of| months(run, of, None)).collect::<Vec<_>>());
    for month in 1..level.len() {
        for replicate in 0..level[month].len() {
            let now = |of: &Vec<Vec<f64>>| of[month][replicate];
            let after: Vec<f64> = goes.iter().map(now).chain([now(&level)]).collect();
            let before: Vec<f64> =
                comes.iter().map(now).chain([level[month - 1][replicate]]).collect();
            ledger.equal(&after, &before);
        }
    }
}

/// Modes of crossing and groups of people add to the whole.
pub(super) const PARTS_ADD: Check = of(
    &[System::Flows, System::Repatriation],
    conserves("parts-add", "people", |run, ledger| {
        for outcome in run.outcomes().filter(|outcome| outcome.per.is_empty()) {
            let parts = outcome.parts();
            for place in outcome.places.with_border().filter(|_| !parts.is_empty()) {
                let key = month_key(outcome.id, place);
                let of_part =
                    |part: &Part| run.samples(&SeriesKey { part: Some(*part), ..key }).concat();
                let parts: Vec<Vec<f64>> = parts.iter().map(of_part).collect();
                add_up(&parts, &run.samples(&key).concat(), ledger);
            }
        }
    }),
);

/// Sectors, or ports, add to the border.
pub(super) const SECTORS_ADD: Check = of(
    &[System::Ports, System::Flows, System::Repatriation, System::Consular],
    conserves("sectors-add", "1", |run, ledger| {
        for outcome in run.outcomes().filter(|outcome| outcome.adds_over_places()) {
            let in_place = |place| run.samples(&month_key(outcome.id, Some(place))).concat();
            let places: Vec<Vec<f64>> = outcome.places.all().into_iter().map(in_place).collect();
            add_up(&places, &run.samples(&month_key(outcome.id, None)).concat(), ledger);
        }
    }),
);

/// Months add to their fiscal year.
pub(super) const MONTHS_ADD: Check = conserves("months-add", "1", |run, ledger| {
    let names = run.time(Period::Month);
    let fiscal_year = |month: &String| {
        crate::model::Month::parse(month).map(|month| month.fiscal_year().0.to_string())
    };
    let year_of: Vec<Option<String>> = names.iter().map(fiscal_year).collect();
    let summed = run
        .outcomes()
        .filter(|outcome| outcome.over_year == OverYear::Sum && outcome.per.is_empty());
    for outcome in summed {
        let years =
            run.samples(&SeriesKey { period: Period::FiscalYear, ..month_key(outcome.id, None) });
        let of_months = months(run, outcome.id, None);
        for (year, name) in years.iter().zip(run.time(Period::FiscalYear)) {
            let inside: Vec<&Vec<f64>> = of_months
                .iter()
                .zip(&year_of)
                .filter(|(_, year)| year.as_deref() == Some(name.as_str()))
                .map(|(month, _)| month)
                .collect();
            // Years are kept of all replicates, months of the first ones.
            let replicates = inside.first().map_or(0, |month| month.len()).min(year.len());
            for (replicate, year) in year[..replicates].iter().enumerate() {
                let months: Vec<f64> = inside.iter().map(|month| month[replicate]).collect();
                ledger.equal(&months, &[*year]);
            }
        }
    }
});

/// Every number is finite and not negative, and no share exceeds 1 (R-E5).
pub(super) const BOUNDS: Check = conserves("bounds", "1", |run, ledger| {
    for outcome in run.outcomes() {
        let most = if outcome.unit == "share" { 1.0 } else { f64::MAX };
        for place in outcome.places.with_border() {
            for value in run.samples(&month_key(outcome.id, place)).concat() {
                ledger.between(value, most);
            }
        }
    }
});

fn month_key(outcome: &str, place: Option<Place>) -> SeriesKey<'_> {
    SeriesKey::at(outcome, place, Period::Month)
}

/// Shape: `[month][replicate]`. Counts and stocks are defined in every replicate.
fn months(run: &RunResults, outcome: &str, place: Option<Place>) -> Vec<Vec<f64>> {
    run.samples(&month_key(outcome, place))
}

/// Hands `look`, for the border and each sector, what finds the months of an outcome, one replicate after the other.
fn everywhere(run: &RunResults, mut look: impl FnMut(&dyn Fn(&str) -> Vec<f64>)) {
    for place in Places::Sectors.with_border() {
        look(&|outcome| months(run, outcome, place).concat());
    }
}

/// Number by number, the parts add to the whole.
fn add_up(parts: &[Vec<f64>], whole: &[f64], ledger: &mut Ledger) {
    for (i, whole) in whole.iter().enumerate() {
        let parts: Vec<f64> = parts.iter().map(|part| part[i]).collect();
        ledger.parts(&parts, *whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::checks::{Finding, Run, Verdict};
    use crate::model::Sector;
    use crate::model::flows::FlowTally as T;
    use crate::scenario::{Scenario, preset};
    use crate::simulation::Program;

    const PERIOD: usize = T::BY_SECTOR * Sector::COUNT + T::OF_BORDER;
    const MONTH: usize = 17;

    fn scenario() -> Scenario {
        let mut scenario = preset("baseline-1998").unwrap().clone();
        scenario.window.months = 24;
        scenario
    }

    /// What the check finds where one tally of one month of the first replicate is moved by so much.
    fn doctored(check: &Check, tally: T, by: f32) -> Finding {
        let scenario = scenario();
        let program = Program::new(&Run::Reference.job(&scenario));
        let mut results = RunResults::new(&program);
        for index in 0..program.chunks() {
            let mut chunk = program.run_chunk(index);
            if index == 0 {
                let place = match (tally as usize).checked_sub(T::BY_SECTOR) {
                    Some(of_border) => T::BY_SECTOR * Sector::COUNT + of_border,
                    None => tally as usize * Sector::COUNT + Sector::Tucson as usize,
                };
                chunk.months[MONTH * PERIOD + place] += by;
            }
            results.insert(chunk);
        }
        check.judge(&scenario, |_| Some(&results)).unwrap()
    }

    /// Each law breaks where one person too many stands in the books, and says by how much.
    #[test]
    fn one_person_too_many_is_found() {
        for (check, tally, by, statements, breach) in [
            (ATTEMPTS_END, T::AttemptsAlone, 1.0, 2, 1.0),
            (ATTEMPTS_END, T::EntriesPort, -2.0, 2, 2.0),
            (ARRESTED_ARE_RETURNED, T::ReturnedWomen, 1.0, 2, 1.0),
            (ARRESTED_ARE_RETURNED, T::RefusedAtPort, 1.0, 2, 1.0),
            (STOCK_BALANCES, T::ReturnsHome, 1.0, 1, 1.0),
            (STOCK_BALANCES, T::StockUs, 1.0, 2, 1.0),
            (MONTHS_ADD, T::GaveUpGuide, 1.0, 1, 1.0),
        ] {
            let sound = doctored(&check, tally, 0.0);
            assert_eq!(sound.verdict, Verdict::Passed, "{} {sound:?}", check.id);
            let evidence = sound.evidence.unwrap();
            assert!(evidence.cases >= 16 && evidence.broken == 0);
            let found = doctored(&check, tally, by);
            let evidence = found.evidence.unwrap();
            assert_eq!(found.verdict, Verdict::Failed, "{}", check.id);
            assert_eq!((evidence.broken, evidence.found), (statements, breach), "{}", check.id);
        }
    }

    /// Laws that say "at most" and "between" break by more than one person.
    #[test]
    fn limits_are_found() {
        for (check, tally, by) in [
            (RECORDED_AMONG_DEATHS, T::DeathsRecorded, 1e4),
            (NOBODY_FROM_NOWHERE, T::EntriesGuide, 1e7),
            (BOUNDS, T::CustodyHours, -1e9),
            (BOUNDS, T::ApprehensionsGuide, 1e9),
            (BOUNDS, T::StockUs, f32::INFINITY),
        ] {
            assert_eq!(doctored(&check, tally, 0.0).verdict, Verdict::Passed, "{}", check.id);
            assert_eq!(doctored(&check, tally, by).verdict, Verdict::Failed, "{}", check.id);
        }
    }

    /// Parts and sectors are summed from the same cells as the whole: what would break them is the way to a series.
    #[test]
    fn parts_that_do_not_add_are_found() {
        for (whole, verdict) in [([3.0, 7.0], Verdict::Passed), ([3.0, 6.0], Verdict::Failed)] {
            let mut ledger = Ledger::default();
            add_up(&[vec![1.0, 3.0], vec![2.0, 4.0]], &whole, &mut ledger);
            assert_eq!(ledger.finding("people").verdict, verdict);
        }
        for check in [PARTS_ADD, SECTORS_ADD] {
            let found = doctored(&check, T::AttemptsAlone, 0.0);
            assert_eq!(found.verdict, Verdict::Passed, "{} {found:?}", check.id);
        }
    }
}
