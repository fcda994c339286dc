//! Inspection as screening: who is referred, who is found.
//!
//! Doubt about a document refers a person to secondary inspection, where an impostor is found; each referral costs its
//! minutes. It does not know individuals: prevalence is the same for all, and unidentified by any record.

use super::PortParameters;
use crate::model::screening;

/// Shares of people who cross.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screening {
    /// Referred to secondary inspection, for doubt about a document or for another reason.
    pub referred: f64,
    /// Found with a false or borrowed document.
    pub detected: f64,
}

impl Screening {
    /// What these parameters imply.
    #[must_use]
    pub fn new(p: &PortParameters) -> Self {
        let (sensitivity, specificity) = (p.screening_sensitivity, p.screening_specificity);
        let doubted = screening::Screening { sensitivity, specificity }.at(p.impostor_prevalence);
        Self {
            referred: (doubted.referred() + p.secondary_share).min(1.0),
            detected: doubted.found,
        }
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

    #[test]
    fn nobody_doubted() {
        let p = PortParameters {
            screening_sensitivity: 0.0,
            screening_specificity: 1.0,
            secondary_share: 0.0,
            ..parameters()
        };
        let screening = Screening::new(&p);
        assert_eq!(screening, Screening { referred: 0.0, detected: 0.0 });
    }
}
