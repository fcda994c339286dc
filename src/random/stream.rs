//! Keyed streams: the draw for one decision is found by name, never by "the next number".
//!
//! ```text
//! key = (seed, module)      counter = (replicate, entity, month, block)
//! draw d = word d mod 4 of block d / 4          u = (word + 1/2) 2^-32
//! ```
//! So adding a lever, an outcome, a replicate or a worker moves no other draw, and two policies
//! that ask the same question get the same answer (common random numbers).

use core::convert::Infallible;

use rand_core::{TryRng, utils};

use super::philox::{philox4x32_10, philox4x32_10_of_four};

/// Who draws: the second word of the key, so that no two parts of the model share numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Module(pub u32);

impl Module {
    /// Uncertain parameters, once per replicate.
    pub const PARAMETERS: Self = Self(1);
    /// Border flows.
    pub const FLOWS: Self = Self(2);
    /// Border-crossing cards.
    pub const CARDS: Self = Self(3);
    /// Traffic and queues at ports of entry.
    pub const PORTS: Self = Self(4);
    /// Fraud and overstay.
    pub const SCREENING: Self = Self(5);
    /// Repatriation and reception.
    pub const REPATRIATION: Self = Self(6);
    /// Resampling in analyses: bootstrap, designs, permutations.
    pub const ANALYSIS: Self = Self(7);
    /// Consular protection.
    pub const CONSULAR: Self = Self(9);
    /// Ranks of parameters in Latin hypercubes.
    pub const RANKS: Self = Self(8);

    /// The key of this module's streams under one seed.
    #[inline]
    #[must_use]
    pub const fn key(self, seed: u32) -> [u32; 2] {
        [seed, self.0]
    }
}

/// The word as a uniform in the open interval (0, 1): (word + 1/2) 2^-32, exactly.
#[inline]
#[must_use]
pub fn unit(word: u32) -> f64 {
    (f64::from(word) + 0.5) * (1.0 / 4_294_967_296.0)
}

/// All draws of one module, for one replicate, entity and month.
///
/// ```
/// use frontera_science::random::{Module, Stream};
/// let attempts = Stream::new(1998, Module::FLOWS, 17, 0, 42);
/// assert!(attempts.uniform(3) > 0.0 && attempts.uniform(3) < 1.0);
/// assert_eq!(attempts.uniform(3), attempts.uniform(3));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stream {
    key: [u32; 2],
    replicate: u32,
    entity: u32,
    month: u32,
}

impl Stream {
    /// The stream of these coordinates. A seed is 32 bits: it fits a short link and, as a whole
    /// number, every JSON reader.
    #[inline]
    #[must_use]
    pub const fn new(seed: u32, module: Module, replicate: u32, entity: u32, month: u32) -> Self {
        Self { key: module.key(seed), replicate, entity, month }
    }

    #[inline]
    const fn block(&self, block: u32) -> [u32; 4] {
        philox4x32_10([self.replicate, self.entity, self.month, block], self.key)
    }

    /// Draw number `draw` as 32 random bits.
    #[inline]
    #[must_use]
    pub const fn word(&self, draw: u32) -> u32 {
        self.block(draw / 4)[(draw % 4) as usize]
    }

    /// Draw number `draw` as a uniform in (0, 1).
    #[inline]
    #[must_use]
    pub fn uniform(&self, draw: u32) -> f64 {
        unit(self.word(draw))
    }

    /// Draws 0, 1, 2, ... into `words`, as many as fit.
    #[inline]
    pub fn fill(&self, words: &mut [u32]) {
        for (block, four) in (0..).zip(words.chunks_mut(4)) {
            four.copy_from_slice(&self.block(block)[..four.len()]);
        }
    }

    /// The same draws in order 0, 1, 2, ... for a consumer of the `rand` traits.
    #[must_use]
    pub const fn rng(&self) -> StreamRng {
        StreamRng { stream: *self, draw: 0, words: [0; 4] }
    }
}

/// A [`Stream`] read from its first draw on: implements the infallible `rand_core` generator traits.
///
/// It holds 2^32 words and then starts again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamRng {
    stream: Stream,
    draw: u32,
    words: [u32; 4],
}

impl TryRng for StreamRng {
    type Error = Infallible;

    #[inline]
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let place = self.draw % 4;
        if place == 0 {
            self.words = self.stream.block(self.draw / 4);
        }
        self.draw = self.draw.wrapping_add(1);
        Ok(self.words[place as usize])
    }

    #[inline]
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        utils::next_u64_via_u32(self)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        utils::fill_bytes_via_next_word(bytes, || self.try_next_u32())
    }
}

