//! What tables show of each system unless outcomes are asked for.

use frontera::model::{Places, System};

/// The columns of a run's table by fiscal year.
pub fn by_year(system: System) -> &'static [&'static str] {
    match system {
        System::Documents => &[
            "applications_adjudicated",
            "cards_issued_replacement",
            "cards_issued_first",
            "applications_waiting",
            "cards_old_unreplaced",
        ],
        System::Ports => &[
            "crossings_vehicles",
            "crossings_pedestrians",
            "wait_minutes_mean",
            "vehicle_hours_lost",
            "retail_sales_usd",
        ],
        System::Flows => {
            &["attempts", "apprehensions", "entries", "deaths_recorded", "guide_fee_usd"]
        }
        System::Repatriation => &[
            "received_persons",
            "returned_at_night_share",
            "returned_minors_at_night",
            "minors_late_handover",
            "reception_wait_minutes_mean",
            "shelter_refused",
        ],
        System::Consular => &[
            "detained_persons",
            "notified_in_time_share",
            "interior_notified_in_time_share",
            "interviewed_share",
            "complaints_open",
        ],
    }
}

/// The series of the record that stands beside a system's headline, if there is one.
pub fn record(system: System) -> Option<&'static str> {
    match system {
        System::Documents | System::Repatriation | System::Consular => None,
        System::Ports => Some("observed.crossings_vehicles"),
        System::Flows => Some("observed.apprehensions"),
    }
}

/// What a table calls the places of a system; `None` where it has none.
pub fn places_heading(system: System) -> Option<&'static str> {
    match system.places() {
        Places::Border => None,
        Places::Sectors => Some("table-sector"),
        Places::Ports => Some("table-port"),
        Places::Consulates => Some("table-consulate"),
    }
}
