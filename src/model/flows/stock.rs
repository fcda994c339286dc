//! People in the United States without documents: who returns home, and what networks grow from.
//!
//! ```text
//! h = h0 (cost / cost0)^c1                    returns ~ Binomial(stock, h)
//! x <- (1 - decay) x + entries / home         n = 1 / (1 + exp(-k (x - x0)))
//! ```
//! Dearer crossing keeps people from going home, so enforcement can raise the stock (Massey, Durand and Pren 2015).

use super::FlowParameters;
use crate::model::elementary::{exp, log};

/// Share of the stock who return home in a month, where crossing again costs `cost_usd`.
#[must_use]
pub fn return_hazard(parameters: &FlowParameters, cost_usd: f64) -> f64 {
    let relative = cost_usd.max(1.0) / parameters.return_cost_reference_usd;
    let [log_relative] = log(&[relative]);
    let [power] = exp(&[parameters.return_cost_elasticity * log_relative]);
    (parameters.return_hazard * power).clamp(0.0, 1.0)
}

/// Network exposure n at a prevalence of experience x.
#[must_use]
pub fn network(parameters: &FlowParameters, prevalence: f64) -> f64 {
    let distance = prevalence - parameters.network_midpoint;
    let [odds_against] = exp(&[-parameters.network_steepness * distance]);
    1.0 / (1.0 + odds_against)
}

/// Prevalence after a month with `entries` people.
#[must_use]
pub fn next_prevalence(parameters: &FlowParameters, prevalence: f64, entries: f64) -> f64 {
    (1.0 - parameters.network_decay) * prevalence + entries / parameters.home_population
}
