//! Responses: one thing is changed in the scenario, and an outcome must answer the way that research supports.
//!
//! ```text
//! d_r = changed_r - reference_r     replicate r of both draws the same uniforms     mean(d) -+ 1.96 mcse
//! ```
//! Judged by the sign of the mean difference over the complete fiscal years: passed where its 95 % interval lies wholly
//! on the right side of 0, failed where it lies wholly on the wrong one, undecided where it holds 0.

use super::finding::{Evidence, Expected, Finding, Reason, Verdict};
use super::run::Change;
use super::{Check, Law};
use crate::analysis::Difference;
use crate::model::{Better, Place, Port, Sector, outcome};
use crate::simulation::{Period, RunResults, SeriesKey};

/// Which way an outcome must move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Rise,
    /// Down.
    Fall,
}

/// What must follow from a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Response {
    /// What is changed.
    pub change: Change,
    /// The outcome that answers, by its id.
    pub outcome: &'static str,
    /// Where; `None` for the whole border.
    pub place: Option<Place>,
    /// Which way.
    pub direction: Direction,
}

use Direction::{Fall, Rise};

const TUCSON: Place = Place::Sector(Sector::Tucson);
const EL_PASO: Place = Place::Port(Port::ElPaso);

const fn answers(
    id: &'static str,
    change: Change,
    direction: Direction,
    outcome: &'static str,
    place: Option<Place>,
) -> Check {
    let law = Law::Response(Response { change, outcome, place, direction });
    Check { id, systems: change.systems(), law }
}

/// More agents arrest a larger share of attempts: Espenshade and Acevedo 1995, Population Research and Policy Review 14
/// (R-A4, `p = 1 - exp(-theta E^a N^-b)`).
pub(super) const AGENTS_INTERRUPT: Check =
    answers("agents-interrupt", Change::Agents, Rise, "apprehension_probability", None);

/// Where every attempt is riskier fewer people get in: R-E5, "lowering every p never lowers P(entry)", and Gathmann 2008,
/// Journal of Public Economics 92, on the flow (R-A7: -10 %).
pub(super) const AGENTS_KEEP_OUT: Check =
    answers("agents-keep-out", Change::Agents, Fall, "entries", None);

/// More people set out when wages in Mexico fall behind: Hanson and Spilimbergo 1996, NBER Working Paper 5592 (R-A2,
/// elasticity of apprehensions to the Mexican wage -0.75 to -0.88).
pub(super) const WAGES_DRAW: Check = answers("wages-draw", Change::Wages, Rise, "intending", None);

/// Guides are paid for the prison they risk: `fee = c0/(1-p) + c1 conviction penalty + c2 R` (R-A7, after Gathmann 2008).
pub(super) const PENALTY_RAISES_FEE: Check =
    answers("penalty-raises-fee", Change::Penalty, Rise, "guide_fee_usd", None);

/// Dearer guides are taken less: demand is price-elastic (Gathmann 2008; R-A3, `- b_$ fee`). That enforcement left demand
/// for guides unchanged (R-A7) is another matter: it makes guides dearer and more useful at once.
pub(super) const PENALTY_LOWERS_GUIDES: Check =
    answers("penalty-lowers-guides", Change::Penalty, Fall, "guide_share", None);

/// Dearer crossing keeps people from going home: Massey, Durand and Pren 2015, Journal of Ethnic and Migration Studies
/// 41 (R-A5).
pub(super) const DEAR_CROSSING_KEEPS_FROM_HOME: Check =
    answers("dear-crossing-keeps-from-home", Change::Penalty, Fall, "returns_home", None);

/// Disruption takes places with guides, however soon they are built again (R-A7, `K <- K (1 - delta)`).
pub(super) const DISRUPTION_TAKES_CAPACITY: Check =
    answers("disruption-takes-capacity", Change::Disruption, Fall, "smuggling_capacity", None);

/// Where more of the arrested give up fewer get in: `P(entry) = (1 - p)/(1 - p (1 - d))` (R-A4, Espenshade 1990; Massey
/// and Singer 1995, Demography 32).
pub(super) const GIVING_UP_LOWERS_ENTRIES: Check =
    answers("giving-up-lowers-entries", Change::GivingUp, Fall, "entries", None);

/// Closing San Diego fills Tucson, the next sector of its corridor: the funnel of 1993 to 2000 (R-A3, US Border Patrol
/// apprehensions by sector).
pub(super) const CLOSING_FILLS_THE_NEIGHBOR: Check =
    answers("closing-fills-the-neighbor", Change::Closing, Rise, "attempts", Some(TUCSON));

