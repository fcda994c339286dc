//! Whom a port expects in each quarter of an hour of the week.
//!
//! ```text
//! ready(t): arrests by night and day, processing later      allowed: at once      not allowed: with the pulse that opens
//! people(t) = sum over agreed or not, daylight only or not
//! ```
//! Expectations only; nothing is drawn here. Within a quarter of an hour people are spread evenly.

use super::HOURS;
use crate::model::elementary::{larger, smaller};
use crate::model::repatriation::RepatriationParameters;
use crate::model::repatriation::schedule::{Allowed, DayKind, Hours, overlap, since};
use crate::model::{Group, Port};

const DAY: f64 = 24.0;
/// Steps of an hour, and their length in hours.
pub(super) const STEPS_AN_HOUR: usize = 4;
pub(super) const STEP: f64 = 1.0 / STEPS_AN_HOUR as f64;
const STEPS_A_DAY: usize = 24 * STEPS_AN_HOUR;
/// Steps of a week.
pub(super) const STEPS: usize = HOURS * STEPS_AN_HOUR;
/// The hour at which arrests by night begin; there are twelve of either kind.
const NIGHT_ARRESTS: f64 = 18.0;
const HALF: f64 = 12.0;

/// People expected, by step and group. Shape: `[step][group]`.
pub(super) type Expected = [[f64; Group::COUNT]];

/// The kind of a day of the week, Monday first.
pub(super) const fn kind_of(day: usize) -> DayKind {
    if day % 7 < 5 { DayKind::Working } else { DayKind::Weekend }
}

/// People of a week at a port to which so many of each group are returned a day.
pub(super) fn expected(
    parameters: &RepatriationParameters,
    port: Port,
    people_a_day: &[f64; Group::COUNT],
) -> Vec<[f64; Group::COUNT]> {
    let mut expected = vec![[0.0; Group::COUNT]; STEPS];
    for (group, &people) in people_a_day.iter().enumerate() {
        let daylight = parameters.daylight[group];
        let days = DayKind::ALL.map(|kind| of_day(parameters, port, kind, daylight));
        for (step, expected) in expected.iter_mut().enumerate() {
            let kind = kind_of(step / STEPS_A_DAY);
            expected[group] = larger(people, 0.0) * days[kind as usize][step % STEPS_A_DAY];
        }
    }
    expected
}

/// Shares of a day's people by step; their sum is 1.
fn of_day(
    parameters: &RepatriationParameters,
    port: Port,
    kind: DayKind,
    daylight: f64,
) -> [f64; STEPS_A_DAY] {
    let hours = Hours::of_port(parameters, port, kind);
    let agreed = parameters.agreed[port as usize];
    let mut shares = [0.0; STEPS_A_DAY];
    for (is_agreed, of_agreed) in [(true, agreed), (false, 1.0 - agreed)] {
        for (in_daylight, of_daylight) in [(true, daylight), (false, 1.0 - daylight)] {
            let allowed = Allowed::of(hours, is_agreed, in_daylight);
            let brought = brought(parameters, allowed.as_ref());
            let sum: f64 = brought.iter().sum();
            for (share, brought) in shares.iter_mut().zip(brought) {
                *share += of_agreed * of_daylight * brought / sum;
            }
        }
    }
    shares
}

/// When people are brought who may be at those hours only.
fn brought(parameters: &RepatriationParameters, allowed: Option<&Allowed>) -> [f64; STEPS_A_DAY] {
    let mut shares = [0.0; STEPS_A_DAY];
    for (step, share) in shares.iter_mut().enumerate() {
        *share = ready(parameters, clock(step), STEP);
    }
    let Some(allowed) = allowed else { return shares };
    for (step, share) in shares.iter_mut().enumerate() {
        let mut at_once = 0.0;
        let mut held = 0.0;
        for stretch in allowed.stretches() {
            let (opens, length) = (stretch.hours.opens(), stretch.hours.length());
            let pulse = smaller(parameters.pulse_hours, length);
            let closed = stretch.closed_before;
            let waiting = ready(parameters, since(closed, opens), closed);
            at_once += within(opens, length, clock(step)) / STEP;
            held += waiting * within(opens, pulse, clock(step)) / pulse;
        }
        *share = *share * at_once + held;
    }
    shares
}

