//! Queues: how long people wait for servers, in closed form and customer by customer.
//!
//! ```text
//! L = lambda W      Lq = lambda Wq      W = Wq + E S        (Little)
//! ```
//! Closed forms are of the steady state: [`erlang`], [`single_server`], [`infinite_server`]. Two algorithms follow every
//! customer, whatever the times are and whether or not the queue is stable: [`lindley`] for one server, [`departures`] for
//! several, opened and closed by a [`Schedule`]. A unit of time is the caller's. Nothing here knows of ports or scenarios.

mod busy;
pub mod departures;
pub mod erlang;
pub mod exponential;
pub mod impatient;
pub mod infinite_server;
pub mod lindley;
pub mod peaked;
pub mod reference;
mod simulated;
pub mod single_server;

pub use busy::BusyQueue;
pub use departures::{Customers, Departures, QueueError, Schedule, Visits};
pub use reference::{ReferenceRow, reference_rows};

/// What a queue in its steady state does on average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measures {
    /// Share of the servers that are busy, rho.
    pub utilisation: f64,
    /// Time before service, Wq.
    pub wait: f64,
    /// Time before and in service, W.
    pub time_in_system: f64,
    /// Customers before service, Lq.
    pub waiting: f64,
    /// Customers before and in service, L.
    pub in_system: f64,
}

impl Measures {
    /// All of them from the mean wait, by Little's law.
    fn of_wait(wait: f64, arrival_rate: f64, mean_service: f64, servers: u32) -> Self {
        let time_in_system = wait + mean_service;
        Self {
            utilisation: arrival_rate * mean_service / f64::from(servers),
            wait,
            time_in_system,
            waiting: arrival_rate * wait,
            in_system: arrival_rate * time_in_system,
        }
    }
}

/// A rate or a mean time: finite and above 0.
fn is_positive(value: f64) -> bool {
    value > 0.0 && value.is_finite()
}
