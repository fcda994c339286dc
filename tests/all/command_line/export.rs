//! `export`, and `run` of a scenario of a notebook.

use super::{PRESET, folder, frontera, path_text};
use frontera::notebook::bundled;
use miniz_oxide::inflate::decompress_to_vec;
use rawzip::ZipArchive;
use std::collections::BTreeMap;
use std::path::Path;

/// The texts of an archive by their names. Their sums are checked.
fn opened(path: &Path) -> BTreeMap<String, String> {
    let bytes = std::fs::read(path).unwrap();
    let archive = ZipArchive::from_slice(&bytes).unwrap();
    let mut texts = BTreeMap::new();
    let mut entries = archive.entries();
    while let Some(header) = entries.next_entry().unwrap() {
        let name = header.file_path().try_normalize().unwrap().as_ref().to_owned();
        let entry = archive.get_entry(header.wayfinder()).unwrap();
        let text = decompress_to_vec(entry.data()).unwrap();
        assert_eq!(header.crc32(), rawzip::crc32(&text), "{name}");
        texts.insert(name, String::from_utf8(text).unwrap());
    }
    texts
}

fn export(source: &str, out: &Path) -> super::Ended {
    frontera(&["export", source, "--out", path_text(out), "--threads", "2"])
}

#[test]
fn a_notebook_becomes_an_archive_that_has_its_results_again() {
    let folder = folder("export");
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    write(
        "my notebook.md",
        "+++\nformat = 1\ntitle = { en = \"Mine\", es = \"Mío\" }\nreplicates = 40\n\n[scenarios]\nbaseline = \"baseline-1998\"\nletter = \"letter.toml\"\n+++\n\n```run\nscenario = \"letter\"\nreplicates = 33\n```\n",
    );
    write(
        "letter.toml",
        "format = 1\nid = \"letter\"\nextends = \"baseline-1998\"\nflows.enforcement.build_up = 0.5\n",
    );
    let (notebook, out) = (folder.join("my notebook.md"), folder.join("a.zip"));
    let ended = export(path_text(&notebook), &out);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    let texts = opened(&out);
    let names: Vec<&str> = texts.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "README.txt",
            "letter.toml",
            "my notebook.md",
            "results/baseline.csv",
            "results/baseline.json",
            "results/letter.csv",
            "results/letter.json",
            "scenarios/baseline.toml",
            "scenarios/letter.toml",
        ]
    );
    let again = folder.join("b.zip");
    export(path_text(&notebook), &again);
    assert!(std::fs::read(&out).unwrap() == std::fs::read(&again).unwrap(), "the same bytes");

    // Unpacked, the archive is a notebook with its files.
    let unpacked = folder.join("unpacked");
    std::fs::create_dir_all(unpacked.join("scenarios")).unwrap();
    for name in ["my notebook.md", "letter.toml", "scenarios/letter.toml"] {
        std::fs::write(unpacked.join(name), &texts[name]).unwrap();
    }
    let command = "frontera run 'my notebook.md' --scenario letter --replicates 33";
    assert_eq!(texts["README.txt"].matches(command).count(), 2, "{}", texts["README.txt"]);
    let inside = unpacked.join("my notebook.md");
    let run = |format| {
        let (file, replicates) = (path_text(&inside), "33");
        let ended = frontera(&[
            "run",
            file,
            "--scenario",
            "letter",
            "--replicates",
            replicates,
            "--format",
            format,
        ]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
        ended.out
    };
    assert!(run("csv") == texts["results/letter.csv"], "the CSV of `run`, byte for byte");
    let [mut of_run, archived]: [serde_json::Value; 2] =
        [&run("json"), &texts["results/letter.json"]]
            .map(|text| serde_json::from_str(text).unwrap());
    for field in ["threads", "elapsed_s"] {
        of_run.as_object_mut().unwrap().remove(field);
        assert!(archived.get(field).is_none(), "{field} tells of the machine");
    }
    assert!(of_run == archived, "the JSON of `run`");
    let fingerprint = archived["fingerprint"].as_str().unwrap();
    for said in [&ended.out, &texts["README.txt"]] {
        assert!(said.contains(fingerprint), "{said}");
    }
    let scenario = unpacked.join("scenarios/letter.toml");
    let alone = frontera(&["run", path_text(&scenario), "--replicates", "33"]);
    assert!(alone.out.contains(fingerprint), "its own file says the same: {}", alone.out);
}

