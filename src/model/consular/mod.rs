//! Consular protection of detained people, and consultation: month by month, by sector and in the interior.
//!
//! One month, in order:
//! 1. **Detained**: a share of the people arrested at the border who are to be returned is held for proceedings; in the
//!    interior, as many are held as repatriation removes, or alone as the record says were removed, times a factor.
//! 2. **Told**: some within the limit, some before they leave ([`notification`]).
//! 3. **Interviewed**: those who ask the consulate near which they are held ([`districts`]), are held where consuls may
//!    enter, and are heard before they leave ([`interviews`]).
//! 4. **Complaints**: filed, resolved, left open ([`complaints`]).
//!
//! Consultation makes each of the last three better, as far as it reaches ([`consultation`]); it holds for as long as no
//! policy changes, so that a month is only counts. Interviewed <= asked <= detained in every place and month, and
//! complaints are conserved.
//!
//! This is a stress test: how staff, access and meetings would act if people, places and officials were as its assumptions
//! say. Nearly none of them has been measured. It knows no single person and no single place of detention.

pub mod complaints;
pub mod consultation;
pub mod districts;
pub mod draws;
#[cfg(test)]
mod fixture;
pub mod interviews;
pub mod notification;
mod outcomes;
mod parameters;
#[cfg(test)]
mod tests;

pub use draws::{ComplaintDraw, ConsularDraw, ConsularDraws};
pub use outcomes::{ConsularTallies, ConsularTally, OUTCOMES};
pub use parameters::ConsularParameters;

use super::calendar::Calendar;
use super::elementary::smaller;
use super::queueing::impatient::Served;
use super::{Consulate, Month, Sector};
use crate::random::binomial_lanes;
use complaints::{ComplaintMonth, Complaints};
use consultation::Consultation;
use districts::{Districts, by_sector};
use interviews::{Days, Line};
use notification::Notification;

/// Where people are held, as far as it tells their conditions apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Held {
    /// At the border, after arrest there.
    Border = 0,
    /// In the interior, before removal.
    Interior = 1,
}

impl Held {
    /// How many there are.
    pub const COUNT: usize = 2;
}

/// Places where people are held: the sectors, then the interior.
pub const PLACES: usize = Sector::COUNT + 1;
const INTERIOR: usize = Sector::COUNT;

/// Lines for an interview: at each consulate along the border, then in the interior.
pub const LINES: usize = Consulate::COUNT + 1;
const INTERIOR_LINE: usize = Consulate::COUNT;
/// So many lines are worked out side by side.
const ABREAST: usize = 2;

type ByPlace = [f64; PLACES];
type ByLine = [f64; LINES];

/// People of a place and month are held below this: far beyond the model, and countable.
const MOST_PEOPLE: f64 = 100_000_000.0;

/// What other systems and the record hand over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConsularInputs {
    /// People arrested at the border this month who are to be returned, by sector: whole numbers.
    pub returned: [f64; Sector::COUNT],
    /// People removed from the interior this month by the record, before `interior_factor`.
    pub removals: f64,
    /// The people removed from the interior, in whole numbers, where repatriation counts them.
    pub removed: Option<f64>,
}

/// All that the next month needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConsularState {
    /// Complaints not yet resolved, of people held at the border and in the interior: whole numbers.
    pub complaints_open: [f64; Held::COUNT],
}

/// The model for as long as no policy changes. Its parameters bind each other by no rule, so that none can be broken.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsularModel {
    /// Of the people who come to a place, the share held there: in the interior all, by definition.
    detained: ByPlace,
    /// Of the people held, the share told within the limit.
    told_in_time: ByPlace,
    /// Of the people held, the share that is told before leaving, and asks.
    asking: ByPlace,
    /// Of those who ask, the share that is held where consuls may enter.
    access: ByLine,
    districts: Districts,
    lines: [Line; LINES],
    complaints: [Complaints; Held::COUNT],
    /// People held in the interior over people removed by the record.
    interior_factor: f64,
}

