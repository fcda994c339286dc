//! One server, any service time; two or more classes of unequal urgency; and an approximation for several servers.
//!
//! ```text
//! M/G/1        Wq = lambda E S^2 / (2 (1 - rho)) = rho/(1 - rho) (1 + cs2)/2 E S           cs2 = Var S / (E S)^2
//! M/G/c        Wq ~ Wq(M/M/c) (1 + cs2)/2
//! classes      sigma_k = rho_1 + ... + rho_k,  most urgent first
//!   non-preemptive    Wq_k = (sum_i lambda_i E S_i^2 / 2) / ((1 - sigma_(k-1)) (1 - sigma_k))           over all i
//!   preemptive        W_k  = E S_k / (1 - sigma_(k-1)) + (sum_(i<=k) lambda_i E S_i^2 / 2) / ((1 - sigma_(k-1)) (1 - sigma_k))
//! ```
//! Pollaczek (1930) and Khinchine (1932); Allen, "Probability, Statistics, and Queueing Theory" (1990), after Cunneen;
//! Cobham, "Priority assignment in waiting line problems" (1954). Arrivals are Poisson; whoever is interrupted resumes
//! where the service stopped. It knows only the steady state.

use super::erlang::DelaySystem;
use super::{Measures, is_positive};

/// M/M/1; `None` unless it has a steady state.
#[must_use]
pub fn exponential_service(arrival_rate: f64, service_rate: f64) -> Option<Measures> {
    if is_positive(service_rate) {
        any_service(arrival_rate, 1.0 / service_rate, 1.0)
    } else {
        None
    }
}

/// M/G/1, by the mean of the service time and its squared coefficient of variation (0 if all are equal, 1 if exponential);
/// `None` unless it has a steady state.
#[must_use]
pub fn any_service(arrival_rate: f64, mean_service: f64, variation: f64) -> Option<Measures> {
    if !(is_positive(arrival_rate) && is_positive(mean_service) && variation >= 0.0) {
        return None;
    }
    let load = arrival_rate * mean_service;
    let wait = load / (1.0 - load) * (1.0 + variation) / 2.0 * mean_service;
    (load < 1.0).then(|| Measures::of_wait(wait, arrival_rate, mean_service, 1))
}

/// M/G/c approximately (Allen and Cunneen); exact for one server and for exponential services.
#[must_use]
pub fn several_servers(
    arrival_rate: f64,
    mean_service: f64,
    variation: f64,
    servers: u32,
) -> Option<Measures> {
    if !(is_positive(mean_service) && variation >= 0.0) {
        return None;
    }
    let exponential = DelaySystem::new(arrival_rate, 1.0 / mean_service, servers)?.measures();
    let wait = exponential.wait * (1.0 + variation) / 2.0;
    Some(Measures::of_wait(wait, arrival_rate, mean_service, servers))
}

/// Customers of one urgency, with exponential services.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Class {
    /// Arrivals a unit of time.
    pub arrival_rate: f64,
    /// Mean time in service.
    pub mean_service: f64,
}

/// What happens to the customer in service when a more urgent one arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discipline {
    /// Service goes on to its end.
    NonPreemptive,
    /// Service stops at once and is resumed later where it stopped.
    PreemptiveResume,
}

