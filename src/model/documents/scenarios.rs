//! The scenario's part and the scenarios made of it: nothing is missing, nothing is misspelt.

use super::DocumentParameters;
use super::fixture::part;
use crate::model::{Month, Theme};

/// Every parameter stands in the scenario's part with its unit, a source, words in both languages, and numbers inside its
/// range; the part holds no other.
#[test]
fn the_part_has_every_parameter() {
    let part = part();
    let mut words = 0;
    for (spec, distribution) in DocumentParameters::SPECS.iter().zip(&part.distributions) {
        let document = part.document.as_item();
        let table = spec.key.split('.').fold(document, |item, name| &item[name]);
        assert_eq!(table["unit"].as_str(), Some(spec.unit), "{}", spec.key);
        assert!(table["source"].as_str().is_some_and(|source| !source.is_empty()), "{}", spec.key);
        for field in ["name", "text"] {
            for language in ["en", "es"] {
                let text = table[field][language].as_str();
                assert!(text.is_some_and(|text| !text.is_empty()), "{} {language}", spec.key);
                words += 1;
            }
        }
        assert_eq!(spec.theme, Theme::Documents);
        for u in [0.001, 0.5, 0.999] {
            let value = distribution.quantile(u);
            assert!((spec.minimum..=spec.maximum).contains(&value), "{}: {value}", spec.key);
        }
    }
    let file = part.document.to_string();
    assert_eq!(file.matches("[documents.").count(), DocumentParameters::SPECS.len());
    assert_eq!(words, 4 * DocumentParameters::SPECS.len());
}

/// The scenarios of the three deadlines differ by the extensions they leave out, and every policy they name is there.
#[test]
fn scenarios_name_policies_that_exist() {
    let part = part();
    let of = |text: &str| -> Vec<String> {
        let document: toml_edit::DocumentMut = text.parse().expect("TOML");
        assert_eq!(document["systems"][0].as_str(), Some("documents"));
        let start = document.get("window").map(|window| window["start"].as_str().unwrap_or(""));
        assert!(start.is_none_or(|start| Month::parse(start).is_some()));
        let policies = document.get("policies").and_then(|item| item.as_array_of_tables());
        let off = policies.into_iter().flatten().filter(|policy| policy.get("enabled").is_some());
        off.map(|policy| policy["id"].as_str().expect("an id").to_owned()).collect()
    };
    let known = part.document.to_string();
    let [first, second, happened, sufficient] = [
        of(include_str!("../../../scenarios/card-deadline-1999.toml")),
        of(include_str!("../../../scenarios/card-deadline-2001.toml")),
        of(include_str!("../../../scenarios/card-deadline-2002.toml")),
        of(include_str!("../../../scenarios/card-capacity-sufficient.toml")),
    ];
    assert_eq!(first, ["card-extension-2001", "card-extension-2002"]);
    assert_eq!(second, ["card-extension-2002"]);
    assert_eq!(happened, [""; 0]);
    for id in first.iter().chain(&second).chain(&sufficient) {
        assert!(known.contains(&format!("id = \"{id}\"")), "{id}");
    }
}
