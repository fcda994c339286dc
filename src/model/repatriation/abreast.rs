//! Ports side by side: eight of those by which anyone is returned go through a day together.
//!
//! In single precision, of which a vector holds twice as many numbers: seven digits are more than anyone knows of an hour at
//! a desk. People are counted elsewhere, in whole numbers. A place that is left over goes with the first port, and nobody
//! looks at it.

use super::ByPort;
use crate::model::Port;

/// Ports that go together.
pub const ABREAST: usize = 8;
/// Groups of so many that hold all ports.
pub const MOST_GROUPS: usize = Port::COUNT.div_ceil(ABREAST);

/// A number at each port that goes together.
pub type Row = [f32; ABREAST];
/// Nothing at any of them.
pub const NONE: Row = [0.0; ABREAST];

/// Which port goes where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Places {
    ports: [[usize; ABREAST]; MOST_GROUPS],
    count: usize,
}

impl Places {
    /// No port.
    #[must_use]
    pub const fn none() -> Self {
        Self { ports: [[0; ABREAST]; MOST_GROUPS], count: 0 }
    }

    /// The ports for which `is_used` holds, in their order.
    #[must_use]
    pub fn of(is_used: impl Fn(usize) -> bool) -> Self {
        let mut used = (0..Port::COUNT).filter(|&port| is_used(port));
        let count = used.clone().count();
        let first = used.clone().next().unwrap_or(0);
        let ports = [[(); ABREAST]; MOST_GROUPS];
        Self { ports: ports.map(|group| group.map(|()| used.next().unwrap_or(first))), count }
    }

    /// Groups that have a port.
    #[inline]
    #[must_use]
    pub fn groups(&self) -> usize {
        self.count.div_ceil(ABREAST)
    }

    /// Numbers of the ports of a group.
    #[inline]
    #[must_use]
    pub fn of_group(&self, group: usize, of: &ByPort) -> [f64; ABREAST] {
        self.ports[group].map(|port| of[port])
    }

    /// The same in single precision.
    #[inline]
    #[must_use]
    pub fn row(&self, group: usize, of: &ByPort) -> Row {
        self.ports[group].map(|port| of[port] as f32)
    }

    /// [`Places::row`] of every group: rows that lie in memory go through a loop as the vectors they are.
    #[inline]
    #[must_use]
    pub fn rows(&self, of: &ByPort) -> [Row; MOST_GROUPS] {
        let mut rows = [NONE; MOST_GROUPS];
        for (group, row) in rows.iter_mut().enumerate() {
            *row = self.row(group, of);
        }
        rows
    }

    /// Puts numbers of the ports of a group each at its port; from a place that is left over, the first port's own again.
    #[inline]
    pub fn put<T: Copy + Into<f64>>(
        &self,
        group: usize,
        numbers: &[T; ABREAST],
        by_port: &mut ByPort,
    ) {
        for (&port, &number) in self.ports[group].iter().zip(numbers) {
            by_port[port] = number.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ABREAST, Places, Port};

    /// There and back, what ports have they keep; what is not used is nothing.
    #[test]
    fn there_and_back() {
        let numbers: [f64; Port::COUNT] = std::array::from_fn(|port| 1.0 + port as f64);
        for used in [0, 1, 7, 8, 9, Port::COUNT] {
            let places = Places::of(|port| port >= Port::COUNT - used);
            assert_eq!(places.groups(), used.div_ceil(ABREAST));
            let mut back = [0.0; Port::COUNT];
            for group in 0..places.groups() {
                places.put(group, &places.row(group, &numbers), &mut back);
            }
            for port in 0..Port::COUNT {
                let is_used = port >= Port::COUNT - used;
                assert_eq!(back[port], if is_used { numbers[port] } else { 0.0 });
            }
        }
    }
}
