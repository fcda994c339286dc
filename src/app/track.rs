//! How far a lever moves: a range a hand can use, inside the range the model allows.
//!
//! The model allows two million people a month; a slider over all of them could not be set.

use crate::model::ParameterSpec;

/// A slider seldom has more steps than a hand can tell apart.
const STEPS: f64 = 200.0;
/// A slider reaches this many times the value it starts from, if the model allows.
const REACH: f64 = 2.5;

/// Units of what is had whole or by the half day: a slider moves in halves of them at least.
const BY_HALVES: [&str; 4] = ["officers", "beds", "lanes", "booths"];
const HALF: f64 = 0.5;

/// Ends and step of a slider.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Track {
    /// Left end.
    pub minimum: f64,
    /// Right end.
    pub maximum: f64,
    /// Step.
    pub step: f64,
}

impl Track {
    /// The track of a parameter around its original values, wide enough for the values it has.
    #[must_use]
    pub fn new(spec: &ParameterSpec, original: &[f64], current: &[f64]) -> Self {
        let greatest = |values: &[f64]| {
            values.iter().copied().fold(0.0_f64, |most, value| most.max(value.abs()))
        };
        let reach = REACH * greatest(original);
        let bound = if reach > 0.0 { round_up(reach) } else { f64::INFINITY };
        let bound = bound.max(greatest(current));
        let minimum = spec.minimum.max(-bound);
        let maximum = spec.maximum.min(bound);
        let step = round_up((maximum - minimum) / STEPS / 2.0);
        let step = if BY_HALVES.contains(&spec.unit) { step.max(HALF) } else { step };
        Self { minimum, maximum, step }
    }
}

/// The least of 1, 2, 2.5, 5 times a power of ten that is not below a positive number.
fn round_up(number: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(number)));
    let leading = number / power;
    let round = [1.0, 2.0, 2.5, 5.0].into_iter().find(|&round| leading <= round + 1e-9);
    round.unwrap_or(10.0) * power
}

/// Moves all values of a shaped parameter so that their mean is `target`: in proportion where the parameter cannot be
/// negative, all by the same amount where it can; values stay in the allowed range.
#[must_use]
pub fn spread(spec: &ParameterSpec, values: &[f64], target: f64) -> Vec<f64> {
    let mean = mean(values);
    let moved = |value: f64| {
        if spec.minimum < 0.0 || mean == 0.0 {
            value + target - mean
        } else {
            value * target / mean
        }
    };
    values.iter().map(|&value| moved(value).clamp(spec.minimum, spec.maximum)).collect()
}

/// The mean of some values.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Significant digits of a number in a field.
const DIGITS: i32 = 5;

/// A number as it is typed into a field: no grouping, no zeros at the end.
#[must_use]
pub fn typed(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let first = libm::floor(libm::log10(value.abs())) as i32;
    let decimals = (DIGITS - 1 - first).clamp(0, 12) as usize;
    let digits = format!("{value:.decimals$}");
    if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Shape, Theme};

    fn spec(minimum: f64, maximum: f64) -> ParameterSpec {
        ParameterSpec {
            key: "k",
            unit: "1",
            shape: Shape::BySector,
            minimum,
            maximum,
            theme: Theme::Demand,
        }
    }

    #[test]
    fn a_track_is_as_long_as_a_hand_can_use() {
        let track = Track::new(&spec(0.0, 2_000_000.0), &[90_000.0], &[90_000.0]);
        assert_eq!((track.minimum, track.maximum), (0.0, 250_000.0));
        assert_eq!(track.step, 1_000.0);
    }

    #[test]
    fn nobody_is_cut_in_forty() {
        let officers = ParameterSpec { unit: "officers", ..spec(0.0, 200.0) };
        let track = Track::new(&officers, &[4.0], &[4.0]);
        assert_eq!((track.maximum, track.step), (10.0, 0.5));
    }

    #[test]
    fn a_track_never_leaves_the_allowed_range_and_holds_the_value() {
        assert_eq!(Track::new(&spec(0.0, 1.0), &[0.6], &[0.6]).maximum, 1.0);
        assert_eq!(Track::new(&spec(-1.0, 0.0), &[-0.1], &[-0.1]).minimum, -0.25);
        assert_eq!(Track::new(&spec(0.0, 100.0), &[1.0], &[40.0]).maximum, 40.0);
    }

    #[test]
    fn nothing_to_start_from_leaves_the_whole_range() {
        let track = Track::new(&spec(0.0, 0.95), &[0.0], &[0.0]);
        assert_eq!((track.minimum, track.maximum), (0.0, 0.95));
    }

    #[test]
    fn spreading_keeps_proportions_or_distances() {
        assert_eq!(spread(&spec(0.0, 10.0), &[1.0, 3.0], 4.0), [2.0, 6.0]);
        assert_eq!(spread(&spec(-10.0, 10.0), &[-1.0, 1.0], 2.0), [1.0, 3.0]);
        assert_eq!(spread(&spec(0.0, 1.0), &[0.0, 0.0], 0.5), [0.5, 0.5]);
        assert_eq!(spread(&spec(0.0, 1.0), &[0.2, 0.8], 1.0), [0.4, 1.0]);
    }

    #[test]
    fn typed_numbers_have_few_digits_and_no_grouping() {
        let pairs = [
            (193_649.167, "193649"),
            (0.864_6, "0.8646"),
            (1.0 / 3.0, "0.33333"),
            (-2.5, "-2.5"),
            (0.0, "0"),
            (1e-7, "0.0000001"),
        ];
        for (value, said) in pairs {
            assert_eq!(typed(value), said);
        }
    }
}
