//! Closed forms: the engine's own functions, at inputs for which somebody else has the answer.
//!
//! Published numbers are those of R-A4 (repeated trials), R-E3 (queues) and R-E4 (nested logit), and of equations on paper.
//! They stand in the tests of the mechanisms too; here they are computed in front of the reader. No run is needed.

use super::finding::{Evidence, Expected, Finding, Pair};
use super::{Check, Law};
use crate::model::flows::choice::{Choice, Utility, choose};
use crate::model::flows::enforcement::{Effort, apprehension_probability};
use crate::model::flows::trials::{LANES, TrialLaw, Waiting};
use crate::model::flows::{FlowDraws, FlowParameters, smuggling};
use crate::model::queueing::{ReferenceRow, reference};
use crate::model::{Mode, Sector, System, slots};
use crate::scenario::Scenario;

const fn computes(
    id: &'static str,
    unit: &'static str,
    tolerance: f64,
    pairs: fn(&Scenario) -> Vec<Pair>,
) -> Check {
    Check { id, systems: &[], law: Law::ClosedForm { unit, tolerance, pairs } }
}

/// Cohorts are counted in whole people: rounding of some hundreds of counts, of thousands of millions.
const OF_COUNTS: f64 = 2e-5;
/// Half of the last digit of the six published ones, and the rounding of that.
const OF_SIX_DIGITS: f64 = 6e-7;
/// Exact up to rounding.
const EXACT: f64 = 1e-12;

/// v = 5, p = 0.4 is q ~ Beta(2, 3): 60, 20 and 20 % of people, as recorded of Mexican men 1999 to 2009 (R-A4).
pub(super) const BETA_GEOMETRIC: Check = computes("beta-geometric", "share", OF_COUNTS, |_| {
    let cohort = Cohort::new(TrialLaw { concentration: 5.0, give_up: 0.0 }, 0.4);
    let [once, twice, more] = cohort.ended_after;
    let never = cohort.entered - once - twice - more;
    pairs(&[
        ("v=5 p=.4: P(A=0)", 0.6, never),
        ("v=5 p=.4: P(A=1)", 0.2, once),
        ("v=5 p=.4: P(A>1)", 0.2, twice + more),
    ])
});

