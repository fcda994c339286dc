//! Regret: how much worse a policy does than the best of those at hand, outcome by outcome.
//!
//! ```text
//! R(a, r) = best over a' of U(a', r) - U(a, r) >= 0      in replicate r, in the outcome's better direction
//! ```
//! (R-D; L. J. Savage, "The theory of statistical decision", JASA 46, 1951; robust decision making reads its 90 or 95 %
//! quantile.) Outcomes are never folded into one score, and those of protection stand apart from the rest. Outcomes
//! without a better direction have no regret.

use super::error::{ComparisonError, comparable};
use crate::model::{Better, Concern, Part, Place, outcome, outcomes};
use crate::simulation::{Period, RunResults, SeriesKey};
use crate::stats::{Moments, quantiles};
use serde::Serialize;

/// Probability of the high quantile of regret.
const HIGH: f64 = 0.95;

/// One policy under one criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PolicyRegret {
    /// Mean regret, in the outcome's unit.
    pub mean: f64,
    /// Monte Carlo standard error of that mean; `None` for a single replicate.
    pub mcse: Option<f64>,
    /// 95 % quantile of regret, in the outcome's unit.
    pub high: f64,
    /// Share of replicates in which the policy is best, in [0, 1]; policies that are best together share the replicate
    /// equally, so that shares add to 1.
    pub share_best: f64,
}

/// One outcome at one point in time, by which policies are held against each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Criterion {
    /// Outcome id.
    pub outcome: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// A part of it, such as a group of people; `None` for all.
    #[serde(flatten)]
    pub part: Option<Part>,
    /// `None` for the whole border.
    #[serde(flatten)]
    pub place: Option<Place>,
    /// Which way it is better: `Lower` or `Higher`.
    pub better: Better,
    /// Name of the point in time.
    pub time: String,
    /// Replicates in which the outcome is defined under every policy.
    pub replicates: usize,
    /// In the order of the runs.
    pub policies: Vec<PolicyRegret>,
}

/// Regret of several policies under several criteria.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RegretTable {
    /// Criteria of life, liberty and care of people.
    pub protection: Vec<Criterion>,
    /// All others: what happens and what it costs.
    pub operation: Vec<Criterion>,
}

/// Keys of all outcomes, and groups of people in them, that have a better direction, in the order of the register.
#[must_use]
pub fn judged_keys(place: Option<Place>, period: Period) -> Vec<SeriesKey<'static>> {
    let key = |outcome, part| SeriesKey { outcome, place, part, period };
    outcomes()
        .flat_map(|outcome| {
            let whole = (outcome.judgement.better != Better::Neither).then_some(None);
            let groups = outcome.of_groups.iter().map(|(group, _)| Some(Part::Group(*group)));
            whole.into_iter().chain(groups).map(|part| key(outcome.id, part))
        })
        .collect()
}

