//! Where many counts are asked for at once: the uniform of each lane, and the normal quantile at it.

/// The draws of `L` lanes.
#[derive(Debug, Clone, Copy)]
pub struct Lanes<'a, const L: usize> {
    /// The words; lane i is at the uniform of `words[i]`.
    pub words: &'a [u32; L],
    /// [`NormalTable::of_word`](crate::random::NormalTable::of_word) of each word, made for many at once.
    pub normals: &'a [f64; L],
}
