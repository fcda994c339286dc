//! What ports of entry cost: `cargo bench --bench ports`, a month of all ports, and a week at one of them.
#![allow(missing_docs)] // criterion's macros write functions without them

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use frontera::model::ports::EventRoom;
use frontera::model::{Month, Port};
use frontera::scenario::preset;
use frontera::simulation::port_week::PortWeek;
use frontera::simulation::{Job, Program};
use std::hint::black_box;
use std::num::NonZeroU32;

/// Chunks of the preset, read as months of all eighteen ports a second, parameters drawn.
fn months(criterion: &mut Criterion) {
    let scenario = preset("ports-1998").expect("a bundled preset").clone();
    let months = u64::from(scenario.window.months);
    let program = Program::new(&Job {
        scenario,
        monthly_replicates: 0,
        monthly_outcomes: None,
        replicates_per_draw: NonZeroU32::MIN,
    });
    let mut group = criterion.benchmark_group("months");
    let replicates = program.replicates_of(0).len() as u64;
    group.throughput(Throughput::Elements(replicates * months));
    group.bench_function("ports-1998", |bencher| bencher.iter(|| program.run_chunk(black_box(0))));
    group.finish();
}

/// A replicate of the week of July 1998 at San Ysidro.
fn week(criterion: &mut Criterion) {
    let scenario = preset("ports-1998").expect("a bundled preset");
    let july = Month::new(1998, 7).expect("a month");
    let week = PortWeek::new(scenario, Port::SanYsidro, july).expect("a week of the window");
    let mut group = criterion.benchmark_group("week");
    let mut replicate = 0;
    group.bench_function("fluid", |bencher| {
        bencher.iter(|| {
            replicate += 1;
            black_box(week.replicate(replicate))
        });
    });
    let mut room = EventRoom::default();
    group.sample_size(20);
    group.bench_function("events", |bencher| {
        bencher.iter(|| {
            replicate += 1;
            black_box(week.replicate_of_events(replicate, &mut room))
        });
    });
    group.finish();
}

criterion_group!(benches, months, week);
criterion_main!(benches);
