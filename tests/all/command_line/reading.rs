//! A notebook read with its numbers, and its scenarios run.

use super::{folder, frontera, path_text, text_of};
use serde_json::Value;

const FRONT: &str = "+++\nformat = 1\ntitle = { en = \"A title\", es = \"Un título\" }\nauthors = [\"A. Author\", \"B. Author\"]\nseed = 7\nreplicates = 48\n";

fn json(arguments: &[&str]) -> Value {
    let arguments: Vec<&str> = arguments.iter().chain(&["--format", "json"]).copied().collect();
    let ended = frontera(&arguments);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    serde_json::from_str(&ended.out).unwrap()
}

#[test]
fn a_notebook_is_read_with_its_numbers() {
    for (language, title, said) in [
        ("en", "# The funnel: ", "more apprehensions in San Diego"),
        ("es", "# El embudo: ", "detenciones más en San Diego"),
    ] {
        let read = ["read", "the-funnel", "--replicates", "32", "--language", language];
        let ended = frontera(&read);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
        assert!(ended.out.starts_with(title), "{}", ended.out);
        assert!(ended.out.contains(said) && ended.out.contains("```chart displacement"));
        for left in ["{{", ":::", "+++", "⟨"] {
            assert!(!ended.out.contains(left), "{left} in {}", ended.out);
        }
        let alone = frontera(&[&read[..], &["--threads", "1"]].concat());
        assert_eq!(alone.out, ended.out, "whatever the threads");
    }
}

#[test]
fn code_keeps_its_braces_and_a_file_is_written_on_request() {
    let folder = folder("reading");
    let (notebook, out) = (folder.join("a.md"), folder.join("b.md"));
    let value = "{{ deaths at 1998 of letter }}";
    let text = format!(
        "{FRONT}scenarios = {{ letter = \"letter.toml\", other = \"frozen-enforcement\" }}\n+++\n\nDeaths {value}, `{value}`; {{{{ deaths at 2020 of letter }}}}.\n\n```checks\nscenario = \"other\"\n```\n"
    );
    std::fs::write(&notebook, text).unwrap();
    std::fs::write(folder.join("letter.toml"), "format = 1\nextends = \"baseline-1998\"\n")
        .unwrap();
    let ended = frontera(&["read", path_text(&notebook), "--out", path_text(&out)]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.err.contains("1 value in the text is undefined"), "{}", ended.err);
    assert!(ended.out.contains("letter: Fingerprint"), "{}", ended.out);
    assert!(!ended.out.contains("other: "), "what no text speaks of is not run: {}", ended.out);
    let markdown = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = markdown.lines().collect();
    assert_eq!(lines[..4], ["# A title", "", "A. Author, B. Author", ""]);
    assert!(
        lines[4].starts_with("Deaths ") && lines[4].contains(&format!(", `{value}`; undefined."))
    );
    assert!(!lines[4].starts_with("Deaths {{"), "{markdown}");
    assert_eq!(lines[6..], ["```checks", "scenario = \"other\"", "```"]);

    let nowhere = folder.join("missing").join("b.md");
    assert_eq!(frontera(&["read", path_text(&notebook), "--out", path_text(&nowhere)]).code, 1);
}

/// The notebook's seed and replicates, unless asked otherwise.
#[test]
fn a_scenario_of_a_notebook_is_run() {
    let folder = folder("of-notebook");
    let notebook = folder.join("a.md");
    let text =
        format!("{FRONT}scenarios = {{ a = \"letter.toml\", b = \"frozen-enforcement\" }}\n+++\n");
    std::fs::write(&notebook, text).unwrap();
    std::fs::write(folder.join("letter.toml"), "format = 1\nextends = \"baseline-1998\"\n")
        .unwrap();
    let path = path_text(&notebook);
    let own = json(&["run", path, "--scenario", "a"]);
    assert_eq!((own["seed"].as_u64(), own["replicates"].as_u64()), (Some(7), Some(48)));
    let alone = json(&["run", "baseline-1998", "--seed", "7", "--replicates", "48"]);
    assert_eq!(text_of(&own, "fingerprint"), text_of(&alone, "fingerprint"));
    let set = ["--set", "flows.enforcement.build_up=0.5", "--seed", "9", "--replicates", "32"];
    let set_on_top = json(&[&["run", path, "--scenario", "a"], &set[..]].concat());
    let set_alone = json(&[&["run", "baseline-1998"], &set[..]].concat());
    assert_eq!(text_of(&set_on_top, "fingerprint"), text_of(&set_alone, "fingerprint"));

    let bundled = json(&["run", "the-funnel", "--scenario", "half", "--replicates", "32"]);
    let file = ["run", "notebooks/the-funnel.md", "--scenario", "half", "--replicates", "32"];
    assert_eq!(text_of(&bundled, "fingerprint"), text_of(&json(&file), "fingerprint"));
    let link = |arguments: &[&str]| frontera(&[&["link"], arguments].concat()).out;
    assert_eq!(
        link(&[path, "--scenario", "b"]),
        link(&["frozen-enforcement", "--seed", "7", "--replicates", "48"])
    );

    // The only scenario needs no name.
    std::fs::write(
        &notebook,
        format!("{FRONT}scenarios = {{ b = \"frozen-enforcement\" }}\n+++\n"),
    )
    .unwrap();
    assert_eq!(json(&["run", path])["seed"].as_u64(), Some(7));
}