fn clock(step: usize) -> f64 {
    step as f64 * STEP
}

/// Hours of a step that lie in a stretch of the day.
fn within(opens: f64, length: f64, clock: f64) -> f64 {
    let start = since(opens, clock);
    overlap(start, start + STEP, 0.0, length) + overlap(start, start + STEP, DAY, DAY + length)
}

/// Share of a day's people who fall ready in so many hours from `clock` on.
fn ready(parameters: &RepatriationParameters, clock: f64, hours: f64) -> f64 {
    let from = (NIGHT_ARRESTS + parameters.processing_hours) % DAY;
    let start = since(from, clock);
    let at_night =
        overlap(start, start + hours, 0.0, HALF) + overlap(start, start + hours, DAY, DAY + HALF);
    let night = parameters.night_arrests;
    (night * at_night + (1.0 - night) * (hours - at_night)) / HALF
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::*;

    const PORT: Port = Port::SanYsidro;

    fn by_hour(parameters: &RepatriationParameters) -> [f64; HOURS] {
        let expected = expected(parameters, PORT, &[24.0, 0.0, 0.0, 0.0]);
        std::array::from_fn(|hour| {
            let steps = STEPS_AN_HOUR * hour..STEPS_AN_HOUR * (hour + 1);
            expected[steps].iter().map(|of_step| of_step[0]).sum()
        })
    }

    /// By hand: arrests even round the clock, one an hour; open from 8 to 18 and 10 to 16 at weekends, pulse of two hours.
    /// The 14 people of the closed hours come 7 an hour besides the hour's own; at weekends 18, 9 an hour.
    #[test]
    fn the_morning_pulse_by_hand() {
        let mut p = parameters();
        (p.night_arrests, p.processing_hours, p.pulse_hours) = (0.5, 5.0, 2.0);
        p.agreed = [1.0; Port::COUNT];
        (p.opens[0], p.closes[0]) = (8.0, 18.0);
        (p.weekend_opens[0], p.weekend_closes[0]) = (10.0, 16.0);
        p.daylight = [0.0; Group::COUNT];
        let found = by_hour(&p);
        for (hour, found) in found.into_iter().enumerate() {
            let (day, clock) = (hour / 24, hour % 24);
            let (opens, closes, pulse) = if day < 5 { (8, 18, 7.0) } else { (10, 16, 9.0) };
            let wanted = match clock {
                _ if clock < opens || clock >= closes => 0.0,
                _ if clock < opens + 2 => 1.0 + pulse,
                _ => 1.0,
            };
            assert!((found - wanted).abs() < 1e-12, "hour {hour}: {found}");
        }
    }

    /// All arrests by night, ready eight hours later, at any hour: from 2 to 14. In daylight only: from 7 on, with a pulse.
    #[test]
    fn arrests_by_night() {
        let mut p = parameters();
        (p.night_arrests, p.processing_hours, p.pulse_hours) = (1.0, 8.0, 1.0);
        (p.agreed, p.daylight) = ([0.0; Port::COUNT], [0.0; Group::COUNT]);
        let any = by_hour(&p);
        p.daylight = [1.0; Group::COUNT];
        let daylight = by_hour(&p);
        for clock in 0..24 {
            let wanted = if (2..14).contains(&clock) { 2.0 } else { 0.0 };
            assert!((any[clock] - wanted).abs() < 1e-12);
            let pulse = if clock == 7 { 10.0 } else { 0.0 };
            let wanted = if clock < 7 { 0.0 } else { wanted + pulse };
            assert!((daylight[clock] - wanted).abs() < 1e-12, "{clock}");
        }
    }

    /// Nobody is lost, whatever the hours.
    #[test]
    fn people_are_conserved() {
        let mut p = parameters();
        for (opens, closes) in [(7.3, 19.1), (16.0, 10.0), (22.5, 6.25), (0.0, 24.0), (23.0, 1.0)] {
            for share in [0.0, 0.4, 1.0] {
                (p.opens[0], p.closes[0], p.agreed[0]) = (opens, closes, share);
                p.daylight = [share; Group::COUNT];
                let week: f64 = by_hour(&p).iter().sum();
                assert!((week - 7.0 * 24.0).abs() < 1e-9);
            }
        }
    }
}
