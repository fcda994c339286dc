//! Custody until return: when people become ready, when they are brought, how many of them at night, how long they are held.
//!
//! ```text
//! ready(t) = arrests(t - p)         R(t) = integral of ready
//! brought(t) = ready(t) while allowed  +  (R(a_j) - R(e_j)) / min(pulse, l_j)  for that long from each opening a_j
//! held = sum over j of  integral from e_j to a_j of (R(t) - R(e_j)) dt  +  (R(a_j) - R(e_j)) min(pulse, l_j) / 2
//! ```
//! e_j is when the hours before the opening a_j ended, l_j how long they last then. Arrests are spread evenly over the
//! twelve hours from 18:00 and the twelve from 06:00. Everything is linear in the shares of people who are returned by the
//! port's hours and in daylight, so it is found once, for two rules: as agreed, and in daylight only; who is held for daylight
//! counts as held because the port is closed to him. It knows nothing of numbers.

use super::schedule::{Allowed, DayKind, HOURS, Hours, Stretch, overlap, since};
use super::{ByPort, RepatriationParameters};
use crate::model::Port;
use crate::model::elementary::{larger, smaller};

/// Rules by which people are returned: as agreed with the port; in daylight only, besides.
pub const RULES: usize = 2;
const DAYLIGHT: usize = 1;
/// 19:00 to 07:00, over two days.
const NIGHTS: [(f64, f64); 3] = [(0.0, 7.0), (19.0, 31.0), (43.0, 48.0)];
/// Twice round the clock.
const ROUND: usize = 2 * HOURS;

/// Shares of a day's people by when they become ready.
#[derive(Debug, Clone, PartialEq)]
struct Ready {
    /// Share in each clock hour, twice round the clock.
    share: [f64; ROUND + 1],
    /// R at each full hour.
    until: [f64; ROUND + 1],
    /// Integral of R until each full hour.
    area: [f64; ROUND + 1],
}

impl Ready {
    fn new(parameters: &RepatriationParameters) -> Self {
        let night = parameters.night_arrests / 12.0;
        let day = (1.0 - parameters.night_arrests) / 12.0;
        let arrests = |hour: usize| if (6..18).contains(&(hour % HOURS)) { day } else { night };
        let whole = parameters.processing_hours.floor();
        let rest = parameters.processing_hours - whole;
        // 72 hours at most: three days earlier is the same hour.
        let back = ROUND + HOURS - whole as usize;
        let mut ready =
            Self { share: [0.0; ROUND + 1], until: [0.0; ROUND + 1], area: [0.0; ROUND + 1] };
        for hour in 0..=ROUND {
            ready.share[hour] =
                (1.0 - rest) * arrests(hour + back) + rest * arrests(hour + back + HOURS - 1);
        }
        for hour in 0..ROUND {
            let share = ready.share[hour];
            ready.area[hour + 1] = ready.area[hour] + ready.until[hour] + 0.5 * share;
            ready.until[hour + 1] = ready.until[hour] + share;
        }
        ready
    }

    /// R at a time in 0..=48 hours.
    #[inline]
    fn until(&self, time: f64) -> f64 {
        let hour = time as usize;
        self.until[hour] + (time - hour as f64) * self.share[hour]
    }

    /// Integral of R until a time in 0..=48 hours.
    #[inline]
    fn area(&self, time: f64) -> f64 {
        let hour = time as usize;
        let part = time - hour as f64;
        self.area[hour] + part * (self.until[hour] + 0.5 * part * self.share[hour])
    }

    /// Adds `weight` times the people ready in each hour from `opens` on.
    fn add_at_once(&self, opens: f64, weight: f64, by_hour: &mut [f64; HOURS]) {
        let mut before = self.until(opens);
        for (hour, brought) in by_hour.iter_mut().enumerate() {
            let until = self.until(opens + (hour + 1) as f64);
            *brought += weight * (until - before);
            before = until;
        }
    }

