//! A chart cell: bands of a scenario beside the record, or of the paired difference between two.

use super::seen::{self, Seen};
use crate::app::figures::{
    Figure, OutcomeFan, PlaceFans, PlaceShares, Shared, Subject, by_place, caveat, difference_name,
    of_difference, of_fee, of_places, of_scenario, of_shares, shares_heading, speaks_of_fee,
};
use crate::app::hooks::{Wanted, use_replay, use_shown, use_text};
use crate::app::made::Same;
use crate::app::shown::{Name, Shown, Source};
use crate::notebook::{Chart, Charted, Grouping};
use crate::text::Text;
use std::rc::Rc;
use yew::{AttrValue, Html, Properties, component, html, use_memo};

/// Milliseconds a chart waits for those before it, so that what stands first is read first.
const PAUSE_MS: u32 = 15;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct ChartCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// Its number among the figures.
    pub number: usize,
    /// What it shows.
    pub chart: Chart,
    /// The scenarios it shows.
    pub seen: Vec<Seen>,
    /// Grows with each replay asked for.
    pub replay: u32,
}

/// A chart with its words.
#[derive(Clone, PartialEq)]
struct Drawn {
    heading: AttrValue,
    sentence: AttrValue,
    note: AttrValue,
    picture: Shared,
}

/// See the module.
#[component]
pub fn ChartCell(props: &ChartCellProps) -> Html {
    let text = use_text();
    let ChartCellProps { chart, seen, .. } = props;
    let subject = Subject::new(chart.outcome, &chart.shown);
    let main = seen::of(seen, &chart.shown.scenario);
    let minus = chart.shown.minus.as_deref().map(|name| seen::of(seen, name));
    let source = main.and_then(|main| match minus {
        None => main.view.results.clone().map(Source::Run),
        Some(minus) => Some(Source::Difference(minus?.whole()?, main.whole()?)),
    });
    let wanted = subject.zip(source).map(|(subject, source)| Wanted {
        source,
        names: names(chart, subject),
        period: subject.period(),
    });
    let made = use_shown(wanted.clone(), PAUSE_MS * props.number as u32);
    // A replay begins and ends at pictures of whole runs, the levers at rest.
    let is_newest = made.as_ref().is_some_and(|made| Some(&made.0) == wanted.as_ref());
    let settled = is_newest && seen.iter().all(Seen::is_settled);
    let shown = use_replay(made.map(|made| made.1.clone()), settled, props.replay).map(Same);
    let drawn = use_memo((text.clone(), chart.clone(), shown, benches(seen)), {
        let seen = seen.clone();
        move |(text, chart, shown, _)| {
            let (shown, subject) = (shown.as_ref()?, subject?);
            draw(text, chart, subject, &seen, &shown.0)
        }
    });
    let heading =
        AttrValue::from(subject.map(|subject| heading(&text, chart, subject)).unwrap_or_default());
    let stale = seen.iter().any(Seen::is_stale);

    let missing =
        main.zip(subject).and_then(|(main, subject)| main.missing(subject.outcome, &text));
    match (*drawn).clone().filter(|_| missing.is_none()) {
        Some(Drawn { heading, sentence, note, picture }) => html! {
            <Figure id={props.id.clone()} number={props.number} {heading} {sentence} {note} {picture} {stale} awaited={!settled} />
        },
        None => html! {
            <div id={props.id.clone()} class="figure-waiting" role="status">
                <h2>{ heading }</h2>
                <p>{ missing.unwrap_or_else(|| text.say("figure-waiting")) }</p>
            </div>
        },
    }
}

/// The series a chart needs.
fn names(chart: &Chart, subject: Subject) -> Vec<Name> {
    match chart.shown.group_by {
        Grouping::Sector | Grouping::Port | Grouping::Consulate => {
            let places = subject.outcome.places.all();
            places.into_iter().map(|place| subject.of(place).name()).collect()
        }
        Grouping::None if speaks_of_fee(subject) && chart.shown.minus.is_none() => {
            vec![subject.name(), Name::whole("guide_share")]
        }
        Grouping::None => vec![subject.name()],
    }
}

/// The scenarios a chart is labelled by.
fn benches(seen: &[Seen]) -> Vec<Same<crate::scenario::Scenario>> {
    seen.iter().map(|seen| Same(seen.bench.scenario.clone())).collect()
}

fn heading(text: &Text, chart: &Chart, subject: Subject) -> String {
    let heading = match chart.charted {
        Charted::Fan => subject.heading(text),
        Charted::Multiples => by_place(text, subject),
        Charted::Shares => shares_heading(text, subject),
    };
    match chart.shown.minus {
        Some(_) => text.say_with("figure-difference", &[("heading", heading.into())]),
        None => heading,
    }
}

fn draw(
    text: &Text,
    chart: &Chart,
    subject: Subject,
    seen: &[Seen],
    shown: &Rc<Shown>,
) -> Option<Drawn> {
    let main = seen::of(seen, &chart.shown.scenario)?;
    let heading = AttrValue::from(heading(text, chart, subject));
    if let Some(minus) = &chart.shown.minus {
        let titles = seen::titles(&[seen::of(seen, minus)?, main], text.language());
        let pair = [titles[0].as_str(), titles[1].as_str()];
        let key = format!("{}-minus-{minus}", main.name);
        let (picture, sentence) = match chart.charted {
            Charted::Multiples => {
                let fans = PlaceFans::of_difference(text, subject, pair, &key, shown);
                (shared(fans), difference_name(text, pair))
            }
            Charted::Fan | Charted::Shares => {
                let fan = OutcomeFan::of_difference(text, subject, pair, &key, shown);
                (shared(fan), of_difference(text, subject, pair, shown))
            }
        };
        let mut note = text.say("chart-note-difference");
        if subject.outcome.system.is_illustrative() {
            note = format!("{note} {}", text.say("chart-note-illustrative"));
        }
        let note = AttrValue::from(note);
        return Some(Drawn { heading, sentence: sentence.into(), note, picture });
    }
    let scenario = &main.bench.scenario;
    let (picture, sentence) = match chart.charted {
        Charted::Fan => {
            let fan = OutcomeFan::of_scenarios(text, subject, &[(scenario, shown)]);
            let fee = speaks_of_fee(subject).then(|| of_fee(text, shown)).flatten();
            let sentence = fee.unwrap_or_else(|| of_scenario(text, subject, scenario, shown));
            (shared(fan), sentence)
        }
        Charted::Multiples => {
            let fans = PlaceFans::of_scenario(text, subject, scenario, shown);
            (shared(fans), of_places(text, subject, shown))
        }
        Charted::Shares => {
            let shares = PlaceShares::new(text, subject, scenario, shown);
            let sentence = of_shares(text, subject, &shares).unwrap_or_default();
            (shared(shares), sentence)
        }
    };
    let note = AttrValue::from(caveat(text, scenario, subject));
    Some(Drawn { heading, sentence: sentence.into(), note, picture })
}

/// A picture for a figure.
pub fn shared(picture: impl crate::app::figures::Picture + 'static) -> Shared {
    Shared(Rc::new(picture))
}
