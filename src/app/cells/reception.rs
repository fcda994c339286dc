//! A reception cell: a week at one port as people are returned there, when they come and how long they wait by weekday and
//! hour, the line through its worst day, how full the shelter is, and the officers for the reader to add or take away.

use super::chart::shared;
use super::pictured::{Pictured, instead};
use super::seen::Seen;
use crate::app::bench::Pull;
use crate::app::figures::{HourFan, Hours, MapKind, OfWeek, WeekMap, hour_name, weekday_name};
use crate::app::hooks::{OfAsked, use_followed, use_text};
use crate::app::levers::{all_numbers, control};
use crate::model::{Month, Port};
use crate::notebook::Reception;
use crate::report::reception::csv;
use crate::scenario::Scenario;
use crate::simulation::reception::{ReceptionFigure, ReceptionResults};
use crate::simulation::{Followed, Following, Summary, in_force};
use crate::text::Text;
use std::rc::Rc;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_memo};

/// Milliseconds a week waits for the charts before it.
const PAUSE_MS: u32 = 60;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ReceptionCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// The number of its first figure.
    pub number: usize,
    /// What it shows.
    pub reception: Reception,
    /// The scenario.
    pub seen: Seen,
    /// The reader moves the officers.
    pub onpull: Callback<Pull>,
}

/// See the module.
#[component]
pub fn ReceptionCell(props: &ReceptionCellProps) -> Html {
    let text = use_text();
    let ReceptionCellProps { id, number, reception, seen, onpull } = props;
    let wanted = Followed::Reception { port: reception.port, month: reception.month };
    let (made, stale) = use_followed(seen.bench.scenario.clone(), wanted, PAUSE_MS);
    let title = seen.title(text.language()).clone();
    let name = reception.scenario.clone();
    let drawn = use_memo((text.clone(), title, name, made.clone()), |(text, title, name, made)| {
        draw(text, title, name, made.as_ref()?)
    });
    let key = format!("repatriation.desk.officers.{}", reception.port.id());
    let officers = all_numbers().iter().find_map(|numbers| numbers.named(&key));
    let lever = officers.map(|numbers| {
        let name = AttrValue::from(format!("{id}-officers"));
        control(&numbers, &seen.bench, name, &text, onpull)
    });
    match (made.is_some(), &*drawn) {
        (true, Some(Drawn { arrivals, map, day, shelter })) => html! {
            <div class="week-cell">
                { arrivals.figure(format!("{id}-arrivals"), *number, String::new(), stale) }
                { map.figure(id.to_string(), number + 1, text.say("reception-note"), stale) }
                <div class="week-lanes">{ lever.unwrap_or_default() }</div>
                { day.figure(format!("{id}-day"), number + 2, String::new(), stale) }
                { shelter.figure(format!("{id}-shelter"), number + 3, String::new(), stale) }
            </div>
        },
        (made, _) => {
            let month = text.time_short(&reception.month.to_string());
            let said = if made {
                text.say_with("reception-none", &[("month", month.into())])
            } else {
                text.say("week-waiting")
            };
            instead(id, said)
        }
    }
}

/// The figures of a week.
#[derive(Clone, PartialEq)]
struct Drawn {
    arrivals: Pictured,
    map: Pictured,
    day: Pictured,
    shelter: Pictured,
}

/// What all figures of a week say of it.
struct Telling<'a> {
    made: &'a OfAsked,
    text: &'a Text,
    title: &'a str,
    port: String,
    month: String,
    scenario: [String; 2],
}

