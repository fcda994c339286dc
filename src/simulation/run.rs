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
