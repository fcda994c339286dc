//! Keeps what is drawn in step with a replay: from the picture before the last change to the one after it.
//!
//! Readers who want less motion see the picture before for a while, then the one after, and nothing that moves.

use crate::app::browser;
use crate::app::shown::Shown;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::{hook, use_effect_with, use_mut_ref, use_state};

/// Milliseconds the picture before stands still.
const BEFORE_MS: f64 = 700.0;
/// Milliseconds of the way to the picture after.
const WAY_MS: f64 = 1_300.0;
/// Milliseconds between two pictures on the way.
const FRAME_MS: u32 = 40;

/// What to draw: `latest`, or while `replay` (a number that grows with each replay asked for) is on, what leads to it.
/// `settled` tells that `latest` is whole: the last whole one before is where a replay begins.
#[hook]
pub fn use_replay(latest: Option<Rc<Shown>>, settled: bool, replay: u32) -> Option<Rc<Shown>> {
    let whole = use_mut_ref(|| [None::<Rc<Shown>>, None]);
    {
        let whole = whole.clone();
        use_effect_with(latest.clone().filter(|_| settled), move |latest| {
            let [before, now] = &mut *whole.borrow_mut();
            if latest.is_some() && *latest != *now {
                *before = std::mem::replace(now, latest.clone());
            }
        });
    }
    let frame = use_state(|| None::<Rc<Shown>>);
    {
        let (frame, latest) = (frame.setter(), latest.clone());
        use_effect_with(replay, move |replay| {
            let from = whole.borrow()[0].clone();
            let way = from.zip(latest).filter(|_| *replay > 0);
            let next = Rc::new(RefCell::new(None));
            if let Some(ends) = way {
                frame.set(Some(ends.0.clone()));
                walk(ends, None, Rc::new(move |shown| frame.set(shown)), &next);
            }
            move || drop(next.borrow_mut().take())
        });
    }
    (*frame).clone().or(latest)
}

/// One picture on the way, and the next one after it. The way begins once the picture before has stood; its time counts
/// from when it is drawn, which takes a slow machine long.
fn walk(
    (from, to): (Rc<Shown>, Rc<Shown>),
    begun: Option<f64>,
    draw: Rc<dyn Fn(Option<Rc<Shown>>)>,
    next: &Rc<RefCell<Option<Timeout>>>,
) {
    let again = next.clone();
    *next.borrow_mut() = Some(Timeout::new(FRAME_MS, move || {
        let now = js_sys::Date::now();
        let begun = begun.unwrap_or(now + BEFORE_MS);
        let gone = now - begun;
        if gone >= WAY_MS {
            draw(None);
            return;
        }
        if gone > 0.0 && !browser::wants_less_motion() {
            draw(Some(Rc::new(from.between(&to, eased(gone / WAY_MS)))));
        }
        walk((from, to), Some(begun), draw, &again);
    }));
}

/// Slow at both ends.
fn eased(share: f64) -> f64 {
    share * share * (3.0 - 2.0 * share)
}
