//! One server, customer by customer: the wait of the next follows from the wait of the last.
//!
//! ```text
//! W_(n+1) = max(0, W_n + S_n - T_n)        T_n the gap between arrivals n and n + 1
//! ```
//! Lindley, "The theory of queues with a single server" (1952). Any gaps and services, stable or not. It knows no clock
//! time and no second server; [`departures`](super::departures) knows both.

/// The wait of the customer who comes `gap` after one who waited `wait` and was served for `service`.
#[must_use]
#[inline]
pub fn next_wait(wait: f64, service: f64, gap: f64) -> f64 {
    (wait + service - gap).max(0.0)
}

/// Waits into `waits`, the first of `first`: one more than there are gaps. What has no partner is left out.
pub fn waits(first: f64, services: &[f64], gaps: &[f64], waits: &mut Vec<f64>) {
    waits.clear();
    waits.push(first);
    let mut wait = first;
    waits.extend(services.iter().zip(gaps).map(|(&service, &gap)| {
        wait = next_wait(wait, service, gap);
        wait
    }));
}

#[cfg(test)]
mod tests {
    use super::waits;

    #[test]
    fn by_hand() {
        let mut found = vec![9.0; 2];
        waits(0.0, &[2.0, 0.5, 3.0, 1.0], &[1.0; 4], &mut found);
        assert_eq!(found, [0.0, 1.0, 0.5, 2.5, 2.5]);
    }

    /// The wait is the highest climb so far of the walk of S - T: W_n = max over k of the sum from k to n.
    #[test]
    fn the_wait_is_a_maximum_of_sums() {
        let services: Vec<f64> = (0..200).map(|i| f64::from(i * 37 % 23)).collect();
        let gaps: Vec<f64> = (0..200).map(|i| f64::from(i * 53 % 29)).collect();
        let mut found = Vec::new();
        waits(0.0, &services, &gaps, &mut found);
        for (n, wait) in found.iter().enumerate() {
            let sum = |k: usize| (k..n).map(|i| services[i] - gaps[i]).sum::<f64>();
            assert_eq!(*wait, (0..=n).map(sum).fold(0.0, f64::max), "customer {n}");
        }
    }
}
