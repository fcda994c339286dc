//! A comparison for reading in a terminal: a block a scenario, with the sentence of its first outcome, then regret.
//!
//! Both means have the digits that their difference supports: most of their own errors they share.

use super::{Compared, Differences};
use crate::command_line::report::in_language;
use crate::command_line::table::{aligned, column};
use frontera::analysis::{Criterion, Difference};
use frontera::model::{Part, Place};
use frontera::simulation::Period;
use frontera::text::{Contrast, Text};

/// Writes the tables.
pub(super) fn write(compared: &Compared, text: &Text) -> String {
    if compared.time.is_empty() {
        return format!("{}\n\n{}\n", text.say("compare-no-year"), compared.closing(text));
    }
    let mut parts = Vec::new();
    for side in 1..compared.sides.len() {
        let of_side = |series: &&Differences| series.side == side;
        let series: Vec<&Differences> = compared.differences.iter().filter(of_side).collect();
        let names = [("other", compared.name(side, text)), ("reference", compared.name(0, text))];
        parts.push(text.say_with("compare-title", &names.map(|(id, name)| (id, name.into()))));
        parts.extend(series.first().and_then(|series| sentence(compared, series, text)));
        parts.push(differences(compared, side, &series, text));
    }
    if let Some(regret) = &compared.regret {
        let sections = [
            (text.say("compare-regret-protection"), &regret.protection),
            (text.say("compare-regret-operation"), &regret.operation),
        ];
        for (title, criteria) in sections {
            if !criteria.is_empty() {
                parts.push(format!("{title}\n\n{}", regrets(compared, criteria, text)));
            }
        }
    }
    parts.push(compared.closing(text));
    parts.join("\n\n") + "\n"
}

/// The first outcome at the last point in time.
fn sentence(compared: &Compared, series: &Differences, text: &Text) -> Option<String> {
    let (time, point) = (compared.time.last()?, series.points.last()?.as_ref()?);
    let title = |side: usize| in_language(&compared.sides[side].scenario.title, text);
    let interval = point.interval?;
    Some(text.contrast_sentence(&Contrast {
        outcome: series.key.outcome,
        unit: series.unit,
        place: series.key.place.map(Place::named),
        time,
        names: [title(0), title(series.side)],
        means: [point.reference_mean, point.other_mean],
        change: point.mean,
        mcse: point.mcse.unwrap_or(0.0),
        interval: [interval.low, interval.high],
        counted: point.counted.id(),
        share: point.share,
        share_error: point.share_error(),
        equal: point.equal,
    }))
}

/// Outcome by outcome, point in time by point in time.
fn differences(compared: &Compared, side: usize, series: &[&Differences], text: &Text) -> String {
    let rows: Vec<(&Differences, &String, Option<&Difference>)> = series
        .iter()
        .flat_map(|series| {
            let points = compared.time.iter().zip(&series.points);
            points.map(|(time, point)| (*series, time, point.as_ref()))
        })
        .collect();
    let cells = |heading: String, of: &dyn Fn(&Difference, &str) -> String| {
        let cell = |(series, _, point): &(&Differences, &String, Option<&Difference>)| {
            point.map_or_else(|| text.say("table-undefined"), |point| of(point, series.unit))
        };
        column(&heading, rows.iter().map(cell))
    };
    let names = rows.iter().map(|row| name(row.0.key.outcome, row.0.key.part, text));
    let mut columns = vec![column(&text.say("compare-outcome"), names)];
    if series.first().is_some_and(|series| series.key.period == Period::FiscalYear) {
        let years = rows.iter().map(|row| text.time_short(row.1));
        columns.push(column(&text.say("table-year"), years));
    }
    let ids = [0, side].map(|side| compared.sides[side].scenario.id.clone());
    let [reference, other] = ids;
    columns.push(cells(reference, &|point, unit| {
        text.brief(point.reference_mean, point.mcse.unwrap_or(0.0), unit)
    }));
    columns.push(cells(other, &|point, unit| {
        text.brief(point.other_mean, point.mcse.unwrap_or(0.0), unit)
    }));
    columns.push(cells(text.say("compare-difference"), &|point, unit| {
        text.brief(point.mean, point.mcse.unwrap_or(0.0), unit)
    }));
    columns.push(cells(text.say("compare-interval"), &|point, unit| {
        point.interval.map_or_else(
            || text.say("table-undefined"),
            |interval| {
                let error = point.mcse.unwrap_or(0.0);
                let [low, high] =
                    [interval.low, interval.high].map(|end| text.brief(end, error, unit));
                format!("[{low}; {high}]")
            },
        )
    }));
    columns.push(cells(text.say("compare-share"), &|point, _| {
        text.share_of_pairs(point.share, point.share_error(), point.counted.id(), point.equal)
    }));
    columns.push(cells(text.say("compare-variance-ratio"), &|point, _| {
        point
            .variance_ratio
            .map_or_else(|| text.say("table-undefined"), |ratio| text.brief(ratio, 0.0, "1"))
    }));
    aligned(&columns)
}

/// Regret of every scenario, criterion by criterion.
fn regrets(compared: &Compared, criteria: &[Criterion], text: &Text) -> String {
    let names = criteria.iter().map(|criterion| {
        let outcome = name(criterion.outcome, criterion.part, text);
        if criteria.iter().any(|other| other.time != criterion.time) {
            format!("{outcome}, {}", text.time_short(&criterion.time))
        } else {
            outcome
        }
    });
    let mut columns = vec![column(&text.say("compare-outcome"), names)];
    for (place, side) in compared.sides.iter().enumerate() {
        let cell = |criterion: &Criterion| {
            let regret = &criterion.policies[place];
            let error = regret.mcse.unwrap_or(0.0);
            let [mean, high] =
                [regret.mean, regret.high].map(|value| text.brief(value, error, criterion.unit));
            let share = text.rounded(regret.share_best * 100.0, 0) + "%";
            text.say_with(
                "compare-regret-cell",
                &[("mean", mean.into()), ("high", high.into()), ("share", share.into())],
            )
        };
        columns.push(column(&side.scenario.id, criteria.iter().map(cell)));
    }
    aligned(&columns)
}

/// An outcome, or one part of it.
fn name(outcome: &str, part: Option<Part>, text: &Text) -> String {
    let whole = text.outcome(outcome);
    part.map_or(whole.clone(), |part| format!("{whole}: {}", text.named(part.named())))
}
