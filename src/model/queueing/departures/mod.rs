//! Several servers, customer by customer: arrival and service times first, then customers meet servers.
//!
//! ```text
//! start_n = max(arrival_n, earliest time a server is free)      departure_n = start_n + service_n
//! ```
//! in order of arrival: the departure algorithm (Ebert, Wu, Mengersen and Ruggeri, "Computationally efficient simulation of
//! queues: the R package queuecomputer", 2020), on the workloads of Kiefer and Wolfowitz (1955). Nothing is drawn here, so
//! two schedules meet the very same people. Where the number of servers changes, a customer starts once fewer servers are
//! busy than open; a server that closes finishes its customer, and idle ones close first. Departures come before starts at
//! the same time. Who has joined a line does not leave it.

mod classes;
mod earliest;
mod schedule;

pub use schedule::Schedule;

use crate::model::elementary::{larger, smaller};
use classes::Lines;
use earliest::Earliest;
use serde::Serialize;
use std::num::NonZeroU32;

/// A rule that customers and schedules must obey.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum QueueError {
    /// One service and one class a customer.
    #[error("{found} values for {expected} customers")]
    LengthsDiffer {
        /// Customers.
        expected: usize,
        /// Values.
        found: usize,
    },
    /// Customers stand in order of arrival, at finite times.
    #[error("arrival {place} at {time} is not finite or before the one before it")]
    ArrivalOutOfOrder {
        /// Customer, counted from 0.
        place: usize,
        /// Its arrival.
        time: f64,
    },
    /// Services are finite and not negative.
    #[error("service {place} lasts {time}")]
    ServiceOutOfRange {
        /// Customer, counted from 0.
        place: usize,
        /// Its service.
        time: f64,
    },
    /// Changes of a schedule are finite and in order.
    #[error("change {place} at {time} is not finite or not after the one before it")]
    ChangeOutOfOrder {
        /// Change, counted from 0.
        place: usize,
        /// Its time.
        time: f64,
    },
}

/// Who comes when, and how long each will be served: checked once, run many times.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Customers<'a> {
    arrivals: &'a [f64],
    services: &'a [f64],
}

impl<'a> Customers<'a> {
    /// In order of arrival.
    ///
    /// # Errors
    /// The first rule broken.
    pub fn new(arrivals: &'a [f64], services: &'a [f64]) -> Result<Self, QueueError> {
        if arrivals.len() != services.len() {
            let (expected, found) = (arrivals.len(), services.len());
            return Err(QueueError::LengthsDiffer { expected, found });
        }
        let mut last = f64::MIN;
        for (place, &time) in arrivals.iter().enumerate() {
            if !(last <= time && time < f64::INFINITY) {
                return Err(QueueError::ArrivalOutOfOrder { place, time });
            }
            last = time;
        }
        let wrong = |time: &f64| !(0.0 <= *time && *time < f64::INFINITY);
        if let Some(place) = services.iter().position(wrong) {
            return Err(QueueError::ServiceOutOfRange { place, time: services[place] });
        }
        Ok(Self { arrivals, services })
    }

    fn each(self) -> impl Iterator<Item = (&'a f64, &'a f64)> {
        self.arrivals.iter().zip(self.services)
    }
}

/// What became of each customer, in order of arrival. A start (and so a departure) is infinite where the customer does not
/// join, or servers close before the customer's turn and never open again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Visits<'a> {
    /// When each came.
    pub arrivals: &'a [f64],
    /// When each began to be served.
    pub starts: &'a [f64],
    /// When each left.
    pub departures: &'a [f64],
}

impl<'a> Visits<'a> {
    /// Time of each before service.
    #[must_use]
    pub fn waits(&self) -> impl ExactSizeIterator<Item = f64> + use<'a> {
        self.starts.iter().zip(self.arrivals).map(|(start, arrival)| start - arrival)
    }

    /// Time of each before and in service.
    #[must_use]
    pub fn times_in_system(&self) -> impl ExactSizeIterator<Item = f64> + use<'a> {
        self.departures.iter().zip(self.arrivals).map(|(departure, arrival)| departure - arrival)
    }
}

