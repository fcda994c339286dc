//! The queue for an interview, day by day inside a month: a fluid queue.
//!
//! ```text
//! done_d = min(Q + A/days, c_d)     Q <- Q + A/days - done_d     c_d = c on working days, else 0
//! ```
//! People apply on every day alike and are interviewed on working days, in the order in which they came. Who is left at
//! the end of a day waits for another one: the sum of those evenings is the sum of all waits, whatever the order (Little
//! 1961, Operations Research 9). How long the people of one day wait follows from who stands before them and the calendar: with n
//! working days of work before them they are called on the n-th working day from theirs on, if this month's capacity holds.
//! It knows nothing of who the people are, nor of a last-minute rush inside the month.

use crate::model::calendar::Calendar;
use crate::model::elementary::{larger, smaller};

/// Days beyond which a wait is counted as long.
pub const LONG_WAIT_DAYS: f64 = 30.0;
/// Days that a wait is held to, ten years: where nobody is interviewed it has no end.
pub const LONGEST_WAIT_DAYS: f64 = 3_652.0;

/// What a month did to the queue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QueueMonth {
    /// People interviewed.
    pub done: f64,
    /// People who wait at the end of it.
    pub left: f64,
    /// Days waited by all people together.
    pub person_days: f64,
    /// People who, at this month's capacity, have more than [`LONG_WAIT_DAYS`] of work before them when they apply.
    pub long_waits: f64,
    /// Days that nine in ten of those who apply wait at most, at this month's capacity: the middle one of each day.
    pub p90_days: f64,
}

/// A month in which `arriving` people join the `waiting`, at a capacity of so many interviews a working day.
#[must_use]
#[inline]
pub fn run(waiting: f64, arriving: f64, capacity: f64, calendar: &Calendar) -> QueueMonth {
    let a_day = arriving / f64::from(calendar.days);
    let work_of_a_long_wait = capacity * LONG_WAIT_DAYS * (5.0 / 7.0);
    let mut month =
        QueueMonth { done: 0.0, left: waiting, person_days: 0.0, long_waits: 0.0, p90_days: 0.0 };
    // The longest waits of the days, falling: of 28 to 31 days a tenth and the one after it.
    let mut longest = [0.0; 4];
    for day in 0..calendar.days {
        let come = month.left + a_day;
        let mut wait = wait_days(come - 0.5 * a_day, capacity, calendar.weekday(day));
        for place in &mut longest {
            (*place, wait) = (larger(*place, wait), smaller(*place, wait));
        }
        let done = smaller(come, if calendar.works(day) { capacity } else { 0.0 });
        month.long_waits += if come > work_of_a_long_wait { a_day } else { 0.0 };
        month.left = come - done;
        month.done += done;
        month.person_days += month.left;
    }
    month.p90_days = longest[(calendar.days / 10) as usize];
    month
}

