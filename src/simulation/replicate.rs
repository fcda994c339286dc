//! One replicate: draw the uncertain parameters, then month after month.

use super::layout::Layout;
use super::program::Schedule;
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
    let parameters = schedule.draw(draw);
    let mut sums = vec![0.0; layout.years_length()];
    let mut state = None;
    let mut draws = FlowDraws::all_at(0.5);
    for stretch in &schedule.stretches {
        let model = schedule.flow_model(&parameters, stretch);
        for month in stretch.months.clone() {
            let before = state.get_or_insert_with(|| model.start(&schedule.flow_start));
            draws.turn_to(schedule.seed, replicate, schedule.start.number() + month as u32);
            let (after, tallies) = model.step(before, &schedule.months[month], &draws);
            layout.add_to_year(month, &tallies, &mut sums);
            if let Some(room) = months.as_deref_mut() {
                Layout::write_month(month, &tallies, room);
            }
            *before = after;
        }
    }
    layout.write_years(&sums, years);
}
