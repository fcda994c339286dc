//! What several runs say together: differences between scenarios, regret of policies, kinds of variance.
//!
//! Scenarios are compared replicate by replicate on common random numbers: replicate r of one run and replicate r of
//! another draw the same uniforms, so their difference carries the policies and little of the noise (R-D). The room
//! runs nothing; it reads finished or growing [`RunResults`](crate::simulation::RunResults).

pub mod checks;
mod comparison;
mod error;
mod regret;
mod variance;

pub use comparison::{Comparison, Counted, Difference};
pub use error::{ComparisonError, comparable};
pub use regret::{Criterion, PolicyRegret, RegretTable, judged_keys, regret_table};
pub use variance::{VarianceParts, variance_parts, variance_series};
