//! The numbers of a difference by the names they have in files.

use frontera::analysis::Difference;

/// A number of a difference, if it is defined.
type Number = fn(&Difference) -> Option<f64>;

/// All numbers but the count of replicates and the quantiles, in the order they are written.
pub(super) const NUMBERS: [(&str, Number); 13] = [
    ("reference_mean", |point| Some(point.reference_mean)),
    ("reference_mcse", |point| point.reference_mcse),
    ("other_mean", |point| Some(point.other_mean)),
    ("other_mcse", |point| point.other_mcse),
    ("difference", |point| Some(point.mean)),
    ("difference_mcse", |point| point.mcse),
    ("difference_low", |point| point.interval.map(|interval| interval.low)),
    ("difference_high", |point| point.interval.map(|interval| interval.high)),
    ("share", |point| Some(point.share)),
    ("share_low", |point| Some(point.share_interval.low)),
    ("share_high", |point| Some(point.share_interval.high)),
    ("equal", |point| Some(point.equal)),
    ("variance_ratio", |point| point.variance_ratio),
];
