//! `frontera verify`: what the model must obey, tried on a scenario. A check that fails is a failure of the command.

use super::arguments::{ReportFormat, Settings, VerifyArguments};
use super::report::in_language;
use super::run::{replicate, threads};
use super::table::{aligned, column};
use super::{Fault, print, settings, source};
use frontera::analysis::checks::{
    CHECKS, Check, Expected, Family, Finding, Pair, Run, Verdict, runs,
};
use frontera::scenario::Scenario;
use frontera::simulation::{Program, RunResults};
use frontera::text::{Text, Trial};
use serde_json::{Value, json};
use std::time::Instant;

/// All checks of a scenario, tried.
struct Verified {
    scenario: Scenario,
    /// In the order of the checks.
    findings: Vec<(&'static Check, Finding)>,
    /// Of all runs together.
    replicates: u32,
    threads: usize,
    elapsed_s: f64,
}

impl Verified {
    fn count(&self, verdict: Verdict) -> usize {
        self.findings.iter().filter(|(_, finding)| finding.verdict == verdict).count()
    }
}

pub fn verify(arguments: &VerifyArguments, text: &Text) -> Result<(), Fault> {
    let mut scenario = source::named(&arguments.named, text)?;
    let typed = Settings {
        set: arguments.set.clone(),
        replicates: None,
        seed: arguments.seed.clone(),
        sampling: None,
    };
    let problems = settings::set(&mut scenario, &typed, text);
    if !problems.is_empty() {
        return Err(Fault::Input(problems));
    }
    let verified = try_all(scenario, threads(arguments.threads), text)?;
    print(&match arguments.format {
        ReportFormat::Table if arguments.numbers => {
            format!("{}\n{}", table(&verified, text), numbers(&verified, text))
        }
        ReportFormat::Table => table(&verified, text),
        ReportFormat::Json => form(&verified),
    })?;
    match verified.count(Verdict::Failed) {
        0 => Ok(()),
        failed => Err(Fault::Failure(text.say_with("verify-failed", &[("count", failed.into())]))),
    }
}

/// Works each distinct run once, then judges every check.
fn try_all(scenario: Scenario, threads: usize, text: &Text) -> Result<Verified, Fault> {
    let started = Instant::now();
    let (mut results, mut replicates): (Vec<(Run, RunResults)>, u32) = (Vec::new(), 0);
    for run in runs(&scenario) {
        let job = run.job(&scenario);
        replicates += job.scenario.replicates;
        let done = replicate(&Program::new(&job), job.scenario.replicates, threads, text)?;
        results.push((run, done));
    }
    let of = |run| results.iter().find(|(done, _)| *done == run).map(|(_, results)| results);
    let judge = |check: &'static Check| {
        let finding = check.judge(&scenario, of);
        (check, finding.expect("every run is complete: nobody cancels the command line"))
    };
    let findings = CHECKS.iter().filter(|check| check.concerns(&scenario)).map(judge).collect();
    let elapsed_s = started.elapsed().as_secs_f64();
    Ok(Verified { scenario, findings, replicates, threads, elapsed_s })
}

/// A line a check under the name of its family, then what is to be said about those that did not pass.
fn table(verified: &Verified, text: &Text) -> String {
    let name = |check: &Check| text.say(&format!("check-{}", check.id));
    let cells = |heading: &str, of: &dyn Fn(&Check, &Finding) -> String| {
        let findings = verified.findings.iter();
        column(&text.say(heading), findings.map(|(check, finding)| of(check, finding)))
    };
    let said = |finding: &Finding, of: &dyn Fn(&Trial<'_>) -> String| {
        trial(finding).map_or_else(|| "–".to_owned(), |trial| of(&trial))
    };
    let lines = aligned(&[
        cells("verify-check", &|check, _| format!("  {}", name(check))),
        cells("verify-verdict", &|_, finding| {
            text.say_with("checks-verdict", &[("verdict", finding.verdict.id().into())])
        }),
        cells("verify-expected", &|_, finding| said(finding, &|trial| text.trial_expected(trial))),
        cells("verify-found", &|_, finding| said(finding, &|trial| text.trial_found(trial))),
        cells("verify-tolerance", &|_, finding| {
            said(finding, &|trial| text.trial_tolerance(trial))
        }),
    ]);
    let mut lines = lines.lines();
    let scenario = &verified.scenario;
    let title = format!("{} ({})", in_language(&scenario.title, text), scenario.id);
    let mut output = vec![
        text.say_with("verify-title", &[("scenario", title.into())]),
        String::new(),
        lines.next().unwrap_or_default().to_owned(),
    ];
    for family in Family::ALL {
        output.push(text.say_with("checks-family", &[("family", family.id().into())]));
        let of_family =
            verified.findings.iter().filter(|(check, _)| check.family() == family).count();
        output.extend(lines.by_ref().take(of_family).map(str::to_owned));
    }
    output.push(String::new());
    for (check, finding) in &verified.findings {
        let remarks = remarks(finding, text);
        if finding.verdict != Verdict::Passed {
            let what = text.say(&format!("check-{}.text", check.id));
            output.push(format!("{}: {what} {remarks}", name(check)).trim_end().to_owned());
        }
    }
    output.push(text.say_with(
        "verify-summary",
        &[
            ("checks", verified.findings.len().into()),
            ("passed", verified.count(Verdict::Passed).into()),
            ("failed", verified.count(Verdict::Failed).into()),
            ("undecided", verified.count(Verdict::Undecided).into()),
            ("not-applicable", verified.count(Verdict::NotApplicable).into()),
        ],
    ));
    output.push(text.say_with(
        "cli-effort",
        &[
            ("replicates", verified.replicates.into()),
            ("seed", scenario.seed.to_string().into()),
            ("seconds", text.rounded(verified.elapsed_s, 2).into()),
            ("threads", verified.threads.into()),
            ("speed", text.compact(speed(verified).round()).into()),
        ],
    ));
    output.join("\n") + "\n"
}

