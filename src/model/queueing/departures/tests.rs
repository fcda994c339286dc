use super::*;
use crate::model::queueing::lindley;
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};

fn servers(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).unwrap()
}

/// By hand: two servers, the second customer keeps one of them for ten.
#[test]
fn two_servers_by_hand() {
    let arrivals = [0.0, 1.0, 2.0, 3.0, 20.0];
    let services = [3.0, 10.0, 2.0, 1.0, 1.0];
    let customers = Customers::new(&arrivals, &services).unwrap();
    let mut room = Departures::default();
    let visits = room.constant(customers, servers(2));
    assert_eq!(visits.starts, [0.0, 1.0, 3.0, 5.0, 20.0]);
    assert_eq!(visits.departures, [3.0, 11.0, 5.0, 6.0, 21.0]);
    assert_eq!(visits.waits().collect::<Vec<_>>(), [0.0, 0.0, 1.0, 2.0, 0.0]);
    assert_eq!(visits.times_in_system().collect::<Vec<_>>(), [3.0, 10.0, 3.0, 3.0, 1.0]);
}

/// By hand: two servers, one from 4 on, none from 10, one again from 30. Of those in service at 4, both finish; the next
/// starts only when fewer are busy than open.
#[test]
fn a_closing_server_finishes() {
    let schedule = Schedule::new(2, vec![(4.0, 1), (10.0, 0), (30.0, 1)]).unwrap();
    let arrivals = [0.0, 1.0, 2.0, 3.0, 11.0];
    let services = [5.0, 7.0, 4.0, 1.0, 1.0];
    let customers = Customers::new(&arrivals, &services).unwrap();
    let mut room = Departures::default();
    // Departures at 5 (one left busy, one open) and 8 (free: the third starts and ends at 12, after closing).
    let visits = room.scheduled(customers, &schedule);
    assert_eq!(visits.starts, [0.0, 1.0, 8.0, 30.0, 31.0]);
    assert_eq!(visits.departures, [5.0, 8.0, 12.0, 31.0, 32.0]);
}

/// Closed for good: who still waits never starts.
#[test]
fn never_is_infinite() {
    let schedule = Schedule::new(1, vec![(2.0, 0)]).unwrap();
    let customers = Customers::new(&[0.0, 1.0, 5.0], &[4.0, 1.0, 1.0]).unwrap();
    let mut room = Departures::default();
    assert_eq!(room.scheduled(customers, &schedule).starts, [0.0, f64::INFINITY, f64::INFINITY]);
    let classes = room.by_class(customers, &[0, 1, 0], &schedule).unwrap();
    assert_eq!(classes.starts, [0.0, f64::INFINITY, f64::INFINITY]);
}

/// By hand: one server, nobody waits longer than 3. The second would wait 4 and does not join; the third finds the place
/// at 4 that the second left; a longer patience lets everybody join.
#[test]
fn a_line_too_long_is_not_joined() {
    let customers = Customers::new(&[0.0, 0.0, 1.0, 2.0, 9.0], &[4.0, 1.0, 5.0, 1.0, 1.0]).unwrap();
    let mut room = Departures::default();
    let one = Schedule::constant(1);
    let visits = room.limited(customers, &one, 3.0);
    assert_eq!(visits.starts, [0.0, f64::INFINITY, 4.0, f64::INFINITY, 9.0]);
    assert_eq!(visits.departures, [4.0, f64::INFINITY, 9.0, f64::INFINITY, 10.0]);
    let everybody: Vec<f64> = room.limited(customers, &one, 100.0).starts.to_vec();
    assert_eq!(everybody, room.scheduled(customers, &one).starts);
}

#[test]
fn each_rule() {
    let of = |arrivals: &[f64], services: &[f64]| Customers::new(arrivals, services).map(|_| ());
    let lengths = QueueError::LengthsDiffer { expected: 1, found: 2 };
    assert_eq!(of(&[0.0], &[1.0, 1.0]), Err(lengths));
    let order = QueueError::ArrivalOutOfOrder { place: 1, time: 0.5 };
    assert_eq!(of(&[1.0, 0.5], &[1.0, 1.0]), Err(order));
    for time in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(matches!(of(&[time], &[1.0]), Err(QueueError::ArrivalOutOfOrder { .. })));
        assert!(matches!(of(&[0.0], &[time]), Err(QueueError::ServiceOutOfRange { .. })));
    }
    let service = QueueError::ServiceOutOfRange { place: 1, time: -1.0 };
    assert_eq!(of(&[0.0, 0.0], &[0.0, -1.0]), Err(service));
    assert_eq!(of(&[], &[]), Ok(()));
    let text = serde_json::to_string(&service).unwrap();
    assert_eq!(text, r#"{"code":"service-out-of-range","place":1,"time":-1.0}"#);
}

