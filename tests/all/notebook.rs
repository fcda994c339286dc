//! Notebooks: the bytes stay, what is wrong is said at its place in both languages, and nothing panics.

use frontera::model::System;
use frontera::notebook::{
    Block, Candidate, Content, EditError, Inline, KINDS, NoFiles, Notebook, NotebookProblem,
    SourceError,
};
use frontera::scenario::{Language as Spoken, preset};
use frontera::text::{Language, Text, sources};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The example with which the room begins.
fn example() -> String {
    let room = std::fs::read_to_string(here("src/notebook/mod.rs")).unwrap();
    let lines = room.lines().skip_while(|line| *line != "//! ````markdown").skip(1);
    let lines = lines.take_while(|line| *line != "//! ````");
    lines
        .map(|line| line.trim_start_matches("//!").trim_start_matches(' ').to_owned() + "\n")
        .collect()
}

/// The bad examples, by name.
fn bad_files() -> Vec<(String, Notebook)> {
    let mut files: Vec<_> = std::fs::read_dir(here("tests/all/bad_notebooks"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let notebook = Notebook::parse(&std::fs::read_to_string(&path).unwrap(), &name);
            (name, notebook)
        })
        .collect();
    files.sort_by(|one, other| one.0.cmp(&other.0));
    files
}

#[test]
fn the_example_in_the_documentation_is_sound() {
    let notebook = Notebook::parse(&example(), "example.md");
    assert_eq!(notebook.errors(), []);
    let kinds: Vec<_> = notebook
        .cells()
        .iter()
        .map(|cell| match &cell.content {
            Content::Text(_) => "text",
            Content::Form(form) => form.kind(),
            Content::Broken(_) => "broken",
        })
        .collect();
    assert_eq!(kinds, ["text", "levers", "chart"]);
    let text = notebook.cells()[0].id;
    assert!(notebook.language_text(text, Spoken::Es).starts_with("En el año fiscal 1998"));
    assert!(notebook.language_text(text, Spoken::En).starts_with("In fiscal year 1998"));
    let frozen = notebook.scenario("frozen", &NoFiles).unwrap();
    assert_eq!(frozen.replicates, 500);
    assert_eq!(frozen.preset.as_deref(), Some("frozen-enforcement"));
    let errors = |name| notebook.scenario(name, &NoFiles).unwrap_err();
    let (letter, other) = ("letter".to_owned(), "other".to_owned());
    let value = "letter.toml".to_owned();
    assert_eq!(errors("letter"), [SourceError::MissingScenarioFile { name: letter, value }]);
    assert_eq!(errors("other"), [SourceError::BrokenScenario { name: other }]);
}

/// The exact text a person is shown for each bad example, in both languages.
#[test]
fn problems_read_as_the_golden_files() {
    for language in Language::ALL {
        let text = Text::new(language);
        let mut shown = String::new();
        for (_, notebook) in bad_files() {
            for error in notebook.errors() {
                let place = &error.place;
                writeln!(
                    shown,
                    "{}:{}:{}: {}",
                    place.file,
                    place.line,
                    place.column,
                    text.error(error)
                )
                .unwrap();
            }
        }
        assert!(
            !shown.contains('⟨') && !shown.contains("{$"),
            "a message or a field is missing:\n{shown}"
        );
        let path = here(&format!("tests/all/golden/notebook_problems.{language}.txt"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &shown).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            golden == shown,
            "out of date: {}; BLESS=1 writes it anew\n{shown}",
            path.display()
        );
    }
}

#[test]
fn every_code_has_an_example_and_words() {
    let files = bad_files();
    let errors = || files.iter().flat_map(|(_, notebook)| notebook.errors());
    let seen: BTreeSet<&str> = errors().map(|error| error.problem.code()).collect();
    for code in NotebookProblem::CODES {
        assert!(seen.contains(code), "no example of {code}");
    }
    for error in errors() {
        let value = serde_json::to_value(error).unwrap();
        assert_eq!(value["code"], error.problem.code());
        assert_eq!(value["line"], error.place.line);
    }
    for language in Language::ALL {
        let text = Text::new(language);
        for code in NotebookProblem::CODES {
            assert!(text.has(&format!("error-{code}")), "{language} lacks {code}");
        }
        let edits = [
            EditError::CellWithoutKeys,
            EditError::KeysUnreadable,
            EditError::ValueUnreadable { key: "a".to_owned(), value: "b".to_owned() },
            EditError::NoKeysInside { key: "a".to_owned() },
        ];
        for edit in edits {
            let said = text.error(&edit);
            assert!(!said.contains('⟨') && !said.contains("{$"), "{said}");
        }
        let (_, words) =
            sources(language).iter().find(|(file, _)| *file == "notebook.ftl").unwrap();
        let messages = words.lines().filter(|line| line.starts_with("error-")).count();
        assert_eq!(messages, NotebookProblem::CODES.len() + 6, "a message without a code");
    }
}

