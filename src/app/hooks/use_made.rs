//! Keeps something made from results in step with them, some milliseconds at a time.
//!
//! What is begun is finished: results that come faster than they can be read would otherwise never be seen. Then the
//! newest are taken.

use crate::app::made::Making;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::ops::ControlFlow;
use std::rc::Rc;
use yew::{hook, use_effect_with, use_mut_ref, use_state};

/// Milliseconds of work before the browser has its turn.
const SLICE_MS: f64 = 8.0;

struct Work<K, M> {
    /// What is to be made next.
    wanted: Option<K>,
    /// What is being made, and from what.
    making: Option<(K, M)>,
    next: Option<Timeout>,
}

/// What was made last, with what it was made from; `None` at first. `from` is `None` while there is nothing to make it
/// from; then the last stays. It waits `pause_ms` before it begins, so that what is not seen comes after what is.
#[hook]
pub fn use_made<K, M>(
    from: Option<K>,
    pause_ms: u32,
    begin: fn(&K) -> M,
) -> Option<Rc<(K, M::Made)>>
where
    K: Clone + PartialEq + 'static,
    M: Making + 'static,
    M::Made: 'static,
{
    let made = use_state(|| None::<Rc<(K, M::Made)>>);
    let work = use_mut_ref(|| Work { wanted: None, making: None, next: None });
    {
        let (work, made) = (work.clone(), made.setter());
        use_effect_with(from, move |from| {
            if let Some(from) = from.clone() {
                work.borrow_mut().wanted = Some(from);
                if work.borrow().next.is_none() {
                    let publish = move |whole| made.set(Some(Rc::new(whole)));
                    slice(&work, begin, pause_ms, Rc::new(publish));
                }
            }
        });
    }
    {
        let work = work.clone();
        use_effect_with((), move |()| move || work.borrow_mut().next = None);
    }
    (*made).clone()
}

/// Works for a while soon, and again until nothing is left.
fn slice<K, M>(
    work: &Rc<RefCell<Work<K, M>>>,
    begin: fn(&K) -> M,
    pause_ms: u32,
    publish: Rc<dyn Fn((K, M::Made))>,
) where
    K: Clone + 'static,
    M: Making + 'static,
    M::Made: 'static,
{
    let this = work.clone();
    work.borrow_mut().next = Some(Timeout::new(pause_ms, move || {
        let mut done = None;
        let open = {
            let work = &mut *this.borrow_mut();
            work.next = None;
            let begun = js_sys::Date::now();
            loop {
                if work.making.is_none() {
                    work.making = work.wanted.take().map(|from| {
                        let making = begin(&from);
                        (from, making)
                    });
                }
                let Some((_, making)) = &mut work.making else { break false };
                if let ControlFlow::Break(whole) = making.step() {
                    let from = work.making.take().map(|(from, _)| from);
                    done = from.zip(whole).or(done);
                }
                if js_sys::Date::now() - begun >= SLICE_MS {
                    break work.making.is_some() || work.wanted.is_some();
                }
            }
        };
        if let Some(whole) = done {
            publish(whole);
        }
        if open {
            slice(&this, begin, 0, publish);
        }
    }));
}
