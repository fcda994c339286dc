//! What the documents model counts each month, and the outcomes made of it.

use crate::model::{Judgement, Outcome, OverYear, Places, System, Tallies};

/// A monthly count or level of the whole border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(usize)]
pub enum DocumentTally {
    /// Old cards accepted at ports at the end of the month.
    OldValid,
    /// Old cards whose holder has no new card yet, valid or not.
    OldUnreplaced,
    /// Old cards that went out of use for other reasons than replacement or refusal.
    OldOutOfUse,
    /// Holders of an old card that is no longer accepted, without a new one.
    LapsedHolders,
    /// New cards in people's hands.
    NewHeld,
    /// People waiting for an interview at the end of the month.
    Waiting,
    /// Applications made for replacement.
    FiledReplacement,
    /// First-time applications made.
    FiledFirst,
    /// Replacements approved.
    ApprovedReplacement,
    /// First cards approved.
    ApprovedFirst,
    /// Replacements refused.
    RefusedReplacement,
    /// First cards refused.
    RefusedFirst,
    /// Replacements handed over.
    IssuedReplacement,
    /// First cards handed over.
    IssuedFirst,
    /// Days waited for an interview by all people together.
    WaitingPersonDays,
    /// Applications that have more than thirty days of work before them.
    LongWaits,
    /// The wait that nine in ten applicants stay within, times applications.
    LongWaitDays,
    /// US dollars that applications cost households.
    HouseholdCost,
}

use DocumentTally as T;

impl DocumentTally {
    /// How many tallies there are.
    pub const COUNT: usize = T::HouseholdCost as usize + 1;
}

/// Tallies of one month. People and cards are whole numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DocumentTallies(pub [f64; DocumentTally::COUNT]);

impl DocumentTallies {
    /// One tally.
    #[must_use]
    #[inline]
    pub const fn get(&self, tally: DocumentTally) -> f64 {
        self.0[tally as usize]
    }
}

impl Tallies for DocumentTallies {
    const SYSTEM: System = System::Documents;

    fn by_place(&self) -> impl Iterator<Item = &f64> {
        std::iter::empty()
    }

    fn of_border(&self) -> &[f64] {
        &self.0
    }
}

const fn count(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome::count((System::Documents, Places::Border), id, unit, total)
}

const fn level(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome { over_year: OverYear::Last, ..count(id, unit, total) }
}

const fn ratio(
    id: &'static str,
    unit: &'static str,
    total: &'static [usize],
    per: &'static [usize],
) -> Outcome {
    Outcome { per, ..count(id, unit, total) }
}

const fn burden(outcome: Outcome) -> Outcome {
    Outcome { judgement: Judgement::BURDEN, ..outcome }
}

const ADJUDICATED: &[usize] = &[
    T::ApprovedReplacement as usize,
    T::ApprovedFirst as usize,
    T::RefusedReplacement as usize,
    T::RefusedFirst as usize,
];

/// Every outcome of the documents model. Both governments wanted holders to have the new card in time and without long
/// waits, so waits, lapsed holders and costs are burdens; how many are approved or refused is described, not judged.
pub const OUTCOMES: &[Outcome] = &[
    level("cards_old_valid", "cards", &[T::OldValid as usize]),
    level("cards_old_unreplaced", "cards", &[T::OldUnreplaced as usize]),
    count("cards_old_out_of_use", "cards", &[T::OldOutOfUse as usize]),
    burden(level("cards_lapsed_holders", "people", &[T::LapsedHolders as usize])),
    level("cards_new_held", "cards", &[T::NewHeld as usize]),
    count(
        "applications_filed",
        "applications",
        &[T::FiledReplacement as usize, T::FiledFirst as usize],
    ),
    burden(level("applications_waiting", "people", &[T::Waiting as usize])),
    // Days waited over people interviewed: by Little's law the mean wait, and it adds over months.
    burden(ratio("application_wait_days", "days", &[T::WaitingPersonDays as usize], ADJUDICATED)),
    // Quantiles do not add: over months, their mean weighted by applications.
    burden(ratio(
        "application_wait_days_p90",
        "days",
        &[T::LongWaitDays as usize],
        &[T::FiledReplacement as usize, T::FiledFirst as usize],
    )),
    // A share adds.
    burden(ratio(
        "application_wait_over_30_days_share",
        "share",
        &[T::LongWaits as usize],
        &[T::FiledReplacement as usize, T::FiledFirst as usize],
    )),
    count("applications_adjudicated", "applications", ADJUDICATED),
    count(
        "applications_refused",
        "applications",
        &[T::RefusedReplacement as usize, T::RefusedFirst as usize],
    ),
    count("cards_approved", "cards", &[T::ApprovedReplacement as usize, T::ApprovedFirst as usize]),
    count("cards_approved_replacement", "cards", &[T::ApprovedReplacement as usize]),
    count("cards_issued_replacement", "cards", &[T::IssuedReplacement as usize]),
    count("cards_issued_first", "cards", &[T::IssuedFirst as usize]),
    burden(count("household_cost_usd", "usd", &[T::HouseholdCost as usize])),
];
