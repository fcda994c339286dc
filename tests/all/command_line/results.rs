//! The results of a run in the forms for machines: what stands in them, and what they depend on.

use super::{PRESET, run, run_json, text_of};
use serde_json::Value;

const LEVELS: [&str; 7] = ["0.025", "0.1", "0.25", "0.5", "0.75", "0.9", "0.975"];

#[test]
fn json_has_the_documented_form() {
    let run = run_json(&["--threads", "2", "--seed", "7"]);
    let fields: Vec<&String> = run.as_object().unwrap().keys().collect();
    let documented = [
        "scenario",
        "version",
        "seed",
        "replicates",
        "threads",
        "elapsed_s",
        "fingerprint",
        "outcomes",
    ];
    assert_eq!(fields, documented);
    assert_eq!(text_of(&run, "scenario"), PRESET);
    assert_eq!(text_of(&run, "version"), env!("CARGO_PKG_VERSION"));
    assert_eq!(
        (&run["seed"], &run["replicates"], &run["threads"]),
        (&7.into(), &40.into(), &2.into())
    );
    assert!(run["elapsed_s"].as_f64().unwrap() > 0.0);
    let fingerprint = text_of(&run, "fingerprint");
    assert!(
        fingerprint.len() == 16 && fingerprint.bytes().all(|b| b.is_ascii_hexdigit()),
        "{fingerprint}"
    );

    let series = run["outcomes"].as_array().unwrap();
    for one in series {
        let times = one["time"].as_array().unwrap();
        let (length, first) = match text_of(one, "period") {
            "month" => (144, "1991-10"),
            "fiscal_year" => (12, "1992"),
            other => panic!("{other}"),
        };
        assert_eq!((times.len(), &times[0]), (length, &first.into()));
        assert_eq!(one["replicates"], 40);
        let means = one["mean"].as_array().unwrap();
        assert_eq!((means.len(), one["mcse"].as_array().unwrap().len()), (length, length));
        let quantiles = one["quantiles"].as_object().unwrap();
        assert_eq!(quantiles.keys().collect::<Vec<_>>(), LEVELS);
        for (place, mean) in means.iter().enumerate() {
            let at: Vec<&Value> = LEVELS.iter().map(|level| &quantiles[*level][place]).collect();
            if mean.is_null() {
                assert!(
                    at.iter().all(|value| value.is_null()),
                    "undefined in all columns or in none"
                );
                continue;
            }
            let at: Vec<f64> = at.iter().map(|value| value.as_f64().unwrap()).collect();
            assert!(at.is_sorted(), "{at:?}");
        }
    }
}

#[test]
fn json_holds_every_series_once() {
    let run = run_json(&[]);
    let name = |one: &Value| {
        ["id", "sector", "mode", "group", "period"]
            .map(|field| one[field].as_str().unwrap_or("").to_owned())
            .join("/")
    };
    let names: Vec<String> = run["outcomes"].as_array().unwrap().iter().map(name).collect();
    let mut sorted = names.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), names.len());
    for wanted in [
        "apprehensions////fiscal_year",
        "apprehensions/tucson///month",
        "attempts/tucson/guide//fiscal_year",
        "returned_persons/el_paso//women/fiscal_year",
        "stock_us////month",
    ] {
        assert!(names.iter().any(|name| name == wanted), "{wanted}");
    }
    assert!(
        !names.iter().any(|name| name.starts_with("stock_us/tucson")),
        "known for the border alone"
    );
    for outcome in frontera::model::System::Flows.outcomes() {
        let whole = format!("{}////fiscal_year", outcome.id);
        assert!(names.contains(&whole), "{whole}");
    }
}

