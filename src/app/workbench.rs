//! A scenario that comes without a notebook gets one: its run, its levers' effect, and its figures beside the record.

use crate::model::{Month, System};
use crate::notebook::Notebook;
use crate::scenario::{Scenario, Words};

/// Front matter and run, about the scenario `SCENARIO`; it takes the title and the words of the scenario.
const HEAD: &str = include_str!("workbench/head.md");
/// Stands in the template for the name of the scenario.
const PLACEHOLDER: &str = "SCENARIO";
/// Stands in the template for the month whose week is followed.
const MONTH: &str = "MONTH";

/// A notebook about a scenario, which it names by its id.
#[must_use]
pub fn workbench(scenario: &Scenario) -> Notebook {
    let systems = scenario.systems.iter().map(|&system| figures(system));
    let cells: Vec<&str> = std::iter::once(HEAD).chain(systems).collect();
    let cells = cells.join("\n").replace(MONTH, &month(scenario).to_string());
    let cells = cells.replace(PLACEHOLDER, &scenario.id);
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

/// The month of a week: July 1998, or the last of the scenario where its window does not hold that one.
fn month(scenario: &Scenario) -> Month {
    let (first, last) = (scenario.window.start, scenario.window.months as i32 - 1);
    let july = Month::new(1998, 7).expect("July is a month");
    if (0..=last).contains(&july.since(first)) { july } else { first.plus(last) }
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
    use crate::model::Lane;
    use crate::notebook::{Content, Form, NoFiles};
    use crate::scenario::{preset, preset_ids};
    use crate::simulation::port_week::{PortWeek, PortWeekResults};
    use crate::simulation::reception::{Reception, ReceptionFigure, ReceptionResults};

    /// Of the weeks that a workbench shows none is empty.
    fn assert_weeks(scenario: &Scenario) {
        let runs = |system| usize::from(scenario.runs(system));
        let (mut weeks, mut receptions) = (0, 0);
        for cell in workbench(scenario).cells() {
            match &cell.content {
                Content::Form(Form::Week(week)) => {
                    let made = PortWeek::new(scenario, week.port, week.month).unwrap();
                    let mut results = PortWeekResults::default();
                    results.insert(made.replicate(0));
                    assert!(results.lanes().any(|lane| lane == Lane::Vehicle), "{}", scenario.id);
                    weeks += 1;
                }
                Content::Form(Form::Reception(cell)) => {
                    let mut made = Reception::new(scenario, cell.port, Some(cell.month)).unwrap();
                    let mut results = ReceptionResults::default();
                    results.insert(made.week(0));
                    let arrived = results.week(ReceptionFigure::Arrived).unwrap();
                    assert!(arrived.mean > 0.0, "{}", scenario.id);
                    receptions += 1;
                }
                _ => {}
            }
        }
        assert_eq!(weeks, runs(System::Ports), "{}", scenario.id);
        assert_eq!(receptions, runs(System::Repatriation), "{}", scenario.id);
    }

    #[test]
    fn a_workbench_shows_weeks_of_the_window() {
        for id in preset_ids() {
            assert_weeks(preset(id).unwrap());
        }
        // Windows that end before July 1998, or begin after it.
        for id in ["ports-1998", "repatriation-agreed"] {
            let short = |start: Month, months| {
                let mut scenario = preset(id).unwrap().clone();
                (scenario.window.start, scenario.window.months) = (start, months);
                scenario
            };
            let start = preset(id).unwrap().window.start;
            for (scenario, last) in [
                (short(start, 12), start.plus(11)),
                (short(Month::new(1998, 10).unwrap(), 12), Month::new(1999, 9).unwrap()),
            ] {
                assert_eq!(month(&scenario), last);
                assert_weeks(&scenario);
            }
        }
    }

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