/// Far more servers than anybody needs take no room.
#[test]
fn everybody_finds_a_server() {
    let customers = Customers::new(&[0.0, 0.0, 1.0], &[5.0, 5.0, 5.0]).unwrap();
    let mut room = Departures::default();
    assert_eq!(room.constant(customers, NonZeroU32::MAX).starts, [0.0, 0.0, 1.0]);
    let nobody = Customers::new(&[], &[]).unwrap();
    assert_eq!(room.constant(nobody, NonZeroU32::MAX).starts, [0.0; 0]);
}

/// Gaps and services in whole numbers: sums are exact, ties are common.
fn people() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    proptest::collection::vec((0_u32..5, 0_u32..40), 0..200).prop_map(|pairs| {
        let mut now = 0.0;
        let arrivals = pairs.iter().map(|pair| {
            now += f64::from(pair.0);
            now
        });
        (arrivals.collect(), pairs.iter().map(|pair| f64::from(pair.1)).collect())
    })
}

proptest! {
    /// One server is Lindley's.
    #[test]
    fn one_server_is_lindley((arrivals, services) in people()) {
        let customers = Customers::new(&arrivals, &services).unwrap();
        let mut room = Departures::default();
        let found: Vec<f64> = room.constant(customers, servers(1)).waits().collect();
        let gaps: Vec<f64> = arrivals.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let mut expected = Vec::new();
        lindley::waits(0.0, &services, &gaps, &mut expected);
        prop_assert_eq!(&found[..], &expected[..found.len()]);
    }

    /// A schedule that never changes is a constant number, on either side of every limit of the fast way.
    #[test]
    fn a_constant_schedule_is_constant((arrivals, services) in people(), number in 1_u32..40) {
        let customers = Customers::new(&arrivals, &services).unwrap();
        let (mut one, mut other) = (Departures::default(), Departures::default());
        let same = vec![(10.0, number), (20.5, number)];
        for schedule in [Schedule::constant(number), Schedule::new(number, same).unwrap()] {
            let steady = one.constant(customers, servers(number));
            prop_assert_eq!(steady, other.scheduled(customers, &schedule));
        }
    }

    /// Heap and fast way agree on times of any bits.
    #[test]
    fn both_ways_agree(
        pairs in proptest::collection::vec((0.0_f64..1.0, 0.0_f64..9.0), 40..120),
        number in 1_u32..=32,
    ) {
        let mut now = 0.0;
        let arrivals: Vec<f64> = pairs.iter().map(|pair| { now += pair.0; now }).collect();
        let services: Vec<f64> = pairs.iter().map(|pair| pair.1).collect();
        let customers = Customers::new(&arrivals, &services).unwrap();
        let (mut one, mut other) = (Departures::default(), Departures::default());
        one.constant(customers, servers(number));
        other.start(customers);
        other.many(customers, number as usize);
        prop_assert_eq!(&one.starts, &other.starts);
        prop_assert_eq!(&one.ends, &other.ends);
    }

    /// One more server lengthens nobody's wait, and all starts stand in order of arrival.
    #[test]
    fn a_server_more_lengthens_no_wait((arrivals, services) in people(), number in 1_u32..36) {
        let customers = Customers::new(&arrivals, &services).unwrap();
        let (mut one, mut other) = (Departures::default(), Departures::default());
        let few = one.constant(customers, servers(number));
        let more = other.constant(customers, servers(number + 1));
        prop_assert!(few.starts.is_sorted() && more.starts.is_sorted());
        for (few, more) in few.waits().zip(more.waits()) {
            prop_assert!(0.0 <= more && more <= few, "{} after {}", more, few);
        }
    }

    /// A schedule with as many or more servers at every time lengthens nobody's wait; never are more busy than could be.
    #[test]
    fn longer_hours_lengthen_no_wait(
        (arrivals, services) in people(),
        hours in proptest::collection::vec((1_u32..60, 0_u32..6, 0_u32..3), 0..6),
        first in 0_u32..4,
    ) {
        let customers = Customers::new(&arrivals, &services).unwrap();
        let mut now = 0.0;
        let changes: Vec<(f64, u32, u32)> =
            hours.iter().map(|&(gap, open, more)| { now += f64::from(gap); (now, open, more) }).collect();
        let short = Schedule::new(first, changes.iter().map(|c| (c.0, c.1)).collect()).unwrap();
        let long =
            Schedule::new(first, changes.iter().map(|c| (c.0, c.1 + c.2)).collect()).unwrap();
        let (mut one, mut other) = (Departures::default(), Departures::default());
        let (few, more) = (one.scheduled(customers, &short), other.scheduled(customers, &long));
        for (place, &start) in more.starts.iter().enumerate() {
            prop_assert!(arrivals[place] <= start && start <= few.starts[place]);
            if start < f64::INFINITY {
                let busy = (0..place).filter(|&other| more.departures[other] > start).count();
                prop_assert!(busy < long.at(start) as usize, "customer {}", place);
            }
        }
    }
}