/// Holds `runs`, one a policy, against each other under every key that has a better direction; other keys, and points in
/// time at which no replicate has the outcome under every policy, are left out.
///
/// # Errors
/// Everything in which the designs of the runs differ.
pub fn regret_table(
    runs: &[&RunResults],
    keys: &[SeriesKey<'_>],
) -> Result<RegretTable, Vec<ComparisonError>> {
    comparable(runs)?;
    let mut table = RegretTable { protection: Vec::new(), operation: Vec::new() };
    for key in keys {
        let Some(outcome) = outcome(key.outcome) else {
            continue;
        };
        let judgement = outcome.judgement_of(key.part);
        let columns: Vec<Vec<Vec<Option<f64>>>> = runs.iter().map(|run| run.values(key)).collect();
        for (point, time) in runs[0].time(key.period).into_iter().enumerate() {
            let at: Vec<&[Option<f64>]> =
                columns.iter().filter_map(|run| Some(run.get(point)?.as_slice())).collect();
            let Some((replicates, policies)) = regrets(&at, judgement.better) else { continue };
            let criterion = Criterion {
                outcome: outcome.id,
                unit: outcome.unit,
                part: key.part,
                place: key.place,
                better: judgement.better,
                time,
                replicates,
                policies,
            };
            match judgement.concern {
                Concern::Protection => table.protection.push(criterion),
                Concern::Operation => table.operation.push(criterion),
            }
        }
    }
    Ok(table)
}

/// Regrets of policies whose values stand in `columns`, replicate by replicate, and the replicates counted; `None` where
/// there is no direction or no replicate that all have.
fn regrets(columns: &[&[Option<f64>]], better: Better) -> Option<(usize, Vec<PolicyRegret>)> {
    let sign = match better {
        Better::Lower => -1.0,
        Better::Higher => 1.0,
        Better::Neither => return None,
    };
    let rows = columns.iter().map(|column| column.len()).min()?;
    let mut regrets: Vec<Vec<f64>> = columns.iter().map(|_| Vec::with_capacity(rows)).collect();
    let mut wins = vec![0.0; columns.len()];
    for row in 0..rows {
        let values: Option<Vec<f64>> =
            columns.iter().map(|column| Some(sign * column[row]?)).collect();
        let Some(values) = values else { continue };
        let best = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let together = values.iter().filter(|value| **value == best).count() as f64;
        for ((regrets, wins), value) in regrets.iter_mut().zip(&mut wins).zip(values) {
            regrets.push(best - value);
            if value == best {
                *wins += 1.0 / together;
            }
        }
    }
    let replicates = regrets.first()?.len();
    let policies: Option<Vec<PolicyRegret>> = regrets
        .iter_mut()
        .zip(wins)
        .map(|(regrets, wins)| {
            let moments: Moments = regrets.iter().copied().collect();
            let [high] = quantiles(regrets, &[HIGH])?;
            let share_best = wins / replicates as f64;
            Some(PolicyRegret { mean: moments.mean, mcse: moments.mcse(), high, share_best })
        })
        .collect();
    Some((replicates, policies?))
}

#[cfg(test)]
mod tests {
    use super::{judged_keys, regrets};
    use crate::model::{Better, Group, Part};
    use crate::simulation::Period;
    use proptest::prelude::{prop_assert, proptest};

    /// Worked by hand: deaths under three policies in four replicates, the last undefined under one.
    #[test]
    fn three_policies_by_hand() {
        let columns: [&[Option<f64>]; 3] = [
            &[Some(5.0), Some(4.0), Some(9.0), Some(1.0)],
            &[Some(3.0), Some(4.0), Some(6.0), None],
            &[Some(8.0), Some(7.0), Some(5.0), Some(2.0)],
        ];
        let (replicates, policies) = regrets(&columns, Better::Lower).unwrap();
        assert_eq!(replicates, 3);
        // Regrets 2, 0, 4; 0, 0, 1; 5, 3, 0. The 95 % quantile of three values lies 9/10 of the way up the last step.
        let means: Vec<f64> = policies.iter().map(|policy| policy.mean).collect();
        let highs: Vec<f64> = policies.iter().map(|policy| policy.high).collect();
        for (found, expected) in
            means.iter().chain(&highs).zip([2.0, 1.0 / 3.0, 8.0 / 3.0, 3.8, 0.9, 4.8])
        {
            assert!((found - expected).abs() < 1e-12, "{means:?} {highs:?}");
        }
        // The first replicate is B's, the second A's and B's, the third C's.
        let shares: Vec<f64> = policies.iter().map(|policy| policy.share_best * 3.0).collect();
        assert_eq!(shares, [0.5, 1.5, 1.0]);
        let (_, more_is_better) = regrets(&columns, Better::Higher).unwrap();
        assert_eq!(more_is_better[2].share_best * 3.0, 2.0);
        assert_eq!(regrets(&columns, Better::Neither), None);
        assert_eq!(regrets(&[&[None], &[Some(1.0)]], Better::Lower), None);
    }

    proptest! {
        /// Regret is never below 0, somebody is best in each replicate, and doing the same means regretting the same.
        #[test]
        fn laws(rows in proptest::collection::vec((0_u32..20, 0_u32..20), 1..60)) {
            let [a, b] = [0, 1].map(|side| -> Vec<Option<f64>> {
                rows.iter().map(|row| Some(f64::from(if side == 0 { row.0 } else { row.1 }))).collect()
            });
            let (replicates, policies) = regrets(&[&a, &b, &a], Better::Lower).unwrap();
            prop_assert!(replicates == rows.len() && policies[0] == policies[2]);
            prop_assert!(policies.iter().all(|policy| policy.mean >= 0.0 && policy.high >= 0.0));
            let shares: f64 = policies.iter().map(|policy| policy.share_best).sum();
            prop_assert!((shares - 1.0).abs() < 1e-12);
        }
    }

    /// Deaths, custody and children returned alone are judged; arrests and entries are not.
    #[test]
    fn what_is_judged() {
        let keys = judged_keys(None, Period::Window);
        let judged = |outcome, group: Option<Group>| {
            keys.iter().any(|key| key.outcome == outcome && key.part == group.map(Part::Group))
        };
        assert!(judged("deaths", None) && judged("deaths_recorded", None));
        assert!(judged("custody_person_hours", None));
        assert!(judged("returned_persons", Some(Group::UnaccompaniedMinors)));
        for outcome in ["apprehensions", "entries", "attempts", "returned_persons", "stock_us"] {
            assert!(!judged(outcome, None), "{outcome}");
        }
    }
}
