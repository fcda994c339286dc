//! Repatriation: where and when people are returned to Mexico, who receives them, and what happens to children and families.
//!
//! One month, in order:
//! 1. **Interior programme and ports**: some men and women are flown to the interior; the others, and people removed from the
//!    interior, are returned by the ports of their sector ([`assignment`]).
//! 2. **Hours**: who is ready while a port is closed, or who is returned in daylight only, is held until it opens
//!    ([`schedule`], [`custody`]).
//! 3. **Buses**: people come together; some days are fuller than others; a full bus parts families ([`buses`]).
//! 4. **Desk**: officers receive people in order of arrival or of need ([`desk`], [`line`](mod@line), [`waits`]), eight
//!    ports side by side ([`abreast`]).
//! 5. **Handover**: unaccompanied minors stay until the child-welfare agency is open, or are let go ([`handover`]).
//! 6. **Shelter**: some ask for a bed, and some of them are refused one ([`shelter`]).
//!
//! Everyone returned or removed is flown or received, and whoever is received met an officer or none. Nothing is left for the
//! next month: lines, custody and stays last hours or days. It knows nothing of why people were arrested, nor of what they
//! do afterwards.

pub mod abreast;
pub mod assignment;
pub mod buses;
pub mod custody;
pub mod desk;
mod draws;
#[cfg(test)]
mod fixture;
pub mod handover;
pub mod line;
mod outcomes;
mod parameters;
pub mod schedule;
pub mod shelter;
#[cfg(test)]
mod tests;
pub mod waits;
pub mod week;

pub use draws::{PortDraw, RepatriationDraws, SectorDraw};
pub use outcomes::{OUTCOMES, RepatriationTallies, RepatriationTally};
pub use parameters::RepatriationParameters;

use super::calendar::Calendar;
use super::elementary::smaller;
use super::{Group, Month, Port, Sector};
use crate::random::binomial_lanes;
use assignment::Assignment;
use buses::Buses;
use custody::{Brought, mixed};
use desk::Desks;
use handover::Handover;
use schedule::DayKind;

type ByPort = [f64; Port::COUNT];

/// The month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RepatriationMonth {
    /// Calendar month, 0 is January.
    pub calendar_month: usize,
    /// Days of each kind: Mondays to Fridays, Saturdays and Sundays. Shape: `[kind]`.
    pub days: [f64; DayKind::COUNT],
}

impl RepatriationMonth {
    /// Of a month of the calendar.
    #[must_use]
    pub fn of(month: Month) -> Self {
        let calendar = Calendar::of(month);
        let working = f64::from(calendar.working_days());
        Self {
            calendar_month: month.month() as usize - 1,
            days: [working, f64::from(calendar.days) - working],
        }
    }
}

/// Who is to be returned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RepatriationInputs {
    /// People arrested at the border, in whole numbers, by the sector where they are returned; without the flown, where flows
    /// count these. Shape: `[group][sector]`.
    pub returned: [[f64; Sector::COUNT]; Group::COUNT],
    /// People flown to the interior, in whole numbers, where flows count them; `None` where they are drawn here, of the
    /// returned.
    pub flown: Option<f64>,
    /// People removed from the interior by the record, before `removals_factor`.
    pub removals: f64,
}

/// All that the next month needs: nothing. Lines are empty when a port opens, and custody and stays last hours or days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RepatriationState;

/// Parameters with what they imply: the model for as long as no policy changes. Its parameters bind each other by no rule,
/// so that none can be broken.
#[derive(Debug, Clone, PartialEq)]
pub struct RepatriationModel {
    parameters: RepatriationParameters,
    assignment: Assignment,
    buses: Buses,
    /// Shape: `[kind]`.
    brought: [Brought; DayKind::COUNT],
    desks: Desks,
    /// Shape: `[kind]`.
    handover: [Handover; DayKind::COUNT],
    /// Probability that a family is parted.
    parted: f64,
}

impl RepatriationModel {
    /// The model of these parameters.
    #[must_use]
    pub fn new(parameters: RepatriationParameters) -> Self {
        let buses = Buses::new(&parameters);
        let brought = Brought::nobody();
        let mut model = Self {
            assignment: Assignment::new(&parameters),
            desks: Desks::none(),
            handover: Handover::new(&parameters, &brought),
            parted: 0.0,
            buses,
            brought,
            parameters,
        };
        model.follow();
        model
    }

    /// Becomes the model of other parameters. In place: its tables by hour are forty kilobytes, which making it anew
    /// would copy.
    pub fn turn_to(&mut self, parameters: RepatriationParameters) {
        // No table knows of beds: shelters that grow month by month leave them all as they are.
        self.parameters.beds = parameters.beds;
        if self.parameters != parameters {
            self.buses = Buses::new(&parameters);
            self.assignment = Assignment::new(&parameters);
            self.parameters = parameters;
            self.follow();
        }
    }

    /// Makes what hours and desks imply follow the parameters.
    fn follow(&mut self) {
        let Self { parameters, assignment, brought, .. } = self;
        Brought::turn_to(brought, parameters);
        self.desks.turn_to(parameters, assignment, brought);
        self.handover = Handover::new(parameters, brought);
        self.parted = self.buses.parts_a_family(parameters.family_people, parameters.kept_together);
    }

    /// What the scenario sets.
    #[must_use]
    pub const fn parameters(&self) -> &RepatriationParameters {
        &self.parameters
    }

