//! A week of reception as JSON and CSV: stable, for machines.
//!
//! The JSON form is one object:
//!
//! | field | value |
//! | --- | --- |
//! | `scenario`, `version`, `seed`, `replicates` | as run |
//! | `port`, `month` | id of the port, `"2000-03"` |
//! | `hours` | one object an hour from Monday's first on: `weekday` (1, Monday, to 7), `hour` (0 to 23), `arrivals`, `wait_minutes`, `waiting`, `beds_taken` |
//! | `week` | `arrivals`, `wait_minutes_mean`, `over_goal_share`, `unattended`, `minors_at_night`, `minors_late_handover`, `minors_without_handover`, `shelter_refused` |
//!
//! Every number is an object as in [`super::port_week`]. CSV has one row a number: `weekday`, `hour`, `figure`, `mean`, `mcse`
//! and the quantiles; weekday and hour are empty for figures of the week.

use super::summary::{heads, numbers, value};
use crate::scenario::Scenario;
use crate::simulation::Summary;
use crate::simulation::reception::{Reception, ReceptionFigure, ReceptionHour, ReceptionResults};
use serde_json::{Map, Value, json};

/// The JSON form.
#[must_use]
pub fn json(scenario: &Scenario, reception: &Reception, results: &ReceptionResults) -> String {
    let hours = of_hours(results).into_iter().enumerate().map(|(hour, figures)| {
        let mut entry = Map::new();
        entry.insert("weekday".to_owned(), json!(hour / 24 + 1));
        entry.insert("hour".to_owned(), json!(hour % 24));
        let figures =
            figures.into_iter().map(|(id, summary)| (id.to_owned(), value(summary.as_ref())));
        entry.extend(figures);
        Value::Object(entry)
    });
    let week = of_week(results);
    let week = week.into_iter().map(|(id, summary)| (id.to_owned(), value(summary.as_ref())));
    let document = json!({
        "scenario": scenario.id,
        "version": env!("CARGO_PKG_VERSION"),
        "seed": scenario.seed,
        "replicates": results.replicates(),
        "port": reception.port().id(),
        "month": reception.month().to_string(),
        "hours": hours.collect::<Vec<Value>>(),
        "week": week.collect::<Map<String, Value>>(),
    });
    document.to_string() + "\n"
}

/// The CSV form.
#[must_use]
pub fn csv(results: &ReceptionResults) -> String {
    let mut rows = vec![heads(&["weekday", "hour", "figure"])];
    for (hour, figures) in of_hours(results).into_iter().enumerate() {
        let (weekday, hour) = ((hour / 24 + 1).to_string(), (hour % 24).to_string());
        for (id, summary) in figures {
            rows.push(numbers(&[&weekday, &hour, id], summary.as_ref()));
        }
    }
    for (id, summary) in of_week(results) {
        rows.push(numbers(&["", "", id], summary.as_ref()));
    }
    super::csv::lines(rows)
}

/// Figures of each hour, Monday's first hour first.
fn of_hours(results: &ReceptionResults) -> Vec<Vec<(&'static str, Option<Summary>)>> {
    let columns = ReceptionHour::ALL.map(|figure| (figure.id(), results.hours(figure)));
    let hours = columns[0].1.len();
    let hour = |hour: usize| columns.iter().map(|(id, of)| (*id, of[hour].clone())).collect();
    (0..hours).map(hour).collect()
}

fn of_week(results: &ReceptionResults) -> Vec<(&'static str, Option<Summary>)> {
    ReceptionFigure::ALL.map(|figure| (figure.id(), results.week(figure))).into()
}
