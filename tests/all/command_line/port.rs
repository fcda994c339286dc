//! `frontera port` as a person or a script meets it.

use super::{Ended, folder, frontera, path_text, text_of};
use serde_json::Value;

/// A week at a port small enough to take no time.
fn port(arguments: &[&str]) -> Ended {
    let few = ["port", "ports-1998", "--replicates", "8"];
    let ended = frontera(&few.iter().chain(arguments).copied().collect::<Vec<_>>());
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    ended
}

fn json(arguments: &[&str]) -> Value {
    let arguments: Vec<&str> = arguments.iter().chain(&["--format", "json"]).copied().collect();
    serde_json::from_str(&port(&arguments).out).unwrap()
}

const HERE: [&str; 4] = ["--port", "nogales", "--month", "1998-07"];

#[test]
fn the_table_is_read_in_both_languages() {
    let english = port(&HERE).out;
    for said in [
        "Nogales, week of June 29, 1998: Ports of entry",
        "Person by person",
        "Crossings",
        "90% wait at most",
        "Fluid less person by person",
        "Vehicles: wait",
        "23:00",
        "8 replicates with seed",
    ] {
        assert!(english.contains(said), "{said} in\n{english}");
    }
    let fluid = [&HERE[..], &["--method", "fluid", "--language", "es"]].concat();
    let spanish = port(&fluid).out;
    for said in ["semana del 29 de junio de 1998", "Como fluido", "Cruces", "En fila", "réplicas"]
    {
        assert!(spanish.contains(said), "{said} in\n{spanish}");
    }
    assert!(!spanish.contains("menos persona por persona"), "{spanish}");
    assert!(!format!("{english}{spanish}").contains('⟨'), "every message exists");
}

#[test]
fn json_has_the_documented_form() {
    let week = json(&HERE);
    let fields: Vec<&String> = week.as_object().unwrap().keys().collect();
    let documented = [
        "scenario",
        "version",
        "seed",
        "replicates",
        "port",
        "month",
        "monday",
        "method",
        "hours",
        "week",
    ];
    assert_eq!(fields, documented);
    assert_eq!(text_of(&week, "monday"), "1998-06-29");
    assert_eq!(text_of(&week, "month"), "1998-07");
    assert_eq!((text_of(&week, "method"), week["replicates"].as_u64()), ("events", Some(8)));
    let hours = week["hours"].as_array().unwrap();
    assert_eq!(hours.len(), 2 * 168, "Nogales has no trusted lane");
    let hour = &hours[168 + 30];
    assert_eq!(text_of(hour, "lane"), "pedestrian");
    assert_eq!((hour["weekday"].as_u64(), hour["hour"].as_u64()), (Some(2), Some(6)));
    let fields: Vec<&String> = hour.as_object().unwrap().keys().collect();
    let documented = [
        "weekday",
        "hour",
        "lane",
        "arrivals",
        "wait_minutes",
        "line",
        "fluid_wait_minutes",
        "fluid_error_minutes",
    ];
    assert_eq!(fields, documented);
    for field in &documented[3..] {
        let levels: Vec<f64> = hour[field]["quantiles"]
            .as_object()
            .unwrap()
            .values()
            .map(|value| value.as_f64().unwrap())
            .collect();
        assert!(levels.len() == 7 && levels.is_sorted(), "{field}: {hour}");
        assert!(hour[field]["mcse"].as_f64().unwrap() >= 0.0);
    }
    // Means of arrivals by hour add up to those of the week.
    let vehicles = &week["week"]["vehicle"];
    let mean = |value: &Value| value["mean"].as_f64().unwrap();
    let came: f64 = hours[..168].iter().map(|hour| mean(&hour["arrivals"])).sum();
    let of_week = mean(&vehicles["crossings"]) + mean(&vehicles["turned_away"]);
    assert!((came / of_week - 1.0).abs() < 1e-9, "{came} and {of_week}");
    let error =
        mean(&vehicles["fluid"]["wait_minutes_mean"]) - mean(&vehicles["wait_minutes_mean"]);
    assert!((mean(&vehicles["fluid_error"]["wait_minutes_mean"]) - error).abs() < 1e-9);
    assert!(vehicles["table"]["wait_minutes_p95"].is_null());
    assert_eq!(week["week"].get("trusted"), None);
}

