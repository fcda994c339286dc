//! `frontera link` and `frontera open`: what one prints the other opens.

use super::{Ended, PRESET, folder, frontera, path_text};

/// The link of a scenario with further arguments.
fn link(arguments: &[&str]) -> String {
    let ended = frontera(&[&["link"], arguments].concat());
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{arguments:?}");
    ended.out.strip_suffix('\n').unwrap().to_owned()
}

fn open(link: &str, arguments: &[&str]) -> Ended {
    frontera(&[&["open", link], arguments].concat())
}

#[test]
fn a_link_opens_as_a_file() {
    let settings = [
        "--set",
        "flows.demand.wage_elasticity=0.9",
        "--set",
        "policies.gatekeeper.enabled=false",
        "--seed",
        "7",
        "--replicates",
        "64",
    ];
    let text = link(&[&[PRESET], &settings[..]].concat());
    assert!(text.starts_with("#AQ") && text.len() < 200, "{text}");
    let opened = open(&text, &[]);
    assert_eq!(opened.code, 0, "{}", opened.err);
    for line in
        ["extends = \"baseline-1998\"", "run.seed = 7", "flows.demand.wage_elasticity = 0.9"]
    {
        assert!(opened.out.lines().any(|found| found == line), "{line} in\n{}", opened.out);
    }
    for said in [
        "4 things differ from baseline-1998:",
        "flows.demand.wage_elasticity: ",
        " → 0.9",
        "policies.gatekeeper.enabled: in force → switched off",
    ] {
        assert!(opened.err.contains(said), "{said} in\n{}", opened.err);
    }
    let spanish = open(&text, &["--language", "es"]);
    assert_eq!(spanish.out, opened.out, "a file is a file in both languages");
    assert!(spanish.err.contains("4 cosas difieren de baseline-1998:"), "{}", spanish.err);
    assert!(spanish.err.contains("en vigor → sin efecto"), "{}", spanish.err);
    // The file it prints gives the same link.
    let file = folder("link").join("opened.toml");
    std::fs::write(&file, &opened.out).unwrap();
    assert_eq!(link(&[path_text(&file)]), text);
}

#[test]
fn a_result_is_reproduced_or_not() {
    let text = link(&[PRESET, "--replicates", "40", "--fingerprint"]);
    let same = open(&text, &["--check"]);
    assert_eq!(same.code, 0, "{}", same.err);
    assert!(same.err.contains("Reproduced exactly"), "{}", same.err);
    let spanish = open(&text, &["--check", "--language", "es"]);
    assert!(spanish.err.contains("Reproducido exactamente"), "{}", spanish.err);

    let mut seen = frontera::scenario::link::decode(&text).unwrap().link;
    seen.fingerprint = seen.fingerprint.map(|fingerprint| fingerprint ^ 1);
    let other = frontera::scenario::link::encode(&seen).unwrap();
    let differs = open(&other, &["--check"]);
    assert_eq!(differs.code, 1, "{}", differs.err);
    assert!(differs.err.contains("The result differs"), "{}", differs.err);

    let silent = open(&link(&[PRESET, "--replicates", "40"]), &["--check"]);
    assert_eq!(silent.code, 0);
    assert!(silent.err.contains("no result to compare with"), "{}", silent.err);
}

#[test]
fn an_address_and_a_qr_code_on_request() {
    let file = folder("qr").join("code.svg");
    let base = "https://example.org/frontera/?lang=es#old";
    let text = link(&[PRESET, "--base", base, "--qr", path_text(&file)]);
    assert!(text.starts_with("https://example.org/frontera/?lang=es#AQ"), "{text}");
    assert_eq!(open(&text, &[]).code, 0, "a whole address opens");
    let svg = std::fs::read_to_string(&file).unwrap();
    assert!(svg.starts_with("<svg ") && svg.contains("baseline-1998"), "{svg}");
    let nowhere = folder("qr").join("missing").join("code.svg");
    assert_eq!(frontera(&["link", PRESET, "--qr", path_text(&nowhere)]).code, 1);
}

/// The same scenario, said as what differs from another preset.
#[test]
fn another_preset_on_request() {
    let text = link(&["frozen-enforcement", "--preset", PRESET]);
    let opened = open(&text, &[]);
    assert!(opened.out.contains("extends = \"baseline-1998\""), "{}", opened.out);
    assert!(opened.err.contains("policies.gatekeeper.enabled"), "{}", opened.err);
}

