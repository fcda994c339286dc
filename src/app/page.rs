//! The page as a whole: what it holds, what it starts with, and where its parts stand.

use super::address;
use super::asked::{asked, together};
use super::browser;
use super::cells::{Column, Reproduce, Seen};
use super::effect_of_changes::EffectOfChanges;
use super::export::Export;
use super::figures::LinkBack;
use super::files::{self, NotOpened, file_name};
use super::first::first_state;
use super::fold::Fold;
use super::footer::Footer;
use super::hooks::{
    Wanted, use_autosave, use_document, use_link_back, use_runs, use_sent_links, use_shown,
    use_undo_keys,
};
use super::levers::Levers;
use super::library::{Choice, Library};
use super::made::Same;
use super::masthead::Masthead;
use super::notebook_bar::NotebookBar;
use super::notice::{Notice, Saying};
use super::notices::Notices;
use super::received::ReceivedBanner;
use super::run_bar::RunBar;
use super::scenario_chooser::ScenarioChooser;
use super::share::Share;
use super::shown::{Name, Source};
use super::source_view::SourceView;
use super::state::{Action, Edit, Shelf, State};
use super::words_in;
use crate::scenario::{preset, preset_ids};
use crate::simulation::Period;
use crate::text::Text;
use crate::worker::{Pool, PoolNews};
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, FileList};
use yew::{
    Callback, ContextProvider, Html, MouseEvent, Properties, Reducible, Renderer, classes,
    component, html, use_callback, use_effect_with, use_memo, use_reducer, use_state,
};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        self.after(action)
    }
}

/// Starts the workers, and the page in the document's body. The browser has its turn between the steps: workers load
/// while the scenario is read, after the preset that all others build on, and the page is drawn.
pub fn start() {
    let pool = Pool::start(browser::workers());
    soon(move || {
        preset_ids().next().and_then(preset);
        soon(move || {
            let first = Rc::new(first_state());
            soon(move || {
                Renderer::<Page>::with_props(PageProps { pool, first }).render();
            });
        });
    });
}

fn soon(step: impl FnOnce() + 'static) {
    Timeout::new(0, step).forget();
}

#[derive(Properties, PartialEq)]
struct PageProps {
    pool: Pool,
    first: Rc<State>,
}

