//! The queue at a port hour by hour, as a fluid: what does not fit in one hour waits for the next.
//!
//! ```text
//! integral over [t, t + W] of c = Q(t)        dW/dt = lambda(t) / c(t + W) - 1        0 <= W <= longest
//! ```
//! lambda arrivals and c capacity an hour, both constant within a step, so W is a chain of straight lines and every
//! figure is exact: no time step, no error. Waits of half an hour and more at the border are overload, not chance
//! (24 lanes at 90 vehicles an hour and 95 % load wait 0.4 minutes), so fluid is the right scale; what chance adds at
//! lower loads is in `stationary.rs`. Nobody joins a line longer than `longest`: they turn away.
//! It knows nothing of why people come.

use crate::model::elementary::{larger, smaller};

/// Hours: waits this near to none or the longest are none or the longest, so that rounding cannot hold a run up.
const ROUNDING: f64 = 1e-12;

/// Rates of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hourly<'a> {
    /// Hours that a rate lasts.
    pub step_hours: f64,
    /// Arrivals an hour, step by step; the run is as long as these.
    pub arrivals: &'a [f64],
    /// Capacity an hour, step by step, from the start over again when it ends; above 0.
    pub capacity: &'a [f64],
    /// Hours: nobody joins a longer line.
    pub longest_hours: f64,
}

/// A stretch in which the wait changes along a straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// Hours from the start of the run.
    pub start: f64,
    /// Hours it lasts.
    pub hours: f64,
    /// Hours that who arrives at its start waits.
    pub wait_start: f64,
    /// Hours that who arrives at its end waits.
    pub wait_end: f64,
    /// People (or vehicles) who arrived and joined.
    pub joined: f64,
    /// Who turned away.
    pub turned_away: f64,
}

impl Hourly<'_> {
    /// Goes through the run from a wait of `wait` hours and hands over each stretch. Returns the wait at the end.
    pub fn run(&self, wait: f64, mut visit: impl FnMut(Stretch)) -> f64 {
        let step = self.step_hours;
        let next = |place: usize| if place + 1 < self.capacity.len() { place + 1 } else { 0 };
        // Who arrives now leaves at `leaves`, in step `leaving`, at `place` of the capacity.
        let (mut now, mut leaves) = (0.0, wait.clamp(0.0, self.longest_hours));
        let mut leaving = (leaves / step) as usize;
        let mut place = leaving % self.capacity.len();
        for (hour, &arrivals) in self.arrivals.iter().enumerate() {
            let end = (hour + 1) as f64 * step;
            while now < end {
                let rate = larger(self.capacity[place], f64::MIN_POSITIVE);
                let wait = leaves - now;
                let boundary = (leaving + 1) as f64 * step;
                let full = wait >= self.longest_hours - ROUNDING && arrivals > rate;
                let empty = wait <= ROUNDING && arrivals <= rate;
                // How fast the time of leaving moves on, when it meets a new rate, and when the line ends or is longest.
                let (speed, to_boundary, to_limit) = if full || empty {
                    (1.0, boundary - leaves, f64::INFINITY)
                } else {
                    let speed = arrivals / rate;
                    let to_limit = if speed == 1.0 {
                        f64::INFINITY
                    } else if speed < 1.0 {
                        wait / (1.0 - speed)
                    } else {
                        (self.longest_hours - wait) / (speed - 1.0)
                    };
                    (speed, (boundary - leaves) / speed, to_limit)
                };
                let hours = larger(smaller(smaller(end - now, to_boundary), to_limit), 0.0);
                let start = now;
                now = if hours >= end - now { end } else { now + hours };
                leaves = if hours >= to_boundary {
                    (leaving, place) = (leaving + 1, next(place));
                    boundary
                } else {
                    leaves + speed * hours
                };
                if hours >= to_limit || empty || full {
                    leaves = now + if speed < 1.0 || empty { 0.0 } else { self.longest_hours };
                }
                leaves = larger(leaves, now);
                let joining = if full { rate } else { arrivals };
                visit(Stretch {
                    start,
                    hours,
                    wait_start: wait,
                    wait_end: leaves - now,
                    joined: joining * hours,
                    turned_away: (arrivals - joining) * hours,
                });
                while leaves >= (leaving + 1) as f64 * step {
                    (leaving, place) = (leaving + 1, next(place));
                }
            }
        }
        leaves - now
    }

    /// Who stands in line at time `start` before a wait of `wait` hours: the capacity until then.
    #[must_use]
    pub fn line(&self, start: f64, wait: f64) -> f64 {
        let (mut at, end, mut line) = (start, start + wait, 0.0);
        let mut step = (start / self.step_hours) as usize;
        while at < end {
            let until = ((step + 1) as f64 * self.step_hours).min(end);
            line += (until - at).max(0.0) * self.capacity[step % self.capacity.len()];
            at = at.max(until);
            step += 1;
        }
        line
    }
}

