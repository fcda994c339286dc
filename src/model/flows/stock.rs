//! People in the United States without documents: who returns home, and what networks grow from.
//!
//! ```text
//! h = h0 (cost / cost0)^c1                    returns ~ Binomial(stock, h)
//! x <- (1 - decay) x + entries / home         n = 1 / (1 + exp(-k (x - x0)))
//! ```
//! Dearer crossing keeps people from going home, so enforcement can raise the stock (Massey, Durand and Pren 2015).

use super::FlowParameters;

/// Share of the stock who return home in a month, where crossing again costs `cost_usd`.
#[must_use]
pub fn return_hazard(parameters: &FlowParameters, cost_usd: f64) -> f64 {
    let relative = cost_usd.max(1.0) / parameters.return_cost_reference_usd;
    (parameters.return_hazard * libm::pow(relative, parameters.return_cost_elasticity))
        .clamp(0.0, 1.0)
}

/// Network exposure n at a prevalence of experience x.
#[must_use]
pub fn network(parameters: &FlowParameters, prevalence: f64) -> f64 {
    1.0 / (1.0
        + libm::exp(-parameters.network_steepness * (prevalence - parameters.network_midpoint)))
}

/// Prevalence after a month with `entries` people.
#[must_use]
pub fn next_prevalence(parameters: &FlowParameters, prevalence: f64, entries: f64) -> f64 {
    (1.0 - parameters.network_decay) * prevalence + entries / parameters.home_population
}
