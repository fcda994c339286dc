//! What is seen of a week of reception.

use super::HOURS;
use crate::model::Group;

/// A week at a port. Hours begin with Monday's first.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceptionFigures {
    /// People who came. Shape: `[hour][group]`.
    pub arrived: Vec<[f64; Group::COUNT]>,
    /// Buses they came in.
    pub buses: f64,
    /// Of those who came in the hour, people whom officers received. Shape: `[hour]`.
    pub attended: Vec<f64>,
    /// Minutes they waited, all together. Shape: `[hour]`.
    pub waited_minutes: Vec<f64>,
    /// Of them, people who waited longer than the goal. Shape: `[hour]`.
    pub over_goal: Vec<f64>,
    /// People before the desk, mean over the hour. Shape: `[hour]`.
    pub waiting: Vec<f64>,
    /// Minutes that each person waited whom officers received. Shape: `[group]`, then in order of arrival.
    pub wait_minutes: [Vec<f64>; Group::COUNT],
    /// People who came between 19:00 and 07:00. Shape: `[group]`.
    pub at_night: [f64; Group::COUNT],
    /// People who came while no officer was there.
    pub unattended: f64,
    /// Of them, those who came within the port's hours.
    pub unattended_in_hours: f64,
    /// Hours that unaccompanied minors spent between arrival and handover.
    pub minors_custody_hours: f64,
    /// Unaccompanied minors handed over to the child-welfare agency.
    pub minors_handed_over: f64,
    /// Of them, those handed over after the limit.
    pub minors_late: f64,
    /// Unaccompanied minors let go without a handover.
    pub minors_without_handover: f64,
    /// The bed that each person who asked would have taken in a row without end: refused with c beds are those at c or above.
    pub beds_asked: Vec<u32>,
    /// People refused a bed.
    pub refused: f64,
    /// Beds taken, mean over the hour. Shape: `[hour]`.
    pub occupied: Vec<f64>,
    /// Beds taken, most in the hour. Shape: `[hour]`.
    pub occupied_most: Vec<u32>,
}

impl Default for ReceptionFigures {
    fn default() -> Self {
        Self {
            arrived: vec![[0.0; Group::COUNT]; HOURS],
            buses: 0.0,
            attended: vec![0.0; HOURS],
            waited_minutes: vec![0.0; HOURS],
            over_goal: vec![0.0; HOURS],
            waiting: vec![0.0; HOURS],
            wait_minutes: [const { Vec::new() }; Group::COUNT],
            at_night: [0.0; Group::COUNT],
            unattended: 0.0,
            unattended_in_hours: 0.0,
            minors_custody_hours: 0.0,
            minors_handed_over: 0.0,
            minors_late: 0.0,
            minors_without_handover: 0.0,
            beds_asked: Vec::new(),
            refused: 0.0,
            occupied: vec![0.0; HOURS],
            occupied_most: vec![0; HOURS],
        }
    }
}

impl ReceptionFigures {
    /// People of all groups who came in an hour.
    #[must_use]
    pub fn arrived_in(&self, hour: usize) -> f64 {
        self.arrived[hour].iter().sum()
    }

    /// People of a group who came in the week.
    #[must_use]
    pub fn arrived_of(&self, group: Group) -> f64 {
        self.arrived.iter().map(|of_hour| of_hour[group as usize]).sum()
    }

    /// Minutes that those who came in an hour wait on average; `None` if officers received nobody.
    #[must_use]
    pub fn mean_wait_minutes(&self, hour: usize) -> Option<f64> {
        (self.attended[hour] > 0.0).then(|| self.waited_minutes[hour] / self.attended[hour])
    }

    /// Share of those who came in an hour that waits longer than the goal; `None` if officers received nobody.
    #[must_use]
    pub fn over_goal_share(&self, hour: usize) -> Option<f64> {
        (self.attended[hour] > 0.0).then(|| self.over_goal[hour] / self.attended[hour])
    }

    /// Most beds taken at once.
    #[must_use]
    pub fn beds_peak(&self) -> u32 {
        self.occupied_most.iter().copied().max().unwrap_or(0)
    }

    /// People who would be refused with so many beds.
    #[must_use]
    pub fn refused_with(&self, beds: u32) -> usize {
        self.beds_asked.iter().filter(|&&bed| bed >= beds).count()
    }

    /// A week nobody has come in.
    pub(super) fn clear(&mut self) {
        self.arrived.fill([0.0; Group::COUNT]);
        for of_hour in
            [&mut self.attended, &mut self.waited_minutes, &mut self.over_goal, &mut self.waiting]
        {
            of_hour.fill(0.0);
        }
        self.wait_minutes.iter_mut().for_each(Vec::clear);
        self.at_night = [0.0; Group::COUNT];
        for total in [
            &mut self.buses,
            &mut self.unattended,
            &mut self.unattended_in_hours,
            &mut self.minors_custody_hours,
            &mut self.minors_handed_over,
            &mut self.minors_late,
            &mut self.minors_without_handover,
            &mut self.refused,
        ] {
            *total = 0.0;
        }
        self.beds_asked.clear();
    }
}

/// How many are present in each hour of the week reported, from stays in any order.
#[derive(Debug, Clone)]
pub(super) struct Presence {
    parts: [f64; HOURS],
    /// Whole hours: 1 where they begin, -1 where they end.
    whole: [f64; HOURS + 1],
}

impl Default for Presence {
    fn default() -> Self {
        Self { parts: [0.0; HOURS], whole: [0.0; HOURS + 1] }
    }
}

impl Presence {
    /// Somebody is there, in hours from the Monday of the week before.
    pub fn add(&mut self, from: f64, to: f64) {
        let (from, to) = (from - HOURS as f64, to - HOURS as f64);
        let (from, to) = (from.max(0.0), to.min(HOURS as f64));
        if from >= to {
            return;
        }
        let (first, last) = (from as usize, to as usize);
        if first == last {
            self.parts[first] += to - from;
            return;
        }
        self.parts[first] += (first + 1) as f64 - from;
        if last < HOURS {
            self.parts[last] += to - last as f64;
        }
        self.whole[first + 1] += 1.0;
        self.whole[last] -= 1.0;
    }

    /// Mean number in each hour; and nobody is there any more.
    pub fn take(&mut self, mean: &mut [f64]) {
        let mut whole = 0.0;
        for ((mean, part), begins) in mean.iter_mut().zip(&self.parts).zip(&self.whole) {
            whole += begins;
            *mean = whole + part;
        }
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: within an hour, across two, over whole ones, and what lies outside the week.
    #[test]
    fn presence_by_hand() {
        let mut presence = Presence::default();
        let week = HOURS as f64;
        for (from, to) in [(1.25, 1.75), (2.5, 5.25), (3.0, 4.0), (-5.0, 0.5), (166.5, 400.0)] {
            presence.add(week + from, week + to);
        }
        presence.add(0.0, 168.0);
        presence.add(336.0, 400.0);
        let mut mean = vec![0.0; HOURS];
        presence.take(&mut mean);
        assert_eq!(mean[..7], [0.5, 0.5, 0.5, 2.0, 1.0, 0.25, 0.0]);
        assert_eq!(mean[165..], [0.0, 0.5, 1.0]);
        presence.take(&mut mean);
        assert!(mean.iter().all(|&mean| mean == 0.0));
    }
}
