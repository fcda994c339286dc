//! Undo and redo over whole notebooks.

use super::read::{CellId, Notebook};
use std::collections::VecDeque;
use std::rc::Rc;

/// Notebooks kept to go back to: hours of writing, and some megabytes at most.
const MAX_STEPS: usize = 200;

/// A notebook with those before it and those undone. A copy costs little: notebooks are shared.
#[derive(Debug, Clone)]
pub struct History {
    past: VecDeque<Rc<Notebook>>,
    present: Rc<Notebook>,
    future: Vec<Rc<Notebook>>,
    /// The cell whose edits go into one step for as long as nothing else happens.
    open: Option<CellId>,
}

/// Two histories are the same if they stand at the very same notebook with as much behind and before it.
impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.present, &other.present)
            && (self.past.len(), self.future.len(), self.open)
                == (other.past.len(), other.future.len(), other.open)
    }
}

impl History {
    /// A history that begins with this notebook.
    #[must_use]
    pub fn new(notebook: Notebook) -> Self {
        Self { past: VecDeque::new(), present: Rc::new(notebook), future: Vec::new(), open: None }
    }

    /// The notebook as it is.
    #[must_use]
    pub fn present(&self) -> &Rc<Notebook> {
        &self.present
    }

    /// Takes an edited notebook. Edits `within` one cell that follow each other become one step, until [`Self::settle`];
    /// any other edit is a step of its own. Nothing happens if the notebook is the same.
    pub fn push(&mut self, notebook: Notebook, within: Option<CellId>) {
        if notebook == *self.present {
            return;
        }
        let continues = within.is_some() && within == self.open;
        let before = std::mem::replace(&mut self.present, Rc::new(notebook));
        if !continues {
            self.past.push_back(before);
            if self.past.len() > MAX_STEPS {
                self.past.pop_front();
            }
        }
        self.open = within;
        self.future.clear();
    }

    /// Ends the step being made: a pause in the writing, another cell in focus.
    pub fn settle(&mut self) {
        self.open = None;
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Goes a step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop_back() else { return false };
        self.open = None;
        self.future.push(std::mem::replace(&mut self.present, before));
        true
    }

    /// Goes a step forward again; whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.open = None;
        self.past.push_back(std::mem::replace(&mut self.present, after));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(history: &History) -> String {
        history.present().write()
    }

    #[test]
    fn edits_of_one_cell_are_one_step_until_something_else_happens() {
        let start = Notebook::parse("+++\nformat = 1\n+++\n\nOne.\n", "a.md");
        let id = start.cells()[0].id;
        let mut history = History::new(start.clone());
        for source in ["T", "Tw", "Two."] {
            let next = history.present().replaced(id, source);
            history.push(next, Some(id));
        }
        history.settle();
        let next = history.present().replaced(id, "Two, three.");
        history.push(next, Some(id));
        assert!(written(&history).ends_with("Two, three.\n"));
        assert!(history.undo() && written(&history).ends_with("\nTwo.\n"));
        assert!(history.undo() && **history.present() == start);
        assert!(!history.undo() && history.can_redo());
        assert!(history.redo() && history.redo() && !history.redo());
        assert!(written(&history).ends_with("Two, three.\n"));
    }

    #[test]
    fn a_new_edit_forgets_what_was_undone() {
        let start = Notebook::parse("One.\n", "a.md");
        let id = start.cells()[0].id;
        let mut history = History::new(start.clone());
        history.push(start.replaced(id, "Two."), None);
        history.undo();
        history.push(start.clone(), None);
        assert!(history.can_redo(), "the same notebook is no edit");
        history.push(start.deleted(id), None);
        assert!(!history.can_redo() && history.can_undo());
    }

    #[test]
    fn its_length_is_bounded() {
        let start = Notebook::parse("0\n", "a.md");
        let id = start.cells()[0].id;
        let mut history = History::new(start);
        for number in 1..=MAX_STEPS + 5 {
            let next = history.present().replaced(id, &number.to_string());
            history.push(next, None);
        }
        while history.undo() {}
        assert_eq!(written(&history), "5\n");
    }
}
