//! The column of figures: which ones, in which order, and what their numbers say.

use super::border_fan::{BorderFan, Marks, effect_heading};
use super::figure::{Figure, Shared};
use super::picture::Picture;
use super::record::{self, caveat};
use super::sector_fans::SectorFans;
use super::sector_shares::SectorShares;
use crate::app::effect::Effect;
use crate::app::hooks::use_text;
use crate::app::runner::RunView;
use crate::app::shown::Shown;
use crate::chart::Sharing;
use crate::model::Sector;
use crate::scenario::Scenario;
use crate::simulation::Summary;
use crate::text::{self, Interval, Text};
use std::rc::Rc;
use yew::{AttrValue, Html, Properties, component, html, use_memo};

/// See the module.
#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    /// The run.
    pub run: RunView,
    /// What the reader's changes do, if anything was changed.
    pub effect: Option<Rc<Effect>>,
    /// Whether what is shown is not what the levers say.
    pub stale: bool,
}

/// A figure ready to be shown.
#[derive(Clone, PartialEq)]
struct Prepared {
    id: &'static str,
    heading: AttrValue,
    sentence: AttrValue,
    note: AttrValue,
    picture: Shared,
}

/// See the module.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let text = use_text();
    let behind = props.run.shown.clone().zip(props.run.scenario.clone());
    let prepared = use_memo(
        (text.clone(), behind.map(|(shown, scenario)| Behind { shown, scenario })),
        |(text, behind)| {
            behind
                .as_ref()
                .map(|Behind { shown, scenario }| prepare(text, scenario, shown))
                .unwrap_or_default()
        },
    );
    let changed = use_memo((text.clone(), props.effect.clone()), |(text, effect)| {
        effect.as_ref().map(|effect| of_changes(text, effect)).unwrap_or_default()
    });
    if prepared.is_empty() {
        return html! { <p class="figures-waiting" role="status">{ text.say("figure-waiting") }</p> };
    }
    let figures = prepared.iter().chain(changed.iter()).enumerate().map(|(at, figure)| {
        let Prepared { id, heading, sentence, note, picture } = figure.clone();
        html! { <Figure key={id} {id} number={at + 1} {heading} {sentence} {note} {picture} stale={props.stale} /> }
    });

    html! { <div class="figures" aria-busy={props.stale.to_string()}>{ for figures }</div> }
}

/// What figures are made from; equal only if it is the same.
struct Behind {
    shown: Rc<Shown>,
    scenario: Rc<Scenario>,
}

impl PartialEq for Behind {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shown, &other.shown) && Rc::ptr_eq(&self.scenario, &other.scenario)
    }
}

fn prepare(text: &Text, scenario: &Scenario, shown: &Shown) -> Vec<Prepared> {
    let fan = |id, (outcome, unit), series: &str, marks| Prepared {
        id,
        heading: text.outcome(outcome).into(),
        sentence: fan_sentence(text, scenario, shown, (outcome, unit), series).into(),
        note: caveat(text, scenario, series).into(),
        picture: shared(BorderFan::new(text, scenario, shown, (outcome, unit), series, marks)),
    };
    let shares =
        SectorShares::new(text, scenario, shown, "apprehensions", "observed.apprehensions");
    let sectors = ("apprehensions", "events");
    let mut fee = fan("fee", ("guide_fee_usd", "usd"), "observed.guide_fee", Marks::None);
    fee.sentence = fee_sentence(text, shown).unwrap_or_default().into();
    vec![
        fan(
            "apprehensions",
            ("apprehensions", "events"),
            "observed.apprehensions",
            Marks::Policies,
        ),
        Prepared {
            id: "sectors",
            heading: text.say("figure-sectors").into(),
            sentence: sectors_sentence(text, shown).into(),
            note: caveat(text, scenario, "observed.apprehensions").into(),
            picture: shared(SectorFans::new(
                text,
                scenario,
                shown,
                sectors,
                "observed.apprehensions",
                Sharing::Shared,
            )),
        },
        Prepared {
            id: "shares",
            heading: text.say("figure-shares").into(),
            sentence: shares_sentence(text, &shares).unwrap_or_default().into(),
            note: caveat(text, scenario, "observed.apprehensions").into(),
            picture: shared(shares),
        },
        fan("deaths", ("deaths_recorded", "people"), "observed.deaths", Marks::None),
        fee,
        fan("guides", ("guide_share", "share"), "observed.guide_share", Marks::None),
    ]
}

