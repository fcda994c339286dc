//! What a month leaves in the books: the tallies of each sector.

use super::elsewhere::Taken;
use super::trials::{LANES, Lanes, Trials};
use super::{AtPort, BySector, FlowModel, FlowTallies, FlowTally as T, over_modes};
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
    /// The returned, by group.
    pub returned: &'a [BySector; Group::COUNT],
    pub taken: &'a Taken,
}

impl FlowModel {
    /// Writes the tallies of a month, all of them.
    pub(super) fn tally(&self, month: &Month<'_>, did: &mut FlowTallies) {
        let modes = |lanes: &Lanes, mode: usize| -> BySector {
            std::array::from_fn(|s| lanes[mode * Sector::COUNT + s])
        };
        let (trials, port) = (month.trials, month.port);

        let FlowTallies { by_sector, of_border, taken } = did;
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
        let returned = |s: usize| month.returned.iter().map(|group| group[s]).sum::<f64>();
        put(T::CustodyHours, std::array::from_fn(|s| returned(s) * self.parameters.custody_hours));
        by_sector[T::ReturnedMen as usize..][..Group::COUNT].copy_from_slice(month.returned);
        *of_border = [month.stock, month.returns_home];
        *taken = *month.taken;
    }
}
