//! Published numbers of queues and of screening beside our own, each of ours computed here and now.
//!
//! Cases are those of the tests and guides of Ciw (priority), simmer (limited room), the R packages `queueing` (Erlang) and
//! queuecomputer (one and three servers), worked to more digits by the formulas that head the files here. A row allows half
//! of its last printed digit, or four standard errors where ours is simulated. Names are formulas, so that they read alike
//! in every language: l, mu and s the rates of arrival and of service and a mean stay, C and B Erlang's shares, Wq and W the
//! wait without and with service, Lq and N how many wait and are there, cs2 the squared variation of service.

use super::erlang::{DelaySystem, LimitedRoom, erlang_b, erlang_c, fewest_servers};
use super::infinite_server::{Groups, Swing};
use super::simulated::{Simulation, batch_means};
use super::single_server::{Class, Discipline, any_service, by_priority, exponential_service};
use super::{Measures, lindley};
use crate::model::ports::hourly::Hourly;
use crate::model::screening::{Screening, recognised};
use crate::random::Distribution;
use crate::stats::Moments;

/// A published number and our own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReferenceRow {
    /// The system, in Kendall's letters, and what is measured: a formula, the same in every language.
    pub name: &'static str,
    /// As published, or worked on paper.
    pub published: f64,
    /// As computed here.
    pub ours: f64,
    /// How far apart the two may lie.
    pub tolerance: f64,
}

/// Exact up to rounding.
const EXACT: f64 = 1e-12;
/// Half of the last of so many decimals, and the rounding of that.
const DECIMALS: [f64; 8] =
    [0.500_1, 0.050_01, 5.001e-3, 5.001e-4, 5.001e-5, 5.001e-6, 5.001e-7, 5.001e-8];

const fn row(name: &'static str, published: f64, ours: f64, tolerance: f64) -> ReferenceRow {
    ReferenceRow { name, published, ours, tolerance }
}

fn simulated(name: &'static str, published: f64, means: &Moments) -> ReferenceRow {
    let error = means.mcse().expect("there are many batches");
    row(name, published, means.mean, 4.0 * error)
}

/// Every row: closed forms, then the same systems run with a million customers each.
#[must_use]
pub fn reference_rows() -> Vec<ReferenceRow> {
    const CUSTOMERS: u32 = 1_000_000;
    [
        erlang_rows(),
        busy_lane_rows(),
        single_server_rows(),
        infinite_server_rows(),
        lag_rows(),
        lindley_rows(),
        fluid_rows(),
        screening_rows(),
        simulated_share_rows(CUSTOMERS),
        simulated_wait_rows(CUSTOMERS),
    ]
    .concat()
}

/// Erlang's formulas, to six decimals or more.
#[must_use]
pub fn erlang_rows() -> Vec<ReferenceRow> {
    let waits = |servers, offered| erlang_c(servers, offered).unwrap_or(f64::NAN);
    let fewest = |offered| fewest_servers(offered, 0.01).map_or(f64::NAN, f64::from);
    let light = delay(1.0, 1.25, 3);
    let heavy = delay(1.0, 0.4, 3);
    let pair = delay(5.0, 10.0, 2);
    let five = delay(40.0, 10.0, 5);
    let room = LimitedRoom::new(3.0, 4.0, 2, 3).expect("room for its servers");
    vec![
        row("M/M/3 l=1 mu=1.25: C", 0.052_032_5, light.waiting_share(), DECIMALS[7]),
        row("M/M/3 l=1 mu=1.25: Wq", 0.018_920_9, light.measures().wait, DECIMALS[7]),
        row("M/M/3 l=1 mu=1.25: W", 0.818_920_9, light.measures().time_in_system, DECIMALS[7]),
        row("M/M/3 l=1 mu=.4: C", 0.702_247_2, heavy.waiting_share(), DECIMALS[7]),
        row("M/M/3 l=1 mu=.4: Lq", 3.511_236, heavy.measures().waiting, DECIMALS[6]),
        row("M/M/3 l=1 mu=.4: W", 6.011_236, heavy.measures().time_in_system, DECIMALS[6]),
        row("M/M/2 l=5 mu=10: C", 0.1, pair.waiting_share(), EXACT),
        row("M/M/2 l=5 mu=10: Lq", 1.0 / 30.0, pair.measures().waiting, EXACT),
        row("M/M/2 l=5 mu=10: W", 0.106_666_7, pair.measures().time_in_system, DECIMALS[7]),
        row("M/M/2 l=.5 mu=.7: B", 0.129_533_7, erlang_b(2, 0.5 / 0.7), DECIMALS[7]),
        row("M/M/2 l=.5 mu=.7: C", 0.187_969_9, waits(2, 0.5 / 0.7), DECIMALS[7]),
        row("M/M/2/3 l=3 mu=4: N", 0.762_340_0, room.in_system, DECIMALS[7]),
        row("M/M/2/3 l=3 mu=4: P(N=3)", 0.049_360_1, room.blocked, DECIMALS[7]),
        row("M/M/5 l=40 mu=10: C", 0.554_113, five.waiting_share(), DECIMALS[6]),
        row("M/M/5 l=40 mu=10: P(W<=.3)", 0.972_412, five.waits_at_most(0.3), DECIMALS[6]),
        row("Erlang B (10,10)", 0.214_582, erlang_b(10, 10.0), DECIMALS[6]),
        row("Erlang B (10,8)", 0.121_661, erlang_b(10, 8.0), DECIMALS[6]),
        row("Erlang B (20,15)", 0.045_593, erlang_b(20, 15.0), DECIMALS[6]),
        row("Erlang B (100,90)", 0.026_957, erlang_b(100, 90.0), DECIMALS[6]),
        row("Erlang C (10,8)", 0.409_180, waits(10, 8.0), DECIMALS[6]),
        row("Erlang C (20,15)", 0.160_429, waits(20, 15.0), DECIMALS[6]),
        row("Erlang C (45,40)", 0.340_706, waits(45, 40.0), DECIMALS[6]),
        row("min c: B(c,10) <= .01", 18.0, fewest(10.0), EXACT),
        row("min c: B(c,50) <= .01", 64.0, fewest(50.0), EXACT),
        row("min c: B(c,100) <= .01", 117.0, fewest(100.0), EXACT),
        row("min c: B(c,500) <= .01", 527.0, fewest(500.0), EXACT),
    ]
}

