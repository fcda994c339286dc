//! What a check found, as numbers: what was expected, what came out, and how far apart the two may lie.

use serde::Serialize;

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The law holds.
    Passed,
    /// The law is broken.
    Failed,
    /// The replicates do not say.
    Undecided,
    /// The law says nothing about this scenario.
    NotApplicable,
}

impl Verdict {
    /// Its name in files and messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Undecided => "undecided",
            Self::NotApplicable => "not_applicable",
        }
    }
}

/// Why a check is undecided or does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The interval of the mean difference holds 0.
    IntervalHoldsZero,
    /// The change moves the outcome in no replicate: what it acts on is switched off, or at the end of its range.
    NothingMoves,
    /// The window holds no complete fiscal year.
    NoFiscalYear,
    /// The scenario lacks the series that the change acts on.
    NoSeries,
    /// It is a law of a system that the scenario does not run.
    SystemIdle,
    /// The outcome is undefined in every replicate.
    Undefined,
    /// The window is too short to hold anything to compare.
    WindowTooShort,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::IntervalHoldsZero,
        Self::NothingMoves,
        Self::NoFiscalYear,
        Self::NoSeries,
        Self::SystemIdle,
        Self::Undefined,
        Self::WindowTooShort,
    ];

    /// Its name in files and messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::IntervalHoldsZero => "interval_holds_zero",
            Self::NothingMoves => "nothing_moves",
            Self::NoFiscalYear => "no_fiscal_year",
            Self::NoSeries => "no_series",
            Self::SystemIdle => "system_idle",
            Self::Undefined => "undefined",
            Self::WindowTooShort => "window_too_short",
        }
    }
}

/// What the law demands.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// Every statement holds.
    Holds,
    /// The mean difference is above 0.
    Rise,
    /// The mean difference is below 0.
    Fall,
    /// This number.
    Number(f64),
}

impl Expected {
    /// Its name in messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Rise => "rise",
            Self::Fall => "fall",
            Self::Number(_) => "number",
        }
    }
}

/// A published number, or one on record, and the engine's own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Pair {
    /// What is computed: a formula, the same in every language.
    pub name: &'static str,
    /// As published, on record, or worked on paper.
    pub published: f64,
    /// As the engine computes it.
    pub computed: f64,
}

impl Pair {
    /// How far apart the two are.
    #[must_use]
    pub fn error(&self) -> f64 {
        (self.computed - self.published).abs()
    }
}

/// The numbers behind a verdict.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evidence {
    /// What the law demands.
    pub expected: Expected,
    /// The largest breach of a statement ([`f64::MAX`] where a number is not finite or not there), the mean difference, or
    /// the computed number that lies farthest off.
    pub found: f64,
    /// How far `found` may lie from what is expected: the rounding of stored numbers, half the 95 % interval of the mean
    /// difference, or the error allowed to a computed number.
    pub tolerance: f64,
    /// Unit of `found`, of `tolerance` and of a number expected.
    pub unit: &'static str,
    /// Statements, replicates or numbers looked at.
    pub cases: u64,
    /// Those of them that break the law; of a response, replicates that move the wrong way.
    pub broken: u64,
    /// Means before and after the change, of a response.
    pub means: Option<[f64; 2]>,
    /// Every published number beside the engine's, of a closed form or a record.
    pub pairs: Vec<Pair>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// How it ended.
    pub verdict: Verdict,
    /// Why it is undecided or does not apply.
    pub reason: Option<Reason>,
    /// The numbers, where there are any.
    pub evidence: Option<Evidence>,
}

impl Finding {
    pub(super) fn not_applicable(reason: Reason) -> Self {
        Self { verdict: Verdict::NotApplicable, reason: Some(reason), evidence: None }
    }

    pub(super) fn holds_or_not(holds: bool, evidence: Evidence) -> Self {
        let verdict = if holds { Verdict::Passed } else { Verdict::Failed };
        Self { verdict, reason: None, evidence: Some(evidence) }
    }
}

