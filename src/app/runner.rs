//! Runs one scenario of the notebook: one run at a time, the newest wins; what it finds is told as it comes.
//!
//! While a lever is dragged a new run starts every few frames and the one before is dropped. The first results of a
//! run are told early if there are none yet, otherwise once they are steady enough not to flicker.

use super::made::{Results, Same};
use crate::scenario::Scenario;
use crate::simulation::{ChunkResult, Job, Program, RunResults};
use crate::worker::{Pool, RunId, RunNews};
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::num::NonZeroU32;
use std::rc::{Rc, Weak};
use yew::Callback;

/// Milliseconds between the starts of two runs: changes that come faster join the next one.
const GATHER_MS: f64 = 60.0;
/// Milliseconds between two tellings of one run.
const PICTURE_MS: f64 = 125.0;
/// Replicates that make results steady where there were some before.
const STEADY_REPLICATES: u32 = 128;
/// Of so many replicates the months are kept, for cells that show them.
const MONTHLY_REPLICATES: u32 = 500;

/// Where a run stands. Every case is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Phase {
    /// Nothing was asked for yet.
    #[default]
    Waiting,
    /// Chunks are coming in.
    Running,
    /// All replicates are in.
    Complete,
    /// The reader stopped it.
    Stopped,
    /// It cannot be finished.
    Failed,
}

/// What the page sees of the run.
#[derive(Debug, Clone, Default)]
pub struct RunView {
    /// Where it stands.
    pub phase: Phase,
    /// Replicates in.
    pub replicates: u32,
    /// Replicates asked for.
    pub wanted: u32,
    /// Milliseconds since it started, until it ended.
    pub elapsed_ms: f64,
    /// Fingerprint, once complete.
    pub fingerprint: Option<Rc<str>>,
    /// What is in; of an earlier run until this one has something.
    pub results: Option<Results>,
    /// The scenario behind those results.
    pub scenario: Option<Rc<Scenario>>,
}

impl PartialEq for RunView {
    fn eq(&self, other: &Self) -> bool {
        let of = |scenario: &Option<Rc<Scenario>>| scenario.as_ref().map(Rc::as_ptr);
        (self.phase, self.replicates, self.wanted) == (other.phase, other.replicates, other.wanted)
            && self.elapsed_ms == other.elapsed_ms
            && self.fingerprint == other.fingerprint
            && self.results == other.results
            && of(&self.scenario) == of(&other.scenario)
    }
}

impl RunView {
    /// Whether what is in is all of that scenario's results.
    pub fn is_complete_of(&self, scenario: &Rc<Scenario>) -> bool {
        self.phase == Phase::Complete && self.is_of(scenario)
    }

    /// Whether what is in is that scenario's.
    pub fn is_of(&self, scenario: &Rc<Scenario>) -> bool {
        self.scenario.as_ref().is_some_and(|of| Rc::ptr_eq(of, scenario) || of == scenario)
    }
}

/// A run that is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Name of the scenario in the notebook.
    pub name: String,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// The outcomes whose months are wanted too.
    pub monthly: Vec<&'static str>,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        let same = Rc::ptr_eq(&self.scenario, &other.scenario) || self.scenario == other.scenario;
        same && self.name == other.name && self.monthly == other.monthly
    }
}

/// Clones are the same runner.
#[derive(Clone)]
pub struct Runner(Rc<RefCell<Inner>>);

struct Inner {
    this: Weak<RefCell<Inner>>,
    pool: Pool,
    publish: Callback<RunView>,
    view: RunView,
    asked: Option<Asked>,
    /// What ran last.
    ran: Option<Asked>,
    gathering: Option<Timeout>,
    /// When the last run started.
    started_ms: f64,
    run: Option<Run>,
}

struct Run {
    id: RunId,
    scenario: Rc<Scenario>,
    results: RunResults,
    started_ms: f64,
    told: Option<Told>,
    /// The wait for the next telling.
    next: Option<Timeout>,
}

/// The last telling of a run.
#[derive(Clone, Copy)]
struct Told {
    at_ms: f64,
    replicates: u32,
}

impl PartialEq for Runner {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Runner {
    /// A runner over a pool; `publish` hears of every change.
    pub fn new(pool: Pool, publish: Callback<RunView>) -> Self {
        Self(Rc::new_cyclic(|this: &Weak<RefCell<Inner>>| {
            RefCell::new(Inner {
                this: this.clone(),
                pool,
                publish,
                view: RunView::default(),
                asked: None,
                ran: None,
                gathering: None,
                started_ms: 0.0,
                run: None,
            })
        }))
    }

    /// Asks for a run soon: the newest scenario asked for by then is the one that runs.
    pub fn ask(&self, asked: Asked) {
        let inner = &mut *self.0.borrow_mut();
        if inner.asked.is_none() && inner.has_run(&asked) {
            return;
        }
        inner.asked = Some(asked);
        if inner.gathering.is_none() {
            let wait_ms = inner.started_ms + GATHER_MS - js_sys::Date::now();
            let this = inner.this.clone();
            inner.gathering = Some(Timeout::new(wait_ms.max(0.0) as u32, move || {
                if let Some(inner) = this.upgrade() {
                    Inner::start_asked(&inner);
                }
            }));
        }
    }

