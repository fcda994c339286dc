//! What a scenario sets for consular protection and consultation. Values and sources stand in the scenario files.

use crate::model::parameter::parameters;

parameters! {
    /// Parameters of the consular model. Letters in brackets are those of the equations in each mechanism's file.
    pub struct ConsularParameters {
        // --- who is detained ----------------------------------------------------------------
        /// Share of the people arrested at the border who are held for proceedings.
        detained_share: scalar "consular.detained.share", "share", 0.0..=1.0, Consular;
        /// Multiplier of the record of people removed from the interior, who are detained there before.
        interior_factor: scalar "consular.detained.interior_factor", "1", 0.0..=20.0, Consular;
        /// Days that people are held at the border.
        border_stay_days: scalar "consular.detained.border_stay", "days", 0.1..=180.0, Consular;
        /// Days that people are held in the interior.
        interior_stay_days: scalar "consular.detained.interior_stay", "days", 0.1..=365.0, Consular;
        // --- notification -------------------------------------------------------------------
        /// Mean hours until a person held at the border has been told of the right to consular help, without consultation.
        border_notice_hours: scalar "consular.notification.border_hours", "hours", 0.5..=1_000.0, Consular;
        /// Mean hours until a person held in the interior has been told, without consultation.
        interior_notice_hours: scalar "consular.notification.interior_hours", "hours", 0.5..=2_000.0, Consular;
        /// Hours within which people are to be told (t).
        notice_limit_hours: scalar "consular.notification.limit", "hours", 1.0..=720.0, Consular;
        // --- interviews ---------------------------------------------------------------------
        /// Weight of a consulate's district among those of its sector: where people are held (w).
        district: by_consulate "consular.interviews.district", "1", 0.0..=100.0, Consular;
        /// Share of the people told who ask for an interview.
        asking: scalar "consular.interviews.asking", "share", 0.0..=1.0, Consular;
        /// Share of the places of detention that consuls may enter, at the border.
        border_access: scalar "consular.interviews.border_access", "share", 0.0..=1.0, Consular;
        /// Share of the places of detention that consuls may enter, in the interior.
        interior_access: scalar "consular.interviews.interior_access", "share", 0.0..=1.0, Consular;
        /// Consular staff for protection, in the consulates along the border (c).
        staff: by_consulate "consular.interviews.staff", "officers", 0.0..=500.0, Consular;
        /// Consular staff for protection, in all consulates of the interior together.
        interior_staff: scalar "consular.interviews.interior_staff", "officers", 0.0..=2_000.0, Consular;
        /// Hours of a working day that an officer gives to interviews.
        interview_hours: scalar "consular.interviews.hours", "hours", 0.1..=24.0, Consular;
        /// Minutes of an interview, with the way there.
        interview_minutes: scalar "consular.interviews.minutes", "minutes", 1.0..=960.0, Consular;
        // --- complaints ---------------------------------------------------------------------
        /// Share of the people interviewed who complain of their treatment.
        complaint_share: scalar "consular.complaints.share", "share", 0.0..=1.0, Consular;
        /// Months that a complaint takes, without consultation.
        complaint_months: scalar "consular.complaints.months", "months", 0.1..=120.0, Consular;
        // --- consultation -------------------------------------------------------------------
        /// Meetings of the consultation mechanism a year, where it exists (m).
        meetings: scalar "consular.consultation.meetings", "1/year", 0.0..=52.0, Consular;
        /// Share of the border's districts where it exists (s).
        border_spread: scalar "consular.consultation.border_spread", "share", 0.0..=1.0, Consular;
        /// Share of the interior's districts where it exists.
        interior_spread: scalar "consular.consultation.interior_spread", "share", 0.0..=1.0, Consular;
        /// Meetings a year at which half of its effect is reached (h).
        half_meetings: scalar "consular.consultation.half_meetings", "1/year", 0.1..=52.0, Consular;
        /// Factor on hours until people are told, at full effect.
        notice_factor: scalar "consular.consultation.notice_factor", "1", 0.01..=1.0, Consular;
        /// Factor on the share of places that stay closed to consuls, at full effect.
        closed_factor: scalar "consular.consultation.closed_factor", "1", 0.0..=1.0, Consular;
        /// Factor on the months that a complaint takes, at full effect.
        complaint_factor: scalar "consular.consultation.complaint_factor", "1", 0.01..=1.0, Consular;
    }
}