impl Telling<'_> {
    fn heading(&self, message: &str, more: Option<(&'static str, String)>) -> String {
        let mut arguments = vec![("port", self.port.clone().into())];
        arguments.extend(more.map(|(name, value)| (name, value.into())));
        self.text.say_with(message, &arguments)
    }

    /// The heading with month and scenario, for a file of its own.
    fn titled(&self, heading: &str) -> String {
        self.text.say_with(
            "week-of",
            &[
                ("heading", heading.into()),
                ("month", self.month.clone().into()),
                ("title", self.title.into()),
            ],
        )
    }

    /// What the maps are made from; it is told in the sentences.
    fn of_week(&self) -> OfWeek {
        let kept = self.made.clone();
        let csv = move || match &kept.0.1 {
            Ok(Following::Reception(_, results, _)) => csv(results),
            _ => String::new(),
        };
        OfWeek { figures: Vec::new(), csv: Rc::new(csv) }
    }

    fn amount(&self, summary: &Summary, unit: &str) -> String {
        self.text.brief(summary.mean, summary.mcse.unwrap_or(0.0), unit)
    }

    fn range(&self, summary: &Summary) -> [String; 3] {
        [summary.quantiles[3], summary.quantiles[1], summary.quantiles[5]]
            .map(|value| self.text.rounded(value, 0))
    }
}

/// Nothing where nobody is returned.
fn draw(text: &Text, title: &str, name: &str, made: &OfAsked) -> Option<Drawn> {
    let (asked, Ok(Following::Reception(_, results, _))) = &*made.0 else { return None };
    let Followed::Reception { port, month } = asked.followed else { return None };
    let scenario = &*asked.scenario.0;
    let telling = Telling {
        made,
        text,
        title,
        port: text.named(("port", port.id())),
        month: text.time_short(&month.to_string()),
        scenario: [name.to_owned(), title.to_owned()],
    };
    results.week(ReceptionFigure::Arrived).filter(|arrived| arrived.mean > 0.0)?;
    Some(Drawn {
        arrivals: arrivals(&telling, results)?,
        map: map(&telling, scenario, results)?,
        day: day(&telling, results)?,
        shelter: shelter(&telling, scenario, (port, month), results)?,
    })
}

/// How many come by weekday and hour.
fn arrivals(telling: &Telling<'_>, results: &ReceptionResults) -> Option<Pictured> {
    let text = telling.text;
    let map = results.arrival_map();
    let hours = || map.iter().flatten().flatten().copied().enumerate();
    let (busiest, most) = hours().max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    let all: f64 = hours().map(|(_, people)| people).sum();
    let night = hours().filter(|(hour, _)| !(7..19).contains(&(hour % 24)));
    let night: f64 = night.map(|(_, people)| people).sum();
    let heading = telling.heading("reception-arrivals", None);
    let sentence = text.say_with(
        "reception-arrivals-sentence",
        &[
            ("weekday", weekday_name(text, busiest / 24).into()),
            ("hour", hour_name(busiest % 24).into()),
            ("people", text.rounded(most, u8::from(most < 10.0)).into()),
            ("night", text.brief(night / all, 0.005, "share").into()),
        ],
    );
    let values = map.map(|day| day.to_vec()).to_vec();
    let map =
        WeekMap::new(text, MapKind::Arrivals, telling.titled(&heading), values, telling.of_week());
    Some(Pictured { heading: heading.into(), sentence: sentence.into(), picture: shared(map) })
}

/// The wait by weekday and hour.
fn map(telling: &Telling<'_>, scenario: &Scenario, results: &ReceptionResults) -> Option<Pictured> {
    let text = telling.text;
    let goal = scenario.parameter("repatriation.desk.goal")?.distribution.median();
    let heading = telling.heading("reception-map", None);
    let of = |figure| results.week(figure);
    let or_none = |summary: Option<Summary>, unit: &str| {
        summary
            .map_or_else(|| text.say("table-undefined"), |summary| telling.amount(&summary, unit))
    };
    let sentence = text.say_with(
        "reception-sentence",
        &[
            ("month", telling.month.clone().into()),
            ("arrived", or_none(of(ReceptionFigure::Arrived), "people").into()),
            ("wait", or_none(of(ReceptionFigure::Wait), "minutes").into()),
            ("share", or_none(of(ReceptionFigure::OverGoal), "share").into()),
            ("minutes", text.number(goal).into()),
            ("unattended", or_none(of(ReceptionFigure::Unattended), "people").into()),
            ("night", or_none(of(ReceptionFigure::MinorsAtNight), "people").into()),
            ("late", or_none(of(ReceptionFigure::MinorsLate), "people").into()),
            ("without", or_none(of(ReceptionFigure::MinorsWithoutHandover), "people").into()),
        ],
    );
    let waits = results.wait_map().map(|day| day.to_vec()).to_vec();
    let title = telling.titled(&heading);
    let map = WeekMap::new(text, MapKind::Reception(goal), title, waits, telling.of_week());
    Some(Pictured { heading: heading.into(), sentence: sentence.into(), picture: shared(map) })
}