/// Draws 0..D of entities 0..E at once, laid out `out[draw][entity]`.
///
/// The same numbers as [`Stream::word`]. Four blocks share the machine's width: one of each of four entities, and of an
/// entity left over four of its own. `key` is [`Module::key`].
#[inline]
pub fn fill_entities<const E: usize, const D: usize>(
    key: [u32; 2],
    replicate: u32,
    month: u32,
    out: &mut [[u32; E]; D],
) {
    let whole = E & !3;
    for (block, rows) in (0..).zip(out.chunks_mut(4)) {
        for first in (0..whole).step_by(4) {
            let counter = [replicate, first as u32, month, block];
            let words = philox4x32_10_of_four(counter, [0, 1, 0, 0], key);
            for (row, words) in rows.iter_mut().zip(words) {
                row[first..first + 4].copy_from_slice(&words);
            }
        }
    }
    for entity in whole..E {
        for (first, rows) in (0..).step_by(4).zip(out.chunks_mut(16)) {
            let counter = [replicate, entity as u32, month, first];
            let words = philox4x32_10_of_four(counter, [0, 0, 0, 1], key);
            for (block, rows) in rows.chunks_mut(4).enumerate() {
                for (row, words) in rows.iter_mut().zip(words) {
                    row[entity] = words[block];
                }
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // exactly these numbers
mod tests {
    use rand_core::Rng;

    use super::{Module, Stream, fill_entities, unit};
    use crate::random::philox4x32_10;

    const HERE: Stream = Stream::new(1998, Module::FLOWS, 17, 4, 120);

    /// The layout is a promise to every saved result: key, counter order, word order.
    #[test]
    fn coordinates_are_key_and_counter() {
        let key = [1998, 2];
        for draw in 0..12_u32 {
            let four = philox4x32_10([17, 4, 120, draw / 4], key);
            assert_eq!(HERE.word(draw), four[draw as usize % 4]);
        }
    }

    /// Every way of reading a stream gives the same numbers.
    #[test]
    fn all_readers_agree() {
        let mut words = [0; 11];
        HERE.fill(&mut words);
        let mut rng = HERE.rng();
        for (draw, word) in (0..).zip(words) {
            assert_eq!(HERE.word(draw), word);
            assert_eq!(rng.next_u32(), word);
            assert_eq!(HERE.uniform(draw).to_bits(), unit(word).to_bits());
        }
        let mut rng = HERE.rng();
        assert_eq!(rng.next_u64(), u64::from(words[0]) | u64::from(words[1]) << 32);
        let mut bytes = [0; 6];
        rng.fill_bytes(&mut bytes);
        assert_eq!(bytes[..4], words[2].to_le_bytes());
        assert_eq!(bytes[4..], words[3].to_le_bytes()[..2]);
    }

    fn entities_agree<const E: usize, const D: usize>() {
        let mut out = [[0; E]; D];
        fill_entities(Module::PORTS.key(5), 9, 33, &mut out);
        for entity in 0..E {
            let stream = Stream::new(5, Module::PORTS, 9, entity as u32, 33);
            for (draw, row) in (0..).zip(&out) {
                assert_eq!(row[entity], stream.word(draw), "draw {draw}, entity {entity}");
            }
        }
    }

    /// Side by side or one by one: the same words, whatever the shape.
    #[test]
    fn filling_entities_changes_no_draw() {
        entities_agree::<9, 24>();
        entities_agree::<1, 1>();
        entities_agree::<4, 7>();
        entities_agree::<17, 6>();
    }

    /// The interval is open: inversion never meets 0 or 1.
    #[test]
    fn uniforms_are_inside() {
        assert_eq!(unit(0), 0.5 / 4_294_967_296.0);
        assert_eq!(unit(u32::MAX), 1.0 - 0.5 / 4_294_967_296.0);
        assert_eq!(unit(1 << 31), 0.5 + 0.5 / 4_294_967_296.0);
    }

    /// Mean 1/2 and variance 1/12 within 4 standard errors (false alarm 6e-5, and the seed is
    /// fixed), along each coordinate.
    #[test]
    fn uniform_along_every_coordinate() {
        let count = 20_000_u32;
        let along: [fn(u32) -> Stream; 4] = [
            |i| Stream::new(i, Module::FLOWS, 0, 0, 0),
            |i| Stream::new(1, Module::FLOWS, i, 0, 0),
            |i| Stream::new(1, Module::FLOWS, 0, i, 0),
            |i| Stream::new(1, Module::FLOWS, 0, 0, i),
        ];
        for stream in along {
            let (mut sum, mut square) = (0.0, 0.0);
            for i in 0..count {
                let centred = stream(i).uniform(2) - 0.5;
                sum += centred;
                square += centred * centred;
            }
            let n = f64::from(count);
            assert!((sum / n).abs() < 4.0 * (1.0 / 12.0 / n).sqrt());
            assert!((square / n - 1.0 / 12.0).abs() < 4.0 * (1.0 / 180.0 / n).sqrt());
        }
    }
}
