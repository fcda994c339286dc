//! The reception desk of each port: a line through the day of people who come by the bus, and who of them is received first.
//!
//! ```text
//! Q_k(h+1) = max(Q_k(h) + A_k(h) - c(h) mu, 0)      A_k people of the classes 1 to k in an hour, c officers, mu = 60/s
//! people-hours of 1 to k = sum of Q_k  +  sum of A_k s/c [ (k_k + 1)/2 / (1 - rho_k) - 1 ]      rho_k = A_k/(c mu)
//! wait of class k = (people-hours of 1 to k - of 1 to k-1) / people of class k                 (priority, Little)
//! ```
//! The line that does not fit in an hour is a fluid; the second sum is the wait of a stationary M^X/M/1 within the hour, in
//! which a person finds k_k = 1 + phi_k (E X^2/E X - 1) people of the classes 1 to k in his bus, phi_k their share of all. It
//! is believed up to the load `1 - rho = sqrt((k_k + 1)/2 / (c mu))`, at which it takes about an hour to come about; beyond,
//! the fluid line is the wait, and the two meet without a jump. In order of arrival everybody waits for the line before him;
//! the mixture of the two orders moves waits from one class to another and adds up to the same (Kleinrock's conservation).
//!
//! A day runs from the opening of a port, empty, for 24 hours; a line left then is received, but waits no longer here. Who
//! comes while no officer is there is not received and does not queue. Long waits and waits over the goal are those in
//! order of arrival, spread evenly within an hour's arrivals. It knows nothing of why people come when they do.

use super::buses::Buses;
use super::custody::{Brought, RULES, mixed};
use super::schedule::{DayKind, HOURS, Hours, overlap};
use super::{ByPort, RepatriationParameters};
use crate::model::elementary::{larger, smaller};
use crate::model::{Group, Port};

/// Classes of priority, first to last: unaccompanied minors; women and minors with family; men.
const CLASSES: usize = 3;
const CLASS_OF_GROUP: [usize; Group::COUNT] = [2, 1, 1, 0];
/// Spare capacity, as a share, is never taken for less than this (as at lanes), nor for more than one half.
const LEAST_SPARE: f64 = 0.05;
const MOST_SPARE: f64 = 0.5;
/// People an hour that count as none, where one is divided by them.
const NOBODY: f64 = 1e-9;
/// Officers are taken to receive at least so many people an hour where they are asked how long a line takes.
const SLOWEST: f64 = 1e-6;
/// Minutes whose share of longer waits is counted; between them waits lie evenly, and none is longer than a day.
const GRID: [f64; 9] = [1.0, 5.0, 15.0, 30.0, 60.0, 120.0, 240.0, 480.0, 960.0];
const LONGEST: f64 = 1_440.0;
/// Share of people who may wait longer than a long wait.
const LONG: f64 = 0.05;

/// A day of one kind at the desks.
#[derive(Debug, Clone, PartialEq)]
struct Day {
    /// Share of the people who come in each hour from opening on and meet an officer. Shape: `[rule][hour][port]`.
    met: [[ByPort; HOURS]; RULES],
    /// Share who meet none. Shape: `[rule][port]`.
    unattended: [ByPort; RULES],
    /// People whom officers can receive in each hour, c mu. Shape: `[hour][port]`.
    capacity: [ByPort; HOURS],
    /// Hours for a person, 1/(c mu); 0 without an officer. Shape: `[hour][port]`.
    each: [ByPort; HOURS],
    /// sqrt(c mu). Shape: `[hour][port]`.
    root: [ByPort; HOURS],
    clock: Clock,
}

/// How long a line takes: officers are as many from opening to closing, and as many after it.
#[derive(Debug, Clone, PartialEq)]
struct Clock {
    open_hours: ByPort,
    /// People received from opening until closing, if so many come.
    until_closing: ByPort,
    /// Hours before the first can be received.
    starts: ByPort,
    each_open: ByPort,
    each_closed: ByPort,
    closed_pace: ByPort,
    open_pace: ByPort,
}

impl Clock {
    /// Hours from opening until `people` are received, if the officers work without pause.
    #[inline]
    fn until(&self, port: usize, people: f64) -> f64 {
        let first = smaller(people, self.until_closing[port]);
        let rest = larger(people - self.until_closing[port], 0.0);
        let closed = smaller(rest * self.each_closed[port], HOURS as f64 - self.open_hours[port]);
        self.starts[port] + first * self.each_open[port] + closed
    }

