//! What a figure says in a sentence, made from its numbers.

use super::record;
use super::sector_shares::SectorShares;
use super::subject::Subject;
use crate::app::shown::Shown;
use crate::model::Sector;
use crate::notebook::Spacing;
use crate::scenario::Scenario;
use crate::simulation::Summary;
use crate::text::{self, Interval, Text};

/// The last point in time of a scenario, beside the record.
pub fn of_scenario(text: &Text, subject: Subject, scenario: &Scenario, shown: &Shown) -> String {
    let outcome = subject.outcome;
    let Some((time, summary)) = shown.last(outcome.id, subject.sector) else {
        return String::new();
    };
    let recorded = subject
        .record()
        .map(|series| record::points(scenario, series, subject.sector))
        .unwrap_or_default();
    let at = subject.place_of(time);
    let observed = recorded.iter().find(|point| Some(point.x) == at).map(|point| point.y);
    text.fan_sentence(&text::Fan {
        outcome: outcome.id,
        unit: outcome.unit,
        sector: subject.sector.map(Sector::id),
        time,
        expected: Some(interval(summary)),
        observed,
    })
}

/// The last point in time of a paired difference.
pub fn of_difference(
    text: &Text,
    subject: Subject,
    [reference, other]: [&str; 2],
    shown: &Shown,
) -> String {
    let unit = subject.outcome.unit;
    let Some((time, summary)) = shown.last(subject.outcome.id, subject.sector) else {
        return String::new();
    };
    let [_, low, _, median, _, high, _] = summary.quantiles;
    let error = summary.mcse.unwrap_or(0.0);
    let said = |value| text.brief(value, error, unit);
    text.say_with(
        "figure-difference-sentence",
        &[
            ("time", text.time_short(time).into()),
            ("reference", reference.into()),
            ("other", other.into()),
            ("median", said(median).into()),
            ("low", said(low).into()),
            ("high", said(high).into()),
        ],
    )
}

/// The sector that fell most and the one that rose most.
pub fn of_sectors(text: &Text, subject: Subject, shown: &Shown) -> String {
    let outcome = subject.outcome;
    let ends = |sector: Sector| {
        let series = shown.series(outcome.id, Some(sector));
        Some((sector, series.first()?.as_ref()?, series.last()?.as_ref()?))
    };
    let change = |(_, first, last): &(Sector, &Summary, &Summary)| last.mean - first.mean;
    let mut ranked: Vec<_> = Sector::ALL.into_iter().filter_map(ends).collect();
    ranked.sort_by(|one, other| change(one).total_cmp(&change(other)));
    let (Some(first_time), Some(last_time)) = (shown.time.first(), shown.time.last()) else {
        return String::new();
    };
    let error = |summary: &Summary| summary.mcse.unwrap_or(0.0);
    let said = |(sector, first, last): &(Sector, &Summary, &Summary)| {
        text.trend_sentence(&text::Trend {
            outcome: outcome.id,
            unit: outcome.unit,
            sector: Some(sector.id()),
            times: [first_time, last_time],
            means: [first.mean, last.mean],
            mcses: [error(first), error(last)],
        })
    };
    let extremes = [ranked.first(), ranked.last()];
    extremes.into_iter().flatten().map(said).collect::<Vec<_>>().join(" ")
}

/// The greatest shares in the last year.
pub fn of_shares(text: &Text, subject: Subject, shares: &SectorShares) -> Option<String> {
    let (place, modelled, observed) = shares.last()?;
    let of = |shares: &[f64]| -> Vec<text::Share<'static>> {
        Sector::ALL
            .iter()
            .zip(shares)
            .map(|(sector, &share)| text::Share { sector: sector.id(), share })
            .collect()
    };
    let time = subject.time_at(place);
    Some(text.shares_sentence(&text::Shares {
        outcome: subject.outcome.id,
        time: &time,
        shares: &of(&modelled),
        observed: &of(&observed),
    }))
}

/// What a guide takes, and how many people go with one.
pub fn of_fee(text: &Text, shown: &Shown) -> Option<String> {
    let (time, fee) = shown.last("guide_fee_usd", None)?;
    let (_, share) = shown.last("guide_share", None)?;
    Some(text.fee_sentence(&text::Fee { time, fee_usd: interval(fee), guide_share: share.mean }))
}

/// Whether a sentence on fees can be made of a subject: it wants the share of guides beside the fee.
pub fn speaks_of_fee(subject: Subject) -> bool {
    subject.outcome.id == "guide_fee_usd"
        && subject.sector.is_none()
        && subject.spacing == Spacing::FiscalYear
}

fn interval(summary: &Summary) -> Interval {
    let [_, low, _, _, _, high, _] = summary.quantiles;
    let mcse = summary.mcse.unwrap_or(0.0);
    Interval { mean: summary.mean, mcse, low, high, level_percent: 80 }
}
