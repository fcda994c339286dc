//! Why runs cannot be compared: what must be the same in all of them and is not.

use crate::model::Month;
use crate::simulation::{Design, RunResults};
use serde::Serialize;

/// One rule of pairing that is broken; `text/` finds the words by `code`. `run` counts from 1 in the order given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[allow(missing_docs)] // the text of each variant says what its fields are
pub enum ComparisonError {
    #[error("{runs} runs: a comparison needs two or more")]
    TooFewRuns { runs: usize },
    #[error("run {run} has seed {other}, the first {reference}")]
    SeedsDiffer {
        run: usize,
        #[serde(serialize_with = "as_name")]
        reference: u32,
        #[serde(serialize_with = "as_name")]
        other: u32,
    },
    #[error("run {run} has {other} replicates, the first {reference}")]
    ReplicatesDiffer { run: usize, reference: u32, other: u32 },
    #[error(
        "run {run} draws parameters anew every {other} replicates, the first every {reference}"
    )]
    DrawsDiffer { run: usize, reference: u32, other: u32 },
    #[error("run {run} samples parameters by {other}, the first by {reference}")]
    SamplingsDiffer { run: usize, reference: &'static str, other: &'static str },
    #[error("run {run} starts in {other}, the first in {reference}")]
    StartsDiffer { run: usize, reference: Month, other: Month },
    #[error("run {run} has {other} months, the first {reference}")]
    MonthsDiffer { run: usize, reference: u32, other: u32 },
}

impl ComparisonError {
    /// Every code: the ids of the messages in `locales/*/errors.ftl`, after `error-`.
    pub const CODES: [&'static str; 7] = [
        "too-few-runs",
        "seeds-differ",
        "replicates-differ",
        "draws-differ",
        "samplings-differ",
        "starts-differ",
        "months-differ",
    ];
}

/// A seed is a name, not a quantity: readers type it back without commas.
#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands references
fn as_name<S: serde::Serializer>(seed: &u32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(seed)
}

/// Whether `runs` can be compared replicate by replicate; they may still be growing, or empty.
///
/// # Errors
/// Every way in which they differ in design from the first of them.
pub fn comparable(runs: &[&RunResults]) -> Result<(), Vec<ComparisonError>> {
    let designs: Vec<Design> = runs.iter().map(|run| run.design()).collect();
    check_designs(&designs)
}

fn check_designs(designs: &[Design]) -> Result<(), Vec<ComparisonError>> {
    let [reference, others @ ..] = designs else {
        return Err(vec![ComparisonError::TooFewRuns { runs: 0 }]);
    };
    let mut errors = Vec::new();
    if others.is_empty() {
        errors.push(ComparisonError::TooFewRuns { runs: 1 });
    }
    for (run, other) in (2..).zip(others) {
        let [window, of_reference] = [other.window, reference.window];
        if other.seed != reference.seed {
            let (reference, other) = (reference.seed, other.seed);
            errors.push(ComparisonError::SeedsDiffer { run, reference, other });
        }
        if other.replicates != reference.replicates {
            let (reference, other) = (reference.replicates, other.replicates);
            errors.push(ComparisonError::ReplicatesDiffer { run, reference, other });
        }
        if other.replicates_per_draw != reference.replicates_per_draw {
            let [reference, other] =
                [reference, other].map(|design| design.replicates_per_draw.get());
            errors.push(ComparisonError::DrawsDiffer { run, reference, other });
        }
        if other.sampling != reference.sampling {
            let [reference, other] = [reference, other].map(|design| design.sampling.id());
            errors.push(ComparisonError::SamplingsDiffer { run, reference, other });
        }
        if window.start != of_reference.start {
            let (reference, other) = (of_reference.start, window.start);
            errors.push(ComparisonError::StartsDiffer { run, reference, other });
        }
        if window.months != of_reference.months {
            let (reference, other) = (of_reference.months, window.months);
            errors.push(ComparisonError::MonthsDiffer { run, reference, other });
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use super::{ComparisonError, check_designs};
    use crate::model::Month;
    use crate::random::Sampling;
    use crate::scenario::Window;
    use crate::simulation::Design;
    use std::num::NonZeroU32;

    fn design() -> Design {
        let start = Month::parse("1991-10").unwrap();
        let window = Window { start, months: 144 };
        Design {
            seed: 1,
            replicates: 100,
            replicates_per_draw: NonZeroU32::MIN,
            sampling: Sampling::Independent,
            window,
        }
    }

    /// Each rule once, all at once, each under its own code.
    #[test]
    fn all_that_differs_is_told() {
        let start = Month::parse("1992-10").unwrap();
        let other = Design {
            seed: 2,
            replicates: 50,
            replicates_per_draw: NonZeroU32::new(10).unwrap(),
            sampling: Sampling::LatinHypercube,
            window: Window { start, months: 132 },
        };
        let mut errors = check_designs(&[design(), design(), other]).unwrap_err();
        assert_eq!(errors[0], ComparisonError::SeedsDiffer { run: 3, reference: 1, other: 2 });
        errors.insert(0, check_designs(&[design()]).unwrap_err().remove(0));
        let code =
            |error| serde_json::to_value(error).unwrap()["code"].as_str().unwrap().to_owned();
        let codes: Vec<String> = errors.iter().map(code).collect();
        assert_eq!(codes, ComparisonError::CODES);
        assert_eq!(check_designs(&[]), Err(vec![ComparisonError::TooFewRuns { runs: 0 }]));
    }

    #[test]
    fn equal_designs_pass() {
        assert_eq!(check_designs(&[design(), design(), design()]), Ok(()));
    }
}
