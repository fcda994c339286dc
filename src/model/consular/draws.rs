//! The named draws of one month. A draw belongs to a decision, a place, a month and a replicate, never to an order.

use super::{Held, LINES, PLACES, Sector};
use crate::random::{EntityDraws, Lanes, Module, unit};

/// A decision drawn once a place and month, of places where people are held or of lines for an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum ConsularDraw {
    /// Being held, among the people arrested.
    Detain = 0,
    /// Being told within the limit, among the people held.
    Tell = 1,
    /// Being told before leaving and asking for an interview, among the people held.
    Ask = 2,
    /// Being held where a consul may enter, among those who ask.
    Enter = 3,
    /// Being interviewed before leaving, among those whom a consul can reach.
    Interview = 4,
    /// Being held in the district of the sector's first consulate.
    FirstDistrict = 5,
    /// Being held in the district of the sector's second consulate, among the rest.
    SecondDistrict = 6,
}

/// A decision drawn once a month for the border's complaints and once for those of the interior.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum ComplaintDraw {
    /// Complaining, among the people interviewed.
    File = 0,
    /// Resolution of complaints open at the start of the month.
    ResolveOpen = 1,
    /// Resolution of complaints filed in the month.
    ResolveFiled = 2,
}

/// Rows of draws in use.
const ROWS: usize = ConsularDraw::SecondDistrict as usize + 1;
/// The entity number of the border's complaints, before that of the interior's; sectors are 0 to 8, the interior is 9.
const COMPLAINTS: usize = PLACES;
/// Lines for an interview are numbered from 0 like the places, in rows of their own.
const ENTITIES: usize = LINES;
const _: () = assert!(PLACES + Held::COUNT <= ENTITIES);

/// All draws of one month.
#[derive(Debug, Clone)]
pub struct ConsularDraws(EntityDraws<ENTITIES, ROWS, ROWS>);

impl ConsularDraws {
    /// The draws of a replicate's month. `month` is [`crate::model::Month::number`], wherever the window starts.
    #[must_use]
    pub fn new(seed: u32, replicate: u32, month: u32) -> Self {
        Self(EntityDraws::new(Module::CONSULAR, seed, replicate, month))
    }

    /// Becomes the draws of another month, in place: cheaper than making them anew.
    pub fn turn_to(&mut self, seed: u32, replicate: u32, month: u32) {
        self.0.turn_to(seed, replicate, month);
    }

    /// Every draw at the same `u`: the median month at 0.5.
    #[must_use]
    pub fn all_at(u: f64) -> Self {
        Self(EntityDraws::all_at(Module::CONSULAR, u))
    }

    /// A decision at each place where people are held, as lanes.
    #[must_use]
    #[inline]
    pub fn at_places(&self, draw: ConsularDraw) -> Lanes<'_, PLACES> {
        self.0.first(draw as usize)
    }

    /// A decision in each line for an interview, as lanes.
    #[must_use]
    #[inline]
    pub fn in_lines(&self, draw: ConsularDraw) -> Lanes<'_, LINES> {
        self.0.first(draw as usize)
    }

    /// A decision in each sector, as lanes.
    #[must_use]
    #[inline]
    pub fn in_sectors(&self, draw: ConsularDraw) -> Lanes<'_, { Sector::COUNT }> {
        self.0.first(draw as usize)
    }

    /// The uniform of a decision about complaints.
    #[must_use]
    #[inline]
    pub fn of_complaints(&self, draw: ComplaintDraw, held: Held) -> f64 {
        unit(self.0.words[draw as usize][COMPLAINTS + held as usize])
    }
}
