//! Taking everything away: a button that makes one archive of the notebook and its results, the same as `frontera export`
//! but for months, which the page keeps of fewer replicates and of the outcomes that its cells show by month.
//!
//! It waits for complete results and works some milliseconds at a time; what changes meanwhile is not in the archive.

use super::browser::download_bytes;
use super::files::file_name;
use super::hooks::{Views, use_text};
use super::state::State;
use crate::report::{Archiving, Contents, NamedCell, NamedRun, command, command_of};
use crate::text::{Readme, ReadmeScenario};
use gloo_timers::callback::Timeout;
use std::ops::ControlFlow;
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

/// Milliseconds of work before the browser has its turn.
const SLICE_MS: f64 = 8.0;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ExportProps {
    /// What the page holds.
    pub state: Rc<State>,
    /// The runs.
    pub views: Rc<Views>,
}

/// Where an export stands.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Idle,
    /// The reader asked before the results were complete.
    Waiting,
    Working,
    Done,
    Failed,
}

/// See the module.
#[component]
pub fn Export(props: &ExportProps) -> Html {
    let text = use_text();
    let phase = use_state(|| Phase::Idle);
    let ready = is_ready(&props.state, &props.views);
    let working = *phase == Phase::Working;
    let onclick = {
        let (state, views, phase) = (props.state.clone(), props.views.clone(), phase.clone());
        Callback::from(move |_: MouseEvent| {
            if working {
                return;
            }
            if !is_ready(&state, &views) {
                return phase.set(Phase::Waiting);
            }
            phase.set(Phase::Working);
            let name = format!("{}.zip", file_name(state.notebook()));
            let (state, views, phase) = (state.clone(), views.clone(), phase.setter());
            let ondone = Callback::from(move |bytes: Vec<u8>| {
                let taken = download_bytes(&name, "application/zip", &bytes);
                phase.set(if taken.is_some() { Phase::Done } else { Phase::Failed });
            });
            // The button says that it works before the work begins.
            let begin = move || work(Archiving::begin(contents(&state, &views)), ondone);
            Timeout::new(0, begin).forget();
        })
    };
    let title = text.say(if ready { "export-title" } else { "export-wait" });
    let told = match *phase {
        Phase::Waiting if !ready => text.say("export-wait"),
        Phase::Idle | Phase::Waiting | Phase::Working => String::new(),
        Phase::Done => text.say("export-done"),
        Phase::Failed => text.say("export-failed"),
    };
    let able = ready && !working;

    html! {
        <>
            // A button that cannot work yet keeps the focus, and says why.
            <button
                type="button" id="export" {title} aria-disabled={(!able).to_string()} aria-busy={working.to_string()} {onclick}
            >{ text.say(if working { "export-working" } else { "export-start" }) }</button>
            <span class="export-told" role="status">{ told }</span>
        </>
    }
}

/// Whether every scenario that the page runs has all its results, and no lever moves.
fn is_ready(state: &State, views: &Views) -> bool {
    let graph = state.notebook().graph();
    let active = state.active().map(|(name, _)| name);
    let mut names = graph.wanted().into_iter().chain(active).peekable();
    state.moving().is_none()
        && names.peek().is_some()
        && names.all(|name| {
            // One in error is not run, and its cells say so.
            state.bench(name).is_none_or(|bench| views.of(name).is_complete_of(&bench.scenario))
        })
}

/// The notebook with its files, its sound scenarios, and the results of those that were run.
fn contents(state: &State, views: &Views) -> Contents {
    let notebook = state.notebook();
    let file = format!("{}.md", file_name(notebook));
    let runs = state.scenarios.iter().filter_map(|named| {
        let scenario = &named.bench.as_ref().ok()?.scenario;
        let view = views.of(&named.name);
        let results = view.results.as_ref().filter(|_| view.is_complete_of(scenario));
        Some(NamedRun {
            name: named.name.clone(),
            scenario: (**scenario).clone(),
            results: results.map(|results| (*results.0).clone()),
        })
    });
    let runs: Vec<NamedRun> = runs.collect();
    let cells = notebook.followed().filter_map(|followed| NamedCell::new(followed, &runs));
    let cells: Vec<NamedCell> = cells.collect();
    let scenarios = runs.iter().map(|run| ReadmeScenario {
        name: &run.name,
        titles: [&run.scenario.title.en, &run.scenario.title.es],
        seed: run.scenario.seed,
        replicates: run.scenario.replicates,
        fingerprint: run.results.as_ref().and_then(crate::simulation::RunResults::fingerprint),
        command: command(Some(&file), &run.name, run.scenario.replicates),
    });
    let title = &notebook.front().title;
    let readme = Readme {
        titles: [&title.en, &title.es],
        version: env!("CARGO_PKG_VERSION"),
        notebook: Some(&file),
        scenarios: scenarios.collect(),
        cells: cells.iter().map(|cell| command_of(cell, &runs)).collect(),
    };
    let readme = readme.write();
    let beside = state.files.0.iter().map(|(name, text)| (name.clone(), text.clone()));
    let files = std::iter::once((file, notebook.write())).chain(beside).collect();
    Contents { readme, files, runs, cells }
}

/// Works for a while, lets the browser have its turn, and goes on.
fn work(mut archiving: Archiving, ondone: Callback<Vec<u8>>) {
    let begun = js_sys::Date::now();
    while js_sys::Date::now() - begun < SLICE_MS {
        if let ControlFlow::Break(bytes) = archiving.step() {
            return ondone.emit(bytes);
        }
    }
    Timeout::new(0, move || work(archiving, ondone)).forget();
}
