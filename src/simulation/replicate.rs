//! One replicate: draw the uncertain parameters, then month after month the systems that run.
//!
//! Inside a month systems step in the order of [`System::ALL`](crate::model::System::ALL): documents say who holds a valid
//! card, ports how many cross and wait, then flows. What one hands to the next goes through [`crate::model::coupling`].

use super::layout::Layout;
use super::program::{Schedule, Stretch};
use crate::model::coupling::{AtPorts, CouplingParameters};
use crate::model::documents::{
    DocumentDraws, DocumentModel, DocumentState, DocumentTallies, Holders,
};
use crate::model::flows::{FlowDraws, FlowModel, FlowState};
use crate::model::ports::{PortDraws, PortModel, PortMonth, PortState};
use crate::model::{Month, System, Tallies};

/// Which random numbers a replicate takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coordinates {
    /// Of everything that happens.
    pub replicate: u32,
    /// Of the uncertain parameters.
    pub draw: u32,
}

/// The models of a stretch; `None` for a system that does not run.
struct Models {
    documents: Option<DocumentModel>,
    ports: Option<PortModel>,
    flows: Option<FlowModel>,
    coupling: CouplingParameters,
}

/// Where the systems stand between two months; `None` before the first.
#[derive(Default)]
struct States {
    documents: Option<DocumentState>,
    ports: Option<PortState>,
    flows: Option<FlowState>,
    /// Sensitivity of inspection at ports in the first month.
    first_sensitivity: Option<f64>,
}

/// Where a replicate's numbers go.
struct Books<'a> {
    layout: &'a Layout,
    years: Vec<f64>,
    months: Option<&'a mut [f32]>,
}

impl Models {
    fn of(schedule: &Schedule, stretch: &Stretch, drawn: &[f64]) -> Self {
        let in_force = schedule.in_force(drawn, stretch);
        let runs = |system| schedule.systems.contains(&system);
        Self {
            documents: runs(System::Documents).then(|| schedule.document_model(&in_force)),
            ports: runs(System::Ports).then(|| schedule.port_model(&in_force)),
            flows: runs(System::Flows).then(|| schedule.flow_model(&in_force, stretch)),
            coupling: schedule.coupling(&in_force),
        }
    }
}

impl Books<'_> {
    /// Takes a system's month.
    fn keep<T: Tallies>(&mut self, month: usize, tallies: &T) {
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
    let mut states = States::default();
    let mut flow_draws = FlowDraws::all_at(0.5);
    let mut port_draws = PortDraws::all_at(0.5);
    for stretch in &schedule.stretches {
        let models = Models::of(schedule, stretch, &drawn);
        for month in stretch.months.clone() {
            let time = schedule.start.plus(month as i32);
            let mut holders = None;
            if let Some(model) = &models.documents {
                let (tallies, after) =
                    step_documents(model, &mut states.documents, schedule.seed, replicate, time);
                books.keep(month, &tallies);
                holders = Some(after);
            }
            let mut at_ports = None;
            if let Some(model) = &models.ports {
                let month_of_ports = PortMonth::of(time);
                let before = states.ports.get_or_insert_with(|| model.start(&month_of_ports));
                port_draws.turn_to(schedule.seed, replicate, time.number());
                let inputs = models.coupling.of_ports(holders.as_ref());
                let (after, tallies) = model.step(before, &month_of_ports, &inputs, &port_draws);
                books.keep(month, &tallies);
                let first = *states.first_sensitivity.get_or_insert(model.sensitivity());
                at_ports = models
                    .flows
                    .as_ref()
                    .map(|_| AtPorts::new(&tallies, model.sensitivity() / first));
                *before = after;
            }
            if let Some(model) = &models.flows {
                let before = states.flows.get_or_insert_with(|| model.start(&schedule.flow_start));
                flow_draws.turn_to(schedule.seed, replicate, time.number());
                let inputs = models.coupling.of_flows(holders.as_ref(), at_ports.as_ref());
                let (after, tallies) =
                    model.step(before, &schedule.flow_months[month], &inputs, &flow_draws);
                books.keep(month, &tallies);
                *before = after;
            }
        }
    }
    layout.write_years(&books.years, years);
}
