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

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::*;

    #[test]
    fn return_hazard_has_its_elasticity() {
        let p = parameters();
        assert!((return_hazard(&p, 400.0) - 0.075).abs() < 1e-12);
        let elasticity =
            libm::log(return_hazard(&p, 404.0) / return_hazard(&p, 400.0)) / libm::log(1.01);
        assert!((elasticity + 0.55).abs() < 1e-9);
        assert!(return_hazard(&p, 0.0) <= 1.0);
    }

    /// Half grown at the midpoint, and settling at entries / (home decay).
    #[test]
    fn network_closed_forms() {
        let p = parameters();
        assert!((network(&p, p.network_midpoint) - 0.5).abs() < 1e-12);
        let settled = (0..20_000).fold(0.0, |x, _| next_prevalence(&p, x, 16_000.0));
        assert!((settled - 16_000.0 / (4.0e7 * 0.004)).abs() < 1e-9);
    }
}
