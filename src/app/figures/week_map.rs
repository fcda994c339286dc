//! A week at a port of entry as a heat map: the wait by weekday and hour.

use super::picture::{model_note, picture_within};
use crate::chart::{
    CellReading, HeatMap, HeatMapColumn, HeatMapFormats, HeatMapRow, HeatMapWords, Labels,
};
use crate::text::Text;

/// Days of a week from Monday on, as files and messages name them.
pub const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Minutes of the service goal of 1999 (INS, OIG I-2000-019): cells beyond have a contour.
const GOAL_MINUTES: f64 = 20.0;

/// Whose wait a map shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MapKind {
    /// Of people who cross into the United States.
    Crossing,
    /// Of people returned to Mexico, whom officers should receive within these minutes.
    Reception(f64),
}

impl MapKind {
    /// Minutes beyond which cells have a contour.
    const fn goal(self) -> f64 {
        match self {
            Self::Crossing => GOAL_MINUTES,
            Self::Reception(minutes) => minutes,
        }
    }

    /// What the message for crossings, or the one for reception, says.
    fn say(self, text: &Text, [crossing, reception]: [&str; 2]) -> String {
        match self {
            Self::Crossing => text.say(crossing),
            Self::Reception(minutes) => {
                text.say_with(reception, &[("minutes", text.number(minutes).into())])
            }
        }
    }

    /// The outcome that defines the wait.
    const fn outcome(self) -> &'static str {
        match self {
            Self::Crossing => "wait_minutes_mean",
            Self::Reception(_) => "reception_wait_minutes_mean",
        }
    }
}

/// See the module.
pub struct WeekMap {
    text: Text,
    kind: MapKind,
    labels: Labels,
    /// Mean minutes. Shape: `[weekday][hour]`.
    waits: Vec<Vec<Option<f64>>>,
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
    pub fn new(text: &Text, kind: MapKind, title: String, waits: Vec<Vec<Option<f64>>>) -> Self {
        let labels = Labels {
            title,
            description: text.outcome_definition(kind.outcome()),
            x_axis: text.say("week-hour-of-day"),
            y_axis: text.say("week-wait-axis"),
            notes: vec![kind.say(text, ["week-note", "reception-note"]), model_note(text)],
        };
        Self { text: text.clone(), kind, labels, waits }
    }

    fn with<R>(&self, use_figure: impl FnOnce(&HeatMap<'_>) -> R) -> R {
        let text = &self.text;
        let highest =
            self.waits.iter().flatten().flatten().fold(0.0, |most: f64, wait| most.max(*wait));
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
                |value| ("week-spoken", "value", value.clone()),
            );
            let (weekday, hour) = (reading.row.into(), reading.column.into());
            text.say_with(message, &[("weekday", weekday), ("hour", hour), (name, value.into())])
        };
        let rows = self.waits.iter().enumerate().map(|(day, values)| HeatMapRow {
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
            beyond: Some(self.kind.goal()),
            row_key: "weekday".to_owned(),
            column_key: "hour".to_owned(),
            value_key: "wait_minutes".to_owned(),
        })
    }
}

/// With a capital first letter, as a row begins.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

picture_within!(WeekMap);
