//! A week cell: a week at one port of entry, its wait by weekday and hour, the line through its worst day, and the lanes for
//! the reader to open and close.

use super::chart::shared;
use super::pictured::{Pictured, instead};
use super::seen::Seen;
use crate::app::bench::Pull;
use crate::app::figures::{HourFan, Hours, MapKind, OfWeek, WeekMap, hour_name, weekday_name};
use crate::app::hooks::{OfAsked, use_followed, use_text};
use crate::app::levers::{all_numbers, control};
use crate::model::Lane;
use crate::notebook::Week;
use crate::report::port_week::csv;
use crate::simulation::port_week::{HourFigure, Method, PortWeekResults, WeekFigure};
use crate::simulation::{Followed, Following, Summary};
use crate::text::Text;
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, Properties, classes, component, html, use_memo};

/// Milliseconds a week waits for the charts before it.
const PAUSE_MS: u32 = 40;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct WeekCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// The number of its first figure.
    pub number: usize,
    /// What it shows.
    pub week: Week,
    /// The scenario.
    pub seen: Seen,
    /// The reader moves the lanes.
    pub onpull: Callback<Pull>,
}

/// See the module.
#[component]
pub fn WeekCell(props: &WeekCellProps) -> Html {
    let text = use_text();
    let WeekCellProps { id, number, week, seen, onpull } = props;
    let wanted = Followed::Week { port: week.port, month: week.month };
    let (made, stale) = use_followed(seen.bench.scenario.clone(), wanted, PAUSE_MS);
    let title = seen.title(text.language()).clone();
    let shown = (week.scenario.clone(), week.lane);
    let drawn =
        use_memo((text.clone(), title, shown, made.clone()), |(text, title, shown, made)| {
            draw(text, title, shown, made.as_ref()?)
        });
    let key = format!("ports.lanes.{}.{}", week.lane.id(), week.port.id());
    let lanes = all_numbers().iter().find_map(|numbers| numbers.named(&key));
    let lever = lanes.map(|numbers| {
        let name = AttrValue::from(format!("{id}-lanes"));
        control(&numbers, &seen.bench, name, &text, onpull)
    });
    let body = match (made.is_some(), &*drawn) {
        (true, Some(Drawn { map, day })) => html! {
            <>
                { map.figure(id.to_string(), *number, text.say("week-note"), stale) }
                <div class="week-lanes">{ lever.unwrap_or_default() }</div>
                { day.figure(format!("{id}-day"), number + 1, String::new(), stale) }
            </>
        },
        (made, _) => {
            let month = text.time_short(&week.month.to_string());
            let said = if made {
                text.say_with("week-none", &[("month", month.into())])
            } else {
                text.say("week-waiting")
            };
            instead(id, said)
        }
    };

    html! { <div class={classes!("week-cell")}>{ body }</div> }
}

/// The two figures of a week.
#[derive(Clone, PartialEq)]
struct Drawn {
    map: Pictured,
    day: Pictured,
}

/// Figures of the whole week, for the table: name and value with its range over replicates.
fn of_week(text: &Text, lane: Lane, results: &PortWeekResults) -> Vec<[String; 2]> {
    let figures = WeekFigure::ALL.into_iter().filter_map(|figure| {
        let summary = results.week(lane, figure, Method::Fluid)?;
        let unit = figure.unit().unwrap_or(counted(lane));
        let name = text.say_with("week-figure", &[("figure", figure.id().into())]);
        // Shares have their sign.
        let name = if unit == "share" { name } else { format!("{name}, {}", text.unit(unit)) };
        let [mean, low, high] = [summary.mean, summary.quantiles[1], summary.quantiles[5]]
            .map(|value| text.brief(value, summary.mcse.unwrap_or(0.0), unit));
        Some([name, format!("{mean} ({low}–{high})")])
    });
    figures.collect()
}

/// What is counted in a kind of lane.
const fn counted(lane: Lane) -> &'static str {
    match lane {
        Lane::Pedestrian => "people",
        Lane::Vehicle | Lane::Trusted => "vehicles",
    }
}

