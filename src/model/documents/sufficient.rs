//! The inverse question: how much more capacity would have been enough?
//!
//! ```text
//! k* = min { k : quantile_q over replicates of  share(k) <= x }
//! share(k) = (not yet applied + waiting + card in production) / holders who would apply, at the deadline
//! ```
//! Found by bisection. Every k is run with the same draws of the same replicates, so that share(k) falls in k. Capacity
//! is not all: who applies too late has no card however many officers there are, and then no k is enough. Holders who
//! are refused have their answer and are not counted as without one.

use super::{DocumentDraws, DocumentModel, DocumentParameters, Month, PROGRAMME_STARTS};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CapacityQuestion {
    /// x: the share of holders who would apply that may be without a card.
    pub share: f64,
    /// q: the quantile of replicates that must meet it; 0.5 is the median, 0.9 nine in ten.
    pub quantile: f64,
    /// The first month after the deadline; shares are taken at the end of the month before.
    pub deadline: Month,
    /// The largest factor that is tried.
    pub largest: f64,
    /// Seed of the draws.
    pub seed: u32,
    /// Number of replicates.
    pub replicates: u32,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CapacityAnswer {
    /// k*, to one part in a thousand from above; `None` where the largest factor is not enough.
    pub factor: Option<f64>,
    /// The quantile of shares at k*, or at the largest factor if there is none.
    pub share: f64,
    /// The quantile of shares with the capacity there is.
    pub share_as_is: f64,
    /// The quantile of shares at the largest factor: what no capacity changes.
    pub share_at_largest: f64,
}

/// The smallest factor on officers that is sufficient. `parameters` gives a replicate's parameters in a month, policies
/// applied. The programme is run from April 1998 to the deadline.
#[must_use]
pub fn capacity_sufficient(
    question: &CapacityQuestion,
    parameters: impl Fn(u32, Month) -> DocumentParameters,
) -> CapacityAnswer {
    let months = question.deadline.number().saturating_sub(PROGRAMME_STARTS);
    let months: Vec<Month> =
        (1..=months).rev().map(|back| question.deadline.plus(-(back as i32))).collect();
    let replicates: Vec<Vec<DocumentParameters>> = (0..question.replicates)
        .map(|replicate| months.iter().map(|&month| parameters(replicate, month)).collect())
        .collect();
    let share_at = |factor: f64| {
        let mut shares: Vec<f64> = (0..)
            .zip(&replicates)
            .map(|(replicate, parameters)| {
                share_without_card(question.seed, replicate, &months, parameters, factor)
            })
            .collect();
        quantile(&mut shares, question.quantile)
    };
    let share_as_is = share_at(1.0);
    let share_at_largest = share_at(question.largest);
    if share_at_largest > question.share {
        let share = share_at_largest;
        return CapacityAnswer { factor: None, share, share_as_is, share_at_largest };
    }
    let (mut low, mut high, mut share) = (0.0, question.largest, share_at_largest);
    // The interval halves each time: sixty times are more than its digits.
    for _ in 0..60 {
        if high - low <= 1e-3 * high {
            break;
        }
        let middle = 0.5 * (low + high);
        let at_middle = share_at(middle);
        if at_middle <= question.share {
            (high, share) = (middle, at_middle);
        } else {
            low = middle;
        }
    }
    CapacityAnswer { factor: Some(high), share, share_as_is, share_at_largest }
}

/// Share of the holders who would apply that are without a card at the end of the months.
fn share_without_card(
    seed: u32,
    replicate: u32,
    months: &[Month],
    parameters: &[DocumentParameters],
    factor: f64,
) -> f64 {
    let Some(first) = parameters.first() else { return 1.0 };
    let mut state = DocumentModel::new(first.clone()).start();
    let would_apply = state.intending;
    for (&month, parameters) in months.iter().zip(parameters) {
        let officers = parameters.officers * factor;
        let model = DocumentModel::new(DocumentParameters { officers, ..parameters.clone() });
        (state, _) =
            model.step(&state, month, &DocumentDraws::new(seed, replicate, month.number()));
    }
    if would_apply > 0.0 { state.without_card() / would_apply } else { 0.0 }
}

/// The smallest value with at least a share `quantile` of values at or below it; 0 of none.
fn quantile(values: &mut [f64], quantile: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let rank = (quantile * values.len() as f64).ceil() as usize;
    values.get(rank.saturating_sub(1)).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::super::calendar::Calendar;
    use super::super::fixture::{month, parameters};
    use super::*;

    /// The inverse question against a case that can be counted: all apply in the first months, cards take no time, nobody is
    /// refused; then capacity to the deadline must be the share asked for, times people, over working days.
    #[test]
    fn sufficient_capacity_by_counting() {
        let p = DocumentParameters {
            never_apply: 0.0,
            out_of_use: 0.0,
            base_hazard: 20.0,
            rush_hazard: 0.0,
            first_time: 0.0,
            refusal: 0.0,
            production_months: 0.0,
            reach: 1.0,
            ..parameters()
        };
        let question = CapacityQuestion {
            share: 0.1,
            quantile: 0.5,
            deadline: month("1999-10"),
            largest: 50.0,
            seed: 1,
            replicates: 5,
        };
        let answer = capacity_sufficient(&question, |_, _| p.clone());
        let working_days: u32 =
            (0..18).map(|later| Calendar::of(month("1998-04").plus(later)).working_days()).sum();
        let as_is = DocumentModel::new(p.clone()).capacity_a_day() * f64::from(working_days);
        let factor = answer.factor.expect("capacity is all that lacks");
        assert!((factor / (0.9 * 5e6 / as_is) - 1.0).abs() < 2e-3, "{factor}");
        assert!(answer.share <= 0.1 && answer.share_as_is > 0.1 && answer.share_at_largest < 0.001);

        // A stricter demand needs more; one that no capacity meets has no answer.
        let stricter = CapacityQuestion { share: 0.05, ..question };
        assert!(capacity_sufficient(&stricter, |_, _| p.clone()).factor > answer.factor);
        let slow = DocumentParameters { production_months: 12.0, base_hazard: 0.5, ..p };
        let never = capacity_sufficient(&question, |_, _| slow.clone());
        assert_eq!((never.factor, never.share), (None, never.share_at_largest));
    }
}
