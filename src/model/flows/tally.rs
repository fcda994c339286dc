//! What a month leaves in the books: the tallies of each sector, and who the returned people are.

use super::draws::{FlowDraws, SectorDraw};
use super::trials::{LANES, Lanes, Trials};
use super::{AtPort, BySector, FlowModel, FlowTallies, FlowTally as T, thin};
use crate::model::{Group, Mode, Sector};

/// What a month did, gathered for its tallies.
pub(super) struct Month<'a> {
    pub setting_out: &'a [f64; LANES + Sector::COUNT],
    pub trials: &'a Trials,
    pub port: &'a AtPort,
    pub deaths: &'a BySector,
    pub recorded: &'a BySector,
    pub fee: &'a BySector,
    pub capacity: &'a BySector,
    pub stock: f64,
    pub returns_home: f64,
    pub draws: &'a FlowDraws,
}

impl FlowModel {
    /// The tallies of a month.
    pub(super) fn tally(&self, month: &Month<'_>) -> FlowTallies {
        let modes = |lanes: &Lanes, mode: usize| -> BySector {
            std::array::from_fn(|s| lanes[mode * Sector::COUNT + s])
        };
        let over_modes = |lanes: &Lanes| -> BySector {
            std::array::from_fn(|s| lanes[s] + lanes[s + Sector::COUNT])
        };
        let (trials, port) = (month.trials, month.port);
        let arrests = over_modes(&trials.arrests);
        let returned: BySector = std::array::from_fn(|s| arrests[s] + port.refused[s]);
        let groups = self.groups(&returned, month.draws);

        let mut by_sector = [[0.0; Sector::COUNT]; T::BY_SECTOR];
        let mut put = |tally: T, values: BySector| by_sector[tally as usize] = values;
        put(
            T::Intending,
            std::array::from_fn(|s| {
                (0..Mode::COUNT).map(|mode| month.setting_out[mode * Sector::COUNT + s]).sum()
            }),
        );
        put(T::AttemptsAlone, modes(&trials.attempts, 0));
        put(T::AttemptsGuide, modes(&trials.attempts, 1));
        put(T::AttemptsPort, port.attempts);
        put(T::ApprehensionsAlone, modes(&trials.arrests, 0));
        put(T::ApprehensionsGuide, modes(&trials.arrests, 1));
        put(T::RefusedAtPort, port.refused);
        put(T::EntriesAlone, modes(&trials.entered, 0));
        put(T::EntriesGuide, modes(&trials.entered, 1));
        put(T::EntriesPort, port.entered);
        put(T::GaveUpAlone, modes(&trials.gave_up, 0));
        put(T::GaveUpGuide, modes(&trials.gave_up, 1));
        put(T::GaveUpPort, port.gave_up);
        put(T::PersonsOnce, over_modes(&trials.ended_after[0]));
        put(T::PersonsTwice, over_modes(&trials.ended_after[1]));
        put(T::PersonsMore, over_modes(&trials.ended_after[2]));
        put(T::Deaths, *month.deaths);
        put(T::DeathsRecorded, *month.recorded);
        put(
            T::GuideSpending,
            std::array::from_fn(|s| month.fee[s] * trials.attempts[s + Sector::COUNT]),
        );
        put(T::SmugglingCapacity, *month.capacity);
        put(T::CustodyHours, returned.map(|people| people * self.parameters.custody_hours));
        for (group, people) in groups.into_iter().enumerate() {
            by_sector[T::ReturnedMen as usize + group] = people;
        }
        FlowTallies { by_sector, of_border: [month.stock, month.returns_home] }
    }

    /// Returned people by group.
    fn groups(&self, returned: &BySector, draws: &FlowDraws) -> [BySector; Group::COUNT] {
        let [men, women, accompanied, unaccompanied] = self.parameters.group_shares;
        let part = |share: f64, of: f64| if of > 0.0 { (share / of).min(1.0) } else { 0.0 };
        let split = |people: &BySector, share: f64, draw| {
            thin(people, &[share; Sector::COUNT], draws.row(draw))
        };
        let rest = |people: &BySector, taken: &BySector| -> BySector {
            std::array::from_fn(|s| people[s] - taken[s])
        };

        let all = men + women + accompanied + unaccompanied;
        let women_count = split(returned, part(women, all), SectorDraw::Women);
        let left = rest(returned, &women_count);
        let accompanied_count =
            split(&left, part(accompanied, all - women), SectorDraw::AccompaniedMinors);
        let left = rest(&left, &accompanied_count);
        let share = part(unaccompanied, men + unaccompanied);
        let unaccompanied_count = split(&left, share, SectorDraw::UnaccompaniedMinors);
        [rest(&left, &unaccompanied_count), women_count, accompanied_count, unaccompanied_count]
    }
}
