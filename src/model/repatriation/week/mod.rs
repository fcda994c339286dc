//! A week of reception at one port, person by person: what the monthly model averages over, to be looked at.
//!
//! ```text
//! N(t) = X_1 + ... + X_B(t)      B Poisson, its rate masked by the schedule      X ~ Poisson(b), least to seats
//! desk M^X(t)/M/c(t) by priority      handover = first open hour of the agency      shelter M^X(t)/M/beds, refused if full
//! ```
//! (R-C1, C2.) A week of the same kind goes before, from an empty desk and a shelter as full as such a port's is, and a day
//! comes after, for the last of the week to be overtaken in. Where the desk has more work than it can do there is no steady
//! state: then the line is what two weeks leave. Unattended people wait for nobody; minors among them are in custody
//! from arrival on. A person asks for a bed once received, and an unaccompanied minor once handed over. It knows one port
//! and what is expected there a day; where people come from and what becomes of them is the monthly model's.

mod arrivals;
mod desk;
mod draws;
mod figures;
#[cfg(test)]
pub(super) mod fixture;
mod handover;
mod people;
mod shelter;
#[cfg(test)]
mod tests;

pub use draws::ReceptionDraws;
pub use figures::ReceptionFigures;

use super::RepatriationParameters;
use super::schedule::{DayKind, Hours};
use crate::model::queueing::Schedule;
use crate::model::{Group, Port};
use desk::{Desk, duty, is_open, port_hours};
use figures::Presence;
use handover::Agency;
use people::{Coming, NO_BED, People};
use shelter::{Beds, Shelter, reported};

/// Hours of a week.
pub const HOURS: usize = 168;

/// What a week is like, and the room to run it in.
#[derive(Debug, Clone)]
pub struct ReceptionWeek {
    law: Law,
    room: Room,
    figures: ReceptionFigures,
}

impl ReceptionWeek {
    /// At a port where so many people of each group, in the order of [`Group::ALL`], are returned a day.
    #[must_use]
    pub fn new(
        parameters: &RepatriationParameters,
        port: Port,
        people_a_day: &[f64; Group::COUNT],
    ) -> Self {
        let law = Law::new(parameters, port, people_a_day);
        Self { law, room: Room::default(), figures: ReceptionFigures::default() }
    }

    /// Another week in the same room.
    pub fn turn_to(
        &mut self,
        parameters: &RepatriationParameters,
        port: Port,
        people_a_day: &[f64; Group::COUNT],
    ) {
        self.law = Law::new(parameters, port, people_a_day);
    }

    /// Other officers in the port's hours, and nothing else changes.
    pub fn set_officers(&mut self, officers: u32) {
        self.law.duty = self.law.duty_with(officers);
    }

    /// Other beds, and nothing else changes.
    pub fn set_beds(&mut self, beds: u32) {
        self.law.beds.limit = beds;
    }

    /// Runs the week of those draws.
    pub fn run(&mut self, draws: &ReceptionDraws) -> &ReceptionFigures {
        self.room.run(&self.law, draws, &mut self.figures);
        &self.figures
    }
}

/// Everything of a week that is not luck.
#[derive(Debug, Clone)]
pub(super) struct Law {
    coming: Box<Coming>,
    hours: [Hours; DayKind::COUNT],
    night_officers: f64,
    pub(super) duty: Schedule,
    by_class: bool,
    goal_hours: f64,
    agency: Agency,
    /// Whether unaccompanied minors stay until it is open.
    in_custody: bool,
    limit_hours: f64,
    beds: Beds,
}

impl Law {
    pub(super) fn new(
        parameters: &RepatriationParameters,
        port: Port,
        people_a_day: &[f64; Group::COUNT],
    ) -> Self {
        let expected = arrivals::expected(parameters, port, people_a_day);
        let coming = Box::new(Coming::new(parameters, port, &expected));
        let beds = Beds::new(parameters, port, &expected, &coming);
        let hours = port_hours(parameters, port);
        let place = port as usize;
        let night_officers = parameters.night_officers[place];
        let RepatriationParameters { agency_opens, agency_closes, agency_weekend, .. } =
            *parameters;
        let agency = Agency::new(agency_opens, agency_closes, agency_weekend >= 0.5);
        Self {
            coming,
            hours,
            night_officers,
            duty: duty(&hours, parameters.officers[place], night_officers),
            by_class: parameters.priority >= 0.5,
            goal_hours: parameters.goal_minutes / 60.0,
            agency,
            in_custody: parameters.custody_until_handover >= 0.5,
            limit_hours: parameters.handover_limit_hours,
            beds,
        }
    }

    /// With other officers in the port's hours.
    pub(super) fn duty_with(&self, officers: u32) -> Schedule {
        duty(&self.hours, f64::from(officers), self.night_officers)
    }
}

