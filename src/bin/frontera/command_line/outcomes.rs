//! Every series of a run, summarised on some threads.

use frontera::report::{OutcomeSeries, names, summarise};
use frontera::simulation::RunResults;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

/// All series: fiscal years of all replicates, months of those whose months are kept.
pub fn series(results: &RunResults, threads: usize) -> Vec<OutcomeSeries> {
    let summarised = |name| summarise(results, name);
    let all = || names(results).into_par_iter().filter_map(summarised).collect();
    match ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool.install(all),
        // The run had these threads a moment ago; without them the default pool does.
        Err(_) => all(),
    }
}
