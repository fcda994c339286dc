//! Who is not returned where they were arrested: flown to the interior, or brought to another sector's border.

use super::BySector;
use super::interior::Interior;
use super::lateral::Lateral;
use super::trials::{AfterArrest, Arrested, LANES, Trials};
use crate::model::elementary::{larger, smaller};
use crate::model::{Group, Sector};
use crate::random::counts::expansion::nearest;

/// People by group, then sector.
type BySectorAndGroup = [BySector; Group::COUNT];

/// People arrested between ports and taken elsewhere in a month, whole numbers. Shape of each: `[sector]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken {
    /// Flown to the interior, by the sector of their arrest.
    pub flown: BySector,
    /// Moved by a lateral programme, by the sector of their arrest.
    pub moved_away: BySector,
    /// The same people, by the sector where they are returned.
    pub moved_here: BySector,
}

impl Taken {
    /// Nobody.
    pub const NOBODY: Self = Self {
        flown: [0.0; Sector::COUNT],
        moved_away: [0.0; Sector::COUNT],
        moved_here: [0.0; Sector::COUNT],
    };

    /// Of people `caught` in each sector, those returned at each sector's border: without the flown, with the moved where
    /// they were brought. Programmes take adults; minors only where there are not as many adults.
    #[must_use]
    pub fn leave_at_border(&self, caught: &BySectorAndGroup) -> BySectorAndGroup {
        let mut returned = *caught;
        if *self == Self::NOBODY {
            return returned;
        }
        let mut moved = [0.0; Group::COUNT];
        for sector in 0..Sector::COUNT {
            take_adults(&mut returned, sector, self.flown[sector]);
            let away = take_adults(&mut returned, sector, self.moved_away[sector]);
            for (moved, away) in moved.iter_mut().zip(away) {
                *moved += away;
            }
        }
        bring(&mut returned, moved, self.moved_here);
        returned
    }
}

/// Takes `people` out of a sector: men and women by their numbers, then whoever is left. Answers how many of each group.
fn take_adults(returned: &mut BySectorAndGroup, sector: usize, people: f64) -> [f64; Group::COUNT] {
    let of = returned.map(|group| group[sector]);
    let [men, women, ..] = of;
    let men = nearest(people * men / larger(men + women, 1.0));
    let mut left = people;
    let mut taken = [0.0; Group::COUNT];
    // Men once more: rounding can leave one over.
    for (group, wanted) in [(0, men), (1, people), (2, people), (3, people), (0, people)] {
        let more = smaller(smaller(wanted, left), of[group] - taken[group]);
        taken[group] += more;
        returned[group][sector] -= more;
        left -= more;
    }
    taken
}

/// Adds people of these groups to the sectors they were brought to, `here` of all groups: each group is dealt out evenly, by
/// rounding what has been dealt out so far.
fn bring(returned: &mut BySectorAndGroup, by_group: [f64; Group::COUNT], mut here: BySector) {
    for (group, people) in by_group.into_iter().enumerate() {
        let all: f64 = here.iter().sum();
        let (mut so_far, mut dealt) = (0.0, 0.0);
        for (sector, left) in here.iter_mut().enumerate() {
            so_far += *left;
            let due = nearest(people * so_far / larger(all, 1.0)) - dealt;
            returned[group][sector] += due;
            dealt += due;
            *left -= due;
        }
    }
}

/// The programmes that take people elsewhere: flights first, then a lateral programme among the others.
pub(super) struct Elsewhere<'a> {
    pub interior: Option<Interior<'a>>,
    pub lateral: Option<Lateral<'a>>,
}

impl Elsewhere<'_> {
    /// Writes into a month's trials where those taken stand; answers who they are.
    pub fn settle(&self, trials: &mut Trials) -> Taken {
        let mut taken = Taken::NOBODY;
        if let Some(interior) = &self.interior {
            interior.settle(trials);
            taken.flown = interior.flown;
        }
        if let Some(lateral) = &self.lateral {
            lateral.settle(trials);
            (taken.moved_away, taken.moved_here) = (lateral.moved_away, lateral.moved_here);
        }
        taken
    }
}

