//! Several servers and customers who leave when they have waited too long: Erlang A, M/M/c+M.
//!
//! ```text
//! a = lambda/mu    x = c mu/theta    y = lambda/theta                          theta: a customer's rate of leaving the line
//! D = sum over j = 0..c of (c)_j / a^j  (falling)      U = sum over k >= 1 of y^k / ((x+1)...(x+k))
//! P(served) = (D - 1 + (c/a) U) / (D + U)
//! E[W; served] = (c/a) G / (theta (D + U))             G = sum over k of the k-th term of U times 1/(x+1) + ... + 1/(x+k)
//! ```
//! D and U are the states with and without a free server, over that in which the last one is just taken; a customer who
//! finds k - 1 others in line is served with probability x / (x + k) and then has waited for the k steps of G. Where U
//! swamps D, `G/U = log y - psi(x+1)`, the derivative of `1 + U = x e^y y^-x gamma(x, y)`. Palm, "Research on telephone
//! traffic carried by full availability groups" (1957); Garnett, Mandelbaum and Reiman, "Designing a call center with
//! impatient customers" (2002). A steady state exists at any load. Whoever is being served stays to the end, and nobody
//! comes back.

use crate::model::elementary::{log, smaller};

/// What is left out of the sums, over the sums.
const NEGLIGIBLE: f64 = 1e-12;
/// One over it: a sum that large against another swamps it.
const ENOUGH: f64 = 1.0 / NEGLIGIBLE;

/// Terms of a sum between two looks at whether it has settled.
const TERMS: usize = 4;

/// How those who come fare, in the steady state.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Served {
    /// Share of those who come that is served before it leaves.
    pub share: f64,
    /// Mean wait of those served, over the mean patience; 0 where nobody is.
    pub wait: f64,
}

impl Served {
    const AT_ONCE: Self = Self { share: 1.0, wait: 0.0 };
    /// Where nobody is served.
    pub const NOBODY: Self = Self { share: 0.0, wait: 0.0 };

    /// Of `offered` load (arrival rate times mean service) at so many servers, where patience has a mean of `patience`
    /// service times. Between whole numbers of servers, that of the days with one fewer and the days with one more.
    #[must_use]
    pub fn by(servers: f64, offered: f64, patience: f64) -> Self {
        let [served] = Self::abreast([servers], [offered], [patience]);
        served
    }

    /// [`Served::by`] of several systems, the same to the last bit: their sums are long chains of operations that wait for
    /// each other, and side by side they wait together.
    #[must_use]
    pub fn abreast<const L: usize>(
        servers: [f64; L],
        offered: [f64; L],
        patience: [f64; L],
    ) -> [Self; L] {
        let few = servers.map(f64::floor);
        let load = offered.map(|offered| if offered > 0.0 { offered } else { 1.0 });
        let systems = few_and_many(&few, &load, &patience);
        std::array::from_fn(|l| {
            if offered[l] <= 0.0 {
                return if servers[l] > 0.0 { Self::AT_ONCE } else { Self::NOBODY };
            }
            let Some([(fewer, wait), (more, wait_of_more)]) = systems[l] else {
                return Self::AT_ONCE;
            };
            let weight = servers[l] - few[l];
            let share = fewer + weight * (more - fewer);
            let wait = wait + weight * (wait_of_more - wait);
            if share > 0.0 {
                Self { share: smaller(share, 1.0), wait: wait / share }
            } else {
                Self::NOBODY
            }
        })
    }
}

/// P(served) and theta E[W; served] of a whole number of servers, and of one more.
type FewAndMany = [(f64, f64); 2];

/// Of each system; `None` where even the fewer serve everybody at once.
#[inline]
fn few_and_many<const L: usize>(
    servers: &[f64; L],
    offered: &[f64; L],
    patience: &[f64; L],
) -> [Option<FewAndMany>; L] {
    let free = with_a_free_server(servers, offered);
    let counts = [*servers, servers.map(|servers| servers + 1.0)];
    // Erlang's recursion for one server more.
    let free = [free, std::array::from_fn(|l| 1.0 + counts[1][l] / offered[l] * free[l])];
    let x = counts.map(|counts| std::array::from_fn(|l| counts[l] * patience[l]));
    let y = std::array::from_fn(|l| offered[l] * patience[l]);
    let Line { people, steps } = Line::of(&x, &y, &free);
    std::array::from_fn(|l| {
        let one = |i: usize| {
            let served_in_turn = counts[i][l] / offered[l];
            if people[i][l] > ENOUGH * free[i][l] {
                let steps = log(&[y[l]])[0] - digamma(x[i][l] + 1.0);
                return (served_in_turn, served_in_turn * steps);
            }
            let all = 1.0 / (free[i][l] + people[i][l]);
            let share = (free[i][l] - 1.0 + served_in_turn * people[i][l]) * all;
            (share, served_in_turn * steps[i][l] * all)
        };
        (free[0][l] <= ENOUGH).then(|| [one(0), one(1)])
    })
}

