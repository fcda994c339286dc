//! A week at a port as JSON and CSV: stable, for machines.
//!
//! The JSON form is one object:
//!
//! | field | value |
//! | --- | --- |
//! | `scenario`, `version`, `seed`, `replicates` | as run |
//! | `port`, `month`, `monday` | id of the port, `"1998-07"`, and the week's Monday, `"1998-07-06"` |
//! | `method` | `"events"` or `"fluid"` |
//! | `hours` | one object a kind of lane and hour, see below |
//! | `week` | one object a kind of lane (`vehicle`, `pedestrian`, `trusted`; those the port has), see below |
//!
//! Every number is an object of `mean` over replicates, its Monte Carlo standard error `mcse` (`null` of one replicate) and
//! `quantiles` over replicates from `"0.025"` to `"0.975"`, or `null` where it is undefined in every replicate.
//!
//! | an hour | |
//! | --- | --- |
//! | `weekday`, `hour`, `lane` | 1 to 7, Monday being 1; 0 to 23; kind of lane |
//! | `arrivals` | vehicles, or people on foot, who come in the hour |
//! | `wait_minutes` | mean wait of those who join in the hour |
//! | `line` | in line as the hour ends |
//! | `fluid_wait_minutes`, `fluid_error_minutes` | of `events`: the wait as a fluid, and fluid less events |
//!
//! | a week | |
//! | --- | --- |
//! | `crossings`, `turned_away` | those who cross, and those who turn away from the longest line |
//! | `wait_minutes_mean`, `_p50`, `_p90`, `_p95`, `share_over_20_min` | over those who cross |
//! | `hours_lost` | all together; of vehicles, or of people on foot |
//! | `table` | `wait_minutes_mean`, `wait_minutes_p90`, `share_over_20_min` of the month in the run |
//! | `fluid` | of `events`: all figures of the week as a fluid |
//! | `fluid_error`, `table_error` | of `events`: fluid, and table, less events |
//!
//! CSV has one row a number: `lane`, `weekday`, `hour`, `figure`, `mean`, `mcse` and the quantiles; weekday and hour are
//! empty for figures of the week, whose names in `fluid` and so on begin with `fluid_`, `table_`, `fluid_error_` and
//! `table_error_`.

use super::summary::{heads, numbers, value};
use crate::model::Lane;
use crate::scenario::Scenario;
use crate::simulation::Summary;
use crate::simulation::port_week::{HourFigure, Method, PortWeek, PortWeekResults, WeekFigure};
use serde_json::{Map, Value, json};

/// A figure and its summary.
type Named = (&'static str, Option<Summary>);

/// The JSON form.
#[must_use]
pub fn json(scenario: &Scenario, week: &PortWeek, results: &PortWeekResults) -> String {
    let lanes: Vec<Lane> = results.lanes().collect();
    let mut hours = Vec::new();
    for &lane in &lanes {
        for (hour, figures) in of_hours(results, lane).into_iter().enumerate() {
            let mut entry = Map::new();
            entry.insert("weekday".to_owned(), json!(hour / 24 + 1));
            entry.insert("hour".to_owned(), json!(hour % 24));
            entry.insert("lane".to_owned(), json!(lane.id()));
            entry.extend(
                figures.into_iter().map(|(id, summary)| (id.to_owned(), value(summary.as_ref()))),
            );
            hours.push(Value::Object(entry));
        }
    }
    let of_week = lanes.iter().map(|&lane| {
        let mut entry = Map::new();
        for (group, figures) in of_week(results, lane) {
            let figures = figures.into_iter().map(|(id, s)| (id.to_owned(), value(s.as_ref())));
            if group.is_empty() {
                entry.extend(figures);
            } else {
                entry.insert(group.to_owned(), Value::Object(figures.collect()));
            }
        }
        (lane.id().to_owned(), Value::Object(entry))
    });
    let of_week: Map<String, Value> = of_week.collect();
    let document = json!({
        "scenario": scenario.id,
        "version": env!("CARGO_PKG_VERSION"),
        "seed": scenario.seed,
        "replicates": results.replicates(),
        "port": week.port().id(),
        "month": week.week().month().to_string(),
        "monday": week.week().to_string(),
        "method": results.method(),
        "hours": hours,
        "week": of_week,
    });
    document.to_string() + "\n"
}

/// The CSV form.
#[must_use]
pub fn csv(results: &PortWeekResults) -> String {
    let mut rows = vec![heads(&["lane", "weekday", "hour", "figure"])];
    for lane in results.lanes() {
        for (hour, figures) in of_hours(results, lane).into_iter().enumerate() {
            let (weekday, hour) = ((hour / 24 + 1).to_string(), (hour % 24).to_string());
            rows.extend(figures.iter().map(|figure| row(lane, &weekday, &hour, "", figure)));
        }
        for (group, figures) in of_week(results, lane) {
            rows.extend(figures.iter().map(|figure| row(lane, "", "", group, figure)));
        }
    }
    super::csv::lines(rows)
}

fn row(lane: Lane, weekday: &str, hour: &str, group: &str, (id, summary): &Named) -> Vec<String> {
    let figure = if group.is_empty() { (*id).to_owned() } else { format!("{group}_{id}") };
    numbers(&[lane.id(), weekday, hour, &figure], summary.as_ref())
}

/// Figures of each hour, Monday's first hour first.
fn of_hours(results: &PortWeekResults, lane: Lane) -> Vec<Vec<Named>> {
    let method = results.method();
    let mut columns: Vec<(&str, Vec<Option<Summary>>)> = HourFigure::ALL
        .iter()
        .map(|&figure| (figure.id(), results.hours(lane, figure, method)))
        .collect();
    if method == Method::Events {
        let fluid = results.hours(lane, HourFigure::Wait, Method::Fluid);
        columns.push(("fluid_wait_minutes", fluid));
        columns.push(("fluid_error_minutes", results.fluid_error_by_hour(lane)));
    }
    let hours = columns.first().map_or(0, |(_, hours)| hours.len());
    (0..hours)
        .map(|hour| columns.iter().map(|(id, column)| (*id, column[hour].clone())).collect())
        .collect()
}

/// Figures of the week, in groups; the first group has no name.
fn of_week(results: &PortWeekResults, lane: Lane) -> Vec<(&'static str, Vec<Named>)> {
    let method = results.method();
    let all = |of: &dyn Fn(WeekFigure) -> Option<Summary>| -> Vec<Named> {
        WeekFigure::ALL.iter().map(|&figure| (figure.id(), of(figure))).collect()
    };
    let of_table = |of: &dyn Fn(WeekFigure) -> Option<Summary>| -> Vec<Named> {
        WeekFigure::OF_TABLE.iter().map(|&figure| (figure.id(), of(figure))).collect()
    };
    let mut groups = vec![
        ("", all(&|figure| results.week(lane, figure, method))),
        ("table", of_table(&|figure| results.table(lane, figure))),
    ];
    if method == Method::Events {
        groups.push(("fluid", all(&|figure| results.week(lane, figure, Method::Fluid))));
        groups.push(("fluid_error", all(&|figure| results.fluid_error(lane, figure))));
        groups.push(("table_error", of_table(&|figure| results.table_error(lane, figure))));
    }
    groups
}
