//! What a queue costs: `cargo bench --bench queue`, read as customers a second in one thread.
#![allow(missing_docs)] // criterion's macros write functions without them

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use frontera::model::queueing::exponential::{add_up, fill_exponential};
use frontera::model::queueing::{Customers, Departures, Schedule};
use frontera::random::{Module, Stream};
use std::hint::black_box;
use std::num::NonZeroU32;

/// A day of a large port.
const CUSTOMERS: usize = 100_000;
/// Of what the servers can do.
const LOAD: f64 = 0.9;

fn draw(arrivals: &mut [f64], services: &mut [f64], servers: u32, replicate: u32) {
    let stream = |entity| Stream::new(1998, Module::PORTS, replicate, entity, 0);
    fill_exponential(&stream(0), 1.0 / (LOAD * f64::from(servers)), arrivals);
    add_up(arrivals);
    fill_exponential(&stream(1), 1.0, services);
}

/// Times drawn before, by number of servers, on the fast way (up to 32) and beyond.
fn constant(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("constant");
    group.throughput(Throughput::Elements(CUSTOMERS as u64));
    for servers in [1, 2, 4, 10, 24, 40, 500] {
        let (mut arrivals, mut services) = (vec![0.0; CUSTOMERS], vec![0.0; CUSTOMERS]);
        draw(&mut arrivals, &mut services, servers, 0);
        let customers = Customers::new(&arrivals, &services).expect("times are in order");
        let number = NonZeroU32::new(servers).expect("there are servers");
        let mut room = Departures::default();
        group.bench_function(BenchmarkId::from_parameter(servers), |bencher| {
            bencher.iter(|| black_box(room.constant(black_box(customers), number)).starts.len());
        });
    }
    group.finish();
}

/// M/M/10 by every way through it.
fn ten(criterion: &mut Criterion) {
    let servers = NonZeroU32::new(10).expect("ten servers");
    let (mut arrivals, mut services) = (vec![0.0; CUSTOMERS], vec![0.0; CUSTOMERS]);
    let mut room = Departures::default();
    let mut group = criterion.benchmark_group("ten");
    group.throughput(Throughput::Elements(CUSTOMERS as u64));
    let mut replicate = 0;
    group.bench_function("drawn, checked and run", |bencher| {
        bencher.iter(|| {
            replicate += 1;
            draw(&mut arrivals, &mut services, 10, replicate);
            let customers = Customers::new(&arrivals, &services).expect("times are in order");
            black_box(room.constant(customers, servers)).starts.len()
        });
    });
    draw(&mut arrivals, &mut services, 10, 0);
    let customers = Customers::new(&arrivals, &services).expect("times are in order");
    let end = arrivals[CUSTOMERS - 1];
    let changes = (1_u32..24).map(|hour| (end * f64::from(hour) / 24.0, 8 + hour % 5)).collect();
    let schedule = Schedule::new(10, changes).expect("hours are in order");
    let classes: Vec<u8> = (0..CUSTOMERS).map(|customer| u8::from(customer % 4 > 0)).collect();
    group.bench_function("scheduled by the hour", |bencher| {
        bencher.iter(|| black_box(room.scheduled(black_box(customers), &schedule)).starts.len());
    });
    group.bench_function("two classes, scheduled", |bencher| {
        bencher.iter(|| {
            let visits = room.by_class(black_box(customers), &classes, &schedule);
            black_box(visits).expect("one class a customer").starts.len()
        });
    });
    group.finish();
}

criterion_group!(benches, constant, ten);
criterion_main!(benches);