/// Twenty-four lanes at 99 % of what they can serve; the wait in minutes.
#[must_use]
pub fn busy_lane_rows() -> Vec<ReferenceRow> {
    let lanes = delay(2_138.0, 90.0, 24).measures();
    vec![
        row("M/M/24 l=2138/h mu=90/h: rho", 0.989_8, lanes.utilisation, DECIMALS[4]),
        row("M/M/24 l=2138/h mu=90/h: Wq (min)", 2.568, lanes.wait * 60.0, DECIMALS[3]),
    ]
}

/// One server, with one class or two, and any law of service.
#[must_use]
pub fn single_server_rows() -> Vec<ReferenceRow> {
    let plain = exponential_service(1.0, 1.25).expect("below saturation");
    let classes = [0.2, 0.6].map(|arrival_rate| Class { arrival_rate, mean_service: 1.0 });
    let [urgent, other] =
        by_priority(&classes, Discipline::NonPreemptive).expect("below saturation");
    let any = |variation| any_service(0.8, 1.0, variation).map_or(f64::NAN, |m: Measures| m.wait);
    vec![
        row("M/M/1 l=1 mu=1.25: Lq", 3.2, plain.waiting, EXACT),
        row("M/M/1 l=1 mu=1.25: Wq", 3.2, plain.wait, EXACT),
        row("M/M/1 l=1 mu=1.25: W", 4.0, plain.time_in_system, EXACT),
        row("M/M/1 l=.2+.6 mu=1: W(.2)", 2.0, urgent.time_in_system, EXACT),
        row("M/M/1 l=.2+.6 mu=1: W(.6)", 6.0, other.time_in_system, EXACT),
        row("M/G/1 l=.8 E S=1 cs2=0: Wq", 2.0, any(0.0), EXACT),
        row("M/G/1 l=.8 E S=1 cs2=.25: Wq", 2.5, any(0.25), EXACT),
        row("M/G/1 l=.8 E S=1 cs2=1: Wq", 4.0, any(1.0), EXACT),
        row("M/G/1 l=.8 E S=1 cs2=4: Wq", 10.0, any(4.0), EXACT),
    ]
}

/// How many are present where nobody waits.
#[must_use]
pub fn infinite_server_rows() -> Vec<ReferenceRow> {
    let groups = Groups::of_size(1.0, 40);
    let ratio = groups.variance_present(1.0) / groups.mean_present(1.0);
    vec![
        row("M_t/M/inf l=1061 s=2 d: E N", 2_122.0, present(1.0).mean, EXACT),
        row("M_t/M/inf A=500 s=2 d T=1 d: A(N)", 79.3, present(1.0).amplitude, DECIMALS[1]),
        row("M_t/M/inf A=500 s=2 d T=7 d: A(N)", 486.6, present(7.0).amplitude, DECIMALS[1]),
        row("M^40/M/inf: Var N / E N", 20.5, ratio, EXACT),
    ]
}

