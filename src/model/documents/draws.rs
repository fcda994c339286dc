//! The named draws of one month. A draw belongs to a decision, a month and a replicate, never to an order.

use crate::random::{Module, Stream, unit};

/// A decision drawn once a month for the whole border.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum DocumentDraw {
    /// Old cards going out of use among people who would apply.
    OutOfUseIntending = 0,
    /// Old cards going out of use among people who would never apply.
    OutOfUseNever = 1,
    /// Applications for replacement.
    ApplyReplacement = 2,
    /// First-time applications.
    ApplyFirst = 3,
    /// Refusals among replacements.
    RefuseReplacement = 4,
    /// Refusals among first-time applicants.
    RefuseFirst = 5,
}

const DRAWS: usize = DocumentDraw::RefuseFirst as usize + 1;
/// The entity number of the whole border.
const BORDER: u32 = 0;

/// All draws of one month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DocumentDraws([f64; DRAWS]);

impl DocumentDraws {
    /// The draws of a replicate's month. `month` is [`crate::model::Month::number`], wherever the window starts.
    #[must_use]
    #[inline]
    pub fn new(seed: u32, replicate: u32, month: u32) -> Self {
        let mut words = [0; DRAWS];
        Stream::new(seed, Module::CARDS, replicate, BORDER, month).fill(&mut words);
        Self(words.map(unit))
    }

    /// Every draw at the same `u`: the median month at 0.5.
    #[must_use]
    pub const fn all_at(u: f64) -> Self {
        Self([u; DRAWS])
    }

    /// The uniform of a decision.
    #[must_use]
    #[inline]
    pub const fn of(&self, draw: DocumentDraw) -> f64 {
        self.0[draw as usize]
    }
}