/// Days until somebody is called who applies on a weekday (0 is Monday) and is the last of so many `people` in the line.
#[inline]
fn wait_days(people: f64, capacity: f64, weekday: usize) -> f64 {
    // Saturday's and Sunday's people are called from Monday on.
    const TO_WORK: [f64; 7] = [0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 1.0];
    const FROM: [f64; 7] = [0.0, 1.0, 2.0, 3.0, 4.0, 0.0, 0.0];
    let later = larger((people / larger(capacity, 1e-9)).ceil(), 1.0) - 1.0;
    let weekends = ((FROM[weekday] + later) * 0.2).floor();
    smaller(TO_WORK[weekday] + later + 2.0 * weekends, LONGEST_WAIT_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Month;

    fn calendar(month: &str) -> Calendar {
        Calendar::of(Month::parse(month).unwrap())
    }

    /// The fluid backlog `Q(t) = Q(0) + integral (A - c)`: in a month that never runs empty, arrivals less working days
    /// times capacity.
    #[test]
    fn backlog_is_arrivals_less_capacity() {
        let april = calendar("1998-04"); // 22 working days
        let month = run(5_000.0, 30_000.0, 900.0, &april);
        assert!((month.done - 22.0 * 900.0).abs() < 1e-9);
        assert!((month.left - (5_000.0 + 30_000.0 - 22.0 * 900.0)).abs() < 1e-9);
    }

    /// By hand, February 1999 (Monday the first), 100 a day, capacity for a week in a day: only weekends wait,
    /// Saturday's people two nights and Sunday's one.
    #[test]
    fn weekends_by_hand() {
        let month = run(0.0, 2_800.0, 700.0, &calendar("1999-02"));
        assert!((month.done - 2_600.0).abs() < 1e-9 && (month.left - 200.0).abs() < 1e-9);
        assert!((month.person_days - 4.0 * (100.0 + 200.0)).abs() < 1e-9);
        assert_eq!(month.long_waits, 0.0);
    }

    /// Little's law, waits measured apart: each day's people are followed in the order in which they came until they are
    /// interviewed, and the mean of their waits times the throughput is the mean backlog.
    #[test]
    fn little_against_people_followed_one_by_one() {
        let first = Month::parse("1998-04").unwrap();
        let mut rest = 0.0;
        let (mut backlog_days, mut days, mut served) = (0.0, 0, 0.0);
        let mut cohorts: std::collections::VecDeque<(u32, f64)> = std::collections::VecDeque::new();
        let mut waits = 0.0;
        // Busy months, then quiet ones, so that the queue ends empty on a Friday but for rounding.
        for (number, arriving) in
            [30_000.0, 70_000.0, 55_000.0, 20_000.0, 10_000.0, 0.0].into_iter().enumerate()
        {
            let calendar = Calendar::of(first.plus(number as i32));
            let month = run(rest, arriving, 2_000.0, &calendar);
            for day in 0..calendar.days {
                cohorts.push_back((days + day, arriving / f64::from(calendar.days)));
                let mut capacity = if calendar.works(day) { 2_000.0 } else { 0.0 };
                while let Some((came, people)) = cohorts.front_mut() {
                    let done = people.min(capacity);
                    waits += done * f64::from(days + day - *came);
                    served += done;
                    capacity -= done;
                    *people -= done;
                    if *people > 0.0 {
                        break;
                    }
                    cohorts.pop_front();
                }
            }
            rest = month.left;
            backlog_days += month.person_days;
            days += calendar.days;
        }
        assert!(rest < 1e-6);
        let (mean_backlog, throughput) = (backlog_days / f64::from(days), served / f64::from(days));
        let mean_wait = waits / served;
        assert!(mean_wait > 5.0, "the months were busy");
        assert!((mean_backlog / (throughput * mean_wait) - 1.0).abs() < 1e-9);
    }

    /// A long wait is one of more than thirty days' work: at five working days a week 21 3/7 days of capacity.
    #[test]
    fn long_waits() {
        let april = calendar("1998-04");
        let at = |waiting: f64| run(waiting, 30.0, 100.0, &april).long_waits;
        assert_eq!(at(2_100.0), 0.0);
        assert!(at(2_200.0) > 0.0 && at(2_200.0) < 30.0);
        assert!((at(9_000.0) - 30.0).abs() < 1e-9);
        assert!((run(0.0, 30.0, 0.0, &april).long_waits - 30.0).abs() < 1e-9);
    }

    /// Nine in ten of a month's people, each followed until called while this month's capacity lasts: a wait counted at the
    /// end of the line of a day, in a line that grows, one that ends, one that never was, and one with nobody to call it.
    #[test]
    fn nine_in_ten_against_people_followed() {
        let capacity = 1_000.0;
        for (waiting, arriving, month) in [
            (0.0, 5_000.0, "1998-04"),
            (0.0, 9_900.0, "1999-02"),
            (0.0, 10_100.0, "1999-02"),
            (0.0, 31_000.0, "1998-05"),
            (40_000.0, 6_000.0, "2000-02"),
            (15_000.0, 9_000.0, "1998-08"),
            (300_000.0, 60_000.0, "1998-10"),
        ] {
            let calendar = calendar(month);
            let a_day = arriving / f64::from(calendar.days);
            // Who stands at the middle of the day's people, as a place in the line counted from the start of the month.
            let mut waits: Vec<u32> = (0..calendar.days)
                .map(|day| {
                    let place = waiting + a_day * (f64::from(day) + 0.5);
                    let (mut called, mut line, mut at) = (0.0, waiting, 0);
                    loop {
                        line += if at <= day { a_day } else { 0.0 };
                        let works = (calendar.first + at) % 7 < 5;
                        let done = line.min(if works { capacity } else { 0.0 });
                        (called, line) = (called + done, line - done);
                        if at >= day && called >= place - 1e-6 {
                            return at - day;
                        }
                        at += 1;
                    }
                })
                .collect();
            waits.sort_unstable();
            let expected = waits[(9 * waits.len()).div_ceil(10) - 1];
            let ours = run(waiting, arriving, capacity, &calendar).p90_days;
            assert_eq!(ours, f64::from(expected), "{waiting} {arriving} {month}: {waits:?}");
        }
        let april = calendar("1998-04");
        assert_eq!(run(0.0, 30.0, 0.0, &april).p90_days, LONGEST_WAIT_DAYS);
        assert!(run(0.0, 0.0, 0.0, &april).p90_days <= 2.0);
    }

    /// More capacity never leaves more people, nor days of waiting.
    #[test]
    fn more_capacity_never_more_waiting() {
        let may = calendar("1998-05");
        let months: Vec<QueueMonth> =
            (0..60).map(|step| run(3_000.0, 40_000.0, 50.0 * f64::from(step), &may)).collect();
        for pair in months.windows(2) {
            assert!(pair[1].left <= pair[0].left + 1e-9);
            assert!(pair[1].person_days <= pair[0].person_days + 1e-6);
            assert!(pair[1].p90_days <= pair[0].p90_days);
        }
    }
}
