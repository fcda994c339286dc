//! Things made from results a step at a time, so that the page stays quick: some milliseconds of work a call.

use crate::simulation::RunResults;
use std::ops::ControlFlow;
use std::rc::Rc;

/// Something in the making.
pub trait Making {
    /// What it becomes.
    type Made;

    /// Takes one step. It ends with the whole, or with nothing if that cannot be made.
    fn step(&mut self) -> ControlFlow<Option<Self::Made>>;
}

/// Something shared; two are equal only if they are the same, so that to compare them costs nothing.
#[derive(Debug)]
pub struct Same<T>(pub Rc<T>);

/// The results of a run at some moment.
pub type Results = Same<RunResults>;

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Takes every step at once, where nobody waits.
#[cfg(test)]
pub fn make<M: Making>(mut making: M) -> Option<M::Made> {
    loop {
        if let ControlFlow::Break(made) = making.step() {
            return made;
        }
    }
}
