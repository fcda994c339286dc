//! What a replicate costs: `cargo bench --bench replicate`, read as replicates (and months) a second in one thread.
#![allow(missing_docs)] // criterion's macros write functions without them

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use frontera::model::flows::{
    Agents, FlowDraws, FlowInputs, FlowModel, FlowMonth, FlowParameters, FlowStart, Weather,
};
use frontera::model::{Sector, slots};
use frontera::scenario::{self, Bundled, Scenario};
use frontera::simulation::{CHUNK_REPLICATES, Job, Program};
use std::hint::black_box;
use std::num::NonZeroU32;

fn baseline() -> Scenario {
    let text = scenario::preset_text("baseline-1998").expect("the baseline is bundled");
    scenario::read(text, "baseline-1998.toml", &Bundled).expect("the baseline is valid")
}

/// Whole replicates of the baseline, a chunk at a time: parameters drawn, every month, fiscal years recorded.
fn replicates(criterion: &mut Criterion) {
    let mut scenario = baseline();
    scenario.replicates = 1000 * CHUNK_REPLICATES;
    let program = Program::new(&Job {
        scenario,
        monthly_replicates: 0,
        monthly_outcomes: None,
        replicates_per_draw: NonZeroU32::MIN,
    });
    let mut index = 0;
    let mut group = criterion.benchmark_group("baseline-1998");
    group.throughput(Throughput::Elements(u64::from(CHUNK_REPLICATES)));
    group.bench_function("chunk", |bencher| {
        bencher.iter(|| {
            index = (index + 1) % program.chunks();
            black_box(program.run_chunk(index))
        });
    });
    group.finish();
}

/// One month at the baseline's medians, with and without its draws.
fn month(criterion: &mut Criterion) {
    let scenario = baseline();
    let medians: Vec<f64> =
        scenario.parameters.iter().map(|parameter| parameter.distribution.median()).collect();
    assert_eq!(medians.len(), slots().len());
    let agents = [800.0; Sector::COUNT];
    let model = FlowModel::new(
        FlowParameters::take(&medians).in_joint_bounds(),
        &Agents { observed: agents, reference: agents, first: [300.0; Sector::COUNT] },
    )
    .expect("the baseline's medians make a model");
    let surroundings = FlowMonth {
        calendar_month: 6,
        log_wage_ratio: 0.0,
        unemployment: 5.0,
        weather: Weather { maximum: [38.0; Sector::COUNT], minimum: [22.0; Sector::COUNT] },
    };
    let apprehensions_a_month = [10_000.0; Sector::COUNT];
    let start = FlowStart { apprehensions_a_month, weather: surroundings.weather };
    let mut state = model.start(&start);
    for month in 0..12 {
        state = model
            .step(&state, &surroundings, &FlowInputs::default(), &FlowDraws::new(1998, 0, month))
            .0;
    }

    let mut group = criterion.benchmark_group("month");
    group.throughput(Throughput::Elements(1));
    let mut number = 0;
    group.bench_function("draws", |bencher| {
        bencher.iter(|| {
            number += 1;
            black_box(FlowDraws::new(1998, 0, number))
        });
    });
    group.bench_function("draws and step", |bencher| {
        bencher.iter(|| {
            number += 1;
            let draws = FlowDraws::new(1998, 0, number);
            black_box(model.step(
                black_box(&state),
                black_box(&surroundings),
                &FlowInputs::default(),
                &draws,
            ))
        });
    });
    group.finish();
}

criterion_group!(benches, replicates, month);
criterion_main!(benches);
