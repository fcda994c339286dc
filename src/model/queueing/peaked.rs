//! Loss where arrivals come in groups: Erlang's formula for a peaked load, and for a part of a server.
//!
//! ```text
//! 1/B(c) = 1 + c/a + c (c-1)/a^2 + ... + c!/a^c      B(c + f) = B(c)^(1-f) B(c+1)^f,  0 <= f < 1
//! Z = Var N / E N of N present if nobody were lost      lost = B(c/Z, a/Z)            (Hayward)
//! ```
//! Fredericks, "Congestion in blocking systems: a simple approximation technique" (1980), for Hayward's equivalence: a load
//! Z times as peaked as Poisson's needs servers Z at a time. The sum for 1/B starts at its first term, where it is
//! greatest below the load, and stops where terms no longer count: some eight square roots of the load, however many
//! servers. It gives the loss of time (all servers busy), not who of a group is lost.

use crate::model::elementary::{larger, smaller};

/// Servers beyond the load, in its square roots (and as many more): less than 1e-12 is lost there.
const ENOUGH: f64 = 9.0;
/// Terms below this share of the sum are left out.
const SMALLEST: f64 = 1e-14;
/// A load below this is as this one: it keeps the terms countable.
const LEAST_LOAD: f64 = 1e-9;

/// Erlang B at the whole numbers of servers below and above, and how far between them; servers are none or more.
#[must_use]
#[inline]
pub fn loss_around(servers: f64, offered: f64) -> (f64, f64, f64) {
    let offered = larger(offered, LEAST_LOAD);
    if servers > offered + ENOUGH * (offered.sqrt() + 1.0) {
        return (0.0, 0.0, 0.0);
    }
    let whole = servers.floor();
    let each = 1.0 / offered;
    let (mut sum, mut term, mut left) = (1.0, 1.0, whole);
    while left > 0.0 && term > SMALLEST * sum {
        term *= left * each;
        sum += term;
        left -= 1.0;
    }
    (1.0 / sum, 1.0 / (1.0 + (whole + 1.0) * each * sum), servers - whole)
}

/// Erlang B where servers need not be a whole number.
#[must_use]
pub fn fractional_erlang_b(servers: f64, offered: f64) -> f64 {
    let (below, above, part) = loss_around(servers, offered);
    if part > 0.0 && below > 0.0 { below * libm::pow(above / below, part) } else { below }
}

/// The share lost of a load so many times as peaked as Poisson's, by Hayward's equivalence.
#[must_use]
pub fn peaked_loss(servers: f64, offered: f64, peakedness: f64) -> f64 {
    smaller(fractional_erlang_b(servers / peakedness, offered / peakedness), 1.0)
}

/// Peakedness of groups that come together and of whom each person stays with probability `share`:
/// `1 + p (E X^2/E X - 1)/2`, `of_a_person` is E X^2/E X.
#[must_use]
pub fn peakedness_of_groups(of_a_person: f64, share: f64) -> f64 {
    1.0 + 0.5 * share * (of_a_person - 1.0)
}

#[cfg(test)]
mod tests {
    use super::{fractional_erlang_b, peaked_loss, peakedness_of_groups};
    use crate::model::queueing::erlang::erlang_b;
    use crate::model::queueing::exponential::fill_exponential;
    use crate::model::queueing::infinite_server::Groups;
    use crate::random::{Module, Stream};

    /// Published: B(10, 10) = 0.214582, B(100, 90) = 0.026957. At whole numbers it is Erlang's recursion.
    #[test]
    fn whole_servers_are_erlangs() {
        assert!((fractional_erlang_b(10.0, 10.0) - 0.214_582).abs() < 1e-6);
        assert!((fractional_erlang_b(100.0, 90.0) - 0.026_957).abs() < 1e-6);
        for servers in [0_u32, 1, 2, 7, 40, 300, 2_000] {
            for load in [0.01, 0.4, 0.9, 1.0, 1.1, 3.0, 50.0] {
                let offered = load * f64::from(servers.max(1));
                let (ours, theirs) =
                    (fractional_erlang_b(f64::from(servers), offered), erlang_b(servers, offered));
                assert!((ours - theirs).abs() < 1e-11 * theirs + 1e-11, "{servers} {offered}");
            }
        }
        assert_eq!(fractional_erlang_b(0.0, 0.0), 1.0);
        assert!(fractional_erlang_b(5.0, 0.0) < 1e-40);
    }

