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
use crate::model::elementary::{exp, log};

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
    let scarcity: BySector = std::array::from_fn(|s| (demand[s] / capacity[s].max(0.5)).max(1.0));
    let mark_up = exp(&log(&scarcity).map(|scarcity| parameters.scarcity_elasticity * scarcity));
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
        (left + (long_run - left) * speed).max(0.0)
    })
}
