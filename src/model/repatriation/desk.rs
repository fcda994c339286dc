//! The reception desk of each port: who of the people in line is received first, and how long each group waits.
//!
//! ```text
//! H_k = people-hours of the line of classes 1 to k (line.rs), in which a person's bus has 1 + phi_k (E X^2/E X - 1) people
//! wait of class k = (H_k - H_(k-1)) / people of class k       in order of priority (Little)
//! wait of a group = (1 - p) wait in order of arrival (waits.rs)  +  p wait of its class
//! ```
//! The line of the classes 1 to k does not feel those after them; phi_k is their share of all. Priority moves waits from one
//! class to another and adds up to the same (Kleinrock's conservation law). Long waits and waits over the goal are counted in
//! order of arrival, whatever the priority: to whom they fall is told by the means. It knows nothing of why people come when
//! they do.

use super::abreast::Places;
use super::assignment::Assignment;
use super::buses::Buses;
use super::custody::{Brought, RULES, mixed};
use super::line::Day;
use super::schedule::DayKind;
use super::waits::{Waits, over, quantile};
use super::{ByPort, RepatriationParameters};
use crate::model::elementary::{larger, smaller};
use crate::model::{Group, Port};

/// Classes of priority, first to last: unaccompanied minors; women and minors with family; men.
const CLASSES: usize = 3;
const CLASS_OF_GROUP: [usize; Group::COUNT] = [2, 1, 1, 0];
/// Share of people who may wait longer than a long wait.
const LONG: f32 = 0.05;
/// People that count as none, where one is divided by them.
const NOBODY: f64 = 1e-9;
const NONE: ByPort = [0.0; Port::COUNT];

/// The desks of all ports.
#[derive(Debug, Clone, PartialEq)]
pub struct Desks {
    /// Shape: `[kind]`; on the heap, being large.
    days: Vec<Day>,
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

/// Those of a day who belong to the first classes.
struct Classes {
    /// Shape: `[rule][port]`.
    coming: [ByPort; RULES],
    people: ByPort,
}

impl Classes {
    /// Of the classes up to `last`, `a_day` of a month's people.
    #[inline]
    fn up_to(
        last: usize,
        parameters: &RepatriationParameters,
        received: &[ByPort; Group::COUNT],
        a_day: &ByPort,
    ) -> Self {
        let mut classes = Self { coming: [NONE; RULES], people: NONE };
        for group in (0..Group::COUNT).filter(|&group| CLASS_OF_GROUP[group] <= last) {
            let daylight = parameters.daylight[group];
            for port in 0..Port::COUNT {
                let come = received[group][port] * a_day[port];
                classes.coming[0][port] += (1.0 - daylight) * come;
                classes.coming[1][port] += daylight * come;
                classes.people[port] += come;
            }
        }
        classes
    }
}

impl Desks {
    /// Desks without people or officers.
    #[must_use]
    pub fn none() -> Self {
        Self { days: DayKind::ALL.map(|_| Day::none()).into() }
    }

