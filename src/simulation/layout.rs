//! Where a replicate's tallies lie in memory, by fiscal year and by month.
//!
//! A period (a month or a year) holds one block a system that runs: its tallies by place, places of one tally side by side,
//! then those of the whole border.

use crate::model::{FiscalYear, Month, Outcome, OverYear, Place, Places, System, Tallies};

/// The numbers of one system in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Block {
    system: System,
    offset: usize,
    /// How each tally adds over a year: those by place, then those of the border.
    over_year: Vec<OverYear>,
}

/// The grid of a run in time, and what each of its periods holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    pub start: Month,
    pub months: usize,
    first_year: FiscalYear,
    years: usize,
    blocks: Vec<Block>,
    /// Numbers a period takes.
    period: usize,
    /// Places in a period of what is a mean over a year.
    means: Vec<usize>,
}

impl Block {
    fn new(system: System, offset: usize) -> Self {
        let (by_place, of_border) = system.tallies();
        let mut over_year = vec![OverYear::Sum; by_place + of_border];
        for outcome in system.outcomes() {
            for &tally in outcome.total {
                over_year[tally] = outcome.over_year;
            }
        }
        // Sums by place are simple additions; a stock by place would need what the border's have.
        debug_assert!(!over_year[..by_place].contains(&OverYear::Last), "{system:?}");
        Self { system, offset, over_year }
    }

    fn length(&self) -> usize {
        let (by_place, of_border) = self.system.tallies();
        by_place * self.system.places().count() + of_border
    }

    /// How each number of the block adds over a year.
    fn over_year_of_cells(&self) -> impl Iterator<Item = OverYear> {
        let (by_place, places) = (self.system.tallies().0, self.system.places().count());
        let times = move |tally| if tally < by_place { places } else { 1 };
        self.over_year
            .iter()
            .enumerate()
            .flat_map(move |(tally, over_year)| std::iter::repeat_n(*over_year, times(tally)))
    }
}

impl Layout {
    pub fn new(start: Month, months: u32, systems: &[System]) -> Self {
        let last = start.plus(months as i32 - 1).fiscal_year();
        let first_year = start.fiscal_year();
        let (mut blocks, mut period, mut means) = (Vec::new(), 0, Vec::new());
        for &system in systems {
            let block = Block::new(system, period);
            let cells = (period..).zip(block.over_year_of_cells());
            means.extend(cells.filter(|(_, over)| *over == OverYear::Mean).map(|(cell, _)| cell));
            period += block.length();
            blocks.push(block);
        }
        Self {
            start,
            months: months as usize,
            first_year,
            years: (last.0 - first_year.0 + 1) as usize,
            blocks,
            period,
            means,
        }
    }

    /// Numbers a period takes.
    pub fn period(&self) -> usize {
        self.period
    }

    /// Numbers a replicate's fiscal years take.
    pub fn years_length(&self) -> usize {
        self.years * self.period
    }

    /// Numbers a replicate's months take.
    pub fn months_length(&self) -> usize {
        self.months * self.period
    }

    /// Whether the system's numbers are there.
    pub fn holds(&self, system: System) -> bool {
        self.blocks.iter().any(|block| block.system == system)
    }

    /// Offsets, in a period, of the numbers that make up a tally of an outcome, in one place or on the whole border.
    /// `None` if the system did not run, or the outcome is not told apart by such places.
    pub fn cells(
        &self,
        outcome: &Outcome,
        tally: usize,
        place: Option<Place>,
    ) -> Option<std::ops::Range<usize>> {
        let block = self.blocks.iter().find(|block| block.system == outcome.system)?;
        let (by_place, _) = block.system.tallies();
        let places = block.system.places().count();
        let first = match tally.checked_sub(by_place) {
            Some(of_border) => block.offset + by_place * places + of_border,
            None => block.offset + tally * places,
        };
        match place {
            None if outcome.places == Places::Border => Some(first..first + 1),
            None => Some(first..first + places),
            Some(place) if place.kind() == outcome.places => {
                Some(first + place.index()..first + place.index() + 1)
            }
            Some(_) => None,
        }
    }

    /// Places of the fiscal years that lie wholly in the window, and their names.
    pub fn complete_years(&self) -> impl Iterator<Item = (usize, FiscalYear)> {
        let end = self.start.plus(self.months as i32);
        (0..self.years).map(|place| (place, FiscalYear(self.first_year.0 + place as i32))).filter(
            move |(_, year)| year.first_month() >= self.start && year.first_month().plus(12) <= end,
        )
    }

    /// Adds a system's month to its fiscal year's sums; stocks are replaced.
    pub fn add_to_year<T: Tallies>(&self, month: usize, tallies: &T, sums: &mut [f64]) {
        let Some(block) = self.blocks.iter().find(|block| block.system == T::SYSTEM) else {
            return;
        };
        let year = (self.start.plus(month as i32).fiscal_year().0 - self.first_year.0) as usize;
        let (by_place, of_border) = (tallies.by_place(), tallies.of_border());
        let start = year * self.period + block.offset;
        let (room_by_place, room_of_border) = sums[start..].split_at_mut(by_place.len());
        for (sum, value) in room_by_place.iter_mut().zip(by_place) {
            *sum += value;
        }
        let over_year = &block.over_year[T::SYSTEM.tallies().0..];
        for ((sum, &value), over_year) in room_of_border.iter_mut().zip(of_border).zip(over_year) {
            match over_year {
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
        let years = room.chunks_exact_mut(self.period).zip(sums.chunks_exact(self.period));
        for (room, sums) in years {
            for &place in &self.means {
                room[place] = (sums[place] / 12.0) as f32;
            }
        }
    }

    /// Writes a system's month into a replicate's room.
    pub fn write_month<T: Tallies>(&self, month: usize, tallies: &T, room: &mut [f32]) {
        let Some(block) = self.blocks.iter().find(|block| block.system == T::SYSTEM) else {
            return;
        };
        let values = tallies.by_place().iter().chain(tallies.of_border());
        let start = month * self.period + block.offset;
        for (cell, &value) in room[start..start + block.length()].iter_mut().zip(values) {
            *cell = value as f32;
        }
    }
}
