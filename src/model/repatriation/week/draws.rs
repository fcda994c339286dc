//! The named draws of a week of reception. A draw belongs to a decision, a port, a month and a replicate; those of a bus
//! or a person also to its number, so that one person more moves nobody else's luck.

use crate::model::Port;
use crate::random::{Module, Stream};

/// Which luck a week has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReceptionDraws {
    /// Seed of all random numbers.
    pub seed: u32,
    /// Replicate.
    pub replicate: u32,
    /// Number of the month the week stands for.
    pub month: u32,
}

/// A decision with a stream of its own at each port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum WeekDraw {
    /// How busy each day is. One a day.
    Days = 0,
    /// Time from bus to bus, in people expected. One a bus.
    Buses = 1,
    /// People in a bus. One a bus.
    Sizes = 2,
    /// All about a person: [`PersonDraw`]. Four a seat.
    People = 3,
    /// People in the shelter when it all begins. One.
    Start = 4,
    /// How long each of them will still stay. One a person.
    Residents = 5,
}

/// A decision of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(super) enum PersonDraw {
    /// Which group the person belongs to.
    Group = 0,
    /// How long an officer takes.
    Service = 1,
    /// Whether the person asks for a bed.
    Bed = 2,
    /// How long the person stays in it.
    Stay = 3,
}

/// Entity numbers begin here, far above those of the monthly model.
const FIRST: u32 = 1_000;
/// A bus takes the numbers of so many seats: more than a bus may have.
pub(super) const SEATS: u32 = 128;

impl ReceptionDraws {
    pub(super) fn stream(&self, draw: WeekDraw, port: Port) -> Stream {
        let entity = FIRST + draw as u32 * Port::COUNT as u32 + port as u32;
        Stream::new(self.seed, Module::REPATRIATION, self.replicate, entity, self.month)
    }
}

/// The words of a person by [`PersonDraw`]: one block of the stream.
#[inline]
pub(super) fn person(people: &Stream, bus: u32, seat: u32) -> [u32; 4] {
    let first = 4 * (SEATS * bus + seat);
    std::array::from_fn(|draw| people.word(first | draw as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers are a promise to every saved result.
    #[test]
    fn coordinates_of_a_draw() {
        let draws = ReceptionDraws { seed: 5, replicate: 7, month: 9 };
        let people = draws.stream(WeekDraw::People, Port::OtayMesa);
        assert_eq!(people, Stream::new(5, Module::REPATRIATION, 7, 1_000 + 3 * 18 + 1, 9));
        let words = person(&people, 2, 3);
        for (draw, word) in (0..).zip(words) {
            assert_eq!(word, people.word(4 * (2 * 128 + 3) + draw));
        }
    }
}
