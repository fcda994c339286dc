//! What a scenario sets for border-crossing documents. Values and sources stand in the scenario files.

use crate::model::parameter::parameters;

parameters! {
    /// Parameters of the documents model. All are of the whole border.
    pub struct DocumentParameters {
        // --- the law ------------------------------------------------------------------------
        /// The date, in decimal years (1999.75 is 1 October 1999), from which old cards are no longer valid (D).
        deadline: scalar "documents.deadline", "year", 1998.0..=2012.0, Documents;
        /// Months after the deadline during which old cards are still accepted.
        grace_months: scalar "documents.grace_months", "months", 0.0..=24.0, Documents;
        // --- old cards ----------------------------------------------------------------------
        /// Old cards in use when the programme starts, or when the run starts if that is later.
        old_cards: scalar "documents.old_cards.number", "people", 0.0..=20_000_000.0, Documents;
        /// Share of their holders who would never apply for a new one, asked at the start.
        never_apply: scalar "documents.never_apply", "share", 0.0..=1.0, Documents;
        /// Rate at which old cards go out of use: holders die, move away, lose the card, no longer cross.
        out_of_use: scalar "documents.old_cards.out_of_use", "1/year", 0.0..=0.5, Documents;
        // --- applications -------------------------------------------------------------------
        /// Share of people for whom applications are being taken, as posts open.
        reach: scalar "documents.applications.reach", "share", 0.0..=1.0, Documents;
        /// Rate at which holders apply with no deadline near (a0).
        base_hazard: scalar "documents.applications.base_hazard", "1/year", 0.0..=20.0, Documents;
        /// What the deadline adds to that rate on its day (a1).
        rush_hazard: scalar "documents.applications.rush_hazard", "1/year", 0.0..=100.0, Documents;
        /// How long before the deadline the rush sets in: the time in which it grows by the factor e (tau).
        rush_years: scalar "documents.applications.rush_time", "years", 0.02..=5.0, Documents;
        /// Rate at which holders apply once their old card has lapsed (a2).
        lapsed_hazard: scalar "documents.applications.lapsed_hazard", "1/year", 0.0..=20.0, Documents;
        /// People who apply for a first card each month where applications are taken (F0), at the start of the programme.
        first_time: scalar "documents.applications.first_time", "people/month", 0.0..=1_000_000.0, Documents;
        /// Growth of that number, a year (g).
        first_time_growth: scalar "documents.applications.first_time_growth", "1/year", -0.5..=0.5, Documents;
        // --- price --------------------------------------------------------------------------
        /// US dollars charged for an application.
        fee_usd: scalar "documents.fee.amount", "usd", 0.0..=500.0, Documents;
        /// The fee at which the rates above hold.
        fee_reference_usd: scalar "documents.fee.reference", "usd", 1.0..=500.0, Documents;
        /// Elasticity of applications to the fee, at the reference fee, as a positive number (e).
        fee_elasticity: scalar "documents.fee.elasticity", "1", 0.0..=3.0, Documents;
        /// US dollars an application costs a household besides the fee: travel, photographs, lost pay.
        travel_usd: scalar "documents.fee.travel", "usd", 0.0..=1_000.0, Documents;
        // --- capacity -----------------------------------------------------------------------
        /// Consular posts that take applications.
        posts: scalar "documents.capacity.posts", "posts", 0.0..=50.0, Documents;
        /// Officers who interview, at a post.
        officers: scalar "documents.capacity.officers", "officers/post", 0.0..=500.0, Documents;
        /// Interviews an officer holds on a working day.
        interviews: scalar "documents.capacity.interviews", "interviews/day", 0.0..=300.0, Documents;
        /// Multiplier of interviews by longer or shorter hours.
        hours_factor: scalar "documents.capacity.hours_factor", "1", 0.0..=4.0, Documents;
        // --- decision and card --------------------------------------------------------------
        /// Share of applications that are refused.
        refusal: scalar "documents.decision.refusal", "share", 0.0..=1.0, Documents;
        /// Months from approval to the card in the holder's hand.
        production_months: scalar "documents.production.lag", "months", 0.0..=12.0, Documents;
    }
}