/// Those who joined in a stretch: their waits lie evenly between two ends.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Even {
    low: f64,
    high: f64,
    /// 1 / (high - low).
    steepness: f64,
    joined: f64,
}

impl Even {
    fn new(stretch: &Stretch) -> Self {
        let (start, end) = (stretch.wait_start, stretch.wait_end);
        let (low, high) = (smaller(start, end), larger(start, end));
        Self { low, high, steepness: 1.0 / larger(high - low, ROUNDING), joined: stretch.joined }
    }

    /// How many of them wait longer than `hours`; without a branch, because no machine could guess which way it goes.
    #[inline]
    fn over(&self, hours: f64) -> f64 {
        self.joined * smaller(larger((self.high - hours) * self.steepness, 0.0), 1.0)
    }
}

/// How many of them wait longer than `hours`: four sums that do not wait for each other.
fn over(people: &[Even], hours: f64) -> f64 {
    let (fours, rest) = people.as_chunks::<4>();
    let mut sums = [0.0; 4];
    for four in fours {
        for (sum, even) in sums.iter_mut().zip(four) {
            *sum += even.over(hours);
        }
    }
    (sums[0] + sums[1])
        + (sums[2] + sums[3])
        + rest.iter().map(|even| even.over(hours)).sum::<f64>()
}

/// Figures over all who joined.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Waits {
    waiting: Vec<Even>,
    joined: f64,
    turned_away: f64,
    joined_at_once: f64,
}

impl Waits {
    /// Nobody again, with the room that was taken.
    pub fn clear(&mut self) {
        self.waiting.clear();
        (self.joined, self.turned_away, self.joined_at_once) = (0.0, 0.0, 0.0);
    }

    /// Adds a stretch.
    pub fn add(&mut self, stretch: Stretch) {
        self.joined += stretch.joined;
        self.turned_away += stretch.turned_away;
        let (start, end) = (stretch.wait_start, stretch.wait_end);
        if start <= 0.0 && end <= 0.0 {
            self.joined_at_once += stretch.joined;
        } else if stretch.joined > 0.0 {
            self.waiting.push(Even::new(&stretch));
        }
    }

    /// All who joined.
    #[must_use]
    pub const fn joined(&self) -> f64 {
        self.joined
    }

    /// Hours of all who joined together.
    #[must_use]
    pub fn hours_lost(&self) -> f64 {
        self.waiting.iter().map(|even| even.joined * f64::midpoint(even.low, even.high)).sum()
    }

