//! How the numbers of a sentence are written.
//!
//! They carry two significant digits at most, fewer if their Monte Carlo error supports fewer: a sentence is for
//! remembering, the table beside it for looking up. Where the numbers of a sentence pass a million, all of them are
//! said in millions.

use super::number::{reading_scale, supported, trimmed};
use super::sentence::Interval;
use super::{Argument, Text};

/// Significant digits of a number in prose.
const DIGITS: i32 = 2;

/// A number as prose says it: few digits, no zeros at the end of a fraction.
pub(super) fn prose(value: f64, error: f64) -> String {
    trimmed(supported(value, error, Some(DIGITS)))
}

/// The error of the 10 % and 90 % quantiles of a normal distribution, in errors of its mean:
/// `sqrt(0.1 * 0.9) / density(quantile)`.
const QUANTILE_ERROR: f64 = 1.71;

/// How the numbers of one sentence are written.
pub(super) struct Prose<'a> {
    text: &'a Text,
    unit: &'a str,
    millions: bool,
}

impl<'a> Prose<'a> {
    /// Counts are said in millions if the largest passes one million.
    pub fn new(text: &'a Text, unit: &'a str, numbers: &[f64]) -> Self {
        // A fee of some dollars stays in dollars; what millions of people spend does not.
        let from = if unit == "usd" { 1e7 } else { 1e6 };
        let counts = reading_scale(unit) <= 1.0;
        Self { text, unit, millions: counts && numbers.iter().any(|number| *number >= from) }
    }

    fn digits(&self, value: f64, error: f64) -> (String, f64) {
        let scale = if self.millions { 1e-6 } else { reading_scale(self.unit) };
        (prose(value * scale, error * scale), value * scale)
    }

    /// A number that another of the same unit follows: `0.6` (and 1.4 million), `$900` (and $1,600).
    pub fn end(&self, value: f64, error: f64) -> String {
        if self.millions { self.digits(value, error).0 } else { self.amount(value, error) }
    }

    /// A number that stands alone: `1.4 million`, `930,000`, `26%`, `$1,400`.
    pub fn amount(&self, value: f64, error: f64) -> String {
        let (digits, count) = self.digits(value, error);
        if self.millions && self.unit == "usd" {
            self.text.say_with("sentence-usd-millions", &[("number", digits.into())])
        } else if self.millions {
            self.in_millions("sentence-millions", digits, count)
        } else if reading_scale(self.unit) > 1.0 || self.unit == "usd" {
            self.text.with_unit(&digits, count, self.unit)
        } else {
            digits
        }
    }

    /// An amount of an outcome: `0.93 million apprehensions`, `a guide fee of $1,400`.
    pub fn counted(&self, outcome: &str, value: f64, error: f64) -> String {
        let amount = if self.millions && self.unit != "usd" {
            let (digits, count) = self.digits(value, error);
            self.in_millions("sentence-millions.noun", digits, count)
        } else {
            self.amount(value, error)
        };
        self.text.say_with(&format!("outcome-{outcome}.counted"), &[("amount", amount.into())])
    }

    fn in_millions(&self, id: &str, digits: String, count: f64) -> String {
        // What is read chooses the plural: `1 million` may stand for 1.02.
        let count = digits.parse().unwrap_or(count);
        self.text.say_with(id, &[("number", digits.into()), ("count", count.into())])
    }

    pub fn ends(&self, interval: &Interval) -> [(&'static str, Argument<'static>); 3] {
        let error = interval.mcse * QUANTILE_ERROR;
        [
            ("low", self.end(interval.low, error).into()),
            ("high", self.amount(interval.high, error).into()),
            ("level", interval.level_percent.into()),
        ]
    }
}
