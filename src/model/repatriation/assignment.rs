//! Who is returned by which port: the interior programme first, then the weights of the ports.
//!
//! ```text
//! flown ~ Binomial(men or women of a sector, f_s)          where flows do not count them
//! at port j = round(n C_j) - round(n C_(j-1))      C_j = (w_1 + ... + w_j) / (w_1 + ... + w_m)
//! ```
//! Rounding what has been given out so far keeps people whole and loses nobody. Ports of a sector share its people; people
//! removed from the interior are adults and go to the ports that removals are sent to. Where all weights are nothing the
//! first port takes everybody. It knows nothing of days or hours.

use super::draws::{RepatriationDraws, SectorDraw};
use super::{ByPort, RepatriationInputs, RepatriationParameters};
use crate::model::elementary::larger;
use crate::model::{Group, Port, Sector};
use crate::random::binomial_lanes;
use crate::random::counts::expansion::nearest;

/// Shares given out before a place and with it, in an order in which they end at 1.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shares<const N: usize> {
    before: [f64; N],
    with: [f64; N],
}

impl<const N: usize> Shares<N> {
    /// By weight, within each of the sets that `set` numbers (below N).
    fn new(weights: &[f64; N], set: impl Fn(usize) -> usize) -> Self {
        let mut totals = [0.0; N];
        for (place, weight) in weights.iter().enumerate() {
            totals[set(place)] += weight;
        }
        let (mut sums, mut given) = ([0.0; N], [0.0; N]);
        let (mut before, mut with) = ([0.0; N], [0.0; N]);
        for (place, weight) in weights.iter().enumerate() {
            let set = set(place);
            before[place] = given[set];
            sums[set] += weight;
            given[set] = if totals[set] > 0.0 { sums[set] / totals[set] } else { 1.0 };
            with[place] = given[set];
        }
        Self { before, with }
    }

    /// Whole people of `count` at a place.
    #[inline]
    fn of(&self, place: usize, count: f64) -> f64 {
        nearest(count * self.with[place]) - nearest(count * self.before[place])
    }
}

/// The shares of ports and groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    ports: Shares<{ Port::COUNT }>,
    removals: Shares<{ Port::COUNT }>,
    groups: Shares<{ Group::COUNT }>,
    /// Men and women among removed people.
    adults: Shares<2>,
    flies: bool,
}

/// Who came where, in whole people.
#[derive(Debug, Clone, PartialEq)]
pub struct Assigned {
    /// Shape: `[group][port]`.
    pub received: [ByPort; Group::COUNT],
    /// Flown to the interior.
    pub flown: f64,
    /// Removed from the interior, among the received.
    pub removed: f64,
}

impl Assignment {
    /// Of these weights.
    #[must_use]
    pub fn new(parameters: &RepatriationParameters) -> Self {
        let [men, women, ..] = parameters.load_groups;
        Self {
            ports: Shares::new(&parameters.port_weight, |port| Port::ALL[port].sector() as usize),
            removals: Shares::new(&parameters.removals_ports, |_| 0),
            groups: Shares::new(&parameters.load_groups, |_| 0),
            adults: Shares::new(&[men, women], |_| 0),
            flies: parameters.interior_share.iter().any(|&share| share > 0.0),
        }
    }

    /// Whether anyone may be returned by a port.
    #[must_use]
    pub fn reaches(&self, port: usize) -> bool {
        let takes = |shares: &Shares<{ Port::COUNT }>| shares.with[port] > shares.before[port];
        takes(&self.ports) || takes(&self.removals)
    }

    /// Whole people of each sector, told apart by group.
    #[must_use]
    pub fn by_group(&self, people: &[f64; Sector::COUNT]) -> [[f64; Sector::COUNT]; Group::COUNT] {
        let people = people.map(|people| nearest(larger(people, 0.0)));
        std::array::from_fn(|group| people.map(|people| self.groups.of(group, people)))
    }

