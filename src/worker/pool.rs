//! The pool: seats for workers, the desk with the open runs, and the people who wait for their results.
//!
//! A worker that fails or falls silent is replaced and its chunk handed out again. Where no worker can start,
//! chunks run on the page's own thread, some replicates at a time with room for input between them.

use super::message::{Order, Reply};
use super::seat::{Doing, Heard, Seat, bootstrap_address};
use super::{Desk, Lost, RunId, Task};
use crate::simulation::{ChunkResult, Job, OpenChunk, Program};
use gloo_timers::callback::{Interval, Timeout};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::{Rc, Weak};

/// Milliseconds a worker may take to load before it counts as lost.
const START_PATIENCE_MS: f64 = 20_000.0;
/// Milliseconds a chunk may take before its worker counts as lost; a chunk takes some tens of them.
const WORK_PATIENCE_MS: f64 = 15_000.0;
/// Workers lost in a row, none having answered, before the pool stops starting them.
const FUTILE_STARTS: u32 = 3;
/// Milliseconds between looks at workers that may have fallen silent.
const WATCH_MS: u32 = 1_000;
/// Milliseconds of work on the page's own thread before the browser has its turn; a replicate more may end them.
const SLICE_MS: f64 = 12.0;

/// What a run's listener hears.
#[derive(Debug)]
pub enum RunNews {
    /// A chunk is done.
    Chunk(ChunkResult),
    /// The run cannot be finished: a chunk took its workers with it.
    Failed,
}

/// What the pool itself has to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PoolNews {
    /// A worker was lost and replaced; its chunk runs again.
    WorkerReplaced,
    /// No worker can start: the page's own thread runs the chunks.
    WithoutWorkers,
}

/// Who waits for a run.
pub type Listener = Rc<dyn Fn(RunNews)>;

/// Runs chunks of any number of jobs at once. Clones are the same pool.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    this: Weak<RefCell<Inner>>,
    bootstrap: Option<String>,
    seats: Vec<Option<Seat>>,
    desk: Desk,
    runs: BTreeMap<RunId, Run>,
    futile: u32,
    own_thread: bool,
    slice: Option<Timeout>,
    /// What the page's own thread has begun.
    begun: Option<(RunId, OpenChunk)>,
    tell: Rc<dyn Fn(PoolNews)>,
    _watch: Interval,
}

struct Run {
    job: String,
    program: Rc<Program>,
    listener: Listener,
}

impl PartialEq for Pool {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Pool {
    /// A pool of so many workers, started at once.
    #[must_use]
    pub fn start(workers: usize) -> Self {
        let inner = Rc::new_cyclic(|this: &Weak<RefCell<Inner>>| {
            RefCell::new(Inner {
                this: this.clone(),
                bootstrap: bootstrap_address(),
                seats: std::iter::repeat_with(|| None).take(workers.max(1)).collect(),
                desk: Desk::default(),
                runs: BTreeMap::new(),
                futile: 0,
                own_thread: false,
                slice: None,
                begun: None,
                tell: Rc::new(|_| ()),
                _watch: watch(this.clone()),
            })
        });
        {
            let mut pool = inner.borrow_mut();
            for seat in 0..pool.seats.len() {
                pool.fill(seat);
            }
        }
        Self(inner)
    }

    /// Lets somebody hear of workers lost, in place of whoever heard before.
    pub fn listen(&self, tell: impl Fn(PoolNews) + 'static) {
        let inner = &mut *self.0.borrow_mut();
        inner.tell = Rc::new(tell);
        // Workers that could not even be made were missed before anybody heard.
        if inner.own_thread {
            inner.say(PoolNews::WithoutWorkers);
        }
    }

    /// Opens a run: its chunks come to the listener in any order until all are done or it is closed.
    ///
    /// # Panics
    /// If the job cannot be written as JSON, which its types rule out.
    pub fn open(&self, job: &Job, program: Rc<Program>, listener: Listener) -> RunId {
        let inner = &mut *self.0.borrow_mut();
        let run = inner.desk.open(program.chunks());
        let job = serde_json::to_string(job).expect("a checked scenario is plain data");
        inner.runs.insert(run, Run { job, program, listener });
        inner.hand_out();
        run
    }

    /// Closes a run. A worker finishes the chunk it is on; nobody hears of it.
    pub fn close(&self, run: RunId) {
        self.0.borrow_mut().close(run);
    }
}

impl Inner {
    fn close(&mut self, run: RunId) {
        self.desk.close(run);
        self.runs.remove(&run);
        for seat in self.seats.iter_mut().flatten() {
            if let Some(at) = seat.prepared.iter().position(|&prepared| prepared == run) {
                seat.prepared.swap_remove(at);
                seat.send(&Order::Forget(run));
            }
        }
    }

    /// Puts a worker in a seat, or gives workers up.
    fn fill(&mut self, seat: usize) {
        let this = self.this.clone();
        let heard = move |heard: Heard| {
            if let Some(inner) = this.upgrade() {
                Self::hear(&inner, seat, heard);
            }
        };
        self.seats[seat] = self
            .bootstrap
            .as_deref()
            .filter(|_| self.futile < FUTILE_STARTS)
            .and_then(|bootstrap| Seat::start(bootstrap, now_ms(), heard));
        if self.seats.iter().all(Option::is_none) && !self.own_thread {
            self.own_thread = true;
            self.say(PoolNews::WithoutWorkers);
        }
    }

    /// Tells later, when nobody holds the pool.
    fn say(&self, news: PoolNews) {
        let this = self.this.clone();
        Timeout::new(0, move || {
            if let Some(inner) = this.upgrade() {
                let tell = inner.borrow().tell.clone();
                tell(news);
            }
        })
        .forget();
    }

