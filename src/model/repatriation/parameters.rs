//! What a scenario sets for repatriation. Values and sources stand in the scenario files.

use crate::model::parameter::parameters;

parameters! {
    /// Parameters of the repatriation model. Letters in brackets are those of the equations in each mechanism's file.
    pub struct RepatriationParameters {
        // --- who is returned, where flows do not run ----------------------------------------
        /// Multiplier of the record of apprehensions, by sector; read only where flows do not run.
        load_factor: by_sector "repatriation.load.factor", "1", 0.0..=20.0, Repatriation;
        /// Multiplier of a month of the record by calendar month; read only where flows do not run.
        load_season: by_month "repatriation.load.season", "1", 0.05..=5.0, Repatriation;
        /// Shares of the groups among returned people; read only where flows do not run.
        load_groups: by_group "repatriation.load.groups", "share", 0.0..=1.0, Repatriation;
        /// Multiplier of the record of removals ordered in the interior.
        removals_factor: scalar "repatriation.removals.factor", "1", 0.0..=20.0, Repatriation;
        /// Weight of each port among those by which people removed from the interior are returned.
        removals_ports: by_port "repatriation.removals.ports", "1", 0.0..=1.0, Repatriation;
        // --- where and when -----------------------------------------------------------------
        /// Weight of each port among those of its sector.
        port_weight: by_port "repatriation.ports.weight", "1", 0.0..=1.0, Repatriation;
        /// Share of people returned within the port's hours; the others as soon as they are ready.
        agreed: by_port "repatriation.schedule.agreed", "share", 0.0..=1.0, Repatriation;
        /// Hour of a working day from which people are returned.
        opens: by_port "repatriation.schedule.opens", "hour", 0.0..=24.0, Repatriation;
        /// Hour of a working day until which they are; the port's hours run past midnight if it is not after `opens`.
        closes: by_port "repatriation.schedule.closes", "hour", 0.0..=24.0, Repatriation;
        /// Hour of a Saturday or Sunday from which people are returned.
        weekend_opens: by_port "repatriation.schedule.weekend_opens", "hour", 0.0..=24.0, Repatriation;
        /// Hour of a Saturday or Sunday until which they are.
        weekend_closes: by_port "repatriation.schedule.weekend_closes", "hour", 0.0..=24.0, Repatriation;
        /// Share of arrests made between 18:00 and 06:00.
        night_arrests: scalar "repatriation.custody.night_arrests", "share", 0.0..=1.0, Repatriation;
        /// Hours from arrest until a person can be returned.
        processing_hours: scalar "repatriation.custody.processing_hours", "hours", 0.0..=72.0, Repatriation;
        /// Hours over which those held while a port was closed are brought once it opens.
        pulse_hours: scalar "repatriation.custody.pulse_hours", "hours", 1.0..=12.0, Repatriation;
        /// Coefficient of variation of a day's returns at a port around its month, besides that of the buses.
        daily_variation: scalar "repatriation.load.daily_variation", "1", 0.0..=1.0, Repatriation;
        // --- buses --------------------------------------------------------------------------
        /// People in a bus before it is cut to the least and the most.
        bus_people: scalar "repatriation.buses.people", "people", 1.0..=100.0, Repatriation;
        /// Least people in a bus.
        bus_least: scalar "repatriation.buses.least", "people", 1.0..=100.0, Repatriation;
        /// Seats of a bus (b).
        bus_seats: scalar "repatriation.buses.seats", "people", 1.0..=100.0, Repatriation;
        // --- desk ---------------------------------------------------------------------------
        /// Officers who receive people while the port's hours run.
        officers: by_port "repatriation.desk.officers", "officers", 0.0..=200.0, Reception;
        /// Officers who receive people outside the port's hours.
        night_officers: by_port "repatriation.desk.night_officers", "officers", 0.0..=200.0, Reception;
        /// Minutes an officer takes for a person.
        service_minutes: scalar "repatriation.desk.service_minutes", "minutes", 0.1..=240.0, Reception;
        /// Minutes within which a person should be received.
        goal_minutes: scalar "repatriation.desk.goal", "minutes", 1.0..=1_440.0, Reception;
        // --- children and women -------------------------------------------------------------
        /// 1: unaccompanied minors are received first, then women and minors with family; 0: in order of arrival.
        priority: scalar "repatriation.protection.priority", "1", 0.0..=1.0, Protection;
        /// Share of each group that is returned in daylight only, from 07:00 to 19:00.
        daylight: by_group "repatriation.protection.daylight", "share", 0.0..=1.0, Protection;
        /// 1: unaccompanied minors stay in custody until the child-welfare agency takes them over; 0: they are let go at the port.
        custody_until_handover: scalar "repatriation.protection.custody_until_handover", "1", 0.0..=1.0, Protection;
        /// Hour from which the child-welfare agency takes minors over.
        agency_opens: scalar "repatriation.agency.opens", "hour", 0.0..=24.0, Protection;
        /// Hour until which it does.
        agency_closes: scalar "repatriation.agency.closes", "hour", 0.0..=24.0, Protection;
        /// 1: the agency is open on Saturdays and Sundays; 0: it is not.
        agency_weekend: scalar "repatriation.agency.weekend", "1", 0.0..=1.0, Protection;
        /// Hours of custody at the port after which a handover is late.
        handover_limit_hours: scalar "repatriation.agency.limit", "hours", 0.5..=168.0, Protection;
        /// People of a family who are returned together.
        family_people: scalar "repatriation.families.people", "people", 2.0..=10.0, Protection;
        /// Share of families whom the bus waits for, so that its cap does not part them.
        kept_together: scalar "repatriation.families.kept_together", "share", 0.0..=1.0, Protection;
        // --- shelter ------------------------------------------------------------------------
        /// Share of each group that asks for a bed.
        shelter_need: by_group "repatriation.shelter.need", "share", 0.0..=1.0, Reception;
        /// Mean stay, days.
        shelter_stay_days: scalar "repatriation.shelter.stay", "days", 0.1..=60.0, Reception;
        /// Beds at a port.
        beds: by_port "repatriation.shelter.beds", "beds", 0.0..=10_000.0, Reception;
        // --- interior programme -------------------------------------------------------------
        /// Share of men and women arrested in a sector who are flown to the interior.
        interior_share: by_sector "repatriation.interior.share", "share", 0.0..=1.0, Repatriation;
        /// Share of them who are back at the border to try again a month later.
        interior_retry: scalar "repatriation.interior.retry", "share", 0.0..=1.0, Repatriation;
        /// US dollars for a person flown.
        interior_cost_usd: scalar "repatriation.interior.cost", "usd", 0.0..=10_000.0, Repatriation;
    }
}
