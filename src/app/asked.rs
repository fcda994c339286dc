//! The runs that the page asks for, and how they stand together.

use super::hooks::Views;
use super::runner::{Asked, Phase, RunView};
use super::state::State;
use crate::notebook::{Content, Form, Spacing};

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
    let monthly = |name: &str| {
        let mut outcomes: Vec<&str> = Vec::new();
        for outcome in notebook.cells().iter().flat_map(|it| shown_by_month(&it.content, name)) {
            if !outcomes.contains(outcome) {
                outcomes.push(outcome);
            }
        }
        outcomes
    };
    let asked = names.into_iter().filter_map(|name| {
        Some(Asked {
            name: name.to_owned(),
            scenario: state.bench(name)?.scenario.clone(),
            monthly: monthly(name),
        })
    });
    asked.collect()
}

/// The outcomes of a scenario that a cell shows month by month.
fn shown_by_month<'a>(content: &'a Content, name: &str) -> &'a [&'static str] {
    let (outcomes, shown) = match content {
        Content::Form(Form::Chart(chart)) => (std::slice::from_ref(&chart.outcome), &chart.shown),
        Content::Form(Form::Table(table)) => (&table.outcomes[..], &table.shown),
        _ => return &[],
    };
    let of_this = shown.scenario == name || shown.minus.as_deref() == Some(name);
    if of_this && shown.period == Spacing::Month { outcomes } else { &[] }
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
