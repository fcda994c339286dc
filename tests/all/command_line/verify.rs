//! `frontera verify` as a person or a script meets it.

use super::{PRESET, frontera, text_of};
use frontera::analysis::checks::CHECKS;
use serde_json::Value;

#[test]
fn the_table_is_read_in_both_languages() {
    let english = frontera(&["verify", PRESET]);
    assert_eq!((english.code, english.err.as_str()), (0, ""), "{}", english.out);
    for said in [
        "Checks of Baseline 1992-2003 (baseline-1998)",
        "Conservation: nobody is lost",
        "Rescue saves lives",
        "passed",
        "none broken",
        "45 checks: 45 passed, 0 failed, 0 undecided, 0 do not apply.",
        "with seed 1998",
    ] {
        assert!(english.out.contains(said), "{said} in\n{}", english.out);
    }
    let spanish = frontera(&["verify", PRESET, "--language", "es"]);
    for said in ["Verificaciones de", "El rescate salva vidas", "se cumple", "un descenso"] {
        assert!(spanish.out.contains(said), "{said} in\n{}", spanish.out);
    }
    assert!(!format!("{}{}", english.out, spanish.out).contains('⟨'), "every message exists");
}

/// Every number somebody else computed stands beside ours, in both languages, and in JSON by the same names.
#[test]
fn numbers_stand_beside_ours() {
    let english = frontera(&["verify", "ports-1998", "--numbers"]);
    let spanish = frontera(&["verify", "ports-1998", "--numbers", "--language", "es"]);
    let json = frontera(&["verify", "ports-1998", "--format", "json"]);
    assert_eq!([english.code, spanish.code, json.code], [0, 0, 0], "{}", english.out);
    for said in
        ["Published", "Ours", "Record: a third lane for trusted travelers", "Erlang C (10,8)"]
    {
        assert!(english.out.contains(said), "{said} in\n{}", english.out);
    }
    for said in ["Publicado", "Propio", "Registro: un tercer carril", "Erlang C (10,8)"] {
        assert!(spanish.out.contains(said), "{said} in\n{}", spanish.out);
    }
    assert!(!format!("{}{}", english.out, spanish.out).contains('⟨'), "every message exists");
    let verified: Value = serde_json::from_str(&json.out).unwrap();
    let checks = verified["checks"].as_array().unwrap();
    let pairs = checks.iter().filter_map(|check| check["evidence"]["pairs"].as_array()).flatten();
    let names: Vec<&str> = pairs.map(|pair| text_of(pair, "name")).collect();
    assert!(names.len() > 80, "{names:?}");
    for name in names {
        let line = format!("  {name} ");
        assert!(english.out.contains(&line) && spanish.out.contains(&line), "{name}");
    }
}

/// A law that is broken makes the command fail, after the table says which and why it matters.
#[test]
fn a_failed_check_ends_with_1() {
    let ended = frontera(&[
        "verify",
        PRESET,
        "--set",
        "flows.safety.rescue_hazard_ratio=1.4",
        "--set",
        "flows.demand.wage_elasticity=0",
    ]);
    assert_eq!((ended.code, ended.err.as_str()), (1, "1 check failed.\n"), "{}", ended.out);
    for said in
        ["FAILED", "Rescue saves lives: If search", "undecided", "moves this in no replicate"]
    {
        assert!(ended.out.contains(said), "{said} in\n{}", ended.out);
    }
    assert_eq!(frontera(&["verify", "baseline-1988"]).code, 2);
    assert_eq!(frontera(&["verify", PRESET, "--format", "csv"]).code, 2);
}

#[test]
fn json_has_the_documented_form() {
    let ended = frontera(&["verify", PRESET, "--format", "json", "--threads", "2"]);
    let verified: Value = serde_json::from_str(&ended.out).unwrap();
    let fields: Vec<&String> = verified.as_object().unwrap().keys().collect();
    let documented =
        ["scenario", "version", "seed", "replicates", "threads", "elapsed_s", "verdicts", "checks"];
    assert_eq!(fields, documented);
    let scenario = frontera::scenario::preset(PRESET).unwrap();
    let concerned: Vec<&str> =
        CHECKS.iter().filter(|check| check.concerns(scenario)).map(|check| check.id).collect();
    assert_eq!(verified["verdicts"]["passed"], concerned.len());
    let checks = verified["checks"].as_array().unwrap();
    let ids: Vec<&str> = checks.iter().map(|check| text_of(check, "id")).collect();
    assert_eq!(ids, concerned);
    for check in checks {
        let fields: Vec<&String> = check.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["id", "family", "verdict", "reason", "evidence"]);
        let numbers: Vec<&String> = check["evidence"].as_object().unwrap().keys().collect();
        let documented =
            ["expected", "found", "tolerance", "unit", "cases", "broken", "means", "pairs"];
        assert_eq!(numbers, documented);
    }
    let of = |id: &str| checks.iter().find(|check| text_of(check, "id") == id).unwrap();
    assert_eq!(of("rescue-saves")["evidence"]["expected"], "fall");
    assert_eq!(of("beta-geometric")["evidence"]["pairs"].as_array().unwrap().len(), 3);
    assert!(of("risk")["evidence"]["expected"]["number"].is_number());
}
