//! The notebooks that come with Frontera: sound, bilingual, of a length to be read in one sitting, and careful in words.

use frontera::model::Sector;
use frontera::model::flows::OUTCOMES;
use frontera::notebook::{Content, Form, KINDS, NoFiles, Notebook};
use frontera::scenario::Language;
use std::path::{Path, PathBuf};

/// The text, and the notebook it was read as, by file name.
fn notebooks() -> Vec<(String, String, Notebook)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("notebooks");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    files.sort();
    assert!(!files.is_empty());
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).unwrap();
        let notebook = Notebook::parse(&text, &name);
        (name, text, notebook)
    };
    files.iter().map(read).collect()
}

#[test]
fn they_have_no_problems_and_keep_their_bytes() {
    for (name, text, notebook) in notebooks() {
        assert_eq!(notebook.errors(), [], "{name}");
        assert_eq!(notebook.write(), text, "{name}");
    }
}

#[test]
fn each_is_of_a_length_to_be_read() {
    for (name, _, notebook) in notebooks() {
        assert!(notebook.is_bilingual(), "{name}");
        for language in [Language::En, Language::Es] {
            let words = notebook.words(language);
            assert!((800..=1_500).contains(&words), "{name}: {words} words in {language:?}");
        }
        let languages =
            |cell| [Language::En, Language::Es].map(|it| notebook.language_text(cell, it));
        for cell in notebook.cells().iter().filter(|cell| cell.is_text()) {
            let [english, spanish] = languages(cell.id);
            // As many values, formulas and headings: the texts say the same.
            for sign in ["{{", "$", "\n## ", "\n- ", "**"] {
                let count = |text: &str| text.matches(sign).count();
                assert_eq!(count(&english), count(&spanish), "{name}: {sign} in {english}");
            }
        }
    }
}

#[test]
fn every_scenario_resolves_and_is_used() {
    for (name, _, notebook) in notebooks() {
        let graph = notebook.graph();
        for (scenario, _) in &notebook.front().scenarios {
            let resolved = notebook.scenario(scenario, &NoFiles);
            assert!(resolved.is_ok(), "{name}: {scenario}: {resolved:?}");
            let is_used =
                graph.wanted().contains(&scenario.as_str()) || !graph.levers(scenario).is_empty();
            assert!(is_used, "{name}: {scenario} is not used");
        }
    }
}

#[test]
fn outcomes_sectors_and_kinds_are_those_of_the_registers() {
    for (name, _, notebook) in notebooks() {
        for cell in notebook.cells() {
            let (outcomes, sector) = match &cell.content {
                Content::Broken(kind) => panic!("{name}: a broken {kind}"),
                Content::Text(_) => (Vec::new(), None),
                Content::Form(form) => {
                    assert!(KINDS.iter().any(|kind| kind.id == form.kind()), "{name}");
                    match form {
                        Form::Chart(chart) => (vec![chart.outcome], chart.shown.sector),
                        Form::Table(table) => (table.outcomes.clone(), table.shown.sector),
                        Form::Comparison(comparison) => {
                            (comparison.outcomes.clone(), comparison.sector)
                        }
                        Form::Levers(_) | Form::Run(_) | Form::Checks(_) => (Vec::new(), None),
                    }
                }
            };
            let values = cell.values();
            let said = values.iter().map(|value| (value.outcome, value.sector));
            for (id, sector) in outcomes.into_iter().map(|id| (id, sector)).chain(said) {
                assert!(OUTCOMES.iter().any(|outcome| outcome.id == id), "{name}: {id}");
                assert!(sector.is_none_or(|sector| Sector::ALL.contains(&sector)), "{name}");
            }
        }
    }
}

/// No one is illegal, in either language.
#[test]
fn words_about_people_are_careful() {
    for (name, text, _) in notebooks() {
        // What is emphasised may be the title of a work, which is its author's own.
        let own = |line: &str| line.split('*').step_by(2).collect::<String>();
        let text = text.lines().map(own).collect::<Vec<_>>().join("\n").to_lowercase();
        for word in ["illegal", "ilegal", "aliens"] {
            assert!(!text.contains(word), "{name}: {word}");
        }
    }
}
