//! The named draws of one month. A draw belongs to a decision, a sector, a month and a replicate, never to an order.

use crate::model::Sector;
use crate::random::{Module, Stream, fill_entities, normal_quantile_fast, unit};

/// A decision drawn once a sector and month. A draw told apart by mode takes one row a mode, from this one on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum SectorDraw {
    /// Step of the preference walk.
    Preference = 0,
    /// People setting out; three modes.
    SetOut = 1,
    /// First arrest; alone and guide, as all rows of trials.
    ArrestFirst = 4,
    /// Giving up after a first arrest.
    GiveUpFirst = 6,
    /// Second arrest.
    ArrestSecond = 8,
    /// Giving up after a second arrest.
    GiveUpSecond = 10,
    /// Third arrest.
    ArrestThird = 12,
    /// Further arrest of those with three or more.
    ArrestMore = 14,
    /// Giving up after a third or further arrest.
    GiveUpMore = 16,
    /// Refusal at a port.
    Refuse = 18,
    /// Giving up after a refusal at a port.
    GiveUpPort = 19,
    /// Deaths.
    Death = 20,
    /// Deaths that are recorded.
    Record = 21,
    /// Women among the returned.
    Women = 22,
    /// Minors with family among the returned.
    AccompaniedMinors = 23,
    /// Minors alone among the returned.
    UnaccompaniedMinors = 24,
}

/// A decision drawn once a month for the whole border.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub enum BorderDraw {
    /// Step of the demand shock.
    Shock = 0,
    /// People who return home from the United States.
    ReturnHome = 1,
    /// From here on: people moved by a lateral programme, see `lateral.rs`.
    Lateral = 16,
}

/// Rows of sector draws: seven blocks of four.
const ROWS: usize = 28;
/// The entity number of the whole border; sectors are 0 to 8.
const BORDER: u32 = Sector::COUNT as u32;

/// All draws of one month.
#[derive(Debug, Clone)]
pub struct FlowDraws {
    sectors: [[u32; Sector::COUNT]; ROWS],
    border: Border,
}

#[derive(Debug, Clone, Copy)]
enum Border {
    /// The stream, and its first block: the draws every month asks for.
    Keyed(Stream, [u32; 4]),
    Constant(f64),
}

impl FlowDraws {
    /// The draws of a replicate's month. `month` counts from the start of the window.
    #[must_use]
    pub fn new(seed: u32, replicate: u32, month: u32) -> Self {
        let border = Stream::new(seed, Module::FLOWS, replicate, BORDER, month);
        let mut first = [0; 4];
        border.fill(&mut first);
        let mut draws =
            Self { sectors: [[0; Sector::COUNT]; ROWS], border: Border::Keyed(border, first) };
        fill_entities(Module::FLOWS.key(seed), replicate, month, &mut draws.sectors);
        draws
    }

    /// Every draw at the same `u`: the median month at 0.5.
    #[must_use]
    pub fn all_at(u: f64) -> Self {
        let word = (u * 4_294_967_296.0) as u32;
        Self { sectors: [[word; Sector::COUNT]; ROWS], border: Border::Constant(unit(word)) }
    }

    /// One row of words, west to east.
    #[must_use]
    pub fn row(&self, draw: SectorDraw) -> &[u32; Sector::COUNT] {
        &self.sectors[draw as usize]
    }

    /// The rows of `N` modes one after the other, as lanes.
    #[must_use]
    pub fn rows<const N: usize, const L: usize>(&self, draw: SectorDraw) -> &[u32; L] {
        let rows: &[[u32; Sector::COUNT]; N] =
            self.sectors[draw as usize..].first_chunk().expect("every draw has its rows");
        rows.as_flattened().try_into().expect("L is N sectors' worth")
    }

    /// One uniform of the whole border; `offset` counts on from the named draw.
    #[must_use]
    pub fn border(&self, draw: BorderDraw, offset: u32) -> f64 {
        let draw = draw as u32 + offset;
        match &self.border {
            Border::Keyed(stream, first) => match first.get(draw as usize) {
                Some(&word) => unit(word),
                None => stream.uniform(draw),
            },
            Border::Constant(u) => *u,
        }
    }

    /// A standard normal of the whole border.
    #[must_use]
    pub fn border_normal(&self, draw: BorderDraw) -> f64 {
        normal_quantile_fast(self.border(draw, 0))
    }
}
