//! Consultation: how far meetings of both countries' local officials improve what else the model says.
//!
//! ```text
//! e = s m / (m + h)        a factor f at full effect becomes f^e
//! ```
//! The effect saturates: h meetings a year reach half of it, more add ever less; it is averaged over districts with the
//! mechanism and without, a share s and the rest. That meetings work so, and so strongly, is an assumption throughout.
//! It acts at once, and does not know what was agreed at which meeting.

use super::ConsularParameters;

/// Share of the full effect that is reached, in 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Consultation(f64);

impl Consultation {
    /// Where a share `spread` of the districts holds the meetings.
    #[must_use]
    pub fn of(parameters: &ConsularParameters, spread: f64) -> Self {
        let ConsularParameters { meetings, half_meetings, .. } = *parameters;
        Self(spread * meetings / (meetings + half_meetings))
    }

    /// The effect, e.
    #[must_use]
    pub const fn effect(self) -> f64 {
        self.0
    }

    /// A factor at full effect, as far as it is reached: 1 without consultation.
    #[must_use]
    pub fn factor(self, at_full_effect: f64) -> f64 {
        libm::pow(at_full_effect, self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::{ConsularParameters, Consultation};

    fn of(meetings: f64, spread: f64) -> Consultation {
        let half_meetings = 4.0;
        Consultation::of(&ConsularParameters { meetings, half_meetings, ..parameters() }, spread)
    }

    /// h meetings reach half, 3 h three quarters; half of the districts half of that.
    #[test]
    fn saturates() {
        assert_eq!(of(0.0, 1.0).effect(), 0.0);
        assert_eq!(of(4.0, 1.0).effect(), 0.5);
        assert_eq!(of(12.0, 1.0).effect(), 0.75);
        assert_eq!(of(12.0, 0.5).effect(), 0.375);
        assert_eq!(of(52.0, 0.0).effect(), 0.0);
    }

    /// 0.25 at half the effect is its root, and even a factor of 0 does nothing without meetings.
    #[test]
    fn factors() {
        assert_eq!(of(4.0, 1.0).factor(0.25), 0.5);
        assert_eq!(of(4.0, 1.0).factor(1.0), 1.0);
        assert_eq!(of(4.0, 1.0).factor(0.0), 0.0);
        assert_eq!(of(0.0, 1.0).factor(0.0), 1.0);
        assert_eq!(of(0.0, 1.0).factor(0.3), 1.0);
    }
}
