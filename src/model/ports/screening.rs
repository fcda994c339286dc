//! Inspection as screening: who is referred, who is found, who is refused.
//!
//! ```text
//! doubted = Se pi + (1 - Sp)(1 - pi)      referred = doubted + others      PPV = Se pi / doubted
//! ```
//! Doubt about a document refers a person to secondary inspection, where an impostor is found; each referral costs its
//! minutes. With pi = 0.002, Se = 0.9, Sp = 0.99, 15 in 100 doubted are impostors. It does not know individuals: pi is
//! the same for all, and unidentified by any record.

use super::PortParameters;

/// Shares of people who cross.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screening {
    /// Referred to secondary inspection.
    pub referred: f64,
    /// Found with a false or borrowed document.
    pub detected: f64,
    /// Of the doubted, those who are impostors; `None` if none is doubted.
    pub positive_value: Option<f64>,
}

impl Screening {
    /// What these parameters imply.
    #[must_use]
    pub fn new(p: &PortParameters) -> Self {
        let detected = p.screening_sensitivity * p.impostor_prevalence;
        let doubted = detected + (1.0 - p.screening_specificity) * (1.0 - p.impostor_prevalence);
        Self {
            referred: (doubted + p.secondary_share).min(1.0),
            detected,
            positive_value: (doubted > 0.0).then(|| detected / doubted),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::PortParameters;
    use super::super::fixture::parameters;
    use super::Screening;

    /// The textbook case: PPV 0.153.
    #[test]
    fn few_of_the_doubted_are_impostors() {
        let screening = Screening::new(&PortParameters {
            impostor_prevalence: 0.002,
            screening_sensitivity: 0.9,
            screening_specificity: 0.99,
            secondary_share: 0.0,
            ..parameters()
        });
        assert!((screening.positive_value.unwrap() - 0.152_75).abs() < 1e-4);
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
        assert_eq!(screening, Screening { referred: 0.0, detected: 0.0, positive_value: None });
    }
}