    /// People whom officers receive in so many hours from opening on.
    #[inline]
    fn received(&self, port: usize, hours: f64) -> f64 {
        let open = self.open_hours[port];
        smaller(hours, open) * self.open_pace[port]
            + larger(hours - open, 0.0) * self.closed_pace[port]
    }
}

/// The desks of all ports.
#[derive(Debug, Clone, PartialEq)]
pub struct Desks {
    days: [Day; DayKind::COUNT],
}

/// A month at the desks, in people and minutes of all of them together.
#[derive(Debug, Clone, PartialEq)]
pub struct Reception {
    /// Minutes. Shape: `[group][port]`.
    pub waited: [ByPort; Group::COUNT],
    /// People. Shape: `[group][port]`.
    pub attended: [ByPort; Group::COUNT],
    /// People who met no officer.
    pub unattended: ByPort,
    /// Minutes that nineteen in twenty wait at most, times the people attended.
    pub long_wait: ByPort,
    /// People who waited longer than the goal.
    pub over_goal: ByPort,
}

/// Those who come on a day to each port, under each rule.
type Coming = [ByPort; RULES];

/// The line of one hour at all ports.
struct Line<'a> {
    arriving: &'a ByPort,
    at_end: &'a ByPort,
    /// 1/(c mu - A), held.
    spare: &'a ByPort,
}

impl Day {
    fn new(parameters: &RepatriationParameters, brought: &Brought, kind: DayKind) -> Self {
        const NONE: ByPort = [0.0; Port::COUNT];
        let pace = 60.0 / parameters.service_minutes;
        let mut day = Self {
            met: brought.by_hour,
            unattended: [NONE; RULES],
            capacity: [NONE; HOURS],
            each: [NONE; HOURS],
            root: [NONE; HOURS],
            clock: Clock {
                open_hours: NONE,
                until_closing: NONE,
                starts: NONE,
                each_open: NONE,
                each_closed: NONE,
                closed_pace: NONE,
                open_pace: NONE,
            },
        };
        for port in Port::ALL {
            let length = Hours::of_port(parameters, port, kind).length();
            let port = port as usize;
            let open = parameters.officers[port] * pace;
            let closed = parameters.night_officers[port] * pace;
            let clock = &mut day.clock;
            clock.open_hours[port] = length;
            clock.open_pace[port] = open;
            clock.closed_pace[port] = closed;
            clock.until_closing[port] = open * length;
            clock.starts[port] = if open > 0.0 { 0.0 } else { length };
            clock.each_open[port] = if open > 0.0 { 1.0 / larger(open, SLOWEST) } else { 0.0 };
            clock.each_closed[port] = 1.0 / larger(closed, SLOWEST);
            for hour in 0..HOURS {
                let share = overlap(hour as f64, (hour + 1) as f64, 0.0, length);
                let capacity = open * share + closed * (1.0 - share);
                day.capacity[hour][port] = capacity;
                day.root[hour][port] = capacity.sqrt();
                if capacity > 0.0 {
                    day.each[hour][port] = 1.0 / larger(capacity, SLOWEST);
                }
            }
        }
        for (met, unattended) in day.met.iter_mut().zip(&mut day.unattended) {
            for (met, capacity) in met.iter_mut().zip(&day.capacity) {
                for port in 0..Port::COUNT {
                    if capacity[port] <= 0.0 {
                        unattended[port] += met[port];
                        met[port] = 0.0;
                    }
                }
            }
            for share in unattended {
                *share = smaller(*share, 1.0);
            }
        }
        day
    }

    /// The lines of a day in which these people come, `crowd` times (k + 1)/2 of them for each; answers people-hours waited.
    #[inline]
    fn run(&self, coming: &Coming, crowd: &ByPort, mut visit: impl FnMut(usize, &Line)) -> ByPort {
        let root_crowd = crowd.map(f64::sqrt);
        let mut line = [0.0; Port::COUNT];
        let mut waited = [0.0; Port::COUNT];
        for hour in 0..HOURS {
            let (as_agreed, by_daylight) = (&self.met[0][hour], &self.met[1][hour]);
            let (capacity, each) = (&self.capacity[hour], &self.each[hour]);
            let root = &self.root[hour];
            let (mut arriving, mut spare) = ([0.0; Port::COUNT], [0.0; Port::COUNT]);
            for port in 0..Port::COUNT {
                let come = coming[0][port] * as_agreed[port] + coming[1][port] * by_daylight[port];
                let pace = capacity[port];
                let held = smaller(root_crowd[port] * root[port], MOST_SPARE * pace);
                let least = larger(larger(held, LEAST_SPARE * pace), NOBODY);
                let inverse = 1.0 / larger(pace - come, least);
                let before = line[port];
                let idle = larger(pace - come - before, 0.0);
                let after = larger(before + come - pace, 0.0);
                // A line that ends within the hour is a triangle.
                let fluid = 0.5 * (before + after) * larger(1.0 - idle * inverse, 0.0);
                let of_buses = come * larger(crowd[port] * inverse - each[port], 0.0);
                waited[port] += fluid + of_buses;
                line[port] = after;
                arriving[port] = come;
                spare[port] = inverse;
            }
            visit(hour, &Line { arriving: &arriving, at_end: &line, spare: &spare });
        }
        waited
    }
}