/// Statements about numbers of a run, counted one by one.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Ledger {
    cases: u64,
    broken: u64,
    /// [`f64::MAX`] stands for a number that is not finite.
    largest: f64,
    tolerance: f64,
}

impl Ledger {
    /// These two sums are equal, up to the rounding of their terms as they are stored.
    pub fn equal(&mut self, left: &[f64], right: &[f64]) {
        // Where one term is no whole number another may look like one by rounding alone.
        let whole = left.iter().chain(right).all(|term| is_exact(*term));
        let slack = if whole { 0.0 } else { rounding(left) + rounding(right) };
        self.count(difference(left, right).abs(), slack);
    }

    /// The first sum is at most the second, up to the rounding of their terms.
    pub fn at_most(&mut self, left: Sum, right: Sum) {
        self.count((left.total - right.total).max(0.0), left.slack + right.slack);
    }

    /// Parts add to the whole, which is summed from the same stored numbers in another order: exact for whole numbers.
    pub fn parts(&mut self, parts: &[f64], whole: f64) {
        /// Of each term: some tens of roundings of double precision.
        const OF_ORDER: f64 = 1e-14;
        let order = |term: &f64| if term.trunc() == *term { 0.0 } else { OF_ORDER * term.abs() };
        let slack = parts.iter().chain([&whole]).map(order).sum();
        self.count(difference(parts, &[whole]).abs(), slack);
    }

    /// The value is finite and lies between 0 and `most`.
    pub fn between(&mut self, value: f64, most: f64) {
        let outside =
            if value.is_finite() { (-value).max(value - most).max(0.0) } else { f64::NAN };
        self.count(outside, 0.0);
    }

    /// The two have the same bits, or are both undefined.
    pub fn same(&mut self, left: Option<f64>, right: Option<f64>) {
        let breach = match (left, right) {
            (Some(left), Some(right)) if left.to_bits() == right.to_bits() => 0.0,
            (None, None) => 0.0,
            // Different bits of equal numbers are a breach too.
            (Some(left), Some(right)) => (left - right).abs().max(f64::MIN_POSITIVE),
            _ => f64::NAN,
        };
        self.count(breach, 0.0);
    }

    /// A statement that says yes or no.
    pub fn holds(&mut self, holds: bool) {
        self.count(if holds { 0.0 } else { f64::MAX }, 0.0);
    }

    fn count(&mut self, breach: f64, slack: f64) {
        self.cases += 1;
        let [breach, slack] = [(breach, f64::MAX), (slack, 0.0)]
            .map(|(number, instead)| if number.is_finite() { number } else { instead });
        self.broken += u64::from(breach > slack);
        self.largest = self.largest.max(breach);
        self.tolerance = self.tolerance.max(slack);
    }

    /// The verdict over all statements.
    pub fn finding(self, unit: &'static str) -> Finding {
        if self.cases == 0 {
            return Finding::not_applicable(Reason::WindowTooShort);
        }
        let evidence = Evidence {
            expected: Expected::Holds,
            found: self.largest,
            tolerance: self.tolerance,
            unit,
            cases: self.cases,
            broken: self.broken,
            means: None,
            pairs: Vec::new(),
        };
        Finding::holds_or_not(self.broken == 0, evidence)
    }
}

fn difference(left: &[f64], right: &[f64]) -> f64 {
    left.iter().sum::<f64>() - right.iter().sum::<f64>()
}

/// A growing sum of stored numbers, and how far their rounding moves it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Sum {
    total: f64,
    slack: f64,
}

impl Sum {
    pub fn add(&mut self, term: f64) {
        self.total += term;
        self.slack += slack(&[term]);
    }
}

impl FromIterator<f64> for Sum {
    fn from_iter<I: IntoIterator<Item = f64>>(terms: I) -> Self {
        let mut sum = Self::default();
        terms.into_iter().for_each(|term| sum.add(term));
        sum
    }
}

