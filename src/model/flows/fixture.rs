//! A border for tests: round numbers near the baseline's, every mechanism at work.

use super::{Agents, FlowModel, FlowMonth, FlowParameters, FlowStart, FlowState, Weather};
use crate::model::Sector;

const ONE: [f64; Sector::COUNT] = [1.0; Sector::COUNT];
const ZERO: [f64; Sector::COUNT] = [0.0; Sector::COUNT];

pub fn parameters() -> FlowParameters {
    FlowParameters {
        intending_base: 190_000.0,
        wage_elasticity: 0.8,
        unemployment_semi_elasticity: -0.05,
        unemployment_reference: 7.0,
        network_effect: 0.3,
        deterrence: 0.6,
        cost_reference: -0.6,
        season: [1.2, 1.4, 1.5, 1.2, 1.2, 0.9, 0.9, 0.9, 0.8, 0.8, 0.6, 0.6],
        shock_persistence: 0.7,
        shock_deviation: 0.1,
        attraction: [0.0, -0.6, -0.7, -0.1, -0.6, -1.2, -0.8, -0.8, -0.6],
        mode_attraction: [0.0, 0.6, -0.8],
        habit: 0.36,
        fee_sensitivity: 0.05,
        retry_cost_usd: 50.0,
        delay_sensitivity: 0.012,
        delay_hours: [6.0, 12.0, 24.0, 36.0, 4.0, 48.0, 18.0, 12.0, 12.0],
        hazard_sensitivity: 0.03,
        repeat_sensitivity: 0.8,
        learning_rate: 0.1,
        sector_scale: 0.6,
        mode_scale: 0.4,
        preference_deviation: 0.02,
        settled_start: 0.0,
        effectiveness: [0.4, 0.4, 0.35, 0.6, 0.8, 0.4, 0.45, 0.4, 0.7],
        mode_risk: [1.0, 0.75, 0.0],
        effort_exponent: 0.3,
        congestion_exponent: 0.1,
        border_miles: [66.0, 72.0, 126.0, 262.0, 268.0, 517.0, 245.0, 136.0, 284.0],
        port_refusal: 0.25,
        build_up: 1.0,
        agents_factor: ONE,
        deployment: ONE,
        concentration: 5.0,
        give_up: 0.08,
        guide_cost_usd: 280.0,
        conviction_rate: 0.0004,
        penalty_months: 12.0,
        penalty_price_usd: 3000.0,
        remoteness_price_usd: 180.0,
        capacity_ratio: 1.5,
        knock_out: ZERO,
        recovery_months: 2.5,
        scarcity_elasticity: 0.5,
        hazard_base: [0.7, 0.9, 0.5, 0.2, 0.6, 0.5, 0.7, 0.6, 0.5],
        heat_effect: 0.14,
        cold_effect: 0.1,
        remoteness_effect: 1.7,
        remoteness_rate: 0.03,
        rescue_cover: ZERO,
        rescue_hazard_ratio: 0.67,
        sign_cover: ZERO,
        sign_hazard_ratio: 0.95,
        death_dispersion: 4.0,
        recording: 0.77,
        stock_start: 2_000_000.0,
        return_hazard: 0.075,
        return_cost_elasticity: -0.55,
        return_cost_reference_usd: 400.0,
        home_population: 40_000_000.0,
        network_midpoint: 0.25,
        network_steepness: 12.0,
        network_decay: 0.004,
        group_shares: [0.79, 0.15, 0.035, 0.025],
        custody_hours: 10.0,
        lateral_share: ZERO,
        lateral_receiving: [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 2.0],
    }
}

pub fn agents() -> Agents {
    let duty = [1009.0, 217.0, 195.0, 300.0, 627.0, 108.0, 317.0, 364.0, 418.0];
    Agents { observed: duty, reference: duty, first: duty }
}

/// Agents doubled since the record began.
pub fn agents_doubled() -> Agents {
    let now = agents();
    Agents { observed: now.observed.map(|people| 2.0 * people), ..now }
}

pub fn model(parameters: FlowParameters) -> FlowModel {
    FlowModel::new(parameters, &agents()).expect("the fixture obeys its joint bounds")
}

pub fn month(number: usize) -> FlowMonth {
    let warm = [0.0, 1.0, 3.0, 6.0, 10.0, 14.0, 16.0, 15.0, 12.0, 7.0, 3.0, 0.0][number % 12];
    FlowMonth {
        calendar_month: number % 12,
        log_wage_ratio: 0.05,
        unemployment: 6.5,
        weather: Weather {
            maximum: [25.0 + warm; Sector::COUNT],
            minimum: [warm - 1.0; Sector::COUNT],
        },
    }
}

pub fn start(model: &FlowModel) -> FlowState {
    let fiscal_year_1991 =
        [540_347.0, 30_450.0, 28_646.0, 59_728.0, 211_775.0, 8_764.0, 38_554.0, 72_293.0, 87_319.0];
    let apprehensions_a_month = fiscal_year_1991.map(|year| year / 12.0);
    model.start(&FlowStart { apprehensions_a_month, weather: month(0).weather })
}