/// D, from its last term down, as far as [`ENOUGH`].
#[inline]
fn with_a_free_server<const L: usize>(servers: &[f64; L], offered: &[f64; L]) -> [f64; L] {
    let each = offered.map(|offered| 1.0 / offered);
    let (mut busy, mut term, mut sum) = (*servers, [1.0; L], [1.0; L]);
    loop {
        let mut goes_on = false;
        for l in 0..L {
            // Beyond the last server terms are 0; so are they made where the sum has settled.
            let on = busy[l] > 0.0 && term[l] > NEGLIGIBLE * sum[l] && sum[l] <= ENOUGH;
            term[l] = if on { term[l] } else { 0.0 };
            goes_on |= on;
        }
        if !goes_on {
            return sum;
        }
        for _ in 0..TERMS {
            for l in 0..L {
                term[l] *= busy[l] * each[l];
                sum[l] += term[l];
                busy[l] -= 1.0;
            }
        }
    }
}

/// U and G of systems with few servers and with one more.
struct Line<const L: usize> {
    people: [[f64; L]; 2],
    steps: [[f64; L]; 2],
}

impl<const L: usize> Line<L> {
    /// Each summed until it has settled or swamps `free`; its further terms are made 0.
    #[inline]
    fn of(x: &[[f64; L]; 2], y: &[f64; L], free: &[[f64; L]; 2]) -> Self {
        let (mut people, mut steps) = ([[0.0; L]; 2], [[0.0; L]; 2]);
        let (mut place, mut term, mut harmonic) = (*x, [[1.0; L]; 2], [[0.0; L]; 2]);
        loop {
            let mut goes_on = false;
            for i in 0..2 {
                for l in 0..L {
                    let on = term[i][l] > NEGLIGIBLE * (people[i][l] + free[i][l])
                        && people[i][l] <= ENOUGH * free[i][l];
                    term[i][l] = if on { term[i][l] } else { 0.0 };
                    goes_on |= on;
                }
            }
            if !goes_on {
                return Self { people, steps };
            }
            for _ in 0..TERMS {
                for i in 0..2 {
                    for l in 0..L {
                        place[i][l] += 1.0;
                        let step = 1.0 / place[i][l];
                        harmonic[i][l] += step;
                        term[i][l] *= y[l] * step;
                        people[i][l] += term[i][l];
                        steps[i][l] += term[i][l] * harmonic[i][l];
                    }
                }
            }
        }
    }
}

/// psi, the derivative of log gamma, of an argument of 1 or more: Stirling's series from 10 up, by recursion below.
fn digamma(x: f64) -> f64 {
    let (mut x, mut below) = (x, 0.0);
    while x < 10.0 {
        below += 1.0 / x;
        x += 1.0;
    }
    let square = 1.0 / (x * x);
    let series = 1.0 / 12.0
        - square * (1.0 / 120.0 - square * (1.0 / 252.0 - square * (1.0 / 240.0 - square / 132.0)));
    log(&[x])[0] - 0.5 / x - square * series - below
}

#[cfg(test)]
mod tests {
    use super::{NEGLIGIBLE, Served, digamma};
    use crate::model::elementary::smaller;
    use crate::model::queueing::erlang::{DelaySystem, erlang_b};
    use crate::model::queueing::exponential::{add_up, fill_exponential};
    use crate::model::queueing::simulated::batch_means;
    use crate::random::{Module, Stream};

    /// Patience equal to a service: all leave at the same rate whether served or not, so there are Poisson(a) of them, and
    /// a P(served) = E min(N, c).
    #[test]
    fn patience_of_one_service_is_poisson() {
        for (servers, offered) in [(1_u32, 0.3), (4, 2.5), (5, 8.0), (30, 31.0), (60, 40.0)] {
            let (mut mass, mut busy) = (libm::exp(-offered), 0.0);
            for number in 1..400_u32 {
                mass *= offered / f64::from(number);
                busy += mass * f64::from(number.min(servers));
            }
            let found = Served::by(f64::from(servers), offered, 1.0).share;
            assert!((found - busy / offered).abs() < 1e-11, "{servers} {offered}: {found}");
        }
    }

