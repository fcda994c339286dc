//! `frontera compare` as a person or a script meets it.

use super::{Ended, PRESET, folder, frontera, path_text, text_of};
use serde_json::Value;

/// A comparison of so few replicates that it takes no time.
fn compare(arguments: &[&str]) -> Ended {
    let few = ["compare", "--replicates", "40"];
    let ended = frontera(&few.iter().chain(arguments).copied().collect::<Vec<_>>());
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    ended
}

fn compare_json(arguments: &[&str]) -> Value {
    let arguments: Vec<&str> = arguments.iter().chain(&["--format", "json"]).copied().collect();
    serde_json::from_str(&compare(&arguments).out).unwrap()
}

fn numbers(series: &Value, field: &str) -> Vec<Option<f64>> {
    series[field].as_array().unwrap().iter().map(Value::as_f64).collect()
}

#[test]
fn the_table_is_read_in_both_languages() {
    let arguments = [PRESET, "border-safety", "frozen-enforcement"];
    let english = compare(&arguments).out;
    for said in [
        "Safety along the whole border (border-safety) compared with",
        "shows a fall in deaths against",
        "95% interval",
        "better",
        "higher",
        "Returns to Mexico: Unaccompanied minors",
        "Regret in what protects people",
        "frozen-enforcement: Fingerprint",
        "40 replicates with seed 1998",
    ] {
        assert!(english.contains(said), "{said} in\n{english}");
    }
    let spanish = compare(&[&arguments[..], &["--language", "es"]].concat()).out;
    for said in ["comparado con", "un descenso en las muertes frente a", "mejor", "Arrepentimiento"]
    {
        assert!(spanish.contains(said), "{said} in\n{spanish}");
    }
    assert!(!format!("{english}{spanish}").contains('⟨'), "every message exists");
    let two = compare(&[PRESET, "border-safety", "--period", "fiscal_year"]).out;
    assert!(two.contains("FY2003") && !two.contains("Regret"), "{two}");
    let none = compare(&[PRESET, "border-safety", "--set", "window.months=6"]).out;
    assert!(none.contains("no complete fiscal year"), "{none}");
}

#[test]
fn json_has_the_documented_form() {
    let compared = compare_json(&[PRESET, "border-safety", "anti-trafficking", "--threads", "2"]);
    let fields: Vec<&String> = compared.as_object().unwrap().keys().collect();
    let documented = [
        "version",
        "scenarios",
        "seed",
        "replicates",
        "threads",
        "elapsed_s",
        "period",
        "time",
        "differences",
        "regret",
    ];
    assert_eq!(fields, documented);
    let scenarios = compared["scenarios"].as_array().unwrap();
    let ids: Vec<&str> = scenarios.iter().map(|scenario| text_of(scenario, "id")).collect();
    assert_eq!(ids, [PRESET, "border-safety", "anti-trafficking"]);
    let run = super::run_json(&[]);
    assert_eq!(scenarios[0]["fingerprint"], run["fingerprint"], "the run it is of");
    assert_eq!(
        (&compared["period"], &compared["time"][0]),
        (&"window".into(), &"1992/2003".into())
    );

    let differences = compared["differences"].as_array().unwrap();
    // Every outcome, and unaccompanied minors by themselves, for two scenarios.
    assert_eq!(differences.len(), 2 * (frontera::model::System::Flows.outcomes().len() + 1));
    let help = frontera(&["compare", "--help"]).out;
    for field in differences[0].as_object().unwrap().keys() {
        assert!(help.contains(field.as_str()), "{field} is documented");
    }
    for series in differences {
        assert_eq!(series["replicates"][0], 40.0);
        let number = |field| numbers(series, field)[0].unwrap();
        let apart = number("other_mean") - number("reference_mean");
        // Means of 40: exact up to rounding.
        let most = number("reference_mean").abs().max(1.0);
        assert!((number("difference") - apart).abs() < 1e-12 * most, "{series}");
        assert!(number("difference_low") <= number("difference"));
        let judged = series["counted"] == "better";
        let outcome = text_of(series, "id");
        let minors = series["group"] == "unaccompanied_minors";
        let harm = ["deaths", "deaths_recorded", "custody_person_hours", "smuggling_capacity"];
        assert_eq!(judged, minors || harm.contains(&outcome), "{series}");
    }
    let protection = compared["regret"]["protection"].as_array().unwrap();
    assert_eq!(protection.len(), 4);
    assert_eq!(protection[0]["policies"].as_array().unwrap().len(), 3);
    assert!(compare_json(&[PRESET, "border-safety"])["regret"].is_null());
}

