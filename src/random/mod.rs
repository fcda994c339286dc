//! Random numbers that are the same everywhere.
//!
//! A draw is found by its coordinates ([`Stream`]) and turned into a variate by inversion, one
//! uniform per variate: monotone, so that two policies are compared under the same luck and a
//! dragged slider moves outcomes smoothly.

#[cfg(any(test, target_arch = "wasm32"))]
mod abreast;
pub mod copula;
pub mod counts;
pub mod distribution;
pub mod entity_draws;
pub mod normal;
pub mod normal_table;
pub mod philox;
pub mod sampling;
pub mod special;
pub mod stream;

pub use copula::{Copula, CopulaError};
pub use counts::{
    Lanes, binomial, binomial_lanes, negative_binomial, negative_binomial_lanes, poisson,
    poisson_lanes,
};
pub use distribution::{Distribution, DistributionError, Empirical, Variate};
pub use entity_draws::EntityDraws;
pub use normal::{normal_cdf, normal_density, normal_quantile};
pub use normal_table::{NormalTable, normal_quantile_fast, normal_table};
pub use philox::philox4x32_10;
pub use sampling::Sampling;
pub use stream::{Module, Stream, StreamRng, fill_entities, unit};
