//! Repeated trials: people who are arrested and returned try again, until they enter or give up.
//!
//! ```text
//! round k:  arrested ~ Binomial(trying_k, p_k)    p_k = (v p + k - 1) / (v + k - 1)
//!           gave up  ~ Binomial(arrested, d)      the rest try round k + 1
//! ```
//! The beta-geometric law: people differ in how easily they are caught, so those caught before are caught more
//! often; `v` large is the geometric law with one p for all. Rounds one to three fall in the month people set out.
//! Whoever has three arrests waits, and tries once a month at the fourth round's risk, however many arrests follow.
//! It knows places and modes only as lanes.

use super::draws::{FlowDraws, SectorDraw};
use crate::model::{Mode, Sector};
use crate::random::{Lanes as Draws, binomial_lanes};

/// Modes between ports: alone and with a guide.
pub const BETWEEN_PORTS: [Mode; 2] = [Mode::Alone, Mode::Guide];
/// Lanes: sectors of the first mode, west to east, then of the second.
pub const LANES: usize = BETWEEN_PORTS.len() * Sector::COUNT;
/// One number a lane; people are whole numbers.
pub type Lanes = [f64; LANES];

/// People who wait at the border to try again, by arrests so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waiting {
    /// Arrested once, twice, three times or more. Shape: `[arrests][lane]`.
    pub by_arrests: [Lanes; 3],
}

/// What a month of trials did, in people (attempts and arrests in events). Shape of each: `[lane]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Trials {
    /// Attempts to cross.
    pub attempts: Lanes,
    /// Attempts that ended in arrest.
    pub arrests: Lanes,
    /// People who entered, those who never were arrested included.
    pub entered: Lanes,
    /// People who gave up.
    pub gave_up: Lanes,
    /// People who entered or gave up after one, two, three or more arrests. Shape: `[arrests][lane]`.
    pub ended_after: [Lanes; 3],
    /// People who try again, by arrests so far; the first two are empty unless somebody moves them.
    pub waiting: Waiting,
}

/// The law of trials.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrialLaw {
    /// Concentration v.
    pub concentration: f64,
    /// Share d of the arrested who give up.
    pub give_up: f64,
}

/// People just arrested, by what they will do once returned. Shape of each: `[lane]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrested {
    /// They try again.
    pub trying: Lanes,
    /// They give up.
    pub stopping: Lanes,
}

impl Arrested {
    /// Nobody.
    pub const NONE: Self = Self { trying: [0.0; LANES], stopping: [0.0; LANES] };

    /// Of `all`, those who give up and the others.
    fn new(all: &Lanes, stopping: Lanes) -> Self {
        Self { trying: minus(all, &stopping), stopping }
    }
}

/// People taken elsewhere after an arrest (a lateral programme, flights), before they try again.
pub trait AfterArrest {
    /// Of people with `arrests` (1, 2, 3 = more) arrests, those who are taken elsewhere.
    fn take(&mut self, arrests: usize, arrested: &Arrested) -> Arrested;
}

impl TrialLaw {
    /// Risk of arrest in round `round` (1 is the first) where a first attempt has risk `p`.
    #[must_use]
    pub fn risk(&self, p: f64, round: u32) -> f64 {
        let arrests = f64::from(round - 1);
        (self.concentration * p + arrests) / (self.concentration + arrests)
    }

    fn arrest(&self, trying: &Lanes, p: &Lanes, round: u32, draws: Draws<'_, LANES>) -> Lanes {
        let risk = p.map(|p| self.risk(p, round));
        binomial_lanes(trying, &risk, draws)
    }

    /// Arrests of the first round and of the fourth, which do not wait for each other: asked together, they share the
    /// machine's width.
    fn arrest_first_and_more(
        &self,
        newcomers: &Lanes,
        waiting_more: &Lanes,
        p: &Lanes,
        draws: &FlowDraws,
    ) -> [Lanes; 2] {
        const BOTH: usize = 2 * LANES;
        let trying = [*newcomers, *waiting_more];
        let risk = [p.map(|p| self.risk(p, 1)), p.map(|p| self.risk(p, 4))];
        let arrested = binomial_lanes::<BOTH>(
            trying.as_flattened().try_into().expect("two rounds of lanes"),
            risk.as_flattened().try_into().expect("two rounds of lanes"),
            draws.lanes::<4, BOTH>(SectorDraw::ArrestFirst),
        );
        std::array::from_fn(|round| std::array::from_fn(|lane| arrested[round * LANES + lane]))
    }

