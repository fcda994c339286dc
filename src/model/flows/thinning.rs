//! Thinning: of so many people in each sector, how many, each with the same probability.
//!
//! Two questions that do not wait for each other are asked together, so that they share the machine's width.

use super::BySector;
use super::draws::{FlowDraws, SectorDraw};
use crate::model::Sector;
use crate::random::binomial_lanes;

/// One question: of these people, how many, each with probability `share`?
pub(super) struct Thinning<'a> {
    /// People, whole numbers. Shape: `[sector]`.
    pub people: &'a BySector,
    /// The probability of each of them, in [0, 1].
    pub share: f64,
}

/// The answers to two questions: binomial counts. Shape: `[question][sector]`. The first takes the row of `draw`, the
/// second the row after it.
pub(super) fn thin_two(
    draws: &FlowDraws,
    draw: SectorDraw,
    [first, second]: [Thinning; 2],
) -> [BySector; 2] {
    const LANES: usize = 2 * Sector::COUNT;
    let people = [*first.people, *second.people];
    let share = [[first.share; Sector::COUNT], [second.share; Sector::COUNT]];
    let counts = binomial_lanes::<LANES>(
        people.as_flattened().try_into().expect("two questions of sectors"),
        share.as_flattened().try_into().expect("two questions of sectors"),
        draws.lanes::<2, LANES>(draw),
    );
    std::array::from_fn(|question| {
        std::array::from_fn(|sector| counts[question * Sector::COUNT + sector])
    })
}