/// How long after arrivals the number present is highest, in days.
#[must_use]
pub fn lag_rows() -> Vec<ReferenceRow> {
    vec![
        row(
            "M_t/M/inf s=2 d T=1 d: max N - max l (d)",
            5.70 / 24.0,
            present(1.0).lag,
            DECIMALS[2] / 24.0,
        ),
        row("M_t/M/inf s=2 d T=7 d: max N - max l (d)", 1.184, present(7.0).lag, DECIMALS[3]),
    ]
}

/// The five waits of Lindley's example, by his recursion.
#[must_use]
pub fn lindley_rows() -> Vec<ReferenceRow> {
    let mut waits = Vec::new();
    lindley::waits(0.0, &[2.0, 0.5, 3.0, 1.0], &[1.0; 4], &mut waits);
    let names = ["Lindley: W1", "Lindley: W2", "Lindley: W3", "Lindley: W4", "Lindley: W5"];
    let published = [0.0, 1.0, 0.5, 2.5, 2.5];
    let each = names.into_iter().zip(published).zip(waits);
    each.map(|((name, published), wait)| row(name, published, wait, EXACT)).collect()
}

/// Twelve lanes of 90 an hour, 1,400 come an hour for two and a half hours, then 700: the line at the end of the rush, the
/// wait of the last of it, how long after it the line ends; and the longest wait with nineteen lanes. On paper
/// `2.5 (1400 - 1080) = 800`, `800 / 1080 h`, published as 44.4 minutes, and `800 / (1080 - 700) h`, as 2.105.
#[must_use]
pub fn fluid_rows() -> Vec<ReferenceRow> {
    let arrivals: Vec<f64> = (0..20).map(|half| if half < 5 { 1_400.0 } else { 700.0 }).collect();
    let line = |lanes: f64| {
        let capacity = 90.0 * lanes;
        let (mut longest, mut ends) = (0.0_f64, 0.0_f64);
        let (step_hours, longest_hours) = (0.5, f64::INFINITY);
        let queue =
            Hourly { step_hours, arrivals: &arrivals, capacity: &[capacity], longest_hours };
        queue.run(0.0, |stretch| {
            longest = longest.max(stretch.wait_end);
            if stretch.wait_start > 0.0 {
                ends = stretch.start + stretch.hours - 2.5;
            }
        });
        (capacity * longest, 60.0 * longest, ends)
    };
    let (vehicles, minutes, hours) = line(12.0);
    let (.., no_minutes, _) = line(19.0);
    vec![
        row("D_t/D c=12x90/h l=1400,700/h: max Q", 800.0, vehicles, DECIMALS[4]),
        row("D_t/D c=12x90/h l=1400,700/h: max W (min)", 44.444_4, minutes, DECIMALS[4]),
        row("D_t/D c=12x90/h l=1400,700/h: Q=0 (h)", 2.105_3, hours, DECIMALS[4]),
        row("D_t/D c=19x90/h l=1400,700/h: max W (min)", 0.0, no_minutes, DECIMALS[4]),
    ]
}

/// Who is stopped rightly where two in a thousand are sought (PPV), and who is recognised when arrested again: enrolment at
/// San Diego and El Paso, times the share in the look-out file (Justice Department, Office of the Inspector General 1998).
#[must_use]
pub fn screening_rows() -> Vec<ReferenceRow> {
    let check = Screening { sensitivity: 0.9, specificity: 0.99 };
    let right = check.at(0.002).predictive_value().unwrap_or(f64::NAN);
    vec![
        row("Se=.9 Sp=.99 pi=.002: PPV", 0.153, right, DECIMALS[3]),
        row("P = .9 x .41", 0.369, recognised(0.9, 0.41, 1.0), EXACT),
        row("P = .4 x .41", 0.164, recognised(0.4, 0.41, 1.0), EXACT),
    ]
}

