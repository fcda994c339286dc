//! The arrows between rooms. Rust lets the modules of one crate form a circle; this test does not.
//!
//! It reads `src/`, collects what each room takes from `crate::` (the programs, from `frontera::`), and compares with the table.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and the rooms it may use. The same table stands in ARCHITECTURE.md.
const ROOMS: [(&str, &[&str]); 12] = [
    ("random", &[]),
    ("stats", &[]),
    ("model", &["random", "stats"]),
    ("scenario", &["model", "random"]),
    ("simulation", &["scenario", "model", "random", "stats"]),
    ("analysis", &["simulation", "scenario", "model", "stats", "random"]),
    ("notebook", &["scenario", "analysis", "simulation", "model", "stats"]),
    ("chart", &[]),
    ("text", &[]),
    ("report", &["scenario", "simulation", "model"]),
    ("worker", &["simulation"]),
    (
        "bin",
        &[
            "random",
            "stats",
            "model",
            "scenario",
            "simulation",
            "analysis",
            "notebook",
            "report",
            "chart",
            "text",
        ],
    ),
];

/// The page and the map of the house may use every room.
const FREE: [&str; 2] = ["app", "lib"];

#[test]
fn arrows_between_rooms_point_one_way() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut offences = Vec::new();
    for path in rust_files(&src) {
        let inside = path.strip_prefix(&src).expect("found under src");
        let first = inside.iter().next().expect("a file has a name");
        let room =
            Path::new(first).file_stem().and_then(|r| r.to_str()).expect("rooms have UTF-8 names");
        if !FREE.contains(&room) {
            let source = fs::read_to_string(&path).expect("a source file is text");
            offences.extend(
                forbidden_uses(room, &source)
                    .map(|(line, offence)| format!("src/{}:{line}: {offence}", inside.display())),
            );
        }
    }
    assert!(
        offences.is_empty(),
        "against the table in tests/all/architecture.rs:\n{}",
        offences.join("\n")
    );
}

#[test]
fn a_forbidden_arrow_is_found_in_every_form_of_use() {
    let source = "//! See [`crate::app`].\nuse crate::stats::Mean;\nuse crate::{chart, text::{say, Words},\n    model::Flow};\nfn f() { crate::app::run() } // crate::report\nmacro_rules! m { () => { $crate::worker::go() } }\n";
    let found: Vec<_> = forbidden_uses("chart", source).collect();
    let expected = [(2, "stats"), (3, "text"), (4, "model"), (5, "app"), (6, "worker")];
    assert_eq!(found, expected.map(|(line, used)| (line, format!("chart may not use {used}"))));
    let program: Vec<_> =
        forbidden_uses("bin", "use crate::app;\nuse frontera::{app::Page, chart};").collect();
    assert_eq!(program, [(2, "bin may not use app".to_owned())]);
    assert_eq!(
        forbidden_uses("attic", "use crate::stats;").count(),
        1,
        "a room that the table lacks"
    );
}

/// What stands before the name of a room: programs use the library from outside.
fn root_of(room: &str) -> &'static str {
    if room == "bin" { "frontera::" } else { "crate::" }
}

/// Line and wording of each use of another room that the table does not allow.
fn forbidden_uses(room: &str, source: &str) -> impl Iterator<Item = (usize, String)> {
    let allowed = ROOMS.iter().find(|(name, _)| *name == room).map(|(_, allowed)| *allowed);
    let mut found = Vec::new();
    for (line, used) in room_uses(source, root_of(room)) {
        match allowed {
            None => found.push((line, format!("{room} is not a room of the table"))),
            Some(allowed) if used != room && !allowed.contains(&used.as_str()) => {
                found.push((line, format!("{room} may not use {used}")));
            }
            Some(_) => {}
        }
    }
    found.into_iter()
}

/// The first name after each `crate::` (the root), or each first name of `crate::{a, b::{c}}`, with its line.
fn room_uses(source: &str, root: &str) -> Vec<(usize, String)> {
    let code: String =
        source.lines().map(|l| l.split("//").next().unwrap_or("").to_owned() + "\n").collect();
    let line_at = |offset: usize| 1 + code[..offset].matches('\n').count();
    let mut uses = Vec::new();
    for (start, _) in code.match_indices(root) {
        let after = start + root.len();
        let mut depth = 0;
        let mut expect_name = true;
        for (i, c) in code[after..].char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => expect_name = true,
                c if c.is_whitespace() => continue,
                _ if expect_name && depth <= 1 => {
                    let rest = &code[after + i..];
                    let end =
                        rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                    uses.push((line_at(after + i), rest[..end].to_owned()));
                    expect_name = false;
                }
                _ => {}
            }
            if depth == 0 && !expect_name {
                break;
            }
        }
    }
    uses
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