/// People returned elsewhere try again elsewhere: lateral repatriation away from Tucson (Guerette 2007, Immigration
/// Policy, Border Security and Migrant Deaths; R-C1).
pub(super) const LATERAL_MOVES_ATTEMPTS: Check =
    answers("lateral-moves-attempts", Change::Lateral, Fall, "attempts", Some(TUCSON));

/// Heat kills: 61 % of 409 deaths in Arizona, New Mexico and El Paso in 2002 and 2003 (Sapkota and others 2006, American
/// Journal of Public Health 96; R-A8).
pub(super) const HEAT_KILLS: Check = answers("heat-kills", Change::Heat, Rise, "deaths", None);

/// Search and rescue prevents deaths (Guerette 2007; R-A8, hazard ratio 0.5 to 0.9 where it reaches).
pub(super) const RESCUE_SAVES: Check =
    answers("rescue-saves", Change::Rescue, Fall, "deaths", None);

/// Better recording raises the record, and only the record (GAO-06-770, 2006; R-A8, recorded ~ Binomial(deaths, rho)).
pub(super) const RECORDING_RECORDS: Check =
    answers("recording-records", Change::Recording, Rise, "deaths_recorded", None);

/// Where the deadline is later fewer people hold a card that no longer counts: what Congress moved it for (US Department
/// of State, Bureau of Consular Affairs).
pub(super) const EXTENSION_KEEPS_VALID: Check =
    answers("extension-keeps-valid", Change::Extension, Fall, "cards_lapsed_holders", None);

/// More officers never lengthen the line (fluid queue; R-B1).
pub(super) const OFFICERS_SHORTEN_LINES: Check =
    answers("officers-shorten-lines", Change::Officers, Fall, "application_wait_days", None);

/// A dearer card is asked for by fewer (demand falls in its price; R-B1).
pub(super) const FEE_KEEPS_AWAY: Check =
    answers("fee-keeps-away", Change::Fee, Fall, "applications_filed", None);

/// A lane more never lengthens a wait (fluid queue; R-E5); San Ysidro in November 1992, with three lanes in four open: from
/// 30 or 40 minutes to 10 (Los Angeles Times).
pub(super) const LANES_SHORTEN_WAITS: Check =
    answers("lanes-shorten-waits", Change::Lanes, Fall, "wait_minutes_mean", None);

/// Longer inspection lengthens the line: autumn 2001 (US Bureau of Transportation Statistics; R-B3).
pub(super) const INSPECTION_LENGTHENS_WAITS: Check =
    answers("inspection-lengthens-waits", Change::Inspection, Rise, "vehicle_hours_lost", None);

/// Where vehicles wait longer more people walk: El Paso in October 2001, people on foot up by 82 % (US Bureau of
/// Transportation Statistics; R-B3).
pub(super) const INSPECTION_MAKES_PEOPLE_WALK: Check = answers(
    "inspection-makes-people-walk",
    Change::Inspection,
    Rise,
    "crossings_pedestrians",
    Some(EL_PASO),
);

/// Agreed hours take returns out of the night, whatever they do to waits (R-C1); those of a port that is closed by day and open
/// at night hold people into it.
pub(super) const HOURS_SPARE_THE_NIGHT: Check =
    answers("hours-spare-the-night", Change::Hours, Fall, "returned_at_night_share", None);

/// More officers at the desk shorten the wait for reception (queueing; R-C2).
pub(super) const DESK_SHORTENS_WAITS: Check =
    answers("desk-shortens-waits", Change::Desk, Fall, "reception_wait_minutes_mean", None);

/// More beds refuse fewer people (Erlang's loss formula; R-C2).
pub(super) const BEDS_SHELTER: Check =
    answers("beds-shelter", Change::Beds, Fall, "shelter_refused", None);

/// More consular staff hears more people before they leave (queueing; R-C3).
pub(super) const CONSULS_REACH: Check =
    answers("consuls-reach", Change::Consuls, Rise, "interviewed_share", None);

/// More meetings of the consultation mechanism let more people be told in time: an assumption of the model.
pub(super) const MEETINGS_INFORM: Check =
    answers("meetings-inform", Change::Meetings, Rise, "interior_notified_in_time_share", None);

impl Direction {
    /// How far a difference goes the right way: positive if it does.
    fn right(self, difference: f64) -> f64 {
        match self {
            Rise => difference,
            Fall => -difference,
        }
    }
}

impl Response {
    /// Reads the outcome over all complete fiscal years of both runs, replicate by replicate where both have it.
    pub(super) fn judge(&self, reference: &RunResults, changed: &RunResults) -> Finding {
        let column = |run: &RunResults| {
            let key = SeriesKey::at(self.outcome, self.place, Period::Window);
            run.values(&key).pop().unwrap_or_default()
        };
        self.judge_columns(&column(reference), &column(changed))
    }