/// A broken cell does not stop the others, and every problem knows its cell.
#[test]
fn the_rest_of_a_broken_notebook_works() {
    let (_, notebook) = bad_files().into_iter().find(|(name, _)| name == "cells.md").unwrap();
    for cell in notebook.cells() {
        let faults = notebook.errors_of(Some(cell.id)).count();
        assert_eq!(
            faults > 0,
            matches!(cell.content, Content::Broken(_)) || cell.is_text(),
            "{cell:?}"
        );
    }
    let broken = notebook.cells()[0].id;
    let mended = notebook
        .replaced(broken, "```levers\nscenario = \"frozen\"\npolicies = [\"gatekeeper\"]\n```");
    assert!(matches!(mended.cell(broken).unwrap().content, Content::Form(_)));
}

#[test]
fn new_cells_of_every_kind_are_sound_or_say_what_they_lack() {
    let notebook = Notebook::parse(&example(), "example.md");
    for kind in KINDS {
        let codes = |scenarios: &[&str]| -> Vec<_> {
            let systems = vec![System::Flows];
            let candidates = scenarios.iter().map(|&name| name.to_owned());
            let candidates = candidates.map(|name| Candidate { name, systems: systems.clone() });
            let candidates: Vec<Candidate> = candidates.collect();
            let (next, id) = notebook.insert(99, &kind.template(&candidates));
            next.errors_of(Some(id)).map(|error| error.problem.code()).collect()
        };
        assert!(codes(&["baseline", "frozen"]).is_empty(), "{}", kind.id);
        let lacks: &[&str] = if kind.id == "comparison" { &["list-too-short"] } else { &[] };
        assert_eq!(codes(&["baseline"]), lacks, "{}", kind.id);
        assert!(!codes(&[]).is_empty(), "{} about nothing", kind.id);
    }
}

/// A new cell about a scenario shows something that the scenario runs.
#[test]
fn new_cells_are_about_what_runs() {
    let chart = KINDS.iter().find(|kind| kind.id == "chart").unwrap();
    for system in System::ALL {
        let candidate = Candidate { name: "mine".to_owned(), systems: vec![system] };
        let source = chart.template(&[candidate]);
        let said = format!("outcome = \"{}\"", system.headline());
        assert!(source.contains(&said), "{source}");
    }
}

/// What the page changes in a scenario goes into the front matter and comes back.
#[test]
fn a_changed_scenario_reads_back() {
    let notebook = Notebook::parse(&example(), "example.md");
    let mut changed = preset("baseline-1998").unwrap().clone();
    changed.set("flows.demand.wage_elasticity", "0.7").unwrap();
    changed.set("policies.gatekeeper.enabled", "false").unwrap();
    let next = notebook.with_scenario("baseline", &changed).unwrap();
    assert_eq!(next.errors(), []);
    let mut read = next.scenario("baseline", &NoFiles).unwrap();
    read.replicates = changed.replicates;
    assert_eq!(read, changed);
    assert!(
        next.write().contains("letter = \"letter.toml\"                        # a scenario file")
    );
    let back = next.with_scenario("baseline", preset("baseline-1998").unwrap()).unwrap();
    assert!(back.write().contains("baseline = \"baseline-1998\""), "{}", back.write());
    let front = "+++\nformat = 1\ntitle = { en = \"A\", es = \"B\" }\n\n[scenarios.a]\nextends = \"baseline-1998\"\n\n[scenarios.b]\nextends = \"border-safety\"\n+++\n";
    let tables = Notebook::parse(front, "a.md").with_scenario("a", &changed).unwrap();
    assert_eq!(
        (tables.errors(), tables.front().scenarios.len()),
        (&[][..], 2),
        "{}",
        tables.write()
    );
    let titled = notebook.with_front_key(&["title", "es"], Some("\"Otro\"")).unwrap();
    assert_eq!(titled.front().title.es, "Otro");
    assert_eq!(titled.write(), example().replace("Sin cambios", "Otro"));
}

fn texts(blocks: &[Block], found: &mut String) {
    fn inlines(content: &[Inline], found: &mut String) {
        for inline in content {
            match inline {
                Inline::Text(text) | Inline::Code(text) => found.push_str(text),
                Inline::Emphasis(inner) | Inline::Strong(inner) => inlines(inner, found),
                Inline::Link { target, content, .. } => {
                    assert!(
                        ["http", "mail", "#"]
                            .iter()
                            .any(|start| target.to_lowercase().starts_with(start))
                    );
                    inlines(content, found);
                }
                _ => {}
            }
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
                inlines(content, found);
            }
            Block::Quote(inner) => texts(inner, found),
            Block::List { items, .. } => items.iter().for_each(|item| texts(item, found)),
            _ => {}
        }
    }
}

