//! The fingerprint of a result: 64 bits that change when any number, or their order, changes.
//!
//! ```text
//! lane_i = rotate(lane_i + word P2, 31) P1       word w goes to lane w mod 4
//! fingerprint = avalanche(lanes joined, rest, length)
//! ```
//! It is XXH64 with seed 0 over the words, each as eight bytes, lowest first (32-bit words widened
//! with zeros): Y. Collet, "XXH64 algorithm description". So anyone can check a published
//! fingerprint with a common tool. Four lanes keep a processor busy; it is no defence against forgery.
//! Numbers enter by their bits: -0.0 is not 0.0. NaN is never a result.

use std::fmt;

const P1: u64 = 0x9E37_79B1_85EB_CA87;
const P2: u64 = 0xC2B2_AE3D_27D4_EB4F;
const P3: u64 = 0x1656_67B1_9E37_79F9;
const P4: u64 = 0x85EB_CA77_C2B2_AE63;
const P5: u64 = 0x27D4_EB2F_1656_67C5;

/// Sixteen hexadecimal digits that stand for a whole result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub u64);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Takes words in and gives their [`Fingerprint`].
///
/// ```
/// use frontera_science::stats::Fingerprinter;
/// let mut results = Fingerprinter::new();
/// results.f64s(&[1.0, 2.0]);
/// assert_eq!(results.finish().to_string(), "33e6d9106c2ebe4b");
/// ```
#[derive(Debug, Clone)]
pub struct Fingerprinter {
    lanes: [u64; 4],
    waiting: [u64; 4],
    words: u64,
}

#[inline]
const fn round(lane: u64, word: u64) -> u64 {
    lane.wrapping_add(word.wrapping_mul(P2)).rotate_left(31).wrapping_mul(P1)
}

impl Default for Fingerprinter {
    fn default() -> Self {
        Self::new()
    }
}

