//! `frontera compare`: two or more scenarios on common random numbers, the first as the reference.

mod csv;
mod fields;
mod json;
mod table;

use super::arguments::{CompareArguments, Format, Reach};
use super::report::in_language;
use super::run::{can_write, deliver, replicate, threads};
use super::{Fault, settings, source};
use frontera::analysis::{
    Comparison, ComparisonError, Difference, RegretTable, comparable, judged_keys, regret_table,
};
use frontera::model::{Outcome, Part, Places, System, outcome};
use frontera::scenario::Scenario;
use frontera::simulation::{Job, Period, Program, RunResults, SeriesKey};
use frontera::text::Text;
use std::num::NonZeroU32;
use std::time::Instant;

/// Scenarios from which on the regret of each is told: with two it is their difference again.
const REGRET_FROM: usize = 3;

/// One scenario that was run.
struct Side {
    scenario: Scenario,
    fingerprint: String,
}

/// One series of differences from the reference.
struct Differences {
    /// Place of the other scenario among the sides.
    side: usize,
    key: SeriesKey<'static>,
    unit: &'static str,
    /// One a point in time.
    points: Vec<Option<Difference>>,
}

/// A comparison that is done.
struct Compared {
    /// The reference, then the others.
    sides: Vec<Side>,
    /// Names of the points in time.
    time: Vec<String>,
    /// Scenario by scenario, outcome by outcome.
    differences: Vec<Differences>,
    regret: Option<RegretTable>,
    threads: usize,
    elapsed_s: f64,
}

impl Compared {
    /// Fingerprints and effort: the last lines of a table, and all that is said beside a file.
    fn closing(&self, text: &Text) -> String {
        let reference = &self.sides[0].scenario;
        let replicates = f64::from(reference.replicates);
        let speed = replicates * self.sides.len() as f64 / self.elapsed_s.max(1e-9);
        let mut lines: Vec<String> = self
            .sides
            .iter()
            .map(|side| {
                let arguments = [("fingerprint", side.fingerprint.as_str().into())];
                format!("{}: {}", side.scenario.id, text.say_with("cli-fingerprint", &arguments))
            })
            .collect();
        lines.push(text.say_with(
            "cli-effort",
            &[
                ("replicates", replicates.into()),
                ("seed", reference.seed.to_string().into()),
                ("seconds", text.rounded(self.elapsed_s, 2).into()),
                ("threads", self.threads.into()),
                ("speed", text.compact(speed.round()).into()),
            ],
        ));
        lines.join("\n")
    }

    /// Title and id of a scenario.
    fn name(&self, side: usize, text: &Text) -> String {
        let scenario = &self.sides[side].scenario;
        format!("{} ({})", in_language(&scenario.title, text), scenario.id)
    }
}

pub fn run(arguments: &CompareArguments, text: &Text) -> Result<(), Fault> {
    let scenarios = scenarios(arguments, text)?;
    let keys = keys(arguments, &scenarios[0].systems, text)?;
    can_write(arguments.run.out.as_deref(), text)?;
    let programs: Vec<Program> = scenarios
        .iter()
        .map(|scenario| {
            let scenario = scenario.clone();
            let replicates_per_draw = NonZeroU32::MIN;
            Program::new(&Job {
                scenario,
                monthly_replicates: 0,
                monthly_outcomes: None,
                replicates_per_draw,
            })
        })
        .collect();
    // Runs that cannot be compared are not begun.
    let empty: Vec<RunResults> = programs.iter().map(RunResults::new).collect();
    comparable(&empty.iter().collect::<Vec<_>>()).map_err(|errors| refused(&errors, text))?;

    let (started, threads) = (Instant::now(), threads(arguments.run.threads));
    let mut results = Vec::with_capacity(programs.len());
    for (program, scenario) in programs.iter().zip(&scenarios) {
        results.push(replicate(program, scenario.replicates, threads, text)?);
    }
    let compared = compare(arguments, &keys, scenarios, &results, threads, started)
        .map_err(|errors| refused(&errors, text))?;
    let output = match arguments.run.format {
        Format::Table => table::write(&compared, text),
        Format::Json => json::write(&compared),
        Format::Csv => csv::write(&compared),
    };
    deliver(&output, arguments.run.out.as_deref(), &compared.closing(text), text)
}

fn refused(errors: &[ComparisonError], text: &Text) -> Fault {
    Fault::Input(errors.iter().map(|error| text.error(error)).collect())
}

