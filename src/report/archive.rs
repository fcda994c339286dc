//! One archive of all that a notebook is and gives: the notebook with the files beside it, each scenario as a file, the
//! results of each run, and a text that says what is what.
//!
//! ```text
//! README.txt               what this is, and how to have the results again
//! the-funnel.md            the notebook, and the files it reads
//! scenarios/baseline.toml  each scenario as a file of its own
//! results/baseline.csv     the results of each, in the forms of `frontera run`
//! results/baseline.json    without `threads` and `elapsed_s`
//! cells/san-ysidro.csv     what a cell follows beside the runs, in the forms of `frontera port`, `reception` and `capacity`
//! ```
//!
//! The bytes depend on notebook, scenarios and results alone.

use super::zip::{Growing, Zip};
use super::{SeriesName, capacity, csv, json, names, port_week, reception, summarise};
use crate::scenario::{self, Scenario};
use crate::simulation::{Followed, Following, RunResults};
use std::ops::ControlFlow;

/// Bytes of a text that one step takes in.
const PIECE: usize = 32 * 1024;

/// A scenario under its name, and what its run found.
#[derive(Debug, Clone)]
pub struct NamedRun {
    /// Name of its files: that in the notebook, or the scenario's id.
    pub name: String,
    /// The scenario.
    pub scenario: Scenario,
    /// All its results; `None` if it was not run.
    pub results: Option<RunResults>,
}

/// What a cell follows beside the runs: a week, or a search for enough.
#[derive(Debug, Clone)]
pub struct NamedCell {
    /// Name of its file: that of the cell, or its place.
    pub name: String,
    /// Which run's scenario it is made of.
    pub of: usize,
    /// What it is.
    pub followed: Followed,
}

impl NamedCell {
    /// What a cell makes of the scenario of a name; nothing where that is not among the runs or has no such thing.
    #[must_use]
    pub fn new(
        (name, scenario, followed): (String, &str, Followed),
        runs: &[NamedRun],
    ) -> Option<Self> {
        let of = runs.iter().position(|run| run.name == scenario)?;
        followed.begin(&runs[of].scenario).ok().map(|_| Self { name, of, followed })
    }
}

/// What an archive is made from.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    /// The text that says what is what, in every language.
    pub readme: String,
    /// The notebook and the files beside it: plain name and text.
    pub files: Vec<(String, String)>,
    /// The scenarios.
    pub runs: Vec<NamedRun>,
    /// What cells follow; one that its scenario does not have is left out, and a capacity where nobody comes has no file.
    pub cells: Vec<NamedCell>,
}

/// The command that has a scenario's results again, typed where the archive was unpacked; `notebook` is the name of the
/// notebook's file, if there is one.
#[must_use]
pub fn command(notebook: Option<&str>, name: &str, replicates: u32) -> String {
    match notebook {
        Some(notebook) => {
            let file = quoted(notebook);
            format!("frontera run {file} --scenario {name} --replicates {replicates}")
        }
        None => format!("frontera run {} --replicates {replicates}", scenario_file(name)),
    }
}

/// The file of a cell, and the command that writes it again.
#[must_use]
pub fn command_of(cell: &NamedCell, runs: &[NamedRun]) -> [String; 2] {
    let file = scenario_file(&runs[cell.of].name);
    let what = match cell.followed {
        Followed::Week { port, month } => {
            format!("port {file} --port {} --month {month} --method fluid", port.id())
        }
        Followed::Reception { port, month } => {
            format!("reception {file} --port {} --month {month}", port.id())
        }
        Followed::Capacity(question) => {
            let port = question.port.map(|port| format!(" --port {}", port.id()));
            let month = question.month.map(|month| format!(" --month {month}"));
            format!(
                "capacity {file} --resource {}{}{} --target {} --confidence {} --limit-minutes {}",
                question.resource.id(),
                port.unwrap_or_default(),
                month.unwrap_or_default(),
                question.target,
                question.confidence,
                question.limit_minutes,
            )
        }
    };
    let replicates = cell.followed.replicates();
    let command = format!("frontera {what} --replicates {replicates} --format csv");
    [cell_file(&cell.name), command]
}

fn cell_file(name: &str) -> String {
    format!("cells/{name}.csv")
}

/// A name as a command line takes it for one word.
fn quoted(name: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let dash = if name.starts_with('-') { "./" } else { "" };
    if name.chars().all(plain) {
        format!("{dash}{name}")
    } else {
        format!("'{dash}{}'", name.replace('\'', r"'\''"))
    }
}

