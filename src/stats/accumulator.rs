//! Sums that do not depend on who computed what: chunks are merged in their order, not as they come.
//!
//! ```text
//! total = ((chunk 0 + chunk 1) + chunk 2) + ...
//! ```
//! Floating addition is not associative, so two workers that finish in another order would end in
//! other last bits. A chunk that comes early waits for those before it. Chunks are of fixed size,
//! so their number and content do not depend on the workers either.

use std::collections::BTreeMap;

/// Something that a later part of the same kind can be joined to.
pub trait Merge {
    /// Joins the part that comes right after this one.
    fn merge(&mut self, next: &Self);
}

/// The total of chunks 0, 1, 2, ..., which may arrive in any order.
#[derive(Debug, Clone, Default)]
pub struct InOrder<T> {
    total: Option<T>,
    next: u32,
    waiting: BTreeMap<u32, T>,
}

impl<T: Merge> InOrder<T> {
    /// Nothing merged yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { total: None, next: 0, waiting: BTreeMap::new() }
    }

    /// Takes chunk number `chunk` in. One that was taken in before is left out: the same work done
    /// twice counts once.
    pub fn add(&mut self, chunk: u32, part: T) {
        if chunk < self.next {
            return;
        }
        self.waiting.entry(chunk).or_insert(part);
        while let Some(part) = self.waiting.remove(&self.next) {
            match &mut self.total {
                None => self.total = Some(part),
                Some(total) => total.merge(&part),
            }
            self.next += 1;
        }
    }

    /// How many chunks, from the first on without a gap, are in the total.
    #[must_use]
    pub const fn merged(&self) -> u32 {
        self.next
    }

    /// The total of those chunks; of none, none.
    #[must_use]
    pub const fn total(&self) -> Option<&T> {
        self.total.as_ref()
    }

    /// The total, and an end of counting.
    #[must_use]
    pub fn into_total(self) -> Option<T> {
        self.total
    }
}

#[cfg(test)]
mod tests {
    use super::{InOrder, Merge};
    use crate::stats::Moments;

    fn chunk(number: u32) -> Moments {
        (0..100).map(|i| libm::sin(f64::from(number * 100 + i)) * 1e3 + 0.1).collect()
    }

    /// The bits of the total when `workers` share 40 chunks, each taking the next free one, and
    /// worker w needs w + 1 ticks for it.
    fn run(workers: u32) -> (u64, u64, u64) {
        let mut total = InOrder::new();
        let mut jobs: Vec<(u32, u32)> = (0..workers).map(|w| (w + 1, w)).collect();
        let mut next = workers;
        while let Some(first) = (0..jobs.len()).min_by_key(|&w| (jobs[w].0, w)) {
            let (finished, number) = jobs[first];
            total.add(number, chunk(number));
            if next < 40 {
                jobs[first] = (finished + first as u32 + 1, next);
                next += 1;
            } else {
                jobs.remove(first);
            }
        }
        assert_eq!(total.merged(), 40);
        let moments = total.into_total().unwrap();
        (moments.count, moments.mean.to_bits(), moments.m2.to_bits())
    }

    /// Any number of workers, any order of arrival: the same bytes.
    #[test]
    fn workers_change_no_bit() {
        let alone = run(1);
        for workers in 2..=8 {
            assert_eq!(run(workers), alone, "{workers} workers");
        }
        let mut backwards = InOrder::new();
        for number in (0..40).rev() {
            assert_eq!(backwards.merged(), 0);
            backwards.add(number, chunk(number));
        }
        assert_eq!(backwards.total().unwrap().mean.to_bits(), alone.1);
    }

    /// The order matters to the bits: without waiting, the test above would fail.
    #[test]
    fn order_matters() {
        let sum = |order: &mut dyn Iterator<Item = u32>| {
            let mut total = Moments::default();
            order.for_each(|number| total.merge(&chunk(number)));
            (total.mean.to_bits(), total.m2.to_bits())
        };
        assert_ne!(sum(&mut (0..40)), sum(&mut (0..40).rev()));
    }

    #[test]
    fn repeated_work_counts_once() {
        let mut total = InOrder::new();
        for number in [0, 0, 2, 2, 1, 1] {
            total.add(number, chunk(number));
        }
        assert_eq!((total.merged(), total.total().unwrap().count), (3, 300));
    }
}