/// The reference, then the others, each with the settings on top of it; every problem is told once.
fn scenarios(arguments: &CompareArguments, text: &Text) -> Result<Vec<Scenario>, Fault> {
    let (mut scenarios, mut problems) = (Vec::new(), Vec::new());
    for name in std::iter::once(&arguments.reference).chain(&arguments.others) {
        match source::load(name, text) {
            Ok(mut scenario) => {
                problems.extend(settings::set(&mut scenario, &arguments.run.settings, text));
                scenarios.push(scenario);
            }
            Err(Fault::Input(lines)) => problems.extend(lines),
            Err(fault) => return Err(fault),
        }
    }
    // The same setting fails for the same reason in each scenario.
    let mut told: Vec<String> = Vec::new();
    for problem in problems {
        if !told.contains(&problem) {
            told.push(problem);
        }
    }
    if told.is_empty() { Ok(scenarios) } else { Err(Fault::Input(told)) }
}

/// The series to compare, in the order of the register or of the headlines: each outcome, and each group of people in it
/// that is judged by itself.
fn keys(
    arguments: &CompareArguments,
    systems: &[System],
    text: &Text,
) -> Result<Vec<(SeriesKey<'static>, &'static str)>, Fault> {
    let asked = |places: Places, id: &Option<String>| id.as_deref().and_then(|id| places.named(id));
    let place = asked(Places::Sectors, &arguments.sector)
        .or_else(|| asked(Places::Ports, &arguments.port))
        .or_else(|| asked(Places::Consulates, &arguments.consulate));
    let period = match arguments.period {
        Reach::FiscalYear => Period::FiscalYear,
        Reach::Window => Period::Window,
    };
    let mut wanted: Vec<&str> = arguments.outcomes.iter().map(String::as_str).collect();
    if wanted.is_empty() {
        let all = |system: &System| system.outcomes().iter().map(|outcome| outcome.id).collect();
        let known = |id: &&str| {
            let places = outcome(id).map(|outcome| outcome.places);
            place.is_none_or(|place| places == Some(place.kind()))
        };
        // At a place of which nothing stands among what is told, all there is.
        let telling = |system: &System| {
            let told: Vec<&str> = system.telling().iter().copied().filter(known).collect();
            if told.is_empty() { all(system) } else { told }
        };
        let of: &dyn Fn(&System) -> Vec<&'static str> = match arguments.run.format {
            Format::Table => &telling,
            Format::Json | Format::Csv => &all,
        };
        wanted = systems.iter().flat_map(of).collect();
    }
    let (mut keys, mut problems) = (Vec::new(), Vec::new());
    for id in wanted {
        let outcome = outcome(id).expect("clap knows the outcomes, and headlines are outcomes");
        if let Some(place) = place
            && outcome.places != place.kind()
        {
            // Asked for by name it is a problem; among all of them it is left out.
            if !arguments.outcomes.is_empty() {
                problems.push(text.say_with(elsewhere(outcome), &[("outcome", id.into())]));
            }
            continue;
        }
        let groups = outcome.of_groups.iter().map(|(group, _)| Some(Part::Group(*group)));
        for part in std::iter::once(None).chain(groups) {
            keys.push((SeriesKey { outcome: outcome.id, place, part, period }, outcome.unit));
        }
    }
    if problems.is_empty() { Ok(keys) } else { Err(Fault::Input(problems)) }
}

/// What is said of an outcome asked for in a place it is not told apart by.
fn elsewhere(outcome: &Outcome) -> &'static str {
    match outcome.places {
        Places::Border => "compare-border-only",
        Places::Sectors => "compare-by-sector",
        Places::Ports => "compare-by-port",
        Places::Consulates => "compare-by-consulate",
    }
}

fn compare(
    arguments: &CompareArguments,
    keys: &[(SeriesKey<'static>, &'static str)],
    scenarios: Vec<Scenario>,
    results: &[RunResults],
    threads: usize,
    started: Instant,
) -> Result<Compared, Vec<ComparisonError>> {
    let runs: Vec<&RunResults> = results.iter().collect();
    let period = keys.first().map_or(Period::Window, |(key, _)| key.period);
    let mut differences = Vec::new();
    for (side, other) in runs.iter().enumerate().skip(1) {
        let comparison = Comparison::new(runs[0], other)?;
        differences.extend(keys.iter().map(|&(key, unit)| {
            let points = comparison.series(&key);
            Differences { side, key, unit, points }
        }));
    }
    let regret = if runs.len() >= REGRET_FROM {
        let asked = |key: &SeriesKey<'_>| keys.iter().any(|(asked, _)| asked == key);
        let place = keys.first().and_then(|(key, _)| key.place);
        let mut judged = judged_keys(place, period);
        judged.retain(|key| arguments.outcomes.is_empty() || asked(key));
        Some(regret_table(&runs, &judged)?)
    } else {
        None
    };
    let side = |(scenario, results): (Scenario, &RunResults)| Side {
        scenario,
        fingerprint: results.fingerprint().expect("nobody cancels a run of the command line"),
    };
    Ok(Compared {
        sides: scenarios.into_iter().zip(results).map(side).collect(),
        time: runs[0].time(period),
        differences,
        regret,
        threads,
        elapsed_s: started.elapsed().as_secs_f64(),
    })
}