/// The line through the day on which people wait longest.
fn day(telling: &Telling<'_>, results: &ReceptionResults) -> Option<Pictured> {
    let text = telling.text;
    let weekday = results.busiest_day();
    let hours = results.waiting(weekday);
    let (hour, most) =
        hours.iter().enumerate().max_by(|(_, one), (_, other)| one.mean.total_cmp(&other.mean))?;
    let weekday = weekday_name(text, weekday);
    let heading = telling.heading("reception-day", Some(("weekday", weekday.clone())));
    let [middle, low, high] = telling.range(most);
    let sentence = text.say_with(
        "reception-day-sentence",
        &[
            ("weekday", weekday.into()),
            ("hour", hour_name(hour).into()),
            ("line", middle.into()),
            ("low", low.into()),
            ("high", high.into()),
        ],
    );
    let bands: Vec<[f64; 7]> = hours.iter().map(|hour| hour.quantiles).collect();
    let figure = HourFan::new(
        text,
        Hours {
            title: telling.titled(&heading),
            axis: "reception-line-axis",
            note: "reception-note",
            scenario: telling.scenario.clone(),
            bands: &bands,
            unit: "people",
            every: 1,
            name: |_, hour| hour_name(hour),
            room: None,
        },
    );
    Some(Pictured { heading: heading.into(), sentence: sentence.into(), picture: shared(figure) })
}

/// Beds taken through the week, and those there are.
fn shelter(
    telling: &Telling<'_>,
    scenario: &Scenario,
    (port, month): (Port, Month),
    results: &ReceptionResults,
) -> Option<Pictured> {
    let text = telling.text;
    let hours = results.occupied();
    let most = hours.iter().max_by(|one, other| one.mean.total_cmp(&other.mean))?;
    let beds = in_force(scenario, "repatriation.shelter.beds", Some(port.into()))?;
    let beds = beds.into_iter().find_map(|(at, beds)| (at == month).then_some(beds))?;
    let heading = telling.heading("reception-shelter", None);
    let [middle, low, high] = telling.range(most);
    let refused = results.week(ReceptionFigure::Refused);
    let refused =
        refused.map_or_else(|| "0".to_owned(), |summary| telling.amount(&summary, "people"));
    let sentence = text.say_with(
        "reception-shelter-sentence",
        &[
            ("taken", middle.into()),
            ("low", low.into()),
            ("high", high.into()),
            ("beds", text.amount(beds, "beds").into()),
            ("refused", refused.into()),
        ],
    );
    let bands: Vec<[f64; 7]> = hours.iter().map(|hour| hour.quantiles).collect();
    let figure = HourFan::new(
        text,
        Hours {
            title: telling.titled(&heading),
            axis: "reception-shelter-axis",
            note: "reception-note",
            scenario: telling.scenario.clone(),
            bands: &bands,
            unit: "beds",
            every: 24,
            name: |text, day| weekday_name(text, day.min(6)),
            room: Some((text.say("reception-shelter-room"), beds)),
        },
    );
    Some(Pictured { heading: heading.into(), sentence: sentence.into(), picture: shared(figure) })
}
