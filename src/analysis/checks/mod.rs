//! Checks: what the model must obey, tried on one scenario before the reader's eyes.
//!
//! ```text
//! conservation   sums of a run's monthly tallies hold, people by people
//! response       a change moves an outcome the way the science says, on common random numbers
//! closed form    the engine's functions give the numbers somebody else computed
//! identity       what must not change a result does not change a bit of it
//! record         what a change at a port did, beside what the model makes of it
//! ```
//! A check names the [`Run`]s it reads and judges their complete results. Many checks read the same run, so each run is
//! worked once:
//!
//! ```
//! use frontera::analysis::checks::{CHECKS, runs};
//! use frontera::scenario::preset;
//! let scenario = preset("baseline-1998").expect("a bundled preset");
//! let cost: u32 = runs(scenario).iter().map(|run| run.job(scenario).scenario.replicates).sum();
//! assert!(cost <= 1_500);
//! // Closed forms need no run; the others answer once theirs are complete.
//! let concerned = CHECKS.iter().filter(|check| check.concerns(scenario));
//! let at_once = concerned.filter_map(|check| check.judge(scenario, |_| None)).count();
//! assert_eq!(at_once, 18);
//! ```
//! The room runs nothing but, for one check, forty replicates in the reader's own thread.

mod closed_form;
mod conservation;
mod experiment;
mod finding;
mod identity;
mod response;
mod run;

pub use finding::{Evidence, Expected, Finding, Pair, Reason, Verdict};
pub use response::{Direction, Response};
pub use run::{Change, MONTHLY_REPLICATES, REPLICATES, Run, SHORT_REPLICATES};

use crate::model::System;
use crate::scenario::Scenario;
use crate::simulation::RunResults;
use finding::Ledger;
use serde::Serialize;

/// Every check, in the order a reader sees them.
pub const CHECKS: &[Check] = &[
    conservation::ATTEMPTS_END,
    conservation::ARRESTED_ARE_RETURNED,
    conservation::RECORDED_AMONG_DEATHS,
    conservation::NOBODY_FROM_NOWHERE,
    conservation::STOCK_BALANCES,
    conservation::APPLICATIONS_BALANCE,
    conservation::CARDS_BALANCE,
    conservation::RETURNED_ARE_RECEIVED,
    conservation::COMPLAINTS_BALANCE,
    conservation::PARTS_ADD,
    conservation::SECTORS_ADD,
    conservation::MONTHS_ADD,
    conservation::BOUNDS,
    response::AGENTS_INTERRUPT,
    response::AGENTS_KEEP_OUT,
    response::WAGES_DRAW,
    response::PENALTY_RAISES_FEE,
    response::PENALTY_LOWERS_GUIDES,
    response::DEAR_CROSSING_KEEPS_FROM_HOME,
    response::DISRUPTION_TAKES_CAPACITY,
    response::GIVING_UP_LOWERS_ENTRIES,
    response::CLOSING_FILLS_THE_NEIGHBOR,
    response::LATERAL_MOVES_ATTEMPTS,
    response::HEAT_KILLS,
    response::RESCUE_SAVES,
    response::RECORDING_RECORDS,
    response::EXTENSION_KEEPS_VALID,
    response::OFFICERS_SHORTEN_LINES,
    response::FEE_KEEPS_AWAY,
    response::LANES_SHORTEN_WAITS,
    response::INSPECTION_LENGTHENS_WAITS,
    response::INSPECTION_MAKES_PEOPLE_WALK,
    response::HOURS_SPARE_THE_NIGHT,
    response::DESK_SHORTENS_WAITS,
    response::BEDS_SHELTER,
    response::CONSULS_REACH,
    response::MEETINGS_INFORM,
    closed_form::BETA_GEOMETRIC,
    closed_form::REPEATED_TRIALS,
    closed_form::GIVING_UP_AT_ONCE,
    closed_form::LOGIT_PLAIN,
    closed_form::LOGIT_NESTED,
    closed_form::LOGIT_NESTED_CLOSED,
    closed_form::LOGIT_CORRIDORS,
    closed_form::LOGIT_CORRIDORS_CLOSED,
    closed_form::RISK,
    closed_form::FEE,
    closed_form::ERLANG_FORMULAS,
    closed_form::BUSY_LANES,
    closed_form::SINGLE_SERVER,
    closed_form::QUEUE_SIMULATED,
    closed_form::INFINITE_SERVERS,
    closed_form::PRESENCE_LAGS,
    closed_form::FLUID_RUSH,
    closed_form::SCREENING,
    identity::EQUAL_POLICIES,
    identity::FIRST_REPLICATES,
    identity::ORDER_OF_CHUNKS,
    identity::NOTHING_BEFORE,
    identity::RECORDING_ALONE,
    experiment::BOOTHS_OPENED,
    experiment::LANES_KEPT_OPEN,
    experiment::THIRD_TRUSTED_LANE,
];

/// What kind of law a check tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Nobody is lost and nobody appears: sums that hold in every month.
    Conservation,
    /// A change moves an outcome in the direction that research supports.
    Response,
    /// Numbers computed elsewhere, from a formula on paper.
    ClosedForm,
    /// What must not matter does not move a bit.
    Identity,
    /// What happened, beside what the model makes of it.
    Record,
}

impl Family {
    /// Every family, in the order a reader sees them.
    pub const ALL: [Self; 5] =
        [Self::Conservation, Self::Response, Self::ClosedForm, Self::Identity, Self::Record];

    /// Its name in files and messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Conservation => "conservation",
            Self::Response => "response",
            Self::ClosedForm => "closed_form",
            Self::Identity => "identity",
            Self::Record => "record",
        }
    }
}

