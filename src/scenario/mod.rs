//! The file a person writes: parameters with sources, series, policies over time; read, checked, described.

mod scenario;

pub use scenario::{
    Change, Correlation, Operation, Parameter, Policy, Resolution, Scenario, Series, SeriesEntry, Window, Words,
};
