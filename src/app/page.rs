//! The page as a whole: what it holds, what it starts with, and where its parts stand.

use super::address;
use super::browser;
use super::effect_table::EffectTable;
use super::figures::Figures;
use super::files::{self, FIRST_PRESET, NotOpened, Opened};
use super::footer::Footer;
use super::hooks::{use_autosave, use_document, use_effect_of_changes, use_run};
use super::levers::Levers;
use super::masthead::Masthead;
use super::notices::Notices;
use super::opening::Opening;
use super::received::ReceivedBanner;
use super::run_bar::RunBar;
use super::runner::Phase;
use super::state::{Action, Notice, Received, Saying, State, Weight};
use super::store::{self, Work};
use crate::scenario;
use crate::scenario::link::decode;
use crate::text::{Language, Text};
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
/// while the scenario is read and the page is drawn.
pub fn start() {
    let pool = Pool::start(browser::workers());
    Timeout::new(0, move || {
        let first = Rc::new(first_state());
        Timeout::new(0, move || {
            Renderer::<Page>::with_props(PageProps { pool, first }).render();
        })
        .forget();
    })
    .forget();
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
    let run = use_run(pool, &state.scenario, state.pace);
    let effect = use_effect_of_changes(pool, &state.scenario, &state.origin, &run.view);
    use_document(&text, state.appearance, &run.view);
    use_autosave(&state, &act);
    {
        let act = act.clone();
        use_effect_with((), move |()| {
            let listening = address::on_link(Callback::from(move |link: String| {
                act.emit(received(&link).map_or_else(Action::Tell, |(came, _)| came));
            }));
            move || drop(listening)
        });
    }
    let drawer_open = use_state(|| false);
    let dragging = use_state(|| false);

    let onopen = {
        let act = act.clone();
        use_callback((), move |files: FileList, ()| open(files, act.clone()))
    };
    let onsave = use_callback(state.scenario.clone(), |(), scenario| files::save(scenario));
    let onkeep = use_callback(act.clone(), |(), act| {
        address::forget_link();
        act.emit(Action::Keep);
    });
    let onleave = use_callback(act.clone(), |(), act| {
        address::forget_link();
        let (own, notice) = own_work();
        act.emit(own.into());
        if let Some(notice) = notice {
            act.emit(Action::Tell(notice));
        }
    });
    let banner = state.received.clone().map(|received| {
        let (scenario, run) = (state.scenario.clone(), run.view.clone());
        html! { <ReceivedBanner {received} {scenario} {run} {onkeep} {onleave} /> }
    });
    let onpreset = {
        let act = act.clone();
        use_callback((), move |id: String, ()| {
            if let Some(opened) = files::open_preset(&id) {
                act.emit(opened.into());
            }
        })
    };
    let onlanguage =
        use_callback(act.clone(), |language, act| act.emit(Action::SetLanguage(language)));
    let onappearance =
        use_callback(act.clone(), |appearance, act| act.emit(Action::SetAppearance(appearance)));
    let ondismiss = use_callback(act.clone(), |subject, act| act.emit(Action::Dismiss(subject)));
    let onseed = use_callback(act.clone(), |seed, act| act.emit(Action::SetSeed(seed)));
    let onreplicates =
        use_callback(act.clone(), |count, act| act.emit(Action::SetReplicates(count)));
    let onpace = use_callback(act.clone(), |pace, act| act.emit(Action::SetPace(pace)));
    let ondrawer = {
        let drawer_open = drawer_open.clone();
        Callback::from(move |_: MouseEvent| drawer_open.set(!*drawer_open))
    };
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
    let asked = run.view.scenario.as_ref() == Some(&state.scenario);
    let stale = run.view.phase != Phase::Waiting && run.view.shown.is_some() && !asked;
    let effect_table = effect.clone().map(|effect| {
        let stale = effect.scenario != state.scenario;
        html! { <EffectTable {effect} {stale} /> }
    });
    let drawer_word = text.say(if *drawer_open { "levers-close" } else { "levers-open" });

    html! {
        <ContextProvider<Text> context={(*text).clone()}>
            <div class={classes!("page", dragging.then_some("page-dragging"))} {ondragover} {ondragleave} {ondrop}>
                <a class="skip" href="#figures">{ text.say("page-skip") }</a>
                <Masthead appearance={state.appearance} {onlanguage} {onappearance} />
                <Notices notices={state.notices.clone()} {ondismiss} />
                <div class="columns">
                    <aside id="levers" class={classes!("drawer", drawer_open.then_some("drawer-open"))} aria-label={text.say("levers-heading")}>
                        <Levers state={state.clone()} act={act.clone()} />
                    </aside>
                    <main id="figures" tabindex="-1">
                        { banner.unwrap_or_default() }
                        <Opening scenario={state.scenario.clone()} run={run.view.clone()} {onopen} {onsave} />
                        <RunBar
                            scenario={state.scenario.clone()} pace={state.pace} run={run.view.clone()} {onpreset} {onseed}
                            {onreplicates} {onpace} onstart={run.start} onstop={run.stop}
                        />
                        { effect_table.unwrap_or_default() }
                        <Figures run={run.view} {effect} {stale} />
                        <Footer scenario={state.scenario.clone()} />
                    </main>
                </div>
                <button type="button" class="drawer-button" aria-controls="levers" aria-expanded={drawer_open.to_string()} onclick={ondrawer}>
                    { drawer_word }
                </button>
            </div>
        </ContextProvider<Text>>
    }
}