/// Sectors add to the border, modes to the sector: the same counts reach every series.
#[test]
fn json_adds_up() {
    let run = run_json(&[]);
    let means = |sector: Option<&str>, mode: Option<&str>| -> Vec<f64> {
        let found = run["outcomes"].as_array().unwrap().iter().find(|one| {
            one["id"] == "attempts"
                && one["period"] == "fiscal_year"
                && one["sector"].as_str() == sector
                && one["mode"].as_str() == mode
        });
        found.unwrap()["mean"]
            .as_array()
            .unwrap()
            .iter()
            .map(|mean| mean.as_f64().unwrap())
            .collect()
    };
    let border = means(None, None);
    let add = |parts: Vec<Vec<f64>>| -> Vec<f64> {
        (0..border.len()).map(|year| parts.iter().map(|part| part[year]).sum()).collect()
    };
    let sectors =
        add(frontera::model::Sector::ALL.iter().map(|s| means(Some(s.id()), None)).collect());
    let modes = add(frontera::model::Mode::ALL.iter().map(|m| means(None, Some(m.id()))).collect());
    for year in 0..border.len() {
        // Tallies are kept as f32: 24 bits, so a sum of ten is exact to about one in a million.
        assert!((sectors[year] / border[year] - 1.0).abs() < 1e-6);
        assert!((modes[year] / border[year] - 1.0).abs() < 1e-6);
    }
}

#[test]
fn csv_has_the_same_numbers() {
    let json = run_json(&[]);
    let csv = run(&["--format", "csv"]).out;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let mut columns = vec![
        "id",
        "unit",
        "sector",
        "port",
        "consulate",
        "mode",
        "group",
        "lane",
        "period",
        "replicates",
        "time",
        "mean",
        "mcse",
    ];
    columns.extend(LEVELS);
    assert_eq!(header, columns);
    let mut rows = reader.records().map(Result::unwrap);
    for one in json["outcomes"].as_array().unwrap() {
        for (place, time) in one["time"].as_array().unwrap().iter().enumerate() {
            let row = rows.next().expect("one row a series and point in time");
            let field =
                |name: &str| &row[columns.iter().position(|column| *column == name).unwrap()];
            for name in ["id", "unit", "sector", "mode", "group", "period"] {
                assert_eq!(field(name), one[name].as_str().unwrap_or(""));
            }
            assert_eq!(field("time"), time.as_str().unwrap());
            assert_eq!(field("mean").parse().ok(), one["mean"][place].as_f64());
            assert_eq!(field("0.975").parse().ok(), one["quantiles"]["0.975"][place].as_f64());
        }
    }
    assert!(rows.next().is_none());
}

#[test]
fn results_do_not_depend_on_threads_but_on_seed_and_settings() {
    let fingerprint = |arguments: &[&str]| text_of(&run_json(arguments), "fingerprint").to_owned();
    let one = fingerprint(&["--threads", "1"]);
    assert_eq!(one, fingerprint(&["--threads", "2"]));
    assert_ne!(one, fingerprint(&["--threads", "2", "--seed", "5"]));
    assert_ne!(one, fingerprint(&["--set", "flows.demand.intending_base=150000"]));
    assert!(run(&["--threads", "1"]).out.contains(&one), "the table says the same fingerprint");
}

#[test]
fn a_setting_changes_what_it_should() {
    let attempts = |arguments: &[&str]| -> f64 {
        let run = run_json(arguments);
        let outcomes = run["outcomes"].as_array().unwrap();
        outcomes.iter().find(|one| one["id"] == "intending").unwrap()["mean"][11].as_f64().unwrap()
    };
    let few = attempts(&["--set", "flows.demand.intending_base=50000"]);
    let many = attempts(&["--set", "flows.demand.intending_base = 150000"]);
    assert!(many > 2.0 * few, "{few} {many}");
    let months = run_json(&["--set", "window.months=24"]);
    let months: Vec<usize> = ["fiscal_year", "month"]
        .iter()
        .map(|period| {
            let mut series = months["outcomes"].as_array().unwrap().iter();
            series.find(|one| one["period"] == *period).unwrap()["time"].as_array().unwrap().len()
        })
        .collect();
    assert_eq!(months, [2, 24]);
}
