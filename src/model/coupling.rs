//! Coupling: what one system hands to another in the same month.
//!
//! ```text
//! documents -> ports    h = valid cards / (valid + lapsed)                     trips of card holders
//! documents -> flows    x = min(g (fee / reference)^e, 1) lapsed               people who set out besides
//! ports -> flows        d_s = (mean wait at the sector's ports - reference) / 60   hours more at a port
//! ports -> flows        f = sensitivity of inspection / that of the first month    refusals at a port
//! repatriation -> flows i_s = share of the arrested flown to the interior, r of them back a month later
//! flows -> repatriation returned people by group and the sector where they are returned; those flown
//! flows -> consular     people arrested or refused, by sector
//! repatriation -> consular  people removed from the interior
//! ```
//! Each arrow has a switch between 0, off, and 1. Off, a system gets what it gets when it runs alone, to the bit. Systems
//! step in the order documents, ports, flows, repatriation, consular, so that all of them speak of the same month; what
//! repatriation hands to flows is a rule in force, not a count, and needs no other month.
//!
//! People are handed over one by one from flows on. Cards are not people: who sets out with a lapsed card still holds it, and
//! what ports refuse to holders of cards is counted there, not among those who try with false or borrowed documents, whom
//! flows count. Waits reach trips and spending inside the ports system, which has both. It counts nothing of its own.

use super::consular::ConsularInputs;
use super::documents::Holders;
use super::elementary::smaller;
use super::flows::{FlowInputs, FlowTallies, FlowTally, InteriorFlights};
use super::parameter::parameters;
use super::ports::{PortInputs, PortTallies, PortTally as T};
use super::repatriation::{
    RepatriationInputs, RepatriationParameters, RepatriationTallies, RepatriationTally,
};
use super::{Group, Lane, Port, Sector};

parameters! {
    /// Parameters of the coupling; read where more than one system runs.
    pub struct CouplingParameters {
        /// 1: trips of card holders follow the share of cards that are valid; 0: they do not.
        documents_to_ports: scalar "coupling.documents_to_ports", "1", 0.0..=1.0, Coupling;
        /// 1: people whose card has lapsed may set out between ports; 0: they do not.
        documents_to_flows: scalar "coupling.documents_to_flows", "1", 0.0..=1.0, Coupling;
        /// Share of people with a lapsed card who set out between ports, a month, at the reference fee (g).
        lapsed_setting_out: scalar "coupling.lapsed_setting_out", "share/month", 0.0..=0.2, Coupling;
        /// Elasticity of that share to the price of a new card (e).
        price_answer: scalar "coupling.price_answer", "1", 0.0..=2.0, Coupling;
        /// 1: waits and inspection at ports change what crossing there costs; 0: they do not.
        ports_to_flows: scalar "coupling.ports_to_flows", "1", 0.0..=1.0, Coupling;
        /// Minutes of wait at ports that the choice of crossing was fitted with.
        reference_wait_minutes: scalar "coupling.reference_wait", "minutes", 0.0..=240.0, Coupling;
        /// 1: those flown to the interior do not try again this month; 0: flights do not change who tries again.
        repatriation_to_flows: scalar "coupling.repatriation_to_flows", "1", 0.0..=1.0, Coupling;
        /// 1: who is returned is who was arrested or refused in the flows; 0: it is the record.
        flows_to_repatriation: scalar "coupling.flows_to_repatriation", "1", 0.0..=1.0, Coupling;
        /// 1: who is detained is of those arrested or refused in the flows; 0: it is of the record.
        flows_to_consular: scalar "coupling.flows_to_consular", "1", 0.0..=1.0, Coupling;
        /// 1: who is detained in the interior is whom repatriation removes; 0: it is of the record.
        repatriation_to_consular: scalar "coupling.repatriation_to_consular", "1", 0.0..=1.0, Coupling;
    }
}

/// What documents offer in a month, as flows see it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtConsulates {
    /// Who holds which card at its end.
    pub holders: Holders,
    /// Price of a new card, over that under which applications were observed.
    pub relative_fee: f64,
}

/// What ports did in a month, as flows see it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtPorts {
    /// Mean wait over all who crossed at the sector's ports, minutes. Shape: `[sector]`.
    pub wait_minutes: [f64; Sector::COUNT],
    /// Sensitivity of inspection over that of the first month.
    pub sensitivity: f64,
}