    fn stop(&self, arrested: &Lanes, draws: Draws<'_, LANES>) -> Lanes {
        binomial_lanes(arrested, &[self.give_up; LANES], draws)
    }

    /// One month: `newcomers` try for the first time, `waiting` again; `p` is the risk of a first attempt. Without
    /// an `after_arrest` all stay where they were arrested.
    #[must_use]
    #[inline(always)]
    #[allow(clippy::inline_always)] // lanes stay in the caller's registers and need not be copied out
    pub fn month(
        &self,
        newcomers: &Lanes,
        waiting: &Waiting,
        p: &Lanes,
        draws: &FlowDraws,
        mut after_arrest: Option<&mut dyn AfterArrest>,
    ) -> Trials {
        let [waiting_one, waiting_two, waiting_more] = &waiting.by_arrests;
        let rows = |draw| draws.lanes::<2, LANES>(draw);

        let [first, fourth] = self.arrest_first_and_more(newcomers, waiting_more, p, draws);
        let stopped_first = self.stop(&first, rows(SectorDraw::GiveUpFirst));
        let mut stay = |arrests, all: &Lanes, stopping: &Lanes| {
            let arrested = Arrested::new(all, *stopping);
            match &mut after_arrest {
                None => arrested.trying,
                Some(programmes) => {
                    minus(&arrested.trying, &programmes.take(arrests, &arrested).trying)
                }
            }
        };
        let trying_second = plus(&stay(1, &first, &stopped_first), waiting_one);

        let second = self.arrest(&trying_second, p, 2, rows(SectorDraw::ArrestSecond));
        let stopped_second = self.stop(&second, rows(SectorDraw::GiveUpSecond));
        let trying_third = plus(&stay(2, &second, &stopped_second), waiting_two);

        let third = self.arrest(&trying_third, p, 3, rows(SectorDraw::ArrestThird));
        let arrested_more = plus(&third, &fourth);
        let stopped_more = self.stop(&arrested_more, rows(SectorDraw::GiveUpMore));
        let still_waiting = stay(3, &arrested_more, &stopped_more);

        let entered_after = [
            minus(newcomers, &first),
            minus(&trying_second, &second),
            minus(&trying_third, &third),
            minus(waiting_more, &fourth),
        ];
        Trials {
            attempts: sum([newcomers, &trying_second, &trying_third, waiting_more]),
            arrests: sum([&first, &second, &third, &fourth]),
            entered: sum([
                &entered_after[0],
                &entered_after[1],
                &entered_after[2],
                &entered_after[3],
            ]),
            gave_up: sum([&stopped_first, &stopped_second, &stopped_more]),
            ended_after: [
                plus(&entered_after[1], &stopped_first),
                plus(&entered_after[2], &stopped_second),
                plus(&entered_after[3], &stopped_more),
            ],
            waiting: Waiting { by_arrests: [[0.0; LANES], [0.0; LANES], still_waiting] },
        }
    }
}

impl Default for Waiting {
    fn default() -> Self {
        Self { by_arrests: [[0.0; LANES]; 3] }
    }
}

fn plus(left: &Lanes, right: &Lanes) -> Lanes {
    std::array::from_fn(|lane| left[lane] + right[lane])
}

fn minus(left: &Lanes, right: &Lanes) -> Lanes {
    std::array::from_fn(|lane| left[lane] - right[lane])
}

