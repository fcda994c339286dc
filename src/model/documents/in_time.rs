//! Who has a card on the day of the deadline, with more or fewer officers than there are.
//!
//! ```text
//! share(k) = 1 - (not yet applied + waiting + card in production) / holders who would apply, at the deadline
//! ```
//! k multiplies officers. Run on the same draws, so that share(k) rises in k. Capacity is not all: who applies too late has
//! no card however many officers there are. Holders who are refused have their answer and do not count as without one.

use super::{DocumentDraws, DocumentModel, DocumentParameters, Month, PROGRAMME_STARTS};

/// The months of the programme before a deadline, which is the first month after them.
#[must_use]
pub fn months_before(deadline: Month) -> Vec<Month> {
    let months = deadline.number().saturating_sub(PROGRAMME_STARTS);
    (1..=months).rev().map(|back| deadline.plus(-(back as i32))).collect()
}

/// Share of the holders who would apply that are not without a card at the end of the months, in a replicate. `parameters`
/// are those in force, one set a month; `factor` multiplies their officers.
#[must_use]
pub fn share_in_time(
    seed: u32,
    replicate: u32,
    months: &[Month],
    parameters: &[DocumentParameters],
    factor: f64,
) -> f64 {
    let Some(first) = parameters.first() else { return 0.0 };
    let mut state = DocumentModel::new(first.clone()).start();
    let would_apply = state.intending;
    for (&month, parameters) in months.iter().zip(parameters) {
        let officers = parameters.officers * factor;
        let model = DocumentModel::new(DocumentParameters { officers, ..parameters.clone() });
        let draws = DocumentDraws::new(seed, replicate, month.number());
        (state, _) = model.step(&state, month, &draws);
    }
    if would_apply > 0.0 { 1.0 - state.without_card() / would_apply } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{month, parameters};
    use super::*;
    use crate::model::calendar::Calendar;

    /// Against a case that can be counted: all apply in the first months, cards take no time, nobody is refused; then the
    /// share is capacity times working days over people, until everybody has a card.
    #[test]
    fn shares_by_counting() {
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
        let months = months_before(month("1999-10"));
        assert_eq!((months.len(), months[0]), (18, month("1998-04")));
        let days: u32 = months.iter().map(|&month| Calendar::of(month).working_days()).sum();
        let as_is = DocumentModel::new(p.clone()).capacity_a_day() * f64::from(days);
        let everyone = p.old_cards.floor();
        let all = vec![p; months.len()];
        for factor in [0.25, 1.0, 3.0, 0.9 * everyone / as_is] {
            let share = share_in_time(1, 0, &months, &all, factor);
            let expected = (factor * as_is / everyone).min(1.0);
            assert!((share - expected).abs() < 1e-3, "{factor}: {share} {expected}");
        }
        assert!(share_in_time(1, 0, &months, &all, 50.0) > 0.999);
        assert_eq!(share_in_time(1, 0, &months, &all, 0.0), 0.0);
    }
}