/// What the link in the address holds, or the work of the last visit, or the first preset.
fn first_state() -> State {
    let settings = store::settings();
    let (own, notice) = own_work();
    let mut state = State::new(own.scenario, own.origin);
    state.language = settings.language().unwrap_or_else(|| Language::pick(browser::languages()));
    state.appearance = settings.appearance();
    state.pace = settings.pace();
    state.notices.extend(notice);
    let Some(link) = address::link() else { return state };
    let came = received(&link).map_or_else(Action::Tell, |(came, language)| {
        // Readers who never chose see the sender's language.
        state.language = settings.language().or(language).unwrap_or(state.language);
        came
    });
    (*Rc::new(state).after(came)).clone()
}

/// The work of the last visit, or the first preset; and what is to be told of it.
fn own_work() -> (Opened, Option<Notice>) {
    let first = || files::open_preset(FIRST_PRESET).expect("the first preset is bundled");
    match store::work() {
        None => (first(), None),
        Some(Work::Preset(id)) => (files::open_preset(&id).unwrap_or_else(first), None),
        Some(Work::File(file)) => match files::open_text(&file, "autosave") {
            Ok(opened) => (opened, None),
            Err(reason) => {
                // Should storage be full, the text still stands where it was until the reader changes something.
                let _ = store::set_aside(&file);
                let saying = said(reason, "notice-autosave-errors");
                (first(), Some(Notice { saying, ..trouble("autosave") }))
            }
        },
    }
}

/// What a link holds, to be taken up, and the sender's language; or why it cannot be opened, to be told.
fn received(link: &str) -> Result<(Action, Option<Language>), Notice> {
    let opened = decode(link).map_err(|error| {
        let lines = std::iter::once(serde_json::to_value(&error))
            .chain(error.problems().iter().map(serde_json::to_value));
        let lines = lines.filter_map(Result::ok).collect();
        Notice { saying: Saying::Errors("notice-link-errors", lines), ..trouble("link") }
    })?;
    let language = opened.link.view.language.map(|language| match language {
        scenario::Language::En => Language::EnUs,
        scenario::Language::Es => Language::EsMx,
    });
    let Opened { scenario, origin } = Opened::new(opened.link.scenario);
    let received =
        Received { scenario, fingerprint: opened.link.fingerprint, notices: opened.notices.into() };
    Ok((Action::Receive { received: Rc::new(received), origin }, language))
}

/// Opens files in the background: a good scenario takes the place of the one at work, a bad one is explained.
fn open(files: FileList, act: Callback<Action>) {
    const SUBJECT: &str = "file";
    spawn_local(async move {
        match files::open_files(files).await {
            Ok(opened) => {
                act.emit(Action::Dismiss(SUBJECT));
                act.emit(opened.into());
            }
            Err(reason) => {
                act.emit(Action::Tell(Notice {
                    saying: said(reason, "notice-file-errors"),
                    ..trouble(SUBJECT)
                }));
            }
        }
    });
}

impl From<Opened> for Action {
    fn from(Opened { scenario, origin }: Opened) -> Self {
        Self::Open { scenario, origin }
    }
}

fn said(reason: NotOpened, errors_heading: &'static str) -> Saying {
    match reason {
        NotOpened::NoScenario => Saying::Message("notice-file-none"),
        NotOpened::Unreadable => Saying::Message("notice-file-unreadable"),
        NotOpened::Errors(errors) => Saying::Errors(errors_heading, errors),
    }
}

fn trouble(subject: &'static str) -> Notice {
    Notice { subject, weight: Weight::Trouble, saying: Saying::Message(subject) }
}

fn pool_notice(news: PoolNews) -> Notice {
    match news {
        PoolNews::WorkerReplaced => Notice {
            subject: "worker",
            weight: Weight::Remark,
            saying: Saying::Message("notice-worker-replaced"),
        },
        PoolNews::WithoutWorkers => Notice {
            subject: "workers",
            weight: Weight::Remark,
            saying: Saying::Message("notice-without-workers"),
        },
    }
}
