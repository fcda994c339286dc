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