    /// The state from which a run starts.
    #[must_use]
    pub const fn start(&self) -> RepatriationState {
        RepatriationState
    }

    /// Who is returned where flows do not run: the record of apprehensions of a month, by sector, as the scenario changes
    /// it, in whole people. Shape: `[group][sector]`.
    #[must_use]
    pub fn alone(
        &self,
        record_a_month: &[f64; Sector::COUNT],
        month: &RepatriationMonth,
    ) -> [[f64; Sector::COUNT]; Group::COUNT] {
        let season = self.parameters.load_season[month.calendar_month];
        let people = std::array::from_fn(|sector| {
            record_a_month[sector] * self.parameters.load_factor[sector] * season
        });
        self.assignment.by_group(&people)
    }

    /// One month. Pure: the same month, inputs and draws give the same answer.
    #[must_use]
    pub fn step(
        &self,
        state: &RepatriationState,
        month: &RepatriationMonth,
        inputs: &RepatriationInputs,
        draws: &RepatriationDraws,
    ) -> (RepatriationState, RepatriationTallies) {
        let mut did = RepatriationTallies::NOTHING;
        (self.step_into(state, month, inputs, draws, &mut did), did)
    }

    /// [`RepatriationModel::step`] with room for the tallies, which are all written anew: they take kilobytes, and a run asks
    /// often.
    #[must_use]
    pub fn step_into(
        &self,
        state: &RepatriationState,
        month: &RepatriationMonth,
        inputs: &RepatriationInputs,
        draws: &RepatriationDraws,
        did: &mut RepatriationTallies,
    ) -> RepatriationState {
        use RepatriationTally as T;
        let p = &self.parameters;
        let RepatriationTallies { by_port, of_border } = did;

        // 1 interior programme and ports
        let assigned = self.assignment.assign(p, inputs, draws);
        let received = &assigned.received;
        by_port[T::ReceivedMen as usize..][..Group::COUNT].copy_from_slice(received);

        // 2 and 5 hours and handover
        let days = month.days[0] + month.days[1];
        let share = month.days.map(|of_kind| of_kind / days);
        // Of these people, by what those of each kind of day find.
        let sum = |people: f64, of: [f64; DayKind::COUNT]| {
            people * share[0] * of[0] + people * share[1] * of[1]
        };
        for group in 0..Group::COUNT {
            let daylight = p.daylight[group];
            let custody = self.brought.each_ref().map(|brought| &brought.custody);
            for port in 0..Port::COUNT {
                let people = received[group][port];
                let at_night = custody.map(|of| mixed(&of.at_night, daylight, port));
                let held_hours = custody.map(|of| mixed(&of.held_hours, daylight, port));
                by_port[T::NightMen as usize + group][port] =
                    smaller(sum(people, at_night), people);
                by_port[T::HeldMen as usize + group][port] = sum(people, held_hours);
            }
        }
        let handover = self.handover.each_ref();
        for port in 0..Port::COUNT {
            let people = received[Group::UnaccompaniedMinors as usize][port];
            by_port[T::MinorsCustodyHours as usize][port] =
                sum(people, handover.map(|of| of.custody_hours[port]));
            by_port[T::MinorsLate as usize][port] = sum(people, handover.map(|of| of.late[port]));
            by_port[T::MinorsWithoutHandover as usize][port] =
                sum(people, handover.map(|of| of.without[port]));
        }

        // 3 buses
        let people: ByPort = std::array::from_fn(|port| {
            received[0][port] + received[1][port] + received[2][port] + received[3][port]
        });
        by_port[T::Buses as usize] = people.map(|people| people / self.buses.mean);
        let minors_of_a_family = p.family_people - 1.0;
        let families = received[Group::AccompaniedMinors as usize]
            .map(|minors| (minors / minors_of_a_family).floor());
        by_port[T::Families as usize] = families;
        by_port[T::FamiliesSplit as usize] = binomial_lanes(
            &families,
            &[self.parted; Port::COUNT],
            draws.ports(PortDraw::FamiliesSplit),
        );

        // 4 desk
        let a_day = people.map(|people| people / days);
        let loads = [PortDraw::LoadWorking, PortDraw::LoadWeekend]
            .map(|draw| self.buses.load_found(&a_day, p.daily_variation, &draws.normals(draw)));
        let reception = self.desks.month(p, received, month.days, &loads, &self.buses);
        by_port[T::WaitMen as usize..][..Group::COUNT].copy_from_slice(&reception.waited);
        by_port[T::AttendedMen as usize..][..Group::COUNT].copy_from_slice(&reception.attended);
        by_port[T::LongWait as usize] = reception.long_wait;
        by_port[T::OverGoal as usize] = reception.over_goal;
        by_port[T::Unattended as usize] = reception.unattended;

        // 6 shelter
        let shelter = shelter::month(p, received, days, self.buses.of_a_person(), draws);
        by_port[T::ShelterAsked as usize] = shelter.asked;
        by_port[T::RefusedMen as usize..][..Group::COUNT].copy_from_slice(&shelter.refused_of);
        by_port[T::ShelterOccupied as usize] = shelter.taken;
        by_port[T::ShelterOccupiedLong as usize] = shelter.taken_long;

        *of_border = [assigned.flown, assigned.flown * p.interior_cost_usd, assigned.removed];
        *state
    }
}
