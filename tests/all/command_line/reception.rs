//! `frontera reception` as a person or a script meets it.

use super::{Ended, frontera};
use serde_json::Value;

fn reception(arguments: &[&str]) -> Ended {
    let few = ["reception", "repatriation-agreed", "--replicates", "8", "--port", "calexico"];
    frontera(&few.iter().chain(arguments).copied().collect::<Vec<_>>())
}

fn sound(arguments: &[&str]) -> String {
    let ended = reception(arguments);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    ended.out
}

/// The documented form; the hours add up to the week; the same question has the same answer.
#[test]
fn json_has_the_documented_form() {
    let out = sound(&["--month", "2000-03", "--format", "json"]);
    let week: Value = serde_json::from_str(&out).unwrap();
    let fields: Vec<&String> = week.as_object().unwrap().keys().collect();
    let documented =
        ["scenario", "version", "seed", "replicates", "port", "month", "hours", "week"];
    assert_eq!(fields, documented);
    let hours = week["hours"].as_array().unwrap();
    assert_eq!(hours.len(), 7 * 24);
    let of_hour: Vec<&String> = hours[0].as_object().unwrap().keys().collect();
    assert_eq!(of_hour, ["weekday", "hour", "arrivals", "wait_minutes", "waiting", "beds_taken"]);
    let mean = |number: &Value| number["mean"].as_f64();
    let come: f64 = hours.iter().filter_map(|hour| mean(&hour["arrivals"])).sum();
    let all = mean(&week["week"]["arrivals"]).unwrap();
    assert!(all > 500.0 && (come - all).abs() < 1e-6 * all, "{come} {all}");
    // Most are returned by day: the hours are agreed.
    let [night, day] = [3, 10].map(|hour: usize| mean(&hours[hour]["arrivals"]).unwrap());
    assert!(night < day, "{night} {day}");
    assert_eq!(out, sound(&["--month", "2000-03", "--format", "json"]));
}

/// Unless told, the month in which most people come; more officers, less waiting.
#[test]
fn the_busiest_month_and_a_lever() {
    let json = |more: &[&str]| -> Value {
        let arguments = [more, &["--format", "json"]].concat();
        serde_json::from_str(&sound(&arguments)).unwrap()
    };
    let busiest = json(&[]);
    let quiet = json(&["--month", "2003-09"]);
    let of = |week: &Value, figure: &str| week["week"][figure]["mean"].as_f64().unwrap();
    assert!(of(&busiest, "arrivals") > of(&quiet, "arrivals"));
    let staffed = json(&["--set", "repatriation.desk.officers.calexico=60"]);
    assert_eq!(of(&staffed, "arrivals"), of(&busiest, "arrivals"));
    assert!(of(&staffed, "wait_minutes_mean") < of(&busiest, "wait_minutes_mean"));
}

#[test]
fn csv_has_a_row_a_number() {
    let out = sound(&["--month", "2000-03", "--format", "csv"]);
    let mut lines = out.lines();
    assert_eq!(
        lines.next(),
        Some("weekday,hour,figure,mean,mcse,0.025,0.1,0.25,0.5,0.75,0.9,0.975")
    );
    assert_eq!(lines.clone().count(), 7 * 24 * 4 + 8);
    assert!(lines.all(|line| line.split(',').count() == 12), "{out}");
}

#[test]
fn the_table_is_read_in_both_languages() {
    let english = sound(&["--month", "2000-03"]);
    for said in
        ["Reception at Calexico, a week of March 2000", "illustrative", "Beds taken", "23:00"]
    {
        assert!(english.contains(said), "{said} in\n{english}");
    }
    let spanish = sound(&["--month", "2000-03", "--language", "es"]);
    for said in ["Recepción en", "marzo de 2000", "ilustrativo", "Camas ocupadas", "réplicas"] {
        assert!(spanish.contains(said), "{said} in\n{spanish}");
    }
    assert!(!format!("{english}{spanish}").contains('⟨'), "every message exists");
}

#[test]
fn what_cannot_be_is_said() {
    let outside = reception(&["--month", "1980-01"]);
    assert_eq!(outside.code, 2);
    assert!(outside.err.contains("1980"), "{}", outside.err);
    let ended = frontera(&["reception", "baseline-1998", "--port", "calexico"]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains("repatriation"), "{}", ended.err);
}