#[test]
fn what_cannot_be_read_or_run_ends_with_2_and_says_what_to_do() {
    let folder = folder("unreadable");
    let write = |name: &str, text: &str| {
        std::fs::write(folder.join(name), text).unwrap();
        path_text(&folder.join(name)).to_owned()
    };
    let none = write("none.md", &format!("{FRONT}+++\n"));
    let far = write(
        "far.md",
        &format!(
            "{FRONT}scenarios = {{ a = \"far.toml\" }}\n+++\n\n{{{{ deaths at 1998 of a }}}}\n"
        ),
    );
    let broken =
        write("broken.md", &format!("{FRONT}scenarios = {{ a = \"baseline-1988\" }}\n+++\n"));
    let table = write(
        "table.md",
        &format!(
            "{FRONT}scenarios = {{ a = {{ extends = \"baseline-1998\", flows.demand.deterrence = \"x\" }} }}\n+++\n"
        ),
    );
    let apart = write(
        "apart.md",
        &format!(
            "{FRONT}scenarios = {{ a = \"baseline-1998\", b = {{ extends = \"baseline-1998\", window.months = 120 }} }}\n+++\n\n{{{{ deaths at 1998 of b minus a }}}}\n"
        ),
    );
    for (arguments, english, spanish) in [
        (
            vec!["run", "the-funnel"],
            "Choose one with --scenario: baseline, frozen, safety, half.",
            "Elija uno con --scenario: baseline, frozen, safety, half.",
        ),
        (vec!["verify", "the-funnel"], "has several scenarios", "tiene varios escenarios"),
        (
            vec!["run", "the-funnel", "--scenario", "frosen"],
            "Did you mean frozen?",
            "¿Quiso decir frozen?",
        ),
        (
            vec!["run", "baseline-1998", "--scenario", "a"],
            "baseline-1998 is none",
            "baseline-1998 no es un cuaderno",
        ),
        (vec!["run", "the-funel"], "Did you mean the-funnel?", "¿Quiso decir the-funnel?"),
        (
            vec!["run", "missing.md"],
            "There is no notebook missing.md",
            "No hay ningún cuaderno missing.md",
        ),
        (
            vec!["read", "missing"],
            "There is no notebook missing. Bundled",
            "No hay ningún cuaderno missing. Incluidos",
        ),
        (vec!["run", &none], "has no scenarios", "no tiene escenarios"),
        (
            vec!["run", &far],
            "far.md:7:15: The scenario a is in the file far.toml",
            "far.md:7:15: El escenario a está en el archivo far.toml",
        ),
        (
            vec!["read", &far],
            "far.md:7:15: The scenario a is in the file far.toml",
            "far.md:7:15: El escenario a está en el archivo far.toml",
        ),
        (vec!["run", &broken], "broken.md:7:19: ", "broken.md:7:19: "),
        (vec!["run", &table], "table.md:7:", "table.md:7:"),
        (vec!["read", &broken], "Did you mean baseline-1998?", "¿Quiso decir baseline-1998?"),
        (vec!["read", &apart], "apart.md:7:36: ", "apart.md:7:36: "),
        (vec!["read", "the-funnel", "--replicates", "0"], "1 to 1,000,000", "de 1 a 1,000,000"),
    ] {
        for (language, said) in [("en", english), ("es", spanish)] {
            let ended = frontera(&[&arguments[..], &["--language", language]].concat());
            assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}: {}", ended.err);
            assert!(ended.err.contains(said), "{arguments:?}: {}", ended.err);
            assert!(!ended.err.contains('⟨'), "{}", ended.err);
        }
    }
}