    /// Endless patience is M/M/c, wait and all; none at all is Erlang's loss system.
    #[test]
    fn lies_between_loss_and_delay() {
        for (servers, offered) in [(1_u32, 0.8), (3, 2.5), (5, 4.0), (20, 15.0)] {
            let patience = 1e10;
            let found = Served::by(f64::from(servers), offered, patience);
            let delay = DelaySystem::new(offered, 1.0, servers).unwrap();
            let wait = delay.measures().wait;
            assert!((found.share - 1.0).abs() < 1e-8, "{found:?}");
            assert!((found.wait * patience / wait - 1.0).abs() < 1e-7, "{found:?} {wait}");
            let none = Served::by(f64::from(servers), offered, 1e-13);
            assert!((none.share - (1.0 - erlang_b(servers, offered))).abs() < 1e-11, "{none:?}");
        }
        assert_eq!(Served::by(500.0, 40.0, 10.0), Served::AT_ONCE);
        assert_eq!(Served::by(0.0, 40.0, 10.0).share, 0.0);
        assert_eq!(Served::by(0.0, 0.0, 10.0).share, 0.0);
        assert_eq!(Served::by(1.0, 0.0, 10.0), Served::AT_ONCE);
    }

    /// The birth-death chain solved from the ground up, and the chance and wait of a customer with k - 1 others before him
    /// by the first step: he leaves, or one before him does.
    fn by_first_steps(servers: u32, offered: f64, patience: f64) -> (f64, f64) {
        let (c, leave) = (f64::from(servers), 1.0 / patience);
        let mut chain = vec![0.0_f64];
        for number in 1..40_000_u32 {
            let busy = f64::from(number.min(servers));
            let out = busy + leave * (f64::from(number) - busy);
            chain.push(chain[number as usize - 1] + libm::log(offered / out));
        }
        let highest = chain.iter().copied().fold(f64::MIN, f64::max);
        let chain: Vec<f64> = chain.iter().map(|log| libm::exp(log - highest)).collect();
        let total: f64 = chain.iter().sum();
        let (mut share, mut wait) = (chain[..servers as usize].iter().sum::<f64>(), 0.0);
        // Served, and waiting if served, with nobody left before him and all servers busy.
        let (mut chance, mut time) = (1.0, 0.0);
        for (before, mass) in chain[servers as usize..].iter().enumerate() {
            let others = c + leave * before as f64;
            let any = others + leave;
            time = others / any * (time + chance / any);
            chance *= others / any;
            share += mass * chance;
            wait += mass * time;
        }
        (share / total, wait / share / patience)
    }

    /// At any load, from idle to one of which a tenth is served: 1e-9 is the rounding of the test's own logarithms.
    #[test]
    fn solves_the_birth_death_chain() {
        for servers in [1_u32, 4, 5, 18, 60, 200] {
            for load in [0.05, 0.5, 0.8, 0.97, 1.0, 1.05, 1.3, 2.0, 10.0] {
                for patience in [0.3, 2.0, 15.0, 90.0] {
                    let offered = load * f64::from(servers);
                    if offered * patience > 20_000.0 {
                        continue;
                    }
                    let found = Served::by(f64::from(servers), offered, patience);
                    let (share, wait) = by_first_steps(servers, offered, patience);
                    let at = format!("c {servers} load {load} patience {patience}");
                    assert!((found.share - share).abs() < 1e-9, "{at}: {found:?}, not {share}");
                    assert!((found.wait - wait).abs() < 1e-9, "{at}: {found:?}, not {wait}");
                }
            }
        }
    }

