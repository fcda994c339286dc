//! What a figure says in a sentence, made from its numbers.

use super::place_shares::PlaceShares;
use super::record;
use super::subject::Subject;
use crate::app::shown::{Name, Shown};
use crate::model::Place;
use crate::notebook::Spacing;
use crate::scenario::Scenario;
use crate::simulation::Summary;
use crate::text::{self, Interval, Text};

/// The last point in time of a scenario, beside the record.
pub fn of_scenario(text: &Text, subject: Subject, scenario: &Scenario, shown: &Shown) -> String {
    let outcome = subject.outcome;
    let Some((time, summary)) = shown.last(subject.name()) else {
        return String::new();
    };
    let recorded = subject
        .record()
        .map(|series| record::points(scenario, series, subject))
        .unwrap_or_default();
    let at = subject.place_of(time);
    let observed = recorded.iter().find(|point| Some(point.x) == at).map(|point| point.y);
    text.fan_sentence(&text::Fan {
        outcome: outcome.id,
        unit: outcome.unit,
        place: subject.place.map(Place::named),
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
    let Some((time, summary)) = shown.last(subject.name()) else {
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

/// The place that fell most and the one that rose most.
pub fn of_places(text: &Text, subject: Subject, shown: &Shown) -> String {
    let outcome = subject.outcome;
    let ends = |place: Place| {
        let series = shown.series(subject.of(place).name());
        Some((place, series.first()?.as_ref()?, series.last()?.as_ref()?))
    };
    let change = |(_, first, last): &(Place, &Summary, &Summary)| last.mean - first.mean;
    let mut ranked: Vec<_> = outcome.places.all().into_iter().filter_map(ends).collect();
    ranked.sort_by(|one, other| change(one).total_cmp(&change(other)));
    let (Some(first_time), Some(last_time)) = (shown.time.first(), shown.time.last()) else {
        return String::new();
    };
    let error = |summary: &Summary| summary.mcse.unwrap_or(0.0);
    let said = |(place, first, last): &(Place, &Summary, &Summary)| {
        text.trend_sentence(&text::Trend {
            outcome: outcome.id,
            unit: outcome.unit,
            place: Some(place.named()),
            times: [first_time, last_time],
            means: [first.mean, last.mean],
            mcses: [error(first), error(last)],
        })
    };
    let extremes = [ranked.first(), ranked.last()];
    extremes.into_iter().flatten().map(said).collect::<Vec<_>>().join(" ")
}

/// The greatest shares in the last year.
pub fn of_shares(text: &Text, subject: Subject, shares: &PlaceShares) -> Option<String> {
    let (place, modelled, observed) = shares.last()?;
    let of = |shares: &[f64]| -> Vec<text::Share<'static>> {
        let places = subject.outcome.places.all();
        places
            .iter()
            .zip(shares)
            .map(|(place, &share)| text::Share { place: place.named(), share })
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
    let (time, fee) = shown.last(Name::whole("guide_fee_usd"))?;
    let (_, share) = shown.last(Name::whole("guide_share"))?;
    Some(text.fee_sentence(&text::Fee { time, fee_usd: interval(fee), guide_share: share.mean }))
}

/// Whether a sentence on fees can be made of a subject: it wants the share of guides beside the fee.
pub fn speaks_of_fee(subject: Subject) -> bool {
    subject.outcome.id == "guide_fee_usd"
        && subject.place.is_none()
        && subject.spacing == Spacing::FiscalYear
}

fn interval(summary: &Summary) -> Interval {
    let [_, low, _, _, _, high, _] = summary.quantiles;
    let mcse = summary.mcse.unwrap_or(0.0);
    Interval { mean: summary.mean, mcse, low, high, level_percent: 80 }
}
