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
        "43 checks: 43 passed, 0 failed, 0 undecided, 0 do not apply.",
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
    assert_eq!(verified["verdicts"]["passed"], CHECKS.len());
    let checks = verified["checks"].as_array().unwrap();
    let ids: Vec<&str> = checks.iter().map(|check| text_of(check, "id")).collect();
    assert_eq!(ids, CHECKS.iter().map(|check| check.id).collect::<Vec<_>>());
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
