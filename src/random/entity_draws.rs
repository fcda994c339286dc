//! The draws of one month at several entities: a row a decision, side by side, as uniforms and as normals.

use super::stream::fill_entities;
use super::{Lanes, Module, normal_table};

/// `ROWS` draws of each of `E` entities, which are numbered from 0; the first `USED` rows are asked for.
#[derive(Debug, Clone)]
pub struct EntityDraws<const E: usize, const ROWS: usize, const USED: usize> {
    module: Module,
    /// Shape: `[row][entity]`.
    pub words: [[u32; E]; ROWS],
    /// Their normals, as lanes want them. Shape: `[row][entity]`.
    singles: [[f32; E]; USED],
}

impl<const E: usize, const ROWS: usize, const USED: usize> EntityDraws<E, ROWS, USED> {
    /// The draws of a replicate's month. `month` is the number of a calendar month, wherever a window starts.
    #[must_use]
    pub fn new(module: Module, seed: u32, replicate: u32, month: u32) -> Self {
        let mut draws = Self::all_at(module, 0.5);
        draws.turn_to(seed, replicate, month);
        draws
    }

    /// Every draw at the same `u`: the median month at 0.5.
    #[must_use]
    pub fn all_at(module: Module, u: f64) -> Self {
        let word = (u * 4_294_967_296.0) as u32;
        let mut draws = Self { module, words: [[word; E]; ROWS], singles: [[0.0; E]; USED] };
        draws.find_normals();
        draws
    }

    /// Becomes the draws of another month, in place: cheaper than making them anew.
    pub fn turn_to(&mut self, seed: u32, replicate: u32, month: u32) {
        fill_entities(self.module.key(seed), replicate, month, &mut self.words);
        self.find_normals();
    }

    fn find_normals(&mut self) {
        let words = self.words[..USED].as_flattened();
        normal_table().of_words_single(words, self.singles.as_flattened_mut());
    }

    /// A row of the first entities as standard normals.
    ///
    /// # Panics
    /// With more normals than entities.
    #[must_use]
    #[inline]
    pub fn normals<const L: usize>(&self, row: usize) -> [f64; L] {
        let mut normals = [0.0; L];
        normal_table().of_words(&self.words[row][..L], &mut normals);
        normals
    }

    /// A row of the first entities as lanes.
    ///
    /// # Panics
    /// With more lanes than entities.
    #[must_use]
    #[inline]
    pub fn first<const L: usize>(&self, row: usize) -> Lanes<'_, L> {
        Lanes {
            words: self.words[row].first_chunk().expect("as many entities as lanes"),
            normals: self.singles[row].first_chunk().expect("as many entities as lanes"),
        }
    }

    /// A row of the last entities as lanes.
    ///
    /// # Panics
    /// With more lanes than entities.
    #[must_use]
    #[inline]
    pub fn last<const L: usize>(&self, row: usize) -> Lanes<'_, L> {
        Lanes {
            words: self.words[row].last_chunk().expect("as many entities as lanes"),
            normals: self.singles[row].last_chunk().expect("as many entities as lanes"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::EntityDraws;
    use crate::random::{Module, Stream};

    /// A draw is found by its coordinates, whichever end of a row it is read from.
    #[test]
    fn draws_have_coordinates() {
        let draws = EntityDraws::<5, 3, 2>::new(Module::PORTS, 7, 9, 33);
        let word = |entity, row| Stream::new(7, Module::PORTS, 9, entity, 33).word(row);
        assert_eq!(draws.first::<2>(1).words, &[word(0, 1), word(1, 1)]);
        assert_eq!(draws.last::<2>(0).words, &[word(3, 0), word(4, 0)]);
        assert_eq!(draws.words[2][4], word(4, 2));
    }
}
