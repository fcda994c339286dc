//! Complaints: people interviewed complain of their treatment, and their complaints stay open until they are resolved.
//!
//! ```text
//! filed ~ Binomial(interviewed, share)        evenly through the month; each open for an exponential time of m months
//! resolved ~ Binomial(O, 1 - exp(-1/m)) + Binomial(filed, 1 - m (1 - exp(-1/m)))
//! O' = O + filed - resolved                   complaint-days = d (O + O') / 2
//! ```
//! Little's law: in the steady state O = m filed, so that complaint-days over complaints resolved are m months. Away from
//! it the ratio tells how long the complaints open in the month would take at its pace of resolution.
//! It does not know what a complaint is about, who decides it, nor whether the answer is just.

use super::{ComplaintDraw, ConsularDraws, Held};
use crate::model::elementary::exp;
use crate::random::binomial;

/// How complaints come and go, of people held at the border or in the interior.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Complaints {
    held: Held,
    /// Share of the people interviewed who complain.
    share: f64,
    /// Share of complaints open at the start of a month that is resolved in it.
    resolved_open: f64,
    /// Share of complaints filed in a month that is resolved in it.
    resolved_filed: f64,
}

/// Complaints of one month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ComplaintMonth {
    /// Complaints filed.
    pub filed: f64,
    /// Complaints resolved.
    pub resolved: f64,
    /// Complaints open at its end.
    pub open: f64,
    /// Days that complaints were open in the month, all together.
    pub days: f64,
}

impl Complaints {
    /// A share of the people complains, each for `months` on average.
    #[must_use]
    pub fn of(held: Held, share: f64, months: f64) -> Self {
        let [open] = exp(&[-1.0 / months]);
        Self { held, share, resolved_open: 1.0 - open, resolved_filed: 1.0 - months * (1.0 - open) }
    }

    /// The month that begins with `open` complaints.
    #[must_use]
    #[inline]
    pub fn month(
        &self,
        open: f64,
        interviewed: f64,
        days: f64,
        draws: &ConsularDraws,
    ) -> ComplaintMonth {
        let binomial = |complaints: f64, share: f64, draw: ComplaintDraw| {
            f64::from(binomial(complaints as u32, share, draws.of_complaints(draw, self.held)))
        };
        let filed = binomial(interviewed, self.share, ComplaintDraw::File);
        let resolved = binomial(open, self.resolved_open, ComplaintDraw::ResolveOpen)
            + binomial(filed, self.resolved_filed, ComplaintDraw::ResolveFiled);
        let left = open + filed - resolved;
        ComplaintMonth { filed, resolved, open: left, days: days * 0.5 * (open + left) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Complaints, ConsularDraws, Held};

    /// Half of what is open goes within m log 2 months; of complaints filed evenly through a month of mean life 1 a share
    /// 1 - (1 - 1/e) = 1/e goes in it.
    #[test]
    fn shares_resolved() {
        let half = Complaints::of(Held::Border, 0.1, 1.0 / std::f64::consts::LN_2);
        assert!((half.resolved_open - 0.5).abs() < 1e-15);
        let one = Complaints::of(Held::Border, 0.1, 1.0);
        assert!((one.resolved_filed - 1.0 / std::f64::consts::E).abs() < 1e-15);
        for months in [0.1, 0.5, 3.0, 120.0] {
            let of = Complaints::of(Held::Border, 0.1, months);
            assert!(0.0 < of.resolved_filed && of.resolved_filed < of.resolved_open);
            assert!(of.resolved_open < 1.0);
        }
    }

    /// Little's law: complaint-days over complaints resolved are the mean life, and open complaints that times those filed a
    /// month. Twenty thousand months; open complaints are Poisson and forget in m months, so one standard error of their
    /// mean is sqrt(2 m / (months open)), relatively; four of them.
    #[test]
    fn littles_law() {
        const MONTHS: u32 = 20_000;
        for months in [0.3, 1.0, 6.0] {
            let complaints = Complaints::of(Held::Border, 0.05, months);
            let (mut open, mut of_open) = (0.0, 0.0);
            let (mut filed, mut resolved, mut days) = (0.0, 0.0, 0.0);
            for month in 0..MONTHS {
                let did = complaints.month(open, 400.0, 30.0, &ConsularDraws::new(3, 0, month));
                assert_eq!(did.open, open + did.filed - did.resolved);
                assert_eq!(did.days, 15.0 * (open + did.open));
                open = did.open;
                of_open += open;
                filed += did.filed;
                resolved += did.resolved;
                days += did.days;
            }
            let n = f64::from(MONTHS);
            let error = 4.0 * (2.0 * f64::max(months, 1.0) / (n * 20.0 * months)).sqrt();
            assert!((days / resolved / (30.0 * months) - 1.0).abs() < error, "{months}");
            assert!((of_open / n / (months * filed / n) - 1.0).abs() < error, "{months}");
        }
    }
}
