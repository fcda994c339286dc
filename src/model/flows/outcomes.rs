//! What the flow model counts each month, and the outcomes made of it.

use super::{FlowState, Taken};
use crate::model::{
    Dimension, Group, Judgement, Outcome, OverYear, Places, Sector, System, Tallies,
};

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
    /// Of the returned, those who are not returned at the sector of their arrest.
    pub taken: Taken,
}

impl FlowTallies {
    /// Of a month in which nothing happened.
    pub const NOTHING: Self = Self {
        by_sector: [[0.0; Sector::COUNT]; FlowTally::BY_SECTOR],
        of_border: [0.0; FlowTally::OF_BORDER],
        taken: Taken::NOBODY,
    };

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

    /// The returned by group and by the sector at whose border they are returned, without those flown to the interior.
    /// Shape: `[group][sector]`.
    #[must_use]
    pub fn returned_at_border(&self) -> [[f64; Sector::COUNT]; Group::COUNT] {
        self.taken.leave_at_border(&std::array::from_fn(|group| {
            self.by_sector[T::ReturnedMen as usize + group]
        }))
    }

    /// Whether everyone who set out, or waited `before`, entered, gave up, died or waits `after`; whether everyone arrested
    /// or refused is returned; and whether everyone moved elsewhere arrived there.
    #[must_use]
    pub fn conserve(&self, before: &FlowState, after: &FlowState) -> bool {
        let sum = |of: &[T]| of.iter().map(|&tally| self.get(tally, None)).sum::<f64>();
        let come = before.people_waiting() + sum(&[T::Intending]);
        let ended = sum(&[
            T::EntriesAlone,
            T::EntriesGuide,
            T::EntriesPort,
            T::GaveUpAlone,
            T::GaveUpGuide,
            T::GaveUpPort,
            T::Deaths,
        ]);
        let caught = sum(&[T::ApprehensionsAlone, T::ApprehensionsGuide, T::RefusedAtPort]);
        let returned = sum(&[
            T::ReturnedMen,
            T::ReturnedWomen,
            T::ReturnedAccompaniedMinors,
            T::ReturnedUnaccompaniedMinors,
        ]);
        let moved = |of: &[f64; Sector::COUNT]| of.iter().sum::<f64>();
        come == ended + after.people_waiting()
            && caught == returned
            && moved(&self.taken.moved_away) == moved(&self.taken.moved_here)
    }
}

impl Tallies for FlowTallies {
    const SYSTEM: System = System::Flows;

    fn by_place(&self) -> impl Iterator<Item = &f64> {
        self.by_sector.as_flattened().iter()
    }

    fn of_border(&self) -> &[f64] {
        &self.of_border
    }
}

const fn count(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome::count((System::Flows, Places::Sectors), id, unit, total)
}

const fn judged(judgement: Judgement, outcome: Outcome) -> Outcome {
    Outcome { judgement, ..outcome }
}

const fn by_mode(id: &'static str, unit: &'static str, total: &'static [usize]) -> Outcome {
    Outcome { dimension: Dimension::Mode, ..count(id, unit, total) }
}

const fn ratio(
    id: &'static str,
    unit: &'static str,
    total: &'static [usize],
    per: &'static [usize],
) -> Outcome {
    Outcome { per, ..count(id, unit, total) }
}

/// Every outcome of the flow model.
pub const OUTCOMES: &[Outcome] = &[
    count("intending", "people", &[T::Intending as usize]),
    by_mode(
        "attempts",
        "attempts",
        &[T::AttemptsAlone as usize, T::AttemptsGuide as usize, T::AttemptsPort as usize],
    ),
    by_mode(
        "apprehensions",
        "events",
        &[T::ApprehensionsAlone as usize, T::ApprehensionsGuide as usize],
    ),
    count("refused_at_port", "events", &[T::RefusedAtPort as usize]),
    count("persons_apprehended_once", "people", &[T::PersonsOnce as usize]),
    count("persons_apprehended_twice", "people", &[T::PersonsTwice as usize]),
    count("persons_apprehended_more", "people", &[T::PersonsMore as usize]),
    by_mode(
        "entries",
        "people",
        &[T::EntriesAlone as usize, T::EntriesGuide as usize, T::EntriesPort as usize],
    ),
    by_mode(
        "gave_up",
        "people",
        &[T::GaveUpAlone as usize, T::GaveUpGuide as usize, T::GaveUpPort as usize],
    ),
    judged(Judgement::HARM, count("deaths", "people", &[T::Deaths as usize])),
    judged(Judgement::HARM, count("deaths_recorded", "people", &[T::DeathsRecorded as usize])),
    ratio("guide_fee_usd", "usd", &[T::GuideSpending as usize], &[T::AttemptsGuide as usize]),
    ratio(
        "guide_share",
        "share",
        &[T::AttemptsGuide as usize],
        &[T::AttemptsAlone as usize, T::AttemptsGuide as usize],
    ),
    Outcome {
        over_year: OverYear::Mean,
        judgement: Judgement::BURDEN,
        ..count("smuggling_capacity", "people/month", &[T::SmugglingCapacity as usize])
    },
    Outcome {
        over_year: OverYear::Last,
        places: Places::Border,
        ..count("stock_us", "people", &[T::StockUs as usize])
    },
    Outcome {
        places: Places::Border,
        ..count("returns_home", "people", &[T::ReturnsHome as usize])
    },
    ratio(
        "apprehension_probability",
        "share",
        &[T::ApprehensionsAlone as usize, T::ApprehensionsGuide as usize],
        &[T::AttemptsAlone as usize, T::AttemptsGuide as usize],
    ),
    judged(Judgement::HARM, count("custody_person_hours", "hours", &[T::CustodyHours as usize])),
    Outcome {
        dimension: Dimension::Group,
        of_groups: &[(Group::UnaccompaniedMinors, Judgement::HARM)],
        ..count(
            "returned_persons",
            "people",
            &[
                T::ReturnedMen as usize,
                T::ReturnedWomen as usize,
                T::ReturnedAccompaniedMinors as usize,
                T::ReturnedUnaccompaniedMinors as usize,
            ],
        )
    },
];
