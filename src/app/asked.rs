//! The runs that the page asks for, and how they stand together.

use super::hooks::Views;
use super::runner::{Asked, Phase, RunView};
use super::state::State;
use crate::notebook::{Content, Form, Spacing};

/// Of so many replicates the months are kept, for cells that show them.
const MONTHLY_REPLICATES: u32 = 500;

/// The runs that cells of the notebook show, that of the scenario at hand, and those the sender of a link saw.
pub fn asked(state: &State) -> Vec<Asked> {
    let notebook = state.notebook();
    let graph = notebook.graph();
    let mut names = graph.wanted();
    let at_hand = state.active().map(|(name, _)| name);
    let sent = state.received.iter().flat_map(|received| &received.scenarios);
    for name in at_hand.into_iter().chain(sent.map(|(name, ..)| name.as_str())) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let monthly =
        |name: &str| notebook.cells().iter().any(|cell| shows_months(&cell.content, name));
    let asked = names.into_iter().filter_map(|name| {
        Some(Asked {
            name: name.to_owned(),
            scenario: state.bench(name)?.scenario.clone(),
            monthly: if monthly(name) { MONTHLY_REPLICATES } else { 0 },
        })
    });
    asked.collect()
}

fn shows_months(content: &Content, name: &str) -> bool {
    let shown = match content {
        Content::Form(Form::Chart(chart)) => &chart.shown,
        Content::Form(Form::Table(table)) => &table.shown,
        _ => return false,
    };
    shown.period == Spacing::Month
        && (shown.scenario == name || shown.minus.as_deref() == Some(name))
}

/// All runs as one.
pub fn together(asked: &[Asked], views: &Views) -> RunView {
    let views: Vec<RunView> = asked.iter().map(|asked| views.of(&asked.name)).collect();
    let any = |phase| views.iter().any(|view| view.phase == phase);
    let phases = [Phase::Running, Phase::Failed, Phase::Stopped, Phase::Waiting];
    let phase = phases.into_iter().find(|&phase| any(phase));
    RunView {
        phase: phase.filter(|_| !views.is_empty()).unwrap_or(if views.is_empty() {
            Phase::Waiting
        } else {
            Phase::Complete
        }),
        replicates: views.iter().map(|view| view.replicates).sum(),
        wanted: views.iter().map(|view| view.wanted).sum(),
        elapsed_ms: views.iter().map(|view| view.elapsed_ms).fold(0.0, f64::max),
        ..RunView::default()
    }
}