    /// The people of a month, sent to the interior or a port.
    #[must_use]
    #[inline]
    pub fn assign(
        &self,
        parameters: &RepatriationParameters,
        inputs: &RepatriationInputs,
        draws: &RepatriationDraws,
    ) -> Assigned {
        let mut staying = inputs.returned;
        let mut flown = 0.0;
        if let Some(people) = inputs.flown {
            flown = people;
        } else if self.flies {
            for (group, draw) in
                [SectorDraw::FlownMen, SectorDraw::FlownWomen].into_iter().enumerate()
            {
                let away = binomial_lanes(
                    &staying[group],
                    &parameters.interior_share,
                    draws.sectors(draw),
                );
                for (staying, away) in staying[group].iter_mut().zip(away) {
                    *staying -= away;
                    flown += away;
                }
            }
        }
        let removed = nearest(larger(inputs.removals * parameters.removals_factor, 0.0));
        let mut received = [[0.0; Port::COUNT]; Group::COUNT];
        for (received, staying) in received.iter_mut().zip(&staying) {
            let of_sector: ByPort = Port::ALL.map(|port| staying[port.sector() as usize]);
            for port in 0..Port::COUNT {
                received[port] = self.ports.of(port, of_sector[port]);
            }
        }
        for (group, received) in received.iter_mut().take(2).enumerate() {
            let adults = self.adults.of(group, removed);
            for (port, received) in received.iter_mut().enumerate() {
                *received += self.removals.of(port, adults);
            }
        }
        Assigned { received, flown, removed }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{inputs, parameters};
    use super::{Assignment, RepatriationDraws, RepatriationInputs, RepatriationParameters};
    use crate::model::{Group, Port, Sector};

    fn assign(p: &RepatriationParameters, inputs: &RepatriationInputs) -> super::Assigned {
        Assignment::new(p).assign(p, inputs, &RepatriationDraws::all_at(0.5))
    }

    /// By hand: San Diego's 1,000 men over weights 6, 3 and 1; 100 removed, four men to one woman, over two ports.
    #[test]
    fn shares_by_hand() {
        let mut p = RepatriationParameters {
            port_weight: [0.0; Port::COUNT],
            removals_ports: [0.0; Port::COUNT],
            load_groups: [0.8, 0.2, 0.0, 0.0],
            interior_share: [0.0; Sector::COUNT],
            removals_factor: 2.0,
            ..parameters()
        };
        for (port, weight) in
            [(Port::SanYsidro, 0.6), (Port::OtayMesa, 0.3), (Port::RestSanDiego, 0.1)]
        {
            p.port_weight[port as usize] = weight;
        }
        p.removals_ports[Port::Laredo as usize] = 0.5;
        p.removals_ports[Port::Hidalgo as usize] = 0.5;
        let mut returned = [[0.0; Sector::COUNT]; Group::COUNT];
        returned[0][Sector::SanDiego as usize] = 1_000.0;
        returned[3][Sector::RioGrandeValley as usize] = 7.0;
        let of = assign(&p, &RepatriationInputs { returned, flown: None, removals: 50.0 });
        let at = |group: usize, port: Port| of.received[group][port as usize];
        assert_eq!(at(0, Port::SanYsidro), 600.0);
        assert_eq!(at(0, Port::OtayMesa), 300.0);
        assert_eq!(at(0, Port::RestSanDiego), 100.0);
        assert_eq!([at(0, Port::Laredo), at(0, Port::Hidalgo)], [40.0, 40.0]);
        assert_eq!([at(1, Port::Laredo), at(1, Port::Hidalgo)], [10.0, 10.0]);
        assert_eq!(at(3, Port::Hidalgo), 7.0, "no weights: the first port of the sector");
        assert_eq!((of.flown, of.removed), (0.0, 100.0));
    }

    /// Whatever the weights: nobody is lost and nobody is cut in two.
    #[test]
    fn people_are_conserved() {
        for seed in 0..50_u32 {
            let weight = |place: usize| f64::from((seed * 7 + place as u32 * 13) % 11) / 10.0;
            let p = RepatriationParameters {
                port_weight: std::array::from_fn(weight),
                removals_ports: std::array::from_fn(|port| weight(port + 5)),
                interior_share: std::array::from_fn(weight),
                ..parameters()
            };
            let inputs = inputs(f64::from(seed) * 31.0);
            for u in [0.001, 0.5, 0.999] {
                let draws = RepatriationDraws::all_at(u);
                let of = Assignment::new(&p).assign(&p, &inputs, &draws);
                let came: f64 = of.received.as_flattened().iter().sum();
                let returned: f64 = inputs.returned.as_flattened().iter().sum();
                assert_eq!(came + of.flown, returned + of.removed);
                assert!(of.received.as_flattened().iter().all(|&n| n >= 0.0 && n.fract() == 0.0));
            }
        }
    }

    /// Groups of a sector add up to it.
    #[test]
    fn groups_add_up() {
        let p = RepatriationParameters { load_groups: [0.71, 0.13, 0.05, 0.0], ..parameters() };
        let people = std::array::from_fn(|sector| 1_234.5 * sector as f64);
        let groups = Assignment::new(&p).by_group(&people);
        for sector in 0..Sector::COUNT {
            let sum: f64 = groups.iter().map(|group| group[sector]).sum();
            assert!((sum - people[sector]).abs() <= 0.5);
            assert_eq!(groups[3][sector], 0.0);
        }
        assert!((groups[1][8] / groups[0][8] - 13.0 / 71.0).abs() < 1e-3);
    }
}