/// Room for the work of a week, used again from week to week.
#[derive(Debug, Clone, Default)]
pub(super) struct Room {
    people: People,
    desk: Desk,
    presence: Box<Presence>,
    /// When each person is free to go, by the desk or the handover. Shape: `[person]`.
    free_to_go: Vec<f64>,
    asks: Vec<(f64, u32)>,
    shelter: Shelter,
}

impl Room {
    /// The whole week.
    pub(super) fn run(
        &mut self,
        law: &Law,
        draws: &ReceptionDraws,
        figures: &mut ReceptionFigures,
    ) {
        figures.clear();
        self.draw(law, draws);
        self.receive(law, figures);
        self.hand_over(law, figures);
        self.lodge(law, draws, figures);
    }

    /// Draws all who come.
    pub(super) fn draw(&mut self, law: &Law, draws: &ReceptionDraws) {
        self.people.draw(&law.coming, draws);
    }

    /// The desk, and who comes when.
    fn receive(&mut self, law: &Law, figures: &mut ReceptionFigures) {
        let people = &self.people;
        figures.buses = people.buses.iter().filter(|&&bus| reported(bus).is_some()).count() as f64;
        self.desk.gather(people, &law.duty);
        self.free_to_go.clear();
        self.free_to_go.extend_from_slice(&people.arrivals);
        let night = Hours::NIGHT;
        let mut attended = self.desk.people.iter().copied().peekable();
        for (place, &arrival) in (0..).zip(&people.arrivals) {
            let is_attended = attended.next_if_eq(&place).is_some();
            let Some(hour) = reported(arrival) else { continue };
            let group = people.groups[place as usize] as usize;
            figures.arrived[hour][group] += 1.0;
            if night.holds(arrival - 24.0 * (arrival / 24.0).floor()) {
                figures.at_night[group] += 1.0;
            }
            if !is_attended {
                figures.unattended += 1.0;
                if is_open(&law.hours, step_of(arrival)) {
                    figures.unattended_in_hours += 1.0;
                }
            }
        }
        let (served, visits) = self.desk.serve(&law.duty, law.by_class);
        for (place, &person) in served.iter().enumerate() {
            let (arrival, start) = (visits.arrivals[place], visits.starts[place]);
            self.free_to_go[person as usize] = visits.departures[place];
            self.presence.add(arrival, start);
            let Some(hour) = reported(arrival) else { continue };
            let wait = start - arrival;
            figures.attended[hour] += 1.0;
            figures.waited_minutes[hour] += 60.0 * wait;
            figures.over_goal[hour] += f64::from(u8::from(wait > law.goal_hours));
            let group = people.groups[person as usize] as usize;
            figures.wait_minutes[group].push(60.0 * wait);
        }
        self.presence.take(&mut figures.waiting);
    }

    /// Unaccompanied minors, once received, are handed over where the agency is open; else they stay until it is, or are let go.
    fn hand_over(&mut self, law: &Law, figures: &mut ReceptionFigures) {
        let minors = Group::UnaccompaniedMinors as u8;
        for (place, &arrival) in self.people.arrivals.iter().enumerate() {
            if self.people.groups[place] != minors {
                continue;
            }
            let received = self.free_to_go[place];
            let handover = law.agency.handover(received);
            let is_handed_over = law.in_custody || handover == received;
            if is_handed_over {
                self.free_to_go[place] = handover;
            }
            if reported(arrival).is_none() {
                continue;
            }
            if is_handed_over {
                let custody = handover - arrival;
                figures.minors_handed_over += 1.0;
                figures.minors_custody_hours += custody;
                figures.minors_late += f64::from(u8::from(custody > law.limit_hours));
            } else {
                figures.minors_without_handover += 1.0;
            }
        }
    }

    /// Beds, in the order in which people ask for them. Those count who ask within the week.
    fn lodge(&mut self, law: &Law, draws: &ReceptionDraws, figures: &mut ReceptionFigures) {
        self.asks.clear();
        for (place, &stay) in (0..).zip(&self.people.stays) {
            if stay != NO_BED {
                self.asks.push((self.free_to_go[place as usize], place));
            }
        }
        self.asks.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        self.shelter.start(&law.beds, draws);
        let end = (2 * HOURS) as f64;
        for &(time, place) in &self.asks {
            if time >= end {
                break;
            }
            let bed = self.shelter.ask(time, self.people.stays[place as usize]);
            if reported(time).is_some() {
                figures.beds_asked.push(bed);
            }
        }
        self.shelter.turn_to(end);
        figures.refused = figures.refused_with(law.beds.limit) as f64;
        figures.occupied.copy_from_slice(&self.shelter.mean);
        figures.occupied_most.copy_from_slice(&self.shelter.most);
    }
}

/// The beginning of the step a time lies in.
fn step_of(time: f64) -> f64 {
    (time * arrivals::STEPS_AN_HOUR as f64).floor() * arrivals::STEP
}
