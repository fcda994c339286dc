//! What the flow model counts each month, and the outcomes made of it.

use crate::model::{Dimension, Group, Judgement, Outcome, OverSectors, OverYear, Sector};

/// A monthly count or level of one sector (or, from [`FlowTally::StockUs`] on, of the whole border).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(usize)]
#[allow(missing_docs)] // the outcomes below say what each is
pub enum FlowTally {
    Intending,
    AttemptsAlone,
    AttemptsGuide,
    AttemptsPort,
    ApprehensionsAlone,
    ApprehensionsGuide,
    RefusedAtPort,
    EntriesAlone,
    EntriesGuide,
    EntriesPort,
    GaveUpAlone,
    GaveUpGuide,
    GaveUpPort,
    PersonsOnce,
    PersonsTwice,
    PersonsMore,
    Deaths,
    DeathsRecorded,
    /// US dollars guides are paid for attempts of the month.
    GuideSpending,
    SmugglingCapacity,
    CustodyHours,
    ReturnedMen,
    ReturnedWomen,
    ReturnedAccompaniedMinors,
    ReturnedUnaccompaniedMinors,
    StockUs,
    ReturnsHome,
}

use FlowTally as T;

impl FlowTally {
    /// How many tallies a sector has.
    pub const BY_SECTOR: usize = T::StockUs as usize;
    /// How many tallies the whole border has besides.
    pub const OF_BORDER: usize = T::ReturnsHome as usize + 1 - Self::BY_SECTOR;
}

/// Tallies of one month. People are whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowTallies {
    /// Shape: `[tally][sector]`.
    pub by_sector: [[f64; Sector::COUNT]; FlowTally::BY_SECTOR],
    /// Shape: `[tally - BY_SECTOR]`.
    pub of_border: [f64; FlowTally::OF_BORDER],
}

impl FlowTallies {
    /// A sector's tally, or the border's sum of it.
    #[must_use]
    pub fn get(&self, tally: FlowTally, sector: Option<Sector>) -> f64 {
        let index = tally as usize;
        match (index.checked_sub(FlowTally::BY_SECTOR), sector) {
            (Some(of_border), _) => self.of_border[of_border],
            (None, Some(sector)) => self.by_sector[index][sector as usize],
            (None, None) => self.by_sector[index].iter().sum(),
        }
    }
}

const fn count(id: &'static str, unit: &'static str, total: &'static [T]) -> Outcome<T> {
    Outcome {
        id,
        unit,
        total,
        per: &[],
        over_year: OverYear::Sum,
        over_sectors: OverSectors::Sum,
        dimension: Dimension::None,
        judgement: Judgement::NONE,
        of_groups: &[],
    }
}

const fn judged(judgement: Judgement, outcome: Outcome<T>) -> Outcome<T> {
    Outcome { judgement, ..outcome }
}

const fn by_mode(id: &'static str, unit: &'static str, total: &'static [T]) -> Outcome<T> {
    Outcome { dimension: Dimension::Mode, ..count(id, unit, total) }
}

const fn ratio(
    id: &'static str,
    unit: &'static str,
    total: &'static [T],
    per: &'static [T],
) -> Outcome<T> {
    Outcome { per, ..count(id, unit, total) }
}

/// Every outcome of the flow model.
pub const OUTCOMES: &[Outcome<T>] = &[
    count("intending", "people", &[T::Intending]),
    by_mode("attempts", "attempts", &[T::AttemptsAlone, T::AttemptsGuide, T::AttemptsPort]),
    by_mode("apprehensions", "events", &[T::ApprehensionsAlone, T::ApprehensionsGuide]),
    count("refused_at_port", "events", &[T::RefusedAtPort]),
    count("persons_apprehended_once", "people", &[T::PersonsOnce]),
    count("persons_apprehended_twice", "people", &[T::PersonsTwice]),
    count("persons_apprehended_more", "people", &[T::PersonsMore]),
    by_mode("entries", "people", &[T::EntriesAlone, T::EntriesGuide, T::EntriesPort]),
    by_mode("gave_up", "people", &[T::GaveUpAlone, T::GaveUpGuide, T::GaveUpPort]),
    judged(Judgement::HARM, count("deaths", "people", &[T::Deaths])),
    judged(Judgement::HARM, count("deaths_recorded", "people", &[T::DeathsRecorded])),
    ratio("guide_fee_usd", "usd", &[T::GuideSpending], &[T::AttemptsGuide]),
    ratio("guide_share", "share", &[T::AttemptsGuide], &[T::AttemptsAlone, T::AttemptsGuide]),
    Outcome {
        over_year: OverYear::Mean,
        judgement: Judgement::BURDEN,
        ..count("smuggling_capacity", "people/month", &[T::SmugglingCapacity])
    },
    Outcome {
        over_year: OverYear::Last,
        over_sectors: OverSectors::BorderOnly,
        ..count("stock_us", "people", &[T::StockUs])
    },
    Outcome {
        over_sectors: OverSectors::BorderOnly,
        ..count("returns_home", "people", &[T::ReturnsHome])
    },
    ratio(
        "apprehension_probability",
        "share",
        &[T::ApprehensionsAlone, T::ApprehensionsGuide],
        &[T::AttemptsAlone, T::AttemptsGuide],
    ),
    judged(Judgement::HARM, count("custody_person_hours", "hours", &[T::CustodyHours])),
    Outcome {
        dimension: Dimension::Group,
        of_groups: &[(Group::UnaccompaniedMinors, Judgement::HARM)],
        ..count(
            "returned_persons",
            "people",
            &[
                T::ReturnedMen,
                T::ReturnedWomen,
                T::ReturnedAccompaniedMinors,
                T::ReturnedUnaccompaniedMinors,
            ],
        )
    },
];
