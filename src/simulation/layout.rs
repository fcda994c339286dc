//! Where a replicate's tallies lie in memory, by fiscal year and by month.
//!
//! A period (a month or a year) holds one block a system that runs: its tallies by place, places of one tally side by side,
//! then those of the whole border. Of months a job may keep some of these numbers only, side by side in the same order.

use crate::model::{FiscalYear, Month, Outcome, OverYear, Place, Places, System, Tallies, outcome};
use crate::scenario::Window;

/// The numbers of one system in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Block {
    system: System,
    offset: usize,
    /// How each tally adds over a year: those by place, then those of the border.
    over_year: Vec<OverYear>,
    /// Numbers that its tallies by place take.
    by_place: usize,
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
    /// Where each number of a period stands among those that are kept of months.
    in_month: Vec<Option<usize>>,
    /// Numbers that are kept of a month.
    month: usize,
}

impl Block {
    fn new(system: System, offset: usize) -> Self {
        let tallies = system.tallies();
        let mut over_year = vec![OverYear::Sum; tallies.iter().map(|(_, count)| count).sum()];
        for outcome in system.outcomes() {
            for &tally in outcome.total {
                over_year[tally] = outcome.over_year;
            }
        }
        // Sums by place are simple additions; a stock by place would need what the border's have.
        debug_assert!(
            !over_year[..by_place(system).count()].contains(&OverYear::Last),
            "{system:?}"
        );
        let by_place = by_place(system).map(Places::count).sum();
        Self { system, offset, over_year, by_place }
    }

    fn length(&self) -> usize {
        self.by_place + self.of_border().len()
    }

    /// How each tally of the whole border adds over a year.
    fn of_border(&self) -> &[OverYear] {
        &self.over_year[by_place(self.system).count()..]
    }

    /// How each number of the block adds over a year.
    fn over_year_of_cells(&self) -> impl Iterator<Item = OverYear> {
        let of_places = self.over_year.iter().zip(by_place(self.system));
        of_places
            .flat_map(|(over_year, places)| std::iter::repeat_n(*over_year, places.count()))
            .chain(self.of_border().iter().copied())
    }
}

/// The places of each tally of a system that is told apart by some.
fn by_place(system: System) -> impl Iterator<Item = Places> {
    let of_places = system.tallies().iter().filter(|(places, _)| *places != Places::Border);
    of_places.flat_map(|&(places, count)| std::iter::repeat_n(places, count))
}

impl Layout {
    /// The grid of a window, with all that these systems count, of years and of months.
    pub fn new(Window { start, months }: Window, systems: &[System]) -> Self {
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
            in_month: (0..period).map(Some).collect(),
            month: period,
        }
    }

    /// Keeps of months only what these outcomes are made of; ids of outcomes that are not there are passed over.
    pub fn with_months_of(mut self, ids: &[String]) -> Self {
        let mut kept = vec![false; self.period];
        for outcome in ids.iter().filter_map(|id| outcome(id)) {
            for &tally in outcome.total.iter().chain(outcome.per) {
                if let Some(cells) = self.cells(outcome, tally, None) {
                    kept[cells].fill(true);
                }
            }
        }
        let mut next = 0..;
        self.in_month = kept.iter().map(|&kept| kept.then(|| next.next()).flatten()).collect();
        self.month = next.start;
        self
    }

    /// Where a number of a period stands in a month; `None` where it is not kept.
    pub fn in_month(&self, cell: usize) -> Option<usize> {
        self.in_month[cell]
    }

    /// Numbers that are kept of a month.
    pub fn month(&self) -> usize {
        self.month
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
        self.months * self.month
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
        let of_places = by_place(block.system).count();
        let before = by_place(block.system).take(tally).map(Places::count).sum::<usize>();
        let first = block.offset + before + tally.saturating_sub(of_places);
        match place {
            None if outcome.places == Places::Border => Some(first..first + 1),
            None => Some(first..first + outcome.places.count()),
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
        let start = year * self.period + block.offset;
        let (by_place, of_border) = sums[start..].split_at_mut(block.by_place);
        for (sum, value) in by_place.iter_mut().zip(tallies.by_place()) {
            *sum += value;
        }
        let border = tallies.of_border().iter().zip(block.of_border());
        for (sum, (&value, over_year)) in of_border.iter_mut().zip(border) {
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

    /// Writes what is kept of a system's month into a replicate's room.
    pub fn write_month<T: Tallies>(&self, month: usize, tallies: &T, room: &mut [f32]) {
        let Some(block) = self.blocks.iter().find(|block| block.system == T::SYSTEM) else {
            return;
        };
        let values = tallies.by_place().chain(tallies.of_border());
        let room = &mut room[month * self.month..][..self.month];
        for (&value, place) in values.zip(&self.in_month[block.offset..]) {
            if let Some(place) = *place {
                room[place] = value as f32;
            }
        }
    }
}
