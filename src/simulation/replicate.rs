//! One replicate: draw the uncertain parameters, then month after month the systems that run.
//!
//! Inside a month systems step in the order of [`System::ALL`](crate::model::System::ALL): documents say who holds a valid
//! card, ports how many cross and wait, flows who is arrested, then repatriation and consular protection. What one hands to the next goes through [`crate::model::coupling`].

use super::layout::Layout;
use super::program::{Schedule, Stretch};
use crate::model::consular::{ConsularDraws, ConsularModel, ConsularState, ConsularTallies};
use crate::model::coupling::{AtConsulates, AtPorts, CouplingParameters};
use crate::model::documents::{
    DocumentDraws, DocumentModel, DocumentState, DocumentTallies, Holders,
};
use crate::model::flows::{FlowDraws, FlowInputs, FlowModel, FlowState, FlowTallies};
use crate::model::ports::{PortDraws, PortInputs, PortModel, PortMonth, PortState, PortTallies};
use crate::model::repatriation::{
    RepatriationDraws, RepatriationModel, RepatriationMonth, RepatriationState, RepatriationTallies,
};
use crate::model::{Month, Port, System, Tallies};

/// Which random numbers a replicate takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coordinates {
    /// Of everything that happens.
    pub replicate: u32,
    /// Of the uncertain parameters.
    pub draw: u32,
}

/// The models of a stretch; `None` for a system that does not run, and before the first stretch.
struct Models {
    /// The values they were made of, by slot.
    in_force: Vec<f64>,
    documents: Option<DocumentModel>,
    ports: Option<PortModel>,
    flows: Option<FlowModel>,
    /// Boxed: its tables by hour are forty kilobytes, which every move of the models would copy.
    repatriation: Option<Box<RepatriationModel>>,
    consular: Option<ConsularModel>,
    coupling: CouplingParameters,
}

/// Where the systems stand between two months; `None` before the first.
#[derive(Default)]
struct States {
    documents: Option<DocumentState>,
    ports: Option<PortState>,
    flows: Option<FlowState>,
    repatriation: Option<RepatriationState>,
    consular: Option<ConsularState>,
    /// Sensitivity of inspection at ports in the first month.
    first_sensitivity: Option<f64>,
}

/// What the systems that run did in a month.
#[derive(Default)]
struct MonthTallies {
    documents: Option<DocumentTallies>,
    ports: Option<PortTallies>,
    flows: Option<FlowTallies>,
    repatriation: Option<RepatriationTallies>,
    consular: Option<ConsularTallies>,
}

/// A replicate on its way through the months.
struct Running<'a> {
    schedule: &'a Schedule,
    replicate: u32,
    states: States,
    /// The last month: written in place, since it takes some ten kilobytes.
    did: MonthTallies,
    port_draws: PortDraws,
    flow_draws: FlowDraws,
    repatriation_draws: RepatriationDraws,
    consular_draws: ConsularDraws,
}

/// Where a replicate's numbers go.
struct Books<'a> {
    layout: &'a Layout,
    years: Vec<f64>,
    months: Option<&'a mut [f32]>,
}

impl Models {
    /// Before the first stretch of a replicate with these parameters.
    fn none(schedule: &Schedule, drawn: &[f64]) -> Self {
        Self {
            in_force: drawn.to_vec(),
            documents: None,
            ports: None,
            flows: None,
            repatriation: None,
            consular: None,
            coupling: schedule.coupling(drawn),
        }
    }

    /// Becomes the models of a stretch: a system is made anew only where something of its own has changed.
    fn turn_to(&mut self, schedule: &Schedule, stretch: &Stretch, drawn: &[f64]) {
        let moved = schedule.advance(&mut self.in_force, drawn, stretch);
        let in_force = &self.in_force;
        let anew = |system: System, is_made: bool| {
            schedule.systems.contains(&system) && (moved[system as usize] || !is_made)
        };
        if anew(System::Documents, self.documents.is_some()) {
            self.documents = Some(schedule.document_model(in_force));
        }
        if anew(System::Ports, self.ports.is_some()) {
            self.ports = Some(schedule.port_model(in_force));
        }
        if anew(System::Flows, self.flows.is_some()) {
            self.flows = Some(schedule.flow_model(in_force, stretch));
        } else if let Some(flows) = &mut self.flows {
            flows.deploy(&stretch.agents);
        }
        if anew(System::Repatriation, self.repatriation.is_some()) {
            let parameters = schedule.repatriation(in_force);
            match &mut self.repatriation {
                Some(model) => model.turn_to(parameters),
                before => *before = Some(Box::new(RepatriationModel::new(parameters))),
            }
        }
        if anew(System::Consular, self.consular.is_some()) {
            self.consular = Some(schedule.consular_model(in_force));
        }
        if moved[System::ALL.len()] {
            self.coupling = schedule.coupling(in_force);
        }
    }
}

