//! A whole run on this machine's threads.

use super::{Program, RunResults};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::{ThreadPoolBuildError, ThreadPoolBuilder};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;

/// Runs every chunk on `threads` threads. `progress` hears how many replicates are readable after each chunk; once
/// `cancelled` is set no further chunk starts, and the results are what was done until then.
///
/// # Errors
/// If the machine refuses the threads.
pub fn run(
    program: &Program,
    threads: usize,
    cancelled: &AtomicBool,
    mut progress: impl FnMut(u32),
) -> Result<RunResults, ThreadPoolBuildError> {
    let pool = ThreadPoolBuilder::new().num_threads(threads).build()?;
    let mut results = RunResults::new(program);
    std::thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        scope.spawn(move || {
            pool.install(|| {
                (0..program.chunks()).into_par_iter().for_each_with(sender, |sender, index| {
                    if !cancelled.load(Ordering::Relaxed) {
                        // A closed channel means nobody listens any more.
                        let _ = sender.send(program.run_chunk(index));
                    }
                });
            });
        });
        for chunk in receiver {
            results.insert(chunk);
            progress(results.replicates());
        }
    });
    Ok(results)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset;
    use crate::simulation::Job;
    use std::num::NonZeroU32;

    fn program(replicates: u32) -> Program {
        let mut scenario = preset("baseline-1998").unwrap().clone();
        scenario.replicates = replicates;
        Program::new(&Job {
            scenario,
            monthly_replicates: 0,
            monthly_outcomes: None,
            replicates_per_draw: NonZeroU32::MIN,
        })
    }

    /// Cancelled when the first chunk is heard of, a run of a thousand chunks ends early and passes for no whole one.
    #[test]
    fn a_cancelled_run_claims_no_complete_result() {
        let program = program(32_000);
        let cancelled = AtomicBool::new(false);
        let mut heard = 0;
        let results = run(&program, 2, &cancelled, |replicates| {
            heard = replicates;
            cancelled.store(true, Ordering::Relaxed);
        })
        .unwrap();
        assert!((1..32_000).contains(&heard), "{heard}");
        assert_eq!(results.replicates(), heard);
        assert!(!results.is_complete() && results.fingerprint().is_none());
    }

    #[test]
    fn a_run_cancelled_before_it_starts_does_nothing() {
        let results = run(&program(64), 2, &AtomicBool::new(true), |_| panic!("a chunk ran"));
        assert_eq!(results.unwrap().replicates(), 0);
    }
}
