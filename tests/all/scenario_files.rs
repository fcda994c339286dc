//! Scenario files: the bundled ones are sound, what is written reads back, and what is wrong is said, all of it, at its place.

use frontera::analysis::ComparisonError;
use frontera::model::{slot_of, slots};
use frontera::random::Distribution;
use frontera::scenario::{
    Bundled, DataSource, Place, Problem, Scenario, ScenarioError, bundled_csv, difference, preset,
    preset_ids, preset_text, read, schema, write,
};
use frontera::simulation::capacity::CapacityError;
use frontera::simulation::port_week::PortWeekError;
use frontera::simulation::reception::ReceptionError;
use frontera::text::{Language, Text};
use proptest::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// CSV files in a folder.
struct Folder(PathBuf);

impl DataSource for Folder {
    fn csv(&self, name: &str) -> Option<Cow<'_, str>> {
        std::fs::read_to_string(self.0.join(name)).ok().map(Cow::Owned)
    }
}

fn bad_folder() -> Folder {
    Folder(here("tests/all/bad"))
}

/// The bad examples, by name.
fn bad_files() -> Vec<(String, String)> {
    let mut files: Vec<_> = std::fs::read_dir(here("tests/all/bad"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                std::fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

/// `file:line:column code`, as the examples list them.
fn brief(error: &ScenarioError) -> String {
    let place = error.place.as_ref().unwrap();
    format!("{}:{}:{} {}", place.file, place.line, place.column, error.problem.code())
}

/// Each bad example ends with the problems it must show, one a line, all of them and no other.
#[test]
fn bad_files_say_all_that_is_wrong_with_them_and_where() {
    let mut failures = Vec::new();
    for (name, text) in bad_files() {
        let expected: Vec<&str> =
            text.lines().filter_map(|line| line.strip_prefix("#! ")).collect();
        let found = read(&text, &name, &bad_folder()).expect_err("a bad example is bad");
        let found: Vec<String> = found.iter().map(brief).collect();
        if found != expected {
            failures.push(format!("{name}:\n#! {}\n", found.join("\n#! ")));
        }
    }
    assert!(failures.is_empty(), "found instead\n{}", failures.join("\n"));
}

/// Between them, the bad examples and the settings below break every rule.
#[test]
fn every_code_has_an_example() {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (name, text) in bad_files() {
        seen.extend(
            read(&text, &name, &bad_folder()).unwrap_err().iter().map(|error| error.problem.code()),
        );
    }
    let long = "#".repeat(frontera::scenario::MAX_BYTES + 1);
    for text in [long.as_str(), "format = 1"] {
        let errors = read(text, "made.toml", &Bundled).unwrap_err();
        seen.extend(errors.iter().map(|error| error.problem.code()));
    }
    for (key, value) in [("policies.gatekeepr.enabled", "false"), ("run.seed", "many")] {
        seen.insert(baseline().set(key, value).unwrap_err().problem.code());
    }
    let all: BTreeSet<&str> = Problem::CODES.iter().copied().collect();
    assert_eq!(seen, all);
    assert_eq!(all.len(), Problem::CODES.len());
}

/// The exact text a person is shown for each bad example, in both languages.
#[test]
fn problems_read_as_the_golden_files() {
    for language in [Language::EnUs, Language::EsMx] {
        let text = Text::new(language);
        let mut shown = String::new();
        for (name, bad) in bad_files() {
            for error in read(&bad, &name, &bad_folder()).unwrap_err() {
                let Place { file, line, column } = error.place.clone().unwrap();
                writeln!(shown, "{file}:{line}:{column}: {}", text.error(&error)).unwrap();
            }
        }
        assert!(
            !shown.contains('⟨') && !shown.contains("{$"),
            "a message or a field is missing:\n{shown}"
        );
        let path = here(&format!("tests/all/golden/problems.{language}.txt"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &shown).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            golden == shown,
            "out of date: {}; BLESS=1 writes it anew\n{shown}",
            path.display()
        );
    }
}

/// The code is the tag of the serialized problem, and the place stands beside it.
#[test]
fn problems_travel_as_flat_data() {
    for (name, text) in bad_files() {
        for error in read(&text, &name, &bad_folder()).unwrap_err() {
            let value = serde_json::to_value(&error).unwrap();
            let place = error.place.unwrap();
            assert_eq!(value["code"], error.problem.code());
            assert_eq!(value["line"], place.line);
            assert_eq!(value["column"], place.column);
            assert!(value.as_object().unwrap().values().all(|field| !field.is_object()), "{value}");
        }
    }
}

/// Both languages have words for every code, and use no field that the problem lacks.
#[test]
fn every_code_has_words_in_both_languages() {
    let mut fields: std::collections::BTreeMap<&str, BTreeSet<String>> =
        std::collections::BTreeMap::new();
    for (name, text) in bad_files() {
        for error in read(&text, &name, &bad_folder()).unwrap_err() {
            let value = serde_json::to_value(&error).unwrap();
            fields
                .entry(error.problem.code())
                .or_default()
                .extend(value.as_object().unwrap().keys().cloned());
        }
    }
    for language in ["en-US", "es-MX"] {
        let words =
            std::fs::read_to_string(here(&format!("locales/{language}/errors.ftl"))).unwrap();
        let codes = Problem::CODES.iter().chain(&ComparisonError::CODES);
        let mut missing: BTreeSet<&str> = codes
            .chain(&PortWeekError::CODES)
            .chain(&CapacityError::CODES)
            .chain(&ReceptionError::CODES)
            .copied()
            .collect();
        let mut code = "";
        for line in words.lines() {
            if let Some((id, _)) =
                line.strip_prefix("error-").and_then(|line| line.split_once(" ="))
            {
                code = id;
                assert!(
                    missing.remove(id) || id == "at",
                    "{language}: error-{id} is no code, or stands twice"
                );
            }
            let Some(known) = fields.get(code) else { continue };
            for (_, rest) in line.match_indices('$').map(|(at, _)| line.split_at(at + 1)) {
                let name: String =
                    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                assert!(known.contains(&name), "{language}: error-{code} uses ${name}");
            }
        }
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
    }
}

#[test]
fn the_committed_schema_is_the_generated_one() {
    let path = here("scenarios/frontera-scenario.schema.json");
    let generated = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == generated, "out of date: {}; BLESS=1 writes it anew", path.display());
}

/// Every key a bundled file uses is one the schema knows.
#[test]
fn the_schema_knows_every_key_of_the_presets() {
    use serde_json::Value;
    /// What the schema says of a key, in every branch that has it.
    fn of_key<'a>(schema: &'a Value, root: &'a Value, key: &str) -> Vec<&'a Value> {
        if let Some(name) = schema["$ref"].as_str() {
            return of_key(root.pointer(&name[1..]).unwrap(), root, key);
        }
        let years = key
            .parse::<u32>()
            .ok()
            .and_then(|_| schema["patternProperties"].as_object()?.values().next());
        let own = schema["properties"].get(key).or(years);
        let names = schema["propertyNames"]["enum"].as_array();
        let named = names.is_some_and(|names| names.iter().any(|name| name == key));
        let own = own.or(named.then(|| &schema["additionalProperties"]));
        let branches = ["anyOf", "oneOf", "allOf"]
            .iter()
            .filter_map(|name| schema[*name].as_array())
            .flatten();
        own.into_iter().chain(branches.flat_map(|branch| of_key(branch, root, key))).collect()
    }
    fn walk(schemas: &[&Value], root: &Value, item: &toml_edit::Item, path: &str) {
        let Some(table) = item.as_table_like() else { return };
        for (key, inner) in table.iter() {
            let path = format!("{path}.{key}");
            let next: Vec<&Value> =
                schemas.iter().flat_map(|schema| of_key(schema, root, key)).collect();
            assert!(!next.is_empty(), "the schema does not know {path}");
            walk(&next, root, inner, &path);
        }
    }
    let schema = schema();
    for id in preset_ids() {
        let document = toml_edit::Document::parse(preset_text(id).unwrap()).unwrap();
        walk(&[&schema], &schema, document.as_item(), id);
    }
}

fn baseline() -> Scenario {
    preset("baseline-1998").unwrap().clone()
}

#[test]
fn the_baseline_is_complete_and_cites_its_sources() {
    let baseline = baseline();
    assert_eq!(baseline.parameters.len(), slots().len());
    for (slot, parameter) in slots().iter().zip(&baseline.parameters) {
        for words in [&parameter.name, &parameter.text] {
            assert!(!words.en.is_empty() && !words.es.is_empty(), "{}", slot.key());
            assert_ne!(words.en, words.es, "{}", slot.key());
        }
        assert!(!parameter.source.is_empty(), "{}", slot.key());
    }
    assert_eq!(baseline.window.months, 144);
    assert_eq!(baseline.preset.as_deref(), Some("baseline-1998"));
}

/// Totals published by the Border Patrol.
#[test]
fn the_figures_add_up_to_the_published_totals() {
    let total = |name: &str, year: i32| -> f64 {
        let series = &baseline().series[name];
        series.entries.iter().filter(|entry| entry.time == year).map(|entry| entry.value).sum()
    };
    assert_eq!(total("agents", 1992), 3_555.0);
    assert_eq!(total("agents", 2000), 8_580.0);
    assert_eq!(total("observed.apprehensions", 2000), 1_643_679.0);
    assert_eq!(total("observed.deaths", 2000), 380.0);
    assert!(bundled_csv("agents.csv").is_some() && bundled_csv("no.csv").is_none());
}

#[test]
fn presets_differ_from_the_baseline_where_they_say() {
    let keys = |id: &str| -> Vec<String> {
        difference(&baseline(), preset(id).unwrap())
            .into_iter()
            .map(|difference| difference.key)
            .filter(|key| {
                !["id", "extends", "title.en", "title.es", "summary.en", "summary.es"]
                    .contains(&key.as_str())
            })
            .collect()
    };
    assert_eq!(keys("baseline-1998"), Vec::<String>::new());
    assert_eq!(
        keys("frozen-enforcement"),
        [
            "flows.enforcement.build_up",
            "flows.enforcement.build_up.source",
            "policies.hold-the-line.enabled",
            "policies.gatekeeper.enabled",
            "policies.safeguard.enabled",
            "policies.safeguard-1999.enabled",
            "policies.rio-grande.enabled",
        ]
    );
    assert_eq!(keys("peso-crisis-absent"), ["series.wage_ratio"]);
    assert_eq!(
        keys("border-safety"),
        ["policies.warning-signs", "policies.rescue-teams", "policies.protection-group-mexicali"]
    );
    assert_eq!(
        keys("anti-trafficking"),
        ["policies.penalties-for-trafficking", "policies.disruption-of-networks"]
    );
}

fn read_back(scenario: &Scenario) -> Scenario {
    let text = write(scenario);
    read(&text, "written.toml", &Bundled).unwrap_or_else(|errors| {
        let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
        panic!("{}\n{text}", errors.join("\n"))
    })
}

#[test]
fn what_is_written_reads_back() {
    for id in preset_ids() {
        let scenario = preset(id).unwrap();
        assert_eq!(read_back(scenario), *scenario, "{id}");
        assert!(write(scenario).lines().count() <= 3, "{}", write(scenario));
        // Without its preset, the whole of it is written.
        let alone = Scenario { preset: None, ..scenario.clone() };
        assert_eq!(read_back(&alone), alone, "{id}");
    }
}

#[test]
fn changes_of_every_kind_read_back() {
    let mut changed = baseline();
    for (key, value) in [
        ("flows.demand.wage_elasticity", "0.9"),
        ("flows.demand.deterrence", "0.1..0.2"),
        ("flows.choice.attraction.tucson", "0.25"),
        ("flows.enforcement.agents_factor", "1.5"),
        ("window.months", "100"),
        ("window.start", "1992-01"),
        ("run.seed", "7"),
        ("run.replicates", "5000"),
        ("policies.gatekeeper.enabled", "false"),
    ] {
        changed.set(key, value).unwrap_or_else(|error| panic!("{key}: {error}"));
    }
    let tucson = slot_of("flows.hazard.base.tucson").unwrap();
    changed.parameters[tucson].source = "a letter".to_owned();
    changed.id = "mine".to_owned();
    changed.title.es = "Con \"comillas\", acentos y \\ barras".to_owned();
    let figures = &mut changed.series.get_mut("climate_maximum").unwrap().entries;
    figures[5].value = 20.125;
    changed.policies[2].end = frontera::model::Month::parse("1999-10");
    changed.policies[2].changes[0].value = 1.0 / 3.0;
    changed.correlations.push(frontera::scenario::Correlation {
        first: "flows.demand.deterrence".to_owned(),
        second: "flows.demand.network_effect".to_owned(),
        correlation: -0.3,
    });
    assert_eq!(read_back(&changed), changed);
    let keys: Vec<String> =
        difference(&baseline(), &changed).into_iter().map(|difference| difference.key).collect();
    for key in
        ["flows.choice.attraction.tucson", "flows.hazard.base.tucson.source", "window.months"]
    {
        assert!(keys.iter().any(|found| found == key), "{key} in {keys:?}");
    }
    let json = serde_json::to_string(&changed).unwrap();
    assert_eq!(serde_json::from_str::<Scenario>(&json).unwrap(), changed);
}

/// One key set changes that key and nothing else.
#[test]
fn a_setting_changes_one_thing() {
    for slot in slots() {
        let mut changed = baseline();
        let key = slot.key();
        let value = baseline()
            .parameter(key)
            .unwrap()
            .distribution
            .quantile(0.4)
            .clamp(slot.spec.minimum, slot.spec.maximum);
        changed.set(key, &format!("{value:?}")).unwrap_or_else(|error| panic!("{key}: {error}"));
        let keys: Vec<String> = difference(&baseline(), &changed)
            .into_iter()
            .map(|difference| difference.key)
            .collect();
        let fixed =
            matches!(baseline().parameter(key).unwrap().distribution, Distribution::Fixed { .. });
        assert_eq!(keys, if fixed { Vec::new() } else { vec![key] });
    }
}

#[test]
fn a_setting_that_cannot_be_leaves_all_as_it_was() {
    let code = |key: &str, value: &str| {
        let mut scenario = baseline();
        let code = scenario.set(key, value).unwrap_err().problem.code();
        assert_eq!(scenario, baseline(), "{key}");
        code
    };
    assert_eq!(code("flows.demand.wage_elastisity", "1"), "unknown-key");
    assert_eq!(code("flows.demand.wage_elasticity", "much"), "unreadable-setting");
    assert_eq!(code("flows.demand.wage_elasticity", "inf"), "unreadable-setting");
    assert_eq!(code("flows.demand.wage_elasticity", "9"), "out-of-range");
    assert_eq!(code("flows.demand.wage_elasticity", "2..1"), "range-reversed");
    assert_eq!(code("flows.demand.wage_elasticity", "5..9"), "distribution-outside-range");
    assert_eq!(code("flows.choice.mode_scale", "0.9"), "exceeds-other");
    assert_eq!(code("flows.safety.rescue_cover", "0.95"), "policy-outside-range");
    assert_eq!(code("window.start", "1970-01"), "series-gap");
    assert_eq!(code("window.start", "soon"), "unreadable-setting");
    assert_eq!(code("window.months", "0"), "out-of-range");
    assert_eq!(code("policies.gatekeepr.enabled", "true"), "unknown-policy");
    assert_eq!(code("policies.gatekeeper.enabled", "yes"), "unreadable-setting");
    assert_eq!(code("", ""), "unknown-key");
}

/// A window that begins later and is shorter is sound, whichever is said first; either all is set or nothing.
#[test]
fn settings_are_checked_together() {
    let (start, months) = (("window.start", "1993-10"), ("window.months", "60"));
    let mut set = [baseline(), baseline()];
    set[0].set_all(&[start, months]).unwrap();
    set[1].set_all(&[months, start]).unwrap();
    assert_eq!(set[0], set[1]);
    assert_eq!((set[0].window.start.to_string().as_str(), set[0].window.months), ("1993-10", 60));
    assert_eq!(baseline().set(start.0, start.1).unwrap_err().problem.code(), "series-gap");

    let mut refused = baseline();
    let wrong = [start, ("window.months", "many"), ("flows.choice.habit", "3"), ("run.seed", "1")];
    let errors = refused.set_all(&wrong).unwrap_err();
    let codes: Vec<&str> = errors.iter().map(|error| error.problem.code()).collect();
    assert_eq!(
        codes,
        ["unreadable-setting", "out-of-range"],
        "no gap that a good length may close"
    );
    assert_eq!(refused, baseline());
}

/// The file a person sent in: every fault is told, the first of the file first, and that values were left for later.
#[test]
fn faults_of_syntax_are_all_told() {
    let text =
        "format = 1\nextends = \"baseline-1998\"\n\nflows.choice.habit = \n\n[run\nseed = -1\n";
    let errors = read(text, "mine.toml", &Bundled).unwrap_err();
    let told = |language| {
        let text = Text::new(language);
        errors
            .iter()
            .map(|error| format!("{}: {}", error.place.as_ref().unwrap().line, text.error(error)))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        told(Language::EnUs),
        [
            "4: A value is missing here: flows.choice.habit =. Write key = value.",
            "6: A bracket, brace or quotation mark is not closed here: [run.",
            "6: Values were not checked; they will be once all of it reads as TOML.",
        ]
    );
    assert_eq!(
        told(Language::EsMx),
        [
            "4: Falta un valor aquí: flows.choice.habit =. Escriba clave = valor.",
            "6: Un corchete, una llave o una comilla no se cierra aquí: [run.",
            "6: No se revisaron los valores; se revisarán cuando todo pueda leerse como TOML.",
        ]
    );
    // A file made to be slow: two hundred thousand faults, all in one line.
    let many = format!("format = [{}]\n", "a,".repeat(200_000));
    assert_eq!(read(&many, "mine.toml", &Bundled).unwrap_err().len(), 2);
}

#[test]
fn the_short_form_of_the_readme_reads() {
    let text = "format = 1\nextends = \"baseline-1998\"\nflows.demand.wage_elasticity = 0.9\n";
    let scenario = read(text, "short.toml", &Bundled).unwrap();
    let wage = scenario.parameter("flows.demand.wage_elasticity").unwrap();
    let before = baseline();
    let before = before.parameter("flows.demand.wage_elasticity").unwrap();
    assert_eq!(wage.distribution, Distribution::fixed(0.9));
    assert_eq!((&wage.source, &wage.name), (&before.source, &before.name));
    assert_eq!(difference(&baseline(), &scenario).len(), 1);
}

/// The example with which the room begins is a scenario.
#[test]
fn the_example_in_the_documentation_reads() {
    let room = std::fs::read_to_string(here("src/scenario/mod.rs")).unwrap();
    let lines = room.lines().skip_while(|line| *line != "//! ```toml").skip(1);
    let lines = lines.take_while(|line| *line != "//! ```");
    let example = lines.map(|line| line.trim_start_matches("//!")).collect::<Vec<_>>().join("\n");
    let scenario =
        read(&example, "example.toml", &Bundled).unwrap_or_else(|errors| panic!("{}", errors[0]));
    assert_eq!((scenario.id.as_str(), scenario.window.months), ("more-rescue", 120));
    assert_eq!(scenario.correlations.len(), 1);
    assert_eq!(read_back(&scenario), scenario);
}

/// A file of one line that extends nothing lacks everything, and says so, parameter by parameter.
#[test]
fn an_empty_file_says_all_it_lacks() {
    let errors = read("format = 1\n", "empty.toml", &Bundled).unwrap_err();
    // Without a word on systems flows run, and what other systems read is as in the reference preset.
    let parameters = frontera::model::System::Flows.specs().len();
    let lacking = errors.iter().filter(|error| error.problem.code() == "missing-part").count();
    assert_eq!(lacking, errors.len());
    // Not start from rest, which is younger than whole files; id, title, summary, window, run; five series.
    assert_eq!(lacking, parameters - 1 + 5 + 5);
}

/// A whole file from before a parameter came does what it did: the parameter is there, with the value that changes nothing.
#[test]
fn whole_files_know_nothing_of_later_parameters() {
    let mut text = preset_text("baseline-1998").unwrap().replacen(
        "format = 1\n",
        "format = 1\nsystems = [\"documents\", \"flows\"]\n",
        1,
    );
    let later = ["flows.choice.settled_start", "coupling.price_answer"];
    for key in later {
        let start = text.find(&format!("[{key}]")).unwrap();
        let length = text[start..].find("\n\n").unwrap();
        text.replace_range(start..start + length, "");
    }
    let scenario = read(&text, "older.toml", &Bundled).unwrap();
    for key in later {
        let parameter = scenario.parameter(key).unwrap();
        assert_eq!(parameter.distribution, Distribution::fixed(0.0), "{key}");
        assert!(!parameter.name.es.is_empty());
    }
}

/// A file from before there were consulates tells staff apart by sector: its consulates have equal parts, its districts
/// weigh alike, and a part of a sector alone does too.
#[test]
fn staff_by_sector_becomes_staff_by_consulate() {
    let table = |text: &str, key: &str| {
        let start = text.find(&format!("[{key}]")).unwrap();
        start..start + text[start..].find("\n\n[consular.interviews.interior_staff]").unwrap()
    };
    let mut text = preset_text("baseline-1998").unwrap().replacen(
        "format = 1\n",
        "format = 1\nsystems = [\"consular\"]\n",
        1,
    );
    let old = "[consular.interviews.staff]\nunit = \"officers\"\nsource = \"s\"\nname = { en = \"n\", es = \"n\" }\n\
        text = { en = \"t\", es = \"t\" }\nvalue = { san_diego = 4, el_centro = 2, yuma = 1, tucson = 3, \
        el_paso = 4, big_bend = 1, del_rio = 2.5, laredo = 2, rio_grande_valley = 3 }";
    text.replace_range(table(&text, "consular.interviews.district"), old);
    let staff = |scenario: &Scenario, consulate: &str| {
        let key = format!("consular.interviews.staff.{consulate}");
        scenario.parameter(&key).unwrap().distribution.clone()
    };
    let scenario = read(&text, "older.toml", &Bundled).unwrap();
    for (consulate, officers) in [
        ("san_diego", 4.0),
        ("calexico", 2.0),
        ("tucson", 1.0),
        ("nogales", 1.0),
        ("douglas", 1.0),
        ("presidio", 1.0),
        ("eagle_pass", 1.25),
        ("brownsville", 1.5),
    ] {
        assert_eq!(staff(&scenario, consulate), Distribution::fixed(officers), "{consulate}");
        let district = scenario.parameter(&format!("consular.interviews.district.{consulate}"));
        assert_eq!(district.unwrap().distribution, Distribution::fixed(1.0));
    }

    let part = "format = 1\nid = \"p\"\nextends = \"no-consultation\"\nconsular.interviews.staff.rio_grande_valley = 5\n";
    let scenario = read(part, "part.toml", &Bundled).unwrap();
    assert_eq!(staff(&scenario, "mcallen"), Distribution::fixed(2.5));
    assert_eq!(staff(&scenario, "tucson"), Distribution::fixed(1.0));
    // A range cannot be divided: it is told what the consulates are.
    let errors = read(&part.replace("= 5", "= { low = 1, high = 9 }"), "range.toml", &Bundled);
    assert_eq!(errors.unwrap_err()[0].problem.code(), "unknown-place");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Any text is read or refused, with places inside it; nothing panics.
    #[test]
    fn random_text_never_panics(text in "\\PC{0,300}") {
        let _ = read(&text, "random.toml", &Bundled);
    }

    /// The baseline cut off anywhere.
    #[test]
    fn cut_files_never_panic(at in 0.0..1.0_f64) {
        let text = preset_text("baseline-1998").unwrap();
        let mut end = (text.len() as f64 * at) as usize;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let _ = read(&text[..end], "cut.toml", &Bundled);
    }

    /// The baseline with pieces replaced: by other pieces of itself, or by what often breaks readers.
    #[test]
    fn edited_files_never_panic(edits in prop::collection::vec((0.0..1.0_f64, 0_usize..40, 0_usize..16, 0.0..1.0_f64), 1..6)) {
        const PIECES: [&str; 15] = [
            "", "\n", "\"", "{", "}", "[", "]", "[[", " = ", "nan", "-inf", "1e400", "\u{0}", "ñ\u{301}", "9223372036854775807",
        ];
        let mut bytes: Vec<char> = preset_text("baseline-1998").unwrap().chars().collect();
        for (at, length, piece, from) in edits {
            let start = (bytes.len() as f64 * at) as usize;
            let end = (start + length).min(bytes.len());
            let from = (bytes.len() as f64 * from) as usize;
            let new: Vec<char> = match PIECES.get(piece) {
                Some(piece) => piece.chars().collect(),
                None => bytes[from..(from + 60).min(bytes.len())].to_vec(),
            };
            bytes.splice(start..end, new);
        }
        let text: String = bytes.into_iter().collect();
        if let Err(errors) = read(&text, "edited.toml", &Bundled) {
            let lines = text.split('\n').count() as u32;
            for error in errors {
                let place = error.place.unwrap();
                prop_assert!(place.line >= 1 && place.column >= 1 && place.line <= lines.max(2000), "{place:?}");
            }
        }
    }

    /// CSV files of any content.
    #[test]
    fn random_figures_never_panic(csv in "(year|month|fiscal_year|sector|x|,|\n|\"|[0-9]{1,4}|-){0,60}") {
        struct One(String);
        impl DataSource for One {
            fn csv(&self, _: &str) -> Option<Cow<'_, str>> {
                Some(Cow::Borrowed(&self.0))
            }
        }
        let text = "format = 1\nextends = \"baseline-1998\"\n[series.us_unemployment]\nfile = \"x.csv\"\ncolumn = \"x\"\n[series.agents]\nfile = \"x.csv\"\ncolumn = \"x\"\n";
        let _ = read(text, "figures.toml", &One(csv));
    }
}

/// Nesting deeper than any stack.
#[test]
fn deep_nesting_is_refused() {
    let deep = format!("format = {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(read(&deep, "deep.toml", &Bundled).unwrap_err()[0].problem.code(), "syntax");
    let dotted = format!("{}a = 1", "a.".repeat(100_000));
    assert!(read(&dotted, "dotted.toml", &Bundled).is_err());
}