impl Books<'_> {
    /// Takes the month of every system that ran.
    fn keep(&mut self, month: usize, did: &MonthTallies) {
        self.keep_of(month, did.documents.as_ref());
        self.keep_of(month, did.ports.as_ref());
        self.keep_of(month, did.flows.as_ref());
        self.keep_of(month, did.repatriation.as_ref());
        self.keep_of(month, did.consular.as_ref());
    }

    fn keep_of<T: Tallies>(&mut self, month: usize, tallies: Option<&T>) {
        let Some(tallies) = tallies else { return };
        self.layout.add_to_year(month, tallies, &mut self.years);
        if let Some(room) = self.months.as_deref_mut() {
            self.layout.write_month(month, tallies, room);
        }
    }
}

/// A month of documents: what they did, and who holds which card at its end.
pub(super) fn step_documents(
    model: &DocumentModel,
    state: &mut Option<DocumentState>,
    seed: u32,
    replicate: u32,
    time: Month,
) -> (DocumentTallies, Holders) {
    let before = state.get_or_insert_with(|| model.start());
    let draws = DocumentDraws::new(seed, replicate, time.number());
    let (after, tallies) = model.step(before, time, &draws);
    *before = after;
    (tallies, after.holders())
}

impl<'a> Running<'a> {
    fn new(schedule: &'a Schedule, replicate: u32) -> Self {
        Self {
            schedule,
            replicate,
            states: States::default(),
            did: MonthTallies::default(),
            port_draws: PortDraws::all_at(0.5),
            flow_draws: FlowDraws::all_at(0.5),
            repatriation_draws: RepatriationDraws::all_at(0.5),
            consular_draws: ConsularDraws::all_at(0.5),
        }
    }

    /// One month of the window, counted from 0.
    fn step(&mut self, models: &Models, month: usize) {
        let time = self.schedule.start.plus(month as i32);
        let cards = models.documents.as_ref().map(|model| AtConsulates {
            holders: self.documents(model, time),
            relative_fee: model.relative_fee(),
        });
        let at_ports = models.ports.as_ref().map(|model| {
            let inputs = models.coupling.of_ports(cards.as_ref().map(|cards| &cards.holders));
            self.ports(model, inputs, time)
        });
        if let Some(model) = &models.flows {
            let rules = models.repatriation.as_ref().map(|model| model.parameters());
            let inputs = models.coupling.of_flows(cards.as_ref(), at_ports.as_ref(), rules);
            self.flows(model, &inputs, month, time);
        }
        if let Some(model) = &models.repatriation {
            self.repatriation(model, &models.coupling, month, time);
        }
        if let Some(model) = &models.consular {
            self.consular(model, &models.coupling, month, time);
        }
    }

    // Each system is a function of its own: made one of all five, the compiler serves each of them worse.

    #[inline(never)]
    fn documents(&mut self, model: &DocumentModel, time: Month) -> Holders {
        let (seed, replicate) = (self.schedule.seed, self.replicate);
        let (tallies, holders) =
            step_documents(model, &mut self.states.documents, seed, replicate, time);
        self.did.documents = Some(tallies);
        holders
    }

    #[inline(never)]
    fn ports(&mut self, model: &PortModel, inputs: PortInputs, time: Month) -> AtPorts {
        let month = PortMonth::of(time);
        let state = self.states.ports.get_or_insert_with(|| model.start(&month));
        self.port_draws.turn_to(self.schedule.seed, self.replicate, time.number());
        let did = self.did.ports.get_or_insert(PortTallies::NOTHING);
        model.step_into(state, &month, &inputs, &self.port_draws, did);
        let first = *self.states.first_sensitivity.get_or_insert(model.sensitivity());
        AtPorts::new(did, model.sensitivity() / first)
    }

    #[inline(never)]
    fn flows(&mut self, model: &FlowModel, inputs: &FlowInputs, month: usize, time: Month) {
        let Schedule { seed, flow_start, flow_months, .. } = self.schedule;
        let before = self.states.flows.get_or_insert_with(|| model.start(flow_start));
        self.flow_draws.turn_to(*seed, self.replicate, time.number());
        let did = self.did.flows.get_or_insert(FlowTallies::NOTHING);
        let (draws, of_month) = (&self.flow_draws, &flow_months[month]);
        let after = model.step_into(before, of_month, inputs, draws, did);
        debug_assert!(did.conserve(before, &after), "{time}: people are lost or found");
        *before = after;
    }

