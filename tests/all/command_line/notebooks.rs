//! `check` of a notebook.

use super::{folder, frontera, path_text, told_line_by_line};

#[test]
fn a_sound_notebook_says_what_it_holds() {
    let file = "notebooks/the-funnel.md";
    for (language, said) in [
        (
            "en",
            [
                "the-funnel.md has no problems: The funnel",
                "cells: 6 text, 1 levers",
                "4 scenarios used: baseline, frozen, safety, half.",
                "Text in both languages: 1,",
            ],
        ),
        (
            "es",
            [
                "the-funnel.md no tiene problemas: El embudo",
                "celdas: 6 de texto, 1 de palancas",
                "Se usan 4 escenarios: baseline, frozen, safety, half.",
                "Texto en ambos idiomas: 1,",
            ],
        ),
    ] {
        let ended = frontera(&["check", file, "--language", language]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
        for said in said {
            assert!(ended.out.contains(said), "{said} in\n{}", ended.out);
        }
        assert!(!ended.out.contains('⟨'), "{}", ended.out);
    }
}

#[test]
fn a_bad_notebook_is_told_line_by_line_in_both_languages() {
    let [english, _] = told_line_by_line("tests/all/bad_notebooks/front.md", 10);
    assert!(english.contains("near.toml"), "a scenario file that is not there: {english}");
    let twice: Vec<_> = english.lines().filter(|line| line.contains("= 99")).collect();
    assert_eq!(twice.len(), 1, "each problem once: {twice:?}");
}

/// Scenario files beside the notebook are checked with it, and so are the figures that a table names.
#[test]
fn scenarios_beside_a_notebook_are_checked() {
    let folder = folder("notebook");
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    let front = "+++\nformat = 1\ntitle = { en = \"A\", es = \"B\" }\n\n[scenarios]\n";
    let notebook = format!(
        "{front}letter = \"letter.toml\"\nfigures = {{ extends = \"baseline-1998\", series.agents.file = \"mine.csv\", series.agents.column = \"agents\" }}\n+++\n\n```checks\nscenario = \"letter\"\n```\n\n```checks\nscenario = \"figures\"\n```\n"
    );
    write("a.md", &notebook);
    let notebook = folder.join("a.md");
    let check = || frontera(&["check", path_text(&notebook)]);

    let nothing = check();
    assert_eq!(nothing.code, 2, "{}", nothing.out);
    for said in ["a.md:6:1: The scenario letter", "a.md:7:1: "] {
        assert!(nothing.err.contains(said), "{said} in\n{}", nothing.err);
    }

    write(
        "letter.toml",
        "format = 1\nid = \"letter\"\nextends = \"baseline-1998\"\n\n[flows.demand.deterrence]\nvalue = -1\n",
    );
    write("mine.csv", frontera::scenario::bundled_csv("agents.csv").unwrap());
    let faulty = check();
    assert_eq!(faulty.code, 2, "{}", faulty.out);
    let scenario = folder.join("letter.toml");
    let said = format!("{}:5:15: ", path_text(&scenario));
    assert!(faulty.err.starts_with(&said), "{said} in\n{}", faulty.err);

    write("letter.toml", "format = 1\nid = \"letter\"\nextends = \"baseline-1998\"\n");
    let sound = check();
    assert_eq!((sound.code, sound.err.as_str()), (0, ""));
    assert!(sound.out.contains("2 scenarios used: letter, figures."), "{}", sound.out);
    assert!(sound.out.contains("Text without divisions by language"), "{}", sound.out);

    let missing = frontera(&["check", path_text(&folder.join("none.md"))]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("There is no notebook"), "{}", missing.err);
}
