//! A table cell: outcomes of a scenario, or of a paired difference, over time.

use super::seen::{self, Seen};
use crate::app::browser::download;
use crate::app::figures::{Subject, difference_name, illustrative};
use crate::app::hooks::{Wanted, use_shown, use_text};
use crate::app::shown::{Shown, Source};
use crate::model::Place;
use crate::notebook::Table;
use crate::simulation::Summary;
use crate::text::Text;
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, classes, component, html};

/// Milliseconds a table waits for the charts before it.
const PAUSE_MS: u32 = 60;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct TableCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// What it shows.
    pub table: Table,
    /// The scenarios it shows.
    pub seen: Vec<Seen>,
}

/// See the module.
#[component]
pub fn TableCell(props: &TableCellProps) -> Html {
    let text = use_text();
    let TableCellProps { id, table, seen } = props;
    let language = text.language();
    let main = seen::of(seen, &table.shown.scenario);
    let minus = table.shown.minus.as_deref().map(|name| seen::of(seen, name));
    let source = main.and_then(|main| match minus {
        None => main.view.results.clone().map(Source::Run),
        Some(minus) => Some(Source::Difference(minus?.whole()?, main.whole()?)),
    });
    let columns = columns(table);
    let period = columns.first().map(|subject| subject.period());
    let wanted = source.zip(period).map(|(source, period)| Wanted {
        source,
        names: columns.iter().map(|subject| subject.name()).collect(),
        period,
    });
    let shown = use_shown(wanted, PAUSE_MS);
    let titles: Vec<&Seen> = minus.flatten().into_iter().chain(main).collect();
    let titles = seen::titles(&titles, language);
    let caption = match &titles[..] {
        [reference, other] => difference_name(&text, [reference, other]),
        [only] => only.clone(),
        _ => String::new(),
    };
    let stale = seen.iter().any(Seen::is_stale);
    let missing =
        |main: &Seen| columns.iter().find_map(|column| main.missing(column.outcome, &text));
    let missing = main.and_then(missing);
    let Some(shown) = shown.map(|shown| shown.1.clone()).filter(|_| missing.is_none()) else {
        let said = missing.unwrap_or_else(|| text.say("figure-waiting"));
        return html! { <div id={id.clone()} class="figure-waiting" role="status"><h2>{ caption }</h2><p>{ said }</p></div> };
    };
    let heads = columns.iter().map(|subject| {
        let unit = text.unit(subject.outcome.unit);
        html! { <th scope="col" class="number">{ subject.heading(&text) }<span class="unit">{ unit }</span></th> }
    });
    let rows = shown.time.iter().enumerate().map(|(at, time)| {
        let cells = columns.iter().map(|subject| {
            let summary = shown.series(subject.name()).get(at);
            html! { <td class="number">{ cell(&text, *subject, summary.and_then(Option::as_ref)) }</td> }
        });
        html! { <tr><th scope="row">{ text.time_short(time) }</th>{ for cells }</tr> }
    });
    let oncsv = {
        let (id, columns, shown) = (id.clone(), columns.clone(), shown.clone());
        Callback::from(move |_: MouseEvent| {
            download(&format!("{id}.csv"), "text/csv", &csv(&columns, &shown));
        })
    };

    html! {
        <div role="group" id={id.clone()} class={classes!("table-cell", stale.then_some("figure-stale"))} aria-label={caption.clone()}>
            <div class="table-stage" tabindex="0" role="group" aria-label={caption.clone()}>
                <table>
                    <caption>{ caption }</caption>
                    <thead><tr><th scope="col">{ text.say("table-time") }</th>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <div class="figure-foot">
                <div>
                    <p class="hint">{ text.say("table-note") }</p>
                    { illustrative(&text, &mut columns.iter().map(|subject| subject.outcome.id)) }
                </div>
                <div class="figure-actions"><button type="button" onclick={oncsv}>{ text.say("figure-save-csv") }</button></div>
            </div>
        </div>
    }
}

/// One column an outcome, or one a place of each.
fn columns(table: &Table) -> Vec<Subject> {
    let subjects = table.outcomes.iter().filter_map(|outcome| Subject::new(outcome, &table.shown));
    match table.shown.group_by.places().all() {
        places if places.is_empty() => subjects.collect(),
        places => subjects
            .flat_map(|subject| {
                places.iter().map(move |&place| subject.of(place)).collect::<Vec<_>>()
            })
            .collect(),
    }
}

/// The mean, and below it the middle 80 %.
fn cell(text: &Text, subject: Subject, summary: Option<&Summary>) -> Html {
    let Some(summary) = summary else { return html! { { text.say("table-undefined") } } };
    let error = summary.mcse.unwrap_or(0.0);
    let said = |value| text.brief(value, error, subject.outcome.unit);
    let [_, low, _, _, _, high, _] = summary.quantiles;
    let range =
        text.say_with("chart-range", &[("low", said(low).into()), ("high", said(high).into())]);
    html! { <>{ said(summary.mean) }<span class="interval">{ range }</span></> }
}

/// A line a point in time and column.
fn csv(columns: &[Subject], shown: &Shown) -> String {
    let time_key = columns.first().map_or("time", |subject| subject.time_key());
    let mut lines = vec![format!("{time_key},outcome,place,unit,mean,mcse,p10,p50,p90")];
    for subject in columns {
        let series = shown.series(subject.name());
        for (time, summary) in shown.time.iter().zip(series) {
            let Some(summary) = summary else { continue };
            let [_, p10, _, p50, _, p90, _] = summary.quantiles;
            let place = subject.place.map_or("", Place::id);
            let (outcome, unit) = (subject.outcome.id, subject.outcome.unit);
            let mcse = summary.mcse.map(|mcse| mcse.to_string()).unwrap_or_default();
            let mean = summary.mean;
            lines.push(format!("{time},{outcome},{place},{unit},{mean},{mcse},{p10},{p50},{p90}"));
        }
    }
    lines.join("\n") + "\n"
}