/// One law, and how it is tried.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Stable name, as in messages (`check-<id>`) and files.
    pub id: &'static str,
    /// The systems whose law it is; none for a law of all.
    systems: &'static [System],
    law: Law,
}

/// How a law is tried: one variant a family.
#[derive(Debug, Clone, Copy)]
enum Law {
    /// Counts statements about the reference run; `unit` is that of the largest breach.
    Conservation {
        unit: &'static str,
        count: fn(&RunResults, &mut Ledger),
    },
    Response(Response),
    /// Computes pairs of published and own numbers, equal within `tolerance`.
    ClosedForm {
        unit: &'static str,
        tolerance: f64,
        pairs: fn(&Scenario) -> Vec<Pair>,
    },
    /// Counts statements about some runs.
    Identity {
        runs: &'static [Run],
        count: fn(&Scenario, &[&RunResults], &mut Ledger),
    },
    /// Sets figures on record beside those that the scenario's values make, equal within `tolerance`.
    Record {
        unit: &'static str,
        tolerance: f64,
        pairs: fn(&Scenario) -> Vec<Pair>,
    },
}

impl Check {
    /// The family it belongs to.
    #[must_use]
    pub const fn family(&self) -> Family {
        match self.law {
            Law::Conservation { .. } => Family::Conservation,
            Law::Response(_) => Family::Response,
            Law::ClosedForm { .. } => Family::ClosedForm,
            Law::Identity { .. } => Family::Identity,
            Law::Record { .. } => Family::Record,
        }
    }

    /// Whether the scenario runs a system whose law it is.
    #[must_use]
    pub fn concerns(&self, scenario: &Scenario) -> bool {
        self.systems.is_empty() || self.systems.iter().any(|system| scenario.runs(*system))
    }

    /// What a response says: outcome id, sector and direction; other checks speak of no single outcome.
    #[must_use]
    pub const fn response(&self) -> Option<&Response> {
        match &self.law {
            Law::Response(response) => Some(response),
            _ => None,
        }
    }

    /// The runs whose results it reads, in the order it reads them; none for a closed form or a record.
    ///
    /// # Errors
    /// Why the check does not apply to this scenario.
    pub fn runs(&self, scenario: &Scenario) -> Result<&'static [Run], Reason> {
        if !self.concerns(scenario) {
            return Err(Reason::SystemIdle);
        }
        let runs: &'static [Run] = match self.law {
            Law::Conservation { .. } => &[Run::Reference],
            Law::Response(response) => {
                run::has_fiscal_year(scenario)?;
                response.change.runs()
            }
            Law::ClosedForm { .. } | Law::Record { .. } => &[],
            Law::Identity { runs, .. } => runs,
        };
        for run in runs {
            run.applies(scenario)?;
        }
        Ok(runs)
    }

    /// What the results of its runs show; `results` finds those of a run. `None` until all of them are complete.
    #[must_use]
    pub fn judge<'a>(
        &self,
        scenario: &Scenario,
        results: impl Fn(Run) -> Option<&'a RunResults>,
    ) -> Option<Finding> {
        let runs = match self.runs(scenario) {
            Ok(runs) => runs,
            Err(reason) => return Some(Finding::not_applicable(reason)),
        };
        let complete = |run: &Run| results(*run).filter(|results| results.is_complete());
        let results: Vec<&RunResults> = runs.iter().map(complete).collect::<Option<_>>()?;
        Some(self.of_results(scenario, &results))
    }

    /// `results` in the order of [`Self::runs`].
    fn of_results(&self, scenario: &Scenario, results: &[&RunResults]) -> Finding {
        let mut ledger = Ledger::default();
        match self.law {
            Law::Conservation { unit, count } => {
                count(results[0], &mut ledger);
                ledger.finding(unit)
            }
            Law::Response(response) => response.judge(results[0], results[1]),
            Law::ClosedForm { unit, tolerance, pairs } | Law::Record { unit, tolerance, pairs } => {
                closed_form::judge(pairs(scenario), tolerance, unit)
            }
            Law::Identity { count, .. } => {
                count(scenario, results, &mut ledger);
                ledger.finding("1")
            }
        }
    }
}

/// The distinct runs that the checks of a scenario read, in the order they are first asked for.
#[must_use]
pub fn runs(scenario: &Scenario) -> Vec<Run> {
    let mut distinct = Vec::new();
    for run in CHECKS.iter().filter_map(|check| check.runs(scenario).ok()).flatten() {
        if !distinct.contains(run) {
            distinct.push(*run);
        }
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::{CHECKS, Family, runs};
    use crate::scenario::preset;

    #[test]
    fn ids_are_distinct_and_families_stand_together() {
        for (place, check) in CHECKS.iter().enumerate() {
            assert!(CHECKS[..place].iter().all(|other| other.id != check.id), "{} twice", check.id);
        }
        assert!(CHECKS.is_sorted_by_key(super::Check::family));
        for family in Family::ALL {
            assert!(CHECKS.iter().any(|check| check.family() == family), "{}", family.id());
        }
    }

    /// What a page spends on all checks of a scenario; no two runs have the same job.
    #[test]
    fn the_runs_are_distinct_and_few() {
        let scenario = preset("baseline-1998").unwrap();
        let jobs: Vec<_> = runs(scenario).iter().map(|run| run.job(scenario)).collect();
        for (place, job) in jobs.iter().enumerate() {
            assert!(!jobs[..place].contains(job));
        }
        let cost: u32 = jobs.iter().map(|job| job.scenario.replicates).sum();
        assert!(cost <= 1_500, "{cost}");
    }
}
