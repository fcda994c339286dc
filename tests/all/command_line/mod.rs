//! The command line as a person or a script meets it: the real program, its output, its exit codes.

mod capacity;
mod compare;
mod export;
mod links;
mod notebooks;
mod port;
mod reading;
mod reception;
mod results;
mod verify;

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PRESET: &str = "baseline-1998";

/// What a run of the program left behind.
struct Ended {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program in the root of the repository, in English unless the arguments or `environment` say otherwise.
fn frontera_with(arguments: &[&str], environment: &[(&str, &str)]) -> Ended {
    let mut command = Command::new(env!("CARGO_BIN_EXE_frontera"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).stdin(Stdio::null());
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    let output = command.envs(environment.iter().copied()).output().unwrap();
    Ended {
        code: output.status.code().expect("the program ended by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn frontera(arguments: &[&str]) -> Ended {
    frontera_with(arguments, &[])
}

/// A run of so few replicates that it takes no time, with further arguments.
fn run(arguments: &[&str]) -> Ended {
    let few = ["run", PRESET, "--replicates", "40"];
    let ended = frontera(&few.iter().chain(arguments).copied().collect::<Vec<_>>());
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    ended
}

fn run_json(arguments: &[&str]) -> Value {
    let arguments: Vec<&str> = arguments.iter().chain(&["--format", "json"]).copied().collect();
    serde_json::from_str(&run(&arguments).out).unwrap()
}

fn text_of<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_else(|| panic!("{field} in {value}"))
}

/// An empty folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command_line").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn path_text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn the_table_is_read_in_both_languages() {
    let english = run(&[]).out;
    for said in [
        "In fiscal year 2003 the model expects",
        "Guide fee",
        "FY1992",
        "Rio Grande Valley",
        "Fingerprint",
    ] {
        assert!(english.contains(said), "{said} in\n{english}");
    }
    let spanish = run(&["--language", "es"]).out;
    for said in [
        "En el año fiscal 2003, el modelo espera",
        "Cobro del guía",
        "AF1992",
        "Valle del Río Grande",
        "Huella",
    ] {
        assert!(spanish.contains(said), "{said} in\n{spanish}");
    }
    assert!(!format!("{english}{spanish}").contains('⟨'), "every message exists");
    assert!(run(&["--set", "window.months=6"]).out.contains("no complete fiscal year"));
    let [start, months] = ["window.start=1993-10", "window.months=60"];
    let first = run(&["--set", start, "--set", months]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(run(&["--set", months, "--set", start]).code == 0 && first.out.contains("1998"));
}

#[test]
fn the_language_comes_from_the_environment() {
    let first = |environment: &[(&str, &str)]| -> String {
        frontera_with(&["check", PRESET], environment).out.lines().next().unwrap().to_owned()
    };
    let (english, spanish) = ("has no problems", "no tiene problemas");
    assert!(first(&[]).contains(english));
    assert!(first(&[("LANG", "es_MX.UTF-8")]).contains(spanish));
    assert!(first(&[("LANG", "es_MX.UTF-8"), ("LC_ALL", "C")]).contains(english));
    assert!(first(&[("LANG", "en_US"), ("LC_MESSAGES", "es"), ("LC_ALL", "")]).contains(spanish));
    let asked = frontera_with(&["check", PRESET, "--language=en"], &[("LANG", "es_MX")]);
    assert!(asked.out.contains(english));
}

#[test]
fn a_scenario_file_finds_its_data_beside_it_first() {
    let folder = folder("beside");
    let scenario = folder.join("mine.toml");
    let text = "format = 1\nid = \"mine\"\nextends = \"baseline-1998\"\n\n[series.agents]\nfile = \"agents.csv\"\ncolumn = \"agents\"\n";
    std::fs::write(&scenario, text).unwrap();
    let fingerprint = || {
        let run =
            frontera(&["run", path_text(&scenario), "--replicates", "32", "--format", "json"]);
        assert_eq!(run.code, 0, "{}", run.err);
        let run: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(text_of(&run, "scenario"), "mine");
        text_of(&run, "fingerprint").to_owned()
    };
    let bundled = fingerprint();
    let agents = frontera::scenario::bundled_csv("agents.csv").unwrap();
    std::fs::write(folder.join("agents.csv"), agents).unwrap();
    assert_eq!(fingerprint(), bundled, "the same figures, from the folder");
    std::fs::write(folder.join("agents.csv"), "nonsense\n1,2\n").unwrap();
    let broken = frontera(&["check", path_text(&scenario)]);
    assert_eq!(broken.code, 2);
    assert!(broken.err.contains("agents.csv:"), "{}", broken.err);
}

/// What `check` says of a bad file in English and in Spanish: more than `fewest` problems at once, each a line with its
/// place, and their count.
fn told_line_by_line(bad: &str, fewest: usize) -> [String; 2] {
    let [english, spanish] = ["en", "es"].map(|language| {
        let ended = frontera(&["check", bad, "--language", language]);
        assert_eq!((ended.code, ended.out.as_str()), (2, ""));
        ended.err
    });
    let lines: Vec<&str> = english.lines().collect();
    let [problems @ .., count] = lines.as_slice() else { panic!("{english}") };
    assert!(problems.len() > fewest, "all problems at once: {english}");
    assert_eq!(*count, format!("{} problems.", problems.len()));
    for (english, spanish) in problems.iter().zip(spanish.lines()) {
        let place =
            |line: &str| -> Vec<String> { line.split(':').take(3).map(str::to_owned).collect() };
        let at = place(english);
        assert_eq!(at, place(spanish), "the same place");
        assert!(
            at[0] == bad && at[1].parse::<u32>().is_ok() && at[2].parse::<u32>().is_ok(),
            "{english}"
        );
        assert_ne!(*english, spanish);
    }
    [english, spanish]
}

#[test]
fn a_bad_scenario_is_told_line_by_line_in_both_languages() {
    let bad = "tests/all/bad/policies.toml";
    let [english, spanish] = told_line_by_line(bad, 3);
    assert!(english.contains("Did you mean flows.safety.rescue_cover.tucson?"), "{english}");
    assert!(spanish.contains("¿Quiso decir flows.safety.rescue_cover.tucson?"), "{spanish}");
    assert_eq!(frontera(&["run", bad]).err, english, "a run is refused for the same reasons");
}

#[test]
fn bad_input_ends_with_2_and_says_what_to_do() {
    for (arguments, english, spanish) in [
        (
            vec!["run", "baseline-1988"],
            "Did you mean baseline-1998?",
            "¿Quiso decir baseline-1998?",
        ),
        (vec!["run", "missing.toml"], "no file missing.toml", "ni archivo missing.toml"),
        (vec!["run", PRESET, "--set", "x"], "Write --set key=value", "Escriba --set clave=valor"),
        (vec!["run", PRESET, "--replicates", "0"], "1 to 1,000,000", "de 1 a 1,000,000"),
        (vec!["run", PRESET, "--seed", "-1"], "outside its range", "fuera de su intervalo"),
        (vec!["run", PRESET, "--threads", "0"], "cannot be \"0\"", "no puede ser \"0\""),
        (vec!["run", PRESET, "--format", "xml"], "table, json, csv", "table, json, csv"),
        (vec!["run", PRESET, "--sed", "3"], "Did you mean --seed?", "¿Quiso decir --seed?"),
        (vec!["run"], "<SCENARIO>", "<ESCENARIO>"),
        (vec!["rum"], "Did you mean run?", "¿Quiso decir run?"),
    ] {
        for (language, said) in [("en", english), ("es", spanish)] {
            let mut arguments = arguments.clone();
            arguments.extend(["--language", language]);
            let ended = frontera(&arguments);
            assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}");
            assert!(ended.err.contains(said), "{arguments:?}: {}", ended.err);
            assert!(!ended.err.contains('⟨'), "{}", ended.err);
        }
    }
    let all =
        frontera(&["run", PRESET, "--set", "a", "--set", "flows.none=1", "--replicates", "no"]);
    assert_eq!(all.err.lines().count(), 4, "every bad setting and their number: {}", all.err);
    assert_eq!(frontera(&["run", PRESET, "--language", "fr"]).code, 2);
}

#[test]
fn results_go_to_a_file_on_request() {
    let file = folder("out").join("result.json");
    let ended = run(&["--format", "json", "--out", path_text(&file)]);
    let written: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert!(ended.out.contains(text_of(&written, "fingerprint")), "{}", ended.out);
    assert!(ended.out.contains(path_text(&file)), "{}", ended.out);
    // A longer file of an earlier run leaves no rest.
    let longer = std::fs::metadata(&file).unwrap().len();
    run(&["--out", path_text(&file)]);
    assert!(std::fs::metadata(&file).unwrap().len() < longer);

    let nowhere = folder("out").join("missing").join("result.json");
    let ended = frontera(&["run", PRESET, "--out", path_text(&nowhere)]);
    assert_eq!(ended.code, 1, "the machine refused: {}", ended.err);
    assert!(ended.err.contains(path_text(&nowhere)), "{}", ended.err);
}

#[test]
fn a_pipe_gets_neither_bar_nor_colour() {
    let ended = run(&["--format", "csv"]);
    assert!(!ended.out.contains('\u{1b}') && !ended.out.contains('\r'));
}

/// `frontera run ... | head -1` is no failure.
#[test]
fn a_reader_may_leave_early() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_frontera"))
        .args(["run", PRESET, "--replicates", "32", "--format", "csv"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr.as_slice()), (Some(0), b"".as_slice()));
}

#[test]
fn check_list_and_schema_answer() {
    for id in frontera::scenario::preset_ids() {
        let checked = frontera(&["check", id]);
        assert_eq!((checked.code, checked.err.as_str()), (0, ""));
        assert!(checked.out.starts_with(id), "{}", checked.out);
        let listed = frontera(&["list"]).out;
        assert!(listed.lines().any(|line| line.starts_with(&format!("{id}: "))), "{listed}");
    }
    let (english, spanish) = (frontera(&["list"]).out, frontera(&["list", "--language", "es"]).out);
    assert_ne!(english, spanish);
    assert!(english.lines().all(|line| line.chars().count() <= 96), "{english}");
    let schema: Value = serde_json::from_str(&frontera(&["schema"]).out).unwrap();
    assert_eq!(schema, frontera::scenario::schema());
}

#[test]
fn every_command_and_argument_is_explained_in_both_languages() {
    let commands: [&[&str]; 10] = [
        &[],
        &["run"],
        &["compare"],
        &["check"],
        &["verify"],
        &["read"],
        &["link"],
        &["open"],
        &["schema"],
        &["list"],
    ];
    for command in commands {
        for (language, usage, other) in [("en", "Usage:", "Uso:"), ("es", "Uso:", "Usage:")] {
            let arguments: Vec<&str> =
                command.iter().chain(&["--help", "--language", language]).copied().collect();
            let help = frontera(&arguments);
            assert_eq!((help.code, help.err.as_str()), (0, ""));
            assert!(help.out.contains(usage) && !help.out.contains(other), "{}", help.out);
            assert!(!help.out.contains('⟨') && !help.out.contains("[OPTIONS] "), "{}", help.out);
        }
    }
    let run = frontera(&["run", "--help"]).out;
    for said in ["--set <KEY=VALUE>", "--threads", "fingerprint", "0.975", "Exit codes"] {
        assert!(run.contains(said), "{said} in\n{run}");
    }
    assert_eq!(frontera(&["--version"]).out, format!("frontera {}\n", env!("CARGO_PKG_VERSION")));
    let bare = frontera(&[]);
    assert_eq!((bare.code, bare.out.as_str()), (2, ""));
    assert!(bare.err.contains("Usage: frontera COMMAND"), "{}", bare.err);
}
