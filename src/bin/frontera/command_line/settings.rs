//! Settings typed on top of a scenario: `--set`, `--replicates`, `--seed` and `--sampling`.

use super::arguments::{Settings, Weeks};
use super::{Fault, source};
use frontera::scenario::Scenario;
use frontera::text::Text;

/// The scenario a person names, with replicates and all else that was typed on top.
pub fn named(weeks: &Weeks, text: &Text) -> Result<Scenario, Fault> {
    let mut scenario = source::named(&weeks.named, text)?;
    let Weeks { set, replicates, seed, .. } = weeks;
    let (replicates, seed) = (Some(replicates.clone()), seed.clone());
    let typed = Settings { set: set.clone(), replicates, seed, sampling: None };
    let problems = self::set(&mut scenario, &typed, text);
    if problems.is_empty() { Ok(scenario) } else { Err(Fault::Input(problems)) }
}

/// Applies the settings together, or none; the problems of all that cannot be.
pub fn set(scenario: &mut Scenario, typed: &Settings, text: &Text) -> Vec<String> {
    let mut problems = Vec::new();
    let mut settings = Vec::new();
    for setting in &typed.set {
        match setting.split_once('=') {
            Some((key, value)) => settings.push((key.trim(), value)),
            None => problems
                .push(text.say_with("cli-set-without-value", &[("setting", setting.into())])),
        }
    }
    let own = [
        ("run.replicates", &typed.replicates),
        ("run.seed", &typed.seed),
        ("run.sampling", &typed.sampling),
    ];
    settings.extend(own.iter().filter_map(|(key, value)| Some((*key, value.as_deref()?))));
    if let Err(errors) = scenario.set_all(&settings) {
        problems.extend(errors.iter().map(|error| text.error(error)));
    }
    problems
}