/// Room for the queue's work, used again from run to run.
#[derive(Debug, Clone, Default)]
pub struct Departures {
    starts: Vec<f64>,
    ends: Vec<f64>,
    busy: Earliest,
    lines: Lines,
}

impl Departures {
    /// First come, first served, by always as many servers.
    pub fn constant<'a>(&'a mut self, customers: Customers<'a>, servers: NonZeroU32) -> Visits<'a> {
        self.start(customers);
        // More servers than customers are never met.
        match (servers.get() as usize).min(customers.arrivals.len()) {
            servers @ 0..=4 => self.few::<4>(customers, servers),
            servers @ 5..=8 => self.few::<8>(customers, servers),
            servers @ 9..=16 => self.few::<16>(customers, servers),
            servers @ 17..=32 => self.few::<32>(customers, servers),
            servers => self.many(customers, servers),
        }
        self.visits(customers)
    }

    /// First come, first served, by as many servers as are open.
    pub fn scheduled<'a>(
        &'a mut self,
        customers: Customers<'a>,
        schedule: &Schedule,
    ) -> Visits<'a> {
        self.limited(customers, schedule, f64::INFINITY)
    }

    /// The same, but nobody joins who would wait longer than `longest`: such a customer never starts.
    pub fn limited<'a>(
        &'a mut self,
        customers: Customers<'a>,
        schedule: &Schedule,
        longest: f64,
    ) -> Visits<'a> {
        self.start(customers);
        let mut schedule = schedule.follow();
        let mut now = f64::NEG_INFINITY;
        let visits = self.starts.iter_mut().zip(&mut self.ends);
        for ((&arrival, &service), (start, departure)) in customers.each().zip(visits) {
            now = larger(now, arrival);
            loop {
                self.busy.remove_until(now);
                if self.busy.len() < schedule.open(now) {
                    break;
                }
                now = smaller(self.busy.first(), schedule.next_change());
                if now == f64::INFINITY {
                    break;
                }
            }
            // Who turns away leaves the server that is free at `now` to the next.
            if now < f64::INFINITY && now - arrival <= longest {
                (*start, *departure) = (now, now + service);
                self.busy.push(now + service);
            }
        }
        self.visits(customers)
    }

    /// Times at which servers fall free, in order, on `L` places of which the last stay empty. The departure takes its
    /// place without a branch: each place gets the middle one of itself, its neighbour and the departure.
    fn few<const L: usize>(&mut self, customers: Customers<'_>, servers: usize) {
        let mut free = [f64::INFINITY; L];
        free[..servers].fill(f64::NEG_INFINITY);
        let visits = self.starts.iter_mut().zip(&mut self.ends);
        for ((&arrival, &service), (start, departure)) in customers.each().zip(visits) {
            *start = larger(arrival, free[0]);
            *departure = *start + service;
            let left = free;
            for place in 0..L - 1 {
                free[place] = larger(left[place], smaller(left[place + 1], *departure));
            }
            free[L - 1] = larger(left[L - 1], *departure);
        }
    }

    /// The same on a heap, whose work grows with the logarithm of the servers.
    fn many(&mut self, customers: Customers<'_>, servers: usize) {
        (0..servers).for_each(|_| self.busy.push(f64::NEG_INFINITY));
        let visits = self.starts.iter_mut().zip(&mut self.ends);
        for ((&arrival, &service), (start, departure)) in customers.each().zip(visits) {
            let served = |free: f64| {
                *start = larger(arrival, free);
                *start + service
            };
            *departure = self.busy.replace_first(served).expect("as many as servers");
        }
    }

    /// Until somebody starts, nobody ever does.
    fn start(&mut self, customers: Customers<'_>) {
        let count = customers.arrivals.len();
        for times in [&mut self.starts, &mut self.ends] {
            times.clear();
            times.resize(count, f64::INFINITY);
        }
        self.busy.clear();
    }

    fn visits<'a>(&'a self, customers: Customers<'a>) -> Visits<'a> {
        Visits { arrivals: customers.arrivals, starts: &self.starts, departures: &self.ends }
    }
}

#[cfg(test)]
mod tests;
