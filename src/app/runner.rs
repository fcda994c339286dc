//! Runs the scenario at work: one run at a time, the newest wins; what it finds is drawn as it comes.
//!
//! While a lever is dragged a new run starts every few frames and the one before is dropped. The first picture of a
//! run is drawn early if there is none yet, otherwise once it is steady enough not to flicker.

use super::shown::{Making, Shown};
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
/// Milliseconds between two pictures of one run.
const PICTURE_MS: f64 = 125.0;
/// Replicates that make a picture steady where there was one before.
const STEADY_REPLICATES: u32 = 128;
/// Milliseconds of summarising before the browser has its turn.
const SLICE_MS: f64 = 8.0;

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
#[derive(Debug, Clone, PartialEq, Default)]
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
    /// What is shown; of an earlier run until this one has something.
    pub shown: Option<Rc<Shown>>,
    /// The scenario behind what is shown.
    pub scenario: Option<Rc<Scenario>>,
    /// All results, once complete; they compare equal only if they are the same.
    pub results: Option<Whole>,
}

/// The results of a complete run.
#[derive(Debug, Clone)]
pub struct Whole(pub Rc<RunResults>);

impl PartialEq for Whole {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
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
    asked: Option<Rc<Scenario>>,
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
    drawn: Option<Drawn>,
    making: Option<Making>,
    /// The next slice of summarising, or the wait for the next picture.
    next: Option<Timeout>,
}

/// The last picture of a run.
#[derive(Clone, Copy)]
struct Drawn {
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
                gathering: None,
                started_ms: 0.0,
                run: None,
            })
        }))
    }

    /// Asks for a run soon: the newest scenario asked for by then is the one that runs.
    pub fn ask(&self, scenario: Rc<Scenario>) {
        let inner = &mut *self.0.borrow_mut();
        if inner.asked.is_none() && inner.has_run(&scenario) {
            return;
        }
        inner.asked = Some(scenario);
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
    pub fn start(&self, scenario: Rc<Scenario>) {
        self.0.borrow_mut().asked = Some(scenario);
        Inner::start_asked(&self.0);
    }

    /// Stops the run; what is in stays shown.
    pub fn stop(&self) {
        let inner = &mut *self.0.borrow_mut();
        inner.gathering = None;
        inner.end(Phase::Stopped);
    }
}

impl Inner {
    /// Whether this very scenario is running or has run to its end.
    fn has_run(&self, scenario: &Rc<Scenario>) -> bool {
        match &self.run {
            Some(run) => run.scenario == *scenario,
            None => {
                self.view.phase == Phase::Complete && self.view.scenario.as_ref() == Some(scenario)
            }
        }
    }

    fn start_asked(this: &Rc<RefCell<Self>>) {
        let inner = &mut *this.borrow_mut();
        inner.gathering = None;
        let Some(scenario) = inner.asked.take() else { return };
        if let Some(run) = inner.run.take() {
            inner.pool.close(run.id);
        }
        let job = Job {
            scenario: (*scenario).clone(),
            monthly_replicates: 0,
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
        inner.view.wanted = scenario.replicates;
        inner.view.elapsed_ms = 0.0;
        inner.view.fingerprint = None;
        inner.view.results = None;
        let started_ms = js_sys::Date::now();
        inner.started_ms = started_ms;
        inner.run =
            Some(Run { id, scenario, results, started_ms, drawn: None, making: None, next: None });
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
        self.plan_picture();
    }

    /// Draws as soon as it is due; nothing if a picture is in the making or planned.
    fn plan_picture(&mut self) {
        let (first_ever, this) = (self.view.shown.is_none(), self.this.clone());
        let Some(run) = &mut self.run else { return };
        if run.making.is_some() || run.results.replicates() == 0 {
            return;
        }
        let complete = run.results.is_complete();
        let now = js_sys::Date::now();
        let wait_ms = match run.drawn {
            Some(drawn) if drawn.replicates == run.results.replicates() => return,
            _ if complete => 0.0,
            Some(drawn) => drawn.at_ms + PICTURE_MS - now,
            None if first_ever || run.results.replicates() >= STEADY_REPLICATES => 0.0,
            None => run.started_ms + PICTURE_MS - now,
        };
        if wait_ms > 0.0 {
            if run.next.is_none() {
                run.next = Some(Timeout::new(wait_ms as u32 + 1, move || {
                    if let Some(inner) = this.upgrade() {
                        let inner = &mut *inner.borrow_mut();
                        if let Some(run) = &mut inner.run {
                            run.next = None;
                        }
                        inner.plan_picture();
                    }
                }));
            }
            return;
        }
        run.making = Some(Making::begin(&run.results));
        self.slice();
    }

    /// Some milliseconds of summarising, then the browser's turn.
    fn slice(&mut self) {
        let this = self.this.clone();
        let Some(run) = &mut self.run else { return };
        let Some(making) = &mut run.making else { return };
        let begun = js_sys::Date::now();
        while js_sys::Date::now() - begun < SLICE_MS {
            if let Some(shown) = making.step(&run.results) {
                run.making = None;
                run.next = None;
                run.drawn =
                    Some(Drawn { at_ms: js_sys::Date::now(), replicates: shown.replicates });
                self.show(shown);
                return;
            }
        }
        run.next = Some(Timeout::new(0, move || {
            if let Some(inner) = this.upgrade() {
                inner.borrow_mut().slice();
            }
        }));
    }

    fn show(&mut self, shown: Shown) {
        let Some(run) = &self.run else { return };
        self.view.scenario = Some(run.scenario.clone());
        self.view.elapsed_ms = js_sys::Date::now() - run.started_ms;
        let whole = run.results.is_complete() && shown.replicates == run.results.replicates();
        self.view.shown = Some(Rc::new(shown));
        if whole {
            self.view.fingerprint = run.results.fingerprint().map(Rc::from);
            self.end(Phase::Complete);
        } else {
            self.tell();
            self.plan_picture();
        }
    }

    /// Ends the run in a phase, if there is one.
    fn end(&mut self, phase: Phase) {
        if let Some(run) = self.run.take() {
            self.pool.close(run.id);
            self.view.phase = phase;
            self.view.results = (phase == Phase::Complete).then(|| Whole(Rc::new(run.results)));
            self.tell();
        }
    }

    /// Tells the page when nobody holds the runner.
    fn tell(&self) {
        let (publish, view) = (self.publish.clone(), self.view.clone());
        Timeout::new(0, move || publish.emit(view)).forget();
    }
}