    /// Runs a scenario at once.
    pub fn start(&self, asked: Asked) {
        self.0.borrow_mut().asked = Some(asked);
        Inner::start_asked(&self.0);
    }

    /// Stops the run; what is in stays shown.
    pub fn stop(&self) {
        let inner = &mut *self.0.borrow_mut();
        inner.gathering = None;
        inner.end(Phase::Stopped);
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Some(run) = &self.run {
            self.pool.close(run.id);
        }
    }
}

impl Inner {
    /// Whether this very scenario is running or has run to its end.
    fn has_run(&self, asked: &Asked) -> bool {
        let busy = self.run.is_some() || self.view.phase == Phase::Complete;
        busy && self.ran.as_ref() == Some(asked)
    }

    fn start_asked(this: &Rc<RefCell<Self>>) {
        let inner = &mut *this.borrow_mut();
        inner.gathering = None;
        let Some(asked) = inner.asked.take() else { return };
        if let Some(run) = inner.run.take() {
            inner.pool.close(run.id);
        }
        let job = Job {
            scenario: (*asked.scenario).clone(),
            monthly_replicates: if asked.monthly.is_empty() { 0 } else { MONTHLY_REPLICATES },
            monthly_outcomes: Some(asked.monthly.iter().map(|&id| id.to_owned()).collect()),
            replicates_per_draw: NonZeroU32::MIN,
        };
        let program = Rc::new(Program::new(&job));
        let results = RunResults::new(&program);
        let listener = {
            let this = inner.this.clone();
            Rc::new(move |news| {
                if let Some(inner) = this.upgrade() {
                    inner.borrow_mut().hear(news);
                }
            })
        };
        let id = inner.pool.open(&job, program, listener);
        inner.view.phase = Phase::Running;
        inner.view.replicates = 0;
        inner.view.wanted = asked.scenario.replicates;
        inner.view.elapsed_ms = 0.0;
        inner.view.fingerprint = None;
        let started_ms = js_sys::Date::now();
        inner.started_ms = started_ms;
        let scenario = asked.scenario.clone();
        inner.ran = Some(asked);
        inner.run = Some(Run { id, scenario, results, started_ms, told: None, next: None });
        inner.tell();
    }

    fn hear(&mut self, news: RunNews) {
        match news {
            RunNews::Failed => self.end(Phase::Failed),
            RunNews::Chunk(chunk) => self.take_in(chunk),
        }
    }

    fn take_in(&mut self, chunk: ChunkResult) {
        let Some(run) = &mut self.run else { return };
        run.results.insert(chunk);
        self.view.replicates = run.results.replicates();
        self.plan();
    }

    /// Tells what is in as soon as that is due; nothing if a telling is planned.
    fn plan(&mut self) {
        let (first_ever, this) = (self.view.results.is_none(), self.this.clone());
        let Some(run) = &mut self.run else { return };
        let replicates = run.results.replicates();
        if replicates == 0 {
            return;
        }
        let now = js_sys::Date::now();
        let wait_ms = match run.told {
            _ if run.results.is_complete() => 0.0,
            Some(told) if told.replicates == replicates => return,
            Some(told) => told.at_ms + PICTURE_MS - now,
            None if first_ever || replicates >= STEADY_REPLICATES => 0.0,
            None => run.started_ms + PICTURE_MS - now,
        };
        if wait_ms <= 0.0 {
            self.show();
        } else if run.next.is_none() {
            run.next = Some(Timeout::new(wait_ms as u32 + 1, move || {
                if let Some(inner) = this.upgrade() {
                    let inner = &mut *inner.borrow_mut();
                    if let Some(run) = &mut inner.run {
                        run.next = None;
                    }
                    inner.plan();
                }
            }));
        }
    }

    fn show(&mut self) {
        let Some(run) = &mut self.run else { return };
        let at_ms = js_sys::Date::now();
        run.told = Some(Told { at_ms, replicates: run.results.replicates() });
        self.view.scenario = Some(run.scenario.clone());
        self.view.elapsed_ms = at_ms - run.started_ms;
        self.view.results = Some(Same(Rc::new(run.results.clone())));
        if run.results.is_complete() {
            self.view.fingerprint = run.results.fingerprint().map(Rc::from);
            self.end(Phase::Complete);
        } else {
            self.tell();
        }
    }

    /// Ends the run in a phase, if there is one.
    fn end(&mut self, phase: Phase) {
        if let Some(run) = self.run.take() {
            self.pool.close(run.id);
            self.view.phase = phase;
            self.tell();
        }
    }

    /// Tells the page when nobody holds the runner.
    fn tell(&self) {
        let (publish, view) = (self.publish.clone(), self.view.clone());
        Timeout::new(0, move || publish.emit(view)).forget();
    }
}
