//! Who applies for a card in a month: the rush of holders to the deadline, and first-time applicants.
//!
//! ```text
//! a(t) = a0 + a1 exp(-(D - t)/tau)   before D       a0 + a1   from D until old cards lapse       a2   afterwards
//! p    = 1 - exp(-reach fee integral a dt)          F = F0 exp(g t) reach fee
//! fee  = exp(-e (fee/reference - 1))
//! ```
//! `e` is the elasticity at the reference fee. The shape of the rush is an assumption: that deadlines draw
//! applications to them is seen (hundreds were turned back on the day after one), how steeply is fitted to the cards
//! issued a year. It knows nothing of news, children reaching the age of a card, or people who apply twice.

use super::DocumentParameters;
use crate::model::elementary::{exp, larger, smaller};

/// A stretch of time and the dates that matter to it, in years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// It begins.
    pub from: f64,
    /// It ends.
    pub to: f64,
    /// D: the deadline holders know of.
    pub deadline: f64,
    /// Old cards are accepted until then, not before `deadline`.
    pub expiry: f64,
}

/// Integral of a(t) over the stretch: expected applications of a holder who would apply, with no limit of reach.
#[must_use]
#[inline]
pub fn hazard(parameters: &DocumentParameters, stretch: &Stretch) -> f64 {
    let p = parameters;
    let Stretch { from, to, deadline, expiry } = *stretch;
    let rush_ends = smaller(larger(deadline, from), to);
    let lapses = smaller(larger(expiry, rush_ends), to);
    let [at_start, at_end] =
        exp(&[(from - deadline) / p.rush_years, (rush_ends - deadline) / p.rush_years]);
    p.base_hazard * (rush_ends - from)
        + p.rush_hazard * p.rush_years * (at_end - at_start)
        + (p.base_hazard + p.rush_hazard) * (lapses - rush_ends)
        + p.lapsed_hazard * (to - lapses)
}

/// The fee over that at which the rates hold.
#[must_use]
pub fn relative_fee(parameters: &DocumentParameters) -> f64 {
    parameters.fee_usd / parameters.fee_reference_usd
}

/// Multiplier of applications at a fee: 1 at the reference.
#[must_use]
pub fn answer_to_fee(parameters: &DocumentParameters) -> f64 {
    let [answer] = exp(&[-parameters.fee_elasticity * (relative_fee(parameters) - 1.0)]);
    answer
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::*;

    fn at(from: f64, to: f64) -> Stretch {
        Stretch { from, to, deadline: 2001.75, expiry: 2002.0 }
    }

    /// The closed integral against a sum of ten thousand small steps, across deadline and expiry.
    #[test]
    fn integral_of_the_hazard() {
        let p = parameters();
        let a = |t: f64| {
            let rush = libm::exp(-(2001.75 - t) / p.rush_years);
            match t {
                t if t < 2001.75 => p.base_hazard + p.rush_hazard * rush,
                t if t < 2002.0 => p.base_hazard + p.rush_hazard,
                _ => p.lapsed_hazard,
            }
        };
        for (from, to) in [(1999.0, 1999.5), (2001.5, 2001.9), (2001.0, 2003.0), (2002.5, 2003.0)] {
            let step = (to - from) / 10_000.0;
            let sum: f64 = (0..10_000).map(|i| step * a(from + step * (f64::from(i) + 0.5))).sum();
            let ours = hazard(&p, &at(from, to));
            assert!((ours / sum - 1.0).abs() < 2e-4, "{from} to {to}: {ours} is not {sum}");
        }
    }

    /// No rush: a constant hazard, the same in any month before old cards lapse.
    #[test]
    fn without_rush_the_hazard_is_constant() {
        let p = super::super::DocumentParameters { rush_hazard: 0.0, ..parameters() };
        for month in 0..44 {
            let from = 1998.25 + f64::from(month) / 12.0;
            let ours = hazard(&p, &at(from, from + 1.0 / 12.0));
            assert!((ours - p.base_hazard / 12.0).abs() < 1e-12);
        }
    }

    /// Long after a deadline nothing overflows, and the rush grows as it nears.
    #[test]
    fn rush_grows_and_is_finite() {
        let p = parameters();
        assert!(hazard(&p, &at(2001.5, 2001.6)) > hazard(&p, &at(2000.5, 2000.6)));
        let late = Stretch { from: 2500.0, to: 2500.1, deadline: 1998.0, expiry: 1998.0 };
        assert!((hazard(&p, &late) - 0.1 * p.lapsed_hazard).abs() < 1e-9);
    }

    /// Elasticity -e at the reference fee, 1 there, finite for a card that is free.
    #[test]
    fn fee_elasticity() {
        let at = |fee_usd: f64| {
            answer_to_fee(&super::super::DocumentParameters { fee_usd, ..parameters() })
        };
        assert_eq!(at(45.0), 1.0);
        let elasticity = libm::log(at(45.0 * 1.001) / at(45.0 / 1.001)) / (2.0 * libm::log(1.001));
        assert!((elasticity + parameters().fee_elasticity).abs() < 1e-6);
        assert!(at(0.0) > 1.0 && at(0.0).is_finite());
    }
}
