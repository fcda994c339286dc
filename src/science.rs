//! The science of **Frontera**: random streams, statistics and the models. It knows nothing of files, words or pages.
//!
//! A package of its own, so that it can be built for speed while the page around it is built for size.

pub mod model;
pub mod random;
pub mod stats;