fn scenario_file(name: &str) -> String {
    format!("scenarios/{name}.toml")
}

/// An archive in the making.
pub struct Archiving {
    zip: Zip,
    plans: std::vec::IntoIter<Plan>,
    open: Option<Open>,
}

/// What will be written.
enum Plan {
    Text { name: String, text: String },
    Results { name: String, scenario: Box<Scenario>, results: Box<RunResults> },
    Cell { name: String, following: Following },
}

/// What is being written.
enum Open {
    Text { text: String, written: usize, file: Growing },
    Results(Box<OpenResults>),
    Cell { name: String, following: Following },
}

struct OpenResults {
    results: RunResults,
    left: std::vec::IntoIter<SeriesName>,
    csv: Growing,
    json: Growing,
    first: bool,
}

impl Archiving {
    /// Begins an archive.
    #[must_use]
    pub fn begin(contents: Contents) -> Self {
        let text = |name: String, text: String| Plan::Text { name, text };
        let mut plans = vec![text("README.txt".to_owned(), contents.readme)];
        plans.extend(contents.files.into_iter().map(|(name, file)| text(name, file)));
        let cells = contents.cells.iter().filter_map(|cell| {
            let following = cell.followed.begin(&contents.runs[cell.of].scenario).ok()?;
            Some(Plan::Cell { name: cell_file(&cell.name), following })
        });
        let cells: Vec<Plan> = cells.collect();
        for NamedRun { name, scenario, results } in contents.runs {
            plans.push(text(scenario_file(&name), scenario::write(&scenario)));
            let scenario = Box::new(scenario);
            let results = results.map(Box::new);
            plans.extend(results.map(|results| Plan::Results { name, scenario, results }));
        }
        plans.extend(cells);
        Self { zip: Zip::new(), plans: plans.into_iter(), open: None }
    }

    /// Takes one step, of some milliseconds: it summarises and writes one series, makes one replicate of a week, or writes a
    /// piece of a text. It ends with the bytes of the archive.
    pub fn step(&mut self) -> ControlFlow<Vec<u8>> {
        let Some(open) = self.open.take().or_else(|| self.plans.next().map(Open::begin)) else {
            return ControlFlow::Break(std::mem::replace(&mut self.zip, Zip::new()).finish());
        };
        self.open = open.step(&mut self.zip);
        ControlFlow::Continue(())
    }

    /// Takes every step at once, where nobody waits.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        loop {
            if let ControlFlow::Break(bytes) = self.step() {
                return bytes;
            }
        }
    }
}

impl Open {
    fn begin(plan: Plan) -> Self {
        match plan {
            Plan::Text { name, text } => Self::Text { text, written: 0, file: Growing::new(name) },
            Plan::Cell { name, following } => Self::Cell { name, following },
            Plan::Results { name, scenario, results } => {
                let [mut csv, mut json] =
                    ["csv", "json"].map(|ending| Growing::new(format!("results/{name}.{ending}")));
                let fingerprint = results.fingerprint().unwrap_or_default();
                csv.write(&csv::head());
                json.write(&json::head(&scenario, None, &fingerprint));
                let left = names(&results).into_iter();
                Self::Results(Box::new(OpenResults {
                    results: *results,
                    left,
                    csv,
                    json,
                    first: true,
                }))
            }
        }
    }

