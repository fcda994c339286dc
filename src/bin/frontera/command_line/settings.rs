//! Settings typed on top of a scenario: `--set`, `--replicates` and `--seed`.

use super::Fault;
use frontera::scenario::Scenario;
use frontera::text::Text;

/// Applies every setting that can be; reports all that cannot.
pub fn set(
    scenario: &mut Scenario,
    typed: &[String],
    replicates: Option<&str>,
    seed: Option<&str>,
    text: &Text,
) -> Result<(), Fault> {
    let mut problems = Vec::new();
    let mut settings = Vec::new();
    for setting in typed {
        match setting.split_once('=') {
            Some((key, value)) => settings.push((key.trim(), value)),
            None => problems
                .push(text.say_with("cli-set-without-value", &[("setting", setting.into())])),
        }
    }
    let own = [("run.replicates", replicates), ("run.seed", seed)];
    settings.extend(own.iter().filter_map(|(key, value)| Some((*key, (*value)?))));
    for (key, value) in settings {
        if let Err(error) = scenario.set(key, value) {
            problems.push(text.error(&error));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(Fault::Input(problems)) }
}
