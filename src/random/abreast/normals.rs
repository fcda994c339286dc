//! Normal quantiles of words: the plain form is
//! [`NormalTable::of_words_single`](crate::random::NormalTable::of_words_single).

use super::{Single, Words, abreast, abreast_mut, at_hand, conversion::numbers, starts};
use crate::random::normal_table::single::{
    BELOW_ROW, FIRST_ROW, LARGEST_TAIL, ONE, ROW_SHIFT, ROWS, Rows,
};

/// What finding a row takes, each for all lanes.
#[derive(Clone, Copy)]
struct Numbers {
    half: Single,
    largest_tail: Single,
    first_row: Words,
    last_row: Words,
    below_row: Words,
    one: Words,
    minus_one: Single,
    sign: Words,
}

static NUMBERS: Numbers = Numbers {
    half: Single::splat(0.5),
    largest_tail: Single::splat(LARGEST_TAIL),
    first_row: Words::splat(FIRST_ROW),
    last_row: Words::splat(ROWS as u32 - 1),
    below_row: Words::splat(BELOW_ROW),
    one: Words::splat(ONE),
    minus_one: Single::splat(-1.0),
    sign: Words::splat(1 << 31),
};

/// The quantiles of at least four words. `normals` is as long as `words`.
pub fn of_words(table: &Rows, words: &[u32], normals: &mut [f32]) {
    let numbers = at_hand(&NUMBERS);
    for first in starts(words.len()) {
        let words = Words::new(*abreast(words, first));
        *abreast_mut(normals, first) = numbers.of_words(table, words).to_array();
    }
}

impl Numbers {
    #[inline(always)]
    #[allow(clippy::inline_always)] // they stay in the machine's registers
    fn of_words(&self, table: &Rows, words: Words) -> Single {
        let &Self { half, largest_tail, first_row, last_row, below_row, one, minus_one, sign } =
            self;
        let nearer_tail = words ^ words.simd_ge(sign); // 2^32 - 1 - word in the upper half
        let bits = (numbers(nearer_tail) + half).fast_min(largest_tail).to_bits();
        let rows = ((bits >> ROW_SHIFT) - first_row) & last_row;
        let rows = rows.to_array().map(|row| Single::new(table[row as usize % ROWS]));
        let [c0, c1, c2, _] = Single::transpose(rows);
        let place = Single::from_bits(bits & below_row | one) + minus_one;
        let size = (c2 * place + c1) * place + c0;
        Single::from_bits(size.to_bits() | !words & sign)
    }
}

#[cfg(test)]
mod tests {
    use crate::random::{Module, Stream, normal_table};

    /// The plain form's bits, also at the ends, in the middle and where vectors overlap.
    #[test]
    fn the_plain_form() {
        for words in 4..40 {
            let mut list: Vec<u32> =
                (0..words).map(|i| Stream::new(5, Module::ANALYSIS, i, words, 0).word(0)).collect();
            list[..4].copy_from_slice(&[0, u32::MAX, 1 << 31, (1 << 31) - 1]);
            let (mut found, mut plain) = (vec![0.0; list.len()], vec![0.0; list.len()]);
            super::of_words(normal_table().single_rows(), &list, &mut found);
            normal_table().of_words_single(&list, &mut plain);
            let bits = |list: &[f32]| list.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
            assert_eq!(bits(&found), bits(&plain));
        }
    }
}
