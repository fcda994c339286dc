//! What the consular model counts each month, and the outcomes made of it.

use super::districts::by_sector;
use super::{ConsularInputs, ConsularState};
use crate::model::{
    Better, Concern, Consulate, Judgement, Outcome, OverYear, Places, Sector, System, Tallies,
};

/// A monthly count of one sector; from [`ConsularTally::ConsulateAsked`] on of one consulate along the border, and from
/// [`ConsularTally::InteriorDetained`] on of the interior or of the border and the interior together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(usize)]
#[allow(missing_docs)] // the outcomes below say what each is
pub enum ConsularTally {
    Detained,
    /// People told of their right within the limit.
    NotifiedInTime,
    /// People who asked for an interview.
    Asked,
    /// Of these, people held where consuls may enter.
    Reached,
    /// People interviewed while they were held.
    Interviewed,
    /// Days waited for an interview by all people interviewed together.
    WaitDays,
    ConsulateAsked,
    ConsulateReached,
    ConsulateInterviewed,
    ConsulateWaitDays,
    InteriorDetained,
    InteriorNotifiedInTime,
    InteriorAsked,
    InteriorReached,
    InteriorInterviewed,
    InteriorWaitDays,
    ComplaintsFiled,
    ComplaintsResolved,
    /// Complaints open at the end of the month.
    ComplaintsOpen,
    /// Days that the complaints resolved were open, all together.
    ComplaintDays,
}

use ConsularTally as T;

impl ConsularTally {
    /// How many tallies a sector has.
    pub const BY_SECTOR: usize = T::ConsulateAsked as usize;
    /// How many tallies a consulate has.
    pub const BY_CONSULATE: usize = T::InteriorDetained as usize - Self::BY_SECTOR;
    /// How many tallies there are besides.
    pub const OF_BORDER: usize = T::ComplaintDays as usize + 1 - T::InteriorDetained as usize;
}

/// People among people, where they are held at the border, at consulates, and in the interior.
const AT_BORDER: [&[ConsularTally]; 2] =
    [&[T::Detained, T::Asked, T::Reached, T::Interviewed], &[T::Detained, T::NotifiedInTime]];
const AT_CONSULATES: &[ConsularTally] =
    &[T::ConsulateAsked, T::ConsulateReached, T::ConsulateInterviewed];
const IN_INTERIOR: &[ConsularTally] =
    &[T::InteriorDetained, T::InteriorAsked, T::InteriorReached, T::InteriorInterviewed];

/// Tallies of one month. People and complaints are whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsularTallies {
    /// Shape: `[tally][sector]`.
    pub by_sector: [[f64; Sector::COUNT]; ConsularTally::BY_SECTOR],
    /// Shape: `[tally - BY_SECTOR][consulate]`.
    pub by_consulate: [[f64; Consulate::COUNT]; ConsularTally::BY_CONSULATE],
    /// Shape: `[tally - BY_SECTOR - BY_CONSULATE]`.
    pub of_border: [f64; ConsularTally::OF_BORDER],
}

impl ConsularTallies {
    /// The tally of each of its places; of the whole border one number.
    #[must_use]
    pub fn by_place(&self, tally: ConsularTally) -> &[f64] {
        let at = tally as usize;
        if at < T::ConsulateAsked as usize {
            &self.by_sector[at]
        } else if at < T::InteriorDetained as usize {
            &self.by_consulate[at - T::ConsulateAsked as usize]
        } else {
            std::slice::from_ref(&self.of_border[at - T::InteriorDetained as usize])
        }
    }

    /// The tally of all its places together.
    #[must_use]
    pub fn total(&self, tally: ConsularTally) -> f64 {
        self.by_place(tally).iter().sum()
    }

