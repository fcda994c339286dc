//! One replicate: draw the uncertain parameters, then month after month.

use super::layout::Layout;
use super::program::Schedule;
use crate::model::Tallies;
use crate::model::flows::FlowDraws;

/// Which random numbers a replicate takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coordinates {
    /// Of everything that happens.
    pub replicate: u32,
    /// Of the uncertain parameters.
    pub draw: u32,
}

/// Runs one replicate and writes its fiscal years and, where there is room, its months.
pub(super) fn run_replicate(
    schedule: &Schedule,
    layout: &Layout,
    Coordinates { replicate, draw }: Coordinates,
    years: &mut [f32],
    mut months: Option<&mut [f32]>,
) {
    let drawn = schedule.draw(draw);
    let mut sums = vec![0.0; layout.years_length()];
    let mut flows = None;
    let mut flow_draws = FlowDraws::all_at(0.5);
    for stretch in &schedule.stretches {
        let in_force = schedule.in_force(&drawn, stretch);
        let model = schedule.flow_model(&in_force, stretch);
        for month in stretch.months.clone() {
            let time = schedule.start.number() + month as u32;
            let before = flows.get_or_insert_with(|| model.start(&schedule.flow_start));
            flow_draws.turn_to(schedule.seed, replicate, time);
            let (after, tallies) = model.step(before, &schedule.flow_months[month], &flow_draws);
            keep(layout, month, &tallies, &mut sums, months.as_deref_mut());
            *before = after;
        }
    }
    layout.write_years(&sums, years);
}

/// Keeps a system's month.
fn keep<T: Tallies>(
    layout: &Layout,
    month: usize,
    tallies: &T,
    sums: &mut [f64],
    months: Option<&mut [f32]>,
) {
    layout.add_to_year(month, tallies, sums);
    if let Some(room) = months {
        layout.write_month(month, tallies, room);
    }
}
