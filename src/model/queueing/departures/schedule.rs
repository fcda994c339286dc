//! How many servers are open when: a step function of time.

use super::QueueError;

/// Open servers through time. A change counts from its own time on.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    first: u32,
    /// Time, and servers open from then on.
    changes: Vec<(f64, u32)>,
}

impl Schedule {
    /// The same number for ever.
    #[must_use]
    pub const fn constant(servers: u32) -> Self {
        Self { first: servers, changes: Vec::new() }
    }

    /// `first` before the first change; from the time of each change on, its number.
    ///
    /// # Errors
    /// A time that is not finite or not after the one before.
    pub fn new(first: u32, changes: Vec<(f64, u32)>) -> Result<Self, QueueError> {
        let mut last = f64::NEG_INFINITY;
        for (place, &(time, _)) in changes.iter().enumerate() {
            if !(time > last && time.is_finite()) {
                return Err(QueueError::ChangeOutOfOrder { place, time });
            }
            last = time;
        }
        Ok(Self { first, changes })
    }

    /// Servers open at a time.
    #[must_use]
    pub fn at(&self, time: f64) -> u32 {
        let past = self.changes.partition_point(|change| change.0 <= time);
        past.checked_sub(1).map_or(self.first, |place| self.changes[place].1)
    }

    pub(super) fn follow(&self) -> Following<'_> {
        Following { open: self.first, ahead: &self.changes }
    }
}

/// A schedule read forwards.
pub(super) struct Following<'a> {
    open: u32,
    ahead: &'a [(f64, u32)],
}

impl Following<'_> {
    /// Servers open now; `now` never goes back.
    #[inline]
    pub fn open(&mut self, now: f64) -> usize {
        while let [(time, servers), rest @ ..] = self.ahead
            && *time <= now
        {
            (self.open, self.ahead) = (*servers, rest);
        }
        self.open as usize
    }

    /// When the number changes next; infinity if never.
    #[inline]
    pub fn next_change(&self) -> f64 {
        self.ahead.first().map_or(f64::INFINITY, |change| change.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Schedule;
    use crate::model::queueing::QueueError;

    #[test]
    fn a_change_counts_from_its_time_on() {
        let schedule = Schedule::new(2, vec![(1.0, 5), (3.0, 0)]).unwrap();
        let mut following = schedule.follow();
        for (time, open, next) in [
            (0.0, 2, 1.0),
            (0.999, 2, 1.0),
            (1.0, 5, 3.0),
            (2.0, 5, 3.0),
            (3.0, 0, f64::INFINITY),
            (9.0, 0, f64::INFINITY),
        ] {
            assert_eq!(schedule.at(time), open, "at {time}");
            assert_eq!(following.open(time), open as usize, "at {time}");
            assert_eq!(following.next_change(), next, "at {time}");
        }
        assert_eq!(Schedule::constant(4).at(-1e9), 4);
        assert_eq!(schedule.follow().open(8.0), 0, "changes may be skipped");
    }

    #[test]
    fn changes_stand_in_order() {
        let of = |changes: &[(f64, u32)]| Schedule::new(1, changes.to_vec());
        let found = QueueError::ChangeOutOfOrder { place: 1, time: 1.0 };
        assert_eq!(of(&[(1.0, 2), (1.0, 3)]), Err(found));
        assert!(matches!(of(&[(f64::NAN, 2)]), Err(QueueError::ChangeOutOfOrder { .. })));
        assert!(matches!(of(&[(f64::INFINITY, 2)]), Err(QueueError::ChangeOutOfOrder { .. })));
    }
}
