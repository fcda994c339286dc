//! Where a replicate's tallies lie in memory, by fiscal year and by month.

use crate::model::flows::{FlowTallies, FlowTally, OUTCOMES};
use crate::model::{FiscalYear, Month, OverYear, Sector};

/// Numbers a period (a month or a year) takes: the tallies of each sector, then those of the border.
pub(super) const PERIOD: usize = FlowTally::BY_SECTOR * Sector::COUNT + FlowTally::OF_BORDER;

/// The grid of a run in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    pub start: Month,
    pub months: usize,
    first_year: FiscalYear,
    years: usize,
    over_year: Vec<OverYear>,
}

impl Layout {
    pub fn new(start: Month, months: u32) -> Self {
        let last = start.plus(months as i32 - 1).fiscal_year();
        let first_year = start.fiscal_year();
        Self {
            start,
            months: months as usize,
            first_year,
            years: (last.0 - first_year.0 + 1) as usize,
            over_year: over_year_of_tallies(),
        }
    }

    /// Numbers a replicate's fiscal years take.
    pub fn years_length(&self) -> usize {
        self.years * PERIOD
    }

    /// Numbers a replicate's months take.
    pub fn months_length(&self) -> usize {
        self.months * PERIOD
    }

    /// Offset of a tally in a period.
    pub fn place(tally: FlowTally, sector: Option<Sector>) -> usize {
        let index = tally as usize;
        match index.checked_sub(FlowTally::BY_SECTOR) {
            Some(of_border) => FlowTally::BY_SECTOR * Sector::COUNT + of_border,
            None => index * Sector::COUNT + sector.map_or(0, |sector| sector as usize),
        }
    }

    /// Places of the fiscal years that lie wholly in the window, and their names.
    pub fn complete_years(&self) -> impl Iterator<Item = (usize, FiscalYear)> {
        let end = self.start.plus(self.months as i32);
        (0..self.years).map(|place| (place, FiscalYear(self.first_year.0 + place as i32))).filter(
            move |(_, year)| year.first_month() >= self.start && year.first_month().plus(12) <= end,
        )
    }

    /// Adds a month to its fiscal year's sums; stocks are replaced.
    pub fn add_to_year(&self, month: usize, tallies: &FlowTallies, sums: &mut [f64]) {
        let year = (self.start.plus(month as i32).fiscal_year().0 - self.first_year.0) as usize;
        let sums = &mut sums[year * PERIOD..(year + 1) * PERIOD];
        let (by_sector, of_border) = sums.split_at_mut(FlowTally::BY_SECTOR * Sector::COUNT);
        let by_sector: &mut [f64; FlowTally::BY_SECTOR * Sector::COUNT] =
            by_sector.try_into().expect("a period holds every tally of every sector");
        for (sum, value) in by_sector.iter_mut().zip(tallies.by_sector.as_flattened()) {
            *sum += value;
        }
        for (offset, (sum, &value)) in of_border.iter_mut().zip(&tallies.of_border).enumerate() {
            match self.over_year[FlowTally::BY_SECTOR + offset] {
                OverYear::Last => *sum = value,
                OverYear::Sum | OverYear::Mean => *sum += value,
            }
        }
    }

    /// Writes the sums of fiscal years into a replicate's room; means divide by twelve.
    pub fn write_years(&self, sums: &[f64], room: &mut [f32]) {
        for (cell, sum) in room.iter_mut().zip(sums) {
            *cell = *sum as f32;
        }
        let years = room.chunks_exact_mut(PERIOD).zip(sums.chunks_exact(PERIOD));
        for (room, sums) in years {
            for (tally, over_year) in self.over_year[..FlowTally::BY_SECTOR].iter().enumerate() {
                if *over_year == OverYear::Mean {
                    for place in tally * Sector::COUNT..(tally + 1) * Sector::COUNT {
                        room[place] = (sums[place] / 12.0) as f32;
                    }
                }
            }
        }
    }

    /// Writes one month into a replicate's room.
    pub fn write_month(month: usize, tallies: &FlowTallies, room: &mut [f32]) {
        let values = tallies.by_sector.iter().flatten().chain(&tallies.of_border);
        for (cell, &value) in room[month * PERIOD..(month + 1) * PERIOD].iter_mut().zip(values) {
            *cell = value as f32;
        }
    }
}

/// How each tally adds over a year, from the outcomes made of it.
fn over_year_of_tallies() -> Vec<OverYear> {
    let mut over_year = vec![OverYear::Sum; FlowTally::BY_SECTOR + FlowTally::OF_BORDER];
    for outcome in OUTCOMES {
        for &tally in outcome.total {
            over_year[tally as usize] = outcome.over_year;
        }
    }
    over_year
}
