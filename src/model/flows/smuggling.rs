//! The market for guides: what they ask, and how many people they can take.
//!
//! ```text
//! fee_s = (c0 / (1 - p_s) + c1 conviction penalty + c2 R_s) max(1, D_s / K_s)^eta
//! K_s  <- K_s (1 - delta_s) + (K*_s - K_s) / tau       K*_s = kappa D_s
//! ```
//! Guides deliver for one price, so they bear the tries that fail; where disruption leaves fewer places K than people
//! who want one, D, the price clears the market. What passes from risk to price is contested: econometric
//! estimates find an elasticity of 0.14 to 0.24 (Gathmann 2008), surveys and the press far more.

use super::FlowParameters;
use crate::model::Sector;
use crate::model::elementary::{exp, larger, log};

type BySector = [f64; Sector::COUNT];

/// US dollars a guide asks for one person.
#[must_use]
pub fn fees(
    parameters: &FlowParameters,
    guide_risk: &BySector,
    remoteness: &BySector,
    demand: &BySector,
    capacity: &BySector,
) -> BySector {
    let prison =
        parameters.penalty_price_usd * parameters.conviction_rate * parameters.penalty_months;
    // Half a person keeps a market without guides from an infinite price.
    let scarcity: BySector =
        std::array::from_fn(|s| larger(demand[s] / larger(capacity[s], 0.5), 1.0));
    let mark_up = if scarcity.iter().all(|&scarcity| scarcity == 1.0) {
        scarcity // 1 to any power
    } else {
        exp(&log(&scarcity).map(|scarcity| parameters.scarcity_elasticity * scarcity))
    };
    std::array::from_fn(|s| {
        let cost = parameters.guide_cost_usd / (1.0 - guide_risk[s])
            + prison
            + parameters.remoteness_price_usd * remoteness[s];
        cost * mark_up[s]
    })
}

/// People a month that guides can take, after a month in which `demand` wanted one.
#[must_use]
pub fn next_capacity(
    parameters: &FlowParameters,
    demand: &BySector,
    capacity: &BySector,
) -> BySector {
    let speed = (1.0 / parameters.recovery_months).min(1.0);
    std::array::from_fn(|s| {
        let long_run = parameters.capacity_ratio * demand[s];
        let left = capacity[s] * (1.0 - parameters.knock_out[s]);
        larger(left + (long_run - left) * speed, 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::*;

    const ONE: BySector = [1.0; Sector::COUNT];

    /// No risk, no remoteness, no scarcity: the fee is the cost and the price of expected prison.
    #[test]
    fn fee_without_risk() {
        let p = parameters();
        let fee = fees(&p, &[0.0; 9], &[0.0; 9], &ONE, &[100.0; 9]);
        assert!((fee[0] - (280.0 + 3000.0 * 0.0004 * 12.0)).abs() < 1e-9);
    }

    /// Half the tries fail: guiding costs twice. Twice the demand of capacity: price times 2^eta.
    #[test]
    fn fee_bears_failed_tries_and_scarcity() {
        let p = FlowParameters { conviction_rate: 0.0, ..parameters() };
        let at_half = fees(&p, &[0.5; 9], &[0.0; 9], &ONE, &[100.0; 9]);
        assert!((at_half[0] - 560.0).abs() < 1e-9);
        let scarce = fees(&p, &[0.5; 9], &[0.0; 9], &[200.0; 9], &[100.0; 9]);
        assert!((scarce[0] - 560.0 * 2.0_f64.sqrt()).abs() < 1e-9);
    }

    /// Tripled enforcement (from p = 0.3 to p = 1 - 0.7^3) moves the fee, by this pass-through alone, like 1/(1 - p).
    #[test]
    fn pass_through_is_competitive() {
        let p = FlowParameters { conviction_rate: 0.0, ..parameters() };
        let fee = |risk: f64| fees(&p, &[risk; 9], &[0.0; 9], &ONE, &[100.0; 9])[0];
        assert!((fee(1.0 - 0.343) / fee(0.3) - 0.7 / 0.343).abs() < 1e-9);
    }

    /// Without disruption capacity settles at its ratio; a steady knock-out leaves less; it recovers at rate 1/tau.
    #[test]
    fn capacity_settles_and_recovers() {
        let calm = parameters();
        let hit = FlowParameters { knock_out: [0.3; 9], ..parameters() };
        let settle = |p: &FlowParameters| {
            (0..200).fold([10.0; 9], |k, _| next_capacity(p, &[100.0; 9], &k))[0]
        };
        assert!((settle(&calm) - 150.0).abs() < 1e-9);
        assert!(settle(&hit) < 120.0);
        let after_one = next_capacity(&calm, &[100.0; 9], &[75.0; 9])[0];
        assert!((after_one - (75.0 + 75.0 / 2.5)).abs() < 1e-9);
    }
}
