//! `frontera open`: the scenario in a link as a file on standard output, what is to be said about it on standard error.

use super::arguments::OpenArguments;
use super::{Fault, print, run};
use frontera::random::Distribution;
use frontera::scenario::link::{LinkError, Opened, decode};
use frontera::scenario::{Difference, Side, write};
use frontera::text::Text;

pub fn open(arguments: &OpenArguments, text: &Text) -> Result<(), Fault> {
    let opened = decode(&arguments.link).map_err(|error| unopened(&error, text))?;
    print(&write(&opened.link.scenario))?;
    for line in remarks(&opened, text) {
        eprintln!("{line}");
    }
    if arguments.check { check(&opened, text) } else { Ok(()) }
}

fn unopened(error: &LinkError, text: &Text) -> Fault {
    let problems = error.problems().iter().map(|problem| text.error(problem));
    Fault::Input(std::iter::once(text.error(error)).chain(problems).collect())
}

/// Runs the scenario and compares the fingerprints. A result that differs is a failure.
fn check(opened: &Opened, text: &Text) -> Result<(), Fault> {
    let found = run::fingerprint(&opened.link.scenario, text)?;
    let (id, arguments) = match (opened.link.expects(&found), opened.link.fingerprint) {
        (Some(true), _) => ("link-reproduced", vec![("fingerprint", found.into())]),
        (Some(false), Some(expected)) => {
            let expected = format!("{expected:016x}");
            let arguments = [("found", found.into()), ("expected", expected.into())];
            return Err(Fault::Failure(text.say_with("link-result-differs", &arguments)));
        }
        _ => ("link-without-fingerprint", vec![("fingerprint", found.into())]),
    };
    eprintln!("{}", text.say_with(id, &arguments));
    Ok(())
}

/// What the recipient should know, and what differs from the preset.
fn remarks(opened: &Opened, text: &Text) -> Vec<String> {
    let mut lines: Vec<String> = opened.notices.iter().map(|notice| text.remark(notice)).collect();
    let scenario = &opened.link.scenario;
    let Some(preset) = &scenario.preset else {
        lines.push(text.say("link-whole"));
        return lines;
    };
    let changes = scenario.changes();
    let arguments = [("preset", preset.as_str().into()), ("count", changes.len().into())];
    lines.push(text.say_with("link-changes", &arguments));
    lines.extend(changes.iter().map(|change| changed(change, text)));
    lines
}

/// `  key: before → after`.
fn changed(change: &Difference, text: &Text) -> String {
    let [before, after] = [&change.first, &change.second].map(|side| {
        side.as_ref().map_or_else(|| text.say("link-side-absent"), |side| shown(side, text))
    });
    if before == after {
        return format!("  {}", change.key);
    }
    format!("  {}: {before} → {after}", change.key)
}

fn shown(side: &Side, text: &Text) -> String {
    match side {
        Side::Quantity(Distribution::Fixed { value }) | Side::Correlation(value) => {
            text.number(*value)
        }
        Side::Quantity(distribution) => {
            let [low, high] = [0.05, 0.95].map(|level| distribution.quantile(level).into());
            text.say_with("link-side-range", &[("low", low), ("high", high)])
        }
        // A seed is a name, not a quantity.
        Side::Count(count) => count.to_string(),
        Side::Text(said) => format!("\"{said}\""),
        Side::Enabled(true) => text.say("link-side-in-force"),
        Side::Enabled(false) => text.say("link-side-switched-off"),
        Side::Content => text.say("link-side-content"),
    }
}
