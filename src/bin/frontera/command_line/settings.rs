//! Settings typed on top of a scenario: `--set`, `--replicates` and `--seed`.

use super::arguments::SettingArguments;
use frontera::scenario::Scenario;
use frontera::text::Text;

/// Applies every setting that can be; the problems of all that cannot.
pub fn set(scenario: &mut Scenario, typed: &SettingArguments, text: &Text) -> Vec<String> {
    let mut problems = Vec::new();
    let mut settings = Vec::new();
    for setting in &typed.settings {
        match setting.split_once('=') {
            Some((key, value)) => settings.push((key.trim(), value)),
            None => problems
                .push(text.say_with("cli-set-without-value", &[("setting", setting.into())])),
        }
    }
    let own = [("run.replicates", &typed.replicates), ("run.seed", &typed.seed)];
    settings.extend(own.iter().filter_map(|(key, value)| Some((*key, value.as_deref()?))));
    for (key, value) in settings {
        if let Err(error) = scenario.set(key, value) {
            problems.push(text.error(&error));
        }
    }
    problems
}
