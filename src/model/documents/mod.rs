//! Border-crossing documents: old cards are replaced by new ones before a deadline, month by month for the whole border.
//!
//! ```text
//! leave ~ Binomial(O, 1 - exp(-w))   A_r ~ Binomial(O, p)   A_f ~ Poisson(F)      demand: demand.rs
//! done = min(Q + A, c) day by day    c = posts officers interviews hours          queue: queue.rs
//! refused ~ Binomial(done, r)        cards follow after a lag                     pipeline: production.rs
//! ```
//! The law: every card issued after 1 April 1998 carries a biometric, and older cards expire at a deadline that Congress
//! set and moved (Illegal Immigration Reform and Immigrant Responsibility Act 1996, section 104; US Department of State,
//! Bureau of Consular Affairs). Whether an old card is valid is a matter of dates, not of its holder: a deadline moved
//! after it passed makes lapsed cards valid again, as in May 2002. Who waits for an interview or for a card keeps the
//! old one; who is refused loses it.
//!
//! People are conserved: old cards at the start = unreplaced + replaced + refused + gone out of use.
//! The model knows nothing of ports, of who holds a card where, of cards lost or stolen once made, nor of the ten years
//! after which new ones expire.

pub mod demand;
pub mod draws;
#[cfg(test)]
mod fixture;
pub mod in_time;
mod outcomes;
mod parameters;
pub mod production;
pub mod queue;
#[cfg(test)]
mod tests;

pub use draws::{DocumentDraw, DocumentDraws};
pub use outcomes::{DocumentTallies, DocumentTally, OUTCOMES};
pub use parameters::DocumentParameters;

use super::Month;
use super::calendar::Calendar;
use super::elementary::{exp, larger, smaller};
use crate::random::{binomial, poisson};
use demand::Stretch;
use production::Pipeline;

/// Months from year 0 to April 1998, from which on cards carry a biometric (US Department of State, Bureau of Consular
/// Affairs): before it the system is idle.
const PROGRAMME_STARTS: u32 = 1998 * 12 + 3;

/// First-time applicants a month are held below this: far beyond the model, and countable.
const MOST_FIRST_TIME: f64 = 100_000_000.0;

/// All that the next month needs. People and cards are whole numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DocumentState {
    /// Holders of old cards who would apply and have not yet.
    pub intending: f64,
    /// Holders of old cards who would never apply.
    pub never: f64,
    /// People who wait for an interview: of replacement, first-time.
    pub waiting: [f64; 2],
    /// Cards approved and not yet handed over: of replacement, first-time.
    pub production: [Pipeline; 2],
    /// New cards in people's hands.
    pub new_cards: f64,
    /// The part of an interview that the daily queue has done beyond whole people.
    pub carry: f64,
    /// Whether old cards were accepted at the end of the month.
    pub old_accepted: bool,
}

/// People by the card they hold, for other systems.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Holders {
    /// Old cards that are accepted.
    pub old_valid: f64,
    /// New cards.
    pub new_valid: f64,
    /// People whose old card is no longer accepted and who have no new one.
    pub lapsed: f64,
}

impl DocumentState {
    /// Old cards whose holder has no new one: who has not applied, waits for an interview or for the card.
    #[must_use]
    #[inline]
    pub fn old_unreplaced(&self) -> f64 {
        self.never + self.without_card()
    }

    /// Of the holders who would apply, those without a new card and not refused.
    #[must_use]
    #[inline]
    pub fn without_card(&self) -> f64 {
        self.intending + self.waiting[0] + self.production[0].cards()
    }

    /// People by the card they hold at the end of the month.
    #[must_use]
    #[inline]
    pub fn holders(&self) -> Holders {
        let old = self.old_unreplaced();
        let (old_valid, lapsed) = if self.old_accepted { (old, 0.0) } else { (0.0, old) };
        Holders { old_valid, new_valid: self.new_cards, lapsed }
    }
}

/// The model for as long as no policy changes. Its parameters bind each other by no rule, so that none can be broken.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentModel {
    parameters: DocumentParameters,
    /// Interviews a working day.
    capacity: f64,
    /// Multiplier of applications: where they are taken, at this fee.
    openness: f64,
    /// Share of old cards that go out of use in a month.
    out_of_use: f64,
    /// Years from year 0 from which on old cards are not accepted.
    expiry: f64,
}

impl DocumentModel {
    /// The model of these parameters.
    #[must_use]
    pub fn new(parameters: DocumentParameters) -> Self {
        let p = &parameters;
        let [kept] = exp(&[-p.out_of_use / 12.0]);
        Self {
            capacity: p.posts * p.officers * p.interviews * p.hours_factor,
            openness: p.reach * demand::answer_to_fee(p),
            out_of_use: 1.0 - kept,
            expiry: p.deadline + p.grace_months / 12.0,
            parameters,
        }
    }

    /// Interviews that all posts together hold on a working day.
    #[must_use]
    pub const fn capacity_a_day(&self) -> f64 {
        self.capacity
    }

    /// Price of a new card over that at which people were seen to apply.
    #[must_use]
    pub fn relative_fee(&self) -> f64 {
        demand::relative_fee(&self.parameters)
    }

    /// The state from which a run starts: nobody has applied. Before April 1998 no month changes it, so it fits any
    /// window that begins by then; for a later one `old_cards` is the number of old cards in use at its start.
    #[must_use]
    pub fn start(&self) -> DocumentState {
        let cards = self.parameters.old_cards.floor();
        let never = (cards * self.parameters.never_apply + 0.5).floor();
        DocumentState {
            intending: cards - never,
            never,
            waiting: [0.0; 2],
            production: [Pipeline::default(); 2],
            new_cards: 0.0,
            carry: 0.0,
            old_accepted: true,
        }
    }