/// Settings reach the week, dates of a week name it, and threads change nothing.
#[test]
fn weeks_settings_and_threads() {
    let of = |more: &[&str]| json(&[&["--port", "nogales"], more].concat());
    let fluid = ["--week", "1998-07-08", "--method", "fluid"];
    let base = of(&fluid);
    assert_eq!(base["monday"], "1998-07-06");
    assert_eq!(base, of(&["--week", "1998-07-06", "--method", "fluid", "--threads", "1"]));
    assert_ne!(base["week"], of(&["--week", "1998-07-15", "--method", "fluid"])["week"]);
    assert_ne!(base["week"], of(&[&fluid[..], &["--seed", "7"]].concat())["week"]);
    let lanes = of(&[&fluid[..], &["--set", "ports.lanes.vehicle.nogales=20"]].concat());
    let mean =
        |week: &Value| week["week"]["vehicle"]["wait_minutes_mean"]["mean"].as_f64().unwrap();
    assert!(mean(&lanes) < mean(&base), "{} and {}", mean(&lanes), mean(&base));
    assert!(base["hours"][0].get("fluid_wait_minutes").is_none());
    let events = ["--week", "1998-07-08"];
    assert_eq!(
        of(&[&events[..], &["--threads", "1"]].concat()),
        of(&[&events[..], &["--threads", "2"]].concat())
    );
}

#[test]
fn csv_has_a_row_a_number() {
    let file = folder("port").join("week.csv");
    let told = port(&[&HERE[..], &["--format", "csv", "--out", path_text(&file)]].concat()).out;
    assert!(told.contains("Written to"), "{told}");
    let written = std::fs::read_to_string(&file).unwrap();
    let mut lines = written.lines();
    assert_eq!(
        lines.next(),
        Some("lane,weekday,hour,figure,mean,mcse,0.025,0.1,0.25,0.5,0.75,0.9,0.975")
    );
    assert!(lines.clone().any(|line| line.starts_with("vehicle,7,23,wait_minutes,")));
    assert!(
        lines.clone().any(|line| line.starts_with("pedestrian,,,table_error_wait_minutes_mean,"))
    );
    assert!(lines.all(|line| line.split(',').count() == 13));
}

#[test]
fn what_cannot_be_is_said() {
    let told = |arguments: &[&str]| {
        let ended = frontera(&[&["port"], arguments].concat());
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{}", ended.err);
        ended.err
    };
    let week = ["--port", "laredo", "--month"];
    let of =
        |scenario, month, more: &[&str]| told(&[&[scenario], &week[..], &[month], more].concat());
    assert!(of("baseline-1998", "1998-07", &[]).contains("does not run ports of entry"));
    let spanish = of("baseline-1998", "1998-07", &["--language", "es"]);
    assert!(spanish.contains("no modela puertos de entrada"), "{spanish}");
    let outside = of("ports-1998", "2001-01", &[]);
    assert!(outside.contains("2001-01") && outside.contains("2000-12"), "{outside}");
    assert!(of("ports-1998", "1998-13", &[]).contains("1998-13"));
    assert!(of("ports-1998", "1998-07", &["--week", "1998-07-06"]).contains("--"));
    assert!(of("ports-1998", "1998-07", &["--set", "ports.nothing=1"]).contains("ports.nothing"));
    assert!(of("ports-1998", "1998-07", &["--replicates", "0"]).contains("replicates"));
    assert!(told(&["ports-1998", "--port", "laredo"]).contains("--week"));
    assert!(
        told(&["ports-1998", "--port", "tijuana", "--month", "1998-07"]).contains("san_ysidro")
    );
    let missing = ["--out", "/no/such/folder/week.json"];
    let ended = frontera(&[&["port", "ports-1998"], &week[..], &["1998-07"], &missing].concat());
    assert_eq!(ended.code, 1, "{}", ended.err);
}
