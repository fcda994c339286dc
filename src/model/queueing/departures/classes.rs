//! Several classes of customers, the most urgent served first: events in order of time.
//!
//! Non-preemptive: a service once begun goes on to its end. Within a class it is first come, first served. At one time
//! departures come first, then changes of the schedule, then all arrivals, then starts: whoever arrives the moment a
//! server falls free is weighed with those who waited.

use super::{Customers, Departures, QueueError, Schedule, Visits};

/// The lines people wait in: one a class, each a chain through the customers.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    /// First and last of each line; meaningless where it is empty.
    ends: Vec<Option<(u32, u32)>>,
    /// Who stands behind each customer.
    behind: Vec<u32>,
    waiting: usize,
}

impl Lines {
    fn start(&mut self, classes: &[u8]) {
        let count = classes.iter().max().map_or(0, |&last| usize::from(last) + 1);
        self.ends.clear();
        self.ends.resize(count, None);
        self.behind.resize(classes.len(), 0);
        self.waiting = 0;
    }

    fn join(&mut self, class: u8, customer: usize) {
        let customer = customer as u32;
        let line = &mut self.ends[usize::from(class)];
        match line {
            None => *line = Some((customer, customer)),
            Some((_, last)) => {
                self.behind[*last as usize] = customer;
                *last = customer;
            }
        }
        self.waiting += 1;
    }

    /// The first of the most urgent line that is not empty.
    fn next(&mut self) -> Option<usize> {
        let line = self.ends.iter_mut().find(|line| line.is_some())?;
        let (first, last) = (*line)?;
        *line = (first != last).then(|| (self.behind[first as usize], last));
        self.waiting -= 1;
        Some(first as usize)
    }
}

impl Departures {
    /// The most urgent class first (0, then 1, ...), without interruption, by as many servers as are open.
    ///
    /// # Errors
    /// Not one class a customer.
    pub fn by_class<'a>(
        &'a mut self,
        customers: Customers<'a>,
        classes: &[u8],
        schedule: &Schedule,
    ) -> Result<Visits<'a>, QueueError> {
        let Customers { arrivals, services } = customers;
        if classes.len() != arrivals.len() {
            let (expected, found) = (arrivals.len(), classes.len());
            return Err(QueueError::LengthsDiffer { expected, found });
        }
        self.start(customers);
        self.lines.start(classes);
        let mut schedule = schedule.follow();
        let mut arrived = 0;
        loop {
            let mut now = arrivals.get(arrived).copied().unwrap_or(f64::INFINITY);
            if self.lines.waiting > 0 {
                now = now.min(self.busy.first()).min(schedule.next_change());
            }
            if now == f64::INFINITY {
                break;
            }
            let open = schedule.open(now);
            while arrivals.get(arrived).is_some_and(|&arrival| arrival <= now) {
                self.lines.join(classes[arrived], arrived);
                arrived += 1;
            }
            loop {
                // Inside, because a service may take no time.
                self.busy.remove_until(now);
                if self.busy.len() >= open {
                    break;
                }
                let Some(customer) = self.lines.next() else { break };
                let departure = now + services[customer];
                self.starts[customer] = now;
                self.ends[customer] = departure;
                self.busy.push(departure);
            }
        }
        Ok(self.visits(customers))
    }
}

#[cfg(test)]
mod tests {
    use crate::model::queueing::{Customers, Departures, QueueError, Schedule};
    use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};

    /// By hand: 0 is served from 0 to 4; of 1, 2, 3, waiting by then, the urgent 3 goes first though it came last; 4
    /// arrives the moment 3 leaves and is more urgent than 1 and 2.
    #[test]
    fn the_urgent_go_first_and_nobody_is_interrupted() {
        let arrivals = [0.0, 1.0, 2.0, 3.0, 5.0];
        let services = [4.0, 1.0, 1.0, 1.0, 2.0];
        let customers = Customers::new(&arrivals, &services).unwrap();
        let mut room = Departures::default();
        let one = Schedule::constant(1);
        let visits = room.by_class(customers, &[1, 1, 1, 0, 0], &one).unwrap();
        assert_eq!(visits.starts, [0.0, 7.0, 8.0, 4.0, 5.0]);
        assert_eq!(visits.departures, [4.0, 8.0, 9.0, 5.0, 7.0]);
        let error = QueueError::LengthsDiffer { expected: 5, found: 2 };
        assert_eq!(room.by_class(customers, &[0, 1], &one), Err(error));
    }

    /// Whole numbers, so that times are exact and ties are common.
    fn days() -> impl Strategy<Value = Vec<(u32, u32, u8)>> {
        proptest::collection::vec((0_u32..4, 0_u32..9, 0_u8..3), 0..80)
    }

    proptest! {
        /// One class is first come, first served. Of several, nobody is passed over by one who is less urgent, or as urgent
        /// and later; and where all services are equal, the times at which somebody starts are those of one class.
        #[test]
        fn classes_reorder_and_no_more(people in days(), servers in 0_u32..5, opens in 0_u32..60) {
            let mut now = 0.0;
            let arrivals: Vec<f64> = people.iter().map(|p| { now += f64::from(p.0); now }).collect();
            let services: Vec<f64> = people.iter().map(|p| f64::from(p.1)).collect();
            let classes: Vec<u8> = people.iter().map(|p| p.2).collect();
            let schedule = Schedule::new(servers, vec![(f64::from(opens), 2)]).unwrap();
            let customers = Customers::new(&arrivals, &services).unwrap();
            let (mut one, mut other) = (Departures::default(), Departures::default());
            let fifo = one.scheduled(customers, &schedule);
            let alike = other.by_class(customers, &vec![7; people.len()], &schedule).unwrap();
            prop_assert_eq!(fifo, alike);

            let visits = other.by_class(customers, &classes, &schedule).unwrap();
            prop_assert!(visits.waits().all(|wait| wait >= 0.0));
            for (place, start) in visits.starts.iter().enumerate() {
                let passed = (0..people.len()).filter(|&other| {
                    let order = (classes[other], other);
                    arrivals[other] <= *start && visits.starts[other] > *start
                        && order < (classes[place], place)
                });
                prop_assert_eq!(passed.count(), 0, "{} was passed over", place);
                let busy = (0..people.len()).filter(|&other| {
                    visits.starts[other] <= *start && visits.departures[other] > *start
                });
                prop_assert!(busy.count() <= schedule.at(*start) as usize);
            }

            let equal = vec![3.0; people.len()];
            let customers = Customers::new(&arrivals, &equal).unwrap();
            let mut fifo: Vec<f64> = one.scheduled(customers, &schedule).starts.to_vec();
            let mut urgent = other.by_class(customers, &classes, &schedule).unwrap().starts.to_vec();
            fifo.sort_by(f64::total_cmp);
            urgent.sort_by(f64::total_cmp);
            prop_assert_eq!(fifo, urgent);
        }
    }
}
