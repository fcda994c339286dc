//! What the repatriation model counts each month, and the outcomes made of it.

use super::RepatriationInputs;
use crate::model::{Dimension, Group, Judgement, Outcome, OverYear, Places, Port, System, Tallies};

/// A monthly count or level of one port (or, from [`RepatriationTally::InteriorPersons`] on, of the whole border).
/// Four in a row are groups, in the order of [`Group::ALL`](crate::model::Group::ALL).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(usize)]
#[allow(missing_docs)] // the outcomes below say what each is
pub enum RepatriationTally {
    ReceivedMen,
    ReceivedWomen,
    ReceivedAccompaniedMinors,
    ReceivedUnaccompaniedMinors,
    NightMen,
    NightWomen,
    NightAccompaniedMinors,
    NightUnaccompaniedMinors,
    /// Minutes waited at the desk by all people of the group together.
    WaitMen,
    WaitWomen,
    WaitAccompaniedMinors,
    WaitUnaccompaniedMinors,
    /// People whom officers received: those who waited.
    AttendedMen,
    AttendedWomen,
    AttendedAccompaniedMinors,
    AttendedUnaccompaniedMinors,
    /// The wait that nineteen in twenty stay within, times people received by officers.
    LongWait,
    /// People received after more than the goal.
    OverGoal,
    /// People returned while no officer was there.
    Unattended,
    /// Person-hours in custody only because the port was closed.
    HeldMen,
    HeldWomen,
    HeldAccompaniedMinors,
    HeldUnaccompaniedMinors,
    /// Person-hours of unaccompanied minors between arrival at the port and handover.
    MinorsCustodyHours,
    /// Unaccompanied minors handed over after the limit.
    MinorsLate,
    /// Unaccompanied minors let go without a handover.
    MinorsWithoutHandover,
    Buses,
    Families,
    FamiliesSplit,
    ShelterAsked,
    /// People refused a bed: whole in all, and told apart in the proportion in which groups ask.
    RefusedMen,
    RefusedWomen,
    RefusedAccompaniedMinors,
    RefusedUnaccompaniedMinors,
    /// Beds taken on the mean day.
    ShelterOccupied,
    /// Beds taken that nineteen days in twenty stay within.
    ShelterOccupiedLong,
    /// People flown to the interior.
    InteriorPersons,
    InteriorCost,
    /// People removed from the interior, among those received.
    Removals,
}

use RepatriationTally as T;

impl RepatriationTally {
    /// How many tallies a port has.
    pub const BY_PORT: usize = T::InteriorPersons as usize;
    /// How many tallies the whole border has besides.
    pub const OF_BORDER: usize = T::Removals as usize + 1 - Self::BY_PORT;
}

/// Tallies of one month. People received, flown, asking for a bed and families are whole numbers; the others are means over the
/// days of the month.
#[derive(Debug, Clone, PartialEq)]
pub struct RepatriationTallies {
    /// Shape: `[tally][port]`.
    pub by_port: [[f64; Port::COUNT]; RepatriationTally::BY_PORT],
    /// Shape: `[tally - BY_PORT]`.
    pub of_border: [f64; RepatriationTally::OF_BORDER],
}

impl RepatriationTallies {
    /// Of a month in which nothing happened.
    pub const NOTHING: Self = Self {
        by_port: [[0.0; Port::COUNT]; RepatriationTally::BY_PORT],
        of_border: [0.0; RepatriationTally::OF_BORDER],
    };

    /// A port's tally, or the border's sum of it.
    #[must_use]
    pub fn get(&self, tally: RepatriationTally, port: Option<Port>) -> f64 {
        let index = tally as usize;
        match (index.checked_sub(RepatriationTally::BY_PORT), port) {
            (Some(of_border), _) => self.of_border[of_border],
            (None, Some(port)) => self.by_port[index][port as usize],
            (None, None) => self.by_port[index].iter().sum(),
        }
    }
}

impl RepatriationTallies {
    /// People received at a port.
    #[must_use]
    pub fn received(&self, port: Port) -> f64 {
        let groups = &self.by_port[T::ReceivedMen as usize..][..Group::COUNT];
        groups.iter().map(|of_ports| of_ports[port as usize]).sum()
    }