    fn judge_columns(&self, reference: &[Option<f64>], changed: &[Option<f64>]) -> Finding {
        let Some(found) = Difference::new(reference, changed, Better::Neither) else {
            return Finding::not_applicable(Reason::Undefined);
        };
        let right = self.direction.right(found.mean);
        let (half, decided) = found.interval.map_or((f64::MAX, false), |interval| {
            ((interval.high - interval.low) / 2.0, interval.low > 0.0 || interval.high < 0.0)
        });
        // `share` counts the replicates in which the change is higher, equal ones half.
        let higher = found.share - found.equal / 2.0;
        let wrong = match self.direction {
            Rise => 1.0 - higher - found.equal,
            Fall => higher,
        };
        let outcome = outcome(self.outcome);
        let evidence = Evidence {
            expected: match self.direction {
                Rise => Expected::Rise,
                Fall => Expected::Fall,
            },
            found: found.mean,
            tolerance: half,
            unit: outcome.map_or("1", |outcome| outcome.unit),
            cases: found.replicates as u64,
            broken: (wrong * found.replicates as f64).round() as u64,
            means: Some([found.reference_mean, found.other_mean]),
            pairs: Vec::new(),
        };
        if decided {
            return Finding::holds_or_not(right > 0.0, evidence);
        }
        let reason =
            if found.equal >= 1.0 { Reason::NothingMoves } else { Reason::IntervalHoldsZero };
        Finding { verdict: Verdict::Undecided, reason: Some(reason), evidence: Some(evidence) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::checks::{CHECKS, Run};
    use crate::model::System;
    use crate::scenario::preset;
    use crate::simulation::Program;

    /// A preset in which everything moves, and few months of it where that will do.
    fn complete(system: System, run: Run) -> RunResults {
        let scenario = match system {
            System::Documents => preset("card-deadline-1999").unwrap().clone(),
            System::Ports => preset("ports-1998").unwrap().clone(),
            System::Flows => {
                let mut scenario = preset("baseline-1998").unwrap().clone();
                scenario.window.start = crate::model::Month::parse("1997-10").unwrap();
                scenario.window.months = 36;
                scenario
            }
            System::Repatriation => preset("repatriation-agreed").unwrap().clone(),
            System::Consular => preset("interior-consultation").unwrap().clone(),
        };
        let program = Program::new(&run.job(&scenario));
        let mut results = RunResults::new(&program);
        (0..program.chunks()).for_each(|index| results.insert(program.run_chunk(index)));
        results
    }

    /// Every response passes as it is, and fails where before and after are swapped.
    #[test]
    fn swapped_runs_fail() {
        let of = |system| (system, complete(system, Run::Reference));
        let references = System::ALL.map(of);
        let mut last: Option<(Change, RunResults)> = None;
        for check in CHECKS {
            let Some(response) = check.response() else { continue };
            let [system] = *response.change.systems() else { panic!("{}", check.id) };
            let (_, reference) = references.iter().find(|(of, _)| *of == system).unwrap();
            let changed = match last.take() {
                Some((change, results)) if change == response.change => results,
                _ => complete(system, Run::Changed(response.change)),
            };
            let found = response.judge(reference, &changed);
            assert_eq!(found.verdict, Verdict::Passed, "{}: {found:?}", check.id);
            let swapped = response.judge(&changed, reference);
            assert_eq!(swapped.verdict, Verdict::Failed, "{}: {swapped:?}", check.id);
            let [found, swapped] = [found, swapped].map(|found| found.evidence.unwrap());
            assert_eq!(found.found, -swapped.found);
            assert!(found.broken < found.cases / 4 && swapped.broken > swapped.cases / 2);
            last = Some((response.change, changed));
        }
    }

    /// Noise on both sides of 0 decides nothing; neither does a change that moves nothing; an outcome that is nowhere
    /// defined is no case for the law.
    #[test]
    fn noise_does_not_decide() {
        let response = RESCUE_SAVES.response().unwrap();
        let values = |of: &[f64]| of.iter().copied().map(Some).collect::<Vec<_>>();
        let before = values(&[10.0, 12.0, 9.0, 11.0]);
        let noisy = response.judge_columns(&before, &values(&[9.0, 13.0, 8.0, 11.0]));
        assert_eq!(noisy.verdict, Verdict::Undecided);
        assert_eq!(noisy.reason, Some(Reason::IntervalHoldsZero));
        let evidence = noisy.evidence.unwrap();
        assert_eq!((evidence.broken, evidence.cases, evidence.found), (1, 4, -0.25));
        let still = response.judge_columns(&before, &before);
        assert_eq!((still.verdict, still.reason), (Verdict::Undecided, Some(Reason::NothingMoves)));
        let nothing = response.judge_columns(&[None], &[None]);
        assert_eq!(nothing.verdict, Verdict::NotApplicable);
    }
}
