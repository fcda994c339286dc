//! What a run was, and what `check` and `list` say.

use frontera::random::Distribution;
use frontera::scenario::{PresetInfo, Scenario, Words};
use frontera::simulation::RunResults;
use frontera::text::{Language, Text};

/// A run that is done.
pub struct Report {
    pub scenario: Scenario,
    pub results: RunResults,
    pub threads: usize,
    pub elapsed_s: f64,
    pub fingerprint: String,
}

impl Report {
    /// Fingerprint, replicates, time: the last lines of a table, and all that is said beside a file.
    pub fn closing(&self, text: &Text) -> String {
        let replicates = f64::from(self.scenario.replicates);
        let speed = text.compact((replicates / self.elapsed_s.max(1e-9)).round());
        let fingerprint =
            text.say_with("cli-fingerprint", &[("fingerprint", self.fingerprint.as_str().into())]);
        let effort = text.say_with(
            "cli-effort",
            &[
                ("replicates", replicates.into()),
                // A name, not a quantity: it is typed back without commas.
                ("seed", self.scenario.seed.to_string().into()),
                ("seconds", text.rounded(self.elapsed_s, 2).into()),
                ("threads", self.threads.into()),
                ("speed", speed.into()),
            ],
        );
        format!("{fingerprint}\n{effort}")
    }
}

/// The words of the reader's language.
pub fn in_language<'a>(words: &'a Words, text: &Text) -> &'a str {
    match text.language() {
        Language::EnUs => &words.en,
        Language::EsMx => &words.es,
    }
}

/// What a scenario without problems holds.
pub fn soundness(scenario: &Scenario, text: &Text) -> String {
    let uncertain = scenario
        .parameters
        .iter()
        .filter(|parameter| !matches!(parameter.distribution, Distribution::Fixed { .. }))
        .count();
    let sound = text.say_with(
        "cli-sound",
        &[
            ("id", scenario.id.as_str().into()),
            ("title", in_language(&scenario.title, text).into()),
        ],
    );
    let content = text.say_with(
        "cli-content",
        &[
            ("months", scenario.window.months.into()),
            ("start", text.time(&scenario.window.start.to_string()).into()),
            ("replicates", scenario.replicates.into()),
            ("uncertain", uncertain.into()),
            ("numbers", scenario.parameters.len().into()),
            ("policies", scenario.policies.iter().filter(|policy| policy.enabled).count().into()),
        ],
    );
    format!("{sound}\n{content}\n")
}

/// The bundled presets, each with its title and what it is about.
pub fn list(presets: impl Iterator<Item = PresetInfo>, text: &Text) -> String {
    presets
        .map(|preset| {
            let (title, summary) =
                (in_language(&preset.title, text), in_language(&preset.summary, text));
            format!("{}: {title}\n{}\n", preset.id, wrapped(summary, 96, "    "))
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Lines of at most `width` letters, each after `indent`.
fn wrapped(paragraph: &str, width: usize, indent: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in paragraph.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("{indent}{word}")),
        }
    }
    lines.join("\n")
}