    /// Between whole numbers it falls without a jump.
    #[test]
    fn more_servers_never_lose_more() {
        for offered in [0.3, 4.0, 60.0] {
            let path: Vec<f64> =
                (0..2_000).map(|i| fractional_erlang_b(f64::from(i) * 0.05, offered)).collect();
            assert!(path.windows(2).all(|pair| pair[1] <= pair[0]));
            assert!(path.windows(2).all(|pair| pair[0] - pair[1] < 0.08));
        }
    }

    /// M^40/M/inf: variance over mean 20.5, as `infinite_server.rs` has it for any groups.
    #[test]
    fn peakedness_is_variance_over_mean() {
        assert_eq!(peakedness_of_groups(40.0, 1.0), 20.5);
        let groups = Groups { rate: 2.0, mean_size: 30.0, mean_square_size: 1_000.0 };
        let ratio = groups.variance_present(3.0) / groups.mean_present(3.0);
        assert!((peakedness_of_groups(1_000.0 / 30.0, 1.0) - ratio).abs() < 1e-12);
    }

    /// People lost of 60,000 groups of `size`, each person of whom wants a place with probability `share`, for a mean
    /// stay of one; as many of a group as there are places are taken.
    fn simulated(servers: usize, offered: f64, size: usize, share: f64) -> f64 {
        let groups = 60_000;
        let stream = |entity| Stream::new(11, Module::ANALYSIS, 0, entity, 41);
        let (mut gaps, mut stays) = (vec![0.0; groups], vec![0.0; groups * size]);
        fill_exponential(&stream(0), size as f64 * share / offered, &mut gaps);
        fill_exponential(&stream(1), 1.0, &mut stays);
        let wants = stream(2);
        let (mut now, mut taken) = (0.0, Vec::<f64>::with_capacity(servers));
        let (mut came, mut lost) = (0.0, 0.0);
        for (group, gap) in gaps.iter().enumerate() {
            now += gap;
            taken.retain(|&leaves| leaves > now);
            let people = group * size..(group + 1) * size;
            for (person, stay) in people.clone().zip(&stays[people]) {
                if wants.uniform(person as u32) < share {
                    came += 1.0;
                    if taken.len() < servers {
                        taken.push(now + stay);
                    } else {
                        lost += 1.0;
                    }
                }
            }
        }
        lost / came
    }

    /// M^X/M/c/c, simulated: within 0.03 of the share lost where one in seven of a bus asks for a bed, as at a shelter;
    /// within 0.07 where all forty do, of whom those at the end of the group are lost more often than time tells.
    #[test]
    fn against_simulated_groups() {
        for (beds, offered, size, share, error) in [
            (40, 30.0, 40, 0.15, 0.03),
            (40, 40.0, 40, 0.15, 0.03),
            (40, 60.0, 40, 0.15, 0.03),
            (180, 160.0, 40, 0.1, 0.03),
            (120, 80.0, 40, 1.0, 0.07),
            (120, 160.0, 40, 1.0, 0.07),
        ] {
            let peakedness = peakedness_of_groups(size as f64, share);
            let ours = peaked_loss(f64::from(beds), offered, peakedness);
            let theirs = simulated(beds as usize, offered, size, share);
            assert!((ours - theirs).abs() < error, "{beds} {offered}: {ours} is not {theirs}");
            assert!(theirs > 0.01, "the test could not fail");
        }
    }
}