/// One p for all (Espenshade 1990; Massey and Singer 1995): arrests a person `p/(1 - r)`, P(entry) `(1 - p)/(1 - r)`,
/// `r = p (1 - d)` (the table of R-A4).
pub(super) const REPEATED_TRIALS: Check = computes("repeated-trials", "1", OF_COUNTS, |_| {
    let table = [
        (["p=.35 d=0: E A", "p=.35 d=0: P(E)"], 0.35, 0.0, 0.538_462, 1.0),
        (["p=.35 d=.1: E A", "p=.35 d=.1: P(E)"], 0.35, 0.1, 0.510_949, 0.948_905),
        (["p=.5 d=.1: E A", "p=.5 d=.1: P(E)"], 0.5, 0.1, 0.909_091, 0.909_091),
    ];
    let row = |&(names, p, give_up, arrests, entry): &([&'static str; 2], f64, f64, f64, f64)| {
        let cohort = Cohort::new(TrialLaw { concentration: 1e9, give_up }, p);
        pairs(&[(names[0], arrests, cohort.arrests), (names[1], entry, cohort.entered)])
    };
    table.iter().flat_map(row).collect()
});

/// Whoever is arrested gives up: P(entry) = 1 - p (R-E5).
pub(super) const GIVING_UP_AT_ONCE: Check =
    computes("giving-up-at-once", "share", OF_COUNTS, |_| {
        let cohort = Cohort::new(TrialLaw { concentration: 5.0, give_up: 1.0 }, 0.35);
        pairs(&[
            ("p=.35 d=1: P(E)", 0.65, cohort.entered),
            ("p=.35 d=1: 1 - P(E)", 0.35, cohort.gave_up),
        ])
    });

/// Plain logit on five options (R-E4).
pub(super) const LOGIT_PLAIN: Check = computes("logit-plain", "1", OF_SIX_DIGITS, |_| {
    let choice = choose(
        &options(&[
            (Sector::SanDiego, Mode::Alone, 1.0),
            (Sector::SanDiego, Mode::Guide, 1.4),
            (Sector::Tucson, Mode::Alone, 0.5),
            (Sector::Tucson, Mode::Guide, 1.2),
            (Sector::ElPaso, Mode::Port, 0.2),
        ]),
        1.0,
        1.0,
    );
    let of = |mode: Mode, sector: Sector| choice.probability[mode as usize][sector as usize];
    pairs(&[
        ("V=1: P", 0.209_684, of(Mode::Alone, Sector::SanDiego)),
        ("V=1.4: P", 0.312_811, of(Mode::Guide, Sector::SanDiego)),
        ("V=.5: P", 0.127_180, of(Mode::Alone, Sector::Tucson)),
        ("V=1.2: P", 0.256_108, of(Mode::Guide, Sector::Tucson)),
        ("V=.2: P", 0.094_217, of(Mode::Port, Sector::ElPaso)),
        ("ln sum exp V", 2.562_155, choice.log_sum),
    ])
});

/// Nests by sector, L = 0.5 (R-E4).
pub(super) const LOGIT_NESTED: Check = computes("logit-nested", "1", OF_SIX_DIGITS, |_| {
    let choice = nested(0.0);
    let of = |mode: Mode, sector: Sector| choice.probability[mode as usize][sector as usize];
    pairs(&[
        ("L=.5 V=1: P", 0.154_280, of(Mode::Alone, Sector::SanDiego)),
        ("L=.5 V=1.4: P", 0.343_357, of(Mode::Guide, Sector::SanDiego)),
        ("L=.5 V=.5: P", 0.074_747, of(Mode::Alone, Sector::ElPaso)),
        ("L=.5 V=1.2: P", 0.303_115, of(Mode::Guide, Sector::ElPaso)),
        ("L=.5 V=.2: P", 0.124_502, share(&choice, Sector::Laredo)),
        ("L=.5: ln sum exp I", 2.283_436, choice.log_sum),
    ])
});

/// The same with San Diego closed: without corridors all others gain alike, by 1.6303 (R-E4).
pub(super) const LOGIT_NESTED_CLOSED: Check =
    computes("logit-nested-closed", "1", OF_SIX_DIGITS, |_| {
        let closed = nested(-1.5);
        pairs(&[
            ("L=.5 V-1.5: P(San Diego)", 0.181_020, share(&closed, Sector::SanDiego)),
            ("L=.5 V-1.5: P(El Paso)", 0.616_011, share(&closed, Sector::ElPaso)),
            ("L=.5 V-1.5: P(Laredo)", 0.202_970, share(&closed, Sector::Laredo)),
        ])
    });

/// Corridors, L1 = 0.6 and L2 = 0.4 (R-E4).
pub(super) const LOGIT_CORRIDORS: Check = computes("logit-corridors", "1", OF_SIX_DIGITS, |_| {
    let choice = corridors(0.0);
    pairs(&[
        ("L=.6,.4: P(San Diego)", 0.383_532, share(&choice, Sector::SanDiego)),
        ("L=.6,.4: P(Tucson)", 0.248_158, share(&choice, Sector::Tucson)),
        ("L=.6,.4: P(Rio Grande)", 0.229_258, share(&choice, Sector::RioGrandeValley)),
        ("L=.6,.4: P(Laredo)", 0.139_052, share(&choice, Sector::Laredo)),
        ("L=.6,.4: ln sum exp I", 2.284_047, choice.log_sum),
    ])
});

/// The same with San Diego closed: Tucson gains more (1.8332) than the far end of the border (1.3233) (R-E4).
pub(super) const LOGIT_CORRIDORS_CLOSED: Check =
    computes("logit-corridors-closed", "1", OF_SIX_DIGITS, |_| {
        let closed = corridors(-1.5);
        pairs(&[
            ("L=.6,.4 V-1.5: P(San Diego)", 0.057_713, share(&closed, Sector::SanDiego)),
            ("L=.6,.4 V-1.5: P(Tucson)", 0.454_918, share(&closed, Sector::Tucson)),
            ("L=.6,.4 V-1.5: P(Rio Grande)", 0.303_367, share(&closed, Sector::RioGrandeValley)),
            ("L=.6,.4 V-1.5: P(Laredo)", 0.184_002, share(&closed, Sector::Laredo)),
            ("L=.6,.4 V-1.5: ln sum exp I", 2.003_952, closed.log_sum),
        ])
    });

/// With one unit of effort and a thousand attempts p = 1 - 1/e alone, and 1 - 1/sqrt(e) at half the risk (R-A4).
pub(super) const RISK: Check = computes("risk", "share", EXACT, |_| {
    let effort = Effort { log_risk: [0.0; Sector::COUNT], remoteness: [0.0; Sector::COUNT] };
    let attempts = [libm::log(1_000.0); Sector::COUNT];
    let p = apprehension_probability(&effort, [1.0, 0.5], 0.3, &attempts);
    pairs(&[
        ("p = 1 - exp(-1)", 1.0 - libm::exp(-1.0), p[0][0]),
        ("p = 1 - exp(-1/2)", 1.0 - libm::exp(-0.5), p[1][0]),
    ])
});

/// The scenario's own fee: where half the tries fail a guide asks for the cost twice, and one month more of expected
/// prison at its price (R-A7).
pub(super) const FEE: Check = computes("fee", "usd", 1e-9, |scenario| {
    let slots = slots();
    let of_flows = slots.iter().zip(&scenario.parameters);
    let medians: Vec<f64> = of_flows
        .filter(|(slot, _)| slot.spec.system() == Some(System::Flows))
        .map(|(_, parameter)| parameter.distribution.median())
        .collect();
    let market = FlowParameters::take(&medians);
    let fee = |parameters: &FlowParameters, risk: f64| {
        let calm = [0.0; Sector::COUNT];
        let [demand, capacity] = [[1.0; Sector::COUNT], [100.0; Sector::COUNT]];
        smuggling::fees(parameters, &[risk; Sector::COUNT], &calm, &demand, &capacity)[0]
    };
    let without = FlowParameters { conviction_rate: 0.0, ..market.clone() };
    let certain = FlowParameters { conviction_rate: 1.0, penalty_months: 1.0, ..market.clone() };
    pairs(&[
        ("F = k", market.guide_cost_usd, fee(&without, 0.0)),
        ("F = k / (1 - 1/2)", 2.0 * market.guide_cost_usd, fee(&without, 0.5)),
        ("F = k + f", market.guide_cost_usd + market.penalty_price_usd, fee(&certain, 0.0)),
    ])
});

/// Blocking, delay and fewest servers (Erlang 1917), and a queue with limited room.
pub(super) const ERLANG_FORMULAS: Check =
    computes("erlang-formulas", "1", OF_SIX_DIGITS, |_| rows(&reference::erlang_rows()));

/// Twenty-four lanes at 99 % of what they serve: load, and minutes of wait (M/M/24).
pub(super) const BUSY_LANES: Check =
    computes("busy-lanes", "1", 6e-4, |_| rows(&reference::busy_lane_rows()));

/// M/M/1, M/G/1 (Pollaczek 1930; Khinchine 1932), two classes without interruption (Cobham 1954), and Lindley's waits (1952).
pub(super) const SINGLE_SERVER: Check = computes("single-server", "1", EXACT, |_| {
    rows(&[reference::single_server_rows(), reference::lindley_rows()].concat())
});

/// Shares of a hundred thousand customers who wait, met by servers one by one, against Erlang C.
pub(super) const QUEUE_SIMULATED: Check = computes("queue-simulated", "share", 0.02, |_| {
    const CUSTOMERS: u32 = 100_000;
    rows(&reference::simulated_share_rows(CUSTOMERS))
});

/// Numbers present where nobody waits: swinging arrivals and arrivals in groups.
pub(super) const INFINITE_SERVERS: Check =
    computes("infinite-servers", "1", 0.06, |_| rows(&reference::infinite_server_rows()));

/// Days by which the number present lags behind arrivals.
pub(super) const PRESENCE_LAGS: Check =
    computes("presence-lags", "1", 6e-4, |_| rows(&reference::lag_rows()));

/// More come than the lanes can serve, for two and a half hours: how long the line is, how long it lasts.
pub(super) const FLUID_RUSH: Check =
    computes("fluid-rush", "1", 6e-5, |_| rows(&reference::fluid_rows()));

/// Who is stopped rightly where few are sought, and who is recognised (Altman and Bland 1994; Inspector General 1998).
pub(super) const SCREENING: Check =
    computes("screening", "share", 6e-4, |_| rows(&reference::screening_rows()));

/// The verdict over pairs; the one farthest off is shown.
pub(super) fn judge(pairs: Vec<Pair>, tolerance: f64, unit: &'static str) -> Finding {
    // Written so that NaN fails.
    let broken = pairs.iter().filter(|pair| !(pair.error() <= tolerance)).count();
    let worst = pairs.iter().copied().reduce(|worst, pair| {
        if pair.error() > worst.error() || pair.error().is_nan() { pair } else { worst }
    });
    let worst = worst.unwrap_or(Pair { name: "", published: 0.0, computed: 0.0 });
    let evidence = Evidence {
        expected: Expected::Number(worst.published),
        found: worst.computed,
        tolerance,
        unit,
        cases: pairs.len() as u64,
        broken: broken as u64,
        means: None,
        pairs,
    };
    Finding::holds_or_not(broken == 0, evidence)
}

pub(super) fn pairs(of: &[(&'static str, f64, f64)]) -> Vec<Pair> {
    of.iter().map(|&(name, published, computed)| Pair { name, published, computed }).collect()
}

fn rows(of: &[ReferenceRow]) -> Vec<Pair> {
    let pair =
        |row: &ReferenceRow| Pair { name: row.name, published: row.published, computed: row.ours };
    of.iter().map(pair).collect()
}

/// People who set out in one month, followed until nobody waits; shares of the cohort.
struct Cohort {
    arrests: f64,
    entered: f64,
    gave_up: f64,
    /// After one, two, three or more arrests.
    ended_after: [f64; 3],
}

impl Cohort {
    /// Median draws, so that counts are expectations up to rounding.
    fn new(law: TrialLaw, p: f64) -> Self {
        const PEOPLE: f64 = 4_000_000_000.0;
        /// Nobody who is caught again and again waits longer, at the precision claimed.
        const MONTHS: u32 = 400;
        let (mut newcomers, mut waiting) = ([PEOPLE; LANES], Waiting::default());
        let mut cohort = Self { arrests: 0.0, entered: 0.0, gave_up: 0.0, ended_after: [0.0; 3] };
        let draws = FlowDraws::all_at(0.5);
        for _ in 0..MONTHS {
            let month = law.month(&newcomers, &waiting, &[p; LANES], &draws, None);
            cohort.arrests += month.arrests[0] / PEOPLE;
            cohort.entered += month.entered[0] / PEOPLE;
            cohort.gave_up += month.gave_up[0] / PEOPLE;
            for (sum, after) in cohort.ended_after.iter_mut().zip(&month.ended_after) {
                *sum += after[0] / PEOPLE;
            }
            newcomers = [0.0; LANES];
            waiting = month.waiting;
        }
        cohort
    }
}

/// Utilities of a few options over a border where nothing else is chosen.
fn options(given: &[(Sector, Mode, f64)]) -> Utility {
    const NEVER: f64 = -1e6;
    let mut utility = [[NEVER; Sector::COUNT]; Mode::COUNT];
    for &(sector, mode, value) in given {
        utility[mode as usize][sector as usize] = value;
    }
    utility
}

fn share(choice: &Choice, sector: Sector) -> f64 {
    choice.probability.iter().map(|by_sector| by_sector[sector as usize]).sum()
}

/// Three nests, one of them a single option, as three corridors, so that L1 = 1.
fn nested(san_diego_shift: f64) -> Choice {
    let utility = options(&[
        (Sector::SanDiego, Mode::Alone, 1.0 + san_diego_shift),
        (Sector::SanDiego, Mode::Guide, 1.4 + san_diego_shift),
        (Sector::ElPaso, Mode::Alone, 0.5),
        (Sector::ElPaso, Mode::Guide, 1.2),
        (Sector::Laredo, Mode::Port, 0.2),
    ]);
    choose(&utility, 1.0, 0.5)
}

/// San Diego and Tucson in the west; the published example's "east" is Laredo and the Rio Grande Valley.
fn corridors(san_diego_shift: f64) -> Choice {
    let utility = options(&[
        (Sector::SanDiego, Mode::Alone, 1.0 + san_diego_shift),
        (Sector::SanDiego, Mode::Guide, 1.4 + san_diego_shift),
        (Sector::Tucson, Mode::Alone, 0.5),
        (Sector::Tucson, Mode::Guide, 1.2),
        (Sector::RioGrandeValley, Mode::Alone, 0.4),
        (Sector::RioGrandeValley, Mode::Guide, 0.9),
        (Sector::Laredo, Mode::Alone, 0.1),
        (Sector::Laredo, Mode::Guide, 0.6),
    ]);
    choose(&utility, 0.6, 0.4)
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::analysis::checks::{CHECKS, Law, Verdict};
    use crate::scenario::preset;

    /// Every published number counts: moved by twice the tolerance, it alone breaks the check.
    #[test]
    fn a_wrong_number_is_found() {
        let scenario = preset("baseline-1998").unwrap();
        for check in CHECKS {
            let (Law::ClosedForm { unit, tolerance, pairs }
            | Law::Record { unit, tolerance, pairs }) = check.law
            else {
                continue;
            };
            let sound = pairs(scenario);
            let found = judge(sound.clone(), tolerance, unit);
            assert_eq!(found.verdict, Verdict::Passed, "{}: {found:?}", check.id);
            for place in 0..sound.len() {
                for wrong in [sound[place].published + 2.5 * tolerance, f64::NAN] {
                    let mut doctored = sound.clone();
                    doctored[place].published = wrong;
                    let found = judge(doctored, tolerance, unit);
                    assert_eq!(found.verdict, Verdict::Failed, "{} {place}", check.id);
                    assert_eq!(found.evidence.unwrap().broken, 1);
                }
            }
        }
    }
}
