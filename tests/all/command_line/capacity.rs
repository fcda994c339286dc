//! `frontera capacity` as a person or a script meets it.

use super::{Ended, frontera};
use serde_json::Value;

fn capacity(arguments: &[&str]) -> Ended {
    frontera(&["capacity"].iter().chain(arguments).copied().collect::<Vec<_>>())
}

fn sound(arguments: &[&str]) -> String {
    let ended = capacity(arguments);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    ended.out
}

/// A desk small enough to take little time.
const DESK: [&str; 11] = [
    "repatriation-agreed",
    "--resource",
    "desk",
    "--port",
    "calexico",
    "--month",
    "2000-03",
    "--replicates",
    "8",
    "--target",
    "0.9",
];

fn with<'a>(base: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    base.iter().chain(more).copied().collect()
}

/// The answer keeps the target where one officer fewer does not; the capacity there is is among those tried.
#[test]
fn json_has_the_documented_form_and_the_least_that_is_enough() {
    let out = sound(&with(&DESK, &["--format", "json"]));
    let answer: Value = serde_json::from_str(&out).unwrap();
    let fields: Vec<&String> = answer.as_object().unwrap().keys().collect();
    let documented = [
        "scenario",
        "version",
        "seed",
        "replicates",
        "resource",
        "unit",
        "port",
        "month",
        "limit_minutes",
        "target",
        "confidence",
        "as_is",
        "enough",
        "largest",
        "curve",
    ];
    assert_eq!(fields, documented);
    let curve = answer["curve"].as_array().unwrap();
    let kept = |capacity: u64| {
        curve.iter().find(|point| point["capacity"] == capacity).map(|point| &point["kept"])
    };
    let enough = answer["enough"].as_u64().unwrap();
    let at_least = |capacity| kept(capacity).and_then(Value::as_f64).unwrap() >= 0.9;
    assert!(enough > 1 && at_least(enough) && !at_least(enough - 1), "{out}");
    assert!(kept(answer["as_is"].as_u64().unwrap()).is_some(), "{out}");
    let levels: Vec<&String> = curve[0]["quantiles"].as_object().unwrap().keys().collect();
    assert_eq!(levels, ["0.025", "0.1", "0.25", "0.5", "0.75", "0.9", "0.975"]);
    // The same question has the same answer.
    assert_eq!(out, sound(&with(&DESK, &["--format", "json"])));
    // Nobody is to be served slower: more officers.
    let stricter = sound(&with(&DESK, &["--limit-minutes", "10", "--format", "json"]));
    let stricter: Value = serde_json::from_str(&stricter).unwrap();
    assert!(stricter["enough"].as_u64().is_none_or(|stricter| stricter >= enough));
}

#[test]
fn csv_has_the_curve() {
    let out = sound(&with(&DESK, &["--format", "csv"]));
    let mut lines = out.lines();
    assert_eq!(lines.next().unwrap(), "capacity,kept,0.025,0.1,0.25,0.5,0.75,0.9,0.975");
    let capacities: Vec<u32> =
        lines.map(|line| line.split(',').next().unwrap().parse().unwrap()).collect();
    assert!(capacities.len() > 4 && capacities.is_sorted() && capacities[0] == 0);
}

#[test]
fn the_table_is_read_in_both_languages() {
    let beds = ["surge", "--resource", "beds", "--port", "nogales", "--replicates", "4"];
    let english = sound(&beds);
    for said in ["Beds of the shelter at Nogales", "would be enough", "as it is", "90% of 4 weeks"]
    {
        assert!(english.contains(said), "{said} in\n{english}");
    }
    let posts = ["card-deadline-1999", "--resource", "posts", "--replicates", "4"];
    let spanish = sound(&with(&posts, &["--language", "es"]));
    for said in ["Personal de las sedes consulares", "Ni 3,000%", "demasiado tarde", "lo que hay"] {
        assert!(spanish.contains(said), "{said} in\n{spanish}");
    }
    assert!(!format!("{english}{spanish}").contains('⟨'), "every message exists");
}

/// What cannot be asked is said with a remedy, in both languages.
#[test]
fn what_cannot_be_asked_is_said() {
    for (arguments, english, spanish) in [
        (&["ports-1998", "--resource", "desk"][..], "repatriation-agreed", "repatriation-agreed"),
        (&["ports-1998", "--resource", "posts"], "card-deadline-1999", "card-deadline-1999"),
        (&["surge", "--resource", "beds"], "--port san_ysidro", "--port san_ysidro"),
        (
            &["surge", "--resource", "beds", "--port", "nogales", "--month", "1980-01"],
            "without 1980-01",
            "sin 1980-01",
        ),
        (&["surge", "--resource", "desk", "--port", "nogales", "--target", "95"], "0.95", "0.95"),
        (
            &["surge", "--resource", "beds", "--port", "rest_el_paso", "--replicates", "2"],
            "Choose another port",
            "Elija otro puerto",
        ),
    ] {
        for (language, said) in [("en", english), ("es", spanish)] {
            let ended = capacity(&with(arguments, &["--language", language]));
            assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}");
            assert!(ended.err.contains(said) && !ended.err.contains('⟨'), "{}", ended.err);
        }
    }
}
