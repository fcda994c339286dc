//! Who works on what: chunks of the open runs are handed out in turn, and handed out again when a worker is lost.
//!
//! It knows nothing of workers, messages or results; it counts chunks.

use std::collections::{BTreeMap, VecDeque};

/// A chunk may be lost with its worker this often before its run is given up: the chunk itself is then to blame.
const LOSSES_ALLOWED: u32 = 1;

/// Chunks a run has given before workers get the next one ahead of time: a run that is just starting may soon be
/// replaced, and what a worker has been given it finishes.
const SETTLED_CHUNKS: u32 = 16;

/// Names a run while the page is open; never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RunId(pub u32);

/// One chunk of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task {
    /// The run.
    pub run: RunId,
    /// Index of the chunk.
    pub chunk: u32,
}

/// What becomes of a task whose worker was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// It is handed out again.
    Again,
    /// It took too many workers with it: the run is closed.
    GivenUp,
    /// Its run was closed before; nothing to do.
    Stale,
}

#[derive(Debug, Default)]
struct OpenRun {
    chunks: u32,
    next: u32,
    again: VecDeque<u32>,
    losses: BTreeMap<u32, u32>,
}

/// The open runs and their chunks still to do.
#[derive(Debug, Default)]
pub struct Desk {
    opened: u32,
    runs: BTreeMap<RunId, OpenRun>,
    served_last: Option<RunId>,
}

impl Desk {
    /// Opens a run of so many chunks.
    pub fn open(&mut self, chunks: u32) -> RunId {
        self.opened += 1;
        let id = RunId(self.opened);
        self.runs.insert(id, OpenRun { chunks, ..OpenRun::default() });
        id
    }

    /// Closes a run, done or cancelled: what is still to do of it is dropped.
    pub fn close(&mut self, run: RunId) {
        self.runs.remove(&run);
    }

    /// Whether results of the run are still wanted.
    #[must_use]
    pub fn is_open(&self, run: RunId) -> bool {
        self.runs.contains_key(&run)
    }

    /// The next chunk to do: runs take turns, each gives its chunks in order.
    pub fn take(&mut self) -> Option<Task> {
        self.take_of(|_| true)
    }

    /// The next chunk for a worker that still has one to do, so that it need not wait for the page: of settled runs.
    pub fn take_ahead(&mut self) -> Option<Task> {
        self.take_of(|run| run.next >= SETTLED_CHUNKS)
    }

    fn take_of(&mut self, wanted: impl Fn(&OpenRun) -> bool) -> Option<Task> {
        let after = self.served_last.map_or(0, |run| run.0);
        let order: Vec<RunId> = self.runs.keys().copied().collect();
        let start = order.partition_point(|run| run.0 <= after);
        let (before, behind) = order.split_at(start);
        behind.iter().chain(before).find_map(|&run| {
            let chunk = self.runs.get_mut(&run).filter(|run| wanted(run))?.take()?;
            self.served_last = Some(run);
            Some(Task { run, chunk })
        })
    }

    /// Takes back a task that nobody began.
    pub fn put_back(&mut self, task: Task) {
        if let Some(run) = self.runs.get_mut(&task.run) {
            run.again.push_back(task.chunk);
        }
    }

    /// Takes note that the worker on a task was lost.
    pub fn lose(&mut self, task: Task) -> Lost {
        let Some(run) = self.runs.get_mut(&task.run) else { return Lost::Stale };
        let losses = run.losses.entry(task.chunk).or_default();
        *losses += 1;
        if *losses > LOSSES_ALLOWED {
            self.close(task.run);
            return Lost::GivenUp;
        }
        run.again.push_back(task.chunk);
        Lost::Again
    }
}

impl OpenRun {
    fn take(&mut self) -> Option<u32> {
        self.again.pop_front().or_else(|| {
            let chunk = self.next;
            (chunk < self.chunks).then(|| {
                self.next += 1;
                chunk
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunks_taken(desk: &mut Desk) -> Vec<(u32, u32)> {
        std::iter::from_fn(|| desk.take()).map(|task| (task.run.0, task.chunk)).collect()
    }

    #[test]
    fn runs_take_turns_and_give_each_chunk_once() {
        let mut desk = Desk::default();
        desk.open(3);
        desk.open(2);
        assert_eq!(chunks_taken(&mut desk), [(1, 0), (2, 0), (1, 1), (2, 1), (1, 2)]);
        assert_eq!(desk.take(), None);
    }

    #[test]
    fn only_a_settled_run_gives_ahead() {
        let mut desk = Desk::default();
        desk.open(SETTLED_CHUNKS + 2);
        for _ in 0..SETTLED_CHUNKS {
            assert_eq!(desk.take_ahead(), None);
            desk.take();
        }
        assert_eq!(desk.take_ahead().map(|task| task.chunk), Some(SETTLED_CHUNKS));
    }

    #[test]
    fn a_closed_run_gives_nothing_more() {
        let mut desk = Desk::default();
        let (first, _second) = (desk.open(3), desk.open(1));
        assert_eq!(desk.take(), Some(Task { run: first, chunk: 0 }));
        desk.close(first);
        assert!(!desk.is_open(first));
        assert_eq!(chunks_taken(&mut desk), [(2, 0)]);
    }

    #[test]
    fn a_lost_chunk_is_handed_out_again_once() {
        let mut desk = Desk::default();
        let run = desk.open(1);
        let task = desk.take().unwrap();
        assert_eq!(desk.lose(task), Lost::Again);
        assert_eq!(desk.take(), Some(task));
        assert_eq!(desk.lose(task), Lost::GivenUp);
        assert!(!desk.is_open(run));
        assert_eq!(desk.lose(task), Lost::Stale);
    }
}