    /// Becomes the desks of these ports, where people are brought like this.
    pub fn turn_to(
        &mut self,
        parameters: &RepatriationParameters,
        assignment: &Assignment,
        brought: &[Brought; DayKind::COUNT],
    ) {
        let places = Places::of(|port| assignment.reaches(port));
        for ((day, brought), kind) in self.days.iter_mut().zip(brought).zip(DayKind::ALL) {
            day.turn_to(parameters, places, brought, kind);
        }
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
        let mut reception = Reception {
            waited: [NONE; Group::COUNT],
            attended: [NONE; Group::COUNT],
            unattended: NONE,
            long_wait: NONE,
            over_goal: NONE,
        };
        let every_day = 1.0 / (days[0] + days[1]);
        let others = 0.5 * (buses.of_a_person() - 1.0);
        let (mut counted, mut by_priority) = (NONE, [NONE; CLASSES]);
        let (mut working, mut weekend) = (Waits::none(), Waits::none());
        for (kind, waits) in [&mut working, &mut weekend].into_iter().enumerate() {
            let (day, load) = (&self.days[kind], &loads[kind]);
            let a_day = load.map(|load| load * every_day);
            // What each person of the day stands for in the month.
            let weight = load.map(|load| days[kind] / load);
            let up_to = |class| Classes::up_to(class, parameters, received, &a_day);
            let all = up_to(CLASSES - 1);
            waits.turn_to(day, &all.coming, 1.0 + others, &weight);
            if parameters.priority > 0.0 {
                minutes_by_class(day, up_to, &all, &waits.waited, others, &mut by_priority);
            }
            // Waits in order of arrival are scaled so that people-hours are those of the line.
            let scale: ByPort = std::array::from_fn(|port| {
                let sum = all.coming[0][port] * waits.mean[0][port]
                    + all.coming[1][port] * waits.mean[1][port];
                60.0 * waits.waited[port] / larger(sum, f64::MIN_POSITIVE)
            });
            let share_of_days = days[kind] * every_day;
            for group in 0..Group::COUNT {
                let daylight = parameters.daylight[group];
                let of_class = &by_priority[CLASS_OF_GROUP[group]];
                for (port, counted) in counted.iter_mut().enumerate() {
                    let people = received[group][port] * share_of_days;
                    let unattended = people * smaller(mixed(&day.unattended, daylight, port), 1.0);
                    let attended = people - unattended;
                    let in_order = people * mixed(&waits.mean, daylight, port) * scale[port];
                    let first = attended * of_class[port];
                    reception.attended[group][port] += attended;
                    reception.unattended[port] += unattended;
                    reception.waited[group][port] +=
                        in_order + parameters.priority * (first - in_order);
                    *counted += attended;
                }
            }
        }
        let (places, kinds) = (&self.days[0].places, [&working, &weekend]);
        let over_goal = over(places, &kinds, parameters.goal_minutes);
        reception.over_goal = std::array::from_fn(|port| smaller(over_goal[port], counted[port]));
        let long = quantile(places, &kinds, &counted, LONG);
        reception.long_wait = std::array::from_fn(|port| long[port] * counted[port]);
        reception
    }
}

/// Writes the minutes that a person of each class waits, in order of priority. `up_to` gives the people of the first classes.
#[inline]
fn minutes_by_class(
    day: &Day,
    up_to: impl Fn(usize) -> Classes,
    all: &Classes,
    waited_by_all: &ByPort,
    others: f64,
    minutes: &mut [ByPort; CLASSES],
) {
    let (mut sooner, mut met_sooner) = (NONE, NONE);
    for (class, minutes) in minutes.iter_mut().enumerate() {
        let classes = up_to(class);
        let waited = if class + 1 < CLASSES {
            let crowd = std::array::from_fn(|port| {
                1.0 + others * classes.people[port] / larger(all.people[port], NOBODY)
            });
            day.waited(&classes.coming, &crowd)
        } else {
            *waited_by_all
        };
        for port in 0..Port::COUNT {
            let met = classes.coming[0][port] * (1.0 - day.unattended[0][port])
                + classes.coming[1][port] * (1.0 - day.unattended[1][port]);
            let own = met - met_sooner[port];
            let hours = larger(waited[port] - sooner[port], 0.0);
            minutes[port] = if own > NOBODY { 60.0 * hours / own } else { 0.0 };
            (sooner[port], met_sooner[port]) = (waited[port], met);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::{Assignment, Brought, Buses, DayKind, Desks, Reception, RepatriationParameters};
    use crate::model::queueing::exponential::fill_exponential;
    use crate::model::{Group, Port};
    use crate::random::{Module, Stream};

    /// One group comes on 30 days that are all alike, at a port that is open all day.
    fn all_day(officers: f64, minutes: f64, bus: f64) -> RepatriationParameters {
        RepatriationParameters {
            opens: [0.0; Port::COUNT],
            closes: [24.0; Port::COUNT],
            officers: [officers; Port::COUNT],
            service_minutes: minutes,
            bus_people: bus,
            bus_least: bus,
            bus_seats: bus,
            night_arrests: 0.5,
            priority: 0.0,
            daylight: [0.0; Group::COUNT],
            ..parameters()
        }
    }

    fn month(p: &RepatriationParameters, men_a_day: f64) -> Reception {
        let mut received = [[0.0; Port::COUNT]; Group::COUNT];
        received[0] = [30.0 * men_a_day; Port::COUNT];
        let mut brought = Brought::nobody();
        Brought::turn_to(&mut brought, p);
        let mut desks = Desks::none();
        desks.turn_to(p, &Assignment::new(p), &brought);
        let loads = [[1.0; Port::COUNT]; DayKind::COUNT];
        desks.month(p, &received, [30.0, 0.0], &loads, &Buses::new(p))
    }

    /// People one by one (buses of one), one officer: M/M/1 at load 1/2, s = 1 minute, waits s rho/(1 - rho) = 1 minute.
    #[test]
    fn single_people_are_a_single_server() {
        let reception = month(&all_day(1.0, 1.0, 1.0), 720.0);
        assert!((reception.waited[0][0] / reception.attended[0][0] - 1.0).abs() < 1e-9);
        assert!((reception.attended[0][0] - 21_600.0).abs() < 1e-6);
    }

    /// Buses of forty, one officer, half loaded: s [ 41/2 / (1 - 1/2) - 1 ] = 40 s up to the rounding of single precision
    /// over 24 hours (1e-6), and simulated over 40,000 buses within 4 %.
    #[test]
    fn buses_are_a_batch_queue() {
        let reception = month(&all_day(40.0, 1.0, 40.0), 28_800.0);
        let services = reception.waited[0][0] / reception.attended[0][0] * 40.0;
        assert!((services / 40.0 - 1.0).abs() < 1e-6, "{services}");

        let buses = 40_000;
        let stream = |entity| Stream::new(2, Module::ANALYSIS, 0, entity, 42);
        let (mut gaps, mut services) = (vec![0.0; buses], vec![0.0; buses * 40]);
        fill_exponential(&stream(0), 80.0, &mut gaps);
        fill_exponential(&stream(1), 1.0, &mut services);
        let (mut now, mut free, mut waited) = (0.0, 0.0_f64, 0.0);
        for (gap, bus) in gaps.iter().zip(services.chunks(40)) {
            now += gap;
            for service in bus {
                free = free.max(now);
                waited += free - now;
                free += service;
            }
        }
        let mean = waited / services.len() as f64;
        assert!((mean / 40.0 - 1.0).abs() < 0.04, "{mean}");
    }

    /// By hand: a pulse of one hour brings 120 people held overnight to a desk that receives 80 an hour and is closed at
    /// night: the line is 40 long after an hour and ends half an hour later: 20 + 10 people-hours.
    #[test]
    fn a_morning_line_by_hand() {
        // All are arrested at night, ready by 06:00, and brought from 06:00.
        let p = RepatriationParameters {
            night_arrests: 1.0,
            processing_hours: 0.0,
            agreed: [1.0; Port::COUNT],
            opens: [6.0; Port::COUNT],
            closes: [18.0; Port::COUNT],
            night_officers: [0.0; Port::COUNT],
            pulse_hours: 1.0,
            ..all_day(2.0, 1.5, 1.0)
        };
        let reception = month(&p, 120.0);
        let hours = reception.waited[0][0] / 60.0 / 30.0;
        // Chance adds the stationary wait at the greatest load believed, 1 - rho = 1 / sqrt(80).
        let by_chance = 1.0 / 80.0_f64.sqrt() - 1.0 / 80.0;
        // 1e-6: the rounding of single precision, here and below.
        assert!((hours / (30.0 + 120.0 * by_chance) - 1.0).abs() < 1e-6, "{hours}");
        // Waits rise to half an hour over the hour, and chance spreads them by twice its mean.
        let longest = 30.0 + 2.0 * 60.0 * by_chance;
        let over = 3_600.0 * (longest - 10.0) / longest;
        let at_ten = month(&RepatriationParameters { goal_minutes: 10.0, ..p.clone() }, 120.0);
        assert!((at_ten.over_goal[0] / over - 1.0).abs() < 1e-6, "{}", at_ten.over_goal[0]);
        let p95 = reception.long_wait[0] / reception.attended[0][0];
        // The search knows 64 waits up to a day; between neighbours it is a line.
        assert!((p95 / (0.95 * longest) - 1.0).abs() < 0.02, "{p95}");
    }

    /// Nobody is received where there is no officer, and nobody waits.
    #[test]
    fn without_officers() {
        let p = RepatriationParameters {
            night_officers: [0.0; Port::COUNT],
            closes: [12.0; Port::COUNT],
            agreed: [0.0; Port::COUNT],
            ..all_day(3.0, 5.0, 10.0)
        };
        let reception = month(&p, 48.0);
        assert!((reception.unattended[0] - 720.0).abs() < 1e-6);
        let reception = month(&RepatriationParameters { officers: [0.0; Port::COUNT], ..p }, 48.0);
        assert!((reception.unattended[0] - 1_440.0).abs() < 1e-6);
        assert!(reception.waited[0][0] < 1e-9 && reception.long_wait[0] < 1e-9);
    }

    /// From empty to far too many: the wait has no jump where the line takes over from chance. 1e-6: rounding, 24 hours of it.
    #[test]
    fn chance_and_line_meet() {
        let p = all_day(4.0, 3.0, 32.0);
        let mean = |men: f64| {
            let reception = month(&p, men);
            reception.waited[0][0] / reception.attended[0][0]
        };
        let path: Vec<f64> = (1..400).map(|step| mean(f64::from(step) * 10.0)).collect();
        for pair in path.windows(2) {
            assert!(pair[0] <= pair[1] * (1.0 + 1e-6) && pair[1] - pair[0] < 5.0, "{pair:?}");
        }
        // Nearly 87 an hour more than officers receive, all day: the line alone is 24/2 hours of them a person.
        let line = (3_990.0 / 24.0 - 80.0) * 24.0 * 24.0 / 2.0 / 3_990.0 * 60.0;
        assert!((path[398] - line) > 0.0 && path[398] < line + 60.0, "{} {line}", path[398]);
    }
}
