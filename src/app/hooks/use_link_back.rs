//! Keeps at hand the address of what is on the page, for pictures that leave it.

use super::Views;
use crate::app::figures::LinkBack;
use crate::app::share::address_of;
use crate::app::state::State;
use std::rc::Rc;
use yew::{Callback, hook, use_memo, use_mut_ref};

/// Letters of an address beyond which a picture leaves it out.
const LONGEST: usize = 600;

/// The same for as long as the page lives: figures need not be drawn again because the page has changed.
#[hook]
pub fn use_link_back(state: &Rc<State>, views: &Rc<Views>) -> LinkBack {
    let latest = use_mut_ref(|| (state.clone(), views.clone()));
    latest.replace((state.clone(), views.clone()));
    let made = use_memo((), move |()| {
        LinkBack(Callback::from(move |()| {
            let (state, views) = &*latest.borrow();
            address_of(state, views).filter(|address| address.len() <= LONGEST)
        }))
    });
    (*made).clone()
}
