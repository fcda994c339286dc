//! Who is returned: people arrested between ports or refused at one, told apart by the groups that matter for protection.
//!
//! ```text
//! minors ~ Binomial(returned, m)    with family ~ Binomial(minors, f)    women ~ Binomial(adults, w)
//! ```
//! The shares m, f and w follow from the shares of the four groups. It knows nothing of where they are returned to.

use super::draws::{FlowDraws, SectorDraw};
use super::thinning::{Thinning, thin_two};
use super::{BySector, FlowModel};
use crate::model::Group;

/// People refused at a port who give up, and all returned people by group.
pub(super) struct Returned {
    pub gave_up_at_port: BySector,
    pub by_group: [BySector; Group::COUNT],
}

impl FlowModel {
    /// `arrested` between ports and `refused` at them are returned.
    pub(super) fn return_people(
        &self,
        arrested: &BySector,
        refused: &BySector,
        draws: &FlowDraws,
    ) -> Returned {
        let [men, women, accompanied, unaccompanied] = self.parameters.group_shares;
        let (adults_share, minors_share) = (men + women, accompanied + unaccompanied);
        let part = |share: f64, of: f64| if of > 0.0 { share / of } else { 0.0 };
        let less = |all: &BySector, part: &BySector| -> BySector {
            std::array::from_fn(|s| all[s] - part[s])
        };

        let all: BySector = std::array::from_fn(|s| arrested[s] + refused[s]);
        let minors_of_all = part(minors_share, adults_share + minors_share);
        let [gave_up_at_port, minors] = thin_two(
            draws,
            SectorDraw::GiveUpPort,
            [
                Thinning { people: refused, share: self.parameters.give_up },
                Thinning { people: &all, share: minors_of_all },
            ],
        );
        let adults = less(&all, &minors);
        let [with_family, women_count] = thin_two(
            draws,
            SectorDraw::AccompaniedMinors,
            [
                Thinning { people: &minors, share: part(accompanied, minors_share) },
                Thinning { people: &adults, share: part(women, adults_share) },
            ],
        );
        Returned {
            gave_up_at_port,
            by_group: [
                less(&adults, &women_count),
                women_count,
                with_family,
                less(&minors, &with_family),
            ],
        }
    }
}