    /// Adds `weight` times the people brought in each hour from `opens` on, if returned at allowed hours only; answers their
    /// share brought at night, and how long they are held, hours a person, both times `weight`.
    fn add_allowed(
        &self,
        allowed: &Allowed,
        opens: f64,
        (pulse_hours, weight): (f64, f64),
        by_hour: &mut [f64; HOURS],
    ) -> (f64, f64) {
        let day = HOURS as f64;
        let (mut at_night, mut held_hours) = (0.0, 0.0);
        for Stretch { hours, closed_before } in allowed.stretches() {
            let pulse = smaller(pulse_hours, hours.length());
            let (ended, opened) = (hours.opens() + day - closed_before, hours.opens() + day);
            let held = self.until(opened) - self.until(ended);
            held_hours += self.area(opened) - self.area(ended) - self.until(ended) * closed_before
                + 0.5 * held * pulse;
            let pace = held / pulse;
            let (from, until) = (hours.opens(), hours.opens() + hours.length());
            for (dusk, dawn) in NIGHTS {
                let (dusk, dawn) = (larger(from, dusk), smaller(until, dawn));
                if dusk < dawn {
                    at_night += self.until(dawn) - self.until(dusk)
                        + pace * overlap(dusk, dawn, from, from + pulse);
                }
            }
            let first = since(opens, hours.opens());
            // A stretch that begins late in the day of the port ends in its first hours.
            for first in [first, first - day] {
                let (last, pulse_ends) = (first + hours.length(), first + pulse);
                if last <= 0.0 {
                    continue;
                }
                let mut before = self.until(opens + larger(first, 0.0));
                for (hour, brought) in by_hour.iter_mut().enumerate() {
                    let (start, end) = (hour as f64, (hour + 1) as f64);
                    if end <= first || last <= start {
                        continue;
                    }
                    let until = self.until(opens + smaller(end, last));
                    let of_pulse = pace * overlap(start, end, first, pulse_ends);
                    *brought += weight * (until - before + of_pulse);
                    before = until;
                }
            }
        }
        (weight * at_night, weight * held_hours)
    }
}

/// How the people of a day of one kind are brought to each port, under each rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    /// Share of the people in each hour from the port's opening on. Shape: `[rule][hour][port]`.
    pub by_hour: [[ByPort; HOURS]; RULES],
    /// What it means for them.
    pub custody: Custody,
    /// The first port to which people are brought in the same way.
    pub like: [usize; Port::COUNT],
}

/// What a day's people find before they are brought, under each rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Custody {
    /// Share of the people between 19:00 and 07:00. Shape: `[rule][port]`.
    pub at_night: [ByPort; RULES],
    /// Hours held only because the port was closed, a person. Shape: `[rule][port]`.
    pub held_hours: [ByPort; RULES],
}

/// How people are brought to one port under one rule.
struct ToPort {
    by_hour: [f64; HOURS],
    at_night: f64,
    held_hours: f64,
}

impl Brought {
    /// Nobody, on a day of each kind.
    #[must_use]
    pub const fn nobody() -> [Self; DayKind::COUNT] {
        const NOBODY: Brought = Brought {
            by_hour: [[[0.0; Port::COUNT]; HOURS]; RULES],
            custody: Custody {
                at_night: [[0.0; Port::COUNT]; RULES],
                held_hours: [[0.0; Port::COUNT]; RULES],
            },
            like: [0; Port::COUNT],
        };
        [NOBODY; DayKind::COUNT]
    }