/// Every published number beside ours, under the name of its check.
fn numbers(verified: &Verified, text: &Text) -> String {
    /// Of published numbers and ours: one more than the most that is published.
    const DECIMALS: u8 = 8;
    let of_check = |(check, finding): &(&'static Check, Finding)| {
        let pairs = finding.evidence.iter().flat_map(|evidence| evidence.pairs.clone());
        let check = *check;
        pairs.map(move |pair| (check, pair)).collect::<Vec<_>>()
    };
    let pairs: Vec<_> = verified.findings.iter().flat_map(of_check).collect();
    let cells = |heading: &str, of: &dyn Fn(&(&Check, Pair)) -> String| {
        column(&text.say(heading), pairs.iter().map(of))
    };
    let lines = aligned(&[
        cells("verify-number", &|(_, pair)| format!("  {}", pair.name)),
        cells("verify-published", &|(_, pair)| text.rounded(pair.published, DECIMALS)),
        cells("verify-ours", &|(_, pair)| text.rounded(pair.computed, DECIMALS)),
        cells("verify-error", &|(_, pair)| format!("{:.0e}", pair.computed - pair.published)),
    ]);
    let mut lines = lines.lines();
    let mut output = vec![lines.next().unwrap_or_default().to_owned()];
    let mut before = "";
    for ((check, _), line) in pairs.iter().zip(lines) {
        if check.id != before {
            output.push(text.say(&format!("check-{}", check.id)));
            before = check.id;
        }
        output.push(line.to_owned());
    }
    output.join("\n") + "\n"
}

fn speed(verified: &Verified) -> f64 {
    f64::from(verified.replicates) / verified.elapsed_s.max(1e-9)
}

/// Why a check is undecided or does not apply, or how far a law is broken.
fn remarks(finding: &Finding, text: &Text) -> String {
    let reason = finding
        .reason
        .map(|reason| text.say_with("checks-reason", &[("reason", reason.id().into())]));
    let breach = trial(finding).and_then(|trial| text.trial_breach(&trial));
    reason.into_iter().chain(breach).collect::<Vec<_>>().join(" ")
}

/// The numbers of a finding, for words.
fn trial(finding: &Finding) -> Option<Trial<'_>> {
    let evidence = finding.evidence.as_ref()?;
    Some(Trial {
        expected: evidence.expected.id(),
        number: if let Expected::Number(number) = evidence.expected { number } else { 0.0 },
        found: evidence.found,
        tolerance: evidence.tolerance,
        unit: evidence.unit,
        cases: evidence.cases,
        broken: evidence.broken,
        means: evidence.means.unwrap_or_default(),
    })
}

/// The JSON form: stable, for machines; each check stands on its own line. `frontera verify --help` describes it.
fn form(verified: &Verified) -> String {
    let count = |verdict: Verdict| verified.count(verdict);
    let head = json!({
        "scenario": verified.scenario.id,
        "version": env!("CARGO_PKG_VERSION"),
        "seed": verified.scenario.seed,
        "replicates": verified.replicates,
        "threads": verified.threads,
        "elapsed_s": verified.elapsed_s,
        "verdicts": {
            "passed": count(Verdict::Passed),
            "failed": count(Verdict::Failed),
            "undecided": count(Verdict::Undecided),
            "not_applicable": count(Verdict::NotApplicable),
        },
    })
    .to_string();
    let head = head.strip_suffix('}').unwrap_or(&head);
    let entry = |(check, finding): &(&Check, Finding)| -> String {
        let mut entry: Value = json!({ "id": check.id, "family": check.family() });
        for (field, value) in json!(finding).as_object().into_iter().flatten() {
            entry[field] = value.clone();
        }
        entry.to_string()
    };
    let entries: Vec<String> = verified.findings.iter().map(entry).collect();
    format!("{head},\n\"checks\":[\n{}\n]}}\n", entries.join(",\n"))
}
