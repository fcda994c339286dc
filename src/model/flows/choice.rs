//! Where and how people cross: a three-level nested logit, corridor > sector > mode.
//!
//! ```text
//! P(m|s) = exp(V_sm / L2) / sum_m     I_s = log sum_m exp(V_sm / L2)
//! P(s|c) = exp(L2/L1 I_s) / sum_s     I_c = log sum_s exp(L2/L1 I_s)
//! P(c)   = exp(L1 I_c)    / sum_c     log-sum = log sum_c exp(L1 I_c)
//! ```
//! With 0 < L2 <= L1 <= 1; L1 = L2 = 1 is the plain logit. The corridor level is what lets a closed sector send more
//! people to its neighbours than to the other end of the border. It knows nothing of what utility is made of.

use crate::model::elementary::{exp, larger, log};
use crate::model::{Corridor, Mode, Sector};

/// Utility of each option. Shape: `[mode][sector]`.
pub type Utility = [[f64; Sector::COUNT]; Mode::COUNT];

/// What people choose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choice {
    /// Probability of each option; adds to 1. Shape: `[mode][sector]`.
    pub probability: Utility,
    /// Log of the share of each sector over all modes. Shape: `[sector]`.
    pub log_share: [f64; Sector::COUNT],
    /// Expected utility of the best option, up to a constant.
    pub log_sum: f64,
}