    /// Becomes how people are brought with these parameters, on each kind of day. The second rule is left as it is if nobody
    /// is under it.
    pub fn turn_to(kinds: &mut [Self; DayKind::COUNT], parameters: &RepatriationParameters) {
        let ready = Ready::new(parameters);
        let rules = 1 + usize::from(parameters.daylight.iter().any(|&share| share > 0.0));
        for (brought, kind) in kinds.iter_mut().zip(DayKind::ALL) {
            let hours = Port::ALL.map(|port| Hours::of_port(parameters, port, kind));
            let how = |port: usize| (hours[port], parameters.agreed[port]);
            for port in 0..Port::COUNT {
                let like = (0..port).find(|&other| how(other) == how(port)).unwrap_or(port);
                brought.like[port] = like;
                for rule in 0..rules {
                    if like == port {
                        let to_port = ToPort::new(&ready, parameters, how(port), rule == DAYLIGHT);
                        brought.set(rule, port, &to_port);
                    } else {
                        brought.copy(rule, port, like);
                    }
                }
            }
        }
    }

    fn set(&mut self, rule: usize, port: usize, to_port: &ToPort) {
        for (ports, share) in self.by_hour[rule].iter_mut().zip(to_port.by_hour) {
            ports[port] = share;
        }
        self.custody.at_night[rule][port] = to_port.at_night;
        self.custody.held_hours[rule][port] = to_port.held_hours;
    }

    fn copy(&mut self, rule: usize, port: usize, from: usize) {
        for ports in &mut self.by_hour[rule] {
            ports[port] = ports[from];
        }
        let Custody { at_night, held_hours } = &mut self.custody;
        for of_ports in [at_night, held_hours] {
            of_ports[rule][port] = of_ports[rule][from];
        }
    }
}

impl ToPort {
    fn new(
        ready: &Ready,
        parameters: &RepatriationParameters,
        (hours, agreed): (Hours, f64),
        daylight: bool,
    ) -> Self {
        let mut by_hour = [0.0; HOURS];
        let (mut at_night, mut held_hours) = (0.0, 0.0);
        for (share, is_agreed) in [(1.0 - agreed, false), (agreed, true)] {
            if share <= 0.0 {
                continue;
            }
            match Allowed::of(hours, is_agreed, daylight) {
                None => {
                    ready.add_at_once(hours.opens(), share, &mut by_hour);
                    at_night += share * (ready.until(31.0) - ready.until(19.0));
                }
                Some(allowed) => {
                    let how = (parameters.pulse_hours, share);
                    let (night, held) =
                        ready.add_allowed(&allowed, hours.opens(), how, &mut by_hour);
                    at_night += night;
                    held_hours += held;
                }
            }
        }
        Self { by_hour, at_night: smaller(at_night, 1.0), held_hours: larger(held_hours, 0.0) }
    }
}

