//! Several servers and exponential services: Erlang's loss and delay formulas, and a queue with limited room.
//!
//! ```text
//! B(0) = 1      B(k) = a B(k-1) / (k + a B(k-1))           a = lambda/mu: lost where nobody may wait (M/M/c/c)
//! C = B / (1 - rho (1 - B))      rho = a/c < 1             has to wait where everybody does (M/M/c)
//! Wq = C / (c mu - lambda)       P(W > t) = C exp(-(c mu - lambda) t)
//! ```
//! Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges"
//! (1917). Recursions instead of factorials: hundreds of servers neither overflow nor cancel. It knows only the steady
//! state: a line that grows through the morning is for [`departures`](super::departures).

use super::{Measures, is_positive};

/// Erlang B: the share of arrivals lost, of `offered` load (arrival rate times mean service), where nobody may wait.
#[must_use]
pub fn erlang_b(servers: u32, offered: f64) -> f64 {
    (1..=servers).fold(1.0, |lost, server| next_loss(lost, server, offered))
}

/// Erlang C: the share of arrivals that wait; `None` unless the load is below the number of servers.
#[must_use]
pub fn erlang_c(servers: u32, offered: f64) -> Option<f64> {
    let utilisation = offered / f64::from(servers);
    let lost = erlang_b(servers, offered);
    (utilisation < 1.0).then(|| lost / (1.0 - utilisation * (1.0 - lost)))
}

/// The fewest servers that lose at most `share` of arrivals; `None` if no number does. It takes a step a server.
#[must_use]
pub fn fewest_servers(offered: f64, share: f64) -> Option<u32> {
    if !(offered >= 0.0 && offered.is_finite() && share > 0.0) {
        return None;
    }
    let (mut servers, mut lost) = (0_u32, 1.0);
    while lost > share {
        servers = servers.checked_add(1)?;
        lost = next_loss(lost, servers, offered);
    }
    Some(servers)
}

fn next_loss(lost: f64, server: u32, offered: f64) -> f64 {
    offered * lost / (f64::from(server) + offered * lost)
}

/// M/M/c: everybody waits until served, in order of arrival.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DelaySystem {
    arrival_rate: f64,
    service_rate: f64,
    servers: u32,
    waiting_share: f64,
}

impl DelaySystem {
    /// Rates a unit of time, of service by one server; `None` unless it has a steady state.
    #[must_use]
    pub fn new(arrival_rate: f64, service_rate: f64, servers: u32) -> Option<Self> {
        if !(is_positive(arrival_rate) && is_positive(service_rate)) {
            return None;
        }
        let waiting_share = erlang_c(servers, arrival_rate / service_rate)?;
        Some(Self { arrival_rate, service_rate, servers, waiting_share })
    }

    /// Share of customers who wait, C.
    #[must_use]
    pub const fn waiting_share(&self) -> f64 {
        self.waiting_share
    }

    /// P(W <= t), W the time before service; 0 of times before 0.
    #[must_use]
    pub fn waits_at_most(&self, time: f64) -> f64 {
        if time >= 0.0 { 1.0 - self.waiting_share * libm::exp(-self.spare() * time) } else { 0.0 }
    }

    /// Means in the steady state.
    #[must_use]
    pub fn measures(&self) -> Measures {
        let wait = self.waiting_share / self.spare();
        Measures::of_wait(wait, self.arrival_rate, 1.0 / self.service_rate, self.servers)
    }

    /// Customers a unit of time that the servers could serve beyond those who come.
    fn spare(&self) -> f64 {
        f64::from(self.servers) * self.service_rate - self.arrival_rate
    }
}

/// M/M/c/K: whoever finds the room full goes away. What it says exists at any load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LimitedRoom {
    /// Share of arrivals turned away.
    pub blocked: f64,
    /// Mean number in service and waiting, N.
    pub in_system: f64,
    /// Mean number waiting.
    pub waiting: f64,
}

