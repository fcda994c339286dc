//! Inspection as screening: who is referred, who is found.
//!
//! Doubt about a document, or about an earlier stay that was too long, refers a person to secondary inspection, where
//! impostors and overstays are found. Each referral costs its minutes: they delay those who cross, and add up to the hours of
//! secondary inspection. There is no line for the second inspection: its minutes are those of the inspection itself. It
//! does not know individuals: prevalence is the same for all, and unidentified by any record.

use super::{PortParameters, technology};
use crate::model::screening;

/// Shares of people who cross.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screening {
    /// Referred to secondary inspection, for doubt about a document or for another reason.
    pub referred: f64,
    /// Found with a false or borrowed document.
    pub detected: f64,
    /// Found to have overstayed.
    pub overstays: f64,
}

impl Screening {
    /// What these parameters imply.
    #[must_use]
    pub fn new(p: &PortParameters) -> Self {
        let (sensitivity, specificity) = (technology::sensitivity(p), p.screening_specificity);
        let doubted = screening::Screening { sensitivity, specificity }.at(p.impostor_prevalence);
        let (sensitivity, specificity) = (p.overstay_sensitivity, p.overstay_specificity);
        let overstays = screening::Screening { sensitivity, specificity }.at(p.overstay_prevalence);
        let referred = doubted.referred() + overstays.referred() + p.secondary_share;
        Self { referred: referred.min(1.0), detected: doubted.found, overstays: overstays.found }
    }
}

#[cfg(test)]
mod tests {
    use super::super::PortParameters;
    use super::super::fixture::parameters;
    use super::Screening;

    /// The textbook case, by hand: 18 in 10,000 found, 100 more stopped in error.
    #[test]
    fn few_of_the_doubted_are_impostors() {
        let screening = Screening::new(&PortParameters {
            impostor_prevalence: 0.002,
            screening_sensitivity: 0.9,
            screening_specificity: 0.99,
            secondary_share: 0.0,
            ..parameters()
        });
        assert!((screening.detected - 0.0018).abs() < 1e-12);
        assert!((screening.referred - (0.0018 + 0.00998)).abs() < 1e-12);
    }

    /// By hand: 5 in 1,000 overstayed, one in ten of them is doubted, and one in a hundred of the others: 0.0005 found,
    /// 0.00995 more referred; without a prevalence and in perfect specificity nothing is added.
    #[test]
    fn overstays_add_referrals() {
        let without =
            PortParameters { overstay_prevalence: 0.0, overstay_specificity: 1.0, ..parameters() };
        let with = PortParameters {
            overstay_prevalence: 0.005,
            overstay_sensitivity: 0.1,
            overstay_specificity: 0.99,
            ..without.clone()
        };
        let (without, with) = (Screening::new(&without), Screening::new(&with));
        assert!((with.overstays - 0.0005).abs() < 1e-15 && without.overstays == 0.0);
        assert!((with.referred - without.referred - 0.0005 - 0.00995).abs() < 1e-12);
        assert_eq!(with.detected, without.detected);
    }

    #[test]
    fn nobody_doubted() {
        let p = PortParameters {
            screening_sensitivity: 0.0,
            screening_specificity: 1.0,
            secondary_share: 0.0,
            ..parameters()
        };
        let screening = Screening::new(&p);
        assert_eq!(screening, Screening { referred: 0.0, detected: 0.0, overstays: 0.0 });
    }
}
