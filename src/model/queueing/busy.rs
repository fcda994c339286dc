//! A busy queue of ten servers, for measuring: what a customer costs, natively and in a browser.
//!
//! ```text
//! M/M/10, load 0.9: arrivals and services drawn first, then the departure algorithm
//! ```

use super::exponential::{add_up, fill_exponential};
use super::{Customers, Departures};
use crate::random::{Module, Stream};
use std::num::NonZeroU32;

/// Ten servers.
const SERVERS: NonZeroU32 = NonZeroU32::new(10).expect("ten is above zero");
/// Of what they can do.
const LOAD: f64 = 0.9;

/// Times drawn, and the room that following them takes.
#[derive(Debug)]
pub struct BusyQueue {
    arrivals: Vec<f64>,
    services: Vec<f64>,
    room: Departures,
}

impl BusyQueue {
    /// Draws the times of so many customers.
    #[must_use]
    pub fn new(customers: u32) -> Self {
        let none = vec![0.0; customers as usize];
        let (mut arrivals, mut services) = (none.clone(), none);
        let stream = |entity| Stream::new(1998, Module::PORTS, 0, entity, 0);
        let gap = 1.0 / (LOAD * f64::from(SERVERS.get()));
        fill_exponential(&stream(0), gap, &mut arrivals);
        add_up(&mut arrivals);
        fill_exponential(&stream(1), 1.0, &mut services);
        Self { arrivals, services, room: Departures::default() }
    }

    /// Follows them all; how many waited.
    pub fn run(&mut self) -> u32 {
        let customers =
            Customers::new(&self.arrivals, &self.services).expect("drawn times are in order");
        let visits = self.room.constant(customers, SERVERS);
        visits.waits().map(|wait| u32::from(wait > 0.0)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::queueing::erlang::erlang_c;

    /// The share that waits is Erlang's C within four standard errors, which runs of busy servers make ten times wider.
    #[test]
    fn as_many_wait_as_erlang_says() {
        let customers = 200_000;
        let share = f64::from(BusyQueue::new(customers).run()) / f64::from(customers);
        let expected = erlang_c(10, 9.0).expect("a stable queue");
        assert!((share - expected).abs() < 0.04, "{share} {expected}");
    }
}