/// What a day's people find under each rule, mixed by the share of a group that is returned in daylight only.
#[inline]
#[must_use]
pub fn mixed(rules: &[ByPort; RULES], daylight: f64, port: usize) -> f64 {
    (1.0 - daylight) * rules[0][port] + daylight * rules[DAYLIGHT][port]
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::{Brought, RepatriationParameters};
    use crate::model::Port;
    use crate::model::repatriation::schedule::{Allowed, DayKind, HOURS, Hours};

    fn at_hours(opens: f64, closes: f64) -> RepatriationParameters {
        RepatriationParameters {
            opens: [opens; Port::COUNT],
            closes: [closes; Port::COUNT],
            agreed: [1.0; Port::COUNT],
            night_arrests: 0.5,
            processing_hours: 5.0,
            pulse_hours: 2.0,
            daylight: [0.5; 4],
            ..parameters()
        }
    }

    fn brought(p: &RepatriationParameters) -> [Brought; DayKind::COUNT] {
        let mut brought = Brought::nobody();
        Brought::turn_to(&mut brought, p);
        brought
    }

    /// By hand: arrests evenly round the clock, a port open from 06:00 to 22:00. A third is ready while it is closed and
    /// is held four hours, and one more until it is brought; one hour of the sixteen from opening is before 07:00, three are
    /// after 19:00.
    #[test]
    fn a_morning_pulse_by_hand() {
        let [working, _] = brought(&at_hours(6.0, 22.0));
        let hour = 1.0 / 24.0;
        let by_hour = working.by_hour[0].map(|ports| ports[0]);
        for (from_opening, brought) in by_hour.into_iter().enumerate() {
            let expected = match from_opening {
                0 | 1 => hour + 4.0 * hour,
                2..16 => hour,
                _ => 0.0,
            };
            assert!((brought - expected).abs() < 1e-12, "{from_opening}: {brought}");
        }
        assert!((working.custody.held_hours[0][0] - (4.0 + 1.0) / 3.0).abs() < 1e-12);
        assert!((working.custody.at_night[0][0] - (5.0 + 3.0) * hour).abs() < 1e-12);
        // In daylight half of the people are held, six hours and one; none comes at night.
        assert!((working.custody.held_hours[1][0] - 7.0 / 2.0).abs() < 1e-12);
        assert!(working.custody.at_night[1][0].abs() < 1e-12);
    }

    /// Nobody is held where nothing is agreed; processing moves the clock of arrests.
    #[test]
    fn as_soon_as_ready() {
        let p = RepatriationParameters {
            agreed: [0.0; Port::COUNT],
            night_arrests: 0.6,
            processing_hours: 25.5,
            opens: [0.0; Port::COUNT],
            ..at_hours(0.0, 12.0)
        };
        let [working, _] = brought(&p);
        let at = |hour: usize| working.by_hour[0][hour][3] * 12.0;
        assert!((at(8) - 0.4).abs() < 1e-12 && (at(20) - 0.6).abs() < 1e-12);
        assert!((at(7) - 0.5).abs() < 1e-12 && (at(19) - 0.5).abs() < 1e-12);
        assert_eq!(working.custody.held_hours[0][3], 0.0);
    }

    /// Against people followed one by one through the rule of `schedule.rs`: hours held and the hour they come, whatever
    /// the hours of the port.
    #[test]
    fn against_people_one_by_one() {
        for (opens, closes) in [
            (6.5, 22.25),
            (16.0, 10.0),
            (20.0, 6.0),
            (23.5, 0.5),
            (8.0, 8.0),
            (3.0, 2.5),
            (0.0, 24.0),
        ] {
            let p = RepatriationParameters {
                night_arrests: 0.7,
                processing_hours: 7.25,
                agreed: [0.75; Port::COUNT],
                ..at_hours(opens, closes)
            };
            let [working, _] = brought(&p);
            let hours = Hours::of_port(&p, Port::Laredo, DayKind::Working);
            for rule in 0..2 {
                let (mut by_hour, mut held_sum, mut night) = ([0.0; HOURS], 0.0, 0.0);
                let (people, places) = (4_800, 20);
                for (share, agreed) in [(0.25, false), (0.75, true)] {
                    let allowed = Allowed::of(hours, agreed, rule == 1);
                    for person in 0..people {
                        let arrested = (f64::from(person) + 0.5) / f64::from(people) * 24.0;
                        let weight = if (6.0..18.0).contains(&arrested) { 0.6 } else { 1.4 };
                        let clock = (arrested + 7.25) % 24.0;
                        for place in 0..places {
                            let place = (f64::from(place) + 0.5) / f64::from(places);
                            let held = allowed.map_or(0.0, |a| a.held_hours(clock, 2.0, place));
                            let each = share * weight / f64::from(people * places);
                            let came = (clock + held) % 24.0;
                            let since = (came - hours.opens()).rem_euclid(24.0);
                            by_hour[since as usize] += each;
                            held_sum += each * held;
                            night += if Hours::NIGHT.holds(came) { each } else { 0.0 };
                        }
                    }
                }
                let port = Port::Laredo as usize;
                let found = working.by_hour[rule].map(|ports| ports[port]);
                assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                for hour in 0..HOURS {
                    assert!((found[hour] - by_hour[hour]).abs() < 1e-2, "{opens} {rule} {hour}");
                }
                assert!((working.custody.held_hours[rule][port] - held_sum).abs() < 1e-2);
                assert!((working.custody.at_night[rule][port] - night).abs() < 1e-2);
            }
        }
    }
}
