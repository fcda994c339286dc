//! Shelter: who asks for a bed, who is refused one, and how many are taken.
//!
//! ```text
//! asked ~ Binomial(received, p)     m = asked a day x stay     Z = 1 + p (E X^2/E X - 1)/2
//! refused ~ Binomial(asked, B(beds/Z, m/Z))                    (Hayward: queueing/peaked.rs)
//! taken: mean m (1 - B), nineteen days in twenty at most  min(beds, mean + 1.645 sqrt(Z mean))
//! ```
//! People come by the bus and leave one by one, so a shelter of the size that single arrivals would need is too small. A
//! month is its own steady state: stays are days, and who sleeps there at its end is not handed on. Whoever is refused
//! goes elsewhere and does not come back. It knows nothing of who may be taken in, nor of families.

use super::draws::{PortDraw, RepatriationDraws};
use super::{ByPort, RepatriationParameters};
use crate::model::elementary::{exp, larger, log, smaller};
use crate::model::queueing::peaked::{loss_around, peakedness_of_groups};
use crate::model::{Group, Port};
use crate::random::binomial_lanes;

/// The standard normal quantile at 0.95.
const NINETEEN_IN_TWENTY: f64 = 1.645;

/// A month at the shelters.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelter {
    /// People who asked for a bed: whole numbers.
    pub asked: ByPort,
    /// Of them, refused: whole numbers.
    pub refused: ByPort,
    /// The same told apart by group, in the proportion in which they ask: who is refused is chance. Shape: `[group][port]`.
    pub refused_of: [ByPort; Group::COUNT],
    /// Beds taken on the mean day.
    pub taken: ByPort,
    /// Beds taken that nineteen days in twenty stay within.
    pub taken_long: ByPort,
}