    /// Whether nobody is held at the border who was not arrested there, interviewed <= reached <= asked <= detained in every
    /// place, a sector's consulates were asked by the people who asked in it, and every complaint open `before` or filed is
    /// resolved or open `after`.
    #[must_use]
    pub fn conserve(
        &self,
        before: &ConsularState,
        inputs: &ConsularInputs,
        after: &ConsularState,
    ) -> bool {
        let at_most = |less: &[f64], more: &[f64]| less.iter().zip(more).all(|(a, b)| a <= b);
        let falling = |tallies: &[ConsularTally]| {
            tallies.windows(2).all(|two| at_most(self.by_place(two[1]), self.by_place(two[0])))
        };
        let near = by_sector(&self.by_consulate[0]);
        let open = |state: &ConsularState| state.complaints_open.iter().sum::<f64>();
        at_most(self.by_place(T::Detained), &inputs.returned)
            && AT_BORDER.into_iter().chain([AT_CONSULATES, IN_INTERIOR]).all(falling)
            && near == self.by_sector[T::Asked as usize]
            && open(before) + self.total(T::ComplaintsFiled)
                == self.total(T::ComplaintsResolved) + open(after)
    }
}

impl Tallies for ConsularTallies {
    const SYSTEM: System = System::Consular;

    fn by_place(&self) -> impl Iterator<Item = &f64> {
        self.by_sector.as_flattened().iter().chain(self.by_consulate.as_flattened())
    }

    fn of_border(&self) -> &[f64] {
        &self.of_border
    }
}

const fn at_border(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome::count((System::Consular, Places::Sectors), id, unit, total)
}

const fn by_consulate(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome::count((System::Consular, Places::Consulates), id, unit, total)
}

const fn whole(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome::count((System::Consular, Places::Border), id, unit, total)
}

const fn per(per: &'static [usize], outcome: Outcome) -> Outcome {
    Outcome { per, ..outcome }
}

/// Care of people, of which more is better.
const fn care(outcome: Outcome) -> Outcome {
    let judgement = Judgement { better: Better::Higher, concern: Concern::Protection };
    Outcome { judgement, ..outcome }
}

const fn harm(outcome: Outcome) -> Outcome {
    Outcome { judgement: Judgement::HARM, ..outcome }
}

/// Every outcome of the consular model.
pub const OUTCOMES: &[Outcome] = &[
    at_border("detained_persons", "people", &[T::Detained as usize]),
    care(per(
        &[T::Detained as usize],
        at_border("notified_in_time_share", "share", &[T::NotifiedInTime as usize]),
    )),
    care(per(
        &[T::Asked as usize],
        at_border("consular_access_share", "share", &[T::Reached as usize]),
    )),
    care(per(
        &[T::Asked as usize],
        at_border("interviewed_share", "share", &[T::Interviewed as usize]),
    )),
    harm(per(
        &[T::Interviewed as usize],
        at_border("consular_wait_days_mean", "days", &[T::WaitDays as usize]),
    )),
    by_consulate("consulate_asked", "people", &[T::ConsulateAsked as usize]),
    care(per(
        &[T::ConsulateAsked as usize],
        by_consulate("consulate_interviewed_share", "share", &[T::ConsulateInterviewed as usize]),
    )),
    harm(per(
        &[T::ConsulateInterviewed as usize],
        by_consulate("consulate_wait_days_mean", "days", &[T::ConsulateWaitDays as usize]),
    )),
    whole("interior_detained_persons", "people", &[T::InteriorDetained as usize]),
    care(per(
        &[T::InteriorDetained as usize],
        whole("interior_notified_in_time_share", "share", &[T::InteriorNotifiedInTime as usize]),
    )),
    care(per(
        &[T::InteriorAsked as usize],
        whole("interior_access_share", "share", &[T::InteriorReached as usize]),
    )),
    care(per(
        &[T::InteriorAsked as usize],
        whole("interior_interviewed_share", "share", &[T::InteriorInterviewed as usize]),
    )),
    harm(per(
        &[T::InteriorInterviewed as usize],
        whole("interior_wait_days_mean", "days", &[T::InteriorWaitDays as usize]),
    )),
    whole("complaints_filed", "complaints", &[T::ComplaintsFiled as usize]),
    whole("complaints_resolved", "complaints", &[T::ComplaintsResolved as usize]),
    harm(Outcome {
        over_year: OverYear::Last,
        ..whole("complaints_open", "complaints", &[T::ComplaintsOpen as usize])
    }),
    harm(per(
        &[T::ComplaintsResolved as usize],
        whole("complaint_resolution_days", "days", &[T::ComplaintDays as usize]),
    )),
];