impl Fingerprinter {
    /// Of nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        let lanes = [P1.wrapping_add(P2), P2, 0, 0_u64.wrapping_sub(P1)];
        Self { lanes, waiting: [0; 4], words: 0 }
    }

    /// Takes one word in.
    #[inline]
    pub fn u64(&mut self, word: u64) {
        let place = (self.words % 4) as usize;
        self.waiting[place] = word;
        self.words += 1;
        if place == 3 {
            self.stripe(self.waiting);
        }
    }

    #[inline]
    fn stripe(&mut self, words: [u64; 4]) {
        for (lane, word) in self.lanes.iter_mut().zip(words) {
            *lane = round(*lane, word);
        }
    }

    /// Takes one word in.
    #[inline]
    pub fn u32(&mut self, word: u32) {
        self.u64(u64::from(word));
    }

    /// Takes one number in, by its bits.
    #[inline]
    pub fn f64(&mut self, number: f64) {
        debug_assert!(!number.is_nan(), "NaN is never a result");
        self.u64(number.to_bits());
    }

    /// Takes one number in, by its bits.
    #[inline]
    pub fn f32(&mut self, number: f32) {
        debug_assert!(!number.is_nan(), "NaN is never a result");
        self.u64(u64::from(number.to_bits()));
    }

    /// Takes many numbers in, in order.
    pub fn f64s(&mut self, numbers: &[f64]) {
        self.all(numbers, f64::to_bits);
    }

    /// Takes many numbers in, in order.
    pub fn f32s(&mut self, numbers: &[f32]) {
        self.all(numbers, |x| u64::from(x.to_bits()));
    }

    /// Takes many words in, in order.
    pub fn u32s(&mut self, words: &[u32]) {
        self.all(words, u64::from);
    }

    /// Takes many words in, in order.
    pub fn u64s(&mut self, words: &[u64]) {
        self.all(words, |x| x);
    }

    #[inline]
    fn all<T: Copy>(&mut self, items: &[T], word: impl Fn(T) -> u64) {
        let until_stripe = (self.words.wrapping_neg() % 4) as usize;
        let (head, rest) = items.split_at(until_stripe.min(items.len()));
        for &item in head {
            self.u64(word(item));
        }
        let (stripes, tail) = rest.as_chunks::<4>();
        for stripe in stripes {
            self.stripe(stripe.map(&word));
        }
        self.words += 4 * stripes.len() as u64;
        for &item in tail {
            self.u64(word(item));
        }
    }

    /// The fingerprint of all words so far.
    #[must_use]
    pub fn finish(&self) -> Fingerprint {
        let [a, b, c, d] = self.lanes;
        let mut hash = if self.words >= 4 {
            let sum = a
                .rotate_left(1)
                .wrapping_add(b.rotate_left(7))
                .wrapping_add(c.rotate_left(12))
                .wrapping_add(d.rotate_left(18));
            self.lanes
                .iter()
                .fold(sum, |sum, &lane| (sum ^ round(0, lane)).wrapping_mul(P1).wrapping_add(P4))
        } else {
            P5
        };
        hash = hash.wrapping_add(self.words.wrapping_mul(8));
        for &word in &self.waiting[..(self.words % 4) as usize] {
            hash = (hash ^ round(0, word)).rotate_left(27).wrapping_mul(P1).wrapping_add(P4);
        }
        hash = (hash ^ hash >> 33).wrapping_mul(P2);
        hash = (hash ^ hash >> 29).wrapping_mul(P3);
        Fingerprint(hash ^ hash >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprinter;

    fn of(words: &[u64]) -> String {
        let mut all = Fingerprinter::new();
        all.u64s(words);
        all.finish().to_string()
    }

    /// XXH64 of the same bytes by the reference implementation.
    #[test]
    fn known_answers() {
        assert_eq!(of(&[]), "ef46db3751d8e999");
        assert_eq!(of(&[1]), "9f29cb17a2a49995");
        assert_eq!(of(&[1, 2, 3]), "8799e152e5c0cdfa");
        assert_eq!(of(&[1, 2, 3, 4]), "73f859a04f669e6d");
        let many: Vec<u64> = (0..1001).map(|i| i * i).collect();
        assert_eq!(of(&many), "3e48896ff4deb862");
    }

    /// One by one or many at once, whatever the cuts: the same.
    #[test]
    fn cuts_do_not_matter() {
        let words: Vec<u64> = (0..23_u64).map(|i| i.wrapping_mul(0x1234_5678_9abc_def1)).collect();
        let whole = of(&words);
        for cut in 0..=words.len() {
            for single in 0..=cut {
                let mut parts = Fingerprinter::new();
                words[..single].iter().for_each(|&word| parts.u64(word));
                parts.u64s(&words[single..cut]);
                parts.u64s(&words[cut..]);
                assert_eq!(parts.finish().to_string(), whole);
            }
        }
    }

    /// Every bit, the order and the length count.
    #[test]
    fn every_change_shows() {
        let words = [5, 0, 7, 1 << 60, 9, 0];
        let whole = of(&words);
        for bit in 0..6 * 64 {
            let mut changed = words;
            changed[bit / 64] ^= 1 << (bit % 64);
            assert_ne!(of(&changed), whole);
        }
        for pair in 0..5 {
            let mut swapped = words;
            swapped.swap(pair, pair + 1);
            assert_ne!(of(&swapped), whole);
        }
        assert_ne!(of(&words[..5]), whole);
    }

    /// The kinds of word agree on equal bits.
    #[test]
    fn kinds_of_word() {
        let mut slices = Fingerprinter::new();
        slices.f64s(&[1.5, -0.0]);
        slices.f32s(&[2.5, 0.0]);
        slices.u32s(&[7]);
        let mut single = Fingerprinter::default();
        single.f64(1.5);
        single.f64(-0.0);
        single.f32(2.5);
        single.f32(0.0);
        single.u32(7);
        assert_eq!(slices.finish(), single.finish());
        single.f64(0.0);
        assert_ne!(slices.finish(), single.finish());
    }
}
