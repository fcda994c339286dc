//! A scenario that comes without a notebook gets one: its run, its levers' effect, and its figures beside the record.

use crate::model::System;
use crate::notebook::Notebook;
use crate::scenario::{Scenario, Words};

/// Front matter and run, about the scenario `SCENARIO`; it takes the title and the words of the scenario.
const HEAD: &str = include_str!("workbench/head.md");
/// Stands in the template for the name of the scenario.
const PLACEHOLDER: &str = "SCENARIO";

/// A notebook about a scenario, which it names by its id.
#[must_use]
pub fn workbench(scenario: &Scenario) -> Notebook {
    let systems = scenario.systems.iter().map(|&system| figures(system));
    let cells: Vec<&str> = std::iter::once(HEAD).chain(systems).collect();
    let cells = cells.join("\n").replace(PLACEHOLDER, &scenario.id);
    let empty = Notebook::parse(&cells, &format!("{}.md", scenario.id));
    let Words { en, es } = &scenario.title;
    let title = format!("{{ en = {}, es = {} }}", quoted(en), quoted(es));
    let named = empty.with_scenario(&scenario.id, scenario);
    let titled = named.and_then(|named| named.with_front_key(&["title"], Some(&title)));
    let notebook = titled.expect("the template has front matter, and quoted words are TOML");
    let summary = [plain(&scenario.summary.en), plain(&scenario.summary.es)];
    match summary {
        [en, es] if !en.is_empty() && !es.is_empty() => {
            notebook.insert(0, &format!("::: en\n{en}\n:::\n\n::: es\n{es}\n:::")).0
        }
        _ => notebook,
    }
}

/// The figures of a system.
fn figures(system: System) -> &'static str {
    match system {
        System::Documents => include_str!("workbench/documents.md"),
        System::Ports => include_str!("workbench/ports.md"),
        System::Flows => include_str!("workbench/flows.md"),
        System::Repatriation => include_str!("workbench/repatriation.md"),
        System::Consular => include_str!("workbench/consular.md"),
    }
}

fn quoted(words: &str) -> String {
    toml_edit::Value::from(words).to_string()
}

/// Words as one paragraph that means nothing else in Markdown.
fn plain(words: &str) -> String {
    // Two braces would be a value, escaped or not.
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ").replace("{{", "{ {");
    let escaped = line.chars().flat_map(|letter| {
        let means = r"\`*_{}[]<>#$|~:".contains(letter);
        means.then_some('\\').into_iter().chain([letter])
    });
    escaped.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::NoFiles;
    use crate::scenario::{preset, preset_ids};

    #[test]
    fn every_preset_has_a_workbench_without_a_fault() {
        for id in preset_ids() {
            let scenario = preset(id).unwrap();
            let notebook = workbench(scenario);
            assert_eq!(notebook.errors(), [], "{id}");
            assert_eq!(notebook.scenario(id, &NoFiles).as_ref(), Ok(scenario), "{id}");
            assert_eq!(notebook.front().title, scenario.title);
        }
    }

    #[test]
    fn words_of_a_scenario_stay_words() {
        let mut scenario = preset("baseline-1998").unwrap().clone();
        scenario.id = "mine".into();
        scenario.title.en = "\"A\" = 1".into();
        scenario.summary.en = "```run\n::: es\n# {{ deaths }} <!-- cell --> $x$".into();
        let notebook = workbench(&scenario);
        assert_eq!(notebook.errors(), []);
        assert_eq!(notebook.front().title.en, "\"A\" = 1");
        assert!(notebook.cells()[0].values().is_empty() && notebook.cells()[0].is_text());
        assert_eq!(
            notebook.cells().len(),
            workbench(preset("baseline-1998").unwrap()).cells().len()
        );
    }
}
