//! The systems of the model: parts that run alone or together, and what each counts.

use super::{Outcome, ParameterSpec, Places, consular, documents, flows, ports, repatriation};
use serde::{Deserialize, Serialize};

/// A part of the model that runs by itself or coupled with others. A scenario says which of them run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// Border-crossing cards: stock, applications, interviews, deadline.
    Documents,
    /// Ports of entry: trips, lanes, waits, spending.
    Ports,
    /// Migration between ports of entry.
    Flows,
    /// Return of people to Mexico: schedules, reception, handover of minors, shelter.
    Repatriation,
    /// Consular protection of detained people, and consultation.
    Consular,
}

/// Tallies of one month as plain numbers.
pub trait Tallies {
    /// The system that counts them.
    const SYSTEM: System;
    /// Tallies by place in the order of [`System::tallies`], places of one tally side by side.
    fn by_place(&self) -> impl Iterator<Item = &f64>;
    /// Tallies of the whole border.
    fn of_border(&self) -> &[f64];
}

impl System {
    /// All systems, in the order in which they step through a month.
    pub const ALL: [Self; 5] =
        [Self::Documents, Self::Ports, Self::Flows, Self::Repatriation, Self::Consular];

    /// Name in files and links; the keys of its parameters begin with it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Ports => "ports",
            Self::Flows => "flows",
            Self::Repatriation => "repatriation",
            Self::Consular => "consular",
        }
    }

    /// The system of that id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|system| system.id() == id)
    }

    /// What it reports.
    #[must_use]
    pub const fn outcomes(self) -> &'static [Outcome] {
        match self {
            Self::Documents => documents::OUTCOMES,
            Self::Ports => ports::OUTCOMES,
            Self::Flows => flows::OUTCOMES,
            Self::Repatriation => repatriation::OUTCOMES,
            Self::Consular => consular::OUTCOMES,
        }
    }

    /// The outcome that stands for it where there is room for one only.
    #[must_use]
    pub const fn headline(self) -> &'static str {
        match self {
            Self::Documents => "cards_old_unreplaced",
            Self::Ports => "crossings_vehicles",
            Self::Flows => "apprehensions",
            Self::Repatriation => "received_persons",
            Self::Consular => "detained_persons",
        }
    }

    /// What is told of the difference between two scenarios: what people suffer first, then how much happens.
    #[must_use]
    pub const fn telling(self) -> &'static [&'static str] {
        match self {
            Self::Documents => &[
                "cards_lapsed_holders",
                "applications_waiting",
                "application_wait_days",
                "household_cost_usd",
                "applications_adjudicated",
                "applications_refused",
                "cards_issued_replacement",
                "cards_issued_first",
                "cards_old_unreplaced",
            ],
            Self::Ports => &[
                "wait_minutes_mean",
                "wait_minutes_p90",
                "share_waiting_over_20_min",
                "vehicle_hours_lost",
                "trips_lost",
                "crossings_vehicles",
                "crossings_pedestrians",
                "retail_sales_usd",
                "secondary_referrals",
                "refused_at_ports",
            ],
            Self::Flows => &[
                "deaths",
                "deaths_recorded",
                "custody_person_hours",
                "returned_persons",
                "smuggling_capacity",
                "guide_fee_usd",
                "intending",
                "attempts",
                "apprehensions",
                "entries",
                "stock_us",
            ],
            Self::Repatriation => &[
                "returned_minors_at_night",
                "minors_late_handover",
                "minors_without_handover",
                "returned_at_night_share",
                "returned_unattended",
                "families_split",
                "shelter_refused",
                "reception_wait_minutes_mean",
                "reception_wait_minutes_p95",
                "held_for_opening_hours",
                "minors_custody_hours",
                "interior_cost_usd",
                "received_persons",
            ],
            Self::Consular => &[
                "notified_in_time_share",
                "interior_notified_in_time_share",
                "consular_access_share",
                "interior_access_share",
                "interviewed_share",
                "interior_interviewed_share",
                "consular_wait_days_mean",
                "complaints_open",
                "complaint_resolution_days",
                "detained_persons",
            ],
        }
    }

    /// Whether no record of it was found to hold it against: its numbers illustrate what its assumptions imply.
    #[must_use]
    pub const fn is_illustrative(self) -> bool {
        matches!(self, Self::Repatriation | Self::Consular)
    }

    /// What a scenario sets for it.
    #[must_use]
    pub const fn specs(self) -> &'static [ParameterSpec] {
        match self {
            Self::Documents => documents::DocumentParameters::SPECS,
            Self::Ports => ports::PortParameters::SPECS,
            Self::Flows => flows::FlowParameters::SPECS,
            Self::Repatriation => repatriation::RepatriationParameters::SPECS,
            Self::Consular => consular::ConsularParameters::SPECS,
        }
    }

    /// The places its headline is told apart by.
    #[must_use]
    pub const fn places(self) -> Places {
        match self {
            Self::Documents => Places::Border,
            Self::Ports | Self::Repatriation => Places::Ports,
            Self::Flows | Self::Consular => Places::Sectors,
        }
    }

    /// How many tallies it counts by which places, in the order of its tallies; those of the whole border are the last.
    #[must_use]
    pub const fn tallies(self) -> &'static [(Places, usize)] {
        use {consular::ConsularTally, flows::FlowTally, repatriation::RepatriationTally};
        match self {
            Self::Documents => &[(Places::Border, documents::DocumentTally::COUNT)],
            Self::Ports => &[(Places::Ports, ports::PortTally::COUNT)],
            Self::Flows => {
                &[(Places::Sectors, FlowTally::BY_SECTOR), (Places::Border, FlowTally::OF_BORDER)]
            }
            Self::Repatriation => &[
                (Places::Ports, RepatriationTally::BY_PORT),
                (Places::Border, RepatriationTally::OF_BORDER),
            ],
            Self::Consular => &[
                (Places::Sectors, ConsularTally::BY_SECTOR),
                (Places::Consulates, ConsularTally::BY_CONSULATE),
                (Places::Border, ConsularTally::OF_BORDER),
            ],
        }
    }
}

/// Every outcome of every system.
pub fn outcomes() -> impl Iterator<Item = &'static Outcome> {
    System::ALL.into_iter().flat_map(System::outcomes)
}

/// The outcome of that id.
#[must_use]
pub fn outcome(id: &str) -> Option<&'static Outcome> {
    outcomes().find(|outcome| outcome.id == id)
}
