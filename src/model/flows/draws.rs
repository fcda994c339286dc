//! The named draws of one month. A draw belongs to a decision, a sector, a month and a replicate, never to an order.

use crate::model::Sector;
use crate::random::{
    Lanes, Module, Stream, fill_entities, normal_quantile_fast, normal_table, unit,
};

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
    /// Further arrest of those with three or more; asked together with the first.
    ArrestMore = 6,
    /// Giving up after a first arrest.
    GiveUpFirst = 8,
    /// Second arrest.
    ArrestSecond = 10,
    /// Giving up after a second arrest.
    GiveUpSecond = 12,
    /// Third arrest.
    ArrestThird = 14,
    /// Giving up after a third or further arrest.
    GiveUpMore = 16,
    /// Deaths.
    Death = 18,
    /// Deaths that are recorded.
    Record = 19,
    /// Refusal at a port; asked together with the record.
    Refuse = 20,
    /// Giving up after a refusal at a port.
    GiveUpPort = 21,
    /// Minors among the returned; asked together with those who give up at a port.
    Minors = 22,
    /// Minors with family among the minors.
    AccompaniedMinors = 23,
    /// Women among the adults; asked together with minors with family.
    Women = 24,
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
    /// From here on: people flown to the interior, see `interior.rs`.
    Interior = 1024,
}

/// Rows of sector draws in use.
const ROWS: usize = SectorDraw::Women as usize + 1;
/// The entity number of the whole border; sectors are 0 to 8.
const BORDER: u32 = Sector::COUNT as u32;

/// All draws of one month.
#[derive(Debug, Clone)]
pub struct FlowDraws {
    words: [[u32; Sector::COUNT]; ROWS],
    normals: [[f32; Sector::COUNT]; ROWS],
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
        let mut draws = Self::all_at(0.5);
        draws.turn_to(seed, replicate, month);
        draws
    }

    /// Becomes the draws of another month, in place: cheaper than making them anew.
    pub fn turn_to(&mut self, seed: u32, replicate: u32, month: u32) {
        let border = Stream::new(seed, Module::FLOWS, replicate, BORDER, month);
        let mut first = [0; 4];
        border.fill(&mut first);
        self.border = Border::Keyed(border, first);
        fill_entities(Module::FLOWS.key(seed), replicate, month, &mut self.words);
        self.find_normals();
    }

    /// Every draw at the same `u`: the median month at 0.5.
    #[must_use]
    pub fn all_at(u: f64) -> Self {
        let word = (u * 4_294_967_296.0) as u32;
        let mut draws = Self {
            words: [[word; Sector::COUNT]; ROWS],
            normals: [[0.0; Sector::COUNT]; ROWS],
            border: Border::Constant(unit(word)),
        };
        draws.find_normals();
        draws
    }

    fn find_normals(&mut self) {
        normal_table().of_words_single(self.words.as_flattened(), self.normals.as_flattened_mut());
    }

    /// Steps of the preference walks as standard normals, west to east.
    #[must_use]
    pub fn preference_steps(&self) -> [f64; Sector::COUNT] {
        self.words[SectorDraw::Preference as usize].map(|word| normal_table().of_word(word))
    }

    /// `N` rows from this decision on, one after the other, as `L` lanes.
    #[must_use]
    pub fn lanes<const N: usize, const L: usize>(&self, draw: SectorDraw) -> Lanes<'_, L> {
        Lanes {
            words: in_a_row::<u32, N, L>(&self.words, draw),
            normals: in_a_row::<f32, N, L>(&self.normals, draw),
        }
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

fn in_a_row<T, const N: usize, const L: usize>(
    rows: &[[T; Sector::COUNT]; ROWS],
    draw: SectorDraw,
) -> &[T; L] {
    let rows: &[[T; Sector::COUNT]; N] =
        rows[draw as usize..].first_chunk().expect("every draw has its rows");
    rows.as_flattened().try_into().expect("L is N sectors' worth")
}