/// Waits in order of arrival through a day: of those who come in an hour they lie evenly between two ends.
struct Waits {
    /// Minutes of the longest. Shape: `[hour][port]`.
    longest: [ByPort; HOURS],
    /// One over minutes from the shortest to the longest. Shape: `[hour][port]`.
    steepness: [ByPort; HOURS],
    /// People. Shape: `[hour][port]`.
    people: [ByPort; HOURS],
    /// Minutes of the mean person, under each rule, times the share of them whom an officer meets.
    mean: [ByPort; RULES],
    /// People-hours waited.
    waited: ByPort,
}

impl Waits {
    #[inline]
    fn of(day: &Day, coming: &Coming, crowd: &ByPort) -> Self {
        let none = [0.0; Port::COUNT];
        let mut waits = Self {
            longest: [none; HOURS],
            steepness: [none; HOURS],
            people: [none; HOURS],
            mean: [none; RULES],
            waited: none,
        };
        let mut start = none;
        let clock = &day.clock;
        waits.waited = day.run(coming, crowd, |hour, line| {
            let end_hour = (hour + 1) as f64;
            for port in 0..Port::COUNT {
                let done = clock.received(port, end_hour) + line.at_end[port];
                let end = larger(clock.until(port, done) - end_hour, 0.0);
                let of_buses = larger(crowd[port] * line.spare[port] - day.each[hour][port], 0.0);
                let (low, high) = (smaller(start[port], end), larger(start[port], end));
                let longest = 60.0 * (high + 2.0 * of_buses);
                let middle = 0.5 * (60.0 * low + longest);
                waits.longest[hour][port] = longest;
                waits.steepness[hour][port] = 1.0 / larger(longest - 60.0 * low, NOBODY);
                waits.people[hour][port] = line.arriving[port];
                waits.mean[0][port] += day.met[0][hour][port] * middle;
                waits.mean[1][port] += day.met[1][hour][port] * middle;
                start[port] = end;
            }
        });
        waits
    }

    /// Adds to `over` the people who wait longer than `minutes`, each counting `weight`.
    #[inline]
    fn add_over(&self, minutes: f64, weight: &ByPort, over: &mut ByPort) {
        let mut sum = [0.0; Port::COUNT];
        for hour in 0..HOURS {
            let (longest, steepness) = (&self.longest[hour], &self.steepness[hour]);
            let people = &self.people[hour];
            for port in 0..Port::COUNT {
                let share = (longest[port] - minutes) * steepness[port];
                sum[port] += people[port] * smaller(larger(share, 0.0), 1.0);
            }
        }
        for port in 0..Port::COUNT {
            over[port] += sum[port] * weight[port];
        }
    }
}

impl Desks {
    /// The desks of these ports, where people are brought like this.
    #[must_use]
    pub fn new(parameters: &RepatriationParameters, brought: &[Brought; DayKind::COUNT]) -> Self {
        Self { days: DayKind::ALL.map(|kind| Day::new(parameters, &brought[kind as usize], kind)) }
    }

