//! Deaths while crossing, and what protects.
//!
//! ```text
//! log h_s = log h0_s + b_T max(0, Tmax - 35) + b_c max(0, -Tmin) + b_r R_s + cover_R log HR_R + cover_S log HR_S
//! deaths ~ NegBin(attempts h, size k)           recorded ~ Binomial(deaths, rho)
//! ```
//! `R` is how far crossings have moved to remoter ground as agents grew: `R <- R + lambda (log(E / E_first) - R)`.

use super::FlowParameters;
use crate::model::Sector;
use crate::model::elementary::{exp, larger, log, smaller};

type BySector = [f64; Sector::COUNT];

/// Degrees Celsius above which heat kills.
const HEAT_FROM: f64 = 35.0;

/// Mean daily maximum and minimum of the month, degrees Celsius.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weather {
    /// Mean daily maximum. Shape: `[sector]`.
    pub maximum: BySector,
    /// Mean daily minimum. Shape: `[sector]`.
    pub minimum: BySector,
}

/// What rescue and signs take off the log hazard. Shape: `[sector]`.
#[must_use]
pub fn protection(parameters: &FlowParameters) -> BySector {
    let [rescue, signs] = log(&[parameters.rescue_hazard_ratio, parameters.sign_hazard_ratio]);
    std::array::from_fn(|s| parameters.rescue_cover[s] * rescue + parameters.sign_cover[s] * signs)
}

/// Deaths in 10,000 attempts.
#[must_use]
pub fn hazard(
    parameters: &FlowParameters,
    protection: &BySector,
    weather: &Weather,
    remoteness: &BySector,
) -> BySector {
    let log_ratio: BySector = std::array::from_fn(|s| {
        parameters.heat_effect * larger(weather.maximum[s] - HEAT_FROM, 0.0)
            + parameters.cold_effect * larger(-weather.minimum[s], 0.0)
            + parameters.remoteness_effect * remoteness[s]
            + protection[s]
    });
    let ratio = exp(&log_ratio);
    std::array::from_fn(|s| smaller(parameters.hazard_base[s] * ratio[s], 10_000.0))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::*;

    fn weather(maximum: f64, minimum: f64) -> Weather {
        Weather { maximum: [maximum; Sector::COUNT], minimum: [minimum; Sector::COUNT] }
    }

    fn deaths(parameters: &FlowParameters, weather: &Weather, remoteness: &BySector) -> BySector {
        hazard(parameters, &protection(parameters), weather, remoteness)
    }

    /// Mild weather, easy ground, no cover: the base. Ten degrees above 35: times exp(10 b_T).
    #[test]
    fn closed_form() {
        let p = parameters();
        let mild = deaths(&p, &weather(20.0, 10.0), &[0.0; 9]);
        let hot = deaths(&p, &weather(45.0, 10.0), &[0.0; 9]);
        let cold = deaths(&p, &weather(20.0, -5.0), &[0.0; 9]);
        assert!((mild[0] - 0.7).abs() < 1e-12);
        assert!((hot[0] / mild[0] - libm::exp(1.4)).abs() < 1e-9);
        assert!((cold[0] / mild[0] - libm::exp(0.5)).abs() < 1e-9);
    }

    /// Cover of half the attempts is the square root of the hazard ratio of full cover.
    #[test]
    fn protection_multiplies() {
        let covered =
            FlowParameters { rescue_cover: [0.5; 9], sign_cover: [1.0; 9], ..parameters() };
        let ratio = deaths(&covered, &weather(20.0, 10.0), &[0.0; 9])[3]
            / deaths(&parameters(), &weather(20.0, 10.0), &[0.0; 9])[3];
        assert!((ratio - 0.67_f64.sqrt() * 0.95).abs() < 1e-9);
    }

    /// Whatever the parameters, at most everybody dies.
    #[test]
    fn bounded() {
        let extreme =
            FlowParameters { hazard_base: [100.0; 9], remoteness_effect: 10.0, ..parameters() };
        assert!(deaths(&extreme, &weather(60.0, -60.0), &[3.0; 9]).iter().all(|h| *h <= 10_000.0));
    }
}