    /// Customer by customer, first come first served: each takes the first free server unless it comes too late for them.
    /// Within four standard errors (false alarm 6e-5, and the seed is fixed).
    #[test]
    fn agrees_with_customers_one_by_one() {
        const CUSTOMERS: usize = 200_000;
        for (system, servers, offered, patience) in [(0, 2, 1.6, 3.0), (1, 3, 5.0, 2.0)] {
            let draw = |of: u32, mean: f64| {
                let mut times = vec![0.0; CUSTOMERS];
                let stream = Stream::new(1957, Module::ANALYSIS, 40 + system, of, 0);
                fill_exponential(&stream, mean, &mut times);
                times
            };
            let mut arrivals = draw(0, 1.0 / offered);
            add_up(&mut arrivals);
            let (services, patiences) = (draw(1, 1.0), draw(2, patience));
            let mut free_at = vec![0.0_f64; servers];
            let mut waits = Vec::new();
            let fates: Vec<f64> = (0..CUSTOMERS)
                .map(|i| {
                    let first = (0..servers).min_by(|&a, &b| free_at[a].total_cmp(&free_at[b]));
                    let server = &mut free_at[first.unwrap()];
                    let wait = (*server - arrivals[i]).max(0.0);
                    if wait > patiences[i] {
                        return 0.0;
                    }
                    *server = arrivals[i] + wait + services[i];
                    waits.push(wait);
                    1.0
                })
                .collect();
            let found = Served::by(servers as f64, offered, patience);
            let share = batch_means(fates.into_iter());
            let wait = batch_means(waits.into_iter());
            assert!((share.mean - found.share).abs() < 4.0 * share.mcse().unwrap(), "{found:?}");
            assert!(
                (wait.mean / patience - found.wait).abs() < 4.0 * wait.mcse().unwrap() / patience
            );
        }
    }

    /// Three and a quarter servers: three on three days, four on the fourth. Shares mix by day, waits by those served. Four
    /// servers are reached by recursion here and summed there: ten times what is left out.
    #[test]
    fn servers_by_the_day() {
        let of = |servers: f64| Served::by(servers, 3.0, 5.0);
        let (three, mixed, four) = (of(3.0), of(3.25), of(4.0));
        let mix = |three: f64, four: f64| 0.75 * three + 0.25 * four;
        assert!((mixed.share - mix(three.share, four.share)).abs() < 10.0 * NEGLIGIBLE);
        let waits = mix(three.share * three.wait, four.share * four.wait);
        assert!((mixed.share * mixed.wait - waits).abs() < 10.0 * NEGLIGIBLE);
    }

    /// Side by side or alone: the same bits, whatever the neighbours.
    #[test]
    fn neighbours_change_no_bit() {
        let servers = [0.0, 2.5, 400.0, 3.0, 0.4, 12.0, 1.0];
        let offered = [3.0, 2.0, 30.0, 0.0, 50.0, 11.5, 1e-9];
        let patience = [5.0, 0.3, 20.0, 2.0, 400.0, 15.0, 1.0];
        let together = Served::abreast(servers, offered, patience);
        for (l, together) in together.into_iter().enumerate() {
            assert_eq!(together, Served::by(servers[l], offered[l], patience[l]), "{l}");
        }
    }

    /// More servers serve no smaller share, more customers no larger one but no fewer people, never more than there is
    /// capacity for, whether or not the sums are cut short: up to the 1e-12 that they leave out.
    #[test]
    fn monotone_through_every_short_cut() {
        const ROUNDING: f64 = 1e-10;
        for patience in [0.5, 20.0, 400.0] {
            for load in 1..=60_u32 {
                let offered = 0.7 * f64::from(load);
                let mut before = 0.0;
                for step in 0..=200_u32 {
                    let servers = 0.25 * f64::from(step);
                    let served = Served::by(servers, offered, patience);
                    assert!(served.share >= before - ROUNDING && served.share <= 1.0);
                    assert!(served.share <= smaller(1.0, servers / offered) + ROUNDING);
                    assert!(served.wait >= 0.0 && served.wait.is_finite());
                    let busier = Served::by(servers, offered + 0.1, patience);
                    assert!(busier.share <= served.share + ROUNDING);
                    assert!(busier.share * (offered + 0.1) >= served.share * offered - ROUNDING);
                    before = served.share;
                }
            }
        }
    }

    /// psi(1) = -gamma, psi(1/2 + n) by its sum, and psi(x+1) = psi(x) + 1/x.
    #[test]
    fn digamma_of_known_arguments() {
        const EULER: f64 = 0.577_215_664_901_532_9;
        assert!((digamma(1.0) + EULER).abs() < 1e-13);
        let half = -EULER - 2.0 * std::f64::consts::LN_2;
        assert!((digamma(2.5) - (half + 2.0 + 2.0 / 3.0)).abs() < 1e-13);
        for x in [1.3, 9.5, 9.99, 10.0, 250.0] {
            assert!((digamma(x + 1.0) - digamma(x) - 1.0 / x).abs() < 1e-13);
        }
    }
}