    fn hear(inner: &Rc<RefCell<Self>>, seat: usize, heard: Heard) {
        let news = inner.borrow_mut().take_in(seat, heard);
        if let Some((listener, news)) = news {
            listener(news);
        }
        inner.borrow_mut().hand_out();
    }

    fn take_in(&mut self, at: usize, heard: Heard) -> Option<(Listener, RunNews)> {
        match heard {
            Heard::Fault => self.replace(at),
            Heard::Reply(reply) => {
                self.futile = 0;
                let doing = &mut self.seats[at].as_mut()?.doing;
                match reply {
                    Reply::Ready => {
                        *doing = Doing::Working(VecDeque::new(), now_ms());
                        None
                    }
                    Reply::Done(run, result) => {
                        if let Doing::Working(tasks, since) = doing {
                            tasks.pop_front();
                            *since = now_ms();
                        }
                        let listener = self.runs.get(&run)?.listener.clone();
                        Some((listener, RunNews::Chunk(result)))
                    }
                }
            }
        }
    }

    fn replace(&mut self, at: usize) -> Option<(Listener, RunNews)> {
        let lost = self.seats[at].take()?;
        let news = match &lost.doing {
            Doing::Starting(_) => {
                self.futile += 1;
                None
            }
            Doing::Working(tasks, _) => {
                self.say(PoolNews::WorkerReplaced);
                tasks.iter().skip(1).for_each(|&task| self.desk.put_back(task));
                tasks.front().and_then(|&task| self.lose(task))
            }
        };
        self.fill(at);
        news
    }

    fn lose(&mut self, task: Task) -> Option<(Listener, RunNews)> {
        let listener = self.runs.get(&task.run).map(|run| run.listener.clone());
        match self.desk.lose(task) {
            Lost::GivenUp => {
                self.close(task.run);
                listener.map(|listener| (listener, RunNews::Failed))
            }
            Lost::Again | Lost::Stale => None,
        }
    }

    fn replace_the_silent(&mut self) {
        let now = now_ms();
        for at in 0..self.seats.len() {
            let silent = self.seats[at].as_ref().is_some_and(|seat| match &seat.doing {
                Doing::Starting(since) => now - since > START_PATIENCE_MS,
                Doing::Working(tasks, since) => !tasks.is_empty() && now - since > WORK_PATIENCE_MS,
            });
            if silent && let Some((listener, news)) = self.replace(at) {
                Timeout::new(0, move || listener(news)).forget();
            }
        }
        self.hand_out();
    }

    /// Gives every idle worker a chunk, and every working one the next of a settled run.
    fn hand_out(&mut self) {
        for ahead in [false, true] {
            for at in 0..self.seats.len() {
                self.hand_to(at, ahead);
            }
        }
        if self.own_thread && self.slice.is_none() && !self.runs.is_empty() {
            let this = self.this.clone();
            self.slice = Some(Timeout::new(0, move || {
                if let Some(inner) = this.upgrade() {
                    Self::run_slice(&inner);
                }
            }));
        }
    }

    /// Gives a worker a chunk if it has none, or one `ahead` if it has one.
    fn hand_to(&mut self, at: usize, ahead: bool) {
        let Some(seat) = &mut self.seats[at] else { return };
        let Doing::Working(tasks, since) = &mut seat.doing else { return };
        if tasks.len() != usize::from(ahead) {
            return;
        }
        let task = if ahead { self.desk.take_ahead() } else { self.desk.take() };
        let Some(task) = task else { return };
        if tasks.is_empty() {
            *since = now_ms();
        }
        tasks.push_back(task);
        if !seat.prepared.contains(&task.run) {
            let job = self.runs.get(&task.run).map(|run| run.job.clone()).unwrap_or_default();
            seat.send(&Order::Prepare(task.run, job));
            seat.prepared.push(task.run);
        }
        seat.send(&Order::Work(task));
    }

    /// Some milliseconds of a chunk on the page's own thread; more of it after the browser has had its turn.
    fn run_slice(inner: &Rc<RefCell<Self>>) {
        let Some((run, program, mut chunk)) = inner.borrow_mut().turn_to_chunk() else { return };
        let start = now_ms();
        let open = loop {
            if !program.step_chunk(&mut chunk) {
                break false;
            }
            if now_ms() - start >= SLICE_MS {
                break true;
            }
        };
        if open {
            inner.borrow_mut().begun = Some((run, chunk));
        } else {
            let listener = inner.borrow().runs.get(&run).map(|run| run.listener.clone());
            if let Some(listener) = listener {
                listener(RunNews::Chunk(chunk.result));
            }
        }
        inner.borrow_mut().hand_out();
    }

    /// The chunk begun, unless its run was closed, or else the next one.
    fn turn_to_chunk(&mut self) -> Option<(RunId, Rc<Program>, OpenChunk)> {
        self.slice = None;
        if let Some((run, chunk)) = self.begun.take()
            && let Some(open) = self.runs.get(&run)
        {
            return Some((run, open.program.clone(), chunk));
        }
        let task = self.desk.take()?;
        let program = self.runs.get(&task.run)?.program.clone();
        let chunk = program.begin_chunk(task.chunk);
        Some((task.run, program, chunk))
    }
}

/// Looks at the workers now and then.
fn watch(pool: Weak<RefCell<Inner>>) -> Interval {
    Interval::new(WATCH_MS, move || {
        if let Some(inner) = pool.upgrade() {
            inner.borrow_mut().replace_the_silent();
        }
    })
}

fn now_ms() -> f64 {
    js_sys::Date::now()
}