/// The choice at given utilities; `sector_scale` is L1, `mode_scale` L2.
#[must_use]
pub fn choose(utility: &Utility, sector_scale: f64, mode_scale: f64) -> Choice {
    const OPTIONS: usize = Mode::COUNT * Sector::COUNT;
    const CORRIDORS: usize = Corridor::ALL.len();

    // Exponentials relative to the best option cannot overflow.
    let best = utility.iter().flatten().fold(f64::NEG_INFINITY, |best, &value| larger(best, value));
    let utility: &[f64; OPTIONS] =
        utility.as_flattened().try_into().expect("three modes of sectors");
    let weight = exp(&utility.map(|value| (value - best) * (1.0 / mode_scale)));

    let of_mode = |mode: Mode, sector: usize| weight[mode as usize * Sector::COUNT + sector];
    let mode_sum: [f64; Sector::COUNT] = std::array::from_fn(|s| {
        of_mode(Mode::Alone, s) + of_mode(Mode::Guide, s) + of_mode(Mode::Port, s)
    });
    let inclusive = log(&mode_sum).map(|value| mode_scale / sector_scale * value); // L2/L1 I_s
    let sector_weight = exp(&inclusive);

    let mut sector_sum = [0.0; CORRIDORS];
    for sector in Sector::ALL {
        sector_sum[sector.corridor() as usize] += sector_weight[sector as usize];
    }
    let corridor_inclusive = log(&sector_sum); // I_c
    let corridor_log = corridor_inclusive.map(|value| sector_scale * value);
    let corridor_weight = exp(&corridor_log);
    let corridor_sum: f64 = corridor_weight.iter().sum();
    let [log_corridor_sum] = log(&[corridor_sum]);

    let corridor = |s: usize| Sector::ALL[s].corridor() as usize;
    let log_share = std::array::from_fn(|s| {
        let c = corridor(s);
        corridor_log[c] - log_corridor_sum + inclusive[s] - corridor_inclusive[c]
    });
    // P(s) / sum_m
    let share_of_weight: [f64; Sector::COUNT] = std::array::from_fn(|s| {
        let c = corridor(s);
        corridor_weight[c] / corridor_sum * (sector_weight[s] / sector_sum[c]) / mode_sum[s]
    });
    let probability =
        Mode::ALL.map(|mode| std::array::from_fn(|s| of_mode(mode, s) * share_of_weight[s]));
    Choice { probability, log_share, log_sum: log_corridor_sum + best }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEVER: f64 = -1e6;

    /// Utilities of a few options by (sector, mode) over a border where nothing else is chosen.
    fn options(given: &[(Sector, Mode, f64)]) -> Utility {
        let mut utility = [[NEVER; Sector::COUNT]; Mode::COUNT];
        for &(sector, mode, value) in given {
            utility[mode as usize][sector as usize] = value;
        }
        utility
    }

    fn sector_share(choice: &Choice, sector: Sector) -> f64 {
        choice.probability.iter().map(|by_sector| by_sector[sector as usize]).sum()
    }

    fn close(left: f64, right: f64) {
        assert!((left - right).abs() < 1e-6, "{left} is not {right} to six decimals");
    }

    /// San Diego and Tucson in the west; the published example's "east" is Laredo and the Rio Grande Valley.
    fn funnel(san_diego_shift: f64) -> Utility {
        options(&[
            (Sector::SanDiego, Mode::Alone, 1.0 + san_diego_shift),
            (Sector::SanDiego, Mode::Guide, 1.4 + san_diego_shift),
            (Sector::Tucson, Mode::Alone, 0.5),
            (Sector::Tucson, Mode::Guide, 1.2),
            (Sector::RioGrandeValley, Mode::Alone, 0.4),
            (Sector::RioGrandeValley, Mode::Guide, 0.9),
            (Sector::Laredo, Mode::Alone, 0.1),
            (Sector::Laredo, Mode::Guide, 0.6),
        ])
    }

    /// Computed by hand from the formula with L1 = 0.6, L2 = 0.4.
    #[test]
    fn three_levels() {
        let choice = choose(&funnel(0.0), 0.6, 0.4);
        close(sector_share(&choice, Sector::SanDiego), 0.383_532);
        close(sector_share(&choice, Sector::Tucson), 0.248_158);
        close(sector_share(&choice, Sector::RioGrandeValley), 0.229_258);
        close(sector_share(&choice, Sector::Laredo), 0.139_052);
        close(choice.log_sum, 2.284_047);
    }

    /// Closing San Diego sends its people to its corridor first: Tucson x1.8332, Texas x1.3233.
    #[test]
    fn neighbours_gain_more_than_the_far_end() {
        let (before, after) = (choose(&funnel(0.0), 0.6, 0.4), choose(&funnel(-1.5), 0.6, 0.4));
        close(sector_share(&after, Sector::SanDiego), 0.057_713);
        close(sector_share(&after, Sector::Tucson), 0.454_918);
        close(sector_share(&after, Sector::RioGrandeValley), 0.303_367);
        close(sector_share(&after, Sector::Laredo), 0.184_002);
        close(after.log_sum, 2.003_952);
        let gain = |sector| sector_share(&after, sector) / sector_share(&before, sector);
        assert!((gain(Sector::Tucson) - 1.8332).abs() < 1e-4);
        assert!((gain(Sector::RioGrandeValley) - 1.3233).abs() < 1e-4);
        assert!((gain(Sector::Laredo) - 1.3233).abs() < 1e-4);
    }

    /// L = 0.5 with three nests, one of them a single option; written as three corridors, so that L1 = 1.
    fn two_levels(san_diego_shift: f64) -> Choice {
        let utility = options(&[
            (Sector::SanDiego, Mode::Alone, 1.0 + san_diego_shift),
            (Sector::SanDiego, Mode::Guide, 1.4 + san_diego_shift),
            (Sector::ElPaso, Mode::Alone, 0.5),
            (Sector::ElPaso, Mode::Guide, 1.2),
            (Sector::Laredo, Mode::Port, 0.2),
        ]);
        choose(&utility, 1.0, 0.5)
    }

    #[test]
    fn two_levels_with_nests_by_sector() {
        let choice = two_levels(0.0);
        close(choice.probability[Mode::Alone as usize][Sector::SanDiego as usize], 0.154_280);
        close(choice.probability[Mode::Guide as usize][Sector::SanDiego as usize], 0.343_357);
        close(choice.probability[Mode::Alone as usize][Sector::ElPaso as usize], 0.074_747);
        close(choice.probability[Mode::Guide as usize][Sector::ElPaso as usize], 0.303_115);
        close(sector_share(&choice, Sector::Laredo), 0.124_502);
        close(choice.log_sum, 2.283_436);
    }

    /// Without corridors the other options gain alike (x1.6303): independence of irrelevant alternatives.
    #[test]
    fn without_corridors_all_gain_alike() {
        let (before, after) = (two_levels(0.0), two_levels(-1.5));
        close(sector_share(&after, Sector::SanDiego), 0.181_020);
        close(sector_share(&after, Sector::ElPaso), 0.616_011);
        close(sector_share(&after, Sector::Laredo), 0.202_970);
        for sector in [Sector::ElPaso, Sector::Laredo] {
            let gain = sector_share(&after, sector) / sector_share(&before, sector);
            assert!((gain - 1.6303).abs() < 1e-4);
        }
    }

    #[test]
    fn scales_of_one_are_the_plain_logit() {
        let utility = options(&[
            (Sector::SanDiego, Mode::Alone, 1.0),
            (Sector::SanDiego, Mode::Guide, 1.4),
            (Sector::Tucson, Mode::Alone, 0.5),
            (Sector::Tucson, Mode::Guide, 1.2),
            (Sector::ElPaso, Mode::Port, 0.2),
        ]);
        let choice = choose(&utility, 1.0, 1.0);
        let probability =
            |mode: Mode, sector: Sector| choice.probability[mode as usize][sector as usize];
        close(probability(Mode::Alone, Sector::SanDiego), 0.209_684);
        close(probability(Mode::Guide, Sector::SanDiego), 0.312_811);
        close(probability(Mode::Alone, Sector::Tucson), 0.127_180);
        close(probability(Mode::Guide, Sector::Tucson), 0.256_108);
        close(probability(Mode::Port, Sector::ElPaso), 0.094_217);
        close(choice.log_sum, 2.562_155);
    }

    #[test]
    fn probabilities_add_to_one_and_match_the_log_shares() {
        for shift in [-1000.0, -30.0, 0.0, 30.0, 1000.0] {
            let choice = choose(&funnel(shift), 0.6, 0.4);
            let total: f64 = choice.probability.iter().flatten().sum();
            assert!((total - 1.0).abs() < 1e-12, "{total} at {shift}");
            assert!(choice.probability.iter().flatten().all(|p| (0.0..=1.0).contains(p)));
            for sector in [Sector::Tucson, Sector::Laredo] {
                let share = sector_share(&choice, sector);
                if share > 1e-300 {
                    assert!((libm::log(share) - choice.log_share[sector as usize]).abs() < 1e-9);
                }
            }
        }
    }
}