/// The effect of the changes, year by year.
fn of_changes(text: &Text, effect: &Effect) -> Vec<Prepared> {
    let ids = ["effect-apprehensions", "effect-deaths"];
    let figures = ids.into_iter().zip(&effect.courses).map(|(id, course)| Prepared {
        id,
        heading: effect_heading(text, course.outcome).into(),
        sentence: text.say("effect-chart-note").into(),
        note: AttrValue::default(),
        picture: shared(BorderFan::of_effect(text, effect, course)),
    });
    figures.collect()
}

fn shared(picture: impl Picture + 'static) -> Shared {
    Shared(Rc::new(picture))
}

fn interval(summary: &Summary) -> Interval {
    let [_, low, _, _, _, high, _] = summary.quantiles;
    Interval { mean: summary.mean, mcse: error(summary), low, high, level_percent: 80 }
}

/// The Monte Carlo error; none for a single replicate.
fn error(summary: &Summary) -> f64 {
    summary.mcse.unwrap_or(0.0)
}

/// The last year of an outcome, beside the record.
fn fan_sentence(
    text: &Text,
    scenario: &Scenario,
    shown: &Shown,
    (outcome, unit): (&str, &str),
    series: &str,
) -> String {
    let Some((time, summary)) = shown.last(outcome) else { return String::new() };
    let recorded = record::points(scenario, series, None);
    let observed =
        recorded.iter().find(|point| format!("{:.0}", point.x) == time).map(|point| point.y);
    let expected = Some(interval(summary));
    text.fan_sentence(&text::Fan { outcome, unit, sector: None, time, expected, observed })
}

/// The sector that fell most and the one that rose most.
fn sectors_sentence(text: &Text, shown: &Shown) -> String {
    let ends = |sector: Sector| {
        let series = shown.series("apprehensions", Some(sector));
        Some((sector, series.first()?.as_ref()?, series.last()?.as_ref()?))
    };
    let change = |(_, first, last): &(Sector, &Summary, &Summary)| last.mean - first.mean;
    let mut ranked: Vec<_> = Sector::ALL.into_iter().filter_map(ends).collect();
    ranked.sort_by(|one, other| change(one).total_cmp(&change(other)));
    let (Some(first_time), Some(last_time)) = (shown.time.first(), shown.time.last()) else {
        return String::new();
    };
    let said = |(sector, first, last): &(Sector, &Summary, &Summary)| {
        text.trend_sentence(&text::Trend {
            outcome: "apprehensions",
            unit: "events",
            sector: Some(sector.id()),
            times: [first_time, last_time],
            means: [first.mean, last.mean],
            mcses: [error(first), error(last)],
        })
    };
    let extremes = [ranked.first(), ranked.last()];
    extremes.into_iter().flatten().map(said).collect::<Vec<_>>().join(" ")
}

fn shares_sentence(text: &Text, shares: &SectorShares) -> Option<String> {
    let (year, modelled, observed) = shares.last()?;
    let of = |shares: &[f64]| -> Vec<text::Share<'static>> {
        Sector::ALL
            .iter()
            .zip(shares)
            .map(|(sector, &share)| text::Share { sector: sector.id(), share })
            .collect()
    };
    let time = format!("{year:.0}");
    Some(text.shares_sentence(&text::Shares {
        outcome: "apprehensions",
        time: &time,
        shares: &of(&modelled),
        observed: &of(&observed),
    }))
}

fn fee_sentence(text: &Text, shown: &Shown) -> Option<String> {
    let (time, fee) = shown.last("guide_fee_usd")?;
    let (_, share) = shown.last("guide_share")?;
    Some(text.fee_sentence(&text::Fee { time, fee_usd: interval(fee), guide_share: share.mean }))
}