    #[inline(never)]
    fn repatriation(
        &mut self,
        model: &RepatriationModel,
        coupling: &CouplingParameters,
        month: usize,
        time: Month,
    ) {
        let before = self.states.repatriation.get_or_insert_with(|| model.start());
        let (calendar, record) = (RepatriationMonth::of(time), &self.schedule.on_record[month]);
        self.repatriation_draws.turn_to(self.schedule.seed, self.replicate, time.number());
        let alone = || model.alone(&record.apprehensions, &calendar);
        let inputs = coupling.of_repatriation(self.did.flows.as_ref(), record.removals, alone);
        let did = self.did.repatriation.get_or_insert(RepatriationTallies::NOTHING);
        let after = model.step_into(before, &calendar, &inputs, &self.repatriation_draws, did);
        debug_assert!(did.conserve(&inputs), "{time}: people are lost or found");
        *before = after;
    }

    #[inline(never)]
    fn consular(
        &mut self,
        model: &ConsularModel,
        coupling: &CouplingParameters,
        month: usize,
        time: Month,
    ) {
        let before = self.states.consular.get_or_insert_with(|| model.start());
        let record = &self.schedule.on_record[month];
        self.consular_draws.turn_to(self.schedule.seed, self.replicate, time.number());
        let alone = || record.apprehensions.map(|people| (people + 0.5).floor());
        let MonthTallies { flows, repatriation, .. } = &self.did;
        let (flows, repatriation) = (flows.as_ref(), repatriation.as_ref());
        let inputs = coupling.of_consular(flows, repatriation, record.removals, alone);
        let (after, tallies) = model.step(before, time, &inputs, &self.consular_draws);
        debug_assert!(
            tallies.conserve(before, &inputs, &after),
            "{time}: people are lost or found"
        );
        *before = after;
        self.did.consular = Some(tallies);
    }
}

/// Runs one replicate and writes its fiscal years and, where there is room, its months.
pub(super) fn run_replicate(
    schedule: &Schedule,
    layout: &Layout,
    Coordinates { replicate, draw }: Coordinates,
    years: &mut [f32],
    months: Option<&mut [f32]>,
) {
    let drawn = schedule.draw(draw);
    let mut books = Books { layout, years: vec![0.0; layout.years_length()], months };
    let mut running = Running::new(schedule, replicate);
    let mut models = Models::none(schedule, &drawn);
    for stretch in &schedule.stretches {
        models.turn_to(schedule, stretch, &drawn);
        for month in stretch.months.clone() {
            running.step(&models, month);
            books.keep(month, &running.did);
        }
    }
    layout.write_years(&books.years, years);
}

/// Runs one replicate up to a month of the window, counted from 0: the repatriation model in force then, and its month.
/// `None` if repatriation does not run.
pub(super) fn repatriation_in(
    schedule: &Schedule,
    replicate: u32,
    until: usize,
) -> Option<(Box<RepatriationModel>, RepatriationTallies)> {
    let mut last = None;
    follow(schedule, replicate, |month, models, did| {
        let found = month == until;
        if found {
            last = models.repatriation.take().zip(did.repatriation.take());
        }
        !found
    });
    last
}

/// The month of the window, counted from 0, in which most people are received at a port in a replicate; the first of equal
/// ones.
pub(super) fn busiest_month(schedule: &Schedule, replicate: u32, port: Port) -> usize {
    let (mut busiest, mut most) = (0, -1.0);
    follow(schedule, replicate, |month, _, did| {
        let people = did.repatriation.as_ref().map_or(0.0, |did| did.received(port));
        if people > most {
            (busiest, most) = (month, people);
        }
        true
    });
    busiest
}

/// Runs one replicate month by month for as long as `visit` says.
fn follow(
    schedule: &Schedule,
    replicate: u32,
    mut visit: impl FnMut(usize, &mut Models, &mut MonthTallies) -> bool,
) {
    let drawn = schedule.draw(replicate);
    let mut running = Running::new(schedule, replicate);
    let mut models = Models::none(schedule, &drawn);
    for stretch in &schedule.stretches {
        models.turn_to(schedule, stretch, &drawn);
        for month in stretch.months.clone() {
            running.step(&models, month);
            if !visit(month, &mut models, &mut running.did) {
                return;
            }
        }
    }
}