/// Tags are shown as the text they are.
#[test]
fn html_is_text() {
    let source = "A <b onclick=\"x()\">word</b>.\n\n<script>alert(1)</script>\n\n> <img src=x>\n";
    let notebook = Notebook::parse(source, "a.md");
    let blocks: Vec<Block> = notebook.blocks(notebook.cells()[0].id, Spoken::En).cloned().collect();
    let mut found = String::new();
    texts(&blocks, &mut found);
    assert_eq!(found, "A <b onclick=\"x()\">word</b>.<script>alert(1)</script><img src=x>");
}

/// Pieces of notebooks, good and bad, and what often breaks readers.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        prop::sample::select(vec![
            "\n",
            "\n\n",
            "\r\n",
            "+++\n",
            "```chart a\n",
            "```\n",
            "~~~~run\n",
            "~~~~\n",
            "```sh\n",
            "::: en\n",
            ":::\n",
            "::: es\n",
            "<!-- cell -->\n",
            "outcome = \"deaths\"\n",
            "scenario = \"b\"\n",
            "format = 1\n",
            "scenarios = { b = \"baseline-1998\" }\n",
            "{{ deaths at 1998 of b }}",
            "{{",
            "}}",
            "$x^2$",
            "$$\\frac{",
            "$",
            "[a](http://b)",
            "> ",
            "- ",
            "    ",
            "| a | b |\n|---|---|\n",
            "<div>",
            "&lt;",
            "\u{feff}",
            "\u{0}",
            "é",
            "\\",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Any text is read, and written as it was.
    #[test]
    fn every_text_keeps_its_bytes(text in any_text()) {
        let notebook = Notebook::parse(&text, "any.md");
        prop_assert_eq!(notebook.write(), text.clone());
        let lines = text.split('\n').count() as u32;
        for error in notebook.errors() {
            prop_assert!((1..=lines).contains(&error.place.line) && error.place.column >= 1, "{}", error);
        }
        for cell in notebook.cells() {
            prop_assert!(!cell.source.trim().is_empty());
        }
    }

    /// Bytes that are not even text.
    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        prop_assert_eq!(Notebook::parse(&text, "any.md").write(), text.as_ref());
    }

    /// The example cut and mended at random.
    #[test]
    fn edited_examples_keep_their_bytes(at in 0.0..1.0_f64, length in 0_usize..60, new in any_text()) {
        let mut text: Vec<char> = example().chars().collect();
        let start = (text.len() as f64 * at) as usize;
        let end = (start + length).min(text.len());
        text.splice(start..end, new.chars());
        let text: String = text.into_iter().collect();
        prop_assert_eq!(Notebook::parse(&text, "any.md").write(), text);
    }

    /// Formulas of any kind.
    #[test]
    fn random_formulas_never_panic(pieces in prop::collection::vec(prop::sample::select(vec![
        "\\frac", "{", "}", "^", "_", "x", "\\left(", "\\right]", "\\begin{cases}", "\\end{cases}", "&", "\\\\", "\\sqrt[3]",
        "\\text{a <b>}", "\\def\\a{\\a\\a}", "\\a", "\\color{red}", "#1", "\\hspace{1em}", "'", "\\not", "\\limits", "\\array",
        "\\begin{array}{cc}", "\\end{array}", "\\hline", "é", "\\let\\b=", "\\genfrac", "\\middle|", "\\operatorname{f}", " ", "1.5",
    ]), 0..16)) {
        let _ = Notebook::parse(&format!("$${}$$", pieces.concat()), "any.md");
    }

    /// Any edit of any notebook is what its file says, leaves other cells alone, and keeps their identity.
    #[test]
    fn edits_touch_nothing_else(text in any_text(), source in any_text(), at in 0_usize..8, to in 0_usize..8, kind in 0..5) {
        let before = Notebook::parse(&text, "any.md");
        let Some(cell) = before.cells().get(at % before.cells().len().max(1)) else { return Ok(()) };
        let after = match kind {
            0 => before.insert(to, &source).0,
            1 => before.moved(cell.id, to),
            2 => before.duplicate(cell.id).unwrap().0,
            3 => before.deleted(cell.id),
            _ => before.replaced(cell.id, &source),
        };
        let read = Notebook::parse(&after.write(), "any.md");
        let cells = |notebook: &Notebook| -> Vec<String> {
            notebook.cells().iter().map(|cell| cell.source.clone()).collect()
        };
        prop_assert_eq!(cells(&read), cells(&after));
        let ids: BTreeSet<_> = after.cells().iter().map(|cell| cell.id).collect();
        prop_assert_eq!(ids.len(), after.cells().len());
    }
}