impl AfterArrest for Elsewhere<'_> {
    fn take(&mut self, arrests: usize, arrested: &Arrested) -> Arrested {
        let (mut taken, mut left) = (Arrested::NONE, *arrested);
        let programmes: [Option<&mut dyn AfterArrest>; 2] = [
            self.interior.as_mut().map(|interior| interior as &mut dyn AfterArrest),
            self.lateral.as_mut().map(|lateral| lateral as &mut dyn AfterArrest),
        ];
        for programme in programmes.into_iter().flatten() {
            let by_this = programme.take(arrests, &left);
            for lane in 0..LANES {
                taken.trying[lane] += by_this.trying[lane];
                taken.stopping[lane] += by_this.stopping[lane];
                left.trying[lane] -= by_this.trying[lane];
                left.stopping[lane] -= by_this.stopping[lane];
            }
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::{Group, Sector, Taken};

    const TUCSON: usize = Sector::Tucson as usize;
    const TEXAS: [usize; 2] = [Sector::DelRio as usize, Sector::Laredo as usize];

    fn of_tucson(groups: [f64; Group::COUNT]) -> [[f64; Sector::COUNT]; Group::COUNT] {
        groups.map(|people| {
            let mut by_sector = [0.0; Sector::COUNT];
            by_sector[TUCSON] = people;
            by_sector
        })
    }

    fn taken(flown: f64, moved: f64) -> Taken {
        let mut taken = Taken::NOBODY;
        taken.flown[TUCSON] = flown;
        taken.moved_away[TUCSON] = moved;
        taken.moved_here[TEXAS[0]] = (moved / 3.0).floor();
        taken.moved_here[TEXAS[1]] = moved - (moved / 3.0).floor();
        taken
    }

    /// By hand: of 80 men and 20 women 10 are flown, 8 men and 2 women; of the other 90, 30 are moved, 24 and 6, a third
    /// of them to Del Rio. Minors stay.
    #[test]
    fn by_hand() {
        let returned = taken(10.0, 30.0).leave_at_border(&of_tucson([80.0, 20.0, 7.0, 3.0]));
        assert_eq!(returned.map(|group| group[TUCSON]), [48.0, 12.0, 7.0, 3.0]);
        assert_eq!(returned.map(|group| group[TEXAS[0]]), [8.0, 2.0, 0.0, 0.0]);
        assert_eq!(returned.map(|group| group[TEXAS[1]]), [16.0, 4.0, 0.0, 0.0]);
    }

    /// Whatever the numbers: people are whole, none is lost, and nobody is taken who is not there.
    #[test]
    fn nobody_is_lost() {
        for men in 0..9 {
            for women in 0..5 {
                for minors in 0..4 {
                    let groups = [men, women, minors, 1].map(f64::from);
                    let all: f64 = groups.iter().sum();
                    for flown in 0..=(all as u32) {
                        for moved in 0..=(all as u32 - flown) {
                            let taken = taken(f64::from(flown), f64::from(moved));
                            let returned = taken.leave_at_border(&of_tucson(groups));
                            let sum: f64 = returned.as_flattened().iter().sum();
                            assert_eq!(sum, all - f64::from(flown));
                            let at = |sector| returned.iter().map(|group| group[sector]).sum();
                            let here: f64 = at(TEXAS[0]);
                            assert_eq!(here, taken.moved_here[TEXAS[0]]);
                            for people in returned.as_flattened() {
                                assert!(*people >= 0.0 && people.fract() == 0.0, "{returned:?}");
                            }
                        }
                    }
                }
            }
        }
    }

    /// Without programmes everyone is returned where they were caught.
    #[test]
    fn nobody_taken() {
        let caught = of_tucson([5.0, 4.0, 3.0, 2.0]);
        assert_eq!(Taken::NOBODY.leave_at_border(&caught), caught);
    }
}
