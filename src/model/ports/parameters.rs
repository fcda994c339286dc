//! What a scenario may set about ports of entry.

use crate::model::parameter::parameters;

parameters! {
    /// Parameters of the port model. Letters in brackets are those of the equations in each mechanism's file.
    pub struct PortParameters {
        // --- 1 trips ------------------------------------------------------------------------
        /// Personal vehicles a month at the start of 1998, at the reference delay (T0).
        vehicles: by_port "ports.trips.vehicles", "vehicles/month", 1.0..=10_000_000.0, Trips;
        /// People on foot a month at the start of 1998, at the reference delay.
        pedestrians: by_port "ports.trips.pedestrians", "people/month", 1.0..=10_000_000.0, Trips;
        /// Log growth of vehicle trips a year, at constant waits.
        growth_vehicles: by_port "ports.trips.growth_vehicles", "1/year", -1.5..=1.5, Trips;
        /// Log growth of trips on foot a year, at constant waits.
        growth_pedestrians: by_port "ports.trips.growth_pedestrians", "1/year", -1.5..=1.5, Trips;
        /// Multiplier of vehicle trips by calendar month.
        season_vehicles: by_month "ports.trips.season_vehicles", "1", 0.1..=5.0, Trips;
        /// Multiplier of trips on foot by calendar month.
        season_pedestrians: by_month "ports.trips.season_pedestrians", "1", 0.1..=5.0, Trips;
        /// Share of a shock left a month later.
        shock_persistence: scalar "ports.trips.shock_persistence", "1", 0.0..=0.99, Trips;
        /// Standard deviation, log points, of the shock to vehicle trips that all ports share.
        common_deviation_vehicles: scalar "ports.trips.common_deviation_vehicles", "1", 0.0..=1.0, Trips;
        /// Standard deviation, log points, of the shock to trips on foot that all ports share.
        common_deviation_pedestrians: scalar "ports.trips.common_deviation_pedestrians", "1", 0.0..=1.0, Trips;
        /// Standard deviation, log points, of each port's own shock to vehicle trips.
        deviation_vehicles: by_port "ports.trips.deviation_vehicles", "1", 0.0..=2.0, Trips;
        /// Standard deviation, log points, of each port's own shock to trips on foot.
        deviation_pedestrians: by_port "ports.trips.deviation_pedestrians", "1", 0.0..=2.0, Trips;
        /// Share of trips made with a border-crossing card.
        card_share: scalar "ports.trips.card_share", "share", 0.0..=1.0, Trips;
        /// People in a personal vehicle.
        people_per_vehicle: scalar "ports.trips.people_per_vehicle", "people/vehicle", 1.0..=8.0, Trips;
        /// Log trips lost for each minute of perceived delay (b).
        delay_sensitivity: scalar "ports.trips.delay_sensitivity", "1/minute", 0.0..=0.1, Trips;
        /// Log odds of foot against vehicle for each minute of difference of perceived delays (theta).
        substitution: scalar "ports.trips.substitution", "1/minute", 0.0005..=0.2, Trips;
        /// Minutes of delay of vehicles at which `vehicles` holds (W_ref).
        reference_delay_vehicle: by_port "ports.trips.reference_delay_vehicle", "minutes", 0.0..=600.0, Trips;
        /// Minutes of delay on foot at which `pedestrians` holds.
        reference_delay_pedestrian: by_port "ports.trips.reference_delay_pedestrian", "minutes", 0.0..=600.0, Trips;
        /// Rate at which people learn how long the wait is, a month.
        learning_rate: scalar "ports.trips.learning_rate", "1/month", 0.01..=1.0, Trips;
        // --- 2 lanes ------------------------------------------------------------------------
        /// Lanes for personal vehicles.
        vehicle_lanes: by_port "ports.lanes.vehicle", "lanes", 1.0..=100.0, Ports;
        /// Booths for people on foot.
        pedestrian_booths: by_port "ports.lanes.pedestrian", "booths", 1.0..=100.0, Ports;
        /// Lanes for trusted travellers; without one, the enrolled use the vehicle lanes.
        trusted_lanes: by_port "ports.lanes.trusted", "lanes", 0.0..=50.0, Ports;
        /// Share of vehicle lanes open in the busiest hours.
        vehicle_open: by_port "ports.lanes.vehicle_open", "share", 0.05..=1.0, Ports;
        /// Share of booths on foot open in the busiest hours.
        pedestrian_open: by_port "ports.lanes.pedestrian_open", "share", 0.05..=1.0, Ports;
        /// Share of vehicle trips made by enrolled, screened travellers.
        enrolled_share: by_port "ports.lanes.enrolled_share", "share", 0.0..=0.9, Ports;
        // --- 3 inspection -------------------------------------------------------------------
        /// Seconds of primary inspection of a vehicle.
        vehicle_seconds: by_port "ports.inspection.vehicle_seconds", "seconds", 3.0..=600.0, Ports;
        /// Seconds of primary inspection of a person on foot.
        pedestrian_seconds: by_port "ports.inspection.pedestrian_seconds", "seconds", 1.0..=600.0, Ports;
        /// Seconds of inspection in a trusted lane.
        trusted_seconds: scalar "ports.inspection.trusted_seconds", "seconds", 1.0..=600.0, Ports;
        /// Share of general lanes and booths in which documents are read by a machine.
        card_read_share: scalar "ports.inspection.card_read_share", "share", 0.0..=1.0, Ports;
        /// Seconds where documents are read by a machine over those where they are looked at.
        card_read_factor: scalar "ports.inspection.card_read_factor", "1", 0.2..=5.0, Ports;
        /// Share of general lanes and booths in which the holder is matched with the fingerprints of the card.
        biometric_share: scalar "ports.inspection.biometric_share", "share", 0.0..=1.0, Ports;
        /// Seconds where the holder is matched over those where documents are looked at.
        biometric_factor: scalar "ports.inspection.biometric_factor", "1", 0.2..=5.0, Ports;
        /// Coefficient of variation of inspection times (cs).
        service_variation: scalar "ports.inspection.service_variation", "1", 0.0..=3.0, Ports;
        /// Coefficient of variation of the days of a week around their profile.
        daily_variation: scalar "ports.inspection.daily_variation", "1", 0.0..=0.3, Ports;
        /// Share of people referred to secondary inspection for reasons other than doubt about their document.
        secondary_share: scalar "ports.inspection.secondary_share", "share", 0.0..=0.5, Ports;
        /// Minutes of a secondary inspection.
        secondary_minutes: scalar "ports.inspection.secondary_minutes", "minutes", 0.0..=240.0, Ports;
        /// Share of people in secondary inspection who are refused entry.
        refused_share: scalar "ports.inspection.refused_share", "share", 0.0..=1.0, Ports;
        /// People with false or borrowed documents among those who cross (pi).
        impostor_prevalence: scalar "ports.screening.prevalence", "share", 0.0..=0.2, Ports;
        /// Probability that inspection doubts a false or borrowed document (Se).
        screening_sensitivity: scalar "ports.screening.sensitivity", "share", 0.0..=1.0, Ports;
        /// Probability that inspection does not doubt a good document (Sp).
        screening_specificity: scalar "ports.screening.specificity", "share", 0.0..=1.0, Ports;
        /// The same sensitivity where the holder is matched with the fingerprints of the card.
        biometric_sensitivity: scalar "ports.screening.biometric_sensitivity", "share", 0.0..=1.0, Ports;
        /// Share of people who have stayed longer than allowed on an earlier visit.
        overstay_prevalence: scalar "ports.screening.overstay_prevalence", "share", 0.0..=0.2, Ports;
        /// Probability that inspection doubts one of them.
        overstay_sensitivity: scalar "ports.screening.overstay_sensitivity", "share", 0.0..=1.0, Ports;
        /// Probability that inspection does not take anybody else for one of them.
        overstay_specificity: scalar "ports.screening.overstay_specificity", "share", 0.0..=1.0, Ports;
        // --- 4 commerce ---------------------------------------------------------------------
        /// US dollars spent on a trip by vehicle.
        vehicle_spend_usd: scalar "ports.commerce.vehicle_spend", "usd", 0.0..=2_000.0, Trips;
        /// US dollars spent on a trip on foot.
        pedestrian_spend_usd: scalar "ports.commerce.pedestrian_spend", "usd", 0.0..=2_000.0, Trips;
        /// 0 leaves output and jobs out; anything above converts retail sales to them. Consultants' ratios, not validated.
        conversion: scalar "ports.commerce.conversion", "1", 0.0..=1.0, Trips;
        /// US dollars of output for each of retail sales.
        output_multiplier: scalar "ports.commerce.output_multiplier", "1", 0.0..=10.0, Trips;
        /// Jobs for a year for each million US dollars of output.
        jobs_per_million_usd: scalar "ports.commerce.jobs_per_million", "jobs/million_usd", 0.0..=100.0, Trips;
    }
}

impl PortParameters {
    /// The same parameters where they bind each other: the answer to delay is held to b <= theta.
    #[must_use]
    pub fn in_joint_bounds(mut self) -> Self {
        self.delay_sensitivity = self.delay_sensitivity.min(self.substitution);
        self
    }
}