/// What cells follow beside the runs is there too, and each file is what its line in the README writes.
#[test]
fn weeks_receptions_and_curves_are_in_the_archive() {
    let folder = folder("export-cells");
    let notebook = folder.join("cells.md");
    let cells = "```week a-week\nscenario = \"ports\"\nport = \"nogales\"\nmonth = \"1998-07\"\n```\n\n\
        ```reception at-night\nscenario = \"agreed\"\nport = \"nogales\"\nmonth = \"1998-03\"\n```\n\n\
        ```capacity\nscenario = \"agreed\"\nresource = \"desk\"\nport = \"nogales\"\nmonth = \"1998-03\"\n```\n\n\
        ```week no-such-week\nscenario = \"ports\"\nport = \"nogales\"\nmonth = \"2009-07\"\n```\n";
    let front = "+++\nformat = 1\ntitle = { en = \"Cells\", es = \"Celdas\" }\nreplicates = 32\n\n[scenarios]\n\
        ports = \"ports-1998\"\nagreed = \"repatriation-agreed\"\n+++\n\n";
    std::fs::write(&notebook, format!("{front}{cells}")).unwrap();
    let out = folder.join("cells.zip");
    let ended = export(path_text(&notebook), &out);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    let texts = opened(&out);
    let names: Vec<&String> = texts.keys().filter(|name| name.starts_with("cells/")).collect();
    assert_eq!(names, ["cells/3.csv", "cells/a-week.csv", "cells/at-night.csv"]);
    std::fs::create_dir_all(folder.join("scenarios")).unwrap();
    for name in ["scenarios/ports.toml", "scenarios/agreed.toml"] {
        std::fs::write(folder.join(name), &texts[name]).unwrap();
    }
    let readme = &texts["README.txt"];
    for name in names {
        let (_, after) = readme.split_once(&format!("{name}\n    frontera ")).expect(name);
        let line = after.lines().next().unwrap();
        let scenarios = format!("{}/scenarios/", path_text(&folder));
        let line = line.replace("scenarios/", &scenarios);
        let ended = frontera(&line.split(' ').collect::<Vec<_>>());
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{line}");
        assert!(ended.out == texts[name], "{name} is what {line} writes");
    }
}

/// So it is of the bundled notebook on the port.
#[test]
fn the_week_of_the_bundled_notebook_is_in_its_archive() {
    let out = folder("export-week").join("port.zip");
    // Fewer runs than its author asks for, to take less time; its week does not hang on them.
    let notebook = bundled("a-morning-at-the-port").unwrap().text;
    let few = notebook.replace("\nreplicates = 1000\n", "\nreplicates = 32\n");
    assert!(few != notebook);
    let source = out.with_file_name("port.md");
    std::fs::write(&source, few).unwrap();
    assert_eq!(export(path_text(&source), &out).code, 0);
    let texts = opened(&out);
    let week = &texts["cells/san-ysidro.csv"];
    let readme = &texts["README.txt"];
    let (_, after) = readme.split_once("cells/san-ysidro.csv\n    frontera port ").unwrap();
    let line = after.lines().next().unwrap();
    let scenario = out.with_file_name("scenario.toml");
    let (file, rest) = line.split_once(' ').unwrap();
    std::fs::write(&scenario, &texts[file]).unwrap();
    let mut arguments = vec!["port", path_text(&scenario)];
    arguments.extend(rest.split(' '));
    assert!(&frontera(&arguments).out == week, "the CSV of {line}");
}

#[test]
fn a_scenario_is_exported_on_its_own() {
    let folder = folder("export-scenario");
    let scenario = folder.join("mine.toml");
    std::fs::write(
        &scenario,
        "format = 1\nid = \"mine\"\nextends = \"baseline-1998\"\nrun.replicates = 32\n",
    )
    .unwrap();
    let out = folder.join("mine.zip");
    assert_eq!(export(path_text(&scenario), &out).code, 0);
    let texts = opened(&out);
    let names: Vec<&str> = texts.keys().map(String::as_str).collect();
    let expected = ["README.txt", "results/mine.csv", "results/mine.json", "scenarios/mine.toml"];
    assert_eq!(names, expected);
    let command = "frontera run scenarios/mine.toml --replicates 32";
    assert!(texts["README.txt"].contains(command), "{}", texts["README.txt"]);
}

#[test]
fn what_cannot_be_exported_or_run_is_said() {
    let folder = folder("export-bad");
    let out = folder.join("a.zip");
    let near = export("baseline-1999", &out);
    assert_eq!(near.code, 2);
    assert!(near.err.contains(PRESET), "{}", near.err);
    let broken = export("tests/all/bad_notebooks/front.md", &out);
    assert_eq!(broken.code, 2);
    assert!(broken.err.contains("front.md:") && !broken.err.contains('⟨'), "{}", broken.err);
    assert!(!out.exists(), "nothing is written before all is sound");
    for (arguments, said) in [
        (vec!["run", "notebooks/the-funnel.md"], "--scenario"),
        (vec!["run", "notebooks/the-funnel.md", "--scenario", "none"], "baseline, frozen"),
        (vec!["export", PRESET], "--out"),
    ] {
        let ended = frontera(&arguments);
        assert_eq!(ended.code, 2, "{}", ended.out);
        assert!(ended.err.contains(said), "{said} in {}", ended.err);
    }
}