/// A scenario compared with itself differs by exactly nothing, in every outcome and year, in all three forms.
#[test]
fn the_baseline_compared_with_itself_is_zero() {
    let compared = compare_json(&[PRESET, PRESET, "--period", "fiscal_year"]);
    for series in compared["differences"].as_array().unwrap() {
        for field in ["difference", "difference_mcse", "difference_low", "difference_high"] {
            let found = numbers(series, field);
            assert!(found.len() == 12 && found.iter().all(|n| *n == Some(0.0)), "{field} {series}");
        }
        assert!(numbers(series, "equal").iter().all(|share| *share == Some(1.0)));
        for level in series["quantiles"].as_object().unwrap().values() {
            assert!(level.as_array().unwrap().iter().all(|value| *value == 0.0));
        }
    }
    let table = compare(&[PRESET, PRESET]).out;
    assert!(table.contains("do not differ in deaths in any run"), "{table}");
    assert_eq!(table.matches("all equal").count(), 12, "{table}");
}

#[test]
fn csv_has_the_same_numbers() {
    let asked = [PRESET, "border-safety", "--period", "fiscal_year", "--sector", "tucson"];
    let json = compare_json(&asked);
    let csv = compare(&[&asked[..], &["--format", "csv"]].concat()).out;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let mut rows = reader.records().map(Result::unwrap);
    for series in json["differences"].as_array().unwrap() {
        assert_eq!(series["sector"], "tucson");
        for (place, time) in json["time"].as_array().unwrap().iter().enumerate() {
            let row = rows.next().expect("one row a series and point in time");
            let field = |name: &str| &row[header.iter().position(|column| column == name).unwrap()];
            for name in ["scenario", "id", "unit", "sector", "group"] {
                assert_eq!(field(name), series[name].as_str().unwrap_or(""));
            }
            assert_eq!(field("time"), time.as_str().unwrap());
            for name in ["difference", "share", "variance_ratio", "other_mcse"] {
                assert_eq!(field(name).parse().ok(), series[name][place].as_f64(), "{name}");
            }
            assert_eq!(field("0.025").parse().ok(), series["quantiles"]["0.025"][place].as_f64());
        }
    }
    assert!(rows.next().is_none());
}

/// At one consulate: what is known by consulate and nothing else, as JSON, CSV and table. Officers moved from Douglas to
/// Nogales let more be heard there; hypercubes are said in the head.
#[test]
fn a_consulate_is_compared() {
    let file = folder("consulates").join("moved.toml");
    let moved = path_text(&file);
    let text = "format = 1\nid = \"moved\"\nextends = \"interior-consultation\"\n\
        consular.interviews.staff = { nogales = 2, douglas = 0 }\n";
    std::fs::write(&file, text).unwrap();
    let asked = ["interior-consultation", moved, "--consulate", "nogales"];
    let compared = compare_json(&[&asked[..], &["--sampling", "latin_hypercube"]].concat());
    assert_eq!(compared["sampling"], "latin_hypercube");
    let series = compared["differences"].as_array().unwrap();
    let ids: Vec<&str> = series.iter().map(|series| text_of(series, "id")).collect();
    let by_consulate =
        ["consulate_asked", "consulate_interviewed_share", "consulate_wait_days_mean"];
    assert_eq!(ids, by_consulate);
    assert!(series.iter().all(|series| series["consulate"] == "nogales"));
    assert_eq!(numbers(&series[0], "difference"), [Some(0.0)]);
    assert!(numbers(&series[1], "difference_low")[0].unwrap() > 0.0);
    let csv = compare(&[&asked[..], &["--format", "csv"]].concat()).out;
    assert!(csv.lines().skip(1).all(|line| line.contains(",nogales,")), "{csv}");
    let table = compare(&asked).out;
    assert!(table.contains("Wait for a consul along the border"), "{table}");
    let alone = compare_json(&asked);
    assert!(alone.get("sampling").is_none());
}

