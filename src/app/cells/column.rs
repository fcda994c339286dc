//! The column of cells, with a place to add one between any two.

use super::frame::{DRAGGED, Frame};
use super::inserter::Inserter;
use super::{Around, Seen, figures};
use crate::app::bench::Pull;
use crate::app::browser;
use crate::app::hooks::{Views, use_growing, use_text};
use crate::app::made::Same;
use crate::app::state::{Action, Edit, Named, State};
use crate::notebook::{Candidate, Cell, CellId, Notebook};
use crate::text::Text;
use std::rc::Rc;
use web_sys::{DragEvent, Element};
use yew::{
    AttrValue, Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_memo,
    use_mut_ref, use_state,
};

/// Cells that are drawn before the browser has its turn.
const DRAWN_AT_A_TIME: usize = 2;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ColumnProps {
    /// What the page holds.
    pub state: Rc<State>,
    /// The runs.
    pub views: Rc<Views>,
    /// Name of the notebook's file.
    pub file: AttrValue,
    /// Grows with each replay asked for.
    pub replay: u32,
    /// Changes what the page holds.
    pub act: Callback<Action>,
}

/// See the module.
#[component]
pub fn Column(props: &ColumnProps) -> Html {
    let text = use_text();
    let ColumnProps { state, views, act, .. } = props;
    let notebook = state.notebook().clone();
    let cells = use_memo(Same(notebook.clone()), |notebook| {
        notebook.0.cells().iter().cloned().map(Rc::new).collect::<Vec<_>>()
    });
    let standing = use_growing(Same(state.taken_up().clone()), cells.len(), DRAWN_AT_A_TIME);
    let editing = use_state(|| None::<CellId>);
    // A cell that was moved by a button keeps the focus on that button; a new one is opened.
    let after = use_mut_ref(|| None::<After>);
    {
        let (after, editing) = (after.clone(), editing.setter());
        use_effect_with(cells.clone(), move |cells| match after.borrow_mut().take() {
            Some(After::Focus(selector)) => browser::focus(&selector),
            Some(After::Open(at)) => editing.set(cells.get(at).map(|cell| cell.id)),
            None => {}
        });
    }
    let onedit = {
        let (act, after) = (act.clone(), after.clone());
        Callback::from(move |edit: Edit| {
            if let Edit::Move(cell, _) = &edit {
                let focused = browser::focused_action();
                let focus =
                    focused.map(|action| format!("[data-cell='{}'] [data-act='{action}']", cell.0));
                *after.borrow_mut() = focus.map(After::Focus);
            }
            act.emit(Action::Edit(edit));
        })
    };
    let onsource = {
        let (editing, act) = (editing.setter(), act.clone());
        Callback::from(move |cell| {
            act.emit(Action::Settle);
            editing.set(cell);
        })
    };
    let oninsert = {
        let (act, after) = (act.clone(), after.clone());
        Callback::from(move |(at, source): (usize, String)| {
            *after.borrow_mut() = Some(After::Open(at));
            act.emit(Action::Edit(Edit::Insert(at, source)));
        })
    };
    let onpull = act.reform(|(name, pull): (String, Pull)| Action::Pull(name, pull));
    let candidate = |named: &Named| Candidate {
        name: named.name.clone(),
        systems: named
            .bench
            .as_ref()
            .map_or_else(|_| Vec::new(), |bench| bench.scenario.systems.clone()),
    };
    let mut candidates: Vec<Candidate> = state.scenarios.iter().map(candidate).collect();
    let active = state.active().map(|(name, _)| name.to_owned());
    candidates.sort_by_key(|candidate| Some(&candidate.name) != active.as_ref());
    let ondrop = {
        let (act, notebook) = (act.clone(), notebook.clone());
        Callback::from(move |event: DragEvent| {
            if let Some(edit) = dropped(&event, &notebook) {
                event.prevent_default();
                event.stop_propagation();
                act.emit(Action::Edit(edit));
            }
        })
    };
    let ondragover = Callback::from(|event: DragEvent| {
        if is_cell(&event) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    let mut number = 1;
    let framed = cells.iter().enumerate().take(standing).map(|(at, cell)| {
        let around = Around {
            id: cell.name.clone().unwrap_or_else(|| format!("cell-{}", cell.id.0)).into(),
            number,
            file: props.file.clone(),
            seen: seen(state, views, &notebook, cell),
            replay: props.replay,
            onpull: onpull.clone(),
        };
        number += figures(cell);
        html! {
            <div class="cell-place" key={cell.id.0}>
                <Inserter {at} candidates={candidates.clone()} oninsert={oninsert.clone()} />
                <Frame
                    cell={cell.clone()} {at} count={cells.len()} {around} errors={errors(&text, state, cell)} editing={*editing == Some(cell.id)}
                    onedit={onedit.clone()} onsource={onsource.clone()}
                />
            </div>
        }
    });
    let framed: Vec<Html> = framed.collect();

    html! {
        <div class="cells" {ondragover} {ondrop}>
            { for framed }
            <Inserter at={cells.len()} {candidates} {oninsert} />
        </div>
    }
}

/// What is done once an edit stands on the page.
enum After {
    /// Give an element the focus.
    Focus(String),
    /// Open the source of the cell at a place.
    Open(usize),
}

/// What a cell sees of the scenarios it reads or holds levers of.
fn seen(state: &State, views: &Views, notebook: &Notebook, cell: &Cell) -> Vec<Seen> {
    let names = notebook.scenarios_of(cell.id);
    let seen = names.iter().filter_map(|name| {
        let bench = state.bench(name)?.clone();
        let moving = state.moving() == Some(name.as_str());
        Some(Seen { name: Rc::from(name.as_str()), bench, view: views.of(name), moving })
    });
    seen.collect()
}

/// What is wrong with a cell, and with the scenarios it reads.
fn errors(text: &Text, state: &State, cell: &Cell) -> Vec<AttrValue> {
    let notebook = state.notebook();
    let own = notebook.errors_of(Some(cell.id)).map(|error| {
        let place =
            text.say_with("cell-error-line", &[("line", f64::from(error.place.line).into())]);
        format!("{place} {}", text.error(error)).into()
    });
    let names = notebook.scenarios_of(cell.id);
    let broken = names.iter().filter_map(|name| {
        state.scenarios.iter().find(|named| named.name == *name)?.bench.as_ref().err()
    });
    let broken = broken.flat_map(|errors| errors.iter()).map(|error| text.error(error).into());
    own.chain(broken).collect()
}

fn is_cell(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&DRAGGED.into(), 0))
}

/// Where a dragged cell goes: before the cell in whose upper half it was dropped, behind it in the lower one.
fn dropped(event: &DragEvent, notebook: &Notebook) -> Option<Edit> {
    let id = CellId(event.data_transfer()?.get_data(DRAGGED).ok()?.parse().ok()?);
    let frame = event.target_dyn_into::<Element>()?.closest("[data-cell]").ok()??;
    let onto = CellId(frame.get_attribute("data-cell")?.parse().ok()?);
    let place = |cell: CellId| notebook.cells().iter().position(|other| other.id == cell);
    let (from, onto) = (place(id)?, place(onto)?);
    let area = frame.get_bounding_client_rect();
    let below = f64::from(event.client_y()) > area.top() + area.height() / 2.0;
    let before = onto + usize::from(below);
    // Taken out of its place, the cells behind it move up by one.
    Some(Edit::Move(id, before - usize::from(from < before)))
}