/// What holds at the border, or in the interior, with as much consultation as there is.
struct Conditions {
    told_in_time: f64,
    asking: f64,
    access: f64,
    complaints: Complaints,
}

/// Counts of one month.
struct Counts {
    detained: ByPlace,
    told_in_time: ByPlace,
    asked: ByPlace,
    /// Who asked, and of these who could be reached, who was interviewed, and how many days these waited together.
    lines: [ByLine; 4],
}

impl ConsularModel {
    /// The model of these parameters.
    #[must_use]
    #[allow(clippy::needless_pass_by_value)] // as every model takes its parameters
    pub fn new(parameters: ConsularParameters) -> Self {
        let p = &parameters;
        let [border, interior] = [Held::Border, Held::Interior].map(|held| Conditions::of(p, held));
        let by_place = |border: f64, interior: f64| by_held::<PLACES>(border, interior);
        Self {
            detained: by_place(p.detained_share, 1.0),
            told_in_time: by_place(border.told_in_time, interior.told_in_time),
            asking: by_place(border.asking, interior.asking),
            access: by_held(border.access, interior.access),
            districts: Districts::of(p),
            lines: std::array::from_fn(|line| match p.staff.get(line) {
                Some(&officers) => Line::of(p, officers, p.border_stay_days),
                None => Line::of(p, p.interior_staff, p.interior_stay_days),
            }),
            complaints: [border.complaints, interior.complaints],
            interior_factor: p.interior_factor,
        }
    }

    /// The state from which a run starts: no complaint is open. How many there were is not known, so the first months,
    /// as many as a complaint takes, show too few.
    #[must_use]
    pub const fn start(&self) -> ConsularState {
        ConsularState { complaints_open: [0.0; Held::COUNT] }
    }

    /// One month. Pure: the same state, month, inputs and draws give the same answer.
    #[must_use]
    pub fn step(
        &self,
        state: &ConsularState,
        month: Month,
        inputs: &ConsularInputs,
        draws: &ConsularDraws,
    ) -> (ConsularState, ConsularTallies) {
        let days = Days::from(Calendar::of(month));

        // 1 to 3 detained, told, interviewed
        let counts = self.count(inputs, days, draws);

        // 4 complaints
        let [.., interviewed, _] = &counts.lines;
        let (at_border, in_interior) = interviewed.split_at(INTERIOR_LINE);
        let interviewed = [at_border, in_interior].map(|places| places.iter().sum::<f64>());
        let complaints = [Held::Border, Held::Interior].map(|held| {
            let place = held as usize;
            let open = state.complaints_open[place];
            self.complaints[place].month(open, interviewed[place], days.all, draws)
        });

        let next = ConsularState { complaints_open: complaints.map(|month| month.open) };
        (next, counts.tally(&complaints))
    }

    #[inline]
    fn count(&self, inputs: &ConsularInputs, days: Days, draws: &ConsularDraws) -> Counts {
        let some = |people: &ByPlace, share: &ByPlace, draw: ConsularDraw| {
            binomial_lanes(people, share, draws.at_places(draw))
        };
        // 1 detained
        let mut come = [0.0; PLACES];
        come[..INTERIOR].copy_from_slice(&inputs.returned);
        let removed = inputs.removed.unwrap_or(inputs.removals * self.interior_factor);
        come[INTERIOR] = (removed + 0.5).floor();
        let detained = some(
            &come.map(|people| smaller(people, MOST_PEOPLE)),
            &self.detained,
            ConsularDraw::Detain,
        );

        // 2 told, and of those told before they leave some ask
        let told_in_time = some(&detained, &self.told_in_time, ConsularDraw::Tell);
        let asked = some(&detained, &self.asking, ConsularDraw::Ask);

        // 3 interviewed
        let of_sectors = asked.first_chunk().expect("a number a sector");
        let mut in_line = [0.0; LINES];
        in_line[..INTERIOR_LINE].copy_from_slice(&self.districts.divide(of_sectors, draws));
        in_line[INTERIOR_LINE] = asked[INTERIOR];
        let some = |people: &ByLine, share: &ByLine, draw: ConsularDraw| {
            binomial_lanes(people, share, draws.in_lines(draw))
        };
        let reached = some(&in_line, &self.access, ConsularDraw::Enter);
        let served = self.hear(&reached, days);
        let shares = served.map(|served| served.share);
        let interviewed = some(&reached, &shares, ConsularDraw::Interview);
        let waits = std::array::from_fn(|line| interviewed[line] * served[line].wait);
        Counts { detained, told_in_time, asked, lines: [in_line, reached, interviewed, waits] }
    }

