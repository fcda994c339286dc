//! What the consular model counts each month, and the outcomes made of it.

use super::{ConsularInputs, ConsularState};
use crate::model::{
    Better, Concern, Judgement, Outcome, OverYear, Places, Sector, System, Tallies,
};

/// A monthly count of one sector (or, from [`ConsularTally::InteriorDetained`] on, of the interior or of both together).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(usize)]
#[allow(missing_docs)] // the outcomes below say what each is
pub enum ConsularTally {
    Detained,
    /// People told of their right within the limit.
    NotifiedInTime,
    /// People who asked for an interview.
    Asked,
    /// People interviewed while they were held.
    Interviewed,
    /// Days waited for an interview by all people interviewed together.
    WaitDays,
    InteriorDetained,
    InteriorNotifiedInTime,
    InteriorAsked,
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
    pub const BY_SECTOR: usize = T::InteriorDetained as usize;
    /// How many tallies there are besides.
    pub const OF_BORDER: usize = T::ComplaintDays as usize + 1 - Self::BY_SECTOR;
}

/// Tallies of one month. People and complaints are whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsularTallies {
    /// Shape: `[tally][sector]`.
    pub by_sector: [[f64; Sector::COUNT]; ConsularTally::BY_SECTOR],
    /// Shape: `[tally - BY_SECTOR]`.
    pub of_border: [f64; ConsularTally::OF_BORDER],
}

impl ConsularTallies {
    /// A sector's tally, or the border's sum of it.
    #[must_use]
    pub fn get(&self, tally: ConsularTally, sector: Option<Sector>) -> f64 {
        let index = tally as usize;
        match (index.checked_sub(ConsularTally::BY_SECTOR), sector) {
            (Some(of_border), _) => self.of_border[of_border],
            (None, Some(sector)) => self.by_sector[index][sector as usize],
            (None, None) => self.by_sector[index].iter().sum(),
        }
    }

    /// Whether nobody is held at the border who was not arrested there, interviewed <= asked <= detained in every place, and
    /// every complaint open `before` or filed is resolved or open `after`.
    #[must_use]
    pub fn conserve(
        &self,
        before: &ConsularState,
        inputs: &ConsularInputs,
        after: &ConsularState,
    ) -> bool {
        let bounded =
            |detained: f64, asked: f64, interviewed: f64| interviewed <= asked && asked <= detained;
        let get = |tally| self.get(tally, None);
        let at_border = Sector::ALL.into_iter().all(|sector| {
            let [detained, asked, interviewed] =
                [T::Detained, T::Asked, T::Interviewed].map(|tally| self.get(tally, Some(sector)));
            detained <= inputs.returned[sector as usize] && bounded(detained, asked, interviewed)
        });
        let open = |state: &ConsularState| state.complaints_open.iter().sum::<f64>();
        at_border
            && bounded(get(T::InteriorDetained), get(T::InteriorAsked), get(T::InteriorInterviewed))
            && open(before) + get(T::ComplaintsFiled) == get(T::ComplaintsResolved) + open(after)
    }
}

impl Tallies for ConsularTallies {
    const SYSTEM: System = System::Consular;

    fn by_place(&self) -> &[f64] {
        self.by_sector.as_flattened()
    }

    fn of_border(&self) -> &[f64] {
        &self.of_border
    }
}

const fn at_border(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome::count((System::Consular, Places::Sectors), id, unit, total)
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
        at_border("interviewed_share", "share", &[T::Interviewed as usize]),
    )),
    harm(per(
        &[T::Interviewed as usize],
        at_border("consular_wait_days_mean", "days", &[T::WaitDays as usize]),
    )),
    whole("interior_detained_persons", "people", &[T::InteriorDetained as usize]),
    care(per(
        &[T::InteriorDetained as usize],
        whole("interior_notified_in_time_share", "share", &[T::InteriorNotifiedInTime as usize]),
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
