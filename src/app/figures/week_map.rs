//! A week at a port of entry as a heat map: the wait, or how many people come, by weekday and hour.

use super::picture::{Picture, model_note};
use crate::chart::{
    Canvas, CellReading, Column, Drawing, HeatMap, HeatMapColumn, HeatMapFormats, HeatMapRow,
    HeatMapWords, Labels, Table,
};
use crate::text::Text;
use std::rc::Rc;

/// Days of a week from Monday on, as files and messages name them.
pub const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Minutes of the service goal of 1999 (INS, OIG I-2000-019): cells beyond have a contour.
const GOAL_MINUTES: f64 = 20.0;
/// Name of a wait in CSV.
const WAIT: &str = "wait_minutes";

/// What a map shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MapKind {
    /// The wait of people who cross into the United States.
    Crossing,
    /// The wait of people returned to Mexico, whom officers should receive within these minutes.
    Reception(f64),
    /// How many people are returned to Mexico.
    Arrivals,
}

impl MapKind {
    /// Minutes beyond which cells have a contour.
    const fn goal(self) -> Option<f64> {
        match self {
            Self::Crossing => Some(GOAL_MINUTES),
            Self::Reception(minutes) => Some(minutes),
            Self::Arrivals => None,
        }
    }

    /// What the message for crossings, or the one for reception, says.
    fn say(self, text: &Text, [crossing, reception]: [&str; 2]) -> String {
        match self {
            Self::Crossing => text.say(crossing),
            Self::Reception(_) | Self::Arrivals => {
                let minutes = self.goal().unwrap_or_default();
                text.say_with(reception, &[("minutes", text.number(minutes).into())])
            }
        }
    }

    /// The outcome that defines it, the message for its axis, the one for a cell read aloud, and its name in CSV.
    const fn names(self) -> [&'static str; 4] {
        match self {
            Self::Crossing => ["wait_minutes_mean", "week-wait-axis", "week-spoken", WAIT],
            Self::Reception(_) => {
                ["reception_wait_minutes_mean", "week-wait-axis", "week-spoken", WAIT]
            }
            Self::Arrivals => [
                "received_persons",
                "reception-arrivals-axis",
                "reception-arrivals-spoken",
                "people",
            ],
        }
    }
}

/// What the numbers of a map come from, in its table and its file.
pub struct OfWeek {
    /// Figures of the whole week: name and value.
    pub figures: Vec<[String; 2]>,
    /// All of the week as CSV, as the command line writes it.
    pub csv: Rc<dyn Fn() -> String>,
}

/// See the module.
pub struct WeekMap {
    text: Text,
    kind: MapKind,
    labels: Labels,
    /// Mean minutes, or people. Shape: `[weekday][hour]`.
    values: Vec<Vec<Option<f64>>>,
    of_week: OfWeek,
}

/// Name of a weekday.
pub fn weekday_name(text: &Text, day: usize) -> String {
    text.say(&format!("weekday-{}", WEEKDAYS[day]))
}

/// An hour as people say it: `7:00`.
pub fn hour_name(hour: usize) -> String {
    format!("{hour}:00")
}

impl WeekMap {
    /// A map under a heading; `title` says of which scenario and month.
    pub fn new(
        text: &Text,
        kind: MapKind,
        title: String,
        values: Vec<Vec<Option<f64>>>,
        of_week: OfWeek,
    ) -> Self {
        let [outcome, axis, ..] = kind.names();
        let labels = Labels {
            title,
            description: text.outcome_definition(outcome),
            x_axis: text.say("week-hour-of-day"),
            y_axis: text.say(axis),
            notes: vec![kind.say(text, ["week-note", "reception-note"]), model_note(text)],
        };
        Self { text: text.clone(), kind, labels, values, of_week }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&HeatMap<'_>) -> R) -> R {
        let text = &self.text;
        let [_, _, spoken_as, key] = self.kind.names();
        let highest =
            self.values.iter().flatten().flatten().fold(0.0, |most: f64, value| most.max(*value));
        let class = |low: Option<f64>, high: Option<f64>| {
            let ends = match (low, high) {
                (None, _) => "below",
                (_, None) => "above",
                _ => "between",
            };
            let [low, high] = [low, high].map(|end| text.number(end.unwrap_or(0.0)));
            text.say_with(
                "week-class",
                &[("ends", ends.into()), ("low", low.into()), ("high", high.into())],
            )
        };
        let value = |value: f64| text.rounded(value, u8::from(value < 10.0));
        let spoken = |reading: &CellReading<'_>| {
            let empty = || self.kind.say(text, ["week-empty", "reception-empty"]);
            let (message, name, value) = reading.value.as_ref().map_or_else(
                || ("week-spoken-empty", "empty", empty()),
                |value| (spoken_as, "value", value.clone()),
            );
            let (weekday, hour) = (reading.row.into(), reading.column.into());
            text.say_with(message, &[("weekday", weekday), ("hour", hour), (name, value.into())])
        };
        let rows = self.values.iter().enumerate().map(|(day, values)| HeatMapRow {
            key: WEEKDAYS[day].to_owned(),
            label: capitalised(&weekday_name(text, day)),
            values: values.clone(),
        });
        use_figure(&HeatMap {
            labels: self.labels.clone(),
            words: HeatMapWords {
                empty: self.kind.say(text, ["week-empty", "reception-empty"]),
                beyond: self.kind.say(text, ["week-beyond", "reception-beyond"]),
            },
            formats: HeatMapFormats { class: &class, value: &value, spoken: &spoken },
            columns: (0..24)
                .map(|hour| HeatMapColumn { key: hour.to_string(), label: hour_name(hour) })
                .collect(),
            rows: rows.collect(),
            limits: HeatMap::limits_up_to(highest),
            beyond: self.kind.goal(),
            row_key: "weekday".to_owned(),
            column_key: "hour".to_owned(),
            value_key: key.to_owned(),
        })
    }
}

/// With a capital first letter, as a row begins.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

// The methods by name would borrow for one lifetime, and the chart lives for a shorter one.
#[allow(clippy::redundant_closure_for_method_calls)]
impl Picture for WeekMap {
    fn draw(&self, canvas: &Canvas) -> Drawing {
        self.with(|map| map.draw(canvas))
    }

    /// The hours, and below them the whole week in a column of its own.
    fn table(&self) -> Table {
        let mut table = self.with(|map| map.table());
        if self.of_week.figures.is_empty() {
            return table;
        }
        let of_days = table.columns.len();
        table.columns.push(Column::number(self.text.say("week-of-week")));
        table.rows.iter_mut().for_each(|row| row.push(String::new()));
        table.rows.extend(self.of_week.figures.iter().map(|[name, value]| {
            let mut row = vec![String::new(); of_days];
            row[0].clone_from(name);
            row.push(value.clone());
            row
        }));
        table
    }

    fn csv(&self) -> String {
        (self.of_week.csv)()
    }
}