#[test]
fn outcomes_and_settings_are_chosen() {
    let asked = [PRESET, "border-safety", "--outcome", "entries", "--outcome", "deaths"];
    let one = compare_json(&asked);
    let ids: Vec<&str> =
        one["differences"].as_array().unwrap().iter().map(|series| text_of(series, "id")).collect();
    assert_eq!(ids, ["entries", "deaths"]);
    let setting = ["--set", "flows.demand.intending_base=50000", "--threads", "1"];
    let fewer = compare_json(&[&asked[..], &setting].concat());
    for place in 0..2 {
        assert_ne!(
            one["scenarios"][place]["fingerprint"],
            fewer["scenarios"][place]["fingerprint"]
        );
    }
    let reference = |compared: &Value| numbers(&compared["differences"][0], "reference_mean")[0];
    assert!(reference(&fewer) < reference(&one), "the setting reaches the reference");

    let file = folder("compare").join("result.csv");
    let asked = [&asked[..], &["--format", "csv", "--out", path_text(&file)]].concat();
    let said = compare(&asked).out;
    assert!(
        said.contains("baseline-1998: Fingerprint") && said.contains(path_text(&file)),
        "{said}"
    );
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("scenario,id,unit"));
}

#[test]
fn what_cannot_be_compared_is_told_in_both_languages() {
    let folder = folder("compare-designs");
    let file = folder.join("other.toml");
    let text = "format = 1\nid = \"other\"\nextends = \"baseline-1998\"\n\n[run]\nseed = 7\n\n[window]\nstart = \"1992-10\"\nmonths = 24\n";
    std::fs::write(&file, text).unwrap();
    let other = path_text(&file);
    for (arguments, english, spanish) in [
        (vec![PRESET], "<OTHER>", "<OTRO>"),
        (
            vec![PRESET, "border-safty"],
            "Did you mean border-safety?",
            "¿Quiso decir border-safety?",
        ),
        (
            vec![PRESET, other],
            "Scenario 2 has seed 7, the first has 1998.",
            "tiene la semilla 7 y el primero, 1998.",
        ),
        (vec![PRESET, other], "starts in 1992-10", "comienza en 1992-10"),
        (
            vec![PRESET, PRESET, "--outcome", "death"],
            "attempts, apprehensions",
            "attempts, apprehensions",
        ),
        (vec![PRESET, PRESET, "--sector", "x"], "san_diego", "san_diego"),
        (
            vec![PRESET, PRESET, "--sector", "tucson", "--outcome", "stock_us"],
            "known for the whole border only",
            "se conoce solo para toda la frontera",
        ),
        (
            vec![PRESET, PRESET, "--sector", "tucson", "--outcome", "consulate_asked"],
            "known by consulate",
            "se conoce por consulado",
        ),
        (
            vec![PRESET, PRESET, "--consulate", "nogales", "--outcome", "entries"],
            "or say --sector",
            "o indique --sector",
        ),
    ] {
        for (language, said) in [("en", english), ("es", spanish)] {
            let arguments = [&["compare"], &arguments[..], &["--language", language]].concat();
            let ended = frontera(&arguments);
            assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}");
            assert!(ended.err.contains(said), "{arguments:?}: {}", ended.err);
            assert!(!ended.err.contains('⟨'), "{}", ended.err);
        }
    }
    let all = frontera(&["compare", PRESET, other]);
    assert_eq!(all.err.lines().count(), 4, "every difference and their number: {}", all.err);
    let one = frontera(&["compare", PRESET, PRESET, "--set", "flows.none=1"]);
    assert_eq!(one.err.lines().count(), 1, "told once: {}", one.err);
}
