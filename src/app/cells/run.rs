//! A run cell: where the run of a scenario stands, its headline with the Monte Carlo error, its fingerprint, and how to
//! have the same on a command line.

use super::reproduce::Reproduce;
use super::seen::Seen;
use crate::app::fold::Fold;
use crate::app::hooks::{Wanted, use_shown, use_text};
use crate::app::run_bar::headline;
use crate::app::runner::{Phase, RunView};
use crate::app::shown::{Name, Source};
use crate::simulation::Period;
use crate::text::Text;
use yew::{AttrValue, Html, Properties, component, html};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct RunCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// The scenario.
    pub seen: Seen,
    /// Name of the notebook's file.
    pub file: AttrValue,
}

/// See the module.
#[component]
pub fn RunCell(props: &RunCellProps) -> Html {
    let text = use_text();
    let view = &props.seen.view;
    let wanted = view.results.clone().map(|results| Wanted {
        source: Source::Run(results),
        names: vec![Name::whole(props.seen.bench.scenario.headline())],
        period: Period::FiscalYear,
    });
    let shown = use_shown(wanted, 0);
    let heading = html! { <span>{ text.say("reproduce-heading") }</span> };
    let stale = view.phase != Phase::Running && props.seen.is_stale();

    html! {
        <div role="group" id={props.id.clone()} class="run-cell" aria-label={text.say_with("run-of", &[("title", props.seen.title(text.language()).into())])}>
            <h2>{ props.seen.title(text.language()) }</h2>
            <progress max={view.wanted.max(1).to_string()} value={view.replicates.to_string()} aria-label={text.say("run-progress-label")} />
            <p class="run-status" role="status">{ if stale { text.say("run-stale") } else { status(&text, view) } }</p>
            { headline(&text, view, props.seen.bench.scenario.headline(), shown.as_ref().map(|shown| &*shown.1)) }
            <Fold class="why" {heading}><Reproduce seen={props.seen.clone()} file={props.file.clone()} /></Fold>
        </div>
    }
}

/// Where a run stands, in words.
pub fn status(text: &Text, run: &RunView) -> String {
    let count = f64::from(run.replicates);
    let counts = [
        ("done", count.into()),
        ("wanted", f64::from(run.wanted).into()),
        ("seconds", text.rounded(run.elapsed_ms / 1000.0, 1).into()),
    ];
    match run.phase {
        Phase::Waiting => text.say("run-waiting"),
        Phase::Running => text.say_with("run-running", &counts[..2]),
        Phase::Complete => text.say_with("run-complete", &counts),
        Phase::Stopped => text.say_with("run-stopped", &counts[..2]),
        Phase::Failed => text.say("run-failed"),
    }
}