impl LimitedRoom {
    /// `room` counts those in service too. `None` without a server, or with less room than servers.
    #[must_use]
    pub fn new(arrival_rate: f64, service_rate: f64, servers: u32, room: u32) -> Option<Self> {
        if !(is_positive(arrival_rate) && is_positive(service_rate) && 1 <= servers) {
            return None;
        }
        if room < servers {
            return None;
        }
        // What a room of n says follows from a room of n - 1: z = P(full), and means are mixed by z and 1 - z.
        let mut so_far = Self { blocked: 1.0, in_system: 0.0, waiting: 0.0 };
        for number in 1..=room {
            let busy = f64::from(number.min(servers));
            let inflow = arrival_rate * so_far.blocked;
            let full = inflow / (busy * service_rate + inflow);
            let waiting = f64::from(number) - busy;
            so_far = Self {
                blocked: full,
                in_system: so_far.in_system * (1.0 - full) + f64::from(number) * full,
                waiting: so_far.waiting * (1.0 - full) + waiting * full,
            };
        }
        Some(so_far)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Balance of a room of three with two servers, by hand: 1, r, r^2/2, r^3/4 over their sum, r = 3/4.
    #[test]
    fn limited_room_by_hand() {
        let r: f64 = 0.75;
        let weights = [1.0, r, r * r / 2.0, r * r * r / 4.0];
        let sum: f64 = weights.iter().sum();
        let room = LimitedRoom::new(3.0, 4.0, 2, 3).unwrap();
        assert!((room.blocked - weights[3] / sum).abs() < 1e-15);
        assert!((room.waiting - weights[3] / sum).abs() < 1e-15);
        let mean = (weights[1] + 2.0 * weights[2] + 3.0 * weights[3]) / sum;
        assert!((room.in_system - mean).abs() < 1e-15);
    }

    /// Without room to wait it is Erlang's loss system; with room for everybody, his delay system.
    #[test]
    fn a_limited_room_lies_between_loss_and_delay() {
        let tight = LimitedRoom::new(8.0, 1.0, 10, 10).unwrap();
        assert_eq!(tight.blocked.to_bits(), erlang_b(10, 8.0).to_bits());
        assert!((tight.in_system - 8.0 * (1.0 - tight.blocked)).abs() < 1e-12);
        let vast = LimitedRoom::new(8.0, 1.0, 10, 1_000).unwrap();
        let open = DelaySystem::new(8.0, 1.0, 10).unwrap().measures();
        assert!(vast.blocked < 1e-90);
        assert!((vast.in_system - open.in_system).abs() < 1e-12);
        assert!((vast.waiting - open.waiting).abs() < 1e-12);
    }

    /// A hundred thousand servers: factorials would have overflowed at 171.
    #[test]
    fn many_servers() {
        // At a load equal to the servers B is sqrt(2 / (pi c)) for c large (the mode of a Poisson law).
        let lost = erlang_b(100_000, 100_000.0);
        let limit = (2.0 / (std::f64::consts::PI * 100_000.0)).sqrt();
        assert!((lost / limit - 1.0).abs() < 5e-3, "{lost} is not {limit}");
        assert!((LimitedRoom::new(2.0, 1.0, 1, 5_000).unwrap().blocked - 0.5).abs() < 1e-12);
    }

    /// More servers lose fewer, keep fewer waiting, and the fewest that do are the fewest.
    #[test]
    fn servers_help() {
        for step in 1..=40_u32 {
            let offered = f64::from(step) * 2.3;
            let lost: Vec<f64> = (0..150).map(|servers| erlang_b(servers, offered)).collect();
            assert!(lost.windows(2).all(|pair| pair[1] < pair[0]), "{offered}");
            let waits: Vec<f64> = (0..150).filter_map(|c| erlang_c(c, offered)).collect();
            assert!(waits.windows(2).all(|pair| pair[1] < pair[0]), "{offered}");
            let few = fewest_servers(offered, 0.02).unwrap();
            assert!(erlang_b(few, offered) <= 0.02 && erlang_b(few - 1, offered) > 0.02);
        }
    }

    #[test]
    fn what_has_no_answer_is_none() {
        assert_eq!(erlang_c(3, 3.0), None);
        assert_eq!(erlang_c(0, 0.0), None);
        assert_eq!(erlang_c(3, f64::NAN), None);
        assert_eq!(DelaySystem::new(3.0, 1.0, 3), None);
        assert_eq!(DelaySystem::new(-1.0, 1.0, 3), None);
        assert_eq!(DelaySystem::new(1.0, f64::NAN, 3), None);
        assert_eq!(LimitedRoom::new(1.0, 1.0, 0, 3), None);
        assert_eq!(LimitedRoom::new(1.0, 1.0, 4, 3), None);
        assert_eq!(fewest_servers(5.0, 0.0), None);
        assert_eq!(fewest_servers(f64::NAN, 0.1), None);
        assert_eq!(fewest_servers(0.0, 0.01), Some(1));
        assert_eq!(DelaySystem::new(1.0, 2.0, 1).unwrap().waits_at_most(-1.0), 0.0);
    }
}
