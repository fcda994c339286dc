//! Technology of inspection: documents looked at, read by a machine, or matched with the holder's fingerprints.
//!
//! ```text
//! seconds = s [ 1 + r (f_r - 1) + b (f_b - 1) ]          Se = (1 - b) Se_eye + b Se_match
//! ```
//! r and b are shares of lanes with each technology, f their seconds over those by eye. A reader tells no more about the
//! holder than the eye does; a match does. Where r + b exceeds 1, both are done in some lanes. It knows nothing of what
//! equipment costs.

use super::PortParameters;

/// Seconds of inspection over those where documents are looked at.
#[must_use]
pub fn seconds_factor(p: &PortParameters) -> f64 {
    1.0 + p.card_read_share * (p.card_read_factor - 1.0)
        + p.biometric_share * (p.biometric_factor - 1.0)
}

/// Probability that inspection doubts a false or borrowed document, over all lanes.
#[must_use]
pub fn sensitivity(p: &PortParameters) -> f64 {
    p.screening_sensitivity
        + p.biometric_share * (p.biometric_sensitivity - p.screening_sensitivity)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::{PortParameters, seconds_factor, sensitivity};

    /// By hand: half of the lanes read in 0.8 of the time, a quarter match in twice: 1 - 0.1 + 0.25; doubt of 0.4 and 0.96.
    #[test]
    fn by_hand() {
        let p = PortParameters {
            card_read_share: 0.5,
            card_read_factor: 0.8,
            biometric_share: 0.25,
            biometric_factor: 2.0,
            biometric_sensitivity: 0.96,
            screening_sensitivity: 0.4,
            ..parameters()
        };
        assert!((seconds_factor(&p) - 1.15).abs() < 1e-15);
        assert!((sensitivity(&p) - 0.54).abs() < 1e-15);
    }

    /// Without equipment nothing changes, to the bit.
    #[test]
    fn by_eye() {
        let p = PortParameters { card_read_share: 0.0, biometric_share: 0.0, ..parameters() };
        assert_eq!((seconds_factor(&p), sensitivity(&p)), (1.0, p.screening_sensitivity));
    }
}