    /// A month in which these people are received, `loads` times as many on the day that a person finds as on the mean
    /// day. Shapes: `received[group][port]`, `days[kind]`, `loads[kind][port]`.
    #[must_use]
    #[inline]
    pub fn month(
        &self,
        parameters: &RepatriationParameters,
        received: &[ByPort; Group::COUNT],
        days: [f64; DayKind::COUNT],
        loads: &[ByPort; DayKind::COUNT],
        buses: &Buses,
    ) -> Reception {
        let none = [0.0; Port::COUNT];
        let mut reception = Reception {
            waited: [none; Group::COUNT],
            attended: [none; Group::COUNT],
            unattended: none,
            long_wait: none,
            over_goal: none,
        };
        let every_day = 1.0 / (days[0] + days[1]);
        let (mut over, mut counted) = ([none; GRID.len()], none);
        for kind in DayKind::ALL {
            let (day, load) = (&self.days[kind as usize], &loads[kind as usize]);
            let share_of_days = days[kind as usize] * every_day;
            // People who come on the day, and what each of them stands for in the month.
            let a_day = load.map(|load| load * every_day);
            let stands_for = load.map(|load| days[kind as usize] / load);
            let coming = |class: usize| -> (Coming, ByPort) {
                let (mut coming, mut people) = ([none; RULES], none);
                for group in 0..Group::COUNT {
                    if CLASS_OF_GROUP[group] <= class {
                        let daylight = parameters.daylight[group];
                        for port in 0..Port::COUNT {
                            let come = received[group][port] * a_day[port];
                            coming[0][port] += (1.0 - daylight) * come;
                            coming[1][port] += daylight * come;
                            people[port] += come;
                        }
                    }
                }
                (coming, people)
            };
            let (all, people) = coming(CLASSES - 1);
            let of_others = buses.of_a_person() - 1.0;
            let waits = Waits::of(day, &all, &[1.0 + 0.5 * of_others; Port::COUNT]);

            // Waits in order of arrival, scaled so that people-hours are those of the line.
            let mut scale = none;
            for port in 0..Port::COUNT {
                let sum = all[0][port] * waits.mean[0][port] + all[1][port] * waits.mean[1][port];
                scale[port] = if sum > 0.0 { 60.0 * waits.waited[port] / sum } else { 0.0 };
            }
            // Minutes a person of each class, in order of priority.
            let by_priority = if parameters.priority > 0.0 {
                let mut sooner = none;
                let mut attended_sooner = none;
                std::array::from_fn(|class| {
                    let (coming, of_class) = coming(class);
                    let waited = if class + 1 < CLASSES {
                        let crowd = std::array::from_fn(|port| {
                            let share = of_class[port] / larger(people[port], NOBODY);
                            1.0 + 0.5 * share * of_others
                        });
                        day.run(&coming, &crowd, |_, _| ())
                    } else {
                        waits.waited
                    };
                    let mut minutes = none;
                    for port in 0..Port::COUNT {
                        let met = coming[0][port] * (1.0 - day.unattended[0][port])
                            + coming[1][port] * (1.0 - day.unattended[1][port]);
                        let own = met - attended_sooner[port];
                        let hours = larger(waited[port] - sooner[port], 0.0);
                        minutes[port] = if own > NOBODY { 60.0 * hours / own } else { 0.0 };
                        attended_sooner[port] = met;
                        sooner[port] = waited[port];
                    }
                    minutes
                })
            } else {
                [none; CLASSES]
            };
            for group in 0..Group::COUNT {
                let daylight = parameters.daylight[group];
                let of_class = &by_priority[CLASS_OF_GROUP[group]];
                for port in 0..Port::COUNT {
                    let people = received[group][port] * share_of_days;
                    let unattended =
                        smaller(people * mixed(&day.unattended, daylight, port), people);
                    let attended = people - unattended;
                    let in_order = people * mixed(&waits.mean, daylight, port) * scale[port];
                    let first = attended * of_class[port];
                    reception.attended[group][port] += attended;
                    reception.unattended[port] += unattended;
                    reception.waited[group][port] +=
                        in_order + parameters.priority * (first - in_order);
                    counted[port] += attended;
                }
            }
            for (minutes, over) in GRID.into_iter().zip(&mut over) {
                waits.add_over(minutes, &stands_for, over);
            }
            waits.add_over(parameters.goal_minutes, &stands_for, &mut reception.over_goal);
        }
        for port in 0..Port::COUNT {
            reception.over_goal[port] = smaller(reception.over_goal[port], counted[port]);
        }
        reception.long_wait = long_wait(&over, &counted);
        reception
    }
}

/// The wait that all but [`LONG`] of the people stay within, times the people: each stretch of the grid counts by the part of
/// it below.
#[inline]
fn long_wait(over: &[ByPort; GRID.len()], counted: &ByPort) -> ByPort {
    let mut minutes = [0.0; Port::COUNT];
    let mut share_before = [1.0; Port::COUNT];
    let mut before = 0.0;
    for stretch in 0..=GRID.len() {
        let end = if stretch < GRID.len() { GRID[stretch] } else { LONGEST };
        for port in 0..Port::COUNT {
            let share = if stretch < GRID.len() {
                smaller(over[stretch][port] / larger(counted[port], NOBODY), share_before[port])
            } else {
                0.0
            };
            let falls = larger(share_before[port] - share, NOBODY);
            let below = smaller(larger((share_before[port] - LONG) / falls, 0.0), 1.0);
            minutes[port] += (end - before) * below;
            share_before[port] = share;
        }
        before = end;
    }
    std::array::from_fn(|port| minutes[port] * counted[port])
}