/// How far rounding moves a sum of numbers stored with 24 bits: whole numbers below 2^24 not at all, others by half of
/// their last bit.
fn slack(terms: &[f64]) -> f64 {
    terms.iter().filter(|term| !is_exact(**term)).map(|term| term.abs() / WHOLE_BELOW).sum()
}

/// The same where no term is taken for a whole number.
fn rounding(terms: &[f64]) -> f64 {
    terms.iter().map(|term| term.abs() / WHOLE_BELOW).sum()
}

/// Whether a stored number is a whole one that 24 bits hold.
fn is_exact(term: f64) -> bool {
    term.abs() <= WHOLE_BELOW && term.trunc() == term
}

/// Whole numbers below are stored as they are: 2^24.
const WHOLE_BELOW: f64 = 16_777_216.0;

#[cfg(test)]
mod tests {
    use super::{Expected, Ledger, Reason, Sum, Verdict};

    fn found(of: impl Fn(&mut Ledger)) -> (Verdict, f64, f64) {
        let mut ledger = Ledger::default();
        of(&mut ledger);
        let finding = ledger.finding("people");
        let evidence = finding.evidence.unwrap();
        assert_eq!(evidence.expected, Expected::Holds);
        (finding.verdict, evidence.found, evidence.tolerance)
    }

    /// Of people, one too many is one too many; what is stored rounded is allowed its rounding and no more.
    #[test]
    fn sums_hold_up_to_what_is_stored() {
        assert_eq!(found(|l| l.equal(&[3.0], &[1.0, 2.0])), (Verdict::Passed, 0.0, 0.0));
        assert_eq!(found(|l| l.equal(&[3.0], &[1.0, 1.0])), (Verdict::Failed, 1.0, 0.0));
        let third = f64::from(1.0_f32 / 3.0);
        assert_eq!(found(|l| l.equal(&[third * 3.0], &[1.0])).0, Verdict::Passed);
        assert_eq!(found(|l| l.equal(&[third * 3.0 + 1e-6], &[1.0])).0, Verdict::Failed);
        assert_eq!(found(|l| l.equal(&[f64::NAN], &[1.0])).0, Verdict::Failed);
    }

    #[test]
    fn limits_bits_and_bounds() {
        let sum = |of: f64| Sum::from_iter([of]);
        assert_eq!(found(|l| l.parts(&[0.1, 0.2], 0.3)).0, Verdict::Passed);
        assert_eq!(found(|l| l.parts(&[0.1, 0.2], 0.3 + 1e-12)).0, Verdict::Failed);
        assert_eq!(found(|l| l.parts(&[1.0, 2.0], 4.0)), (Verdict::Failed, 1.0, 0.0));
        assert_eq!(found(|l| l.at_most(sum(2.0), sum(2.0))).0, Verdict::Passed);
        assert_eq!(found(|l| l.at_most(sum(3.0), sum(2.0))), (Verdict::Failed, 1.0, 0.0));
        assert_eq!(found(|l| l.between(1.5, 1.0)), (Verdict::Failed, 0.5, 0.0));
        assert_eq!(found(|l| l.between(-2.0, 1.0)).1, 2.0);
        assert_eq!(found(|l| l.between(f64::INFINITY, f64::MAX)).0, Verdict::Failed);
        assert_eq!(found(|l| l.same(Some(0.0), Some(-0.0))).0, Verdict::Failed);
        assert_eq!(found(|l| l.same(None, Some(1.0))).0, Verdict::Failed);
        assert_eq!(found(|l| l.same(None, None)).0, Verdict::Passed);
        assert_eq!(found(|l| l.holds(false)).0, Verdict::Failed);
    }

    #[test]
    fn no_statement_is_no_verdict() {
        let finding = Ledger::default().finding("people");
        assert_eq!(finding.verdict, Verdict::NotApplicable);
        assert_eq!(finding.reason, Some(Reason::WindowTooShort));
    }
}
