//! The reception desk: who is received, and when.
//!
//! ```text
//! officers(t): those of the port's hours, others outside them      service exponential (assumption)
//! priority: unaccompanied minors, then women and minors with family, then men; nobody is interrupted
//! ```
//! Who comes while no officer is there is not attended and does not wait. Who waits when the officers leave waits for them
//! to come back. Officers are whole: a fraction of one is one more for that fraction of each quarter of an hour.

use super::arrivals::{STEP, STEPS_AN_HOUR, kind_of};
use super::people::{People, UNTIL};
use crate::model::queueing::{Customers, Departures, Schedule, Visits};
use crate::model::repatriation::RepatriationParameters;
use crate::model::repatriation::schedule::{DayKind, Hours, overlap, since};
use crate::model::{Group, Port};

/// How urgent each group is, 0 first. In the order of [`Group::ALL`].
const CLASSES: [u8; Group::COUNT] = [2, 1, 1, 0];
/// Hours that officers keep to the schedule after the last bus; then those who still wait are served day and night.
const BEYOND: f64 = 28.0 * 24.0;
/// Part of an officer that is none, so that rounding calls nobody.
const NOBODY: f64 = 1e-9;

/// Whether any part of the step that begins at `time` is within the port's hours.
pub(super) fn is_open(hours: &[Hours; DayKind::COUNT], time: f64) -> bool {
    let day = (time / 24.0) as usize;
    let hours = &hours[kind_of(day) as usize];
    let start = since(hours.opens(), time - 24.0 * day as f64);
    let end = start + STEP;
    overlap(start, end, 0.0, hours.length()) + overlap(start, end, 24.0, 24.0 + hours.length())
        > NOBODY
}

/// The port's hours by kind of day.
pub(super) fn port_hours(
    parameters: &RepatriationParameters,
    port: Port,
) -> [Hours; DayKind::COUNT] {
    DayKind::ALL.map(|kind| Hours::of_port(parameters, port, kind))
}

/// Officers through the weeks: `officers` while the port's hours run, `night_officers` else.
pub(super) fn duty(
    hours: &[Hours; DayKind::COUNT],
    officers: f64,
    night_officers: f64,
) -> Schedule {
    let (mut first, mut last, mut changes) = (0, None, Vec::new());
    let mut change = |time: f64, open: u32| {
        if last.is_none() {
            first = open;
        } else if last != Some(open) {
            changes.push((time, open));
        }
        last = Some(open);
    };
    let end = UNTIL + BEYOND;
    for step in 0..(end as usize * STEPS_AN_HOUR) {
        let time = step as f64 * STEP;
        let officers = if is_open(hours, time) { officers } else { night_officers };
        let whole = (officers + NOBODY) as u32;
        let part = officers - f64::from(whole);
        if part > NOBODY {
            change(time, whole + 1);
            change(time + part * STEP, whole);
        } else {
            change(time, whole);
        }
    }
    change(end, officers.max(night_officers).ceil() as u32);
    Schedule::new(first, changes).expect("steps and parts of them are in order")
}

/// Those who are received, and the room for it.
#[derive(Debug, Clone, Default)]
pub(super) struct Desk {
    arrivals: Vec<f64>,
    services: Vec<f64>,
    classes: Vec<u8>,
    /// Place of each among all people.
    pub people: Vec<u32>,
    room: Departures,
}

impl Desk {
    /// Takes those who find an officer.
    pub fn gather(&mut self, people: &People, duty: &Schedule) {
        self.arrivals.clear();
        self.services.clear();
        self.classes.clear();
        self.people.clear();
        let (mut time, mut open) = (f64::NEG_INFINITY, false);
        for (place, &arrival) in (0..).zip(&people.arrivals) {
            if arrival > time {
                (time, open) = (arrival, duty.at(arrival) > 0);
            }
            if open {
                self.arrivals.push(arrival);
                self.services.push(people.services[place as usize]);
                self.classes.push(CLASSES[people.groups[place as usize] as usize]);
                self.people.push(place);
            }
        }
    }

    /// Serves them, by class or in order of arrival: the place of each among all people, and what became of them.
    pub fn serve(&mut self, duty: &Schedule, by_class: bool) -> (&[u32], Visits<'_>) {
        let customers = Customers::new(&self.arrivals, &self.services)
            .expect("buses come in order, services are finite");
        let visits = if by_class {
            self.room.by_class(customers, &self.classes, duty).expect("a class each")
        } else {
            self.room.scheduled(customers, duty)
        };
        (&self.people, visits)
    }
}
