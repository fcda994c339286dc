//! Statistics of replicates: what the numbers say, and how far to trust them.
//!
//! An answer that does not exist (the mean of nothing) is `None`, never NaN. Sums run in index
//! order, so equal input gives equal bytes.

pub mod accumulator;
pub mod crps;
pub mod fingerprint;
pub mod flow_error;
pub mod mean;
pub mod proportion;
pub mod quantile;

pub use accumulator::{InOrder, Merge};
pub use crps::{crps, crps_fair, interval_score};
pub use fingerprint::{Fingerprint, Fingerprinter};
pub use flow_error::{flow_error, rescaled_flow_error};
pub use mean::{Moments, interval_95, mcse_of_blocks};
pub use proportion::{wilson, wilson_with_ties};
pub use quantile::{quantile_ranks, quantile_sorted, quantiles};

/// The standard normal quantile of 0.975: half the width of a 95 % interval, in standard errors.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// A range of values, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}
