//! What a value in the text is, read from results.
//!
//! The statistic is taken over the replicates in which the outcome is defined, or over the paired differences. The error
//! of a mean is its Monte Carlo standard error; that of a quantile is half of its 95 % order-statistic interval over
//! 1.96, so that a normal reading of it covers as much (R-D).

use super::value::{Statistic, ValueExpression};
use crate::analysis::Comparison;
use crate::model::outcome;
use crate::simulation::{Period, RunResults, SeriesKey, Summary};
use crate::stats::{quantile_ranks, quantile_sorted};

/// Half the width of a 95 % interval of a normal variable, in standard deviations.
const NORMAL_95: f64 = 1.959_964;

/// A number read from results.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The number, in `unit`.
    pub value: f64,
    /// Its Monte Carlo standard error; `None` where there are too few replicates to tell.
    pub error: Option<f64>,
    /// Unit of the outcome.
    pub unit: &'static str,
    /// Replicates behind it.
    pub replicates: usize,
}

impl ValueExpression {
    /// What the value is, given the results of its scenario and of the one that is taken away. `None` where the outcome is
    /// undefined, the window does not hold the years, or the two cannot be paired.
    #[must_use]
    pub fn estimate(&self, run: &RunResults, minus: Option<&RunResults>) -> Option<Estimate> {
        let [first, last] = self.years;
        let key = SeriesKey {
            outcome: self.outcome,
            place: self.place,
            part: self.part,
            period: Period::Years(first, last),
        };
        let pair = match &self.minus {
            Some(_) => Some(Comparison::new(minus?, run).ok()?),
            None => None,
        };
        let unit = outcome(self.outcome)?.unit;
        let level = match self.statistic {
            Statistic::Mean => {
                let summaries = pair.map_or_else(|| run.series(&key), |pair| pair.summaries(&key));
                let Summary { mean, mcse, replicates, .. } = summaries.into_iter().next()??;
                return Some(Estimate { value: mean, error: mcse, unit, replicates });
            }
            Statistic::Median => 0.5,
            Statistic::P10 => 0.1,
            Statistic::P90 => 0.9,
        };
        let samples = pair.map_or_else(|| run.samples(&key), |pair| pair.samples(&key));
        let mut samples = samples.into_iter().next()?;
        let replicates = samples.len();
        let (value, error) = quantile(&mut samples, level)?;
        Some(Estimate { value, error, unit, replicates })
    }
}

fn quantile(samples: &mut [f64], level: f64) -> Option<(f64, Option<f64>)> {
    samples.sort_by(f64::total_cmp);
    let value = quantile_sorted(samples, level)?;
    let error = quantile_ranks(samples.len(), level).and_then(|(low, high)| {
        let [low, high] = [samples.get(low.checked_sub(1)?)?, samples.get(high.checked_sub(1)?)?];
        Some((high - low) / (2.0 * NORMAL_95))
    });
    Some((value, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::{NoFiles, Notebook};
    use crate::simulation::{Job, Program};
    use std::num::NonZeroU32;

    const NOTEBOOK: &str = "+++\nformat = 1\ntitle = { en = \"A\", es = \"B\" }\nreplicates = 64\nscenarios = { a = \"baseline-1998\", b = \"frozen-enforcement\" }\n+++\n";

    fn results(name: &str) -> RunResults {
        let notebook = Notebook::parse(NOTEBOOK, "a.md");
        let scenario = notebook.scenario(name, &NoFiles).unwrap();
        let (monthly_replicates, replicates_per_draw) = (0, NonZeroU32::MIN);
        let program = Program::new(&Job {
            scenario,
            monthly_replicates,
            monthly_outcomes: None,
            replicates_per_draw,
        });
        let mut results = RunResults::new(&program);
        (0..program.chunks()).for_each(|chunk| results.insert(program.run_chunk(chunk)));
        results
    }

    fn estimate(value: &str, run: &RunResults, minus: Option<&RunResults>) -> Option<Estimate> {
        let notebook = Notebook::parse(&format!("{NOTEBOOK}{{{{ {value} }}}}"), "a.md");
        notebook.cells()[0].values()[0].estimate(run, minus)
    }

    /// The median's standard error of n normal numbers is 1.2533 s / sqrt(n); worked on the numbers 1 to 99.
    #[test]
    fn quantiles_of_known_numbers() {
        let mut numbers: Vec<f64> = (1..=99).rev().map(f64::from).collect();
        let (median, error) = quantile(&mut numbers, 0.5).unwrap();
        assert_eq!(median, 50.0);
        // Ranks 40 and 60 hold the median with 95 %: 20 / 3.92 = 5.1; uniform theory: 99 * 0.5 / sqrt(99) = 4.97.
        assert!((error.unwrap() - 4.97).abs() < 0.5, "{error:?}");
        assert!(quantile(&mut [], 0.5).is_none());
    }

    #[test]
    fn several_years_are_those_years_together() {
        let run = results("a");
        let of = |value: &str| estimate(value, &run, None).unwrap();
        let sum: f64 =
            (1995..=1998).map(|year| of(&format!("mean deaths at {year} of a")).value).sum();
        let together = of("mean deaths at 1995..1998 of a");
        assert!((together.value - sum).abs() < 1e-9 * sum);
        let whole = of("mean stock_us at 1995..1998 of a").value;
        assert_eq!(whole, of("mean stock_us at 1998 of a").value, "of a stock the last is taken");
        assert_eq!((together.unit, together.replicates), ("people", 64));
        assert!(together.error.is_some_and(|error| error > 0.0));
        assert_eq!(estimate("deaths at 2010 of a", &run, None), None, "beyond the window");
    }

    #[test]
    fn a_difference_is_paired() {
        let (a, b) = (results("a"), results("b"));
        let of = |value: &str| estimate(value, &b, Some(&a)).unwrap();
        let mean = |name: &str, run| estimate(name, run, None).unwrap().value;
        let apart = mean("mean deaths at 1998 of b", &b) - mean("mean deaths at 1998 of a", &a);
        assert!((of("mean deaths at 1998 of b minus a").value - apart).abs() < 1e-9);
        let [low, middle, high] =
            ["p10", "median", "p90"].map(|q| of(&format!("{q} deaths at 1998 of b minus a")).value);
        assert!(low <= middle && middle <= high);
        assert_eq!(estimate("deaths at 1998 of b minus a", &b, None), None);
    }
}
