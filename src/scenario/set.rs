//! One setting on top of a scenario, as the command line and the page make them: `key=value`.
//!
//! | key | value |
//! | --- | --- |
//! | a parameter, or one place of it (`flows.choice.attraction.tucson`) | a number, or the 90 % range `low..high` |
//! | `window.start` | a month, `1991-10` |
//! | `window.months`, `run.seed`, `run.replicates` | a whole number |
//! | `run.sampling` | `independent` or `latin_hypercube` |
//! | `policies.<id>.enabled` | `true` or `false` |
//!
//! A parameter with a shape set without a place is set in all places.

use super::check::{MAX_MONTHS, MAX_REPLICATES, check};
use super::checked::Scenario;
use super::distribution::from_range;
use super::error::{Problem, ScenarioError, SettingKind, nearest, shown};
use super::policies::nearest_parameter;
use crate::model::{Month, slots_of};
use crate::random::{Distribution, Sampling};

/// Settings that are not parameters.
const SETTINGS: [&str; 5] =
    ["window.start", "window.months", "run.seed", "run.replicates", "run.sampling"];

impl Scenario {
    /// Sets one key to a value given as text. The scenario stays as it was if that cannot be.
    ///
    /// # Errors
    /// An unknown key, a value that cannot be read, or a scenario that would no longer hold together.
    #[allow(clippy::result_large_err)] // once for each thing a person does
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), ScenarioError> {
        self.set_all(&[(key, value)]).map_err(|mut errors| errors.swap_remove(0))
    }

    /// Sets several keys, and checks the whole once all are set: two settings may hold together that one alone would
    /// not. The scenario stays as it was if any cannot be.
    ///
    /// # Errors
    /// Every unknown key and value that cannot be read, and all that would no longer hold together.
    pub fn set_all(&mut self, settings: &[(&str, &str)]) -> Result<(), Vec<ScenarioError>> {
        let mut next = self.clone();
        let (mut problems, mut failed) = (Vec::new(), Vec::new());
        for &(key, value) in settings {
            if let Err(problem) = next.apply(key, value.trim()) {
                problems.push(problem);
                failed.push(key);
            }
        }
        // What was wrong before is not the settings' fault, and what hangs on one that failed is not known.
        let before: Vec<Problem> = check(self).into_iter().map(|finding| finding.problem).collect();
        let new = check(&next)
            .into_iter()
            .filter(|finding| !finding.keys.iter().any(|key| failed.contains(&key.as_str())))
            .map(|finding| finding.problem)
            .filter(|problem| !before.contains(problem));
        problems.extend(new);
        if problems.is_empty() {
            *self = next;
            return Ok(());
        }
        Err(problems.into_iter().map(|problem| ScenarioError { place: None, problem }).collect())
    }

    fn apply(&mut self, key: &str, value: &str) -> Result<(), Problem> {
        match key {
            "window.start" => {
                self.window.start = Month::parse(value)
                    .ok_or_else(|| unreadable(key, value, SettingKind::Month))?;
            }
            "window.months" => self.window.months = whole(key, value, 1, MAX_MONTHS, "months")?,
            "run.seed" => self.seed = whole(key, value, 0, u32::MAX, "1")?,
            "run.replicates" => {
                self.replicates = whole(key, value, 1, MAX_REPLICATES, "replicates")?;
            }
            "run.sampling" => {
                self.sampling = Sampling::from_id(value).ok_or_else(|| {
                    let choices = Sampling::ALL.map(Sampling::id);
                    Problem::UnknownChoice {
                        key: key.to_owned(),
                        value: value.to_owned(),
                        suggestion: nearest(value, choices),
                        choices: choices.join(", "),
                    }
                })?;
            }
            _ => match key.strip_prefix("policies.").and_then(|rest| rest.strip_suffix(".enabled"))
            {
                Some(id) => self.switch(id, key, value)?,
                None => self.set_parameter(key, value)?,
            },
        }
        Ok(())
    }

    fn switch(&mut self, id: &str, key: &str, value: &str) -> Result<(), Problem> {
        let ids: Vec<String> = self.policies.iter().map(|policy| policy.id.clone()).collect();
        let Some(policy) = self.policies.iter_mut().find(|policy| policy.id == id) else {
            let suggestion = nearest(id, ids.iter().map(String::as_str));
            return Err(Problem::UnknownPolicy { value: id.to_owned(), suggestion });
        };
        policy.enabled =
            value.parse().map_err(|_| unreadable(key, value, SettingKind::TrueOrFalse))?;
        Ok(())
    }

    fn set_parameter(&mut self, key: &str, value: &str) -> Result<(), Problem> {
        let named = slots_of(key);
        if named.is_empty() {
            let suggestion = nearest_parameter(key).or_else(|| nearest(key, SETTINGS));
            return Err(Problem::UnknownKey { key: key.to_owned(), suggestion });
        }
        let distribution = quantity(key, value)?;
        for parameter in &mut self.parameters[named] {
            parameter.distribution = distribution.clone();
        }
        Ok(())
    }
}

fn unreadable(key: &str, value: &str, expected: SettingKind) -> Problem {
    Problem::UnreadableSetting { key: key.to_owned(), value: value.to_owned(), expected }
}

/// `0.8` or `0.5..1.2`.
fn quantity(key: &str, value: &str) -> Result<Distribution, Problem> {
    let number = |text: &str| text.trim().parse().ok().filter(|value: &f64| value.is_finite());
    let read = match value.split_once("..") {
        None => number(value).map(Distribution::fixed),
        Some((low, high)) => match (number(low), number(high)) {
            (Some(low), Some(high)) => Some(from_range(key, low, high, None)?),
            _ => None,
        },
    };
    read.ok_or_else(|| unreadable(key, value, SettingKind::NumberOrRange))
}

fn whole(
    key: &str,
    value: &str,
    minimum: u32,
    maximum: u32,
    unit: &'static str,
) -> Result<u32, Problem> {
    let number: i64 =
        value.parse().map_err(|_| unreadable(key, value, SettingKind::WholeNumber))?;
    u32::try_from(number).ok().filter(|whole| (minimum..=maximum).contains(whole)).ok_or_else(
        || Problem::OutOfRange {
            key: key.to_owned(),
            value: number as f64,
            minimum: f64::from(minimum),
            maximum: f64::from(maximum),
            unit: shown(unit),
        },
    )
}
