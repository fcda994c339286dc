//! Times of which only the earliest matters: when servers fall free.
//!
//! Equal times are alike, so the order in which they leave is no choice that could differ between machines.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Times, the earliest at hand.
#[derive(Debug, Clone, Default)]
pub(super) struct Earliest(BinaryHeap<Time>);

/// A time, later ones first in order: the heap of the standard library keeps the greatest on top.
#[derive(Debug, Clone, Copy)]
struct Time(f64);

impl Ord for Time {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        other.0.total_cmp(&self.0)
    }
}

impl PartialOrd for Time {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Time {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Time {}

impl Earliest {
    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn push(&mut self, time: f64) {
        self.0.push(Time(time));
    }

    /// Infinity if there is none.
    pub fn first(&self) -> f64 {
        self.0.peek().map_or(f64::INFINITY, |time| time.0)
    }

    /// Takes out all times up to and including `now`.
    pub fn remove_until(&mut self, now: f64) {
        while self.0.peek().is_some_and(|time| time.0 <= now) {
            self.0.pop();
        }
    }

    /// Puts a time that follows from the earliest in its place, and returns it; none if there are no times.
    #[inline]
    pub fn replace_first(&mut self, with: impl FnOnce(f64) -> f64) -> Option<f64> {
        let mut first = self.0.peek_mut()?;
        first.0 = with(first.0);
        Some(first.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Earliest;

    #[test]
    fn the_earliest_is_at_hand() {
        let mut times = Earliest::default();
        assert_eq!(times.first(), f64::INFINITY);
        assert_eq!(times.replace_first(|time| time), None);
        for time in [3.0, 1.0, 2.0, 1.0] {
            times.push(time);
        }
        assert_eq!((times.first(), times.len()), (1.0, 4));
        assert_eq!(times.replace_first(|time| time + 1.5), Some(2.5));
        assert_eq!(times.first(), 1.0);
        times.remove_until(2.0);
        assert_eq!((times.first(), times.len()), (2.5, 2));
        times.remove_until(f64::INFINITY);
        assert_eq!(times.len(), 0);
        times.remove_until(f64::INFINITY);
    }
}