fn sum<const N: usize>(terms: [&Lanes; N]) -> Lanes {
    std::array::from_fn(|lane| terms.iter().map(|term| term[lane]).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: f64 = 4_000_000_000.0;

    /// A cohort that sets out in one month, followed until nobody waits: arrests, entries, people who gave up, and
    /// how many ended after one, two, three or more arrests, in shares of the cohort. Median draws, so that counts are
    /// expectations up to rounding.
    fn cohort(law: TrialLaw, p: f64) -> (f64, f64, f64, [f64; 3]) {
        let mut newcomers = [PEOPLE; LANES];
        let mut waiting = Waiting::default();
        let (mut arrests, mut entered, mut gave_up, mut ended) = (0.0, 0.0, 0.0, [0.0; 3]);
        for _ in 0..400 {
            let month = law.month(&newcomers, &waiting, &[p; LANES], &FlowDraws::all_at(0.5), None);
            arrests += month.arrests[0];
            entered += month.entered[0];
            gave_up += month.gave_up[0];
            for (sum, after) in ended.iter_mut().zip(&month.ended_after) {
                *sum += after[0];
            }
            newcomers = [0.0; LANES];
            waiting = month.waiting;
        }
        (arrests / PEOPLE, entered / PEOPLE, gave_up / PEOPLE, ended.map(|people| people / PEOPLE))
    }

    /// Rounding of some hundreds of counts, of thousands of millions.
    fn close(ours: f64, exact: f64) {
        assert!((ours - exact).abs() < 2e-5, "{ours} is not {exact}");
    }

    /// Repeated trials with one p for all (Espenshade 1990; Massey and Singer 1995): arrests a person p/(1 - r),
    /// P(entry) (1 - p)/(1 - r), entries an arrest (1 - p)/p, and of arrests the share that are repeats is
    /// r = p(1 - d), the estimator of p where nobody gives up.
    #[test]
    fn geometric_closed_forms() {
        for (p, d, arrests_each, enter, again) in [
            (0.35, 0.0, 0.538_462, 1.0, 0.35),
            (0.35, 0.1, 0.510_949, 0.948_905, 0.315),
            (0.5, 0.1, 0.909_091, 0.909_091, 0.45),
        ] {
            let law = TrialLaw { concentration: 1e9, give_up: d };
            let (arrests, entered, gave_up, ended) = cohort(law, p);
            close(arrests, arrests_each);
            close(entered, enter);
            close(gave_up, 1.0 - enter);
            close(entered / arrests, (1.0 - p) / p);
            // Whoever is caught at all has one first arrest; the rest are repeats.
            let caught: f64 = ended.iter().sum();
            close((arrests - caught) / arrests, again);
        }
    }

    /// Of the people caught at all three-fifths are caught once, one-fifth twice, one-fifth more often, as recorded of
    /// Mexican men 1999-2009: after a first arrest the risk of another is q ~ Beta(2, 3), so before it Beta(1, 3),
    /// which is v = 4, p = 1/4.
    #[test]
    fn beta_geometric_is_60_20_20() {
        let (_, entered, _, ended) = cohort(TrialLaw { concentration: 4.0, give_up: 0.0 }, 0.25);
        close(entered, 1.0);
        let caught: f64 = ended.iter().sum();
        close(caught, 0.25);
        for (people, share) in ended.iter().zip([0.6, 0.2, 0.2]) {
            close(people / caught, share);
        }
    }

    /// Whoever is arrested gives up: P(entry) = 1 - p.
    #[test]
    fn giving_up_at_once() {
        let (arrests, entered, gave_up, ended) =
            cohort(TrialLaw { concentration: 5.0, give_up: 1.0 }, 0.35);
        close(entered, 0.65);
        close(arrests, 0.35);
        close(gave_up, 0.35);
        close(ended[0], 0.35);
    }

    /// The same draws at a lower p never let fewer people in.
    #[test]
    fn lower_risk_never_lowers_entry() {
        let law = TrialLaw { concentration: 5.0, give_up: 0.1 };
        for month in 0..40 {
            let draws = FlowDraws::new(1, 2, month);
            let entered = |p: f64| -> f64 {
                law.month(&[1_000.0; LANES], &Waiting::default(), &[p; LANES], &draws, None)
                    .entered
                    .iter()
                    .sum()
            };
            let path: Vec<f64> =
                (0..20).map(|step| entered(0.9 - 0.04 * f64::from(step))).collect();
            assert!(path.windows(2).all(|pair| pair[0] <= pair[1]), "{path:?}");
        }
    }
}