/// See the module.
#[component]
fn Page(PageProps { pool, first }: &PageProps) -> Html {
    let state = use_reducer(|| (**first).clone());
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let text = use_memo(state.language, |language| Text::new(*language));
    {
        let act = act.clone();
        use_effect_with(pool.clone(), move |pool| {
            pool.listen(move |news| act.emit(Action::Tell(pool_notice(news))));
        });
    }
    let state = Rc::new((*state).clone());
    let notebook = state.notebook().clone();
    let asked = Rc::new(asked(&state));
    let runs = use_runs(pool, &asked, state.pace);
    let active = state.active().map(|(name, bench)| (name.to_owned(), bench.clone()));
    let run = active.as_ref().map(|(name, _)| runs.views.of(name)).unwrap_or_default();
    let all = together(&asked, &runs.views);
    let wanted = run.results.clone().zip(active.as_ref()).map(|(results, (_, bench))| Wanted {
        source: Source::Run(results),
        names: vec![Name::whole(bench.scenario.headline())],
        period: Period::FiscalYear,
    });
    let shown = use_shown(wanted, 0).map(|shown| Same(shown.1.clone()));
    let title = words_in(&notebook.front().title, state.language);
    use_document(&text, title.clone(), state.appearance, all.phase, &run, shown.is_some());
    use_autosave(&state, &act);
    use_sent_links(&act);
    use_undo_keys(&act);
    let link_back = use_link_back(&state, &runs.views);
    let drawer_open = use_state(|| false);
    let dragging = use_state(|| false);
    let list_open = use_state(|| false);
    let source_open = use_state(|| false);
    let replay = use_state(|| 0_u32);

    let onopen = {
        let act = act.clone();
        use_callback((), move |files: FileList, ()| open(files, act.clone()))
    };
    let onsave = use_callback(state.clone(), |(), state| files::save(&state.written()));
    let onkeep = use_callback(act.clone(), |(), act| {
        address::forget_link();
        act.emit(Action::Keep);
    });
    let onleave = use_callback(act.clone(), |(), act| {
        address::forget_link();
        let opened = files::open_current().unwrap_or_else(files::first);
        act.emit(Action::Open(Box::new(opened)));
    });
    let banner = state.received.clone().map(|received| {
        let (state, views) = (state.clone(), runs.views.clone());
        html! { <ReceivedBanner {received} {state} {views} {onkeep} {onleave} /> }
    });
    let onchoose = {
        let (act, list_open) = (act.clone(), list_open.clone());
        Callback::from(move |choice: Choice| {
            let opened = match choice {
                Choice::Own(key) => files::open_own(key),
                Choice::Bundled(id) => files::open_bundled(id),
                Choice::New => Some(files::open_new()),
            };
            if let Some(opened) = opened {
                address::forget_link();
                act.emit(Action::Open(Box::new(opened)));
            }
            list_open.set(false);
        })
    };
    let onforgotten = {
        let (act, shelf) = (act.clone(), state.shelf.clone());
        Callback::from(move |key: u32| {
            // What was at work is gone: the page goes on with the first notebook.
            if shelf == Shelf::Own(key) {
                act.emit(Action::Open(Box::new(files::first())));
            }
        })
    };
    let library = list_open.then(|| {
        let onclose = {
            let list_open = list_open.clone();
            Callback::from(move |()| list_open.set(false))
        };
        html! { <Library {onchoose} {onforgotten} {onclose} /> }
    });
    let emit = |action: Action| {
        let act = act.clone();
        Callback::from(move |()| act.emit(action.clone()))
    };
    let toggle = |open: &yew::UseStateHandle<bool>| {
        let open = open.clone();
        Callback::from(move |()| open.set(!*open))
    };
    let onlanguage =
        use_callback(act.clone(), |language, act| act.emit(Action::SetLanguage(language)));
    let onappearance =
        use_callback(act.clone(), |appearance, act| act.emit(Action::SetAppearance(appearance)));
    let ondismiss = use_callback(act.clone(), |subject, act| act.emit(Action::Dismiss(subject)));
    let onsampling = use_callback(act.clone(), |sampling, act| {
        act.emit(Action::Edit(Edit::SetSampling(sampling)));
    });
    let onseed = use_callback(act.clone(), |seed, act| act.emit(Action::Edit(Edit::SetSeed(seed))));
    let name = active.as_ref().map(|(name, _)| name.clone()).unwrap_or_default();
    let onreplicates = use_callback((act.clone(), name.clone()), |count, (act, name)| {
        act.emit(Action::Edit(Edit::SetReplicates(name.clone(), count)));
    });
    let onpace = use_callback(act.clone(), |pace, act| act.emit(Action::SetPace(pace)));
    let onpull = use_callback((act.clone(), name.clone()), |pull, (act, name)| {
        act.emit(Action::Pull(name.clone(), pull));
    });
    let onreplay = {
        let replay = replay.clone();
        Callback::from(move |()| replay.set(*replay + 1))
    };
    let onwrite = act.reform(|source| Action::Edit(Edit::Rewrite(source)));
    let ondrawer = toggle(&drawer_open).reform(|_: MouseEvent| ());
    let ondragover = {
        let dragging = dragging.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            dragging.set(true);
        })
    };
    let ondragleave = {
        let dragging = dragging.clone();
        Callback::from(move |_: DragEvent| dragging.set(false))
    };
    let ondrop = {
        let (dragging, onopen) = (dragging.clone(), onopen.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            dragging.set(false);
            if let Some(files) = event.data_transfer().and_then(|dropped| dropped.files()) {
                onopen.emit(files);
            }
        })
    };
    let drawer_word = text.say(if *drawer_open { "levers-close" } else { "levers-open" });
    let levers = active.as_ref().map(|(name, bench)| {
        html! { <Levers key={name.clone()} bench={bench.clone()} act={onpull} /> }
    });
    let run_bar = active.as_ref().map(|(_, bench)| {
        html! {
            <RunBar
                scenario={bench.scenario.clone()} pace={state.pace} run={run.clone()} {shown} {all} {onseed} {onsampling} {onreplicates} {onpace}
                onstart={runs.start.clone()} onstop={runs.stop.clone()}
            />
        }
    });
    let file = format!("{}.md", file_name(&notebook));
    let reproduce = active.as_ref().map(|(name, bench)| {
        let seen = Seen {
            name: Rc::from(name.as_str()),
            bench: bench.clone(),
            view: run.clone(),
            moving: state.moving() == Some(name),
        };
        let heading = html! { <span>{ text.say("reproduce-heading") }</span> };
        html! { <Fold class="why" {heading}><Reproduce {seen} file={file.clone()} /></Fold> }
    });
    let told = active.as_ref().filter(|(name, _)| state.tells_effect(name));
    let effect = told.map(|(name, bench)| {
        html! {
            <EffectOfChanges key={name.clone()} pool={pool.clone()} bench={Same(bench.clone())} run={run.clone()} {onreplay} />
        }
    });
    let sources =
        active.as_ref().map(|(_, bench)| html! { <Footer scenario={bench.scenario.clone()} /> });
    let errors = notebook.errors_of(None).map(|error| {
        let place = format!("{}:{}", error.place.line, error.place.column);
        html! { <li><code>{ place }</code>{ " " }{ text.error(error) }</li> }
    });
    let errors: Vec<Html> = errors.collect();
    let errors = (!errors.is_empty())
        .then(|| html! { <div role="alert"><ul class="cell-errors">{ for errors }</ul></div> });
    let body = if *source_open {
        html! { <SourceView notebook={notebook.clone()} {onwrite} /> }
    } else {
        html! {
            <Column
                state={state.clone()} views={runs.views.clone()} {file} replay={*replay} act={act.clone()}
            />
        }
    };
    let authors = notebook.front().authors.join(", ");

    html! {
        <ContextProvider<Text> context={(*text).clone()}>
        <ContextProvider<Pool> context={pool.clone()}>
        <ContextProvider<LinkBack> context={link_back}>
            <div class={classes!("page", dragging.then_some("page-dragging"))} {ondragover} {ondragleave} {ondrop}>
                <a class="skip" href="#figures">{ text.say("page-skip") }</a>
                <Masthead appearance={state.appearance} {onlanguage} {onappearance} />
                <Notices notices={state.notices.clone()} {ondismiss} />
                <NotebookBar
                    steps={[state.can_undo(), state.can_redo()]} source_open={*source_open} onlist={toggle(&list_open)}
                    onundo={emit(Action::Undo)} onredo={emit(Action::Redo)} {onopen} onsave={onsave.clone()} onsource={toggle(&source_open)}
                >
                    <Share state={state.clone()} views={runs.views.clone()} {onsave} />
                    <Export state={state.clone()} views={runs.views.clone()} />
                </NotebookBar>
                { library.unwrap_or_default() }
                <div class="columns">
                    <aside id="levers" class={classes!("drawer", drawer_open.then_some("drawer-open"))} aria-label={text.say("levers-heading")}>
                        <h2>{ text.say("levers-heading") }</h2>
                        <ScenarioChooser scenarios={state.scenarios.clone()} active={name} ready={run.results.is_some()} act={act.clone()} />
                        { levers.unwrap_or_default() }
                    </aside>
                    <main id="figures" tabindex="-1">
                        { banner.unwrap_or_default() }
                        <div class="opening">
                            <h1>{ title }</h1>
                            <p class="authors">{ authors }</p>
                        </div>
                        { run_bar.unwrap_or_default() }
                        { reproduce.unwrap_or_default() }
                        { errors.unwrap_or_default() }
                        { effect.unwrap_or_default() }
                        { body }
                        { sources.unwrap_or_default() }
                    </main>
                </div>
                <button type="button" class="drawer-button" aria-controls="levers" aria-expanded={drawer_open.to_string()} onclick={ondrawer}>
                    { drawer_word }
                </button>
            </div>
        </ContextProvider<LinkBack>>
        </ContextProvider<Pool>>
        </ContextProvider<Text>>
    }
}

/// Opens files in the background: what reads takes the place of the notebook at work, the rest is explained.
fn open(files: FileList, act: Callback<Action>) {
    const SUBJECT: &str = "file";
    spawn_local(async move {
        match files::open_files(files).await {
            Ok(opened) => {
                act.emit(Action::Dismiss(SUBJECT));
                address::forget_link();
                act.emit(Action::Open(Box::new(opened)));
            }
            Err(reason) => act.emit(Action::Tell(Notice::trouble(SUBJECT, said(reason)))),
        }
    });
}

fn said(reason: NotOpened) -> Saying {
    match reason {
        NotOpened::Nothing => Saying::Message("notice-file-none"),
        NotOpened::Unreadable => Saying::Message("notice-file-unreadable"),
        NotOpened::Errors(errors) => Saying::Errors("notice-file-errors", errors),
    }
}

fn pool_notice(news: PoolNews) -> Notice {
    match news {
        PoolNews::WorkerReplaced => Notice::remark("worker", "notice-worker-replaced"),
        PoolNews::WithoutWorkers => Notice::remark("workers", "notice-without-workers"),
    }
}