#[test]
fn a_broken_link_ends_with_2_and_says_what_to_do() {
    let good = link(&[PRESET]);
    let cut = &good[..good.len() - 4];
    for (arguments, english, spanish) in [
        (vec!["open", "#"], "Copy the whole address", "Copie la dirección completa"),
        (vec!["open", cut], "was damaged", "se dañó"),
        (vec!["open", "#AQ!"], "\"!\" (character 3 of the link)", "\"!\" (carácter 3 del enlace)"),
        (vec!["link", "baseline-1988"], "Did you mean", "¿Quiso decir"),
        (vec!["link", PRESET, "--preset", "baseline-1988"], "Did you mean", "¿Quiso decir"),
        (vec!["link", PRESET, "--set", "x"], "Write --set key=value", "Escriba --set clave=valor"),
    ] {
        for (language, said) in [("en", english), ("es", spanish)] {
            let mut arguments = arguments.clone();
            arguments.extend(["--language", language]);
            let ended = frontera(&arguments);
            assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}");
            assert!(ended.err.contains(said), "{arguments:?}: {}", ended.err);
        }
    }
}

/// A notebook by its id, and one of one's own with a file beside it: what `open` prints is the file, byte by byte.
#[test]
fn a_notebook_travels_with_its_files() {
    let funnel = frontera::notebook::bundled("the-funnel").unwrap().text;
    let text = link(&["the-funnel"]);
    assert!(text.starts_with("#AQI") && text.len() < 80, "{text}");
    let opened = open(&text, &[]);
    assert_eq!((opened.code, opened.out.as_str()), (0, funnel), "{}", opened.err);
    assert!(opened.err.contains("the notebook \"The funnel"), "{}", opened.err);
    assert_eq!(link(&["notebooks/the-funnel.md"]), text, "the same notebook as a file");

    let here = folder("notebook-link");
    let scenario = "format = 1\nextends = \"baseline-1998\"\nid = \"mine\"\n";
    let notebook = "+++\nformat = 1\ntitle = { en = \"A\", es = \"B\" }\nreplicates = 40\n\n[scenarios]\nmine = \"mine.toml\"\nother = \"border-safety\"\n+++\n\n```chart\noutcome = \"apprehensions\"\nscenario = \"mine\"\n```\n";
    let (file, beside) = (here.join("mine.md"), here.join("mine.toml"));
    std::fs::write(&file, notebook).unwrap();
    let _ = std::fs::remove_file(&beside);
    let missing = frontera(&["link", path_text(&file)]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("mine.toml"), "{}", missing.err);
    std::fs::write(&beside, scenario).unwrap();
    let text = link(&[path_text(&file), "--fingerprint"]);

    let there = folder("notebook-opened");
    let _ = std::fs::remove_file(there.join("mine.toml"));
    let opened = open(&text, &["--check", "--files", path_text(&there)]);
    assert_eq!((opened.code, opened.out.as_str()), (0, notebook), "{}", opened.err);
    assert!(opened.err.contains("mine: reproduced exactly"), "{}", opened.err);
    assert!(!opened.err.contains("other"), "no cell shows it: {}", opened.err);
    assert_eq!(std::fs::read_to_string(there.join("mine.toml")).unwrap(), scenario);
    let again = open(&text, &["--files", path_text(&there)]);
    assert_eq!(again.code, 1, "a file that is there stays: {}", again.err);
    let told = open(&text, &["--language", "es"]);
    assert!(told.err.contains("un archivo: mine.toml"), "{}", told.err);

    let mut seen = frontera::notebook::link::decode(&text).unwrap().link;
    seen.fingerprints[0].1 ^= 1;
    let differs = open(&frontera::notebook::link::encode(&seen).unwrap(), &["--check"]);
    assert_eq!(differs.code, 1);
    assert!(differs.err.contains("mine: the result differs"), "{}", differs.err);
    seen.fingerprints[0].0 = "nobody".to_owned();
    let unknown = open(&frontera::notebook::link::encode(&seen).unwrap(), &["--check"]);
    assert_eq!(unknown.code, 2, "{}", unknown.err);
    seen.fingerprints.clear();
    let silent = open(&frontera::notebook::link::encode(&seen).unwrap(), &["--check"]);
    assert_eq!(silent.code, 0);
    assert!(silent.err.contains("no results to compare with"), "{}", silent.err);
}

#[test]
fn settings_are_not_for_notebooks() {
    for setting in [["--set", "run.seed=1"], ["--seed", "1"], ["--preset", PRESET]] {
        let refused = frontera(&[&["link", "the-funnel"], &setting[..]].concat());
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{setting:?}");
        assert!(refused.err.contains("are for scenarios"), "{}", refused.err);
    }
    let file = folder("qr").join("notebook.svg");
    link(&["the-funnel", "--qr", path_text(&file)]);
    assert!(std::fs::read_to_string(&file).unwrap().contains("the notebook &quot;The funnel"));
}
