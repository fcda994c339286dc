//! Agents, and the risk of arrest they make.
//!
//! ```text
//! E_s = f_s (E_ref + g (E_obs - E_ref))        agents: build-up g after the reference year, factor f_s
//! X_s = kappa_s delta_s (E_s / miles)^a N_s^-b   risk per attempt on foot, N_s last month's attempts in thousands
//! p_sm = 1 - exp(-theta_m X_s)
//! ```
//! Enforcement effort against congestion (Espenshade and Acevedo 1995). A sector with more traffic per agent arrests a
//! smaller share of it, so more arrests are no sign of more deterrence.

use super::FlowParameters;
use crate::model::Sector;
use crate::model::elementary::{exp, larger, log, smaller};

/// Agents on duty in the southwest sectors. Shape of each: `[sector]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agents {
    /// In the year of the month.
    pub observed: [f64; Sector::COUNT],
    /// In the year from which a build-up counts; equal to `observed` until then.
    pub reference: [f64; Sector::COUNT],
    /// In the first year of the record: the ground people crossed on before the build-up.
    pub first: [f64; Sector::COUNT],
}

/// What agents and their deployment amount to, until either changes. Shape of each: `[sector]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effort {
    /// log(kappa delta (E / miles)^a); minus infinity where nobody is on duty.
    pub log_risk: [f64; Sector::COUNT],
    /// log(E / E_first), at least 0: how far agents push crossings to remoter ground.
    pub remoteness: [f64; Sector::COUNT],
}

impl Effort {
    /// The effort of these agents under these parameters.
    #[must_use]
    pub fn new(parameters: &FlowParameters, agents: &Agents) -> Self {
        let on_duty: [f64; Sector::COUNT] = std::array::from_fn(|s| {
            let built = agents.reference[s]
                + parameters.build_up * (agents.observed[s] - agents.reference[s]);
            parameters.agents_factor[s] * larger(built, 0.0)
        });
        // Logarithms want positive numbers; a sector without agents is set apart below.
        let density: [f64; Sector::COUNT] = std::array::from_fn(|s| {
            larger(on_duty[s] / parameters.border_miles[s], f64::MIN_POSITIVE)
        });
        let effect: [f64; Sector::COUNT] = std::array::from_fn(|s| {
            larger(parameters.effectiveness[s] * parameters.deployment[s], f64::MIN_POSITIVE)
        });
        let growth: [f64; Sector::COUNT] =
            std::array::from_fn(|s| larger(on_duty[s] / larger(agents.first[s], 1.0), 1.0));
        let (log_effect, log_density) = (log(&effect), log(&density));
        let log_risk = std::array::from_fn(|s| {
            if on_duty[s] > 0.0 {
                log_effect[s] + parameters.effort_exponent * log_density[s]
            } else {
                f64::NEG_INFINITY
            }
        });
        let remoteness = log(&growth);
        Self { log_risk, remoteness }
    }
}

/// Risk of arrest on a first attempt alone and with a guide, `theta` a mode, where last month saw
/// `exp(log_attempts)` attempts. Shape: `[mode][sector]`.
#[must_use]
pub fn apprehension_probability(
    effort: &Effort,
    theta: [f64; 2],
    congestion_exponent: f64,
    log_attempts: &[f64; Sector::COUNT],
) -> [[f64; Sector::COUNT]; 2] {
    const LOG_THOUSAND: f64 = 6.907_755_278_982_137;
    let log_risk: [f64; Sector::COUNT] = std::array::from_fn(|s| {
        effort.log_risk[s] - congestion_exponent * (log_attempts[s] - LOG_THOUSAND)
    });
    // Beyond this no attempt gets through at double precision; the bound keeps products finite.
    let risk = exp(&log_risk).map(|risk| smaller(risk, 1e3));
    theta.map(|theta| exp(&risk.map(|risk| -theta * risk)).map(|escape| 1.0 - escape))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn effort(log_risk: f64) -> Effort {
        Effort { log_risk: [log_risk; Sector::COUNT], remoteness: [0.0; Sector::COUNT] }
    }

    /// With X = 1, theta = 1 and a thousand attempts: p = 1 - 1/e.
    #[test]
    fn closed_form() {
        let p = apprehension_probability(&effort(0.0), [1.0, 0.5], 0.3, &[libm::log(1000.0); 9]);
        assert!((p[0][0] - (1.0 - libm::exp(-1.0))).abs() < 1e-12);
        assert!((p[1][3] - (1.0 - libm::exp(-0.5))).abs() < 1e-12);
    }

    #[test]
    fn traffic_dilutes_and_no_agents_arrest_nobody() {
        let few = apprehension_probability(&effort(0.0), [1.0, 0.8], 0.3, &[libm::log(1e3); 9]);
        let many = apprehension_probability(&effort(0.0), [1.0, 0.8], 0.3, &[libm::log(1e5); 9]);
        assert!(many[0][0] < few[0][0] && few[1][0] < few[0][0]);
        let none = apprehension_probability(&effort(f64::NEG_INFINITY), [1.0, 0.8], 0.3, &[7.0; 9]);
        assert!(none.iter().flatten().all(|p| (0.0..1e-12).contains(p)));
    }
}
