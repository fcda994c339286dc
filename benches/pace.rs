//! The native half of `script/bench`: the job it measures, and the seconds that chunks of it take in one thread.
//!
//! ```text
//! pace job SCENARIO [SYSTEMS]                 the job as JSON, as the page sends it to its workers
//! pace run SCENARIO FIRST CHUNKS [SYSTEMS]    seconds, and a checksum over the bytes of the results
//! pace queue CUSTOMERS                        seconds, and customers who waited, of an M/M/10 whose times are drawn before
//! ```
//! Of a scenario's systems the first SYSTEMS run, in the order in which they step; all unless told.
#![allow(clippy::disallowed_methods)] // it measures time

use frontera::model::queueing::BusyQueue;
use frontera::scenario::{self, Bundled};
use frontera::simulation::{CHUNK_REPLICATES, ChunkResult, Job, Program};
use std::num::NonZeroU32;
use std::time::Instant;

fn job(preset: &str, systems: Option<&String>) -> Job {
    let text = scenario::preset_text(preset).expect("the scenario is bundled");
    let mut scenario = scenario::read(text, preset, &Bundled).expect("a preset is valid");
    scenario.replicates = 1000 * CHUNK_REPLICATES;
    if let Some(systems) = systems {
        scenario.systems.truncate(systems.parse().expect("a number of systems"));
    }
    Job {
        scenario,
        monthly_replicates: 0,
        monthly_outcomes: None,
        replicates_per_draw: NonZeroU32::MIN,
    }
}

/// FNV-1a over the words of the fiscal years.
fn add_to_checksum(checksum: u32, chunk: &ChunkResult) -> u32 {
    chunk
        .years
        .iter()
        .fold(checksum, |hash, number| (hash ^ number.to_bits()).wrapping_mul(0x0100_0193))
}

fn main() {
    // `cargo bench` and `cargo test` call with flags of their own; there is nothing to do then.
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let number = |at: usize| arguments[at].parse::<u32>().expect("a number of chunks or customers");
    match arguments.first().map(String::as_str) {
        Some("job") => {
            println!(
                "{}",
                serde_json::to_string(&job(&arguments[1], arguments.get(2)))
                    .expect("a job is JSON")
            );
        }
        Some("run") => {
            let (first, chunks) = (number(2), number(3));
            let program = Program::new(&job(&arguments[1], arguments.get(4)));
            // What is made once, tables and caches, is no part of the pace.
            std::hint::black_box(program.run_chunk(first));
            let started = Instant::now();
            let checksum = (first..first + chunks)
                .fold(0x811c_9dc5, |sum, index| add_to_checksum(sum, &program.run_chunk(index)));
            println!("{} {checksum}", started.elapsed().as_secs_f64());
        }
        Some("queue") => {
            let mut queue = BusyQueue::new(number(1));
            std::hint::black_box(queue.run());
            let started = Instant::now();
            let waited = queue.run();
            println!("{} {waited}", started.elapsed().as_secs_f64());
        }
        _ => {}
    }
}