    /// Whether everyone who was to be returned, or was removed, was received at a port or flown.
    #[must_use]
    pub fn conserve(&self, inputs: &RepatriationInputs) -> bool {
        let received: f64 = Port::ALL.into_iter().map(|port| self.received(port)).sum();
        let returned: f64 = inputs.returned.as_flattened().iter().sum();
        let (flown, removed) = (self.get(T::InteriorPersons, None), self.get(T::Removals, None));
        received + flown == returned + inputs.flown.unwrap_or(0.0) + removed
    }
}

impl Tallies for RepatriationTallies {
    const SYSTEM: System = System::Repatriation;

    fn by_place(&self) -> impl Iterator<Item = &f64> {
        self.by_port.as_flattened().iter()
    }

    fn of_border(&self) -> &[f64] {
        &self.of_border
    }
}

const fn count(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome::count((System::Repatriation, Places::Ports), id, unit, total)
}

const fn harm(outcome: Outcome) -> Outcome {
    Outcome { judgement: Judgement::HARM, ..outcome }
}

const fn burden(outcome: Outcome) -> Outcome {
    Outcome { judgement: Judgement::BURDEN, ..outcome }
}

const fn per(per: &'static [usize], outcome: Outcome) -> Outcome {
    Outcome { per, ..outcome }
}

const fn by_group(outcome: Outcome) -> Outcome {
    Outcome { dimension: Dimension::Group, ..outcome }
}

/// The tallies of all groups, of which that of men is the first.
const fn of_groups(men: T) -> [usize; Group::COUNT] {
    let men = men as usize;
    [men, men + 1, men + 2, men + 3]
}

const RECEIVED: &[usize] = &of_groups(T::ReceivedMen);
const ATTENDED: &[usize] = &of_groups(T::AttendedMen);

/// Every outcome of the repatriation model. What happens to people at the port is judged; how many are returned is not.
pub const OUTCOMES: &[Outcome] = &[
    by_group(count("received_persons", "people", RECEIVED)),
    by_group(harm(per(
        RECEIVED,
        count("returned_at_night_share", "share", &of_groups(T::NightMen)),
    ))),
    harm(count(
        "returned_minors_at_night",
        "people",
        &[T::NightAccompaniedMinors as usize, T::NightUnaccompaniedMinors as usize],
    )),
    harm(count("returned_unattended", "people", &[T::Unattended as usize])),
    by_group(harm(per(
        ATTENDED,
        count("reception_wait_minutes_mean", "minutes", &of_groups(T::WaitMen)),
    ))),
    harm(per(ATTENDED, count("reception_wait_minutes_p95", "minutes", &[T::LongWait as usize]))),
    harm(per(ATTENDED, count("reception_over_goal_share", "share", &[T::OverGoal as usize]))),
    by_group(harm(count("held_for_opening_hours", "person_hours", &of_groups(T::HeldMen)))),
    harm(count("minors_custody_hours", "person_hours", &[T::MinorsCustodyHours as usize])),
    harm(count("minors_late_handover", "people", &[T::MinorsLate as usize])),
    harm(count("minors_without_handover", "people", &[T::MinorsWithoutHandover as usize])),
    count("buses", "buses", &[T::Buses as usize]),
    count("families_returned", "families", &[T::Families as usize]),
    harm(count("families_split", "families", &[T::FamiliesSplit as usize])),
    count("shelter_asked", "people", &[T::ShelterAsked as usize]),
    by_group(harm(count("shelter_refused", "people", &of_groups(T::RefusedMen)))),
    Outcome {
        over_year: OverYear::Mean,
        capacity: Some("repatriation.shelter.beds"),
        ..count("shelter_occupancy_mean", "people", &[T::ShelterOccupied as usize])
    },
    Outcome {
        over_year: OverYear::Mean,
        capacity: Some("repatriation.shelter.beds"),
        ..count("shelter_occupancy_p95", "people", &[T::ShelterOccupiedLong as usize])
    },
    Outcome {
        places: Places::Border,
        ..count("interior_persons", "people", &[T::InteriorPersons as usize])
    },
    burden(Outcome {
        places: Places::Border,
        ..count("interior_cost_usd", "usd", &[T::InteriorCost as usize])
    }),
    Outcome {
        places: Places::Border,
        ..count("removed_persons", "people", &[T::Removals as usize])
    },
];