    /// Mean wait in hours; `None` if nobody joined.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.joined > 0.0).then(|| self.hours_lost() / self.joined)
    }

    /// Share of those who joined and waited longer than `hours`; `None` if nobody joined.
    #[must_use]
    pub fn share_over(&self, hours: f64) -> Option<f64> {
        // Sums in another order may round differently.
        (self.joined > 0.0).then(|| smaller(over(&self.waiting, hours) / self.joined, 1.0))
    }

    /// The wait in hours that a share of those who joined stay within; `None` if nobody joined.
    ///
    /// It halves the range of waits, and after some halvings looks no more at those who lie wholly above or below it.
    #[must_use]
    pub fn quantile(&self, share: f64) -> Option<f64> {
        const HALVINGS: [usize; 3] = [4, 6, 20];
        if self.joined <= 0.0 {
            return None;
        }
        if self.joined_at_once >= share * self.joined {
            return Some(0.0);
        }
        let longest = |longest: f64, even: &Even| larger(longest, even.high);
        let (mut low, mut high) = (0.0, self.waiting.iter().fold(0.0, longest));
        let mut may_be_over = (1.0 - share) * self.joined;
        let mut within: Vec<Even>;
        let mut people = self.waiting.as_slice();
        for halvings in HALVINGS {
            for _ in 0..halvings {
                let middle = f64::midpoint(low, high);
                if over(people, middle) > may_be_over {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            let beyond = people.iter().filter(|even| even.low > high);
            may_be_over -= beyond.map(|even| even.joined).sum::<f64>();
            within = people.iter().filter(|e| e.high > low && e.low <= high).copied().collect();
            people = &within;
        }
        Some(high)
    }

    /// Share of those who came and turned away; `None` if nobody came.
    #[must_use]
    pub fn turned_away_share(&self) -> Option<f64> {
        let came = self.joined + self.turned_away;
        (came > 0.0).then(|| self.turned_away / came)
    }
}

#[cfg(test)]
mod tests {
    use super::{Hourly, Stretch, Waits};

    fn morning(capacity: f64) -> (Vec<Stretch>, f64) {
        let arrivals: Vec<f64> =
            (0..20).map(|half_hour| if half_hour < 5 { 1_400.0 } else { 700.0 }).collect();
        let queue = Hourly {
            step_hours: 0.5,
            arrivals: &arrivals,
            capacity: &[capacity],
            longest_hours: f64::INFINITY,
        };
        let mut stretches = Vec::new();
        queue.run(0.0, |stretch| stretches.push(stretch));
        let longest = stretches.iter().map(|s| s.wait_end).fold(0.0, f64::max);
        (stretches, longest)
    }

    /// San Ysidro, a morning of 1992: 1,400 vehicles an hour for 2.5 hours, then 700, at 90 an hour a lane. Twelve lanes:
    /// 800 vehicles and 44.4 minutes at worst, clear 2.105 hours later. Nineteen lanes: no queue.
    #[test]
    fn twelve_lanes_and_nineteen() {
        let (stretches, longest) = morning(12.0 * 90.0);
        assert!((longest - 800.0 / 1_080.0).abs() < 1e-12);
        assert!((longest * 60.0 - 44.4).abs() < 0.05);
        let queue = Hourly {
            step_hours: 0.5,
            arrivals: &[],
            capacity: &[1_080.0],
            longest_hours: f64::INFINITY,
        };
        assert!((queue.line(2.5, longest) - 800.0).abs() < 1e-9);
        let clear = stretches.iter().find(|s| s.start > 2.0 && s.wait_end == 0.0).unwrap();
        assert!((clear.start + clear.hours - 2.5 - 800.0 / 380.0).abs() < 1e-12);
        assert_eq!(morning(19.0 * 90.0).1, 0.0);
    }

    /// The same morning in closed form: hours lost are the triangle, 800 / 2 times (2.5 + 800/380).
    #[test]
    fn hours_lost_are_the_area_of_the_queue() {
        let mut waits = Waits::default();
        morning(1_080.0).0.into_iter().for_each(|stretch| waits.add(stretch));
        let area = 400.0 * (2.5 + 800.0 / 380.0);
        assert!((waits.hours_lost() - area).abs() < 1e-9, "{}", waits.hours_lost());
        let came = 2.5 * 1_400.0 + 7.5 * 700.0;
        assert!((waits.mean().unwrap() - area / came).abs() < 1e-12);
        // Of the waits that rise and fall along lines, as many lie over half the longest as under it.
        let queued = 3_500.0 + 700.0 * 800.0 / 380.0;
        let half = waits.share_over(400.0 / 1_080.0).unwrap();
        assert!((half - 0.5 * queued / came).abs() < 1e-12);
        assert!((waits.quantile(1.0 - half).unwrap() - 400.0 / 1_080.0).abs() < 1e-8);
        assert_eq!(waits.turned_away_share(), Some(0.0));
    }

    /// Whatever the rates: everyone who came joined or turned away; who joined has left or stands in line.
    #[test]
    fn vehicles_are_conserved() {
        let wave = |hour: usize, size: f64| 100.0 * (1.0 + size * libm::sin(hour as f64 * 0.7));
        for (load, longest) in [(0.5, 3.0), (1.0, 0.5), (1.6, 3.0), (1.2, f64::INFINITY)] {
            let arrivals: Vec<f64> = (0..200).map(|hour| load * wave(hour, 0.6)).collect();
            let capacity: Vec<f64> = (0..24).map(|hour| wave(3 * hour, 0.3)).collect();
            let queue = Hourly {
                step_hours: 1.0,
                arrivals: &arrivals,
                capacity: &capacity,
                longest_hours: longest,
            };
            let (mut joined, mut turned, mut idle) = (0.0, 0.0, 0.0);
            let end = queue.run(0.0, |s| {
                assert!(s.hours >= 0.0 && s.wait_start >= 0.0 && s.wait_end <= longest + 1e-9);
                joined += s.joined;
                turned += s.turned_away;
                if s.wait_start == 0.0 && s.wait_end == 0.0 {
                    idle += queue.line(s.start, s.hours) - s.joined;
                }
            });
            let came: f64 = arrivals.iter().sum();
            assert!((joined + turned - came).abs() < 1e-6 * came);
            let served = queue.line(0.0, 200.0) - idle;
            assert!((joined - served - queue.line(200.0, end)).abs() < 1e-6 * came);
            assert_eq!(turned > 0.0, load >= 1.0 && longest.is_finite());
        }
    }

    /// More capacity in any hour never lengthens the wait of anyone.
    #[test]
    fn capacity_never_lengthens_waits() {
        let arrivals: Vec<f64> =
            (0..72).map(|hour| 80.0 + 60.0 * libm::sin(f64::from(hour) * 0.5)).collect();
        let by_hour = |capacity: &[f64]| {
            let queue =
                Hourly { step_hours: 1.0, arrivals: &arrivals, capacity, longest_hours: 3.0 };
            let mut at = vec![0.0; 72];
            queue.run(0.0, |s| at[s.start as usize] = s.wait_end);
            at
        };
        let few = by_hour(&[90.0; 24]);
        for more in 0..24 {
            let mut capacity = [90.0; 24];
            capacity[more] = 120.0;
            assert!(by_hour(&capacity).iter().zip(&few).all(|(more, few)| *more <= few + 1e-9));
        }
    }
}
