//! What an archive of results says of itself: first in English, then in Spanish.

use super::{Language, Text};

/// Letters a line holds.
const WIDTH: usize = 96;

/// What an archive holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Readme<'a> {
    /// Title in English and in Spanish.
    pub titles: [&'a str; 2],
    /// Version of the program.
    pub version: &'a str,
    /// Name of the notebook's file, if there is one.
    pub notebook: Option<&'a str>,
    /// The scenarios, in order.
    pub scenarios: Vec<ReadmeScenario<'a>>,
    /// Files of cells, and the commands that write them again.
    pub cells: Vec<[String; 2]>,
}

/// A scenario of an archive.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadmeScenario<'a> {
    /// Its name, which its files have too.
    pub name: &'a str,
    /// Title in English and in Spanish.
    pub titles: [&'a str; 2],
    /// Seed of its run.
    pub seed: u32,
    /// Replicates of its run.
    pub replicates: u32,
    /// Fingerprint of its results; `None` if it was not run.
    pub fingerprint: Option<String>,
    /// The command that has them again.
    pub command: String,
}

impl Readme<'_> {
    /// The text.
    #[must_use]
    pub fn write(&self) -> String {
        let [english, spanish] = [(0, Language::EnUs), (1, Language::EsMx)]
            .map(|(at, language)| self.part(at, language));
        format!("{english}\n\n{spanish}")
    }

    fn part(&self, at: usize, language: Language) -> String {
        let text = Text::new(language);
        let title = self.titles[at];
        let mut lines = vec![title.to_owned(), "=".repeat(title.chars().count()), String::new()];
        let mut paragraph = |words: &str| lines.extend([wrapped(words), String::new()]);
        paragraph(&text.say_with("readme-made", &[("version", self.version.into())]));
        if let Some(notebook) = self.notebook {
            paragraph(&text.say_with("readme-notebook", &[("file", notebook.into())]));
        }
        paragraph(&text.say("readme-scenarios"));
        paragraph(&text.say("readme-results"));
        paragraph(&text.say("readme-again"));
        for scenario in &self.scenarios {
            let ReadmeScenario { name, titles, seed, replicates, fingerprint, command } = scenario;
            lines.push(format!("{name}: {}", titles[at]));
            lines.push(match fingerprint {
                Some(fingerprint) => text.say_with(
                    "readme-run",
                    &[
                        // A name, not a quantity: it is typed back without commas.
                        ("seed", seed.to_string().into()),
                        ("replicates", (*replicates).into()),
                        ("fingerprint", fingerprint.as_str().into()),
                    ],
                ),
                None => text.say("readme-not-run"),
            });
            lines.extend([format!("    {command}"), String::new()]);
        }
        if !self.cells.is_empty() {
            lines.extend([wrapped(&text.say("readme-cells")), String::new()]);
        }
        for [file, command] in &self.cells {
            lines.extend([file.clone(), format!("    {command}"), String::new()]);
        }
        lines.join("\n")
    }
}

fn wrapped(paragraph: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in paragraph.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_in_both_languages_english_first() {
        let command = "frontera run a.md --scenario one --replicates 1000";
        let one = ReadmeScenario {
            name: "one",
            titles: ["First", "Primero"],
            seed: 1998,
            replicates: 1_000,
            fingerprint: Some("0123456789abcdef".into()),
            command: command.into(),
        };
        let two = ReadmeScenario { name: "two", fingerprint: None, ..one.clone() };
        let readme = Readme {
            titles: ["A title", "Un título"],
            version: "1.2.3",
            notebook: Some("a.md"),
            scenarios: vec![one, two],
            cells: vec![["cells/week.csv".to_owned(), "frontera port one.toml".to_owned()]],
        };
        let said = readme.write();
        assert!(!said.contains('⟨'), "{said}");
        let (english, spanish) = said.split_once("Un título\n=========\n").unwrap();
        assert!(english.starts_with("A title\n=======\n"));
        for (part, title) in [(english, "one: First\n"), (spanish, "one: Primero\n")] {
            for words in [
                title,
                command,
                "1.2.3",
                "a.md",
                "1998",
                "1,000",
                "0123456789abcdef",
                "cells/week.csv",
            ] {
                assert!(part.contains(words), "{words} in\n{part}");
            }
        }
        assert!(said.lines().all(|line| line.chars().count() <= WIDTH), "{said}");
        let alone = Readme { notebook: None, ..readme }.write();
        assert!(!alone.contains("a.md is the notebook") && alone.len() < said.len());
    }
}