/// A month of `days` in which these people are received, in buses of which a person finds `of_a_person` in his own.
#[must_use]
#[inline]
pub fn month(
    parameters: &RepatriationParameters,
    received: &[ByPort; Group::COUNT],
    days: f64,
    of_a_person: f64,
    draws: &RepatriationDraws,
) -> Shelter {
    let people: ByPort = std::array::from_fn(|port| {
        received[0][port] + received[1][port] + received[2][port] + received[3][port]
    });
    let asking_of: [ByPort; Group::COUNT] = std::array::from_fn(|group| {
        received[group].map(|people| people * parameters.shelter_need[group])
    });
    let expected: ByPort = std::array::from_fn(|port| {
        asking_of[0][port] + asking_of[1][port] + asking_of[2][port] + asking_of[3][port]
    });
    let asking: ByPort =
        std::array::from_fn(|port| smaller(expected[port] / larger(people[port], 1.0), 1.0));
    let asked = binomial_lanes(&people, &asking, draws.ports(PortDraw::ShelterAsked));

    let nights = parameters.shelter_stay_days / days;
    let mut peakedness = [1.0; Port::COUNT];
    let (mut below, mut fall, mut part) =
        ([0.0; Port::COUNT], [1.0; Port::COUNT], [0.0; Port::COUNT]);
    for port in 0..Port::COUNT {
        peakedness[port] = peakedness_of_groups(of_a_person, asking[port]);
        if asked[port] > 0.0 {
            let z = peakedness[port];
            let (lost, lost_with_more, between) =
                loss_around(parameters.beds[port] / z, asked[port] * nights / z);
            below[port] = lost;
            if lost > 0.0 {
                fall[port] = larger(lost_with_more / lost, f64::MIN_POSITIVE);
            }
            part[port] = between;
        }
    }
    let log_fall = log(&fall);
    let falls: ByPort = exp(&std::array::from_fn(|port| part[port] * log_fall[port]));
    let lost: ByPort = std::array::from_fn(|port| smaller(below[port] * falls[port], 1.0));
    let refused = binomial_lanes(&asked, &lost, draws.ports(PortDraw::ShelterRefused));

    let taken: ByPort = std::array::from_fn(|port| {
        smaller(asked[port] * nights * (1.0 - lost[port]), parameters.beds[port])
    });
    let taken_long = std::array::from_fn(|port| {
        let spread = (peakedness[port] * taken[port]).sqrt();
        smaller(parameters.beds[port], taken[port] + NINETEEN_IN_TWENTY * spread)
    });
    let of_expected: ByPort =
        std::array::from_fn(|port| refused[port] / larger(expected[port], f64::MIN_POSITIVE));
    let refused_of =
        asking_of.map(|asking| std::array::from_fn(|port| asking[port] * of_expected[port]));
    Shelter { asked, refused, refused_of, taken, taken_long }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::parameters;
    use super::{Port, RepatriationDraws, RepatriationParameters, month};
    use crate::model::queueing::peaked::peaked_loss;

    fn at(p: &RepatriationParameters, people: f64, of_a_person: f64) -> super::Shelter {
        let received = [[people; Port::COUNT], [0.0; 18], [0.0; 18], [0.0; 18]];
        month(p, &received, 30.0, of_a_person, &RepatriationDraws::all_at(0.5))
    }

    fn with(beds: f64, need: f64, stay: f64) -> RepatriationParameters {
        RepatriationParameters {
            beds: [beds; Port::COUNT],
            shelter_need: [need; 4],
            shelter_stay_days: stay,
            ..parameters()
        }
    }

    /// A Tijuana house: 180 places full at 16.15 people a day who stay 11.1 days (Little).
    #[test]
    fn a_full_house() {
        let house = at(&with(10_000.0, 1.0, 11.145), 16.15 * 30.0, 1.0);
        assert!((house.taken[0] - 180.0).abs() < 1.0, "{}", house.taken[0]);
        assert_eq!(house.refused[0], 0.0);
    }

    /// By the formula itself: 1,000 ask, 40 beds, buses of 40 of whom three in ten ask.
    #[test]
    fn the_share_refused() {
        let shelter = at(&with(40.0, 0.3, 1.5), 3_333.0, 40.0);
        let asked = shelter.asked[0];
        assert!((asked - 1_000.0).abs() < 1.0);
        let lost = peaked_loss(40.0, asked / 20.0, 1.0 + 0.3 * 19.5);
        assert!((shelter.refused[0] - asked * lost).abs() < 1.0);
        assert!((shelter.taken[0] - asked / 20.0 * (1.0 - lost)).abs() < 1e-9);
        assert_eq!(shelter.taken_long[0], 40.0);
    }

    /// Of 300 refused, two in three are of the group that asks twice as often and is as many.
    #[test]
    fn who_is_refused() {
        let mut parameters = with(0.0, 0.5, 1.5);
        parameters.shelter_need[1] = 1.0;
        let received = [[200.0; 18], [200.0; 18], [0.0; 18], [0.0; 18]];
        let shelter = month(&parameters, &received, 30.0, 1.0, &RepatriationDraws::all_at(0.5));
        assert_eq!(shelter.refused[0], 300.0);
        let of = shelter.refused_of.map(|of_ports| of_ports[0]);
        assert!((of[0] - 100.0).abs() < 1e-9 && (of[1] - 200.0).abs() < 1e-9, "{of:?}");
        assert_eq!(of[2..], [0.0, 0.0]);
    }

    /// Without beds everyone is refused; without people nobody.
    #[test]
    fn no_beds_and_no_people() {
        let shut = at(&with(0.0, 0.5, 2.0), 100.0, 40.0);
        assert_eq!((shut.refused, shut.taken, shut.taken_long), (shut.asked, [0.0; 18], [0.0; 18]));
        assert_eq!(shut.asked[0], 50.0);
        let empty = at(&with(5.0, 0.5, 2.0), 0.0, 40.0);
        assert_eq!((empty.asked, empty.refused, empty.taken), ([0.0; 18], [0.0; 18], [0.0; 18]));
    }
}