/// M/M/1 with classes, most urgent first; waits under [`Discipline::PreemptiveResume`] include interruptions. `None` unless
/// every class has a steady state.
#[must_use]
pub fn by_priority<const N: usize>(
    classes: &[Class; N],
    discipline: Discipline,
) -> Option<[Measures; N]> {
    let valid = |class: &Class| is_positive(class.arrival_rate) && is_positive(class.mean_service);
    // E S^2 / 2 of an exponential service is the square of its mean.
    let residual = |class: &Class| class.arrival_rate * class.mean_service * class.mean_service;
    let load: f64 = classes.iter().map(|class| class.arrival_rate * class.mean_service).sum();
    if !(classes.iter().all(valid) && load < 1.0) {
        return None;
    }
    let everybody: f64 = classes.iter().map(residual).sum();
    let (mut above, mut residual_so_far) = (0.0, 0.0);
    Some(classes.map(|class| {
        let up_to = above + class.arrival_rate * class.mean_service;
        residual_so_far += residual(&class);
        let shared = (1.0 - above) * (1.0 - up_to);
        let wait = match discipline {
            Discipline::NonPreemptive => everybody / shared,
            Discipline::PreemptiveResume => {
                residual_so_far / shared + class.mean_service * above / (1.0 - above)
            }
        };
        above = up_to;
        Measures::of_wait(wait, class.arrival_rate, class.mean_service, 1)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLASSES: [Class; 2] = [
        Class { arrival_rate: 0.2, mean_service: 1.0 },
        Class { arrival_rate: 0.6, mean_service: 1.0 },
    ];

    fn times(discipline: Discipline) -> [f64; 2] {
        by_priority(&CLASSES, discipline).unwrap().map(|class| class.time_in_system)
    }

    /// Ciw's tests expect 2.0 and 6.0: no interruption. With it the urgent class would see an M/M/1 of its own, 1/(1 - 0.2),
    /// and the other 6.25.
    #[test]
    fn the_published_priority_row_is_non_preemptive() {
        let [urgent, other] = times(Discipline::NonPreemptive);
        assert!((urgent - 2.0).abs() < 1e-12 && (other - 6.0).abs() < 1e-12);
        let [urgent, other] = times(Discipline::PreemptiveResume);
        assert!((urgent - 1.25).abs() < 1e-12 && (other - 6.25).abs() < 1e-12);
    }

    /// Services of one law: who goes first moves nobody's total, L = rho/(1 - rho) under either discipline.
    #[test]
    fn work_is_conserved() {
        for discipline in [Discipline::NonPreemptive, Discipline::PreemptiveResume] {
            let classes = by_priority(&CLASSES, discipline).unwrap();
            let total: f64 = classes.iter().map(|class| class.in_system).sum();
            assert!((total - 4.0).abs() < 1e-12, "{discipline:?}: {total}");
        }
    }

    /// One class is a plain M/M/1, which is an M/G/1 with cs2 = 1 and an M/M/c with c = 1.
    #[test]
    fn special_cases_agree() {
        let plain = exponential_service(0.7, 1.0 / 1.2).unwrap();
        let close = |other: Measures| {
            assert!((other.wait - plain.wait).abs() < 1e-12, "{other:?} is not {plain:?}");
            assert!((other.in_system - plain.in_system).abs() < 1e-12);
        };
        let only = [Class { arrival_rate: 0.7, mean_service: 1.2 }];
        close(by_priority(&only, Discipline::NonPreemptive).unwrap()[0]);
        close(by_priority(&only, Discipline::PreemptiveResume).unwrap()[0]);
        close(several_servers(0.7, 1.2, 1.0, 1).unwrap());
        close(DelaySystem::new(0.7, 1.0 / 1.2, 1).unwrap().measures());
        let even = several_servers(0.7, 1.2, 0.0, 1).unwrap();
        assert!((even.wait - any_service(0.7, 1.2, 0.0).unwrap().wait).abs() < 1e-12);
    }

    #[test]
    fn what_has_no_answer_is_none() {
        assert_eq!(exponential_service(1.0, 1.0), None);
        assert_eq!(exponential_service(1.0, 0.0), None);
        assert_eq!(any_service(0.5, 1.0, f64::NAN), None);
        assert_eq!(any_service(-0.5, 1.0, 1.0), None);
        assert_eq!(several_servers(3.0, 1.0, 1.0, 3), None);
        let overloaded = [CLASSES[0], Class { arrival_rate: 0.8, mean_service: 1.0 }];
        assert_eq!(by_priority(&overloaded, Discipline::NonPreemptive), None);
    }
}
