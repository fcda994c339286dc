//! Keeps what is followed beside a run (a week, a reception, a search for enough) in step with its scenario.

use super::use_made;
use crate::app::made::{Making, Same};
use crate::scenario::Scenario;
use crate::simulation::{Followed, Following, NotFollowed};
use std::ops::ControlFlow;
use std::rc::Rc;
use yew::hook;

/// What is to be made, of which scenario.
#[derive(Clone, PartialEq)]
pub struct Asked {
    /// The scenario.
    pub scenario: Same<Scenario>,
    /// What is made of it.
    pub followed: Followed,
}

/// What came of it.
type Made = Result<Following, NotFollowed>;

/// What was made, and from what.
pub type OfAsked = Same<(Asked, Made)>;

/// On its way, one replicate a step.
struct OnItsWay(Option<Made>);

impl Making for OnItsWay {
    type Made = Made;

    fn step(&mut self) -> ControlFlow<Option<Made>> {
        if let Some(Ok(following)) = &mut self.0
            && following.step()
        {
            return ControlFlow::Continue(());
        }
        ControlFlow::Break(self.0.take())
    }
}

/// What was made last, and whether something else is asked for by now.
#[hook]
pub fn use_followed(
    scenario: Rc<Scenario>,
    followed: Followed,
    pause_ms: u32,
) -> (Option<OfAsked>, bool) {
    let asked = Asked { scenario: Same(scenario), followed };
    let begin = |asked: &Asked| OnItsWay(Some(asked.followed.begin(&asked.scenario.0)));
    let made = use_made(Some(asked.clone()), pause_ms, begin);
    let stale = made.as_ref().is_none_or(|made| made.0 != asked);
    (made.map(Same), stale)
}