    /// One month. Pure: the same state, month and draws give the same answer.
    #[must_use]
    pub fn step(
        &self,
        state: &DocumentState,
        month: Month,
        draws: &DocumentDraws,
    ) -> (DocumentState, DocumentTallies) {
        let number = month.number();
        if number < PROGRAMME_STARTS {
            return (*state, level_tallies(state));
        }
        let p = &self.parameters;
        let from = f64::from(number) / 12.0;
        let stretch =
            Stretch { from, to: from + 1.0 / 12.0, deadline: p.deadline, expiry: self.expiry };

        // Old cards go out of use, and people apply.
        let binomial = |people: f64, share: f64, draw: DocumentDraw| {
            f64::from(binomial(people as u32, share, draws.of(draw)))
        };
        let gone_intending =
            binomial(state.intending, self.out_of_use, DocumentDraw::OutOfUseIntending);
        let gone_never = binomial(state.never, self.out_of_use, DocumentDraw::OutOfUseNever);
        let years = f64::from(number - PROGRAMME_STARTS) / 12.0;
        let [growth, not_yet] =
            exp(&[p.first_time_growth * years, -demand::hazard(p, &stretch) * self.openness]);
        let still = state.intending - gone_intending;
        let first_time = smaller(p.first_time * growth * self.openness, MOST_FIRST_TIME);
        let filed = [
            binomial(still, larger(1.0 - not_yet, 0.0), DocumentDraw::ApplyReplacement),
            f64::from(poisson(first_time, draws.of(DocumentDraw::ApplyFirst))),
        ];

        // The queue, in whole people: both kinds of applicant are called as they stand in it.
        let asking = [state.waiting[0] + filed[0], state.waiting[1] + filed[1]];
        let all = asking[0] + asking[1];
        let fluid = larger(state.waiting[0] + state.waiting[1] - state.carry, 0.0);
        let queue = queue::run(fluid, filed[0] + filed[1], self.capacity, &Calendar::of(month));
        let (done, carry) = whole_people(state.carry + queue.done, queue.left, all);
        let done_replacement = in_proportion(done, &asking);
        let done = [done_replacement, done - done_replacement];
        let refused = [
            binomial(done[0], p.refusal, DocumentDraw::RefuseReplacement),
            binomial(done[1], p.refusal, DocumentDraw::RefuseFirst),
        ];
        let approved = [done[0] - refused[0], done[1] - refused[1]];

        // Cards are made and handed over.
        let (made_replacement, issued_replacement) =
            state.production[0].month(approved[0], p.production_months);
        let (made_first, issued_first) =
            state.production[1].month(approved[1], p.production_months);

        let next = DocumentState {
            intending: still - filed[0],
            never: state.never - gone_never,
            waiting: [asking[0] - done[0], asking[1] - done[1]],
            production: [made_replacement, made_first],
            new_cards: state.new_cards + issued_replacement + issued_first,
            carry,
            // A month counts as one in which old cards were accepted if they were for half of it.
            old_accepted: self.expiry - from >= 0.5 / 12.0,
        };
        let mut tallies = level_tallies(&next);
        let mut put = |tally: DocumentTally, value: f64| tallies.0[tally as usize] = value;
        put(DocumentTally::OldOutOfUse, gone_intending + gone_never);
        put(DocumentTally::FiledReplacement, filed[0]);
        put(DocumentTally::FiledFirst, filed[1]);
        put(DocumentTally::ApprovedReplacement, approved[0]);
        put(DocumentTally::ApprovedFirst, approved[1]);
        put(DocumentTally::RefusedReplacement, refused[0]);
        put(DocumentTally::RefusedFirst, refused[1]);
        put(DocumentTally::IssuedReplacement, issued_replacement);
        put(DocumentTally::IssuedFirst, issued_first);
        put(DocumentTally::WaitingPersonDays, queue.person_days);
        put(DocumentTally::LongWaits, queue.long_waits);
        put(DocumentTally::LongWaitDays, (filed[0] + filed[1]) * queue.p90_days);
        put(DocumentTally::HouseholdCost, (filed[0] + filed[1]) * (p.fee_usd + p.travel_usd));
        (next, tallies)
    }
}

/// Whole people of `done` interviews among `all` who asked, and the part of an interview beyond them. An empty queue
/// has interviewed everyone: rounding of its daily sums must not keep the last person in it.
fn whole_people(done: f64, left: f64, all: f64) -> (f64, f64) {
    const ROUNDING: f64 = 1e-3;
    if left < ROUNDING {
        return (all, 0.0);
    }
    let whole = smaller((done + ROUNDING).floor(), all);
    (whole, larger(done - whole, 0.0))
}

/// The first kind's part of `done` people of two kinds: whole, and never more than there are of either.
fn in_proportion(done: f64, asking: &[f64; 2]) -> f64 {
    let all = asking[0] + asking[1];
    if all <= 0.0 {
        return 0.0;
    }
    smaller(larger((done * asking[0] / all).floor(), done - asking[1]), asking[0])
}

/// Tallies of levels; counts are 0.
fn level_tallies(state: &DocumentState) -> DocumentTallies {
    let holders = state.holders();
    let mut tallies = DocumentTallies([0.0; DocumentTally::COUNT]);
    tallies.0[DocumentTally::OldValid as usize] = holders.old_valid;
    tallies.0[DocumentTally::OldUnreplaced as usize] = holders.old_valid + holders.lapsed;
    tallies.0[DocumentTally::LapsedHolders as usize] = holders.lapsed;
    tallies.0[DocumentTally::NewHeld as usize] = holders.new_valid;
    tallies.0[DocumentTally::Waiting as usize] = state.waiting[0] + state.waiting[1];
    tallies
}