impl AtPorts {
    /// Reads a month of ports.
    #[must_use]
    pub fn new(tallies: &PortTallies, sensitivity: f64) -> Self {
        let (mut minutes, mut crossed) = ([0.0; Sector::COUNT], [0.0; Sector::COUNT]);
        for port in Port::ALL {
            let sector = port.sector() as usize;
            for lane in 0..Lane::COUNT {
                minutes[sector] += tallies.by_port[T::WaitVehicle as usize + lane][port as usize];
                crossed[sector] +=
                    tallies.by_port[T::VehiclesGeneral as usize + lane][port as usize];
            }
        }
        let mean = |sector: usize| {
            if crossed[sector] > 0.0 { minutes[sector] / crossed[sector] } else { 0.0 }
        };
        Self { wait_minutes: std::array::from_fn(mean), sensitivity }
    }
}

impl CouplingParameters {
    /// What ports get of documents; alone, the reference.
    #[must_use]
    pub fn of_ports(&self, holders: Option<&Holders>) -> PortInputs {
        let alone = PortInputs::default();
        let Some(Holders { old_valid, new_valid, lapsed }) = holders else { return alone };
        let all = old_valid + new_valid + lapsed;
        if self.documents_to_ports == 0.0 || all <= 0.0 {
            return alone;
        }
        PortInputs { holders: 1.0 - self.documents_to_ports * lapsed / all }
    }

    /// What flows get of documents, ports and repatriation; alone, nothing. Flights are on or off: nobody is flown in part.
    #[must_use]
    pub fn of_flows(
        &self,
        cards: Option<&AtConsulates>,
        ports: Option<&AtPorts>,
        repatriation: Option<&RepatriationParameters>,
    ) -> FlowInputs {
        let mut inputs = FlowInputs::default();
        if let Some(cards) = cards.filter(|_| self.documents_to_flows != 0.0) {
            let answer = libm::pow(cards.relative_fee, self.price_answer);
            let share = smaller(self.lapsed_setting_out * answer, 1.0);
            inputs.setting_out_besides = self.documents_to_flows * share * cards.holders.lapsed;
        }
        if let Some(ports) = ports.filter(|_| self.ports_to_flows != 0.0) {
            inputs.port_delay_hours = ports.wait_minutes.map(|minutes| {
                self.ports_to_flows * (minutes - self.reference_wait_minutes) / 60.0
            });
            inputs.port_refusal_factor = 1.0 + self.ports_to_flows * (ports.sensitivity - 1.0);
        }
        if let Some(repatriation) = repatriation.filter(|_| self.repatriation_to_flows != 0.0) {
            inputs.interior_flights = InteriorFlights {
                share: repatriation.interior_share,
                retry: repatriation.interior_retry,
            };
        }
        inputs
    }

    /// Whom repatriation gets of flows; alone, whom the record says (`alone`). A switch between off and on is on: people
    /// are whole.
    #[must_use]
    pub fn of_repatriation(
        &self,
        flows: Option<&FlowTallies>,
        removals: f64,
        alone: impl FnOnce() -> [[f64; Sector::COUNT]; Group::COUNT],
    ) -> RepatriationInputs {
        let flows = flows.filter(|_| self.flows_to_repatriation > 0.0);
        let Some(flows) = flows else {
            return RepatriationInputs { returned: alone(), flown: None, removals };
        };
        // Where flights leave the flows alone, repatriation draws who is flown of everyone caught.
        let flown = (self.repatriation_to_flows > 0.0).then(|| flows.taken.flown.iter().sum());
        RepatriationInputs { returned: flows.returned_at_border(), flown, removals }
    }

