//! The error of a forecast of flows: which share of the people it puts in the wrong place, doubled.
//!
//! ```text
//! E = sum_x |simulated_x - observed_x| / sum_x observed_x
//! ```
//! From 0 to 2; 1 means that half are misplaced. *Rescaled* means that the simulated total is first
//! scaled to the observed one, so that only the distribution over places counts. D. Suleimenova,
//! D. Bell and D. Groen, "A generalized simulation development approach for predicting refugee
//! destinations", Scientific Reports 7 (2017).

/// E between flows to the same places, in the same order; none where nobody was observed.
#[must_use]
pub fn flow_error(simulated: &[f64], observed: &[f64]) -> Option<f64> {
    scaled_error(simulated, observed, 1.0)
}

/// E after the simulated total is scaled to the observed; none where either total is not above 0.
#[must_use]
pub fn rescaled_flow_error(simulated: &[f64], observed: &[f64]) -> Option<f64> {
    let total: f64 = simulated.iter().sum();
    let scale = observed.iter().sum::<f64>() / total;
    (total > 0.0).then_some(scale).and_then(|scale| scaled_error(simulated, observed, scale))
}

fn scaled_error(simulated: &[f64], observed: &[f64], scale: f64) -> Option<f64> {
    debug_assert_eq!(simulated.len(), observed.len(), "the same places");
    let total: f64 = observed.iter().sum();
    let distance: f64 = simulated.iter().zip(observed).map(|(s, o)| (s * scale - o).abs()).sum();
    (total > 0.0).then(|| distance / total)
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use super::{flow_error, rescaled_flow_error};

    /// Border Patrol apprehensions in fiscal years, of Big Bend, Del Rio, El Centro, El Paso,
    /// Laredo, Rio Grande Valley, San Diego, Tucson, Yuma. Published by the US Border Patrol.
    const YEARS: [(u32, [f64; 9]); 6] = [
        (1993, [15486., 42289., 30058., 285_781., 82348., 109_048., 531_689., 92639., 23548.]),
        (
            1996,
            [13214., 121_137., 66873., 145_929., 131_841., 210_553., 483_815., 305_348., 28310.],
        ),
        (
            1997,
            [12692., 113_280., 146_210., 124_376., 141_893., 243_793., 283_889., 272_397., 30177.],
        ),
        (
            1998,
            [14509., 131_058., 226_695., 125_035., 103_433., 204_257., 248_092., 387_406., 76195.],
        ),
        (
            1999,
            [14952., 156_653., 225_279., 110_857., 114_004., 169_151., 182_267., 470_449., 93388.],
        ),
        (
            2000,
            [
                13689., 157_178., 238_126., 115_696., 108_973., 133_243., 151_681., 616_346.,
                108_747.,
            ],
        ),
    ];

    fn year(wanted: u32) -> [f64; 9] {
        YEARS.iter().find(|(year, _)| *year == wanted).unwrap().1
    }

    /// What a forecast has to beat: the distribution of an earlier year, kept.
    #[test]
    fn naive_benchmarks() {
        let cases = [
            (1997, 1998, 0.262),
            (1999, 2000, 0.149),
            (1996, 1998, 0.392),
            (1993, 1998, 0.862),
            (1993, 2000, 1.052),
        ];
        for (from, to, wanted) in cases {
            let error = rescaled_flow_error(&year(from), &year(to)).unwrap();
            assert!((error - wanted).abs() < 5e-4, "{from} to {to}: {error}");
        }
    }

    #[test]
    fn bounds() {
        assert_eq!(flow_error(&[3.0, 4.0], &[3.0, 4.0]), Some(0.0));
        assert_eq!(rescaled_flow_error(&[30.0, 40.0], &[3.0, 4.0]), Some(0.0));
        assert_eq!(rescaled_flow_error(&[5.0, 0.0], &[0.0, 9.0]), Some(2.0));
        assert_eq!(flow_error(&[0.0, 0.0], &[5.0, 5.0]), Some(1.0));
        assert_eq!(rescaled_flow_error(&[0.0, 0.0], &[5.0, 5.0]), None);
        assert_eq!(flow_error(&[1.0], &[0.0]), None);
    }
}
