//! A capacity cell: how many officers or beds are enough, as a sentence and as a curve of what each capacity serves.

use super::chart::shared;
use super::pictured::{Pictured, instead};
use super::seen::Seen;
use crate::app::figures::CapacityCurve;
use crate::app::hooks::{use_followed, use_text};
use crate::notebook::Capacity;
use crate::simulation::capacity::CapacityAnswer;
use crate::simulation::{Followed, Following, NotFollowed};
use crate::text::Text;
use yew::{AttrValue, Html, Properties, component, use_memo};

/// Milliseconds a search waits for the charts before it.
const PAUSE_MS: u32 = 120;

/// See the module.
#[derive(Properties, PartialEq)]
pub struct CapacityCellProps {
    /// The element's id.
    pub id: AttrValue,
    /// The number of its figure.
    pub number: usize,
    /// What it asks.
    pub capacity: Capacity,
    /// The scenario.
    pub seen: Seen,
}

/// See the module.
#[component]
pub fn CapacityCell(props: &CapacityCellProps) -> Html {
    let text = use_text();
    let CapacityCellProps { id, number, capacity, seen } = props;
    let wanted = Followed::Capacity(capacity.question(Followed::OF_RECEPTION));
    let (made, stale) = use_followed(seen.bench.scenario.clone(), wanted, PAUSE_MS);
    let title = seen.title(text.language()).clone();
    let key = capacity.scenario.clone();
    let drawn =
        use_memo((text.clone(), key, title, made), |(text, key, title, made)| {
            match &made.as_ref()?.0.1 {
                Ok(Following::Capacity(search)) => {
                    let answer = search.answer().map_err(|error| text.error(&error));
                    Some(answer.map(|answer| draw(text, key, title, &answer)))
                }
                Err(NotFollowed::Capacity(error)) => Some(Err(text.error(error))),
                _ => None,
            }
        });
    match &*drawn {
        Some(Ok(curve)) => {
            curve.figure(id.to_string(), *number, text.say("capacity-method"), stale)
        }
        Some(Err(error)) => instead(id, error.clone()),
        None => instead(id, text.say("capacity-waiting")),
    }
}

/// Heading, sentence and curve.
fn draw(text: &Text, key: &str, title: &str, answer: &CapacityAnswer) -> Pictured {
    let said = crate::text::Capacity::from(answer);
    let heading = text.capacity_title(&said, title);
    let label = [key.to_owned(), title.to_owned()];
    let picture = shared(CapacityCurve::new(text, heading.clone(), label, answer));
    Pictured { heading: heading.into(), sentence: text.capacity_sentence(&said).into(), picture }
}