    /// Of whom consular protection hears from flows and repatriation; alone, of whom the record says (`alone`, and
    /// `removals` of the interior).
    #[must_use]
    pub fn of_consular(
        &self,
        flows: Option<&FlowTallies>,
        repatriation: Option<&RepatriationTallies>,
        removals: f64,
        alone: impl FnOnce() -> [f64; Sector::COUNT],
    ) -> ConsularInputs {
        let flows = flows.filter(|_| self.flows_to_consular > 0.0);
        let returned = flows.map_or_else(alone, |flows| {
            let groups = &flows.by_sector[FlowTally::ReturnedMen as usize..][..Group::COUNT];
            std::array::from_fn(|sector| groups.iter().map(|group| group[sector]).sum())
        });
        let repatriation = repatriation.filter(|_| self.repatriation_to_consular > 0.0);
        let removed = repatriation.map(|did| did.get(RepatriationTally::Removals, None));
        ConsularInputs { returned, removals, removed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ON: CouplingParameters = CouplingParameters {
        documents_to_ports: 1.0,
        documents_to_flows: 1.0,
        lapsed_setting_out: 0.01,
        price_answer: 0.5,
        ports_to_flows: 1.0,
        reference_wait_minutes: 10.0,
        repatriation_to_flows: 1.0,
        flows_to_repatriation: 1.0,
        flows_to_consular: 1.0,
        repatriation_to_consular: 1.0,
    };
    const OFF: CouplingParameters = CouplingParameters {
        documents_to_ports: 0.0,
        documents_to_flows: 0.0,
        ports_to_flows: 0.0,
        repatriation_to_flows: 0.0,
        flows_to_repatriation: 0.0,
        flows_to_consular: 0.0,
        repatriation_to_consular: 0.0,
        ..ON
    };
    const HOLDERS: Holders = Holders { old_valid: 0.0, new_valid: 3e6, lapsed: 1e6 };
    const CARDS: AtConsulates = AtConsulates { holders: HOLDERS, relative_fee: 1.0 };

    fn at_ports() -> AtPorts {
        let mut by_port = [[0.0; Port::COUNT]; T::COUNT];
        // San Ysidro: 300 vehicles of 40 minutes, 100 people of none; Otay Mesa: 100 vehicles of 0.
        by_port[T::VehiclesGeneral as usize][Port::SanYsidro as usize] = 300.0;
        by_port[T::WaitVehicle as usize][Port::SanYsidro as usize] = 12_000.0;
        by_port[T::Pedestrians as usize][Port::SanYsidro as usize] = 100.0;
        by_port[T::VehiclesGeneral as usize][Port::OtayMesa as usize] = 100.0;
        AtPorts::new(&PortTallies { by_port }, 1.2)
    }

    /// Three cards in four are valid; one lapsed holder in a hundred sets out; 500 people waited 12,000 minutes.
    #[test]
    fn by_hand() {
        assert_eq!(ON.of_ports(Some(&HOLDERS)).holders, 0.75);
        let ports = at_ports();
        assert_eq!(ports.wait_minutes[Sector::SanDiego as usize], 24.0);
        assert_eq!(ports.wait_minutes[Sector::Tucson as usize], 0.0);
        let inputs = ON.of_flows(Some(&CARDS), Some(&ports), None);
        assert_eq!(inputs.setting_out_besides, 10_000.0);
        assert!((inputs.port_delay_hours[0] - 14.0 / 60.0).abs() < 1e-15);
        assert!((inputs.port_refusal_factor - 1.2).abs() < 1e-15);
    }

    /// Twice the price moves who sets out by 2^e and nothing else, at no price nobody has a reason to, and no more than all
    /// with a lapsed card set out; at the reference, and where documents do not reach flows, the price is no matter.
    #[test]
    fn price_of_a_card() {
        let at = |coupling: &CouplingParameters, relative_fee: f64| {
            coupling.of_flows(Some(&AtConsulates { relative_fee, ..CARDS }), None, None)
        };
        for price_answer in [0.0, 0.3, 1.0, 2.0] {
            let coupling = CouplingParameters { price_answer, ..ON };
            assert_eq!(at(&coupling, 1.0).setting_out_besides, 10_000.0);
            let twice = at(&coupling, 2.0);
            assert_eq!(twice.setting_out_besides, 0.01 * libm::pow(2.0, price_answer) * 1e6);
            assert_eq!(FlowInputs { setting_out_besides: 10_000.0, ..twice }, at(&coupling, 1.0));
            let off = CouplingParameters { price_answer, ..OFF };
            assert_eq!(at(&off, 2.0), FlowInputs::default());
        }
        assert_eq!(at(&ON, 0.0).setting_out_besides, 0.0);
        assert_eq!(
            at(&CouplingParameters { price_answer: 2.0, ..ON }, 500.0).setting_out_besides,
            1e6
        );
    }

    /// Switched off, or without the other system, each gets what it gets alone; each switch moves its own arrow only.
    #[test]
    fn off_is_alone() {
        let ports = at_ports();
        assert_eq!(OFF.of_ports(Some(&HOLDERS)), PortInputs::default());
        assert_eq!(OFF.of_flows(Some(&CARDS), Some(&ports), None), FlowInputs::default());
        assert_eq!(ON.of_ports(None), PortInputs::default());
        assert_eq!(ON.of_flows(None, None, None), FlowInputs::default());
        let documents = CouplingParameters { documents_to_flows: 1.0, ..OFF };
        let inputs = documents.of_flows(Some(&CARDS), Some(&ports), None);
        assert!(inputs.setting_out_besides > 0.0);
        assert_eq!(FlowInputs { setting_out_besides: 0.0, ..inputs }, FlowInputs::default());
    }
}