    /// How the people whom consuls can reach fare in each line; some lines side by side.
    #[inline]
    fn hear(&self, reached: &ByLine, days: Days) -> [Served; LINES] {
        let (lines, reached) = (self.lines.as_chunks::<ABREAST>(), reached.as_chunks::<ABREAST>());
        let mut served = [Served::NOBODY; LINES];
        let (room, rest) = served.as_chunks_mut::<ABREAST>();
        for ((room, lines), reached) in room.iter_mut().zip(lines.0).zip(reached.0) {
            *room = Line::months(lines, reached, days);
        }
        for ((room, line), &reached) in rest.iter_mut().zip(lines.1).zip(reached.1) {
            *room = line.month(reached, days);
        }
        served
    }
}

/// A number of the border everywhere but at the last place, which is the interior.
fn by_held<const N: usize>(border: f64, interior: f64) -> [f64; N] {
    std::array::from_fn(|place| if place + 1 == N { interior } else { border })
}

impl Conditions {
    fn of(p: &ConsularParameters, held: Held) -> Self {
        let (notice_hours, stay_days, access, spread) = match held {
            Held::Border => {
                (p.border_notice_hours, p.border_stay_days, p.border_access, p.border_spread)
            }
            Held::Interior => (
                p.interior_notice_hours,
                p.interior_stay_days,
                p.interior_access,
                p.interior_spread,
            ),
        };
        let consultation = Consultation::of(p, spread);
        let notice_hours = notice_hours * consultation.factor(p.notice_factor);
        let notification = Notification::of(notice_hours, p.notice_limit_hours, stay_days);
        let complaint_months = p.complaint_months * consultation.factor(p.complaint_factor);
        Self {
            told_in_time: notification.in_time,
            asking: p.asking * notification.before_leaving,
            access: 1.0 - (1.0 - access) * consultation.factor(p.closed_factor),
            complaints: Complaints::of(held, p.complaint_share, complaint_months),
        }
    }
}

impl Counts {
    fn tally(&self, complaints: &[ComplaintMonth; Held::COUNT]) -> ConsularTallies {
        let all = |of: fn(&ComplaintMonth) -> f64| of(&complaints[0]) + of(&complaints[1]);
        let of_place = [&self.detained, &self.told_in_time, &self.asked];
        let by_consulate =
            self.lines.map(|by_line| *by_line.first_chunk().expect("a number a consulate"));
        let [_, reached, interviewed, waits] = self.lines.map(|by_line| by_line[INTERIOR_LINE]);
        let [detained, told_in_time, asked] = of_place.map(|by_place| by_place[INTERIOR]);
        let of_border = [
            detained,
            told_in_time,
            asked,
            reached,
            interviewed,
            waits,
            all(|month| month.filed),
            all(|month| month.resolved),
            all(|month| month.open),
            all(|month| month.days),
        ];
        let [detained, told_in_time, asked] =
            of_place.map(|by_place| *by_place.first_chunk().expect("a number a sector"));
        let [_, reached, interviewed, waits] = by_consulate.map(|number| by_sector(&number));
        let by_sector = [detained, told_in_time, asked, reached, interviewed, waits];
        ConsularTallies { by_sector, by_consulate, of_border }
    }
}