    /// What is open after a step; nothing once the file is in the archive.
    fn step(self, zip: &mut Zip) -> Option<Self> {
        match self {
            Self::Text { text, written, mut file } => {
                let end = text.floor_char_boundary(written + PIECE);
                file.write(&text[written..end]);
                if end < text.len() {
                    return Some(Self::Text { text, written: end, file });
                }
                zip.add(file);
                None
            }
            Self::Cell { name, mut following } => {
                if following.step() {
                    return Some(Self::Cell { name, following });
                }
                let text = match following {
                    Following::Week(_, results, _) => port_week::csv(&results),
                    Following::Reception(_, results, _) => reception::csv(&results),
                    Following::Capacity(search) => capacity::csv(&search.answer().ok()?),
                };
                Some(Self::Text { text, written: 0, file: Growing::new(name) })
            }
            Self::Results(mut open) => {
                let Some(name) = open.left.next() else {
                    open.json.write(json::TAIL);
                    zip.add(open.csv);
                    zip.add(open.json);
                    return None;
                };
                if let Some(series) = summarise(&open.results, name) {
                    open.csv.write(&csv::rows(&series));
                    if !std::mem::replace(&mut open.first, false) {
                        open.json.write(json::BETWEEN);
                    }
                    open.json.write(&json::entry(&series));
                }
                Some(Self::Results(open))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::preset;
    use crate::simulation::{Job, Program};
    use miniz_oxide::inflate::decompress_to_vec;
    use rawzip::ZipArchive;
    use std::num::NonZeroU32;

    fn run(name: &str, monthly_replicates: u32) -> NamedRun {
        let scenario = Scenario { replicates: 32, ..preset("baseline-1998").unwrap().clone() };
        let replicates_per_draw = NonZeroU32::MIN;
        let job = Job {
            scenario: scenario.clone(),
            monthly_replicates,
            monthly_outcomes: None,
            replicates_per_draw,
        };
        let program = Program::new(&job);
        let mut results = RunResults::new(&program);
        results.insert(program.run_chunk(0));
        NamedRun { name: name.to_owned(), scenario, results: Some(results) }
    }

    /// Names and texts, in order.
    fn opened(bytes: &[u8]) -> Vec<(String, String)> {
        let archive = ZipArchive::from_slice(bytes).unwrap();
        let mut entries = archive.entries();
        let mut texts = Vec::new();
        while let Some(header) = entries.next_entry().unwrap() {
            let name = header.file_path().try_normalize().unwrap().as_ref().to_owned();
            let entry = archive.get_entry(header.wayfinder()).unwrap();
            let text = decompress_to_vec(entry.data()).unwrap();
            assert_eq!(header.crc32(), rawzip::crc32(&text), "{name}");
            texts.push((name, String::from_utf8(text).unwrap()));
        }
        texts
    }

    #[test]
    fn every_file_goes_in_and_comes_out_and_no_clock_is_asked() {
        // A text longer than a step, with letters of two bytes at its seams.
        let long = "año\n".repeat(20_000);
        let contents = Contents {
            readme: "What it is\nQué es\n".to_owned(),
            files: vec![("niñez.md".to_owned(), long), ("empty.csv".to_owned(), String::new())],
            runs: vec![run("one", 0), NamedRun { results: None, ..run("two", 0) }, run("three", 8)],
            cells: Vec::new(),
        };
        let bytes = Archiving::begin(contents.clone()).finish();
        let mut texts = opened(&bytes);
        let sheet = |run: &NamedRun| {
            let results = run.results.as_ref().unwrap();
            let series: Vec<_> =
                names(results).into_iter().filter_map(|name| summarise(results, name)).collect();
            let fingerprint = results.fingerprint().unwrap();
            [csv::write(&series), json::write(&run.scenario, None, &fingerprint, &series)]
        };
        let [one_csv, one_json] = sheet(&contents.runs[0]);
        let [three_csv, three_json] = sheet(&contents.runs[2]);
        assert!(!one_csv.contains(",month,") && three_csv.contains(",month,8,1991-10,"));
        let toml = scenario::write(&contents.runs[0].scenario);
        let expected = [
            ("README.txt", contents.readme.clone()),
            ("niñez.md", contents.files[0].1.clone()),
            ("empty.csv", String::new()),
            ("scenarios/one.toml", toml.clone()),
            ("results/one.csv", one_csv),
            ("results/one.json", one_json),
            ("scenarios/two.toml", toml.clone()),
            ("scenarios/three.toml", toml),
            ("results/three.csv", three_csv),
            ("results/three.json", three_json),
        ];
        for (name, text) in expected.into_iter().rev() {
            let (found, inside) = texts.pop().expect(name);
            assert_eq!(found, name);
            assert!(inside == text, "{name} comes out as it went in");
        }
        assert!(texts.is_empty());

        let mut again = Archiving::begin(contents);
        let mut steps = 0;
        let stepped = loop {
            match again.step() {
                ControlFlow::Break(bytes) => break bytes,
                ControlFlow::Continue(()) => steps += 1,
            }
        };
        assert!(stepped == bytes, "the same bytes, in steps");
        assert!(steps > 400, "a step a series");
    }

    #[test]
    fn a_command_takes_a_file_for_one_word() {
        for (file, word) in [
            ("the-funnel.md", "the-funnel.md"),
            ("my own.md", "'my own.md'"),
            ("it's.md", r"'it'\''s.md'"),
            ("-x.md", "./-x.md"),
        ] {
            let line = command(Some(file), "one", 500);
            assert_eq!(line, format!("frontera run {word} --scenario one --replicates 500"));
        }
        assert_eq!(command(None, "one", 32), "frontera run scenarios/one.toml --replicates 32");
    }
}