/// Shares of customers who wait, or wait at most so long, by so many customers.
#[must_use]
pub fn simulated_share_rows(customers: u32) -> Vec<ReferenceRow> {
    let share = |system, arrival_rate, mean_service, servers, beyond: f64| {
        let mut simulation = Simulation::new(system, customers, arrival_rate, mean_service);
        let waits = simulation.run(servers).waits();
        batch_means(waits.map(|wait| f64::from(u8::from(wait > beyond))))
    };
    let five = share(6, 40.0, 0.1, 5, 0.3);
    let within = Moments { mean: 1.0 - five.mean, ..five };
    vec![
        simulated("M/M/3 l=1 mu=1.25: C", 0.052_032_5, &share(1, 1.0, 0.8, 3, 0.0)),
        simulated("M/M/3 l=1 mu=.4: C", 0.702_247_2, &share(2, 1.0, 2.5, 3, 0.0)),
        simulated("M/M/2 l=5 mu=10: C", 0.1, &share(3, 5.0, 0.1, 2, 0.0)),
        simulated("M/M/2 l=.5 mu=.7: C", 0.187_969_9, &share(4, 0.5, 1.0 / 0.7, 2, 0.0)),
        simulated("M/M/5 l=40 mu=10: C", 0.554_113, &share(5, 40.0, 0.1, 5, 0.0)),
        simulated("M/M/5 l=40 mu=10: P(W<=.3)", 0.972_412, &within),
    ]
}

/// Mean times, by so many customers.
#[must_use]
pub fn simulated_wait_rows(customers: u32) -> Vec<ReferenceRow> {
    let wait = |mut simulation: Simulation, servers| batch_means(simulation.run(servers).waits());
    let time = |mut simulation: Simulation, servers| {
        batch_means(simulation.run(servers).times_in_system())
    };
    let of = |system, rate, mean_service| Simulation::new(system, customers, rate, mean_service);
    let any = |law| wait(of(15, 0.8, 1.0).with_services(&law), 1);
    let gamma = |shape: f64| Distribution::Gamma { shape, scale: 1.0 / shape };
    let [urgent, other] = of(14, 0.8, 1.0).run_urgent(0.25);
    let lanes = wait(of(13, 2_138.0 / 60.0, 60.0 / 90.0), 24);
    vec![
        simulated("M/M/1 l=1 mu=1.25: Wq", 3.2, &wait(of(10, 1.0, 0.8), 1)),
        simulated("M/M/1 l=1 mu=1.25: W", 4.0, &time(of(10, 1.0, 0.8), 1)),
        simulated("M/M/3 l=1 mu=1.25: Wq", 0.018_920_9, &wait(of(11, 1.0, 0.8), 3)),
        simulated("M/M/3 l=1 mu=1.25: W", 0.818_920_9, &time(of(11, 1.0, 0.8), 3)),
        simulated("M/M/3 l=1 mu=.4: W", 6.011_236, &time(of(12, 1.0, 2.5), 3)),
        simulated("M/M/2 l=5 mu=10: W", 0.106_666_7, &time(of(16, 5.0, 0.1), 2)),
        simulated("M/M/24 l=2138/h mu=90/h: Wq (min)", 2.568, &lanes),
        simulated("M/M/1 l=.2+.6 mu=1: W(.2)", 2.0, &urgent),
        simulated("M/M/1 l=.2+.6 mu=1: W(.6)", 6.0, &other),
        simulated("M/G/1 l=.8 E S=1 cs2=0: Wq", 2.0, &any(Distribution::fixed(1.0))),
        simulated("M/G/1 l=.8 E S=1 cs2=.25: Wq", 2.5, &any(gamma(4.0))),
        simulated("M/G/1 l=.8 E S=1 cs2=1: Wq", 4.0, &any(gamma(1.0))),
        simulated("M/G/1 l=.8 E S=1 cs2=4: Wq", 10.0, &any(gamma(0.25))),
    ]
}

fn delay(arrival_rate: f64, service_rate: f64, servers: u32) -> DelaySystem {
    DelaySystem::new(arrival_rate, service_rate, servers).expect("below saturation")
}

fn present(period: f64) -> Swing {
    let arrivals = Swing { mean: 1_061.0, amplitude: 500.0, period, lag: 0.0 };
    arrivals.present(2.0).expect("stays and periods are above 0")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every published row, each to its own digits or its own Monte Carlo error.
    #[test]
    fn every_row_agrees() {
        let rows = reference_rows();
        for ReferenceRow { name, published, ours, tolerance } in &rows {
            println!(
                "{name:<48} {published:>12.7} {ours:>14.9} {:>10.1e} {tolerance:>9.1e}",
                ours - published
            );
        }
        for row in &rows {
            // Written so that NaN fails.
            let close = (row.ours - row.published).abs() <= row.tolerance;
            assert!(close, "{row:?}");
            assert!(row.tolerance < 0.5 * row.published.max(0.001), "{row:?} could not fail");
        }
    }
}