/// Nothing where the port has no such lane.
fn draw(
    text: &Text,
    title: &str,
    (scenario, lane): &(String, Lane),
    made: &OfAsked,
) -> Option<Drawn> {
    let (asked, Ok(Following::Week(_, results, _))) = &*made.0 else { return None };
    let Followed::Week { port, month } = asked.followed else { return None };
    let lane = *lane;
    let named = |id: &str| text.named(("port", id));
    let lane_name = text.named(("lane", lane.id())).to_lowercase();
    let month = text.time_short(&month.to_string());
    let of = |figure| results.week(lane, figure, Method::Fluid);
    let map = results.heat_map(lane, Method::Fluid);
    let longest = (0..7 * 24)
        .filter_map(|hour| Some((hour, map[hour / 24][hour % 24]?)))
        .fold(None, |longest: Option<(usize, f64)>, (hour, wait)| match longest {
            Some((_, most)) if most >= wait => longest,
            _ => Some((hour, wait)),
        })?
        .0;
    let said =
        |summary: &Summary, unit| text.brief(summary.mean, summary.mcse.unwrap_or(0.0), unit);
    let heading = text.say_with(
        "week-map",
        &[("port", named(port.id()).into()), ("lane", lane_name.clone().into())],
    );
    let sentence = text.say_with(
        "week-sentence",
        &[
            ("month", month.clone().into()),
            ("mean", said(&of(WeekFigure::Mean)?, "minutes").into()),
            ("half", said(&of(WeekFigure::P50)?, "minutes").into()),
            ("long", said(&of(WeekFigure::P90)?, "minutes").into()),
            ("longest", said(&of(WeekFigure::P95)?, "minutes").into()),
            ("share", said(&of(WeekFigure::OverGoal)?, "share").into()),
            ("hours", said(&of(WeekFigure::HoursLost)?, "hours").into()),
            ("lane", lane.id().into()),
            ("weekday", weekday_name(text, longest / 24).into()),
            ("hour", hour_name(longest % 24).into()),
        ],
    );
    let titled = |heading: &str| {
        text.say_with(
            "week-of",
            &[
                ("heading", heading.into()),
                ("month", month.clone().into()),
                ("title", title.into()),
            ],
        )
    };
    let waits = map.map(|day| day.to_vec()).to_vec();
    let kept = made.clone();
    let csv = move || match &kept.0.1 {
        Ok(Following::Week(_, results, _)) => csv(results),
        _ => String::new(),
    };
    let of_week = OfWeek { figures: of_week(text, lane, results), csv: Rc::new(csv) };
    let picture = shared(WeekMap::new(text, MapKind::Crossing, titled(&heading), waits, of_week));
    let map = Pictured { heading: heading.into(), sentence: sentence.into(), picture };

    let weekday = longest / 24;
    let hours = results.day(lane, HourFigure::Line, Method::Fluid, weekday);
    let hours: Vec<Summary> = hours.into_iter().collect::<Option<_>>()?;
    let (hour, most) =
        hours.iter().enumerate().max_by(|(_, one), (_, other)| one.mean.total_cmp(&other.mean))?;
    let unit = counted(lane);
    let heading = text.say_with(
        "week-day",
        &[
            ("port", named(port.id()).into()),
            ("weekday", weekday_name(text, weekday).into()),
            ("lane", lane_name.into()),
        ],
    );
    let amount = |value: f64| text.rounded(value, 0);
    let sentence = text.say_with(
        "week-day-sentence",
        &[
            ("weekday", weekday_name(text, weekday).into()),
            ("hour", hour_name(hour).into()),
            ("line", text.amount(most.mean.round(), unit).into()),
            ("low", amount(most.quantiles[1]).into()),
            ("high", amount(most.quantiles[5]).into()),
        ],
    );
    let bands: Vec<[f64; 7]> = hours.iter().map(|hour| hour.quantiles).collect();
    let label = [scenario.clone(), title.to_owned()];
    let hours = Hours {
        title: titled(&heading),
        axis: "week-line-axis",
        note: "week-note",
        scenario: label,
        bands: &bands,
        unit,
        every: 1,
        name: |_, hour| hour_name(hour),
        room: None,
    };
    let picture = shared(HourFan::new(text, hours));
    let day = Pictured { heading: heading.into(), sentence: sentence.into(), picture };
    Some(Drawn { map, day })
}
